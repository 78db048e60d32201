package infer

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

func TestReadSpeakers(t *testing.T) {
	list := "\ufeff# The interview\r\nAleksandr  Velen | VELEN|VEIEN |\tMr Velen | #velen\r\n\r\n  # more\r\nOrlik, Tomas\r\n"
	got, err := ReadSpeakers(strings.NewReader(list), "list.txt")
	require.NoError(t, err)
	assert.Equal(t, []transcript.Speaker{
		{ID: "velen", Name: "Aleksandr Velen", Labels: []string{"VELEN", "VEIEN", "Mr Velen"}},
		{Name: "Orlik, Tomas"},
	}, got)
}

func TestSpeakersThatCannotBe(t *testing.T) {
	for list, want := range map[string]string{
		"":                              "list.txt: names nobody",
		"# nobody\n\n":                  "list.txt: names nobody",
		"  | VELEN":                     "list.txt:1:3: there is no name",
		"Velen | VELEN |  | V":          "list.txt:1:18: there is no label here",
		"Velen | VELEN\nVellen | Velen": `list.txt:2:10: "Velen" is Velen's already, in line 1: leave it out for one of them`,
		"A Velen | MR. VELEN:\nB Velen | [Mr.  Velen]": `list.txt:2:11: "[Mr. Velen]" is A Velen's already, in line 1`,
		"Velen | #1st":                   `list.txt:1:9: "1st" is no ID: after # write`,
		"Velen | #a b":                   `list.txt:1:9: "a b" is no ID`,
		"Velen | #":                      `list.txt:1:9: "" is no ID`,
		"Velen | #a | #b":                "list.txt:1:14: Velen has two IDs, a and b",
		"Velen | #a\n\nOrlik | #a":       "list.txt:3:9: the ID a is that of line 1 already",
		"Velen | V\xff":                  "list.txt:1:10: a character that no name has",
		"Velen\x00":                      "list.txt:1:6: a character that no name has",
		strings.Repeat("V", 1<<20) + ":": "list.txt:1:1: cannot be read as lines",
	} {
		_, err := ReadSpeakers(strings.NewReader(list), "list.txt")
		if assert.Error(t, err, list[:min(len(list), 40)]) {
			assert.Contains(t, err.Error(), want)
		}
	}
}

// TestGivenLabels: who is given speaks under each of the labels, once is enough; who is not is judged as ever.
func TestGivenLabels(t *testing.T) {
	given := []transcript.Speaker{
		{Name: "Aleksandr Velen", Labels: []string{"VELEN", "VEIEN", "Mr Velen"}},
		{Name: "Orlik, Tomas", Labels: []string{"O’Rlik", "Note", "то"}, ID: "t.o"},
		{Name: "Lena Maro", Labels: []string{"MARO"}},
	}
	for _, c := range []struct{ name, text, want string }{
		{"once each, of any shape", "VELEN: One.\nVEIEN. Two.\nMr Velen: Three.", "velen | VELEN: | p;velen | VEIEN. | p;velen | Mr Velen: | p"},
		{"a common word is the user's word", "Note: One.", "t.o | Note: | p"},
		{"in lower case", "то: да.", "t.o | то: | p"},
		{"typographic", "O'RLIK: One.\nMr\u00a0Velen : Two.", "t.o | O'RLIK: | p;velen | Mr\u00a0Velen : | p"},
		{"in brackets", "[VEIEN:] One.\n[MARO]: Two.", "velen | [VEIEN:] | p;maro | [MARO]: | p"},
		{"with an aside", "VELEN (Sampleton): One.\nMaro, Chairman: Two.", "velen | VELEN (Sampleton): | p;maro | Maro, Chairman: | p"},
		{"several", "VELEN/MARO: One.", "velen maro | VELEN/MARO: | p"},
		{"above what is said", "VELEN\nOne.\nVELEN:\nTwo.", "velen | VELEN: | pp"},
		{"no label without a stop", "Velen said so.\nVelen, he said: no.\nNote that: no.\nNotes: no.", ""},
		{"others are judged", "VELEN: One.\nSAMPLE: Two.", "velen | VELEN: | pp"},
		{"and what is given speaks for them", "VELEN: One.\nVELEN: Two.\nMARO: Three.\nSAMPLE HALL: Five.",
			"velen | VELEN: | p;velen | VELEN: | p;maro | MARO: | p;hall | SAMPLE HALL: | p"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := readWith(t, typed("", c.text), Options{Speakers: given})
			assert.Equal(t, c.want, strings.Join(outline(d), ";"))
		})
	}
}

