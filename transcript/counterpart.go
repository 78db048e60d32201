package transcript

import "slices"

// Every node but Text and Raw has a counterpart: the TEI element that means the same.
// AsElements and FromElement, which turn one into the other, are where the model and TEI's
// vocabulary meet; the codecs that write elements (TEI's own, and Markdown's custom
// elements) know no element names of their own.
//
// They are each other's inverse by construction: FromElement makes a candidate and takes it
// only if AsElements gives back the very element, attribute by attribute and child by child.
// What a type cannot hold to the letter stays an Element.

// AsElements is the counterpart of n, one level deep: its Children are n's own children,
// with Plain paragraphs spliced in and the elements that TEI wraps some of them in (speaker,
// desc, graphic, figDesc). An utterance with its label before it has two, the label being a note;
// everything else has one. An Element is its own counterpart. Parent is what n stands in, or
// nil: a paragraph is a seg within an utterance and a p elsewhere. AsElements panics
// for Text, for Raw, for a Plain paragraph, and for a Field, which has none of its own.
func AsElements(n, parent Node) []*Element {
	if e, ok := n.(*Element); ok {
		return []*Element{e}
	}
	var s Shape
	s.Of(n)
	return s.elements(n, parent, nil)
}

// elements is AsElements for n taken apart, made in a room.
func (s *Shape) elements(n, parent Node, r *room) []*Element {
	r.clear()
	e := r.element(elementName(n, parent), n.Pos())
	e.Attrs = s.attributes(n, parent, r)
	switch n := n.(type) {
	case *Turn:
		if n.Type == Utterance {
			e.Children = r.splice(n.Children)
			switch {
			case len(n.Label) == 0:
			case n.LabelInside:
				e.Children = append(append(r.list(1+len(e.Children)), r.labelNote(n)), e.Children...)
			default:
				return r.result(r.labelNote(n), e)
			}
			break
		}
		label := r.wrap("speaker", n.Label)
		content := pad(r.splice(n.Children))
		e.Children = append(append(r.list(len(label)+len(content)), label...), content...)
	case *Event:
		if n.Event == Stage {
			e.Children = nodesOf(r, n.Desc)
		} else {
			e.Children = r.wrap("desc", n.Desc)
		}
	case *Gap:
		e.Children = r.wrap("desc", n.Desc)
	case *Figure:
		content, desc := r.splice(n.Children), r.wrap("figDesc", n.Desc)
		e.Children = r.list(1 + len(content) + len(desc))
		if n.URL != "" {
			graphic := r.element("graphic", Pos{})
			graphic.Other = []Attr{attr("url", n.URL)}
			e.Children = append(e.Children, graphic)
		}
		e.Children = append(append(e.Children, content...), desc...)
	default:
		e.Children = s.soleChildren(r)
	}
	return r.result(e)
}

// IsLabelledBefore reports whether the turn has two counterparts: an utterance and, before it, the note
// that is its label.
func (t *Turn) IsLabelledBefore() bool {
	return t.Type == Utterance && len(t.Label) > 0 && !t.LabelInside
}

// LabelWords are the words of the label, also where the label is a note with attributes of its own.
func (t *Turn) LabelWords() []Inline {
	if len(t.Label) == 1 && IsTEI(t.Label[0], "note") {
		if words, ok := inlinesOf(t.Label[0].(*Element).Children); ok {
			return words
		}
	}
	return t.Label
}

// labelNote is the note of a labelled utterance: the label itself, when that has attributes of
// its own, or one around the label's words.
func (r *room) labelNote(t *Turn) *Element {
	if len(t.Label) == 1 && IsTEI(t.Label[0], "note") {
		return t.Label[0].(*Element)
	}
	note := r.element("note", t.Pos())
	note.Other = []Attr{attr("type", "speaker")}
	note.Children = nodesOf(r, t.Label)
	return note
}

// soleChildren are the children of a node whose only slot is its children.
func (s *Shape) soleChildren(r *room) []Node {
	if len(s.Slots) == 0 {
		return nil
	}
	switch slot := s.Slots[0]; {
	case slot.Blocks != nil:
		return r.splice(*slot.Blocks)
	case slot.Inlines != nil:
		return nodesOf(r, *slot.Inlines)
	default:
		return *slot.Nodes
	}
}

// wrap puts inlines into an element of that name, unless one of them is that element
// already: so a desc with attributes of its own is among a gap's Desc as an Element.
func (r *room) wrap(local string, inlines []Inline) []Node {
	if len(inlines) == 0 {
		return nil
	}
	for _, n := range inlines {
		if IsTEI(n, local) {
			return nodesOf(r, inlines)
		}
	}
	e := r.element(local, inlines[0].Pos())
	e.Children = nodesOf(r, inlines)
	return append(r.list(1), e)
}

// unwrap undoes wrap for one element.
func unwrap(local string, n Node) []Inline {
	if e, ok := n.(*Element); ok && e.IsZero() && len(e.Children) > 0 {
		if in, ok := inlinesOf(e.Children); ok {
			return in
		}
	}
	return []Inline{n.(Inline)}
}

