package markdown

import (
	"slices"
	"strconv"

	"github.com/tiro-transcripts/tiro/transcript"
)

// reduction makes of a document one of headings, paragraphs, lists, tables, quotations and
// pictures, with emphasis, links, line breaks and footnotes in their words: what Markdown
// can show. It goes through the text as [transcript.Document.Lines] does, so that its words are those.
type reduction struct {
	d      *transcript.Document
	losses []transcript.Diagnostic
	levels map[*transcript.Heading]int
	flat   bool // lists, tables and quotations are paragraphs

	box      *box
	runs     []run
	pending  bool // a space is due before the next words
	apart    bool // so it is, where they may be written apart
	tokens   transcript.TokenSpacing
	look     look
	opening  string // brackets due before the next words
	tail     transcript.Node
	inline   int    // how many things are open in which there are no blocks: headings, labels, cells
	among    bool   // what is read stands among words
	listRend string // how the items that follow are marked
	caption  bool   // headings here are not those of sections
	depth    int    // of sections
	base     int    // the level of the heading of the section before depth 1

	notes  map[string]bool // the labels of notes that are taken
	noteNo int
}

// box holds the blocks of the body, of an item, a quotation or a note.
type box struct {
	out   []transcript.Block
	top   bool
	verse *transcript.Paragraph // the last block, if it is verse
	list  *transcript.List
	table *transcript.Table
}

// headOf is the field that is the document's title, if any, and the other fields.
func headOf(d *transcript.Document) (title *transcript.Field, rest []*transcript.Field) {
	for _, f := range d.Metadata.Fields {
		if title == nil && f.Name == transcript.FieldTitle && f.Label == "" && transcriptText(f) != "" {
			title = f
			continue
		}
		rest = append(rest, f)
	}
	return title, rest
}

func transcriptText(f *transcript.Field) string {
	for line := range (&transcript.Document{Body: f.Children}).Text(transcript.TextOptions{NoNotes: true}) {
		return line
	}
	return ""
}

// document is the reduced body, the head before it.
func (r *reduction) document() []transcript.Block {
	r.loseDocument()
	r.takeLabels()
	title, rest := headOf(r.d)
	if title != nil {
		r.field(title, true)
		r.base = 1
	}
	for _, f := range rest {
		r.field(f, false)
	}
	heading := len(r.d.Body) > 0 && r.d.Body[0].Kind() == transcript.KindHeading
	if len(rest) > 0 && len(r.d.Body) > 0 && !heading && r.d.Body[0].Kind() != transcript.KindSection {
		r.add(rule(transcript.Pos{}).(transcript.Block))
	}
	if heading || title == nil {
		r.base++
	}
	r.blocks(r.d.Body, false)
	r.flush()
	r.settle()
	return r.box.out
}

// field writes a field as it is printed: the title as a heading, a label in bold.
func (r *reduction) field(f *transcript.Field, title bool) {
	r.lose("metadata-dropped", f, "what a field is called and means is not written, only what is printed")
	r.loseAttributes(f)
	if title {
		r.headingOf(f, 1, func() { r.blocks(f.Children, false) })
		return
	}
	outer := r.look
	r.look.bold = true
	r.text(f.Label, f.Pos())
	if f.Name != transcript.FieldTitle {
		r.look = outer
	}
	r.pending = true
	r.blocks(f.Children, hasWords(r.runs))
	r.flush()
	r.look = outer
}

// flush ends a line: a paragraph, or where there are none, a line break.
func (r *reduction) flush() {
	r.tokens.Words()
	if r.inline > 0 {
		r.lineBreak(transcript.Pos{})
		return
	}
	noWords := !hasWords(r.runs)
	in := r.take()
	if len(in) == 0 {
		return
	}
	r.settle()
	if n := len(r.box.out); noWords && n > 0 {
		if p, ok := r.box.out[n-1].(*transcript.Paragraph); ok && p == r.tail {
			p.Children = append(p.Children, in...)
			return
		}
	}
	p := &transcript.Paragraph{Children: in}
	r.add(p)
	r.tail = p
}

// endLine ends a line of verse, which goes on with the line before.
func (r *reduction) endLine() {
	before := len(r.box.out)
	verse := r.box.verse
	r.flush()
	if r.inline > 0 || len(r.box.out) != before+1 {
		return
	}
	p, ok := r.box.out[before].(*transcript.Paragraph)
	if !ok {
		return
	}
	if verse != nil && before > 0 && r.box.out[before-1] == transcript.Block(verse) {
		verse.Children = append(append(verse.Children, &transcript.Break{Type: transcript.LineBreak}), p.Children...)
		r.box.out = r.box.out[:before]
		r.tail = verse
		p = verse
	}
	r.box.verse = p
}

// add adds a block.
func (r *reduction) add(b transcript.Block) {
	r.settle()
	r.box.out = append(r.box.out, b)
}

// settle ends a list or table that is open.
func (r *reduction) settle() {
	if l := r.box.list; l != nil {
		r.box.list = nil
		r.box.out = append(r.box.out, settledList(r, l))
	}
	if t := r.box.table; t != nil {
		r.box.table = nil
		if squared(t) {
			r.box.out = append(r.box.out, t)
		}
	}
}

