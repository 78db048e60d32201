package markdown

import (
	"testing"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Spaces that count are kept within emphasis, in fields as in the body; found by generated documents.
func TestPreservedSpaceInEmphasis(t *testing.T) {
	keep := transcript.Attrs{Other: []transcript.Attr{{Name: transcript.Name{Space: transcript.XML, Local: "space"}, Value: "preserve"}}}
	words := []transcript.Inline{&transcript.Emphasis{Attrs: transcript.Attrs{Rend: "italic"}, Children: []transcript.Inline{&transcript.Text{Value: "a  word"}}}}
	d := &transcript.Document{Body: []transcript.Block{&transcript.Paragraph{Attrs: keep, Children: words}}}
	d.Metadata.Fields = []*transcript.Field{{Name: "summary", Children: []transcript.Block{&transcript.Paragraph{Attrs: keep, Children: words}}}}
	roundTrip(t, d)
}
