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

// printf 'Agreed.\n' | sha256sum
func TestDigest(t *testing.T) {
	d := body(&Paragraph{Children: inlineText("Agreed.")})
	const want = "69598c11fb4bbaffcb7996c9827338feb9acdb1fe1f81326f7613a65f14eb9f6"
	if got := d.Digest(); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