// within gathers blocks of their own.
func (r *reduction) within(content func()) []transcript.Block {
	outer := r.box
	r.box = &box{}
	content()
	r.flush()
	r.settle()
	out := r.box.out
	r.box = outer
	return out
}

// line gathers the words of something that holds no blocks.
func (r *reduction) line(content func()) []transcript.Inline {
	r.inline++
	content()
	r.inline--
	return r.take()
}

func (r *reduction) headingOf(n transcript.Node, level int, content func()) {
	r.flush()
	in := r.line(content)
	if len(in) == 0 {
		return
	}
	h := &transcript.Heading{Children: in}
	h.SetPos(n.Pos())
	r.add(h)
	r.levels[h] = min(level, 6)
	r.tail = h
}

// note keeps a note, and leaves its mark on the line.
func (r *reduction) note(n *transcript.Note) {
	r.openNow(n.Pos())
	label := r.noteLabel(n)
	outer := *r
	r.runs, r.pending, r.apart, r.look, r.opening, r.tail, r.inline, r.among = nil, false, false, look{}, "", nil, 0, false
	list := r.within(func() { r.children(n) })
	outer.losses, outer.noteNo = r.losses, r.noteNo
	*r = outer
	if len(list) == 0 {
		r.lose("note-dropped", n, "a note without words is not written")
		return
	}
	if p, ok := list[0].(*transcript.Paragraph); ok && len(list) == 1 {
		p.Plain = true
	}
	note := &transcript.Note{Type: "footnote", Place: "bottom", Number: label, Children: list}
	note.SetPos(n.Pos())
	r.runs = append(r.runs, run{node: note, pos: n.Pos()})
}

// takeLabels keeps the numbers that are printed from being given to notes without one.
func (r *reduction) takeLabels() {
	for n := range r.d.Preorder() {
		if n, ok := n.(*transcript.Note); ok && n.Number != "" {
			r.notes[n.Number] = false
		}
	}
}

// noteLabel is the number of a note, or the next that no note has.
func (r *reduction) noteLabel(n *transcript.Note) string {
	if taken, ok := r.notes[n.Number]; ok && !taken && isNoteLabel(n.Number) {
		r.notes[n.Number] = true
		return n.Number
	}
	if n.Number != "" {
		r.lose("number-dropped", n, "the printed number is not written")
	}
	for {
		r.noteNo++
		label := strconv.Itoa(r.noteNo)
		if _, ok := r.notes[label]; !ok {
			r.notes[label] = true
			return label
		}
	}
}

func isNoteLabel(s string) bool {
	w := &writer{noteIDs: map[string]bool{}}
	_, ok := w.noteLabel(s)
	return ok
}

// settledList is a list whose items are all words, or all blocks, with numbers as Markdown counts.
func settledList(r *reduction, l *transcript.List) *transcript.List {
	countItems(r, l)
	tight := !slices.ContainsFunc(l.Children, func(b transcript.Block) bool { return !mayBeTight(b.(*transcript.Item).Children) })
	if !tight {
		return l
	}
	for _, c := range l.Children {
		item := c.(*transcript.Item)
		if len(item.Children) == 0 {
			continue
		}
		p := item.Children[0].(*transcript.Paragraph)
		p.Plain = true
		for _, b := range item.Children[1:] {
			p.Children = append(p.Children, b.(*transcript.List))
		}
		item.Children = item.Children[:1]
	}
	return l
}

func mayBeTight(list []transcript.Block) bool {
	if len(list) == 0 {
		return true
	}
	if _, ok := list[0].(*transcript.Paragraph); !ok || len(list) > 2 {
		return false
	}
	if len(list) == 1 {
		return true
	}
	nested, ok := list[1].(*transcript.List)
	return ok && !slices.ContainsFunc(nested.Children, func(b transcript.Block) bool { return !isTightItem(b.(*transcript.Item)) })
}

// countItems keeps the numbers of items that Markdown counts alike.
func countItems(r *reduction, l *transcript.List) {
	first, counted, numbers := 0, true, false
	for i, c := range l.Children {
		number := c.(*transcript.Item).Number
		numbers = numbers || number != ""
		n, err := strconv.Atoi(number)
		if i == 0 {
			first = n
		}
		if err != nil || n != first+i || n < 0 || n > 99_999_999 || strconv.Itoa(n) != number {
			counted = false
		}
	}
	if !numbers {
		return
	}
	if counted {
		l.Rend = "numbered"
	} else {
		r.lose("number-dropped", l, "the printed numbers are not written")
	}
	if !counted || first == 1 {
		for _, c := range l.Children {
			c.(*transcript.Item).Number = ""
		}
	}
}

// squared makes rows as long as the longest, with headings in the first at most, and reports
// whether there is anything in them.
func squared(t *transcript.Table) bool {
	width, words := 0, false
	for i, c := range t.Children {
		row := c.(*transcript.Row)
		width = max(width, len(row.Children))
		full := slices.ContainsFunc(row.Children, func(b transcript.Block) bool { return len(b.(*transcript.Cell).Children) > 0 })
		words = words || full
		if i > 0 || row.Role != "label" || !full {
			row.Role = ""
		}
	}
	for _, c := range t.Children {
		row := c.(*transcript.Row)
		for len(row.Children) < width {
			row.Children = append(row.Children, &transcript.Cell{})
		}
	}
	return words
}
