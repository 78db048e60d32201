package infer

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// TurnOptions are what is known before labels are looked for; the zero value is right.
type TurnOptions struct {
	// People are known already: a label that is one of their names is theirs.
	People []*transcript.Person
	// Declared are texts that name those who speak: the title, a heading, a list of those present.
	Declared []string
	// Used reports whether an ID is in use for something else; nil for none.
	Used func(id string) bool
	// Refers reports whether an ID is one that the markup of a label can refer to; nil for none.
	Refers func(id string) bool
	// Literal is as in Context: a label in brackets is none where they are to stay brackets.
	Literal func(*transcript.Text) bool
	// Marked is as in Options: turns name the rule that made them.
	Marked bool
	// NoPeople says that there is no place to describe people in: only those who are known, or whom
	// the markup of a label refers to, are made its speakers.
	NoPeople bool
	// Speakers are those whose labels are known: each is accepted, however often it occurs, as that speaker's. One
	// of the name, or with the ID, of somebody among People is that person; whom the markup of a label refers to
	// by an ID of the document is nobody else.
	Speakers []transcript.Speaker
	// Explain hears of every candidate what is decided, and why; nil for nobody.
	Explain func(transcript.Decision)

	roster  *roster           // of Speakers, where several texts share it
	grammar grammar           // which they share, too
	titled  map[string]string // whom headings mark, by initials
}

// Turns reads labels at the beginnings of paragraphs, typed or in markup, and gathers each label's
// paragraphs into a Turn. It returns the blocks, and the people who are not among o.People, in the order in
// which they first speak. A speaker whom the markup of a label refers to by an ID of the document has
// that ID, and is not among them: see [transcript.Document.AddStrangers]. The blocks and
// paragraphs are not changed; the blocks that divide the text are. Texts within the text are left alone.
func Turns(blocks []transcript.Block, o TurnOptions) ([]transcript.Block, []*transcript.Person) {
	e := newEvidence(o)
	e.gather(blocks)
	if len(e.found) == 0 {
		return blocks, nil
	}
	e.weigh()
	e.decide()
	g := gatherer{evidence: e, cast: newCast(e)}
	return g.blocks(blocks), g.cast.people
}

// gatherer makes turns.
type gatherer struct {
	*evidence
	cast *cast
}

func (g *gatherer) blocks(in []transcript.Block) []transcript.Block {
	out := make([]transcript.Block, 0, len(in))
	var turn *transcript.Turn
	quoted := false
	end := func() {
		if turn != nil {
			out = append(out, g.trailing(turn)...)
			turn = nil
		}
	}
	for _, b := range in {
		if p, ok := b.(*transcript.Paragraph); ok {
			if l, ok := g.label(p); ok {
				end()
				turn = g.turn(p, l)
				out = append(out, turn)
				quoted = l.quoted
				if l.shape == byDash || quoted && closesQuote(b) {
					end()
				}
				continue
			}
		}
		if turn != nil && belongs(b) && (!quoted || goesOn(b)) {
			turn.Children = append(turn.Children, b)
			if quoted && closesQuote(b) {
				end()
			}
			continue
		}
		end()
		if inner, ok := within(b); ok && !isText(b) {
			replace(b, g.blocks(inner))
		}
		out = append(out, b)
	}
	end()
	return out
}

// label is the label of a paragraph, if it is accepted. Paragraphs come in the order in which
// they were gathered.
func (g *gatherer) label(p *transcript.Paragraph) (*label, bool) {
	if len(g.found) == 0 || g.found[0].Paragraph != p {
		return nil, false
	}
	c := g.found[0]
	g.found = g.found[1:]
	return &c.label, c.accepts()
}

// turn begins a turn with the paragraph that has its label.
func (g *gatherer) turn(p *transcript.Paragraph, l *label) *transcript.Turn {
	turn := &transcript.Turn{}
	turn.SetPos(p.Pos())
	words := *p
	if !l.inside {
		printed, said := partLabel(p.Children, l.end)
		turn.Label, words.Children = g.printed(printed, l), said
	}
	turn.Speakers = g.cast.speakers(l)
	if g.o.Marked {
		turn.Rule, turn.Cert = l.rule(), g.certainty(l)
	}
	turn.Children = []transcript.Block{&words}
	return turn
}

// printed is a label as printed, with its brackets read.
func (g *gatherer) printed(in []transcript.Inline, l *label) []transcript.Inline {
	c := Context{Literal: g.o.Literal, explain: g.explain}
	if l.hidden {
		return Brackets(in, c)
	}
	return Label(in, c)
}

// belongs reports whether a block can be part of what somebody says.
func belongs(b transcript.Block) bool {
	switch b := b.(type) {
	case *transcript.Paragraph:
		return !b.Plain && !isDisplayed(b)
	case *transcript.List:
		return !isFrontList(b.Type)
	case *transcript.Element:
		return b.Name.Space == transcript.TEI && (isPartOfSpeech(b.Name.Local) && !isFrontList(typeOf(b)) || isMilestone(b.Name.Local))
	case *transcript.Table, *transcript.Quote, *transcript.Verse, *transcript.Line, *transcript.Event,
		*transcript.Gap, *transcript.Note, *transcript.Break, *transcript.Figure, *transcript.Raw:
		return true
	}
	return false
}

// isFrontList reports whether a list of that type stands at the beginning of a text: who is there, and what about.
func isFrontList(t string) bool { return isListOfPeople(t) || listed("subject subjects to from", t) }

// isPartOfSpeech and isMilestone report whether TEI lets the element of that name stand in a speech.
func isPartOfSpeech(local string) bool {
	return listed("p ab lg l list table quote cit figure stage note", local)
}

func isMilestone(local string) bool {
	return listed("pb lb cb gb milestone anchor gap space", local)
}

// trailing takes off the end of a turn, and returns, what need not be part of the speech:
// breaks, comments, notes, and gaps and events that stand alone. Before more of the same
// speech they are in the turn; after its last words, whether they belong to it or to the
// document, nothing says.
func (g *gatherer) trailing(t *transcript.Turn) []transcript.Block {
	n := len(t.Children)
	for n > 1 && g.mayStandOutside(t.Children[n-1]) {
		n--
	}
	out := t.Children[n:]
	t.Children = t.Children[:n:n]
	return out
}

func (g *gatherer) mayStandOutside(b transcript.Block) bool {
	switch b := b.(type) {
	case *transcript.Break, *transcript.Raw, *transcript.Gap, *transcript.Event, *transcript.Note, *transcript.Figure:
		return true
	case *transcript.Paragraph:
		if !isBracketed(b) {
			return false
		}
		if words := transcript.BlockText(b); g.o.Marked {
			return strings.IndexByte(words, ']') == len(words)-1
		}
		read := Paragraph(b, Context{Literal: g.o.Literal})
		_, still := read[0].(*transcript.Paragraph)
		return !still
	case *transcript.Element:
		return isMilestone(b.Name.Local) || b.Name.Local == "note" || b.Name.Local == "figure"
	}
	return false
}

// isBracketed reports whether a paragraph begins and ends with a bracket.
func isBracketed(p *transcript.Paragraph) bool {
	if len(p.Children) == 0 {
		return false
	}
	first, ok := p.Children[0].(*transcript.Text)
	last, ok2 := p.Children[len(p.Children)-1].(*transcript.Text)
	return ok && ok2 && strings.HasPrefix(first.Value, "[") && strings.HasSuffix(last.Value, "]")
}
