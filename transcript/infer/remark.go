package infer

import (
	"strings"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What editors remark on the page before them, in its place among the words. TEI has note for such things, but
// a note is no part of the line that it stands in, and these words are: each is a Supplied.

// remarkSource reads what says that something is in the source: [Footnote in the source text.], and what more
// is said of it.
func remarkSource(b *bracket) transcript.Inline {
	if !isCapital(b.words) && !isOfPage(b.lower[0]) {
		return nil
	}
	sentence, _, _ := strings.Cut(strings.TrimSuffix(b.words, "."), ". ")
	sentence, _, _ = strings.Cut(sentence, ";")
	words := strings.Fields(strings.ToLower(sentence))
	thing := false
	for i, w := range words {
		w = strings.TrimSuffix(w, ",")
		if w == "in" && thing {
			if inSource(words[i+1:]) {
				return supplied(b, "remark.source", "")
			}
			return nil
		}
		if isOfPage(w) {
			thing = true
		} else if !listed("all and are appear appears both following handwritten is marginal marked printed succeeding subsequent the these this typed", w) {
			return nil
		}
	}
	return nil
}

// isOfPage reports whether a word in lower case names what a page has besides its words.
func isOfPage(word string) bool {
	switch word {
	case "asterisk", "asterisks", "bracket", "brackets", "caption", "capitals", "dash", "dashes", "dots", "ellipsis",
		"ellipses", "emphasis", "endnote", "footnote", "footnotes", "heading", "italics", "note", "notes", "parentheses",
		"parenthesis", "punctuation", "question", "quotation", "spelling", "underlining", "underscoring":
		return true
	}
	return false
}

// inSource reports whether words begin by naming the source.
func inSource(words []string) bool {
	if len(words) > 0 && words[0] == "the" {
		words = words[1:]
	}
	return len(words) > 0 && (words[0] == "original" || words[0] == "source" || words[0] == "manuscript" || words[0] == "typescript")
}

// remarkHand reads what says whose hand is on the page, or what mark: [signed], [HK initialed], [checkmark
// here], and initials beside a choice: Approve [RN].
func remarkHand(b *bracket) transcript.Inline {
	words := b.fields
	if len(words) > 6 {
		return nil
	}
	switch strings.ToLower(strings.TrimRight(b.words, ".:")) {
	case "signed", "initialed", "initialled", "checked", "check mark", "checkmark", "checkmark here", "check mark here", "handwritten", "handwritten note",
		"handwritten notation", "handwritten comment", "marginal note", "stamped", "seal", "signature", "initials":
		return supplied(b, "remark.hand", "")
	}
	if handAndName(words) {
		return supplied(b, "remark.hand", "")
	}
	if len(words) == 1 && isShortName(words[0]) && listed("approve approved disapprove disapproved agree disagree concur yes no ok", strings.ToLower(lastName(b.before))) {
		return supplied(b, "remark.hand", "medium")
	}
	return nil
}

// handAndName reads a name, or initials, with the word that it signed: HK initialed on September 13,
// signed Hal.
func handAndName(words []string) bool {
	for i, w := range words {
		if !listed("signed initialed initialled", strings.TrimRight(w, ".:")) {
			continue
		}
		name, rest := words[:i], words[i+1:]
		if i == 0 {
			name, rest = rest, nil
		}
		if len(rest) > 0 && (len(rest) < 2 || rest[0] != "on" || !isWholeDate(strings.Join(rest[1:], " "))) {
			return false
		}
		for _, n := range name {
			if !isShortName(n) && !isName(n) && !isInitials(n) {
				return false
			}
		}
		return len(name) > 0
	}
	return false
}

// isShortName: initials without full stops, RN.
func isShortName(w string) bool {
	return len(w) > 1 && len(w) < 5 && strings.IndexFunc(w, func(r rune) bool { return !unicode.IsUpper(r) }) < 0
}

// remarkReference reads what refers to elsewhere: [Document 575], [see footnote 3, below].
func remarkReference(b *bracket) transcript.Inline {
	words := b.lower
	switch {
	case len(words) < 2 || len(words) > 20:
		return nil
	case len(words) == 2 && words[0] == "document" && isDigits(strings.TrimSuffix(words[1], ".")):
		return supplied(b, "remark.reference", "")
	case listed("see cf. compare", words[0]) && refersTo(words[1:]):
		return supplied(b, "remark.reference", "")
	}
	return nil
}

// refersTo reports whether words begin with what can be referred to: footnote 3, the attached list.
func refersTo(words []string) bool {
	if listed("the also", words[0]) && len(words) > 1 {
		words = words[1:]
	}
	return listed("above annex appendix attached attachment below chapter document documents editorial enclosure foreign footnote footnotes ibid note p page "+
		"pages paragraph para part pp section supplement tab table telegram vol volume", strings.TrimRight(words[0], ",;."))
}

// remarkMark reads where in the source, or in a recording, it is: [page 2], [00:12:33].
func remarkMark(b *bracket) transcript.Inline {
	switch {
	case len(b.fields) == 1 && isTime(b.words) && strings.Count(b.words, ":") == 2 && len(b.words) >= len("0:00:00"):
		return supplied(b, "remark.time", "")
	case len(b.fields) == 2 && listed("page p. pg.", b.lower[0]) && isDigits(b.lower[1]):
		return supplied(b, "remark.page", "medium")
	}
	return nil
}
