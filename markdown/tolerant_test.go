package markdown

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What other tools put into text, and XML or YAML does not have, is read all the same, and comes back byte for byte.
func TestWhatOtherToolsWrite(t *testing.T) {
	for name, c := range map[string]struct {
		text  string
		lines []string
		told  []string
	}{
		"tabs in emphasis": {
			"It is *very\t\tgood*, **so\tgood** and `so\tcalled`.\n",
			[]string{"It is very good, so good and so called."}, nil,
		},
		"hyphens in a comment": {
			"<!-- one -- two -->\n\nWords <!-- three --- --> here.\n",
			[]string{"<!-- one -- two -->", "Words <!-- three --- --> here."},
			[]string{"comment-as-words", "comment-as-words"},
		},
		"a declaration of XML": {
			"<?xml version=\"1.0\"?>\n\nWords.\n",
			[]string{`<?xml version="1.0"?>`, "Words."}, []string{"comment-as-words"},
		},
		"form feeds between pages": {
			"We shall.\n\f\nPage two.\n\n\fPage three.\n",
			[]string{"We shall.", "Page two.", "Page three."}, []string{"form-feeds"},
		},
		"text between rules": {
			"---\n\nMaren: Shall we: now?\n\n---\n\nWords.\n",
			[]string{"Maren: Shall we: now?", "Words."}, nil,
		},
		"a dialogue in dashes between rules": {
			"---\n- Shall we?\n- We shall.\n\n---\n",
			[]string{"Shall we?", "We shall."}, nil,
		},
	} {
		t.Run(name, func(t *testing.T) {
			var told []string
			d, err := DecodeWith(strings.NewReader(c.text), transcript.DecodeOptions{Report: func(g transcript.Diagnostic) error {
				told = append(told, g.Code)
				return nil
			}})
			require.NoError(t, err)
			assert.Equal(t, c.lines, slices.Collect(d.Lines()))
			assert.Equal(t, c.told, told)
			assert.Equal(t, c.text, encoded(t, d, ""))
			roundTrip(t, d)
		})
	}
}

// The canonical profile has no place for form feeds.
func TestFormFeedOfTheCanonicalProfile(t *testing.T) {
	_, err := decodeBytes([]byte(head + "We\fshall.\n"))
	assert.ErrorContains(t, err, "5:3: the character U+000C")
}
