package infer

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// hereFollows reads the editors' formula for what they left out: [Here follows discussion of
// other matters.]. The words could also introduce what does follow, so it is not sure;
// [Omitted here is …] is. One that ends by saying that it was not declassified is withheld.
func hereFollows(words []string) *transcript.Gap {
	if len(words) < 3 {
		return nil
	}
	g := &transcript.Gap{Reason: "omitted"}
	rest := words[2:]
	switch words[0] + " " + words[1] {
	case "here follows", "here follow", "there follows", "there follow":
		g.Rule, g.Cert = "gap.here-follows", "medium"
	case "omitted here":
		g.Rule = "gap.omitted"
		if rest[0] == "is" || rest[0] == "are" {
			rest = rest[1:]
		}
	default:
		return nil
	}
	if endsWithheld(words) {
		g.Reason, g.Rule, g.Cert = "withheld", "gap.withheld", ""
	}
	many := words[1] == "follow" || words[2] == "are"
	a := following(rest, many)
	g.Unit, g.Quantity, g.AtLeast, g.AtMost, g.Extent = a.unit, a.quantity, a.atLeast, a.atMost, a.extent
	return g
}

// following is how much follows, if that is all that does: [Here follow two pages of …], and of what follows
// in [Here follow a paragraph and agenda item 2] nothing. Many says that the verb is a plural.
func following(words []string, many bool) amount {
	if len(words) > 0 && words[0] == "the" {
		words = words[1:]
	}
	if len(words) == 0 {
		return amount{}
	}
	if u, plural := unit(words[0]); plural && !numbered(words[1:]) {
		return amount{unit: u, extent: "unknown"}
	}
	if many && addsMore(words) {
		return amount{}
	}
	if n, u, ok := compound(words); ok && !many {
		return amount{unit: u, quantity: n}
	}
	n := numberAt(words, 0)
	if n.len == 0 {
		return amount{}
	}
	u, _ := unitAfter(words, n.len)
	if u == "" || many && n.low == "1" {
		return amount{}
	}
	return bounded(nil, n, u)
}

// addsMore reports whether another thing is joined to the first: …, and a section.
func addsMore(words []string) bool {
	for i, w := range words {
		if w == "and" && i+1 < len(words) && listed("a an", words[i+1]) {
			return true
		}
	}
	return false
}

// compound reads a number and a unit that are one word, within the first two: [a] ten-page report.
func compound(words []string) (quantity, token string, ok bool) {
	for _, w := range words[:min(2, len(words))] {
		if i := strings.LastIndexByte(w, '-'); i > 0 {
			u, plural := unit(w[i+1:])
			n, isNumber := number(w[:i])
			if u != "" && !plural && isNumber {
				return n, u, true
			}
		}
		if w != "a" && w != "an" {
			break
		}
	}
	return "", "", false
}

// endsWithheld reports whether the last words say that an authority did not release it.
func endsWithheld(words []string) bool {
	if len(words) < 2 || words[len(words)-2] != "not" {
		return false
	}
	reason, n, _ := notState(words[len(words)-1])
	return n == 2 && reason == "withheld"
}

// notReleased reads anything that is named and said not to be declassified: [handling restriction not
// declassified], [This letter has not been declassified by …]. It names a thing, so no verb of a sentence is
// in it.
func notReleased(words []string) *transcript.Gap {
	g := &transcript.Gap{Reason: "withheld"}
	g.Rule = "gap.withheld"
	if i := slices.Index(words, "been"); i > 2 && i+1 < len(words) && words[i-1] == "not" && listed("this these page pages document", words[0]) {
		if reason, _, _ := notState(words[i+1]); reason == "withheld" && listed("has have", words[i-2]) && i < 8 {
			g.Cert = "medium"
			return g
		}
	}
	if !endsWithheld(words) || len(words) > 14 || definite(words) || slices.ContainsFunc(words, ofSentences) {
		return nil
	}
	a := measure(words[:len(words)-2])
	g.Unit, g.Quantity, g.AtLeast, g.AtMost, g.Extent = a.unit, a.quantity, a.atLeast, a.atMost, a.extent
	return g
}

// ofSentences reports whether word is one that a sentence has and the name of a thing does not.
func ofSentences(word string) bool {
	return listed("he she it they we you i his her their our your is are was were be been has have had will would shall should may might can "+
		"could must did does do said says that which who because since if but until when while why how what", word)
}

// sourceNote reads the note on the source of a document that was not released, where it says how
// much that is in its last sentence: [Source: … 4 pages of source text not declassified.].
func sourceNote(b *bracket) *transcript.Gap {
	if b.lower[0] != "source:" {
		return nil
	}
	i := strings.LastIndex(b.words, ". ")
	if i < 0 {
		return nil
	}
	last := strings.ToLower(b.words[i+2:])
	if what, rest, ok := strings.Cut(last, "–"); ok && onlyLetters(what) { // Extract–2 pages
		last = rest
	}
	words := gapWords(last, strings.Fields(last))
	if !endsWithheld(words) {
		return nil
	}
	g := stated(words)
	if g != nil {
		g.Cert = "medium"
	}
	return g
}
