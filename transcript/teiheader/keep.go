package teiheader

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// keepHeader keeps a header of somebody else's making, with a hole for each field and person found in it.
// Each is taken only if the hole, filled again, gives the element back to the letter; what does not stays
// in the header.
func keepHeader(doc *transcript.Document, header *transcript.Element) {
	bare, source, layout := detachFile(header)
	k := keeper{}
	kept, _ := k.element(bare, "")
	doc.Metadata = transcript.Metadata{Header: kept, Fields: k.found}
	doc.People, doc.Source, doc.Layout = k.people, source, layout
}

// keeper makes holes.
type keeper struct {
	found  []*transcript.Field
	people []*transcript.Person
}

// element is e with holes for what stands on paths under it, and whether there are any.
func (k *keeper) element(e *transcript.Element, path string) (*transcript.Element, bool) {
	if holdsNoField(path) {
		return e, false
	}
	var out *transcript.Element
	for i, n := range e.Children {
		c := transcript.MarkupOf(n)
		if c == nil || c.Name.Space != transcript.TEI {
			continue
		}
		if m := k.node(n, c, step(path, c.Name.Local)); m != n {
			if out == nil {
				copied := *e
				copied.Children = slices.Clone(e.Children)
				out = &copied
			}
			out.Children[i] = m
		}
	}
	if out == nil {
		return e, false
	}
	return out, true
}

// node is what stands for a node of the header on that path; n itself where nothing is taken.
func (k *keeper) node(n transcript.Node, e *transcript.Element, path string) transcript.Node {
	if isPerson(path) && e.ID != "" {
		return k.person(n, e)
	}
	if p, ok := placeAt(path); ok && !isParted(e, path) {
		if name := p.nameIn(e); name != "" {
			return k.field(n, e, path, p, name)
		}
	}
	if out, changed := k.element(e, path); changed {
		return typed(out)
	}
	return n
}

// isParted reports whether the fields are within an element rather than the element itself: it has no words
// of its own, and what it holds has places. An abstract is parted when it is nothing but words in an ab.
func isParted(e *transcript.Element, path string) bool {
	if transcript.IsTEI(e, "bibl") && e.Value("type") == "citation" || transcript.IsTEI(e, "abstract") && len(e.Children) > 1 {
		return false
	}
	parted := false
	for _, n := range e.Children {
		if t, ok := n.(*transcript.Text); ok && strings.Trim(t.Value, blanks) != "" {
			return false
		}
		if c := transcript.MarkupOf(n); c != nil && c.Name.Space == transcript.TEI {
			_, ok := placeAt(step(path, c.Name.Local))
			parted = parted || ok
		}
	}
	return parted
}

// field takes a field out of a node; without one it is n itself.
func (k *keeper) field(n transcript.Node, e *transcript.Element, path string, p headerPlace, name string) transcript.Node {
	_, untyped := n.(*transcript.Element)
	if p.taken == asWhole || p.taken == asMarked && !untyped && !e.IsZero() {
		return k.whole(n, name)
	}
	return k.content(n, e, path, p, name)
}

// whole makes a field of a node.
func (k *keeper) whole(n transcript.Node, name string) transcript.Node {
	f := &transcript.Field{Name: name, Children: flowed([]transcript.Node{n})}
	f.SetPos(n.Pos())
	if !slices.Equal(flat(f), []transcript.Node{n}) || !isValid(transcript.Metadata{Fields: []*transcript.Field{f}}, nil) {
		return n
	}
	k.found = append(k.found, f)
	return hole(transcript.KindField, n.Pos())
}

// content makes a field of what an element holds. White space at its edges, which counts in a few
// elements, stays in the header.
func (k *keeper) content(n transcript.Node, e *transcript.Element, path string, p headerPlace, name string) transcript.Node {
	before, inner, after := edges(e.Children)
	f := &transcript.Field{Name: name, Children: flowed(inner)}
	f.SetPos(e.Pos())
	with := *e
	if p.value != "" {
		f.Value = e.Value(p.value)
		with.Attrs = attrsWithout(e, p.value)
	}
	if len(inner) == 0 && f.Value == "" {
		return n
	}
	with.Children = slices.Concat(before, []transcript.Node{hole(transcript.KindField, e.Pos())}, after)
	kept := typed(&with)
	if !p.fits(f) || !givesBack(kept, n, path, f) {
		return n
	}
	k.found = append(k.found, f)
	return kept
}

// givesBack reports whether a node that was kept for another with a hole for a field in it is that other
// again when the hole is filled.
func givesBack(kept, n transcript.Node, path string, f *transcript.Field) bool {
	if !isValid(transcript.Metadata{Fields: []*transcript.Field{f}}, nil) {
		return false
	}
	filling := filler{fields: []*transcript.Field{f}}
	again, _ := filling.node(kept, path)
	return filling.err == nil && transcript.DiffNodes(again, n) == ""
}

// edges parts the white space at the edges of what an element holds from the rest.
func edges(children []transcript.Node) (before, inner, after []transcript.Node) {
	inner = slices.Clone(children)
	if len(inner) == 0 {
		return nil, nil, nil
	}
	if t, ok := inner[0].(*transcript.Text); ok {
		words := strings.TrimLeft(t.Value, blanks)
		before = textOf(t.Value[:len(t.Value)-len(words)], t)
		inner = append(textOf(words, t), inner[1:]...)
	}
	if len(inner) == 0 {
		return before, nil, nil
	}
	last := len(inner) - 1
	if t, ok := inner[last].(*transcript.Text); ok {
		words := strings.TrimRight(t.Value, blanks)
		after = textOf(t.Value[len(words):], t)
		inner = append(inner[:last], textOf(words, t)...)
	}
	return before, inner, after
}

// textOf is a piece of a text as a list of nodes, of none when it is empty.
func textOf(piece string, t *transcript.Text) []transcript.Node {
	switch piece {
	case "":
		return nil
	case t.Value:
		return []transcript.Node{t}
	}
	out := &transcript.Text{Value: piece}
	out.SetPos(t.Pos())
	return []transcript.Node{out}
}

func (k *keeper) person(n transcript.Node, e *transcript.Element) transcript.Node {
	p := person(e)
	if !isValid(transcript.Metadata{}, []*transcript.Person{p}) {
		return n
	}
	k.people = append(k.people, p)
	return hole(transcript.KindPerson, e.Pos())
}

func hole(kind transcript.Kind, pos transcript.Pos) *transcript.Element {
	e := &transcript.Element{Name: transcript.Hole(kind)}
	e.SetPos(pos)
	return e
}
