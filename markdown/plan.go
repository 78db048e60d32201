package markdown

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// leafPlan says how the brackets among the words of a paragraph, heading or cell are written.
type leafPlan struct {
	// printed are the nodes that stand as the source shows them, since reading gives them back.
	printed map[transcript.Node]bool
	// escape says that brackets in words are escaped, since reading would make something of them.
	escape bool
}

// maxTries bounds how many nodes of a paragraph are tried one by one.
const maxTries = 24

// reading is what reads the words of a leaf, and reports whether it made just what it should have.
type reading func(words []transcript.Inline) bool

// plan is the plan for the words of a heading, an item or a cell.
func (w *writer) plan(in []transcript.Inline) leafPlan {
	p, _ := w.planBy(in, func(words []transcript.Inline) bool {
		return sameInlines(in, unmark(readBrackets(words, w.ctx)))
	})
	return p
}

// planParagraph is the plan for a paragraph, and whether one without tags is read as it.
func (w *writer) planParagraph(p *transcript.Paragraph) (leafPlan, bool) {
	return w.planBy(p.Children, func(words []transcript.Inline) bool {
		got := readParagraph(&transcript.Paragraph{Children: words}, w.ctx)
		if len(got) != 1 {
			return false
		}
		q, ok := got[0].(*transcript.Paragraph)
		return ok && sameInlines(p.Children, unmark(q.Children))
	})
}

// planLabel is the plan for a turn's label, and whether it can stand in bold.
func (w *writer) planLabel(in []transcript.Inline) (leafPlan, bool) {
	if len(in) == 0 || !boldable(in) {
		return leafPlan{}, false
	}
	return w.planBy(in, func(words []transcript.Inline) bool {
		return sameInlines(in, unmark(readLabel(words, w.ctx)))
	})
}

// boldable reports whether words neither begin nor end with a space of any sort, beside
// which asterisks mean nothing.
func boldable(in []transcript.Inline) bool {
	if t, ok := in[0].(*transcript.Text); ok && isSpaceRune(firstRune(t.Value)) {
		return false
	}
	if t, ok := in[len(in)-1].(*transcript.Text); ok && isSpaceRune(lastRune(t.Value)) {
		return false
	}
	return true
}

// planBy finds the plan with the most nodes as the source shows them; ok is false when no plan
// reads back.
func (w *writer) planBy(in []transcript.Inline, reads reading) (p leafPlan, ok bool) {
	var candidates []transcript.Node
	texts := false
	for _, n := range in {
		switch t := n.(type) {
		case *transcript.Text:
			texts = texts || strings.ContainsAny(t.Value, "[]")
		default:
			if _, ok := w.asPrinted(n); ok {
				candidates = append(candidates, n)
			}
		}
	}
	if !w.inferring || len(candidates) == 0 && !texts {
		return leafPlan{}, true // words without brackets are read as they stand
	}
	all := map[transcript.Node]bool{}
	for _, n := range candidates {
		all[n] = true
	}
	for _, p := range []leafPlan{{all, false}, {all, true}} {
		if reads(w.simulate(in, p)) {
			return p, true
		}
	}
	p = leafPlan{map[transcript.Node]bool{}, true}
	if len(candidates) <= maxTries {
		for _, n := range candidates {
			p.printed[n] = true
			if !reads(w.simulate(in, p)) {
				delete(p.printed, n)
			}
		}
	}
	return p, reads(w.simulate(in, p))
}

// asPrinted are the words of a node that package infer claimed, as the source shows them.
func (w *writer) asPrinted(n transcript.Node) ([]transcript.Inline, bool) {
	a := n.Attributes()
	if a == nil || a.Rule == "" || w.hard[n] {
		return nil, false
	}
	words, ok := printedWords(n)
	if !ok {
		return nil, false
	}
	for i, c := range words {
		t, ok := c.(*transcript.Text)
		if ok && (strings.ContainsAny(t.Value, "[]\n\t") || i == 0 && strings.ContainsRune("^!", rune(t.Value[0]))) {
			return nil, false
		}
	}
	if !a.HasRend("bracketed") {
		return words, true
	}
	out := make([]transcript.Inline, 0, len(words)+2)
	out = append(out, &transcript.Text{Value: "["})
	out = append(out, words...)
	return append(out, &transcript.Text{Value: "]"}), true
}

