package infer

import (
	"strings"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What comes after a label and is nothing that anybody says: a time code where music is heard, a link.

// isCue reports whether s is one time code, or says from which to which.
func isCue(s string) bool {
	codes := 0
	for word := range strings.FieldsSeq(s) {
		switch {
		case isClock(strings.TrimFunc(word, isAround)):
			codes++
		case !listed("to - – —", word):
			return false
		}
	}
	return codes > 0
}

// isAround reports whether r can stand around a time code: a bracket, or what a codec puts for one that the source escapes.
func isAround(r rune) bool { return unicode.IsPunct(r) || unicode.IsControl(r) }

// cue is what has only a time code after it, and the label with words that comes next.
type cue struct{ of, before *tally }

// interrupts reports whether l can be a cue of those who produced a recording: only a time code comes after it, and then
// another label, typed alike, with words.
func (l *label) interrupts(next *label) bool {
	return l.cue && !next.cue && !next.alone && !next.timed && next.look == l.look && next.stop == l.stop && next.name != l.name
}

// meetCues counts what announces labels of those who speak. Where time codes stand between all labels and their words, it is
// words that come next.
func (e *evidence) meetCues() {
	for _, c := range e.cues {
		if c.before.count > 1 && c.before.plausible() {
			c.of.empty++
		}
	}
}

// isLinked reports whether what is said in a paragraph is a link and no more.
func isLinked(p *transcript.Paragraph, said string, whole bool) bool {
	if !whole {
		return false
	}
	if word, rest, _ := strings.Cut(said, " "); rest == "" && (strings.Contains(word, "://") || strings.HasPrefix(word, "www.")) {
		return true
	}
	last, ok := p.Children[len(p.Children)-1].(*transcript.Link)
	return ok && transcript.InlineText(last.Children) == said
}
