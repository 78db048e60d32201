package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// Files is the source of files, folders and archives on the disk, one after another. Of one folder or archive
// the entries have the paths that they have in it; of several names each has its own folder, as
// with cp. Whatever one of except is, is left out, so that an output can be in a folder that is read; it is an error if
// it is one of the names.
//
// An archive is a file whose name ends in .zip, .tar, .tar.gz or .tgz; in another archive or in a
// folder it is not opened, and skipped. The source can be ranged over again. An error is that of a name.
func Files(names []string, except ...string) (Source, error) {
	var all []Source
	for _, name := range names {
		info, err := os.Stat(name)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil, fmt.Errorf("%s: no such file: check the name", name)
		case err != nil:
			return nil, fmt.Errorf("%s: cannot be read: %w", name, cause(err))
		case excepted(except)(info):
			return nil, fmt.Errorf("%s: is what is to be written, too: name another output", name)
		}
		src := onDisk(name, info, except, isHiddenPath)
		if len(names) > 1 && (info.IsDir() || Packing(name) != "") {
			src = within(cleanPath(ownName(name)), src)
		}
		all = append(all, src)
	}
	return Join(all...), nil
}

// ownName is what the folder for a folder or an archive is called.
func ownName(name string) string {
	if abs, err := filepath.Abs(name); err == nil {
		name = abs
	}
	base := filepath.Base(name)
	return strings.TrimSuffix(base, base[len(base)-len(Packing(base)):])
}

// Packing is the end of a name that says it is an archive: ".zip", ".tar", ".tar.gz" or ".tgz", as it is
// spelt there; empty for other names.
func Packing(name string) string {
	lower := strings.ToLower(name)
	for _, end := range []string{".zip", ".tar", ".tar.gz", ".tgz"} {
		if strings.HasSuffix(lower, end) {
			return name[len(name)-len(end):]
		}
	}
	return ""
}

// onDisk is the source of one name, without what is one of except or has a hidden path.
func onDisk(name string, info fs.FileInfo, except []string, hidden func(string) bool) Source {
	shown := filepath.ToSlash(name)
	switch {
	case info.IsDir():
		return func(yield func(Entry, error) bool) {
			walk(disk(name), shown, excepted(except), hidden)(yield) // the output may have been made since
		}
	case strings.EqualFold(Packing(name), ".zip"):
		return opened(name, func(yield func(Entry, error) bool) error {
			// It is not closed here, since files in it are opened later, but when nothing refers to it any more.
			z, err := zip.OpenReader(name)
			if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
				return err
			}
			zipped(&z.Reader, shown, hidden)(yield)
			return nil
		})
	case Packing(name) != "":
		return opened(name, func(yield func(Entry, error) bool) error {
			f, err := os.Open(name)
			if err != nil {
				return err
			}
			defer f.Close()
			untarred(f, shown, hidden)(yield)
			return nil
		})
	}
	return func(yield func(Entry, error) bool) {
		yield(Entry{Path: cleanPath(path.Base(shown)), Name: shown, Size: info.Size(), Named: true,
			Open: func() (io.ReadCloser, error) { return os.Open(name) }}, nil)
	}
}

// opened is a source that opens an archive each time.
func opened(name string, read func(func(Entry, error) bool) error) Source {
	return func(yield func(Entry, error) bool) {
		if err := read(yield); err != nil {
			shown := filepath.ToSlash(name)
			yield(Entry{Path: cleanPath(path.Base(shown)), Name: shown, Size: -1}, fmt.Errorf("cannot be read: %w", cause(err)))
		}
	}
}

// excepted reports of a file whether it is one of those names.
func excepted(names []string) func(fs.FileInfo) bool {
	var infos []fs.FileInfo
	for _, name := range names {
		if info, err := os.Stat(name); err == nil {
			infos = append(infos, info)
		}
	}
	return func(info fs.FileInfo) bool {
		for _, x := range infos {
			if os.SameFile(info, x) {
				return true
			}
		}
		return false
	}
}
