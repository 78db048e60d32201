package transcript

import (
	"slices"
	"testing"
)

func TestLines(t *testing.T) {
	label := func(in ...Inline) []Inline { return in }
	d := body(
		&Heading{Children: []Inline{&Text{Value: "CONTENTS"}, &Break{Type: LineBreak}, &Text{Value: "OF A TALK"}}},
		&Turn{Label: label(&Supplied{Attrs: Attrs{Rend: "bracketed"}, Children: inlineText("J. Baker.")}), Children: []Block{
			&Paragraph{Children: []Inline{&Text{Value: "We wrote"}, &Note{Children: []Block{&Paragraph{Children: inlineText("In May.")}}}, &Text{Value: " to "},
				&Choice{Children: []Inline{&Reading{Type: Sic, Children: inlineText("thier")}, &Reading{Type: Corr, Children: inlineText("their")}}},
				&Text{Value: " Presi"}, &Break{Type: PageBreak, Attrs: Attrs{Other: []Attr{attr("break", "no")}}}, &Text{Value: "dent."}}},
			&Paragraph{Children: []Inline{&Text{Value: "Yes. "}, &Gap{Attrs: Attrs{Rend: "bracketed"}, Desc: inlineText("A page omitted")}}},
		}},
		&Gap{Attrs: Attrs{Rend: "bracketed"}, Desc: inlineText("Pages omitted.")},
		&Gap{Unit: "page"},
		&Event{Desc: inlineText("(They rise.)")},
		&Turn{Type: Utterance, Label: inlineText("Chair:"), Children: []Block{
			&Event{Event: Vocal, Desc: inlineText("Laughter")},
			&Paragraph{Children: inlineText("Order.")},
		}},
		&Table{Children: []Block{&Row{Children: []Block{
			&Cell{Children: []Block{&Paragraph{Plain: true, Children: inlineText("May")}}},
			&Cell{Children: []Block{&Paragraph{Plain: true, Children: inlineText("40")}}},
		}}}},
		&Raw{Text: " unseen "},
	)
	want := []string{
		"CONTENTS OF A TALK",
		"[J. Baker.] We wrote to thier President.",
		"In May.",
		"Yes. [A page omitted]",
		"[Pages omitted.]",
		"(They rise.)",
		"Chair: Laughter Order.",
		"May",
		"40",
	}
	if got := slices.Collect(d.Lines()); !slices.Equal(got, want) {
		t.Errorf("%q, want\n%q", got, want)
	}
}

// Where blocks are, in the body of a file that is kept whole as in a section, each event and gap is a line; among words they are words.
func TestLinesOfElements(t *testing.T) {
	rising, bell := &Event{Event: Stage, Desc: inlineText("They rise.")}, &Event{Event: Stage, Desc: inlineText("A bell.")}
	gap := &Gap{Desc: inlineText("A page omitted.")}
	for _, c := range []struct {
		what string
		b    Block
		want []string
	}{
		{"a body", TEIElement("body", rising, bell, gap), []string{"They rise.", "A bell.", "A page omitted."}},
		{"a section", &Section{Children: []Block{rising, bell, gap}}, []string{"They rise.", "A bell.", "A page omitted."}},
		{"words", TEIElement("ab", &Text{Value: "Yes. "}, bell, &Text{Value: " No."}), []string{"Yes. A bell. No."}},
	} {
		if got := slices.Collect(body(c.b).Lines()); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestTextLeavesOutWhatIsAsked(t *testing.T) {
	say := func(who, label string, in ...Inline) *Turn {
		return &Turn{Speakers: []string{who}, Label: inlineText(label), Children: []Block{&Paragraph{Children: in}}}
	}
	d := body(
		&Heading{Children: inlineText("TALK")},
		say("a", "A:", &Text{Value: "One "}, &Event{Event: Vocal, Attrs: Attrs{Rend: "bracketed"}, Desc: inlineText("laughs")}, &Text{Value: " two."},
			&Note{Children: []Block{&Paragraph{Children: inlineText("A note.")}}}),
		say("b", "B:", &Text{Value: "Three."}, &Gap{Desc: inlineText("lost")}),
	)
	for _, c := range []struct {
		what string
		o    TextOptions
		want []string
	}{
		{"nothing", TextOptions{}, []string{"TALK", "A: One [laughs] two.", "A note.", "B: Three.lost"}},
		{"labels", TextOptions{NoLabels: true}, []string{"TALK", "One [laughs] two.", "A note.", "Three.lost"}},
		{"events", TextOptions{NoEvents: true}, []string{"TALK", "A: One two.", "A note.", "B: Three.lost"}},
		{"notes and gaps", TextOptions{NoNotes: true, NoGaps: true}, []string{"TALK", "A: One [laughs] two.", "B: Three."}},
		{"all but speech", TextOptions{SpeechOnly: true}, []string{"One two.", "Three."}},
		{"all but B", TextOptions{Speakers: []string{"b"}}, []string{"B: Three.lost"}},
		{"all but B's speech", TextOptions{SpeechOnly: true, Speakers: []string{"b"}}, []string{"Three."}},
	} {
		if got := slices.Collect(d.Text(c.o)); !slices.Equal(got, c.want) {
			t.Errorf("without %s: %q, want %q", c.what, got, c.want)
		}
	}
}

func TestTextOfMarkupAmongWords(t *testing.T) {
	shift := &Element{Name: Name{TEI, "shift"}, Attrs: Attrs{Other: []Attr{{Name{Local: "new"}, "whisp"}}}}
	subst := &Element{Name: Name{TEI, "subst"}, Children: []Node{
		&Edit{Type: Deleted, Children: inlineText("May")}, &Edit{Type: Added, Children: inlineText("June")},
	}}
	d := body(
		&Paragraph{Children: []Inline{&Text{Value: "I had one cord. "}, shift, &Text{Value: "It was "}, subst, &Text{Value: "."}}},
		&Element{Name: Name{TEI, "address"}, Children: []Node{&Element{Name: Name{TEI, "addrLine"}, Children: []Node{&Text{Value: "Haldi"}}}}},
		&Element{Name: Name{TEI, "address"}, Children: []Node{&Element{Name: Name{TEI, "addrLine"}, Children: []Node{&Text{Value: "Ridgewell"}}}}},
	)
	if got, want := slices.Collect(d.Lines()), []string{"I had one cord. It was MayJune.", "Haldi", "Ridgewell"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// printf 'Agreed.\n' | sha256sum
func TestDigest(t *testing.T) {
	d := body(&Paragraph{Children: inlineText("Agreed.")})
	const want = "69598c11fb4bbaffcb7996c9827338feb9acdb1fe1f81326f7613a65f14eb9f6"
	if got := d.Digest(); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
