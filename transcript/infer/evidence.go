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
	o         TurnOptions
	declared  map[string]bool // words of the texts that name those who speak, in lower case
	seen      map[spelling]*tally
	shapes    map[pattern]*shapeTally
	styles    map[pattern]*shapeTally // of the shapes that are of one style
	uses      map[string]int          // how often labels that recur end in a stop
	refs      map[string][]string     // whom the markup of labels refers to, by their words
	found     []*candidate            // in the order of the text
	text      []*transcript.Paragraph
	grammar   grammar
	dashes    dashes
	last      *tally // the label before
	lastLabel *label // and how it is typed there
	lastAt    int    // and which paragraph begins with it
	cues      []cue
	answered  bool             // quotations with labels answer each other
	begins    map[labelEnd]int // how many paragraphs begin as with a label, by what ends it
	heads     map[string]int   // how many labels that recur begin with a word
	openers   map[string]int   // how often speeches under labels that recur begin with a word
	capitals  int              // how often labels in capitals with a full stop recur
	roster    *roster
	explain   *explainer
}

// candidate is a paragraph that begins as with a label.
type candidate struct {
	*transcript.Paragraph
	label
	verdict
	column *label // what it is if labels are a column: NOBLE in "NOBLE Next item: fish"
}

func newEvidence(o TurnOptions) *evidence {
	e := &evidence{o: o, grammar: o.grammar, roster: o.roster, explain: newExplainer(o.Explain),
		declared: map[string]bool{}, seen: map[spelling]*tally{}, shapes: map[pattern]*shapeTally{}, styles: map[pattern]*shapeTally{},
		uses: map[string]int{}, refs: map[string][]string{}, begins: map[labelEnd]int{}, openers: map[string]int{}, heads: map[string]int{}}
	if e.grammar == nil {
		e.grammar = labelShapes()
	}
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

// spelling tells labels apart: the same words with other spaces or brackets are the same label.
type spelling struct {
	stop, words             string
	alone, numbered, quoted bool
}

func (l *label) key() spelling { return spelling{l.stop, l.words(), l.alone, l.numbered, l.quoted} }

// words are the words of the label, without its stop and what it says in parentheses.
func (l *label) words() string {
	if l.spelled == "" {
		l.spelled = words(l.name)
	}
	return l.spelled
}

// words are those of a name, however they are spaced.
func words(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(strings.ToLower(name), "\u00a0", " "), ". ", ".")
}

func (e *evidence) gather(blocks []transcript.Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case *transcript.Paragraph:
			e.text = append(e.text, b)
			if l, ok := e.labelOf(b); ok {
				c := &candidate{Paragraph: b, label: l, column: e.grammar.column(b, &l)}
				e.found = append(e.found, c)
				if l.shape == byDash {
					e.dashes.add(b, len(e.text))
				}
				e.add(&c.label)
				if c.column != nil {
					e.count(c.column)
				}
			} else if l.stopped != "" {
				e.tell(&candidate{Paragraph: b, label: l, verdict: verdict{reason: stopped}})
			}
		default:
			if inner, ok := within(b); ok && !isText(b) {
				e.gather(inner)
			}
		}
	}
}

// add counts a label. One of several labels is evidence of nothing.
func (e *evidence) add(l *label) {
	if len(l.parts) > 0 {
		return
	}
	t := e.count(l)
	e.begins[labelEnd{l.stop, l.alone}]++
	if e.last == t {
		t.repeats++
	}
	if e.last != nil && e.lastAt == len(e.text)-1 {
		if e.last.alone && (l.alone || l.timed) {
			e.last.empty++
		} else if e.lastLabel.interrupts(l) {
			e.cues = append(e.cues, cue{e.last, t})
		}
	}
	e.last, e.lastAt, e.lastLabel = t, len(e.text), l
}

// count counts a label among those of its words.
func (e *evidence) count(l *label) *tally {
	key := l.key()
	t := e.seen[key]
	if t == nil {
		t = &tally{label: *l, id: e.known(l)}
		surname := strings.ToLower(l.surname)
		t.doubtful = isNoSurname(surname) || isTitle(l.surname) || isCalendar(surname) || l.abbreviated
		t.declared = t.id != "" || len(l.surname) > 2 && e.declared[surname] && !isCountry(surname) && !isTitle(l.surname) && !l.abbreviated
		e.seen[key] = t
	}
	t.named = t.named || l.named
	t.declared = t.declared || l.named || l.given != nil
	t.count++
	if l.timed {
		t.timed++
	}
	if l.figure {
		t.figures++
	}
	if l.linked {
		t.links++
	}
	if isShort(l.aside) {
		t.defines = strings.ToLower(l.aside)
	}
	if l.ref != "" && !slices.Contains(e.refs[l.words()], l.ref) {
		e.refs[l.words()] = append(e.refs[l.words()], l.ref)
	}
	return t
}

