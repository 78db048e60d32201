package infer

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/tiro-transcripts/tiro/transcript"
)

// typed is a document of paragraphs, one a line, as a decoder would read it literally.
func typed(title, lines string) *transcript.Document {
	d := &transcript.Document{}
	d.Lang = "en"
	if title != "" {
		d.Metadata.Fields = []*transcript.Field{{Name: "title", Children: []transcript.Block{&transcript.Paragraph{Plain: true, Children: one(title)}}}}
	}
	for line := range strings.Lines(lines) {
		if line = strings.TrimSpace(line); line != "" {
			d.Body = append(d.Body, &transcript.Paragraph{Children: one(line)})
		}
	}
	d.Normalize()
	return d
}

// read is the document after inference, which has changed no words and left it valid.
func read(t *testing.T, d *transcript.Document, marked bool) *transcript.Document {
	t.Helper()
	return readWith(t, d, Options{Marked: marked})
}

func readWith(t *testing.T, d *transcript.Document, o Options) *transcript.Document {
	t.Helper()
	before := slices.Collect(d.Lines())
	Document(d, o)
	assert.Equal(t, before, slices.Collect(d.Lines()), "inference changes the words")
	require.NoError(t, d.Validate())
	again := d.Clone()
	again.Normalize()
	assert.Empty(t, transcript.Diff(d, again), "inference leaves the normal form")
	return d
}

// outline is the turns of a document, a line each: who, the label, how many blocks.
func outline(d *transcript.Document) []string {
	var out []string
	for t := range d.Turns() {
		kinds := make([]string, len(t.Children))
		for i, b := range t.Children {
			kinds[i] = string(b.Kind())[:1]
		}
		out = append(out, strings.Join(t.Speakers, " ")+" | "+transcript.InlineText(t.Label)+" | "+strings.Join(kinds, ""))
	}
	return out
}

func people(d *transcript.Document) []string {
	var out []string
	for _, p := range d.People {
		s := p.ID + " " + p.Name() + " " + p.Rule
		if p.Cert != "" {
			s += " " + p.Cert
		}
		out = append(out, s)
	}
	return out
}

func TestTurnsByInitials(t *testing.T) {
	d := read(t, typed("Conversation between A.P. Velen and T. Orlik", `
		Sampleton, 8 March 1957
		A.P. Velen. Good morning. [Laughter]
		I am glad that you came.
		[T. Orlik.] Thank you very much, and
		thank the minister.
		A. P. Velen. Let us begin. [Two pages omitted]
		A.P. Velen. To go on.
		T. Orlik. Quite right.
		M.D. Sand. I agree with T. Orlik.
		[Subsequent pages omitted in the original.]`), false)
	assert.Equal(t, []string{
		"velen | A.P. Velen. | pp",
		"orlik | [T. Orlik.] | pp",
		"velen | A. P. Velen. | p",
		"velen | A.P. Velen. | p",
		"orlik | T. Orlik. | p",
		"sand | M.D. Sand. | p",
	}, outline(d))
	assert.Equal(t, []string{"velen A.P. Velen speaker.initials", "orlik T. Orlik speaker.initials", "sand M.D. Sand speaker.initials"}, people(d))
	assert.Equal(t, transcript.KindDateline, d.Body[0].Kind())
	last := d.Body[len(d.Body)-1]
	assert.Equal(t, "gap reason=omitted unit=page extent=unknown", describe(last))
	orlik := d.Body[2].(*transcript.Turn)
	assert.Equal(t, transcript.Initial, orlik.Children[0].(*transcript.Paragraph).Part)
	assert.Equal(t, transcript.Final, orlik.Children[1].(*transcript.Paragraph).Part)
	assert.Equal(t, "label.supplied", orlik.Label[0].Attributes().Rule)
}

