package markdown

import (
	"strconv"
	"strings"

	yaml "go.yaml.in/yaml/v4"

	"github.com/tiro-transcripts/tiro/transcript"
)

// people reads a mapping by ID, or a list of people some of whom have none.
func (f *frontReader) people(n *yaml.Node) {
	if n.Kind == yaml.SequenceNode {
		for _, c := range n.Content {
			p := &transcript.Person{}
			p.SetPos(f.pos(c))
			f.person(p, c)
		}
		return
	}
	for _, e := range f.entries(n) {
		p := &transcript.Person{}
		p.ID = e.key
		p.SetPos(f.pos(e.at))
		f.person(p, e.value)
	}
}

func (f *frontReader) person(p *transcript.Person, n *yaml.Node) {
	f.d.People = append(f.d.People, p)
	if n.Kind != yaml.MappingNode {
		f.personNames(p, n, "")
		return
	}
	for _, e := range f.entries(n) {
		class, isName := nameTypeOf(e.key)
		switch {
		case f.attribute(e, &p.Attrs):
		case isName:
			f.personNames(p, e.value, class)
		case e.key == keyExternal:
			p.External = f.scalar(e.value) == "true"
		case e.key == keyText:
			p.Children = append(p.Children, transcript.CollapseSpace(transcript.Name{Space: transcript.TEI, Local: "person"}, f.r.markup(f.scalar(e.value), f.pos(e.value)))...)
		default:
			f.fail(e.at, "a person has no %q: they have %s, %s, %s, %s, %s and the attributes", e.key, keyName, keyFull, keyLabel, keyText, keyExternal)
		}
	}
}

// personNames reads names in Markdown.
func (f *frontReader) personNames(p *transcript.Person, n *yaml.Node, class string) {
	for _, c := range f.list(n) {
		name := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "persName"}}
		name.SetPos(f.pos(c))
		name.Children = f.words(c)
		if class != "" {
			name.Other = []transcript.Attr{{Name: transcript.Name{Local: "type"}, Value: class}}
		}
		p.Children = append(p.Children, f.r.typed(name, p, false, false))
	}
}

// words reads one paragraph of Markdown in a scalar.
func (f *frontReader) words(n *yaml.Node) []transcript.Node {
	s := f.scalar(n)
	var out []transcript.Node
	if s == "" {
		return nil
	}
	f.r.within(s, f.pos(n), func() {
		tree := f.r.parse([]byte(s))
		first := tree.FirstChild()
		if first == nil || first != tree.LastChild() {
			f.fail(n, "one line of words is wanted here")
			return
		}
		for _, p := range f.r.leaf(first, nil) {
			out = append(out, p.node)
		}
	})
	return out
}

func (f *frontReader) timeline(n *yaml.Node) {
	t := &transcript.Timeline{}
	for _, e := range f.entries(n) {
		switch {
		case f.attribute(e, &t.Attrs):
		case e.key == keyUnit:
			t.Unit = f.scalar(e.value)
		case e.key == keyOrigin:
			t.Origin = f.scalar(e.value)
		case e.key == keyPoints:
			for _, c := range f.list(e.value) {
				t.Points = append(t.Points, f.point(c))
			}
		default:
			f.fail(e.at, "a timeline has no %q", e.key)
		}
	}
	f.d.Timeline = t
}

func (f *frontReader) point(n *yaml.Node) (p transcript.TimePoint) {
	for _, e := range f.entries(n) {
		switch {
		case f.attribute(e, &p.Attrs):
		case e.key == keyAbsolute:
			p.Absolute = f.scalar(e.value)
		case e.key == keyInterval:
			p.Interval = f.scalar(e.value)
		case e.key == keySince:
			p.Since = f.scalar(e.value)
		default:
			f.fail(e.at, "a point of a timeline has no %q", e.key)
		}
	}
	return p
}

