package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// shape is how a label is typed. Labels of one document are of few shapes.
type shape string

const (
	byInitials  shape = "initials"  // M.S. Gorbachev.
	byHonorific shape = "honorific" // Mr. Linder.  Dr. Kissinger:
	byCapitals  shape = "capitals"  // NOBLE:  THE CHAIRMAN:  ANDROPOV.
	byName      shape = "name"      // Walt Rostow:  Kissinger:  Gromyko.
	byLetter    shape = "letter"    // Q.  A.  Q:  A:  K:
	byFamily    shape = "family"    // VELEN J. P.  Velen J.P., chairman of the committee.
	byDash      shape = "dash"      // — and nobody is named
	byColumn    shape = "column"    // NOBLE, and then only space
	byList      shape = "given"     // what somebody said beforehand is a label
)

// label is what stands at the beginning of a paragraph and may say who speaks.
type label struct {
	shape
	stop    string  // what ends it: "." or ":", a dash or, of a column, nothing
	printed string  // as printed, with its stop: "J. Baker."
	name    string  // without it: "J. Baker"
	aside   string  // what stands in parentheses after the name: "to Baker", "MC"
	surname string  // the last name in it; empty for a role
	outside string  // what stands after the brackets: ":" of [J. Baker]:
	end     int     // where the words begin, in the text
	opener  string  // the word that comes after it
	stopped string  // the word by which it is none
	given   *member // who was given for it beforehand
	spelled string  // its words, once they were asked for
	parts   []label // of those who speak at once

	role      bool // it says in what capacity somebody speaks, and not who it is
	supplied  bool // it stands in square brackets
	alone     bool // nothing comes after it in its paragraph
	timed     bool // a time code comes after it
	quoted    bool // the mark that opens a quotation comes before it
	numbered  bool // a number comes before it
	described bool // words that describe somebody: Господин в шинели
	figure    bool // a number comes after it
	cue       bool // nothing but time codes comes after it
	linked    bool // nothing but a link comes after it
	lower     bool // a name in lower case
	phrase    bool // an article or a number, and what it counts: Der zweite Matrose
	hidden    bool // it says that the name is left out
	inside    bool // no space parts it from what is said, with which it stays

	// What its markup says.
	look        string // how it is set off, if all of it is
	ref         string // whom the name refers to, as a URI
	named       bool   // a person's name is in it
	abbreviated bool   // its last word is marked as a term
	several     bool   // it refers to more than one
}

// maxLabel is the most bytes that a label has.
const maxLabel = 100

// precedes reports whether s can be what somebody begins to say after the label. Answers are noted down in lower case, too.
func (l *label) precedes(s string) bool {
	if l.shape == byLetter && answers(l.name) != "" && l.stop != "." {
		return startsSpeech(s, ":")
	}
	return startsSpeech(s, l.stop)
}

// startsSpeech reports whether s can be what somebody begins to say after a label with that stop.
func startsSpeech(s, stop string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return s == "" || (stop == ":" || stop == ">" || !unicode.IsLower(r)) && r != ',' && r != ';' && r != ':' && r != '/' && r != ')'
}

// finish makes a label of the first n bytes of s, if a stop and a space come next. Before a colon there can be
// a space, too, as French is printed.
func finish(s string, n int, kind shape, surname string) (label, bool) {
	name := s[:min(n, len(s))]
	if n < len(s) && spacesAt(s[n:]) > 0 && strings.HasPrefix(s[n+spacesAt(s[n:]):], ":") {
		n += spacesAt(s[n:])
	}
	if n >= len(s) || n > maxLabel || s[n] != '.' && s[n] != ':' || n+1 >= len(s) || s[n+1] != ' ' {
		return label{}, false
	}
	if s[n] == '.' && isShortTitle(lastWord(name)) {
		return label{}, false // Mr. Velen said so: the stop is the title's own
	}
	return label{shape: kind, stop: s[n : n+1], printed: s[:n+1], name: name, surname: surname, end: n + 2}, true
}

// spacesAt is the length of the space that s begins with, one that may break or none.
func spacesAt(s string) int {
	for _, space := range []string{" ", "\u00a0", "\u202f"} {
		if strings.HasPrefix(s, space) {
			return len(space)
		}
	}
	return 0
}

// initialsLabel reads M.S. Gorbachev.
func initialsLabel(s string) (label, bool) {
	at := 0
	for {
		n := initialAt(s[at:])
		if n == 0 {
			break
		}
		at += n
		if rest, ok := strings.CutPrefix(s[at:], " "); ok {
			at = len(s) - len(rest)
		}
	}
	if at == 0 || s[at-1] != ' ' || isAbbreviation(strings.TrimSpace(s[:at])) {
		return label{}, false
	}
	end := surnameEnd(s, at)
	for range 2 {
		if end > 0 && strings.HasPrefix(s[end:], " ") {
			end = max(end, surnameEnd(s, end+1))
		}
	}
	if end == 0 {
		return label{}, false
	}
	surname := lastWord(s[:end])
	if (s[0] == 'A' || s[0] == 'Q') && s[1] == '.' && s[2] == ' ' && isEnglish(strings.ToLower(surname)) {
		return label{}, false // A. Yes.
	}
	l, ok := finish(s, asideEnd(s, end), byInitials, surname)
	l.takeAside(end)
	return l, ok
}

