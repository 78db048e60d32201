package markdown

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// item adds an item to the list that is open, or opens one.
func (r *reduction) item(n *transcript.Item) {
	item := &transcript.Item{Number: n.Number}
	style := r.listRend
	r.listRend = ""
	item.Children = r.within(func() { r.children(n) })
	r.listRend = style
	if len(item.Children) == 0 { // beside which Markdown may lose its way
		r.lose("item-dropped", n, "an item without words is not written")
		return
	}
	if r.box.list == nil {
		r.settle()
		r.box.list = &transcript.List{}
		r.box.list.Rend = style
		r.box.list.SetPos(n.Pos())
	}
	r.box.list.Children = append(r.box.list.Children, item)
}

// list adds a list; whatever in it is no item divides it in two.
func (r *reduction) list(l *transcript.List) {
	r.settle()
	outer := r.listRend
	switch r.listRend = ""; {
	case l.HasRend("numbered"):
		r.listRend = "numbered"
	case l.HasRend("bulleted"):
		r.listRend = "bulleted"
	}
	r.children(l)
	r.flush()
	r.settle()
	r.listRend = outer
}

// row adds a row to the table that is open, or opens one.
func (r *reduction) row(n *transcript.Row) {
	row := &transcript.Row{Role: n.Role}
	for _, c := range n.Children {
		switch c.(type) {
		case *transcript.Raw, *transcript.Break:
			r.node(c)
			continue
		}
		cell := &transcript.Cell{}
		if in := r.line(func() { r.node(c) }); len(in) > 0 {
			p := &transcript.Paragraph{Plain: true, Children: in}
			cell.Children = []transcript.Block{p}
			r.tail = p
		}
		row.Children = append(row.Children, cell)
	}
	if r.box.table == nil {
		r.settle()
		r.box.table = &transcript.Table{}
	} else if n.Role == "label" {
		r.lose("markup-dropped", n, markupLost)
	}
	r.box.table.Children = append(r.box.table.Children, row)
}

// figure adds a picture, its description beside it, or where it cannot stand, the description alone.
func (r *reduction) figure(f *transcript.Figure) {
	desc := transcript.InlineText(f.Desc)
	if r.inline > 0 || r.flat || !isPlainTarget(f.URL) || len(f.URL) > maxTarget || strings.HasPrefix(desc, "^") || !onlyWords(f.Desc) {
		if f.URL != "" {
			r.lose("figure-dropped", f, "the picture cannot stand here, and only its description is written")
		}
		outer := r.look
		r.look.italic = true
		r.children(f)
		r.flush()
		r.look = outer
		return
	}
	r.openNow(f.Pos())
	r.flush()
	picture := &transcript.Figure{URL: f.URL}
	if desc != "" {
		picture.Desc = []transcript.Inline{&transcript.Text{Value: desc}}
	}
	r.add(&transcript.Paragraph{Children: []transcript.Inline{picture}})
	r.tail = nil
	r.blocks(f.Children, false)
}

func onlyWords(in []transcript.Inline) bool {
	return len(in) == 0 || len(in) == 1 && isText(in[0])
}

// openNow writes the brackets that are due.
func (r *reduction) openNow(pos transcript.Pos) {
	if s := r.opening; s != "" {
		r.opening = ""
		r.word(s, pos)
	}
}
