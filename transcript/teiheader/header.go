package teiheader

import (
	"fmt"

	"github.com/tiro-transcripts/tiro/transcript"
)

// typed is an element as it is read: as the node that it is the counterpart of, if there is one.
func typed(e *transcript.Element) transcript.Node { return transcript.FromElement(e, nil) }

const (
	blanks  = " \t\r\n"
	teiType = "application/tei+xml" // of a Source that needs no description in the header
)

// Of is the header of a document: the one it brings, with its fields and people in their places again, or
// one made of them. A header that the fields and people do not go with is an error.
func Of(d *transcript.Document) (*transcript.Element, error) {
	if d.Metadata.Header == nil {
		return write(d), nil
	}
	kept := d.Metadata.Header
	bare := *d
	bare.Metadata, bare.People = Head(d)
	header, err := fill(bare.Metadata, bare.People)
	if err == nil {
		header, err = attachFile(header, &bare)
	}
	if err == nil {
		err = readsBack(&bare, header)
	}
	if err != nil {
		return nil, &transcript.Error{File: fileOf(d), Pos: kept.Pos(), Err: err}
	}
	return header, nil
}

// Validate is [transcript.Document.Validate], and then the error of Of. Every codec asks it of the documents
// that it reads and writes, so that all refuse the same.
func Validate(d *transcript.Document) error {
	if err := d.Validate(); err != nil || d.Metadata.Header == nil {
		return err
	}
	_, err := Of(d)
	return err
}

func fileOf(d *transcript.Document) string {
	if d.Source == nil {
		return ""
	}
	return d.Source.Name
}

// Head is what a document has of a header, without what is derived there: that depends on its text.
func Head(d *transcript.Document) (transcript.Metadata, []*transcript.Person) {
	head := (&transcript.Document{Metadata: d.Metadata, People: Described(d.People)}).Unresolved()
	return head.Metadata, Described(head.People)
}

// readsBack makes sure that a kept header, filled, is read as the same header and fields.
func readsBack(d *transcript.Document, header *transcript.Element) error {
	again := transcript.Document{}
	Read(&again, header)
	want := transcript.Document{Metadata: d.Metadata, Layout: d.Layout, People: Described(d.People)}
	again = transcript.Document{Metadata: again.Metadata, Layout: again.Layout, People: again.People}
	if diff := transcript.Diff(&want, &again); diff != "" {
		return fmt.Errorf("the header kept with the document does not go with its fields and people (%s): leave the header out to have it made of them", diff)
	}
	return nil
}

// Described are those of the people whom the document describes: the External come after them.
func Described(people []*transcript.Person) []*transcript.Person {
	for i, p := range people {
		if p.External {
			return people[:i]
		}
	}
	return people
}
