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
	// Literal is as in Context: a label in brackets is none where they are to stay brackets.
	Literal func(*transcript.Text) bool
}

// Turns reads labels typed in plain text at the beginnings of paragraphs, and gathers each
// label's paragraphs into a Turn. It returns the blocks, and the people who are not among
// o.People, in the order in which they first speak. Neither blocks nor paragraphs are
// changed; sections are.
func Turns(blocks []transcript.Block, o TurnOptions) ([]transcript.Block, []*transcript.Person) {
	e := newEvidence(o)
	e.gather(blocks)
	if len(e.seen) == 0 {
		return blocks, nil
	}
	e.weigh()
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
				continue
			}
		}
		if turn != nil && belongs(b) {
			turn.Children = append(turn.Children, b)
			continue
		}
		end()
		if s, ok := b.(*transcript.Section); ok {
			s.Children = g.blocks(s.Children)
		}
		out = append(out, b)
	}
	end()
	return out
}

// label is the label of a paragraph, if it is accepted. Paragraphs come in the order in which
// they were gathered.
func (g *gatherer) label(p *transcript.Paragraph) (label, bool) {
	if len(g.found) == 0 || g.found[0].Paragraph != p {
		return label{}, false
	}
	l := g.found[0].label
	g.found = g.found[1:]
	if !g.accepts(l) {
		return label{}, false
	}
	if l.supplied && g.o.Literal != nil && g.o.Literal(p.Children[0].(*transcript.Text)) {
		return label{}, false
	}
	return l, true
}

// turn begins a turn with the paragraph that has its label.
func (g *gatherer) turn(p *transcript.Paragraph, l label) *transcript.Turn {
	t := p.Children[0].(*transcript.Text)
	turn := &transcript.Turn{Label: labelInlines(t, l)}
	turn.SetPos(p.Pos())
	if id := g.cast.speaker(l); id != "" {
		turn.Speakers = []string{id}
	}
	words := *p
	words.Children = nil
	if l.end < len(t.Value) {
		words.Children = append(words.Children, text(t, t.Value[l.end:]))
	}
	words.Children = append(words.Children, p.Children[1:]...)
	turn.Children = []transcript.Block{&words}
	return turn
}

// labelInlines is the label as printed.
func labelInlines(t *transcript.Text, l label) []transcript.Inline {
	if !l.supplied {
		return []transcript.Inline{text(t, l.printed)}
	}
	s := &transcript.Supplied{Children: []transcript.Inline{text(t, l.printed)}}
	s.Rend, s.Rule = "bracketed", "label.supplied"
	s.SetPos(t.Pos())
	out := []transcript.Inline{s}
	if l.outside != "" {
		out = append(out, text(t, l.outside))
	}
	return out
}

// belongs reports whether a block can be part of what somebody says.
func belongs(b transcript.Block) bool {
	switch b := b.(type) {
	case *transcript.Paragraph:
		return !b.Plain
	case *transcript.List, *transcript.Table, *transcript.Quote, *transcript.Verse, *transcript.Line, *transcript.Event,
		*transcript.Gap, *transcript.Note, *transcript.Break, *transcript.Figure, *transcript.Raw:
		return true
	}
	return false
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
		read := Paragraph(b, Context{Literal: g.o.Literal})
		_, still := read[0].(*transcript.Paragraph)
		return !still
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
