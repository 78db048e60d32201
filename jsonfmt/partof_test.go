package jsonfmt_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/transcript"
)

// A piece of a split file says which it is, and keeps what is said of that besides.
func TestPartOf(t *testing.T) {
	for _, in := range []string{
		`{"format":"tiro","version":"1.0","partOf":{"file":"f00d","number":2,"count":3,"shelf":"A"}}`,
		`{"format":"tiro","version":"1.0","body":[{"type":"element","space":"https://tiro-transcripts.github.io/ns/1","name":"document","attributes":[{"name":"n","value":"1"}]}],"partOf":{"count":1,"file":"f00d"}}`,
	} {
		assert.NoError(t, validate(schema(t), []byte(in)))
		d, err := jsonfmt.Decode(strings.NewReader(in))
		require.NoError(t, err)
		require.NotNil(t, d.PartOf)
		require.Equal(t, "f00d", d.PartOf.File)
		var out bytes.Buffer
		require.NoError(t, jsonfmt.Encode(&out, d))
		assert.NoError(t, validate(schema(t), out.Bytes()))
		assert.Equal(t, strings.Contains(in, "shelf"), strings.Contains(out.String(), `"count": 3, "shelf": "A"}`), out.String())
		back, err := jsonfmt.Decode(&out)
		require.NoError(t, err)
		require.Empty(t, transcript.Diff(d, back))
	}
}

func TestPartOfIsChecked(t *testing.T) {
	for in, want := range map[string]string{
		`{"file":"f00d","number":4,"count":3}`:    "cannot be part 4 of 3 in f00d",
		`{"file":"f00d","number":"1","count":3}`:  "(at /partOf/number)",
		`{"file":"f00d","number":-1,"count":3}`:   "(at /partOf/number)",
		`{"number":1,"count":3}`:                  "the file is a word",
		`{"file":"f00d","number":1,"count":null}`: "(at /partOf/count)",
		`"f00d"`:                      "(at /partOf)",
		`{"file":"f00d","count":100}`: "the frame has places for 0 documents and says that there are 100",
	} {
		_, err := jsonfmt.Decode(strings.NewReader(`{"format":"tiro","version":"1.0","partOf":` + in + `}`))
		assert.ErrorContains(t, err, want, in)
	}
}
