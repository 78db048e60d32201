package markdown

import (
	"errors"
	"io"
	"strconv"
	"strings"

	yaml "go.yaml.in/yaml/v4"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// entry is a key of a mapping and its value.
type entry struct {
	key   string
	at    *yaml.Node // the key's node
	value *yaml.Node
}

// frontReader reads front matter. Every scalar is the string that it is written as.
type frontReader struct {
	r     *reader
	d     *transcript.Document
	lines int // before the YAML
	plain bool
}

func (f *frontReader) pos(n *yaml.Node) transcript.Pos {
	return transcript.Pos{Line: uint32(n.Line + f.lines), Column: uint32(max(n.Column, 1))}
}

func (f *frontReader) fail(n *yaml.Node, format string, args ...any) {
	f.r.fail(f.pos(n), format, args...)
}

// load parses YAML and returns its top mapping; nil for none.
func (f *frontReader) load(data []byte) *yaml.Node {
	var doc yaml.Node
	err := yaml.Load(data, &doc)
	if err != nil {
		var bad *yaml.LoadError
		pos := transcript.Pos{Line: uint32(f.lines + 1), Column: 1}
		message := err.Error()
		if errors.As(err, &bad) {
			if bad.Mark.Line > 0 {
				pos = transcript.Pos{Line: uint32(bad.Mark.Line + f.lines), Column: uint32(max(bad.Mark.Column, 1))}
			}
			message = bad.Message
		}
		if errors.Is(err, io.EOF) || strings.Contains(message, "no documents") {
			return nil
		}
		f.r.fail(pos, "the front matter is not YAML: %s", strings.TrimPrefix(message, "yaml: "))
		return nil
	}
	if doc.Kind != yaml.DocumentNode || len(doc.Content) == 0 {
		return nil
	}
	top := doc.Content[0]
	if top.Kind == yaml.ScalarNode && top.Value == "" {
		return nil
	}
	if top.Kind != yaml.MappingNode {
		f.fail(top, "the front matter is no mapping: write it as lines of \"key: value\"")
		return nil
	}
	return top
}

// entries are the entries of a mapping, each key once.
func (f *frontReader) entries(n *yaml.Node) []entry {
	if n.Kind != yaml.MappingNode {
		f.fail(n, "a mapping is wanted here: write \"key: value\"")
		return nil
	}
	out := make([]entry, 0, len(n.Content)/2)
	seen := map[string]bool{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind != yaml.ScalarNode {
			f.fail(key, "a key must be a plain string here")
			return nil
		}
		if seen[key.Value] {
			f.fail(key, "the key %q is there twice: give its values as a list", key.Value)
			return nil
		}
		seen[key.Value] = true
		out = append(out, entry{key.Value, key, value})
	}
	return out
}

// scalar is the string that a value is written as.
func (f *frontReader) scalar(n *yaml.Node) string {
	if n.Kind == yaml.AliasNode {
		f.fail(n, "aliases are not read here: write the value out")
		return ""
	}
	if n.Kind != yaml.ScalarNode {
		f.fail(n, "a string is wanted here")
		return ""
	}
	return n.Value
}

// list are the values of a sequence; a scalar is a list of one.
func (f *frontReader) list(n *yaml.Node) []*yaml.Node {
	if n.Kind == yaml.SequenceNode {
		return n.Content
	}
	return []*yaml.Node{n}
}

func (f *frontReader) strings(n *yaml.Node) []string {
	var out []string
	for _, c := range f.list(n) {
		out = append(out, f.scalar(c))
	}
	return out
}

// canonical reads the front matter of the canonical profile.
func (f *frontReader) canonical(top *yaml.Node) {
	all := f.entries(top)
	for _, e := range all {
		switch e.key {
		case versionKey:
			f.version(e.value)
		case keyNamespaces:
			for _, ns := range f.entries(e.value) {
				f.d.Namespaces = append(f.d.Namespaces, transcript.Namespace{Prefix: ns.key, URI: f.scalar(ns.value)})
			}
		}
	}
	f.r.names = newNames(f.d.Namespaces)
	var labels *yaml.Node
	for _, e := range all {
		if f.r.err != nil {
			return
		}
		if f.attribute(e, &f.d.Attrs) {
			continue
		}
		switch e.key {
		case versionKey, keyNamespaces:
		case keyTurns:
			f.turns(e.value)
		case keyPeople:
			f.people(e.value)
		case keyLabels:
			labels = e.value
		case keyTimeline:
			f.timeline(e.value)
		case keyLayout:
			f.layout(e.value)
		case keyPartOf:
			f.partOf(e.value)
		case keySource:
			f.source(e.value)
		case keyProlog:
			f.d.Prolog = f.raws(e.value)
		case keyEpilog:
			f.d.Epilog = f.raws(e.value)
		case keyHeader:
			f.header(e.value)
		default:
			for _, v := range f.list(e.value) {
				f.field(e, v)
			}
		}
	}
	f.r.ctx = infer.NewContext(f.d).Explaining(f.r.explain)
	for _, x := range f.d.Metadata.Fields {
		if f.r.inferred[x] {
			infer.Field(x, f.r.ctx)
		}
	}
	f.r.ctx = infer.NewContext(f.d).Explaining(f.r.explain)
	f.r.labels = newLabels(f.d.People)
	if labels != nil {
		for _, e := range f.entries(labels) {
			f.r.labels.declared[e.key] = f.strings(e.value)
		}
	}
}

func (f *frontReader) version(n *yaml.Node) {
	v := f.scalar(n)
	major, minor, _ := strings.Cut(v, ".")
	if major != "1" {
		f.fail(n, "this is version %s of the dialect, and 1 is what can be read: a newer tiro may read it", v)
	}
	if m, err := strconv.Atoi(minor); minor != "" && (err != nil || m > 0) {
		f.r.note(transcript.Diagnostic{Code: "newer-version", Pos: f.pos(n), Message: "the file is of version " + v + " of the dialect, newer than " + version})
	}
}

// attribute reads a key that stands for one of the attributes that every node may have.
func (f *frontReader) attribute(e entry, a *transcript.Attrs) bool {
	switch e.key {
	case keyID:
		a.ID = f.scalar(e.value)
	case keyLang:
		a.Lang = f.scalar(e.value)
	case keyRend:
		a.Rend = f.scalar(e.value)
	case keyCert:
		a.Cert = f.scalar(e.value)
	case keyRule:
		a.Rule = f.scalar(e.value)
	case keyAttributes:
		for _, x := range f.entries(e.value) {
			name, ok := f.r.names.keyName(x.key)
			if !ok {
				f.fail(x.at, "the prefix of %q is not declared: add it to namespaces", x.key)
			}
			a.Other = append(a.Other, transcript.Attr{Name: name, Value: f.scalar(x.value)})
		}
	default:
		return false
	}
	return true
}

func (f *frontReader) turns(n *yaml.Node) {
	switch v := f.scalar(n); v {
	case string(transcript.Utterance):
		f.r.turnType = transcript.Utterance
	case "speech":
	default:
		f.fail(n, "turns are %q: use utterance or speech", v)
	}
}

// field reads one field.
func (f *frontReader) field(e entry, v *yaml.Node) {
	x := &transcript.Field{}
	x.SetPos(f.pos(e.at))
	x.Name, x.Label = fieldOfKey(e.key)
	if v.Kind != yaml.MappingNode {
		x.Children = f.blocks(v)
		f.d.Metadata.Fields = append(f.d.Metadata.Fields, x)
		f.r.infersField(x)
		return
	}
	var text *yaml.Node
	isMarked, marked := false, &transcript.Element{}
	marked.SetPos(f.pos(v))
	for _, y := range f.entries(v) {
		switch {
		case y.key == keyName:
			x.Name = f.scalar(y.value)
		case y.key == keyLabel:
			x.Label = f.scalar(y.value)
		case y.key == keyValue:
			x.Value = f.scalar(y.value)
		case y.key == keyText:
			text = y.value
		case f.markedKey(y, marked):
			isMarked = true
		default:
			f.fail(y.at, "a field has no %q: it has %s, %s, %s and %s, and attributes when it is one element", y.key, keyName, keyLabel, keyValue, keyText)
		}
	}
	switch {
	case isMarked:
		x.Children = f.markedBlocks(x, marked, text)
	case text != nil:
		x.Children = f.blocks(text)
	}
	f.d.Metadata.Fields = append(f.d.Metadata.Fields, x)
}

// blocks reads Markdown in a scalar: a paragraph alone is words without an element.
func (f *frontReader) blocks(n *yaml.Node) []transcript.Block {
	s := f.scalar(n)
	if strings.Trim(s, " \t\n") == "" {
		return nil
	}
	var children []transcript.Node
	f.r.within(s, f.pos(n), func() {
		tree := f.r.parse([]byte(s))
		sole := tree.FirstChild() != nil && tree.FirstChild() == tree.LastChild()
		children = f.r.nested(tree, sole, false)
	})
	return f.noted(f.pos(n), children)
}

// raws reads comments and processing instructions.
func (f *frontReader) raws(n *yaml.Node) []*transcript.Raw {
	var out []*transcript.Raw
	for _, c := range f.list(n) {
		list := tokens{s: f.scalar(c)}
		t, ok := list.next()
		if !ok || list.s != "" || t.kind != tokenComment && t.kind != tokenInstruction {
			f.fail(c, "a comment <!-- … --> or an instruction <?… ?> is wanted here")
			return nil
		}
		raw := &transcript.Raw{Target: t.name, Text: t.text}
		raw.SetPos(f.pos(c))
		out = append(out, raw)
	}
	return out
}

// header reads a TEI header from its tags.
func (f *frontReader) header(n *yaml.Node) {
	nodes := f.r.markup(f.scalar(n), f.pos(n))
	var header *transcript.Element
	for _, x := range nodes {
		switch x := x.(type) {
		case *transcript.Text:
			continue
		case *transcript.Element:
			if header == nil {
				header = x
				continue
			}
		}
		header = nil
		break
	}
	if header == nil && f.r.err == nil {
		f.fail(n, "one <tei-teiHeader> is wanted here, and nothing beside it")
	}
	f.d.Metadata.Header = header
}
