package tei

import (
	"slices"
	"strconv"
	"strings"

	"github.com/beevik/etree"

	"github.com/tiro-transcripts/tiro/transcript"
)

// writer makes an etree of nodes of the model.
type writer struct {
	prefixes map[string]string      // by namespace
	madeUp   []transcript.Namespace // prefixes for attributes whose namespace the document has none for

	counterparts transcript.Counterparts
	attrs        []transcript.Attr // for use while one element's are written
}

// context is what an element hands down to its children.
type context struct {
	depth    int
	space    string // the default namespace in force
	inline   bool   // among words: nothing is put on lines of its own
	preserve bool
}

// root writes the root element, which declares every prefix.
func (w *writer) root(doc *etree.Document, root *transcript.Element, declared []transcript.Namespace) {
	e := doc.CreateElement(root.Name.Local)
	e.CreateAttr("xmlns", transcript.TEI)
	for _, ns := range declared {
		e.CreateAttr("xmlns:"+ns.Prefix, ns.URI)
	}
	c := context{space: transcript.TEI, preserve: preserves(root, false)}
	w.attributes(e, root)
	w.children(e, root, root, c)
	for _, ns := range w.madeUp {
		e.CreateAttr("xmlns:"+ns.Prefix, ns.URI)
	}
}

func (w *writer) raw(to *etree.Element, n *transcript.Raw) {
	if n.Target == "" {
		to.CreateComment(n.Text)
	} else {
		to.CreateProcInst(n.Target, n.Text)
	}
}

// node writes n, which stands in parent.
func (w *writer) node(to *etree.Element, n, parent transcript.Node, c context) {
	switch n := n.(type) {
	case *transcript.Text:
		to.CreateText(n.Value)
		return
	case *transcript.Raw:
		w.raw(to, n)
		return
	}
	for i, m := range w.counterparts.AsElements(n, parent) {
		if i > 0 && !c.inline && !c.preserve {
			newLine(to, c.depth)
		}
		w.element(to, m, n, c)
	}
}

// element writes one element, which is, or is part of, the counterpart of n.
func (w *writer) element(to *etree.Element, m *transcript.Element, n transcript.Node, c context) {
	prefix := ""
	if m.Name.Space != c.space {
		prefix = w.prefixes[m.Name.Space]
	}
	e := to.CreateElement(m.Name.Local)
	switch {
	case m.Name.Space == c.space:
	case prefix != "":
		e.Space = prefix
	default:
		e.CreateAttr("xmlns", m.Name.Space)
		c.space = m.Name.Space
	}
	w.attributes(e, m)
	c.preserve = preserves(m, c.preserve)
	w.children(e, m, n, c)
}

func preserves(m *transcript.Element, inherited bool) bool {
	if s, ok := m.Get(transcript.Name{Space: transcript.XML, Local: "space"}); ok {
		return s == "preserve"
	}
	return inherited
}

func (w *writer) attributes(e *etree.Element, m *transcript.Element) {
	if m.IsZero() {
		return
	}
	w.attrs = m.Append(w.attrs[:0])
	e.Attr = slices.Grow(e.Attr, len(w.attrs))
	for _, a := range w.attrs {
		switch a.Name.Space {
		case "":
			e.CreateAttr(a.Name.Local, a.Value)
		case transcript.XML:
			e.CreateAttr("xml:"+a.Name.Local, a.Value)
		case transcript.UnknownSpace:
			e.CreateProcInst(transcript.UnknownTarget, writeUnknown(a))
		default:
			e.CreateAttr(w.prefix(a.Name.Space)+":"+a.Name.Local, a.Value)
		}
	}
}

// prefix is the one by which attributes of a namespace are written.
func (w *writer) prefix(uri string) string {
	if p, ok := w.prefixes[uri]; ok {
		return p
	}
	p := "ns" + strconv.Itoa(len(w.madeUp)+1)
	w.madeUp = append(w.madeUp, transcript.Namespace{Prefix: p, URI: uri})
	w.prefixes[uri] = p
	return p
}

// children writes the children of m, on lines of their own where white space is layout.
func (w *writer) children(e *etree.Element, m *transcript.Element, n transcript.Node, c context) {
	if len(m.Children) == 0 {
		return
	}
	unknown := e.Child // what attributes put there
	c.depth++
	lines := !c.preserve && !c.inline && !isCompact(m) && transcript.LayoutSpace(m.Name, m.Children)
	e.Child = append(make([]etree.Token, 0, len(unknown)+len(m.Children)+1), unknown...)
	alone := false
	for i, child := range m.Children {
		after := alone && i > 0 // white space after what stands alone is layout, too
		alone = !c.preserve && transcript.StandsAlone(child)
		if lines || after || alone && !isLabelled(child) {
			newLine(e, c.depth)
		}
		inner := c
		inner.inline = !lines && !alone
		w.node(e, child, n, inner)
	}
	if lines || alone {
		newLine(e, c.depth-1)
	}
}

// isLabelled reports whether n is written with a note before it.
func isLabelled(n transcript.Node) bool {
	t, ok := n.(*transcript.Turn)
	return ok && t.Type == transcript.Utterance && len(t.Label) > 0
}

// isCompact reports whether an element is read best on one line, layout or not.
func isCompact(m *transcript.Element) bool {
	if m.Name.Space != transcript.TEI {
		return false
	}
	switch m.Name.Local {
	case "gap", "incident", "vocal", "kinesic", "choice", "subst":
		return true
	}
	return false
}

func newLine(e *etree.Element, depth int) {
	const deep = "\n                                        "
	if n := 1 + 2*depth; n <= len(deep) {
		e.CreateText(deep[:n])
	} else {
		e.CreateText("\n" + strings.Repeat("  ", depth))
	}
}
