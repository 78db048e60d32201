package transcript

import (
	"fmt"
	"strconv"
	"strings"
)

// What Validate asks of a node, and of where it stands.

// attrs checks one set of attributes.
func (v *validator) attrs(n Node, a *Attrs) error {
	if a.IsZero() {
		return nil
	}
	if a.ID != "" {
		if !IsNCName(a.ID) {
			return v.errorf(n, "the ID %q is not an XML name: begin with a letter, and use letters, digits, '-', '_' and '.'", a.ID)
		}
		if _, again := v.ids[a.ID]; again {
			return v.errorf(n, "the ID %q is used twice: give one of the two another", a.ID)
		}
		v.ids[a.ID] = n
	}
	all := a.Append(v.all[:0])
	v.all = all
	var b Attrs
	for i, x := range all {
		if !isLine(x.Value) {
			return v.errorf(n, "the attribute %s holds a line end or a character that XML has not", x.Name.Local)
		}
		if !isXMLName(x.Name.Local) {
			return v.errorf(n, "%q is not the name of an attribute", x.Name.Local)
		}
		for _, y := range all[:i] {
			if x.Name == y.Name {
				return v.errorf(n, "the attribute %s is there twice", x.Name.Local)
			}
		}
		b.take(x)
	}
	if b.ID != a.ID || b.Lang != a.Lang || b.Rend != a.Rend || b.Cert != a.Cert || b.Rule != a.Rule {
		return v.errorf(n, "an attribute does not have the form of its field, or stands outside it: %s", attrList(all))
	}
	return nil
}

// isXMLName is IsNCName, by the name it has for elements and attributes.
func isXMLName(s string) bool { return IsNCName(s) }

func (v *validator) node(n, parent Node, preserve bool) error {
	switch n := n.(type) {
	case *Text:
		if !IsXMLText(n.Value) || strings.Contains(n.Value, "\r") {
			return v.errorf(n, "a text holds a character that XML has not, or a carriage return")
		}
		return nil
	case *Raw:
		return v.raw(n)
	}
	if p, ok := n.(*Person); ok && p.External {
		return nil // its ID is a reference, and may be that of an Element: see people
	}
	if e, ok := n.(*Element); ok && e.Name.Space == TiroSpace {
		return v.placeholder(e)
	}
	a := n.Attributes()
	if err := v.attrs(n, a); err != nil {
		return err
	}
	if s, ok := a.Get(Name{XML, "space"}); ok {
		preserve = s == "preserve"
	}
	s := v.enter(n)
	defer v.leave()
	if err := v.counterpart(n, parent, s, preserve); err != nil {
		return err
	}
	v.refer(n)
	for _, f := range derivable(n) {
		if f.isDerived(n, parent) {
			v.derived = append(v.derived, derivedNode{f, n, parent})
		}
	}
	inside := n
	if p, ok := n.(*Paragraph); ok && p.Plain {
		inside = parent // a Plain paragraph has no element of its own
	}
	for _, slot := range s.Slots {
		for i := range slot.Len() {
			child := slot.At(i)
			check := v.node
			if slot.Name == "label" && IsTEI(child, "note") {
				check = v.labelNote
			}
			if err := check(child, inside, preserve); err != nil {
				return err
			}
		}
	}
	return nil
}

// labelNote checks the note that is an utterance's label, which is an Element there and nowhere else.
func (v *validator) labelNote(n, _ Node, preserve bool) error {
	e := n.(*Element)
	if err := v.attrs(e, &e.Attrs); err != nil {
		return err
	}
	if err := v.content(e, e.Name, e.Children, preserves(e, preserve)); err != nil {
		return err
	}
	for _, c := range e.Children {
		if err := v.node(c, e, preserves(e, preserve)); err != nil {
			return err
		}
	}
	return nil
}

func (v *validator) raw(n *Raw) error {
	if why := n.wrong(); why != "" {
		return v.errorf(n, "%s", why)
	}
	return nil
}

// IsXML reports whether XML can hold n: it has no comment with two hyphens in it, for one.
func (n *Raw) IsXML() bool { return n.wrong() == "" }

// wrong is why XML cannot hold n; empty when it can.
func (n *Raw) wrong() string {
	switch {
	case !IsXMLText(n.Text) || strings.Contains(n.Text, "\r"):
		return "a comment or processing instruction holds a character that XML has not"
	case n.Target == "" && (strings.Contains(n.Text, "--") || strings.HasSuffix(n.Text, "-")):
		return "a comment holds -- or ends with -, which XML does not allow: put a space between"
	case n.Target != "" && (!isXMLName(n.Target) || strings.EqualFold(n.Target, "xml")):
		return strconv.Quote(n.Target) + " is not a target of a processing instruction"
	case n.Target == UnknownTarget:
		return "the target " + n.Target + " of a processing instruction is reserved: use another"
	case n.Target != "" && (strings.Contains(n.Text, "?>") || strings.TrimLeft(n.Text, space) != n.Text):
		return "a processing instruction holds ?> or begins with a space"
	}
	return ""
}

// enter takes n apart; leave must follow when its children have been seen to.
func (v *validator) enter(n Node) *Shape {
	if depth := len(v.shapes); depth < cap(v.shapes) && v.shapes[:depth+1][depth] != nil {
		v.shapes = v.shapes[:depth+1]
	} else {
		v.shapes = append(v.shapes, &Shape{})
	}
	s := v.shapes[len(v.shapes)-1]
	s.Of(n)
	return s
}

func (v *validator) leave() { v.shapes = v.shapes[:len(v.shapes)-1] }

