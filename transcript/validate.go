package transcript

import (
	"fmt"
)

// Validate reports the first thing about d that no format could write and read again. Every
// encoder calls it first, so a document is refused by all of them or by none, and for the
// same reason. It asks that
//
//   - text and attributes hold only characters that XML allows, and no text is empty;
//   - IDs are NCNames and unique, and speakers, starts and ends exist;
//   - each node stands where TEI lets it stand, and its properties have TEI's forms;
//   - place-holders of documents stand in a frame, one for each part ([PartOf]);
//   - white space is collapsed, texts are joined, and nothing that a type could hold is an
//     Element. [Document.Normalize] mends these;
//   - what is derived ([Document.Resolve]) is what can be derived.
func (d *Document) Validate() error {
	v := validator{ids: map[string]Node{}, places: map[int]bool{}, doc: d}
	return v.document()
}

type validator struct {
	doc  *Document
	ids  map[string]Node // the node of each; nil for the document and the timeline
	refs []reference

	derived []derivedNode
	tokens  bool // there are tokens, or spacers

	inHeader  bool         // the header is being checked
	timelines int          // place-holders of the timeline
	places    map[int]bool // the documents whose place-holders were seen

	shapes []*Shape // of the nodes from the root to the one being checked

	// For use within one check.
	counterparts Counterparts
	room         room
	all          []Attr
	typed        [2]Node
}

func (v *validator) errorf(n Node, format string, args ...any) error {
	e := &Error{Err: fmt.Errorf(format, args...)}
	if n != nil {
		e.Pos = n.Pos()
	}
	if v.doc.Source != nil {
		e.File = v.doc.Source.Name
	}
	return e
}

func (v *validator) document() error {
	d := v.doc
	if err := v.attrs(nil, &d.Attrs); err != nil {
		return err
	}
	if err := v.namespaces(); err != nil {
		return err
	}
	if err := v.layout(d.Layout); err != nil {
		return err
	}
	if err := v.people(); err != nil {
		return err
	}
	if err := v.timeline(); err != nil {
		return err
	}
	for n := range d.Roots() {
		h := d.Metadata.Header
		v.inHeader = h != nil && n == Node(h)
		if err := v.node(n, nil, false); err != nil {
			return err
		}
	}
	if err := v.metadata(); err != nil {
		return err
	}
	if err := v.body(); err != nil {
		return err
	}
	if err := v.resolved(); err != nil {
		return err
	}
	if v.tokens {
		if n := d.misspaced(); n != nil {
			return v.errorf(n, "between two tokens that @join says are written together stands a spacer, and nowhere else: call Resolve")
		}
	}
	if err := v.partOf(); err != nil {
		return err
	}
	return v.references()
}