func (f *frontReader) layout(n *yaml.Node) {
	for _, e := range f.entries(n) {
		v := f.scalar(e.value)
		var err error
		switch e.key {
		case keyProfile:
			f.d.Layout.Profile = v
		case keyLeading:
			f.d.Layout.LeadingLines, err = strconv.Atoi(v)
		case keyNoNewline:
			f.d.Layout.NoFinalNewline, err = strconv.ParseBool(v)
		case keyStyle:
			f.d.Layout.Style = v
		case keyPatch:
			f.d.Layout.Patch = transcript.Patch(v)
		default:
			f.fail(e.at, "a layout has no %q", e.key)
		}
		if err != nil {
			f.fail(e.value, "%q is no value of %s", v, e.key)
		}
	}
}

func (f *frontReader) source(n *yaml.Node) {
	s := &transcript.Source{}
	for _, e := range f.entries(n) {
		v := f.scalar(e.value)
		switch e.key {
		case keyName:
			s.Name = v
		case keyMediaType:
			s.MediaType = v
		case keySize:
			size, err := strconv.ParseInt(v, 10, 64)
			if err != nil {
				f.fail(e.value, "%q is no size in bytes", v)
			}
			s.Size = size
		case keySHA256:
			s.SHA256 = v
		default:
			f.fail(e.at, "a source has no %q", e.key)
		}
	}
	f.d.Source = s
}

func (f *frontReader) partOf(n *yaml.Node) {
	p := &transcript.PartOf{}
	for _, e := range f.entries(n) {
		v := f.scalar(e.value)
		var err error
		switch e.key {
		case keyFile:
			p.File = v
		case keyNumber:
			p.Number, err = strconv.Atoi(v)
		case keyCount:
			p.Count, err = strconv.Atoi(v)
		default:
			f.fail(e.at, "a part of a file has no %q", e.key)
		}
		if err != nil {
			f.fail(e.value, "%q is no value of %s", v, e.key)
		}
	}
	f.d.PartOf = p
}

// plainFields reads front matter that is not Tiro's: every value is words.
func (f *frontReader) plainFields(top *yaml.Node) {
	for _, e := range f.entries(top) {
		f.r.seen.sawValue(e.at, e.value)
		for _, v := range f.list(e.value) {
			if s := strings.Join(strings.Fields(f.flat(v)), " "); s != "" && f.r.err == nil {
				f.d.Metadata.Fields = append(f.d.Metadata.Fields, f.plainField(e, v, s))
			}
		}
	}
}

func (f *frontReader) plainField(e entry, v *yaml.Node, s string) *transcript.Field {
	x := &transcript.Field{}
	x.SetPos(f.pos(e.at))
	x.Name, x.Label = fieldOfKey(strings.Join(strings.Fields(e.key), " "))
	if x.Label == "" && transcript.FieldName(x.Name) != x.Name || x.Label != "" && transcript.FieldName(x.Label) != x.Name || x.Name == "" {
		x.Name, x.Label = "field", ""
	}
	t := &transcript.Text{Value: s}
	t.SetPos(f.pos(v))
	p := &transcript.Paragraph{Plain: true, Children: []transcript.Inline{t}}
	p.SetPos(f.pos(v))
	x.Children = []transcript.Block{p}
	return x
}

// flat is a value on one line, as YAML writes collections on one.
func (f *frontReader) flat(n *yaml.Node) string {
	switch n.Kind {
	case yaml.ScalarNode:
		if n.Tag == "!!null" {
			return ""
		}
		return n.Value
	case yaml.AliasNode:
		f.fail(n, "aliases are not read here: write the value out")
		return ""
	}
	f.r.enter(f.pos(n))
	defer f.r.leave()
	var parts []string
	for i := 0; i < len(n.Content) && f.r.err == nil; i++ {
		s := f.flat(n.Content[i])
		if n.Kind == yaml.MappingNode && i+1 < len(n.Content) {
			i++
			s += ": " + f.flat(n.Content[i])
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, ", ")
}
