package infer

import "unicode"

// labelShape is a row of the table of labels: a way in which archives type who speaks.
type labelShape struct {
	looks  string                                  // what it looks like
	stops  bool                                    // whether a full stop or a colon ends it
	opens  func(r rune) bool                       // whether it can begin with r; nil for anything
	rule   string                                  // the rule that claims it, "speaker.name"
	about  string                                  // what the rule is about, in the row that is most of it
	read   func(s string) (label, bool)            // reads it at the beginning of s
	around func(g grammar, s string) (label, bool) // instead of read, where it is made of other labels

	// Examples and Not are those of the rule; they are the row's tests.
	examples []Example
	not      []string
}

// grammar is the table of labels. The rows are asked in order, and the first that knows a label has it; whether it
// is one depends on the others in the document.
type grammar []labelShape

// read reads a label at the beginning of s.
func (g grammar) read(s string) (label, bool) {
	first, stop := firstRune(s), hasStop(s)
	var none label // with the word that stopped it
	for i := range g {
		row := &g[i]
		if row.stops && !stop || row.opens != nil && !row.opens(first) {
			continue
		}
		var l label
		ok := false
		switch {
		case row.around != nil:
			l, ok = row.around(g, s)
		case row.read != nil:
			l, ok = row.read(s)
		}
		if ok && l.precedes(s[l.end:]) {
			return l, true
		}
		if ok {
			break
		}
		if l.stopped != "" {
			none = l
		}
	}
	return none, false
}

// typed reads a label that is made of no others, its stop and the space after it.
func (g grammar) typed(s string) (label, bool) {
	first := firstRune(s)
	for i := range g {
		if row := &g[i]; row.read != nil && (row.opens == nil || row.opens(first)) {
			if l, ok := row.read(s); ok {
				return l, true
			}
		}
	}
	return label{}, false
}

// hasStop reports whether a label that a full stop or a colon ends can begin s.
func hasStop(s string) bool {
	return firstStop(s[:min(len(s), maxLabel+len("\u00a0:"))]) >= 0
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// The characters that labels begin with.

// isNameStart: a capital, or a letter of a script that has none.
func isNameStart(r rune) bool {
	return unicode.IsUpper(r) || r > unicode.MaxLatin1 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}

// isWideStart: a letter of the scripts that print no space after a colon.
func isWideStart(r rune) bool {
	return r > '\u2e80' && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}

func isBracketStart(r rune) bool { return r == '[' }

// isStampStart: of a time code, or of a number.
func isStampStart(r rune) bool { return r == '[' || r == '(' || r >= '0' && r <= '9' || r == 'A' }

func isDash(r rune) bool { return r == '—' || r == '–' || r == '―' }

func isNickStart(r rune) bool { return r == '<' }

func isCircle(r rune) bool { return r == '○' || r == '◯' || r == '〇' }

// isNobodyStart: of what stands for a name that is not known.
func isNobodyStart(r rune) bool {
	return isDash(r) || r == '?' || r == '.' || r == '…' || r == '_' || r == '-'
}
