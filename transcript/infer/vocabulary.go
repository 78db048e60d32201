package infer

import (
	"math"
	"strings"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What a text itself says of a word, whatever its language: one that it also writes in lower case begins sentences
// and headings ("Zweitens: …", "Meine Frage: …") rather than names.

// meetWords marks the labels whose first word is common in the text. Those that recur often need no such proof, and
// those that are doubtful anyway are none the better for it, which only an explanation tells apart.
func (e *evidence) meetWords() {
	words := map[string][]*tally{}
	for _, t := range e.seen {
		if t.shape == byName && t.count <= often && !t.role && !t.declared && !t.lower && (!t.doubtful || e.explain != nil) {
			word := firstWord(t.name)
			if strings.Contains(t.name, word) {
				continue // a script without capitals
			}
			words[word] = append(words[word], t)
		}
	}
	left := newUnmet(words)
	for _, p := range e.text {
		for _, n := range p.Children {
			if len(left.words) == 0 {
				return
			}
			if t, ok := n.(*transcript.Text); ok && left.meet(t.Value) {
				left = newUnmet(left.words)
			}
		}
	}
}

// unmet are the first words of labels that were not yet met in the text.
type unmet struct {
	words map[string][]*tally
	begin [256]uint64 // by the first byte of a word, bits for the next two; all of them for a word that has fewer
	after [256]uint64 // by the byte before a word: all bits for a space
}

func newUnmet(words map[string][]*tally) *unmet {
	u := &unmet{words: words}
	u.after[' '] = math.MaxUint64
	for w := range words {
		if len(w) < 3 {
			u.begin[w[0]] = math.MaxUint64
			continue
		}
		u.begin[w[0]] |= 1 << nextTwo(w)
	}
	return u
}

func nextTwo(w string) byte { return (w[1]*5 + w[2]) % 64 }

// meet marks the labels whose words stand in s, between spaces and punctuation, and reports whether there were any.
func (u *unmet) meet(s string) bool {
	before := len(u.words)
	previous := byte(' ')
	for i := range len(s) {
		bits := u.begin[s[i]] & u.after[previous]
		previous = s[i]
		if bits == 0 || bits != math.MaxUint64 && (i+2 >= len(s) || bits>>nextTwo(s[i:])&1 == 0) {
			continue
		}
		word, _, _ := strings.Cut(s[i:], " ")
		word = strings.TrimRightFunc(word, unicode.IsPunct)
		if met, ok := u.words[word]; ok {
			for _, t := range met {
				t.common = true
			}
			delete(u.words, word)
		}
	}
	return len(u.words) < before
}

// firstWord is the first word of a name in lower case, after articles and forms of address, which are common.
func firstWord(name string) string {
	name = strings.ToLower(name)
	for {
		word, rest, more := strings.Cut(name, " ")
		if !more || !listed("de het la el le los las il lo o a os as der die das", word) && !isHonorific(word) {
			return word
		}
		name = rest
	}
}
