package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxOffice is the most bytes of an office after a name: it names the body, and its matter.
const maxOffice = 160

// familyLabel reads a label in which the initials come last: VELEN J. P. and VELEN J. P., chairman of the
// committee. The last initial has the full stop that ends the label.
func familyLabel(s string) (label, bool) {
	n := familyEnd(s)
	if n == 0 {
		return label{}, false
	}
	surname, end := lastWord(s[:n]), n
	for {
		at := end + spacesAt(s[end:])
		size := initialAt(s[at:])
		if size == 0 {
			break
		}
		end = at + size
	}
	if end == n || isEnglish(strings.ToLower(surname)) || isTitle(surname) {
		return label{}, false
	}
	l := label{shape: byFamily, stop: ".", name: s[:end], surname: surname}
	switch rest := s[end:]; {
	case strings.HasPrefix(rest, ": "):
		l.stop, l.printed = ":", s[:end+1]
	case strings.HasPrefix(rest, " "):
		l.printed = s[:end]
	case strings.HasPrefix(rest, ", "):
		i := strings.IndexAny(rest, ".:")
		if i < 0 || i > maxOffice || !strings.HasPrefix(rest[i+1:], " ") {
			return label{}, false
		}
		l.stop, l.printed, l.aside = rest[i:i+1], s[:end+i+1], rest[2:i]
	default:
		return label{}, false
	}
	l.end = len(l.printed) + 1
	return l, true
}

// familyEnd is where a surname of up to three words ends, before an initial; 0 if there is none.
func familyEnd(s string) int {
	end := 0
	for range 3 {
		n := wordLength(s[end:])
		r, size := utf8.DecodeRuneInString(s[end:])
		if n <= size || !unicode.IsUpper(r) || spacesAt(s[end+n:]) == 0 {
			return 0
		}
		at := end + n + spacesAt(s[end+n:])
		if initialAt(s[at:]) > 0 {
			return end + n
		}
		end = at
	}
	return 0
}
