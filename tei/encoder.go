package tei

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// encoder writes one document, which is what a TEI file holds: as it comes, or as its frame and parts.
type encoder struct {
	w    io.Writer
	o    transcript.EncodeOptions
	join *joiner // nil until a frame comes
	done bool
}

// NewEncoder makes an encoder of one document, or of the frame of a split file and then all its parts, which
// are joined again.
func NewEncoder(w io.Writer, o transcript.EncodeOptions) transcript.Encoder {
	return &encoder{w: w, o: o}
}

func (e *encoder) Encode(d *transcript.Document) error {
	if e.done {
		return fail(transcript.Pos{}, "a TEI file holds one document: write several as JSON Lines (jsonl), or each to a file of its own")
	}
	if e.o.Profile != "" && !slices.Contains(profiles(), e.o.Profile) {
		return fail(transcript.Pos{}, "there is no profile %q of TEI: use %s", e.o.Profile, strings.Join(profiles(), " or "))
	}
	if e.join != nil {
		return e.part(d)
	}
	if err := d.Validate(); err != nil {
		return err
	}
	if d.IsFrame() {
		var err error
		e.join, err = newJoiner(d)
		return err
	}
	root, err := rootOf(d)
	if err != nil {
		return err
	}
	return e.write(d, root)
}

// part adds a part of the file, and writes it when the last has come.
func (e *encoder) part(d *transcript.Document) error {
	if err := e.join.add(d); err != nil {
		return err
	}
	if e.join.isComplete() {
		return e.write(e.join.frame, e.join.joined())
	}
	return nil
}

// write writes the file of that root, in the profile.
func (e *encoder) write(d *transcript.Document, root *transcript.Element) error {
	if e.o.Profile == ParlaClarin {
		var err error
		if root, err = e.parlaClarin(d, root); err != nil {
			return err
		}
	}
	e.done = true
	w := bufio.NewWriterSize(e.w, 1<<16)
	newWriter(w, d).document(d, root)
	if err := w.Flush(); err != nil {
		return fail(transcript.Pos{}, "the document cannot be written: %w", err)
	}
	return nil
}

// parlaClarin is the root element in that profile, its losses reported.
func (e *encoder) parlaClarin(d *transcript.Document, root *transcript.Element) (*transcript.Element, error) {
	root, losses, err := asParlaClarin(d, root)
	if err != nil {
		return nil, err
	}
	for _, l := range losses {
		if err := e.o.Report.Report(name, l); err != nil {
			return nil, err
		}
	}
	return root, nil
}

// Close has nothing left to write, but is an error when parts of a file are missing.
func (e *encoder) Close() error {
	if e.join != nil && !e.join.isComplete() {
		return e.join.missing()
	}
	return nil
}

// rootOf is the root element of a document, as nodes of the model; it undoes takePartOf and arrange.
func rootOf(d *transcript.Document) (*transcript.Element, error) {
	root, err := arranged(d)
	if err != nil {
		return nil, err
	}
	return withPartOf(root, d.PartOf), nil
}

// arranged undoes arrange.
func arranged(d *transcript.Document) (*transcript.Element, error) {
	if isRoot(d.Body) {
		if err := nothingBesides(d); err != nil {
			return nil, err
		}
		return withTimeline(d.Body[0].(*transcript.Element), d.Timeline), nil
	}
	header, err := headerOf(d)
	if err != nil {
		return nil, err
	}
	root := element("TEI", header)
	root.Attrs = d.Attrs
	if d.IsWhole() {
		for _, b := range d.Body {
			root.Children = append(root.Children, b)
		}
		return withTimeline(root, d.Timeline), nil
	}
	text := element("text")
	if d.Timeline != nil {
		text.Children = append(text.Children, writeTimeline(d.Timeline))
	}
	text.Children = append(text.Children, element("body", transcript.BodyElements(d.Body)...))
	root.Children = append(root.Children, text)
	return root, nil
}

// nothingBesides refuses what a body that is a whole TEI element leaves no place for.
func nothingBesides(d *transcript.Document) error {
	m := d.Metadata
	if len(m.Fields) > 0 || m.Header != nil || !d.Attrs.IsZero() || d.Layout != (transcript.Layout{}) ||
		len(d.People) > 0 && !d.People[0].External {
		return fail(d.Body[0].Pos(), "the body is a whole TEI element, which says everything itself: leave out metadata, people and layout")
	}
	return nil
}

// headerOf is the header of a document: the one it brings, or one made of its fields and people.
func headerOf(d *transcript.Document) (*transcript.Element, error) {
	if d.Metadata.Header == nil {
		return writeHeader(d), nil
	}
	kept := d.Metadata.Header
	bare := *d
	bare.Metadata, bare.People = headOf(d)
	header, err := fill(bare.Metadata, bare.People)
	if err == nil {
		header, err = attachFile(header, &bare)
	}
	if err == nil {
		err = readsBack(&bare, header)
	}
	if err != nil {
		return nil, fail(kept.Pos(), "%w", err)
	}
	return header, nil
}

// headOf is what a document has of a header, without what is derived there: that depends on its text.
func headOf(d *transcript.Document) (transcript.Metadata, []*transcript.Person) {
	head := (&transcript.Document{Metadata: d.Metadata, People: described(d.People)}).Unresolved()
	return head.Metadata, described(head.People)
}

// readsBack makes sure that a kept header, filled, is read as the same header and fields.
func readsBack(d *transcript.Document, header *transcript.Element) error {
	again := transcript.Document{}
	readHeader(&again, header)
	want := transcript.Document{Metadata: d.Metadata, Layout: d.Layout, People: described(d.People)}
	again = transcript.Document{Metadata: again.Metadata, Layout: again.Layout, People: again.People}
	if diff := transcript.Diff(&want, &again); diff != "" {
		return fmt.Errorf("the header kept with the document does not go with its fields and people (%s): leave the header out to have it made of them", diff)
	}
	return nil
}

func described(people []*transcript.Person) []*transcript.Person {
	for i, p := range people {
		if p.External {
			return people[:i]
		}
	}
	return people
}
