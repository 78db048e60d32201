package markdown

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path"
	"slices"
	"unicode/utf8"

	yaml "go.yaml.in/yaml/v4"

	"github.com/tiro-transcripts/tiro/transcript"
)

// source is a file that has been read: valid UTF-8 without a byte order mark, its lines ended
// by line feeds.
type source struct {
	data    []byte
	raw     []byte // as it was, but in UTF-8
	recoded bool   // and it was in another encoding
	feeds   int    // form feeds, which are spaces in data but in the canonical profile
	name    string
	size    int64
	sum     [sha256.Size]byte
	starts  []int // the offset of each line but the first
}

// readSource reads and checks a whole file.
func readSource(r io.Reader, o transcript.DecodeOptions) (*source, error) {
	limit := o.MaxBytes
	if limit == 0 {
		limit = transcript.DefaultMaxBytes
	}
	in := r
	if limit > 0 {
		in = io.LimitReader(r, limit+1)
	}
	data, err := io.ReadAll(in)
	if err != nil {
		return nil, transcript.InFile(o.Name, err)
	}
	if limit > 0 && int64(len(data)) > limit {
		return nil, transcript.InFile(o.Name, transcript.Errorf(formatName, transcript.Pos{}, "the file is larger than %d bytes: split it, or raise the limit", limit))
	}
	s := &source{name: o.Name, size: int64(len(data)), sum: sha256.Sum256(data)}
	if data, err = s.inUTF8(data, o.Encoding); err != nil {
		return nil, err
	}
	s.take(data)
	if err := s.check(cmp.Or(o.MaxDepth, transcript.DefaultMaxDepth)); err != nil {
		return nil, err
	}
	return s, nil
}

// take makes it the source of bytes in UTF-8.
func (s *source) take(data []byte) {
	s.raw, s.data = data, unixLines(trimBOM(data))
	if s.feeds = bytes.Count(s.data, []byte("\f")); s.feeds > 0 && !s.isCanonical() {
		s.data = bytes.ReplaceAll(s.data, []byte("\f"), []byte(" "))
	}
	s.index()
}

func trimBOM(data []byte) []byte { return bytes.TrimPrefix(data, []byte("\uFEFF")) }

// unixLines ends every line with a line feed.
func unixLines(data []byte) []byte {
	if bytes.IndexByte(data, '\r') < 0 {
		return data
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
}

func (s *source) index() {
	s.starts = make([]int, 0, bytes.Count(s.data, []byte("\n")))
	for i := 0; ; {
		j := bytes.IndexByte(s.data[i:], '\n')
		if j < 0 {
			return
		}
		i += j + 1
		s.starts = append(s.starts, i)
	}
}

// pos is the line and column of an offset.
func (s *source) pos(offset int) transcript.Pos {
	line, found := slices.BinarySearch(s.starts, offset)
	if found {
		line++
	}
	start := 0
	if line > 0 {
		start = s.starts[line-1]
	}
	return transcript.Pos{Line: uint32(line + 1), Column: uint32(offset - start + 1)}
}

func (s *source) errorf(offset int, format string, args ...any) error {
	return s.errorAt(s.pos(offset), format, args...)
}

func (s *source) errorAt(pos transcript.Pos, format string, args ...any) error {
	return transcript.InFile(s.name, transcript.Errorf(formatName, pos, format, args...))
}

// check refuses what no part of the file may hold.
func (s *source) check(maxDepth int) error {
	for i := 0; i < len(s.data); {
		c := s.data[i]
		if c >= ' ' && c < utf8.RuneSelf || c == '\n' || c == '\t' {
			i++
			continue
		}
		r, size := utf8.DecodeRune(s.data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			return s.errorf(i, "the byte 0x%02X is not UTF-8: convert the file, or say what it is in with --encoding (DecodeOptions.Encoding)", c)
		case c < ' ' || r == 0xFFFE || r == 0xFFFF:
			return s.errorf(i, "the character U+%04X cannot stand in a transcript: remove it", r)
		}
		i += size
	}
	return s.checkNesting(maxDepth)
}

// checkNesting refuses a line that opens more quotations and lists than may nest, before
// the Markdown parser spends time on them that grows with their square.
func (s *source) checkNesting(maxDepth int) error {
	for i := 0; i < len(s.data); {
		end := bytes.IndexByte(s.data[i:], '\n')
		if end < 0 {
			end = len(s.data) - i
		}
		if n := containers(s.data[i : i+end]); n > maxDepth {
			return s.errorf(i, "quotations and lists nest %d deep here: %d is the limit", n, maxDepth)
		}
		i += end + 1
	}
	return nil
}

// containers counts the markers of block quotes and lists at the start of a line.
func containers(line []byte) int {
	n := 0
	for i, c := range line {
		gap := i+1 == len(line) || line[i+1] == ' ' || line[i+1] == '\t'
		switch {
		case c == '>', gap && (c == '-' || c == '*' || c == '+'), gap && (c == '.' || c == ')'):
			n++
		case c != ' ' && c != '\t' && (c < '0' || c > '9'):
			return n
		}
	}
	return n
}

// origin is the Source of a document that was decoded from the bytes.
func (s *source) origin(mediaType string) *transcript.Source {
	name := ""
	if s.name != "" {
		name = path.Base(s.name)
	}
	return &transcript.Source{Name: name, MediaType: mediaType, Size: s.size, SHA256: hex.EncodeToString(s.sum[:])}
}

// frontMatter splits off the YAML between two lines of three hyphens at the beginning. The
// offsets are those of the YAML and of what follows it; ok is false when there is none, and
// closed when it does not end.
func (s *source) frontMatter() (yaml []byte, start, body int, closed, ok bool) {
	const fence = "---\n"
	if !bytes.HasPrefix(s.data, []byte(fence)) {
		return nil, 0, 0, true, false
	}
	start = len(fence)
	for i := start; i <= len(s.data); {
		end := bytes.IndexByte(s.data[i:], '\n')
		next := i + end + 1
		if end < 0 {
			end, next = len(s.data)-i, len(s.data)+1
		}
		line := bytes.TrimRight(s.data[i:i+end], " \t")
		if string(line) == "---" || string(line) == "..." {
			return s.data[start:i], start, min(next, len(s.data)), true, true
		}
		i = next
	}
	return nil, start, 0, false, true
}

// isProse reports whether what could be front matter is text between two rules: words or a list, or no YAML and after an
// empty line.
func isProse(front []byte) bool {
	var doc yaml.Node
	if err := yaml.Load(front, &doc); err != nil {
		first, _, _ := bytes.Cut(front, []byte("\n"))
		return len(bytes.TrimSpace(first)) == 0 && len(bytes.TrimSpace(front)) > 0
	}
	return len(doc.Content) == 1 && doc.Content[0].Kind != yaml.MappingNode && doc.Content[0].Tag != "!!null"
}

// isCanonical reports whether the front matter has the key that the canonical profile begins with.
func (s *source) isCanonical() bool {
	return bytes.HasPrefix(s.data, []byte("---\n")) && hasVersionKey(s.data)
}

// hasVersionKey looks for a line that begins "tiro:" before the end of the front matter.
func hasVersionKey(data []byte) bool {
	first := true
	for line := range bytes.Lines(data) {
		line = bytes.TrimRight(line, " \t\r\n")
		switch {
		case first:
			first = false
		case string(line) == "---" || string(line) == "...":
			return false
		case bytes.HasPrefix(line, []byte(versionKey+":")):
			return true
		}
	}
	return false
}
