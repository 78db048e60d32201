package tei

import (
	"bufio"
	"io"
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/teiheader"
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
	if d.IsRoot() {
		return withTimeline(d.Body[0].(*transcript.Element), d.Timeline), nil
	}
	header, err := teiheader.Of(d)
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
