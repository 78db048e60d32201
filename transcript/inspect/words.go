package inspect

import (
	"strings"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// countWords is the number of words in a line of the reading text.
func countWords(line string) int {
	n := 0
	for run := range strings.FieldsSeq(line) {
		if strings.ContainsFunc(run, isWordRune) {
			n++
		}
	}
	return n
}

func isWordRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordsOf is the number of words of a block's reading text.
func wordsOf(b transcript.Block, o transcript.TextOptions) int {
	d := transcript.Document{Body: []transcript.Block{b}}
	n := 0
	for line := range d.Text(o) {
		n += countWords(line)
	}
	return n
}

// spoken leaves of a turn what its speaker says.
func spoken() transcript.TextOptions {
	return transcript.TextOptions{NoLabels: true, NoEvents: true, NoGaps: true, NoNotes: true}
}
