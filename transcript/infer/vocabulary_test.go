package infer

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestFirstWords: a word is met between spaces and before punctuation, whole and in its own case, wherever it stands.
func TestFirstWords(t *testing.T) {
	for text, want := range map[string]string{
		"the aim":             "aim",
		"aim":                 "aim",
		"no aim, none":        "aim",
		"aims; aimless; Aim.": "",
		"(aim) “aim”":         "",
		"so is it":            "is",
		"this: is. it":        "is",
		"to y, and Y":         "y",
		"y":                   "y",
		"yes or my":           "",
		"вторая — первая.":    "первая",
		"":                    "",
		"  ":                  "",
		"the aim is y":        "aim is y",
	} {
		words := map[string][]*tally{}
		for _, w := range []string{"aim", "is", "y", "первая"} {
			words[w] = []*tally{{label: label{name: w}}, {}}
		}
		f, asked := newFirstWords(words), strings.Fields("aim is y первая")
		tallies := map[string]*tally{}
		for _, w := range asked {
			tallies[w] = words[w][0]
		}
		any := f.meet(text)
		var met []string
		for _, w := range asked {
			if tallies[w].common {
				met = append(met, w)
			}
		}
		assert.Equal(t, want, strings.Join(met, " "), text)
		assert.Equal(t, want != "", any, text)
		assert.Len(t, words, len(asked)-len(met), "what was met is asked for no more: %s", text)
	}
}

// TestColumns: a name in capitals is met after any punctuation but a hyphen, not as the first word, and is doubtful once it
// is met in more than one of four of its labels.
func TestColumns(t *testing.T) {
	for text, want := range map[string]int{
		"NOBLE went":                   0,
		"and NOBLE went":               1,
		"and (NOBLE) or “NOBLE”":       2,
		"and XIX/NOBLE—NOBLE, NOBLE's": 3,
		"and non-NOBLE NOBLER Noble":   0,
		"und Ö":                        0,
		"a T.":                         0,
	} {
		noble := &column{tally: &tally{count: 100}}
		c := newColumns(map[string]*column{"NOBLE": noble, "Ö": {tally: &tally{}}, "A": {tally: &tally{}}})
		c.meet(text)
		assert.Equal(t, want, noble.met, text)
		assert.False(t, noble.doubtful, text)
	}
	noble := &column{tally: &tally{count: 4}}
	single := &column{tally: &tally{count: 1}}
	c := newColumns(map[string]*column{"NOBLE": noble, "A": single})
	c.meet("by NOBLE")
	assert.False(t, noble.doubtful)
	c.meet("by NOBLE and A")
	assert.True(t, noble.doubtful)
	assert.True(t, single.doubtful)
	assert.Empty(t, c.names)
}
