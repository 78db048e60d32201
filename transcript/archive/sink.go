package archive

import "io"

// Sink takes what is written. An [Output] is one; so is what a program makes for itself, to write into a
// database, say.
type Sink interface {
	// Joins reports whether all that is put goes into one stream, as documents a line can; if not, each
	// file has a name of its own, and Convert sees to it that no two have the same.
	Joins() bool
	// Put takes what came of one file, or one line. Calls come one after another, in the order of the source.
	// An error of it ends the conversion.
	Put(*Result) error
}

// Keeper is a Sink that has what an earlier run wrote.
type Keeper interface {
	Sink
	// Kept returns the records of an input that was converted and need not be again, for what came of it is
	// there. It is called by several goroutines at once.
	Kept(input Part) (records []Record, ok bool)
}

// Result is what came of a file of a source, or of a line of one.
type Result struct {
	Name    string   // what messages call the file
	Records []Record // one a document, or one that says why there is none; with the same Input
	Files   []File   // what is to be written; none if Kept
	Kept    bool     // an earlier run wrote it
	Err     error    // a *transcript.Error: why the input failed
}

// File is one to be written whole. The record of the document that is in it has its size and digest.
type File struct {
	Path string // in the manner of [fs.ValidPath]
	Data []byte
}

// NewWriter is a Sink that joins everything into one stream. If w has a Flush method that returns an
// error, as a bufio.Writer has, it is called after each document.
func NewWriter(w io.Writer) Sink { return writer{w} }

type writer struct{ w io.Writer }

func (writer) Joins() bool { return true }

func (w writer) Put(r *Result) error {
	for _, f := range r.Files {
		if _, err := w.w.Write(f.Data); err != nil {
			return err
		}
		if b, ok := w.w.(interface{ Flush() error }); ok {
			if err := b.Flush(); err != nil {
				return err
			}
		}
	}
	return nil
}
