package infer

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Field reads dates in a field named date or citation, and sets the Value of one that
// names a language. It changes the field.
func Field(f *transcript.Field, c Context) {
	switch {
	case f.Name == transcript.FieldDate:
		wholeDate(f, c.explain)
	case f.Name == transcript.FieldCitation:
		citedDate(f, c.explain)
	case isLanguageField(f.Name) && f.Value == "":
		if tag, ok := Language(fieldText(f)); ok {
			f.Value = tag
		}
	}
}

func isLanguageField(name string) bool {
	return name == transcript.FieldLanguage || strings.HasSuffix(name, "-"+transcript.FieldLanguage)
}

// wholeDate makes a Date of a field that is nothing but one.
func wholeDate(f *transcript.Field, e *explainer) {
	p := soleParagraph(f)
	if p == nil || len(p.Children) != 1 {
		return
	}
	t, ok := p.Children[0].(*transcript.Text)
	if !ok {
		return
	}
	if edtf, ok := Date(t.Value); ok {
		d := date(t, t.Value, edtf)
		d.Role = "record"
		p.Children = []transcript.Inline{d}
		e.claims(p.Children, transcript.DateCandidate, "it is all of the field")
	}
}

func soleParagraph(f *transcript.Field) *transcript.Paragraph {
	if len(f.Children) != 1 {
		return nil
	}
	p, _ := f.Children[0].(*transcript.Paragraph)
	return p
}

// date is a Date of a part of a text.
func date(t *transcript.Text, value, edtf string) *transcript.Date {
	d := &transcript.Date{EDTF: edtf, Children: []transcript.Inline{text(t, value)}}
	d.Rule = "date"
	d.SetPos(t.Pos())
	return d
}

// citedDate marks the date of a citation: the one after the title that it quotes or, failing
// that, the only one there is.
func citedDate(f *transcript.Field, e *explainer) {
	for _, b := range f.Children {
		p, ok := b.(*transcript.Paragraph)
		if !ok {
			continue
		}
		for i, n := range p.Children {
			t, ok := n.(*transcript.Text)
			if !ok {
				continue
			}
			if d, why := clearDate(t.Value); why != "" {
				parts := splitDate(t, d)
				p.Children = replaced(p.Children, i, parts)
				e.claims(parts, transcript.DateCandidate, why)
				return
			}
		}
	}
}

// clearDate is that date, and why it is taken; empty where there is none.
func clearDate(s string) (d found, why string) {
	quoted := strings.LastIndexAny(s, `"”»`) + 1
	after := findDates(s[quoted:])
	if len(after) == 1 {
		d := after[0]
		why = "the only date of the citation"
		if quoted > 0 {
			why = "the only date after the title of the citation"
		}
		d.start, d.end = d.start+quoted, d.end+quoted
		return d, why
	}
	all := findDates(s)
	if len(all) == 1 {
		return all[0], "the only date of the citation"
	}
	return found{}, ""
}

// splitDate is a text with a date in it marked.
func splitDate(t *transcript.Text, d found) []transcript.Inline {
	var out []transcript.Inline
	if d.start > 0 {
		out = append(out, text(t, t.Value[:d.start]))
	}
	out = append(out, date(t, t.Value[d.start:d.end], d.edtf))
	if d.end < len(t.Value) {
		out = append(out, text(t, t.Value[d.end:]))
	}
	return out
}

// replaced is a list with one of its nodes replaced by others.
func replaced(in []transcript.Inline, i int, by []transcript.Inline) []transcript.Inline {
	out := make([]transcript.Inline, 0, len(in)+len(by)-1)
	out = append(out, in[:i]...)
	out = append(out, by...)
	return append(out, in[i+1:]...)
}
