package tei

import (
	"bufio"
	"slices"
	"strconv"

	"github.com/beevik/etree"

	"github.com/tiro-transcripts/tiro/transcript"
)

// writer writes nodes of the model as they come, each by etree's token of its sort: text, attributes,
// comments and processing instructions are escaped as etree does it. A whole tree would hold every
// word of the document, and five times that in tokens, only to be written and thrown away.
type writer struct {
	to       *bufio.Writer
	settings etree.WriteSettings
	text     *etree.CharData // for use while one text is written
	attr     etree.Attr      // for use while one attribute is written

	prefixes map[string]string      // by namespace
	madeUp   []transcript.Namespace // prefixes for attributes whose namespace the document has none for

	counterparts []*transcript.Counterparts // for each depth
	attrs        []transcript.Attr          // for use while one element's are written
}

func newWriter(to *bufio.Writer, d *transcript.Document) *writer {
	w := &writer{
		to:       to,
		settings: etree.WriteSettings{CanonicalText: true, CanonicalAttrVal: true},
		text:     etree.NewText(""),
		prefixes: map[string]string{},
	}
	for _, ns := range d.Namespaces {
		w.prefixes[ns.URI] = ns.Prefix
	}
	return w
}

// context is what an element hands down to its children.
type context struct {
	depth    int
	space    string // the default namespace in force
	inline   bool   // among words: nothing is put on lines of its own
	preserve bool
}

// document writes a document whose root element is root.
func (w *writer) document(d *transcript.Document, root *transcript.Element) {
	etree.NewProcInst("xml", `version="1.0" encoding="UTF-8"`).WriteTo(w.to, &w.settings)
	w.newLine(0)
	for _, r := range d.Prolog {
		w.raw(r)
		w.newLine(0)
	}
	w.root(root, d.Namespaces)
	w.newLine(0)
	for _, r := range d.Epilog {
		w.raw(r)
		w.newLine(0)
	}
}

// root writes the root element, which declares every prefix.
func (w *writer) root(root *transcript.Element, declared []transcript.Namespace) {
	w.makeUpPrefixes(root)
	w.begin("", root)
	w.attribute("", "xmlns", transcript.TEI)
	for _, ns := range declared {
		w.attribute("xmlns", ns.Prefix, ns.URI)
	}
	w.attributes(root)
	for _, ns := range w.madeUp {
		w.attribute("xmlns", ns.Prefix, ns.URI)
	}
	w.rest("", root, root, context{space: transcript.TEI, preserve: preserves(root, false)})
}

// makeUpPrefixes finds the namespaces of attributes that the document has no prefix for.
func (w *writer) makeUpPrefixes(root *transcript.Element) {
	made := map[string]bool{"": true, transcript.XML: true, transcript.UnknownSpace: true}
	for n := range transcript.Preorder(root) {
		a := n.Attributes()
		if a == nil {
			continue
		}
		for i := range a.Other {
			uri := a.Other[i].Name.Space
			if uri != "" && w.prefixes[uri] == "" && !made[uri] {
				made[uri] = true
				w.madeUp = append(w.madeUp, transcript.Namespace{Prefix: "ns" + strconv.Itoa(len(w.madeUp)+1), URI: uri})
			}
		}
	}
}

// prefix is the one by which attributes of a namespace are written; elements after the first such
// attribute use it, too.
func (w *writer) prefix(uri string) string {
	if _, ok := w.prefixes[uri]; !ok {
		i := slices.IndexFunc(w.madeUp, func(ns transcript.Namespace) bool { return ns.URI == uri })
		w.prefixes[uri] = w.madeUp[i].Prefix
	}
	return w.prefixes[uri]
}

func (w *writer) raw(n *transcript.Raw) {
	if n.Target == "" {
		etree.NewComment(n.Text).WriteTo(w.to, &w.settings)
	} else {
		etree.NewProcInst(n.Target, n.Text).WriteTo(w.to, &w.settings)
	}
}

