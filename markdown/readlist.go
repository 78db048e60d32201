package markdown

import (
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"github.com/tiro-transcripts/tiro/transcript"
)

// listNode reads a list: - and + make it bulleted, * leaves open what it looked like. Items of a list that does not begin with 1 have their numbers.
func (r *reader) listNode(n *ast.List, f *frame) transcript.Node {
	r.sawList(n)
	e := r.element("list", n)
	switch {
	case n.IsOrdered():
		e.Rend = "numbered"
	case n.Marker != '*':
		e.Rend = "bulleted"
	}
	number := n.Start
	for c := n.FirstChild(); c != nil && r.err == nil; c = c.NextSibling() {
		item := r.element("item", c)
		if n.IsOrdered() && n.Start != 1 {
			item.Other = []transcript.Attr{{Name: transcript.Name{Local: "n"}, Value: strconv.Itoa(number)}}
		}
		number++
		item.Children = r.nested(c, false, f.preserve)
		e.Children = append(e.Children, r.typed(item, e, f.preserve, false))
	}
	return r.typed(e, f.node(), f.preserve, false)
}

// table reads a table. A first row of empty cells is what Markdown asks for where there are no headings.
func (r *reader) table(n *east.Table, f *frame) transcript.Node {
	r.sawTable(n)
	e := r.element("table", n)
	for c := n.FirstChild(); c != nil && r.err == nil; c = c.NextSibling() {
		row := r.element("row", c)
		_, header := c.(*east.TableHeader)
		if header {
			row.Other = []transcript.Attr{{Name: transcript.Name{Local: "role"}, Value: "label"}}
		}
		empty := true
		for d := c.FirstChild(); d != nil; d = d.NextSibling() {
			cell := r.element("cell", d)
			if d.FirstChild() != nil {
				r.literal = false
				cell.Children = r.words(r.leaf(d, cell), "cell", f.preserve)
				empty = false
			}
			row.Children = append(row.Children, r.typed(cell, row, f.preserve, false))
		}
		if header && empty {
			continue
		}
		e.Children = append(e.Children, r.typed(row, e, f.preserve, false))
	}
	return r.typed(e, f.node(), f.preserve, false)
}

// collectNotes finds the definitions of footnotes.
func (r *reader) collectNotes(tree ast.Node) {
	if r.notes == nil {
		r.notes = map[string]*footnote{}
	}
	ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *east.Footnote:
			if entering {
				label := string(n.Ref)
				if _, ok := r.notes[label]; !ok {
					r.notes[label] = &footnote{node: n}
				}
			}
		case *ast.Paragraph, *ast.TextBlock, *ast.Heading, *east.Table:
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
}

// footnote reads the note that a reference refers to; without one, or for a second
// reference, it is words.
func (in *inlineReader) footnote(n *footnoteRef) {
	r := in.r
	def, ok := r.notes[n.label]
	if !ok || def.used {
		in.words(n.start, n.end)
		return
	}
	in.flush()
	def.used = true
	note := r.noteNode(n.label, def.node, r.pos(n.start))
	in.b.add(note, element)
}

// noteNode reads the definition of a footnote.
func (r *reader) noteNode(label string, def ast.Node, pos transcript.Pos) transcript.Node {
	e := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "note"}}
	e.SetPos(pos)
	e.Other = []transcript.Attr{
		{Name: transcript.Name{Local: "type"}, Value: "footnote"},
		{Name: transcript.Name{Local: "place"}, Value: "bottom"},
	}
	if number := noteNumber(label); number != "" {
		e.Other = append(e.Other, transcript.Attr{Name: transcript.Name{Local: "n"}, Value: number})
	}
	literal := r.literal
	sole := def.FirstChild() != nil && def.FirstChild() == def.LastChild()
	e.Children = r.nested(def, sole, false)
	n := r.typed(e, nil, false, false)
	r.literal = literal
	return n
}

// spareNotes adds the footnotes that nothing refers to, so that none is lost.
func (r *reader) spareNotes(tree ast.Node, f *frame) {
	for c := tree.FirstChild(); c != nil && r.err == nil; c = c.NextSibling() {
		if _, ok := c.(*east.FootnoteList); !ok {
			continue
		}
		for d := c.FirstChild(); d != nil; d = d.NextSibling() {
			n, ok := d.(*east.Footnote)
			if !ok {
				continue
			}
			if note := r.notes[string(n.Ref)]; note == nil || note.node != d || !note.used {
				f.add(r.noteNode(string(n.Ref), d, r.pos(startOf(d))))
				if note != nil && note.node == d {
					note.used = true
				}
			}
		}
	}
}
