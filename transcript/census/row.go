package census

import (
	"strconv"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

// row is a document, or a file that has none.
type row struct {
	file *File
	doc  *Document       // nil if the file could not be read
	sums inspect.Summary // of the document alone
}

func newRow(f *File, d *Document) *row {
	r := &row{file: f, doc: d}
	if d != nil {
		r.sums.Add(d.Report)
	}
	return r
}

// column is a column of the table.
type column struct {
	name string
	cell func(*row) string
}

// columns are those of the table. New ones come last: who reads by number goes on reading right.
func columns() []column {
	return []column{
		{"path", func(r *row) string { return r.file.Name }},
		{"document", (*row).number},
		{"format", func(r *row) string { return r.file.Format }},
		known("bytes", func(r *row) string { return strconv.FormatInt(r.file.Size, 10) }),
		known("title", func(r *row) string { return r.doc.Report.Title }),
		known("date", func(r *row) string { return date(r.doc.Report) }),
		known("languages", func(r *row) string { return strings.Join(r.doc.Report.Languages, " ") }),
		count("turns", func(s *inspect.Summary) int { return s.Turns }),
		count("attributed", func(s *inspect.Summary) int { return s.Attributed }),
		count("speakers", func(s *inspect.Summary) int { return s.Speaking }),
		count("people", func(s *inspect.Summary) int { return s.Described }),
		count("words", func(s *inspect.Summary) int { return s.Words }),
		count("spoken_words", func(s *inspect.Summary) int { return s.SpokenWords }),
		count("gaps", func(s *inspect.Summary) int { return s.Gaps.Total() }),
		gaps("omitted"), gaps("withheld"), gaps("deleted"), gaps("missing"), gaps("illegible"), gaps("inaudible"), gaps("editorial"),
		count("gaps_other", otherGaps),
		count("gaps_unstated", func(s *inspect.Summary) int { return s.Gaps.Of("") }),
		count("supplied", func(s *inspect.Summary) int { return s.Supplied }),
		count("unclear", func(s *inspect.Summary) int { return s.Unclear }),
		count("events", func(s *inspect.Summary) int { return s.Events }),
		count("notes", func(s *inspect.Summary) int { return s.Notes }),
		count("apparatus", func(s *inspect.Summary) int { return s.Apparatus }),
		count("inferred", func(s *inspect.Summary) int { return s.Inferred }),
		count("warnings", func(s *inspect.Summary) int { return s.FindingsOf(inspect.Warning) }),
		count("infos", func(s *inspect.Summary) int { return s.FindingsOf(inspect.Info) }),
		known("laws_held", (*row).lawsHeld),
		known("laws_failed", (*row).lawsFailed),
		known("sha256", func(r *row) string { return r.doc.Report.SHA256 }),
		{"error", func(r *row) string { return r.file.Why() }},
	}
}

// known is a column that is empty where the file could not be read.
func known(name string, cell func(*row) string) column {
	return column{name, func(r *row) string {
		if r.doc == nil {
			return ""
		}
		return cell(r)
	}}
}

func count(name string, of func(*inspect.Summary) int) column {
	return known(name, func(r *row) string { return strconv.Itoa(of(&r.sums)) })
}

func gaps(reason string) column {
	return count("gaps_"+reason, func(s *inspect.Summary) int { return s.Gaps.Of(reason) })
}

// otherGaps are those of which the reason has no column.
func otherGaps(s *inspect.Summary) int {
	n := s.Gaps.Total()
	for _, reason := range []string{"omitted", "withheld", "deleted", "missing", "illegible", "inaudible", "editorial", ""} {
		n -= s.Gaps.Of(reason)
	}
	return n
}

func (r *row) number() string {
	switch {
	case r.doc != nil && r.doc.Several:
		return strconv.Itoa(r.doc.Number)
	case r.file.Line > 0:
		return strconv.Itoa(r.file.Line)
	}
	return ""
}

// date is that of what the document records, as far as the document says.
func date(r *inspect.Report) string {
	best, found := 3, ""
	for _, d := range r.Dates {
		rank := 3
		switch {
		case d.EDTF == "":
		case d.In == inspect.InField && d.Field == transcript.FieldDate:
			rank = 0
		case d.In == inspect.InDateline:
			rank = 1
		case d.In == inspect.InTitle:
			rank = 2
		}
		if rank < best {
			best, found = rank, d.EDTF
		}
	}
	return found
}

func (r *row) lawsHeld() string {
	if r.doc.Laws == nil {
		return ""
	}
	n := 0
	for _, l := range r.doc.Laws {
		if l.Applies && l.Err == nil {
			n++
		}
	}
	return strconv.Itoa(n)
}

func (r *row) lawsFailed() string {
	var out []string
	for _, l := range r.doc.Laws {
		if l.Err != nil {
			out = append(out, l.Law)
		}
	}
	return strings.Join(out, " ")
}
