package transcript

import (
	"iter"
	"strings"
	"unicode"
)

// Metadata is what the source says about the document: what it prints, in the order
// and with the labels that it prints, and beside it what that means, as marked-up
// inlines (a [Date] with its EDTF, a [Title] with its type and language) or as a field's Value.
// What happened on a date is said by the name of its field (the conversation or sitting, the
// publication, the source, the recording) and, where the source says more, by the Date's Role.
type Metadata struct {
	Fields []*Field
	// Header is a TEI header that says more than the fields do: the teiHeader element
	// whole. The typed values in it are mirrored in Fields and People by Tiro's
	// TEI codec, which puts [Hole] elements in their places.
	Header *Element
}

// The names of fields that mean the same in every document.
const (
	FieldTitle      = "title"
	FieldDate       = "date"  // of what the document records: the conversation, the sitting, the writing
	FieldPlace      = "place" // and where that was
	FieldCitation   = "citation"
	FieldSummary    = "summary"
	FieldCredits    = "credits"
	FieldLanguage   = "language"
	FieldOriginal   = "original-language"
	FieldContents   = "contents"
	FieldIdentifier = "identifier"
	FieldKeyword    = "keyword" // one of what the document is about
)

// Who made the document, and for what meeting.
const (
	FieldAuthor  = "author"
	FieldEditor  = "editor"
	FieldFunder  = "funder"
	FieldMeeting = "meeting" // the sitting, session or term
)

// How the document was published, and what may be done with it.
const (
	FieldEdition          = "edition"
	FieldPublisher        = "publisher"
	FieldPublicationPlace = "publication-place"
	FieldPublicationDate  = "publication-date"
	FieldAvailability     = "availability"
	FieldLicence          = "licence" // Value is its address
)

// What the document was made from: a book, a web page, a manuscript, a recording.
const (
	FieldSource           = "source-description"
	FieldSourceTitle      = "source-title"
	FieldSourceDate       = "source-date"
	FieldSourceIdentifier = "source-identifier"
	FieldRepository       = "repository"
	FieldCollection       = "collection"
	FieldShelfmark        = "shelfmark"
	FieldRecordingDate    = "recording-date"
)

// Field is one statement about the document.
type Field struct {
	origin
	Attrs
	// Name says what the statement is about, as a token: "title", "original-language".
	// For a labelled field it is [FieldName] of the label.
	Name string
	// Label is the label as printed, with its punctuation: "Original Language:".
	Label string
	// Value is the meaning, where it is not what is printed: for a language its BCP 47 tag, for a
	// licence its address.
	Value string
	// Children are what is printed.
	Children []Block
}

// FieldName makes a field's name of its label: lower case, hyphens for white space,
// nothing but letters and digits else.
func FieldName(label string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(label) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r):
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.TrimSuffix(b.String(), "-")
}

// Named are the fields of that name.
func (m *Metadata) Named(name string) iter.Seq[*Field] {
	return func(yield func(*Field) bool) {
		for _, f := range m.Fields {
			if f.Name == name && !yield(f) {
				return
			}
		}
	}
}

// Get is the text of the first field of that name; empty if there is none. A line
// break reads as a space.
func (m *Metadata) Get(name string) string {
	for f := range m.Named(name) {
		return f.text()
	}
	return ""
}

func (f *Field) text() string {
	var parts []string
	for _, b := range f.Children {
		if t := BlockText(b); t != "" {
			parts = append(parts, t)
		}
	}
	return strings.Join(parts, " ")
}

// Sole is the node that is all the field holds, other than words: the [Title] that says of which type a
// title is and in what language, the [Date] with its EDTF, the [Named], a [Paragraph] with attributes.
// It is nil for a field that holds words, or several nodes.
func (f *Field) Sole() Node {
	if len(f.Children) != 1 {
		return nil
	}
	p, ok := f.Children[0].(*Paragraph)
	switch {
	case !ok || !p.Plain:
		return f.Children[0]
	case len(p.Children) == 1 && !isText(p.Children[0]):
		return p.Children[0]
	}
	return nil
}

// Title is the text of the main title, where the language of the document is not known:
// see [Metadata.TitleIn] and [Document.Title].
func (m *Metadata) Title() string { return m.TitleIn("") }

// TitleIn is the text of the main title of a document in a language, a BCP 47 tag or empty; empty if there is
// none.
//
// Main titles are those of the type "main" and those of no type; where all are of other types
// ("complete", "series", "volume"), each counts as one. Of several the first marked as in that language, or its
// primary language, is taken; else the first not marked, which is in the document's own; else the first.
func (m *Metadata) TitleIn(lang string) string {
	best, rank := "", -1
	for f := range m.Named(FieldTitle) {
		if r := titleRank(f, lang); r > rank {
			if t := f.text(); t != "" {
				best, rank = t, r
			}
		}
	}
	return best
}

// titleRank says how well a title serves as that of a document in a language: what is main
// before what is not, and then by language.
func titleRank(f *Field, lang string) int {
	const foreign, unmarked, own, main = 0, 1, 2, 3
	t, ok := f.Sole().(*Title)
	if !ok {
		return main + unmarked
	}
	rank := foreign
	switch primary, _, _ := strings.Cut(t.Lang, "-"); {
	case t.Lang == "":
		rank = unmarked
	case isLanguageIn(lang, t.Lang), isLanguageIn(lang, primary):
		rank = own
	}
	if t.Type == "" || t.Type == "main" {
		rank += main
	}
	return rank
}

// isLanguageIn reports whether a tag is that of a language, or of a variety of it.
func isLanguageIn(tag, language string) bool {
	return strings.EqualFold(tag, language) ||
		len(tag) > len(language) && tag[len(language)] == '-' && strings.EqualFold(tag[:len(language)], language)
}

// Dates are the dates marked up in the fields, in order.
func (m *Metadata) Dates() iter.Seq[*Date] {
	return func(yield func(*Date) bool) {
		for _, f := range m.Fields {
			for n := range Preorder(f) {
				if d, ok := n.(*Date); ok && !yield(d) {
					return
				}
			}
		}
	}
}
