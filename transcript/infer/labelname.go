package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Labels that are a name or a role, without an honorific.

// nameLabel reads Name Surname:, SURNAME:, The Chairman:, and the same with a full stop.
func nameLabel(s string) (label, bool) {
	end := strings.IndexAny(s[:min(len(s), maxLabel+1)], ":.")
	for end > 0 && s[end] == '.' && isTitle(strings.TrimLeft(lastWord(s[:end]), "(")) {
		next := strings.IndexAny(s[end+1:min(len(s), maxLabel+1)], ":.")
		if next < 0 {
			return label{}, false
		}
		end += 1 + next
	}
	if end < 2 || utf8.RuneCountInString(s[:end]) < 2 {
		return label{}, false
	}
	end -= len(s[:end]) - len(strings.TrimRight(s[:end], " \u00a0\u202f"))
	named := s[:end]
	if i := strings.IndexAny(named, "([,"); i > 0 && asideEnd(s, i-spaceBefore(s[:i])) == end {
		named = s[:i-spaceBefore(s[:i])]
	}
	words := strings.Fields(named)
	if len(words) == 0 || len(words) > 5 || s[end] == '.' && len(words) > 3 && strings.ToUpper(named) != named || strings.Contains(named, "  ") {
		return label{}, false
	}
	if word := stopWord(words); word != "" {
		l, _ := finish(s, end, byName, "")
		if l.stop == ":" {
			l.stopped = word
		}
		return l, false
	}
	if s[end] == '.' && strings.Trim(named, "IVXLC") == "" {
		return label{}, false // a numeral
	}
	kind := byCapitals
	if strings.ToUpper(named) != named || strings.ToLower(named) == named {
		kind = byName
	}
	surname, role := nameOrRole(words)
	phrase := surname == "" && !role && isPhrase(words)
	if surname == "" && !role && !phrase {
		return label{}, false
	}
	l, ok := finish(s, end, kind, surname)
	l.role, l.phrase = role || phrase, phrase
	l.takeAside(len(named))
	if isNoSurname(strings.ToLower(surname)) && isPerson(l.aside) {
		l.name, l.aside, l.surname = s[:end], "", l.aside // North (VELEN):
	}
	return l, ok
}

// isPhrase reports whether the words are somebody of no name among others: Der zweite Matrose, Первый гость.
func isPhrase(words []string) bool {
	if len(words) < 2 || len(words) > 4 || !listed("ein eine der die das un une le la les el los las una il lo erster erste erstes zweiter zweite "+
		"zweites dritter dritte vierter vierte fünfter fünfte sechster sechste первый первая второй вторая третий третья четвертый "+
		"четвертая пятый пятая другой другая один одна a an first second third fourth fifth another", strings.ToLower(words[0])) {
		return false
	}
	for _, w := range words {
		if wordLength(w) != len(w) {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(words[0])
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	return unicode.IsUpper(last) || unicode.Is(unicode.Cyrillic, first)
}

// isPerson reports whether what stands in parentheses after a word is a surname in capitals.
func isPerson(aside string) bool {
	return len(aside) > 2 && wordLength(aside) == len(aside) && strings.ToUpper(aside) == aside && !isNoSurname(strings.ToLower(aside))
}

func spaceBefore(s string) int { return len(s) - len(strings.TrimSuffix(s, " ")) }

// nameOrRole is the surname among the words of a label, or that they are a role's; neither
// where a word is written as no name is.
func nameOrRole(words []string) (surname string, role bool) {
	if isRole(words) {
		return "", true
	}
	first := ""
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case isInitials(w) || isTitle(w) || isHonorific(w):
		case i > 0 && i < len(words)-1 && isParticle(strings.ToLower(w)):
		case i == len(words)-1 && len(words) == 2 && isDigits(w) && words[0] == "Speaker":
			return words[0] + "-" + w, false
		case (unicode.IsUpper(r) || !unicode.IsLower(r) && unicode.IsLetter(r)) && wordLength(w) == len(w):
			surname = w
			if first == "" {
				first = w
			}
		default:
			return "", false
		}
	}
	if first != surname && isFamilyFirst(first) {
		surname = first
	}
	if surname == "" && len(words) == 1 && isTitle(words[0]) {
		surname = words[0] // Lord: is somebody, where markup says so
	}
	return surname, false
}
