package markdown

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	yaml "go.yaml.in/yaml/v4"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// mapping is a YAML mapping that is being made.
type mapping struct{ node *yaml.Node }

func newMapping() mapping { return mapping{&yaml.Node{Kind: yaml.MappingNode, Tag: "!!map"}} }

func (m mapping) add(key string, value *yaml.Node) {
	m.node.Content = append(m.node.Content, scalar(key), value)
}

// str adds a string, unless it is empty.
func (m mapping) str(key, value string) {
	if value != "" {
		m.add(key, scalar(value))
	}
}

// flow puts the mapping on one line.
func (m mapping) flow() *yaml.Node {
	m.node.Style = yaml.FlowStyle
	return m.node
}

// scalar is a string; one of several lines keeps them.
func scalar(s string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	if strings.Contains(s, "\n") {
		n.Style = yaml.LiteralStyle
	}
	return n
}

// literal is a value that other readers of YAML take for more than a string: a number.
func literal(s string) *yaml.Node { return &yaml.Node{Kind: yaml.ScalarNode, Value: s} }

func sequence(values []*yaml.Node) *yaml.Node {
	return &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Content: values}
}

// oneOrMore is a value, or the list of several.
func oneOrMore(values []*yaml.Node) *yaml.Node {
	if len(values) == 1 {
		return values[0]
	}
	return sequence(values)
}

// front is the front matter, without its fences.
func (w *writer) front() []byte {
	d := w.d
	m := newMapping()
	m.add(versionKey, literal(version))
	w.attributes(m, &d.Attrs)
	w.fields(m)
	w.people(m)
	w.labelTable(m)
	if w.turnType == transcript.Utterance {
		m.str(keyTurns, string(transcript.Utterance))
	}
	w.timeline(m)
	if len(d.Namespaces) > 0 {
		ns := newMapping()
		for _, n := range d.Namespaces {
			ns.str(n.Prefix, n.URI)
		}
		m.add(keyNamespaces, ns.node)
	}
	w.layoutAndSource(m)
	w.partOf(m)
	w.raws(m, keyProlog, d.Prolog)
	w.raws(m, keyEpilog, d.Epilog)
	if h := d.Metadata.Header; h != nil {
		m.add(keyHeader, scalar(w.captureMarkup([]transcript.Node{h}, nil)))
	}
	out, err := yaml.Dump(m.node, yaml.WithLineWidth(-1), yaml.WithIndent(2), yaml.WithCompactSeqIndent(false))
	if err != nil {
		panic(fmt.Sprintf("markdown: YAML of strings: %v", err))
	}
	return out
}

// captureMarkup is markup, ended by a line feed when it has several lines. Beside words there is
// no line of its own for anything.
func (w *writer) captureMarkup(nodes []transcript.Node, parent transcript.Node) string {
	s := w.capture(func() {
		if slices.ContainsFunc(nodes, isText) {
			for _, n := range nodes {
				w.markupNode(n, parent, noIndent, false)
			}
			return
		}
		w.markupText(nodes, parent, "", false)
	})
	if strings.Contains(s, "\n") {
		s += "\n"
	}
	return s
}

// attributes adds the keys of the attributes that every node may have.
func (w *writer) attributes(m mapping, a *transcript.Attrs) {
	m.str(keyID, a.ID)
	w.attributesButID(m, a)
}

func (w *writer) attributesButID(m mapping, a *transcript.Attrs) {
	m.str(keyLang, a.Lang)
	m.str(keyRend, a.Rend)
	m.str(keyCert, a.Cert)
	m.str(keyRule, a.Rule)
	if len(a.Other) > 0 {
		other := newMapping()
		for _, x := range a.Other {
			other.add(w.names.key(x.Name), scalar(x.Value))
		}
		m.add(keyAttributes, other.flow())
	}
}

// fields adds the fields in their order; those with one key, one after another, are a list.
func (w *writer) fields(m mapping) {
	used := map[string]bool{}
	list := w.d.Metadata.Fields
	for i := 0; i < len(list); {
		key, ok := keyOfField(list[i])
		ok = ok && !used[key]
		n := 1
		for ok && i+n < len(list) {
			if k, same := keyOfField(list[i+n]); !same || k != key {
				break
			}
			n++
		}
		if !ok {
			key = freeKey(list[i].Name, used)
		}
		used[key] = true
		var values []*yaml.Node
		for _, f := range list[i : i+n] {
			values = append(values, w.field(f, key))
		}
		m.add(key, oneOrMore(values))
		i += n
	}
}

