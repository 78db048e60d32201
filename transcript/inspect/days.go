package inspect

import "strings"

// days are the first and the last day that a date can be of, as YYYY-MM-DD, which sort as they follow.
type days struct{ first, last string }

// daysOf reads the EDTF of a year, a month, a day, or an interval of these, qualified as a whole
// or not. Anything else is not compared.
func daysOf(edtf string) (days, bool) {
	from, to, interval := strings.Cut(strings.TrimRight(edtf, "?~%"), "/")
	a, ok := fill(from)
	if !ok || !interval {
		return a, ok
	}
	b, ok := fill(strings.TrimRight(to, "?~%"))
	return days{a.first, b.last}, ok && a.first <= b.last
}

func fill(date string) (days, bool) {
	const first, last = "0000-01-01", "9999-12-31"
	if len(date) != 4 && len(date) != 7 && len(date) != 10 {
		return days{}, false
	}
	for i, c := range []byte(date) {
		if dash := i == 4 || i == 7; dash != (c == '-') || !dash && (c < '0' || c > '9') {
			return days{}, false
		}
	}
	return days{date + first[len(date):], date + last[len(date):]}, true
}

// overlap reports whether one day can be of both.
func (d days) overlap(e days) bool { return d.first <= e.last && e.first <= d.last }

// sameDay reports whether both are one day, and the same but for the year.
func (d days) sameDay(e days) bool {
	return d.first == d.last && e.first == e.last && d.first[4:] == e.first[4:]
}
