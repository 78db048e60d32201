package transcript

import "iter"

// Children are the children of n, label and description before the rest.
func Children(n Node) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		var s Shape
		s.Of(n)
		for _, slot := range s.Slots {
			for i := range slot.Len() {
				if !yield(slot.At(i)) {
					return
				}
			}
		}
	}
}

// Preorder is n and everything under it, parents before children, in the order of the text.
func Preorder(n Node) iter.Seq[Node] {
	return func(yield func(Node) bool) {
		w := walker{yield: func(n, _ Node) bool { return yield(n) }}
		w.node(n, nil, 0)
	}
}

// walker walks with one Shape for each depth. Yield is given each node and the node it stands in, and says
// whether to go on.
type walker struct {
	yield  func(n, parent Node) bool
	shapes []*Shape
}

func (w *walker) node(n, parent Node, depth int) bool {
	if !w.yield(n, parent) {
		return false
	}
	if n.Attributes() == nil {
		return true // a text or a comment
	}
	if depth == len(w.shapes) {
		w.shapes = append(w.shapes, &Shape{})
	}
	s := w.shapes[depth]
	s.Of(n)
	for _, slot := range s.Slots {
		for i := range slot.Len() {
			if !w.node(slot.At(i), n, depth+1) {
				return false
			}
		}
	}
	return true
}

// Preorder is every node of the document: its metadata, its people, its body.
func (d *Document) Preorder() iter.Seq[Node] {
	return func(yield func(Node) bool) {
		d.visit(func(n, _ Node) bool { return yield(n) })
	}
}

// visit calls f with every node of the document and the node it stands in, nil for a root, until f
// says no.
func (d *Document) visit(f func(n, parent Node) bool) {
	w := walker{yield: f}
	for n := range d.Roots() {
		if !w.node(n, nil, 0) {
			return
		}
	}
}

// Roots are the nodes that have no parent: the prolog, the fields, the header, the
// people, the body, the epilog.
func (d *Document) Roots() iter.Seq[Node] {
	return func(yield func(Node) bool) {
		for _, n := range d.Prolog {
			if !yield(n) {
				return
			}
		}
		for _, n := range d.Metadata.Fields {
			if !yield(n) {
				return
			}
		}
		if h := d.Metadata.Header; h != nil && !yield(h) {
			return
		}
		for _, n := range d.People {
			if !yield(n) {
				return
			}
		}
		for _, n := range d.Body {
			if !yield(n) {
				return
			}
		}
		for _, n := range d.Epilog {
			if !yield(n) {
				return
			}
		}
	}
}

// Rewrite replaces nodes of the body, children before parents: f is called with each
// node and says what stands in its place: the node itself, others, or nothing. What f
// returns must be able to stand where the node stood; Rewrite panics if it cannot.
func (d *Document) Rewrite(f func(Node) []Node) {
	var out []Block
	for _, b := range d.Body {
		for _, n := range rewriteNode(b, f) {
			out = append(out, n.(Block))
		}
	}
	d.Body = out
}

func rewriteNode(n Node, f func(Node) []Node) []Node {
	var s Shape
	s.Of(n)
	for _, slot := range s.Slots {
		rewriteSlot(slot, f)
	}
	return f(n)
}

func rewriteSlot(slot Slot, f func(Node) []Node) {
	old := make([]Node, slot.Len())
	for i := range old {
		old[i] = slot.At(i)
	}
	slot.clear()
	for _, n := range old {
		for _, m := range rewriteNode(n, f) {
			if !slot.Append(m) {
				panic("transcript: a " + string(m.Kind()) + " cannot stand in " + slot.Name)
			}
		}
	}
}

func (s Slot) clear() {
	switch {
	case s.Blocks != nil:
		*s.Blocks = nil
	case s.Inlines != nil:
		*s.Inlines = nil
	default:
		*s.Nodes = nil
	}
}