// printedWords are the words of a node that has one list of them.
func printedWords(n transcript.Node) (words []transcript.Inline, ok bool) {
	var s transcript.Shape
	s.Of(n)
	for _, slot := range s.Slots {
		switch {
		case slot.Len() == 0:
		case slot.Inlines == nil || words != nil:
			return nil, false
		default:
			words = *slot.Inlines
		}
	}
	return words, len(words) > 0
}

// simulate is what a reader of Markdown has before it reads the brackets, under a plan.
func (w *writer) simulate(in []transcript.Inline, p leafPlan) []transcript.Inline {
	out := make([]transcript.Inline, 0, len(in))
	marks := strings.NewReplacer("[", markOpen, "]", markClose)
	if !p.escape {
		marks = strings.NewReplacer("[^", markOpen+"^", "[!", markOpen+"!") // which are escaped anyway: see leaf.hazard
	}
	for _, n := range in {
		if t, ok := n.(*transcript.Text); ok {
			out = append(out, &transcript.Text{Value: marks.Replace(t.Value)})
			continue
		}
		if p.printed[n] {
			words, _ := w.asPrinted(n)
			out = append(out, words...)
			continue
		}
		out = append(out, n)
	}
	return joinInlines(out)
}

// unmark turns the marks of escaped brackets into brackets.
func unmark(in []transcript.Inline) []transcript.Inline {
	for _, n := range in {
		replaceTexts(n, markOpen, "[", markClose, "]")
	}
	return in
}

func sameInlines(a, b []transcript.Inline) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] && transcript.DiffNodes(a[i], b[i]) != "" {
			return false
		}
	}
	return true
}

// bracket writes a gap or an event as the source shows it, if that reads back as it.
func (w *writer) bracket(b transcript.Block) bool {
	words, ok := w.asPrinted(b)
	if !ok || !w.inferring {
		return false
	}
	got := readParagraph(&transcript.Paragraph{Children: joinInlines(words)}, w.ctx)
	if len(got) != 1 || transcript.DiffNodes(got[0], b) != "" {
		return false
	}
	w.line()
	l := w.leaf(true)
	l.printed = map[transcript.Node]bool{b: true}
	l.node(b, nil, 0, ' ')
	return true
}

// standsAlone reports whether a paragraph of those words would be read as the blocks in it:
// there are only custom elements and the like that may be blocks.
func (w *writer) standsAlone(in []transcript.Inline, p leafPlan) bool {
	for _, n := range in {
		if t, ok := n.(*transcript.Text); ok {
			if strings.Trim(t.Value, " \t\n") != "" {
				return false
			}
			continue
		}
		if _, ok := n.(transcript.Block); !ok || p.printed[n] {
			return false
		}
	}
	return true
}

// paragraph writes a paragraph on the line that has begun, as words if they read back as
// it, else as an element. First says that it is the first thing on its line.
func (w *writer) paragraph(p *transcript.Paragraph, at place, first bool) {
	bare := p.IsZero() && p.Part == transcript.Whole && !w.given[p] || w.parts[p]
	if w.hard[p] || p.Plain || !bare || len(p.Children) == 0 {
		w.explicit(p, at.parent)
		return
	}
	plan, ok := w.planParagraph(p)
	if !ok || w.standsAlone(p.Children, plan) {
		w.explicit(p, at.parent)
		return
	}
	l := w.leaf(first)
	l.leafPlan = plan
	l.notLabel = first && (at.opening || at.division && w.looksLikeLabel(p.Children))
	l.list(asNodes(p.Children), at.parent, ' ')
}

// looksLikeLabel reports whether a paragraph would begin a turn if its first words were in bold.
func (w *writer) looksLikeLabel(in []transcript.Inline) bool {
	e, ok := in[0].(*transcript.Emphasis)
	if !ok || e.Rend != "bold" {
		return false
	}
	_, ok = w.labels.speakers(transcript.InlineText(e.Children))
	return ok
}
