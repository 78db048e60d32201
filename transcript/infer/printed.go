package infer

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Label reads what is known to be a label: one that stands in brackets, or stands there but for
// the colon after them, an editor supplied; brackets in any other are read as in a paragraph.
// The list and its nodes are not changed.
func Label(in []transcript.Inline, c Context) []transcript.Inline {
	inner, outside, ok := inBrackets(in, c)
	if !ok {
		return Brackets(in, c)
	}
	s := &transcript.Supplied{Children: inner}
	s.Rend, s.Rule = "bracketed", "label.supplied"
	s.SetPos(in[0].Pos())
	if c.explain != nil {
		c.explain.claim(s, transcript.BracketCandidate, transcript.InlineText(in), "")
	}
	out := []transcript.Inline{s}
	if outside != "" {
		out = append(out, text(in[len(in)-1], outside))
	}
	return out
}

// inBrackets are inlines without the brackets that are around them all, and the colon after those.
func inBrackets(in []transcript.Inline, c Context) (inner []transcript.Inline, outside string, ok bool) {
	if len(in) == 0 {
		return nil, "", false
	}
	first, ok := in[0].(*transcript.Text)
	if !ok || !strings.HasPrefix(first.Value, "[") || c.Literal != nil && c.Literal(first) {
		return nil, "", false
	}
	s := scan{in: in, c: c}
	end, after, inner := s.closing(first, 1)
	if len(inner) == 0 || end != len(in)-1 || after != "" && after != ":" {
		return nil, "", false
	}
	return inner, after, true
}
