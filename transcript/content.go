package transcript

import "strings"

// What may stand in what. The rules are those of tei_all's content models, narrowed to
// the types of this package, so that whatever is valid here is valid TEI. Elements and
// comments may stand anywhere: for those, whoever made them answers.

// class sorts nodes by the TEI classes that decide where they may stand.
type class uint

const (
	words      class = 1 << iota // text and TEI's phrase-level elements
	editorial                    // phrase-level elements that speak of the source: supplied, unclear, sic, add
	quoted                       // quote
	global                       // model.global: notes, gaps, breaks, events other than stage directions
	interLevel                   // lists, tables, stage directions
	verse                        // lines and groups of lines
	paragraphs                   // p, seg
	speeches                     // sp, u
	sections                     // div
	headings                     // head
	datelines                    // dateline
	items                        // item
	rows                         // row
	cells                        // cell
	readings                     // what a choice chooses from
	unknown                      // elements, comments
)

const (
	phrase     = words | editorial | readings | global
	phraseSeq  = phrase | quoted    // macro.phraseSeq
	paraLike   = phraseSeq | inter  // macro.paraContent
	inter      = interLevel | verse // model.inter, model.lLike
	special    = paraLike | paragraphs | speeches
	divContent = headings | datelines | paragraphs | speeches | sections | inter | quoted | global
)

func classOf(n Node) class {
	switch n := n.(type) {
	case *Section:
		return sections
	case *Heading:
		return headings
	case *Dateline:
		return datelines
	case *Turn:
		return speeches
	case *Paragraph:
		return paragraphs
	case *Verse, *Line:
		return verse
	case *List, *Table:
		return interLevel
	case *Item:
		return items
	case *Row:
		return rows
	case *Cell:
		return cells
	case *Quote:
		return quoted
	case *Event:
		if n.Event == Stage {
			return interLevel
		}
		return global
	case *Note, *Gap, *Break, *Figure, *Anchor:
		return global
	case *Reading:
		if n.Type == Abbr || n.Type == Expan {
			return words | readings
		}
		return editorial | readings
	case *Unclear:
		return editorial | readings
	case *Choice:
		return words | readings
	case *Supplied, *Edit:
		return editorial
	case *Element, *Raw:
		return unknown
	}
	return words
}

// allowed are the classes that may stand in a slot of n.
func allowed(n Node, slot string) class {
	switch n := n.(type) {
	case *Turn:
		switch {
		case slot == "label":
			return phraseSeq
		case n.Type == Utterance:
			return paraLike | paragraphs
		}
		return paragraphs | inter | quoted | global
	case *Event:
		if n.Event == Stage {
			return paraLike
		}
		return words | quoted | interLevel
	case *Gap:
		return words | quoted | interLevel
	case *Figure:
		if slot == "desc" {
			return words | quoted | interLevel
		}
		return headings | paragraphs | inter | quoted | global
	case *Section:
		return divContent
	case *Dateline, *Date:
		return phrase
	case *Foreign, *Gloss, *Named:
		return phraseSeq
	case *Reading:
		if n.Type == Abbr || n.Type == Expan {
			return phraseSeq
		}
		return paraLike
	case *Line:
		return phraseSeq | interLevel
	case *Verse:
		return headings | verse | global
	case *List:
		return headings | items | global
	case *Table:
		return headings | rows | global
	case *Row:
		return cells
	case *Item, *Cell, *Quote, *Note, *Field:
		return special
	case *Choice:
		return readings
	case *Element, *Person:
		return ^class(0)
	}
	return paraLike
}

// misfit is the first child of n that cannot stand where it stands, with a reason; nil if
// all can.
func misfit(n Node) (Node, string) {
	var s Shape
	s.Of(n)
	return s.misfit(n)
}

func (s *Shape) misfit(n Node) (Node, string) {
	for _, slot := range s.Slots {
		ok := allowed(n, slot.Name) | unknown
		for i := range slot.Len() {
			c := slot.At(i)
			if k := c.Kind(); k == KindField || k == KindPerson || classOf(c)&ok == 0 {
				return c, article(c.Kind()) + " cannot stand in " + article(n.Kind())
			}
		}
	}
	switch n := n.(type) {
	case *Section:
		return misplaced(n.Children)
	case *Verse:
		return needs(n, n.Children, verse, "a line")
	case *List:
		return needs(n, n.Children, items, "an item")
	case *Table:
		return needs(n, n.Children, rows, "a row")
	case *Row:
		return needs(n, n.Children, cells, "a cell")
	case *Event:
		if n.Event == Pause && len(n.Desc) > 0 {
			return n, "a pause has no description"
		}
	case *Choice:
		if len(n.Children) < 2 {
			return n, "a choice needs two readings or more"
		}
	}
	return nil, ""
}

// needs finds a heading after the first child of that class, or the lack of such a child.
func needs(n Node, children []Block, want class, what string) (Node, string) {
	found, foreign := false, false
	for _, c := range children {
		switch k := classOf(c); {
		case k&want != 0:
			found = true
		case k == headings && found:
			return c, "a heading stands before everything else"
		case isElement(c):
			foreign = true
		}
	}
	if !found && !foreign {
		return n, article(n.Kind()) + " needs " + what
	}
	return nil, ""
}

// article is the kind's name as a sentence has it: "an item".
func article(k Kind) string {
	if strings.ContainsRune("aeiou", rune(k[0])) {
		return "an " + string(k)
	}
	return "a " + string(k)
}

func isElement(n Node) bool { _, ok := n.(*Element); return ok }

// misplaced finds what TEI's order of a division forbids: headings first, then text, then
// sections, and a dateline only at the top or the bottom.
func misplaced(blocks []Block) (Node, string) {
	const top, text, nested, bottom = 0, 1, 2, 3
	at := top
	for _, b := range blocks {
		switch k := classOf(b); {
		case k == global || k == unknown:
		case k == headings:
			if at > top {
				return b, "a heading stands before everything else in its section"
			}
		case k == datelines:
			if at > top {
				at = bottom
			}
		case at == bottom:
			return b, "nothing follows a dateline at the foot of a section"
		case k == sections:
			at = nested
		case at == nested:
			return b, "after a section within a section only sections follow"
		default:
			at = text
		}
	}
	return nil, ""
}

// needsChunk reports whether TEI asks for a paragraph or the like among blocks that hold none.
func needsChunk(blocks []Node) bool {
	for _, b := range blocks {
		switch classOf(b) {
		case global, headings, datelines:
		case unknown:
			if isElement(b) {
				return false
			}
		default:
			return false
		}
	}
	return true
}
