package markdown

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// text writes words, and escapes what Markdown would read as something else where it stands.
func (l *leaf) text(s string, after rune) {
	if l.preserve {
		l.preserved(s, after)
		return
	}
	if l.atStart() {
		s = l.startOfLine(s)
	}
	l.words(s, after)
}

// startOfLine writes the beginning of words that begin a line, as far as it could begin a
// block, and returns the rest.
func (l *leaf) startOfLine(s string) string {
	switch c := s[0]; {
	case c == '#' || c == '>':
		l.escapeByte(c)
		return s[1:]
	case (c == '=' || c == '|' || c == ':') && !l.first:
		l.escapeByte(c)
		return s[1:]
	case c == '-' || c == '+':
		if len(s) == 1 || strings.IndexByte(" -|:", s[1]) >= 0 {
			l.escapeByte(c)
			return s[1:]
		}
	case isDigit(c):
		n := 1
		for n < len(s) && isDigit(s[n]) {
			n++
		}
		if n < 10 && n < len(s) && (s[n] == '.' || s[n] == ')') && (n+1 == len(s) || s[n+1] == ' ') {
			l.put(s[:n])
			l.escapeByte(s[n])
			return s[n+1:]
		}
	}
	return s
}

func (l *leaf) escapeByte(c byte) { l.w.buf = append(l.w.buf, '\\', c) }

// words writes words in the middle of a line.
func (l *leaf) words(s string, after rune) {
	tildes := 0
	from := 0
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !isSpecial(c) && !l.hard && !l.isEscaped(c) {
			continue
		}
		if c >= utf8.RuneSelf || !l.isEscaped(c) && !l.hazard(s, i, after, &tildes) {
			continue
		}
		l.put(s[from:i])
		from = i + 1
		switch {
		case c == '\n' || c == '\t':
			l.put(charRef(c))
		default:
			l.escapeByte(c)
		}
	}
	l.put(s[from:])
	if l.heading && after == ' ' && strings.HasSuffix(s, "#") && !l.hard {
		l.w.buf = append(l.w.buf[:len(l.w.buf)-1], `\#`...)
	}
}

// isEscaped reports whether the house style has a backslash before c wherever it stands.
func (l *leaf) isEscaped(c byte) bool {
	return l.w.house != nil && c < utf8.RuneSelf && l.w.escaped[c]
}

func charRef(c byte) string {
	switch c {
	case '\n':
		return "&#10;"
	case '\t':
		return "&#9;"
	}
	return "&#32;"
}

// isSpecial reports whether Markdown may read c as something else than itself in the middle of a line.
func isSpecial(c byte) bool {
	switch c {
	case '\\', '`', '*', '_', '[', ']', '<', '&', '!', '|', '~', '\n', '\t', '(', ':':
		return true
	}
	return false
}

// hazard reports whether the special character at s[i] must be escaped.
func (l *leaf) hazard(s string, i int, after rune, tildes *int) bool {
	c := s[i]
	if l.hard {
		return isPunct(c) || c == '\n' || c == '\t'
	}
	next := after
	if i+1 < len(s) {
		next = firstRune(s[i+1:])
	}
	last := i+1 == len(s)
	switch c {
	case '\\':
		return last || next < utf8.RuneSelf && isPunct(byte(next)) || next == '\n'
	case '`', '\n', '\t':
		return true
	case '*':
		return !(next == ' ' && !last && l.rune(s, i) == ' ')
	case '_':
		return !isWordRune(l.rune(s, i)) || !isWordRune(next) || last
	case '[':
		return l.escape || next == '^' || next == '!'
	case ']':
		return l.escape
	case '<':
		if l.w.house != nil && !last && l.w.isBareTag(s[i:]) {
			return false
		}
		return last || next < utf8.RuneSelf && (isLetter(byte(next)) || next == '/' || next == '!' || next == '?')
	case '&':
		return isReference(s[i:]) && !(l.w.house != nil && endsWord(s[i:], after))
	case '!':
		return next == '['
	case '|':
		return l.cell
	case '~':
		if *tildes == 0 {
			*tildes = strings.Count(s, "~")
		}
		return *tildes > 1
	case '(':
		return l.rune(s, i) == ']'
	case ':':
		return l.rune(s, i) == ']' && l.beginsWithBracket(s) && !l.w.isBare(':')
	}
	return false
}

// beginsWithBracket reports whether the line begins with a bracket, so that a colon after one
// makes of it what elsewhere is the definition of a link; s is the text that is being written.
func (l *leaf) beginsWithBracket(s string) bool {
	switch {
	case !l.blockStart:
		return false
	case len(l.w.buf) == l.start:
		return s[0] == '['
	}
	return l.w.buf[l.start] == '['
}

// rune is the character before s[i].
func (l *leaf) rune(s string, i int) rune {
	if i > 0 {
		return lastRune(s[:i])
	}
	return l.before()
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// isReference reports whether s could begin a character reference.
func isReference(s string) bool {
	if len(s) > 1 && s[1] == '#' {
		return true
	}
	i := 1
	for i < len(s) && isAlnum(s[i]) {
		i++
	}
	return i > 1 && (i == len(s) || s[i] == ';')
}

// preserved writes words under xml:space="preserve", in which Markdown must not touch a space.
func (l *leaf) preserved(s string, after rune) {
	hard := l.hard
	l.hard = true
	for s != "" {
		n := strings.IndexAny(s, " \n\t")
		if n < 0 {
			n = len(s)
		}
		if n > 0 {
			l.words(s[:n], after)
			s = s[n:]
			continue
		}
		if s[0] == ' ' && len(s) > 1 && s[1] != ' ' && s[1] != '\n' && s[1] != '\t' && !isSpaceRune(l.before()) && lastRuneBytes(l.w.buf) != ';' {
			l.putByte(' ')
		} else {
			l.put(charRef(s[0]))
		}
		s = s[1:]
	}
	l.hard = hard
}
