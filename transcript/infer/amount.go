package infer

import (
	"strconv"
	"strings"
)

// amount is how much is missing, in the terms of a Gap.
type amount struct {
	unit, quantity, atLeast, atMost, extent string
}

// number reads the value of a number written in digits, as a fraction, or in words, as a
// decimal. What no decimal can say exactly is none: a third. 11/2 is none either, since it
// is how 1-1/2 looks when its hyphen was lost.
func number(s string) (string, bool) {
	if n := numeral(s); n > 0 {
		return strconv.Itoa(n), true
	}
	for _, h := range []struct{ sign, value string }{{"½", "5"}, {"¼", "25"}, {"¾", "75"}, {"⅛", "125"}} {
		if whole, ok := strings.CutSuffix(s, h.sign); ok {
			whole = strings.TrimRight(whole, "-–")
			if whole == "" {
				whole = "0"
			}
			return whole + "." + h.value, isDigits(whole)
		}
	}
	for _, dash := range []string{"–", "-"} {
		if i := strings.LastIndex(s, dash); i > 0 {
			part, ok := vulgar(s[i+len(dash):])
			return s[:i] + part, ok && isDigits(s[:i])
		}
	}
	if part, ok := vulgar(s); ok {
		return "0" + part, true
	}
	whole, fraction, point := strings.Cut(s, ".")
	return s, isDigits(whole) && (!point || isDigits(fraction))
}

// vulgar is the decimal part of a fraction less than one: 1/2 is .5.
func vulgar(s string) (string, bool) {
	switch s {
	case "1/2":
		return ".5", true
	case "1/4":
		return ".25", true
	case "3/4":
		return ".75", true
	case "1/8":
		return ".125", true
	}
	return "", false
}

// span reads two numbers with a dash between.
func span(s string) (from, to string, ok bool) {
	for _, dash := range []string{"–", "—", "-"} {
		if a, b, cut := strings.Cut(s, dash); cut && isDigits(a) && isDigits(b) {
			x, _ := strconv.Atoi(a)
			y, _ := strconv.Atoi(b)
			return a, b, x < y
		}
	}
	return "", "", false
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != "" && len(s) < 7
}

// numeral is the value of a number word; 0 for any other word.
func numeral(s string) int {
	switch s {
	case "a", "an", "one", "single":
		return 1
	case "two", "both", "couple":
		return 2
	case "three":
		return 3
	case "four":
		return 4
	case "five":
		return 5
	case "six":
		return 6
	case "seven":
		return 7
	case "eight":
		return 8
	case "nine":
		return 9
	case "ten":
		return 10
	case "eleven":
		return 11
	case "twelve", "dozen":
		return 12
	case "thirteen":
		return 13
	case "fourteen":
		return 14
	case "fifteen":
		return 15
	case "sixteen":
		return 16
	case "seventeen":
		return 17
	case "eighteen":
		return 18
	case "nineteen":
		return 19
	}
	return tens(s)
}

// tens is the value of twenty, twenty-one and so on to ninety-nine.
func tens(s string) int {
	ten, one, both := strings.Cut(s, "-")
	n := 0
	switch ten {
	case "twenty":
		n = 20
	case "thirty":
		n = 30
	case "forty":
		n = 40
	case "fifty":
		n = 50
	case "sixty":
		n = 60
	case "seventy":
		n = 70
	case "eighty":
		n = 80
	case "ninety":
		n = 90
	}
	if n == 0 || !both {
		return n
	}
	if d := numeral(one); d > 0 && d < 10 && one != "a" && one != "an" && one != "both" {
		return n + d
	}
	return 0
}

// unit is the token for a unit of text or time, and whether the word is a plural; empty for
// any other word.
func unit(word string) (token string, plural bool) {
	switch word {
	case "page", "line", "word", "paragraph", "sentence", "letter", "character", "syllable", "column", "section", "chapter",
		"sheet", "leaf", "folio", "passage", "footnote", "row", "item", "name", "number", "title", "date", "place", "figure", "signature",
		"phrase", "digit", "document", "entry", "heading", "initial", "speech", "question", "answer", "remark", "comment", "exchange",
		"second", "minute", "hour":
		return word, false
	case "1ine": // as a scan was read
		return "line", false
	case "leaves":
		return "leaf", true
	case "folios":
		return "folio", true
	case "entries":
		return "entry", true
	case "speeches":
		return "speech", true
	case "pp":
		return "page", true
	case "para":
		return "paragraph", false
	}
	if one, ok := strings.CutSuffix(word, "s"); ok {
		if token, _ = unit(one); token == one {
			return token, true
		}
	}
	return "", false
}
