package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/tiro-transcripts/tiro/transcript"
)

// leaf reads the words of a paragraph, heading or cell.
func (r *reader) leaf(n ast.Node, parent transcript.Node) []piece {
	return r.inlines(n, parent, r.sealed(), false)
}

// inlineReader reads the children of one node of goldmark's.
type inlineReader struct {
	r *reader
	b *builder
	// The words not yet added: those in buf, and then those between two offsets.
	buf        strings.Builder
	start, end int
	first      int // where they began
	// firstOpen leaves brackets in the words of a first **bold** to be read.
	firstOpen bool
}

// inlines reads the children of n. Brackets are literal when sealed.
func (r *reader) inlines(n ast.Node, parent transcript.Node, sealed, firstOpen bool) []piece {
	return r.inlinesIn(&builder{r: r, parent: parent, seal: sealed}, n, firstOpen)
}

func (r *reader) inlinesIn(b *builder, n ast.Node, firstOpen bool) []piece {
	in := inlineReader{r: r, b: b, start: -1, firstOpen: firstOpen}
	r.enter(r.pos(startOf(n)))
	for c := n.FirstChild(); c != nil && r.err == nil; c = c.NextSibling() {
		in.node(c)
	}
	in.flush()
	in.b.finish()
	r.leave()
	return in.b.out
}

// nested reads the children of an emphasis or a link.
func (in *inlineReader) nested(n ast.Node, sealed bool) []transcript.Inline {
	pieces := in.r.inlinesIn(&builder{r: in.r, parent: in.b.parent, seal: sealed, deep: true}, n, false)
	out := make([]transcript.Inline, 0, len(pieces))
	for _, p := range pieces {
		i, ok := p.node.(transcript.Inline)
		if !ok {
			in.r.fail(p.node.Pos(), "a %s cannot stand among words: give it a paragraph of its own", p.node.Kind())
			return nil
		}
		out = append(out, i)
	}
	return out
}

// words adds what stands between two offsets to the words not yet added.
func (in *inlineReader) words(start, end int) {
	switch {
	case start >= end:
	case in.start >= 0 && in.end == start:
		in.end = end
	default:
		in.decode()
		if in.buf.Len() == 0 {
			in.first = start
		}
		in.start, in.end = start, end
	}
}

// decode moves the words between offsets to buf.
func (in *inlineReader) decode() {
	if in.start >= 0 {
		in.buf.WriteString(in.r.decodeWords(in.r.str[in.start:in.end], in.b.sealed()))
		in.start = -1
	}
}

// flush adds the words.
func (in *inlineReader) flush() {
	if in.buf.Len() == 0 {
		if in.start >= 0 {
			in.b.text(in.r.decodeWords(in.r.str[in.start:in.end], in.b.sealed()), in.r.pos(in.first))
		}
		in.start = -1
		return
	}
	in.decode()
	in.b.text(in.buf.String(), in.r.pos(in.first))
	in.buf.Reset()
}

func (in *inlineReader) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		in.words(n.Segment.Start, n.Segment.Stop)
		switch {
		case n.HardLineBreak():
			in.r.sawBreak(n)
			in.flush()
			b := &transcript.Break{Type: transcript.LineBreak}
			b.SetPos(in.r.pos(n.Segment.Stop))
			in.b.add(b, hard)
		case n.SoftLineBreak():
			in.decode()
			in.buf.WriteByte(' ')
		}
	case *bracket:
		in.words(n.start, n.end)
	case *footnoteRef:
		in.footnote(n)
	case *ast.RawHTML:
		in.html(n)
	case *tag:
		in.flush()
		if !in.b.token(n.token, in.r.pos(n.start)) {
			in.r.seen.tags++
			in.words(n.start, n.end)
		}
	default:
		in.flush()
		in.span(n)
	}
}

// span reads a construct with words in it.
func (in *inlineReader) span(n ast.Node) {
	pos := in.r.pos(startOf(n))
	var out transcript.Inline
	s := words
	switch n := n.(type) {
	case *ast.Emphasis:
		in.r.sawEmphasis(n)
		e := &transcript.Emphasis{}
		e.Rend = "italic"
		open := false
		if n.Level == 2 {
			e.Rend, s = "bold", strong
			open = in.firstOpen && !in.b.seal && len(in.b.out) == 0 && len(in.b.stack) == 0
		}
		e.Children = in.nested(n, !open)
		out = e
	case *ast.Link:
		l := &transcript.Link{Target: decodeMarkdown(string(n.Destination))}
		l.Children = in.nested(n, true)
		out = l
	case *ast.AutoLink:
		label := string(n.Label([]byte(in.r.str)))
		target := label
		if n.AutoLinkType == ast.AutoLinkEmail {
			target = "mailto:" + label
		}
		t := &transcript.Text{Value: label}
		t.SetPos(pos)
		out = &transcript.Link{Target: target, Children: []transcript.Inline{t}}
	case *ast.Image:
		out = &transcript.Figure{URL: decodeMarkdown(string(n.Destination)), Desc: in.nested(n, true)}
		s = element
	case *ast.CodeSpan:
		e := &transcript.Emphasis{}
		e.Rend = "code"
		t := &transcript.Text{Value: in.r.raw(n)}
		t.SetPos(pos)
		if t.Value != "" {
			e.Children = []transcript.Inline{t}
		}
		out = e
	default:
		in.r.fail(pos, "Markdown's %s is not known here", n.Kind())
		return
	}
	out.SetPos(pos)
	in.b.add(in.r.tidy(out), s)
}

