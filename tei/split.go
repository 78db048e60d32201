package tei

import (
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
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
func (s *splitter) begin(r *reader) {
	s.within, s.frame, s.lang = true, r.ids, ""
	r.ids = map[string]transcript.Pos{}
	for i := len(r.open) - 1; i >= 0 && s.lang == ""; i-- {
		s.lang = r.open[i].element.Lang
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
	frame *transcript.Document
	from  *transcript.Source
	left  []cut
	// Of the frame's people, those that it describes: each division has them with it.
	described []*transcript.Person
	known     map[string]bool      // their IDs
	strangers []*transcript.Person // who speak in the header
	repeated  int                  // how many people have been listed again
	corpus    people               // of a teiCorpus' headers
	isCorpus  bool
}

// maxRepeated bounds the memory for lists of people, of which divisions with speakers of their own need
// one each.
const maxRepeated = 1 << 24

// newParts makes the frame of a file of what is left of it, and the parts of what was taken out.
func newParts(frame *transcript.Document, root *transcript.Element, s *splitter, from *transcript.Source) *parts {
	frame.PartOf = &transcript.PartOf{File: from.SHA256, Count: len(s.parts)}
	p := &parts{frame: frame, from: from, left: s.parts, isCorpus: is(root, "teiCorpus")}
	if p.isCorpus {
		p.corpus = corpusPeople(root)
		return p
	}
	p.described = slices.Clip(described(frame.People))
	p.known = map[string]bool{}
	for _, x := range p.described {
		p.known[x.ID] = true
	}
	header := transcript.Document{Metadata: frame.Metadata, People: p.described}
	header.AddStrangers()
	p.strangers = header.People[len(p.described):]
	for _, x := range p.strangers {
		p.known[x.ID] = true
	}
	return p
}

// next is the next part.
func (p *parts) next() (*transcript.Document, error) {
	part := p.left[0]
	p.left[0] = cut{} // it is the document's now
	p.left = p.left[1:]
	doc := &transcript.Document{Namespaces: p.frame.Namespaces}
	make := p.division
	if p.isCorpus {
		make = p.text
	}
	if err := make(doc, part); err != nil {
		return nil, err
	}
	if doc.Source == nil {
		doc.Source = p.from
	}
	of := *p.frame.PartOf
	of.Number = of.Count - len(p.left)
	doc.PartOf = &of
	return doc, nil
}

// division makes a document of a division. What it has of the frame it shares with it: copies would take
// memory and time in proportion to parts and header multiplied.
func (p *parts) division(doc *transcript.Document, part cut) error {
	doc.Lang = part.lang
	doc.Metadata = p.frame.Metadata
	doc.Metadata.Fields = slices.Clip(doc.Metadata.Fields)
	doc.Body = []transcript.Block{part.node.(transcript.Block)}
	speaking := transcript.Document{Body: doc.Body}
	speaking.AddStrangers()
	own := slices.DeleteFunc(speaking.People, func(x *transcript.Person) bool { return p.known[x.ID] })
	if len(p.strangers)+len(own) == 0 {
		doc.People = p.described
		return nil
	}
	if p.repeated += len(p.described) + len(p.strangers); p.repeated > maxRepeated {
		return fail(part.node.Pos(), "the people of the header would be listed more than %d times in all, once for each part: do not split this file", maxRepeated)
	}
	doc.People = slices.Concat(p.described, p.strangers, own)
	return nil
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
