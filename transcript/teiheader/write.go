package teiheader

import "github.com/tiro-transcripts/tiro/transcript"

// The header that Tiro writes for a document that brings none. What is read back as this
// same header leaves none behind: see Read.

// write is the header of a document.
func write(d *transcript.Document) *transcript.Element {
	w := headerWriter{n: numbers(d.Metadata.Fields), fields: d.Metadata.Fields}
	file := transcript.TEIElement("fileDesc",
		typed(transcript.TEIElement("titleStmt", w.titles()...)),
		typed(transcript.TEIElement("publicationStmt", w.identifiers()...)))
	if notes := w.each(inNote, w.note); len(notes) > 0 {
		file.Children = append(file.Children, transcript.TEIElement("notesStmt", notes...))
	}
	file.Children = append(file.Children, transcript.TEIElement("sourceDesc", w.sources(d)...))
	header := transcript.TEIElement("teiHeader", file)
	if profile := w.profile(d.People); len(profile) > 0 {
		header.Children = append(header.Children, transcript.TEIElement("profileDesc", profile...))
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
			return typed(t.With("n", n))
		}
		return typed(transcript.TEIElement("title", flat(f)...).With("n", n))
	})
	if len(titles) == 0 {
		titles = []transcript.Node{typed(transcript.TEIElement("title"))}
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
	if e := transcript.MarkupOf(t); !e.IsZero() {
		return e
	}
	return nil
}

func (w *headerWriter) identifiers() []transcript.Node {
	ids := w.each(inIdentifier, func(f *transcript.Field, n string) transcript.Node {
		return typed(transcript.TEIElement("p", typed(transcript.TEIElement("idno", flat(f)...).With("n", n))))
	})
	if len(ids) == 0 {
		ids = []transcript.Node{typed(transcript.TEIElement("p"))}
	}
	return ids
}

// note writes a field that has no place of its own, with its value in a note beside it.
func (w *headerWriter) note(f *transcript.Field, n string) transcript.Node {
	if f.Value == "" {
		return typed(transcript.TEIElement("note", flat(f)...).With("type", f.Name, "n", n))
	}
	value := typed(transcript.TEIElement("note").With("type", "value", "n", f.Value))
	return transcript.TEIElement("noteGrp", value, typed(transcript.TEIElement("note", flat(f)...))).With("type", f.Name, "n", n)
}

func (w *headerWriter) sources(d *transcript.Document) []transcript.Node {
	list := w.each(inCitation, func(f *transcript.Field, n string) transcript.Node {
		return typed(transcript.TEIElement("bibl", flat(f)...).With("type", "citation", "n", n))
	})
	if file := fileBibl(d); file != nil {
		list = append(list, file)
	}
	if len(list) == 0 {
		list = []transcript.Node{typed(transcript.TEIElement("p"))}
	}
	return list
}

func (w *headerWriter) profile(people []*transcript.Person) []transcript.Node {
	var out []transcript.Node
	itself := func(f *transcript.Field, n string) transcript.Node {
		return typed(transcript.AsElements(flat(f)[0], nil)[0].With("n", n))
	}
	creation := append(w.each(inDate, itself), w.each(inPlace, itself)...)
	if len(creation) > 0 {
		out = append(out, transcript.TEIElement("creation", spaced(creation)...))
	}
	out = append(out, w.each(inSummary, abstract)...)
	if languages := w.each(inLanguage, language); len(languages) > 0 {
		out = append(out, transcript.TEIElement("langUsage", languages...))
	}
	var persons []transcript.Node
	for _, p := range people {
		if !p.External {
			persons = append(persons, transcript.AsElements(p, nil)[0])
		}
	}
	if len(persons) > 0 {
		out = append(out, transcript.TEIElement("particDesc", transcript.TEIElement("listPerson", persons...)))
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
		content = []transcript.Node{transcript.TEIElement("ab", content...)}
	}
	return transcript.TEIElement("abstract", content...).With("n", n)
}

// language writes which language a field is about in @ana, unless it is just "language" or
// the label says it.
func language(f *transcript.Field, n string) transcript.Node {
	about := ""
	if f.Label == "" && f.Name != transcript.FieldLanguage {
		about = "#" + f.Name
	}
	return transcript.TEIElement("language", flat(f)...).With("ident", f.Value, "ana", about, "n", n)
}
