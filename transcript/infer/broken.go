package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Broken sets Part on paragraphs that the source broke in mid-sentence, among blocks and
// within each section and turn among them. It changes the paragraphs, and joins none.
func Broken(blocks []transcript.Block) { broken(blocks, nil) }

// broken is Broken, and tells of it.
func broken(blocks []transcript.Block, e *explainer) {
	var last *transcript.Paragraph // the paragraph before, with nothing but breaks since
	open := false                  // whether it was found to go on
	for _, b := range blocks {
		switch b := b.(type) {
		case *transcript.Paragraph:
			goesOn := last != nil && continues(last, b)
			if goesOn {
				mark(e, last, open, true)
			} else if open {
				mark(e, last, true, false)
			}
			last, open = b, goesOn
			continue
		case *transcript.Break, *transcript.Raw:
			continue
		case *transcript.Section:
			broken(b.Children, e)
		case *transcript.Turn:
			broken(b.Children, e)
		}
		if open {
			mark(e, last, true, false)
		}
		last, open = nil, false
	}
	if open {
		mark(e, last, true, false)
	}
}

// mark sets the part of a paragraph by whether it goes on from the one before and into the next.
func mark(e *explainer, p *transcript.Paragraph, from, into bool) {
	switch {
	case from && into:
		p.Part = transcript.Medial
	case into:
		p.Part = transcript.Initial
	default:
		p.Part = transcript.Final
	}
	p.Rule, p.Cert = "broken-paragraph", "medium"
	if e != nil {
		e.claim(p, transcript.ParagraphCandidate, opening(transcript.BlockText(p)), "")
	}
}

// continues reports whether q goes on where p was broken off: p stops without a stop, and
// either on a word that nothing ends with, or q begins in lower case.
func continues(p, q *transcript.Paragraph) bool {
	if !breakable(p) || !breakable(q) {
		return false
	}
	end, begin := ending(p), beginning(q)
	if end == "" || begin == "" {
		return false
	}
	r, _ := utf8.DecodeLastRuneInString(end)
	if !unicode.IsLetter(r) && r != ',' && r != '-' {
		return false
	}
	words := strings.Fields(end)
	if len(words) < 4 || isCapitals(end) {
		return false
	}
	first, size := utf8.DecodeRuneInString(begin)
	word, _, _ := strings.Cut(begin, " ")
	lower := unicode.IsLower(first) && !isEnumerator(begin) && len(begin) > size && !strings.Contains(word, "://")
	if r == ',' || r == '-' {
		return lower && len(words) >= 8
	}
	if !unicode.IsLetter(first) && !unicode.IsDigit(first) || isEnumerator(begin) {
		return false
	}
	return lower && len(words) >= 6 || endsNothing(strings.TrimLeft(words[len(words)-1], `"“‘('`))
}

// breakable reports whether p is plain prose that nobody has said anything of.
func breakable(p *transcript.Paragraph) bool {
	if p.Plain || p.Rend != "" || p.Part != transcript.Whole && p.Rule != "broken-paragraph" || p.Rule != "" && p.Rule != "broken-paragraph" ||
		p.Cert != "" && p.Rule == "" || len(p.Children) == 0 {
		return false
	}
	for _, n := range p.Children {
		if b, ok := n.(*transcript.Break); ok && b.Type == transcript.LineBreak {
			return false
		}
	}
	return true
}

// ending is the text that a paragraph ends with, notes and page breaks left out; empty
// where it ends with anything else.
func ending(p *transcript.Paragraph) string {
	for i := len(p.Children) - 1; i >= 0; i-- {
		switch n := p.Children[i].(type) {
		case *transcript.Text:
			if s := strings.TrimRight(n.Value, " "); s != "" {
				if i == 0 || strings.IndexByte(s, ' ') >= 0 {
					return s
				}
				return strings.TrimRight(transcript.InlineText(p.Children[:i+1]), " ")
			}
		case *transcript.Note, *transcript.Break, *transcript.Raw:
		default:
			return ""
		}
	}
	return ""
}

// beginning is the text that a paragraph begins with.
func beginning(p *transcript.Paragraph) string {
	for _, n := range p.Children {
		switch n := n.(type) {
		case *transcript.Text:
			return n.Value
		case *transcript.Break, *transcript.Raw:
		default:
			return ""
		}
	}
	return ""
}

// isEnumerator reports whether s begins as an item of a list does: a), (1), 2., iv.
func isEnumerator(s string) bool {
	w, _, _ := strings.Cut(s, " ")
	if strings.HasPrefix(w, "(") || strings.HasPrefix(w, "-") {
		return true
	}
	last := len(w) - 1
	return last > 0 && last < 5 && (w[last] == ')' || w[last] == '.') && (strings.Trim(w[:last], "0123456789") == "" || last == 1 || strings.Trim(w[:last], "ivx") == "")
}

// isCapitals reports whether s has capitals, and nothing that has a capital.
func isCapitals(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return unicode.ToUpper(r) != r }) &&
		strings.ContainsFunc(s, func(r rune) bool { return unicode.ToLower(r) != r })
}

// endsNothing reports whether hardly a sentence ends with a word.
func endsNothing(word string) bool {
	return listed("a an the and or nor of to into onto from with without for upon as than very our my your its their every if because although "+
		"whether between among against toward towards until whose via per "+
		"und oder der das dem den des ein eine einen einem einer von zum zur am im für dass daß "+
		"et ou le la les un une des du de dans pour que qui "+
		"y o el los las del en con por para "+
		"и или а но в во на с со к ко у о об от до по за из для чтобы", word)
}
