package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/tiro-transcripts/tiro/transcript"
)

// htmlBlock reads tags, comments and instructions that stand on lines of their own. In it
// words are words: Markdown reads none of its constructs there.
func (r *reader) htmlBlock(n *ast.HTMLBlock, f *frame) *frame {
	var b strings.Builder
	start := -1
	add := func(from, to int) {
		if start < 0 {
			start = from
		}
		b.WriteString(r.str[from:to])
	}
	for i := range n.Lines().Len() {
		seg := n.Lines().At(i)
		b.WriteString(strings.Repeat(" ", seg.Padding))
		add(seg.Start, seg.Stop)
	}
	if n.HasClosure() {
		add(n.ClosureLine.Start, n.ClosureLine.Stop)
	}
	s := strings.TrimRight(b.String(), "\n")
	pos := r.pos(max(start, 0))
	list := tokens{s: strings.TrimLeft(s, " ")}
	for r.err == nil {
		t, ok := list.next()
		if !ok {
			return f
		}
		f = r.blockToken(t, pos, f)
	}
	return f
}

// blockToken reads one token of an HTML block.
func (r *reader) blockToken(t token, pos transcript.Pos, f *frame) *frame {
	switch t.kind {
	case tokenComment, tokenInstruction:
		n := r.rawOf(t, pos)
		if n == nil {
			break
		}
		f.add(n)
		return f
	case tokenOpen:
		o := r.open(t, pos)
		if o == nil {
			break
		}
		f = r.push(o, f)
		if t.empty {
			f = r.pop(f)
		}
		return f
	case tokenClose:
		if _, ours := r.names.elementName(t.name); !ours {
			break
		}
		switch {
		case f.e == nil:
			r.fail(pos, "</%s> closes nothing: remove it, or open <%s> before it", t.name, t.name)
			return f
		case f.tag != t.name:
			r.fail(pos, "</%s> closes <%s>, opened at %s: close that first", t.name, f.tag, f.e.Pos())
			return f
		}
		return r.pop(f)
	}
	if t.kind == tokenOpen || t.kind == tokenClose {
		r.seen.tags++
	}
	r.looseWords(t.words(), pos, f)
	return f
}

// rawOf is a comment or an instruction; nil for what XML cannot hold as one, which is words, as other tags are.
func (r *reader) rawOf(t token, pos transcript.Pos) *transcript.Raw {
	n := &transcript.Raw{Target: t.name, Text: t.text}
	n.SetPos(pos)
	switch {
	case t.kind == tokenInstruction && !transcript.IsNCName(t.name):
		return nil
	case !n.IsXML():
		r.note(transcript.Diagnostic{
			Code: "comment-as-words", Pos: pos,
			Message: "XML cannot hold this comment or instruction, which is read as words: remove it, or put a space between its hyphens",
		})
		return nil
	}
	return n
}

// looseWords adds words of an HTML block.
func (r *reader) looseWords(s string, pos transcript.Pos, f *frame) {
	s = decodeEntities(s)
	if strings.Trim(s, " \t\n") == "" && (f.e == nil || !f.preserve) {
		if f.e != nil && !f.division {
			f.add(&transcript.Text{Value: " "})
		}
		return
	}
	t := &transcript.Text{Value: s}
	t.SetPos(pos)
	if f.e != nil && !f.division {
		f.add(t)
		return
	}
	p := &transcript.Paragraph{}
	p.SetPos(pos)
	for _, n := range r.collapsed([]transcript.Node{t}, "p", false) {
		p.Children = append(p.Children, n.(transcript.Inline))
	}
	f.add(p)
}

// push opens a frame for an element whose tag stands on a line of its own.
func (r *reader) push(o *building, f *frame) *frame {
	r.enter(o.e.Pos())
	in := &frame{tag: o.tag, e: o.e, parent: f, division: isDivision(o.e.Name), depth: f.depth + len(f.sections)}
	in.preserve = preserves(o.e, f.preserve)
	if isSection(o.e.Name) {
		in.depth++
	}
	if o.raw != nil {
		in.raw = o.raw
	}
	return in
}

// pop closes a frame, and returns the one around it.
func (r *reader) pop(f *frame) *frame {
	r.closeSections(f, 0)
	r.leave()
	up := f.parent
	if f.raw != nil {
		up.add(f.raw)
		return up
	}
	e := f.e
	children := r.group(f.items)
	if f.label != nil && e.Name.Local == "sp" {
		speaker := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "speaker"}}
		speaker.Children = asNodes(f.label)
		if len(f.label) == 1 {
			if x, ok := f.label[0].(*transcript.Element); ok && x.Name == speaker.Name {
				speaker = x
			}
		}
		children = append([]transcript.Node{speaker}, children...)
	}
	e.Children = children
	n := r.typed(e, up.node(), f.preserve, false)
	if n == transcript.Node(e) && e.Name.Space == transcript.TEI && e.Name.Local == "sp" {
		n = speechOf(e)
	}
	if f.label != nil && e.Name.Local == "u" {
		if t, ok := n.(*transcript.Turn); ok && len(t.Label) == 0 {
			t.Label = f.label
		} else {
			r.fail(e.Pos(), "this <%s> cannot have a label in bold: put it before the element, in a <tei-note type=\"speaker\">", f.tag)
		}
	}
	up.add(n)
	return up
}

// speechOf makes a turn of an sp that holds no paragraph: TEI wants an empty ab there, and
// whoever writes Markdown need not know.
func speechOf(e *transcript.Element) transcript.Node {
	padded := *e
	padded.Children = append(append([]transcript.Node(nil), e.Children...), &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "ab"}})
	if t, ok := transcript.FromElement(&padded, nil).(*transcript.Turn); ok {
		return t
	}
	return e
}
