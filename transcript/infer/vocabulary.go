package infer

import (
	"strings"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What a text itself says of a word, whatever its language: one that it also writes in lower case begins sentences
// and headings ("Zweitens: …", "Meine Frage: …") rather than names.

// meetWords marks the labels whose first word is common in the text. Those that recur often need no such proof, and
// those that are doubtful anyway are none the better for it.
func (e *evidence) meetWords() {
	words := map[string][]*tally{}
	for _, t := range e.seen {
		if t.shape == byName && t.count <= often && !t.role && !t.declared && !t.lower && !t.doubtful {
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
	begin [256]uint32 // by the first byte of a word, a bit for its second
}

func newUnmet(words map[string][]*tally) *unmet {
	u := &unmet{words: words}
	for w := range words {
		if len(w) == 1 {
			u.begin[w[0]] = ^uint32(0) // whatever stands after it
			continue
		}
		u.begin[w[0]] |= 1 << (w[1] % 32)
	}
	return u
}

// meet marks the labels whose words stand in s, between spaces and punctuation, and reports whether there were any.
func (u *unmet) meet(s string) bool {
	before := len(u.words)
	for s != "" {
		word := s
		if i := strings.IndexByte(s, ' '); i >= 0 {
			word, s = s[:i], s[i+1:]
		} else {
			s = ""
		}
		if len(word) == 0 || u.begin[word[0]] == 0 || len(word) > 1 && u.begin[word[0]]>>(word[1]%32)&1 == 0 {
			continue
		}
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
