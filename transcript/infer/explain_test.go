package infer

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// explained is what is told of a document of paragraphs, one a line, with the options: text, rule, certainty and why.
func explained(t *testing.T, title, lines string, o Options) []string {
	t.Helper()
	var out []string
	o.Explain = func(d transcript.Decision) {
		out = append(out, strings.Join([]string{d.Text, strings.TrimSuffix(d.Rule+" "+d.Cert, " "), d.Why}, " | "))
	}
	readWith(t, typed(title, lines), o)
	return out
}

// TestRulesAreTold: what is told of each rule's example names that rule, and says why.
func TestRulesAreTold(t *testing.T) {
	for _, r := range Rules() {
		for _, e := range r.Examples {
			var told []string
			tell := func(d transcript.Decision) {
				assert.NotEmpty(t, d.Why, "%s: %s", r.Name, d.Text)
				told = append(told, d.Rule)
			}
			if strings.Contains(e.Text, "\n") || slices.ContainsFunc(documentRules(), func(x Rule) bool { return x.Name == r.Name }) {
				Document(typed("", e.Text), Options{Speakers: r.Speakers, Explain: tell})
			} else {
				Brackets(one(e.Text), Context{Original: e.Original, Lang: "en"}.Explaining(tell))
			}
			assert.Contains(t, told, r.Name, e.Text)
		}
	}
}

// TestWhyLabels: the evidence for and against labels. Each is told in the order of the text, before any bracket.
func TestWhyLabels(t *testing.T) {
	for _, c := range []struct {
		name, title, text string
		want              []string
	}{
		{"recurs", "", "A.P. Velen. Yes.\nT. Orlik. No.\nA.P. Velen. So.", []string{
			"A.P. Velen. | speaker.initials | recurs, 2 times", "T. Orlik. | speaker.initials medium | once, of a shape that recurs", "A.P. Velen. | speaker.initials | recurs, 2 times"}},
		{"declared", "Talk of A.P. Velen with Orlik", "A.P. Velen. Yes.", []string{`A.P. Velen. | speaker.initials | named in "Talk of A.P. Velen with Orlik"`}},
		{"by the shape alone", "Talk with A.P. Velen", "A.P. Velen. Yes.\nT. Maro. No.", []string{
			`A.P. Velen. | speaker.initials | named in "Talk with A.P. Velen"`, "T. Maro. | speaker.initials medium | once, of a shape whose labels are declared"}},
		{"initials of a name", "", "Matt Corallo (MC): Yes.\nMurch: No.\nMC: So.\nMurch: Well.\nMC: Then.", []string{
			"Matt Corallo (MC): | speaker.name | stands beside its initials, or is those of a name", "Murch: | speaker.name | recurs, 2 times",
			"MC: | speaker.capitals | recurs, 2 times", "Murch: | speaker.name | recurs, 2 times", "MC: | speaker.capitals | recurs, 2 times"}},
		{"stop list", "", "Note: One.\nThe Baltic trade: two.", []string{"Note: |  | stop list: Note", "The Baltic trade: |  | The, and no role after it"}},
		{"once", "", "A.P. Velen. Yes.\nOnce only.", []string{"A.P. Velen. |  | once, and labels of its shape neither recur enough nor are declared"}},
		{"no style", "", "NOBLE: Yes.\nNOBLE: So.", []string{
			"NOBLE: |  | 2 times, and labels of its style neither recur enough nor are declared", "NOBLE: |  | 2 times, and labels of its style neither recur enough nor are declared"}},
		{"prose", "", "Zweitens: eins.\nZweitens: zwei.\nDas sagte er zweitens, nicht drittens.", []string{
			"Zweitens: |  | 2 times, and prose: its word is written in lower case elsewhere", "Zweitens: |  | 2 times, and prose: its word is written in lower case elsewhere"}},
		{"one word", "", "Walt Rostow: Yes.\nKissinger: No.\nWalt Rostow: So.\nKissinger: Well.\nJonathan: a name.", []string{
			"Walt Rostow: | speaker.name | recurs, 2 times", "Kissinger: | speaker.name | recurs, 2 times", "Walt Rostow: | speaker.name | recurs, 2 times",
			"Kissinger: | speaker.name | recurs, 2 times", "Jonathan: |  | once, one word, and nothing declares it"}},
		{"a letter", "", "K: Yes.\nK: No.", []string{"K: |  | 2 times, and no other letter alternates with it", "K: |  | 2 times, and no other letter alternates with it"}},
		{"several", "", "Velen: Yes.\nOrlik: No.\nVelen: So.\nOrlik: Well.\nVelen/Orlik: Good.\nVelen/Maro: Bad.", []string{
			"Velen: | speaker.name | recurs, 2 times", "Orlik: | speaker.name | recurs, 2 times", "Velen: | speaker.name | recurs, 2 times", "Orlik: | speaker.name | recurs, 2 times",
			"Velen/Orlik: | speaker.name | each of its parts is a label", "Velen/Maro: |  | not each of its parts is a label"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, explained(t, c.title, c.text, Options{}))
		})
	}
}

