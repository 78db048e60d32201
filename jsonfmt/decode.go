package jsonfmt

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// Decode reads the one document that r holds.
func Decode(r io.Reader) (*transcript.Document, error) {
	return DecodeWith(r, transcript.DecodeOptions{})
}

// DecodeWith is [Decode] with options. Profile and Encoding mean nothing to JSON; with Infer what was
// literal text in another format is read by package infer.
func DecodeWith(r io.Reader, o transcript.DecodeOptions) (*transcript.Document, error) {
	data, err := readAll(r, o)
	if err != nil {
		return nil, err
	}
	return decode(data, 1, name, MediaType, o)
}

// decoder is the Format's: one document, and then the end.
type decoder struct {
	in      io.Reader
	options transcript.DecodeOptions
	done    bool
}

func (d *decoder) Decode() (*transcript.Document, error) {
	if d.done {
		return nil, io.EOF
	}
	d.done = true
	return DecodeWith(d.in, d.options)
}

// decode reads the document that data holds, which begins on that line of the file.
func decode(data []byte, line int, format, mediaType string, o transcript.DecodeOptions) (*transcript.Document, error) {
	doc, err := newReader(data, line, format, o).read()
	if err != nil {
		return nil, err
	}
	if o.Infer && !o.NoInfer {
		infer.Document(doc, infer.Options{Marked: true, Speakers: o.Speakers, Explain: o.Explain})
	}
	if doc.Source == nil {
		sum := sha256.Sum256(data)
		doc.Source = &transcript.Source{MediaType: mediaType, Size: int64(len(data)), SHA256: hex.EncodeToString(sum[:])}
		if o.Name != "" {
			doc.Source.Name = filepath.Base(o.Name)
		}
	}
	return doc, nil
}

func maxBytes(o transcript.DecodeOptions) int64 {
	if o.MaxBytes == 0 {
		return transcript.DefaultMaxBytes
	}
	return o.MaxBytes
}

// readAll reads r to its end, or to the limit.
func readAll(r io.Reader, o transcript.DecodeOptions) ([]byte, error) {
	limit := maxBytes(o)
	var b bytes.Buffer
	b.Grow(sizeHint(r) + bytes.MinRead)
	if limit >= 0 {
		r = io.LimitReader(r, limit+1)
	}
	if _, err := b.ReadFrom(r); err != nil {
		return nil, unreadable(name, o, err)
	}
	if limit >= 0 && int64(b.Len()) > limit {
		return nil, tooLarge(name, o, limit, transcript.Pos{})
	}
	return b.Bytes(), nil
}

func unreadable(format string, o transcript.DecodeOptions, err error) error {
	return &transcript.Error{Format: format, File: o.Name, Err: fmt.Errorf("the input cannot be read: %w", err)}
}

func tooLarge(format string, o transcript.DecodeOptions, limit int64, pos transcript.Pos) error {
	return &transcript.Error{Format: format, File: o.Name, Pos: pos,
		Err: fmt.Errorf("the document is larger than the limit of %d bytes: if it is meant to be, raise DecodeOptions.MaxBytes", limit)}
}

// sizeHint is how much r says it holds, so that it is read without copying; what it says
// is not trusted beyond what costs nothing.
func sizeHint(r io.Reader) int {
	const most = 64 << 20
	size := int64(0)
	switch r := r.(type) {
	case interface{ Len() int }:
		size = int64(r.Len())
	case interface{ Stat() (fs.FileInfo, error) }:
		if info, err := r.Stat(); err == nil && info.Mode().IsRegular() {
			size = info.Size()
		}
	}
	return int(max(0, min(size, most)))
}
