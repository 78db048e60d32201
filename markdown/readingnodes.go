package markdown

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// node adds a node with its brackets and its looks, and reports what of it is lost.
func (r *reduction) node(n transcript.Node) {
	if !r.isUnread(n) && !r.isRule(n) {
		r.loseAttributes(n)
		r.loseMarkup(n)
	}
	a := n.Attributes()
	if a == nil || a.Rend == "" || n.Kind() == transcript.KindNote {
		r.plain(n)
		return
	}
	outer := r.look
	r.look.bold = r.look.bold || a.HasRend("bold")
	r.look.italic = r.look.italic || a.HasRend("italic")
	if a.HasRend("bracketed") {
		r.open(n)
	}
	r.plain(n)
	if a.HasRend("bracketed") {
		r.close(n.Pos())
	}
	r.look = outer
}

// isUnread reports whether a node is no part of the text.
func (r *reduction) isUnread(n transcript.Node) bool {
	e, ok := n.(*transcript.Element)
	return ok && !e.IsRead()
}

// isRule reports whether a node is a rule between blocks, which Markdown has.
func (r *reduction) isRule(n transcript.Node) bool {
	e, ok := n.(*transcript.Element)
	return ok && r.inline == 0 && !r.among && transcript.DiffNodes(e, rule(transcript.Pos{})) == ""
}

// open puts a bracket before the next words of a block, or among those of a line.
func (r *reduction) open(n transcript.Node) {
	if _, inline := n.(transcript.Inline); inline && !r.beginsLine(n) {
		r.text("[", n.Pos())
		return
	}
	r.flush()
	r.opening += "["
}

func (r *reduction) beginsLine(n transcript.Node) bool {
	switch n := n.(type) {
	case *transcript.Verse, *transcript.List, *transcript.Table, *transcript.Quote, *transcript.Figure:
		return true
	case *transcript.Element:
		return !n.IsPhrase(r.among) && n.BeginsLine(r.among)
	}
	return false
}

// close puts a bracket after the words before it, which may have been ended already.
func (r *reduction) close(pos transcript.Pos) {
	r.pending = false
	var in *[]transcript.Inline
	switch t := r.tail.(type) {
	case *transcript.Paragraph:
		in = &t.Children
	case *transcript.Heading:
		in = &t.Children
	}
	switch {
	case len(r.runs) > 0 || r.opening != "" || in == nil:
		for r.inline > 0 && len(r.runs) > 0 && r.last().isBreak() {
			r.runs = r.runs[:len(r.runs)-1]
		}
		r.text("]", pos)
	default:
		*in = joinInlines(append(*in, &transcript.Text{Value: "]"}))
	}
}

// plain adds a node without its brackets.
func (r *reduction) plain(n transcript.Node) {
	switch n := n.(type) {
	case *transcript.Text:
		r.text(n.Value, n.Pos())
	case *transcript.Raw:
		r.lose("comment-dropped", n, "comments and processing instructions are not written")
	case *transcript.Break:
		r.breakNode(n)
	case *transcript.Note:
		r.note(n)
	case *transcript.Choice:
		r.choice(n)
	case *transcript.Turn:
		r.turn(n)
	case *transcript.Element:
		r.element(n)
	case *transcript.Emphasis:
		r.emphasis(n)
	case *transcript.Link:
		r.link(n)
	case *transcript.Event, *transcript.Gap:
		r.aside(n)
	case *transcript.Line:
		r.flush()
		r.children(n)
		r.endLine()
	case *transcript.Heading:
		r.heading(n)
	case *transcript.Section:
		r.section(n)
	case *transcript.Paragraph, *transcript.Dateline:
		r.flush()
		r.children(n)
		r.flush()
	case *transcript.Verse:
		r.verse(n)
	case *transcript.List, *transcript.Item, *transcript.Table, *transcript.Row, *transcript.Cell, *transcript.Quote, *transcript.Figure:
		r.structure(n)
	default:
		r.children(n)
	}
}

// blocks adds blocks, each on lines of its own; after a label the first words join its line.
func (r *reduction) blocks(list []transcript.Block, labelled bool) {
	defer func(among bool) { r.among = among }(r.among)
	r.among = false
	for _, b := range list {
		switch b := b.(type) {
		case *transcript.Break:
			r.loseAttributes(b)
			r.lose("break-dropped", b, breakLost)
			continue
		case *transcript.Paragraph, *transcript.Line:
			if labelled {
				r.afterLabel(b)
				labelled = false
				continue
			}
		case *transcript.Gap, *transcript.Event:
			if labelled {
				r.node(b)
				r.pending = true
				continue
			}
		case *transcript.Raw, *transcript.Note:
			if labelled {
				r.node(b)
				continue
			}
		}
		labelled = false
		r.flush()
		r.node(b)
		r.flush()
	}
}

// afterLabel adds the first paragraph or line of a turn to the line of its label.
func (r *reduction) afterLabel(b transcript.Block) {
	r.loseAttributes(b)
	r.loseMarkup(b)
	a, outer := b.Attributes(), r.look
	r.look.bold = r.look.bold || a.HasRend("bold")
	r.look.italic = r.look.italic || a.HasRend("italic")
	if a.HasRend("bracketed") {
		r.text("[", b.Pos())
	}
	r.children(b)
	if a.HasRend("bracketed") {
		r.close(b.Pos())
	}
	r.look = outer
	if b.Kind() == transcript.KindLine {
		r.endLine()
		return
	}
	r.flush()
}

