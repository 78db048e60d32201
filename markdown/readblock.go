package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"github.com/tiro-transcripts/tiro/transcript"
)

// frame is a place where blocks are read: the body, or a custom element, whose tags stand on
// lines of their own.
type frame struct {
	tag      string
	e        *transcript.Element // nil for what goldmark's tree closes: the body, a quotation, an item
	preserve bool
	flat     bool // the words of a paragraph stand here without an element of their own
	division bool // bold labels begin turns, and headings sections
	depth    int  // of sections around its content
	items    []item
	sections []*openSection
	label    []transcript.Inline // of a speech
	labelled bool
	raw      transcript.Node // what a general form stands for
	parent   *frame
}

// item is a node of a frame; begins says that it is a turn which a bold label began.
type item struct {
	node   transcript.Node
	begins bool
}

// openSection is a section that a heading began.
type openSection struct {
	node  *transcript.Section
	level int
	items []item
}

func (f *frame) list() *[]item {
	if n := len(f.sections); n > 0 {
		return &f.sections[n-1].items
	}
	return &f.items
}

func (f *frame) add(n transcript.Node) {
	l := f.list()
	*l = append(*l, item{node: n})
}

// atHead reports whether nothing but headings stands in the section or frame as yet.
func (f *frame) atHead() bool {
	for _, it := range *f.list() {
		if it.begins || !isHead(it.node) {
			return false
		}
	}
	return true
}

// closeSections ends the sections of that level and deeper ones.
func (r *reader) closeSections(f *frame, level int) {
	for n := len(f.sections); n > 0 && f.sections[n-1].level >= level; n-- {
		s := f.sections[n-1]
		f.sections = f.sections[:n-1]
		for _, c := range r.group(s.items) {
			s.node.Children = append(s.node.Children, c.(transcript.Block))
		}
		r.leave()
		f.add(s.node)
	}
}

// container reads what stands in a node of goldmark's as one frame.
func (r *reader) container(n ast.Node, f *frame) []transcript.Node {
	top := f
	r.enter(r.pos(startOf(n)))
	for c := n.FirstChild(); c != nil && r.err == nil; c = c.NextSibling() {
		f = r.block(c, f)
	}
	for f != top {
		r.fail(f.e.Pos(), "<%s> is not closed: close it with </%s> on a line of its own", f.tag, f.tag)
		f = f.parent
		r.leave()
	}
	r.closeSections(f, 0)
	r.leave()
	return r.group(f.items)
}

// nested reads what stands in a node of goldmark's that is no division. When flat, a
// paragraph's words stand there without an element of their own.
func (r *reader) nested(n ast.Node, flat, preserve bool) []transcript.Node {
	return r.container(n, &frame{flat: flat, preserve: preserve, labelled: true})
}

// block reads a block into a frame, and returns the frame that is open after it.
func (r *reader) block(n ast.Node, f *frame) *frame {
	r.sawAfter(n)
	switch n := n.(type) {
	case *ast.HTMLBlock:
		return r.htmlBlock(n, f)
	case *ast.Heading:
		r.heading(n, f)
	case *ast.Paragraph, *ast.TextBlock:
		r.paragraph(n, f)
	case *ast.Blockquote:
		e := r.element("quote", n)
		e.Children = r.nested(n, false, f.preserve)
		f.add(r.typed(e, f.node(), f.preserve, false))
	case *ast.List:
		f.add(r.listNode(n, f))
	case *east.Table:
		f.add(r.table(n, f))
	case *ast.ThematicBreak:
		r.sawRule(n)
		f.add(rule(r.pos(startOf(n))))
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		f.add(r.code(n))
	case *east.FootnoteList:
	default:
		r.fail(r.pos(startOf(n)), "Markdown's %s is not known here", n.Kind())
	}
	return f
}

// node is the element that a frame's content stands in; nil in the body.
func (f *frame) node() transcript.Node {
	if f.e == nil {
		return nil
	}
	return f.e
}

