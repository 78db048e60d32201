package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What the whole of a text says for a label that says little for itself: that there is hardly a paragraph without one,
// or that what comes after it is how those begin who are known to speak.

// dense is how many labels, plausible or not, make a text one of labels, if they are also half of its paragraphs: there
// something that looks like a label and stands where one is due is one.
const dense = 20

// isDense reports whether a text is one of labels with the stop of l.
func (e *evidence) isDense(l *label) bool {
	n := e.begins[labelEnd{l.stop, l.alone}]
	if l.alone {
		return n >= dense && 3*n >= len(e.text)
	}
	return n >= dense && 2*n >= len(e.text)
}

// labelEnd is what ends labels, and whether nothing comes after them.
type labelEnd struct {
	stop  string
	alone bool
}

// listen counts the words that speeches begin with, and those that labels begin with.
func (e *evidence) listen() {
	met := map[string]bool{}
	for _, c := range e.found {
		t := e.seen[c.key()]
		if t == nil || c.opener == "" || !t.plausible() || t.described {
			continue
		}
		if t.count > 1 {
			e.openers[c.opener]++
		} else if key := c.opener + "\n" + c.name; !met[key] {
			met[key] = true
			e.openers[c.opener]++
		}
	}
	for _, t := range e.seen {
		if t.count > 1 && t.plausible() {
			e.heads[firstWord(t.name)]++
		}
	}
}

// isAddressed reports whether what comes after a label is how others began before or after: Herr Präsident! Thank you.
func (e *evidence) isAddressed(t *tally, l *label) bool {
	return !t.described && l.opener != "" && e.openers[l.opener] > 2
}

// isOneOf reports whether somebody is described as others are who speak more than once: Голос купца, Голос в народе.
func (e *evidence) isOneOf(t *tally) bool { return t.dense && e.heads[firstWord(t.name)] > 0 }

// opener is the word that s begins with.
func opener(s string) string {
	word, _, _ := strings.Cut(s, " ")
	return strings.TrimFunc(word, func(r rune) bool { return !unicode.IsLetter(r) })
}

// isCutShort reports whether the full stop after words is that of an abbreviation or an initial: M. Velen said so.
func isCutShort(words string) bool {
	last := lastWord(words)
	return utf8.RuneCountInString(last) == 1 || isAbbreviation(last+".") && !isHonorific(last)
}

// describedLabel reads Der am Rohr: and Господин в шинели., which describe somebody, as the people of a play are. Only a text
// of labels has such.
func describedLabel(s string) (label, bool) {
	named, words := 0, 0
	for ; words < 7; words++ {
		n := wordLength(s[named:])
		if n == 0 {
			return label{}, false
		}
		named += n
		if !strings.HasPrefix(s[named:], " ") || wordLength(s[named+1:min(len(s), named+5)]) == 0 {
			words++
			break
		}
		named++
	}
	if named > maxLabel {
		return label{}, false
	}
	l, ok := finish(s, asideEnd(s, named), byName, "")
	if !ok || l.stop == "." && (words > 5 || isCutShort(s[:named])) {
		return label{}, false
	}
	list := strings.Fields(s[:named])
	r, _ := utf8.DecodeRuneInString(s)
	if isStopped(list) || !unicode.IsUpper(r) && (words < 2 || !isCounted(list[0])) {
		return label{}, false
	}
	l.takeAside(named)
	l.role, l.described = true, true
	return l, true
}
