package archive

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Written is the source of an output that a conversion wrote: a folder, an archive or a file of lines, with what
// is hidden, which [Files] leaves out. Of a bag it is the payload.
func Written(name string, h Header) (Source, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be read: %w: name the output, too, if it is elsewhere than the manifest", name, cause(err))
	}
	nothing := func(string) bool { return false }
	shown := filepath.ToSlash(name)
	switch {
	case info.IsDir() && h.Options.Bag:
		return within(payloadFolder, walk(os.DirFS(filepath.Join(name, payloadFolder)), join(shown, payloadFolder), excepted(nil), nothing)), nil
	case info.IsDir():
		work := excepted([]string{filepath.Join(name, workName)})
		return walk(os.DirFS(name), shown, work, nothing), nil
	case strings.EqualFold(Packing(name), ".zip"):
		return opened(name, func(yield func(Entry, error) bool) error {
			z, err := zip.OpenReader(name) // closed when nothing refers to it any more, as in Files
			if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
				return err
			}
			zipped(&z.Reader, shown, nothing)(yield)
			return nil
		}), nil
	case Packing(name) != "":
		return opened(name, func(yield func(Entry, error) bool) error {
			f, err := os.Open(name)
			if err != nil {
				return err
			}
			defer f.Close()
			untarred(f, shown, nothing)(yield)
			return nil
		}), nil
	}
	return func(yield func(Entry, error) bool) {
		yield(Entry{Path: filepath.Base(name), Name: shown, Size: info.Size(), Open: func() (io.ReadCloser, error) { return os.Open(name) }}, nil)
	}, nil
}
