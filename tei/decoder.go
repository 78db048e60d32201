package tei

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"path"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// decoder reads one document, which is what a TEI file holds, or the frame and the parts of one that is
// to be split.
type decoder struct {
	r     io.Reader
	o     transcript.DecodeOptions
	done  bool   // the file has been read
	parts *parts // to come; nil for none
}

// NewDecoder makes a decoder of one document, or with DecodeOptions.Split of the frame of a file and then its
// parts; [io.EOF] follows.
func NewDecoder(r io.Reader, o transcript.DecodeOptions) transcript.Decoder {
	return &decoder{r: r, o: o}
}

func (d *decoder) Decode() (*transcript.Document, error) {
	doc, err := d.next()
	switch {
	case err == io.EOF:
		return nil, err
	case err != nil:
		d.parts = nil
		return nil, transcript.InFile(d.o.Name, err)
	case d.infers():
		infer.Document(doc, infer.Options{Marked: true, Speakers: d.o.Speakers, Explain: d.o.Explain})
	}
	return doc, nil
}

func (d *decoder) infers() bool { return d.o.Infer && !d.o.NoInfer }

func (d *decoder) next() (*transcript.Document, error) {
	switch {
	case !d.done:
		d.done = true
		return d.decode()
	case d.parts == nil || len(d.parts.left) == 0:
		return nil, io.EOF
	}
	return d.parts.next()
}

func (d *decoder) decode() (*transcript.Document, error) {
	data, from, err := d.read()
	if err != nil {
		return nil, err
	}
	depth := d.o.MaxDepth
	if depth <= 0 {
		depth = transcript.DefaultMaxDepth
	}
	r := newReader()
	if d.o.Split != "" {
		r.split = &splitter{kind: d.o.Split}
	}
	if err := r.markup(data, d.o.Encoding, depth, d.inform); err != nil {
		return nil, err
	}
	doc := r.document()
	if doc.PartOf, err = takePartOf(r.root); err != nil {
		return nil, err
	}
	if err := arrange(doc, r.root); err != nil {
		return nil, err
	}
	if doc.Source == nil {
		doc.Source = from
	}
	if err := d.split(doc, r, from); err != nil {
		return nil, err
	}
	return doc, nil
}

// split makes a frame of doc, if parts were taken out of it.
func (d *decoder) split(doc *transcript.Document, r *reader, from *transcript.Source) error {
	switch {
	case r.split == nil:
	case len(r.split.parts) == 0:
		return d.inform(transcript.Diagnostic{
			Severity: transcript.Info, Code: "nothing-to-split", Pos: r.root.Pos(),
			Message: fmt.Sprintf("there is no division of the type %q, and no TEI element in a teiCorpus: the file is one document", d.o.Split),
		})
	case doc.PartOf != nil:
		return fail(r.root.Pos(), "the file is part %s already: split only whole files", doc.PartOf)
	default:
		var err error
		d.parts, err = newParts(doc, r, from, d.infers())
		return err
	}
	return nil
}

// markup reads the bytes of a file, in the encoding that is asked for or, when that is empty, as it says.
func (r *reader) markup(data, encoding string, maxDepth int, inform func(transcript.Diagnostic) error) error {
	text, err := toUTF8(data, encoding)
	if err != nil {
		return err
	}
	if err := checkCharacters(text); err != nil {
		return err
	}
	return parse(text, r, maxDepth, inform)
}

func (d *decoder) inform(what transcript.Diagnostic) error { return d.o.Report.Report(name, what) }

// read is the bytes of the file, and what is to be known of it from them.
func (d *decoder) read() (string, *transcript.Source, error) {
	limit := d.o.MaxBytes
	if limit == 0 {
		limit = transcript.DefaultMaxBytes
	}
	r := d.r
	if limit > 0 {
		r = io.LimitReader(r, limit+1)
	}
	var data strings.Builder
	data.Grow(sizeOf(d.r, limit))
	sum := sha256.New()
	_, err := io.Copy(io.MultiWriter(&data, sum), r)
	switch {
	case err != nil:
		return "", nil, fail(transcript.Pos{}, "the file cannot be read: %w", err)
	case limit > 0 && int64(data.Len()) > limit:
		return "", nil, fail(transcript.Pos{}, "the file is larger than %d bytes: raise the limit if that is meant", limit)
	case strings.TrimLeft(data.String(), blanks+"\xef\xbb\xbf") == "":
		return "", nil, fail(transcript.Pos{Line: 1, Column: 1}, "the file is empty")
	}
	return data.String(), source(d.o.Name, data.Len(), sum.Sum(nil)), nil
}

// sizeOf is how much there is to read, where the reader can say it; no more than the limit, if there is one.
func sizeOf(r io.Reader, limit int64) int {
	size := int64(0)
	switch r := r.(type) {
	case interface{ Len() int }:
		size = int64(r.Len())
	case *os.File:
		if info, err := r.Stat(); err == nil && info.Mode().IsRegular() {
			size = info.Size()
		}
	}
	if limit > 0 {
		size = min(size, limit)
	}
	return int(max(size, 0))
}

func source(name string, size int, sum []byte) *transcript.Source {
	s := &transcript.Source{MediaType: mediaType, Size: int64(size), SHA256: hex.EncodeToString(sum)}
	if name != "" {
		s.Name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	}
	return s
}
