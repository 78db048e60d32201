package infer

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// evidence is what the labels of a document say for and against each other.
type evidence struct {
	o        TurnOptions
	declared map[string]bool // words of the texts that name those who speak, in lower case
	seen     map[string]*tally
	shapes   map[string]*shapeTally
	uses     map[string]int      // how often labels that recur end in a stop
	refs     map[string][]string // whom the markup of labels refers to, by their words
	found    []candidate         // in the order of the text
	text     []*transcript.Paragraph
	capitals int // how often labels in capitals with a full stop recur
	roster   *roster
	explain  *explainer
}

// candidate is a paragraph that begins as with a label.
type candidate struct {
	*transcript.Paragraph
	label
	verdict
}

// tally counts one label.
type tally struct {
	label
	count     int
	declared  bool
	doubtful  bool   // it could as well be a common word
	id        string // of the person who is known by it
	named     bool   // marked as a person's name somewhere
	initialed bool   // it defines initials, or is such
	defines   string // initials, in lower case, that it says are its name's
	timed     int
	common    bool // its first word is also used in lower case
}

// shapeTally counts the labels of one shape.
type shapeTally struct {
	count, distinct, recurring, declared, timed int
}

func (s *shapeTally) add(t *shapeTally) {
	s.count, s.distinct, s.recurring = s.count+t.count, s.distinct+t.distinct, s.recurring+t.recurring
	s.declared, s.timed = s.declared+t.declared, s.timed+t.timed
}

// isChaired reports whether one label recurs among several others, as that of the chair does where everybody else
// speaks once.
func (s *shapeTally) isChaired() bool { return s.distinct > 3 && s.count-s.distinct > often }

func newEvidence(o TurnOptions) *evidence {
	e := &evidence{o: o, roster: o.roster, explain: newExplainer(o.Explain), declared: map[string]bool{}, seen: map[string]*tally{}, shapes: map[string]*shapeTally{}, uses: map[string]int{}, refs: map[string][]string{}}
	if e.roster == nil {
		e.roster = newRoster(o.Speakers, o.People)
	}
	for _, s := range o.Declared {
		for w := range strings.FieldsFuncSeq(s, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’-‑", r)
		}) {
			if r, _ := utf8.DecodeRuneInString(w); unicode.IsLower(r) {
				continue // a word among words, and no name
			}
			e.declared[strings.ToLower(w)] = true
			e.declared[strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(w), "'s"), "’s")] = true
		}
	}
	return e
}

// key tells labels apart: the same words with other spaces or brackets are the same label.
func (l label) key() string {
	if l.alone {
		return l.stop + "\n" + l.words()
	}
	return l.stop + l.words()
}

// words are the words of the label, without its stop and what it says in parentheses.
func (l label) words() string { return words(l.name) }

func words(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(name), "\u00a0", " "), ". ", ".")
}

func (e *evidence) gather(blocks []transcript.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *transcript.Paragraph:
			e.text = append(e.text, b)
			if l, ok := e.labelOf(b); ok {
				e.found = append(e.found, candidate{Paragraph: b, label: l})
				e.add(l)
			} else if l.stopped != "" {
				e.tell(candidate{b, l, verdict{reason: stopped}})
			}
		default:
			if inner, ok := within(b); ok && !isText(b) {
				e.gather(inner)
			}
		}
	}
}

// add counts a label. One of several labels is evidence of nothing.
func (e *evidence) add(l label) {
	if len(l.parts) > 0 {
		return
	}
	t := e.seen[l.key()]
	if t == nil {
		t = &tally{label: l, id: e.known(l)}
		surname := strings.ToLower(l.surname)
		t.doubtful = isNoSurname(surname) || isTitle(l.surname) || isCalendar(surname) || l.abbreviated
		t.declared = t.id != "" || len(l.surname) > 2 && e.declared[surname] && !isCountry(surname) && !isTitle(l.surname) && !l.abbreviated
		e.seen[l.key()] = t
	}
	t.named = t.named || l.named
	t.declared = t.declared || l.named || l.given != nil
	t.count++
	if l.timed {
		t.timed++
	}
	if isShort(l.aside) {
		t.defines = strings.ToLower(l.aside)
	}
	if l.ref != "" && !slices.Contains(e.refs[l.words()], l.ref) {
		e.refs[l.words()] = append(e.refs[l.words()], l.ref)
	}
}

// known is the ID of the person one of whose names the label is.
func (e *evidence) known(l label) string {
	for _, p := range e.o.People {
		for n := range p.Names() {
			if name := transcript.InlineText(n.Children); strings.EqualFold(name, l.name) || name == l.printed {
				return p.ID
			}
		}
	}
	return ""
}

// weigh counts the labels by shape, once all are gathered.
func (e *evidence) weigh() {
	e.define()
	e.meetWords()
	for _, t := range e.seen {
		s := e.shapes[t.pattern()]
		if s == nil {
			s = &shapeTally{}
			e.shapes[t.pattern()] = s
		}
		if !t.plausible() {
			continue
		}
		s.count += t.count
		s.distinct++
		s.timed += t.timed
		if t.count > 1 {
			s.recurring++
			e.uses[t.stop] += t.count
			if t.shape == byCapitals && t.stop == "." {
				e.capitals += t.count
			}
		}
		if t.vouched() {
			s.declared++
		}
	}
}

