package tei

import (
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/teiheader"
)

// splitter takes the parts out of a file while it is read, and leaves a place-holder for each: so what
// is left is read as a file of its own, the frame, and so is each part. A nil splitter splits nothing.
type splitter struct {
	kind  string // the @type of the divisions that are parts
	parts []cut

	within bool                      // a part is being read
	lang   string                    // the language in force around it
	frame  map[string]transcript.Pos // the IDs of the frame, while a part has its own
	header map[string]transcript.Pos // the IDs of the header, which every division has with it
}

// cut is what was taken out of a file for one part.
type cut struct {
	node transcript.Node
	lang string                    // in force around it
	ids  map[string]transcript.Pos // that are given in it
}

// isPart reports whether an element that begins within those that are open is a part: a TEI element of a
// teiCorpus, or a division of the type asked for, outside the header. A div2 is none, for it cannot
// begin a body; nor is what inherits xml:space="preserve", for it does not read the same alone.
func (s *splitter) isPart(f *frame, open []frame) bool {
	if s == nil || s.within || len(open) == 0 {
		return false
	}
	parent := &open[len(open)-1]
	if _, own := f.element.Get(transcript.Name{Space: transcript.XML, Local: "space"}); parent.preserve && !own {
		return false
	}
	if is(&open[0].element, "teiCorpus") {
		return is(&f.element, "TEI") && is(&parent.element, "teiCorpus")
	}
	if !isDivision(&f.element) || len(open) > 1 && is(&open[1].element, "teiHeader") {
		return false
	}
	kind, _ := f.element.Get(transcript.Name{Local: "type"})
	return kind == s.kind
}

// isDivision reports whether n is a division that may begin a body.
func isDivision(n transcript.Node) bool {
	return n.Kind() == transcript.KindSection || is(n, "div") || is(n, "div1")
}

// begin keeps the IDs of a part apart: they are unique in it, though another part may use them again.
func (s *splitter) begin(r *reader, open []frame) {
	s.within, s.frame, s.lang = true, r.ids, ""
	r.ids = map[string]transcript.Pos{}
	for i := len(open) - 1; i >= 0 && s.lang == ""; i-- {
		s.lang = open[i].element.Lang
	}
}

// end takes a part, and returns its place-holder.
func (s *splitter) end(r *reader, n transcript.Node) transcript.Node {
	s.parts = append(s.parts, cut{n, s.lang, r.ids})
	s.within, r.ids = false, s.frame
	place := transcript.Place(len(s.parts), n.Attributes().ID)
	place.SetPos(n.Pos())
	return place
}

// passed sees a child of the root that has ended.
func (s *splitter) passed(r *reader, n transcript.Node) {
	if is(n, "teiHeader") && is(&r.open[0].element, "TEI") && s.header == nil {
		s.header, r.ids = r.ids, map[string]transcript.Pos{}
	}
}

// given reports whether the header that a part will have with it gives an ID, and where.
func (s *splitter) given(id string) (transcript.Pos, bool) {
	if s == nil {
		return transcript.Pos{}, false
	}
	pos, ok := s.header[id]
	return pos, ok
}

// parts makes documents of the parts of a file, one at a time.
type parts struct {
	of         transcript.PartOf // what the frame is
	from       *transcript.Source
	namespaces []transcript.Namespace
	left       []cut

	// Of a TEI file, whose divisions have the header with them: its fields and people, and whether each has
	// them as copies, since more is derived in them, or inferred, than is the same for all.
	head   *transcript.Document
	copies bool
	// Of a teiCorpus: the people whom it describes.
	corpus roster
}

// maxRepeated bounds the work and the memory for the nodes of a header that many divisions have with them.
const maxRepeated = 1 << 24

// newParts makes the frame of a file of what is left of it, and the parts of what was taken out. Copies says
// that a part is going to be changed.
func newParts(frame *transcript.Document, r *reader, from *transcript.Source, copies bool) (*parts, error) {
	p := &parts{from: from, namespaces: frame.Namespaces, left: r.split.parts, copies: copies}
	p.of = transcript.PartOf{File: from.SHA256, Count: len(p.left)}
	of := p.of
	frame.PartOf = &of
	if is(r.root, "teiCorpus") {
		p.corpus = newRoster(r.root)
		return p, nil
	}
	p.head = &transcript.Document{Metadata: frame.Metadata, People: slices.Clip(teiheader.Described(frame.People))}
	size := 0
	for n := range p.head.Preorder() {
		size++
		switch n.(type) {
		case *transcript.Turn, *transcript.Event, *transcript.Anchor:
			p.copies = true
		}
	}
	if size*len(p.left) > maxRepeated {
		return nil, fail(r.root.Pos(), "each of the %d documents of this file would have its header of %d nodes with it, more than %d in all: do not split it", len(p.left), size, maxRepeated)
	}
	if p.copies {
		p.head = p.head.Clone() // the frame may be changed, too
	}
	return p, nil
}

// next is the next part.
func (p *parts) next() (*transcript.Document, error) {
	part := p.left[0]
	p.left[0] = cut{} // it is the document's now
	p.left = p.left[1:]
	doc := &transcript.Document{Namespaces: p.namespaces}
	if p.head != nil {
		p.division(doc, part)
	} else if err := p.text(doc, part); err != nil {
		return nil, err
	}
	if doc.Source == nil {
		doc.Source = p.from
	}
	of := p.of
	of.Number = of.Count - len(p.left)
	doc.PartOf = &of
	return doc, nil
}

// division makes a document of a division, which shares the header with the frame.
func (p *parts) division(doc *transcript.Document, part cut) {
	head := p.head
	if p.copies {
		head = head.Clone()
	}
	doc.Metadata, doc.People = head.Metadata, head.People
	doc.Metadata.Fields = slices.Clip(doc.Metadata.Fields)
	doc.Lang = part.lang
	doc.Body = []transcript.Block{part.node.(transcript.Block)}
	doc.AddStrangers()
	doc.Resolve()
	if len(doc.People) == len(head.People) {
		doc.People = head.People // the list itself is shared, too
	}
}

// text makes a document of a TEI element of a teiCorpus.
func (p *parts) text(doc *transcript.Document, part cut) error {
	root := part.node.(*transcript.Element)
	if of, err := takePartOf(root); err != nil || of != nil {
		return fail(root.Pos(), "this TEI element says that it is a part of another file that was split: remove the instruction <?%s %s …?>", transcript.UnknownTarget, transcript.PartOfKey)
	}
	root, err := p.corpus.share(root, part.ids)
	if err != nil {
		return err
	}
	return arrange(doc, root)
}
