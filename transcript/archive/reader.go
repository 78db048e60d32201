package archive

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"runtime"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Reader is how the files of a source are read as documents. Formats is needed; the zero value of everything
// else is right.
type Reader struct {
	Formats *transcript.Registry
	From    transcript.Format // what every file is; without a name: what the content and the name of each show
	Decode  transcript.DecodeOptions
	Filter  Filter
	Workers int // how many documents are worked on at once; 0: as many as there are processors
}

// inFlight is how many bytes of files may be read, worked on, and done and not yet taken, at once. One larger
// file goes alone.
const inFlight = 64 << 20

// surely is how sure a Sniff must be of a file whose name is of no format, and that nobody named.
const surely transcript.Confidence = 90

// Each does work on every item of a source, several at a time, and yields what comes of them in the order
// of the source. Nothing more comes when the context is done.
func Each[R any](ctx context.Context, r *Reader, src Source, work func(*Item) R) iter.Seq[R] {
	return ordered(ctx, r.workers(), inFlight, r.items(ctx, src), func(it *Item) R {
		it.load(r)
		return work(it)
	})
}

func (r *Reader) workers() int {
	const most = 1024 // more are of no use to any machine, and each costs memory
	if r.Workers > 0 {
		return min(r.Workers, most)
	}
	return runtime.GOMAXPROCS(0)
}

func (r *Reader) maxBytes() int64 {
	if r.Decode.MaxBytes == 0 {
		return transcript.DefaultMaxBytes
	}
	return r.Decode.MaxBytes
}

// items are the entries of a source that the filter chooses, taken apart into their lines where they are
// files of lines, and the weight of each. What can be opened later is not read yet.
func (r *Reader) items(ctx context.Context, src Source) iter.Seq2[*Item, int64] {
	return func(yield func(*Item, int64) bool) {
		for e, err := range r.chosen(src) {
			if ctx.Err() != nil {
				return
			}
			it := &Item{Entry: e}
			switch {
			case err != nil:
				it.Err = it.fail(err)
			case e.Skip != "":
			case r.isLines(e.Path):
				if !r.lines(e, yield) {
					return
				}
				continue
			case e.Stream:
				it.load(r)
			}
			if !yield(it, it.weight()) {
				return
			}
		}
	}
}

// isLines reports whether a file of that name is a document a line.
func (r *Reader) isLines(name string) bool {
	f := r.From
	if f.Name == "" {
		f, _ = r.Formats.ByName(name)
	}
	return f.Lines
}

// format is that of a file; ok is false if it is of none.
func (r *Reader) format(prefix []byte, e Entry) (f transcript.Format, ok bool) {
	if r.From.Name != "" {
		return r.From, true
	}
	if f, ok = r.Formats.Detect(prefix, e.Path); !ok || e.Named {
		return f, ok
	}
	if _, ok = r.Formats.ByName(e.Path); ok {
		return f, true
	}
	return f, f.Sniff(prefix) >= surely
}

// read reads a file whole, if it is of a format.
func (r *Reader) read(e Entry) (data []byte, f transcript.Format, ok bool, err error) {
	most := r.maxBytes()
	if most >= 0 && e.Size > most {
		return nil, f, false, tooLarge(most)
	}
	in, err := e.Open()
	if err != nil {
		return nil, f, false, fmt.Errorf("cannot be read: %w", cause(err))
	}
	defer in.Close()
	buffered := bufio.NewReaderSize(in, transcript.SniffLength)
	prefix, err := buffered.Peek(transcript.SniffLength)
	if err != nil && err != io.EOF {
		return nil, f, false, fmt.Errorf("cannot be read: %w", cause(err))
	}
	if f, ok = r.format(prefix, e); !ok {
		return nil, f, false, nil
	}
	data, err = readAll(buffered, max(e.Size, 0), most)
	return data, f, true, err
}

// readAll reads to the end; it is an error if that is more than the limit.
func readAll(r io.Reader, size, most int64) ([]byte, error) {
	var b bytes.Buffer
	if most >= 0 {
		r = io.LimitReader(r, most+1)
	}
	// What an archive says of a size is not believed beyond this, but for the eightfold of what is there.
	const trusted = 1 << 20
	var err error
	for room := min(size, trusted); err == nil && room < size; room = min(size, 8*room) {
		b.Grow(int(room) - b.Len() + bytes.MinRead)
		_, err = io.CopyN(&b, r, room-int64(b.Len()))
	}
	if err == nil {
		b.Grow(int(size) - b.Len() + bytes.MinRead)
		_, err = b.ReadFrom(r)
	}
	if err != nil && err != io.EOF {
		return nil, fmt.Errorf("cannot be read: %w", cause(err))
	}
	if most >= 0 && int64(b.Len()) > most {
		return nil, tooLarge(most)
	}
	return b.Bytes(), nil
}

func tooLarge(most int64) error {
	return fmt.Errorf("is larger than the limit of %d bytes: raise it (MaxBytes, --max-bytes) if that is meant", most)
}
