package census

import (
	"errors"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// File is what is known of a file of a source, or of a line of a file of lines. It has one document at least, or
// Skipped, or Err.
type File struct {
	Path   string // in the source: "1972/may.xml"
	Name   string // what messages call it: "records.zip/1972/may.xml"
	Line   int    // from 1, of a file of lines; 0 for a whole file
	Format string // that was read; empty where it is not known
	Size   int64  // of the file or the line, in bytes; -1 where nobody knows it

	Documents []Document
	Skipped   string // why it was not read, which is no failure
	Err       error  // a *transcript.Error: why it could not be
}

// Document is what is known of a document.
type Document struct {
	// Number is its number in the file: in one of lines, that of the line; where a file holds several, from 1,
	// or 0 for the frame of one that was split. Several says that it has a number.
	Number  int
	Several bool

	Report    *inspect.Report
	Decisions []inspect.Decision      // nil unless asked for
	Laws      []transcripttest.Result // nil unless asked for; the frame has L3 of the file joined again, too
}

// Why is why a file could not be read, in one line, with the place in it: "12:7: …". It is empty for what was read.
func (f *File) Why() string {
	if f.Err == nil {
		return ""
	}
	err := f.Err
	if e, ok := errors.AsType[*transcript.Error](err); ok {
		inside := *e
		inside.File = ""
		err = &inside
	}
	return strings.Join(strings.Fields(err.Error()), " ")
}
