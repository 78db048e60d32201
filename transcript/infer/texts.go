package infer

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What labels say for and against each other, they say within one text: of the several hundred documents
// of a volume, one's "NOTE:" proves nothing of another's.

// texts reads the turns of every text that a document holds.
type texts struct {
	d       *transcript.Document
	o       Options
	ids     map[string]bool // that the document uses
	given   map[string]bool // to people found before
	people  []*transcript.Person
	roster  *roster
	grammar grammar
	explain *explainer
}

// read makes the turns of one text, having made those of the texts in it. Declared are texts that
// name those who speak, beside the headings.
func (t *texts) read(blocks []transcript.Block, declared []string) []transcript.Block {
	t.inside(blocks)
	if !t.o.Marked {
		datelines(blocks, t.explain)
	}
	if speaks(blocks) {
		return blocks
	}
	declared = append(declared, headings(blocks)...)
	if t.o.Marked {
		declared = append(declared, present(blocks)...)
	}
	out, people := Turns(blocks, TurnOptions{
		People:   t.d.People,
		Declared: declared,
		Used:     func(id string) bool { return t.ids[id] || t.given[id] },
		Refers:   func(id string) bool { return t.ids[id] },
		Literal:  t.o.Literal,
		Marked:   t.o.Marked,
		NoPeople: t.d.IsRoot(), // which has places for people only within itself
		Explain:  t.o.Explain,
		roster:   t.roster,
		grammar:  t.grammar,
		titled:   titled(blocks),
	})
	for _, p := range people {
		t.given[p.ID] = true
	}
	t.people = append(t.people, people...)
	return out
}

// inside reads the texts under blocks.
func (t *texts) inside(blocks []transcript.Block) {
	for _, b := range blocks {
		inner, ok := within(b)
		switch {
		case !ok:
		case isText(b):
			replace(b, t.read(inner, nil))
		default:
			t.inside(inner)
		}
	}
}

// within are the blocks in a block that divides a text, or holds one. Front and back matter, headers, and
// lists of persons, terms and sources are none: nobody speaks there, and what stands in brackets explains
// the book.
func within(b transcript.Block) ([]transcript.Block, bool) {
	switch b := b.(type) {
	case *transcript.Section:
		return b.Children, !isApparatus(b.Type)
	case *transcript.Element:
		if !isDivision(b) {
			return nil, false
		}
		out := make([]transcript.Block, len(b.Children))
		for i, n := range b.Children {
			block, ok := n.(transcript.Block)
			if !ok {
				return nil, false
			}
			out[i] = block
		}
		return out, true
	}
	return nil, false
}

// isDivision reports whether an element that no type could hold divides a text. An element that is not TEI's
// does, if it holds paragraphs or divisions.
func isDivision(e *transcript.Element) bool {
	if e.Name.Space != transcript.TEI {
		for _, n := range e.Children {
			switch n.Kind() {
			case transcript.KindParagraph, transcript.KindSection, transcript.KindHeading:
				return true
			}
		}
		return false
	}
	return listed("TEI teiCorpus text body group floatingText div div1 div2 div3 div4 div5 div6 div7", e.Name.Local) && !isApparatus(typeOf(e))
}

func typeOf(e *transcript.Element) string {
	t, _ := e.Get(transcript.Name{Local: "type"})
	return t
}

// replace puts other blocks into a block that has some within.
func replace(b transcript.Block, blocks []transcript.Block) {
	switch b := b.(type) {
	case *transcript.Section:
		b.Children = blocks
	case *transcript.Element:
		b.Children = make([]transcript.Node, len(blocks))
		for i, n := range blocks {
			b.Children[i] = n
		}
	}
}

// isText reports whether a block that has blocks within is a text of its own: a document of a volume, a
// letter among letters, what is enclosed in another text.
func isText(b transcript.Block) bool {
	switch b := b.(type) {
	case *transcript.Section:
		return isTextType(b.Type)
	case *transcript.Element:
		return b.Name.Space != transcript.TEI || listed("TEI text floatingText", b.Name.Local) || isTextType(typeOf(b))
	}
	return false
}

func isTextType(t string) bool {
	return listed("document letter telegram memorandum minutes transcript interview attachment enclosure", t)
}

// isApparatus reports whether a division of that type is no part of what the text says.
func isApparatus(t string) bool {
	return listed("toc contents persons people terms abbreviations glossary sources bibliography index", t)
}

// speaks reports whether somebody's speech is marked in a text.
func speaks(blocks []transcript.Block) bool {
	for _, b := range blocks {
		switch b := b.(type) {
		case *transcript.Turn:
			return true
		case *transcript.Element:
			if b.Name.Space == transcript.TEI && listed("sp u spGrp annotationBlock", b.Name.Local) {
				return true
			}
		}
		if inner, ok := within(b); ok && !isText(b) && speaks(inner) {
			return true
		}
	}
	return false
}

// present are the names of those whom a text marks as persons, and the lists of those present.
func present(blocks []transcript.Block) []string {
	var out []string
	for _, b := range blocks {
		if inner, ok := within(b); ok {
			if !isText(b) {
				out = append(out, present(inner)...)
			}
			continue
		}
		if l, ok := b.(*transcript.List); ok && isListOfPeople(l.Type) {
			out = append(out, transcript.BlockText(b))
		}
		for n := range transcript.Preorder(b) {
			if name, ok := n.(*transcript.Named); ok && name.Names == transcript.PersonName {
				out = append(out, transcript.InlineText(name.Children))
			}
		}
	}
	return out
}

func isListOfPeople(t string) bool {
	return listed("participants participant present attendees attending speakers persons people members names", t)
}

// isDisplayed reports whether a paragraph looks like a heading.
func isDisplayed(p *transcript.Paragraph) bool {
	for token := range strings.FieldsSeq(p.Rend) {
		if listed("center centre right underline bold strong", token) || strings.Contains(token, "title") || strings.Contains(token, "head") {
			return true
		}
	}
	return false
}
