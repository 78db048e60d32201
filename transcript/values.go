package transcript

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The forms that TEI's datatypes give to the values of attributes. A value that is not of
// its field's form stays among the other attributes.

// IsNCName reports whether s can be an xml:id, or the name of an element: by XML 1.0, fifth
// edition, without colons.
func IsNCName(s string) bool {
	for i, r := range s {
		if !startsName(r) && (i == 0 || !continuesName(r)) {
			return false
		}
	}
	return s != ""
}

func startsName(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '_'
	}
	in := func(lo, hi rune) bool { return lo <= r && r <= hi }
	return in(0xC0, 0x2FF) && r != 0xD7 && r != 0xF7 || in(0x370, 0x1FFF) && r != 0x37E || in(0x200C, 0x200D) ||
		in(0x2070, 0x218F) || in(0x2C00, 0x2FEF) || in(0x3001, 0xD7FF) || in(0xF900, 0xFDCF) ||
		in(0xFDF0, 0xFFFC) || in(0x10000, 0xEFFFF)
}

func continuesName(r rune) bool {
	return r >= '0' && r <= '9' || r == '-' || r == '.' || r == 0xB7 || r >= 0x300 && r <= 0x36F || r == 0x203F || r == 0x2040
}

// isWord: teidata.word, no white space or control characters.
func isWord(s string) bool {
	for _, r := range s {
		if r > ' ' && r < 0x7F {
			continue // as nearly all of them
		}
		if unicode.Is(unicode.C, r) || unicode.Is(unicode.Z, r) {
			return false
		}
	}
	return s != ""
}

// isWords: words with one space between.
func isWords(s string) bool {
	for w := range strings.SplitSeq(s, " ") {
		if !isWord(w) {
			return false
		}
	}
	return true
}

// isDecimal: teidata.numeric, as decimals only.
func isDecimal(s string) bool {
	whole, fraction, point := strings.Cut(s, ".")
	return whole != "" && isDigits(whole) && (!point || fraction != "" && isDigits(fraction))
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

// isLine: text without line ends, tabs, or characters that XML has not.
func isLine(s string) bool { return !strings.ContainsAny(s, "\t\r\n") && IsXMLText(s) }

// isLanguage: xs:language, the shape of a BCP 47 tag.
func isLanguage(s string) bool {
	for i, sub := range strings.Split(s, "-") {
		if len(sub) < 1 || len(sub) > 8 {
			return false
		}
		for _, r := range sub {
			if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || i > 0 && r >= '0' && r <= '9') {
				return false
			}
		}
	}
	return true
}

// isCertainty: teidata.probCert.
func isCertainty(s string) bool {
	switch s {
	case "high", "medium", "low", "unknown":
		return true
	}
	f, err := strconv.ParseFloat(s, 64)
	return err == nil && isDecimal(s) && f >= 0 && f <= 1
}

func isLevel(s string) bool { return len(s) == 1 && strings.Contains("amjsu", s) }

// formOf is the form that a property's value must have to be written as its attribute.
func formOf(property string) func(string) bool {
	switch property {
	case "class", "unit", "role":
		return isWord
	case "reason", "place", "target", "ref":
		return isWords
	case "quantity", "atLeast", "atMost":
		return isDecimal
	case "level":
		return isLevel
	}
	return isLine
}

// IsXMLText reports whether s is valid UTF-8 and holds only characters that XML 1.0 allows.
func IsXMLText(s string) bool {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
				return false
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || r == 0xFFFE || r == 0xFFFF {
			return false
		}
		i += size
	}
	return true
}
