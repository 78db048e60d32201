package transcript

import (
	"slices"
	"strings"
)

// White space follows TEI's layout rules as tools/teicanon.py states them:
//
//  1. in an element whose content model has no text, or a block that holds blocks and no
//     text of its own, white-space-only text goes;
//  2. elsewhere a run of white space is one space, and it goes at the start and end of a
//     block and beside a block;
//  3. under xml:space="preserve" every character stays.
//
// White space is space, tab, carriage return and line feed; a no-break space is a character.
const space = " \t\r\n"

// CollapseSpace applies the rules to the children of an element of that name, joining
// adjacent texts; it reuses the list. The texts must not be under xml:space="preserve".
func CollapseSpace(name Name, children []Node) []Node {
	children = joinTexts(children)
	rules := rulesFor(name, children)
	out := children[:0]
	for i, n := range children {
		t, ok := n.(*Text)
		if !ok {
			out = append(out, n)
			continue
		}
		switch v := rules.collapse(children, i, t.Value); v {
		case "":
		case t.Value:
			out = append(out, t)
		default:
			c := &Text{Value: v}
			c.SetPos(t.Pos())
			out = append(out, c)
		}
	}
	return out
}

// isCollapsed reports whether CollapseSpace would change nothing in children of which no two texts
// are adjacent.
func isCollapsed(name Name, children []Node) bool {
	rules := rulesFor(name, children)
	for i, n := range children {
		if t, ok := n.(*Text); ok && (t.Value == "" || rules.collapse(children, i, t.Value) != t.Value) {
			return false
		}
	}
	return true
}

// spaceRules are what the rules say of one element.
type spaceRules struct {
	name   Name
	block  bool // the element is a block
	own    bool // and holds text of its own
	layout bool // white-space-only text in it is layout
}

func rulesFor(name Name, children []Node) spaceRules {
	own := slices.ContainsFunc(children, func(n Node) bool {
		t, ok := n.(*Text)
		return ok && strings.Trim(t.Value, space) != ""
	})
	block := name.Space == TEI && isBlockName(name.Local)
	layout := name.Space == TEI && noTextName(name.Local) || block && !own && allBlocks(children)
	return spaceRules{name, block, own, layout}
}

// collapse is what becomes of the text that is the i-th child.
func (r spaceRules) collapse(children []Node, i int, v string) string {
	v = collapseRuns(v)
	if r.layout && strings.Trim(v, space) == "" {
		return ""
	}
	var left, right Node
	if i > 0 {
		left = children[i-1]
	}
	if i+1 < len(children) {
		right = children[i+1]
	}
	if left == nil && r.block || stripsBeside(nameIn(left, r.name), r.block, r.own) {
		v = strings.TrimLeft(v, " ")
	}
	if right == nil && r.block || stripsBeside(firstNameIn(right, r.name), r.block, r.own) {
		v = strings.TrimRight(v, " ")
	}
	return v
}

// joinTexts makes one text of texts side by side; it reuses the list.
func joinTexts(children []Node) []Node {
	out := children[:0]
	for _, n := range children {
		if t, ok := n.(*Text); ok && len(out) > 0 {
			if last, ok := out[len(out)-1].(*Text); ok {
				c := &Text{Value: last.Value + t.Value}
				c.SetPos(last.Pos())
				out[len(out)-1] = c
				continue
			}
		}
		out = append(out, n)
	}
	return out
}

func isText(n Node) bool { _, ok := n.(*Text); return ok }

// collapseRuns makes one space of each run of white space.
func collapseRuns(s string) string {
	if !hasRuns(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		from := i
		for i < len(s) && !isSpace(s[i]) {
			i++
		}
		b.WriteString(s[from:i])
		if i < len(s) {
			b.WriteByte(' ')
		}
		for i < len(s) && isSpace(s[i]) {
			i++
		}
	}
	return b.String()
}

func isSpace(c byte) bool { return c == ' ' || c == '\n' || c == '\t' || c == '\r' }

// hasRuns reports whether s holds white space other than single spaces.
func hasRuns(s string) bool {
	last := byte(0)
	for i := range len(s) {
		c := s[i]
		if c <= ' ' && (c == ' ' && last == ' ' || c == '\n' || c == '\t' || c == '\r') {
			return true
		}
		last = c
	}
	return false
}

// allBlocks reports whether there are elements, and each is a block or one whose content
// has no text.
func allBlocks(children []Node) bool {
	any := false
	for _, n := range children {
		switch n.(type) {
		case *Text, *Raw:
			continue
		}
		any = true
		if name := nameOf(n); name.Space != TEI || !isBlockName(name.Local) && !noTextName(name.Local) {
			return false
		}
	}
	return any
}

// stripsBeside reports whether white space beside an element of that name is layout. What may
// be inline too is a block only among blocks.
func stripsBeside(name Name, inBlock, own bool) bool {
	if name.Space != TEI || !isBlockName(name.Local) {
		return false
	}
	switch name.Local {
	case "note", "stage", "seg", "title", "label", "quote", "bibl", "desc":
		return inBlock && !own
	}
	return true
}

// firstNameIn is the name of the first element that n is written as, in an element of that name: that of
// a labelled utterance is the note that holds its label before it.
func firstNameIn(n Node, parent Name) Name {
	if t, ok := n.(*Turn); ok && t.IsLabelledBefore() {
		return Name{TEI, "note"}
	}
	return nameIn(n, parent)
}

// nameIn is nameOf n in an element of that name: a paragraph of an utterance is a seg.
func nameIn(n Node, parent Name) Name {
	if p, ok := n.(*Paragraph); ok && !p.Plain && parent == (Name{TEI, "u"}) {
		return Name{TEI, "seg"}
	}
	return nameOf(n)
}

// nameOf is the name of the element that n is written as; zero for nothing, text and comments.
func nameOf(n Node) Name {
	switch n := n.(type) {
	case nil:
		return Name{}
	case *Element:
		return n.Name
	case *Text, *Raw, *Field:
		return Name{}
	case *Paragraph:
		if n.Plain {
			return Name{}
		}
	}
	return Name{TEI, elementName(n, nil)}
}

// isBlockName reports whether layout white space goes at the start and end of the TEI
// element and beside it.
func isBlockName(local string) bool {
	switch local {
	case "p", "ab", "head", "div", "list", "item", "label", "table", "row", "cell", "lg", "l", "sp", "speaker", "u",
		"quote", "figure", "byline", "dateline", "opener", "closer", "salute", "signed", "trailer", "argument",
		"epigraph", "castList", "castItem", "castGroup", "role", "roleDesc", "note", "desc", "stage", "seg", "title",
		"bibl", "listPerson", "person", "change", "licence", "availability", "abstract":
		return true
	}
	return false
}
