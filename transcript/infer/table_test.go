package infer

import (
	"html"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// bracketRow is a row of the table of brackets that real volumes print.
type bracketRow struct {
	number         int // from 1, the heading apart
	count, italic  int
	words, context string // digits are N in the words; the context is TEI, cut off anywhere
}

// bracketTable reads the table.
func bracketTable(t *testing.T) []bracketRow {
	t.Helper()
	var rows []bracketRow
	for line := range strings.Lines(frusBrackets(t)) {
		f := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(f) < 8 || f[0] == "count" {
			continue
		}
		r := bracketRow{number: len(rows) + 1, words: f[5], context: f[7]}
		for i, n := range []*int{&r.count, &r.italic} {
			var err error
			*n, err = strconv.Atoi(f[i])
			require.NoError(t, err, line)
		}
		rows = append(rows, r)
	}
	require.Greater(t, len(rows), 5000)
	return rows
}

var (
	cutTag    = regexp.MustCompile(`^[^<>]*>|<[^>]*$`)
	innerTag  = regexp.MustCompile(`</?(hi|persName|placeName|gloss|ref|date|time|pb|term)\b[^>]*>`)
	otherTag  = regexp.MustCompile(`<[^>]*>`)
	digits    = regexp.MustCompile(`\d+`)
	digitMark = regexp.MustCompile(`\bN`)
)

// paragraph is what stands around the row's bracket where it was first seen, up to the bounds of its
// paragraph, and the words in the bracket. Where the table does not show the whole of the bracket,
// it is a sentence around its words.
func (r bracketRow) paragraph() (all, words string) {
	s := innerTag.ReplaceAllString(cutTag.ReplaceAllString(r.context, ""), "")
	s = html.UnescapeString(otherTag.ReplaceAllString(s, "\n"))
	for open, c := range s {
		end := strings.IndexByte(s[open:], ']')
		if c != '[' || end < 0 {
			continue
		}
		words = strings.Join(strings.Fields(s[open+1:open+end]), " ")
		if squeeze(digits.ReplaceAllString(words, "N")) != squeeze(r.words) {
			continue
		}
		before, after := s[:open], s[open+end+1:]
		before = before[strings.LastIndexByte(before, '\n')+1:]
		after, _, _ = strings.Cut(after, "\n")
		return strings.TrimLeft(before, " ") + "[" + words + "]" + strings.TrimRight(after, " "), words
	}
	words = digitMark.ReplaceAllString(strings.ReplaceAll(r.words, "N/N", "1/2"), "2")
	return "the [" + words + "] then", words
}

func squeeze(s string) string { return strings.ReplaceAll(s, " ", "") }
