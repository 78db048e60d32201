package infer

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Date is the EDTF of a date written in words or digits, when text is nothing but that date:
// a day, a month, a year, or a span of these. It knows the forms that mean one thing
// only: 08.11.1990 is a day in November, 8/11/1990 is a different day on either side of the
// Atlantic and is none.
func Date(text string) (edtf string, ok bool) {
	d, n := scanDate(text)
	if n == 0 || n != len(text) {
		return "", false
	}
	return d.edtf, true
}

// Written is a date among other words.
type Written struct {
	EDTF string
	Text string // as it is written
}

// Dates are the dates to the month or the day among the words of text, in the forms that [Date]
// knows, in order. A year alone is none, since it is as often a number or part of a name.
func Dates(text string) []Written {
	var out []Written
	for _, f := range findDates(text) {
		out = append(out, Written{f.edtf, text[f.start:f.end]})
	}
	return out
}

// precision is what a date is known to.
type precision int

const (
	toYear precision = iota + 1
	toMonth
	toDay
)

// dated is a date that was read.
type dated struct {
	edtf string
	to   precision
}

// findDates are the dates to the month or the day among the words of s, as offsets.
func findDates(s string) []found {
	var out []found
	for i := 0; i < len(s); {
		if d, n := scanDate(s[i:]); n > 0 && d.to >= toMonth && !endsInWord(s[:i]) && !startsWord(s[i+n:]) {
			out = append(out, found{i, i + n, d})
			i += n
			continue
		}
		i = nextWord(s, i)
	}
	return out
}

// found is a date and where it stands.
type found struct {
	start, end int
	dated
}

// nextWord is the offset of the next word after the one at i.
func nextWord(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if !isWordRune(r) {
			break
		}
	}
	return i
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func endsInWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return isWordRune(r) || r == '/' || r == '-'
}

func startsWord(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isWordRune(r)
}

// scanDate reads a date at the beginning of s: what it is, and how many bytes it has; 0 bytes
// when there is none.
func scanDate(s string) (dated, int) {
	p := scanner{s: s}
	d, ok := p.date()
	if !ok {
		return dated{}, 0
	}
	return d, p.i
}

// scanner reads the parts of a date from the left.
type scanner struct {
	s string
	i int
}

func (p *scanner) date() (dated, bool) {
	if p.about() {
		d, ok := p.plain()
		d.edtf += "~"
		return d, ok && !strings.Contains(d.edtf, "/")
	}
	p.weekday()
	return p.plain()
}

func (p *scanner) plain() (dated, bool) {
	start := p.i
	for _, form := range []func() (dated, bool){p.digits, p.dayFirst, p.monthFirst, p.monthYear, p.years} {
		p.i = start
		if d, ok := form(); ok {
			return d, true
		}
	}
	return dated{}, false
}

// digits reads 1990-11-08, 1990/11/08 and 08.11.1990.
func (p *scanner) digits() (dated, bool) {
	first, n := p.number()
	sep := p.byteOf("-/.")
	if sep == 0 {
		return dated{}, false
	}
	month, n2 := p.number()
	if !p.lit(sep) || n2 == 0 || n2 > 2 {
		return dated{}, false
	}
	last, n3 := p.number()
	switch {
	case sep != '.' && n == 4 && n2 == 2 && n3 == 2:
		return day(first, month, last)
	case sep == '.' && n > 0 && n <= 2 && n3 == 4:
		return day(last, month, first)
	}
	return dated{}, false
}

// dayFirst reads 8 November 1990, 8th of November, 1990, 8. November 1990, 8 ноября 1990 г.,
// 8–10 November 1990.
func (p *scanner) dayFirst() (dated, bool) {
	from, to, ok := p.days()
	if !ok || !p.space() {
		return dated{}, false
	}
	if p.word("of") || p.word("de") {
		p.space()
	}
	m := p.month()
	if m == 0 {
		return dated{}, false
	}
	p.lit(',')
	if !p.space() {
		return dated{}, false
	}
	if p.word("de") {
		p.space()
	}
	y, ok := p.year()
	if !ok {
		return dated{}, false
	}
	p.yearWord()
	return days(y, m, from, to)
}

// monthFirst reads November 8, 1990, and November 8–10, 1990.
func (p *scanner) monthFirst() (dated, bool) {
	m := p.month()
	if m == 0 || !p.space() {
		return dated{}, false
	}
	from, to, ok := p.days()
	if !ok {
		return dated{}, false
	}
	comma := p.lit(',')
	if !p.space() && !comma {
		return dated{}, false
	}
	y, ok := p.year()
	if !ok {
		return dated{}, false
	}
	return days(y, m, from, to)
}

// monthYear reads November 1990 and November, 1990.
func (p *scanner) monthYear() (dated, bool) {
	m := p.month()
	if m == 0 {
		return dated{}, false
	}
	p.lit(',')
	if !p.space() {
		return dated{}, false
	}
	y, ok := p.year()
	p.yearWord()
	return dated{fmt.Sprintf("%04d-%02d", y, m), toMonth}, ok
}

// years reads 1990 and 1989–1991.
func (p *scanner) years() (dated, bool) {
	from, ok := p.year()
	if !ok {
		return dated{}, false
	}
	one := dated{fmt.Sprintf("%04d", from), toYear}
	end := p.i
	if p.dash() {
		if to, ok := p.year(); ok && to > from {
			return dated{fmt.Sprintf("%04d/%04d", from, to), toYear}, true
		}
	}
	p.i = end
	return one, true
}

func day(y, m, d int) (dated, bool) {
	if y < firstYear || y > lastYear || m < 1 || m > 12 || d < 1 || d > transcript.DaysIn(y, m) {
		return dated{}, false
	}
	return dated{fmt.Sprintf("%04d-%02d-%02d", y, m, d), toDay}, true
}

func days(y, m, from, to int) (dated, bool) {
	a, ok := day(y, m, from)
	if !ok || to == 0 {
		return a, ok
	}
	b, ok := day(y, m, to)
	return dated{a.edtf + "/" + b.edtf, toDay}, ok && to > from
}

// The years that a transcript or its source can be of.
const firstYear, lastYear = 1000, 2199
