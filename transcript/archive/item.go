package archive

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"iter"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Item is a file of a source, or a line of one whose format is a document a line.
type Item struct {
	Entry
	Line   int               // from 1; 0 for a whole file
	Format transcript.Format // of what was read
	Data   []byte            // what was read
	Err    error             // a *transcript.Error: why it could not be
}

// load reads what is not read yet, or finds why it is not to be.
func (it *Item) load(r *Reader) {
	if it.Err != nil || it.Skip != "" || it.Data != nil {
		return
	}
	if r.From.Name == "" && Packing(it.Path) != "" {
		it.Skip = "an archive within another or in a folder: unpack it, or name it"
		return
	}
	data, f, ok, err := r.read(it.Entry)
	switch it.Data, it.Format = data, f; {
	case err != nil:
		it.Err = it.fail(err)
	case !ok && it.Named:
		it.Err = it.fail(errors.New("is of no known format: say which it is (From, -f), if it is of one; what is compressed must be unpacked first"))
	case !ok:
		it.Skip = "of no known format"
	case len(data) == 0:
		it.Err = it.fail(errors.New("is empty: there is nothing to read"))
	}
}

// weight is what the item counts for among those in flight.
func (it *Item) weight() int64 {
	const least = 1 << 10
	size := int64(len(it.Data))
	if it.Data == nil && it.Err == nil && it.Skip == "" {
		size = it.Size // of what is read later
	}
	return max(size, least)
}

// Documents are the documents of the item, none of what is skipped. The sequence ends with the first error, a
// *transcript.Error with the name and the line in the whole file.
func (it *Item) Documents(o transcript.DecodeOptions) iter.Seq2[*transcript.Document, error] {
	return func(yield func(*transcript.Document, error) bool) {
		switch {
		case it.Err != nil:
			yield(nil, it.Err)
			return
		case it.Skip != "":
			return
		}
		o.Name = it.Path
		dec := it.Format.NewDecoder(bytes.NewReader(it.Data), o)
		for n := 0; ; n++ {
			doc, err := dec.Decode()
			if err == io.EOF && n == 0 {
				err = errors.New("holds no document: is it empty?")
			}
			switch {
			case err == io.EOF:
				return
			case err != nil:
				yield(nil, it.fail(err))
				return
			case !yield(doc, nil):
				return
			}
		}
	}
}

// fail is an error of the item, with its name and, of a line, the number of that in the file.
func (it *Item) fail(err error) error {
	e := &transcript.Error{Format: it.Format.Name, Err: err}
	if inner, ok := errors.AsType[*transcript.Error](err); ok {
		c := *inner
		e = &c
	}
	e.File, e.Pos = it.Name, it.inFile(e.Pos)
	return e
}

// inFile is a position in the whole file.
func (it *Item) inFile(pos transcript.Pos) transcript.Pos {
	switch {
	case it.Line == 0:
		return pos
	case !pos.IsKnown():
		return transcript.Pos{Line: uint32(it.Line), Column: 1}
	}
	pos.Line += uint32(it.Line - 1)
	return pos
}

// input is what a record says of the item.
func (it *Item) input() Part {
	p := Part{Path: it.Path, Line: it.Line, Size: it.Size}
	if it.Data != nil {
		p.Size, p.SHA256 = int64(len(it.Data)), digest(it.Data)
	}
	return p
}

func digest(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}
