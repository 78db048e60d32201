package infer

import (
	"strings"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Letters before a colon: the initials of somebody, whom a heading can name, or what somebody does.

// titled are the references of the persons whom the headings of a text mark, by the initial of the surname in lower case. Notes
// name others.
func titled(blocks []transcript.Block) map[string]string {
	out := map[string]string{}
	for _, b := range blocks {
		h, ok := b.(*transcript.Heading)
		if !ok {
			continue
		}
		for _, name := range namesIn(h.Children) {
			var l label
			l.noticeName(name)
			surname := lastWord(transcript.InlineText(name.Children))
			_, n := utf8.DecodeRuneInString(surname)
			initial := strings.ToLower(surname[:n])
			if have, ok := out[initial]; ok && have != l.ref {
				l.ref = "" // two of one initial
			}
			out[initial] = l.ref
		}
	}
	return out
}

// namesIn are the names of persons among inlines.
func namesIn(in []transcript.Inline) []*transcript.Named {
	var out []*transcript.Named
	for _, n := range in {
		if name, ok := n.(*transcript.Named); ok && name.Names == transcript.PersonName {
			out = append(out, name)
		} else if inner, ok := markedWords(n); ok {
			out = append(out, namesIn(inner)...)
		}
	}
	return out
}

// meetTitled says whom letters refer to: where two of them recur before a colon and no other does, and they are the
// initials of the only two whom the headings name.
func (e *evidence) meetTitled() {
	var letters []*tally
	for _, t := range e.seen {
		if t.shape == byLetter && t.stop == ":" {
			letters = append(letters, t)
		}
	}
	if len(letters) != 2 || len(e.o.titled) != 2 {
		return
	}
	for _, t := range letters {
		if t.count < 2 || answers(t.name) != "" || t.ref != "" || e.o.titled[strings.ToLower(t.name)] == "" {
			return
		}
	}
	for _, t := range letters {
		t.titled = true
		e.refs[t.words()] = []string{e.o.titled[strings.ToLower(t.name)]}
	}
}

// isInitial reports whether a letter is the initial of somebody, as K: and D: are. Where the letters of question and answer, or
// of interviewer and respondent, answer each other, they say what is done.
func (e *evidence) isInitial(l *label) bool {
	if l.shape != byLetter || l.stop != ":" {
		return false
	}
	for _, pair := range [...]string{"QA", "FA", "IR", "IN", "IP", "IS", "IE", "ER", "PR", "DR", "VA", "VO", "KV", "ВО", "IQ", "SI"} {
		a, b := pair[:len(pair)/2], pair[len(pair)/2:]
		if l.name == a && e.recurs(b) || l.name == b && e.recurs(a) {
			return false
		}
	}
	return answers(l.name) == ""
}

// recurs reports whether a letter before a colon does.
func (e *evidence) recurs(letter string) bool {
	for _, quoted := range [...]bool{false, true} {
		if t := e.seen[spelling{stop: ":", words: strings.ToLower(letter), quoted: quoted}]; t != nil && t.count > 1 {
			return true
		}
	}
	return false
}
