package markdown

import (
	"bytes"
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// The layout of the Wilson Center Digital Archive's documents: the date and the title of the
// record, each a paragraph in bold; fields, each a label in bold with a colon and then its
// paragraphs; the last label is Contents:, and its one paragraph the name of the rendition
// ("Translation - English"); then the text, its heading in capitals, its labels typed plain.

// contentsLabel ends the fields.
const contentsLabel = "Contents:"

// renditionType is the type of the sections of a record that holds more than one rendition.
const renditionType = "rendition"

// maxHead bounds how far into a file its fields are looked for.
const maxHead = 1 << 16

// sniffWilson reports whether src is laid out as the Digital Archive lays its documents out:
// it begins in bold, and a bold label Contents: stands on a line of its own.
func sniffWilson(src []byte) bool {
	first := true
	for line := range bytes.Lines(src[:min(len(src), maxHead)]) {
		line = bytes.TrimSpace(line)
		if len(line) == 0 {
			continue
		}
		if first && !bytes.HasPrefix(line, []byte("**")) {
			return false
		}
		first = false
		if bytes.EqualFold(line, []byte("**"+contentsLabel+"**")) {
			return true
		}
	}
	return false
}

// isContents reports whether a label is the one that ends the fields.
func isContents(label string) bool { return strings.EqualFold(label, contentsLabel) }

// renditionLanguage is the tag of the language that the name of a rendition ends with:
// "Translation - English".
func renditionLanguage(name string) string {
	for _, dash := range []string{" - ", " – ", " — "} {
		if i := strings.LastIndex(name, dash); i > 0 {
			tag, _ := infer.Language(name[i+len(dash):])
			return tag
		}
	}
	return ""
}

// namesRendition reports whether the first words after the label Contents: are the name of a
// rendition ("Original Scan"), rather than the beginning of the text.
func namesRendition(s string) bool {
	if renditionLanguage(s) != "" {
		return true
	}
	words := strings.Fields(s)
	return len(words) <= 4 && slices.ContainsFunc(words, isRenditionKind)
}

func isRenditionKind(word string) bool {
	switch word {
	case "Translation", "Original", "Transcript", "Transcription", "Scan", "Text", "HTML", "PDF":
		return true
	}
	return false
}

// beginsRendition reports whether words further on in a record begin another rendition.
func beginsRendition(s string) bool {
	if renditionLanguage(s) == "" {
		return false
	}
	words := strings.Fields(s)
	return len(words) <= 5 && isRenditionKind(words[0])
}

// isCapitals reports whether s has letters, and none in lower case.
func isCapitals(s string) bool { return strings.ToUpper(s) == s && strings.ToLower(s) != s }
