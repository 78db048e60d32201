package archive

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"github.com/tiro-transcripts/tiro/transcript"
)

// lines yields the lines of a file of them, each as an item, as soon as it is read; false when no more is
// asked for.
func (r *Reader) lines(e Entry, yield func(*Item, int64) bool) bool {
	send := func(it *Item) bool { return yield(it, it.weight()) }
	in, err := e.Open()
	if err != nil {
		it := &Item{Entry: e}
		it.Err = it.fail(fmt.Errorf("cannot be read: %w", cause(err)))
		return send(it)
	}
	defer in.Close()
	s := lineScanner{in: bufio.NewReaderSize(in, 1<<16), most: r.maxBytes()}
	found := false
	for {
		line, err := s.next()
		if err == io.EOF {
			break
		}
		if s.line == 1 && isOwn(line) {
			return send(&Item{Entry: skipped(e, "made by a conversion of an archive: it lists documents and holds none")})
		}
		it := &Item{Entry: e, Line: s.line, Format: r.lineFormat(e), Data: line}
		if err != nil {
			it.Err, it.Data = it.fail(err), nil
		}
		if it.Err == nil && isBlank(line, s.line) {
			continue
		}
		if found = true; !send(it) {
			return false
		}
		if s.broken {
			return true
		}
	}
	return found || send(&Item{Entry: skipped(e, "empty: it holds no document")})
}

func skipped(e Entry, why string) Entry {
	e.Skip = why
	return e
}

// lineFormat is the format of the lines of a file.
func (r *Reader) lineFormat(e Entry) transcript.Format {
	if r.From.Name != "" {
		return r.From
	}
	f, _ := r.Formats.ByName(e.Path)
	return f
}

// isBlank reports whether a line holds nothing, or on the first only a byte-order mark.
func isBlank(line []byte, number int) bool {
	if number == 1 {
		line = bytes.TrimPrefix(line, []byte("\xef\xbb\xbf"))
	}
	return len(bytes.TrimSpace(line)) == 0
}

// lineScanner reads lines, of which none need fit into the memory.
type lineScanner struct {
	in     *bufio.Reader
	most   int64
	line   int  // the number of the last
	broken bool // there can be no more
}

// next is the next line with its end, to keep; io.EOF after the last. A line that is too long is passed over
// and an error; after any other error there are no more lines.
func (s *lineScanner) next() ([]byte, error) {
	const end = int64(len("\r\n"))
	var line []byte
	s.line++
	size := int64(0)
	for {
		part, err := s.in.ReadSlice('\n')
		size += int64(len(part))
		if s.most < 0 || size <= s.most+end {
			line = append(line, part...)
		}
		switch {
		case err == bufio.ErrBufferFull:
			continue
		case err == io.EOF && size == 0:
			return nil, io.EOF
		case err != nil && err != io.EOF:
			s.broken = true
			return nil, fmt.Errorf("cannot be read on: %w", cause(err))
		case s.most >= 0 && (size > s.most+end || int64(len(bytes.TrimRight(line, "\r\n"))) > s.most):
			return nil, tooLarge(s.most)
		}
		return line, nil
	}
}
