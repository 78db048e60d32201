package jsonfmt

import (
	"errors"
	"io"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/teiheader"
)

// Encode writes doc, indented by two spaces, what is short on one line.
func Encode(w io.Writer, doc *transcript.Document) error {
	return EncodeWith(w, doc, transcript.EncodeOptions{})
}

// EncodeWith is [Encode] with options. JSON loses nothing and has no profiles, so there is
// nothing that they change.
func EncodeWith(w io.Writer, doc *transcript.Document, _ transcript.EncodeOptions) error {
	return encode(w, doc, name, true)
}

// encoder is the Format's: it writes one document.
type encoder struct {
	out     io.Writer
	options transcript.EncodeOptions
	done    bool
}

func (e *encoder) Encode(d *transcript.Document) error {
	if e.done {
		return transcript.Errorf(name, transcript.Pos{}, "a JSON file holds one document: write several as JSON Lines (jsonl), or each to its own file")
	}
	if err := EncodeWith(e.out, d, e.options); err != nil {
		return err
	}
	e.done = true
	return nil
}

func (e *encoder) Close() error { return nil }

// encode writes one document and a line end.
func encode(out io.Writer, d *transcript.Document, format string, pretty bool) error {
	if err := teiheader.Validate(d); err != nil {
		return inFormat(format, err)
	}
	w := newWriter(out, pretty)
	for n := range d.Roots() {
		if w.isDeep(n, 0) {
			return transcript.Errorf(format, transcript.Pos{}, "the document's nodes nest more than %d deep, which readers of JSON refuse: take it apart", maxWritten)
		}
	}
	w.document(d)
	w.raw("\n")
	w.flush()
	return unwritable(format, w.err)
}

func unwritable(format string, err error) error {
	if err == nil {
		return nil
	}
	return transcript.Errorf(format, transcript.Pos{}, "the document cannot be written: %w", err)
}

// inFormat says which format an error of Validate arose in.
func inFormat(format string, err error) error {
	e, ok := errors.AsType[*transcript.Error](err)
	if !ok {
		return &transcript.Error{Format: format, Err: err}
	}
	c := *e
	c.Format = format
	return &c
}
