package jsonfmt

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/teiheader"
)

// read reads the document, and nothing after it.
func (r *reader) read() (*transcript.Document, error) {
	if err := r.isOurs(); err != nil {
		return nil, err
	}
	if err := r.object("a document", r.documentMember); err != nil {
		return nil, err
	}
	if at := r.ahead(); at < len(r.data) {
		return nil, r.fail(at, "", "something follows the document: a JSON file holds one; read a document a line as jsonl")
	}
	if err := r.valid(); err != nil {
		return nil, err
	}
	return r.doc, nil
}

const anotherSort = `it is JSON, but no document of Tiro's, which has "format": "tiro" and a "version"`

// isOurs checks what the beginning says the file is.
func (r *reader) isOurs() error {
	data := bytes.TrimLeft(r.data, jsonSpace)
	start := len(r.data) - len(data)
	switch {
	case len(data) == 0:
		return r.fail(0, "", "the file is empty: there is no document in it")
	case bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) || bytes.IndexByte(data[:min(len(data), 4)], 0) >= 0:
		return r.fail(start, "", "it is UTF-16 or UTF-32, or no text at all: save it as UTF-8")
	case data[0] != '{':
		v, err := jsontext.NewDecoder(bytes.NewReader(data)).ReadValue()
		if err != nil {
			return r.syntax(err, start, "")
		}
		return r.fail(start, "", "%s (it holds %s)", anotherSort, kindWord(v.Kind()))
	}
	format, version, at, err := r.head()
	if err != nil {
		return err
	}
	if string(unquoted(format)) != "tiro" {
		return r.fail(start, "", "%s", anotherSort)
	}
	return r.version(version, start, at)
}

func unquoted(v jsontext.Value) []byte {
	if v.Kind() != '"' {
		return nil
	}
	s, _ := jsontext.AppendUnquote(nil, v)
	return s
}

// version refuses what this package cannot read.
func (r *reader) version(v jsontext.Value, start, at int) error {
	if v == nil {
		return r.fail(start, "", `the document has no "version": add "version": %q if it is of that version`, Version)
	}
	major, minor, ok := strings.Cut(string(unquoted(v)), ".")
	n, err := strconv.ParseUint(major, 10, 16)
	m, err2 := strconv.ParseUint(minor, 10, 16)
	switch {
	case !ok || err != nil || err2 != nil || n == 0:
		v = v.Clone()
		_ = v.Compact() // a message is one line; v was read, and so is well-formed
		return r.fail(at, "/version", "%.40s is no version: it is a string such as %q", v, Version)
	case n > 1:
		return r.fail(at, "/version", "the document is of version %d.%d, and this program reads version 1: use a newer Tiro", n, m)
	case m > 0:
		return r.inform(at, "newer-version", fmt.Sprintf("the document is of version %d.%d, which is newer than %s: what is new in it is carried along unread", n, m, Version))
	}
	return nil
}

// documentMember reads one member of the document.
func (r *reader) documentMember(key []byte) error {
	d := r.doc
	switch string(key) {
	case "$schema", "format", "version":
		var s string
		return r.str(&s)
	case "metadata":
		return r.object("an object", r.metadataMember)
	case "people":
		return readNodes(r, "people", &d.People)
	case "timeline":
		return r.timeline()
	case "body":
		return readNodes(r, "body", &d.Body)
	case "prolog":
		return readNodes(r, "prolog", &d.Prolog)
	case "epilog":
		return readNodes(r, "epilog", &d.Epilog)
	case "namespaces":
		return r.namespaces()
	case "layout":
		return r.object("an object", r.layoutMember)
	case "partOf":
		d.PartOf = &transcript.PartOf{}
		return r.object("an object", r.partOfMember)
	case "source":
		d.Source = &transcript.Source{}
		return r.object("an object", r.sourceMember)
	}
	known, err := r.global(&d.Attrs, key)
	if known || err != nil {
		return err
	}
	return r.unknown(string(key), &d.Attrs)
}

// readNodes reads an array of nodes that are all of one type or sort.
func readNodes[N transcript.Node](r *reader, key string, into *[]N) error {
	return r.array("an array of nodes", func() error {
		n, err := readNode[N](r, key)
		if err == nil {
			*into = append(*into, n)
		}
		return err
	})
}

func readNode[N transcript.Node](r *reader, key string) (N, error) {
	offset := r.ahead()
	var none N
	n, err := r.node()
	if err != nil {
		return none, err
	}
	if m, ok := n.(N); ok {
		return m, nil
	}
	return none, r.fail(offset, r.dec.StackPointer(), "%s cannot stand in %s, which holds %s", a(n), key, sortOf(none))
}

