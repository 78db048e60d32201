package infer

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// A label's words can stand in markup: <persName>Rostow</persName>:, <hi>Mr. Linder.</hi> They are
// read as one line, and the label keeps its markup.

// maxHead is how much of a paragraph is read for its label: one, and what comes right after it.
const maxHead = 2 * maxLabel

// head is the words that inlines begin with, as far as a label can go, and whether they are all there is.
func head(in []transcript.Inline) (words string, whole bool) {
	if t, ok := in[0].(*transcript.Text); ok && (len(in) == 1 || len(t.Value) >= maxHead) {
		return t.Value, len(in) == 1
	}
	var b strings.Builder
	whole = addWords(&b, in)
	return b.String(), whole
}

// addWords adds the words of inlines, and reports whether it came to their end: it stops at what
// is more than words and how they look.
func addWords(b *strings.Builder, in []transcript.Inline) bool {
	for _, n := range in {
		if b.Len() >= maxHead {
			return false
		}
		if t, ok := n.(*transcript.Text); ok {
			b.WriteString(t.Value)
			continue
		}
		if isSilent(n) {
			continue
		}
		inner, ok := markedWords(n)
		if !ok || !addWords(b, inner) {
			return false
		}
	}
	return true
}

// isSilent reports whether n stands among words without being any: a note is read after the line.
func isSilent(n transcript.Inline) bool {
	switch n.(type) {
	case *transcript.Note, *transcript.Raw, *transcript.Anchor:
		return true
	}
	return false
}

// markedWords are the words that markup is around, where it says only how they look or what they name.
func markedWords(n transcript.Inline) ([]transcript.Inline, bool) {
	if a := n.Attributes(); a == nil || a.HasRend("bracketed") {
		return nil, false
	}
	switch n := n.(type) {
	case *transcript.Emphasis:
		return n.Children, true
	case *transcript.Named:
		return n.Children, true
	case *transcript.Gloss:
		return n.Children, true
	case *transcript.Link:
		return n.Children, true
	case *transcript.Foreign:
		return n.Children, true
	}
	return nil, false
}

// around is the markup of n around other words.
func around(n transcript.Inline, words []transcript.Inline) transcript.Inline {
	switch n := n.(type) {
	case *transcript.Emphasis:
		c := *n
		c.Children = words
		return &c
	case *transcript.Named:
		c := *n
		c.Children = words
		return &c
	case *transcript.Gloss:
		c := *n
		c.Children = words
		return &c
	case *transcript.Link:
		c := *n
		c.Children = words
		return &c
	case *transcript.Foreign:
		c := *n
		c.Children = words
		return &c
	}
	return n
}

// partLabel parts a label from what is said after it, which begins after end bytes: a space is between.
func partLabel(in []transcript.Inline, end int) (printed, said []transcript.Inline) {
	if t, ok := in[0].(*transcript.Text); ok && len(t.Value) > end {
		return []transcript.Inline{text(t, t.Value[:end-1])}, append([]transcript.Inline{text(t, t.Value[end:])}, in[1:]...)
	}
	printed, said, _ = split(in, end-1)
	return printed, afterSpace(said)
}

// split parts inlines after n bytes of their words. Markup is never parted: only a space at
// its end is left out, where the parting is before that.
func split(in []transcript.Inline, n int) (before, after []transcript.Inline, ok bool) {
	for i, x := range in {
		if n == 0 {
			return before, in[i:], true
		}
		if t, ok := x.(*transcript.Text); ok {
			if len(t.Value) > n {
				before = append(before, text(t, t.Value[:n]))
				return before, append([]transcript.Inline{text(t, t.Value[n:])}, in[i+1:]...), true
			}
			before, n = append(before, x), n-len(t.Value)
			continue
		}
		inner, _ := markedWords(x)
		var words strings.Builder
		addWords(&words, inner)
		if words.Len() <= n {
			before, n = append(before, x), n-words.Len()
			continue
		}
		if strings.TrimRight(words.String()[n:], " ") != "" {
			return nil, nil, false
		}
		first, rest, ok := split(inner, n)
		if !ok || len(rest) != 1 || rest[0].Kind() != transcript.KindText {
			return nil, nil, false
		}
		return append(before, around(x, first)), in[i+1:], true
	}
	return before, nil, n == 0
}

// afterSpace are inlines without the space that they begin with.
func afterSpace(in []transcript.Inline) []transcript.Inline {
	if len(in) == 0 {
		return nil
	}
	t, ok := in[0].(*transcript.Text)
	if !ok || !strings.HasPrefix(t.Value, " ") {
		return in
	}
	if t.Value == " " {
		return in[1:]
	}
	return append([]transcript.Inline{text(t, t.Value[1:])}, in[1:]...)
}

// notice takes from the markup of a label what it says of it.
func (l *label) notice(in []transcript.Inline) {
	in = l.withoutAside(in)
	if e, ok := in[0].(*transcript.Emphasis); ok && (len(in) == 1 || len(in) == 2 && transcript.InlineText(in[1:]) == l.stop) {
		l.look = lookOf(e)
	}
	for _, n := range in {
		switch n := n.(type) {
		case *transcript.Named:
			l.noticeName(n)
		case *transcript.Gloss:
			l.abbreviated = l.abbreviated || l.surname != "" && strings.HasSuffix(transcript.InlineText(n.Children), l.surname)
		}
		if inner, ok := markedWords(n); ok && len(inner) > 0 {
			var m label
			m.surname, m.stop = l.surname, l.stop
			m.notice(inner)
			l.named, l.abbreviated = l.named || m.named, l.abbreviated || m.abbreviated
			l.refer(m.ref)
		}
	}
}

// lookOf is how emphasis looks.
func lookOf(e *transcript.Emphasis) string {
	if e.Stressed {
		return e.Rend + " stressed"
	}
	return e.Rend
}

func (l *label) noticeName(n *transcript.Named) {
	if n.Names != transcript.PersonName && (n.Names != transcript.AnyName || n.Type != "person") {
		return
	}
	l.named = true
	ref := n.Ref
	if ref == "" {
		ref, _ = n.Get(transcript.Name{Local: "corresp"})
	}
	l.refer(ref)
}

// refer notes whom a name refers to, unless it is several.
func (l *label) refer(ref string) {
	if ref == "" || ref == l.ref {
		return
	}
	if l.ref != "" || strings.Contains(ref, " ") {
		l.several = true
	}
	l.ref = ref
}