// TestGivenPeople: only those who speak are described, by the full name and then the labels that are printed.
func TestGivenPeople(t *testing.T) {
	given := []transcript.Speaker{{Name: "Aleksandr Velen", Labels: []string{"VELEN", "VEIEN"}}, {Name: "Lena Maro", Labels: []string{"MARO"}}}
	d := readWith(t, typed("", "VELEN: One.\nVEIEN: Two."), Options{Speakers: given})
	assert.Equal(t, []string{"velen Aleksandr Velen speaker.given"}, people(d))
	var names []string
	for n := range d.People[0].Names() {
		names = append(names, n.Type+" "+transcript.InlineText(n.Children))
	}
	assert.Equal(t, []string{" Aleksandr Velen", "label VELEN", "label VEIEN"}, names)
}

// TestGivenIDs: an ID that is given is kept for its person, unless the document has it for something else.
func TestGivenIDs(t *testing.T) {
	given := []transcript.Speaker{{ID: "velen", Name: "Aleksandr Velen", Labels: []string{"CHAIR"}}}
	d := readWith(t, typed("", "T. Velen. One.\nT. Velen. Two.\nCHAIR: Three."), Options{Speakers: given})
	assert.Equal(t, "velen-2 | T. Velen. | p;velen-2 | T. Velen. | p;velen | CHAIR: | p", strings.Join(outline(d), ";"))

	d = typed("", "CHAIR: Three.")
	d.Body[0].Attributes().ID = "velen"
	assert.Equal(t, "velen-2 | CHAIR: | p", strings.Join(outline(readWith(t, d, Options{Speakers: given})), ";"))
}

// TestGivenIsDescribed: who has the very name of somebody whom the document describes, or the ID, is that person.
func TestGivenIsDescribed(t *testing.T) {
	described := func(name string) *transcript.Document {
		d := typed("", "VELEN: One.")
		turn := &transcript.Turn{Speakers: []string{"p1"}, Label: one("V.:"), Children: []transcript.Block{&transcript.Paragraph{Children: one("Yes.")}}}
		d.Body = []transcript.Block{
			&transcript.Section{Type: "document", Children: []transcript.Block{turn}},
			&transcript.Section{Type: "document", Children: d.Body},
		}
		d.People = []*transcript.Person{{Attrs: transcript.Attrs{ID: "p1"}, Children: []transcript.Node{&transcript.Named{Names: transcript.PersonName, Children: one(name)}}}}
		return d
	}
	given := transcript.Speaker{Name: "Aleksandr Velen", Labels: []string{"VELEN"}}
	for _, c := range []struct{ name, id, want string }{
		{"Aleksandr Velen", "", "p1 | V.: | p;p1 | VELEN: | p"},
		{"A. Velen", "", "p1 | V.: | p;velen | VELEN: | p"},
		{"A. Velen", "p1", "p1 | V.: | p;p1 | VELEN: | p"},
	} {
		given.ID = c.id
		d := readWith(t, described(c.name), Options{Marked: true, Speakers: []transcript.Speaker{given}})
		assert.Equal(t, c.want, strings.Join(outline(d), ";"))
	}
}

// TestGivenAcrossTexts: nobody in one text is anybody in another, but for those who are given.
func TestGivenAcrossTexts(t *testing.T) {
	d := typed("", "VELEN: One.")
	again := typed("", "VEIEN: Two.")
	d.Body = []transcript.Block{&transcript.Section{Type: "document", Children: d.Body}, &transcript.Section{Type: "document", Children: again.Body}}
	readWith(t, d, Options{Marked: true, Speakers: []transcript.Speaker{{Name: "Aleksandr Velen", Labels: []string{"VELEN", "VEIEN"}}}})
	assert.Equal(t, []string{"velen | VELEN: | p", "velen | VEIEN: | p"}, outline(d))
	assert.Len(t, d.People, 1)
	for turn := range d.Turns() {
		assert.Equal(t, "speaker.given", turn.Rule)
	}
}
