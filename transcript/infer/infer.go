package infer

import "github.com/tiro-transcripts/tiro/transcript"

// Context is what is known of a document when its words are read.
type Context struct {
	// Original is the BCP 47 tag of the language of the original, where the text is a
	// translation; empty when that is not known.
	Original string
	// Lang is the tag of the language of the text itself.
	Lang string
	// People are those whose names are known.
	People []*transcript.Person
	// Literal reports whether the brackets in a text are to stay brackets, because the
	// source escaped them; nil for never.
	Literal func(*transcript.Text) bool
}

// NewContext reads a Context from a document's language, fields and people.
func NewContext(d *transcript.Document) Context {
	return Context{Lang: d.Lang, People: d.People}
}

// Brackets reads the square brackets in a paragraph's texts. What no rule knows stays text.
// The list and its nodes are not changed; what needs no change is in the result as it was.
func Brackets(in []transcript.Inline, c Context) []transcript.Inline { return in }

// Paragraph reads a paragraph's brackets. One that is nothing but a bracket about the
// document (a gap, an event, a note) is that node as a block; any other stays a paragraph.
func Paragraph(p *transcript.Paragraph, c Context) []transcript.Block {
	return []transcript.Block{p}
}

// Field reads dates in a field named date or citation, and sets the Value of one that
// names a language. It changes the field.
func Field(f *transcript.Field, c Context) {}

// Dateline reads "Moscow, 8 November 1990" as a place and a date, and reports whether in is
// such a line.
func Dateline(in []transcript.Inline) ([]transcript.Inline, bool) { return in, false }

// Broken sets Part on paragraphs that the source broke in mid-sentence, among blocks and
// within each turn among them. It changes the paragraphs.
func Broken(blocks []transcript.Block) {}

// TurnOptions are what is known before labels are looked for; the zero value is right.
type TurnOptions struct {
	// People are known already: a label that is one of their names is theirs.
	People []*transcript.Person
	// Declared are texts that name those who speak: the title, a heading, a list of those present.
	Declared []string
	// Used reports whether an ID is in use for something else; nil for none.
	Used func(id string) bool
}

// Turns reads labels typed in plain text at the beginnings of paragraphs, and gathers each
// label's paragraphs into a Turn. It returns the blocks, and the people who are not among
// o.People, in the order in which they first speak.
func Turns(blocks []transcript.Block, o TurnOptions) ([]transcript.Block, []*transcript.Person) {
	return blocks, nil
}

// Date is the EDTF of a date written in words or digits, when text is nothing but that date.
func Date(text string) (edtf string, ok bool) { return "", false }

// Language is the BCP 47 tag of a language's English name.
func Language(name string) (tag string, ok bool) { return "", false }

// Options say what of a document is to be read; the zero value is all of it.
type Options struct {
	// Literal is as in Context.
	Literal func(*transcript.Text) bool
}

// Document reads all of a document whose words were read literally: its fields, its
// dateline, its turns and people, its brackets, its broken paragraphs.
func Document(d *transcript.Document, o Options) {}
