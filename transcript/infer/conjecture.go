package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// statedUnclear reads a word for what could not be read or heard with a reading of it: [garble—Bourguiba],
// [illegible—any?].
func statedUnclear(b *bracket) transcript.Inline {
	for _, dash := range [...]string{"—", " – ", " - "} {
		what, reading, ok := strings.Cut(b.words, dash)
		if !ok || reading == "" {
			continue
		}
		reason, n, weak := state([]string{strings.ToLower(what)})
		if n == 0 || weak || !listed("illegible inaudible unintelligible unclear garbled", reason) {
			continue
		}
		u := &transcript.Unclear{Reason: reason, Children: b.content}
		u.Rule, u.Cert = "unclear.stated", "low"
		return u
	}
	return nil
}

// conjecture reads a doubtful reading: [Bubiyan?], [possibly Bubiyan]. A question that
// somebody asks in brackets is none.
func conjecture(b *bracket) transcript.Inline {
	words := b.fields
	if len(words) == 0 || len(words) > 15 || !hasLetter(words[0]) || strings.Contains(b.words, ". ") {
		return nil
	}
	first := strings.ToLower(strings.TrimRight(words[0], "?,"))
	asked := strings.HasSuffix(b.words, "?")
	hedged := len(words) > 1 && len(words) < 6 && listed("perhaps possibly probably maybe presumably apparently", first)
	if !asked && !hedged || asked && asksSomething(words, first) {
		return nil
	}
	u := &transcript.Unclear{Children: b.content}
	u.Rule, u.Cert = "unclear.conjecture", "low"
	return u
}

// asksSomething reports whether the words are a question rather than a doubtful reading.
func asksSomething(words []string, first string) bool {
	if listed("who what why how when where which whose whom", first) {
		return true
	}
	if len(words) == 1 {
		return false
	}
	return listed("is are was were do does did can could will would shall should may might have has had am isn't aren't don't didn't "+
		"you i we he she they it this that these those there", first)
}

func hasLetter(s string) bool { return strings.IndexFunc(s, unicode.IsLetter) >= 0 }

// sicWord is the last word before [sic], which is where the error is likely to be: its
// offset in before, and its end.
func sicWord(before string) (start, end int, ok bool) {
	trimmed := strings.TrimRight(before, " ")
	end = len(strings.TrimRight(trimmed, `.,;:!?"”’»)`))
	start = end
	for start > 0 {
		r, n := utf8.DecodeLastRuneInString(before[:start])
		if !isWordRune(r) && r != '-' && r != '\'' && r != '’' {
			break
		}
		start -= n
	}
	return start, end, start < end && hasLetter(before[start:end])
}
