package transcript

import (
	"errors"
	"fmt"
	"strings"
)

// Error is the one type of error of this package and the codecs: what is wrong, where, and
// what to do. It prints as memo.xml:12:7: what, leaving out what is not known.
type Error struct {
	Format string // the name of the format that was read or written; may be empty
	File   string // may be empty
	Pos    Pos    // may be unknown
	Err    error  // never nil
}

func (e *Error) Error() string {
	var b strings.Builder
	if e.File != "" {
		b.WriteString(e.File)
		b.WriteByte(':')
	}
	if e.Pos.IsKnown() {
		fmt.Fprintf(&b, "%s:", e.Pos)
	}
	if b.Len() > 0 {
		b.WriteByte(' ')
	}
	b.WriteString(e.Err.Error())
	return b.String()
}

// Unwrap is the cause.
func (e *Error) Unwrap() error { return e.Err }

// Errorf makes an Error of a format at a position. Like fmt.Errorf it wraps what %w names.
func Errorf(format string, pos Pos, what string, args ...any) *Error {
	return &Error{Format: format, Pos: pos, Err: fmt.Errorf(what, args...)}
}

// InFile puts the name of a file into the Error in err's chain, where it has none; other
// errors it wraps in one.
func InFile(name string, err error) error {
	if err == nil {
		return nil
	}
	if e, ok := errors.AsType[*Error](err); ok {
		if e.File == "" {
			c := *e
			c.File = name
			return &c
		}
		return err
	}
	return &Error{File: name, Err: err}
}
