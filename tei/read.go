package tei

import (
	"encoding/xml"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// reader makes nodes of the model of the tokens of a file. An element becomes the node that it is
// the counterpart of when it ends, children before parents.
type reader struct {
	root           *transcript.Element
	prolog, epilog []*transcript.Raw

	scope scope
	ids   map[string]transcript.Pos // nil: any ID may be used again
	split *splitter                 // nil: the file stays whole
	open  []frame
	nodes []transcript.Node // the children read so far of every open element, outermost first

	counterparts transcript.Counterparts
	attrs        []transcript.Attr // for use while one element's are read
}

// frame is an element that has begun.
type frame struct {
	element  transcript.Element // without its children
	outside  int                // the namespaces in force around it
	first    int                // of its children among the reader's nodes
	preserve bool               // white space
	part     bool               // it is a document of its own
}

func newReader() *reader { return &reader{ids: map[string]transcript.Pos{}} }

func (r *reader) begin(t xml.StartElement, pos transcript.Pos) error {
	outer := r.open
	r.open = append(outer, frame{first: len(r.nodes)})
	f := &r.open[len(outer)]
	f.element.SetPos(pos)
	var err error
	if f.outside, err = r.scope.enter(t.Attr, pos); err != nil {
		return err
	}
	if err := r.names(&f.element, t); err != nil {
		return err
	}
	if n := len(outer); n > 0 {
		f.preserve = outer[n-1].preserve
	}
	if s, ok := f.element.Get(transcript.Name{Space: transcript.XML, Local: "space"}); ok {
		f.preserve = s == "preserve"
	}
	if f.part = r.split.isPart(f, outer); f.part {
		r.split.begin(r, outer)
	}
	return r.unique(&f.element)
}

func (r *reader) end() error {
	last := len(r.open) - 1
	f := &r.open[last]
	children := r.nodes[f.first:]
	if unknown, rest := readUnknown(children); len(unknown) > 0 {
		f.element.Other = append(f.element.Other, unknown...)
		children = rest
	}
	if err := noUnknown(children); err != nil {
		return err
	}
	if !f.preserve {
		children = transcript.CollapseSpace(f.element.Name, children)
	}
	f.element.Children = transcript.JoinLabels(children)
	r.scope.leave(f.outside)
	r.nodes = r.nodes[:f.first]
	r.open = r.open[:last]
	if last == 0 {
		r.root = keep(&f.element)
		return nil
	}
	n := r.counterparts.FromElement(&f.element, &r.open[last-1].element)
	if n == &f.element {
		n = keep(&f.element)
	}
	if f.part {
		n = r.split.end(r, n)
	} else if last == 1 && r.split != nil {
		r.split.passed(r, n)
	}
	r.nodes = append(r.nodes, n)
	return nil
}

// keep is an element of its own, of one that the next will overwrite.
func keep(e *transcript.Element) *transcript.Element {
	c := *e
	c.Children = append([]transcript.Node(nil), e.Children...)
	return &c
}

func (r *reader) text(words string, pos transcript.Pos) {
	n := &transcript.Text{Value: oneKindOfLine(words)}
	n.SetPos(pos)
	r.nodes = append(r.nodes, n)
}

// raw reads a comment, or the processing instruction of a target.
func (r *reader) raw(target, text string, pos transcript.Pos) error {
	n := &transcript.Raw{Target: target, Text: text}
	n.SetPos(pos)
	switch {
	case len(r.open) > 0:
		r.nodes = append(r.nodes, n)
		return nil
	case r.root == nil:
		r.prolog = append(r.prolog, n)
	default:
		r.epilog = append(r.epilog, n)
	}
	return noUnknown([]transcript.Node{n})
}

// document is one of what stands outside the root element.
func (r *reader) document() *transcript.Document {
	return &transcript.Document{Prolog: r.prolog, Epilog: r.epilog, Namespaces: r.scope.found}
}

// names puts the name and the attributes of a tag, by namespace, into out.
func (r *reader) names(out *transcript.Element, t xml.StartElement) error {
	uri, ok := r.scope.uri(t.Name.Space)
	if !ok {
		return fail(out.Pos(), "the prefix %s: of <%s> is not declared: add xmlns:%s=\"…\"", t.Name.Space, full(t.Name), t.Name.Space)
	}
	out.Name = transcript.Name{Space: uri, Local: t.Name.Local}
	if uri == transcript.TiroSpace {
		return fail(out.Pos(), "<%s> of %s is a place-holder that stands in no file: remove it", full(t.Name), uri)
	}
	if len(t.Attr) == 0 {
		return nil
	}
	attrs := r.attrs[:0]
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name == (xml.Name{Local: "xmlns"}) {
			continue
		}
		name := transcript.Name{Local: a.Name.Local}
		if a.Name.Space != "" {
			if name.Space, ok = r.scope.uri(a.Name.Space); !ok {
				return fail(out.Pos(), "the prefix %s: of the attribute %s is not declared: add xmlns:%s=\"…\"", a.Name.Space, full(a.Name), a.Name.Space)
			}
			for _, b := range attrs {
				if b.Name == name {
					return fail(out.Pos(), "the attribute %s is given twice, by two prefixes for one namespace: remove one", full(a.Name))
				}
			}
		}
		attrs = append(attrs, transcript.Attr{Name: name, Value: a.Value})
	}
	r.attrs = attrs
	out.Attrs = transcript.SplitAttrs(attrs)
	return nil
}

// unique refuses an ID that was given before.
func (r *reader) unique(e *transcript.Element) error {
	if e.ID == "" || r.ids == nil {
		return nil
	}
	first, again := r.ids[e.ID]
	if !again {
		first, again = r.split.given(e.ID)
	}
	if again {
		return fail(e.Pos(), "the xml:id %q is used twice, first at %s: give one of the two another", e.ID, first)
	}
	r.ids[e.ID] = e.Pos()
	return nil
}

// oneKindOfLine ends lines with line feeds where a character reference did not.
func oneKindOfLine(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(s, "\r", "\n")
}
