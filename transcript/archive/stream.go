package archive

import (
	"io"
)

// Stream is the source of one file that can be read once, such as standard input. The path says by its
// extension what it is, as that of any file; the name is for messages.
func Stream(r io.Reader, path, name string) Source {
	return func(yield func(Entry, error) bool) {
		yield(Entry{Path: path, Name: name, Size: -1, Named: true, Stream: true,
			Open: func() (io.ReadCloser, error) { return io.NopCloser(r), nil }}, nil)
	}
}
