package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What stands between a name and the stop of its label.

// takeAside makes what stands after the name an aside.
func (l *label) takeAside(end int) {
	if end < len(l.name) {
		l.name, l.aside = l.name[:end], strings.Trim(l.name[end:], " ()[],")
	}
}

// asideEnd passes over what may stand after a name: (Ireland), (MF), [continuing], and an office after a comma.
func asideEnd(s string, at int) int {
	if at+1 >= len(s) || s[at] != ' ' && s[at] != ',' {
		return at
	}
	for _, pair := range [...]string{"()", "[]"} {
		if s[at] != ' ' || s[at+1] != pair[0] {
			continue
		}
		if i := strings.IndexAny(s[at+2:], pair); i > 0 && i < maxLabel/2 && s[at+2+i] == pair[1] {
			return asideEnd(s, at+2+i+1)
		}
	}
	if rest, ok := strings.CutPrefix(s[at:], ", "); ok {
		office := rest[:max(0, strings.IndexAny(rest, ":.([,"))]
		if isOffice(strings.Fields(office)) {
			return asideEnd(s, at+2+len(strings.TrimRight(office, " ")))
		}
	}
	return at
}

// placeEnd passes over what Congress puts after the names of two who share one: of Virginia.
func placeEnd(s string, at int) int {
	rest, ok := strings.CutPrefix(s[at:], " of ")
	if !ok {
		return at
	}
	end := at + len(" of ")
	for range 3 {
		n := wordLength(rest)
		if r, _ := utf8.DecodeRuneInString(rest); n < 2 || !unicode.IsUpper(r) {
			return at
		}
		end, rest = end+n, rest[n:]
		if !strings.HasPrefix(rest, " ") || strings.HasPrefix(rest, " (") {
			return end
		}
		end, rest = end+1, rest[1:]
	}
	return at
}

// suffixEnd passes over what tells a son from his father: Jr. and III.
func suffixEnd(s string, at int) int {
	rest := strings.TrimPrefix(strings.TrimPrefix(s[at:], ","), " ")
	n := wordLength(rest)
	if !isSuffix(rest[:n]) || len(rest) == len(s[at:]) {
		return at
	}
	end := len(s) - len(rest) + n
	if after := s[end:]; strings.HasPrefix(after, ".:") || strings.HasPrefix(after, ". (") || strings.HasPrefix(after, "..") {
		end++
	}
	return end
}

func isSuffix(word string) bool { return listed("Jr JR Sr SR II III IV", word) }