// tidy brings what Markdown's constructs made to the normal form: an element that holds
// nothing is still itself, but its white space is collapsed.
func (r *reader) tidy(n transcript.Inline) transcript.Node {
	if e, ok := n.(*transcript.Emphasis); ok && len(e.Children) == 1 {
		if t, ok := e.Children[0].(*transcript.Text); ok && !strings.Contains(t.Value, "  ") && !strings.ContainsAny(t.Value, "\t\n") {
			return n
		}
	}
	list := transcript.AsElements(n, nil)
	e := list[0]
	e.Children = transcript.CollapseSpace(e.Name, e.Children)
	for _, c := range e.Children {
		if w, ok := c.(*transcript.Element); ok {
			w.Children = transcript.CollapseSpace(w.Name, w.Children)
		}
	}
	return r.counterparts.FromElement(e, nil)
}

// raw is the text of a code span.
func (r *reader) raw(n ast.Node) string {
	var b strings.Builder
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			b.WriteString(strings.ReplaceAll(r.str[t.Segment.Start:t.Segment.Stop], "\n", " "))
		}
	}
	return b.String()
}

// html reads a tag, a comment or an instruction among words.
func (in *inlineReader) html(n *ast.RawHTML) {
	if n.Segments.Len() == 0 {
		return
	}
	s, start := "", n.Segments.At(0).Start
	for i := range n.Segments.Len() {
		seg := n.Segments.At(i)
		s += in.r.str[seg.Start:seg.Stop]
	}
	list := tokens{s: s}
	t, ok := list.next()
	if !ok || list.s != "" || t.kind == tokenText {
		in.words(start, n.Segments.At(n.Segments.Len()-1).Stop)
		return
	}
	in.flush()
	if !in.b.token(t, in.r.pos(start)) {
		in.r.seen.tags++
		in.words(start, n.Segments.At(n.Segments.Len()-1).Stop)
	}
}

// decodeWords is what words in Markdown stand for. Brackets that were escaped become marks
// of their own, until [reader.restore]; when sealed, all brackets are words at once.
func (r *reader) decodeWords(s string, sealed bool) string {
	if strings.IndexByte(s, '\\') < 0 && strings.IndexByte(s, '&') < 0 {
		return s
	}
	r.sawEscapes(s)
	if sealed {
		return decodeMarkdown(s)
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		c, n := decodeOne(s[i:])
		switch {
		case n > 1 && c == "[":
			b.WriteString(markOpen)
			r.literal = true
		case n > 1 && c == "]":
			b.WriteString(markClose)
			r.literal = true
		default:
			b.WriteString(c)
		}
		i += n
	}
	return b.String()
}

// The marks of brackets that were escaped: no text can hold these characters.
const (
	markOpen  = "\x01"
	markClose = "\x02"
)

// decodeMarkdown undoes backslashes and character references.
func decodeMarkdown(s string) string {
	if strings.IndexByte(s, '\\') < 0 && strings.IndexByte(s, '&') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		c, n := decodeOne(s[i:])
		b.WriteString(c)
		i += n
	}
	return b.String()
}

// decodeOne is the first character of s, and how long it is written.
func decodeOne(s string) (string, int) {
	switch s[0] {
	case '\\':
		if len(s) > 1 && isPunct(s[1]) {
			return s[1:2], 2
		}
	case '&':
		if r, n := reference(s); n > 0 {
			return r, n
		}
	}
	i := 1
	for i < len(s) && s[i] != '\\' && s[i] != '&' {
		i++
	}
	return s[:i], i
}

// isPunct reports whether c is punctuation in ASCII, which a backslash escapes.
func isPunct(c byte) bool {
	return c >= '!' && c <= '/' || c >= ':' && c <= '@' || c >= '[' && c <= '`' || c >= '{' && c <= '~'
}
