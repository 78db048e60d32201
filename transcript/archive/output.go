package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// Output is a Sink on the disk: a folder, an archive (.zip, .tar, .tar.gz, .tgz), or a file of lines (.jsonl).
// Beside the documents it keeps a manifest, and if anything failed a list of that; doc.go says what
// is where. Whatever happens, each file of a folder is whole or absent, and so is an archive, which is made by
// Commit of what was put.
type Output struct {
	place   place
	store   store
	journal *journal
	held    *os.File // open as long as no other conversion may write there; nil where that cannot be seen to
	resume  bool
	bag     *bag                  // nil if it is none
	written map[[16]byte][16]byte // the names of the files of this run, by their keys; nil if there was no earlier one

	batch   batch
	flushed time.Time
	settled chan error // of the batch that is being written; nil if none is
}

// store holds what is put until it is what it is to be.
type store interface {
	// write takes a file, and says where it is, if not by its path.
	write(File) (offset int64, err error)
	// take is what was written since the last take, to be settled.
	take() unsettled
	// holds reports whether the file is there as it was written.
	holds(Part) bool
	close() error
}

// unsettled are files that were written. They are on the disk after sync, and in their places after publish.
type unsettled interface {
	sync() error
	publish() error
}

// batch is what was put and is not settled.
type batch struct {
	lines []byte // for the journal
	bytes int
	files int
}

// The most that is put before it is settled, and how long it may take until that is done, at the next Put.
const (
	batchFiles = 256
	batchBytes = 8 << 20
	batchTime  = 500 * time.Millisecond
)

// Create begins an output, or goes on with one that was begun or is finished: what was written is kept, with resume,
// where the input has not changed, and c and the tool are the same. Else it is written again. It is an error
// when something is there that no conversion wrote. Tool is the name and version of the program.
func (c *Converter) Create(name, tool string, resume bool) (*Output, error) {
	p, err := c.place(name)
	if err != nil {
		return nil, err
	}
	if c.Bag && p.kind != aTree {
		return nil, fmt.Errorf("%s: a bag is a folder: name one, and pack that", p.name)
	}
	held, err := p.begin()
	if err != nil {
		return nil, err
	}
	o := &Output{place: p, held: held, resume: resume, flushed: time.Now()}
	if c.Bag {
		o.bag = &bag{info: c.BagInfo, tool: tool}
	}
	if err := o.open(c.Header(tool)); err != nil {
		o.release()
		return nil, err
	}
	return o, nil
}

// open opens the journal and the store.
func (o *Output) open(h Header) error {
	err := o.place.prepare(o.resume)
	if err == nil {
		err = o.place.unseal()
	}
	if err == nil {
		o.journal, err = openJournal(o.place.journal(), h)
	}
	if err != nil {
		return err
	}
	if len(o.journal.owns) > 0 {
		o.written = map[[16]byte][16]byte{}
	}
	if o.store, err = o.place.open(o.journal); err != nil {
		o.journal.close()
	}
	return err
}

// release lets another conversion write there.
func (o *Output) release() {
	if o.held != nil {
		o.held.Close()
	}
}

// Joins reports whether the output is a file of lines.
func (o *Output) Joins() bool { return o.place.kind == lineFile }

// Failures is the name of the list of failures, which is there after Commit if anything failed.
func (o *Output) Failures() string { return o.place.failures }

// Kept is what an earlier run made of an input.
func (o *Output) Kept(input Part) ([]Record, bool) {
	if !o.resume {
		return nil, false
	}
	records, ok := o.journal.records(input)
	for _, r := range records {
		ok = ok && (r.Output == nil || o.store.holds(*r.Output))
	}
	if !ok {
		return nil, false
	}
	return records, true
}

// Put writes what came of an input.
func (o *Output) Put(r *Result) error {
	files := r.Files
	for _, rec := range r.Records {
		if rec.Output != nil && !r.Kept {
			offset, err := o.store.write(files[0])
			if err != nil {
				return err
			}
			out := *rec.Output
			out.Offset, rec.Output = offset, &out
			o.batch.files++
			o.batch.bytes += len(files[0].Data)
			files = files[1:]
		}
		if rec.Output != nil && o.written != nil {
			o.written[key(rec.Output.Path)] = short(rec.Output.Path)
		}
		text, err := line(rec)
		if err != nil {
			return err
		}
		o.batch.lines = append(o.batch.lines, text...)
	}
	if o.batch.files >= batchFiles || o.batch.bytes >= batchBytes || time.Since(o.flushed) >= batchTime {
		return o.flush()
	}
	return nil
}

