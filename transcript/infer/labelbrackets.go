package infer

import "strings"

// Labels that brackets stand in or around.

// bracketedLabel reads [J. Baker.] and [J. Baker]: at the beginning of s.
func bracketedLabel(g grammar, s string) (label, bool) {
	end := strings.IndexAny(s[1:], "[]") + 1
	if end < 2 || end > maxLabel || s[end] != ']' {
		return label{}, false
	}
	inner, after := s[1:end], s[end+1:]
	outside := ""
	if strings.HasPrefix(after, ":") {
		outside = ":"
		inner += ":"
	} else if !strings.HasSuffix(inner, ".") && !strings.HasSuffix(inner, ":") {
		return label{}, false
	}
	rest, ok := strings.CutPrefix(after[len(outside):], " ")
	l, ok2 := g.typed(inner + " ")
	if !ok || !ok2 || l.end != len(inner)+1 || !startsSpeech(rest, l.stop) {
		return label{}, false
	}
	l.supplied, l.outside, l.end = true, outside, len(s)-len(rest)
	l.printed = s[1:end]
	return l, true
}

// mendedLabel reads a label some of which stands in brackets: [Secretary] Rusk:
func mendedLabel(g grammar, s string) (label, bool) {
	open := strings.IndexByte(s[:min(len(s), maxLabel)], '[')
	if open < 0 {
		return label{}, false
	}
	size := strings.IndexByte(s[open:], ']')
	if size < 2 || open+size > maxLabel {
		return label{}, false
	}
	l, ok := g.typed(s[:open] + s[open+1:open+size] + s[open+size+1:])
	if !ok || len(l.printed) < open+size {
		return label{}, false
	}
	l.end += 2
	l.printed = s[:l.end-1]
	return l, true
}

// hiddenLabel reads the place of a name that was left out: [name not declassified]:
func hiddenLabel(s string) (label, bool) {
	end := strings.IndexAny(s[1:], "[]") + 1
	if end < 2 || end > maxLabel || !strings.HasPrefix(s[end:], "]: ") {
		return label{}, false
	}
	inner := s[1:end]
	words := gapWords(inner, strings.Fields(strings.ToLower(inner)))
	if len(words) == 0 || stated(words) == nil {
		return label{}, false
	}
	return label{shape: byName, stop: ":", printed: s[:end+2], name: inner, role: true, hidden: true, end: end + 3}, true
}
