package census

import (
	"cmp"
	"slices"

	"github.com/tiro-transcripts/tiro/transcript/inspect"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// Summary is what the files of an archive come to. The zero value is that of none; it has no times in it.
type Summary struct {
	Files   Files             `json:"files"`
	Skipped inspect.Histogram `json:"skipped,omitempty"` // files, by why they were not read
	Formats inspect.Histogram `json:"formats,omitempty"` // documents, by the format they were read in
	Bytes   int64             `json:"bytes"`             // of the files and lines that documents came from
	inspect.Summary
	Laws []LawCount `json:"laws,omitempty"` // in their order; none where they were not asked for

	lines string // the file of lines of which one was counted last
}

// Files are counts of files.
type Files struct {
	Read    int `json:"read"`    // of which a document came
	Skipped int `json:"skipped"` // that are of no format, or no files
	Failed  int `json:"failed"`  // that could not be read, or lines of files of lines
}

// LawCount is of how many documents a law holds.
type LawCount struct {
	Law     string `json:"law"`  // "L1"
	Name    string `json:"name"` // "identity"
	Holds   int    `json:"holds"`
	Fails   int    `json:"fails"`
	NotSaid int    `json:"doesNotApply"` // it says nothing about such a document
}

// Add adds a file. The lines of one file of lines are added one after another, as [Census.Files] yields them.
func (s *Summary) Add(f *File) {
	switch {
	case f.Err != nil:
		s.Files.Failed++
		return
	case f.Skipped != "":
		s.Files.Skipped++
		s.Skipped.Add(f.Skipped, 1)
		return
	}
	if f.Line == 0 || f.Name != s.lines {
		s.Files.Read++
	}
	if s.lines = ""; f.Line > 0 {
		s.lines = f.Name
	}
	s.Bytes += max(f.Size, 0)
	s.Formats.Add(f.Format, len(f.Documents))
	for _, d := range f.Documents {
		s.Summary.Add(d.Report)
		for _, r := range d.Laws {
			s.addLaw(r)
		}
	}
}

func (s *Summary) addLaw(r transcripttest.Result) {
	i, found := slices.BinarySearchFunc(s.Laws, r.Law, func(x LawCount, law string) int { return cmp.Compare(x.Law, law) })
	if !found {
		s.Laws = slices.Insert(s.Laws, i, LawCount{Law: r.Law, Name: r.Name})
	}
	switch {
	case r.Err != nil:
		s.Laws[i].Fails++
	case r.Applies:
		s.Laws[i].Holds++
	default:
		s.Laws[i].NotSaid++
	}
}

// LawsFailed is how often a law does not hold.
func (s *Summary) LawsFailed() int {
	n := 0
	for _, l := range s.Laws {
		n += l.Fails
	}
	return n
}