// define declares the labels that define initials, and the initials: Matt Corallo (MC): before MC:
func (e *evidence) define() {
	for _, t := range e.seen {
		if t.defines == "" {
			continue
		}
		if short := e.seen[t.stop+t.defines]; short != nil && short != t {
			t.declared, short.declared = true, true
			t.initialed, short.initialed = true, true
		}
	}
}

// isShort reports whether what stands in parentheses after a name can be its initials.
func isShort(aside string) bool {
	return aside != "" && len(aside) < 6 && strings.ToUpper(aside) == aside && wordLength(aside) == len(aside)
}

// pattern is the shape, the stop and the look: what the labels of one house style have in common.
func (l label) pattern() string {
	if l.alone {
		return string(l.shape) + l.stop + l.look + "\n"
	}
	return string(l.shape) + l.stop + l.look
}

// vouched reports whether the label is declared: a common word only if it also recurs, since titles hold common words, too.
func (t *tally) vouched() bool {
	return t.declared && (t.count > 1 || !t.doubtful || t.named || t.id != "")
}

// plausible reports whether the label can be one although nothing declares it.
func (t *tally) plausible() bool { return t.doubt() == undecided }

// doubt is why it cannot: common English words are not names.
func (t *tally) doubt() reason {
	switch {
	case t.phrase && t.count <= often:
		return fewPhrase
	case t.common && !t.declared && t.count <= often:
		return fewCommon
	case t.declared || t.role || !t.doubtful:
		return undecided
	case t.count > often && (isTitle(t.surname) || isCalendar(strings.ToLower(t.surname))):
		return undecided
	}
	return wordNotName
}

// often is how many times what could be other than a label has to recur, and more, to be one.
const often = 3

// hasStyle reports whether labels with the stop and the look of l say who speaks here. Names, titles and
// roles are of one style: MR. NOBLE: and THE CHAIRMAN:.
func (e *evidence) hasStyle(l label) bool {
	var all shapeTally
	for _, kind := range []shape{byInitials, byHonorific, byCapitals, byName} {
		l.shape = kind
		if s := e.shapes[l.pattern()]; s != nil {
			all.add(s)
		}
	}
	if l.alone {
		return all.recurring > 1 // as headings are, too: those of a dialogue alternate
	}
	return all.recurring > 1 || all.declared > 1 || all.recurring > 0 && (all.declared > 0 || all.timed > 2 || all.isChaired())
}

// isOutnumbered reports whether nearly all labels of the text end in another stop than l. Then l is one
// only if it also ends in that.
func (e *evidence) isOutnumbered(l label) bool {
	other := l
	if other.stop = ":"; l.stop == ":" {
		other.stop = "."
	}
	if e.uses[other.stop] < 20*max(1, e.uses[l.stop]) {
		return false
	}
	t := e.seen[other.key()]
	return t == nil || t.count < 2
}

// letters reports whether letters alternate: Q and A, or before a colon any two, each more than once.
func (e *evidence) letters(t *tally) bool {
	if t.declared {
		return true
	}
	if t.stop == ":" {
		return t.count > 1 && e.shapes[t.pattern()].recurring > 1
	}
	other := e.seen[t.stop+strings.ToLower(answers(t.name))]
	return other != nil && other.count > 1 && t.count > 1
}

// certainty is how sure it is that a label which is accepted names its speaker.
func (e *evidence) certainty(l label) string {
	t := e.seen[l.key()]
	if t == nil || t.count > 1 || t.declared || l.shape == byHonorific || l.shape == byInitials && strings.Count(l.name, ".") > 1 {
		return ""
	}
	return "medium"
}

// labelOf is the label that a paragraph begins with, if it can have one. What is only stopped by a word is told.
func (e *evidence) labelOf(p *transcript.Paragraph) (label, bool) {
	if p.Plain || len(p.Children) == 0 || isDisplayed(p) {
		return label{}, false
	}
	words, whole := head(p.Children)
	l, ok := e.roster.label(words, whole)
	if !ok {
		l, ok = grammarLabel(words, whole, p.Children[0])
	}
	if !ok {
		return l, false
	}
	if whole && l.end >= len(words) && !l.alone {
		return label{}, false
	}
	l.timed = isTimed(words[min(l.end, len(words)):])
	if t, ok := p.Children[0].(*transcript.Text); ok && len(t.Value) >= l.end-1 {
		return l, true
	}
	printed, _, ok := split(p.Children, l.end-1)
	if !ok {
		return label{}, false
	}
	l.notice(printed)
	return l, true
}

// grammarLabel reads a label at the beginning of words, whole saying that they are all that their paragraph has.
func grammarLabel(words string, whole bool, first transcript.Inline) (label, bool) {
	l, ok := readLabel(words)
	if !ok && whole && strings.HasSuffix(words, ":") && len(words) <= maxLabel {
		l, ok = readLabel(words + " ")
		l.alone = true
	}
	if !ok && isEmphasis(first) {
		if lower, ok := lowerLabel(words); ok {
			return lower, true
		}
	}
	return l, ok
}

func isEmphasis(n transcript.Inline) bool {
	_, ok := n.(*transcript.Emphasis)
	return ok
}
