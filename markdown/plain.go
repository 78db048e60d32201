package markdown

import (
	"io"

	"github.com/tiro-transcripts/tiro/transcript"
)

// layout is how the source of d was typed: the house style and, where that alone does not give the bytes of the file
// back, a patch. Where there would be too much of it, or d is not what reading the file gives again, the
// style is all that is remembered.
func (r *reader) layout(d *transcript.Document, body int, again bool) transcript.Layout {
	h := r.house(d, body)
	data := r.src.data
	l := transcript.Layout{
		Profile: Plain, LeadingLines: min(leadingLines(data), maxLeading), NoFinalNewline: len(data) > 0 && data[len(data)-1] != '\n',
		Style: h.style(),
	}
	if again {
		with := *d
		with.Layout = l
		written := writePlain(&with, h, len(r.src.raw))
		if l.Patch, again = patchOf(written, r.src.raw, roomFor(len(r.src.raw))); again {
			return l
		}
		beyond := ""
		if words := wordsBeyond(string(r.src.raw), written); len(words) > 0 {
			beyond = ", but for these words, which are in no node: " + named(words)
		}
		r.note(transcript.Diagnostic{
			Code:    "layout-normalised",
			Message: "the file is typed so unevenly that only its style is remembered: written as plain Markdown it is another file that says the same" + beyond,
		})
	}
	if l.Style != "" {
		l.Style += " "
	}
	l.Style += transcript.Normalised
	return l
}

// roomFor is how long about the patch of a file of so many bytes may be.
func roomFor(size int) int { return 1024 + size/4 }

// asPlain is d as the file that it came from, in its house style, or why it is not.
func asPlain(d *transcript.Document) (data []byte, why string) {
	if !d.Layout.IsWhole() {
		return nil, "only the style of the file that it came from is remembered"
	}
	bare := d.Unresolved()
	data, err := d.Layout.Patch.Apply(inHouseStyle(bare))
	switch {
	case err != nil:
		return nil, err.Error()
	case !isOf(data, d.Source):
		return nil, otherFile
	case sniffWilson(data):
		return nil, "it would be read as another layout"
	}
	back, err := readPlainBack(data, true)
	if err != nil {
		return nil, err.Error()
	}
	return data, transcript.Diff(bare, back)
}

// inHouseStyle is d in the style that its layout remembers, without the patch.
func inHouseStyle(d *transcript.Document) []byte {
	size := 0
	if s := d.Source; s != nil && s.Size > 0 {
		size = int(min(s.Size, 1<<26))
	}
	return writePlain(d, houseOf(d.Layout.Style), size)
}

// readPlainBack decodes what was written, with its layout if that is asked for. It need not be checked: it is to equal
// what is valid.
func readPlainBack(data []byte, layout bool) (*transcript.Document, error) {
	src := &source{}
	src.take(data)
	read, err := decodeUnchecked(src, transcript.DecodeOptions{MaxDepth: maxWritten})
	if err == nil && layout && read.plain {
		read.doc.Layout = read.layout()
	}
	return read.doc, err
}

// encodePlain writes d in the house style that is remembered or, without one, in the usual style. What that does not hold
// is reported. The patch is used where it gives the very document, or at least the one that is read without it.
func encodePlain(out io.Writer, d *transcript.Document, o transcript.EncodeOptions) error {
	bare := d.Unresolved()
	written := inHouseStyle(bare)
	if patched, ok := withPatch(d.Layout.Patch, written, bare); ok {
		_, err := out.Write(patched)
		return err
	}
	back, err := readValid(written)
	if err != nil { // people and times that custom elements refer to have no place here
		written = inHouseStyle(withoutReferences(bare))
		back, err = readValid(written)
	}
	if err := plainLosses(bare, written, back, err, o.Report); err != nil {
		return err
	}
	if patched, ok := withPatch(d.Layout.Patch, written, back); ok {
		written = patched
	} else if err := patchLoss(d.Layout.Patch, written, o.Report); err != nil {
		return err
	}
	_, err = out.Write(written)
	return err
}

// withPatch is what was written with a patch, where that is read as the document want.
func withPatch(p transcript.Patch, written []byte, want *transcript.Document) ([]byte, bool) {
	if p == "" || want == nil {
		return nil, false
	}
	patched, err := p.Apply(written)
	if err != nil || sniffWilson(patched) {
		return nil, false
	}
	back, err := readPlainBack(patched, false)
	if err != nil {
		return nil, false
	}
	back.Layout = want.Layout
	return patched, transcript.Equal(want, back)
}

// readValid decodes what was written of a document that it need not equal.
func readValid(data []byte) (*transcript.Document, error) {
	back, err := readPlainBack(data, false)
	if err != nil {
		return nil, err
	}
	whole := back.Clone()
	if err := resolve(whole); err != nil {
		return nil, err
	}
	return back, whole.Validate()
}

// withoutReferences is a copy of d in which nothing refers to people and times, and the timeline has no place.
func withoutReferences(d *transcript.Document) *transcript.Document {
	c := d.Clone()
	c.Rewrite(func(n transcript.Node) []transcript.Node {
		switch n := n.(type) {
		case *transcript.Turn:
			n.Speakers, n.Start, n.End = nil, "", ""
		case *transcript.Event:
			n.Speakers = nil
		case *transcript.Anchor:
			n.Time = ""
		}
		if transcript.IsHole(n, transcript.KindTimeline) {
			return nil
		}
		return []transcript.Node{n}
	})
	return c
}

// plainLosses reports what of d is not as it was in what was read back, or why that cannot be read.
func plainLosses(d *transcript.Document, data []byte, back *transcript.Document, err error, report transcript.Reporter) error {
	if err == nil && sniffWilson(data) {
		err = transcript.Errorf(formatName, transcript.Pos{}, "it looks as the Digital Archive's documents do")
	}
	if err != nil {
		return report.Report(formatName, transcript.Diagnostic{
			Severity: transcript.Loss, Code: "plain-unreadable", Message: "what plain Markdown makes of this document cannot be read again: " + err.Error(),
		})
	}
	return reportLosses(d, back, Plain, "plain Markdown", report)
}
