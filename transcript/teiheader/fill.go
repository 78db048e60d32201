package teiheader

import (
	"fmt"

	"github.com/tiro-transcripts/tiro/transcript"
)

// fill is a kept header with fields and people in its holes again.
func fill(m transcript.Metadata, people []*transcript.Person) (*transcript.Element, error) {
	f := filler{fields: m.Fields, people: people}
	out, _ := f.element(m.Header, "")
	if f.err == nil && (len(f.fields) > 0 || len(f.people) > 0 && !f.people[0].External) {
		f.err = fmt.Errorf("the header has fewer places than there are fields and people")
	}
	return out, f.err
}

type filler struct {
	fields []*transcript.Field
	people []*transcript.Person
	err    error
}

// element is e, which stands on a path, with its holes filled, and whether it had any.
func (f *filler) element(e *transcript.Element, path string) (*transcript.Element, bool) {
	out, changed := *e, false
	out.Children = make([]transcript.Node, 0, len(e.Children))
	for _, n := range e.Children {
		switch {
		case transcript.IsHole(n, transcript.KindField):
			for _, m := range f.field(&out, path) {
				out.Children = joined(out.Children, m)
			}
			changed = true
		case transcript.IsHole(n, transcript.KindPerson):
			out.Children = append(out.Children, f.person())
			changed = true
		default:
			m, filled := n, false
			if c := transcript.MarkupOf(n); c != nil {
				m, filled = f.node(n, step(path, c.Name.Local))
			}
			out.Children = joined(out.Children, m)
			changed = changed || filled
		}
	}
	return &out, changed
}

// joined adds a node to a list, a text to the text before it.
func joined(list []transcript.Node, n transcript.Node) []transcript.Node {
	if t, ok := n.(*transcript.Text); ok && len(list) > 0 {
		if last, ok := list[len(list)-1].(*transcript.Text); ok {
			both := &transcript.Text{Value: last.Value + t.Value}
			both.SetPos(last.Pos())
			return append(list[:len(list)-1], both)
		}
	}
	return append(list, n)
}

// node fills the holes that stand in n, which stands on a path.
func (f *filler) node(n transcript.Node, path string) (transcript.Node, bool) {
	e := transcript.MarkupOf(n)
	if e == nil {
		return n, false
	}
	out, changed := f.element(e, path)
	if !changed {
		return n, false
	}
	return typed(out), true
}

// field is what stands for the next hole in an element, whose attribute may be the field's value.
func (f *filler) field(in *transcript.Element, path string) []transcript.Node {
	if len(f.fields) == 0 {
		f.err = fmt.Errorf("the header has more places than there are fields")
		return nil
	}
	next := f.fields[0]
	f.fields = f.fields[1:]
	if p, ok := placeAt(path); ok {
		if !p.fits(next) {
			f.err = fmt.Errorf("the field %q cannot stand in the <%s> of the header: make it words without paragraphs, or paragraphs in an abstract", next.Name, in.Name.Local)
		}
		if p.value != "" {
			in.With(p.value, next.Value)
		}
	}
	return flat(next)
}

func (f *filler) person() transcript.Node {
	if len(f.people) == 0 || f.people[0].External {
		f.err = fmt.Errorf("the header has more places than there are people")
		return transcript.TEIElement("person")
	}
	next := f.people[0]
	f.people = f.people[1:]
	return transcript.AsElements(next, nil)[0]
}

// detachFile takes the description of the source file, where Tiro put it, out of a kept header.
func detachFile(header *transcript.Element) (*transcript.Element, *transcript.Source, transcript.Layout) {
	var d transcript.Document
	bare, ok := lastSource(header, func(list []transcript.Node) ([]transcript.Node, bool) {
		if len(list) == 0 {
			return nil, false
		}
		last := list[len(list)-1]
		e := transcript.MarkupOf(last)
		if e != nil && e.Name.Local == "p" && len(e.Children) == 1 {
			e = transcript.MarkupOf(e.Children[0])
		}
		if e == nil || !transcript.IsTEI(e, "bibl") || e.Value("type") != "file" {
			return nil, false
		}
		d.Source, d.Layout = readFileBibl(e)
		rest := list[: len(list)-1 : len(list)-1]
		again, ok := appendFile(rest, &d)
		return rest, ok && transcript.DiffNodes(again[len(again)-1], last) == ""
	})
	if !ok {
		return header, nil, transcript.Layout{}
	}
	return bare, d.Source, d.Layout
}

// attachFile undoes detachFile. A layout must have its place; that of a file may be lost with
// a header that has none.
func attachFile(header *transcript.Element, d *transcript.Document) (*transcript.Element, error) {
	if fileBibl(d) == nil {
		return header, nil
	}
	out, ok := lastSource(header, func(list []transcript.Node) ([]transcript.Node, bool) { return appendFile(list, d) })
	if !ok && d.Layout != (transcript.Layout{}) {
		return nil, fmt.Errorf("the header has no sourceDesc to say in how the source was laid out: add one")
	}
	if !ok {
		return header, nil
	}
	return out, nil
}

// appendFile adds the description to what a sourceDesc holds, as a paragraph among paragraphs.
func appendFile(list []transcript.Node, d *transcript.Document) ([]transcript.Node, bool) {
	bibl := fileBibl(d)
	if bibl == nil {
		return list, false
	}
	out := append([]transcript.Node(nil), list...)
	for _, n := range list {
		if e := transcript.MarkupOf(n); e != nil && (transcript.IsTEI(e, "p") || transcript.IsTEI(e, "ab")) {
			return append(out, typed(transcript.TEIElement("p", bibl))), true
		}
	}
	return append(out, bibl), true
}

// lastSource rewrites what the last sourceDesc of a header holds.
func lastSource(header *transcript.Element, f func([]transcript.Node) ([]transcript.Node, bool)) (*transcript.Element, bool) {
	for i, n := range header.Children {
		if !transcript.IsTEI(n, "fileDesc") {
			continue
		}
		file := *n.(*transcript.Element)
		for j := len(file.Children) - 1; j >= 0; j-- {
			if !transcript.IsTEI(file.Children[j], "sourceDesc") {
				continue
			}
			desc := *file.Children[j].(*transcript.Element)
			list, ok := f(desc.Children)
			if !ok {
				return header, false
			}
			desc.Children = list
			file.Children = append([]transcript.Node(nil), file.Children...)
			file.Children[j] = &desc
			out := *header
			out.Children = append([]transcript.Node(nil), header.Children...)
			out.Children[i] = &file
			return &out, true
		}
	}
	return header, false
}
