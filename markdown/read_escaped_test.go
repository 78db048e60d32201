package markdown

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// A bracket that the source escapes is text, in a turn that is inferred as anywhere.
func TestEscapedBracketsOfPlainMarkdownAreText(t *testing.T) {
	const src = "**Ann Lee:** I live in \\[unintelligible\\] now.\n\n**Bo Dahl:** Do you?\n\n**Ann Lee:** I do.\n\n**Bo Dahl:** Well.\n"
	for _, literally := range []bool{false, true} {
		d, err := DecodeWith(strings.NewReader(src), transcript.DecodeOptions{NoInfer: literally})
		require.NoError(t, err)
		for line := range d.Lines() {
			require.Equal(t, "Ann Lee: I live in [unintelligible] now.", line)
			break
		}
	}
}
