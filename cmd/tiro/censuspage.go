package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript/census"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

// printSummary prints what an archive comes to, for eyes.
func printSummary(w io.Writer, s *census.Summary, all bool) error {
	p := page{all: all}
	p.part("Summary")
	p.fact("files", fmt.Sprintf("%d read, %d skipped, %d failed", s.Files.Read, s.Files.Skipped, s.Files.Failed))
	p.fact("documents", documentsOf(s))
	p.fact("size", bytesOf(s.Bytes))
	p.fact("turns", fmt.Sprintf("%d, %d of them of a known speaker", s.Turns, s.Attributed))
	p.fact("people", fmt.Sprintf("%d speak, %d are described", s.Speaking, s.Described))
	p.fact("words", fmt.Sprintf("%d, %d of them spoken", s.Words, s.SpokenWords))
	p.fact("apparatus", apparatusOf(s))
	if share, ok := s.InferredShare(); ok {
		p.fact("inferred", fmt.Sprintf("%d of it, %.2f %%", s.Inferred, share*100))
	}
	p.fact("findings", fmt.Sprintf("%s, %s", several(s.FindingsOf(inspect.Warning), "warning", "warnings"), several(s.FindingsOf(inspect.Info), "info", "infos")))
	p.WriteByte('\n')
	p.histogram("Skipped", "why", "files", "", s.Skipped)
	p.histogram("Gaps", "reason", "gaps", "(none given)", s.Gaps)
	p.findingCounts(s.Findings)
	p.laws(s.Laws)
	p.Truncate(len(p.Bytes()) - 1) // the blank line after the last part
	_, err := p.WriteTo(w)
	return err
}

// documentsOf is how many documents there are, and in which formats.
func documentsOf(s *census.Summary) string {
	var formats []string
	for _, f := range s.Formats {
		formats = append(formats, fmt.Sprintf("%d %s", f.Count, f.Name))
	}
	if len(formats) == 0 {
		return "0"
	}
	return fmt.Sprintf("%d: %s", s.Documents, strings.Join(formats, ", "))
}

func apparatusOf(s *census.Summary) string {
	if s.Apparatus == 0 {
		return "none"
	}
	gaps := s.Gaps.Total()
	others := s.Apparatus - gaps - s.Supplied - s.Unclear - s.Events - s.Notes
	return fmt.Sprintf("%d: %s, %d supplied, %d unclear, %s, %s, %s", s.Apparatus, several(gaps, "gap", "gaps"), s.Supplied, s.Unclear,
		several(s.Events, "event", "events"), several(s.Notes, "note", "notes"), several(others, "other", "others"))
}

func bytesOf(bytes int64) string {
	size := fmt.Sprintf("%d bytes", bytes)
	if bytes < 1e6 {
		return size
	}
	return fmt.Sprintf("%.1f MB (%s)", float64(bytes)/1e6, size)
}

// histogram prints counts, the largest first.
func (p *page) histogram(title, what, counted, unnamed string, h inspect.Histogram) {
	if len(h) == 0 {
		return
	}
	h = slices.Clone(h)
	slices.SortStableFunc(h, func(a, b inspect.NameCount) int { return cmp.Compare(b.Count, a.Count) })
	var rows [][]string
	for _, x := range h {
		rows = append(rows, []string{cmp.Or(x.Name, unnamed), strconv.Itoa(x.Count)})
	}
	p.part(title)
	p.table([]column{{title: what}, {title: counted, number: true}}, rows)
}

func (p *page) findingCounts(all []inspect.FindingCount) {
	if len(all) == 0 {
		return
	}
	var rows [][]string
	for _, f := range all {
		rows = append(rows, []string{string(f.Code), string(f.Severity), strconv.Itoa(f.Findings), strconv.Itoa(f.Documents), strconv.Itoa(f.Places)})
	}
	p.part("What looks inconsistent")
	p.table([]column{{title: "finding"}, {title: "severity"}, {title: "count", number: true}, {title: "documents", number: true}, {title: "places", number: true}}, rows)
}

func (p *page) laws(all []census.LawCount) {
	if len(all) == 0 {
		return
	}
	var rows [][]string
	for _, l := range all {
		rows = append(rows, []string{l.Law, l.Name, strconv.Itoa(l.Holds), strconv.Itoa(l.Fails), strconv.Itoa(l.NotSaid)})
	}
	p.part("Laws")
	p.table([]column{{title: "law"}, {title: "name"}, {title: "holds", number: true}, {title: "fails", number: true}, {title: "does not apply", number: true}}, rows)
}

// printLine prints a value as a line of JSON.
func printLine(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// unreadLine is a line of --json for a file that has no document.
type unreadLine struct {
	File     string `json:"file"`
	Document int    `json:"document,omitempty"` // the line of a file of lines
	Skipped  string `json:"skipped,omitempty"`
	Error    string `json:"error,omitempty"`
}

// summaryLine is the last line of --json.
type summaryLine struct {
	Summary *census.Summary `json:"summary"`
}

// printUnread prints why a file has no document, as JSON.
func printUnread(w io.Writer, f *census.File) error {
	return printLine(w, unreadLine{File: f.Name, Document: f.Line, Skipped: f.Skipped, Error: f.Why()})
}
