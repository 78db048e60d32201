package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// The founding document, of 14 labels and 7 fields, is valid in the profile parla-clarin, with the same words.
func TestFoundingDocumentInParlaClarin(t *testing.T) {
	d := decodeOne(t, corpora.File(t, "wilson", "000_e1feac37bb446655.txt"))
	written, losses := encodeWithLosses(t, "founding.xml", tei.ParlaClarin, d)
	require.Equal(t, []string{"label-dropped 3", "markup-changed 1", "metadata-moved 7", "speech-as-utterance 14"}, losses)
	name := filepath.Join(t.TempDir(), "founding.xml")
	require.NoError(t, os.WriteFile(name, []byte(written), 0o600))
	require.Equal(t, d.Digest(), decodeOne(t, name).Digest())
	isValid(t, "parla-clarin.rng", name)
}
