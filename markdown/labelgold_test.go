package markdown

import (
	"bytes"
	"cmp"
	"encoding/json"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// The marks, of each convention by which labels are printed: for where turns begin, and again for who speaks in them.
const (
	goodPrecision = 0.99
	goodRecall    = 0.98
)

// labelled is a turn by its label as printed, and by who speaks: in the gold a key, in what is read the IDs.
type labelled struct{ label, speaker string }

// tally counts turns: those of the gold, those that are read, those of them that begin where one of the gold does, and
// those of these whose speaker is right, too.
type tally struct{ gold, read, starts, speakers int }

func (a *tally) add(b tally) {
	a.gold, a.read, a.starts, a.speakers = a.gold+b.gold, a.read+b.read, a.starts+b.starts, a.speakers+b.speakers
}

// share is a part of a whole; of nothing nothing is amiss.
func share(part, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(part) / float64(whole)
}

// row logs a row of the table.
func (a tally) row(t *testing.T, name string) {
	t.Logf("%5d %5d   %.4f %.4f   %.4f %.4f  %s", a.gold, a.read,
		share(a.starts, a.read), share(a.starts, a.gold), share(a.speakers, a.read), share(a.speakers, a.gold), name)
}

// TestLabelGold measures where turns begin and who speaks in them, on the files of testdata/labels, which were read by
// eye: its README has the rules. Turns of a convention that has none are all false.
func TestLabelGold(t *testing.T) {
	gold := goldTurns(t)
	conventions := map[string]*tally{}
	var order []string
	all := tally{}
	t.Log(" gold  read   precision and recall of starts, then of starts with speakers")
	for _, file := range goldRows(t, "files.tsv", 2) {
		name, convention := file[0], file[1]
		if conventions[convention] == nil {
			conventions[convention] = &tally{}
			order = append(order, convention)
		}
		n := compared(t, name, gold[name], readTurns(t, name))
		n.row(t, path.Base(name))
		conventions[convention].add(n)
		all.add(n)
	}
	require.GreaterOrEqual(t, len(order), 12)
	for _, convention := range order {
		n := conventions[convention]
		n.row(t, convention)
		assert.GreaterOrEqual(t, share(n.starts, n.read), goodPrecision, "%s: turns that are none", convention)
		assert.GreaterOrEqual(t, share(n.starts, n.gold), goodRecall, "%s: turns that are missed", convention)
		assert.GreaterOrEqual(t, share(n.speakers, n.read), goodPrecision, "%s: turns of somebody else", convention)
		assert.GreaterOrEqual(t, share(n.speakers, n.gold), goodRecall, "%s: speakers that are missed", convention)
	}
	all.row(t, "all")
}

// goldRows are the rows of a table of the gold below its heading.
func goldRows(t *testing.T, name string, columns int) [][]string {
	t.Helper()
	data, err := os.ReadFile(path.Join("testdata/labels", name))
	require.NoError(t, err)
	var rows [][]string
	for line := range strings.Lines(string(data)) {
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, row, columns, line)
		rows = append(rows, row)
	}
	return rows[1:]
}

// goldTurns are the turns of the gold by file and line.
func goldTurns(t *testing.T) map[string]map[int]labelled {
	t.Helper()
	out := map[string]map[int]labelled{}
	for _, row := range goldRows(t, "turns.tsv", 4) {
		line, err := strconv.Atoi(row[1])
		require.NoError(t, err)
		if out[row[0]] == nil {
			out[row[0]] = map[int]labelled{}
		}
		out[row[0]][line] = labelled{row[2], row[3]}
	}
	return out
}

// readTurns are the turns that are read in a file of the corpora, by line.
func readTurns(t *testing.T, name string) map[int]labelled {
	t.Helper()
	data, err := os.ReadFile(corpora.File(t, strings.Split(name, "/")...))
	require.NoError(t, err)
	var d *transcript.Document
	if path.Ext(name) == ".json" {
		d = recordText(t, data)
	} else {
		d, err = DecodeWith(bytes.NewReader(data), transcript.DecodeOptions{Name: name})
		require.NoError(t, err)
	}
	out := map[int]labelled{}
	for turn := range d.Turns() {
		out[int(turn.Pos().Line)] = labelled{transcript.InlineText(turn.Label), strings.Join(turn.Speakers, " ")}
	}
	return out
}

// recordText is the text of a record that its archive publishes as JSON, where each line is a paragraph.
func recordText(t *testing.T, data []byte) *transcript.Document {
	t.Helper()
	var record struct {
		Text string `json:"text_body"`
	}
	require.NoError(t, json.Unmarshal(data, &record))
	require.NotEmpty(t, record.Text)
	d := &transcript.Document{}
	for i, line := range strings.Split(record.Text, "\n") {
		p := &transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: strings.TrimSpace(line)}}}
		p.SetPos(transcript.Pos{Line: uint32(i + 1), Column: 1})
		d.Body = append(d.Body, p)
	}
	d.Normalize()
	infer.Document(d, infer.Options{})
	return d
}

// compared counts what of the gold of a file is read, and logs what is not, and what is read and is none.
func compared(t *testing.T, name string, gold, read map[int]labelled) tally {
	n := tally{gold: len(gold), read: len(read)}
	pairs := map[pair]int{}
	for line, want := range gold {
		switch got, ok := read[line]; {
		case !ok:
			t.Logf("%s:%d: %q is missed", name, line, want.label)
		case got.label != want.label:
			t.Logf("%s:%d: %q is read as %q", name, line, want.label, got.label)
		default:
			n.starts++
			pairs[pair{want.speaker, got.speaker}]++
		}
	}
	for line, got := range read {
		if _, ok := gold[line]; !ok {
			t.Logf("%s:%d: %q is no turn", name, line, got.label)
		}
	}
	n.speakers = paired(t, name, pairs)
	return n
}

// pair is somebody by the key of the gold and by the IDs that are read.
type pair struct{ key, id string }

// paired is how many turns have the speaker they should when every key is the ID that it is most often, and every ID one
// key. Nobody is nobody.
func paired(t *testing.T, name string, pairs map[pair]int) int {
	often := slices.SortedFunc(maps.Keys(pairs), func(a, b pair) int {
		return cmp.Or(cmp.Compare(pairs[b], pairs[a]), cmp.Compare(a.key, b.key), cmp.Compare(a.id, b.id))
	})
	right := 0
	ids, keys := map[string]string{"": ""}, map[string]string{"": ""}
	for _, p := range often {
		_, hasID := ids[p.key]
		_, hasKey := keys[p.id]
		if !hasID && !hasKey {
			ids[p.key], keys[p.id] = p.id, p.key
		}
		if id, ok := ids[p.key]; ok && id == p.id {
			right += pairs[p]
		} else {
			t.Logf("%s: %d turns of %q have the speaker %q", name, pairs[p], p.key, p.id)
		}
	}
	return right
}
