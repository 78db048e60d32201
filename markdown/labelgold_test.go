package markdown

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// gold is where turns begin in real files: their labels by file and line. The beginning of every paragraph of those files
// was read for it. A file in which nobody is labelled has none; what is bold, or before a colon, there is a trap.
func gold(t *testing.T) map[string]map[int]string {
	data, err := os.ReadFile("testdata/labels.tsv")
	require.NoError(t, err)
	out := map[string]map[int]string{}
	for i, row := range strings.Split(strings.TrimSpace(string(data)), "\n") {
		fields := strings.Split(row, "\t")
		require.Len(t, fields, 3, row)
		if i == 0 {
			continue // the heading
		}
		line, err := strconv.Atoi(fields[1])
		require.NoError(t, err)
		if out[fields[0]] == nil {
			out[fields[0]] = map[int]string{}
		}
		if line > 0 {
			out[fields[0]][line] = fields[2]
		}
	}
	return out
}

// TestLabelGold: in each file nearly all turns are found, and nearly all that are found are turns. Missed are a bold
// label without a space after it, and a label on the second line of a paragraph.
func TestLabelGold(t *testing.T) {
	files := gold(t)
	require.Len(t, files, 12)
	for name, want := range files {
		f, err := os.Open(corpora.File(t, strings.Split(name, "/")...))
		require.NoError(t, err)
		d, err := DecodeWith(f, transcript.DecodeOptions{Name: name})
		require.NoError(t, err)
		require.NoError(t, f.Close())
		read, right := 0, 0
		for turn := range d.Turns() {
			read++
			if label := transcript.InlineText(turn.Label); want[int(turn.Pos().Line)] == label {
				right++
			} else {
				t.Logf("%s:%d: %q is no turn", name, turn.Pos().Line, label)
			}
		}
		t.Logf("%3d of %3d turns found, %d of them right: %s", right, len(want), read, name)
		assert.GreaterOrEqual(t, float64(right), 0.99*float64(read), name)
		assert.GreaterOrEqual(t, float64(right), 0.98*float64(len(want)), name)
	}
}
