package jsonfmt_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

func formats() []transcript.Format {
	return []transcript.Format{jsonfmt.Format(), jsonfmt.LinesFormat()}
}

func TestFormatsKeepTheLaws(t *testing.T) {
	for _, f := range formats() {
		t.Run(f.Name, func(t *testing.T) { require.NoError(t, transcripttest.TestFormat(f)) })
	}
}

func TestChainsOfTheTwo(t *testing.T) {
	j, l := jsonfmt.Format(), jsonfmt.LinesFormat()
	require.NoError(t, transcripttest.Chain(transcripttest.EveryNode(), j, l, l, j))
}

func TestDetection(t *testing.T) {
	r, err := transcript.NewRegistry(formats()...)
	require.NoError(t, err)
	d := transcripttest.EveryNode()
	pretty, err := transcripttest.Encode(jsonfmt.Format(), d)
	require.NoError(t, err)
	line, err := transcripttest.Encode(jsonfmt.LinesFormat(), d)
	require.NoError(t, err)
	short, err := transcripttest.Encode(jsonfmt.LinesFormat(), &transcript.Document{})
	require.NoError(t, err)
	for _, c := range []struct {
		what, content, file, want string
	}{
		{"indented", string(pretty), "", "json"},
		{"indented, misnamed", string(pretty), "a.jsonl", "json"},
		{"a long line", string(line), "", "jsonl"},
		{"a long line in a .json", string(line), "a.json", "json"},
		{"two short lines", string(short) + string(short), "a.json", "jsonl"},
		{"a byte order mark", "\xEF\xBB\xBF" + string(pretty), "", "json"},
		{"another sort of JSON", `{"text_body": "…"}`, "a", "json"},
		{"a list", `[1, 2]`, "", "json"},
		{"prose", "Tiro took notes.", "", ""},
		{"nothing", "", "", ""},
	} {
		f, _ := r.Detect([]byte(c.content)[:min(len(c.content), transcript.SniffLength)], c.file)
		assert.Equal(t, c.want, f.Name, c.what)
	}
}
