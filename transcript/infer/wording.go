package infer

import (
	"strings"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// originalWording reads the words of the original beside their translation: [cherez
// zapiatuiu]. It needs the language of the original to be declared, and not to be that of
// the text; and the words must look like that language rather than like English or like names.
func originalWording(b *bracket) transcript.Inline {
	orig := b.Original
	if orig == "" || primary(orig) == primary(b.Lang) {
		return nil
	}
	words, ok := plainWords(b.fields)
	if !ok {
		return nil
	}
	f := &transcript.Foreign{Children: b.content}
	f.Rule = "original-wording"
	f.Lang = orig
	if ranges := scripts(orig); ranges != nil {
		if inScripts(words, ranges) {
			return f
		}
		f.Lang = primary(orig) + "-Latn"
	}
	if !allLatin(words) {
		return nil
	}
	switch looksLike(words, primary(orig)) {
	case sure:
		return f
	case likely:
		f.Cert = "medium"
		return f
	}
	return nil
}

// likeness is how much words look like a language.
type likeness int

const (
	unlike likeness = iota
	likely
	sure
)

// plainWords are the words of a phrase of nothing but words and sentence punctuation, at
// most 25, with the punctuation gone.
func plainWords(fields []string) ([]string, bool) {
	if len(fields) == 0 || len(fields) > 25 {
		return nil, false
	}
	words := make([]string, len(fields))
	for i, w := range fields {
		w = strings.Trim(w, `.,;:!?"“”„«»‘()`)
		for _, r := range w {
			if !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’ʹʼ-‑·", r) {
				return nil, false
			}
		}
		if w == "" {
			return nil, false
		}
		words[i] = w
	}
	return words, true
}

func inScripts(words []string, ranges []*unicode.RangeTable) bool {
	for _, w := range words {
		for _, r := range w {
			if unicode.IsLetter(r) && !unicode.In(r, ranges...) {
				return false
			}
		}
	}
	return true
}

func allLatin(words []string) bool { return inScripts(words, []*unicode.RangeTable{unicode.Latin}) }

func looksLike(words []string, lang string) likeness {
	switch lang {
	case "zh":
		return likePinyin(words)
	case "ja":
		return likeRomaji(words)
	}
	t, ok := traitsOf(lang)
	if !ok || len(words) == 1 && len(words[0]) < 4 {
		return unlike
	}
	lower, evidence, short := 0, 0, 0
	for _, w := range words {
		l := strings.ToLower(strings.ReplaceAll(w, "’", "'"))
		capital := l != w
		if !capital && !isParticle(l) {
			lower++
		}
		switch known := listed(t.words, l); {
		case isEnglish(l) && known:
		case isEnglish(l):
			return unlike
		case len(w) > 1 && strings.ToUpper(w) == w:
		case known:
			short++
			evidence++
		case capital && hasEnding(l, t.nouns):
			lower++
			evidence++
		case capital:
		case hasEnding(l, t.endings) || hasCluster(l, t.clusters) || softSign(l, lang):
			evidence++
			if hasEnding(l, t.endings) && hasCluster(l, t.clusters) || softSign(l, lang) {
				short++
			}
		}
	}
	switch {
	case lower == 0 || evidence == 0 || evidence*3 < len(words):
		return unlike
	case evidence > 1 && evidence*2 >= len(words), short > 0 && len(words) > 1:
		return sure
	case short > 0, len(words) > 1 && evidence*2 >= len(words):
		return likely
	case len(words) == 1 && hasEnding(strings.ToLower(words[0]), t.nouns):
		return likely
	}
	return unlike
}

// softSign reports whether an apostrophe stands where romanised Cyrillic has a soft sign,
// and English no apostrophe: oblast', nel'zia.
func softSign(w, lang string) bool {
	if scripts(lang) == nil || scripts(lang)[0] != unicode.Cyrillic {
		return false
	}
	i := strings.IndexAny(w, "'ʹ")
	if i < 2 || strings.IndexByte("tlnrdzbvm", w[i-1]) < 0 {
		return false
	}
	rest := strings.TrimLeft(w[i:], "'ʹ")
	switch rest {
	case "s", "t", "d", "m", "ll", "re", "ve":
		return false
	}
	return true
}