// node writes n, which stands in parent.
func (w *writer) node(n, parent transcript.Node, c context) {
	switch n := n.(type) {
	case *transcript.Text:
		w.text.Data = n.Value
		w.text.WriteTo(w.to, &w.settings)
		return
	case *transcript.Raw:
		w.raw(n)
		return
	case *transcript.Element:
		if n.Name == transcript.Spacer() {
			w.to.WriteByte(' ')
		} else {
			w.element(n, n, c)
		}
		return
	}
	for c.depth >= len(w.counterparts) {
		w.counterparts = append(w.counterparts, &transcript.Counterparts{})
	}
	elements := w.counterparts[c.depth].AsElements(n, parent)
	for i, m := range elements {
		if i > 0 && !c.inline && !c.preserve {
			w.newLine(c.depth)
		}
		w.element(m, transcript.Holder(n, elements, i), c)
	}
}

// element writes one element, which is, or is part of, the counterpart of n.
func (w *writer) element(m *transcript.Element, n transcript.Node, c context) {
	prefix := ""
	if m.Name.Space != c.space {
		prefix = w.prefixes[m.Name.Space]
	}
	w.begin(prefix, m)
	if m.Name.Space != c.space && prefix == "" {
		w.attribute("", "xmlns", m.Name.Space)
		c.space = m.Name.Space
	}
	w.attributes(m)
	c.preserve = preserves(m, c.preserve)
	w.rest(prefix, m, n, c)
}

// begin writes the start of a start tag.
func (w *writer) begin(prefix string, m *transcript.Element) {
	w.to.WriteByte('<')
	w.name(prefix, m.Name.Local)
}

// rest writes an element from the end of its start tag on.
func (w *writer) rest(prefix string, m *transcript.Element, n transcript.Node, c context) {
	unknown := slices.ContainsFunc(m.Other, isUnknown)
	if len(m.Children) == 0 && !unknown {
		w.to.WriteString("/>")
		return
	}
	w.to.WriteByte('>')
	if unknown {
		w.unknown(m.Other)
	}
	w.children(m, n, c)
	w.to.WriteString("</")
	w.name(prefix, m.Name.Local)
	w.to.WriteByte('>')
}

func (w *writer) name(prefix, local string) {
	if prefix != "" {
		w.to.WriteString(prefix)
		w.to.WriteByte(':')
	}
	w.to.WriteString(local)
}

func (w *writer) attribute(prefix, local, value string) {
	w.to.WriteByte(' ')
	if prefix != "" {
		w.to.WriteString(prefix)
		w.to.WriteByte(':')
	}
	w.attr.Key, w.attr.Value = local, value
	w.attr.WriteTo(w.to, &w.settings)
}

func preserves(m *transcript.Element, inherited bool) bool {
	if s, ok := m.Get(transcript.Name{Space: transcript.XML, Local: "space"}); ok {
		return s == "preserve"
	}
	return inherited
}

func (w *writer) attributes(m *transcript.Element) {
	if m.IsZero() {
		return
	}
	w.attrs = m.Append(w.attrs[:0])
	for _, a := range w.attrs {
		switch a.Name.Space {
		case "":
			w.attribute("", a.Name.Local, a.Value)
		case transcript.XML:
			w.attribute("xml", a.Name.Local, a.Value)
		case transcript.UnknownSpace: // see unknown
		default:
			w.attribute(w.prefix(a.Name.Space), a.Name.Local, a.Value)
		}
	}
}

// children writes the children of m, on lines of their own where white space is layout.
func (w *writer) children(m *transcript.Element, n transcript.Node, c context) {
	if len(m.Children) == 0 {
		return
	}
	c.depth++
	lines := !c.preserve && !c.inline && !isCompact(m) && transcript.LayoutSpace(m.Name, m.Children)
	alone := false
	for i, child := range m.Children {
		after := alone && i > 0 // white space after what stands alone is layout, too
		alone = !c.preserve && transcript.StandsAlone(child, m.Name)
		if lines || after || alone && !isLabelled(child) {
			w.newLine(c.depth)
		}
		inner := c
		inner.inline = !lines && !alone
		w.node(child, n, inner)
	}
	if lines || alone {
		w.newLine(c.depth - 1)
	}
}

// isLabelled reports whether n is written with a note before it.
func isLabelled(n transcript.Node) bool {
	t, ok := n.(*transcript.Turn)
	return ok && t.IsLabelledBefore()
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

func (w *writer) newLine(depth int) {
	w.to.WriteByte('\n')
	for range depth {
		w.to.WriteString("  ")
	}
}
