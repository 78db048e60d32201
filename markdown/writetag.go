package markdown

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// element writes a node as the custom element that is its counterpart, with all that is in it.
func (l *leaf) element(n, parent transcript.Node) {
	if l.w.unmarked != nil {
		l.withoutTags(n)
		return
	}
	elements := l.w.elements(n, parent)
	for i, e := range elements {
		inner := *l
		inner.block, inner.notLabel, inner.heading = false, false, false
		inner.hard = l.hard || l.w.hard[n]
		inner.preserve = preserves(e, l.preserve)
		inner.leafPlan = leafPlan{escape: l.link}
		if readsBrackets(e) && !l.sealed && !inner.hard {
			if in, ok := asInlines(e.Children); ok {
				inner.leafPlan = l.w.plan(in)
			}
		}
		l.w.openTag(e)
		inner.list(e.Children, transcript.Holder(n, elements, i), '<')
		l.w.closeTag(e)
		l.start, l.first = inner.start, inner.first
	}
	l.w.nesting--
}

// elements are the counterparts of a node, good until what is nested in them has been written: the nesting
// goes up by one.
func (w *writer) elements(n, parent transcript.Node) []*transcript.Element {
	if w.nesting == len(w.counterparts) {
		w.counterparts = append(w.counterparts, &transcript.Counterparts{})
	}
	w.nesting++
	return w.counterparts[w.nesting-1].AsElements(n, parent)
}

func asInlines(nodes []transcript.Node) ([]transcript.Inline, bool) {
	out := make([]transcript.Inline, len(nodes))
	for i, n := range nodes {
		x, ok := n.(transcript.Inline)
		if !ok {
			return nil, false
		}
		out[i] = x
	}
	return out, true
}

// raw writes a comment or a processing instruction.
func (l *leaf) raw(n *transcript.Raw) {
	lines := strings.Contains(n.Text, "\n") && !(l.block && len(l.w.prefix) == 0)
	starts := l.atStart() && !l.block
	bar := l.cell && strings.Contains(n.Text, "|")
	if l.hard || lines || starts || bar || n.Target == "" && (strings.HasPrefix(n.Text, ">") || strings.HasPrefix(n.Text, "->")) {
		l.w.anyRaw(n)
		return
	}
	l.put(rawMarkup(n))
}

// rawMarkup is a comment or an instruction as XML writes it.
func rawMarkup(n *transcript.Raw) string {
	switch {
	case n.Target == "":
		return "<!--" + n.Text + "-->"
	case n.Text == "":
		return "<?" + n.Target + "?>"
	}
	return "<?" + n.Target + " " + n.Text + "?>"
}

// anyRaw writes a comment or an instruction where Markdown would misread it.
func (w *writer) anyRaw(n *transcript.Raw) {
	tag := anyComment
	if n.Target != "" {
		tag = anyInstruction
	}
	w.buf = append(w.buf, '<')
	w.buf = append(w.buf, tag...)
	if n.Target != "" {
		w.attribute("target", n.Target)
	}
	w.attribute("text", n.Text)
	w.buf = append(w.buf, "></"...)
	w.buf = append(w.buf, tag...)
	w.buf = append(w.buf, '>')
}

func (w *writer) openTag(e *transcript.Element) {
	w.buf = append(w.buf, '<')
	tag, ok := w.names.element(e.Name)
	if !ok {
		tag = anyElement
	}
	w.buf = append(w.buf, tag...)
	if !ok {
		name, space, _ := generalName(0)
		w.attribute(name, e.Name.Local)
		if e.Name.Space != "" {
			w.attribute(space, e.Name.Space)
		}
	}
	w.attrs = e.Append(w.attrs[:0])
	for i, a := range w.attrs {
		if s, ok := w.names.attribute(a.Name); ok {
			w.attribute(s, a.Value)
			continue
		}
		name, space, value := generalName(i + 1)
		w.attribute(name, a.Name.Local)
		if a.Name.Space != "" {
			w.attribute(space, a.Name.Space)
		}
		w.attribute(value, a.Value)
	}
	w.buf = append(w.buf, '>')
}

