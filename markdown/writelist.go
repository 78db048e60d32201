package markdown

import (
	"strconv"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// quote writes a block quotation.
func (w *writer) quote(q *transcript.Quote, at place) {
	children, ok := blocksOf(q)
	if !ok || len(children) == 0 || !q.IsZero() {
		w.nested(q, at)
		return
	}
	w.enter("> ", "> ", func() {
		for _, b := range children {
			w.block(b, place{parent: q, depth: at.depth}, false)
		}
	})
}

// flat writes the content of a footnote or a field: words alone are a paragraph without an
// element, and so are not several paragraphs.
func (w *writer) flat(list []transcript.Block, at place) {
	if len(list) == 1 {
		if p, ok := list[0].(*transcript.Paragraph); ok {
			w.line()
			if p.Plain {
				w.plain(p)
			} else {
				w.explicit(p, at.parent)
			}
			return
		}
	}
	for _, b := range list {
		if p, ok := b.(*transcript.Paragraph); ok && p.Plain {
			w.line()
			l := w.leaf(true)
			for _, b := range list {
				l.node(b, at.parent, 0, '<')
			}
			return
		}
	}
	for _, b := range list {
		w.block(b, at, false)
	}
}

// plain writes the words of a Plain paragraph on the line that has begun.
func (w *writer) plain(p *transcript.Paragraph) {
	if w.house != nil {
		w.plainWords(p.Children)
		return
	}
	l := w.leaf(true)
	l.hard = w.hard[p]
	if !l.hard {
		l.leafPlan = w.plan(p.Children)
	}
	l.list(asNodes(p.Children), nil, ' ')
}

// isFlat reports whether flat can write the blocks.
func (w *writer) isFlat(list []transcript.Block) bool {
	for _, b := range list {
		if p, ok := b.(*transcript.Paragraph); ok && p.Plain {
			return len(list) == 1
		}
	}
	return len(list) > 0
}

// listForm is how a list is written.
type listForm int

const (
	tagsList  listForm = iota
	tightList          // the items' words stand without an element
	looseList          // the items hold paragraphs
)

// formOf is the form in which Markdown gives back the very list, and the number it begins with.
func (w *writer) formOf(l *transcript.List) (listForm, int) {
	rest := l.Attrs
	rest.Rend = ""
	first := 1
	if w.hard[l] || !rest.IsZero() || l.Type != "" || !isListRend(l.Rend) {
		return tagsList, 0
	}
	tight, loose, spaced := true, true, len(l.Children) > 1
	for i, c := range l.Children {
		item, ok := c.(*transcript.Item)
		if !ok || !item.IsZero() || w.hard[item] {
			return tagsList, 0
		}
		switch n, ok := itemNumber(l, item, i, first); {
		case !ok:
			return tagsList, 0
		case i == 0:
			first = n
		}
		for _, b := range item.Children[min(1, len(item.Children)):] {
			_, paragraph := b.(*transcript.Paragraph)
			spaced = spaced || paragraph
		}
		if !isTightItem(item) {
			tight = false
		}
		if !isLooseItem(item) {
			loose = false
		}
	}
	switch {
	case tight && !(w.house != nil && spacedItems(l)):
		return tightList, first
	case w.unmarked != nil, w.house != nil && loose:
		return looseList, first
	case loose && spaced && len(w.prefix) == 0:
		// Goldmark may miss the empty lines of a list within another block, and those before a table.
		return looseList, first
	}
	return tagsList, 0
}

// spacedItems reports whether an item of a list is a paragraph, and not words.
func spacedItems(l *transcript.List) bool {
	for _, c := range l.Children {
		item, ok := c.(*transcript.Item)
		if !ok || len(item.Children) == 0 {
			continue
		}
		if p, ok := item.Children[0].(*transcript.Paragraph); ok && !p.Plain {
			return true
		}
	}
	return false
}

func isListRend(rend string) bool { return rend == "" || rend == "bulleted" || rend == "numbered" }

// listMark is what marks the items of a list, so that it does not go on with the list right
// before, which has another mark; 0 when there is no such mark.
func listMark(rend string, before byte) byte {
	marks := "*"
	switch rend {
	case "bulleted":
		marks = "-+"
	case "numbered":
		marks = ".)"
	}
	for i := range len(marks) {
		if marks[i] != before {
			return marks[i]
		}
	}
	return 0
}

// itemNumber is the number that the first item of a list begins with, and whether Markdown's
// numbers are those of its items.
func itemNumber(l *transcript.List, item *transcript.Item, i, first int) (int, bool) {
	if item.Number == "" {
		return 1, i == 0 || first == 1
	}
	n, err := strconv.Atoi(item.Number)
	if err != nil || n < 0 || n > 999_999_999 || strconv.Itoa(n) != item.Number || l.Rend != "numbered" {
		return 0, false
	}
	if i == 0 {
		return n, n != 1
	}
	return n, first != 1 && n == first+i
}

// isTightItem reports whether an item is words, and then perhaps lists.
func isTightItem(item *transcript.Item) bool {
	if len(item.Children) != 1 {
		return len(item.Children) == 0
	}
	p, ok := item.Children[0].(*transcript.Paragraph)
	if !ok || len(p.Children) == 0 {
		return false
	}
	if _, list := p.Children[0].(*transcript.List); list {
		return false
	}
	return p.Plain || p.IsZero()
}

// isLooseItem reports whether an item is blocks, the first of them no list.
func isLooseItem(item *transcript.Item) bool {
	for i, b := range item.Children {
		p, is := b.(*transcript.Paragraph)
		_, list := b.(*transcript.List)
		if is && p.Plain || list && i == 0 {
			return false
		}
	}
	return len(item.Children) > 0
}

// nativeList writes a list as Markdown has them; before is the mark of the list right
// before, which this one must not continue.
func (w *writer) nativeList(l *transcript.List, at place, before byte) bool {
	form, first := w.formOf(l)
	if form == tagsList {
		return false
	}
	mark := listMark(l.Rend, before)
	if w.house != nil {
		mark = w.house.mark(l.Rend, before)
	} else if mark == 0 && w.unmarked != nil {
		mark = '-'
	}
	if mark == 0 {
		return false
	}
	for i, c := range l.Children {
		item := c.(*transcript.Item)
		marker := string(mark) + w.pad()
		if l.Rend == "numbered" {
			marker = strconv.Itoa(first+i) + marker
		}
		if i > 0 && form == tightList {
			w.buf = append(w.buf, '\n')
			w.fresh = true
		}
		w.enter(marker, strings.Repeat(" ", w.indent(marker)), func() {
			if form == tightList {
				w.tightItem(item)
				return
			}
			for _, b := range item.Children {
				w.block(b, place{parent: item, depth: at.depth}, false)
			}
		})
	}
	w.listMark = mark
	return true
}

// tightItem writes an item's words, and the lists at their end below them.
func (w *writer) tightItem(item *transcript.Item) {
	if len(item.Children) == 0 {
		return
	}
	p := item.Children[0].(*transcript.Paragraph)
	if !p.Plain {
		w.line()
		w.explicit(p, item)
		return
	}
	words := p.Children
	for len(words) > 1 {
		l, ok := words[len(words)-1].(*transcript.List)
		if !ok {
			break
		}
		if form, _ := w.formOf(l); form != tightList || len(words) < len(p.Children) {
			break
		}
		words = words[:len(words)-1]
	}
	w.line()
	q := *p
	q.Children = words
	w.plain(&q)
	for _, l := range p.Children[len(words):] {
		w.buf = append(w.buf, '\n')
		w.fresh = true
		w.nativeList(l.(*transcript.List), place{parent: item}, 0)
	}
}

// nativeTable writes a table as GitHub has them.
func (w *writer) nativeTable(t *transcript.Table) bool {
	rows, ok := w.tableRows(t)
	if !ok {
		return false
	}
	first, _ := rows[0].(*transcript.Row)
	w.line()
	if w.house != nil {
		w.plainTable(rows)
		return true
	}
	if first.Role == "label" {
		w.tableRow(first)
		rows = rows[1:]
	} else {
		w.buf = append(w.buf, strings.Repeat("|  ", len(first.Children))...)
		w.buf = append(w.buf, '|')
	}
	w.nextLine()
	w.buf = append(w.buf, strings.Repeat("| --- ", len(first.Children))...)
	w.buf = append(w.buf, '|')
	for _, r := range rows {
		w.nextLine()
		w.tableRow(r.(*transcript.Row))
	}
	return true
}

func (w *writer) nextLine() {
	w.buf = append(w.buf, '\n')
	w.begin()
}

// tableRows are the rows of a table that GitHub's tables can hold: as many cells in each, no
// attributes, words alone in each cell, and headings in the first row at most.
func (w *writer) tableRows(t *transcript.Table) ([]transcript.Block, bool) {
	if w.hard[t] || !t.IsZero() || len(t.Children) == 0 {
		return nil, false
	}
	width := 0
	for i, c := range t.Children {
		row, ok := c.(*transcript.Row)
		if !ok || !row.IsZero() || w.hard[row] || row.Role != "" && (i > 0 || row.Role != "label") {
			return nil, false
		}
		if i == 0 {
			width = len(row.Children)
		}
		empty := true
		for _, d := range row.Children {
			cell, ok := d.(*transcript.Cell)
			if !ok || !cell.IsZero() || cell.Role != "" || w.hard[cell] || len(cell.Children) > 1 {
				return nil, false
			}
			if len(cell.Children) == 0 {
				continue
			}
			empty = false
			p, ok := cell.Children[0].(*transcript.Paragraph)
			if !ok || !p.Plain || len(p.Children) == 0 || w.hard[p] {
				return nil, false
			}
		}
		if len(row.Children) != width || row.Role == "label" && empty {
			return nil, false
		}
	}
	return t.Children, width > 0
}

func (w *writer) tableRow(r *transcript.Row) {
	for _, c := range r.Children {
		w.buf = append(w.buf, "| "...)
		w.cell(c.(*transcript.Cell))
		w.buf = append(w.buf, ' ')
	}
	w.buf = append(w.buf, '|')
}

func (w *writer) cell(c *transcript.Cell) {
	if len(c.Children) == 0 {
		return
	}
	p := c.Children[0].(*transcript.Paragraph)
	l := w.leaf(false)
	l.oneLine, l.cell = true, true
	l.leafPlan = w.plan(p.Children)
	l.list(asNodes(p.Children), nil, ' ')
}
