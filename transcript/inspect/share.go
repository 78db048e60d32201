package inspect

import (
	"cmp"
	"math"
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
)

// share counts typed nodes and Elements.
type share struct {
	typed, elements int
	names           map[transcript.Name]int
}

// add counts a node that is markup. A Plain paragraph is none, and neither are Tiro's place-holders.
func (s *share) add(n transcript.Node) {
	switch n := n.(type) {
	case *transcript.Element:
		if n.Name.Space == transcript.TiroSpace {
			return
		}
		if s.names == nil {
			s.names = map[transcript.Name]int{}
		}
		s.names[n.Name]++
		s.elements++
		return
	case *transcript.Paragraph:
		if n.Plain {
			return
		}
	}
	s.typed++
}

func (s *share) report() Share {
	out := Share{Typed: s.typed, Elements: s.elements}
	if all := s.typed + s.elements; all > 0 {
		part := math.Floor(float64(s.typed)/float64(all)*1e4) / 1e4 // downwards: 1 is all
		out.Share = &part
	}
	for name, n := range s.names {
		out.Names = append(out.Names, NameCount{name.String(), n})
	}
	slices.SortFunc(out.Names, func(a, b NameCount) int { return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Name, b.Name)) })
	return out
}
