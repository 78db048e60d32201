package infer

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// labelOf is the label that a paragraph begins with, if it can have one. What is only stopped by a word is told.
func (e *evidence) labelOf(p *transcript.Paragraph) (label, bool) {
	if p.Plain || len(p.Children) == 0 || isDisplayed(p) {
		return label{}, false
	}
	words, whole := head(p.Children)
	l, ok := e.roster.label(e.grammar, words, whole)
	if !ok {
		l, ok = e.grammar.labelOf(words, whole, p)
	}
	if !ok {
		return l, false
	}
	if whole && l.end >= len(words) && !l.alone {
		return label{}, false
	}
	said := words[min(l.end, len(words)):]
	l.figure, l.timed, l.opener = isFigure(said), isTimed(said), opener(said)
	l.cue, l.linked = whole && isCue(said), isLinked(p, said, whole)
	if t, ok := p.Children[0].(*transcript.Text); ok && len(t.Value) >= l.end-1 || l.inside {
		return l, true
	}
	printed, _, ok := split(p.Children, l.end-1)
	if !ok {
		return label{}, false
	}
	l.notice(printed)
	return l, true
}

// labelOf reads a label at the beginning of a paragraph's words, whole saying that they are all that it has.
func (g grammar) labelOf(words string, whole bool, p *transcript.Paragraph) (label, bool) {
	l, ok := g.read(words)
	if !ok && whole && strings.HasSuffix(words, ":") && len(words) <= maxLabel {
		l, ok = g.read(words + " ")
		l.alone = true
	}
	if ok || !isEmphasis(p.Children[0]) {
		return l, ok
	}
	if lower, ok := lowerLabel(words); ok {
		return lower, true
	}
	if bold, ok := boldColumnLabel(words, boldLead(p)); ok {
		return bold, true
	}
	return l, false
}

func isEmphasis(n transcript.Inline) bool {
	_, ok := n.(*transcript.Emphasis)
	return ok
}
