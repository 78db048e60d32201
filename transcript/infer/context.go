package infer

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

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

	explain *explainer
	marked  bool // as in Options
	within  bool // of an inline that has words beside it
}

// NewContext reads a Context from a document's language, fields and people.
func NewContext(d *transcript.Document) Context {
	return Context{Lang: d.Lang, People: d.People, Original: originalLanguage(&d.Metadata)}
}

// Explaining is the same Context, of which tell hears what is decided of the brackets and fields that are read in it.
func (c Context) Explaining(tell func(transcript.Decision)) Context {
	c.explain = newExplainer(tell)
	return c
}

// originalLanguage is the language that a field declares, by its Value or by its words.
func originalLanguage(m *transcript.Metadata) string {
	for f := range m.Named(transcript.FieldOriginal) {
		if f.Value != "" {
			return f.Value
		}
		if tag, ok := Language(fieldText(f)); ok {
			return tag
		}
	}
	return ""
}

// fieldText is what a field says, on one line.
func fieldText(f *transcript.Field) string {
	parts := make([]string, 0, len(f.Children))
	for _, b := range f.Children {
		parts = append(parts, transcript.BlockText(b))
	}
	return strings.Join(parts, " ")
}