func (r *reader) element(local string, n ast.Node) *transcript.Element {
	e := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: local}}
	e.SetPos(r.pos(startOf(n)))
	return e
}

// paragraph reads a paragraph: a turn with its label, blocks that stand alone, or words.
func (r *reader) paragraph(n ast.Node, f *frame) {
	may := r.turns && f.division
	must := f.e != nil && isSpeech(f.e.Name) && !f.labelled && len(f.items) == 0
	r.literal = false
	pieces := r.inlines(n, f.node(), r.sealed(), may || must)
	if r.err != nil || len(pieces) == 0 {
		return
	}
	if _, tight := n.(*ast.TextBlock); tight || f.flat {
		for _, x := range r.words(pieces, "item", f.preserve) {
			f.add(x)
		}
		return
	}
	if label, rest, ok := r.label(pieces, may || must); ok {
		if must {
			f.label, f.labelled = label, true
			for _, b := range r.content(rest, f, false) {
				f.add(b)
			}
			return
		}
		if ids, ok := r.labels.speakers(transcript.InlineText(label)); ok {
			t := &transcript.Turn{Type: r.turnType, Speakers: ids, Label: label}
			t.SetPos(r.pos(startOf(n)))
			for _, b := range r.content(rest, f, false) {
				t.Children = append(t.Children, r.asChild(b, t))
			}
			l := f.list()
			*l = append(*l, item{t, true})
			return
		}
	}
	f.labelled = true
	for _, b := range r.content(pieces, f, f.division && f.atHead()) {
		f.add(b)
	}
}

// content makes blocks of the words of a paragraph; head says that a dateline may stand here.
func (r *reader) content(pieces []piece, f *frame, head bool) []transcript.Node {
	if len(pieces) == 0 {
		return nil
	}
	if nodes, ok := alone(pieces); ok {
		return r.restored(nodes)
	}
	p := &transcript.Paragraph{}
	p.SetPos(pieces[0].node.Pos())
	nodes := r.collapsed(nodesOf(pieces), "p", f.preserve)
	for _, x := range nodes {
		in, ok := x.(transcript.Inline)
		if !ok {
			r.fail(x.Pos(), "a %s cannot stand among words: give it a paragraph of its own", x.Kind())
			return nil
		}
		p.Children = append(p.Children, in)
	}
	if len(p.Children) == 0 {
		return nil
	}
	if !r.inferring {
		return r.restored([]transcript.Node{p})
	}
	if head {
		if d := r.dateline(p); d != nil {
			return r.restored([]transcript.Node{d})
		}
	}
	return r.restored(r.paragraphOf(p))
}

// alone are the nodes of a paragraph in which nothing but custom elements and the like
// stands; white space beside them is layout. ok is false for any other paragraph.
func alone(pieces []piece) ([]transcript.Node, bool) {
	var out []transcript.Node
	for _, p := range pieces {
		switch {
		case p.syntax == element:
			if _, ok := p.node.(transcript.Block); !ok {
				return nil, false
			}
			out = append(out, p.node)
		case p.syntax == hard:
		default:
			t, ok := p.node.(*transcript.Text)
			if !ok || strings.Trim(t.Value, " \t\n") != "" {
				return nil, false
			}
		}
	}
	return out, len(out) > 0
}

func nodesOf(pieces []piece) []transcript.Node {
	out := make([]transcript.Node, len(pieces))
	for i, p := range pieces {
		out[i] = p.node
	}
	return out
}