// flush begins to settle what was put, when that of before is settled.
func (o *Output) flush() error {
	if err := o.wait(); err != nil {
		return err
	}
	b, u := o.batch, o.store.take()
	o.batch, o.flushed, o.settled = batch{}, time.Now(), make(chan error, 1)
	go func() { o.settled <- o.settle(b, u) }()
	return nil
}

// settle brings a batch to the disk, and then says so, and then puts it in its place: so whatever is in its place is
// known to be of a conversion.
func (o *Output) settle(b batch, u unsettled) error {
	if err := u.sync(); err != nil {
		return err
	}
	if err := o.journal.append(b.lines); err != nil {
		return err
	}
	return u.publish()
}

func (o *Output) wait() error {
	if o.settled == nil {
		return nil
	}
	err := <-o.settled
	o.settled = nil
	return err
}

// settleAll settles everything.
func (o *Output) settleAll() error {
	if err := o.flush(); err != nil {
		return err
	}
	return o.wait()
}

// Close settles what was put. What is not committed can be resumed.
func (o *Output) Close() error {
	if o.journal == nil {
		return nil
	}
	defer o.release()
	err := errors.Join(o.settleAll(), o.store.close(), o.journal.close())
	o.journal = nil
	return err
}

// Commit finishes the output: it makes the archive, removes what an earlier run wrote and this one did not, and
// writes the manifest and the list of failures. It closes the output.
func (o *Output) Commit(ctx context.Context) error {
	defer o.release()
	err := o.settleAll()
	if err == nil {
		err = o.finish(ctx)
	}
	err = errors.Join(err, o.store.close(), o.journal.close())
	o.journal = nil
	if err != nil {
		return err
	}
	return o.place.end()
}

func (o *Output) finish(ctx context.Context) error {
	switch s := o.store.(type) {
	case *folder:
		if err := o.removeOld(s); err != nil {
			return err
		}
	case *pile:
		err := o.place.write(ctx, o.place.name, func(w io.Writer) error { return o.pack(ctx, s, w) })
		if err != nil {
			return err
		}
	}
	if err := o.place.write(ctx, o.place.manifest, o.writeManifest); err != nil {
		return err
	}
	if err := o.listFailures(ctx); err != nil || o.bag == nil {
		return err
	}
	return o.seal(ctx)
}

// removeOld removes what earlier runs wrote and this one did not.
func (o *Output) removeOld(f *folder) error {
	oneCase := f.ignoresCase()
	return o.journal.lost(func(p Part) error {
		name, ok := o.written[key(p.Path)]
		if ok && (oneCase || name == short(p.Path)) || !f.holds(p) {
			return nil
		}
		return f.remove(p.Path)
	})
}

// writeManifest writes the records of this run as they are to be kept.
func (o *Output) writeManifest(w io.Writer) error {
	buf := bytes.NewBuffer(bytes.Clone(o.journal.mine))
	number := 0
	err := o.journal.run(func(r Record) error {
		if r.Output != nil {
			r.Output.Offset = 0
		}
		if r.Output != nil && o.Joins() {
			number++
			r.Output.Path, r.Output.Line = filepath.Base(o.place.name), number
		}
		text, err := line(r)
		if err != nil {
			return err
		}
		if buf.Write(text); buf.Len() > 1<<16 {
			_, err = buf.WriteTo(w)
		}
		return err
	})
	if err != nil {
		return err
	}
	_, err = buf.WriteTo(w)
	return err
}

// listFailures writes the list of what failed, or removes that of an earlier run.
func (o *Output) listFailures(ctx context.Context) error {
	var list bytes.Buffer
	err := o.journal.run(func(r Record) error {
		if r.Failed == nil {
			return nil
		}
		text, err := line(failed{r.Input, *r.Failed})
		list.Write(text)
		return err
	})
	if err != nil {
		return err
	}
	if list.Len() > 0 {
		return o.place.write(ctx, o.place.failures, func(w io.Writer) error {
			_, err := list.WriteTo(w)
			return err
		})
	}
	if err := os.Remove(o.place.failures); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("%s: cannot be removed: %w", o.place.failures, cause(err))
	}
	return nil
}
