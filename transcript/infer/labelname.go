package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Labels that are a name or a role, without an honorific.

// nameLabel reads Name Surname:, SURNAME:, The Chairman:, and the same with a full stop.
func nameLabel(s string) (label, bool) {
	end := stopIn(s, 0)
	for end > 0 && s[end] == '.' && isAbbreviated(s[:end]) {
		if end = stopIn(s, end+1); end < 0 {
			return label{}, false
		}
	}
	if end < 2 || !strings.HasPrefix(s[end+1:], " ") || utf8.RuneCountInString(s[:end]) < 2 {
		return label{}, false
	}
	end -= len(s[:end]) - len(strings.TrimRight(s[:end], " \u00a0\u202f"))
	named := s[:end]
	if i := strings.IndexAny(named, "([,"); i > 0 && asideEnd(s, i-spaceBefore(s[:i])) == end {
		named = s[:i-spaceBefore(s[:i])]
	}
	if strings.Count(named, " ") > 4 && !strings.Contains(named, " of ") {
		return label{}, false // a sentence
	}
	var room [8]string
	words := room[:0]
	for word := range strings.FieldsSeq(named) {
		words = append(words, word)
	}
	if len(words) == 0 || len(words) > 5 && officeHolder(words) == "" || s[end] == '.' && len(words) > 3 && strings.ToUpper(named) != named || strings.Contains(named, "  ") {
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
	kind := byName
	if isCapitals(named) {
		kind = byCapitals
	}
	surname, role := nameOrRole(words)
	phrase := surname == "" && !role && isPhrase(words)
	if surname == "" && !role && !phrase {
		return label{}, false
	}
	l, ok := finish(s, end, kind, surname)
	l.role, l.phrase = role || phrase, phrase
	l.takeAside(len(named))
	if isPerson(l.aside) && isNoSurname(strings.ToLower(surname)) {
		l.name, l.aside, l.surname = s[:end], "", l.aside // North (VELEN):
	}
	return l, ok
}

// stopIn is where, from an offset on, a full stop or a colon stands that is in no brackets; -1 where none does.
func stopIn(s string, from int) int {
	head := s[:min(len(s), maxLabel+1)]
	from = min(from, len(head))
	first := firstStop(head[from:])
	if first < 0 {
		return -1
	}
	if before := head[from : from+first]; strings.IndexByte(before, '(') < 0 && strings.IndexByte(before, '[') < 0 {
		return from + first
	}
	closing := byte(0)
	for i := from; i < len(head); i++ {
		switch c := s[i]; {
		case c == closing:
			closing = 0
		case closing != 0:
		case c == '(' && strings.IndexByte(s[i:], ')') > 0:
			closing = ')'
		case c == '[' && strings.IndexByte(s[i:], ']') > 0:
			closing = ']'
		case c == '.' || c == ':':
			return i
		}
	}
	return -1
}

// firstStop is where the first full stop or colon is; less than 0 for nowhere.
func firstStop(s string) int {
	point := strings.IndexByte(s, '.')
	if point >= 0 {
		s = s[:point]
	}
	if colon := strings.IndexByte(s, ':'); colon >= 0 {
		return colon
	}
	return point
}

// isAbbreviated reports whether words before a full stop end in a title that it abbreviates.
func isAbbreviated(words string) bool {
	last := strings.TrimLeft(lastWord(words), "(")
	if r, _ := utf8.DecodeRuneInString(last); !unicode.IsUpper(r) {
		return false
	}
	return isTitle(last) || len(last) < len(words) && isHonorific(last+".")
}

// isPhrase reports whether the words are somebody of no name among others: Der zweite Matrose, Первый гость.
func isPhrase(words []string) bool {
	if len(words) < 2 || len(words) > 4 || !isCounted(strings.ToLower(words[0])) {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); wordLength(w) != len(w) || !unicode.IsLetter(r) {
			return false
		}
	}
	first, _ := utf8.DecodeRuneInString(words[0])
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	return unicode.IsUpper(last) || unicode.Is(unicode.Cyrillic, first)
}

