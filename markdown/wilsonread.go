package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// wilsonReader reads the Digital Archive's layout.
type wilsonReader struct {
	*reader
	d     *transcript.Document
	nodes []ast.Node // what is still to be read
	// marked says that brackets were escaped, and stand as marks.
	marked bool
}

// decodeWilson reads the Digital Archive's layout. The bytes are UTF-8 and end their lines
// with line feeds.
func decodeWilson(data []byte, o transcript.DecodeOptions) (*transcript.Document, error) {
	d, err := readWilson(data, o)
	if err != nil || d.Validate() == nil {
		return d, err
	}
	d.Normalize()
	if err := d.Validate(); err != nil {
		return nil, (&source{name: o.Name}).invalid(err)
	}
	return d, nil
}

// readWilson is decodeWilson, of bytes that are written from a valid document: what equals
// that is valid.
func readWilson(data []byte, o transcript.DecodeOptions) (*transcript.Document, error) {
	src := &source{data: data, name: o.Name}
	src.index()
	w := &wilsonReader{reader: newReader(src, o), d: &transcript.Document{}}
	w.report = o.Report
	w.str, w.base = string(data), 0
	tree := w.parse(data)
	for n := tree.FirstChild(); n != nil; n = n.NextSibling() {
		w.nodes = append(w.nodes, n)
	}
	w.d.Layout = layoutOf(data)
	w.head()
	w.body(tree, !o.NoInfer)
	if w.err != nil {
		return nil, w.err
	}
	w.d.AddStrangers()
	if !o.NoInfer {
		infer.Document(w.d, infer.Options{Speakers: o.Speakers, Explain: w.explain})
	}
	w.restore()
	return w.d, nil
}

// layoutOf is what of the layout is not seen in the text.
func layoutOf(data []byte) transcript.Layout {
	l := transcript.Layout{Profile: Wilson, NoFinalNewline: len(data) > 0 && data[len(data)-1] != '\n'}
	if text := bytes.TrimLeft(data, "\n"); len(text) > 0 {
		l.LeadingLines = len(data) - len(text)
	}
	return l
}

// plainText is the text of a paragraph without any markup; empty for any other.
func (w *wilsonReader) plainText(n ast.Node) string {
	if _, ok := n.(*ast.Emphasis); !ok && n.Kind() != ast.KindParagraph {
		return ""
	}
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		t, ok := c.(*ast.Text)
		if !ok || t.HardLineBreak() {
			return ""
		}
		b.WriteString(w.str[t.Segment.Start:t.Segment.Stop])
		if t.SoftLineBreak() {
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(decodeMarkdown(b.String())), " ")
}

// pieces reads a node; escaped brackets in its words are marks until the end.
func (w *wilsonReader) pieces(n ast.Node) []piece {
	w.literal = false
	out := w.inlines(n, nil, false, false)
	w.marked = w.marked || w.literal
	return out
}

// inline are the words of a node.
func (w *wilsonReader) inline(pieces []piece) []transcript.Inline {
	if len(pieces) == 0 {
		return nil
	}
	var out []transcript.Inline
	for _, x := range w.collapsed(nodesOf(pieces), "p", false) {
		in, ok := x.(transcript.Inline)
		if !ok {
			w.fail(x.Pos(), "a %s cannot stand among words: give it a paragraph of its own", x.Kind())
			return nil
		}
		out = append(out, in)
	}
	return out
}

// add reads a block into a frame; a paragraph literally.
func (w *wilsonReader) add(n ast.Node, f *frame) *frame {
	lines := w.typedLines(n)
	if lines == nil || f.e != nil {
		return w.block(n, f)
	}
	for _, line := range lines {
		pieces := w.pieces(line.node)
		if nodes, ok := alone(pieces); ok && line.marker == "" {
			for _, x := range nodes {
				f.add(x)
			}
			continue
		}
		p := &transcript.Paragraph{Children: line.inlines(w.inline(pieces))}
		p.SetPos(w.pos(startOf(line.node)))
		if len(p.Children) > 0 {
			f.add(p)
		}
	}
	return f
}

// typedLine is a paragraph, and the number or dash that is typed before it.
type typedLine struct {
	node   ast.Node
	marker string
}

// inlines are the words of the line, its marker among them.
func (t typedLine) inlines(words []transcript.Inline) []transcript.Inline {
	if t.marker == "" {
		return words
	}
	marker := &transcript.Text{Value: t.marker}
	if len(words) > 0 {
		marker.SetPos(words[0].Pos())
	}
	return joinInlines(append([]transcript.Inline{marker}, words...))
}

// typedLines are the paragraphs that n is: one, or, for what Markdown takes for a list of
// which each item is a line with an empty line between, as many numbered paragraphs. It is
// nil for anything else.
func (w *wilsonReader) typedLines(n ast.Node) []typedLine {
	if n.Kind() == ast.KindParagraph {
		return []typedLine{{node: n}}
	}
	if n.Kind() != ast.KindList {
		return nil
	}
	var out []typedLine
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		c := item.FirstChild()
		if c == nil || c.NextSibling() != nil || c.Lines().Len() != 1 || item != n.FirstChild() && !item.HasBlankPreviousLines() {
			return nil
		}
		if c.Kind() != ast.KindParagraph && c.Kind() != ast.KindTextBlock {
			return nil
		}
		start := c.Lines().At(0).Start
		marker := w.str[strings.LastIndexByte(w.str[:start], '\n')+1 : start]
		out = append(out, typedLine{c, strings.Join(strings.Fields(marker), " ") + " "})
	}
	return out
}