// counterpart checks that the element that n is written as reads back as n.
func (v *validator) counterpart(n, parent Node, s *Shape, preserve bool) error {
	switch n := n.(type) {
	case *Person:
		if err := v.fits(n, s); err != nil {
			return err
		}
		return v.content(n, Name{TEI, "person"}, n.Children, preserve)
	case *Field:
		if err := v.fits(n, s); err != nil {
			return err
		}
		back := &Field{Name: n.Name, Label: n.Label, Value: n.Value}
		back.Children, _ = flow(splice(n.Children), true)
		t := &v.counterparts.shape
		t.Of(back)
		if why := shallowDiff(n, back, s, t); why != "" {
			return v.errorf(n, "the field is not in normal form (%s): call Normalize", why)
		}
		return v.content(n, Name{TEI, "note"}, splice(n.Children), preserve)
	case *Paragraph:
		if n.Plain {
			if parent == nil || !holdsWords(parent) || !n.IsZero() || n.Part != Whole {
				return v.errorf(n, "a plain paragraph stands in a note, item, cell, quotation or utterance, and has no attributes")
			}
			return v.fits(n, s)
		}
	case *Element:
		if err := v.fits(n, s); err != nil {
			return err
		}
	}
	return v.readsBack(n, parent, s, preserve)
}

// readsBack is counterpart for what is read back from elements, in which its children stand.
func (v *validator) readsBack(n, parent Node, s *Shape, preserve bool) error {
	var elements []*Element
	if e, ok := n.(*Element); ok {
		elements = v.room.result(e)
	} else {
		elements = s.elements(n, parent, &v.room)
	}
	typed := v.typed[:0]
	for _, e := range elements {
		if !isXMLName(e.Name.Local) {
			return v.errorf(n, "%q is not the name of an element", e.Name.Local)
		}
		if err := v.content(n, e.Name, e.Children, preserve); err != nil {
			return err
		}
		typed = append(typed, v.counterparts.FromElement(e, parent))
	}
	if len(typed) == 2 {
		typed = JoinLabels(typed)
	}
	if len(typed) != 1 {
		if err := v.fits(n, s); err != nil {
			return err
		}
		return v.errorf(n, "the %s cannot be written as TEI's %s", n.Kind(), elements[0].Name.Local)
	}
	carryDerived(n, typed[0], parent)
	if why := shallowDiff(n, typed[0], s, &v.counterparts.shape); why != "" {
		if err := v.fits(n, s); err != nil {
			return err
		}
		return v.errorf(n, "the %s cannot be written as TEI's %s (%s): give its properties their forms, and call Normalize", n.Kind(), elements[len(elements)-1].Name.Local, why)
	}
	return nil
}

// fits checks that the children of n may stand where they stand; FromElement has checked it
// of what it takes.
func (v *validator) fits(n Node, s *Shape) error {
	if child, why := s.misfit(n); child != nil {
		return v.errorf(child, "%s", why)
	}
	return nil
}

// content checks the white space and the labels among the children of an element, and in
// the wrappers among them.
func (v *validator) content(n Node, name Name, children []Node, preserve bool) error {
	for _, c := range children {
		if t, ok := c.(*Text); ok && t.Value == "" {
			return v.errorf(t, "a text is empty: leave it out")
		}
		if IsToken(c) {
			v.tokens = true
		}
		if isSpacer(c) {
			v.tokens = true
			if !sameElement(c.(*Element), &Element{Name: Spacer()}) {
				return v.errorf(c, "a spacer is empty and has no attributes")
			}
		}
	}
	for i := 1; i < len(children); i++ {
		if labelOf(children[i-1], children[i]) != nil {
			return v.errorf(n, "a note of type speaker before an utterance is its label: call Normalize")
		}
		if isText(children[i-1]) && isText(children[i]) {
			return v.errorf(n, "white space in the %s is not collapsed, or two texts stand side by side: call Normalize", n.Kind())
		}
	}
	if !preserve && !isCollapsed(name, children) {
		return v.errorf(n, "white space in the %s is not collapsed: call Normalize", n.Kind())
	}
	for _, c := range children {
		if IsTEI(c, "desc") || IsTEI(c, "speaker") || IsTEI(c, "figDesc") {
			e := c.(*Element)
			if err := v.content(n, e.Name, e.Children, preserves(e, preserve)); err != nil {
				return err
			}
		}
	}
	return nil
}

// shallowDiff compares two nodes, taken apart, whose children are the same nodes.
func shallowDiff(a, b Node, s, t *Shape) string {
	if a.Kind() != b.Kind() {
		return "it reads back as a " + string(b.Kind())
	}
	if a == b {
		return ""
	}
	c := differ{}
	if x, y := a.Attributes(), b.Attributes(); x != nil {
		c.attrs(x, y)
	}
	for i, p := range s.Properties {
		c.property(p, t.Properties[i])
	}
	if c.found != "" {
		return strings.TrimPrefix(c.found, ": ")
	}
	for i, slot := range s.Slots {
		other := t.Slots[i]
		if slot.Len() != other.Len() {
			return fmt.Sprintf("%s has %d nodes and reads back as %d", slot.Name, slot.Len(), other.Len())
		}
		for j := range slot.Len() {
			if p, ok := slot.At(j).(*Paragraph); ok && p.Plain {
				if q, ok := other.At(j).(*Paragraph); ok && q.Plain && len(p.Children) == len(q.Children) {
					continue
				}
			}
			if !sameNode(slot.At(j), other.At(j)) {
				return "a child in " + slot.Name + " reads back as another"
			}
		}
	}
	return ""
}