func TestTurnsByColon(t *testing.T) {
	for name, c := range map[string]struct {
		lines, turns, people string
	}{
		"honorific and capitals": {`
			MR. NOBLE: Shall we start?
			THE CHAIRMAN: Yes.
			MR. NOBLE: Thank you.
			DR. PERKINS: One question.
			THE CHAIRMAN: Please.`,
			"noble | MR. NOBLE: | p;  | THE CHAIRMAN: | p;noble | MR. NOBLE: | p;perkins | DR. PERKINS: | p;  | THE CHAIRMAN: | p",
			"noble MR. NOBLE speaker.honorific;perkins DR. PERKINS speaker.honorific"},
		"names": {`
			Kissinger: What do you think?
			Walt Rostow: Not much.
			Kissinger: Why?
			Walt Rostow: See the note.
			Note: this was not said.
			Van den Bergh: I agree.`,
			"kissinger | Kissinger: | p;rostow | Walt Rostow: | p;kissinger | Kissinger: | p;rostow | Walt Rostow: | pp;bergh | Van den Bergh: | p",
			"kissinger Kissinger speaker.name;rostow Walt Rostow speaker.name;bergh Van den Bergh speaker.name medium"},
		"question and answer": {`
			Q. Were you there?
			A. Yes. I was.
			Q. When?
			A. In May.`,
			" | Q. | p; | A. | p; | Q. | p; | A. | p", ""},
		"honorific and full stop": {`
			Mr. Linder. I yield.
			Mrs. Haas. I thank the gentleman.
			Mr. Linder. Mr. Speaker. We go on.`,
			"linder | Mr. Linder. | p;haas | Mrs. Haas. | p;linder | Mr. Linder. | p",
			"linder Mr. Linder speaker.honorific;haas Mrs. Haas speaker.honorific"},
		"diarised": {`
			Speaker 0: Hello.
			Speaker 1: Hello.
			Speaker 0: Well.
			Speaker 1: Well.`,
			"speaker-0 | Speaker 0: | p;speaker-1 | Speaker 1: | p;speaker-0 | Speaker 0: | p;speaker-1 | Speaker 1: | p",
			"speaker-0 Speaker 0 speaker.name;speaker-1 Speaker 1 speaker.name"},
		"capitals and full stop": {`
			ANDROPOV. Let us begin. Yes.
			GROMYKO. I agree.
			ANDROPOV. Well.
			GROMYKO. The text is ready.
			Moscow. It was cold there.
			KIRILENKO. I have a question.`,
			"andropov | ANDROPOV. | p;gromyko | GROMYKO. | p;andropov | ANDROPOV. | p;gromyko | GROMYKO. | pp;kirilenko | KIRILENKO. | p",
			"andropov ANDROPOV speaker.capitals;gromyko GROMYKO speaker.capitals;kirilenko KIRILENKO speaker.capitals medium"},
		"comrades": {`
			Cde. Liu Wen: We agree.
			Comrade Zhou Enlai: Good.
			Cde. Liu Wen: And the text?
			Comrade Zhou Enlai: It is ready.`,
			"liu | Cde. Liu Wen: | p;zhou | Comrade Zhou Enlai: | p;liu | Cde. Liu Wen: | p;zhou | Comrade Zhou Enlai: | p",
			"liu Cde. Liu Wen speaker.honorific;zhou Comrade Zhou Enlai speaker.honorific"},
		"cyrillic": {`
			М.С. Горбачев. Приветствую вас.
			Дж. Бейкер. Спасибо.
			М.С. Горбачев. Начнем.`,
			"gorbachev | М.С. Горбачев. | p;beyker | Дж. Бейкер. | p;gorbachev | М.С. Горбачев. | p",
			"gorbachev М.С. Горбачев speaker.initials;beyker Дж. Бейкер speaker.initials medium"},
		"supplied with a colon outside": {`
			Velen: Good.
			[Orlik]: Better.
			Velen: Best.
			[Orlik]: No.`,
			"velen | Velen: | p;orlik | [Orlik]: | p;velen | Velen: | p;orlik | [Orlik]: | p",
			"velen Velen speaker.name;orlik Orlik speaker.name"},
	} {
		t.Run(name, func(t *testing.T) {
			d := read(t, typed("", c.lines), false)
			assert.Equal(t, strings.ReplaceAll(c.turns, "  |", " |"), strings.Join(outline(d), ";"))
			assert.Equal(t, c.people, strings.Join(people(d), ";"))
		})
	}
}