// blocks reads nodes as what stands in one place.
func (w *wilsonReader) blocks(nodes []ast.Node, division bool) []transcript.Block {
	top := &frame{division: division, labelled: true}
	f := top
	for _, n := range nodes {
		if w.err == nil {
			f = w.add(n, f)
		}
	}
	for ; f != top; f = f.parent {
		w.fail(f.e.Pos(), "<%s> is not closed: close it with </%s> on a line of its own", f.tag, f.tag)
		w.leave()
	}
	w.closeSections(f, 0)
	var out []transcript.Block
	for _, n := range transcript.JoinLabels(w.group(f.items)) {
		b, ok := n.(transcript.Block)
		if !ok {
			w.fail(n.Pos(), "a %s cannot stand among paragraphs: put it into one", n.Kind())
			return nil
		}
		out = append(out, b)
	}
	return out
}

// fieldBlocks are the content of a field; one paragraph stands without an element.
func (w *wilsonReader) fieldBlocks(nodes []ast.Node) []transcript.Block {
	blocks := w.blocks(nodes, false)
	if len(blocks) == 1 {
		if p, ok := blocks[0].(*transcript.Paragraph); ok && p.IsZero() {
			p.Plain = true
		}
	}
	return blocks
}

// body reads the text: one rendition, or more, each a section.
func (w *wilsonReader) body(tree ast.Node, languages bool) {
	contents := w.contents()
	language := func(name string) string {
		if !languages {
			return ""
		}
		return renditionLanguage(name)
	}
	if contents != nil {
		w.d.Lang = language(fieldLine(contents))
	}
	starts := []int{0}
	for i, n := range w.nodes {
		if contents != nil && beginsRendition(w.plainText(n)) {
			starts = append(starts, i)
		}
	}
	if len(starts) == 1 {
		w.d.Body = headed(w.blocks(w.nodes, true))
	} else {
		w.renditions(starts, language)
	}
	spare := &frame{}
	w.spareNotes(tree, spare)
	for _, it := range spare.items {
		if b, ok := it.node.(transcript.Block); ok {
			w.d.Body = append(w.d.Body, b)
		}
	}
}

// renditions reads a section for each rendition; those after the first are named by a field
// without a label.
func (w *wilsonReader) renditions(starts []int, language func(string) string) {
	for i, start := range starts {
		end := len(w.nodes)
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		s := &transcript.Section{Type: renditionType}
		s.SetPos(w.pos(startOf(w.nodes[start])))
		s.Lang = w.d.Lang
		if i > 0 {
			f := &transcript.Field{Name: transcript.FieldContents, Children: w.fieldBlocks(w.nodes[start : start+1])}
			f.SetPos(s.Pos())
			w.d.Metadata.Fields = append(w.d.Metadata.Fields, f)
			s.Lang = language(fieldLine(f))
			start++
		}
		s.Children = headed(w.blocks(w.nodes[start:end], true))
		w.d.Body = append(w.d.Body, s)
	}
}

func fieldLine(f *transcript.Field) string {
	if len(f.Children) != 1 {
		return ""
	}
	return transcript.BlockText(f.Children[0])
}

// contents is the field that names the rendition; nil if there is none.
func (w *wilsonReader) contents() *transcript.Field {
	for _, f := range w.d.Metadata.Fields {
		if isContents(f.Label) {
			return f
		}
	}
	return nil
}

// headed makes headings of the paragraphs in capitals that a text begins with.
func headed(blocks []transcript.Block) []transcript.Block {
	for i, b := range blocks {
		p, ok := b.(*transcript.Paragraph)
		if !ok || !isHeadline(p) {
			break
		}
		h := &transcript.Heading{Children: p.Children}
		h.SetPos(p.Pos())
		blocks[i] = h
	}
	return blocks
}

// isHeadline reports whether a paragraph is a heading by its capitals: two words at least, no
// label, and no mark of secrecy.
func isHeadline(p *transcript.Paragraph) bool {
	if p.Plain || !p.IsZero() {
		return false
	}
	s := transcript.InlineText(p.Children)
	if !isCapitals(s) || !strings.Contains(s, " ") || strings.ContainsAny(s, ":[]") || strings.HasPrefix(s, "TOP SECRET") {
		return false
	}
	for _, n := range p.Children {
		switch n.(type) {
		case *transcript.Text, *transcript.Break, *transcript.Emphasis:
		default:
			return false
		}
	}
	return true
}

// restore turns the marks of escaped brackets into brackets.
func (w *wilsonReader) restore() {
	if !w.marked {
		return
	}
	for n := range w.d.Roots() {
		replaceTexts(n, markOpen, "[", markClose, "]")
	}
}
