package inspect

import (
	"cmp"
	"slices"
)

// Histogram is how often each of some names occurs, in the order of the names.
type Histogram []NameCount

// OtherNames is what a [Histogram] counts under that has no room for more names: no archive,
// whatever it holds, makes one of more than a thousand.
const OtherNames = "(others)"

const mostNames = 1000

// Add counts n more of a name.
func (h *Histogram) Add(name string, n int) {
	i, found := h.find(name)
	if !found && len(*h) >= mostNames {
		name = OtherNames
		i, found = h.find(name)
	}
	if !found {
		*h = slices.Insert(*h, i, NameCount{Name: name})
	}
	(*h)[i].Count += n
}

// Of is how often a name occurs.
func (h Histogram) Of(name string) int {
	if i, found := h.find(name); found {
		return h[i].Count
	}
	return 0
}

// Total is how often all of them do.
func (h Histogram) Total() int {
	n := 0
	for _, x := range h {
		n += x.Count
	}
	return n
}

func (h Histogram) find(name string) (int, bool) {
	return slices.BinarySearchFunc(h, name, func(x NameCount, name string) int { return cmp.Compare(x.Name, name) })
}
