package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// number reads a run of digits, at most nine: its value and its length.
func (p *scanner) number() (value, n int) {
	for p.i < len(p.s) && n < 9 && p.s[p.i] >= '0' && p.s[p.i] <= '9' {
		value = value*10 + int(p.s[p.i]-'0')
		p.i++
		n++
	}
	return value, n
}

// year reads four digits that are a year.
func (p *scanner) year() (int, bool) {
	y, n := p.number()
	return y, n == 4 && y >= firstYear && y <= lastYear
}

// days reads a day of the month, or two with a dash between; the second is 0 for none.
func (p *scanner) days() (from, to int, ok bool) {
	from, n := p.number()
	if n == 0 || n > 2 {
		return 0, 0, false
	}
	p.ordinal()
	end := p.i
	if p.dash() {
		if to, n = p.number(); n > 0 && n <= 2 {
			p.ordinal()
			return from, to, true
		}
	}
	p.i = end
	return from, 0, true
}

// ordinal passes over what makes a number the number of a day: 8th, 8., 1er.
func (p *scanner) ordinal() {
	for _, s := range []string{"st", "nd", "rd", "th", "er", "."} {
		if rest, ok := strings.CutPrefix(p.s[p.i:], s); ok && !startsWord(rest) {
			p.i += len(s)
			return
		}
	}
}

func (p *scanner) month() int {
	m := month(strings.ToLower(p.letters()))
	if m > 0 {
		p.lit('.')
	}
	return m
}

func (p *scanner) letters() string {
	start := p.i
	for p.i < len(p.s) {
		r, n := utf8.DecodeRuneInString(p.s[p.i:])
		if !unicode.IsLetter(r) {
			break
		}
		p.i += n
	}
	return p.s[start:p.i]
}

// word passes over that word, and reports whether it stood there.
func (p *scanner) word(w string) bool {
	start := p.i
	if strings.EqualFold(p.letters(), w) {
		return true
	}
	p.i = start
	return false
}

// weekday passes over the name of a day, a comma and a space.
func (p *scanner) weekday() {
	start := p.i
	if isWeekday(strings.ToLower(p.letters())) {
		p.lit('.')
		p.lit(',')
		if p.space() {
			return
		}
	}
	p.i = start
}

// about passes over circa and the like.
func (p *scanner) about() bool {
	start := p.i
	switch strings.ToLower(p.letters()) {
	case "circa", "ca", "c", "about", "around", "approximately":
		p.lit('.')
		if p.space() {
			return true
		}
	}
	p.i = start
	return false
}

// yearWord passes over the Russian word for year after a year.
func (p *scanner) yearWord() {
	start := p.i
	if p.space() {
		switch w := p.letters(); {
		case w == "года" || w == "год":
			return
		case w == "г" && p.lit('.'):
			return
		}
	}
	p.i = start
}

// space passes over one space, plain or no-break.
func (p *scanner) space() bool {
	if p.lit(' ') {
		return true
	}
	if strings.HasPrefix(p.s[p.i:], "\u00a0") {
		p.i += len("\u00a0")
		return true
	}
	return false
}

// dash passes over a hyphen or en dash, with or without spaces around it.
func (p *scanner) dash() bool {
	p.space()
	for _, d := range []string{"-", "–", "—"} {
		if strings.HasPrefix(p.s[p.i:], d) {
			p.i += len(d)
			p.space()
			return true
		}
	}
	return false
}

func (p *scanner) lit(c byte) bool {
	if p.i < len(p.s) && p.s[p.i] == c {
		p.i++
		return true
	}
	return false
}

// byteOf passes over one of the bytes of set and is that byte; 0 for none.
func (p *scanner) byteOf(set string) byte {
	if p.i < len(p.s) && strings.IndexByte(set, p.s[p.i]) >= 0 {
		p.i++
		return p.s[p.i-1]
	}
	return 0
}
