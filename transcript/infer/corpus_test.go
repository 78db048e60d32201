package infer

import (
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// frusBrackets is what is in brackets in volumes of Foreign Relations of the United States: a table, with counts.
func frusBrackets(t *testing.T) string {
	t.Helper()
	data, err := os.ReadFile(corpora.Beside(t, "data", "frus_brackets.tsv"))
	require.NoError(t, err)
	return string(data)
}

// TestEnglishBrackets: of thousands of brackets in English documents none is taken for the
// original of a translation, whatever language that is said to be. (The few that are not
// English are names, and abstained from.)
func TestEnglishBrackets(t *testing.T) {
	table := frusBrackets(t)
	n := 0
	for line := range strings.Lines(table) {
		fields := strings.Split(line, "\t")
		if len(fields) < 8 {
			continue
		}
		n++
		for _, original := range []string{"ru", "zh", "de", "fr", "es", "it", "pt", "pl", "cs", "hu", "ro", "tr", "sv", "ja"} {
			in := one("said [" + strings.TrimSpace(fields[5]) + "] then")
			for _, c := range claims(Brackets(in, Context{Lang: "en", Original: original})) {
				assert.NotEqual(t, "original-wording", c.Attributes().Rule, "%s: %s", original, describe(c))
			}
		}
	}
	assert.Greater(t, n, 5000)
}

// TestItalicBrackets: what a bracket says does not depend on whether its words are italic, as FRUS
// prints most of them; the emphasis is kept within what is read.
func TestItalicBrackets(t *testing.T) {
	table := frusBrackets(t)
	digits := regexp.MustCompile(`\bN\b`)
	all, typed, italic, typedItalic := 0, 0, 0, 0
	for line := range strings.Lines(table) {
		fields := strings.Split(line, "\t")
		n, err := strconv.Atoi(fields[0])
		if err != nil {
			continue // the heading
		}
		inItalics, err := strconv.Atoi(fields[1])
		require.NoError(t, err)
		words := digits.ReplaceAllString(strings.ReplaceAll(fields[5], "N/N", "1/2"), "2")
		roman := claims(Brackets(one("the ["+words+"] then"), Context{Lang: "en"}))
		emphasis := &transcript.Emphasis{Attrs: transcript.Attrs{Rend: "italic"}, Children: one(words)}
		in := []transcript.Inline{&transcript.Text{Value: "the ["}, emphasis, &transcript.Text{Value: "] then"}}
		out := Brackets(in, Context{Lang: "en"})
		assert.Equal(t, transcript.InlineText(in), transcript.InlineText(out))
		all, italic = all+n, italic+inItalics
		if len(roman) == 0 {
			assert.Empty(t, claims(out), words)
			continue
		}
		typed, typedItalic = typed+n, typedItalic+inItalics
		require.Len(t, claims(out), 1, words)
		assert.Equal(t, describe(roman[0]), describe(claims(out)[0]))
	}
	t.Logf("%d of %d brackets are typed, %d of %d in italics", typed, all, typedItalic, italic)
	assert.Greater(t, typedItalic*100/italic, 85)
}
