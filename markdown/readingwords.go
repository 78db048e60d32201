package markdown

import (
	"fmt"
	"iter"
	"maps"
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// readWords are the words of a reading text: those of notes are counted, for a note may
// stand after more of the line than before; all others are in order.
type readWords struct {
	order []string
	notes map[string]int
}

// readingWords are the words that the profile is to write: those of the head, then the text's.
func readingWords(d *transcript.Document) readWords {
	var out readWords
	title, rest := headOf(d)
	if title != nil {
		out.add(&transcript.Document{Body: title.Children})
	}
	for _, f := range rest {
		if f.Label != "" {
			out.order = append(out.order, split(f.Label)...)
		}
		out.add(&transcript.Document{Body: f.Children})
	}
	out.add(d)
	return out
}

func wordsOf(d *transcript.Document) readWords {
	var out readWords
	out.add(d)
	return out
}

// add adds the words of a document's text.
func (r *readWords) add(d *transcript.Document) {
	if r.notes == nil {
		r.notes = map[string]int{}
	}
	text := allWords(d.Text(transcript.TextOptions{NoNotes: true}))
	r.order = append(r.order, text...)
	for _, w := range allWords(d.Lines()) {
		r.notes[w]++
	}
	for _, w := range text {
		r.notes[w]--
	}
	maps.DeleteFunc(r.notes, func(_ string, n int) bool { return n == 0 })
}

func allWords(lines iter.Seq[string]) []string {
	var out []string
	for line := range lines {
		out = append(out, split(line)...)
	}
	return out
}

// split makes words of a line. A bracket is a word: one around a block stands on its line
// here, and on a line by itself in the reading text.
func split(line string) []string {
	line = strings.NewReplacer("[", " [ ", "]", " ] ").Replace(line)
	return strings.FieldsFunc(line, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' })
}

// differ names the first difference; empty if there is none.
func (r readWords) differ(s readWords) string {
	for i, w := range r.order {
		if i >= len(s.order) || s.order[i] != w {
			return fmt.Sprintf("%q reads %q", r.order[i:min(len(r.order), i+4)], s.order[min(len(s.order), i):min(len(s.order), i+4)])
		}
	}
	if len(s.order) > len(r.order) {
		return fmt.Sprintf("%q at the end is new", s.order[len(r.order):min(len(s.order), len(r.order)+4)])
	}
	if !maps.Equal(r.notes, s.notes) {
		return fmt.Sprintf("of notes: %q and %q", slices.Sorted(maps.Keys(r.notes)), slices.Sorted(maps.Keys(s.notes)))
	}
	return ""
}
