package markdown

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// The titles of links, the languages of code and the comments of front matter are in no node: the patch of a layout has
// them. Where there is no patch, or it is of another document, they are named.

// maxNamed is how many such words are named.
const maxNamed = 8

// wordsBeyond are the words of text that are nowhere in written, each once.
func wordsBeyond(text string, written []byte) []string {
	var out []string
	seen := map[string]bool{}
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		if len(word) < 2 || seen[word] {
			continue
		}
		seen[word] = true
		if !bytes.Contains(written, []byte(word)) {
			out = append(out, word)
		}
		if len(out) > maxNamed || len(seen) > maxLooked {
			break
		}
	}
	return out
}

// maxLooked bounds how many words are looked for.
const maxLooked = 1 << 10

// named are words as a message has them.
func named(words []string) string {
	more := ""
	if len(words) > maxNamed {
		words, more = words[:maxNamed], ", …"
	}
	return strings.Join(words, ", ") + more
}

// patchLoss reports what the patch of a layout says and what is written without it does not.
func patchLoss(p transcript.Patch, written []byte, report transcript.Reporter) error {
	hunks, err := p.Hunks()
	if err != nil || len(hunks) == 0 {
		return err
	}
	var text strings.Builder
	for _, h := range hunks {
		text.WriteString(h.Text + " ")
	}
	if words := wordsBeyond(text.String(), written); len(words) > 0 {
		return report.Report(formatName, transcript.Diagnostic{
			Severity: transcript.Loss, Code: "plain-layout",
			Message: "the document has changed, and these words of its file are in no node, such as the title of a link or a comment of the front matter: " + named(words),
		})
	}
	return report.Report(formatName, transcript.Diagnostic{
		Code:    "plain-restyled",
		Message: fmt.Sprintf("the document has changed, so it is in the house style alone where its file was typed otherwise (hunks of the patch: %d)", len(hunks)),
	})
}