func splice(blocks []Block) []Node { return (*room)(nil).splice(blocks) }

// splice puts the words of Plain paragraphs in their place.
func (r *room) splice(blocks []Block) []Node {
	size := 0
	for _, b := range blocks {
		size++
		if p, ok := b.(*Paragraph); ok && p.Plain {
			size += len(p.Children) - 1
		}
	}
	out := r.list(size)
	for _, b := range blocks {
		if p, ok := b.(*Paragraph); ok && p.Plain {
			for _, n := range p.Children {
				out = append(out, n)
			}
		} else {
			out = append(out, b)
		}
	}
	return out
}

func nodesOf[N Node](r *room, ns []N) []Node {
	if len(ns) == 0 {
		return nil
	}
	out := r.list(len(ns))
	for _, n := range ns {
		out = append(out, n)
	}
	return out
}

func inlinesOf(ns []Node) ([]Inline, bool) {
	if len(ns) == 0 {
		return nil, true
	}
	out := make([]Inline, len(ns))
	for i, n := range ns {
		in, ok := n.(Inline)
		if !ok {
			return nil, false
		}
		out[i] = in
	}
	return out, true
}

// BodyElements are the children of a TEI body that holds the blocks.
func BodyElements(blocks []Block) []Node { return pad(splice(blocks)) }

// BodyBlocks are the blocks that a TEI body of those children holds, and whether it holds
// nothing but what may stand in a Document's Body.
func BodyBlocks(children []Node) ([]Block, bool) {
	blocks, ok := flow(unpad(children), false)
	if !ok {
		return nil, false
	}
	child, _ := misfit(&Section{Children: blocks})
	return blocks, child == nil
}

// pad adds an empty ab where TEI wants a paragraph or the like and there is none.
func pad(children []Node) []Node {
	if needsChunk(children) {
		return append(children, TEIElement("ab"))
	}
	return children
}

// unpad undoes pad.
func unpad(children []Node) []Node {
	if i := len(children) - 1; i >= 0 && IsTEI(children[i], "ab") && sameElement(children[i].(*Element), TEIElement("ab")) && needsChunk(children[:i]) {
		return children[:i]
	}
	return children
}

// IsUtterance reports whether n is an utterance, typed or not: whether a seg in it is a paragraph.
func IsUtterance(n Node) bool {
	t, ok := n.(*Turn)
	return ok && t.Type == Utterance || IsTEI(n, "u")
}

// FromElement is the node whose counterpart e is, or e itself when no type holds it to the
// letter. The children of e must be nodes of the model already.
func FromElement(e *Element, parent Node) Node {
	if e.Name.Space != TEI {
		return e
	}
	return (&Counterparts{}).FromElement(e, parent)
}

// Counterparts does what AsElements and FromElement do, for a codec that has many nodes to turn:
// it takes them apart, and makes what it only compares, in one place. The zero value is ready.
type Counterparts struct {
	shape  Shape
	room   room
	others []Attr
}

// AsElements is [AsElements]; what it returns is good until c is used again.
func (c *Counterparts) AsElements(n, parent Node) []*Element {
	if e, ok := n.(*Element); ok {
		return c.room.result(e)
	}
	c.shape.Of(n)
	return c.shape.elements(n, parent, &c.room)
}

// FromElement is [FromElement].
func (c *Counterparts) FromElement(e *Element, parent Node) Node {
	if e.Name.Space != TEI {
		return e
	}
	n := newForElement(e.Name.Local, parent)
	if n == nil {
		return e
	}
	s := &c.shape
	s.Of(n)
	n.SetPos(e.Pos())
	a := n.Attributes()
	*a = e.Attrs
	c.others = append(c.others[:0], e.Other...)
	a.Other = c.others // most of them are about to go
	s.takeAttrs(n, parent)
	a.Other = append([]Attr(nil), a.Other...)
	if !s.takeChildren(n, e.Children) {
		return e
	}
	if child, _ := s.misfit(n); child != nil {
		return e
	}
	back := s.elements(n, parent, &c.room)
	if len(back) != 1 || !sameElement(back[0], e) {
		return e
	}
	return n
}

// takeChildren puts an element's children into the slots of n, and reports whether they fit.
func (s *Shape) takeChildren(n Node, children []Node) bool {
	var ok bool
	switch n := n.(type) {
	case *Turn:
		if n.Type == Speech && len(children) > 0 && IsTEI(children[0], "speaker") {
			n.Label = unwrap("speaker", children[0])
			children = children[1:]
		}
		if n.Type == Speech {
			children = unpad(children)
		} else if len(children) > 0 && labelNote(children[0]) != nil {
			n.Label, n.LabelInside = labelNote(children[0]), true
			children = children[1:]
		}
		n.Children, ok = flow(children, n.Type == Utterance)
	case *Event:
		if n.Event == Stage {
			n.Desc, ok = inlinesOf(children)
		} else {
			n.Desc, ok = takeDesc(children)
		}
	case *Gap:
		n.Desc, ok = takeDesc(children)
	case *Figure:
		if len(children) > 0 && IsTEI(children[0], "graphic") {
			n.URL, _ = children[0].Attributes().Get(Name{Local: "url"})
			children = children[1:]
		}
		if i := len(children) - 1; i >= 0 && IsTEI(children[i], "figDesc") {
			n.Desc = unwrap("figDesc", children[i])
			children = children[:i]
		}
		n.Children, ok = flow(children, false)
	default:
		return s.takeSole(n, children)
	}
	return ok
}

