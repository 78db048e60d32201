package jsonfmt

import (
	"strconv"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/tiro-transcripts/tiro/transcript"
)

// pointerTo is the JSON Pointer to the node that was read at a position.
func pointerTo(d *transcript.Document, pos transcript.Pos) jsontext.Pointer {
	f := finder{pos: pos}
	findIn(&f, "/prolog", d.Prolog)
	findIn(&f, "/metadata/fields", d.Metadata.Fields)
	if h := d.Metadata.Header; h != nil {
		f.node("/metadata/header", h)
	}
	findIn(&f, "/people", d.People)
	findIn(&f, "/body", d.Body)
	findIn(&f, "/epilog", d.Epilog)
	return jsontext.Pointer(f.found)
}

// finder looks for the innermost node of a position: normalising can give a new node
// the position of one that it holds.
type finder struct {
	pos   transcript.Pos
	found string
}

func findIn[N transcript.Node](f *finder, path string, list []N) {
	for i, n := range list {
		f.node(path+"/"+strconv.Itoa(i), n)
	}
}

func (f *finder) node(path string, n transcript.Node) {
	if n.Pos() == f.pos {
		f.found = path
	}
	var s transcript.Shape
	s.Of(n)
	for _, slot := range s.Slots {
		for i := range slot.Len() {
			f.node(path+"/"+slot.Name+"/"+strconv.Itoa(i), slot.At(i))
		}
	}
}
