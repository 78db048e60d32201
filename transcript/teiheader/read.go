package teiheader

import (
	"cmp"
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Read puts what a header says into the document. Fields and people are taken at their word
// when the header that Tiro would write of them is the very header that was read; else the header is
// kept, with holes where fields and people were.
func Read(doc *transcript.Document, header *transcript.Element) {
	try := *doc
	g := gleaner{}
	g.header(header)
	try.Metadata.Fields = g.inOrder()
	try.People = g.people
	try.Source, try.Layout = readFileBibl(g.file)
	if transcript.DiffNodes(write(&try), header) == "" && isValid(try.Metadata, try.People) {
		*doc = try
		return
	}
	keepHeader(doc, header)
}

// isValid reports whether fields and people can be part of a document.
func isValid(m transcript.Metadata, people []*transcript.Person) bool {
	d := &transcript.Document{Metadata: m, People: slices.Clone(people)}
	d.AddStrangers()
	return d.Validate() == nil
}

// gleaner takes fields and people from where Tiro writes them, without asking for more: what
// it makes of another header is found not to give that header back.
type gleaner struct {
	fields []gleaned
	people []*transcript.Person
	file   *transcript.Element // the bibl of the source file
}

type gleaned struct {
	*transcript.Field
	at int // the position that @n gives; 0 for none
}

func (g *gleaner) inOrder() []*transcript.Field {
	slices.SortStableFunc(g.fields, func(a, b gleaned) int { return cmp.Compare(a.at, b.at) })
	var out []*transcript.Field
	for _, f := range g.fields {
		out = append(out, f.Field)
	}
	return out
}

func (g *gleaner) header(h *transcript.Element) {
	for _, e := range h.Under("fileDesc/titleStmt/title") {
		bare := attrsWithout(e, "n")
		switch {
		case !bare.IsZero():
			g.field(transcript.FieldTitle, e, []transcript.Node{without(e, "n")})
		case len(e.Children) > 0 || numbered(e):
			g.field(transcript.FieldTitle, e, e.Children)
		}
	}
	for _, p := range h.Under("fileDesc/publicationStmt/p") {
		for _, e := range p.Under("idno") {
			g.field(transcript.FieldIdentifier, e, e.Children)
		}
	}
	for _, e := range h.Under("fileDesc/notesStmt/*") {
		g.note(e)
	}
	for _, e := range h.Under("fileDesc/sourceDesc/bibl") {
		switch e.Value("type") {
		case "citation":
			g.field(transcript.FieldCitation, e, e.Children)
		case "file":
			g.file = e
		}
	}
	g.profile(h)
}

func (g *gleaner) profile(h *transcript.Element) {
	for _, e := range h.Under("profileDesc/creation/date") {
		g.field(transcript.FieldDate, e, []transcript.Node{without(e, "n")})
	}
	for _, e := range h.Under("profileDesc/creation/placeName") {
		g.field(transcript.FieldPlace, e, []transcript.Node{without(e, "n")})
	}
	for _, e := range h.Under("profileDesc/abstract") {
		content := e.Children
		if len(content) == 1 && transcript.IsTEI(content[0], "ab") {
			content = content[0].(*transcript.Element).Children
		}
		g.field(transcript.FieldSummary, e, content)
	}
	for _, e := range h.Under("profileDesc/langUsage/language") {
		f := g.field(transcript.FieldLanguage, e, e.Children)
		f.Value = e.Value("ident")
		if about, ok := strings.CutPrefix(e.Value("ana"), "#"); ok {
			f.Name = about
		}
	}
	for _, e := range h.Under("profileDesc/particDesc/listPerson/person") {
		g.people = append(g.people, person(e))
	}
}

// field notes a field that an element holds, which says its position and label in @n.
func (g *gleaner) field(name string, e *transcript.Element, content []transcript.Node) *transcript.Field {
	f := &transcript.Field{Name: name, Children: flowed(content)}
	f.SetPos(e.Pos())
	at, label, _ := position(e.Value("n"))
	if label != "" {
		f.Label, f.Name = label, transcript.FieldName(label)
	}
	g.fields = append(g.fields, gleaned{f, at})
	return f
}

func (g *gleaner) note(e *transcript.Element) {
	content, value := e.Children, ""
	if e.Name.Local == "noteGrp" && len(content) == 2 {
		value, content = transcript.MarkupOf(content[0]).Value("n"), childrenOf(content[1])
	}
	g.field(e.Value("type"), e, content).Value = value
}

// flowed are nodes as a field's children.
func flowed(nodes []transcript.Node) []transcript.Block {
	if note, ok := typed(transcript.TEIElement("note", slices.Clone(nodes)...)).(*transcript.Note); ok {
		return note.Children
	}
	return nil
}

func person(e *transcript.Element) *transcript.Person {
	p := &transcript.Person{Attrs: e.Attrs, Children: e.Children}
	p.SetPos(e.Pos())
	return p
}

func childrenOf(n transcript.Node) []transcript.Node {
	if e := transcript.MarkupOf(n); e != nil {
		return e.Children
	}
	return nil
}

// without is the node of an element less one attribute.
func without(e *transcript.Element, local string) transcript.Node {
	c := *e
	c.Attrs = attrsWithout(e, local)
	return typed(&c)
}

func attrsWithout(e *transcript.Element, local string) transcript.Attrs {
	return transcript.SplitAttrs(slices.DeleteFunc(e.All(), func(a transcript.Attr) bool { return a.Name == transcript.Name{Local: local} }))
}
