package inspect

import "github.com/tiro-transcripts/tiro/transcript"

// survey is one walk over a document, and what was gathered on it.
type survey struct {
	doc    *transcript.Document
	shapes []*transcript.Shape // one for each depth

	counts       Counts
	speech       speech
	apparatus    apparatus
	outline      outline
	dates        dates
	times        times
	body, header share
	turns        turnChecks
	refs         references
	truncations  truncations
}

func newSurvey(d *transcript.Document) *survey {
	s := &survey{doc: d}
	s.speech.init(d)
	s.times.init(d.Timeline)
	s.refs.init(d)
	return s
}

// where says how far down the walk is, and in what. The zero value is the top of the body.
type where struct {
	depth    int
	about    bool // in the metadata or among the people
	parent   transcript.Node
	inTurn   bool // words are a turn's already
	counted  bool // words are counted for the section already
	dateline bool
}

func (s *survey) walk() {
	d := s.doc
	for _, f := range d.Metadata.Fields {
		s.node(f, where{about: true})
	}
	if h := d.Metadata.Header; h != nil {
		s.node(h, where{about: true})
	}
	for _, p := range d.People {
		if !p.External { // the others are only referred to
			s.node(p, where{about: true})
		}
	}
	for _, b := range d.Body {
		s.node(b, where{})
	}
}

func (s *survey) node(n transcript.Node, at where) {
	attrs := n.Attributes()
	if attrs == nil {
		return // a text or a comment
	}
	s.refs.node(n, attrs)
	at.about = at.about || isHeader(n)
	if at.about {
		s.header.add(n)
	} else {
		s.body.add(n)
		s.inBody(n, at)
		if sec, ok := n.(*transcript.Section); ok {
			s.outline.enter(sec, at.counted)
			defer s.outline.leave()
		}
	}
	s.children(n, s.inside(n, at))
}

// inside is where the children of n stand.
func (s *survey) inside(n transcript.Node, at where) where {
	in := at
	in.depth++
	in.parent = n
	if at.about {
		return in
	}
	switch n := n.(type) {
	case *transcript.Section:
		in.counted = false
	case *transcript.Element:
		in.counted = at.counted || !isDivision(n)
	default:
		in.counted = true
	}
	switch n.(type) {
	case *transcript.Turn:
		in.inTurn = true
	case *transcript.Note:
		in.inTurn = false // its words are nobody's but the note's
	case *transcript.Dateline:
		in.dateline = true
	}
	return in
}

// isHeader reports whether n is a header in the body, as each text of a corpus has one.
func isHeader(n transcript.Node) bool {
	e, ok := n.(*transcript.Element)
	return ok && e.Name == transcript.Name{Space: transcript.TEI, Local: "teiHeader"}
}

// isDivision reports whether an element does nothing but hold the sections and paragraphs of a text.
func isDivision(e *transcript.Element) bool {
	if e.Name.Space != transcript.TEI {
		return false
	}
	switch e.Name.Local {
	case "teiCorpus", "TEI", "text", "group", "front", "body", "back":
		return true
	}
	return false
}

func (s *survey) children(n transcript.Node, in where) {
	if in.depth > len(s.shapes) {
		s.shapes = append(s.shapes, &transcript.Shape{})
	}
	shape := s.shapes[in.depth-1]
	shape.Of(n)
	for _, slot := range shape.Slots {
		for i := range slot.Len() {
			s.node(slot.At(i), in)
		}
	}
}

// inBody gathers what is to be known of a node of the body.
func (s *survey) inBody(n transcript.Node, at where) {
	_, inChoice := at.parent.(*transcript.Choice)
	s.apparatus.add(n, inChoice)
	s.turns.node(n)
	if !at.counted {
		s.outline.words(n)
	}
	switch n := n.(type) {
	case *transcript.Turn:
		s.turn(n, at.inTurn)
	case *transcript.Event:
		s.speech.event(n)
	case *transcript.Gap:
		s.truncations.gap(n)
	case *transcript.Paragraph:
		if !n.Plain {
			s.counts.Paragraphs++
		}
	case *transcript.Date:
		if at.dateline {
			s.dates.line(n)
		}
	}
}

func (s *survey) turn(t *transcript.Turn, quoted bool) {
	words := wordsOf(t, spoken())
	s.counts.Turns++
	if len(t.Speakers) > 0 {
		s.counts.Attributed++
	}
	s.speech.turn(t, words)
	s.times.turn(t)
	if words == 0 {
		s.turns.silent(t)
	}
	if quoted {
		words = 0 // they are counted with the turn that quotes this one
	}
	s.counts.SpokenWords += words
	s.outline.turn(words)
}
