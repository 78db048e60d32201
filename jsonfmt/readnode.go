package jsonfmt

import (
	"bytes"
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// node reads a node of any kind.
func (r *reader) node() (transcript.Node, error) {
	if r.dec.PeekKind() != '{' {
		return nil, r.unexpected("a node (an object with a type)")
	}
	offset := r.ahead()
	if r.depth >= r.maxDepth {
		return nil, r.tooDeep(offset, r.upcoming())
	}
	n, err := r.newNode(offset)
	if err != nil {
		return nil, err
	}
	n.SetPos(r.position(offset))
	if r.depth == len(r.shapes) {
		r.shapes = append(r.shapes, new(transcript.Shape))
	}
	s := r.shapes[r.depth]
	s.Of(n)
	r.depth++
	err = r.members(n, s, offset)
	r.depth--
	return n, err
}

// newNode makes an empty node of the type of the object that comes next.
func (r *reader) newNode(offset int) (transcript.Node, error) {
	kind, ok := r.firstType(offset)
	if !ok {
		var err error
		if kind, err = r.laterType(offset); err != nil {
			return nil, err
		}
	}
	if n := transcript.New(transcript.Kind(kind)); n != nil {
		return n, nil
	}
	if kind == "" {
		return nil, r.noType(offset)
	}
	return nil, r.unknownType(kind)
}

// firstType is the type of the object at an offset, where it is written first and plain.
func (r *reader) firstType(offset int) (string, bool) {
	rest := bytes.TrimLeft(r.data[offset+1:], jsonSpace)
	rest, ok := bytes.CutPrefix(rest, []byte(`"type"`))
	if !ok {
		return "", false
	}
	rest, ok = bytes.CutPrefix(bytes.TrimLeft(rest, jsonSpace), []byte(":"))
	if !ok {
		return "", false
	}
	rest, ok = bytes.CutPrefix(bytes.TrimLeft(rest, jsonSpace), []byte(`"`))
	const longest = 20
	i := bytes.IndexByte(rest[:min(len(rest), longest)], '"')
	if !ok || i < 0 {
		return "", false
	}
	return kindName(rest[:i])
}

const jsonSpace = " \t\r\n"

// kindName makes a string of a kind's name without making a new one each time.
func kindName(b []byte) (string, bool) {
	if n := transcript.New(transcript.Kind(b)); n != nil {
		return string(n.Kind()), true
	}
	return "", false
}

func (r *reader) noType(offset int) error {
	if err := r.dec.SkipValue(); err != nil {
		return r.syntax(err, 0, "")
	}
	return r.fail(offset, r.dec.StackPointer(), `the node has no "type": say what it is, such as "text" or "paragraph"`)
}

// unknownType reads on to the type, to say where it stands.
func (r *reader) unknownType(kind string) error {
	return r.object("a node", func(key []byte) error {
		if string(key) != "type" {
			return r.skip()
		}
		offset := r.ahead()
		hint := "see the schema for those there are"
		if near := nearest(kind); near != "" {
			hint = "is it " + near + "?"
		}
		return r.fail(offset, r.dec.StackPointer(), "there is no node of type %.40q: %s", kind, hint)
	})
}

// nearest is a kind that begins as the word does, in lower case.
func nearest(word string) string {
	word = strings.ToLower(word)
	for _, k := range transcript.Kinds() {
		if len(word) > 2 && strings.HasPrefix(string(k), word[:3]) {
			return string(k)
		}
	}
	return ""
}

func (r *reader) skip() error {
	if err := r.dec.SkipValue(); err != nil {
		return r.syntax(err, 0, "")
	}
	return nil
}

// members reads the members of a node.
func (r *reader) members(n transcript.Node, s *transcript.Shape, offset int) error {
	a := n.Attributes()
	needed := required(n.Kind())
	var own *transcript.Attrs // the unknown keys, until it is known who carries them
	var pointers []string
	err := r.object("a node", func(key []byte) error {
		if string(key) == needed {
			needed = ""
		}
		known, err := r.member(n, s, a, key)
		if known || err != nil {
			return err
		}
		if own == nil {
			own = &transcript.Attrs{}
		}
		name := string(key)
		if err := r.unknown(name, own); err != nil {
			return err
		}
		pointers = append(pointers, string(r.dec.StackPointer()))
		return nil
	})
	if err != nil {
		return err
	}
	if needed != "" {
		return r.fail(offset, r.dec.StackPointer(), "the %s has no %q, without which it is none", n.Kind(), needed)
	}
	if own != nil {
		r.keep(n, own.Other, pointers)
	}
	return nil
}

// keep puts unknown keys where they are carried.
func (r *reader) keep(n transcript.Node, list []transcript.Attr, pointers []string) {
	if carries(n) {
		a := n.Attributes()
		a.Other = append(a.Other, list...)
		return
	}
	for i, x := range list {
		x.Name.Local = encodeKey(pointers[i])
		r.doc.Other = append(r.doc.Other, x)
	}
}

// member reads one member of a node, if its key is known.
func (r *reader) member(n transcript.Node, s *transcript.Shape, a *transcript.Attrs, key []byte) (bool, error) {
	if string(key) == "type" {
		return true, r.skip()
	}
	for i := range s.Slots {
		if s.Slots[i].Name == string(key) {
			return true, r.slot(n, s.Slots[i])
		}
	}
	for i := range s.Properties {
		if s.Properties[i].Name == string(key) {
			return true, r.property(n.Kind(), s.Properties[i])
		}
	}
	if a == nil {
		return false, nil
	}
	return r.global(a, key)
}

// global reads a member that every node with attributes has.
func (r *reader) global(a *transcript.Attrs, key []byte) (bool, error) {
	switch string(key) {
	case "id":
		return true, r.str(&a.ID)
	case "lang":
		return true, r.str(&a.Lang)
	case "rend":
		return true, r.str(&a.Rend)
	case "cert":
		return true, r.str(&a.Cert)
	case "rule":
		return true, r.str(&a.Rule)
	case "attributes":
		return true, r.attributes(a)
	}
	return false, nil
}

func (r *reader) property(k transcript.Kind, p transcript.Property) error {
	switch {
	case p.List != nil:
		return r.list(p.List)
	case p.Bool != nil:
		return r.flag(p.Bool)
	}
	offset := r.ahead()
	if err := r.str(p.String); err != nil {
		return err
	}
	if c := choices(k, p.Name); c != nil && !slices.Contains(c, *p.String) {
		return r.fail(offset, r.dec.StackPointer(), "%.40q is no %s of nodes of type %s: it is %s", *p.String, p.Name, k, oneOf(c))
	}
	return nil
}

func oneOf(words []string) string {
	if len(words) == 1 {
		return words[0] + ", or absent"
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// slot reads the children of a node in one of its slots.
func (r *reader) slot(n transcript.Node, slot transcript.Slot) error {
	return r.array("an array of nodes", func() error {
		offset := r.ahead()
		c, err := r.node()
		if err != nil {
			return err
		}
		if !r.stands(c) || !slot.Append(c) {
			return r.fail(offset, r.dec.StackPointer(), "%s cannot stand in the %s of %s, which %s", a(c), slot.Name, a(n), holds(slot))
		}
		return nil
	})
}

// a is the kind of a node with its article.
func a(n transcript.Node) string {
	k := string(n.Kind())
	if strings.IndexByte("aeiou", k[0]) >= 0 {
		return "an " + k
	}
	return "a " + k
}

// stands reports whether a node is one of those that stand in a text.
func (r *reader) stands(n transcript.Node) bool {
	switch n.(type) {
	case transcript.Block, transcript.Inline:
		return true
	}
	return false
}

func holds(s transcript.Slot) string {
	switch {
	case s.Blocks != nil:
		return "hold blocks: put words in a paragraph"
	case s.Inlines != nil:
		return "hold inlines: put it beside, not within"
	}
	return "hold blocks and inlines"
}

// attributes reads the attributes that have no key of their own.
func (r *reader) attributes(into *transcript.Attrs) error {
	return r.array("an array of attributes", func() error {
		var x transcript.Attr
		valued := false
		offset := r.ahead()
		err := r.object("an attribute (an object with a name and a value)", func(key []byte) (err error) {
			switch string(key) {
			case "name":
				return r.str(&x.Name.Local)
			case "space":
				return r.str(&x.Name.Space)
			case "value":
				valued = true
				x.Value, err = r.text()
				return err
			}
			return r.unknown(string(key), nil)
		})
		if err == nil && (x.Name.Local == "" || !valued) {
			return r.fail(offset, r.dec.StackPointer(), `an attribute needs a "name" and a "value", which can be ""`)
		}
		into.Other = append(into.Other, x)
		return err
	})
}
