package tei

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// TestInferCorpora: reading typography changes no word of any file, leaves it valid if it was, and what it
// finds comes back from a file.
func TestInferCorpora(t *testing.T) {
	dir := t.TempDir()
	var files, copies []string // in which something is found: TestCorpora has the others as they are
	for _, file := range corpus(t) {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		literal, err := Decode(bytes.NewReader(data))
		require.NoError(t, err)
		d, err := DecodeWith(bytes.NewReader(data), transcript.DecodeOptions{Infer: true})
		require.NoError(t, err)
		assert.True(t, slices.Equal(slices.Collect(literal.Lines()), slices.Collect(d.Lines())), "%s: the words change", file)
		if transcript.Equal(literal, d) {
			continue
		}
		assert.NoError(t, transcripttest.Identity(Format(), d), file)
		assert.NoError(t, transcripttest.Fixpoint(Format(), d), file)
		var out bytes.Buffer
		require.NoError(t, Encode(&out, d), file)
		name := filepath.Join(dir, strings.ReplaceAll(filepath.ToSlash(file), "/", "_"))
		require.NoError(t, os.WriteFile(name, out.Bytes(), 0o600))
		files, copies = append(files, file), append(copies, name)
	}
	require.Greater(t, len(files), 5)
	staysValid(t, files, copies)
}
