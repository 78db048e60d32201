package tei

import (
	"fmt"

	"github.com/beevik/etree"

	"github.com/tiro-transcripts/tiro/transcript"
)

// reader makes nodes of the model of a tree, children before parents.
type reader struct {
	scope scope
	pos   []transcript.Pos // of the nodes still to be read
	ids   map[string]transcript.Pos

	counterparts transcript.Counterparts
	attrs        []transcript.Attr // for use while one element's are read
}

func (r *reader) next() transcript.Pos {
	p := r.pos[0]
	r.pos = r.pos[1:]
	return p
}

// element reads an element as the node that it is the counterpart of, if there is one. The
// parent need have no more than its name.
func (r *reader) element(e *etree.Element, parent *transcript.Element, preserve bool) (transcript.Node, error) {
	out, err := r.markup(e, preserve)
	if err != nil {
		return nil, err
	}
	return r.counterparts.FromElement(out, parent), nil
}

// markup reads an element as itself, its children as nodes of the model.
func (r *reader) markup(e *etree.Element, preserve bool) (*transcript.Element, error) {
	out := &transcript.Element{}
	out.SetPos(r.next())
	mark, err := r.scope.enter(e, out.Pos())
	if err != nil {
		return nil, err
	}
	defer r.scope.leave(mark)
	if err := r.names(out, e); err != nil {
		return nil, err
	}
	if s, ok := out.Get(transcript.Name{Space: transcript.XML, Local: "space"}); ok {
		preserve = s == "preserve"
	}
	if len(e.Child) == 0 {
		return out, nil
	}
	children := make([]transcript.Node, 0, len(e.Child))
	for i, t := range e.Child {
		e.Child[i] = nil // for the collector: what has been read is not needed again
		n, err := r.token(t, out, preserve)
		if err != nil {
			return nil, err
		}
		children = append(children, n)
	}
	if raw, ok := children[0].(*transcript.Raw); ok && raw.Target == transcript.UnknownTarget {
		var unknown []transcript.Attr
		unknown, children = readUnknown(children)
		out.Other = append(out.Other, unknown...)
	}
	if err := noUnknown(children); err != nil {
		return nil, err
	}
	if !preserve {
		children = transcript.CollapseSpace(out.Name, children)
	}
	out.Children = transcript.JoinLabels(children)
	return out, nil
}

func (r *reader) token(t etree.Token, parent *transcript.Element, preserve bool) (transcript.Node, error) {
	switch t := t.(type) {
	case *etree.Element:
		return r.element(t, parent, preserve)
	case *etree.CharData:
		n := &transcript.Text{Value: oneKindOfLine(t.Data)}
		n.SetPos(r.next())
		return n, nil
	default:
		return r.raw(t), nil
	}
}

func (r *reader) raw(t etree.Token) *transcript.Raw {
	n := &transcript.Raw{}
	n.SetPos(r.next())
	switch t := t.(type) {
	case *etree.Comment:
		n.Text = t.Data
	case *etree.ProcInst:
		n.Target, n.Text = t.Target, t.Inst
	default:
		panic(fmt.Sprintf("tei: a tree holds a %T", t))
	}
	return n
}

// names puts the name and the attributes of e, by namespace, into out.
func (r *reader) names(out *transcript.Element, e *etree.Element) error {
	uri, ok := r.scope.uri(e.Space)
	if !ok {
		return fail(out.Pos(), "the prefix %s: of <%s> is not declared: add xmlns:%s=\"…\"", e.Space, e.FullTag(), e.Space)
	}
	out.Name = transcript.Name{Space: uri, Local: e.Tag}
	if len(e.Attr) == 0 {
		return nil
	}
	attrs := r.attrs[:0]
	for i := range e.Attr {
		a := &e.Attr[i]
		if a.Space == "xmlns" || a.Space == "" && a.Key == "xmlns" {
			continue
		}
		name := transcript.Name{Local: a.Key}
		if a.Space != "" {
			if name.Space, ok = r.scope.uri(a.Space); !ok {
				return fail(out.Pos(), "the prefix %s: of the attribute %s is not declared: add xmlns:%s=\"…\"", a.Space, a.FullKey(), a.Space)
			}
			for _, b := range attrs {
				if b.Name == name {
					return fail(out.Pos(), "the attribute %s is given twice, by two prefixes for one namespace: remove one", a.FullKey())
				}
			}
		}
		attrs = append(attrs, transcript.Attr{Name: name, Value: a.Value})
	}
	r.attrs = attrs
	out.Attrs = transcript.SplitAttrs(attrs)
	return r.unique(out)
}

// unique refuses an ID that was given before.
func (r *reader) unique(e *transcript.Element) error {
	if e.ID == "" {
		return nil
	}
	if first, again := r.ids[e.ID]; again {
		return fail(e.Pos(), "the xml:id %q is used twice, first at %s: give one of the two another", e.ID, first)
	}
	r.ids[e.ID] = e.Pos()
	return nil
}

// oneKindOfLine ends lines with line feeds where a character reference did not.
func oneKindOfLine(s string) string {
	for i := range len(s) {
		if s[i] == '\r' {
			b := []byte(s)
			for ; i < len(b); i++ {
				if b[i] == '\r' {
					b[i] = '\n'
				}
			}
			return string(b)
		}
	}
	return s
}
