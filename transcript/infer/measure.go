package infer

import "strings"

// measure finds how much the words of a gap speak of: the first unit with a number; failing
// that the first in parentheses; failing that a unit without one.
func measure(words []string) amount {
	main, aside := parenthesis(words)
	for _, part := range [][]string{main, aside} {
		if a, ok := counted(part); ok {
			return a
		}
	}
	return uncounted(main)
}

// parenthesis parts the words outside parentheses from those inside.
func parenthesis(words []string) (main, aside []string) {
	depth := 0
	for _, w := range words {
		switch {
		case w == "(":
			depth++
		case w == ")":
			depth--
		case depth > 0:
			aside = append(aside, w)
		default:
			main = append(main, w)
		}
	}
	return main, aside
}

// counted is the first amount with a number.
func counted(words []string) (amount, bool) {
	for i := range words {
		n := numberAt(words, i)
		if n.len == 0 {
			continue
		}
		u, after := unitAfter(words, i+n.len)
		if u == "" {
			continue
		}
		return bounded(words[:i], n.more(words[after:]), u), true
	}
	return amount{}, false
}

// more adds what may come after the unit: a page and a half, a word or two.
func (n quantity) more(after []string) quantity {
	if n.high != "" || len(after) < 2 || strings.Contains(n.low, ".") {
		return n
	}
	if len(after) >= 3 && after[0] == "and" && after[1] == "a" && after[2] == "half" {
		n.low += ".5"
	} else if high, ok := number(after[1]); ok && after[0] == "or" {
		n.high = high
	}
	return n
}

// quantity is a number, or two, among words; len is how many words it takes.
type quantity struct {
	low, high string
	words     string
	len       int
}

// numberAt reads a number that begins at words[i].
func numberAt(words []string, i int) quantity {
	w := words[i]
	if a, b, ok := span(w); ok {
		return quantity{a, b, w, 1}
	}
	if w == "half" {
		n := 1
		if i+1 < len(words) && (words[i+1] == "a" || words[i+1] == "an" || words[i+1] == "of") {
			n = 2
		}
		return quantity{"0.5", "", "half", n}
	}
	low, ok := number(w)
	if !ok {
		if vulgarLike(w) {
			return quantity{"", "", w, 1}
		}
		return quantity{}
	}
	q := quantity{low, "", w, 1}
	if rest := words[i+1:]; len(rest) >= 3 && rest[0] == "and" && !strings.Contains(low, ".") {
		switch {
		case (rest[1] == "a" || rest[1] == "one") && (rest[2] == "half" || rest[2] == "one-half"):
			return quantity{low + ".5", "", w + " and a half", 4}
		case rest[1] == "1/2" || rest[1] == "½":
			return quantity{low + ".5", "", w + " and 1/2", 3}
		}
	}
	if rest := words[i+1:]; len(rest) >= 2 && (rest[0] == "or" || rest[0] == "to") {
		if rest[1] == "more" {
			return quantity{low, "more", w + " or more", 3}
		}
		if high, ok := number(rest[1]); ok {
			return quantity{low, high, w + " " + rest[0] + " " + rest[1], 3}
		}
	}
	if rest := words[i+1:]; len(rest) >= 1 && w != "a" && w != "an" {
		if part, ok := vulgar(rest[0]); ok && !strings.Contains(low, ".") {
			return quantity{low + part, "", w + " " + rest[0], 2}
		}
	}
	return q
}

// unitAfter is the unit that a number before words[i] counts, and the index after it.
func unitAfter(words []string, i int) (string, int) {
	for end := min(i+4, len(words)); i < end; i++ {
		if u, plural := unit(words[i]); u != "" {
			if i+1 < len(words) && !plural {
				if last, plural := unit(words[i+1]); plural { // 2 document numbers
					return last, i + 2
				}
			}
			return u, i + 1
		}
		if !listed("brief short long introductory more of full entire whole further additional other consecutive successive complete handwritten typed typewritten "+
			"numbered unnumbered illegible inaudible unintelligible unclear missing garbled omitted subsequent following", words[i]) {
			break
		}
	}
	return "", i
}

// bounded is the amount that a number is, after the words before it: less than, about.
func bounded(before []string, n quantity, unit string) amount {
	a := amount{unit: unit}
	last, last2 := "", ""
	if i := len(before); i > 0 {
		last = before[i-1]
		if i > 1 {
			last2 = before[i-2] + " " + last
		}
	}
	switch {
	case n.low == "":
		a.extent = n.words
	case n.high == "more":
		a.atLeast = n.low
	case n.high != "":
		a.atLeast, a.atMost = n.low, n.high
	case last2 == "less than", last2 == "less then", last2 == "fewer than", last2 == "up to", last2 == "at most", last == "under":
		a.atMost = n.low
	case last2 == "more than", last2 == "at least", last == "over":
		a.atLeast = n.low
	case listed("about approximately approx roughly nearly almost around ca circa some", last):
		a.extent = last + " " + n.words
	default:
		a.quantity = n.low
	}
	return a
}

// uncounted is the one unit of text without a number: an unknown number of them, when it
// is a plural, unless a word says how many. Of "page omitted" no more is said than that, and
// nothing of "document number and title".
func uncounted(words []string) amount {
	var a amount
	for i, w := range words {
		u, plural := unit(w)
		if u == "" || w == "second" {
			continue
		}
		if a.unit != "" && a.unit != u {
			return amount{}
		}
		a.unit = u
		if i > 0 && listed("several some few many various", words[i-1]) {
			a.extent = words[i-1]
			if i > 1 && words[i-2] == "a" {
				a.extent = "a few"
			}
		} else if a.extent == "" && (plural || partOf(words[:i])) && !numbered(words[i+1:]) {
			a.extent = "unknown"
		}
	}
	return a
}

// numbered reports whether a number comes first: which pages they are, rather than how many.
func numbered(words []string) bool {
	if len(words) == 0 {
		return false
	}
	c := words[0][0]
	return c >= '0' && c <= '9'
}

// partOf reports whether the words before a unit say that it is not the whole of it.
func partOf(before []string) bool {
	for _, w := range before {
		if listed("rest remainder part parts portion portions balance end beginning bottom top middle", w) {
			return true
		}
	}
	return false
}
