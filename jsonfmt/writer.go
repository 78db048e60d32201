package jsonfmt

import (
	"io"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/tiro-transcripts/tiro/transcript"
)

const (
	// width is how long an array or object can be to stand on one line, in bytes.
	width = 100
	// flushAt is how much is gathered before it is written.
	flushAt = 1 << 16
	// maxWritten is how deep nodes may nest: jsontext reads 10,000 levels, two for each.
	maxWritten = 4900
)

// writer writes JSON. It lays it out itself, since a jsontext.Encoder indents all or
// nothing; strings are jsontext's.
type writer struct {
	out    io.Writer
	buf    []byte
	err    error // the first one
	pretty bool

	inline bool // on this line, whatever comes
	limit  int  // of buf, while something is tried on one line; 0 for none
	over   bool // the limit is passed
	first  bool // nothing stands in the array or object yet
	level  int

	shapes []*transcript.Shape // one for each level of nodes, used again
	depth  int

	// Unknown keys that stand where no attribute could carry them; see unknown.go.
	extras map[string][]extra
	path   []byte
	placed []string
}

func newWriter(out io.Writer, pretty bool) *writer {
	return &writer{out: out, pretty: pretty, inline: !pretty, first: true, buf: make([]byte, 0, flushAt+flushAt/4)}
}

func (w *writer) flush() {
	if w.err == nil && len(w.buf) > 0 {
		_, w.err = w.out.Write(w.buf)
	}
	w.buf = w.buf[:0]
}

// raw writes what is JSON already.
func (w *writer) raw(s string) {
	if w.limit > 0 && len(w.buf)+len(s) > w.limit {
		w.over = true
		return
	}
	w.buf = append(w.buf, s...)
}

func (w *writer) str(s string) {
	if w.limit > 0 && len(w.buf)+len(s) > w.limit {
		w.over = true
		return
	}
	var err error
	if w.buf, err = jsontext.AppendQuote(w.buf, s); err != nil && w.err == nil {
		w.err = err
	}
}

func (w *writer) newline() {
	w.buf = append(w.buf, '\n')
	for range w.level {
		w.buf = append(w.buf, ' ', ' ')
	}
}

// next begins the next item of an array or the next member of an object.
func (w *writer) next() {
	if !w.first {
		w.buf = append(w.buf, ',')
		if w.inline && w.pretty {
			w.buf = append(w.buf, ' ')
		}
	}
	if !w.inline {
		w.newline()
	}
	w.first = false
}

func (w *writer) open(c byte) {
	w.buf = append(w.buf, c)
	w.level++
	w.first = true
}

func (w *writer) close(c byte) {
	w.level--
	if !w.inline {
		w.newline()
	}
	w.buf = append(w.buf, c)
	w.first = false
	if w.limit == 0 && len(w.buf) >= flushAt {
		w.flush()
	}
}

// key begins a member whose key needs no escapes.
func (w *writer) key(k string) {
	w.next()
	w.buf = append(w.buf, '"')
	w.buf = append(w.buf, k...)
	w.colon(`":`)
}

func (w *writer) colon(s string) {
	w.buf = append(w.buf, s...)
	if w.pretty {
		w.buf = append(w.buf, ' ')
	}
}

// member writes a string member, unless it is empty.
func (w *writer) member(k, v string) {
	if v != "" && !w.over {
		w.key(k)
		w.str(v)
	}
}

func (w *writer) flag(k string, v bool) {
	if v {
		w.key(k)
		w.raw("true")
	}
}

func (w *writer) integer(k string, v int64) {
	if v != 0 {
		w.key(k)
		w.buf = strconv.AppendInt(w.buf, v, 10)
	}
}

func (w *writer) strings(k string, list []string) {
	w.key(k)
	w.onOneLine(func() {
		w.open('[')
		for _, s := range list {
			w.next()
			w.str(s)
		}
		w.close(']')
	})
}

// onOneLine writes something on this line.
func (w *writer) onOneLine(write func()) {
	was := w.inline
	w.inline = true
	write()
	w.inline = was
}

// try writes something on this line if it is short, and else writes nothing and reports false.
func (w *writer) try(write func()) bool {
	mark, first, level, depth, path, placed := len(w.buf), w.first, w.level, w.depth, len(w.path), len(w.placed)
	w.inline, w.limit = true, mark+width
	write()
	fits := !w.over && len(w.buf) <= w.limit
	w.inline, w.limit, w.over = false, 0, false
	if !fits {
		w.buf, w.first, w.level, w.depth = w.buf[:mark], first, level, depth
		w.path, w.placed = w.path[:path], w.placed[:placed]
	}
	return fits
}
