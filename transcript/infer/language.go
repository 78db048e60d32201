package infer

import (
	"strings"
	"unicode"
)

// Language is the BCP 47 tag of a language by its English name, whatever the capitals. What
// is not one language ("Russian and English") has none.
func Language(name string) (tag string, ok bool) {
	tag = languageTag(strings.ToLower(strings.TrimRight(strings.TrimSpace(name), ".")))
	return tag, tag != ""
}

// languageTag is a table, in the order of the names.
func languageTag(name string) string {
	switch name {
	case "afrikaans":
		return "af"
	case "albanian":
		return "sq"
	case "amharic":
		return "am"
	case "arabic":
		return "ar"
	case "armenian":
		return "hy"
	case "azerbaijani", "azeri":
		return "az"
	case "basque":
		return "eu"
	case "belarusian", "belorussian", "byelorussian":
		return "be"
	case "bengali", "bangla":
		return "bn"
	case "bosnian":
		return "bs"
	case "bulgarian":
		return "bg"
	case "burmese", "myanmar":
		return "my"
	case "catalan":
		return "ca"
	case "chinese", "mandarin", "mandarin chinese":
		return "zh"
	case "simplified chinese", "chinese (simplified)":
		return "zh-Hans"
	case "traditional chinese", "chinese (traditional)":
		return "zh-Hant"
	case "cantonese":
		return "yue"
	case "croatian":
		return "hr"
	case "czech":
		return "cs"
	case "danish":
		return "da"
	case "dari":
		return "prs"
	case "dutch", "flemish":
		return "nl"
	case "english", "american english", "british english":
		return "en"
	case "esperanto":
		return "eo"
	case "estonian":
		return "et"
	case "finnish":
		return "fi"
	case "french":
		return "fr"
	case "galician":
		return "gl"
	case "georgian":
		return "ka"
	case "german":
		return "de"
	case "greek", "modern greek":
		return "el"
	case "gujarati":
		return "gu"
	case "hausa":
		return "ha"
	case "hebrew":
		return "he"
	case "hindi":
		return "hi"
	case "hungarian", "magyar":
		return "hu"
	case "icelandic":
		return "is"
	case "indonesian", "bahasa indonesia":
		return "id"
	case "irish", "irish gaelic":
		return "ga"
	case "italian":
		return "it"
	case "japanese":
		return "ja"
	case "kazakh":
		return "kk"
	case "khmer", "cambodian":
		return "km"
	case "korean":
		return "ko"
	case "kurdish":
		return "ku"
	case "kyrgyz", "kirghiz":
		return "ky"
	case "lao", "laotian":
		return "lo"
	case "latin":
		return "la"
	case "latvian":
		return "lv"
	case "lithuanian":
		return "lt"
	case "macedonian":
		return "mk"
	case "malay":
		return "ms"
	case "maltese":
		return "mt"
	case "marathi":
		return "mr"
	case "moldovan", "moldavian", "romanian":
		return "ro"
	case "mongolian":
		return "mn"
	case "nepali":
		return "ne"
	case "norwegian":
		return "no"
	case "pashto", "pushtu":
		return "ps"
	case "persian", "farsi":
		return "fa"
	case "polish":
		return "pl"
	case "portuguese":
		return "pt"
	case "punjabi":
		return "pa"
	case "russian":
		return "ru"
	case "sanskrit":
		return "sa"
	case "serbian":
		return "sr"
	case "serbo-croatian", "serbo-croat", "croato-serbian":
		return "sh"
	case "sinhala", "sinhalese":
		return "si"
	case "slovak":
		return "sk"
	case "slovenian", "slovene":
		return "sl"
	case "somali":
		return "so"
	case "spanish":
		return "es"
	case "swahili", "kiswahili":
		return "sw"
	case "swedish":
		return "sv"
	case "tagalog":
		return "tl"
	case "filipino":
		return "fil"
	case "tajik":
		return "tg"
	case "tamil":
		return "ta"
	case "telugu":
		return "te"
	case "thai":
		return "th"
	case "tibetan":
		return "bo"
	case "turkish":
		return "tr"
	case "turkmen":
		return "tk"
	case "ukrainian":
		return "uk"
	case "urdu":
		return "ur"
	case "uyghur", "uighur":
		return "ug"
	case "uzbek":
		return "uz"
	case "vietnamese":
		return "vi"
	case "welsh":
		return "cy"
	case "yiddish":
		return "yi"
	}
	return ""
}

// scripts are the scripts that a language is written in, Latin left out; nil for one that
// is written in Latin letters.
func scripts(lang string) []*unicode.RangeTable {
	switch primary(lang) {
	case "ru", "uk", "be", "bg", "mk", "kk", "ky", "mn", "tg", "sr", "sh":
		return []*unicode.RangeTable{unicode.Cyrillic}
	case "zh", "yue":
		return []*unicode.RangeTable{unicode.Han}
	case "ja":
		return []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana}
	case "ko":
		return []*unicode.RangeTable{unicode.Hangul, unicode.Han}
	case "el":
		return []*unicode.RangeTable{unicode.Greek}
	case "he", "yi":
		return []*unicode.RangeTable{unicode.Hebrew}
	case "ar", "fa", "prs", "ps", "ur", "ug":
		return []*unicode.RangeTable{unicode.Arabic}
	case "hy":
		return []*unicode.RangeTable{unicode.Armenian}
	case "ka":
		return []*unicode.RangeTable{unicode.Georgian}
	case "hi", "mr", "ne", "sa":
		return []*unicode.RangeTable{unicode.Devanagari}
	case "th":
		return []*unicode.RangeTable{unicode.Thai}
	case "km":
		return []*unicode.RangeTable{unicode.Khmer}
	case "lo":
		return []*unicode.RangeTable{unicode.Lao}
	case "my":
		return []*unicode.RangeTable{unicode.Myanmar}
	case "am":
		return []*unicode.RangeTable{unicode.Ethiopic}
	case "bo":
		return []*unicode.RangeTable{unicode.Tibetan}
	}
	return nil
}

// primary is the language of a tag, without script, region and the rest.
func primary(tag string) string {
	p, _, _ := strings.Cut(strings.ToLower(tag), "-")
	return p
}
