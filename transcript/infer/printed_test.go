package infer

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

func TestLabelInBracketsIsSupplied(t *testing.T) {
	for in, want := range map[string]string{"[J. Baker.]": "J. Baker.", "[J. Baker]:": "J. Baker", "[Audience]": "Audience"} {
		out := Label([]transcript.Inline{&transcript.Text{Value: in}}, Context{})
		s, ok := out[0].(*transcript.Supplied)
		require.True(t, ok, in)
		assert.Equal(t, want, transcript.InlineText(s.Children))
		assert.Equal(t, "label.supplied", s.Rule)
		assert.Equal(t, in, transcript.InlineText(out))
	}
	for _, in := range []string{"J. Baker.", "[a] and [b]", "[", "[]", "[ x ]", "J. [Baker]."} {
		out := Label([]transcript.Inline{&transcript.Text{Value: in}}, Context{})
		for _, n := range out {
			assert.NotEqual(t, "label.supplied", ruleOf(n), in)
		}
	}
}

func ruleOf(n transcript.Node) string {
	if a := n.Attributes(); a != nil {
		return a.Rule
	}
	return ""
}
