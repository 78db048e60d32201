package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Labels that no stop ends: in a column of their own, of which only a space is left, or in bold.

// columnLabel reads NOBLE before what begins with a capital and goes on in lower case.
func columnLabel(s string) (label, bool) {
	if !opensInCapitals(s) {
		return label{}, false
	}
	end := 0
	for range 4 {
		n := wordLength(s[end:])
		if !isCapitals(s[end:end+n]) || !strings.HasPrefix(s[end+n:], " ") || n < 3 && (end == 0 || !startsSentence(s[end+n+1:])) {
			break // a letter can be a name's, ГОСПОДИН А, where a sentence begins after it
		}
		end += n + 1
	}
	if end == 0 || !startsSentence(s[end:]) {
		return label{}, false
	}
	return columnOf(s, end-1)
}

// opensInCapitals reports whether the second letter is a capital as the first is, or a script has none.
func opensInCapitals(s string) bool {
	_, size := utf8.DecodeRuneInString(s)
	r, _ := utf8.DecodeRuneInString(s[size:])
	return !unicode.IsLower(r)
}

// column is what a paragraph with another label begins with if labels are a column here; nil where it is no such thing.
func (g grammar) column(p *transcript.Paragraph, l *label) *label {
	if l.given != nil || l.shape == byColumn || l.stop != ":" && l.stop != "." {
		return nil
	}
	var c label
	ok := false
	switch n := p.Children[0].(type) {
	case *transcript.Text:
		c, ok = columnLabel(n.Value)
	case *transcript.Emphasis:
		if lead := boldLead(p); lead > 0 && lead < l.end-2 {
			words, _ := head(p.Children)
			c, ok = boldColumnLabel(words, lead)
			c.look = lookOf(n)
		}
	}
	if !ok || c.end >= l.end {
		return nil
	}
	found := c // which is kept, as c is not
	return &found
}

// boldColumnLabel reads a name in bold, of n bytes, before what is not.
func boldColumnLabel(s string, n int) (label, bool) {
	if n == 0 || n >= len(s) || s[n] != ' ' || !startsSpeech(s[n+1:], "") {
		return label{}, false
	}
	return columnOf(s, n)
}

func columnOf(s string, n int) (label, bool) {
	words := strings.Fields(s[:n])
	if len(words) == 0 || len(words) > 7 || isStopped(words) || isShortTitle(strings.TrimSuffix(words[len(words)-1], ".")) {
		return label{}, false
	}
	l := label{shape: byColumn, printed: s[:n], name: s[:n], end: n + 1}
	l.surname, l.role = nameOrRole(words)
	if l.surname == "" && !l.role {
		l.role, l.described = true, true
	}
	return l, areNames(words)
}

// areNames reports whether all words are of letters, or are abbreviated.
func areNames(words []string) bool {
	for _, w := range words {
		if wordLength(w) != len(w) && !isInitials(w) && !isHonorific(w) {
			return false
		}
	}
	return true
}

// startsSentence reports whether s begins with a word of which only the first letter is a capital, or with what stands
// before one.
func startsSentence(s string) bool {
	if strings.HasPrefix(s, "(") || strings.HasPrefix(s, "[") {
		return true // how it is said
	}
	s = strings.TrimLeft(s, "¿¡«“„\"'")
	r, size := utf8.DecodeRuneInString(s)
	next, _ := utf8.DecodeRuneInString(s[size:])
	return unicode.IsUpper(r) && (unicode.IsLower(next) || next == ' ' || unicode.IsPunct(next) && next != '.')
}

// boldLead is how many bytes of a paragraph's words are in the emphasis that it begins with; 0 where more than words are.
func boldLead(p *transcript.Paragraph) int {
	e, ok := p.Children[0].(*transcript.Emphasis)
	if !ok || len(e.Children) != 1 {
		return 0
	}
	t, ok := e.Children[0].(*transcript.Text)
	if !ok {
		return 0
	}
	return len(t.Value)
}

// hasColumn reports whether labels that no stop ends say who speaks: they take turns, there are more than of any other
// kind, and paragraphs that begin with one are many, or they are set off in bold.
func (e *evidence) hasColumn(l *label, s *shapeTally) bool {
	return (s.recurring > 1 || s.recurring > 0 && s.isChaired()) && (3*s.repeats <= s.count || s.count >= dense) && s.count > 2*(e.uses[":"]+e.uses["."]) &&
		(5*s.count >= len(e.text) || s.count >= dense || l.look != "")
}
