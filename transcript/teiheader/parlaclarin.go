package teiheader

import (
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
)

// ParlaClarin is the header of a document that brings none, its fields where Parla-CLARIN keeps them: titles
// and meetings in titleStmt, what is a record of in sourceDesc/bibl, when and where it was in settingDesc. Lose
// is told what of a field is not as it was, with a code.
func ParlaClarin(d *transcript.Document, lose func(code string, n transcript.Node, why string)) *transcript.Element {
	w := parlaClarinHeader{headerWriter{fields: d.Metadata.Fields, n: make([]string, len(d.Metadata.Fields))}}
	header := w.header(d)
	if transcript.DiffNodes(header, write(d)) == "" {
		return header
	}
	for _, f := range d.Metadata.Fields {
		lose("metadata-moved", f, metadataLost)
		if f.Label != "" && placeOf(f) != inNote {
			lose("label-dropped", f, labelLost)
		}
	}
	for _, p := range Described(d.People) {
		if p.ID == "" {
			lose("metadata-moved", p, personLost)
		}
	}
	return header
}

// parlaClarinHeader writes the fields of a document, none with a number.
type parlaClarinHeader struct{ headerWriter }

func (w *parlaClarinHeader) header(d *transcript.Document) *transcript.Element {
	file := transcript.TEIElement("fileDesc",
		transcript.TEIElement("titleStmt", w.titleStmt()...),
		transcript.TEIElement("publicationStmt", typed(transcript.TEIElement("p"))))
	if notes := w.notes(); len(notes) > 0 {
		file.Children = append(file.Children, transcript.TEIElement("notesStmt", notes...))
	}
	file.Children = append(file.Children, transcript.TEIElement("sourceDesc", w.sourceDesc(d)...))
	header := transcript.TEIElement("teiHeader", file)
	if profile := w.profileDesc(d.People); len(profile) > 0 {
		header.Children = append(header.Children, transcript.TEIElement("profileDesc", profile...))
	}
	return header
}

// titleStmt is the titles, the first being the main one where none says what it is, and the meetings.
func (w *parlaClarinHeader) titleStmt() []transcript.Node {
	titles := w.titles()
	first := *transcript.MarkupOf(titles[0])
	if len(first.Children) > 0 && !slices.ContainsFunc(titles, hasType) {
		titles[0] = typed(first.With("type", "main"))
	}
	for _, f := range w.fields {
		if isMeeting(f) {
			titles = append(titles, transcript.TEIElement("meeting", flat(f)...))
		}
	}
	return titles
}

func hasType(n transcript.Node) bool { return transcript.MarkupOf(n).Value("type") != "" }

// isMeeting reports whether a field is what the tradition calls a meeting: words, and no more.
func isMeeting(f *transcript.Field) bool {
	words, plain := plainWords(f)
	return f.Name == "meeting" && f.Value == "" && plain && isText(words)
}

// notes are the fields that have no place of their own, each with its label as printed.
func (w *parlaClarinHeader) notes() []transcript.Node {
	var notes []transcript.Node
	for _, f := range w.fields {
		if placeOf(f) != inNote || isMeeting(f) {
			continue
		}
		labelled := *f
		if words, plain := plainWords(f); plain && f.Label != "" {
			words = append([]transcript.Inline{label(f), &transcript.Text{Value: " "}}, words...)
			labelled.Children = []transcript.Block{&transcript.Paragraph{Plain: true, Children: words}}
		} else if f.Label != "" {
			labelled.Children = append([]transcript.Block{label(f)}, f.Children...)
		}
		notes = append(notes, w.note(&labelled, ""))
	}
	return notes
}

func label(f *transcript.Field) *transcript.Element {
	e := transcript.TEIElement("label", &transcript.Text{Value: f.Label})
	e.SetPos(f.Pos())
	return e
}

// sourceDesc describes what the document is a record of: a bibl of its title, identifiers and date, where it
// has any of the latter two; what it is cited as; and the file.
func (w *parlaClarinHeader) sourceDesc(d *transcript.Document) []transcript.Node {
	list := w.sources(d)
	known := w.each(inIdentifier, func(f *transcript.Field, _ string) transcript.Node { return transcript.TEIElement("idno", flat(f)...) })
	known = append(known, w.dates(true)...)
	if len(known) == 0 {
		return list
	}
	if title := d.Metadata.Title(); title != "" {
		main := typed(transcript.TEIElement("title", &transcript.Text{Value: title}).With("type", "main"))
		known = append([]transcript.Node{main}, known...)
	}
	bibl := []transcript.Node{transcript.TEIElement("bibl", spaced(known)...)}
	if transcript.IsTEI(list[0], "bibl") {
		bibl = append(bibl, list...)
	}
	return bibl
}

// dates are the dates that fields hold: those of the record, or those of what it records.
func (w *parlaClarinHeader) dates(ofRecord bool) []transcript.Node {
	var dates []transcript.Node
	for _, f := range w.fields {
		if placeOf(f) != inDate {
			continue
		}
		words, _ := plainWords(f)
		if date := words[0].(*transcript.Date); (date.Role == "record") == ofRecord {
			dates = append(dates, date)
		}
	}
	return dates
}

func (w *parlaClarinHeader) profileDesc(people []*transcript.Person) []transcript.Node {
	out := w.each(inSummary, func(f *transcript.Field, _ string) transcript.Node {
		content := flat(f)
		if _, plain := plainWords(f); plain {
			content = []transcript.Node{typed(transcript.TEIElement("p", content...))}
		}
		return transcript.TEIElement("abstract", content...)
	})
	languages := w.each(inLanguage, func(f *transcript.Field, _ string) transcript.Node {
		about := f.Name
		if about == transcript.FieldLanguage {
			about = ""
		}
		return transcript.TEIElement("language", flat(f)...).With("ident", f.Value, "n", about)
	})
	if len(languages) > 0 {
		out = append(out, transcript.TEIElement("langUsage", languages...))
	}
	setting := w.each(inPlace, func(f *transcript.Field, _ string) transcript.Node { return flat(f)[0] })
	if setting = append(setting, w.dates(false)...); len(setting) > 0 {
		out = append(out, transcript.TEIElement("settingDesc", transcript.TEIElement("setting", setting...)))
	}
	var persons []transcript.Node
	for _, p := range Described(people) {
		persons = append(persons, transcript.AsElements(p, nil)[0])
	}
	if len(persons) > 0 {
		out = append(out, transcript.TEIElement("particDesc", transcript.TEIElement("listPerson", persons...)))
	}
	return out
}

// Why a header of that tradition says less.
const (
	metadataLost = "a field is written where Parla-CLARIN keeps it, and reads back as what that place says"
	personLost   = "a person without an ID stays in the header, and is not among the people when it is read"
	labelLost    = "the label of a field has no place in the header and is not written"
)
