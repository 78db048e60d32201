package tei

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// keepHeader keeps a header of somebody else's making, with a hole for each field and person
// found in it. If the holes, filled again, do not give the header back to the letter, less is
// taken out of it: people only, then nothing.
func keepHeader(doc *transcript.Document, header *transcript.Element) {
	bare, source, layout := detachFile(header)
	for _, fields := range []bool{true, false} {
		k := keeper{fields: fields}
		kept := k.element(bare, "")
		m := transcript.Metadata{Header: kept, Fields: k.found}
		full, err := fill(m, k.people)
		if err == nil && transcript.DiffNodes(full, bare) == "" && isValid(m, k.people) {
			doc.Metadata, doc.People, doc.Source, doc.Layout = m, k.people, source, layout
			return
		}
	}
	doc.Metadata.Header, doc.Source, doc.Layout = bare, source, layout
}

// keeper makes holes.
type keeper struct {
	fields bool // whether fields are wanted
	found  []*transcript.Field
	people []*transcript.Person
}

// element is e with holes for what stands on paths under it.
func (k *keeper) element(e *transcript.Element, path string) *transcript.Element {
	out := *e
	out.Children = make([]transcript.Node, len(e.Children))
	for i, n := range e.Children {
		out.Children[i] = n
		if c := markupOf(n); c != nil && c.Name.Space == transcript.TEI {
			out.Children[i] = k.node(n, c, path+"/"+c.Name.Local)
		}
	}
	return &out
}

// node is what stands for a node of the header on that path.
func (k *keeper) node(n transcript.Node, e *transcript.Element, path string) transcript.Node {
	switch path {
	case "/fileDesc/titleStmt/title":
		return k.content(n, e, transcript.FieldTitle)
	case "/fileDesc/publicationStmt/idno":
		return k.content(n, e, transcript.FieldIdentifier)
	case "/fileDesc/notesStmt/note":
		if name := get(e, "type"); name != "" {
			return k.content(n, e, name)
		}
	case "/fileDesc/sourceDesc/bibl":
		if get(e, "type") == "citation" || slices.ContainsFunc(e.Children, isWords) {
			return k.content(n, e, transcript.FieldCitation)
		}
	case "/profileDesc/abstract":
		return k.content(n, e, transcript.FieldSummary)
	case "/profileDesc/langUsage/language":
		return k.content(n, e, transcript.FieldLanguage)
	case "/profileDesc/creation/date", "/profileDesc/settingDesc/setting/date":
		return k.whole(n, transcript.FieldDate)
	case "/profileDesc/creation/placeName", "/profileDesc/settingDesc/setting/placeName":
		return k.whole(n, transcript.FieldPlace)
	}
	if strings.HasPrefix(path, "/profileDesc/particDesc") && strings.HasSuffix(path, "/listPerson/person") && e.ID != "" {
		return k.person(n, e)
	}
	if _, untyped := n.(*transcript.Element); untyped {
		return k.element(e, path)
	}
	return n
}

func isWords(n transcript.Node) bool { return n.Kind() == transcript.KindText }

// content makes a field of what an element holds; a language's tag is the field's value.
func (k *keeper) content(n transcript.Node, e *transcript.Element, name string) transcript.Node {
	f := &transcript.Field{Name: name, Children: flowed(e.Children)}
	f.SetPos(e.Pos())
	with := *e
	if e.Name.Local == "language" {
		f.Value = get(e, "ident")
		with.Attrs = *without(e, "ident").Attributes()
	}
	if !fits(f, e.Name.Local) || !k.take(f, e.Children) {
		return n
	}
	with.Children = []transcript.Node{hole(transcript.KindField, e.Pos())}
	return typed(&with)
}

// fits reports whether a field can be the content of a TEI element, as far as the kinds of block
// and inline decide it.
func fits(f *transcript.Field, local string) bool {
	words, isPlain := plainWords(f)
	switch local {
	case "title", "idno", "language":
		return isPlain || len(f.Children) == 0
	case "bibl":
		return isPlain && !slices.ContainsFunc(words, notInBibl)
	case "abstract":
		return !slices.ContainsFunc(f.Children, isPlainBlock)
	}
	return true
}

func isPlainBlock(b transcript.Block) bool {
	p, ok := b.(*transcript.Paragraph)
	return ok && p.Plain
}

// whole makes a field of a node.
func (k *keeper) whole(n transcript.Node, name string) transcript.Node {
	f := &transcript.Field{Name: name, Children: flowed([]transcript.Node{n})}
	f.SetPos(n.Pos())
	if !k.take(f, []transcript.Node{n}) {
		return n
	}
	return hole(transcript.KindField, n.Pos())
}

// take accepts a field that gives back the nodes it was made of and is valid.
func (k *keeper) take(f *transcript.Field, nodes []transcript.Node) bool {
	if !k.fields || len(nodes) == 0 || !slices.Equal(flat(f), nodes) || !isValid(transcript.Metadata{Fields: []*transcript.Field{f}}, nil) {
		return false
	}
	k.found = append(k.found, f)
	return true
}

func (k *keeper) person(n transcript.Node, e *transcript.Element) transcript.Node {
	p := person(e)
	if !isValid(transcript.Metadata{}, []*transcript.Person{p}) {
		return n
	}
	k.people = append(k.people, p)
	return hole(transcript.KindPerson, e.Pos())
}

func hole(kind transcript.Kind, pos transcript.Pos) *transcript.Element {
	e := &transcript.Element{Name: transcript.Hole(kind)}
	e.SetPos(pos)
	return e
}

func isHole(n transcript.Node, kind transcript.Kind) bool {
	e, ok := n.(*transcript.Element)
	return ok && e.Name == transcript.Hole(kind)
}

// noHoles refuses a file in which Tiro's own place-holders stand.
func noHoles(header *transcript.Element) error {
	for n := range transcript.Preorder(header) {
		if isHole(n, transcript.KindField) || isHole(n, transcript.KindPerson) {
			return fail(n.Pos(), "<%s> of %s is a place-holder that stands in no file: remove it", n.(*transcript.Element).Name.Local, transcript.TiroSpace)
		}
	}
	return nil
}
