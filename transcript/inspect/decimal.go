package inspect

import (
	"math/big"
	"strings"
)

// decimal is a sum of decimal numbers, exact. The zero value is 0.
type decimal struct {
	sum    big.Rat
	places int // after the point
}

// longest is the most digits that a number counts with: longer ones measure nothing.
const longest = 30

// parseDecimal reads digits with at most one point among them.
func parseDecimal(s string) (decimal, bool) {
	whole, fraction, point := strings.Cut(s, ".")
	if whole == "" || point && fraction == "" || len(s) > longest || strings.Trim(whole+fraction, "0123456789") != "" {
		return decimal{}, false
	}
	var d decimal
	_, ok := d.sum.SetString(s)
	d.places = len(fraction)
	return d, ok
}

func (d *decimal) add(x *decimal) {
	d.sum.Add(&d.sum, &x.sum)
	d.places = max(d.places, x.places)
}

func (d *decimal) sub(x *decimal) {
	d.sum.Sub(&d.sum, &x.sum)
	d.places = max(d.places, x.places)
}

func (d *decimal) String() string {
	s := d.sum.FloatString(d.places)
	if d.places > 0 {
		s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	}
	return s
}
