package infer

import "github.com/tiro-transcripts/tiro/transcript"

// Paragraph reads a paragraph's brackets. One that is nothing but a bracket about the
// document (a gap, an event) is that node as a block; any other stays a paragraph. The
// paragraph is not changed.
func Paragraph(p *transcript.Paragraph, c Context) []transcript.Block {
	children := Brackets(p.Children, c)
	if len(children) == 1 && p.IsZero() && p.Part == transcript.Whole && children[0] != p.Children[0] {
		switch n := children[0].(type) {
		case *transcript.Gap:
			return []transcript.Block{n}
		case *transcript.Event:
			return []transcript.Block{n}
		}
	}
	if len(children) == len(p.Children) && (len(children) == 0 || &children[0] == &p.Children[0]) {
		return []transcript.Block{p}
	}
	q := *p
	q.Children = children
	return []transcript.Block{&q}
}
