package infer

import "strings"

// state reads a word, or two, for being left out at the beginning of words: the token for
// the reason, how many words it took (0 for none), and whether it is weak, that is,
// means this only beside a unit: [page lost].
func state(words []string) (reason string, n int, weak bool) {
	second := ""
	if len(words) > 1 {
		second = words[1]
	}
	switch words[0] {
	case "omitted", "omission", "omissions", "ommitted":
		return "omitted", 1, false
	case "left", "crossed":
		if words[0] == "left" && second == "out" {
			return "omitted", 2, false
		}
	case "not":
		return notState(second)
	case "illegible", "unreadable", "indecipherable", "undecipherable", "illegibly", "unleserlich", "illisible", "ilegible",
		"illeggibile", "nieczytelne", "неразборчиво":
		return "illegible", 1, false
	case "inaudible", "inaudibly", "unhörbar", "неслышно":
		return "inaudible", 1, false
	case "unintelligible", "incomprehensible", "indistinct", "indiscernible", "unverständlich", "ininteligible", "inintelligible":
		return "unintelligible", 1, false
	case "unclear":
		return "unclear", 1, false
	case "garble", "garbled", "garbles":
		return "garbled", 1, false
	case "missing":
		return "missing", 1, false
	case "cut", "torn":
		switch {
		case second == "off", second == "out", second == "away":
			return "missing", 2, true
		case words[0] == "torn":
			return "missing", 1, true
		}
	case "lost", "damaged", "destroyed", "lacking", "absent":
		return "missing", 1, true
	case "lacuna":
		return "missing", 1, false
	case "truncated":
		return "truncated", 1, false
	case "withheld", "redacted", "sanitized", "sanitised", "censored":
		return "withheld", 1, false
	case "classified":
		return "withheld", 1, true
	case "blacked":
		if second == "out" {
			return "withheld", 2, false
		}
	case "deleted", "excised", "expunged", "deletion", "excision":
		return "deleted", 1, false
	case "пропуск", "auslassung":
		return "omitted", 1, false
	}
	return "", 0, false
}

// notState reads what comes after "not".
func notState(word string) (string, int, bool) {
	switch word {
	case "released":
		return "withheld", 2, false
	case "printed", "transcribed", "translated", "included", "reproduced", "copied":
		return "omitted", 2, true
	case "preserved", "available", "found", "extant", "received":
		return "missing", 2, true
	case "legible", "readable", "decipherable":
		return "illegible", 2, false
	case "audible":
		return "inaudible", 2, false
	case "intelligible":
		return "unintelligible", 2, false
	case "clear":
		return "unclear", 2, true
	}
	if isDeclassified(word) {
		return "withheld", 2, false
	}
	return "", 0, false
}

// isDeclassified: the word, also with one slip of the typist's: declassfied, delcassified.
func isDeclassified(word string) bool {
	const right = "declassified"
	return word == right || strings.HasPrefix(word, "de") && strings.HasSuffix(word, "ied") && editDistance(word, right, 1) <= 1
}
