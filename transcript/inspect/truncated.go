package inspect

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// truncations are the places where a machine left off, in the order of the text.
type truncations []Finding

func (t *truncations) gap(g *transcript.Gap) {
	if !slices.Contains(strings.Fields(g.Reason), "truncated") {
		return
	}
	message := "a machine cut the text off here, and what came after is not known"
	words := transcript.InlineText(g.Desc)
	f := Finding{Code: Truncated, Severity: Warning, Count: 1, At: placeOf(g)}
	if words != "" {
		f.Values = []string{words}
		message += fmt.Sprintf(": %q", words)
	}
	f.Message = message
	*t = append(*t, f)
}
