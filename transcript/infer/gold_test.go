package infer

import (
	"cmp"
	"maps"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// goldSize and goldSeed say which rows of the table of brackets are the gold.
const goldSize, goldSeed = 400, 5982

// drawn are goldSize rows drawn at random, each the likelier the more frequent it is (Efraimidis and
// Spirakis, "Weighted random sampling with a reservoir", 2006), in the order of the table.
func drawn(rows []bracketRow) []bracketRow {
	random := rand.New(rand.NewPCG(goldSeed, goldSeed))
	keys := make(map[int]float64, len(rows))
	for _, r := range rows {
		keys[r.number] = math.Log(random.Float64()) / float64(r.count)
	}
	out := slices.Clone(rows)
	slices.SortFunc(out, func(a, b bracketRow) int { return cmp.Compare(keys[b.number], keys[a.number]) })
	out = out[:min(goldSize, len(out))]
	slices.SortFunc(out, func(a, b bracketRow) int { return a.number - b.number })
	return out
}

// judgement is what somebody who read a bracket says that it is. Classes are the names of rules, without
// "gap." and what comes after "event."; literal is none of them. Where two are as good, both
// are there, with a bar between. The amount is as in the Want of an Example; "any" where one
// amount cannot say it.
type judgement struct {
	row, count    int
	class, amount string
}

func gold(t *testing.T) []judgement {
	t.Helper()
	data, err := os.ReadFile("testdata/brackets.tsv")
	require.NoError(t, err)
	var out []judgement
	for line := range strings.Lines(string(data)) {
		f := append(strings.Split(strings.TrimSuffix(line, "\n"), "\t"), "")
		if f[0] == "row" {
			continue
		}
		row, err := strconv.Atoi(f[0])
		require.NoError(t, err)
		count, err := strconv.Atoi(f[1])
		require.NoError(t, err)
		out = append(out, judgement{row, count, f[2], f[3]})
	}
	return out
}

// read is how the rules read the row's bracket.
func (r bracketRow) read() judgement {
	all, words := r.paragraph()
	out := judgement{row: r.number, count: r.count, class: "literal"}
	for _, c := range claims(Brackets(one(all), Context{Lang: "en"})) {
		rule := c.Attributes().Rule
		if allText(c) != words && !(rule == "sic" && strings.HasPrefix(words, "sic")) {
			continue // another bracket
		}
		out.class, out.amount = class(rule), amountOf(c)
	}
	return out
}

func class(rule string) string {
	if strings.HasPrefix(rule, "event.") {
		return "event"
	}
	if rule == "gap.here-follows" || rule == "gap.etc" {
		return "omitted"
	}
	return strings.TrimPrefix(rule, "gap.")
}

func amountOf(n transcript.Node) string {
	g, ok := n.(*transcript.Gap)
	if !ok {
		return ""
	}
	only := &transcript.Gap{Unit: g.Unit, Quantity: g.Quantity, AtLeast: g.AtLeast, AtMost: g.AtMost, Extent: g.Extent}
	return strings.TrimPrefix(strings.TrimPrefix(describe(only), "gap"), " ")
}

// TestGold: of the brackets drawn and labelled by eye, nearly all are read as what they are, and none
// is said to stand for words that it does not stand for.
func TestGold(t *testing.T) {
	rows := drawn(bracketTable(t))
	labels := gold(t)
	require.Len(t, labels, len(rows))
	all, right, rightRows := 0, 0, 0
	for i, r := range rows {
		want, got := labels[i], r.read()
		require.Equal(t, []int{r.number, r.count}, []int{want.row, want.count}, "the rows that were labelled are no longer those that are drawn")
		all += r.count
		ok := slices.Contains(strings.Split(want.class, "|"), got.class)
		switch got.class {
		case "withheld", "missing", "omitted":
			assert.True(t, ok, "row %d is no %s text: %s", r.number, got.class, r.words)
		}
		if ok && (want.amount == got.amount || want.amount == "any") {
			right, rightRows = right+r.count, rightRows+1
			continue
		}
		t.Logf("row %d, %d times, is %s %s, and read as %s %s: %s", r.number, r.count, want.class, want.amount, got.class, got.amount, r.words)
	}
	share := float64(right) / float64(all)
	t.Logf("%.4f of the occurrences are read right, %d of %d rows", share, rightRows, len(rows))
	assert.GreaterOrEqual(t, share, 0.97)
}

// TestAllBrackets reports what the rules make of all brackets of the table.
func TestAllBrackets(t *testing.T) {
	counts := map[string]int{}
	all := 0
	for _, r := range bracketTable(t) {
		all += r.count
		counts[r.read().class] += r.count
	}
	for _, class := range slices.SortedFunc(maps.Keys(counts), func(a, b string) int { return cmp.Or(counts[b]-counts[a], strings.Compare(a, b)) }) {
		t.Logf("%6d %s", counts[class], class)
	}
	t.Logf("%.4f of %d occurrences are typed", 1-float64(counts["literal"])/float64(all), all)
	assert.Less(t, counts["literal"]*5, all*2)
}
