package transcript

import "strings"

// Elements of TEI, for whoever makes them or looks into them.

// TEIElement is a TEI element without attributes.
func TEIElement(local string, children ...Node) *Element {
	return &Element{Name: Name{TEI, local}, Children: children}
}

// IsTEI reports whether n is an Element, and the TEI element of that name.
func IsTEI(n Node, local string) bool {
	e, ok := n.(*Element)
	return ok && e.Name == Name{TEI, local}
}

// MarkupOf is the one element that a node is the counterpart of ([AsElements]); nil for a text, a comment, a
// Plain paragraph, and for what has two.
func MarkupOf(n Node) *Element {
	switch n := n.(type) {
	case *Element:
		return n
	case *Text, *Raw:
		return nil
	case *Paragraph:
		if n.Plain {
			return nil
		}
	}
	if list := AsElements(n, nil); len(list) == 1 {
		return list[0]
	}
	return nil
}

// Holder is what the children of one of the elements that n is written as ([AsElements]) stand in: n, but a
// note before an utterance is no part of the utterance.
func Holder(n Node, elements []*Element, i int) Node {
	if i < len(elements)-1 {
		return elements[i]
	}
	return n
}

// Value is the value of the attribute of that name in no namespace, whether a field holds it or not; empty
// where there is none, and for a nil Element.
func (e *Element) Value(local string) string {
	if e == nil {
		return ""
	}
	for _, a := range e.All() {
		if a.Name == (Name{Local: local}) {
			return a.Value
		}
	}
	return ""
}

// With gives e attributes in no namespace, before those it has, as names and values, and returns it; a name
// with an empty value is left out.
func (e *Element) With(pairs ...string) *Element {
	var all []Attr
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			all = append(all, attr(pairs[i], pairs[i+1]))
		}
	}
	e.Attrs = SplitAttrs(append(all, e.All()...))
	return e
}

// Under are the TEI elements that a path of names leads to from e, typed or not: "titleStmt/title". The name
// * is any.
func (e *Element) Under(path string) []*Element {
	first, rest, more := strings.Cut(path, "/")
	var out []*Element
	for _, n := range e.Children {
		c := MarkupOf(n)
		if c == nil || c.Name.Space != TEI || first != "*" && c.Name.Local != first {
			continue
		}
		if more {
			out = append(out, c.Under(rest)...)
		} else {
			out = append(out, c)
		}
	}
	return out
}
