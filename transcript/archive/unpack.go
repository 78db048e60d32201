package archive

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"bytes"
	"cmp"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path"
	"strings"
)

// Zip is the source of the files of a zip archive, in its order. What is named "../x" or "/x" is refused: its
// error says so, and the others follow.
func Zip(z *zip.Reader, name string) Source { return zipped(z, name, isHiddenPath) }

// zipped is Zip without what has a hidden path.
func zipped(z *zip.Reader, name string, hidden func(string) bool) Source {
	return func(yield func(Entry, error) bool) {
		for _, f := range z.File {
			given := strings.ReplaceAll(f.Name, `\`, "/") // which some packers on Windows write
			if strings.HasSuffix(given, "/") || hidden(given) {
				continue
			}
			e := Entry{Path: cleanPath(path.Clean(given)), Name: join(name, given), Size: int64(f.UncompressedSize64), Skip: unreadable(f.Mode()), Open: f.Open}
			if !yield(e, cmp.Or(leaves(e.Path), encrypted(f))) {
				return
			}
		}
	}
}

// encrypted is an error if a file can be read only with a password, which archive/zip does not look at.
func encrypted(f *zip.File) error {
	const flag = 1 // section 4.4.4 of APPNOTE.TXT, which defines zip
	if f.Flags&flag != 0 {
		return errors.New("is encrypted: unpack it with its password, and convert that")
	}
	return nil
}

// leaves is an error if a path leaves the folder that an archive is unpacked to.
func leaves(path string) error {
	if fs.ValidPath(path) {
		return nil
	}
	return errors.New("leaves the archive or is no path in it: it is refused")
}

// Tar is the source of the files of a tar archive, compressed by gzip or not, in its order. It is a stream.
func Tar(r io.Reader, name string) Source { return untarred(r, name, isHiddenPath) }

// untarred is Tar without what has a hidden path.
func untarred(r io.Reader, name string, hidden func(string) bool) Source {
	return func(yield func(Entry, error) bool) {
		plain, err := gunzip(r)
		if err != nil {
			yield(Entry{Path: ".", Name: name, Size: -1}, err)
			return
		}
		in := tar.NewReader(plain)
		for {
			h, err := in.Next()
			if err == io.EOF {
				if err = drain(plain); err == nil {
					return
				}
			}
			if err != nil && !errors.Is(err, tar.ErrInsecurePath) {
				yield(Entry{Path: ".", Name: name, Size: -1}, fmt.Errorf("the archive is damaged, and what follows cannot be read: %w", err))
				return
			}
			if !hidden(h.Name) && !yieldHeader(h, in, name, yield) {
				return
			}
		}
	}
}

// drain reads what stands after the end of an archive, so that gzip compares its checksum, and who writes into a pipe can end.
// What was appended to what gzip has compressed is passed over, as gzip does.
func drain(r io.Reader) error {
	_, err := io.Copy(io.Discard, r)
	if errors.Is(err, gzip.ErrHeader) {
		return nil
	}
	return err
}

// yieldHeader yields what a header of a tar archive says, unless that is a folder.
func yieldHeader(h *tar.Header, data io.Reader, name string, yield func(Entry, error) bool) bool {
	if h.Typeflag == tar.TypeDir || h.Typeflag == tar.TypeXGlobalHeader {
		return true
	}
	e := Entry{Path: cleanPath(path.Clean(h.Name)), Name: join(name, h.Name), Size: h.Size, Stream: true}
	switch e.Skip = unreadable(h.FileInfo().Mode()); {
	case h.Typeflag == tar.TypeLink:
		e.Skip = "a link to " + cleanPath(h.Linkname) + ", which is not followed"
	case e.Skip == "" && h.Typeflag != tar.TypeReg && h.Typeflag != tar.TypeGNUSparse:
		e.Skip = "not a regular file"
	}
	e.Open = func() (io.ReadCloser, error) { return io.NopCloser(data), nil }
	return yield(e, leaves(e.Path))
}

// IsTar reports whether what begins so is a tar archive, or what gzip has compressed. It needs 512 bytes of the former.
func IsTar(start []byte) bool {
	const block, at = 512, 257 // where the name of the layout is in the first block
	return bytes.HasPrefix(start, []byte("\x1f\x8b")) || len(start) >= block && bytes.HasPrefix(start[at:], []byte("ustar"))
}

// gunzip is what a stream holds, which gzip has compressed or not.
func gunzip(r io.Reader) (io.Reader, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	if magic, _ := in.Peek(2); string(magic) != "\x1f\x8b" {
		return in, nil
	}
	z, err := gzip.NewReader(in)
	if err != nil {
		return nil, fmt.Errorf("the archive is damaged: %w", err)
	}
	return z, nil
}
