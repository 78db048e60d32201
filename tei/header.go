package tei

import "github.com/tiro-transcripts/tiro/transcript"

// The header that Tiro writes for a document that brings none. What is read back as this
// same header leaves none behind: see readHeader.

// writeHeader is the header of a document.
func writeHeader(d *transcript.Document) *transcript.Element {
	w := headerWriter{n: numbers(d.Metadata.Fields), fields: d.Metadata.Fields}
	file := element("fileDesc",
		typed(element("titleStmt", w.titles()...)),
		typed(element("publicationStmt", w.identifiers()...)))
	if notes := w.each(inNote, w.note); len(notes) > 0 {
		file.Children = append(file.Children, element("notesStmt", notes...))
	}
	file.Children = append(file.Children, element("sourceDesc", w.sources(d)...))
	header := element("teiHeader", file)
	if profile := w.profile(d.People); len(profile) > 0 {
		header.Children = append(header.Children, element("profileDesc", profile...))
	}
	return header
}

type headerWriter struct {
	fields []*transcript.Field
	n      []string // @n of each field
}

// each makes a node of every field of a place.
func (w *headerWriter) each(p place, f func(*transcript.Field, string) transcript.Node) []transcript.Node {
	var out []transcript.Node
	for i, field := range w.fields {
		if placeOf(field) == p {
			out = append(out, f(field, w.n[i]))
		}
	}
	return out
}

// flat are a field's children as the children of an element.
func flat(f *transcript.Field) []transcript.Node {
	return transcript.AsElements(&transcript.Note{Children: f.Children}, nil)[0].Children
}

func (w *headerWriter) titles() []transcript.Node {
	titles := w.each(inTitle, func(f *transcript.Field, n string) transcript.Node {
		if t := markedTitle(f); t != nil {
			return typed(set(t, "n", n))
		}
		return typed(set(element("title", flat(f)...), "n", n))
	})
	if len(titles) == 0 {
		titles = []transcript.Node{typed(element("title"))}
	}
	return titles
}

// markedTitle is the element of a field that is nothing but a title with attributes, which is the title of the
// document itself; nil for any other.
func markedTitle(f *transcript.Field) *transcript.Element {
	t, ok := f.Sole().(*transcript.Title)
	if !ok || numbered(t) {
		return nil
	}
	if e := markupOf(t); !e.IsZero() {
		return e
	}
	return nil
}

func (w *headerWriter) identifiers() []transcript.Node {
	ids := w.each(inIdentifier, func(f *transcript.Field, n string) transcript.Node {
		return typed(element("p", typed(set(element("idno", flat(f)...), "n", n))))
	})
	if len(ids) == 0 {
		ids = []transcript.Node{typed(element("p"))}
	}
	return ids
}

// note writes a field that has no place of its own, with its value in a note beside it.
func (w *headerWriter) note(f *transcript.Field, n string) transcript.Node {
	if f.Value == "" {
		return typed(set(element("note", flat(f)...), "type", f.Name, "n", n))
	}
	value := typed(set(element("note"), "type", "value", "n", f.Value))
	return set(element("noteGrp", value, typed(element("note", flat(f)...))), "type", f.Name, "n", n)
}

func (w *headerWriter) sources(d *transcript.Document) []transcript.Node {
	list := w.each(inCitation, func(f *transcript.Field, n string) transcript.Node {
		return typed(set(element("bibl", flat(f)...), "type", "citation", "n", n))
	})
	if file := fileBibl(d); file != nil {
		list = append(list, file)
	}
	if len(list) == 0 {
		list = []transcript.Node{typed(element("p"))}
	}
	return list
}

func (w *headerWriter) profile(people []*transcript.Person) []transcript.Node {
	var out []transcript.Node
	itself := func(f *transcript.Field, n string) transcript.Node {
		return typed(set(transcript.AsElements(flat(f)[0], nil)[0], "n", n))
	}
	creation := append(w.each(inDate, itself), w.each(inPlace, itself)...)
	if len(creation) > 0 {
		out = append(out, element("creation", spaced(creation)...))
	}
	out = append(out, w.each(inSummary, abstract)...)
	if languages := w.each(inLanguage, language); len(languages) > 0 {
		out = append(out, element("langUsage", languages...))
	}
	var persons []transcript.Node
	for _, p := range people {
		if !p.External {
			persons = append(persons, transcript.AsElements(p, nil)[0])
		}
	}
	if len(persons) > 0 {
		out = append(out, element("particDesc", element("listPerson", persons...)))
	}
	return out
}

// spaced puts a space between nodes: in a creation white space counts.
func spaced(nodes []transcript.Node) []transcript.Node {
	var out []transcript.Node
	for i, n := range nodes {
		if i > 0 {
			out = append(out, &transcript.Text{Value: " "})
		}
		out = append(out, n)
	}
	return out
}

func abstract(f *transcript.Field, n string) transcript.Node {
	content := flat(f)
	if _, plain := plainWords(f); plain {
		content = []transcript.Node{element("ab", content...)}
	}
	return set(element("abstract", content...), "n", n)
}

// language writes which language a field is about in @ana, unless it is just "language" or
// the label says it.
func language(f *transcript.Field, n string) transcript.Node {
	about := ""
	if f.Label == "" && f.Name != transcript.FieldLanguage {
		about = "#" + f.Name
	}
	return set(element("language", flat(f)...), "ident", f.Value, "ana", about, "n", n)
}
