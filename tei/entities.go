package tei

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

// maxExpansion bounds what all references to entities may add to a file, at every level of
// entities within entities together.
const maxExpansion = 10 << 20

// expander replaces references to the entities of a DOCTYPE.
type expander struct {
	entities map[string]entity
	budget   int
	active   []string          // the entities being expanded, outermost first
	done     map[string][]byte // what has been expanded, for content
	out      []byte
	pieces   []piece
}

// expand is the source from base on with the references replaced, and where its pieces come from.
// An error comes with the offset of its reference after base.
func expand(source string, base int, entities map[string]entity) (string, []piece, int, error) {
	text := []byte(source[base:])
	x := &expander{entities: entities, budget: maxExpansion, done: map[string][]byte{}}
	from := 0
	err := references(text, func(i, end int, inTag bool) error {
		name := string(text[i+1 : end-1])
		if _, ok := entities[name]; !ok {
			return nil
		}
		x.copy(text, from, i, base)
		from = i
		value, err := x.value(name, inTag)
		if err != nil {
			return err
		}
		x.pieces = append(x.pieces, piece{len(x.out), base + i, true})
		x.out = append(x.out, value...)
		from = end
		return nil
	})
	if err != nil {
		return "", nil, from, err
	}
	x.copy(text, from, len(text), base)
	return string(x.out), x.pieces, 0, nil
}

func (x *expander) copy(text []byte, from, to, base int) {
	x.pieces = append(x.pieces, piece{len(x.out), base + from, false})
	x.out = append(x.out, text[from:to]...)
}

// value is what a reference stands for: in a tag, with quotes and angle brackets that
// cannot be taken for the tag's own.
func (x *expander) value(name string, inTag bool) ([]byte, error) {
	value, ok := x.done[name]
	if !ok {
		var err error
		if value, err = x.whole(name); err != nil {
			return nil, err
		}
		x.done[name] = value
	}
	if x.budget -= len(value); x.budget < 0 {
		return nil, fmt.Errorf("the entities of this file expand to more than %d bytes: expand them yourself if you trust the file", maxExpansion)
	}
	if inTag {
		if bytes.IndexByte(value, '<') >= 0 {
			return nil, fmt.Errorf("the entity &%s; holds markup and stands in an attribute", name)
		}
		value = []byte(strings.NewReplacer(`"`, "&#34;", "'", "&#39;").Replace(string(value)))
	}
	return value, nil
}

func (x *expander) whole(name string) ([]byte, error) {
	for _, a := range x.active {
		if a == name {
			return nil, fmt.Errorf("the entity &%s; refers to itself", name)
		}
	}
	e := x.entities[name]
	if e.external {
		return nil, fmt.Errorf("the entity &%s; is in another file or system, and nothing is fetched: put its text in its place", name)
	}
	x.active = append(x.active, name)
	defer func() { x.active = x.active[:len(x.active)-1] }()
	text, from := []byte(e.value), 0
	var out []byte
	err := references(text, func(i, end int, inTag bool) error {
		inner := string(text[i+1 : end-1])
		if _, ok := x.entities[inner]; !ok {
			return nil
		}
		value, err := x.value(inner, inTag)
		out = append(append(out, text[from:i]...), value...)
		from = end
		return err
	})
	if err != nil {
		return nil, err
	}
	out = append(out, text[from:]...)
	if !balanced(out) {
		return nil, fmt.Errorf("the entity &%s; opens or closes an element that it does not close or open", name)
	}
	return out, nil
}

// balanced reports whether each element that begins in the text ends in it.
func balanced(text []byte) bool {
	if bytes.IndexByte(text, '<') < 0 {
		return true
	}
	dec := xml.NewDecoder(bytes.NewReader(text))
	depth := 0
	for {
		t, err := dec.RawToken()
		if err != nil {
			return depth == 0 // what else is wrong is found where it is used
		}
		switch t.(type) {
		case xml.StartElement:
			depth++
		case xml.EndElement:
			if depth--; depth < 0 {
				return false
			}
		}
	}
}

// references calls f for each reference to a named entity other than XML's own five, with its
// first offset and the one after its semicolon, and whether it stands in a tag.
func references(b []byte, f func(i, end int, inTag bool) error) error {
	var quote byte
	inTag := false
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case c == '&':
			end := i + 1 + bytes.IndexByte(b[i+1:min(len(b), i+100)], ';') + 1
			if end == i+1 || inTag && quote == 0 || !isReference(b[i+1:end-1]) {
				continue
			}
			if err := f(i, end, inTag); err != nil {
				return err
			}
			i = end - 1
		case inTag:
			switch {
			case quote != 0:
				if c == quote {
					quote = 0
				}
			case c == '"' || c == '\'':
				quote = c
			case c == '>':
				inTag = false
			}
		case c != '<':
		case bytes.HasPrefix(b[i:], []byte("<!--")):
			i = skipTo(b, i+4, "-->") - 1
		case bytes.HasPrefix(b[i:], []byte("<![CDATA[")):
			i = skipTo(b, i, "]]>") - 1
		case bytes.HasPrefix(b[i:], []byte("<?")):
			i = skipTo(b, i, "?>") - 1
		default:
			inTag = true
		}
	}
	return nil
}

func isReference(name []byte) bool {
	switch string(name) {
	case "", "lt", "gt", "amp", "apos", "quot":
		return false
	}
	return name[0] != '#' && !bytes.ContainsAny(name, " \t\n<>&\"'")
}
