package infer

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// verdict is what is decided of a label, and the count that it was decided by; nil where there is none.
type verdict struct {
	reason
	tally *tally
}

// reason is why a label is one, or is none. Those of labels come last.
type reason uint8

const (
	undecided reason = iota
	stopped
	escaped
	fewPhrase
	fewCommon
	wordNotName
	notEach
	notAmong
	standsAlone
	lowerCase
	noShape
	noStyle
	outnumbered
	amongCapitals
	onceStopped
	onceWord
	noAnswer
	sum
	link
	oneQuoted
	announces
	description
	noTurns
	noDialogue
	noColumn

	recurs
	wasGiven
	isKnown
	isMarked
	isDefined
	isDeclared
	isCapacity
	alternates
	ofShape
	ofDeclared
	ofSeveral
	ofDelegate
	setOff
	inDialogue
)

func (r reason) accepts() bool { return r >= recurs }

// decide decides of every candidate, once all are weighed.
func (e *evidence) decide() {
	for i := range e.found {
		c := e.found[i]
		c.verdict = e.judge(&c.label)
		if c.column != nil {
			if v := e.judge(c.column); v.accepts() {
				c.label, c.verdict = *c.column, v
			}
		}
		if t, ok := c.Children[0].(*transcript.Text); ok && (c.supplied || c.hidden) && e.o.Literal != nil && e.o.Literal(t) {
			c.verdict = verdict{reason: escaped}
		}
		e.tell(c)
	}
}

// judge decides whether a label says who speaks: whether its shape is that of this document's
// labels, and it is no stranger among them.
func (e *evidence) judge(l *label) verdict {
	if len(l.parts) > 0 {
		if slices.ContainsFunc(l.parts, func(p label) bool { return !e.judge(&p).accepts() }) {
			return verdict{reason: notEach}
		}
		return verdict{reason: ofSeveral}
	}
	if e.roster.of(l) != nil && l.shape != byColumn {
		return verdict{reason: wasGiven}
	}
	if l.alone && l.stop == ":" {
		among := *l
		among.alone = false
		if v := e.judge(&among); v.accepts() {
			return v
		}
	}
	t := e.seen[l.key()]
	if t == nil {
		return verdict{reason: notAmong}
	}
	if l.quoted && !e.answered {
		return verdict{oneQuoted, t}
	}
	if doubt := t.doubt(); doubt != undecided {
		return verdict{doubt, t}
	}
	return verdict{e.judgeShape(l, t, t.like), t}
}

// judgeShape judges a label that could be one by those of its shape.
func (e *evidence) judgeShape(l *label, t *tally, s *shapeTally) reason {
	switch {
	case l.alone && l.stop != ":":
		return standsAlone
	case l.lower && l.look == "":
		return lowerCase
	case l.lower:
		return t.orElse(s, t.count > 1 && e.hasStyle(&t.label), noStyle)
	case l.shape == byDash && e.dashes.isDialogue(len(e.text), e.labelled()):
		return inDialogue
	case l.shape == byDash:
		return noDialogue
	case l.shape == byColumn:
		return t.orElse(s, e.hasColumn(l, s), noColumn)
	case l.shape == byInitials:
		return t.orElse(s, s.recurring > 0 || s.declared > 0 || l.isMonsieur() && e.hasStyle(&t.label), noShape)
	case l.shape == byFamily:
		return t.orElse(s, s.recurring > 1 || s.declared > 1 || t.dense && t.count > 1 && e.hasStyle(&t.label), noShape)
	case l.shape == byHonorific && (s.recurring > 0 || s.declared > 1):
		return t.grounds(s)
	case l.isDelegate():
		return ofDelegate
	case l.shape == byHonorific && (l.stop != ":" || !t.declared):
		return noShape
	case l.shape == byLetter:
		return t.orElse(s, e.letters(t), noAnswer)
	}
	return e.judgeStyle(l, t, s)
}

// judgeStyle judges a label by those of its style: names, titles and roles.
func (e *evidence) judgeStyle(l *label, t *tally, s *shapeTally) reason {
	switch {
	case !e.hasStyle(&t.label) && t.isOnly():
		return setOff
	case !e.hasStyle(&t.label):
		return noStyle
	case l.stop == ">" || isCircle(firstRune(l.stop)):
		return t.grounds(s)
	case e.isOutnumbered(l):
		return outnumbered
	case l.shape == byCapitals && !t.doubtful && s.recurring > 1 && (l.stop == ":" || len(l.name) > often):
		return t.grounds(s)
	case l.stop == "." && l.shape == byName && e.capitals > 20*s.count:
		return amongCapitals
	case l.stop == "." && l.shape == byName && s.count < 10 && 3*s.repeats > s.count:
		return noTurns
	case l.stop == ".":
		// So does a sentence of one word end: nothing but its recurring tells the label, or what comes after it.
		return t.orElse(s, t.count > 1 || t.declared && s.recurring > 0 || e.isAddressed(t, l) || e.isOneOf(t), onceStopped)
	}
	return t.orElse(s, t.count > 1 || t.vouched() || l.role || strings.Contains(l.name, " ") || t.dense, onceWord)
}

// orElse is what speaks for the label if it is accepted, and else what speaks against it.
func (t *tally) orElse(s *shapeTally, accepted bool, against reason) reason {
	if accepted {
		return t.grounds(s)
	}
	return against
}

// grounds is what speaks for a label that is accepted.
func (t *tally) grounds(s *shapeTally) reason {
	switch {
	case t.count > 1:
		return recurs
	case t.id != "":
		return isKnown
	case t.named:
		return isMarked
	case t.initialed:
		return isDefined
	case t.declared:
		return isDeclared
	case t.shape == byLetter:
		return alternates
	case t.role:
		return isCapacity
	case s.recurring == 0 && s.declared > 0:
		return ofDeclared
	}
	return ofShape
}