// initialAt is the length of an initial with its stop at the beginning of s: M., Yu., Дж.
func initialAt(s string) int {
	n := wordLength(s)
	if n == 0 || n >= len(s) || s[n] != '.' || !isInitial(s[:n]) || (n > 1 || s[0] == 'Q') && isAbbreviation(s[:n+1]) {
		return 0
	}
	return n + 1
}

// isInitial reports whether w, without its stop, is the first letter of a name, or the
// letters that a first letter is romanised as.
func isInitial(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r) && n == len(w) ||
		listed("Yu Ya Ye Yo Zh Kh Ch Sh Shch Ts Dzh Dz Th Ph Iu Ia Ie Io Ju Ja Je Jo Gy Sz Cs Zs Wm Дж", w)
}

// surnameEnd is where a surname that begins at an offset of s ends; 0 if there is none.
// Particles may stand before it: de Cuéllar.
func surnameEnd(s string, at int) int {
	for at < len(s) && at <= maxLabel {
		n := wordLength(s[at:])
		if n == 0 {
			return 0
		}
		w := s[at : at+n]
		if isParticle(strings.ToLower(w)) && strings.HasPrefix(s[at+n:], " ") {
			at += n + 1
			continue
		}
		r, size := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) || size == n {
			return 0
		}
		return at + n
	}
	return 0
}

// wordLength is the length of the word of letters, hyphens and apostrophes that s begins with.
func wordLength(s string) int {
	for i, r := range s {
		if 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' {
			continue
		}
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’-‑", r) && !isGershayim(s, i, r) {
			return i
		}
	}
	return len(s)
}

// isGershayim reports whether r, at i in s, marks a Hebrew abbreviation, before whose last letter it stands.
func isGershayim(s string, i int, r rune) bool {
	if i == 0 || r != '"' && r != '״' && r != '׳' {
		return false
	}
	next, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(r):])
	return unicode.Is(unicode.Hebrew, next)
}

// lastWord is what stands after the last space or full stop.
func lastWord(s string) string {
	for i := len(s); i > 0; i-- {
		if c := s[i-1]; c == ' ' || c == '.' || c == '\xa0' && strings.HasSuffix(s[:i], "\u00a0") {
			return s[i:]
		}
	}
	return s
}

// honorificLabel reads Mr. Linder. and Dr. Kissinger:
func honorificLabel(s string) (label, bool) {
	at := honorificEnd(s)
	if at == 0 {
		return label{}, false
	}
	for {
		n := initialAt(s[at:])
		if n == 0 || !strings.HasPrefix(s[at+n:], " ") {
			break
		}
		at += n + 1
	}
	end, last := at, at
	for range 3 {
		n := surnameEnd(s, end)
		if n == 0 || isSuffix(lastWord(s[:n])) {
			break
		}
		last, end = n, n+1
		if !strings.HasPrefix(s[n:], " ") {
			break
		}
	}
	if last == at {
		return label{}, false
	}
	surname := lastWord(s[:last])
	if family, _, more := strings.Cut(s[at:last], " "); more && isFamilyFirst(family) {
		surname = family
	}
	last = placeEnd(s, suffixEnd(s, last))
	l, ok := finish(s, asideEnd(s, last), byHonorific, surname)
	l.takeAside(last)
	return l, ok
}

// honorificEnd is where the words after an honorific begin, which may have no space between: MR.NOBLE. It is
// 0 if s begins with none.
func honorificEnd(s string) int {
	first, rest, ok := strings.Cut(s, " ")
	if ok && isHonorific(first) {
		return len(s) - len(rest) + honorificEnd(rest) // Prof. Dr. Orlik
	}
	title, name, ok := strings.Cut(first, ".")
	if r, _ := utf8.DecodeRuneInString(name); ok && len(title) > 1 && unicode.IsUpper(r) && isHonorific(title+".") {
		return len(title) + 1
	}
	return 0
}

// letterLabel reads Q. and A. of a hearing, and K: where another is D:.
func letterLabel(s string) (label, bool) {
	r, n := utf8.DecodeRuneInString(s)
	if len(s) < n+2 || s[n] != ':' && answers(string(r)) == "" || !unicode.IsUpper(r) {
		return label{}, false
	}
	l, ok := finish(s, n, byLetter, "")
	l.role = true
	return l, ok
}

// answers is the letter that answers, or is answered by, a letter of a hearing: question and answer, Frage and
// Antwort, вопрос and ответ.
func answers(letter string) string {
	switch letter {
	case "A":
		return "Q"
	case "Q":
		return "A"
	case "В":
		return "О"
	case "О":
		return "В"
	}
	return ""
}
