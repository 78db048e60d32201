package transcript

import (
	"strings"
	"testing"
)

func body(blocks ...Block) *Document { return &Document{Body: blocks} }

func TestValidateNamesWhatIsWrong(t *testing.T) {
	say := func(s string) *Paragraph { return &Paragraph{Children: inlineText(s)} }
	for what, c := range map[string]struct {
		d    *Document
		want string
	}{
		"control character":   {body(say("a\x07b")), "character that XML has not"},
		"bad UTF-8":           {body(say("a\xffb")), "character that XML has not"},
		"empty text":          {body(say("")), "text is empty"},
		"loose white space":   {body(say(" a")), "white space in the paragraph"},
		"two texts":           {body(&Paragraph{Children: []Inline{&Text{Value: "a"}, &Text{Value: "b"}}}), "white space in the paragraph"},
		"duplicate ID":        {body(&Paragraph{Attrs: Attrs{ID: "x"}}, &Paragraph{Attrs: Attrs{ID: "x"}}), "used twice"},
		"bad ID":              {body(&Paragraph{Attrs: Attrs{ID: "1x"}}), "not an XML name"},
		"dangling speaker":    {body(&Turn{Speakers: []string{"a"}, Children: []Block{say("x")}}), `no person has the ID "a"`},
		"end of a speech":     {body(&Turn{End: "T1", Children: []Block{say("x")}}), "cannot be written as TEI's sp"},
		"posing element":      {body(&Element{Name: Name{TEI, "p"}}), "cannot be written as TEI's p"},
		"quantity in words":   {body(&Gap{Quantity: "three"}), "cannot be written as TEI's gap"},
		"type with a space":   {body(&Section{Type: "a b"}), "cannot be written as TEI's div"},
		"item without a list": {body(&Item{}), "an item cannot stand in the body"},
		"list without items":  {body(&List{}), "needs an item"},
		"gap in a choice":     {body(&Paragraph{Children: []Inline{&Choice{Children: []Inline{&Gap{}, &Gap{}}}}}), "a gap cannot stand in a choice"},
		"person in a node":    {body(&Element{Name: Name{Local: "x"}, Children: []Node{&Person{}}}), "a person cannot stand in an element"},
		"heading below":       {body(say("x"), &Heading{Children: inlineText("y")}), "heading stands before"},
		"text after sections": {body(&Section{Children: []Block{say("x")}}, say("y")), "only sections follow"},
		"plain in the body":   {body(&Paragraph{Plain: true, Children: inlineText("x")}), "plain paragraph"},
		"two plains": {body(&Note{Children: []Block{&Paragraph{Plain: true, Children: inlineText("x")}, &Paragraph{Plain: true, Children: inlineText("y")}}}),
			"white space in the note"},
		"dashes in a comment": {body(&Raw{Text: "a--b"}), "holds --"},
		"unknown event":       {body(&Event{Event: "explosion"}), "cannot be written as TEI's explosion"},
		"label as a note": {body(&Note{Type: "speaker", Children: []Block{&Paragraph{Plain: true, Children: inlineText("A:")}}},
			&Turn{Type: Utterance, Children: []Block{&Paragraph{Plain: true, Children: inlineText("x")}}}), "is its label"},
		"style of two spaces":    {&Document{Layout: Layout{Profile: "plain", Style: "crlf  bom"}, Body: []Block{say("x")}}, "words with one space between"},
		"style that TEI says":    {&Document{Layout: Layout{Profile: "plain", Style: "crlf leading-lines-2"}, Body: []Block{say("x")}}, "leave that out"},
		"patch that is none":     {&Document{Layout: Layout{Profile: "plain", Patch: "3-"}, Body: []Block{say("x")}}, "is no hunk"},
		"patch of two spaces":    {&Document{Layout: Layout{Profile: "plain", Patch: "3-1  3-1"}, Body: []Block{say("x")}}, "words with one space between"},
		"patch without profile":  {&Document{Layout: Layout{Patch: "3-1"}, Body: []Block{say("x")}}, "needs a profile"},
		"layout without profile": {&Document{Layout: Layout{LeadingLines: 1}, Body: []Block{say("x")}}, "needs a profile"},
		"prefix":                 {&Document{Namespaces: []Namespace{{"tei", "urn:x"}}, Body: []Block{say("x")}}, "prefix"},
		"idle external person":   {&Document{People: []*Person{{Attrs: Attrs{ID: "a"}, External: true}}, Body: []Block{say("x")}}, "does not speak"},
		"attribute in its field's place": {body(&Gap{Reason: "omitted", Attrs: Attrs{Other: []Attr{attr("reason", "x")}}}),
			"cannot be written as TEI's gap"},
	} {
		err := c.d.Validate()
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want …%s…", what, err, c.want)
		}
	}
}

func TestNormalizeMendsWhatItCan(t *testing.T) {
	d := body(
		&Paragraph{Children: []Inline{&Text{Value: "  a\n"}, &Text{Value: " b "}}},
		&Element{Name: Name{TEI, "p"}, Children: []Node{&Text{Value: "c"}}},
		&Note{Type: "speaker", Children: []Block{&Paragraph{Plain: true, Children: inlineText("A: ")}}},
		&Turn{Type: Utterance, Children: []Block{&Paragraph{Children: inlineText("x")}}},
		&Note{Children: []Block{&Paragraph{Plain: true, Children: inlineText("x")}, &Gap{}, &Paragraph{Plain: true, Children: inlineText(" y")}}},
	)
	d.Normalize()
	if err := d.Validate(); err != nil {
		t.Fatal(err)
	}
	want := body(
		&Paragraph{Children: inlineText("a b")},
		&Paragraph{Children: inlineText("c")},
		&Turn{Type: Utterance, Label: inlineText("A:"), Children: []Block{&Paragraph{Children: inlineText("x")}}},
		&Note{Children: []Block{&Paragraph{Plain: true, Children: []Inline{&Text{Value: "x"}, &Gap{}, &Text{Value: " y"}}}}},
	)
	if diff := Diff(want, d); diff != "" {
		t.Error(diff)
	}
}

func TestPreservedSpaceIsText(t *testing.T) {
	keep := Attrs{Other: []Attr{{Name{XML, "space"}, "preserve"}}}
	d := body(&Paragraph{Attrs: keep, Children: inlineText("  a\n  b ")})
	if err := d.Validate(); err != nil {
		t.Fatal(err)
	}
	n := d.Clone()
	n.Normalize()
	if diff := Diff(d, n); diff != "" {
		t.Error(diff)
	}
}
