package infer

import (
	"strings"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What a text itself says of a word, whatever its language: one that it also writes in lower case begins sentences
// and headings ("Zweitens: …", "Meine Frage: …") rather than names.

// meetWords marks the labels whose first word is common in the text. Those that recur often need no such proof.
func (e *evidence) meetWords() {
	doubted := map[string][]*tally{}
	var initial [256]bool // bytes that doubted words begin with
	for _, t := range e.seen {
		if t.shape == byName && t.count <= often && !t.role && !t.declared && !t.lower {
			word := firstWord(t.name)
			if strings.Contains(t.name, word) {
				continue // a script without capitals
			}
			doubted[word] = append(doubted[word], t)
			initial[word[0]] = true
		}
	}
	if len(doubted) == 0 {
		return
	}
	for _, p := range e.text {
		for _, n := range p.Children {
			if t, ok := n.(*transcript.Text); ok {
				meet(t.Value, &initial, doubted)
			}
		}
	}
}

// meet marks those of the doubted that stand in s, each a word between spaces and punctuation.
func meet(s string, initial *[256]bool, doubted map[string][]*tally) {
	for i := range len(s) {
		if !initial[s[i]] || i > 0 && s[i-1] != ' ' {
			continue
		}
		word, _, _ := strings.Cut(s[i:], " ")
		for _, t := range doubted[strings.TrimRightFunc(word, unicode.IsPunct)] {
			t.common = true
		}
	}
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
