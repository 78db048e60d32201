package inspect

import (
	"cmp"
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Summary is what many reports come to. The zero value is that of none. In what order reports are added makes
// no difference to it, as long as a Histogram in it is not full.
type Summary struct {
	Documents   int `json:"documents"`
	Turns       int `json:"turns"`
	Attributed  int `json:"attributed"` // turns of which the speaker is known by an ID
	Speaking    int `json:"speaking"`   // people with an ID who speak, added up: nobody is known from one document to another
	Described   int `json:"described"`  // people whom a document describes or names, added up
	Words       int `json:"words"`
	SpokenWords int `json:"spokenWords"`

	Gaps      Histogram `json:"gaps,omitempty"` // by reason; "" is that of those that give none
	Supplied  int       `json:"supplied"`
	Unclear   int       `json:"unclear"`
	Events    int       `json:"events"`
	Notes     int       `json:"notes"`
	Apparatus int       `json:"apparatus"` // of all kinds, those above and the others that a Report has
	Inferred  int       `json:"inferred"`  // of these, claimed by a rule of package infer

	Findings []FindingCount `json:"findings,omitempty"` // in the order of their codes
}

// FindingCount is how many findings of a code there are.
type FindingCount struct {
	Code      Code     `json:"code"`
	Severity  Severity `json:"severity"`
	Documents int      `json:"documents"` // that have one
	Findings  int      `json:"findings"`
	Places    int      `json:"places"`
}

// Add adds a report. It keeps nothing of it.
func (s *Summary) Add(r *Report) {
	s.Documents++
	s.Turns += r.Counts.Turns
	s.Attributed += r.Counts.Attributed
	s.Speaking += r.Counts.Speaking
	s.Described += r.Counts.Described
	s.Words += r.Counts.Words
	s.SpokenWords += r.Counts.SpokenWords
	for _, a := range r.Apparatus {
		s.addApparatus(a)
	}
	s.addFindings(r.Findings)
}

func (s *Summary) addApparatus(a Apparatus) {
	s.Apparatus += a.Count
	s.Inferred += a.Inferred
	switch a.Kind {
	case transcript.KindGap:
		s.Gaps.Add(a.Reason, a.Count)
	case transcript.KindSupplied:
		s.Supplied += a.Count
	case transcript.KindUnclear:
		s.Unclear += a.Count
	case transcript.KindEvent:
		s.Events += a.Count
	case transcript.KindNote:
		s.Notes += a.Count
	}
}

func (s *Summary) addFindings(all []Finding) {
	seen := map[Code]bool{}
	for _, f := range all {
		i, found := slices.BinarySearchFunc(s.Findings, f.Code, func(x FindingCount, code Code) int { return cmp.Compare(x.Code, code) })
		if !found {
			s.Findings = slices.Insert(s.Findings, i, FindingCount{Code: f.Code, Severity: f.Severity})
		}
		x := &s.Findings[i]
		x.Findings++
		x.Places += f.Count
		if !seen[f.Code] {
			seen[f.Code] = true
			x.Documents++
		}
	}
}

// InferredShare is Inferred of Apparatus, from 0 to 1; ok is false where there is no apparatus.
func (s *Summary) InferredShare() (share float64, ok bool) {
	if s.Apparatus == 0 {
		return 0, false
	}
	return float64(s.Inferred) / float64(s.Apparatus), true
}

// FindingsOf is how many findings of a severity there are.
func (s *Summary) FindingsOf(severity Severity) int {
	n := 0
	for _, f := range s.Findings {
		if f.Severity == severity {
			n += f.Findings
		}
	}
	return n
}
