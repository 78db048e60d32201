package infer

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Label reads what is known to be a label: one that stands in brackets, or stands there but for
// the colon after them, an editor supplied; brackets in any other are read as in a paragraph.
// The list and its nodes are not changed.
func Label(in []transcript.Inline, c Context) []transcript.Inline {
	if len(in) != 1 {
		return Brackets(in, c)
	}
	t, ok := in[0].(*transcript.Text)
	if !ok || c.Literal != nil && c.Literal(t) {
		return Brackets(in, c)
	}
	printed, outside := t.Value, ""
	if s, ok := strings.CutSuffix(printed, "]:"); ok {
		printed, outside = s+"]", ":"
	}
	end := strings.IndexAny(printed[min(1, len(printed)):], "[]") + 1
	if !strings.HasPrefix(printed, "[") || end < 2 || end != len(printed)-1 || strings.Trim(printed[1:end], " ") != printed[1:end] {
		return Brackets(in, c)
	}
	return labelInlines(t, label{printed: printed[1:end], supplied: true, outside: outside})
}
