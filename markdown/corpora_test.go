package markdown

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// corpora is the folder of transcripts by others that tests are measured on.
func corpora(t testing.TB, sub string) []string {
	t.Helper()
	root := os.Getenv("TIRO_CORPORA")
	if root == "" {
		root = filepath.Join("..", "..", "shared", "corpora")
	}
	files, _ := filepath.Glob(filepath.Join(root, sub, "*.md"))
	if len(files) == 0 {
		message := "no corpora at " + root + ": put them there, or say where they are in TIRO_CORPORA"
		if os.Getenv("TIRO_REQUIRE") == "1" {
			t.Fatal(message)
		}
		t.Skip(message)
	}
	return files
}

func TestMarkdownOfOthers(t *testing.T) {
	words, turns := 0, 0
	for _, file := range corpora(t, "markdown") {
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
