package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// head reads the fields.
func (w *wilsonReader) head() {
	w.boldLines()
	for len(w.nodes) > 0 && w.err == nil {
		label, ok := w.label(w.nodes[0])
		if !ok {
			return
		}
		f := &transcript.Field{Name: transcript.FieldName(label), Label: label}
		f.SetPos(w.pos(startOf(w.nodes[0])))
		w.nodes = w.nodes[1:]
		n := w.extent(f)
		f.Children = w.fieldBlocks(w.nodes[:n])
		w.nodes = w.nodes[n:]
		if n > 0 || !isContents(label) {
			w.d.Metadata.Fields = append(w.d.Metadata.Fields, f)
		}
	}
}

// extent is how many of the nodes are the content of a field: those before the next label;
// after the label Contents: the name of the rendition. Where nothing is named there, the label
// only says that the fields end.
func (w *wilsonReader) extent(f *transcript.Field) int {
	if isContents(f.Label) {
		if len(w.nodes) > 0 && namesRendition(w.plainText(w.nodes[0])) {
			return 1
		}
		return 0
	}
	for i, n := range w.nodes {
		if _, ok := w.label(n); ok {
			return i
		}
	}
	return len(w.nodes)
}

// boldLines reads the date and the title.
func (w *wilsonReader) boldLines() {
	var lines []*transcript.Field
	for len(w.nodes) > 0 {
		n := w.nodes[0]
		e := soleBold(n)
		if _, ok := w.label(n); e == nil || ok {
			break
		}
		f := &transcript.Field{Name: transcript.FieldTitle}
		f.SetPos(w.pos(startOf(n)))
		p := &transcript.Paragraph{Plain: true, Children: w.inline(w.pieces(e))}
		p.SetPos(f.Pos())
		f.Children = []transcript.Block{p}
		lines = append(lines, f)
		w.nodes = w.nodes[1:]
	}
	if len(lines) > 0 && saysWhen(transcript.BlockText(lines[0].Children[0]), len(lines)) {
		lines[0].Name = transcript.FieldDate
	}
	w.d.Metadata.Fields = append(w.d.Metadata.Fields, lines...)
}

// saysWhen reports whether the first of so many bold lines is the date of the record, even in
// a notation that is not known.
func saysWhen(s string, lines int) bool {
	if _, ok := infer.Date(s); ok {
		return true
	}
	l := strings.ToLower(s)
	return lines > 1 && len(s) <= 40 && (strings.Contains(l, "undated") || strings.Contains(l, "no date") || strings.ContainsAny(s, "0123456789"))
}

// soleBold is the bold that is all there is of a paragraph; nil for any other.
func soleBold(n ast.Node) *ast.Emphasis {
	p, ok := n.(*ast.Paragraph)
	if !ok || p.ChildCount() != 1 {
		return nil
	}
	e, ok := p.FirstChild().(*ast.Emphasis)
	if !ok || e.Level != 2 {
		return nil
	}
	return e
}

// label is the label of a field.
func (w *wilsonReader) label(n ast.Node) (string, bool) {
	e := soleBold(n)
	if e == nil || e.ChildCount() != 1 {
		return "", false
	}
	if _, ok := e.FirstChild().(*ast.Text); !ok {
		return "", false
	}
	s := w.plainText(e)
	return s, strings.HasSuffix(s, ":") && transcript.FieldName(s) != ""
}
