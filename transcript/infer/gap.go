package infer

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// gap reads a bracket that says that something is left out: how much, and why. Every word of
// it must be one that such brackets are made of, so that a sentence with the word
// "omitted" in it is not one; after what was left out and the word that says so, it may go on
// freely: [Two paragraphs omitted concerning an unrelated matter].
func gap(b *bracket) transcript.Inline {
	if g := ellipsis(b.words); g != nil {
		g.Desc = b.content
		return g
	}
	words := b.plain
	if len(words) == 0 {
		return nil
	}
	g := sourceNote(b)
	for _, rule := range [...]func([]string) *transcript.Gap{truncated, hereFollows, stated, notReleased} {
		if g == nil {
			g = rule(words)
		}
	}
	if g == nil && saysNotReleased(b.after) {
		g = stated(append(words, "not", "declassified"))
	}
	if g == nil {
		return nil
	}
	g.Desc = b.content
	return g
}

// ellipsis reads [...] and […], which say that there is more, and not why it is not here; and [etc.].
func ellipsis(words string) *transcript.Gap {
	if words == "etc." || words == "etc" {
		g := &transcript.Gap{Reason: "omitted"}
		g.Rule, g.Cert = "gap.etc", "medium"
		return g
	}
	if strings.Trim(words, ". ") == "" && strings.Count(words, ".") >= 2 || words == "…" {
		g := &transcript.Gap{}
		g.Rule, g.Cert = "gap.ellipsis", "medium"
		return g
	}
	return nil
}

// saysNotReleased reports whether what comes after a bracket says that it was not declassified: [2 pages of
// source text] was not declassified.
func saysNotReleased(after string) bool {
	for _, verb := range [...]string{" was", " were", ""} {
		if rest, ok := strings.CutPrefix(after, verb+" not declassified"); ok {
			return !startsWord(rest)
		}
	}
	return false
}

// gapWords are the words in lower case, without sentence punctuation; parentheses are
// words of their own. It is nil for what is too long, or empty.
func gapWords(s string, lower []string) []string {
	if len(lower) == 0 || len(s) > 400 {
		return nil
	}
	out := make([]string, 0, len(lower)+2)
	for i, w := range lower {
		if i == len(lower)-1 {
			w = strings.TrimSuffix(w, ".")
		}
		if i == 0 {
			w = strings.TrimLeft(w, "*†") // a legend
		}
		for strings.HasPrefix(w, "(") {
			out = append(out, "(")
			w = w[1:]
		}
		if strings.Trim(w, ".…") == "" {
			continue
		}
		closing := strings.HasSuffix(w, ")")
		if w = strings.Trim(w, ",;:)"); w != "" {
			out = append(out, w)
		}
		if closing {
			out = append(out, ")")
		}
	}
	return out
}

// stated reads a bracket that has a word for being left out.
func stated(words []string) *transcript.Gap {
	var reasons []string
	end, hasUnit, weak := len(words), false, true
	for i := 0; i < len(words); i++ {
		if reason, n, isWeak := state(words[i:]); n > 0 {
			if !slices.Contains(reasons, reason) {
				reasons = append(reasons, reason)
			}
			weak = weak && isWeak
			i += n - 1
			continue
		}
		if u, _ := unit(words[i]); u != "" {
			hasUnit = true
			continue
		}
		if len(reasons) > 0 && hasUnit && opensTail(words[i]) {
			end = i
			break
		}
		if !ofGaps(words[i]) {
			return nil
		}
	}
	if len(reasons) == 0 || weak && !hasUnit || definite(words) {
		return nil
	}
	a := measure(words[:end])
	g := &transcript.Gap{Reason: strings.Join(reasons, " "), Unit: a.unit, Quantity: a.quantity, AtLeast: a.atLeast, AtMost: a.atMost, Extent: a.extent}
	g.Rule = "gap." + reasons[0]
	return g
}

// definite reports whether the words speak of a gap, rather than being one: [the omitted
// paragraph], [this was left out].
func definite(words []string) bool {
	switch words[0] {
	case "the", "this", "that":
	default:
		return false
	}
	counts := partOf(words)
	for i, w := range words {
		if u, _ := unit(w); u != "" {
			counts = true
		}
		if _, n, _ := state(words[i:]); n > 0 && i+n < len(words) {
			if u, _ := unit(words[i+n]); u != "" {
				return true
			}
		}
	}
	return !counts
}

// opensTail reports whether word begins what a gap was about, or why it was left out.
func opensTail(word string) bool {
	return listed("because since as due owing concerning regarding about dealing unrelated related relating on for containing which "+
		"that with see describing discussing to - – —", word)
}

// ofGaps reports whether word is one that says where, or of what, something is left out.
func ofGaps(word string) bool {
	if inOrder(gapVocabulary, word) {
		return true
	}
	if _, ok := number(word); ok {
		return true
	}
	if _, _, ok := span(word); ok || vulgarLike(word) || isTime(word) || isColumns(word) {
		return true
	}
	return false
}

// vulgarLike: a fraction in figures, of whatever value.
func vulgarLike(word string) bool {
	return strings.Contains(word, "/") && strings.Trim(word, "0123456789/-–") == ""
}

// isColumns: what the lines that are counted are of, 2-column.
func isColumns(word string) bool {
	n, ok := strings.CutSuffix(word, "-column")
	return ok && n != ""
}

// isTime: a time code, 01:23 or 00:01:23.
func isTime(word string) bool {
	return strings.Contains(word, ":") && strings.Trim(word, "0123456789:.") == ""
}

const gapVocabulary = `
( ) about additional almost also amount amounts and and/or another apparent apparently approx approximately archive
archives are around as at audio author balance been beginning being bottom by ca censor chart circa codeword
compiler complete completely consecutive content copies copy cryptonym discussion document documents dollar during
editor editors end entire entirely few fewer file final first following from full further government half
handwritten has have here in information is largely last least less list log manuscript many map material matter
message microfilm middle more most mostly nearly next numbered numbers of on only or original originals other
output over part partially partly parts photocopy point portion portions preceding previous print publisher record
recording records remainder remaining response rest roughly several some source sources subsequent successive table
tables tape text texts than that the there this to top totally transcriber transcript transcription translation
translator translators typed typescript typewritten under underlined unnumbered up various version was were whole`
