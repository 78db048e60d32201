package infer

import "strings"

// Labels with something before the name that is no part of it: a time code, the number of the speech.

// stampedLabel reads [00:01:02] Velen: and 00:01:02 Velen:, 12. Velen: and Anf. 12 Velen:, with the stamp in what is
// printed and not in the name.
func stampedLabel(g grammar, s string) (label, bool) {
	n := stampEnd(s)
	if n == 0 {
		return label{}, false
	}
	l, ok := g.typed(s[n:])
	if !ok || l.inside || l.shape == byDash || l.shape == byColumn {
		return label{}, false
	}
	l.printed, l.end = s[:n]+l.printed, l.end+n
	l.numbered = !strings.Contains(s[:n], ":")
	return l, true
}

// stampEnd is where the words after a time code or a number and its space begin; 0 if s begins with none.
func stampEnd(s string) int {
	if rest, ok := strings.CutPrefix(s, "Anf. "); ok { // as the Riksdag counts speeches
		return len(s) - len(rest) + stampEnd(rest)
	}
	word, rest, ok := strings.Cut(s, " ")
	if !ok || rest == "" {
		return 0
	}
	code := strings.TrimRight(strings.TrimLeft(word, "[("), "])")
	if code == word {
		code = strings.TrimSuffix(strings.TrimSuffix(code, "."), ")")
	}
	if isDigits(code) && len(code) < 5 && word[0] != '[' && word[0] != '(' || isClock(code) {
		return len(s) - len(rest)
	}
	return 0
}

// isClock reports whether s is a time code: hours and minutes, seconds and their parts or not.
func isClock(s string) bool {
	return strings.Contains(s, ":") && strings.Trim(s, "0123456789:.,") == "" && s[0] >= '0' && s[0] <= '9' && s[len(s)-1] >= '0' && s[len(s)-1] <= '9'
}

// nickLabel reads <velen>, as a log of a chat has it. Names of elements are none.
func nickLabel(s string) (label, bool) {
	end := strings.IndexByte(s[:min(len(s), maxLabel)], '>')
	if end < 2 || !strings.HasPrefix(s[end:], "> ") {
		return label{}, false
	}
	name := strings.TrimLeft(s[1:end], "@+%~&")
	for i := range len(name) {
		if c := name[i]; c <= ' ' || strings.IndexByte("/<=\"'", c) >= 0 {
			return label{}, false
		}
	}
	if name == "" || isMarkup(strings.ToLower(name)) {
		return label{}, false
	}
	return label{shape: byName, stop: ">", printed: s[:end+1], name: name, surname: name, end: end + 2}, true
}

func isMarkup(name string) bool {
	return listed("a b i u p s br hr em li ol ul td th tr dd dl dt h1 h2 h3 h4 h5 h6 div sub sup pre code span strong table body head html img tt font "+
		"center blockquote small big del ins q cite kbd mark section note page text title tag", name)
}
