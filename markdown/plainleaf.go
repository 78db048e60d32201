package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// plainEmphasis writes an emphasis with the marks of the house style, where those are read as a pair.
func (l *leaf) plainEmphasis(e *transcript.Emphasis, mark string, after rune) bool {
	h := l.w.house
	c := h.italic
	if mark == "**" {
		c = h.bold
	}
	before := l.before()
	if c == "_" && !l.mayUnderline(before, after) {
		c = "*"
	}
	mark = strings.Repeat(c, len(mark))
	children := e.Children
	if inner, ok := nestedEmphasis(e); ok {
		mark, children = "***", inner.Children
	}
	first, last := l.edge(children[0], true), l.edge(children[len(children)-1], false)
	opens := !isSpaceRune(first) && (!isPunctRune(first) || isSpaceRune(before) || isPunctRune(before))
	closes := !isSpaceRune(last) && (!isPunctRune(last) || isSpaceRune(after) || isPunctRune(after))
	if !opens || !closes || before == rune(c[0]) || after == rune(c[0]) || before == '\\' {
		return false
	}
	inner := *l
	inner.bold, inner.sealed, inner.leafPlan, inner.notLabel = true, true, leafPlan{escape: l.link}, false
	l.put(mark)
	inner.list(asNodes(children), e, rune(c[0]))
	l.start, l.first = inner.start, inner.first
	l.put(mark)
	return true
}

// mayUnderline reports whether underscores between two characters can mark emphasis: not within a word.
func (l *leaf) mayUnderline(before, after rune) bool {
	return !isWordRune(before) && !isWordRune(after)
}

// nestedEmphasis is the bold words that an emphasis in italics is, as ***both*** is read.
func nestedEmphasis(e *transcript.Emphasis) (*transcript.Emphasis, bool) {
	if len(e.Children) != 1 || marker(e) != "*" {
		return nil, false
	}
	inner, ok := e.Children[0].(*transcript.Emphasis)
	return inner, ok && marker(inner) == "**"
}

// plainCode writes words between as many backticks as it takes.
func (l *leaf) plainCode(s string) bool {
	if strings.ContainsAny(s, "\n\t") || l.cell && strings.Contains(s, "|") || l.before() == '`' {
		return false
	}
	fence, space := "`", ""
	for strings.Contains(s, fence) {
		fence += "`"
	}
	if s[0] == '`' || s[len(s)-1] == '`' {
		space = " "
	}
	l.put(fence + space + s + space + fence)
	return true
}

// target is the destination of a link or a picture: as it is, or between angle brackets.
func (w *writer) target(s string) string {
	if isPlainTarget(s) || w.house != nil && isBareTarget(s) {
		return s
	}
	return bracketedTarget(s)
}

// isBareTarget reports whether a destination can stand as it is between parentheses, which are in pairs.
func isBareTarget(s string) bool {
	open := 0
	for i, r := range s {
		switch {
		case r == '(':
			open++
		case r == ')':
			open--
		case r <= ' ' || r == '<' || r == '\\' || r == utf8.RuneError || r == '&' && isReference(s[i:]):
			return false
		}
		if open < 0 {
			return false
		}
	}
	return open == 0
}

// isBare reports whether the house style has no backslash before c where other readers could take it for more.
func (w *writer) isBare(c byte) bool {
	return w.house != nil && strings.IndexByte(w.house.bare, c) >= 0
}

// isBareTag reports whether s begins with a tag of HTML, which reads as words here and may stand bare.
func (w *writer) isBareTag(s string) bool {
	if !w.isBare('<') {
		return false
	}
	name := strings.TrimPrefix(s[1:], "/")
	n := 0
	for n < len(name) && isAlnum(name[n]) {
		n++
	}
	_, ours := w.names.elementName(name[:n])
	return n > 0 && n < len(name) && strings.IndexByte(" />", name[n]) >= 0 && !ours && !strings.EqualFold(name[:n], "br")
}

// endsWord reports whether the word that s begins with, after its first byte, is all of s, and no semicolon or more of
// the word comes after it.
func endsWord(s string, after rune) bool {
	for i := 1; i < len(s); i++ {
		if !isAlnum(s[i]) {
			return false
		}
	}
	return after != ';' && after != '&' && !isWordRune(after)
}
