package transcript

import (
	"strings"
	"testing"
)

// show is a list of children as a line: texts quoted by bars, other nodes by their element's name.
func show(children []Node) string {
	var parts []string
	for _, n := range children {
		if t, ok := n.(*Text); ok {
			parts = append(parts, "|"+t.Value+"|")
		} else {
			parts = append(parts, nameOf(n).Local)
		}
	}
	return strings.Join(parts, " ")
}

func TestCollapseSpace(t *testing.T) {
	txt := func(s string) Node { return &Text{Value: s} }
	hi, gap, note, fig, list := &Emphasis{}, &Gap{}, &Note{}, &Figure{}, &List{}
	for _, c := range []struct {
		what, element string
		in            []Node
		want          string
	}{
		{"runs become a space", "p", []Node{txt("a \n\t b")}, "|a b|"},
		{"the ends of a block go", "p", []Node{txt(" a "), hi, txt(" b ")}, "|a | hi | b|"},
		{"the ends of an inline stay", "hi", []Node{txt(" a ")}, "| a |"},
		{"a no-break space is a character", "p", []Node{txt("\u00a0a\u00a0")}, "|\u00a0a\u00a0|"},
		{"space between inlines counts", "p", []Node{hi, txt(" "), hi}, "hi | | hi"},
		{"an element without text has none", "sp", []Node{txt("\n  "), list, txt("\n")}, "list"},
		{"a block of nothing but gaps is layout", "p", []Node{gap, txt(" "), gap}, "gap gap"},
		{"a note among words keeps the space beside it", "p", []Node{txt("a "), note, txt(" b")}, "|a | note | b|"},
		{"a note among blocks does not", "item", []Node{note, txt(" "), list}, "note list"},
		{"space beside a figure goes", "p", []Node{txt("a "), fig, txt(" b")}, "|a| figure |b|"},
		{"texts are joined first", "p", []Node{txt("a "), txt(" b")}, "|a b|"},
		{"text around a comment is two texts", "p", []Node{txt("a "), &Raw{Text: "c"}, txt(" b")}, "|a |  | b|"},
		{"an empty text goes", "hi", []Node{txt("")}, ""},
	} {
		got := show(CollapseSpace(Name{TEI, c.element}, c.in))
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
}
