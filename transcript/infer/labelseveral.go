package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Labels of several who speak at once, and of somebody who is not known.

// jointLabel reads Velen/Orlik:, MM, WH: and Velen and Orlik: Whether it is one depends on each of its parts.
func jointLabel(g grammar, s string) (label, bool) {
	end := strings.IndexByte(s[:min(len(s), maxLabel)], ':')
	if end < 0 || !strings.HasPrefix(s[end:], ": ") {
		return label{}, false
	}
	if !strings.ContainsAny(s[:end], " /") {
		return label{}, false
	}
	names := several(s[:end])
	if len(names) < 2 {
		return label{}, false
	}
	l := label{shape: byName, stop: ":", printed: s[:end+1], name: s[:end], end: end + 2}
	for _, name := range names {
		p, ok := g.typed(name + ": ")
		if !ok || p.end != len(name)+2 {
			return label{}, false
		}
		l.parts = append(l.parts, p)
	}
	return l, true
}

// several parts the names of several.
func several(names string) []string {
	if strings.IndexByte(names, '/') > 0 {
		return strings.Split(names, "/")
	}
	var out []string
	for part := range strings.SplitSeq(names, ", ") {
		out = append(out, byConjunction(strings.TrimPrefix(part, "and "))...)
	}
	return out
}

func byConjunction(names string) []string {
	for _, and := range []string{" and ", " & ", " + ", " und ", " et ", " y ", " и "} {
		if a, b, ok := strings.Cut(names, and); ok {
			return append([]string{a}, byConjunction(b)...)
		}
	}
	return []string{names}
}

// nobodyLabel reads the place of a name that is not known: ??: and ...:
func nobodyLabel(s string) (label, bool) {
	n := len(s) - len(strings.TrimLeft(s, "?.…_—–-"))
	if n == 0 || n > 6 {
		return label{}, false
	}
	l, ok := finish(s, n, byName, "")
	if !ok || l.stop != ":" {
		return label{}, false
	}
	l.role = true
	return l, true
}

// lowerLabel reads a name in lower case, as its bearer types it. It is one only where a look sets it off.
func lowerLabel(s string) (label, bool) {
	end := strings.IndexByte(s[:min(len(s), maxLabel)], ':')
	if end < 0 || !strings.HasPrefix(s[end:], ": ") {
		return label{}, false
	}
	words := strings.Fields(s[:end])
	if len(words) == 0 || len(words) > 3 || isStopped(words) {
		return label{}, false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsLower(r) || wordLength(w) != len(w) {
			return label{}, false
		}
	}
	l, ok := finish(s, end, byName, words[len(words)-1])
	l.lower = true
	return l, ok
}

// isTimed reports whether s begins with a time code of hours, minutes and seconds.
func isTimed(s string) bool {
	s = strings.TrimLeft(s, "[(")
	colons := 0
	for i, r := range s {
		switch {
		case r == ':' && i > 0:
			colons++
		case r < '0' || r > '9':
			return colons == 2 && (strings.ContainsRune(" .,)]", r))
		}
	}
	return colons == 2
}

// isFigure reports whether s begins with a number that is no time code.
func isFigure(s string) bool {
	word, _, _ := strings.Cut(s, " ")
	return isDigits(strings.TrimRight(word, ".,;%"))
}
