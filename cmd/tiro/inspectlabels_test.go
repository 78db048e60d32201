package main

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/markdown"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

// A label that a scan was misread in is reported beside the one that it looks like; it is never made one of them, and
// its speaker is a person apart.
func TestInspectMisreadLabels(t *testing.T) {
	const text = "Orlikova: Good morning.\n\nVelenski: Good morning.\n\nOrlikova: Yes.\n\nVelenski: No.\n\nOrlikcva: Why?\n\nVelenski: So.\n\nOrlikova: Well.\n\nOrlikcva: Well, well.\n"
	d, err := markdown.DecodeWith(strings.NewReader(text), transcript.DecodeOptions{Name: "scan.md"})
	require.NoError(t, err)
	var labels []string
	for turn := range d.Turns() {
		labels = append(labels, transcript.InlineText(turn.Label))
		require.Len(t, turn.Speakers, 1)
	}
	assert.Equal(t, []string{"Orlikova:", "Velenski:", "Orlikova:", "Velenski:", "Orlikcva:", "Velenski:", "Orlikova:", "Orlikcva:"}, labels)
	assert.Len(t, d.People, 3)
	r := inspect.Document(d)
	i := slices.IndexFunc(r.Findings, func(f inspect.Finding) bool { return f.Code == inspect.LabelVariants })
	require.GreaterOrEqual(t, i, 0)
	assert.Equal(t, inspect.Warning, r.Findings[i].Severity)
	assert.Equal(t, []string{"Orlikova", "Orlikcva"}, r.Findings[i].Values)
	assert.EqualValues(t, 9, r.Findings[i].At.Line)
}

// Where a program cut the text off is a warning, with its line.
func TestInspectTruncated(t *testing.T) {
	const text = "Orlik: Good morning.\n\nVelen: And so on [output truncated]\n\nOrlik: Yes.\n\nVelen: The list was truncated (by hand).\n\n…(truncated)…\n"
	d, err := markdown.DecodeWith(strings.NewReader(text), transcript.DecodeOptions{Name: "chat.md"})
	require.NoError(t, err)
	assert.Equal(t, []string{"truncated 3 output truncated", "truncated 9 …(truncated)…"}, found(inspect.Document(d)))
}
