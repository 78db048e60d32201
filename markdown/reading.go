package markdown

import (
	"bytes"
	"io"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// encodeReading writes what a reader sees of d, and nothing for programs. What is written is
// read again before it leaves: its words are those of the document, or it is not written.
func encodeReading(out io.Writer, d *transcript.Document, o transcript.EncodeOptions) error {
	data, losses, err := readingOf(d)
	if err != nil {
		return err
	}
	for _, l := range losses {
		if err := o.Report.Report(formatName, l); err != nil {
			return err
		}
	}
	_, err = out.Write(data)
	return err
}

// readingOf is d as the profile has it, and what of d is not in that.
func readingOf(d *transcript.Document) ([]byte, []transcript.Diagnostic, error) {
	want := readingWords(d)
	var why string
	for _, form := range []readingForm{{}, {bare: true}, {bare: true, flat: true}} {
		data, losses := form.write(d)
		back, err := readPlain(data, true)
		if err != nil {
			why = err.Error()
			continue
		}
		if why = want.differ(wordsOf(back)); why == "" {
			return data, withForm(d, data, losses), nil
		}
	}
	return nil, nil, transcript.Errorf(formatName, transcript.Pos{}, "what Markdown would say of this document has other words (%s): this is a mistake in tiro, please report it", why)
}

// readingForm is how much of Markdown is used: less where more would change the words.
type readingForm struct {
	bare bool // no emphasis, no links
	flat bool // no lists, quotations and tables
}

// write writes d, again without those spans of words that Markdown could not mark.
func (f readingForm) write(d *transcript.Document) ([]byte, []transcript.Diagnostic) {
	r := &reduction{d: d, flat: f.flat, notes: map[string]bool{}, levels: map[*transcript.Heading]int{}, box: &box{top: true}}
	body := &transcript.Document{Body: r.document()}
	if f.bare {
		r.unwrap(body, func(transcript.Node) bool { return true })
	}
	for {
		w := &writer{d: body, names: newNames(nil), noteIDs: map[string]bool{}, unmarked: map[transcript.Node]bool{}}
		w.reading(r.levels)
		if len(w.unmarked) == 0 {
			return markedBOM(w.buf), r.losses
		}
		r.unwrap(body, func(n transcript.Node) bool { return w.unmarked[n] })
	}
}

// markedBOM writes as a reference what at the start of a file would be no character of it.
func markedBOM(data []byte) []byte {
	if rest, ok := bytes.CutPrefix(data, []byte("\ufeff")); ok {
		return append([]byte("&#xFEFF;"), rest...)
	}
	return data
}

// unwrap leaves of spans nothing but their words.
func (r *reduction) unwrap(d *transcript.Document, which func(transcript.Node) bool) {
	d.Rewrite(func(n transcript.Node) []transcript.Node {
		var s transcript.Shape
		s.Of(n)
		for _, slot := range s.Slots {
			if slot.Inlines != nil {
				*slot.Inlines = joinInlines(*slot.Inlines)
			}
		}
		switch x := n.(type) {
		case *transcript.Emphasis:
			if which(n) {
				r.lose("emphasis-dropped", n, "beside these characters Markdown cannot mark emphasis")
				return asNodes(x.Children)
			}
		case *transcript.Link:
			if which(n) {
				r.lose("link-dropped", n, "Markdown cannot mark these words as a link")
				return asNodes(x.Children)
			}
		}
		return []transcript.Node{n}
	})
}

// reading writes the body, and its notes after it, those within notes last.
func (w *writer) reading(levels map[*transcript.Heading]int) {
	w.fresh = true
	for _, b := range w.d.Body {
		if h, ok := b.(*transcript.Heading); ok {
			w.headingLine(h, levels[h])
			continue
		}
		w.block(b, place{}, false)
	}
	for i := 0; i < len(w.notes); i++ {
		n := w.notes[i]
		w.enter("[^"+n.label+"]: ", "    ", func() { w.flat(n.note.Children, place{parent: n.note}) })
	}
	if len(w.buf) > 0 {
		w.buf = append(w.buf, '\n')
	}
}

// withoutTags writes a node's words where its element would stand.
func (l *leaf) withoutTags(n transcript.Node) {
	switch n.(type) {
	case *transcript.Emphasis, *transcript.Link:
		l.w.unmarked[n] = true
	}
	var s transcript.Shape
	s.Of(n)
	for _, slot := range s.Slots {
		nodes := make([]transcript.Node, slot.Len())
		for i := range nodes {
			nodes[i] = slot.At(i)
		}
		l.list(nodes, n, ' ')
	}
}

// readPlain reads plain Markdown, literally or as a decoder would.
func readPlain(data []byte, literally bool) (*transcript.Document, error) {
	src := &source{data: trimBOM(data)}
	src.index()
	read, err := decodeUnchecked(src, transcript.DecodeOptions{NoInfer: literally, MaxDepth: maxWritten})
	return read.doc, err
}

// withForm adds to no losses the one that is left: that a reader may take the same words for
// something else.
func withForm(d *transcript.Document, data []byte, losses []transcript.Diagnostic) []transcript.Diagnostic {
	if len(losses) > 0 {
		return losses
	}
	why := "it is read as another layout"
	if src := (&source{data: data}); !src.isCanonical() && !sniffWilson(data) {
		back, err := readPlain(data, false)
		if err != nil {
			why = err.Error()
		} else {
			back.Layout = d.Layout
			why = transcript.Diff(d, back)
		}
	}
	if why == "" {
		return nil
	}
	return []transcript.Diagnostic{{Severity: transcript.Loss, Code: "form-dropped", Message: "what is written would be read as another document: " + why}}
}

// bracketedTarget is a destination that cannot stand as it is, between angle brackets.
func bracketedTarget(s string) string {
	return "<" + strings.NewReplacer(`\`, `\\`, "<", `\<`, ">", `\>`, "&", "&amp;").Replace(s) + ">"
}
