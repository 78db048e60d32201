package transcript

import "testing"

func inlineText(s string) []Inline { return []Inline{&Text{Value: s}} }

// What no type can hold to the letter stays an Element.
func TestFromElementKeepsWhatItCannotHold(t *testing.T) {
	p := &Paragraph{Children: inlineText("x")}
	for what, e := range map[string]*Element{
		"another namespace":         {Name: Name{"urn:x", "p"}},
		"a name without a type":     {Name: Name{TEI, "soCalled"}},
		"a paragraph in a p":        {Name: Name{TEI, "p"}, Children: []Node{p}},
		"words in a div":            {Name: Name{TEI, "div"}, Children: []Node{&Text{Value: "x"}}},
		"a pause with a desc":       {Name: Name{TEI, "pause"}, Children: []Node{TEIElement("desc")}},
		"a milestone of no time":    {Name: Name{TEI, "milestone"}, Attrs: Attrs{Other: []Attr{attr("unit", "canto")}}},
		"a list without items":      {Name: Name{TEI, "list"}},
		"a gap in a choice":         {Name: Name{TEI, "choice"}, Children: []Node{&Gap{}, &Gap{}}},
		"a heading after the words": {Name: Name{TEI, "div"}, Children: []Node{p, &Heading{Children: inlineText("x")}}},
		"a seg outside utterances":  {Name: Name{TEI, "seg"}},
	} {
		if n := FromElement(e, nil); n != Node(e) {
			t.Errorf("%s became a %s", what, n.Kind())
		}
	}
}

func TestFromElementLeavesOddValuesInOther(t *testing.T) {
	g := FromElement(&Element{Name: Name{TEI, "gap"}, Attrs: Attrs{Other: []Attr{attr("quantity", "three"), attr("unit", "page"), attr("reason", "")}}}, nil).(*Gap)
	if g.Quantity != "" || g.Unit != "page" || g.Reason != "" || len(g.Other) != 2 {
		t.Errorf("%+v", g)
	}
	turn := FromElement(TEIElement("sp").With("who", "#a parla:b"), nil)
	if e, ok := turn.(*Element); !ok || len(e.Other) != 1 {
		t.Errorf("a turn without blocks became %#v", turn)
	}
}

func TestPlainParagraphsTakeInWhatStandsBesideThem(t *testing.T) {
	gap := &Gap{}
	e := &Element{Name: Name{TEI, "note"}, Children: []Node{&Text{Value: "x "}, gap, &Paragraph{Children: inlineText("y")}, &Gap{}}}
	n := FromElement(e, nil).(*Note)
	if len(n.Children) != 3 {
		t.Fatalf("%d blocks", len(n.Children))
	}
	if p := n.Children[0].(*Paragraph); !p.Plain || len(p.Children) != 2 || p.Children[1] != Inline(gap) {
		t.Errorf("%+v", p)
	}
	if _, ok := n.Children[2].(*Gap); !ok {
		t.Errorf("a gap among blocks became a %s", n.Children[2].Kind())
	}
}

func TestJoinLabels(t *testing.T) {
	note := &Note{Type: "speaker", Children: []Block{&Paragraph{Plain: true, Children: inlineText("The Chair:")}}}
	turn := &Turn{Type: Utterance, Children: []Block{&Paragraph{Children: inlineText("Order.")}}}
	got := JoinLabels([]Node{note, turn, &Note{Type: "speaker"}})
	if len(got) != 2 || got[0] != Node(turn) || InlineText(turn.Label) != "The Chair:" {
		t.Fatalf("%v", got)
	}
	if es := AsElements(turn, nil); len(es) != 2 || es[0].Name.Local != "note" || es[1].Name.Local != "u" {
		t.Errorf("%v", es)
	}
}

func TestSpeechWithoutParagraphIsPadded(t *testing.T) {
	turn := &Turn{Children: []Block{&Gap{}}}
	e := AsElements(turn, nil)[0]
	if len(e.Children) != 2 || !IsTEI(e.Children[1], "ab") {
		t.Fatalf("%v", show(e.Children))
	}
	back := FromElement(e, nil)
	if d := DiffNodes(turn, back); d != "" {
		t.Error(d)
	}
}
