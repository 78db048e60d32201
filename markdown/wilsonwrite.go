package markdown

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// wilsonWriter writes the Digital Archive's layout.
type wilsonWriter struct {
	*writer
	probe *wilsonReader // reads what words are written as, before they are
}

// encodeWilson writes the Digital Archive's layout, and reports what it cannot hold: what it
// wrote is read again, and what does not come back is a loss.
func encodeWilson(out io.Writer, d *transcript.Document, o transcript.EncodeOptions) error {
	data := writeWilson(d)
	if err := wilsonLosses(d, data, o.Report); err != nil {
		return err
	}
	_, err := out.Write(data)
	return err
}

// asWilson is d in the Digital Archive's layout, or why it is not.
func asWilson(d *transcript.Document) (data []byte, why string) {
	data = writeWilson(d)
	back, err := readWilson(data, transcript.DecodeOptions{MaxDepth: maxWritten})
	if err != nil {
		return nil, err.Error()
	}
	if why = transcript.Diff(d, back); why == "" && !isOf(data, d.Source) {
		why = otherFile
	}
	return data, why
}

func writeWilson(d *transcript.Document) []byte {
	w := &wilsonWriter{writer: newWriter(d, map[transcript.Node]bool{})}
	w.inferring, w.fresh = true, true
	w.probe = &wilsonReader{reader: newReader(&source{}, transcript.DecodeOptions{})}
	w.head()
	w.body()
	w.footnotes()
	data := slices.Concat(bytes.Repeat([]byte("\n"), d.Layout.LeadingLines), w.buf)
	if !d.Layout.NoFinalNewline {
		data = append(data, '\n')
	}
	return data
}

// head writes the fields, and the label that ends them.
func (w *wilsonWriter) head() {
	ended := false
	for _, f := range w.d.Metadata.Fields {
		switch {
		case f.Label != "":
			ended = ended || isContents(f.Label)
			w.line()
			w.strong([]transcript.Inline{&transcript.Text{Value: f.Label}})
			for _, b := range f.Children {
				w.fieldBlock(b, f)
			}
		case f.Name == transcript.FieldDate || f.Name == transcript.FieldTitle:
			for _, b := range f.Children {
				if p, ok := b.(*transcript.Paragraph); ok && len(p.Children) > 0 {
					w.line()
					w.strong(w.literals(p.Children))
				}
			}
		}
	}
	if !ended {
		w.line()
		w.strong([]transcript.Inline{&transcript.Text{Value: contentsLabel}})
	}
}

func (w *wilsonWriter) fieldBlock(b transcript.Block, f *transcript.Field) {
	if p, ok := b.(*transcript.Paragraph); ok && p.IsZero() && p.Part == transcript.Whole && len(p.Children) > 0 {
		w.line()
		w.literally(w.literals(p.Children))
		return
	}
	w.block(b, place{parent: f}, false)
}

// strong writes a paragraph that is all in bold.
func (w *wilsonWriter) strong(words []transcript.Inline) {
	bold := &transcript.Emphasis{Children: words}
	bold.Rend = "bold"
	w.literally([]transcript.Inline{bold})
}

// body writes the text; where there are several renditions, each after its name.
func (w *wilsonWriter) body() {
	names := w.renditionNames()
	for _, b := range w.d.Body {
		s, ok := b.(*transcript.Section)
		if !ok || s.Type != renditionType || len(names) == 0 {
			w.blockLine(b, 0)
			continue
		}
		for _, c := range names[0] {
			w.fieldBlock(c, nil)
		}
		names = names[1:]
		for _, c := range s.Children {
			w.blockLine(c, 0)
		}
	}
}

// renditionNames are the names to be written before the sections for renditions: none before
// the first, which the label Contents: is before, and then those in fields without a label.
func (w *wilsonWriter) renditionNames() [][]transcript.Block {
	var names [][]transcript.Block
	for f := range w.d.Metadata.Named(transcript.FieldContents) {
		if f.Label != "" {
			names = append(names, nil)
		} else {
			names = append(names, f.Children)
		}
	}
	return names
}

// blockLine writes a block of the text, in so many sections.
func (w *wilsonWriter) blockLine(b transcript.Block, depth int) {
	switch b := b.(type) {
	case *transcript.Heading:
		if b.IsZero() && b.Type == "" && isCapitals(transcript.InlineText(b.Children)) {
			w.line()
			w.literally(w.literals(b.Children))
			return
		}
	case *transcript.Dateline:
		if len(b.Children) > 0 {
			w.line()
			w.literally(w.literals(b.Children))
			return
		}
	case *transcript.Turn:
		w.turnLines(b, depth)
		return
	case *transcript.Gap, *transcript.Event:
		if in, ok := w.asPrinted(b); ok {
			w.line()
			w.literally(joinInlines(in))
			return
		}
	case *transcript.Paragraph:
		w.paragraphLine(nil, b)
		return
	case *transcript.Section:
		w.sectionLines(b, depth)
		return
	}
	w.block(b, place{division: true}, false)
}

// sectionLines writes a section: after its heading, or between tags.
func (w *wilsonWriter) sectionLines(s *transcript.Section, depth int) {
	if w.nativeSection(s, place{depth: depth}) {
		w.headingLine(s.Children[0].(*transcript.Heading), depth+2)
		for _, b := range s.Children[1:] {
			w.blockLine(b, depth+1)
		}
		return
	}
	w.tagged(s, place{}, func() {
		for _, b := range s.Children {
			w.blockLine(b, depth+1)
		}
	})
}

