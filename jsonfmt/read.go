package jsonfmt

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/tiro-transcripts/tiro/transcript"
)

// reader reads one document from memory.
type reader struct {
	counter
	dec     *jsontext.Decoder
	doc     *transcript.Document
	format  string
	options transcript.DecodeOptions

	maxDepth int
	depth    int                 // of nodes
	shapes   []*transcript.Shape // one for each level of nodes, used again
	types    map[int]string      // the types of objects whose type does not come first, by offset
	scratch  []byte
}

func newReader(data []byte, line int, format string, o transcript.DecodeOptions) *reader {
	first := transcript.Pos{Line: uint32(line), Column: 1}
	if len(data) >= len(bom) && string(data[:len(bom)]) == bom && line == 1 {
		data = data[len(bom):]
		first.Column += uint32(len(bom))
	}
	depth := o.MaxDepth
	switch {
	case depth == 0:
		depth = transcript.DefaultMaxDepth
	case depth < 0 || depth > maxWritten:
		depth = maxWritten
	}
	return &reader{counter: newCounter(data, first), format: format, options: o, maxDepth: depth,
		doc: &transcript.Document{}, dec: jsontext.NewDecoder(bytes.NewBuffer(data))}
}

// ahead is the offset of the value or key that comes next.
func (r *reader) ahead() int {
	i := int(r.dec.InputOffset())
	for i < len(r.data) && strings.IndexByte(" \t\r\n,:", r.data[i]) >= 0 {
		i++
	}
	return i
}

// upcoming is the pointer to the value that comes next.
func (r *reader) upcoming() jsontext.Pointer {
	at := r.dec.StackPointer()
	kind, n := r.dec.StackIndex(r.dec.StackDepth())
	if kind != '[' {
		return at
	}
	if n > 0 {
		at = at.Parent()
	}
	return at + "/" + jsontext.Pointer(strconv.FormatInt(n, 10))
}

// object reads an object member by member; member reads the value of its key. The key is
// good until the next read.
func (r *reader) object(what string, member func(key []byte) error) error {
	if r.dec.PeekKind() != '{' {
		return r.unexpected(what)
	}
	if _, err := r.dec.ReadToken(); err != nil {
		return r.syntax(err, 0, "")
	}
	for r.dec.PeekKind() == '"' {
		key, err := r.key()
		if err != nil {
			return err
		}
		if err := member(key); err != nil {
			return err
		}
	}
	if _, err := r.dec.ReadToken(); err != nil {
		return r.syntax(err, 0, "")
	}
	return nil
}

// unexpected is the error for a value that is not of the type that belongs there, or is no value.
func (r *reader) unexpected(want string) error {
	switch r.dec.PeekKind() {
	case '{', '[', '"', '0', 'n', 't', 'f':
		return r.wrongType(want)
	}
	_, err := r.dec.ReadToken()
	if err == nil {
		err = fmt.Errorf("%s is missing", want)
	}
	return r.syntax(err, 0, "")
}

func (r *reader) key() ([]byte, error) {
	raw, err := r.dec.ReadValue()
	if err != nil {
		return nil, r.syntax(err, 0, "")
	}
	return r.unquote(raw)
}

// unquote takes the quotes off; what has escapes goes through the scratch buffer.
func (r *reader) unquote(raw jsontext.Value) ([]byte, error) {
	inner := raw[1 : len(raw)-1]
	if bytes.IndexByte(inner, '\\') < 0 {
		return inner, nil
	}
	var err error
	r.scratch, err = jsontext.AppendUnquote(r.scratch[:0], raw)
	return r.scratch, err
}

// array reads an array item by item; item reads one.
func (r *reader) array(what string, item func() error) error {
	if r.dec.PeekKind() != '[' {
		return r.unexpected(what)
	}
	if _, err := r.dec.ReadToken(); err != nil {
		return r.syntax(err, 0, "")
	}
	for {
		switch r.dec.PeekKind() {
		case ']':
			_, err := r.dec.ReadToken()
			return err
		case jsontext.KindInvalid:
			_, err := r.dec.ReadToken()
			return r.syntax(err, 0, "")
		}
		if err := item(); err != nil {
			return err
		}
	}
}

