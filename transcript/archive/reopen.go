package archive

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"os"
)

// reopen makes of a finished archive, or file of lines, what it was made of, so that a run can go on with it. What
// of it is not as the manifest says is left out, and so made again.
func (p place) reopen() error {
	manifest, err := os.Open(p.manifest)
	if err != nil {
		return fmt.Errorf("%s: cannot be read: %w", p.manifest, cause(err))
	}
	defer manifest.Close()
	documents, err := openPile(p.pile())
	if err != nil {
		return err
	}
	defer documents.close()
	err = p.write(context.Background(), p.journal(), func(w io.Writer) error {
		next, stop := iter.Pull2(p.documents())
		defer stop()
		return p.copyRecords(w, manifest, documents, next)
	})
	if err != nil {
		return err
	}
	return documents.sync()
}

// copyRecords makes a journal of a manifest, and puts the documents on the pile.
func (p place) copyRecords(w io.Writer, manifest io.Reader, to *pile, next func() (io.Reader, error, bool)) error {
	in, out := bufio.NewReader(manifest), bufio.NewWriter(w)
	for {
		text, err := in.ReadBytes('\n')
		if err == io.EOF {
			return out.Flush()
		}
		var r Record
		switch {
		case err != nil:
			return fmt.Errorf("%s: cannot be read: %w", p.manifest, cause(err))
		case !isOwn(text) && json.Unmarshal(text, &r) != nil:
			return out.Flush()
		case r.Output != nil:
			data, ok := document(next, r.Output.Size)
			if !ok {
				return out.Flush()
			}
			if r.Output.Offset, err = to.write(File{Data: data}); err != nil {
				return err
			}
			if text, err = line(r); err != nil {
				return err
			}
		}
		out.Write(text) // Flush says what was wrong
	}
}

// document is the next document, if it is of that size.
func document(next func() (io.Reader, error, bool), size int64) ([]byte, bool) {
	r, err, ok := next()
	if err != nil || !ok {
		return nil, false
	}
	var b bytes.Buffer
	n, err := io.Copy(&b, io.LimitReader(r, size))
	return b.Bytes(), err == nil && n == size
}

// documents yields what each document of a finished archive is read from.
func (p place) documents() iter.Seq2[io.Reader, error] {
	return func(yield func(io.Reader, error) bool) {
		if p.kind == lineFile {
			f, err := os.Open(p.name)
			if err != nil {
				yield(nil, err)
				return
			}
			defer f.Close()
			for in := bufio.NewReader(f); yield(in, nil); {
			}
			return
		}
		src, err := Written(p.name, Header{})
		if err != nil {
			yield(nil, err)
			return
		}
		for e, err := range src {
			if !yieldOpened(e, err, yield) {
				return
			}
		}
	}
}

func yieldOpened(e Entry, err error, yield func(io.Reader, error) bool) bool {
	if err != nil || e.Skip != "" {
		return yield(nil, fmt.Errorf("%s cannot be read again", e.Name))
	}
	f, err := e.Open()
	if err != nil {
		return yield(nil, err)
	}
	defer f.Close()
	return yield(f, nil)
}
