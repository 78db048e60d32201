package inspect

import (
	"cmp"
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
)

// outline gathers sections. Each is open while the walk is in it.
type outline struct {
	sections []Section
	open     []openSection
}

// openSection is a section by its index, since the list of sections grows.
type openSection struct {
	index int
	apart bool // its words are counted with the paragraph or the like that it stands in
}

func (o *outline) enter(s *transcript.Section, apart bool) {
	o.open = append(o.open, openSection{len(o.sections), apart})
	o.sections = append(o.sections, Section{Depth: len(o.open), ID: s.ID, Class: s.Type, Heading: heading(s), At: placeOf(s)})
}

// leave adds what is in a section to the one around it.
func (o *outline) leave() {
	last := len(o.open) - 1
	from := o.open[last]
	o.open = o.open[:last]
	if last == 0 {
		return
	}
	inner, outer := &o.sections[from.index], &o.sections[o.open[last-1].index]
	outer.Turns += inner.Turns
	outer.SpokenWords += inner.SpokenWords
	if !from.apart {
		outer.Words += inner.Words
	}
}

// words counts those of a block that has no sections among its own blocks.
func (o *outline) words(n transcript.Node) {
	if len(o.open) == 0 {
		return
	}
	switch n := n.(type) {
	case *transcript.Section:
		return
	case *transcript.Element:
		if isDivision(n) {
			return
		}
	}
	if b, ok := n.(transcript.Block); ok {
		o.last().Words += wordsOf(b, transcript.TextOptions{})
	}
}

func (o *outline) turn(words int) {
	if len(o.open) > 0 {
		o.last().Turns++
		o.last().SpokenWords += words
	}
}

func (o *outline) last() *Section { return &o.sections[o.open[len(o.open)-1].index] }

// heading is the text of the first heading of a section.
func heading(s *transcript.Section) string {
	for _, b := range s.Children {
		if h, ok := b.(*transcript.Heading); ok {
			return transcript.InlineText(h.Children)
		}
	}
	return ""
}

// counts are how many sections of a class there are, outer ones first, then the most frequent.
func (o *outline) counts() []SectionCount {
	var out []SectionCount
	at := map[SectionCount]int{}
	for _, s := range o.sections {
		key := SectionCount{Depth: s.Depth, Class: s.Class}
		i, ok := at[key]
		if !ok {
			i = len(out)
			at[key] = i
			out = append(out, key)
		}
		out[i].Count++
	}
	slices.SortStableFunc(out, func(a, b SectionCount) int {
		return cmp.Or(cmp.Compare(a.Depth, b.Depth), cmp.Compare(b.Count, a.Count))
	})
	return out
}