// turnLines writes a turn: its label and its first paragraph in one, and then the others.
func (w *wilsonWriter) turnLines(t *transcript.Turn, depth int) {
	rest := t.Children
	label := t.Label
	if len(rest) > 0 && len(label) > 0 {
		if p, ok := rest[0].(*transcript.Paragraph); ok {
			w.paragraphLine(label, p)
			label, rest = nil, rest[1:]
		}
	}
	if len(label) > 0 {
		w.line()
		w.literally(w.literals(label))
	}
	for _, b := range rest {
		w.blockLine(b, depth)
	}
}

// paragraphLine writes a paragraph after a label. The layout shows nothing of a paragraph that was
// broken: whoever reads it sees that again.
func (w *wilsonWriter) paragraphLine(label []transcript.Inline, p *transcript.Paragraph) {
	plain := p.Attrs
	if p.Rule != "" {
		plain.Rule, plain.Cert = "", ""
	}
	if !plain.IsZero() || len(p.Children) == 0 {
		if len(label) > 0 {
			w.line()
			w.literally(w.literals(label))
		}
		if !p.Plain {
			w.block(p, place{division: true}, false)
		}
		return
	}
	w.line()
	w.words(label, p.Children)
}

// words writes a label and what comes after it as one paragraph.
func (w *wilsonWriter) words(label, in []transcript.Inline) {
	words := w.literals(in)
	if hasBracket(words) && !sameInlines(in, unmark(infer.Brackets(words, w.ctx))) {
		w.escaped(label, in)
		return
	}
	if len(label) > 0 {
		words = joinInlines(slices.Concat(w.literals(label), []transcript.Inline{&transcript.Text{Value: " "}}, words))
	}
	w.literally(words)
}

// literals are words as the source shows them: what package infer claimed is words again.
func (w *wilsonWriter) literals(in []transcript.Inline) []transcript.Inline {
	var out []transcript.Inline
	for _, n := range in {
		if words, ok := w.asPrinted(n); ok {
			out = append(out, w.literals(words)...)
			continue
		}
		if e, ok := n.(*transcript.Emphasis); ok {
			c := *e
			c.Children = w.literals(e.Children)
			n = &c
		}
		out = append(out, n)
	}
	return joinInlines(out)
}

// literally writes words that are no claims: as they are if they are read so, and else with
// what Markdown would misread escaped.
func (w *wilsonWriter) literally(words []transcript.Inline) {
	start := len(w.buf)
	if w.raw(words) && w.readsAs(string(w.buf[start:]), words) {
		return
	}
	w.buf = w.buf[:start]
	w.leaf(true).list(asNodes(words), nil, ' ')
	w.spacedBreaks(start)
}

// raw writes words without escaping anything, and reports whether it could.
func (w *wilsonWriter) raw(words []transcript.Inline) bool {
	for _, n := range words {
		switch n := n.(type) {
		case *transcript.Text:
			if strings.ContainsAny(n.Value, "\n\t") {
				return false
			}
			w.buf = append(w.buf, n.Value...)
		case *transcript.Break:
			w.buf = append(w.buf, "  \n"...)
		case *transcript.Link:
			target := strings.TrimPrefix(n.Target, "mailto:")
			w.buf = append(w.buf, "<"+target+">"...)
		case *transcript.Emphasis:
			mark := marker(n)
			if mark == "" {
				return false
			}
			w.buf = append(w.buf, mark...)
			if !w.raw(n.Children) {
				return false
			}
			w.buf = append(w.buf, mark...)
		default:
			return false
		}
	}
	return true
}

// readsAs reports whether s is read as a paragraph of just those words.
func (w *wilsonWriter) readsAs(s string, words []transcript.Inline) bool {
	if len(words) == 1 && isPlain(s) {
		return true
	}
	p := w.probe
	p.str, p.marked, p.err = s, false, nil
	tree := p.parse([]byte(s))
	n := tree.FirstChild()
	if n == nil || n.NextSibling() != nil {
		return false
	}
	lines := p.typedLines(n)
	if len(lines) != 1 {
		return false
	}
	got := lines[0].inlines(p.inline(p.pieces(lines[0].node)))
	return p.err == nil && !p.marked && sameInlines(words, got)
}

// escaped writes words in which a bracket must not be read.
func (w *wilsonWriter) escaped(label, in []transcript.Inline) {
	start := len(w.buf)
	l := w.leaf(true)
	if len(label) > 0 {
		l.list(asNodes(w.literals(label)), nil, ' ')
		l.putByte(' ')
	}
	plan, _ := w.planParagraph(&transcript.Paragraph{Children: in})
	for i, n := range in {
		after := ' '
		if i+1 < len(in) {
			after = l.peek(in[i+1])
		}
		l.leafPlan = leafPlan{escape: plan.escape}
		words := []transcript.Inline{n}
		if plan.printed[n] {
			l.leafPlan, words = leafPlan{}, w.literals(words)
		}
		l.list(asNodes(words), nil, after)
	}
	w.spacedBreaks(start)
}

// spacedBreaks writes the ends of lines within a paragraph as this layout has them.
func (w *wilsonWriter) spacedBreaks(start int) {
	lines := bytes.ReplaceAll(w.buf[start:], []byte("\\\n"), []byte("  \n"))
	w.buf = append(w.buf[:start], lines...)
}

// isPlain reports whether a line has nothing in it that Markdown could read as anything but
// words: most lines have not, and need not be read to know it.
func isPlain(s string) bool {
	if r := firstRune(s); !unicode.IsLetter(r) && r != '[' && r != '"' {
		return false
	}
	return !strings.ContainsAny(s, "\\`*_<>&|~\n\t") && !strings.Contains(s, "](") && !strings.Contains(s, "[^") && !strings.Contains(s, "![") && !strings.Contains(s, "  ") && !isSpaceRune(lastRune(s))
}
