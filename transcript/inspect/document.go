package inspect

import (
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Document reports on a document. It changes nothing.
func Document(d *transcript.Document) *Report {
	s := newSurvey(d)
	s.walk()
	r := &Report{
		ID: d.ID, Lang: d.Lang, Languages: languages(d), Title: d.Metadata.Title(), Layout: d.Layout.Profile, SHA256: d.Digest(),
		People: s.speech.report(), Labels: s.speech.labelReport(),
		Apparatus: s.apparatus.report(),
		Sections:  s.outline.counts(), Outline: s.outline.sections,
		Dates:    s.dates.report(d),
		Times:    s.times.report(),
		Coverage: s.coverage(),
	}
	if src := d.Source; src != nil {
		r.Source = &Source{src.Name, src.MediaType, src.Size, src.SHA256}
	}
	s.counts.Words = readingWords(d)
	s.counts.Speaking, s.counts.Described = s.speech.speaking(), s.speech.described()
	r.Counts = s.counts
	r.Findings = s.findings(r)
	return r
}

// languages are those that the document says it is in.
func languages(d *transcript.Document) []string {
	var out []string
	add := func(tag string) {
		if tag != "" && !slices.Contains(out, tag) {
			out = append(out, tag)
		}
	}
	add(d.Lang)
	for f := range d.Metadata.Named(transcript.FieldLanguage) {
		add(f.Value)
	}
	return out
}

func readingWords(d *transcript.Document) int {
	n := 0
	for line := range d.Lines() {
		n += countWords(line)
	}
	return n
}

func (s *survey) coverage() Coverage {
	c := Coverage{Body: s.body.report()}
	if header := s.header.report(); header.Share != nil {
		c.Header = &header
	}
	return c
}
