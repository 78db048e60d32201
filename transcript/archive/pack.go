package archive

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"time"
)

// packer writes files into an archive. Nothing in it depends on when and where it is made.
type packer interface {
	add(File) error
	close() error
}

// pack makes the archive, or the file of lines, of what was put.
func (o *Output) pack(ctx context.Context, p *pile, w io.Writer) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	into := newPacker(o.place, buffered)
	err := o.journal.run(func(r Record) error {
		if r.Output == nil {
			return nil
		}
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("%s: interrupted before it was written: %w", o.place.name, err)
		}
		data, err := p.read(*r.Output)
		if err != nil {
			return fmt.Errorf("%s: cannot be read again: %w", p.f.Name(), err)
		}
		if err := into.add(File{r.Output.Path, data}); err != nil {
			return unwritable(o.place.name, err)
		}
		return nil
	})
	if err != nil {
		return err
	}
	if err := into.close(); err != nil {
		return unwritable(o.place.name, err)
	}
	if err := buffered.Flush(); err != nil {
		return unwritable(o.place.name, err)
	}
	return nil
}

func newPacker(p place, w io.Writer) packer {
	switch p.packing {
	case ".zip":
		return zipPacker{zip.NewWriter(w)}
	case ".tar":
		return &tarPacker{tar: tar.NewWriter(w)}
	case ".tar.gz", ".tgz":
		z := gzip.NewWriter(w)
		return &tarPacker{tar.NewWriter(z), z}
	}
	return joined{w}
}

// always is the time of every file in an archive: the first that a zip archive can hold.
var always = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

type zipPacker struct{ zip *zip.Writer }

func (p zipPacker) add(f File) error {
	h := &zip.FileHeader{Name: f.Path, Method: zip.Deflate, Modified: always}
	h.SetMode(0o644)
	w, err := p.zip.CreateHeader(h)
	if err != nil {
		return err
	}
	_, err = w.Write(f.Data)
	return err
}

func (p zipPacker) close() error { return p.zip.Close() }

type tarPacker struct {
	tar *tar.Writer
	z   *gzip.Writer // nil if it is not compressed
}

func (p *tarPacker) add(f File) error {
	h := &tar.Header{Typeflag: tar.TypeReg, Name: f.Path, Size: int64(len(f.Data)), Mode: 0o644, ModTime: always}
	if err := p.tar.WriteHeader(h); err != nil {
		return err
	}
	_, err := p.tar.Write(f.Data)
	return err
}

func (p *tarPacker) close() error {
	if err := p.tar.Close(); err != nil || p.z == nil {
		return err
	}
	return p.z.Close()
}

type joined struct{ w io.Writer }

func (j joined) add(f File) error {
	_, err := j.w.Write(f.Data)
	return err
}

func (joined) close() error { return nil }
