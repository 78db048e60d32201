package transcript

import (
	"fmt"
	"strconv"
	"strings"
)

// PartOf says which piece a document is of a file that was split ([DecodeOptions].Split). The first
// piece is the frame, which is the file with a place-holder ([Place]) where each part was taken out; the
// others are the parts, in their order. A codec that holds many documents a stream writes the pieces
// as it writes any; one whose files can be split joins them again.
type PartOf struct {
	// File tells the pieces of one file from those of another, as a word: the SHA-256 of its bytes.
	File string
	// Number is that of the part, from 1 in the order of the file; 0 for the frame.
	Number int
	// Count is the number of parts, besides the frame.
	Count int
}

// String is "10 of 120 in FILE".
func (p PartOf) String() string { return fmt.Sprintf("%d of %d in %s", p.Number, p.Count, p.File) }

// ParsePartOf undoes String; ok is false for anything else.
func ParsePartOf(s string) (p PartOf, ok bool) {
	words := strings.Split(s, " ")
	if len(words) != 5 {
		return PartOf{}, false
	}
	p.Number, _ = strconv.Atoi(words[0])
	p.Count, _ = strconv.Atoi(words[2])
	p.File = words[4]
	return p, p.String() == s && p.isValid()
}

func (p PartOf) isValid() bool {
	return isWord(p.File) && p.Count > 0 && p.Number >= 0 && p.Number <= p.Count
}

// IsFrame reports whether d is the frame of a file that was split.
func (d *Document) IsFrame() bool { return d.PartOf != nil && d.PartOf.Number == 0 }

// PartOfKey is the name, in [UnknownSpace], by which a document in TEI carries its PartOf. No
// document has an attribute of that name.
const PartOfKey = "partOf"

// partOf checks that a document and its place-holders say the same of what it is.
func (v *validator) partOf() error {
	d := v.doc
	if p := d.PartOf; p != nil && !p.isValid() {
		return v.errorf(nil, "a document cannot be part %s: the file is a word, and the number between 0, for the frame, and the count", p)
	}
	if d.IsFrame() && len(v.places) != d.PartOf.Count {
		return v.errorf(nil, "the frame has places for %d documents and says that there are %d: give each its place-holder", len(v.places), d.PartOf.Count)
	}
	reserved := Name{UnknownSpace, PartOfKey}
	if _, ok := d.Get(reserved); ok {
		return v.errorf(nil, "the key %s says which part of a file a document is: set PartOf instead", PartOfKey)
	}
	if d.IsRoot() {
		if _, ok := d.Body[0].Attributes().Get(reserved); ok {
			return v.errorf(d.Body[0], "the key %s says which part of a file a document is: set the document's PartOf instead", PartOfKey)
		}
	}
	return nil
}
