package markdown

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// A piece of a split file says which it is; a field of that name is written at length.
func TestPartOf(t *testing.T) {
	const in = "---\ntiro: 1.0\npart-of: {file: f00d, number: 2, count: 3}\n---\n\nYes.\n"
	d, err := Decode(strings.NewReader(in))
	require.NoError(t, err)
	assert.Equal(t, &transcript.PartOf{File: "f00d", Number: 2, Count: 3}, d.PartOf)
	d.Metadata.Fields = []*transcript.Field{{Name: "part-of", Children: []transcript.Block{&transcript.Paragraph{Plain: true, Children: []transcript.Inline{&transcript.Text{Value: "a series"}}}}}}
	roundTrip(t, d)

	frame := &transcript.Document{PartOf: &transcript.PartOf{File: "f00d", Count: 1}, Body: []transcript.Block{&transcript.Section{Type: "chapter", Children: []transcript.Block{transcript.Place(1, "d1")}}}}
	roundTrip(t, frame)
}

func TestPartOfIsChecked(t *testing.T) {
	for in, want := range map[string]string{
		"{file: f00d, number: 4, count: 3}":           "cannot be part 4 of 3 in f00d",
		"{file: f00d, number: two, count: 3}":         `a.md:3:31: "two" is no value of number`,
		"{file: f00d, number: 2, count: 3, shelf: A}": `a part of a file has no "shelf"`,
		"{file: f00d, count: 3}":                      "the frame has places for 0 documents",
		"2":                                           "a mapping is wanted here",
	} {
		_, err := DecodeWith(strings.NewReader("---\ntiro: 1.0\npart-of: "+in+"\n---\n\nYes.\n"), transcript.DecodeOptions{Name: "a.md"})
		assert.ErrorContains(t, err, want, in)
	}
}

// The profile for reading has no place for it, and says so.
func TestPartOfIsLostInReading(t *testing.T) {
	d := &transcript.Document{PartOf: &transcript.PartOf{File: "f00d", Number: 2, Count: 3}, Body: []transcript.Block{&transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: "Yes."}}}}}
	_, losses := encodedReading(t, d)
	require.Len(t, losses, 1)
	assert.Equal(t, "part-dropped", losses[0].Code)
}
