package infer

import "github.com/tiro-transcripts/tiro/transcript"

// Options say how a document is read; the zero value is right.
type Options struct {
	// Literal is as in Context.
	Literal func(*transcript.Text) bool
}

// Document reads all of a document whose words were read literally: its fields, its
// dateline, its turns and people, its brackets, its broken paragraphs. Where it has turns
// already it looks for no others. It changes the document, but none of its words: the
// reading text before and after is the same.
func Document(d *transcript.Document, o Options) {
	c := NewContext(d)
	for _, f := range d.Metadata.Fields {
		Field(f, c)
	}
	if d.IsWhole() {
		return
	}
	datelines(d.Body)
	if !hasTurns(d) {
		blocks, people := Turns(d.Body, TurnOptions{People: d.People, Declared: declared(d), Used: usedIDs(d), Literal: o.Literal})
		d.Body = blocks
		d.People = insertPeople(d.People, people)
	}
	c = NewContext(d)
	c.Literal = o.Literal
	d.Body = readBlocks(d.Body, c)
	Broken(d.Body)
}

func hasTurns(d *transcript.Document) bool {
	for range d.Turns() {
		return true
	}
	return false
}

// insertPeople puts those who were found after those who are described, and before those who
// are described elsewhere.
func insertPeople(old, found []*transcript.Person) []*transcript.Person {
	n := len(old)
	for n > 0 && old[n-1].External {
		n--
	}
	out := append([]*transcript.Person(nil), old[:n]...)
	out = append(out, found...)
	return append(out, old[n:]...)
}

// usedIDs reports which IDs the document uses.
func usedIDs(d *transcript.Document) func(string) bool {
	ids := map[string]bool{d.ID: true}
	for n := range d.Preorder() {
		if a := n.Attributes(); a != nil && a.ID != "" {
			ids[a.ID] = true
		}
	}
	if t := d.Timeline; t != nil {
		ids[t.ID] = true
		for i := range t.Points {
			ids[t.Points[i].ID] = true
		}
	}
	return func(id string) bool { return ids[id] }
}

// declared are the texts that name those who speak: titles, headings, and fields that list people.
func declared(d *transcript.Document) []string {
	var out []string
	for _, f := range d.Metadata.Fields {
		switch f.Name {
		case transcript.FieldTitle, "participants", "participant", "attendees", "present", "speakers", "speaker", "people", "persons",
			"contributors", "document-contributors", "interviewer", "interviewee", "guests", "guest", "host", "hosts":
			out = append(out, fieldText(f))
		}
	}
	for _, p := range d.People {
		out = append(out, p.Name())
	}
	return append(out, headings(d.Body)...)
}

func headings(blocks []transcript.Block) []string {
	var out []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *transcript.Heading:
			out = append(out, transcript.BlockText(b))
		case *transcript.Section:
			out = append(out, headings(b.Children)...)
		}
	}
	return out
}

// datelines makes a Dateline of a paragraph that is one, where it is the first of its
// container or the first after the headings.
func datelines(blocks []transcript.Block) {
	top := true
	for i, b := range blocks {
		switch b := b.(type) {
		case *transcript.Section:
			datelines(b.Children)
		case *transcript.Heading, *transcript.Break, *transcript.Raw, *transcript.Note:
			continue
		case *transcript.Paragraph:
			if !top || !b.IsZero() || b.Plain || b.Part != transcript.Whole {
				break
			}
			if in, ok := Dateline(b.Children); ok {
				line := &transcript.Dateline{Children: in}
				line.SetPos(b.Pos())
				blocks[i] = line
			}
		}
		top = false
	}
}

// readBlocks reads the brackets of the paragraphs among blocks and under them.
func readBlocks(in []transcript.Block, c Context) []transcript.Block {
	out := in[:0:0]
	changed := false
	for _, b := range in {
		p, ok := b.(*transcript.Paragraph)
		if !ok {
			readChildren(b, c)
			out = append(out, b)
			continue
		}
		read := readParagraph(p, c)
		changed = changed || len(read) != 1 || read[0] != b
		out = append(out, read...)
	}
	if !changed {
		return in
	}
	return out
}

func readParagraph(p *transcript.Paragraph, c Context) []transcript.Block {
	read := Paragraph(p, c)
	if q, ok := read[0].(*transcript.Paragraph); ok && q.Plain && q != p {
		return plainBlocks(q)
	}
	return read
}

// plainBlocks is a Plain paragraph in normal form: where nothing in it is only for words,
// its nodes are blocks themselves.
func plainBlocks(p *transcript.Paragraph) []transcript.Block {
	var out []transcript.Block
	for _, n := range p.Children {
		b, ok := n.(transcript.Block)
		if !ok {
			return []transcript.Block{p}
		}
		out = append(out, b)
	}
	return out
}

// readChildren reads the brackets under a block, which may be in another language.
func readChildren(b transcript.Block, c Context) {
	if a := b.Attributes(); a != nil && a.Lang != "" {
		c.Lang = a.Lang
	}
	var s transcript.Shape
	s.Of(b)
	for _, slot := range s.Slots {
		if slot.Blocks != nil {
			*slot.Blocks = readBlocks(*slot.Blocks, c)
		}
	}
	if t, ok := b.(*transcript.Turn); ok {
		openWithParagraph(t)
	}
	if l, ok := b.(*transcript.Line); ok {
		l.Children = Brackets(l.Children, c)
	}
}

// openWithParagraph keeps a gap or an event that is all of a turn's first paragraph in one:
// it stands on the line of the label, and is what the speaker is heard with.
func openWithParagraph(t *transcript.Turn) {
	if len(t.Label) == 0 || len(t.Children) == 0 {
		return
	}
	switch n := t.Children[0].(type) {
	case *transcript.Gap:
		t.Children[0] = paragraphOf(n)
	case *transcript.Event:
		t.Children[0] = paragraphOf(n)
	}
}

func paragraphOf(n transcript.Inline) *transcript.Paragraph {
	p := &transcript.Paragraph{Children: []transcript.Inline{n}}
	p.SetPos(n.Pos())
	return p
}