// freeKey is a key of that name that no field has yet.
func freeKey(name string, used map[string]bool) string {
	if !isReserved(name) && !used[name] {
		return name
	}
	for i := 2; ; i++ {
		if key := name + " " + strconv.Itoa(i); !used[key] {
			return key
		}
	}
}

// field is a field as a string, when that is read as it and is not all tags, else as a mapping.
func (w *writer) field(f *transcript.Field, key string) *yaml.Node {
	name, label := fieldOfKey(key)
	text, plain := "", false
	if name == f.Name && label == f.Label {
		text, plain = w.plainField(f)
	}
	marked := w.markedElement(f)
	if plain && (marked == nil || !strings.HasPrefix(text, "<")) {
		return scalar(text)
	}
	m := newMapping()
	if name != f.Name {
		m.str(keyName, f.Name)
	}
	if label != f.Label {
		m.add(keyLabel, scalar(f.Label))
	}
	m.str(keyValue, f.Value)
	switch {
	case marked != nil && w.marked(m, f, marked):
	case plain:
		return scalar(text)
	default:
		m.str(keyText, w.fieldText(f))
	}
	return m.node
}

// plainField is a field as a string; ok is false when a reader would infer something else of every such string.
func (w *writer) plainField(f *transcript.Field) (text string, ok bool) {
	for _, candidate := range []*transcript.Field{withoutDates(f), f} {
		read := transcript.Clone(candidate)
		read.Value = ""
		infer.Field(read, w.ctx)
		if transcript.DiffNodes(f, read) == "" {
			return w.fieldText(candidate), true
		}
	}
	return "", false
}

func (w *writer) fieldText(f *transcript.Field) string {
	return w.capture(func() { w.flat(f.Children, place{parent: f}) })
}

// withoutDates is a copy of a field in which dates are words.
func withoutDates(f *transcript.Field) *transcript.Field {
	c := transcript.Clone(f)
	for _, b := range c.Children {
		p, ok := b.(*transcript.Paragraph)
		if !ok {
			continue
		}
		var words []transcript.Inline
		for _, n := range p.Children {
			if d, ok := n.(*transcript.Date); ok {
				words = append(words, d.Children...)
			} else {
				words = append(words, n)
			}
		}
		p.Children = joinInlines(words)
	}
	return c
}

func (w *writer) timeline(m mapping) {
	t := w.d.Timeline
	if t == nil {
		return
	}
	line := newMapping()
	w.attributes(line, &t.Attrs)
	line.str(keyUnit, t.Unit)
	line.str(keyOrigin, t.Origin)
	var points []*yaml.Node
	for i := range t.Points {
		p := &t.Points[i]
		point := newMapping()
		w.attributes(point, &p.Attrs)
		point.str(keyAbsolute, p.Absolute)
		if p.Interval != "" {
			point.add(keyInterval, literal(p.Interval))
		}
		point.str(keySince, p.Since)
		points = append(points, point.flow())
	}
	line.add(keyPoints, sequence(points))
	m.add(keyTimeline, line.node)
}

func (w *writer) layoutAndSource(m mapping) {
	if l := w.d.Layout; l != (transcript.Layout{}) {
		layout := newMapping()
		layout.str(keyProfile, l.Profile)
		if l.LeadingLines != 0 {
			layout.add(keyLeading, literal(strconv.Itoa(l.LeadingLines)))
		}
		if l.NoFinalNewline {
			layout.add(keyNoNewline, literal("true"))
		}
		layout.str(keyStyle, l.Style)
		layout.str(keyPatch, string(l.Patch))
		m.add(keyLayout, layout.flow())
	}
	// Its own bytes are the source of what was read from this profile and is unchanged: see encodeCanonical.
	if s := w.d.Source; s != nil && *s != (transcript.Source{}) && w.named {
		source := newMapping()
		source.str(keyName, s.Name)
		source.str(keyMediaType, s.MediaType)
		source.add(keySize, literal(strconv.FormatInt(s.Size, 10)))
		source.str(keySHA256, s.SHA256)
		m.add(keySource, source.node)
	}
}

func (w *writer) partOf(m mapping) {
	p := w.d.PartOf
	if p == nil {
		return
	}
	part := newMapping()
	part.str(keyFile, p.File)
	part.add(keyNumber, literal(strconv.Itoa(p.Number)))
	part.add(keyCount, literal(strconv.Itoa(p.Count)))
	m.add(keyPartOf, part.flow())
}

func (w *writer) raws(m mapping, key string, list []*transcript.Raw) {
	var values []*yaml.Node
	for _, r := range list {
		values = append(values, scalar(rawMarkup(r)))
	}
	if len(values) > 0 {
		m.add(key, sequence(values))
	}
}
