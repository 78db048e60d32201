package main

import (
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

// printReport prints a report for eyes: a part for each question, and what has no answer left out.
func printReport(w io.Writer, r inspected, all bool) error {
	p := page{all: all}
	p.head(r)
	p.people(r.Report)
	p.labels(r.Report)
	p.apparatus(r.Report)
	p.outline(r.Report)
	p.dates(r.Report)
	p.times(r.Report)
	p.coverage(r.Report)
	p.findings(r.Report)
	p.explanation(r)
	_, err := p.WriteTo(w)
	return err
}

func (p *page) head(r inspected) {
	name := named(r.File)
	if r.Document != nil {
		name = fmt.Sprintf("%s #%d", name, *r.Document)
	}
	p.WriteString(printable(name) + "\n")
	if r.Title != "" {
		p.paragraph(indent, r.Title)
	}
	p.WriteByte('\n')
	format := r.Format
	if r.Layout != "" {
		format += ", layout " + r.Layout
	}
	if s := r.Source; s != nil && s.Name != "" && s.Name != filepath.Base(r.File) {
		format += ", first decoded from " + s.Name
	}
	c := r.Counts
	p.fact("format", format)
	p.fact("text SHA-256", r.SHA256)
	p.fact("text", fmt.Sprintf("%s, %d of them spoken, in %s and %s", several(c.Words, "word", "words"), c.SpokenWords,
		several(c.Turns, "turn", "turns"), several(c.Paragraphs, "paragraph", "paragraphs")))
	p.fact("people", fmt.Sprintf("%d speak, %d are described", c.Speaking, c.Described))
	p.WriteByte('\n')
}

func (p *page) fact(name, text string) { p.paragraph(fmt.Sprintf("%s%-12s ", indent, name), text) }

func (p *page) part(title string) { p.WriteString(title + "\n") }

// several is a number and what is counted.
func several(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + many
}

func (p *page) people(r *inspect.Report) {
	var rows [][]string
	for _, x := range r.People {
		if x.Turns == 0 {
			continue
		}
		var labels []string
		for _, l := range x.Labels {
			labels = append(labels, fmt.Sprintf("%s %d", l.Label, l.Turns))
		}
		name := x.Name
		if name == "" && x.ID == "" {
			name = "(nobody known)"
		}
		rows = append(rows, []string{name, x.ID, strconv.Itoa(x.Turns), strconv.Itoa(x.Words), strings.Join(labels, ", ")})
	}
	if len(rows) > 0 {
		p.part("Who speaks")
	}
	p.table([]column{{title: "name"}, {title: "ID"}, {title: "turns", number: true}, {title: "words", number: true}, {title: "labelled"}}, rows)
}

func (p *page) labels(r *inspect.Report) {
	var rows [][]string
	for _, l := range r.Labels {
		label := l.Label
		if label == "" {
			label = "(none)"
		}
		rows = append(rows, []string{label, strconv.Itoa(l.Turns), strconv.Itoa(l.Words), strings.Join(l.People, ", "), l.At.String()})
	}
	if len(rows) > 0 {
		p.part("Labels as printed")
	}
	p.table([]column{{title: "label"}, {title: "turns", number: true}, {title: "words", number: true}, {title: "who"}, {title: "first at", number: true}}, rows)
}

func (p *page) apparatus(r *inspect.Report) {
	var rows [][]string
	for _, a := range r.Apparatus {
		much := amounts(a.Quantities)
		rows = append(rows, []string{kindOf(a), much[0], strconv.Itoa(a.Count), strconv.Itoa(a.Inferred), strconv.Itoa(a.Uncertain), a.At.String()})
		for _, more := range much[1:] {
			rows = append(rows, []string{"", more, "", "", "", ""})
		}
	}
	if len(rows) > 0 {
		p.part("Apparatus")
	}
	p.table([]column{{title: "kind"}, {title: "how much"}, {title: "count", number: true}, {title: "inferred", number: true}, {title: "unsure", number: true}, {title: "first at", number: true}}, rows)
}

func kindOf(a inspect.Apparatus) string {
	parts := []string{string(a.Kind), a.Reason, strings.Join(a.Readings, "/"), a.Lang, a.Edit, a.Event, a.Break, a.Class}
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// amounts are quantities as in "pages 6 in 2, unknown in 1", a unit each; at least one, which may be empty.
func amounts(all []inspect.Quantity) []string {
	if len(all) == 0 {
		return []string{""}
	}
	var out []string
	for _, q := range all {
		var parts []string
		for _, s := range []struct {
			what string
			sum  *inspect.Sum
		}{{"", q.Exact}, {"at least ", q.AtLeast}, {"at most ", q.AtMost}} {
			if s.sum != nil {
				parts = append(parts, fmt.Sprintf("%s%s in %d", s.what, s.sum.Total, s.sum.In))
			}
		}
		if q.Unknown > 0 {
			parts = append(parts, fmt.Sprintf("unknown in %d", q.Unknown))
		}
		unit := "units"
		if q.Unit != "" {
			unit = q.Unit + "s"
		}
		out = append(out, unit+" "+strings.Join(parts, ", "))
	}
	return out
}

func (p *page) outline(r *inspect.Report) {
	if len(r.Outline) == 0 {
		return
	}
	p.part("Sections")
	var counts []string
	for _, c := range r.Sections {
		what := several(c.Count, "section", "sections")
		if c.Class != "" {
			what = fmt.Sprintf("%d %s", c.Count, c.Class)
		}
		counts = append(counts, fmt.Sprintf("%s at depth %d", what, c.Depth))
	}
	p.paragraph(indent, strings.Join(counts, ", "))
	var rows [][]string
	for _, s := range r.Outline {
		heading := s.Heading
		if heading == "" {
			heading = "(no heading)"
		}
		rows = append(rows, []string{strings.Repeat("· ", s.Depth-1) + heading, s.Class, strconv.Itoa(s.Turns), strconv.Itoa(s.Words), s.At.String()})
	}
	p.table([]column{{title: "heading"}, {title: "class"}, {title: "turns", number: true}, {title: "words", number: true}, {title: "at", number: true}}, rows)
}

func (p *page) dates(r *inspect.Report) {
	var rows [][]string
	for _, d := range r.Dates {
		in := d.In
		if d.In == inspect.InField {
			in = "field " + d.Field
		}
		rows = append(rows, []string{d.EDTF, d.Text, d.Role, in, d.At.String()})
	}
	if len(rows) > 0 {
		p.part("Dates")
	}
	p.table([]column{{title: "EDTF"}, {title: "written"}, {title: "role"}, {title: "in"}, {title: "at", number: true}}, rows)
}

func (p *page) times(r *inspect.Report) {
	t := r.Times
	if t == nil {
		return
	}
	p.part("Times")
	span := ""
	if t.Span != "" {
		span = fmt.Sprintf(" over %s", strings.TrimSpace(t.Span+" "+t.Unit))
	}
	if t.From != "" {
		span += " from " + t.From
	}
	if t.To != "" {
		span += " to " + t.To
	}
	p.paragraph(indent, fmt.Sprintf("%s%s; of %s %d have a start, %d an end", several(t.Points, "point", "points"), span,
		several(r.Counts.Turns, "turn", "turns"), t.Starts, t.Ends))
	p.WriteByte('\n')
}

func (p *page) coverage(r *inspect.Report) {
	p.part("Coverage")
	var rows [][]string
	rows = append(rows, shareRow("body", r.Coverage.Body))
	if h := r.Coverage.Header; h != nil {
		rows = append(rows, shareRow("header", *h))
	}
	p.table([]column{{title: "markup"}, {title: "typed", number: true}, {title: "elements", number: true}, {title: "share", number: true}}, rows)
	p.elements("elements of the body", r.Coverage.Body)
	if h := r.Coverage.Header; h != nil {
		p.elements("elements of the header", *h)
	}
}

func shareRow(name string, s inspect.Share) []string {
	share := "-"
	if s.Share != nil {
		share = strconv.FormatFloat(*s.Share*100, 'f', 2, 64) + " %"
	}
	return []string{name, strconv.Itoa(s.Typed), strconv.Itoa(s.Elements), share}
}

func (p *page) elements(title string, s inspect.Share) {
	var rows [][]string
	for _, n := range s.Names {
		name := strings.TrimPrefix(n.Name, "{"+transcript.TEI+"}")
		rows = append(rows, []string{name, strconv.Itoa(n.Count)})
	}
	p.table([]column{{title: title}, {title: "count", number: true}}, rows)
}

func (p *page) findings(r *inspect.Report) {
	if len(r.Findings) == 0 {
		p.part("Nothing looks inconsistent")
		return
	}
	p.part("What looks inconsistent")
	shown, left := r.Findings, 0
	if !p.all && len(shown) > mostRows+1 {
		shown, left = shown[:mostRows], len(shown)-mostRows
	}
	for _, f := range shown {
		at := ""
		switch {
		case f.At == (inspect.Place{}):
		case f.Count > 1:
			at = ", first at " + f.At.String()
		default:
			at = ", at " + f.At.String()
		}
		p.paragraph(fmt.Sprintf("%s%-8s", indent, f.Severity), fmt.Sprintf("%s: %s%s", f.Code, f.Message, at))
	}
	if left > 0 {
		fmt.Fprintf(p, "%s… and %d more; --all shows them\n", indent, left)
	}
}
