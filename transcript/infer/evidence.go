package infer

import (
	"strings"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// evidence is what the labels of a document say for and against each other.
type evidence struct {
	o        TurnOptions
	declared map[string]bool // words of the texts that name those who speak, in lower case
	seen     map[string]*tally
	shapes   map[string]*shapeTally
	found    []candidate // in the order of the text
}

// candidate is a paragraph that begins as with a label.
type candidate struct {
	*transcript.Paragraph
	label
}

// tally counts one label.
type tally struct {
	label
	count    int
	declared bool
	doubtful bool   // it could as well be a common word
	id       string // of the person who is known by it
}

// shapeTally counts the labels of one shape.
type shapeTally struct {
	count, distinct, recurring, declared int
}

func newEvidence(o TurnOptions) *evidence {
	e := &evidence{o: o, declared: map[string]bool{}, seen: map[string]*tally{}, shapes: map[string]*shapeTally{}}
	for _, s := range o.Declared {
		for w := range strings.FieldsFuncSeq(s, func(r rune) bool {
			return !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’-‑", r)
		}) {
			e.declared[strings.ToLower(w)] = true
			e.declared[strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(w), "'s"), "’s")] = true
		}
	}
	return e
}

// key tells labels apart: the same words with other spaces or brackets are the same label.
func (l label) key() string { return l.stop + l.words() }

// words are the words of the label, without its stop and what it says in parentheses.
func (l label) words() string { return words(l.name) }

func words(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(name), "\u00a0", " "), ". ", ".")
}

func (e *evidence) gather(blocks []transcript.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *transcript.Section:
			e.gather(b.Children)
		case *transcript.Paragraph:
			if l, ok := labelOf(b); ok {
				e.found = append(e.found, candidate{b, l})
				e.add(l)
			}
		}
	}
}

func (e *evidence) add(l label) {
	t := e.seen[l.key()]
	if t == nil {
		t = &tally{label: l, id: e.known(l)}
		t.doubtful = isNoSurname(strings.ToLower(l.surname))
		t.declared = t.id != "" || len(l.surname) > 2 && e.declared[strings.ToLower(l.surname)]
		e.seen[l.key()] = t
	}
	t.count++
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
		if t.count > 1 {
			s.recurring++
		}
		if t.declared {
			s.declared++
		}
	}
}

// pattern is the shape and the stop: what the labels of one house style have in common.
func (l label) pattern() string { return string(l.shape) + l.stop }

// plausible reports whether the label can be one although nothing declares it: common English
// words are not names.
func (t *tally) plausible() bool { return t.declared || t.role || !t.doubtful }

// accepts reports whether a label says who speaks: whether its shape is that of this document's
// labels, and it is no stranger among them.
func (e *evidence) accepts(l label) bool {
	t := e.seen[l.key()]
	s := e.shapes[l.pattern()]
	if t == nil || s == nil || !t.plausible() {
		return false
	}
	switch l.shape {
	case byInitials:
		return s.recurring > 0 || s.declared > 0
	case byHonorific:
		return s.recurring > 0 || s.declared > 1
	case byLetter:
		return e.letters(l.stop)
	}
	// Names, titles and roles with the same stop are of one style: MR. NOBLE: and THE CHAIRMAN:.
	recurring, declared := 0, 0
	for _, kind := range []shape{byInitials, byHonorific, byCapitals, byName} {
		if s := e.shapes[string(kind)+l.stop]; s != nil {
			recurring, declared = recurring+s.recurring, declared+s.declared
		}
	}
	if recurring < 2 && declared < 2 && (recurring == 0 || declared == 0) {
		return false
	}
	if l.stop == "." {
		// So does a sentence of one word end: nothing but its recurring tells the label.
		return t.count > 1 || t.declared && s.recurring > 0
	}
	return t.count > 1 || t.declared || l.role || strings.Contains(l.name, " ")
}

// letters reports whether Q and A alternate: both are there, and more than once.
func (e *evidence) letters(stop string) bool {
	q, a := e.seen[stop+"q"], e.seen[stop+"a"]
	return q != nil && a != nil && q.count > 1 && a.count > 1
}

// certainty is how sure it is that a label which is accepted names its speaker.
func (e *evidence) certainty(l label) string {
	t := e.seen[l.key()]
	if t.count > 1 || t.declared || l.shape == byHonorific || l.shape == byInitials && strings.Count(l.name, ".") > 1 {
		return ""
	}
	return "medium"
}

// labelOf is the label that a paragraph begins with, if it can have one.
func labelOf(p *transcript.Paragraph) (label, bool) {
	if p.Plain || len(p.Children) == 0 {
		return label{}, false
	}
	t, ok := p.Children[0].(*transcript.Text)
	if !ok {
		return label{}, false
	}
	l, ok := readLabel(t.Value)
	if !ok || l.end >= len(t.Value) && len(p.Children) == 1 {
		return label{}, false
	}
	return l, true
}
