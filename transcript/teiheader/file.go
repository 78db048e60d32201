package teiheader

import (
	"strconv"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// fileBibl describes the file that a document was first decoded from, when that was not TEI, and how
// it was laid out; nil when there is nothing to say.
func fileBibl(d *transcript.Document) transcript.Node {
	e := transcript.TEIElement("bibl")
	s := d.Source
	if s != nil && s.MediaType != teiType {
		e.Children = append(e.Children, idno("filename", s.Name)...)
		e.Children = append(e.Children, idno("sha256", s.SHA256)...)
		if s.Size > 0 {
			measure := transcript.TEIElement("measure").With("unit", "byte", "quantity", strconv.FormatInt(s.Size, 10))
			e.Children = append(e.Children, transcript.TEIElement("extent", measure))
		}
		e.Children = append(e.Children, idno("media-type", s.MediaType)...)
	}
	if d.Layout.Patch != "" {
		patch := &transcript.Text{Value: string(d.Layout.Patch)}
		e.Children = append(e.Children, typed(transcript.TEIElement("note", patch).With("type", "patch")))
	}
	rend := rendOf(d.Layout)
	if len(e.Children) == 0 && rend == "" {
		return nil
	}
	return e.With("type", "file", "rend", rend)
}

func idno(kind, value string) []transcript.Node {
	value = strings.Join(strings.FieldsFunc(value, func(r rune) bool { return strings.ContainsRune(blanks, r) }), " ")
	if value == "" || !transcript.IsXMLText(value) {
		return nil
	}
	return []transcript.Node{transcript.TEIElement("idno", &transcript.Text{Value: value}).With("type", kind)}
}

func rendOf(l transcript.Layout) string {
	if l.Profile == "" {
		return ""
	}
	rend := l.Profile
	if l.LeadingLines > 0 {
		rend += " leading-lines-" + strconv.Itoa(l.LeadingLines)
	}
	if l.NoFinalNewline {
		rend += " no-final-newline"
	}
	if l.Style != "" {
		rend += " " + l.Style
	}
	return rend
}

// readFileBibl undoes fileBibl, as far as it goes.
func readFileBibl(e *transcript.Element) (*transcript.Source, transcript.Layout) {
	var l transcript.Layout
	if e == nil {
		return nil, l
	}
	var style []string
	for i, t := range strings.Fields(e.Rend) {
		if i == 0 {
			l.Profile = t
		} else if t == "no-final-newline" {
			l.NoFinalNewline = true
		} else if n, ok := strings.CutPrefix(t, "leading-lines-"); ok {
			l.LeadingLines, _ = strconv.Atoi(n)
		} else {
			style = append(style, t)
		}
	}
	l.Style = strings.Join(style, " ")
	for _, note := range e.Under("note") {
		l.Patch = transcript.Patch(wordsOf(note))
	}
	if len(e.Children) == 0 || len(e.Children) == 1 && l.Patch != "" {
		return nil, l
	}
	s := &transcript.Source{}
	for _, c := range e.Under("idno") {
		switch c.Value("type") {
		case "filename":
			s.Name = wordsOf(c)
		case "sha256":
			s.SHA256 = wordsOf(c)
		case "media-type":
			s.MediaType = wordsOf(c)
		}
	}
	for _, m := range e.Under("extent/measure") {
		s.Size, _ = strconv.ParseInt(m.Value("quantity"), 10, 64)
	}
	return s, l
}

// wordsOf is the one text that an element holds; empty for what holds anything else.
func wordsOf(e *transcript.Element) string {
	if len(e.Children) != 1 {
		return ""
	}
	t, ok := e.Children[0].(*transcript.Text)
	if !ok {
		return ""
	}
	return t.Value
}
