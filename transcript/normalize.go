package transcript

// Normalize brings d to the one form in which each document is written: white space collapsed
// by TEI's layout rules, adjacent texts joined and empty ones gone, words beside what may
// be inline joined into one Plain paragraph, a speaker's note made its utterance's label,
// and each Element that a type can hold made that type. It changes nothing that any
// format would show, and a decoder's documents have been through it.
func (d *Document) Normalize() {
	for _, f := range d.Metadata.Fields {
		children := normalizeAll(splice(f.Children), f, Name{TEI, "note"}, false)
		if blocks, ok := flow(children, true); ok {
			f.Children = blocks
		}
	}
	if h := d.Metadata.Header; h != nil {
		h.Children = normalizeAll(h.Children, h, h.Name, false)
	}
	for _, p := range d.People {
		p.Children = normalizeAll(p.Children, p, Name{TEI, "person"}, false)
	}
	if d.IsWhole() {
		for _, b := range d.Body {
			if e, ok := b.(*Element); ok {
				e.Children = normalizeAll(e.Children, e, e.Name, preserves(e, false))
			}
		}
		return
	}
	children := normalizeAll(splice(d.Body), nil, Name{TEI, "body"}, false)
	if blocks, ok := flow(children, false); ok {
		d.Body = blocks
	}
}

func preserves(n Node, inherited bool) bool {
	if s, ok := n.Attributes().Get(Name{XML, "space"}); ok {
		return s == "preserve"
	}
	return inherited
}

// normalizeAll normalises the children of an element of that name, which stands for parent.
func normalizeAll(children []Node, parent Node, name Name, preserve bool) []Node {
	out := make([]Node, 0, len(children))
	for _, c := range children {
		switch c := c.(type) {
		case *Text:
			if c.Value != "" {
				out = append(out, c)
			}
		case *Raw:
			out = append(out, c)
		default:
			out = append(out, normalizeNode(c, parent, preserve)...)
		}
	}
	if preserve {
		out = joinTexts(out)
	} else {
		out = CollapseSpace(name, out)
	}
	return JoinLabels(out)
}

// normalizeNode rebuilds a node from its counterpart, as a decoder of elements would. A node
// whose properties no element can hold is left for Validate to name.
func normalizeNode(n, parent Node, preserve bool) []Node {
	if p, ok := n.(*Paragraph); ok && p.Plain {
		return normalizeAll(nodesOf(nil, p.Children), parent, nameOf(parent), true)
	}
	if !knownKind(n) {
		return []Node{n}
	}
	var out []Node
	for _, e := range AsElements(n, parent) {
		out = append(out, normalizeElement(e, n, parent, preserve))
	}
	out = JoinLabels(out)
	if len(out) != 1 {
		return out
	}
	carryDerived(n, out[0], parent)
	if losesProperty(n, out[0]) {
		return []Node{n}
	}
	return out
}

func normalizeElement(e *Element, n, parent Node, preserve bool) Node {
	c := *e
	preserve = preserves(e, preserve)
	c.Children = normalizeAll(e.Children, n, e.Name, preserve)
	return FromElement(&c, parent)
}

// knownKind reports whether the node's kind of event, break, reading, name or edit is one there is.
func knownKind(n Node) bool {
	switch n := n.(type) {
	case *Event:
		return n.Event == Stage || n.Event == Vocal || n.Event == Kinesic || n.Event == Incident || n.Event == Pause
	case *Break:
		return n.Type == LineBreak || n.Type == PageBreak || n.Type == ColumnBreak || n.Type == TimeBreak
	case *Reading:
		switch n.Type {
		case Sic, Corr, Orig, Reg, Abbr, Expan:
			return true
		}
		return false
	case *Named:
		switch n.Names {
		case AnyName, PersonName, PlaceName, OrganisationName, RoleName:
			return true
		}
		return false
	case *Edit:
		return n.Type == Added || n.Type == Deleted
	case *Turn:
		return n.Type == Speech || n.Type == Utterance
	}
	return true
}

func losesProperty(a, b Node) bool {
	if a.Kind() != b.Kind() {
		return a.Kind() != KindElement
	}
	var s, t Shape
	s.Of(a)
	t.Of(b)
	c := differ{}
	for i, p := range s.Properties {
		if p.Name == "labelInside" {
			continue // a label without words is none, wherever it stood
		}
		c.property(p, t.Properties[i])
	}
	return c.found != ""
}