func sortOf(n transcript.Node) string {
	switch n.(type) {
	case *transcript.Field:
		return "fields"
	case *transcript.Person:
		return "persons"
	case *transcript.Raw:
		return "comments and processing instructions (raw)"
	case *transcript.Element:
		return "an element"
	}
	return "blocks: put words in a paragraph"
}

func (r *reader) metadataMember(key []byte) (err error) {
	m := &r.doc.Metadata
	switch string(key) {
	case "fields":
		return readNodes(r, "fields", &m.Fields)
	case "header":
		m.Header, err = readNode[*transcript.Element](r, "header")
		return err
	}
	return r.unknown(string(key), nil)
}

func (r *reader) timeline() error {
	t := &transcript.Timeline{}
	r.doc.Timeline = t
	return r.object("an object", func(key []byte) error {
		switch string(key) {
		case "unit":
			return r.str(&t.Unit)
		case "origin":
			return r.str(&t.Origin)
		case "points":
			return r.array("an array of points", func() error {
				t.Points = append(t.Points, transcript.TimePoint{})
				return r.point(&t.Points[len(t.Points)-1])
			})
		}
		known, err := r.global(&t.Attrs, key)
		if known || err != nil {
			return err
		}
		return r.unknown(string(key), &t.Attrs)
	})
}

func (r *reader) point(p *transcript.TimePoint) error {
	return r.object("a point (an object with an id)", func(key []byte) error {
		switch string(key) {
		case "absolute":
			return r.str(&p.Absolute)
		case "interval":
			return r.str(&p.Interval)
		case "since":
			return r.str(&p.Since)
		}
		known, err := r.global(&p.Attrs, key)
		if known || err != nil {
			return err
		}
		return r.unknown(string(key), &p.Attrs)
	})
}

func (r *reader) namespaces() error {
	return r.array("an array of namespaces", func() error {
		var ns transcript.Namespace
		err := r.object("a namespace (an object with a prefix and a uri)", func(key []byte) error {
			switch string(key) {
			case "prefix":
				return r.str(&ns.Prefix)
			case "uri":
				return r.str(&ns.URI)
			}
			return r.unknown(string(key), nil)
		})
		r.doc.Namespaces = append(r.doc.Namespaces, ns)
		return err
	})
}

func (r *reader) layoutMember(key []byte) error {
	l := &r.doc.Layout
	switch string(key) {
	case "profile":
		return r.str(&l.Profile)
	case "leadingLines":
		var n int64
		err := r.integer(&n, 32)
		l.LeadingLines = int(n)
		return err
	case "noFinalNewline":
		return r.flag(&l.NoFinalNewline)
	case "style":
		return r.str(&l.Style)
	case "patch":
		var s string
		err := r.str(&s)
		l.Patch = transcript.Patch(s)
		return err
	}
	return r.unknown(string(key), nil)
}

func (r *reader) partOfMember(key []byte) (err error) {
	p := r.doc.PartOf
	var n int64
	switch string(key) {
	case "file":
		return r.str(&p.File)
	case "number":
		err = r.integer(&n, 32)
		p.Number = int(n)
		return err
	case "count":
		err = r.integer(&n, 32)
		p.Count = int(n)
		return err
	}
	return r.unknown(string(key), nil)
}

func (r *reader) sourceMember(key []byte) error {
	s := r.doc.Source
	switch string(key) {
	case "name":
		return r.str(&s.Name)
	case "mediaType":
		return r.str(&s.MediaType)
	case "size":
		return r.integer(&s.Size, 64)
	case "sha256":
		return r.str(&s.SHA256)
	}
	return r.unknown(string(key), nil)
}

// valid brings the document to its normal form if it is not in it, and checks it.
func (r *reader) valid() error {
	if teiheader.Validate(r.doc) == nil {
		return nil
	}
	r.doc.Normalize()
	err := teiheader.Validate(r.doc)
	if err == nil {
		return nil
	}
	e, ok := errors.AsType[*transcript.Error](err)
	if !ok {
		return r.errorAt(r.first, "", err)
	}
	if !e.Pos.IsKnown() {
		return r.errorAt(r.position(r.startOf()), "", e.Err)
	}
	return r.errorAt(e.Pos, pointerTo(r.doc, e.Pos), e.Err)
}

// startOf is where the document's object begins.
func (r *reader) startOf() int {
	return len(r.data) - len(bytes.TrimLeft(r.data, jsonSpace))
}
