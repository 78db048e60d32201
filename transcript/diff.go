package transcript

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// Equal reports whether a and b are the same document. Positions and Source are no part
// of it, nor the order of attributes; a nil list equals an empty one.
func Equal(a, b *Document) bool { return Diff(a, b) == "" }

// Diff is the first difference between two documents, as a path to it and the two
// values; empty when they are [Equal]. The path is followed by the place in the file, where it
// is known.
//
//	body/turn[3]/paragraph[1]/text[0]: value: "to be" is not "not to be"
func Diff(a, b *Document) string {
	c := differ{}
	c.document(a, b)
	return c.found
}

// DiffNodes is the first difference between two nodes; empty when they are equal.
func DiffNodes(a, b Node) string {
	c := differ{}
	c.node("", 0, a, b)
	return c.found
}

type differ struct {
	path   []step
	pos    Pos // of the node that is compared, or the nearest above whose place is known
	found  string
	shapes []*[2]Shape // of the nodes that are being compared, for each depth
	depth  int
}

// step is a part of a document, or one of several nodes: "turn[3]".
type step struct {
	name string
	i    int
}

// only is the index of a part that there is one of.
const only = -1

func (s step) String() string {
	if s.i == only {
		return s.name
	}
	return s.name + "[" + strconv.Itoa(s.i) + "]"
}

func (c *differ) report(what string, a, b any) {
	if c.found == "" {
		steps := make([]string, len(c.path))
		for i, s := range c.path {
			steps[i] = s.String()
		}
		where := strings.Join(steps, "/")
		if c.pos.IsKnown() {
			where += " (" + c.pos.String() + ")"
		}
		c.found = where + ": " + fmt.Sprintf("%s: %v is not %v", what, a, b)
	}
}

func (c *differ) in(name string, i int, f func()) {
	if c.found != "" {
		return
	}
	c.path = append(c.path, step{name, i})
	f()
	c.path = c.path[:len(c.path)-1]
}

func (c *differ) str(what, a, b string) {
	if a != b && c.found == "" {
		c.report(what, around(a, b), around(b, a))
	}
}

// around is the part of a, quoted, where it first differs from b.
func around(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	start, end := max(0, i-20), min(len(a), i+40)
	q := strconv.Quote(a[start:end])
	if start > 0 {
		q = "…" + q
	}
	if end < len(a) {
		q += "…"
	}
	return q
}

func (c *differ) document(a, b *Document) {
	c.in("document", only, func() {
		c.attrs(&a.Attrs, &b.Attrs)
		if a.Layout != b.Layout {
			c.report("layout", a.Layout, b.Layout)
		}
		if p, q := a.PartOf, b.PartOf; p == nil || q == nil {
			if p != q {
				c.report("part of a file", p != nil, q != nil)
			}
		} else if *p != *q {
			c.report("part of a file", p, q)
		}
		if !slices.Equal(a.Namespaces, b.Namespaces) {
			c.report("namespaces", a.Namespaces, b.Namespaces)
		}
	})
	c.in("metadata", only, func() {
		diffNodes(c, a.Metadata.Fields, b.Metadata.Fields)
		ha, hb := a.Metadata.Header, b.Metadata.Header
		switch {
		case ha == nil && hb == nil:
		case ha == nil || hb == nil:
			c.report("header", ha != nil, hb != nil)
		default:
			c.node("header", 0, ha, hb)
		}
	})
	c.in("people", only, func() { diffNodes(c, a.People, b.People) })
	c.in("timeline", only, func() { c.timeline(a.Timeline, b.Timeline) })
	c.in("body", only, func() { diffNodes(c, a.Body, b.Body) })
	c.in("prolog", only, func() { diffNodes(c, a.Prolog, b.Prolog) })
	c.in("epilog", only, func() { diffNodes(c, a.Epilog, b.Epilog) })
}

func (c *differ) timeline(a, b *Timeline) {
	if a == nil || b == nil {
		if a != b {
			c.report("presence", a != nil, b != nil)
		}
		return
	}
	c.attrs(&a.Attrs, &b.Attrs)
	c.str("unit", a.Unit, b.Unit)
	c.str("origin", a.Origin, b.Origin)
	for i := range min(len(a.Points), len(b.Points)) {
		c.in("point", i, func() {
			p, q := &a.Points[i], &b.Points[i]
			c.attrs(&p.Attrs, &q.Attrs)
			c.str("absolute", p.Absolute, q.Absolute)
			c.str("interval", p.Interval, q.Interval)
			c.str("since", p.Since, q.Since)
		})
	}
	if len(a.Points) != len(b.Points) {
		c.report("number of points", len(a.Points), len(b.Points))
	}
}