// text reads a string that may be empty.
func (r *reader) text() (string, error) {
	if r.dec.PeekKind() != '"' {
		return "", r.unexpected("a string")
	}
	raw, err := r.dec.ReadValue()
	if err != nil {
		return "", r.syntax(err, 0, "")
	}
	s, err := r.unquote(raw)
	return string(s), err
}

// str reads a string that is not empty.
func (r *reader) str(into *string) error {
	offset := r.ahead()
	s, err := r.text()
	if err == nil && s == "" {
		return r.fail(offset, r.dec.StackPointer(), "the string is empty: leave the key out")
	}
	*into = s
	return err
}

func (r *reader) flag(into *bool) error {
	if k := r.dec.PeekKind(); k != 't' && k != 'f' {
		return r.unexpected("true")
	}
	t, err := r.dec.ReadToken()
	if err != nil {
		return r.syntax(err, 0, "")
	}
	*into = t.Bool()
	return nil
}

// integer reads a whole number that is not negative.
func (r *reader) integer(into *int64, bits int) error {
	if r.dec.PeekKind() != '0' {
		return r.unexpected("a whole number")
	}
	offset := r.ahead()
	raw, err := r.dec.ReadValue()
	if err != nil {
		return r.syntax(err, 0, "")
	}
	*into, err = strconv.ParseInt(string(raw), 10, bits)
	if err != nil || *into < 0 {
		return r.fail(offset, r.dec.StackPointer(), "%.40s is no whole number from 0 up, or too large", raw)
	}
	return nil
}

func (r *reader) list(into *[]string) error {
	return r.array("an array of strings", func() error {
		var s string
		err := r.str(&s)
		*into = append(*into, s)
		return err
	})
}

// unknown keeps a key that this version does not know, among the attributes that can carry
// it, or among the document's under the pointer at which it stands.
func (r *reader) unknown(key string, carrier *transcript.Attrs) error {
	offset := r.ahead()
	raw, err := r.dec.ReadValue()
	if err != nil {
		return r.syntax(err, 0, "")
	}
	at := r.dec.StackPointer()
	if deepest(raw) > r.maxDepth {
		return r.tooDeep(offset, at)
	}
	if carrier == nil {
		key, carrier = string(at), &r.doc.Attrs
	}
	a, err := unknownAttr(key, raw)
	if err != nil {
		return r.fail(offset, at, "%w", err)
	}
	carrier.Other = append(carrier.Other, a)
	return r.inform(offset, "unknown-field", fmt.Sprintf("the key %q is not known here and is carried along (at %s)", shorten(jsontext.Pointer(at.LastToken())), shorten(at)))
}

func (r *reader) inform(offset int, code, message string) error {
	if r.options.Report == nil {
		return nil
	}
	return r.options.Report(transcript.Diagnostic{Severity: transcript.Info, Code: code, Pos: r.position(offset), Message: message})
}

func (r *reader) tooDeep(offset int, at jsontext.Pointer) error {
	if r.maxDepth == maxWritten {
		return r.fail(offset, at, "it nests more than %d deep, which is the most that JSON can hold", r.maxDepth)
	}
	return r.fail(offset, at, "it nests more than %d deep: if it is meant to, raise DecodeOptions.MaxDepth", r.maxDepth)
}

// deepest is how deep a valid value nests.
func deepest(v jsontext.Value) int {
	depth, most, quoted := 0, 0, false
	for i := 0; i < len(v); i++ {
		switch c := v[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{' || c == '[':
			depth++
			most = max(most, depth)
		case c == '}' || c == ']':
			depth--
		}
	}
	return most
}
