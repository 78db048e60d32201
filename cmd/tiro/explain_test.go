package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// claimedAt is a rule and where it claims something.
type claimedAt struct {
	pos  transcript.Pos
	rule string
}

// TestCorporaExplained: over real files what is told is what was done. Each node that a rule made, but for people, is
// told of once, as that rule's, and nothing else is told as read; and each label that is told as read is one turn.
func TestCorporaExplained(t *testing.T) {
	dir := corpora.File(t)
	reg := formats()
	var files []string
	for _, pattern := range []string{"markdown/*.md", "wilson/*.txt", "frus-history/*.xml", "frus/frus1969-76v28.xml"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		require.NoError(t, err)
		files = append(files, found...)
	}
	turns, brackets := 0, 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		f, ok := reg.Detect(data[:min(len(data), transcript.SniffLength)], name)
		require.True(t, ok, name)
		if f.Marked && !bytes.Contains(data, []byte(transcript.TEI)) {
			continue // other XML stands among them
		}
		told := map[claimedAt]int{}
		labels := map[transcript.Pos]int{}
		o := transcript.DecodeOptions{Name: name, Infer: true, Explain: func(d transcript.Decision) {
			assert.NotEmpty(t, d.Why, "%s: %s", name, d.Text)
			switch {
			case d.Rule == "":
			case d.Of == transcript.LabelCandidate:
				labels[d.Pos]++
			default:
				told[claimedAt{d.Pos, d.Rule}]++
				brackets++
			}
		}}
		doc, err := f.NewDecoder(bytes.NewReader(data), o).Decode()
		require.NoError(t, err)
		done := map[claimedAt]int{}
		spoken := map[transcript.Pos]int{}
		for n := range doc.Preorder() {
			switch n := n.(type) {
			case *transcript.Person:
			case *transcript.Turn:
				spoken[n.Pos()]++
				turns++
			default:
				if a := n.Attributes(); a != nil && a.Rule != "" {
					done[claimedAt{n.Pos(), a.Rule}]++
				}
			}
		}
		assert.Equal(t, done, told, name)
		assert.Equal(t, spoken, labels, name)
	}
	require.Greater(t, turns, 1000)
	require.Greater(t, brackets, 500)
}
