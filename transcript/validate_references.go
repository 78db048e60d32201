package transcript

import (
	"iter"
	"slices"
	"strings"
)

// What Validate asks of what refers to people and to points of time, and of what is derived from it.

type reference struct {
	id   string
	node Node
	time bool
}

func (v *validator) refer(n Node) {
	switch n := n.(type) {
	case *Turn:
		for _, id := range n.Speakers {
			v.refs = append(v.refs, reference{id, n, false})
		}
		for _, id := range []string{n.Start, n.End} {
			if id != "" {
				v.refs = append(v.refs, reference{id, n, true})
			}
		}
	case *Event:
		for _, id := range n.Speakers {
			v.refs = append(v.refs, reference{id, n, false})
		}
	}
}

func (v *validator) references() error {
	var external []string // in the order of the people
	people := map[string]bool{}
	for _, p := range v.doc.People {
		people[p.ID] = true
		if p.External {
			external = append(external, p.ID)
		}
	}
	points := map[string]bool{}
	if v.doc.Timeline != nil {
		for i := range v.doc.Timeline.Points {
			points[v.doc.Timeline.Points[i].ID] = true
		}
	}
	for _, r := range v.refs {
		switch {
		case r.time && v.doc.Timeline != nil && !points[r.id]:
			return v.errorf(r.node, "the timeline has no point %q", r.id)
		case !r.time && !people[r.id]:
			return v.errorf(r.node, "no person has the ID %q: add one to the people, External if the document does not describe them", r.id)
		}
	}
	used := v.doc.strangers(v.speakers())
	for i, id := range external {
		switch {
		case i < len(used) && used[i] == id:
		case slices.Contains(used, id):
			return v.errorf(nil, "the person %q is described elsewhere and stands out of the order in which such people speak", id)
		default:
			return v.errorf(nil, "the person %q is described elsewhere and does not speak: leave them out", id)
		}
	}
	return nil
}

// speakers are the IDs of those who speak, as often as they do.
func (v *validator) speakers() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, r := range v.refs {
			if !r.time && !yield(r.id) {
				return
			}
		}
	}
}

// resolved checks that what is derived is what Resolve derives.
func (v *validator) resolved() error {
	var external []*Person
	for _, p := range v.doc.People {
		if _, here := v.ids[p.ID]; p.External && (here || len(p.Children) > 0) {
			external = append(external, p)
		}
	}
	if len(v.derived) == 0 && len(external) == 0 {
		return nil
	}
	r := newResolver(v.doc)
	for _, x := range v.derived {
		if want := r.derive(x.derivableField, x.node, x.parent); !slices.Equal(want, x.get()) {
			return v.errorf(x.node, "%q is said here by an attribute, @%s, that means %q: change that, and call Resolve", x.get(), x.attr, want)
		}
	}
	for _, p := range external {
		c := differ{}
		diffNodes(&c, p.Children, namesOf(r.declared[p.ID]))
		if c.found != "" {
			return v.errorf(r.declared[p.ID], "the names of %q are not those that the text gives (%s): change those, and call Resolve", p.ID, strings.TrimPrefix(c.found, ": "))
		}
	}
	return nil
}
