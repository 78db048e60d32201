package inspect

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// spelling is a label less its brackets and the stop at its end, with everybody it stands for alone.
type spelling struct {
	text  string
	words []string // in lower case, letters and digits only
	turns int
	first Place
	who   tallies // the IDs of whom it stands for, empty for nobody known
	known bool    // it is by the names of whom it stands for, and so no slip
}

// spellings are those of the labels of one speaker or none, the most frequent first.
func (s *speech) spellings() []*spelling {
	var out []*spelling
	by := map[string]*spelling{}
	for _, l := range s.labels {
		text := bare(l.Label.Label)
		if text == "" || l.Turns == 0 {
			continue
		}
		x, ok := by[text]
		if !ok {
			x = &spelling{text: text, words: fold(text), first: l.At}
			by[text] = x
			out = append(out, x)
		}
		x.turns += l.Turns
		for _, id := range l.who.order {
			x.who.addAll(id, *l.who.by[id])
		}
		if len(l.all.order) == 0 {
			x.who.addAll("", tally{l.Turns, l.At})
		}
	}
	slices.SortStableFunc(out, func(a, b *spelling) int { return cmp.Compare(b.turns, a.turns) })
	return out
}

// bare takes off a label what says only that it is one.
func bare(label string) string {
	return strings.TrimFunc(label, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("[]:.,;–—-", r) })
}

// fold are the words of a label in lower case, with letters and digits only.
func fold(label string) []string {
	return strings.FieldsFunc(strings.ToLower(label), func(r rune) bool { return !isWordRune(r) && !unicode.IsMark(r) })
}

// labelFindings compares labels with each other.
func (s *survey) labelFindings() []Finding {
	all := s.speech.spellings()
	if len(all) == 0 {
		return nil
	}
	c := labelChecks{&s.speech, all, commonWords(s.doc, all)}
	return append(c.ambiguous(), c.variants()...)
}

// labelChecks compare the spellings of labels.
type labelChecks struct {
	*speech
	all    []*spelling
	common map[string]bool // words that the text has in lower case, and that are no names therefore
}

// ambiguous finds labels that name somebody and stand for two people. What says a capacity changes hands,
// as Q. and A. do; so does a label of common words, or of which nobody's name has a word.
func (c *labelChecks) ambiguous() []Finding {
	var out []Finding
	for _, x := range c.all {
		people := slices.DeleteFunc(slices.Clone(x.who.order), func(id string) bool { return id == "" })
		names := func(id string) bool { return c.bears(id, x.words, c.common) }
		if len(people) < 2 || infer.Role(x.text) || !slices.ContainsFunc(people, names) {
			continue
		}
		f := Finding{Code: LabelAmbiguous, Severity: Warning, Values: []string{x.text}, Count: len(people), At: x.who.by[people[1]].first}
		var each []string
		for _, id := range people {
			f.Values = append(f.Values, id)
			each = append(each, fmt.Sprintf("%s in %s", c.name(id), some(x.who.by[id].count, "turn", "turns")))
		}
		f.Message = fmt.Sprintf("the label %q stands for %d people: %s", x.text, len(people), firstOf(each))
		out = append(out, f)
	}
	return out
}

// bears reports whether a person's name or ID has one of the words, common ones, initials and the like aside.
func (s *speech) bears(id string, words []string, common map[string]bool) bool {
	x := s.byID[id]
	if x == nil {
		return false
	}
	names := fold(x.Name + " " + id)
	return slices.ContainsFunc(words, func(w string) bool { return isLong(w) && !common[w] && slices.Contains(names, w) })
}

// isLong reports whether a word is more than an initial or a form of address.
func isLong(w string) bool { return utf8.RuneCountInString(w) > 2 }

// commonWords are those words of labels that the text has in lower case.
func commonWords(d *transcript.Document, all []*spelling) map[string]bool {
	wanted, common := map[string]bool{}, map[string]bool{}
	for _, x := range all {
		for _, w := range x.words {
			wanted[w] = true
		}
	}
	for line := range d.Lines() {
		for w := range strings.FieldsFuncSeq(line, func(r rune) bool { return !isWordRune(r) && !unicode.IsMark(r) }) {
			if wanted[w] {
				common[w] = true // what is wanted is in lower case
			}
		}
	}
	return common
}
