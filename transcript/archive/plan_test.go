package archive_test

import (
	"archive/zip"
	"bytes"
	"context"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// What comes of a source is measured by names and sizes alone, with what is refused, and without what is left out.
func TestMeasure(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	_, err := w.Create("../out.xml")
	require.NoError(t, err)
	require.NoError(t, w.Close())
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		require.ErrorIs(t, err, zip.ErrInsecurePath)
	}
	src := archive.Join(archive.Zip(z, "out.zip"), archive.FS(fstest.MapFS{
		"a.xml": {Data: []byte("12345")}, "b.jsonl": {Data: []byte("123")}, "drafts/c.xml": {Data: []byte("1234567")},
	}, ""))
	r := converter(t, lines()).Reader
	r.Filter.Exclude = []string{"drafts/**"}
	plan, err := r.Measure(t.Context(), src)
	require.NoError(t, err)
	require.Equal(t, archive.Plan{Files: 3, Bytes: 8, Lines: true}, plan)

	ctx, stop := context.WithCancel(t.Context())
	stop()
	_, err = r.Measure(ctx, src)
	require.ErrorContains(t, err, "interrupted")
	r.Filter.Include = []string{"["}
	_, err = r.Measure(t.Context(), src)
	require.ErrorContains(t, err, "is no pattern")
}
