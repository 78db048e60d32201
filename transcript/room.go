package transcript

import "slices"

// room is what counterparts that are only looked at are made in: the next node's take the place
// of the last one's. Without room (nil) they are made to last.
type room struct {
	elements [3]Element // a figure has the most: itself, its graphic and its figDesc
	used     int
	written  [2]*Element
	nodes    []Node
	attrs    []Attr
}

func (r *room) clear() {
	if r != nil {
		r.used, r.nodes = 0, r.nodes[:0]
	}
}

// element is a new element of TEI.
func (r *room) element(local string, pos Pos) *Element {
	if r == nil || r.used == len(r.elements) {
		return &Element{origin: origin{pos}, Name: Name{TEI, local}}
	}
	e := &r.elements[r.used]
	r.used++
	*e = Element{origin: origin{pos}, Name: Name{TEI, local}}
	return e
}

// list is an empty list with room for n nodes.
func (r *room) list(n int) []Node {
	if r == nil {
		return make([]Node, 0, n)
	}
	from := len(r.nodes)
	if cap(r.nodes)-from < n {
		r.nodes, from = make([]Node, 0, 2*n+16), 0 // the lists given out before keep the old
	}
	r.nodes = r.nodes[:from+n]
	return r.nodes[from : from : from+n]
}

// all is a list of attributes, empty at first.
func (r *room) all() []Attr {
	if r == nil {
		return nil
	}
	return r.attrs[:0]
}

// keep makes the room for attributes as large as it had to become.
func (r *room) keep(attrs []Attr) {
	if r != nil {
		r.attrs = attrs
	}
}

// result is the elements that a node is written as.
func (r *room) result(elements ...*Element) []*Element {
	if r == nil {
		return slices.Clone(elements)
	}
	return append(r.written[:0], elements...)
}
