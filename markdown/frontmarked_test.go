package markdown

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

func field(name string, b transcript.Block) *transcript.Field {
	return &transcript.Field{Name: name, Children: []transcript.Block{b}}
}

func plainly(in ...transcript.Inline) transcript.Block {
	return &transcript.Paragraph{Plain: true, Children: in}
}

func inWords(s string) []transcript.Inline { return []transcript.Inline{&transcript.Text{Value: s}} }

func other(local, value string) []transcript.Attr {
	return []transcript.Attr{{Name: transcript.Name{Local: local}, Value: value}}
}

// A field that is one marked node is a mapping of its attributes and its words.
func TestMarkedFields(t *testing.T) {
	d := &transcript.Document{}
	d.Metadata.Fields = []*transcript.Field{
		field("title", plainly(&transcript.Title{Type: "main", Attrs: transcript.Attrs{Lang: "de"}, Children: inWords("1. Sitzung [des Landtags]")})),
		field("title", plainly(&transcript.Title{Level: "s", Children: []transcript.Inline{&transcript.Emphasis{Attrs: transcript.Attrs{Rend: "italic"}, Children: inWords("Reports")}}})),
		field("publication-date", plainly(&transcript.Date{Children: inWords("2006")})),
		field("source-date", plainly(&transcript.Date{EDTF: "1996/2000"})),
		field("place", plainly(&transcript.Named{Type: "city", Attrs: transcript.Attrs{Other: append(other("key", "W"), other("label", "x")...)}, Children: inWords("Wien")})),
		field("funder", plainly(&transcript.Named{Names: transcript.OrganisationName, Attrs: transcript.Attrs{ID: "f"}, Children: inWords("A Foundation")})),
		field("availability", &transcript.Paragraph{Attrs: transcript.Attrs{Lang: "en"}, Children: []transcript.Inline{&transcript.Link{Target: "https://example.org/", Children: inWords("Free")}}}),
		field("date", plainly(&transcript.Date{EDTF: "1990-11-08", Role: "record", Attrs: transcript.Attrs{Rule: "date"}, Children: inWords("8 November 1990")})),
		field("date", plainly(&transcript.Date{EDTF: "1990-11-08", Role: "sitting", Children: inWords("8 November 1990")})),
	}
	out := roundTrip(t, d)
	for _, want := range []string{
		"title:\n  - type: main\n    lang: de\n    text: 1\\. Sitzung [des Landtags]\n  - level: s\n    text: '*Reports*'\n",
		"publication-date:\n  element: date\n  text: '2006'\n",
		"source-date:\n  from: 1996\n  to: 2000\n",
		"place:\n  element: name\n  type: city\n  key: W\n  attributes: {label: x}\n  text: Wien\n",
		"funder:\n  element: orgName\n  id: f\n  text: A Foundation\n",
		"availability:\n  lang: en\n  text: '[Free](https://example.org/)'\n",
		"date:\n  - 8 November 1990\n  - when: 1990-11-08\n    type: sitting\n    text: 8 November 1990\n",
	} {
		assert.Contains(t, out, want)
	}
}

// What an attribute would be is still an error when it is none.
func TestUnknownKeyOfField(t *testing.T) {
	_, err := Decode(strings.NewReader("---\ntiro: 1.0\ntitle:\n  tpye: main\n  text: Talks\n---\n"))
	require.ErrorContains(t, err, `a field has no "tpye"`)
	_, err = Decode(strings.NewReader("---\ntiro: 1.0\ntitle:\n  element: not a name\n  text: Talks\n---\n"))
	require.Error(t, err)
}