// isCounted reports whether a word in lower case is an article, or a number that tells one of several from the others.
func isCounted(word string) bool {
	switch word {
	case "ein", "eine", "der", "die", "das", "un", "une", "le", "la", "les", "el", "los", "las", "una", "il", "lo",
		"erster", "erste", "erstes", "zweiter", "zweite", "zweites", "dritter", "dritte", "vierter", "vierte", "fünfter",
		"fünfte", "sechster", "sechste", "первый", "первая", "второй", "вторая", "третий", "третья", "четвертый",
		"четвертая", "пятый", "пятая", "другой", "другая", "один", "одна", "a", "an", "first", "second", "third", "fourth",
		"fifth", "another":
		return true
	}
	return false
}

// isPerson reports whether what stands in parentheses after a word is a surname in capitals.
func isPerson(aside string) bool {
	return len(aside) > 2 && wordLength(aside) == len(aside) && strings.ToUpper(aside) == aside && !isNoSurname(strings.ToLower(aside))
}

func spaceBefore(s string) int { return len(s) - len(strings.TrimSuffix(s, " ")) }

// nameOrRole is the surname among the words of a label, or that they are a role's; neither
// where a word is written as no name is.
func nameOrRole(words []string) (surname string, role bool) {
	if isNumbered(words) {
		return strings.Join(words, "-"), false
	}
	if holder := officeHolder(words); holder != "" {
		return holder, false
	}
	if isRole(words) {
		return "", true
	}
	first := ""
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case isInitials(w) || isTitle(w):
		case i > 0 && i < len(words)-1 && isParticle(strings.ToLower(w)):
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
	if surname == "" && len(words) == 1 && isTitle(words[0]) && !isShortTitle(strings.TrimSuffix(words[0], ".")) {
		surname = words[0] // Lord: is somebody, where markup says so
	}
	return surname, false
}

// dashedLabel reads a label in capitals that a dash ends: BAŞKAN –, O SR. VELEN (PT) –
func dashedLabel(g grammar, s string) (label, bool) {
	if !opensInCapitals(s) {
		return label{}, false
	}
	head := s[:min(len(s), maxLabel)]
	at, size := -1, 0
	for i, r := range head {
		if isDash(r) || r == '-' && i > 0 && s[i-1] == ' ' {
			at, size = i, utf8.RuneLen(r)
			break
		}
	}
	if at < 2 || s[at-1] != ' ' || !strings.HasPrefix(s[at+size:], " ") {
		return label{}, false
	}
	l, ok := g.typed(s[:at-1] + ": ")
	if !ok || l.end != at+1 || strings.ToUpper(l.name) != l.name || strings.ToLower(l.name) == l.name {
		return label{}, false
	}
	l.stop, l.printed, l.end = s[at:at+size], s[:at+size], at+size+1
	return l, true
}

// courtesyLabel reads M. le président. and Mme la ministre:, which say in what capacity somebody speaks.
func courtesyLabel(s string) (label, bool) {
	if !strings.HasPrefix(s, "M") {
		return label{}, false
	}
	first, rest, ok := strings.Cut(s, " ")
	if !ok || !listed("M. MM. Mme Mmes", first) {
		return label{}, false
	}
	end := strings.IndexAny(rest[:min(len(rest), maxLabel)], ".:(")
	if end < 0 {
		return label{}, false
	}
	words := strings.Fields(strings.NewReplacer("l'", "l' ", "l’", "l’ ").Replace(rest[:end]))
	if len(words) < 2 || len(words) > 9 || !listed("le la les l' l’", words[0]) || !isRoleWord(strings.ToLower(words[1])) {
		return label{}, false
	}
	named := len(first) + 1 + len(strings.TrimRight(rest[:end], " \u00a0\u202f"))
	l, ok := finish(s, asideEnd(s, named), byHonorific, "")
	l.takeAside(named)
	l.role = true
	return l, ok
}

// isMonsieur reports whether the initial of a label can be that of Monsieur: M. Jean Orlik.
func (l *label) isMonsieur() bool { return strings.HasPrefix(l.name, "M. ") }
