package transcript

import "iter"

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
