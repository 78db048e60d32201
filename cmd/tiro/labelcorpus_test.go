package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"iter"
	"maps"
	"os"
	"path"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/markdown"
	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// Where turns begin in real files, and who speaks in them, was read by eye: testdata/labels has the gold and its rules.

// labelled is a turn by the line and the words of its label, and by who speaks: a key in the gold, IDs in what is read.
type labelled struct {
	line           int
	label, speaker string
}

// matches counts turns: those of the gold, those that are read, those of them that begin as one of the gold does, and
// those of these whose speaker is right, too.
type matches struct{ gold, read, starts, speakers int }

func (m *matches) add(n matches) {
	m.gold, m.read, m.starts, m.speakers = m.gold+n.gold, m.read+n.read, m.starts+n.starts, m.speakers+n.speakers
}

// log prints a row of the table.
func (m matches) log(t *testing.T, name string) {
	t.Logf("%5d %5d   %.4f %.4f   %.4f %.4f  %s", m.gold, m.read,
		part(m.starts, m.read), part(m.starts, m.gold), part(m.speakers, m.read), part(m.speakers, m.gold), name)
}

// part is a share of a whole; where there is nothing, nothing is amiss.
func part(n, whole int) float64 {
	if whole == 0 {
		return 1
	}
	return float64(n) / float64(whole)
}

// TestLabelsOfCorpora measures each convention by which labels are printed, as TestLabelGold does those that are typed.
// Where nobody is labelled, every turn is a false one.
func TestLabelsOfCorpora(t *testing.T) {
	gold, volumes := goldTurns(t), map[string]*transcript.Document{}
	conventions := map[string]*matches{}
	var order []string
	var all matches
	t.Log(" gold  read   precision and recall of starts, then of starts with speakers")
	for _, file := range goldRows(t, "files.tsv", 2) {
		name, convention := file[0], file[1]
		if conventions[convention] == nil {
			conventions[convention] = &matches{}
			order = append(order, convention)
		}
		m := matched(t, name, gold[name], turnsRead(t, name, volumes))
		m.log(t, path.Base(name))
		conventions[convention].add(m)
		all.add(m)
	}
	t.Log(" gold  read   precision and recall of starts, then of starts with speakers, by convention")
	for _, convention := range order {
		m := conventions[convention]
		m.log(t, convention)
		assert.GreaterOrEqual(t, part(m.starts, m.read), goodPrecision, "%s: turns that are none", convention)
		assert.GreaterOrEqual(t, part(m.starts, m.gold), goodRecall, "%s: turns that are missed", convention)
		assert.GreaterOrEqual(t, part(m.speakers, m.read), goodPrecision, "%s: turns of somebody else", convention)
		assert.GreaterOrEqual(t, part(m.speakers, m.gold), goodRecall, "%s: speakers that are missed", convention)
	}
	all.log(t, "all")
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

// goldTurns are the turns of the gold by file.
func goldTurns(t *testing.T) map[string][]labelled {
	t.Helper()
	out := map[string][]labelled{}
	for _, row := range goldRows(t, "turns.tsv", 4) {
		line, err := strconv.Atoi(row[1])
		require.NoError(t, err)
		out[row[0]] = append(out[row[0]], labelled{line, row[2], row[3]})
	}
	return out
}

// turnsRead are the turns that are read in a file of the corpora, or in one document of a volume, file#id.
func turnsRead(t *testing.T, name string, volumes map[string]*transcript.Document) []labelled {
	t.Helper()
	name, id, _ := strings.Cut(name, "#")
	d := volumes[name]
	if d == nil {
		d = documentRead(t, name)
		volumes[name] = d
	}
	for n := range d.Preorder() {
		if a := n.Attributes(); id == "" || a == nil || a.ID != id {
			continue
		}
		return turnsIn(transcript.Preorder(n))
	}
	require.Empty(t, id, name)
	return turnsIn(d.Preorder())
}

// beside is what a label is printed with and the gold leaves out: the number of a paragraph, what opens a quotation.
var beside = regexp.MustCompile(`^(\d+\. |“|Begin quote: )`)

func turnsIn(nodes iter.Seq[transcript.Node]) []labelled {
	var out []labelled
	for n := range nodes {
		if turn, ok := n.(*transcript.Turn); ok {
			label := strings.Join(strings.Fields(transcript.InlineText(turn.Label)), " ")
			out = append(out, labelled{int(turn.Pos().Line), beside.ReplaceAllString(label, ""), strings.Join(turn.Speakers, " ")})
		}
	}
	return out
}

// documentRead is a file of the corpora with all that is inferred.
func documentRead(t *testing.T, name string) *transcript.Document {
	t.Helper()
	data, err := os.ReadFile(corpora.File(t, strings.Split(name, "/")...))
	require.NoError(t, err)
	options := transcript.DecodeOptions{Name: name, Infer: true}
	var d *transcript.Document
	switch path.Ext(name) {
	case ".json":
		return recordText(t, data)
	case ".xml":
		d, err = tei.DecodeWith(bytes.NewReader(data), options)
	default:
		d, err = markdown.DecodeWith(bytes.NewReader(data), options)
	}
	require.NoError(t, err)
	return d
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

// matched counts what of the gold of a file is read, and logs what is not, and what is read and is none.
func matched(t *testing.T, name string, gold, read []labelled) matches {
	m := matches{gold: len(gold), read: len(read)}
	at := map[int]labelled{}
	for _, want := range gold {
		at[want.line] = want
	}
	pairs := map[pair]int{}
	for _, got := range read {
		want, ok := at[got.line]
		if !ok || want.label != got.label {
			t.Logf("%s:%d: %q is no turn", name, got.line, got.label)
			continue
		}
		delete(at, got.line)
		m.starts++
		pairs[pair{want.speaker, got.speaker}]++
	}
	for _, line := range slices.Sorted(maps.Keys(at)) {
		t.Logf("%s:%d: %q is missed", name, line, at[line].label)
	}
	m.speakers = paired(t, name, pairs)
	return m
}

// pair is somebody by the key of the gold and by the IDs that are read.
type pair struct{ key, ids string }

// paired is how many turns have the speaker they should, if every key is those IDs that it is most often, and no IDs are two
// keys. Nobody is nobody, and a doubtful key may be.
func paired(t *testing.T, name string, pairs map[pair]int) int {
	often := slices.SortedFunc(maps.Keys(pairs), func(a, b pair) int {
		return cmp.Or(cmp.Compare(pairs[b], pairs[a]), cmp.Compare(a.key, b.key), cmp.Compare(a.ids, b.ids))
	})
	right := 0
	ids, keys := map[string]string{"": ""}, map[string]string{"": ""}
	for _, p := range often {
		key, doubtful := strings.CutSuffix(p.key, "?")
		_, hasIDs := ids[key]
		_, hasKey := keys[p.ids]
		if !hasIDs && !hasKey {
			ids[key], keys[p.ids] = p.ids, key
		}
		if known, ok := ids[key]; ok && known == p.ids || doubtful && p.ids == "" {
			right += pairs[p]
		} else {
			t.Logf("%s: %d turns of %q have the speaker %q", name, pairs[p], p.key, p.ids)
		}
	}
	return right
}
