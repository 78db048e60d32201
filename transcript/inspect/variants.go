package inspect

import (
	"fmt"
	"slices"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// mostSpellings is how many spellings are compared, each with every other.
const mostSpellings = 2000

// variants finds spellings that look like one person's.
func (c *labelChecks) variants() []Finding {
	all := c.all
	var out []Finding
	if len(all) > mostSpellings {
		out = append(out, Finding{
			Code: LabelsUnsearched, Severity: Info, Count: len(all) - mostSpellings,
			Message: fmt.Sprintf("there are %d labels: only the %d most frequent were compared with each other", len(all), mostSpellings),
		})
		all = all[:mostSpellings]
	}
	for _, x := range all {
		x.known = c.known(x)
	}
	group := make([]int, len(all)) // the index of the first spelling that each is a variant of
	for i := range group {
		group[i] = i
	}
	for i, x := range all {
		for j := range i {
			if group[i] == i && c.variant(all[j], x) {
				group[i] = group[j]
			}
		}
	}
	for i, x := range all {
		var same []*spelling
		for j := i + 1; j < len(all) && group[i] == i; j++ {
			if group[j] == i {
				same = append(same, all[j])
			}
		}
		if len(same) > 0 {
			out = append(out, spelledAlike(append([]*spelling{x}, same...)))
		}
	}
	return out
}

func spelledAlike(all []*spelling) Finding {
	f := Finding{Code: LabelVariants, Severity: Warning, At: all[1].first}
	var each []string
	for _, x := range all {
		f.Count += x.turns
		f.Values = append(f.Values, x.text)
		each = append(each, fmt.Sprintf("%q in %s", x.text, some(x.turns, "turn", "turns")))
	}
	f.Message = "labels that look like one person's: " + firstOf(each)
	return f
}

// variant reports whether x and the rarer y look like two spellings of one name.
func (c *labelChecks) variant(x, y *spelling) bool {
	if len(x.words) != len(y.words) {
		return false
	}
	a, b, differ := differing(x.words, y.words)
	if differ > 1 {
		return false
	}
	sameID := x.sole() != "" && x.sole() == y.sole()
	if differ == 0 {
		return !sameID && c.isName(x) // for one person it is a way of printing
	}
	if !isWord(a) || !isWord(b) {
		return false
	}
	if sameID {
		return !c.byID[x.sole()].given && near(a, b, min(2, 1+len(a)/8))
	}
	inflected := a[len(a)-1] != b[len(b)-1] // Stimme, Stimmen
	return near(a, b, 1) && !inflected && !(x.known && y.known) &&
		!c.common[string(a)] && !c.common[string(b)] && c.isName(x) && c.isName(y)
}

// isName reports whether a spelling says who speaks, and not in what capacity.
func (c *labelChecks) isName(x *spelling) bool {
	return !infer.Role(x.text) && slices.ContainsFunc(x.words, func(w string) bool { return isLong(w) && !c.common[w] })
}

// sole is the ID of the one person that a spelling stands for; empty if there is none or more.
func (x *spelling) sole() string {
	if len(x.who.order) == 1 {
		return x.who.order[0]
	}
	return ""
}

// known reports whether a spelling is by the names of whom it stands for: then it is no slip.
func (c *labelChecks) known(x *spelling) bool {
	p := c.byID[x.sole()]
	return p != nil && p.Described && !p.inferred && c.bears(p.ID, x.words, nil)
}

// differing is the last pair of words that differ, and how many pairs do.
func differing(x, y []string) (a, b []rune, n int) {
	for i := range x {
		if x[i] != y[i] {
			a, b = []rune(x[i]), []rune(y[i])
			if n++; n > 1 {
				return
			}
		}
	}
	return
}

// isWord reports whether a word is long enough that a letter's difference is more likely a slip than another word.
func isWord(w []rune) bool {
	return len(w) >= 5 && !slices.ContainsFunc(w, unicode.IsDigit)
}

// near reports whether at most so many letters (1 or 2) must be put in, left out or exchanged to make b of a.
func near(a, b []rune, most int) bool {
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	for len(a) > 0 && len(b) > 0 && a[len(a)-1] == b[len(b)-1] {
		a, b = a[:len(a)-1], b[:len(b)-1]
	}
	switch {
	case len(a) == 0 || len(b) == 0:
		return len(a)+len(b) <= most
	case most == 0:
		return false
	}
	if len(a) > 1 && len(b) > 1 && a[0] == b[1] && a[1] == b[0] && near(a[2:], b[2:], most-1) {
		return true // two letters that changed places
	}
	return near(a[1:], b[1:], most-1) || near(a[1:], b, most-1) || near(a, b[1:], most-1)
}
