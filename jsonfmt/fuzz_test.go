package jsonfmt_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// seeds adds what the tests of this package and the project's records hold.
func seeds(f *testing.F) {
	for _, format := range formats() {
		data, err := transcripttest.Encode(format, transcripttest.EveryNode())
		require.NoError(f, err)
		f.Add(data)
	}
	f.Add([]byte(unknownKeys))
	for _, c := range broken() {
		f.Add([]byte(c.doc))
	}
	files, _ := filepath.Glob("../testdata/*/*.json")
	for _, name := range files {
		data, err := os.ReadFile(name)
		require.NoError(f, err)
		f.Add(data)
	}
}

// What decodes is valid and in normal form, encodes, decodes to an equal document, and
// encodes to the same bytes; what does not is an error with a position.
func FuzzDecode(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := jsonfmt.Decode(bytes.NewReader(data))
		if err != nil {
			e := new(transcript.Error)
			require.True(t, errors.As(err, &e), "%v", err)
			require.True(t, e.Pos.IsKnown(), "%v", err)
			require.NotContains(t, err.Error(), "\n")
			return
		}
		require.NoError(t, d.Validate())
		n := d.Clone()
		n.Normalize()
		require.Empty(t, transcript.Diff(d, n), "the document is not in normal form")
		for _, format := range formats() {
			require.NoError(t, transcripttest.Identity(format, d))
			require.NoError(t, transcripttest.Fixpoint(format, d))
		}
	})
}

// A stream of lines gives the documents that its lines give.
func FuzzDecodeLines(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, data []byte) {
		var b bytes.Buffer
		enc := jsonfmt.LinesFormat().NewEncoder(&b, transcript.EncodeOptions{})
		var read []*transcript.Document
		for d, err := range transcript.Documents(jsonfmt.LinesFormat().NewDecoder(bytes.NewReader(data), transcript.DecodeOptions{})) {
			if err != nil {
				break
			}
			read = append(read, d)
			require.NoError(t, enc.Encode(d))
		}
		i := 0
		for d, err := range transcript.Documents(jsonfmt.LinesFormat().NewDecoder(&b, transcript.DecodeOptions{})) {
			require.NoError(t, err)
			require.Empty(t, transcript.Diff(read[i], d))
			i++
		}
		require.Equal(t, len(read), i)
	})
}