func takeDesc(children []Node) ([]Inline, bool) {
	if len(children) == 1 && IsTEI(children[0], "desc") {
		return unwrap("desc", children[0]), true
	}
	return inlinesOf(children)
}

func (s *Shape) takeSole(n Node, children []Node) bool {
	if len(s.Slots) == 0 {
		return len(children) == 0
	}
	var ok bool
	switch slot := s.Slots[0]; {
	case slot.Blocks != nil:
		*slot.Blocks, ok = flow(children, holdsWords(n))
	case slot.Inlines != nil:
		*slot.Inlines, ok = inlinesOf(children)
	default:
		*slot.Nodes, ok = children, true
	}
	return ok
}

// holdsWords reports whether words may stand directly in a container of blocks, as Plain paragraphs.
func holdsWords(n Node) bool {
	switch n := n.(type) {
	case *Note, *Item, *Cell, *Quote, *Field:
		return true
	case *Turn:
		return n.Type == Utterance
	}
	return false
}

// flow makes blocks of children. A run that holds words becomes a Plain paragraph, where
// the container allows them; what can stand as a block or as an inline joins the words beside it.
func flow(children []Node, words bool) ([]Block, bool) {
	var out []Block
	for i := 0; i < len(children); {
		j, plain := i, false
		for ; j < len(children); j++ {
			if _, ok := children[j].(Inline); !ok {
				break
			}
			if _, ok := children[j].(Block); !ok {
				plain = true
			}
		}
		switch {
		case plain && !words:
			return nil, false
		case plain:
			p := &Paragraph{Plain: true}
			p.SetPos(children[i].Pos())
			p.Children, _ = inlinesOf(children[i:j])
			out = append(out, p)
		default:
			for _, n := range children[i:j] {
				out = append(out, n.(Block))
			}
		}
		if i = j; i < len(children) {
			out = append(out, children[i].(Block))
			i++
		}
	}
	return out, true
}

// JoinLabels makes a note of type speaker the label of the utterance right after it: its words, or the
// note itself, as an Element, when it has attributes or more than words.
// It is for decoders of elements, on the children of each element once they are typed; it
// reuses the list.
func JoinLabels(nodes []Node) []Node {
	out := nodes[:0]
	for _, n := range nodes {
		if i := len(out) - 1; i >= 0 {
			if label := labelOf(out[i], n); label != nil {
				t := n.(*Turn)
				t.Label = label
				t.SetPos(out[i].Pos())
				out = out[:i]
			}
		}
		out = append(out, n)
	}
	return out
}

// labelOf are the words of a note that is the label of the utterance right after it; nil
// where the one is no such note or the other no unlabelled utterance.
func labelOf(note, utterance Node) []Inline {
	if t, ok := utterance.(*Turn); ok && t.Type == Utterance && len(t.Label) == 0 {
		return labelNote(note)
	}
	return nil
}

// labelNote is the label that a note of type speaker holds; nil for any other node. Words with a seg
// among them stay in their note: in an utterance that would be a paragraph.
func labelNote(n Node) []Inline {
	if IsTEI(n, "note") { // as a counterpart has it
		n = FromElement(n.(*Element), nil)
	}
	note, ok := n.(*Note)
	if !ok || note.Type != "speaker" || len(note.Children) == 0 {
		return nil
	}
	if p, ok := note.Children[0].(*Paragraph); ok && p.Plain && len(note.Children) == 1 && note.IsZero() && note.Place == "" && note.Number == "" &&
		!slices.ContainsFunc(p.Children, func(n Inline) bool { return IsTEI(n, "seg") }) {
		return p.Children
	}
	return []Inline{AsElements(note, nil)[0]}
}

// sameElement compares two elements whose children are the same nodes, or wrappers alike.
func sameElement(a, b *Element) bool {
	if a == b {
		return true
	}
	return a.Name == b.Name && a.ID == b.ID && a.Lang == b.Lang && a.Rend == b.Rend && a.Cert == b.Cert &&
		a.Rule == b.Rule && SameAttrs(a.Other, b.Other) && slices.EqualFunc(a.Children, b.Children, sameNode)
}

func sameNode(a, b Node) bool {
	if a == b {
		return true
	}
	x, y := noteAsElement(a), noteAsElement(b)
	return x != nil && y != nil && sameElement(x, y)
}

// noteAsElement is an element, or the element of a note, which is an Element where it is a label; nil for
// any other node.
func noteAsElement(n Node) *Element {
	switch n := n.(type) {
	case *Element:
		return n
	case *Note:
		return AsElements(n, nil)[0]
	}
	return nil
}
