package markdown

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// roundTrip encodes, decodes and encodes again, and returns what was written.
func roundTrip(t testing.TB, d *transcript.Document) string {
	t.Helper()
	require.NoError(t, d.Validate())
	require.Empty(t, firstDiff(d), "mended")
	var a bytes.Buffer
	require.NoError(t, EncodeWith(&a, d, transcript.EncodeOptions{Profile: Canonical}))
	back, err := Decode(bytes.NewReader(a.Bytes()))
	require.NoError(t, err, "%s", a.String())
	require.Empty(t, transcript.Diff(d, back), "%s", a.String())
	var b bytes.Buffer
	require.NoError(t, EncodeWith(&b, back, transcript.EncodeOptions{Profile: Canonical}))
	require.Equal(t, a.String(), b.String())
	return a.String()
}

func TestEveryNode(t *testing.T) {
	t.Log("\n" + roundTrip(t, transcripttest.EveryNode()))
}
