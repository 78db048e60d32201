package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// suppliedName reads a bracket that completes a name: the surname after a given name,
// initials or a title, or the given name before a surname.
func suppliedName(b *bracket) transcript.Inline {
	names := b.fields
	if len(names) == 0 || len(names) > 4 || !allNames(names) {
		return nil
	}
	cert, ok := completes(names, lastName(b.before), firstName(b.after), b.People)
	if !ok {
		return nil
	}
	s := &transcript.Supplied{Children: b.content}
	s.Rule, s.Cert = "supplied.name", cert
	return s
}

// completes reports whether names are the missing part of a name, before and after being the
// words beside them.
func completes(names []string, before, after string, people []*transcript.Person) (cert string, ok bool) {
	last := names[len(names)-1]
	switch {
	case before == "" && after == "":
		return "", false
	case before != "" && (isInitials(before) || isTitle(before) || isGiven(before) || knownSurname(before, last, people)):
		return "", true
	case len(names) == 1 && isFamilyFirst(before):
		return "medium", true
	case isName(after) && isGiven(names[0]):
		return "", true
	}
	return "", false
}

// knownSurname reports whether surname is that of one of the people, and given could be their
// given name, by its initial.
func knownSurname(given, surname string, people []*transcript.Person) bool {
	if !isName(given) {
		return false
	}
	for _, p := range people {
		for n := range p.Names() {
			name := strings.Trim(transcript.InlineText(n.Children), " .")
			last := strings.LastIndexAny(name, " .")
			if last < 0 || !strings.EqualFold(name[last+1:], surname) {
				continue
			}
			a, _ := utf8.DecodeRuneInString(name)
			b, _ := utf8.DecodeRuneInString(given)
			if unicode.ToUpper(a) == unicode.ToUpper(b) {
				return true
			}
		}
	}
	return false
}

// allNames reports whether every word is a name, an initial or a particle, and the last is a name.
func allNames(words []string) bool {
	for i, w := range words {
		if !isName(w) && !isInitials(w) && !(i < len(words)-1 && isParticle(w)) {
			return false
		}
	}
	return true
}

// isName reports whether w is written as a name is, and is not a common English word.
func isName(w string) bool {
	r, n := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(r) || n == len(w) {
		return false
	}
	lower := false
	for _, r := range w {
		lower = lower || unicode.IsLower(r)
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’-‑", r) {
			return false
		}
	}
	for part := range strings.SplitSeq(strings.ToLower(w), "-") {
		if len(part) == 1 || isEnglish(part) || isNationality(part) {
			return false
		}
	}
	return lower
}

// isInitials: J., M.S., Yu.V.; but not U.S. and other abbreviations.
func isInitials(w string) bool {
	parts, ok := strings.CutSuffix(w, ".")
	if !ok || isAbbreviation(w) {
		return false
	}
	for part := range strings.SplitSeq(parts, ".") {
		if !isInitial(part) {
			return false
		}
	}
	return true
}

// lastName is the word right before a bracket, when only a space is between.
func lastName(before string) string {
	s, ok := strings.CutSuffix(before, " ")
	if !ok {
		return ""
	}
	return strings.TrimLeft(s[strings.LastIndexByte(s, ' ')+1:], `"'“‘(«`)
}

// firstName is the word right after a bracket, when only a space is between.
func firstName(after string) string {
	s, ok := strings.CutPrefix(after, " ")
	if !ok {
		return ""
	}
	w, _, _ := strings.Cut(s, " ")
	w = strings.TrimRight(w, `.,;:!?"'”’)»`)
	w = strings.TrimSuffix(strings.TrimSuffix(w, "'s"), "’s")
	return w
}

// suppliedLetters reads letters that complete a word: D[urbrow], German[s], [s]he.
func suppliedLetters(b *bracket) transcript.Inline {
	for _, r := range b.words {
		if !unicode.IsLetter(r) {
			return nil
		}
	}
	before, _ := utf8.DecodeLastRuneInString(b.before)
	after, _ := utf8.DecodeRuneInString(b.after)
	head := b.before[strings.LastIndexAny(b.before, " (\"“‘")+1:]
	first, size := utf8.DecodeRuneInString(head)
	switch {
	case unicode.IsLetter(after) && !isWordRune(before):
		if utf8.RuneCountInString(b.words) > 2 {
			return nil
		}
	case unicode.IsLetter(after) && unicode.IsLetter(before) && len(b.words) < 6 && strings.ToLower(b.words) == b.words:
	case !unicode.IsLetter(before) || isWordRune(after) || strings.ToLower(b.words) != b.words:
		return nil
	case unicode.IsUpper(first) && size == len(head) && len(b.words) > 1:
	case isShortName(head) && len(b.words) > 2:
	case onlyLetters(head) && isEnglish(strings.ToLower(head+b.words)):
	case onlyLetters(head) && listed("s es ed d er r ing ly n y e al ally tion ion ment", b.words):
	default:
		return nil
	}
	s := &transcript.Supplied{Children: b.content}
	s.Rule, s.Cert = "supplied.letters", "medium"
	return s
}

func onlyLetters(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) < 0
}

// suppliedWord reads the small words that editors put into telegrams and hasty notes:
// Shuckburgh [of] the Foreign Office. It knows English ones only.
func suppliedWord(b *bracket) transcript.Inline {
	if b.Lang != "" && primary(b.Lang) != "en" || b.before == "" && b.after == "" {
		return nil
	}
	for w := range strings.FieldsSeq(b.words) {
		if !isSmallWord(w) {
			return nil
		}
	}
	s := &transcript.Supplied{Children: b.content}
	s.Rule, s.Cert = "supplied.word", "medium"
	return s
}

// isSmallWord reports whether a word is one that a hasty writer leaves out.
func isSmallWord(word string) bool {
	switch word {
	case "the", "a", "an", "of", "to", "in", "that", "be", "was", "is", "and", "or", "he", "it", "with", "for", "on",
		"at", "by", "from", "as", "are", "were", "had", "has", "have", "not", "which", "would", "should", "been", "million",
		"billion", "thousand", "only", "when", "where", "while", "so", "no", "about", "all", "also", "us", "we", "you",
		"they", "his", "her", "their", "our", "its", "but", "if", "will", "can", "who", "into", "than", "this", "these",
		"those", "there", "do", "did", "she", "me", "him", "them":
		return true
	}
	return false
}
