package census

import (
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// Verify holds the laws against the documents that a file was decoded into, in the format from and with the options o:
// what came of each document, and of a file that was split what came of L3 when it is joined again, else nil.
// Formats are those that the documents must survive. Where the options say that the file is not what it says of itself
// (Encoding, Infer, Speakers), it is compared with nothing.
func Verify(docs []*transcript.Document, data []byte, from transcript.Format, o transcript.DecodeOptions, formats []transcript.Format) (each [][]transcripttest.Result, joined *transcripttest.Result) {
	if o.Encoding != "" || o.Infer || len(o.Speakers) > 0 {
		data, from.Same = nil, nil
	}
	for _, doc := range docs {
		each = append(each, transcripttest.Verify(doc, data, from, formats))
	}
	if len(docs) > 0 && docs[0].IsFrame() {
		r := transcripttest.VerifyJoined(docs, data, from, formats)
		joined = &r
	}
	return each, joined
}
