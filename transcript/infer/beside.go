package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What stands in brackets for the words right before it: what they should have been, what they
// are short for, whom they mean.

// correction reads a word that is nearly the one before it, or another of the same sort: Yenan [Yunnan], 80th [81st],
// paragraph f. [e.]. Small words are as likely to be supplied.
func correction(b *bracket) transcript.Inline {
	wrong := lastName(b.before)
	if len(b.fields) != 1 || wrong == "" || wrong == b.words || !mends(wrong, b.words) {
		return nil
	}
	r := &transcript.Reading{Type: transcript.Corr, Children: b.content}
	r.Rule, r.Cert = "correction", "medium"
	return r
}

// mends reports whether right is what wrong can be a slip for.
func mends(wrong, right string) bool {
	switch {
	case isOrdinal(wrong) && isOrdinal(right), isLetterItem(wrong) && isLetterItem(right):
		return true
	case !onlyLetters(wrong) || !onlyLetters(right) || isCapital(wrong) != isCapital(right):
		return false
	case isShortName(wrong) && isShortName(right):
		return editDistance(wrong, right, 2) <= len(right)/2
	}
	wrong, right = strings.ToLower(wrong), strings.ToLower(right)
	if month(wrong) > 0 && month(right) > 0 || listed("north south east west", wrong) && listed("north south east west", right) {
		return true
	}
	longest := max(utf8.RuneCountInString(wrong), utf8.RuneCountInString(right))
	return longest > 3 && editDistance(wrong, right, 2) <= min(2, max(1, longest/3))
}

func isCapital(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// isOrdinal: 80th.
func isOrdinal(s string) bool {
	return len(s) > 2 && isDigits(s[:len(s)-2]) && listed("st nd rd th", s[len(s)-2:])
}

// isLetterItem: e., before the item of a list.
func isLetterItem(s string) bool {
	return len(s) == 2 && s[1] == '.' && s[0] >= 'a' && s[0] <= 'z'
}

// expansion reads what an abbreviation is short for: SALT [Strategic Arms Limitation Talks].
func expansion(b *bracket) transcript.Inline {
	short := lastName(b.before)
	if len(b.fields) < 2 || !isShortName(strings.TrimSuffix(short, "s")) && !(len(short) < 10 && len(short) > 4 && strings.ToUpper(short) == short) {
		return nil
	}
	short = strings.TrimSuffix(short, "s")
	all, some := "", ""
	for _, w := range b.fields {
		r, _ := utf8.DecodeRuneInString(w)
		all += string(unicode.ToUpper(r))
		if unicode.IsUpper(r) {
			some += string(r)
		}
	}
	if short != all && short != some {
		return nil
	}
	r := &transcript.Reading{Type: transcript.Expan, Children: b.content}
	r.Rule = "expansion"
	return r
}

// identification reads a name that says whom the pronoun or the initials before it mean: he [Nehru], LBJ
// [Johnson]; or stands by itself in a sentence, in the place of a pronoun: when [Nehru] said.
func identification(b *bracket) transcript.Inline {
	if len(b.fields) > 4 || !allNames(b.fields) || isNoSurname(b.lower[len(b.lower)-1]) {
		return nil
	}
	g := &transcript.Gloss{Children: b.content}
	g.Rule, g.Cert = "identification", "medium"
	before := strings.ToLower(lastName(b.before))
	switch {
	case listed("he him his she her they them their i me my we us our you your who whom whose it its", before):
	case isShortName(lastName(b.before)) && !isAbbreviation(lastName(b.before)) && initialOf(lastName(b.before), b.fields):
	default:
		return nil
	}
	return g
}

// initialOf reports whether initials end with that of the last of the names.
func initialOf(initials string, names []string) bool {
	r, _ := utf8.DecodeRuneInString(names[len(names)-1])
	return strings.HasSuffix(initials, string(r))
}