// TestTraps: each of these stands in a document with real labels, and is no turn.
func TestTraps(t *testing.T) {
	for _, trap := range []string{
		"Translation - English", "Moscow, 8 November 1990", "M. Thatcher, who is beginning to cross the line.", "U.S. Policy. The aim is peace.",
		"P.S. Regards.", "St. Petersburg. A city.", "Note: this is one.", "SUBJECT: Trade", "Subject: Trade", "https://example.org/a: b",
		"Comment: I doubt it.", "AGENDA ITEM 4: Trade", "DEAR MR. PRESIDENT: I write.", "Five: Spread understanding of this.",
		"And then that quotation went on: he left.", "Presenter: Rob Palmer", "Slides: https://example.org", "Mr. Secretary. I think so.",
		"J. Baker and others left.", "J. Baker.", "Yes. Right. I agree.", "No. Thank you. I agree.", "A. Economics. The aim is growth.", "B. Politics. The aim is peace.",
		"Dr. Orlik said: go.", "Sampleton: 8 March", "10:30 We begin.", "e.g. Velen: no", "Velen:no space", "T. Orlik. and so on", "[Note: this]", "[T. Orlik.] and so on",
		"[Two pages omitted.] Then", "\"T. Orlik. No,\" he said.", "Present Policy: none.", "EA Files: box 3", "The President asked: why?", "In Moscow: nothing.",
		"Lunch: 12:00", "Orlik, however: no.", "Mr. Orlik of the ministry said: go.", "All Points: none.", "For example: this.", "Known Issues:", "Benefits:",
		"Yes, sir, and so: no.", "Vitamin A. It is good.", "note that: this.", "Open Questions: many.", "Orlik T. and so on", "— Are you there?", "NATO. It is an alliance.", "INTRODUCTION. The aim is peace.", "Meine Frage: none of meine.", "TRADE. It grows.", "J. Orlik, Velen: a history.",
	} {
		for _, style := range []string{"T. Orlik. Yes.\nA.P. Velen. No.\n", "Orlik: Yes.\nVelen: No.\n", "MR. ORLIK: Yes.\nMR. VELEN: No.\n"} {
			d := read(t, typed("", style+style+trap+"\n"+style), false)
			turns := outline(d)
			if assert.Len(t, turns, 6, trap) {
				assert.Equal(t, "pp", turns[3][len(turns[3])-2:], trap)
			}
		}
		d := read(t, typed("", "One paragraph.\n"+trap+"\n"+trap+"\nAnother."), false)
		assert.Empty(t, outline(d), trap)
	}
}

func TestBroken(t *testing.T) {
	for _, c := range []struct{ lines, parts string }{
		{"After this, Yemen, Cuba, and\nZimbabwe will chair.", "initial final"},
		{"at all levels up until the very\nlast moment. Along with this.", "initial final"},
		{"It went on for a long time over the\nwhole of the afternoon and well into\nthe night.", "initial medial final"},
		{"These are the points that we agreed on:\nfirst, trade.", " "},
		{"He said yes.\nand then no.", " "},
		{"Bread,\nbutter,\nand jam.", "  "},
		{"THE AGENDA OF THE MEETING OF THE\ncommittee follows.", " "},
		{"We have agreed on the following matters of\n(a) trade.", " "},
		{"The list of those who came is\n1. Velen.", " "},
		{"A line without its stop\nAnother line.", " "},
		{"We stopped there [Three pages omitted]\nand went on.", " "},
	} {
		d := read(t, typed("", c.lines), false)
		var parts []string
		for _, b := range d.Body {
			p := b.(*transcript.Paragraph)
			parts = append(parts, string(p.Part))
			assert.Equal(t, p.Part != "", p.Rule == "broken-paragraph" && p.Cert == "medium")
		}
		assert.Equal(t, c.parts, strings.Join(parts, " "), c.lines)
	}
}

// TestLiteral: brackets that the source escaped stay brackets, in labels too.
func TestLiteral(t *testing.T) {
	d := typed("", "T. Orlik. Yes [Laughter].\nT. Orlik. No.\n[T. Orlik.] Well.\n[Two pages omitted]")
	Document(d, Options{Literal: func(*transcript.Text) bool { return true }})
	assert.Equal(t, []string{"orlik | T. Orlik. | p", "orlik | T. Orlik. | ppp"}, outline(d))
	for _, b := range d.Body {
		for n := range transcript.Preorder(b) {
			assert.True(t, n.Attributes() == nil || n.Attributes().IsZero())
		}
	}
}

// A space between a bracket and what is no text is not lost when the bracket is read: the bracket stays
// text then. Found by generated documents.
func TestSpaceAfterTheOnlyWords(t *testing.T) {
	choice := &transcript.Choice{Children: []transcript.Inline{&transcript.Reading{Type: transcript.Sic, Children: one("a")}, &transcript.Reading{Type: transcript.Corr}}}
	between := func(n ...transcript.Inline) *transcript.Paragraph {
		return &transcript.Paragraph{Plain: true, Children: append(append([]transcript.Inline{&transcript.Text{Value: "[Three pages omitted]"}}, n...), choice)}
	}
	for _, words := range []*transcript.Paragraph{
		between(&transcript.Raw{}, &transcript.Text{Value: " "}),
		between(&transcript.Text{Value: " "}, &transcript.Note{}),
	} {
		d := &transcript.Document{Body: []transcript.Block{&transcript.Quote{Children: []transcript.Block{words}}}}
		d.Normalize()
		require.Equal(t, []string{"[Three pages omitted] a"}, slices.Collect(d.Lines()))
		for _, marked := range []bool{false, true} {
			c := d.Clone()
			Document(c, Options{Marked: marked})
			require.NoError(t, c.Validate())
			require.Equal(t, []string{"[Three pages omitted] a"}, slices.Collect(c.Lines()))
		}
	}
}
