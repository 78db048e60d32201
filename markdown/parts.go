package markdown

import (
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// Paragraphs that the source broke in mid-sentence are read as package infer reads them,
// but for those that are written as elements: they are what they say, and end a run.

// readParts sets the parts of broken paragraphs.
func readParts(list []transcript.Block, given func(*transcript.Paragraph) bool) {
	runs(list, given, infer.Broken)
}

// runs hands each run of paragraphs that are not given to f, with the breaks and comments between them.
func runs(list []transcript.Block, given func(*transcript.Paragraph) bool, f func([]transcript.Block)) {
	from := 0
	for i, b := range list {
		switch b := b.(type) {
		case *transcript.Paragraph:
			if !given(b) {
				continue
			}
		case *transcript.Break, *transcript.Raw:
			continue
		case *transcript.Section:
			runs(b.Children, given, f)
		case *transcript.Turn:
			runs(b.Children, given, f)
		}
		if i > from {
			f(list[from:i:i])
		}
		from = i + 1
	}
	if len(list) > from {
		f(list[from:])
	}
}

// brokenRule is the rule of package infer that sets parts.
const brokenRule = "broken-paragraph"

// isPart reports whether all that is said of p is that it was found to be a part.
func isPart(p *transcript.Paragraph) bool {
	rest := p.Attrs
	rest.Rule, rest.Cert = "", ""
	return p.Part != transcript.Whole && p.Rule == brokenRule && rest.IsZero()
}

// planParts finds the paragraphs whose parts are read from their words, and those that must
// be written as elements because a part would be read where there is none.
func (w *writer) planParts() {
	w.parts, w.given = map[*transcript.Paragraph]bool{}, map[*transcript.Paragraph]bool{}
	explicit := func(p *transcript.Paragraph) bool {
		return p.Plain || w.given[p] || !isPart(p) && (!p.IsZero() || p.Part != transcript.Whole) || w.hard[p]
	}
	for range 100 {
		changed := false
		clear(w.parts)
		runs(w.d.Body, explicit, func(run []transcript.Block) {
			changed = w.planRun(run) || changed
		})
		if !changed {
			return
		}
	}
	w.parts = map[*transcript.Paragraph]bool{}
}

// planRun reads a run as a reader would, and reports whether it found paragraphs that must
// be elements after all.
func (w *writer) planRun(run []transcript.Block) (changed bool) {
	bare := make([]transcript.Paragraph, len(run))
	blocks := make([]transcript.Block, len(run))
	for i, b := range run {
		blocks[i] = b
		if p, ok := b.(*transcript.Paragraph); ok {
			bare[i].Children = p.Children
			blocks[i] = &bare[i]
		}
	}
	infer.Broken(blocks)
	for i, b := range run {
		p, ok := b.(*transcript.Paragraph)
		if !ok {
			continue
		}
		q := &bare[i]
		switch {
		case p.Part != q.Part || p.Rule != q.Rule || p.Cert != q.Cert || p.Part != transcript.Whole && !w.canBePlain(p):
			w.given[p], changed = true, true
		case p.Part != transcript.Whole:
			w.parts[p] = true
		}
	}
	return changed
}

// canBePlain reports whether a paragraph's words can stand without an element.
func (w *writer) canBePlain(p *transcript.Paragraph) bool {
	plan, ok := w.planParagraph(p)
	return ok && !w.standsAlone(p.Children, plan)
}
