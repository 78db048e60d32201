package transcript

import (
	"iter"
	"strings"
	"unicode"
)

// Metadata is what the source says about the document: what it prints, in the order
// and with the labels that it prints, and beside it what that means, as marked-up
// inlines (a [Date] with its EDTF) or as a field's Value.
type Metadata struct {
	Fields []*Field
	// Header is a TEI header that says more than the fields do: the teiHeader element
	// whole. The typed values in it are mirrored in Fields and People by Tiro's
	// TEI codec, which puts [Hole] elements in their places.
	Header *Element
}

// Hole is the name of the element that stands in Metadata.Header where a field or a
// person was taken out, and in a Body that [Document.IsWhole] where the timeline was; the codec
// fills the holes again in order.
func Hole(k Kind) Name { return Name{TiroSpace, string(k)} }

// KindTimeline names the hole of a [Timeline], which is no node.
const KindTimeline Kind = "timeline"

// TiroSpace is the namespace of the elements with which Tiro marks its own place-holders.
const TiroSpace = "https://tiro-transcripts.github.io/ns/1"

// The names of fields that mean the same in every document.
const (
	FieldTitle      = "title"
	FieldDate       = "date"
	FieldPlace      = "place"
	FieldCitation   = "citation"
	FieldSummary    = "summary"
	FieldCredits    = "credits"
	FieldLanguage   = "language"
	FieldOriginal   = "original-language"
	FieldContents   = "contents"
	FieldIdentifier = "identifier"
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
	// Value is the meaning, where it is not what is printed: for a language its BCP 47 tag.
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
		var parts []string
		for _, b := range f.Children {
			if t := BlockText(b); t != "" {
				parts = append(parts, t)
			}
		}
		return strings.Join(parts, " ")
	}
	return ""
}

// Title is the text of the first title.
func (m *Metadata) Title() string { return m.Get(FieldTitle) }

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
