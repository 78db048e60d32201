package markdown

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// place is where blocks stand.
type place struct {
	parent   transcript.Node
	division bool // bold labels begin turns, and headings sections
	depth    int  // of sections around
	titled   bool // the heading of the section has been written
	opening  bool // of an explicit turn: a bold label would be its label
}

// division writes blocks among which turns and sections may be written as Markdown has them.
func (w *writer) division(list []transcript.Block, at place) {
	if w.house != nil {
		w.plainDivision(list, at)
		return
	}
	sections := w.nativeSections(list, at)
	claims := w.claims(list)
	head := true
	for i, b := range list {
		switch b := b.(type) {
		case *transcript.Section:
			if i >= sections {
				w.section(b, at)
				continue
			}
		case *transcript.Heading:
			if head && !at.titled && at.depth < 6 && w.headingLine(b, at.depth+1) {
				continue
			}
		case *transcript.Dateline:
			if head && w.dateline(b) {
				continue
			}
		case *transcript.Turn:
			if !claims[i+1] && w.turn(b, at) {
				head = false
				continue
			}
		}
		w.block(b, at, head)
		head = head && isHead(b)
	}
}

// claims says, for each place between blocks, whether a turn that ends there would own what follows.
func (w *writer) claims(list []transcript.Block) []bool {
	out := make([]bool, len(list)+1)
	for i := len(list) - 1; i >= 0; i-- {
		switch roleOf(list[i], w.turnType) {
		case owned:
			out[i] = true
		case between:
			out[i] = out[i+1]
		}
	}
	return out
}

// nativeSections is the index from which on there are only sections that a heading can begin.
func (w *writer) nativeSections(list []transcript.Block, at place) int {
	i := len(list)
	for i > 0 {
		s, ok := list[i-1].(*transcript.Section)
		if !ok || !w.nativeSection(s, at) {
			break
		}
		i--
	}
	return i
}

func (w *writer) nativeSection(s *transcript.Section, at place) bool {
	if w.hard[s] || !s.IsZero() || s.Type != "" || len(s.Children) == 0 || at.depth+2 > 6 {
		return false
	}
	h, ok := s.Children[0].(*transcript.Heading)
	return ok && !w.hard[h]
}

// section writes a section that its heading begins.
func (w *writer) section(s *transcript.Section, at place) {
	w.headingLine(s.Children[0].(*transcript.Heading), at.depth+2)
	w.division(s.Children[1:], place{parent: s, division: true, depth: at.depth + 1, titled: true})
}

// headingLine writes a heading with its number signs, unless it must be exact.
func (w *writer) headingLine(h *transcript.Heading, level int) bool {
	if w.hard[h] {
		return false
	}
	if w.house != nil {
		w.plainHeading(h, level)
		return true
	}
	w.line()
	w.buf = append(w.buf, strings.Repeat("#", level)...)
	w.buf = append(w.buf, ' ')
	l := w.leaf(false)
	l.oneLine, l.heading = true, true
	if h.IsZero() && h.Type == "" && !w.standsAlone(h.Children, leafPlan{}) {
		l.leafPlan = w.plan(h.Children)
		l.list(asNodes(h.Children), h, ' ')
	} else {
		l.element(h, nil)
	}
	return true
}

// dateline writes a line that reads as a place and a date.
func (w *writer) dateline(d *transcript.Dateline) bool {
	if w.hard[d] || !d.IsZero() {
		return false
	}
	t := &transcript.Text{Value: transcript.InlineText(d.Children)}
	if t.Value == "" {
		return false
	}
	back, ok := readDateline([]transcript.Inline{t})
	if !ok || transcript.DiffNodes(d, &transcript.Dateline{Children: back}) != "" {
		return false
	}
	w.line()
	l := w.leaf(true)
	l.escape = true
	l.list([]transcript.Node{t}, nil, ' ')
	return true
}

// block writes one block; head says that a dateline could stand here.
func (w *writer) block(b transcript.Block, at place, head bool) {
	if w.hard[b] {
		w.markup(b, at.parent)
		return
	}
	if w.house != nil && w.plainBlock(b) {
		return
	}
	mark := w.listMark
	switch b := b.(type) {
	case *transcript.Paragraph:
		w.line()
		if head && at.division && w.looksLikeDateline(b) {
			w.explicit(b, at.parent)
			return
		}
		w.paragraph(b, at, true)
	case *transcript.Section:
		w.tagged(b, at, func() {
			w.division(b.Children, place{parent: b, division: true, depth: at.depth + 1})
		})
	case *transcript.Turn:
		w.explicitTurn(b, at)
	case *transcript.List:
		if !w.nativeList(b, at, mark) {
			w.nested(b, at)
		}
	case *transcript.Table:
		if !w.nativeTable(b) {
			w.nested(b, at)
		}
	case *transcript.Quote:
		w.quote(b, at)
	case *transcript.Gap, *transcript.Event:
		if !w.bracket(b) {
			w.markup(b, at.parent)
		}
	case *transcript.Verse:
		w.verse(b, at)
	case *transcript.Note, *transcript.Item:
		w.nested(b, at)
	case *transcript.Element:
		w.elementBlock(b, at)
	default:
		w.markup(b, at.parent)
	}
}