func (w *writer) closeTag(e *transcript.Element) {
	tag, ok := w.names.element(e.Name)
	if !ok {
		tag = anyElement
	}
	w.buf = append(w.buf, "</"...)
	w.buf = append(w.buf, tag...)
	w.buf = append(w.buf, '>')
}

func (w *writer) attribute(name, value string) {
	w.buf = append(w.buf, ' ')
	w.buf = append(w.buf, name...)
	w.buf = append(w.buf, `="`...)
	from := 0
	for i := range len(value) {
		if ref := valueRef(value[i]); ref != "" {
			w.buf = append(w.buf, value[from:i]...)
			w.buf = append(w.buf, ref...)
			from = i + 1
		}
	}
	w.buf = append(w.buf, value[from:]...)
	w.buf = append(w.buf, '"')
}

// valueRef is the character reference for what cannot stand in the value of an attribute: a
// bar would end a cell, and a backtick could begin code for some readers.
func valueRef(c byte) string {
	switch c {
	case '&':
		return "&amp;"
	case '"':
		return "&quot;"
	case '<':
		return "&lt;"
	case '|':
		return "&#124;"
	case '`':
		return "&#96;"
	case '\n':
		return "&#10;"
	case '\t':
		return "&#9;"
	}
	return ""
}

// markupText writes elements and text in which nothing is read as Markdown: for the front
// matter. What holds no text of its own is indented.
func (w *writer) markupText(nodes []transcript.Node, parent transcript.Node, indent string, preserve bool) {
	for i, n := range nodes {
		if i > 0 {
			w.buf = append(w.buf, '\n')
		}
		w.buf = append(w.buf, indent...)
		w.markupNode(n, parent, indent, preserve)
	}
}

func (w *writer) markupNode(n, parent transcript.Node, indent string, preserve bool) {
	switch n := n.(type) {
	case *transcript.Text:
		w.plainText(n.Value)
		return
	case *transcript.Raw:
		w.buf = append(w.buf, rawMarkup(n)...)
		return
	case *transcript.Paragraph:
		if n.Plain {
			for _, c := range n.Children {
				w.markupNode(c, parent, "", preserve)
			}
			return
		}
	}
	elements := w.elements(n, parent)
	for i, e := range elements {
		preserve, holder := preserves(e, preserve), transcript.Holder(n, elements, i)
		w.openTag(e)
		if indent != noIndent && !preserve && !isSmall(e) && isLayout(e) {
			w.buf = append(w.buf, '\n')
			w.markupText(e.Children, holder, indent+"  ", preserve)
			w.buf = append(w.buf, '\n')
			w.buf = append(w.buf, indent...)
		} else {
			for _, c := range e.Children {
				w.markupNode(c, holder, noIndent, preserve)
			}
		}
		w.closeTag(e)
	}
	w.nesting--
}

// noIndent is the indent of what stands among words.
const noIndent = "\n"

// isSmall reports whether an element holds nothing but one that is empty.
func isSmall(e *transcript.Element) bool {
	if len(e.Children) != 1 {
		return false
	}
	c, ok := e.Children[0].(*transcript.Element)
	return ok && len(c.Children) == 0
}

// isLayout reports whether white space among an element's children means nothing.
func isLayout(e *transcript.Element) bool {
	if len(e.Children) == 0 {
		return false
	}
	spaced := []transcript.Node{&transcript.Text{Value: "\n"}}
	for _, c := range e.Children {
		if _, ok := c.(*transcript.Text); ok {
			return false
		}
		spaced = append(spaced, c, &transcript.Text{Value: "\n"})
	}
	return len(transcript.CollapseSpace(e.Name, spaced)) == len(e.Children)
}

// plainText writes text where only tags and references mean anything.
func (w *writer) plainText(s string) {
	for i := range len(s) {
		switch c := s[i]; c {
		case '&':
			w.buf = append(w.buf, "&amp;"...)
		case '<':
			w.buf = append(w.buf, "&lt;"...)
		case '\n', '\t':
			w.buf = append(w.buf, charRef(c)...)
		default:
			w.buf = append(w.buf, c)
		}
	}
}
