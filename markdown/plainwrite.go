package markdown

import (
	"bytes"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// writePlain writes d in a house style, in about so many bytes. Brackets, labels, dates and parts stand as the source shows them, since whoever
// reads plain Markdown infers them; what neither Markdown nor that can say is written as in the canonical profile.
func writePlain(d *transcript.Document, h house, size int) []byte {
	w := newPlainWriter(d, h)
	front := w.plainFront()
	w.buf = make([]byte, 0, size+size/64)
	w.buf = append(w.buf, bytes.Repeat([]byte("\n"), min(d.Layout.LeadingLines, maxLeading))...)
	w.buf = append(w.buf, front...)
	if len(front) > 0 && len(d.Body) > 0 && !h.closed {
		w.buf = append(w.buf, '\n')
	}
	w.fresh = true
	w.plainDivision(d.Body, place{division: true})
	w.footnotes()
	if len(w.buf) > len(front) && !d.Layout.NoFinalNewline {
		w.buf = append(w.buf, strings.Repeat("\n", 1+h.end)...)
	}
	return h.bytes(w.buf)
}

// maxLeading bounds how many empty lines are written before the first.
const maxLeading = 1 << 12

// bytes are what is written, with the line ends and the mark of the style.
func (h house) bytes(text []byte) []byte {
	if h.crlf {
		text = bytes.ReplaceAll(text, []byte("\n"), []byte("\r\n"))
	}
	if h.bom {
		text = append([]byte("\uFEFF"), text...)
	}
	return text
}

func newPlainWriter(d *transcript.Document, h house) *writer {
	w := &writer{d: d, names: newNames(nil), ctx: infer.NewContext(d), noteIDs: map[string]bool{}, inferring: true, house: &h}
	w.labels = newLabels(nil)
	for _, c := range []byte(h.escape) {
		if isPunct(c) {
			w.escaped[c] = true
		}
	}
	return w
}

// plainDivision writes blocks among which there can be turns and sections.
func (w *writer) plainDivision(list []transcript.Block, at place) {
	head := true
	for _, b := range list {
		switch b := b.(type) {
		case *transcript.Section:
			if w.plainSection(b, at) {
				continue
			}
		case *transcript.Heading:
			if head && !at.titled && w.headingLine(b, at.depth+1) {
				continue
			}
		}
		w.block(b, at, false)
		head = head && isHead(b)
	}
}

// plainSection writes a section that its heading begins.
func (w *writer) plainSection(s *transcript.Section, at place) bool {
	if !s.IsZero() || s.Type != "" || len(s.Children) == 0 || s.Children[0].Kind() != transcript.KindHeading {
		return false
	}
	w.headingLine(s.Children[0].(*transcript.Heading), min(6, w.house.heading+at.depth))
	w.plainDivision(s.Children[1:], place{parent: s, division: true, depth: at.depth + 1, titled: true})
	return true
}

// plainHeading writes a heading after number signs or over a line, and has what follows stand as close to it as the style
// asks for.
func (w *writer) plainHeading(h *transcript.Heading, level int) {
	w.line()
	setext := w.house.setext && level < 3 && len(h.Children) > 0
	if !setext {
		w.buf = append(w.buf, strings.Repeat("#", level)...)
		w.buf = append(w.buf, ' ')
	}
	start := len(w.buf)
	l := w.leaf(setext)
	l.oneLine, l.heading = true, !setext
	if h.IsZero() && h.Type == "" {
		l.leafPlan.escape = w.mustEscape(h.Children)
		l.list(asNodes(h.Children), h, ' ')
	} else {
		l.element(h, nil)
	}
	if setext {
		line := strings.Repeat("=-"[level-1:level], max(3, utf8.RuneCount(w.buf[start:])))
		w.nextLine()
		w.buf = append(w.buf, line...)
	}
	w.close = w.house.close
}

// rule is how a rule between blocks is typed.
func (w *writer) rule() string {
	if w.house == nil {
		return "* * *"
	}
	return strings.ReplaceAll(w.house.rule, spaceOfRule, " ")
}

// plainBlock writes a block that looks otherwise in a house style, and reports whether it does.
func (w *writer) plainBlock(b transcript.Block) bool {
	switch b := b.(type) {
	case *transcript.Paragraph:
		if b.Plain || len(b.Children) == 0 || !b.IsZero() && !isPart(b) {
			return false
		}
		w.line()
		w.plainWords(b.Children)
		return true
	case *transcript.Dateline:
		if !b.IsZero() && b.Rule == "" || len(b.Children) == 0 {
			return false
		}
		w.line()
		w.plainWords(b.Children)
		return true
	case *transcript.Gap, *transcript.Event:
		in, ok := b.(transcript.Inline)
		if !ok || !w.isPrinted(b) {
			return false
		}
		w.line()
		w.plainWords([]transcript.Inline{in})
		return true
	case *transcript.Turn:
		w.plainTurn(b)
		return true
	case *transcript.Note:
		return w.spareNote(b)
	case *transcript.Element:
		return w.codeBlock(b)
	}
	return false
}

// plainTurn writes a turn as a paragraph that begins with its label, as turns are read. What else is said of it is not
// written.
func (w *writer) plainTurn(t *transcript.Turn) {
	words, rest := t.LabelWords(), t.Children
	if len(rest) > 0 {
		if p, ok := rest[0].(*transcript.Paragraph); ok && (p.Plain || p.IsZero() || isPart(p)) {
			words = spaced(words, p.Children)
			rest = rest[1:]
		}
	}
	if len(words) > 0 {
		w.line()
		w.plainWords(joinInlines(words))
	}
	for _, b := range rest {
		if p, ok := b.(*transcript.Paragraph); ok && p.Plain {
			w.line()
			w.plainWords(p.Children)
			continue
		}
		w.block(b, place{parent: t}, false)
	}
}

// spaced are words and others after them, with a space between.
func spaced(words, more []transcript.Inline) []transcript.Inline {
	switch {
	case len(words) == 0:
		return more
	case len(more) == 0:
		return words
	}
	return append(append(slices.Clone(words), &transcript.Text{Value: " "}), more...)
}

// plainWords writes the words of a paragraph on the line that has begun, and wraps them.
func (w *writer) plainWords(in []transcript.Inline) {
	start := len(w.buf)
	l := w.leaf(true)
	l.leafPlan.escape = w.mustEscape(in)
	l.list(asNodes(in), nil, ' ')
	w.wrap(start)
}

// mustEscape reports whether reading would make something of the brackets among words that are none.
func (w *writer) mustEscape(in []transcript.Inline) bool {
	if !hasBracket(in) || w.escaped['['] {
		return false
	}
	words := make([]transcript.Inline, len(in))
	for i, n := range in {
		words[i] = n
		if t, ok := n.(*transcript.Text); ok {
			words[i] = &transcript.Text{Value: t.Value}
		}
	}
	got := readParagraph(&transcript.Paragraph{Children: words}, w.ctx)
	p, ok := got[0].(*transcript.Paragraph)
	return !ok || len(got) != 1 || !sameInlines(in, p.Children)
}

// isPrinted reports whether a node stands as the source shows it: package infer claimed it of its words.
func (w *writer) isPrinted(n transcript.Node) bool {
	a := n.Attributes()
	if w.house == nil || a == nil || a.Rule == "" {
		return false
	}
	_, ok := printedWords(n)
	return ok
}

// printedNode writes such a node.
func (l *leaf) printedNode(n transcript.Node, after rune) {
	words, _ := printedWords(n)
	bracketed := n.Attributes().HasRend("bracketed")
	if bracketed {
		l.putByte('[')
		after, l = ']', l.within()
	}
	l.list(asNodes(words), n, after)
	if bracketed {
		l.putByte(']')
	}
}

// within is a leaf for what stands in brackets on the same line.
func (l *leaf) within() *leaf {
	inner := *l
	inner.leafPlan = leafPlan{}
	return &inner
}

// spareNote keeps a footnote that nothing refers to for the end.
func (w *writer) spareNote(n *transcript.Note) bool {
	if w.noNotes || n.Type != "footnote" || n.Place != "bottom" || !n.IsZero() || !w.isFlat(n.Children) {
		return false
	}
	label, ok := w.noteLabel(n.Number)
	if ok {
		w.notes = append(w.notes, pendingNote{label, n})
	}
	return ok
}

// codeBlock writes a block whose lines stand as they are.
func (w *writer) codeBlock(e *transcript.Element) bool {
	plain := preformatted()
	plain.Children = e.Children
	if !transcript.IsTEI(e, "ab") || len(e.Children) > 1 || transcript.DiffNodes(e, plain) != "" || len(e.Children) == 1 && !isText(e.Children[0]) {
		return false
	}
	text := ""
	if len(e.Children) == 1 {
		text = e.Children[0].(*transcript.Text).Value
	}
	fence := w.house.fence
	if fence == "indent" {
		fence = ""
	}
	for fence != "" && strings.Contains(text, fence) {
		fence += fence[:1]
	}
	w.line()
	if fence == "" {
		for i, line := range strings.Split(text, "\n") {
			if i > 0 {
				w.nextLine()
			}
			if line != "" {
				w.buf = append(append(w.buf, "    "...), line...)
			}
		}
		return true
	}
	w.buf = append(w.buf, fence...)
	for line := range strings.SplitSeq(text, "\n") {
		w.nextLine()
		w.buf = append(w.buf, line...)
	}
	w.nextLine()
	w.buf = append(w.buf, fence...)
	return true
}

// mark is what marks the items of a list; before is the mark of the list right before, which this one must not
// continue.
func (h *house) mark(rend string, before byte) byte {
	mark := byte('*')
	switch rend {
	case "bulleted":
		mark = h.bullet[0]
	case "numbered":
		mark = h.number[0]
	}
	if mark != before {
		return mark
	}
	return listMark(rend, before)
}

// pad is what stands between the mark of an item and its words.
func (w *writer) pad() string {
	if w.house == nil {
		return " "
	}
	return strings.Repeat(" ", w.house.pad)
}

// indent is how far what stands within an item is moved in: as far as its words, or as the house style has it, where that
// is read as within.
func (w *writer) indent(marker string) int {
	if w.house != nil && w.house.indent >= len(marker) && w.house.indent < len(marker)+4 {
		return w.house.indent
	}
	return len(marker)
}
