package tei

import (
	"bufio"
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// Whatever is well-formed is split into documents that hold L1 and L4, and comes back.
func TestSplitArbitraryMarkup(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := markupMaker{t: t}
		one := func() string {
			return header + "<text" + m.attributes() + "><body>" + m.content(textElements, 4) + `<div type="document">` + m.content(textElements, 3) + "</div></body></text>"
		}
		in := start + one() + "</TEI>"
		if rapid.Bool().Draw(t, "corpus") {
			in = strings.Replace(start, "TEI", "teiCorpus", 1) + header + "<TEI>" + one() + "</TEI><TEI>" + one() + "</TEI></teiCorpus>"
		}
		docs := split(t, in, "document")
		for _, d := range docs {
			require.NoError(t, d.Validate(), in)
			if d.PartOf == nil || d.PartOf.Number > 0 {
				holds(t, d)
			}
		}
		out, err := join(docs...)
		require.NoError(t, err, in)
		require.NoError(t, Same([]byte(in), []byte(out)), in)
	})
}

// Whatever documents a corpus holds, it gives each back.
func TestSplitGeneratedDocuments(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		corpus := element("teiCorpus")
		for range rapid.IntRange(1, 3).Draw(t, "documents") {
			d := transcripttest.Documents().Draw(t, "document")
			d.PartOf, d.Prolog, d.Epilog = nil, nil, nil
			root, err := rootOf(d)
			require.NoError(t, err)
			corpus.Children = append(corpus.Children, root)
		}
		var in bytes.Buffer
		// Each numbers its IDs from 1, so the corpus as a whole is none: it is written as encoders write.
		w := bufio.NewWriter(&in)
		newWriter(w, &transcript.Document{}).document(&transcript.Document{}, corpus)
		require.NoError(t, w.Flush())
		docs := split(t, in.String(), "document")
		require.Len(t, docs, len(corpus.Children)+1)
		for _, d := range docs[1:] {
			holds(t, d)
		}
		out, err := join(docs...)
		require.NoError(t, err)
		require.Equal(t, in.String(), out)
	})
}
