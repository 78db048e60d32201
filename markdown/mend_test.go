package markdown

import (
	"bytes"

	"github.com/tiro-transcripts/tiro/transcript"
)

// firstDiff is what the first writing of d, before anything is mended, reads back as.
func firstDiff(d *transcript.Document) string {
	data := newWriter(d, map[transcript.Node]bool{}).document()
	back, err := DecodeWith(bytes.NewReader(data), transcript.DecodeOptions{Profile: Canonical})
	if err != nil {
		return err.Error()
	}
	return transcript.Diff(d, back)
}

func decodeBytes(data []byte) (*transcript.Document, error) { return Decode(bytes.NewReader(data)) }
