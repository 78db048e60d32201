package infer

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Conversations that are quoted, each paragraph after the mark that opens a quotation: “President: Well?

// quoteMarks open a quotation; those after the first four are as telegrams spell them.
var quoteMarks = [...]string{"“", "„", "«", "\"", "Begin quote: ", "Quote: "}

// quotedLabel reads “President: with the mark in what is printed and not in the name.
func quotedLabel(g grammar, s string) (label, bool) {
	n := quoteEnd(s)
	if n == 0 {
		return label{}, false
	}
	l, ok := g.typed(s[n:])
	if !ok || l.stop != ":" || l.described || l.phrase || l.inside {
		return label{}, false
	}
	l.printed, l.end, l.quoted = s[:n]+l.printed, l.end+n, !strings.HasSuffix(s[:n], " ")
	return l, true
}

// quoteEnd is the length of the mark that s begins with; 0 if it begins with none.
func quoteEnd(s string) int {
	for _, mark := range quoteMarks {
		if strings.HasPrefix(s, mark) {
			return len(mark)
		}
	}
	return 0
}

// isQuoteStart: of a mark that opens a quotation.
func isQuoteStart(r rune) bool {
	return r == '“' || r == '„' || r == '«' || r == '"' || r == 'B' || r == 'Q'
}

// isQuotedConversation reports whether quotations with labels answer each other. A single one is quoted by who speaks.
func (e *evidence) isQuotedConversation() bool {
	count, distinct := 0, 0
	for _, t := range e.seen {
		if t.quoted && t.plausible() {
			count, distinct = count+t.count, distinct+1
		}
	}
	return distinct > 1 && count > distinct
}

// goesOn reports whether a block can go on with what is quoted: a paragraph of it begins with the mark again.
func goesOn(b transcript.Block) bool {
	p, ok := b.(*transcript.Paragraph)
	return !ok || quoteEnd(transcript.InlineText(p.Children)) > 0
}

// closesQuote reports whether a quotation ends with a block, a paragraph.
func closesQuote(b transcript.Block) bool {
	p, ok := b.(*transcript.Paragraph)
	if !ok {
		return false
	}
	words := strings.TrimRight(transcript.BlockText(p), " .")
	for _, end := range [...]string{"”", "»", "“", "\"", "End quote", "Unquote"} {
		if strings.HasSuffix(words, end) {
			return true
		}
	}
	return false
}
