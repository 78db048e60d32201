package infer

import "strings"

// likePinyin: every word is made of syllables of Mandarin, and one of them is
// spelled as nothing in English is.
func likePinyin(words []string) likeness {
	lower, odd := 0, 0
	for _, w := range words {
		l := strings.ToLower(w)
		plain := toneless(l)
		if isEnglish(l) || !divides(strings.ReplaceAll(strings.ReplaceAll(plain, "'", ""), "-", ""), pinyinSyllable) {
			return unlike
		}
		if l == w {
			lower++
		}
		if plain != l || hasOddPinyin(plain) {
			odd++
		}
	}
	switch {
	case lower == 0 || odd == 0:
		return unlike
	case odd > 1 || len(words) > 1:
		return sure
	}
	return likely
}

func hasOddPinyin(w string) bool {
	return strings.HasPrefix(w, "x") || strings.HasPrefix(w, "q") || hasCluster(w, "zh anx enx gx nq gq uang iang iong")
}

// toneless takes the tone marks off vowels.
func toneless(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case 'ā', 'á', 'ǎ', 'à':
			return 'a'
		case 'ē', 'é', 'ě', 'è':
			return 'e'
		case 'ī', 'í', 'ǐ', 'ì':
			return 'i'
		case 'ō', 'ó', 'ǒ', 'ò':
			return 'o'
		case 'ū', 'ú', 'ǔ', 'ù':
			return 'u'
		case 'ü', 'ǖ', 'ǘ', 'ǚ', 'ǜ':
			return 'v'
		case '’':
			return '\''
		}
		return r
	}, s)
}

// pinyinSyllable reports whether s is an initial and a final of pinyin that go together,
// near enough.
func pinyinSyllable(s string) bool {
	for _, initial := range []string{"zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c", "s", "y", "w", ""} {
		if final, ok := strings.CutPrefix(s, initial); ok {
			const finals = "a o e ai ei ao ou an en ang eng er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un uang ong ue v ve"
			return listed(finals, final) && (initial != "" || strings.IndexAny(final[:1], "aoe") == 0)
		}
	}
	return false
}

// divides reports whether w is syllables of at most six letters from end to end.
func divides(w string, syllable func(string) bool) bool {
	if w == "" || len(w) > 60 {
		return false
	}
	reach := make([]bool, len(w)+1)
	reach[0] = true
	for i := range w {
		if !reach[i] {
			continue
		}
		for j := i + 1; j <= len(w) && j <= i+6; j++ {
			if !reach[j] && syllable(w[i:j]) {
				reach[j] = true
			}
		}
	}
	return reach[len(w)]
}

// likeRomaji: every word is made of morae of Japanese, and there are long vowels,
// particles or verb endings to tell it from other words that happen to be.
func likeRomaji(words []string) likeness {
	lower, particles, marks := 0, 0, 0
	for i, w := range words {
		l := strings.ToLower(w)
		if !divides(shortVowels(l), mora) {
			return unlike
		}
		particle := i > 0 && listed("no wa ga o ni wo de to mo ka ya e kara made", l)
		if isEnglish(l) && !particle {
			return unlike
		}
		if particle {
			particles++
		} else if l == w {
			lower++
		}
		if shortVowels(l) != l || hasEnding(l, "suru shita masu mashita desu teki shugi") {
			marks++
		}
	}
	switch {
	case lower == 0:
		return unlike
	case particles > 0 && len(words) > 2, marks > 0 && len(words) > 1:
		return sure
	case marks > 0:
		return likely
	}
	return unlike
}

func shortVowels(s string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case 'ā', 'â':
			return 'a'
		case 'ē', 'ê':
			return 'e'
		case 'ī', 'î':
			return 'i'
		case 'ō', 'ô':
			return 'o'
		case 'ū', 'û':
			return 'u'
		}
		return r
	}, s)
}

// mora is a vowel with what may stand before it, doubled for a stop, or a closing n.
func mora(s string) bool {
	if s == "n" || s == "-" || s == "'" {
		return true
	}
	if len(s) > 1 && s[0] == s[1] && strings.IndexByte("kstp", s[0]) >= 0 {
		s = s[1:]
	}
	last := len(s) - 1
	if last < 0 || strings.IndexByte("aeiou", s[last]) < 0 {
		return false
	}
	return last == 0 || listed("k g s z t d n h b p m y r w f j ky gy sh ch ts ny hy by py my ry", s[:last])
}