func diffNodes[N Node](c *differ, a, b []N) {
	for i := range min(len(a), len(b)) {
		if c.found != "" {
			return
		}
		c.node(string(a[i].Kind()), i, a[i], b[i])
	}
	if len(a) != len(b) {
		c.report("number of nodes", len(a), len(b))
	}
}

func (c *differ) node(name string, i int, a, b Node) {
	c.in(name, i, func() {
		outer := c.pos
		if p := a.Pos(); p.IsKnown() {
			c.pos = p
		} else if p := b.Pos(); p.IsKnown() {
			c.pos = p
		}
		if a.Kind() != b.Kind() {
			c.report("kind", describe(a), describe(b))
		} else {
			c.parts(a, b)
		}
		c.pos = outer
	})
}

// parts compares what two nodes of one kind hold.
func (c *differ) parts(a, b Node) {
	if x, y := a.Attributes(), b.Attributes(); x != nil {
		c.attrs(x, y)
	}
	if c.depth == len(c.shapes) {
		c.shapes = append(c.shapes, &[2]Shape{})
	}
	s, t := &c.shapes[c.depth][0], &c.shapes[c.depth][1]
	c.depth++
	s.Of(a)
	t.Of(b)
	for i, p := range s.Properties {
		c.property(p, t.Properties[i])
	}
	for i, slot := range s.Slots {
		if slot.Name == "children" {
			c.slot(slot, t.Slots[i])
		} else {
			c.in(slot.Name, only, func() { c.slot(slot, t.Slots[i]) })
		}
	}
	c.depth--
}

func (c *differ) property(p, q Property) {
	switch {
	case p.String != nil:
		c.str(p.Name, *p.String, *q.String)
	case p.List != nil:
		if !slices.Equal(*p.List, *q.List) {
			c.report(p.Name, fmt.Sprintf("%q", *p.List), fmt.Sprintf("%q", *q.List))
		}
	case *p.Bool != *q.Bool:
		c.report(p.Name, *p.Bool, *q.Bool)
	}
}

func (c *differ) slot(a, b Slot) {
	for i := range min(a.Len(), b.Len()) {
		if c.found != "" {
			return
		}
		c.node(string(a.At(i).Kind()), i, a.At(i), b.At(i))
	}
	if a.Len() != b.Len() {
		c.report("number of nodes", summarise(a), summarise(b))
	}
}

func (c *differ) attrs(a, b *Attrs) {
	c.str("id", a.ID, b.ID)
	c.str("lang", a.Lang, b.Lang)
	c.str("rend", a.Rend, b.Rend)
	c.str("cert", a.Cert, b.Cert)
	c.str("rule", a.Rule, b.Rule)
	if !SameAttrs(a.Other, b.Other) {
		c.report("attributes", attrList(a.Other), attrList(b.Other))
	}
}

// attrList is attributes as they are written, on one line.
func attrList(attrs []Attr) string {
	parts := make([]string, len(attrs))
	for i, a := range attrs {
		parts[i] = a.Name.String() + "=" + strconv.Quote(a.Value)
	}
	return "[" + strings.Join(parts, " ") + "]"
}

// SameAttrs reports whether two lists hold the same attributes; order does not count.
func SameAttrs(a, b []Attr) bool {
	if len(a) != len(b) {
		return false
	}
	for _, x := range a {
		if !slices.Contains(b, x) {
			return false
		}
	}
	return true
}

func describe(n Node) string {
	s := string(n.Kind())
	switch n := n.(type) {
	case *Text:
		s += " " + strconv.Quote(n.Value)
	case *Element:
		s += " " + n.Name.Local
	}
	return s
}

func summarise(s Slot) string {
	var names []string
	for i := range min(s.Len(), 8) {
		names = append(names, describe(s.At(i)))
	}
	return strconv.Itoa(s.Len()) + " [" + strings.Join(names, ", ") + "]"
}
