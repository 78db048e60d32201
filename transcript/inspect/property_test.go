package inspect_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// What must be so of every document.
func TestProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := transcripttest.Documents().Draw(t, "document")
		before := d.Clone()
		r := inspect.Document(d)
		require.Empty(t, transcript.Diff(before, d), "a report changes nothing")

		turns := 0
		for _, l := range r.Labels {
			turns += l.Turns
		}
		require.Equal(t, r.Counts.Turns, turns, "every turn is under one label")

		// Words are counted block by block within a section and line by line in all.
		all := inspect.Document(&transcript.Document{Body: []transcript.Block{&transcript.Section{Children: d.Body}}})
		require.Equal(t, r.Counts.Words, all.Outline[0].Words)
		require.Equal(t, r.Counts.Turns, all.Outline[0].Turns)
		require.Equal(t, r.Counts.SpokenWords, all.Outline[0].SpokenWords)
	})
}

// What would take time in the square of its size, if each point or section were looked at by itself.
func TestHostile(t *testing.T) {
	const many = 100_000
	line := &transcript.Timeline{Origin: "t0", Points: []transcript.TimePoint{{Attrs: transcript.Attrs{ID: "t0"}}}}
	for i := range many {
		since := fmt.Sprintf("t%d", i+2) // the last leads nowhere
		line.Points = append(line.Points, transcript.TimePoint{Attrs: transcript.Attrs{ID: fmt.Sprintf("t%d", i+1)}, Interval: "1", Since: since})
	}
	d := &transcript.Document{Timeline: line}
	assert.Empty(t, inspect.Document(d).Times.Span)
	line.Points[many].Since = "t0"
	assert.Equal(t, fmt.Sprint(many), inspect.Document(d).Times.Span)

	inner := transcript.Block(paragraph(words("One word.")...))
	for range 1000 {
		inner = &transcript.Section{Children: []transcript.Block{inner}}
	}
	r := inspect.Document(document(nil, inner))
	assert.Equal(t, 2, r.Outline[0].Words)
	assert.Equal(t, 1000, r.Outline[999].Depth)

	gaps := &transcript.Document{}
	for i := range many {
		gaps.Body = append(gaps.Body, &transcript.Gap{Reason: "lost", Unit: fmt.Sprintf("u%d", i), Quantity: "1"})
	}
	assert.Len(t, inspect.Document(gaps).Apparatus[0].Quantities, many)
}