func (w *writer) looksLikeDateline(p *transcript.Paragraph) bool {
	_, ok := readDateline(p.Children)
	return ok
}

// markup writes a block on one line, as an element with all that is in it, or as a comment
// or an image.
func (w *writer) markup(b transcript.Block, parent transcript.Node) {
	w.line()
	l := w.leaf(true)
	l.hard = w.hard[b]
	l.block = true
	l.node(b, parent, 0, ' ')
}

// explicit writes a paragraph as an element, on the line that has begun.
func (w *writer) explicit(p *transcript.Paragraph, parent transcript.Node) {
	l := w.leaf(true)
	l.hard = w.hard[p]
	l.element(p, parent)
}

// tagged writes the tags of a block on lines of their own, with what is written between.
func (w *writer) tagged(b transcript.Node, at place, content func()) {
	list := transcript.AsElements(b, at.parent)
	e := list[len(list)-1]
	w.line()
	w.openTag(e)
	content()
	w.line()
	w.closeTag(e)
}

// nested writes a block with tags on lines of their own, if all that it holds can stand
// between as blocks; else on one line.
func (w *writer) nested(b transcript.Block, at place) {
	children, ok := blocksOf(b)
	if a, set := b.Attributes().Get(transcript.Name{Space: transcript.XML, Local: "space"}); set && a == "preserve" {
		ok = false
	}
	if !ok || len(children) == 0 || fitsLine(children) {
		w.markup(b, at.parent)
		return
	}
	w.tagged(b, at, func() {
		for _, c := range children {
			w.block(c, place{parent: b, depth: at.depth}, false)
		}
	})
}

// fitsLine reports whether blocks are so little that tags on lines of their own would drown
// them: no paragraphs or the like, and short.
func fitsLine(blocks []transcript.Block) bool {
	room := 120
	for _, b := range blocks {
		if roleOf(b, transcript.Speech) != between || !fits(b, &room) {
			return false
		}
	}
	return true
}

// fits takes from room about what a node is written in, and reports whether there was enough.
func fits(n transcript.Node, room *int) bool {
	*room -= 16
	if t, ok := n.(*transcript.Text); ok {
		*room -= len(t.Value)
	}
	for c := range transcript.Children(n) {
		if *room < 0 || !fits(c, room) {
			return false
		}
	}
	return *room >= 0
}

// blocksOf are the children of a node that can be written as blocks; ok is false when there are words among them.
func blocksOf(n transcript.Node) ([]transcript.Block, bool) {
	var out []transcript.Block
	for c := range transcript.Children(n) {
		b, ok := c.(transcript.Block)
		if p, is := c.(*transcript.Paragraph); !ok || is && p.Plain {
			return nil, false
		}
		out = append(out, b)
	}
	return out, true
}

// elementBlock writes an element that no type holds.
func (w *writer) elementBlock(e *transcript.Element, at place) {
	if transcript.DiffNodes(e, rule(transcript.Pos{})) == "" {
		w.line()
		w.buf = append(w.buf, w.rule()...)
		return
	}
	if !isDivision(e.Name) {
		w.nested(e, at)
		return
	}
	children, ok := blocksOf(e)
	if s, set := e.Get(transcript.Name{Space: transcript.XML, Local: "space"}); !ok || len(children) == 0 || set && s == "preserve" {
		w.markup(e, at.parent)
		return
	}
	depth := at.depth
	if isSection(e.Name) {
		depth++
	}
	w.tagged(e, at, func() {
		w.division(children, place{parent: e, division: true, depth: depth})
	})
}

// verse writes a stanza, its lines on lines.
func (w *writer) verse(v *transcript.Verse, at place) {
	if _, ok := v.Get(transcript.Name{Space: transcript.XML, Local: "space"}); ok || len(v.Children) == 0 {
		w.markup(v, at.parent)
		return
	}
	w.tagged(v, at, func() {
		var before transcript.Block
		for _, b := range v.Children {
			_, line := b.(*transcript.Line)
			_, follows := before.(*transcript.Line)
			before = b
			if !line || !follows || w.hard[b] {
				w.block(b, place{parent: v, depth: at.depth}, false)
				continue
			}
			w.buf = append(w.buf, "\\\n"...)
			w.begin()
			l := w.leaf(true)
			l.element(b, v)
		}
	})
}
