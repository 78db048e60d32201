package archive

import (
	"archive/zip"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"strings"
	"unicode/utf8"
)

// Entry is a file of a source.
type Entry struct {
	// Path is where it is in the source, in the manner of [fs.ValidPath]: "1972/may.xml".
	Path string
	// Name is what messages call it: "records.zip/1972/may.xml".
	Name string
	// Size is that of its data in bytes, as the source says; -1 where it does not.
	Size int64
	// Skip says why it is not to be read: "a symbolic link". It is empty for what is.
	Skip string
	// Named says that somebody asked for this file by its name, so that it is a failure, and not merely
	// skipped, when it is of no known format.
	Named bool
	// Stream says that it can be opened only once, and read only before the next entry is asked for.
	Stream bool
	// Open begins to read it. Unless it is a stream it may be called at any time, also when the source has
	// ended, and by any goroutine.
	Open func() (io.ReadCloser, error)
}

// Source yields the entries of a folder, an archive or a stream in an order that is the same each time. An
// error is that of the Entry beside it, of which Path and Name are set, or of a folder, an archive or the source itself, which
// has no Open; the entries that can still be read follow. What is hidden (".git", ".DS_Store", "__MACOSX") is left out.
//
// A source can be ranged over again, unless it reads a stream.
type Source = iter.Seq2[Entry, error]

// FS is the source of the files of a file system, folder by folder in the order of their names. A [zip.Reader]
// is read in its own order, see [Zip]. The name is that of the whole, in messages; it may be empty.
func FS(fsys fs.FS, name string) Source {
	switch z := fsys.(type) {
	case *zip.Reader:
		return Zip(z, name)
	case *zip.ReadCloser:
		return Zip(&z.Reader, name)
	}
	return walk(fsys, name, func(fs.FileInfo) bool { return false }, isHiddenPath)
}

// walk is FS without what is excepted, and without what has a hidden name.
func walk(fsys fs.FS, name string, except func(fs.FileInfo) bool, hidden func(string) bool) Source {
	return func(yield func(Entry, error) bool) {
		_ = fs.WalkDir(fsys, ".", func(path string, d fs.DirEntry, err error) error {
			e := Entry{Path: cleanPath(path), Name: join(name, path), Size: -1}
			switch {
			case err != nil:
				return next(yield(e, fmt.Errorf("cannot be read: %w", cause(err))))
			case path != "." && hidden(d.Name()):
				return leave(d)
			}
			info, err := d.Info()
			if err != nil {
				return next(yield(e, fmt.Errorf("cannot be read: %w", cause(err))))
			}
			switch {
			case except(info):
				return leave(d)
			case d.IsDir():
				return nil
			}
			e.Size, e.Skip = info.Size(), unreadable(info.Mode())
			e.Open = func() (io.ReadCloser, error) { return fsys.Open(path) }
			return next(yield(e, nil))
		})
	}
}

// leave passes over a file or a whole folder.
func leave(d fs.DirEntry) error {
	if d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// next goes on, or not.
func next(more bool) error {
	if more {
		return nil
	}
	return fs.SkipAll
}

// unreadable says why a file of that mode is not read; empty if it is.
func unreadable(mode fs.FileMode) string {
	switch {
	case mode&fs.ModeSymlink != 0:
		return "a symbolic link, which is not followed"
	case !mode.IsRegular():
		return "not a regular file"
	}
	return ""
}

// isHidden reports whether a name is that of what belongs to the file system and not to its user.
func isHidden(name string) bool {
	return strings.HasPrefix(name, ".") && name != "." && name != ".." || name == "__MACOSX"
}

// isHiddenPath reports whether a file is hidden, or in a folder that is.
func isHiddenPath(path string) bool {
	for part := range strings.SplitSeq(path, "/") {
		if isHidden(part) {
			return true
		}
	}
	return false
}

// cleanPath is a path in UTF-8, with %E9 for a byte that is none, so that a manifest can hold it and every
// file system take it; and with %5C for a backslash, which would part folders where what is written is unpacked.
func cleanPath(path string) string {
	if utf8.ValidString(path) && !strings.Contains(path, `\`) {
		return path
	}
	var b strings.Builder
	for path != "" {
		r, n := utf8.DecodeRuneInString(path)
		if r == utf8.RuneError && n == 1 || r == '\\' {
			fmt.Fprintf(&b, "%%%02X", path[0])
		} else {
			b.WriteString(path[:n])
		}
		path = path[n:]
	}
	return b.String()
}

// join is the name of an entry in a whole of that name.
func join(name, path string) string {
	switch {
	case name == "" || name == ".":
		return path
	case path == ".":
		return name
	}
	return strings.TrimSuffix(name, "/") + "/" + path
}

// within is a source whose entries stand in a folder.
func within(folder string, src Source) Source {
	return func(yield func(Entry, error) bool) {
		for e, err := range src {
			if e.Path = join(folder, e.Path); !yield(e, err) {
				return
			}
		}
	}
}

// Join is one source after another.
func Join(sources ...Source) Source {
	return func(yield func(Entry, error) bool) {
		for _, src := range sources {
			for e, err := range src {
				if !yield(e, err) {
					return
				}
			}
		}
	}
}
