package census

import (
	"context"
	"fmt"
	"iter"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

// Census is how an archive is reported on. The Formats of its Reader are needed; the zero value of everything else is
// right.
type Census struct {
	archive.Reader
	Laws    bool // hold the laws against each document, in all the formats
	Explain bool // list what was concluded of its typography
}

// Files are those of a source, in its order. Nothing more comes when the context is done.
func (c *Census) Files(ctx context.Context, src archive.Source) iter.Seq[*File] {
	return archive.Each(ctx, &c.Reader, src, c.file)
}

// file is what is known of an item.
func (c *Census) file(it *archive.Item) (f *File) {
	f = &File{Path: it.Path, Name: it.Name, Line: it.Line, Format: it.Format.Name, Size: it.Size, Skipped: it.Skip, Err: it.Err}
	if it.Data != nil {
		f.Size = int64(len(it.Data))
	}
	if f.Skipped != "" || f.Err != nil {
		return f
	}
	defer func() {
		if bug := recover(); bug != nil { // one bad file does not stop the rest
			f.Documents = nil
			f.Err = &transcript.Error{Format: f.Format, File: f.Name,
				Err: fmt.Errorf("tiro failed on this file, which is a fault of tiro: please report it: %v", bug)}
		}
	}()
	if err := c.documents(it, f); err != nil {
		f.Documents, f.Err = nil, err
	}
	return f
}

// documents reports on the documents of an item.
func (c *Census) documents(it *archive.Item, f *File) error {
	o := c.Decode
	var heard []transcript.Decision
	if c.Explain {
		o.Explain = func(d transcript.Decision) { heard = append(heard, d) }
	}
	var docs []*transcript.Document
	framed := false
	for doc, err := range it.Documents(o) {
		if err != nil {
			return err
		}
		d := Document{Report: inspect.Document(doc)}
		if c.Explain {
			d.Decisions, heard = inspect.Decisions(doc, heard), nil
		}
		f.Documents = append(f.Documents, d)
		framed = framed || doc.IsFrame()
		if c.Laws { // else nothing of a document need be held when the next is read
			docs = append(docs, doc)
		}
	}
	f.number(framed)
	if c.Laws {
		each, joined := Verify(docs, it.Data, it.Format, o, c.Formats.Formats())
		for i := range f.Documents {
			f.Documents[i].Laws = each[i]
		}
		if joined != nil {
			f.Documents[0].Laws = append(f.Documents[0].Laws, *joined)
		}
	}
	return nil
}

// number gives the documents their numbers, and what is known of them the lines of the whole file.
func (f *File) number(framed bool) {
	first := 1
	if framed {
		first = 0
	}
	for i := range f.Documents {
		d := &f.Documents[i]
		switch {
		case f.Line > 0:
			d.Number, d.Several = f.Line, true
			d.moveDown(f.Line - 1)
		case len(f.Documents) > 1:
			d.Number, d.Several = i+first, true
		}
	}
}
