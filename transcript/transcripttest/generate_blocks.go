package transcripttest

import "github.com/tiro-transcripts/tiro/transcript"

// division is what a body or a section may hold, in TEI's order.
func (g *generator) division() []transcript.Block {
	g.depth++
	defer func() { g.depth-- }()
	var out []transcript.Block
	for range g.n("headings", 0, 1) {
		out = append(out, &transcript.Heading{Attrs: g.attrs(), Type: g.one("class", "", "main"), Children: g.inlines(para_)})
	}
	if g.rarely("dateline") {
		out = append(out, g.dateline())
	}
	for range g.n("blocks", 0, 5) {
		out = append(out, g.chunk())
	}
	if g.depth < 3 && g.rarely("sections") {
		for range g.n("nested", 1, 2) {
			out = append(out, &transcript.Section{Attrs: g.attrs(), Type: g.one("class", "", "debate"), Children: g.division()})
		}
	}
	if g.rarely("foot") {
		out = append(out, g.dateline())
	}
	return out
}

func (g *generator) dateline() *transcript.Dateline {
	return &transcript.Dateline{Attrs: g.attrs(), Children: g.inlines(date_)}
}

// chunk is a block of a division.
func (g *generator) chunk() transcript.Block {
	switch g.n("chunk", 0, 8) {
	case 0, 1, 2:
		return g.speech()
	case 3:
		return g.utterance()
	case 8:
		return g.annotated()
	}
	return g.block()
}

// block is what may stand in a division and in a speech.
func (g *generator) block() transcript.Block {
	if g.depth > 4 {
		return g.paragraph()
	}
	switch g.n("block", 0, 15) {
	case 0:
		return g.list()
	case 1:
		return g.table()
	case 2:
		return g.verse()
	case 3:
		return &transcript.Quote{Attrs: g.attrs(), Children: g.flow()}
	case 4:
		return g.note()
	case 5:
		return g.gap()
	case 6:
		return g.event(true)
	case 7:
		return g.event(false)
	case 8:
		return g.breakNode()
	case 9:
		return g.figure()
	case 10:
		return g.raw()
	case 11:
		return &transcript.Line{Attrs: g.attrs(), Children: g.inlines(phrase_)}
	}
	return g.paragraph()
}

func (g *generator) paragraph() *transcript.Paragraph {
	p := &transcript.Paragraph{Attrs: g.attrs(), Children: g.inlines(para_)}
	if g.rarely("part") {
		p.Part = transcript.Part(g.one("part", "initial", "medial", "final"))
	}
	if g.rarely("preserve") {
		p.Other = []transcript.Attr{{Name: transcript.Name{Space: transcript.XML, Local: "space"}, Value: "preserve"}}
	}
	return p
}

func (g *generator) speech() *transcript.Turn {
	t := &transcript.Turn{Attrs: g.attrs(), Speakers: g.speakers(), Start: g.point()}
	if g.often("has label") {
		t.Label = g.label()
	}
	g.said(t)
	for range g.n("turn's blocks", 0, 3) {
		t.Children = append(t.Children, g.block())
	}
	return t
}

func (g *generator) label() []transcript.Inline {
	switch g.n("label", 0, 3) {
	case 0:
		return g.inlines(phrase_)
	case 1:
		return []transcript.Inline{&transcript.Supplied{Attrs: transcript.Attrs{Rend: "bracketed", Rule: "label.supplied"}, Children: text("J. Baker.")}}
	}
	return text(g.one("label", "J. Baker.", "M.S. Gorbachev.", "The CHAIR:", "Q.", "— ", "*", "Анна:"))
}

func (g *generator) utterance() *transcript.Turn {
	t := &transcript.Turn{Type: transcript.Utterance, Attrs: g.attrs(), Speakers: g.speakers(), Start: g.point(), End: g.point()}
	if g.often("has label") {
		t.Label = g.label()
	}
	g.said(t)
	t.LabelInside = len(t.Label) > 0 && g.rarely("inside")
	if len(t.Label) > 0 && g.rarely("note") {
		note := &transcript.Note{Attrs: transcript.Attrs{ID: g.id()}, Type: "speaker", Children: []transcript.Block{plain(t.Label...)}}
		t.Label = []transcript.Inline{transcript.AsElements(note, nil)[0]}
	}
	for range g.n("segs", 0, 3) {
		switch g.n("seg", 0, 5) {
		case 0:
			t.Children = append(t.Children, plain(g.inlines(phrase_)...))
		case 1:
			t.Children = append(t.Children, g.event(false))
		default:
			t.Children = append(t.Children, g.paragraph())
		}
	}
	return t
}

// flow is what a note, an item, a cell or a quotation holds: words, or blocks.
func (g *generator) flow() []transcript.Block {
	g.depth++
	defer func() { g.depth-- }()
	if g.depth > 4 || g.often("plain") {
		return []transcript.Block{plain(g.inlines(para_)...)}
	}
	var out []transcript.Block
	for range g.n("flow", 0, 3) {
		if g.rarely("words") {
			out = append(out, plain(g.inlines(para_)...))
		} else {
			out = append(out, g.block())
		}
	}
	return out
}

func (g *generator) note() *transcript.Note {
	n := &transcript.Note{Attrs: g.attrs(), Type: g.one("class", "", "footnote", "speaker", "editorial"), Place: g.one("place", "", "bottom", "margin left"), Number: g.one("number", "", "1", "*", "a b"), Children: g.flow()}
	n.Other = nil
	return n
}

func (g *generator) list() *transcript.List {
	l := &transcript.List{Attrs: g.attrs(), Type: g.one("class", "", "agenda")}
	l.Rend = g.one("rend", "", "numbered", "bulleted")
	if g.rarely("heading") {
		l.Children = append(l.Children, &transcript.Heading{Children: g.inlines(para_)})
	}
	for i := range g.n("items", 1, 3) {
		item := &transcript.Item{Children: g.flow()}
		if l.Rend == "numbered" && g.often("number") {
			item.Number = string(rune('1' + i))
		} else {
			item.Attrs = g.attrs()
			item.Other = nil
		}
		l.Children = append(l.Children, item)
	}
	return l
}

func (g *generator) table() *transcript.Table {
	t := &transcript.Table{Attrs: g.attrs()}
	cells := g.n("cells", 1, 3)
	for i := range g.n("rows", 1, 3) {
		r := &transcript.Row{}
		if i == 0 {
			r.Role = g.one("role", "label", "", "data")
		}
		for range cells {
			r.Children = append(r.Children, &transcript.Cell{Role: g.one("role", "", "", "label"), Children: g.flow()})
		}
		t.Children = append(t.Children, r)
	}
	return t
}

func (g *generator) verse() *transcript.Verse {
	v := &transcript.Verse{Attrs: g.attrs(), Type: g.one("class", "", "stanza")}
	for range g.n("lines", 1, 3) {
		v.Children = append(v.Children, &transcript.Line{Attrs: g.attrs(), Children: g.inlines(phrase_)})
	}
	return v
}