// known is the ID of the person one of whose names the label is.
func (e *evidence) known(l *label) string {
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
	e.meetTitled()
	e.meetCues()
	e.meetWords()
	for _, t := range e.seen {
		t.dense = e.isDense(&t.label)
	}
	for _, t := range e.seen {
		s := e.shapes[t.pattern()]
		if s == nil {
			s = &shapeTally{}
			e.shapes[t.pattern()] = s
		}
		t.like = s
		if !t.plausible() {
			continue
		}
		s.count += t.count
		s.distinct++
		s.timed += t.timed
		s.repeats += t.repeats
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
	e.addStyles()
	e.answered = e.isQuotedConversation()
	e.listen()
}

// addStyles adds up the shapes of one style: names, titles and roles, MR. NOBLE: and THE CHAIRMAN:.
func (e *evidence) addStyles() {
	for p, s := range e.shapes {
		switch p.shape {
		case byInitials, byHonorific, byCapitals, byName:
			p.shape = ""
			if e.styles[p] == nil {
				e.styles[p] = &shapeTally{}
			}
			e.styles[p].add(s)
		}
	}
}

// define declares the labels that define initials, and the initials: Matt Corallo (MC): before MC:
func (e *evidence) define() {
	for _, t := range e.seen {
		if t.defines == "" {
			continue
		}
		if short := e.seen[spelling{stop: t.stop, words: t.defines}]; short != nil && short != t {
			t.declared, short.declared = true, true
			t.initialed, short.initialed = true, true
		}
	}
}

// isShort reports whether what stands in parentheses after a name can be its initials.
func isShort(aside string) bool {
	return aside != "" && len(aside) < 6 && strings.ToUpper(aside) == aside && wordLength(aside) == len(aside)
}

// pattern is what the labels of one house style have in common.
type pattern struct {
	shape
	stop, look              string
	alone, numbered, quoted bool
}

func (l *label) pattern() pattern {
	return pattern{l.shape, l.stop, l.look, l.alone, l.numbered, l.quoted}
}

// hasStyle reports whether labels with the stop and the look of l say who speaks here.
func (e *evidence) hasStyle(l *label) bool {
	style := l.pattern()
	style.shape = ""
	all := e.styles[style]
	if all == nil {
		return false
	}
	if l.alone {
		return all.recurring > 1 || all.recurring > 0 && all.isChaired() // as headings are, too: those of a dialogue alternate
	}
	return all.recurring > 1 || all.declared > 1 || all.recurring > 0 && (all.declared > 0 || all.timed > 2 || all.isChaired())
}

// labelled reports whether there are labels that name somebody.
func (e *evidence) labelled() bool { return e.uses[":"]+e.uses["."] > 2 }

// isOutnumbered reports whether nearly all labels of the text end in another stop than l. Then l is one
// only if it also ends in that.
func (e *evidence) isOutnumbered(l *label) bool {
	other := l.key()
	if other.stop = ":"; l.stop == ":" {
		other.stop = "."
	}
	if e.uses[other.stop] < 20*max(1, e.uses[l.stop]) {
		return false
	}
	t := e.seen[other]
	return t == nil || t.count < 2
}

// letters reports whether letters alternate: Q and A, or before a colon any two, each more than once.
func (e *evidence) letters(t *tally) bool {
	if t.declared {
		return true
	}
	if t.stop == ":" {
		return t.count > 1 && t.like.recurring > 1
	}
	other := e.seen[spelling{stop: t.stop, words: strings.ToLower(answers(t.name))}]
	return other != nil && other.count > 1 && t.count > 1
}

// certainty is how sure it is that a label which is accepted names its speaker.
func (e *evidence) certainty(l *label) string {
	t := e.seen[l.key()]
	if t != nil && t.titled {
		return "medium"
	}
	if t == nil || t.count > 1 || t.declared || l.shape == byHonorific || l.shape == byInitials && strings.Count(l.name, ".") > 1 {
		return ""
	}
	return "medium"
}
