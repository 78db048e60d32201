package jsonfmt

import "github.com/tiro-transcripts/tiro/transcript"

// node writes a node: on one line when it has no children or is short.
func (w *writer) node(n transcript.Node) {
	depth := w.depth
	s := w.shape(depth)
	s.Of(n)
	w.depth = depth + 1
	children := 0
	for _, slot := range s.Slots {
		children += slot.Len()
	}
	switch {
	case w.inline:
		w.members(n, s)
	case children == 0:
		w.onOneLine(func() { w.members(n, s) })
	case children > 2 || !w.try(func() { w.members(n, s) }):
		w.members(n, s)
	}
	w.depth = depth
}

// shape is the one that is used again for nodes of that depth.
func (w *writer) shape(depth int) *transcript.Shape {
	if depth == len(w.shapes) {
		w.shapes = append(w.shapes, new(transcript.Shape))
	}
	return w.shapes[depth]
}

// isDeep reports whether n, at that depth, holds nodes deeper than a reader would take.
func (w *writer) isDeep(n transcript.Node, depth int) bool {
	if depth == maxWritten {
		return true
	}
	s := w.shape(depth)
	s.Of(n)
	for _, slot := range s.Slots {
		for i := range slot.Len() {
			if w.isDeep(slot.At(i), depth+1) {
				return true
			}
		}
	}
	return false
}

// members writes the object of a node.
func (w *writer) members(n transcript.Node, s *transcript.Shape) {
	w.open('{')
	w.member("type", string(n.Kind()))
	a := n.Attributes()
	var known func(string) bool
	if a != nil {
		if len(a.Other) > 0 && carries(n) {
			known = func(key string) bool { return isNodeKey(key, true, s) }
		}
		w.global(a)
	}
	for _, p := range s.Properties {
		w.property(p)
	}
	if a != nil && len(a.Other) > 0 {
		w.attributes(a.Other, known)
	}
	for _, slot := range s.Slots {
		if slot.Len() > 0 && !w.over {
			w.list(slot.Name, slot.Len(), slot.At)
		}
	}
	if known != nil {
		w.unknowns(a.Other, known)
	}
	if w.extras != nil && !carries(n) {
		w.place(func(key string) bool { return isNodeKey(key, a != nil, s) })
	}
	w.close('}')
}

// global writes the attributes that have a key of their own.
func (w *writer) global(a *transcript.Attrs) {
	w.member("id", a.ID)
	w.member("lang", a.Lang)
	w.member("rend", a.Rend)
	w.member("cert", a.Cert)
	w.member("rule", a.Rule)
}

func (w *writer) property(p transcript.Property) {
	switch {
	case w.over || p.IsZero():
	case p.String != nil:
		w.member(p.Name, *p.String)
	case p.List != nil:
		w.strings(p.Name, *p.List)
	default:
		w.flag(p.Name, *p.Bool)
	}
}

// list writes an array of nodes as a member.
func (w *writer) list(key string, n int, at func(int) transcript.Node) {
	w.key(key)
	mark := w.enter(key)
	write := func() {
		w.open('[')
		for i := 0; i < n && !w.over; i++ {
			w.next()
			mark := w.enterIndex(i)
			w.node(at(i))
			w.leave(mark)
		}
		w.close(']')
	}
	switch {
	case n == 1 && !w.inline && isLeaf(at(0)):
		w.onOneLine(write)
	case w.inline || n > 2 || !w.try(write):
		write()
	}
	w.leave(mark)
}

// isLeaf reports whether n is of a type that has no children.
func isLeaf(n transcript.Node) bool {
	switch n.(type) {
	case *transcript.Text, *transcript.Raw:
		return true
	}
	return false
}
