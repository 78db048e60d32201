package markdown

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// FuzzPlain: a file of plain Markdown whose layout is whole comes back byte for byte, and on request
// in its house style, too.
func FuzzPlain(f *testing.F) {
	for _, c := range houseStyles() {
		f.Add([]byte(c.text))
	}
	for _, s := range hazards() {
		f.Add([]byte(s))
	}
	names, _ := filepath.Glob(filepath.Join(corpora.Dir(), "markdown", "*.md"))
	for _, name := range names {
		if b, err := os.ReadFile(name); err == nil {
			f.Add(b[:min(len(b), 6000)])
		}
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		d, err := decodeBytes(in)
		if err != nil || d.Layout.Profile != Plain {
			return
		}
		var out bytes.Buffer
		require.NoError(t, Encode(&out, d))
		if d.Layout.IsWhole() {
			require.Equal(t, string(in), out.String())
		}
		out.Reset()
		require.NoError(t, EncodeWith(&out, d, transcript.EncodeOptions{Profile: Plain, Report: func(transcript.Diagnostic) error { return nil }}))
		if d.Layout.IsWhole() {
			require.Equal(t, string(in), out.String())
		}
	})
}
