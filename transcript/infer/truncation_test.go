package infer

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiro-transcripts/tiro/transcript"
)

// TestTruncations: where a machine left off is a gap, in brackets, or in parentheses between dots; in prose it is none.
func TestTruncations(t *testing.T) {
	for _, c := range []struct{ lines, want string }{
		{"We met.\n…(truncated)…", "…(truncated)…"},
		{"We met.\n(output truncated)", "(output truncated)"},
		{"We met and then …(truncated)…", "…(truncated)…"},
		{"We met and then ...(1,024 tokens truncated)... again (he said) and ...(truncated).", "...(1,024 tokens truncated)...|...(truncated)."},
		{"We met.\n[continued in next file]", "continued in next file"},
		{"We met.\n[... 4,096 tokens truncated]", "... 4,096 tokens truncated"},
		{"We met (truncated) there.\nThe list (truncated by hand) is there.\nIt was truncated...", ""},
		{"We met (...) and left (…).\n(laughter)", ""},
	} {
		var got []string
		for n := range read(t, typed("", c.lines), false).Preorder() {
			if g, ok := n.(*transcript.Gap); ok && g.Reason == "truncated" {
				got = append(got, transcript.InlineText(g.Desc))
				assert.Equal(t, "gap.truncated", g.Rule)
			}
		}
		assert.Equal(t, c.want, strings.Join(got, "|"), c.lines)
	}
}
