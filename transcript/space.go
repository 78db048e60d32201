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
	children, _ = collapse(name, children)
	return children
}

// LayoutSpace reports whether white space among the children of an element of that name is
// layout, so that who writes the element can put each child on a line of its own.
func LayoutSpace(name Name, children []Node) bool {
	for _, n := range children {
		if _, ok := n.(*Text); ok {
			return false
		}
	}
	return isLayout(name, false, children)
}

// StandsAlone reports whether white space beside n is layout wherever n stands, as it is
// beside a list in the middle of a paragraph.
func StandsAlone(n Node) bool { return stripsBeside(n, false, true) }

// isLayout is rule 1 for an element with or without a text of its own.
func isLayout(name Name, own bool, children []Node) bool {
	return name.Space == TEI && (noTextName(name.Local) || isBlockName(name.Local) && !own && allBlocks(children))
}

// collapse also reports whether anything changed.
func collapse(name Name, children []Node) ([]Node, bool) {
	children, changed := joinTexts(children)
	own := slices.ContainsFunc(children, func(n Node) bool {
		t, ok := n.(*Text)
		return ok && strings.Trim(t.Value, space) != ""
	})
	block := name.Space == TEI && isBlockName(name.Local)
	layout := isLayout(name, own, children)
	out := children[:0]
	for i, n := range children {
		t, ok := n.(*Text)
		if !ok {
			out = append(out, n)
			continue
		}
		var left, right Node
		if i > 0 {
			left = children[i-1]
		}
		if i+1 < len(children) {
			right = children[i+1]
		}
		v := collapseRuns(t.Value)
		if layout && strings.Trim(v, space) == "" {
			v = ""
		} else {
			if left == nil && block || stripsBeside(left, block, own) {
				v = strings.TrimLeft(v, " ")
			}
			if right == nil && block || stripsBeside(right, block, own) {
				v = strings.TrimRight(v, " ")
			}
		}
		if v == t.Value && v != "" {
			out = append(out, t)
			continue
		}
		changed = true
		if v != "" {
			c := &Text{Value: v}
			c.SetPos(t.Pos())
			out = append(out, c)
		}
	}
	return out, changed
}

func joinTexts(children []Node) ([]Node, bool) {
	joined := false
	out := children[:0]
	for _, n := range children {
		if t, ok := n.(*Text); ok && len(out) > 0 {
			if last, ok := out[len(out)-1].(*Text); ok {
				c := &Text{Value: last.Value + t.Value}
				c.SetPos(last.Pos())
				out[len(out)-1] = c
				joined = true
				continue
			}
		}
		out = append(out, n)
	}
	return out, joined
}

// collapseRuns makes one space of each run of white space.
func collapseRuns(s string) string {
	if !strings.ContainsAny(s, "\t\r\n") && !strings.Contains(s, "  ") {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	in := false
	for i := range len(s) {
		if strings.IndexByte(space, s[i]) < 0 {
			b.WriteByte(s[i])
			in = false
		} else if !in {
			b.WriteByte(' ')
			in = true
		}
	}
	return b.String()
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

// stripsBeside reports whether white space beside n is layout. What may be inline too is
// a block only among blocks.
func stripsBeside(n Node, inBlock, own bool) bool {
	if n == nil {
		return false
	}
	name := nameOf(n)
	if name.Space != TEI || !isBlockName(name.Local) {
		return false
	}
	switch name.Local {
	case "note", "stage", "seg", "title", "label", "quote", "bibl", "desc":
		return inBlock && !own
	}
	return true
}

// nameOf is the name of the element that n is written as; zero for text and comments.
func nameOf(n Node) Name {
	switch n := n.(type) {
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