// TestOtherStops: where labels end in a colon, one that ends in a full stop is told to be the odd one.
func TestOtherStops(t *testing.T) {
	text := strings.Repeat("GROMYKO: Yes.\nVELEN: No.\n", 41) + "DARTMOUTH. One.\nDARTMOUTH. Two.\nSAMPLETON. Three.\nSAMPLETON. Four."
	assert.Contains(t, explained(t, "", text, Options{}), "SAMPLETON. |  | other labels end in a colon")
}

// TestWhyBrackets: every bracket is told of, those that stay text, too.
func TestWhyBrackets(t *testing.T) {
	assert.Equal(t, []string{
		"[Two pages omitted] | gap.omitted | something was left out by whoever made this copy",
		"[the Turks] |  | no rule knows it",
		"[[zz qq] |  | no pair of brackets around plain words",
		"[zz qq] |  | no rule knows it",
		"[sic] |  | there is no word before it",
	}, explained(t, "", "They said [Two pages omitted] of [the Turks] what was.\n[[zz qq] [sic]", Options{}))
}

// TestTakenBack: a bracket is told as text where the paragraph stays as it was for the sake of its spaces.
func TestTakenBack(t *testing.T) {
	told := explained(t, "", "[Laughter] [Applause]", Options{})
	assert.Equal(t, []string{"[Laughter] |  | a space beside it would be lost", "[Applause] |  | a space beside it would be lost"}, told)
}

// TestWhyDates: a date in a field, and the paragraphs of a broken one.
func TestWhyDates(t *testing.T) {
	var told []transcript.Decision
	d := typed("", "Moscow, 8 November 1990\nThose who came were Velen and\nOrlik of the ministry.")
	d.Metadata.Fields = []*transcript.Field{{Name: transcript.FieldDate, Children: []transcript.Block{&transcript.Paragraph{Plain: true, Children: one("8 November 1990")}}}}
	Document(d, Options{Explain: func(x transcript.Decision) { told = append(told, x) }})
	require.Len(t, told, 5)
	assert.Equal(t, transcript.Decision{Of: transcript.DateCandidate, Text: "8 November 1990", Rule: "date", Why: "it is all of the field"}, told[0])
	assert.Equal(t, "dateline", told[1].Rule)
	assert.Equal(t, "Moscow", told[1].Text)
	assert.Equal(t, "date", told[2].Rule)
	for i, text := range []string{"Those who came were Velen and", "Orlik of the ministry."} {
		assert.Equal(t, transcript.ParagraphCandidate, told[3+i].Of)
		assert.Equal(t, text, told[3+i].Text)
		assert.Equal(t, "medium", told[3+i].Cert)
	}
	assert.Len(t, Recorded(d), 5, "and so many are recorded")
}
