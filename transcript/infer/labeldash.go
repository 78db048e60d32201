package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Dialogue in which a dash begins what somebody says, and says no more of who it is. The dash is the label; where no
// space that can be a label's follows it, it stays with the words. What follows in a paragraph of its own, without a dash, is
// not said by the same person: it is the answer, or what happened.

// dashLabel reads the dash.
func dashLabel(s string) (label, bool) {
	_, size := utf8.DecodeRuneInString(s)
	rest := s[size:]
	l := label{shape: byDash, stop: s[:size], printed: s[:size], name: s[:size], role: true}
	if after, ok := strings.CutPrefix(rest, " "); ok {
		l.end, rest = size+1, after
	} else {
		l.inside, l.end, rest = true, size, strings.TrimLeft(rest, "\u00a0\u202f\u2009")
	}
	r, _ := utf8.DecodeRuneInString(rest)
	return l, unicode.IsUpper(r) || unicode.IsTitle(r) || strings.ContainsRune("¿¡«“„\"…[", r)
}

// dashes is the evidence that dashes begin speeches.
type dashes struct {
	count, asked, told int
	adjacent           int // how many follow another
	last               int // which paragraph the last one was
}

// add counts a paragraph that begins with a dash, the n-th of the text. Items of a list end in no stop of a sentence.
func (d *dashes) add(p *transcript.Paragraph, n int) {
	if d.count > 0 && d.last == n-1 {
		d.adjacent++
	}
	d.count, d.last = d.count+1, n
	words := strings.TrimRight(lastText(p.Children), "\"'”’»“)] ")
	switch r, _ := utf8.DecodeLastRuneInString(words); r {
	case '?':
		d.asked++
	case '.', '!', '…':
		d.told++
		if strings.ContainsRune(words, '?') {
			d.asked++
		}
	}
}

// lastText is the last words of a paragraph.
func lastText(in []transcript.Inline) string {
	if t, ok := in[len(in)-1].(*transcript.Text); ok {
		return t.Value
	}
	return transcript.InlineText(in)
}

// isDialogue reports whether the dashes of a text of so many paragraphs begin speeches: somebody asks, and others answer, with a
// dash or between them. Among other labels only questions are begun so, or what is quoted in a speech would be.
func (d *dashes) isDialogue(paragraphs int, labelled bool) bool {
	if d.count <= 2 || 3*d.count < paragraphs || d.asked == 0 || 5*(d.asked+d.told) < 4*d.count {
		return false
	}
	if labelled {
		return d.adjacent == 0 && d.asked == d.count
	}
	return d.told > 0 || d.adjacent == 0
}
