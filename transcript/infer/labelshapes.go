package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// labelShape is a row of the table of labels: a way in which archives type who speaks.
type labelShape struct {
	looks  string                                  // what it looks like
	stops  bool                                    // whether a full stop or a colon ends it
	opens  starts                                  // what it can begin with; 0 for anything
	next   string                                  // the characters that can come after its first word; empty for any
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
	var none label // with the word that stopped it
	begins := outsetOf(s)
	for i := range g {
		row := &g[i]
		if !row.canBegin(begins) {
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
	begins := outsetOf(s)
	for i := range g {
		if row := &g[i]; row.read != nil && row.canBegin(begins) {
			if l, ok := row.read(s); ok {
				return l, true
			}
		}
	}
	return label{}, false
}

// outset is what is seen of a text without reading it, by which most rows are no matter.
type outset struct {
	starts      // of its first character
	next   rune // what comes after its first word
	stop   bool // whether a full stop or a colon can end a label
}

func outsetOf(s string) outset {
	head := s[:min(len(s), maxLabel+len("\u00a0:"))]
	next, _ := utf8.DecodeRuneInString(head[wordLength(head):])
	return outset{startsOf(firstRune(s)), next, firstStop(head) >= 0}
}

// canBegin reports whether what begins so may be a label of the row.
func (row *labelShape) canBegin(b outset) bool {
	return (b.stop || !row.stops) && (row.opens == 0 || row.opens&b.starts != 0) && (row.next == "" || strings.ContainsRune(row.next, b.next))
}

func firstRune(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// starts are the sorts of characters that labels begin with, each a bit.
type starts uint16

const (
	nameStart starts = 1 << iota
	letterStart
	wideStart
	bracketStart
	stampStart
	quoteStart
	dashStart
	nickStart
	circleStart
	nobodyStart
)

// anySpace are the spaces that stand in labels.
const anySpace = " \u00a0\u202f"

// startsOf are all the sorts that a character is of.
func startsOf(r rune) starts {
	return nameStart.where(isNameStart(r)) | letterStart.where(unicode.IsLetter(r)) | wideStart.where(isWideStart(r)) |
		bracketStart.where(r == '[') | stampStart.where(isStampStart(r)) | quoteStart.where(isQuoteStart(r)) | dashStart.where(isDash(r)) |
		nickStart.where(r == '<') | circleStart.where(isCircle(r)) | nobodyStart.where(isNobodyStart(r))
}

func (s starts) where(is bool) starts {
	if is {
		return s
	}
	return 0
}

// isNameStart: a capital, or a letter of a script that has none.
func isNameStart(r rune) bool {
	return unicode.IsUpper(r) || r > unicode.MaxLatin1 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}

// isWideStart: a letter of the scripts that print no space after a colon.
func isWideStart(r rune) bool {
	return r > '\u2e80' && unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana)
}

// isStampStart: of a time code, or of a number.
func isStampStart(r rune) bool { return r == '[' || r == '(' || r >= '0' && r <= '9' || r == 'A' }

func isDash(r rune) bool { return r == '—' || r == '–' || r == '―' }

func isCircle(r rune) bool { return r == '○' || r == '◯' || r == '〇' }

// isNobodyStart: of what stands for a name that is not known.
func isNobodyStart(r rune) bool {
	return isDash(r) || r == '?' || r == '.' || r == '…' || r == '_' || r == '-'
}
