package inspect

import "github.com/tiro-transcripts/tiro/transcript"

// quantity sums what gaps leave out in one unit.
type quantity struct {
	unit                   string
	exact, atLeast, atMost sum
	unknown                int
}

type sum struct {
	decimal
	in int
}

// measure adds the amount of a gap, where it says a unit or a number.
func (e *apparatusEntry) measure(g *transcript.Gap) {
	if g.Unit == "" && g.Quantity == "" && g.AtLeast == "" && g.AtMost == "" {
		return
	}
	q := e.quantity(g.Unit)
	exact, least, most := q.exact.take(g.Quantity), q.atLeast.take(g.AtLeast), q.atMost.take(g.AtMost)
	if !exact && !least && !most {
		q.unknown++
	}
}

func (e *apparatusEntry) quantity(unit string) *quantity {
	q, ok := e.units[unit]
	if !ok {
		q = &quantity{unit: unit}
		if e.units == nil {
			e.units = map[string]*quantity{}
		}
		e.units[unit] = q
		e.quantities = append(e.quantities, q)
	}
	return q
}

// take adds a number, and reports whether it is one.
func (s *sum) take(value string) bool {
	d, ok := parseDecimal(value)
	if ok {
		s.add(&d)
		s.in++
	}
	return ok
}

func (s *sum) report() *Sum {
	if s.in == 0 {
		return nil
	}
	return &Sum{s.String(), s.in}
}

func (q *quantity) report() Quantity {
	return Quantity{q.unit, q.exact.report(), q.atLeast.report(), q.atMost.report(), q.unknown}
}
