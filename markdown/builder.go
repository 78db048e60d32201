package markdown

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// builder nests what stands between the tags of custom elements, among words.
type builder struct {
	r      *reader
	parent transcript.Node // what the whole stands in
	stack  []*building
	// seal makes brackets in words literal from the start: what is read stands within something.
	seal bool
	// deep says that what is read stands within emphasis, where brackets are literal in all elements.
	deep bool
	out  []piece
}

// building is a custom element that is still open.
type building struct {
	tag      string
	e        *transcript.Element
	raw      transcript.Node // a comment or instruction in its general form
	preserve bool
	reads    bool // brackets in its words are read
}

// piece is a node of a paragraph, and how it was written.
type piece struct {
	node   transcript.Node
	syntax syntax
}

// syntax says how a node was written.
type syntax int

const (
	words   syntax = iota // as words, or a construct of Markdown that stands among them
	strong                // as **bold**
	hard                  // as the end of a line
	element               // as a custom element, a comment, an image, a footnote: what can stand alone
)

func (b *builder) add(n transcript.Node, s syntax) {
	if len(b.stack) == 0 {
		b.out = append(b.out, piece{n, s})
		return
	}
	e := b.stack[len(b.stack)-1].e
	e.Children = append(e.Children, n)
}

// sealed reports whether brackets in words here are literal.
func (b *builder) sealed() bool {
	if len(b.stack) == 0 {
		return b.seal
	}
	return b.seal || !b.stack[len(b.stack)-1].reads
}

// text adds words.
func (b *builder) text(s string, pos transcript.Pos) {
	if s == "" {
		return
	}
	t := &transcript.Text{Value: s}
	t.SetPos(pos)
	b.add(t, words)
}

// token adds what is written as HTML. It reports whether it is a custom element of ours, a
// comment or an instruction; what is not is words.
func (b *builder) token(t token, pos transcript.Pos) bool {
	switch t.kind {
	case tokenComment, tokenInstruction:
		n := b.r.rawOf(t, pos)
		if n == nil {
			return false
		}
		b.add(n, element)
		return true
	case tokenOpen:
		if strings.EqualFold(t.name, "br") && len(t.attrs) == 0 {
			n := &transcript.Break{Type: transcript.LineBreak}
			n.SetPos(pos)
			b.add(n, element)
			return true
		}
		o := b.r.open(t, pos)
		if o == nil {
			return false
		}
		b.push(o)
		if t.empty {
			b.pop()
		}
		return true
	case tokenClose:
		if _, ours := b.r.names.elementName(t.name); !ours {
			return false
		}
		b.close(t.name, pos)
		return true
	}
	return false
}

func (b *builder) push(o *building) {
	if len(b.stack) > 0 {
		o.preserve = preserves(o.e, b.stack[len(b.stack)-1].preserve)
	}
	o.reads = !b.seal && !b.deep && readsBrackets(o.e)
	b.stack = append(b.stack, o)
	b.r.enter(o.e.Pos())
}

func (b *builder) close(tag string, pos transcript.Pos) {
	if len(b.stack) == 0 {
		b.r.fail(pos, "</%s> closes nothing here: leave an empty line before it if it closes a block", tag)
		return
	}
	if o := b.stack[len(b.stack)-1]; o.tag != tag {
		b.r.fail(pos, "</%s> closes <%s>, opened at %s: close that first", tag, o.tag, o.e.Pos())
		return
	}
	b.pop()
}

func (b *builder) pop() {
	o := b.stack[len(b.stack)-1]
	b.stack = b.stack[:len(b.stack)-1]
	b.r.leave()
	if o.raw != nil {
		b.add(o.raw, element)
		return
	}
	parent := b.parent
	if len(b.stack) > 0 {
		parent = b.stack[len(b.stack)-1].e
	}
	b.add(b.r.typed(o.e, parent, o.preserve, o.reads), element)
}

// finish reports an element that is still open.
func (b *builder) finish() {
	if len(b.stack) > 0 {
		o := b.stack[len(b.stack)-1]
		b.r.fail(o.e.Pos(), "<%s> is not closed within its paragraph: close it, or give the tag a line of its own with empty lines around it", o.tag)
		for range b.stack {
			b.r.leave()
		}
		b.stack = nil
	}
}

// readsBrackets reports whether brackets in the words of a custom element are read as those
// of a paragraph are.
func readsBrackets(e *transcript.Element) bool {
	return e.Name.Space == transcript.TEI && (e.Name.Local == "p" || e.Name.Local == "seg")
}

func preserves(e *transcript.Element, inherited bool) bool {
	if s, ok := e.Get(transcript.Name{Space: transcript.XML, Local: "space"}); ok {
		return s == "preserve"
	}
	return inherited
}

// open makes an element of its tag; nil for what is no custom element of ours.
func (r *reader) open(t token, pos transcript.Pos) *building {
	name, ours := r.names.elementName(t.name)
	if !ours {
		return nil
	}
	attrs, general, wrong := r.names.attributes(t.attrs)
	if wrong != "" {
		r.fail(pos, "%s", wrong)
	}
	o := &building{tag: t.name, e: &transcript.Element{Name: name}}
	switch t.name {
	case anyElement:
		o.e.Name = general
	case anyComment:
		o.raw = &transcript.Raw{Text: valueOf(t.attrs, "text")}
	case anyInstruction:
		o.raw = &transcript.Raw{Target: valueOf(t.attrs, "target"), Text: valueOf(t.attrs, "text")}
	}
	o.e.Attrs = transcript.SplitAttrs(attrs)
	o.e.SetPos(pos)
	if o.raw != nil {
		o.raw.SetPos(pos)
	}
	o.preserve = preserves(o.e, false)
	return o
}

// typed makes the node of an element whose children are read.
func (r *reader) typed(e *transcript.Element, parent transcript.Node, preserve, reads bool) transcript.Node {
	if preserve {
		e.Children = joinTexts(e.Children)
	} else {
		e.Children = transcript.CollapseSpace(e.Name, e.Children)
	}
	if reads && r.inferring {
		e.Children = r.bracketsOf(e.Children)
	}
	e.Children = transcript.JoinLabels(e.Children)
	n := r.counterparts.FromElement(e, parent)
	r.isGiven(n)
	return n
}

// isGiven notes a paragraph that was written as an element.
func (r *reader) isGiven(n transcript.Node) {
	if p, ok := n.(*transcript.Paragraph); ok && r.inferring {
		if r.given == nil {
			r.given = map[*transcript.Paragraph]bool{}
		}
		r.given[p] = true
	}
}

// joinTexts makes one of adjacent texts.
func joinTexts(nodes []transcript.Node) []transcript.Node {
	out := nodes[:0]
	for _, n := range nodes {
		if t, ok := n.(*transcript.Text); ok && len(out) > 0 {
			if last, ok := out[len(out)-1].(*transcript.Text); ok {
				joined := &transcript.Text{Value: last.Value + t.Value}
				joined.SetPos(last.Pos())
				out[len(out)-1] = joined
				continue
			}
		}
		out = append(out, n)
	}
	return out
}