// heading reads a heading: of what it stands in, when nothing but headings stands before
// it and it is no deeper than that is; else it begins a section.
func (r *reader) heading(n *ast.Heading, f *frame) {
	r.literal = false
	pieces := r.leaf(n, f.node())
	if r.err != nil {
		return
	}
	if !f.division {
		r.emphasised(n, pieces, f)
		return
	}
	h := r.headingNode(n, pieces)
	outermost := f.depth == 0 && (len(f.sections) == 0 || n.Level <= f.sections[0].level)
	if len(f.sections) == 0 && n.Level <= f.depth+1 && f.atHead() {
		f.add(h)
		r.sawHeading(n, false)
		return
	}
	r.sawHeading(n, outermost)
	r.closeSections(f, n.Level)
	s := &transcript.Section{}
	s.SetPos(r.pos(startOf(n)))
	r.enter(s.Pos())
	f.sections = append(f.sections, &openSection{s, n.Level, []item{{node: h}}})
}

func (r *reader) headingNode(n ast.Node, pieces []piece) transcript.Node {
	if nodes, ok := alone(pieces); ok && len(nodes) == 1 {
		if h, ok := nodes[0].(*transcript.Heading); ok {
			r.restored(nodes)
			return h
		}
	}
	h := r.element("head", n)
	h.Children = r.words(pieces, "head", false)
	return transcript.FromElement(h, nil)
}

// emphasised is a heading where there can be none: a paragraph in bold.
func (r *reader) emphasised(n ast.Node, pieces []piece, f *frame) {
	if len(pieces) == 0 {
		return
	}
	hi := r.element("hi", n)
	hi.Rend = "bold"
	hi.Children = r.words(pieces, "p", false)
	p := r.element("p", n)
	p.Children = []transcript.Node{transcript.FromElement(hi, nil)}
	f.add(transcript.FromElement(p, f.node()))
}

// words are the nodes of a heading or a cell, with the brackets in them read.
func (r *reader) words(pieces []piece, local string, preserve bool) []transcript.Node {
	nodes := r.collapsed(nodesOf(pieces), local, preserve)
	if r.inferring {
		nodes = r.bracketsOf(nodes)
	}
	return r.restored(nodes)
}

// collapsed brings white space to the normal form, as in a TEI element of that name.
func (r *reader) collapsed(nodes []transcript.Node, local string, preserve bool) []transcript.Node {
	if len(nodes) == 1 {
		if t, ok := nodes[0].(*transcript.Text); ok && isCollapsed(t.Value) {
			return nodes
		}
	}
	if preserve {
		return joinTexts(nodes)
	}
	return transcript.CollapseSpace(transcript.Name{Space: transcript.TEI, Local: local}, nodes)
}

// isCollapsed reports whether white space in s needs no attention.
func isCollapsed(s string) bool {
	return s[0] != ' ' && s[len(s)-1] != ' ' && !strings.ContainsAny(s, "\t\n") && !strings.Contains(s, "  ")
}

// rule is what a thematic break stands for: TEI has no better word for it.
func rule(pos transcript.Pos) transcript.Node {
	e := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "milestone"}}
	e.Rend = "rule"
	e.Other = []transcript.Attr{{Name: transcript.Name{Local: "unit"}, Value: "section"}}
	e.SetPos(pos)
	return transcript.FromElement(e, nil)
}

// code is a block whose lines stand as they are.
func (r *reader) code(n ast.Node) transcript.Node {
	r.sawCode(n)
	e := preformatted()
	e.SetPos(r.pos(startOf(n)))
	var b strings.Builder
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		b.WriteString(strings.Repeat(" ", seg.Padding))
		b.WriteString(r.str[seg.Start:seg.Stop])
	}
	if s := strings.TrimRight(b.String(), "\n"); s != "" {
		t := &transcript.Text{Value: s}
		t.SetPos(e.Pos())
		e.Children = []transcript.Node{t}
	}
	return transcript.FromElement(e, nil)
}

// preformatted is the element of such a block.
func preformatted() *transcript.Element {
	e := transcript.TEIElement("ab")
	e.Rend = "preformatted"
	e.Other = []transcript.Attr{{Name: transcript.Name{Space: transcript.XML, Local: "space"}, Value: "preserve"}}
	return e
}
