package jsonfmt_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/transcript"
)

func TestSourceIsTheBytesRead(t *testing.T) {
	in := `{"format": "tiro", "version": "1.0"}` + "\n"
	d, err := jsonfmt.DecodeWith(strings.NewReader(in), transcript.DecodeOptions{Name: "dir/a.json"})
	require.NoError(t, err)
	assert.Equal(t, &transcript.Source{
		Name: "a.json", MediaType: "application/json", Size: 37,
		SHA256: "388f4dcd3dfc7deb9e8d3349b35f0a496f5678ce9bd3694bdfc3728a0583e19c",
	}, d.Source)
	var b strings.Builder
	require.NoError(t, jsonfmt.Encode(&b, d))
	assert.NotContains(t, b.String(), "source", "JSON that is its own source does not say so")
}

func TestSourceOfAnotherFormatIsKept(t *testing.T) {
	want := &transcript.Source{Name: "caf\xE9 & co.md", MediaType: "text/markdown", Size: 1 << 40, SHA256: strings.Repeat("0f", 32)}
	var b strings.Builder
	require.NoError(t, jsonfmt.Encode(&b, &transcript.Document{Source: want}))
	assert.Contains(t, b.String(), `"name": "caf� & co.md"`)
	d, err := jsonfmt.Decode(strings.NewReader(b.String()))
	require.NoError(t, err)
	want.Name = "caf\uFFFD & co.md"
	assert.Equal(t, want, d.Source)
}
