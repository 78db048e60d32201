package jsonfmt

import (
	"bytes"

	"github.com/go-json-experiment/json/jsontext"
)

// The order of keys is free, but a node must be known before its members can be read. Where
// the type does not come first, one look ahead finds the types of the object and of
// all objects in it, so that each byte is read twice at most however they nest.

// laterType is the type of the object at the offset; empty if it has none.
func (r *reader) laterType(offset int) (string, error) {
	if t, ok := r.types[offset]; ok {
		return t, nil
	}
	if r.types == nil {
		r.types = map[int]string{}
	}
	dec := jsontext.NewDecoder(bytes.NewBuffer(r.data[offset:]))
	var open []int // the offsets of the objects that are open, -1 for arrays
	for {
		t, err := dec.ReadToken()
		if err != nil {
			return "", r.lookAhead(err, offset)
		}
		switch t.Kind() {
		case '{':
			open = append(open, offset+int(dec.InputOffset())-1)
			r.types[open[len(open)-1]] = ""
		case '[':
			open = append(open, -1)
		case '}', ']':
			open = open[:len(open)-1]
		case '"':
			if len(open) == 0 || open[len(open)-1] < 0 || !isName(dec) || t.String() != "type" || dec.PeekKind() != '"' {
				break
			}
			if t, err = dec.ReadToken(); err != nil {
				return "", r.lookAhead(err, offset)
			}
			r.types[open[len(open)-1]] = t.String()
		}
		if len(open) == 0 {
			return r.types[offset], nil
		}
	}
}

// isName reports whether the string just read is the name of a member.
func isName(dec *jsontext.Decoder) bool {
	kind, n := dec.StackIndex(dec.StackDepth())
	return kind == '{' && n%2 == 1
}

// lookAhead is the error of a look ahead from an offset. The pointer to there is that of the value
// that the decoder proper comes to next.
func (r *reader) lookAhead(err error, offset int) error {
	if err := r.dec.SkipValue(); err != nil {
		return r.syntax(err, 0, "")
	}
	return r.syntax(err, offset, "")
}

// head finds the format and the version, wherever they stand among the keys of the
// document; each is nil where it is absent.
func (r *reader) head() (format, version jsontext.Value, at int, err error) {
	dec := jsontext.NewDecoder(bytes.NewBuffer(r.data))
	if _, err := dec.ReadToken(); err != nil {
		return nil, nil, 0, r.syntax(err, 0, "")
	}
	for dec.PeekKind() == '"' && (format == nil || version == nil) {
		key, err := dec.ReadToken()
		if err != nil {
			return nil, nil, 0, r.syntax(err, 0, "")
		}
		var into *jsontext.Value
		switch key.String() {
		case "format":
			into = &format
		case "version":
			into = &version
		default:
			if err := dec.SkipValue(); err != nil {
				return nil, nil, 0, r.syntax(err, 0, "")
			}
			continue
		}
		v, err := dec.ReadValue()
		if err != nil {
			return nil, nil, 0, r.syntax(err, 0, "")
		}
		*into = v.Clone()
		if into == &version {
			at = int(dec.InputOffset()) - len(v)
		}
	}
	if format == nil || version == nil {
		if _, err := dec.ReadToken(); err != nil {
			return nil, nil, 0, r.syntax(err, 0, "")
		}
	}
	return format, version, at, nil
}
