package infer

import "github.com/tiro-transcripts/tiro/transcript"

// Options say how a document is read; the zero value is right.
type Options struct {
	// Literal is as in Context.
	Literal func(*transcript.Text) bool
	// Marked says that the source marks structure itself, as TEI and JSON do. Then its fields,
	// datelines and paragraphs are what it says they are; a bracket that is all of a paragraph stays in it; those
	// in notes are read, too; and each turn that is made names its rule, beside those that are not.
	Marked bool
	// Speakers are as in TurnOptions.
	Speakers []transcript.Speaker
	// Explain hears what is decided, and why: see [transcript.DecodeOptions]. It may be nil.
	Explain func(transcript.Decision)
}

// Document reads all of a document whose words were read literally: its fields, its
// dateline, its turns and people, its brackets, its broken paragraphs. A document that holds
// several texts, such as a volume of letters, has its turns read in each text by itself, and a text in
// which turns are marked is looked through for no others. It changes the document, but none of its words:
// the reading text before and after is the same.
func Document(d *transcript.Document, o Options) {
	if !o.Marked {
		c := NewContext(d).Explaining(o.Explain)
		for _, f := range d.Metadata.Fields {
			Field(f, c)
		}
	}
	t := texts{d: d, o: o, ids: usedIDs(d), given: map[string]bool{}, roster: newRoster(o.Speakers, d.People), grammar: labelShapes(), explain: newExplainer(o.Explain)}
	d.Body = t.read(d.Body, declared(d))
	d.Describe(t.people...)
	c := NewContext(d).Explaining(o.Explain)
	c.Literal, c.marked = o.Literal, o.Marked
	d.Body = readBlocks(d.Body, c)
	if !o.Marked {
		broken(d.Body, t.explain)
		return
	}
	d.Normalize()
	d.AddStrangers()
	d.Resolve()
}

// usedIDs are the IDs that the document uses.
func usedIDs(d *transcript.Document) map[string]bool {
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
	return ids
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
	return out
}

func headings(blocks []transcript.Block) []string {
	var out []string
	for _, b := range blocks {
		switch b := b.(type) {
		case *transcript.Heading:
			out = append(out, transcript.BlockText(b))
		default:
			if inner, ok := within(b); ok && !isText(b) {
				out = append(out, headings(inner)...)
			}
		}
	}
	return out
}

// datelines makes a Dateline of a paragraph that is one, where it is the first of its
// container or the first after the headings.
func datelines(blocks []transcript.Block, e *explainer) {
	top := true
	for i, b := range blocks {
		switch b := b.(type) {
		case *transcript.Section:
			if !isText(b) {
				datelines(b.Children, e)
			}
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
				e.claims(in, transcript.DateCandidate, "")
			}
		}
		top = false
	}
}

// readBlocks reads the brackets of the paragraphs among blocks and under them.
func readBlocks(in []transcript.Block, c Context) []transcript.Block {
	out, done := in, 0 // what is read, and how much of in that is
	for i, b := range in {
		p, ok := b.(*transcript.Paragraph)
		if !ok {
			readChildren(b, c)
			continue
		}
		read := readParagraph(p, c)
		if read == nil {
			continue
		}
		if done == 0 {
			out = make([]transcript.Block, 0, len(in))
		}
		out = append(append(out, in[done:i]...), read...)
		done = i + 1
	}
	if done == 0 {
		return in
	}
	return append(out, in[done:]...)
}

// readParagraph is a paragraph with what it has in brackets read; nil for one that stays as it is.
func readParagraph(p *transcript.Paragraph, c Context) []transcript.Block {
	if q := withTruncations(p); q != p {
		if g, ok := q.Children[0].(*transcript.Gap); ok && len(q.Children) == 1 {
			if !c.marked && p.IsZero() && p.Part == transcript.Whole {
				return []transcript.Block{g}
			}
			return plainBlocks(q)
		}
		p = q
	} else if !hasBracket(p.Children) {
		if c.marked {
			readNotes(p.Children, c)
		}
		return nil
	}
	if c.marked {
		return readMarked(p, c)
	}
	read := Paragraph(p, c)
	if q, ok := read[0].(*transcript.Paragraph); ok && q.Plain && q != p {
		return plainBlocks(q)
	}
	return read
}

// readMarked is readParagraph where the source says itself what is a paragraph.
func readMarked(p *transcript.Paragraph, c Context) []transcript.Block {
	readNotes(p.Children, c)
	e := c.explain
	c.explain = e.hold()
	q := *p
	q.Children = Brackets(p.Children, c)
	if q.Plain && len(q.Children) > 1 && plainBlocks(&q)[0] != transcript.Block(&q) {
		e.takeBack(c.explain, "it would no longer be on one line with those beside it")
		return []transcript.Block{p}
	}
	e.pass(c.explain)
	return []transcript.Block{&q}
}

// plainBlocks is a Plain paragraph in normal form: where nothing in it is only for words,
// its nodes are blocks themselves.
func plainBlocks(p *transcript.Paragraph) []transcript.Block {
	if !p.Plain {
		return []transcript.Block{p}
	}
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
	if h, ok := b.(*transcript.Heading); ok && c.marked {
		readNotes(h.Children, c)
		return
	}
	if e, ok := b.(*transcript.Element); ok {
		if inner, ok := within(e); ok {
			replace(e, readBlocks(inner, c))
		}
		return
	}
	if s, ok := b.(*transcript.Section); ok && isApparatus(s.Type) {
		return
	}
	if t, ok := b.(*transcript.Turn); ok {
		t.Children = readBlocks(t.Children, c)
		if !c.marked {
			openWithParagraph(t)
		}
		return
	}
	var s transcript.Shape
	s.Of(b)
	for _, slot := range s.Slots {
		if slot.Blocks != nil {
			*slot.Blocks = readBlocks(*slot.Blocks, c)
		}
	}
	if l, ok := b.(*transcript.Line); ok {
		l.Children = Brackets(l.Children, c)
	}
}

// readNotes reads the brackets of the notes that stand among words.
func readNotes(in []transcript.Inline, c Context) {
	for _, n := range in {
		if note, ok := n.(*transcript.Note); ok {
			readChildren(note, c)
		} else if inner, ok := markedWords(n); ok {
			readNotes(inner, c)
		}
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
