package transcript

import (
	"iter"
	"slices"
)

// speakers are the IDs of those who speak, in the order in which they do, as often as they do.
func (d *Document) speakers() iter.Seq[string] {
	return func(yield func(string) bool) {
		for n := range d.Preorder() {
			var speakers []string
			switch n := n.(type) {
			case *Turn:
				speakers = n.Speakers
			case *Event:
				speakers = n.Speakers
			}
			for _, id := range speakers {
				if !yield(id) {
					return
				}
			}
		}
	}
}

// strangers are those among the speakers whom no person describes, in the order of their first words.
func (d *Document) strangers(speakers iter.Seq[string]) []string {
	known := map[string]bool{}
	for _, p := range d.People {
		if !p.External {
			known[p.ID] = true
		}
	}
	var ids []string
	for id := range speakers {
		if !known[id] {
			known[id] = true
			ids = append(ids, id)
		}
	}
	return ids
}

// AddStrangers makes an External person of each speaker whom no person describes, in the
// order of their first words, and drops the External people there were. It is for decoders.
func (d *Document) AddStrangers() {
	var people []*Person
	old := map[string]*Person{}
	for _, p := range d.People {
		if p.External {
			old[p.ID] = p
		} else {
			people = append(people, p)
		}
	}
	for _, id := range d.strangers(d.speakers()) {
		p := old[id]
		if p == nil {
			p = &Person{Attrs: Attrs{ID: id}, External: true}
		}
		people = append(people, p)
	}
	d.People = people
}

// Describe adds people whom the document is to describe, after those whom it describes already and
// before the External. A header that is kept is given a place for each, in a listPerson of its own.
func (d *Document) Describe(people ...*Person) {
	if len(people) == 0 {
		return
	}
	n := slices.IndexFunc(d.People, func(p *Person) bool { return p.External })
	if n < 0 {
		n = len(d.People)
	}
	d.People = slices.Concat(d.People[:n], people, d.People[n:])
	if d.Metadata.Header != nil {
		d.Metadata.Header.addPlaces(len(people))
	}
}

// addPlaces adds places for people at the end of the last list of participants of a teiHeader, after all there are.
func (e *Element) addPlaces(people int) {
	list := TEIElement("listPerson")
	for range people {
		list.Children = append(list.Children, &Element{Name: Hole(KindPerson)})
	}
	profile := e.last("profileDesc")
	if profile == nil {
		profile = TEIElement("profileDesc")
		at := len(e.Children)
		for at > 0 && (isRaw(e.Children[at-1]) || IsTEI(e.Children[at-1], "revisionDesc")) {
			at--
		}
		e.Children = slices.Insert(e.Children, at, Node(profile))
	}
	participants := profile.last("particDesc")
	if participants == nil {
		participants = TEIElement("particDesc")
		profile.Children = append(profile.Children, participants)
	}
	participants.Children = append(participants.Children, list)
}

// last is the last child of that name that has children, none of them a paragraph: paragraphs go with no list.
func (e *Element) last(local string) *Element {
	for _, n := range slices.Backward(e.Children) {
		c, ok := n.(*Element)
		if ok && IsTEI(c, local) && len(c.Children) > 0 && !slices.ContainsFunc(c.Children, isProse) {
			return c
		}
	}
	return nil
}

func isProse(n Node) bool { return classOf(n) == paragraphs || IsTEI(n, "ab") }

func isRaw(n Node) bool { _, ok := n.(*Raw); return ok }
