package markdown

import (
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
)

// turn writes a turn that its label begins, and reports whether that can be.
func (w *writer) turn(t *transcript.Turn, at place) bool {
	if w.hard[t] || !mayBeNative(t) || t.Type != w.turnType || !w.ownsAll(t) {
		return false
	}
	ids, ok := w.labels.speakers(transcript.InlineText(t.Label))
	if !ok || !slices.Equal(ids, t.Speakers) {
		return false
	}
	plan, ok := w.planLabel(t.Label)
	if !ok {
		return false
	}
	w.line()
	w.labelled(t, plan, place{parent: t, division: true, depth: at.depth, titled: true})
	return true
}

// ownsAll reports whether the rule gives a turn its children, and no others.
func (w *writer) ownsAll(t *transcript.Turn) bool {
	for _, c := range t.Children {
		if p, ok := c.(*transcript.Paragraph); ok && p.Plain || roleOf(c, t.Type) == ends {
			return false
		}
	}
	return len(t.Children) == 0 || roleOf(t.Children[len(t.Children)-1], t.Type) == owned
}

// labelled writes a label in bold, and a turn's blocks after it.
func (w *writer) labelled(t *transcript.Turn, plan leafPlan, at place) {
	w.buf = append(w.buf, "**"...)
	l := w.leaf(false)
	l.leafPlan, l.oneLine, l.bold, l.noNotes, l.sealed = plan, true, true, true, true
	l.list(asNodes(t.Label), t, '*')
	w.buf = append(w.buf, "**"...)
	list := t.Children
	if len(list) > 0 {
		if p, ok := list[0].(*transcript.Paragraph); ok && !p.Plain {
			w.buf = append(w.buf, ' ')
			w.paragraph(p, place{parent: t}, false)
			list = list[1:]
		}
	}
	for _, b := range list {
		w.block(b, at, false)
	}
}

// explicitTurn writes a turn between tags, with its label in bold if it can be.
func (w *writer) explicitTurn(t *transcript.Turn, at place) {
	children, ok := blocksOf(&transcript.Section{Children: t.Children})
	plan, bold := leafPlan{}, false
	var before *transcript.Element // the note that is the label
	switch elements := transcript.AsElements(t, at.parent); {
	case len(t.Label) == 0:
	case t.LabelInside:
		children = append([]transcript.Block{elements[0].Children[0].(*transcript.Element)}, children...)
	case isNote(t.Label[0]):
		before = elements[0]
	default:
		if plan, bold = w.planLabel(t.Label); !bold {
			ok = false
		}
	}
	if s, set := t.Get(transcript.Name{Space: transcript.XML, Local: "space"}); !ok || set && s == "preserve" || len(children) == 0 && !bold {
		w.markup(t, at.parent)
		return
	}
	if before != nil {
		w.block(before, at, false)
	}
	w.tagged(t, at, func() {
		inside := place{parent: t, depth: at.depth}
		if bold {
			w.line()
			w.labelled(t, plan, inside)
			return
		}
		for i, b := range children {
			inside.opening = i == 0
			w.block(b, inside, false)
		}
	})
}