func (r *reduction) children(n transcript.Node) {
	var s transcript.Shape
	s.Of(n)
	among := r.among
	for _, slot := range s.Slots {
		outside := r.tokens.Enter(slot)
		r.among = slot.Inlines != nil || slot.Nodes != nil && (among || slices.ContainsFunc(*slot.Nodes, isText))
		if slot.Blocks != nil {
			r.blocks(*slot.Blocks, false)
		} else {
			for i := range slot.Len() {
				r.node(slot.At(i))
			}
		}
		r.tokens.Leave(outside)
	}
	r.among = among
}

func isText(n transcript.Node) bool { return n.Kind() == transcript.KindText }

const breakLost = "where pages, columns, times and blocks begin is not written"

// breakNode ends a line; any other break is a space, unless it stands within a word.
func (r *reduction) breakNode(b *transcript.Break) {
	no, _ := b.Get(transcript.Name{Local: "break"})
	if b.Type == transcript.LineBreak && no != "no" {
		if b.Number != "" {
			r.lose("number-dropped", b, "the printed number is not written")
		}
		r.lineBreak(b.Pos())
		return
	}
	r.lose("break-dropped", b, breakLost)
	r.pending = r.pending || no != "no"
}

// choice adds what stands in the source, or the first reading where none says it does.
func (r *reduction) choice(n *transcript.Choice) {
	r.lose("choice-dropped", n, "of several readings only that of the source is written")
	var first transcript.Node
	for _, c := range n.Children {
		x, ok := c.(*transcript.Reading)
		if ok && (x.Type == transcript.Sic || x.Type == transcript.Orig || x.Type == transcript.Abbr) {
			first = c
			break
		}
		if first == nil && c.Kind() != transcript.KindRaw {
			first = c
		}
	}
	if first != nil {
		r.node(first)
	}
}

func (r *reduction) turn(t *transcript.Turn) {
	r.flush()
	outer := r.look
	r.look.bold = true
	r.inline++
	for _, l := range t.LabelWords() {
		r.node(l)
	}
	r.inline--
	r.look = outer
	for len(r.runs) > 0 && r.last().isBreak() {
		r.runs = r.runs[:len(r.runs)-1]
	}
	r.pending = true
	r.blocks(t.Children, hasWords(r.runs))
	r.flush()
}

func (r *reduction) element(e *transcript.Element) {
	if r.isUnread(e) {
		r.lose("header-dropped", e, "what a header, or an annotation that stands off from the words, says is not written")
		return
	}
	if r.isRule(e) {
		r.flush()
		r.add(transcript.Clone(e))
		return
	}
	if transcript.IsToken(e) {
		r.pending = r.pending || r.tokens.Before(e)
		r.children(e)
		r.tokens.After(e)
		return
	}
	phrase := e.IsPhrase(r.among)
	block := phrase || e.BeginsLine(r.among)
	end := r.flush
	switch {
	case phrase:
		end = func() { r.apart = true }
	case r.among: // what TEI calls a block is a word apart here: the desc of a gap
		end = func() { r.pending = true }
	}
	if block {
		end()
	}
	if isSection(e.Name) {
		r.depth++
		defer func() { r.depth-- }()
	}
	r.children(e)
	if block {
		end()
	}
}

func (r *reduction) emphasis(e *transcript.Emphasis) {
	outer := r.look
	r.look.italic = r.look.italic || e.Stressed
	r.look.code = r.look.code || e.HasRend("code")
	r.children(e)
	r.look = outer
}

// link adds a link, unless what it refers to would be within this file, where nothing has an ID.
func (r *reduction) link(l *transcript.Link) {
	if l.Target == "" || strings.HasPrefix(l.Target, "#") {
		r.lose("link-dropped", l, "a link within the document leads nowhere, and is not written")
		r.children(l)
		return
	}
	outer := r.look.link
	r.look.link = l.Target
	r.children(l)
	r.look.link = outer
}

// aside adds an event or a gap, in italics where no brackets tell it from what is said.
func (r *reduction) aside(n transcript.Node) {
	outer := r.look
	r.look.italic = r.look.italic || !n.Attributes().HasRend("bracketed")
	r.children(n)
	r.look = outer
}

func (r *reduction) section(s *transcript.Section) {
	r.flush()
	r.depth++
	r.blocks(s.Children, false)
	r.depth--
	r.flush()
}

// heading is a heading of the body or of a section; of a list or a table it is a line in bold.
func (r *reduction) heading(h *transcript.Heading) {
	if r.box.top && r.inline == 0 && !r.caption {
		r.headingOf(h, max(1, r.base)+r.depth, func() { r.children(h) })
		return
	}
	outer := r.look
	r.flush()
	r.look.bold = true
	r.children(h)
	r.flush()
	r.look = outer
}

func (r *reduction) verse(v *transcript.Verse) {
	defer func(caption bool) { r.caption = caption }(r.caption)
	r.caption = true
	r.flush()
	r.box.verse = nil
	r.children(v)
	r.flush()
	r.box.verse = nil
}

// structure adds a list, table or quotation, or where there are no blocks, their lines.
func (r *reduction) structure(n transcript.Node) {
	r.flush()
	defer func(caption bool) { r.caption = caption }(r.caption)
	r.caption = true
	if f, ok := n.(*transcript.Figure); ok {
		r.figure(f)
		return
	}
	if r.inline > 0 || r.flat {
		r.children(n)
		r.flush()
		return
	}
	switch n := n.(type) {
	case *transcript.List:
		r.list(n)
	case *transcript.Item:
		r.item(n)
	case *transcript.Table:
		r.settle()
		r.children(n)
		r.flush()
		r.settle()
	case *transcript.Row:
		r.row(n)
	case *transcript.Quote:
		if list := r.within(func() { r.children(n) }); len(list) > 0 {
			r.add(&transcript.Quote{Children: list})
		}
		return
	default:
		r.children(n)
	}
	r.flush()
}
