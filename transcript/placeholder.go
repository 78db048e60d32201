package transcript

import (
	"strconv"
	"strings"
)

// A place-holder is an element of Tiro's own, which stands where an encoder of TEI puts something else: a [Hole]
// for what a field of the document holds, a [Place] for a part of a split file, a [Spacer] for white space that
// is not read. Every other format writes it as the element that it is, and no file of TEI holds one.

// TiroSpace is the namespace of the elements that are place-holders.
const TiroSpace = "https://tiro-transcripts.github.io/ns/1"

// Hole is the name of the element that stands in Metadata.Header where a field or a
// person was taken out, and in a Body that [Document.IsWhole] where the timeline was; the codec
// fills the holes again in order.
func Hole(k Kind) Name { return Name{TiroSpace, string(k)} }

// IsHole reports whether n is the hole of that kind.
func IsHole(n Node, k Kind) bool {
	e, ok := n.(*Element)
	return ok && e.Name == Hole(k)
}

// KindTimeline names the hole of a [Timeline], which is no node.
const KindTimeline Kind = "timeline"

// placeKind is what the place-holders of parts are called, after the manner of [Hole].
const placeKind Kind = "document"

// Place is the element that stands in a frame for the part of that number, from 1; id is the ID of the
// part's own element, and may be empty.
//
//	<document xmlns="https://tiro-transcripts.github.io/ns/1" n="10" target="#d10"/>
func Place(number int, id string) *Element {
	e := &Element{Name: Hole(placeKind)}
	e.Other = []Attr{attr("n", strconv.Itoa(number))}
	if id != "" {
		e.Other = append(e.Other, attr("target", "#"+id))
	}
	return e
}

// IsPlace reports whether n is the place-holder of a part, and of which.
func IsPlace(n Node) (number int, id string, ok bool) {
	if !IsHole(n, placeKind) {
		return 0, "", false
	}
	for _, a := range n.(*Element).Other {
		switch a.Name.Local {
		case "n":
			number, _ = strconv.Atoi(a.Value)
		case "target":
			id = strings.TrimPrefix(a.Value, "#")
		}
	}
	return number, id, true
}

// Spacer is the name of the element that stands for white space of a file between two tokens which, by
// their @join, are written together. It is no text, since no reader sees it.
func Spacer() Name { return Name{TiroSpace, "spacer"} }

func isSpacer(n Node) bool {
	e, ok := n.(*Element)
	return ok && e.Name == Spacer()
}

// placeholder checks that an element of Tiro's own stands where there is something to put into its place.
func (v *validator) placeholder(e *Element) error {
	ok := false
	switch e.Name {
	case Hole(KindField), Hole(KindPerson):
		ok = v.inHeader && sameElement(e, &Element{Name: e.Name})
	case Hole(KindTimeline):
		v.timelines++
		ok = v.doc.IsWhole() && sameElement(e, &Element{Name: e.Name})
	case Hole(placeKind):
		return v.place(e)
	case Spacer():
		ok = true // see content and misspaced
	}
	if !ok {
		return v.errorf(e, "the element %s of %s is a place-holder, and nothing takes its place here: remove it", e.Name.Local, TiroSpace)
	}
	return nil
}

// timelineHole checks that a whole body has a place for the timeline, if there is one.
func (v *validator) timelineHole() error {
	holes, want := 0, 0
	for _, e := range v.doc.TextElements() {
		for _, n := range e.Children {
			if IsHole(n, KindTimeline) {
				holes++
			}
		}
	}
	if v.doc.Timeline != nil {
		want = 1
	}
	if holes != want || v.timelines != holes {
		return v.errorf(nil, "the body is a whole TEI text with %d places for a timeline, and wants %d: put the element %s into its text where the timeline stands", v.timelines, want, Hole(KindTimeline))
	}
	return nil
}

// place checks one place-holder: they stand in frames only, one for each part.
func (v *validator) place(e *Element) error {
	number, id, _ := IsPlace(e)
	switch {
	case !v.doc.IsFrame():
		return v.errorf(e, "a place-holder of a document stands only in the frame of a file that was split: remove it")
	case number < 1 || number > v.doc.PartOf.Count || id != "" && !IsNCName(id) || DiffNodes(e, Place(number, id)) != "":
		return v.errorf(e, "a place-holder has the number of its document, from 1 to %d, in @n, #ID in @target if the document has one, and nothing else", v.doc.PartOf.Count)
	case v.places[number]:
		return v.errorf(e, "the document %d has two place-holders: remove one", number)
	}
	v.places[number] = true
	return nil
}
