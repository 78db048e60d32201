package jsonfmt

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/tiro-transcripts/tiro/transcript"
)

const bom = "\xEF\xBB\xBF"

// fail makes an error at an offset of the data and a JSON Pointer.
func (r *reader) fail(offset int, at jsontext.Pointer, what string, args ...any) error {
	return r.errorAt(r.position(offset), at, fmt.Errorf(what, args...))
}

func (r *reader) errorAt(pos transcript.Pos, at jsontext.Pointer, err error) error {
	if at != "" {
		err = fmt.Errorf("%w (at %s)", err, shorten(at))
	}
	return &transcript.Error{Format: r.format, File: r.options.Name, Pos: pos, Err: err}
}

// shorten keeps a pointer, which can be as long as the file is deep, on a line.
func shorten(p jsontext.Pointer) string {
	const most = 120
	s := strings.ToValidUTF8(string(p), "\uFFFD")
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most/2], "") + "…" + strings.ToValidUTF8(s[len(s)-most/2:], "")
	}
	return strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F {
			return '\uFFFD'
		}
		return r
	}, s)
}

// syntax says what is wrong with the JSON itself. The decoder began at the offset base, in
// the value that within points to.
func (r *reader) syntax(err error, base int, within jsontext.Pointer) error {
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	e, ok := errors.AsType[*jsontext.SyntacticError](err)
	if !ok {
		return r.fail(len(r.data), within, "%w", truncated(err))
	}
	offset, at := base+int(e.ByteOffset), within+e.JSONPointer
	switch {
	case errors.Is(e.Err, jsontext.ErrDuplicateName):
		return r.fail(offset, at, "the key %q is there twice: keep one of the two", shorten(jsontext.Pointer(at.LastToken())))
	case errors.Is(e.Err, io.ErrUnexpectedEOF):
		return r.fail(len(r.data), at, "%w", truncated(e.Err))
	case strings.Contains(e.Err.Error(), "max depth"):
		return r.fail(offset, at, "its values nest too deep to be read: a transcript needs a few dozen levels")
	case strings.Contains(e.Err.Error(), "UTF-8"):
		return r.fail(offset, at, "invalid UTF-8: save the file as UTF-8")
	}
	return r.fail(offset, at, "this is not JSON: %w: mend it there", e.Err)
}

func truncated(err error) error {
	if errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("the file ends inside the document: it was cut short, get it whole (%w)", err)
	}
	return err
}

// wrongType says that the value that comes next is not what the key takes.
func (r *reader) wrongType(want string) error {
	kind := r.dec.PeekKind()
	offset := r.ahead()
	if err := r.dec.SkipValue(); err != nil {
		return r.syntax(err, 0, "")
	}
	if kind == 'n' {
		return r.fail(offset, r.dec.StackPointer(), "null is no value: leave the key out, or give %s", want)
	}
	return r.fail(offset, r.dec.StackPointer(), "%s stands where %s belongs", kindWord(kind), want)
}

func kindWord(k jsontext.Kind) string {
	switch k {
	case '{':
		return "an object"
	case '[':
		return "an array"
	case '"':
		return "a string"
	case '0':
		return "a number"
	case 'n':
		return "null"
	}
	return "a boolean"
}
