package markdown

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

func TestMarkdownOfOthers(t *testing.T) {
	words, turns := 0, 0
	files, err := filepath.Glob(filepath.Join(corpora.File(t, "markdown"), "*.md"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		f, err := os.Open(file)
		require.NoError(t, err)
		d, err := DecodeWith(f, transcript.DecodeOptions{Name: file})
		f.Close()
		require.NoError(t, err)
		roundTrip(t, d)
		for range d.Turns() {
			turns++
		}
		for line := range d.Lines() {
			words += len(line)
		}
	}
	t.Logf("%d turns, %d characters of reading text", turns, words)
}
