package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript/inspect"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// What tiro inspect says of the records of testdata, read by eye from the files that were written by hand.

func report(t *testing.T, g golden, suffix string) *inspect.Report {
	t.Helper()
	return inspect.Document(decodeOne(t, g.file(suffix)))
}

func goldenNamed(t *testing.T, name string) golden {
	t.Helper()
	for _, g := range goldens() {
		if g.name == name {
			return g
		}
	}
	t.Fatalf("there is no record %s", name)
	return golden{}
}

func goldenReport(t *testing.T, name string) *inspect.Report {
	g := goldenNamed(t, name)
	return report(t, g, g.source)
}

// speakers are the turns of each person, by ID, or by label where nobody is known.
func speakers(r *inspect.Report) map[string]int {
	out := map[string]int{}
	for _, p := range r.People {
		switch {
		case p.ID != "":
			out[p.ID] = p.Turns
		case len(p.Labels) > 0:
			out[p.Labels[0].Label] = p.Turns
		default:
			out["-"] = p.Turns
		}
	}
	return out
}

func speaker(t *testing.T, r *inspect.Report, id string) inspect.Speaker {
	t.Helper()
	for _, p := range r.People {
		if p.ID == id {
			return p
		}
	}
	t.Fatalf("nobody has the ID %s", id)
	return inspect.Speaker{}
}

// apparatus is what there is of a kind, as it is printed.
func apparatus(t *testing.T, r *inspect.Report, kind string) inspect.Apparatus {
	t.Helper()
	for _, a := range r.Apparatus {
		if kindOf(a) == kind {
			return a
		}
	}
	t.Fatalf("there is no %s", kind)
	return inspect.Apparatus{}
}

func exactly(total string, in int) *inspect.Sum { return &inspect.Sum{Total: total, In: in} }

func TestInspectMemcon(t *testing.T) {
	r := goldenReport(t, "memcon")
	assert.Equal(t, "wilson", r.Layout)
	assert.Equal(t, map[string]int{"radev": 7, "ashgrove": 6, "petkova": 2}, speakers(r))
	assert.Equal(t, inspect.Speaker{
		ID: "petkova", Name: "S.N. Petkova", Described: true, Turns: 2, Words: 25 + 37,
		Labels: []inspect.LabelCount{{Label: "S.N. Petkova.", Turns: 2}},
	}, speaker(t, r, "petkova"))
	assert.Equal(t, []inspect.LabelCount{{Label: "L. Ashgrove.", Turns: 5}, {Label: "[L. Ashgrove.]", Turns: 1}}, speaker(t, r, "ashgrove").Labels)

	omitted := apparatus(t, r, "gap omitted")
	assert.Equal(t, []inspect.Quantity{{Unit: "page", Exact: exactly("2", 1), Unknown: 1}}, omitted.Quantities)
	assert.Equal(t, []int{2, 2, 0}, []int{omitted.Count, omitted.Inferred, omitted.Uncertain})
	assert.EqualValues(t, 40, omitted.At.Line)
	assert.Equal(t, []inspect.Quantity{{Unit: "page", Exact: exactly("1", 1)}}, apparatus(t, r, "gap missing").Quantities)
	assert.Equal(t, 2, apparatus(t, r, "foreign bg-Latn").Count)
	assert.Equal(t, 1, apparatus(t, r, "unclear").Uncertain)

	assert.Empty(t, r.Outline)
	require.Len(t, r.Dates, 3)
	assert.Equal(t, inspect.Date{EDTF: "1964-05-17", Role: "record", Text: "May 17, 1964", In: inspect.InField, Field: "date", Marked: true, At: inspect.Place{Line: 3, Column: 3}}, r.Dates[0])
	assert.Equal(t, "17 May 1964", r.Dates[2].Text)
	assert.Equal(t, inspect.InDateline, r.Dates[2].In)
	assert.Zero(t, r.Coverage.Body.Elements)
	assert.Empty(t, r.Findings)
}

func TestInspectSitting(t *testing.T) {
	r := goldenReport(t, "sitting")
	assert.Equal(t, map[string]int{"haugen": 5, "corrie": 3, "okell": 5, "tolland": 4, "ruane": 3, "fenwick": 1, "clerk": 1, "-": 1}, speakers(r))
	assert.Equal(t, 14+8+9+17, speaker(t, r, "corrie").Words)
	assert.Equal(t, 9, speaker(t, r, "clerk").Words)
	assert.Equal(t, 1, speaker(t, r, "fenwick").Events)
	assert.Equal(t, 22, r.Counts.Turns)

	assert.Equal(t, []inspect.Quantity{{Unit: "word", Unknown: 1}}, apparatus(t, r, "gap inaudible").Quantities)
	assert.Equal(t, 3, apparatus(t, r, "event vocal laughter").Count)
	assert.Equal(t, 3, apparatus(t, r, "event kinesic applause").Count)
	assert.Equal(t, 5, apparatus(t, r, "note time").Count)
	assert.Equal(t, 3, apparatus(t, r, "break page").Count)

	assert.Equal(t, []inspect.SectionCount{{Depth: 1, Class: "debateSection", Count: 4}, {Depth: 2, Class: "vote", Count: 1}}, r.Sections)
	var turns []int
	for _, s := range r.Outline {
		turns = append(turns, s.Turns)
	}
	assert.Equal(t, []int{1, 5, 11, 2, 5}, turns)
	vote := r.Outline[3]
	vote.At = inspect.Place{}
	assert.Equal(t, inspect.Section{Depth: 2, ID: "s3-vote", Class: "vote", Heading: "Division", Turns: 2, Words: 52, SpokenWords: 17 + 9}, vote)
	assert.Equal(t, inspect.Date{EDTF: "1973-03-06", Text: "Tuesday, 6 March 1973", In: inspect.InTitle, Field: "title", At: r.Dates[0].At}, r.Dates[0])
	assert.Equal(t, []inspect.NameCount{{Name: "{http://www.tei-c.org/ns/1.0}time", Count: 5}, {Name: "{http://www.tei-c.org/ns/1.0}soCalled", Count: 1}}, r.Coverage.Body.Names)

	require.Len(t, r.Findings, 1)
	assert.Equal(t, inspect.LabelMissing, r.Findings[0].Code) // And the sheep?
	assert.EqualValues(t, 168, r.Findings[0].At.Line)
}

func TestInspectInterview(t *testing.T) {
	r := goldenReport(t, "interview")
	assert.Equal(t, map[string]int{"fisk": 5, "tamm": 5}, speakers(r))
	assert.Equal(t, 26+8+5+8+2, speaker(t, r, "fisk").Words)
	assert.Equal(t, &inspect.Times{Points: 20, Unit: "s", Span: "252.8", From: "1987-11-19T10:05:00", Starts: 10, Ends: 10}, r.Times)
	assert.Equal(t, []inspect.Quantity{{Unit: "second", Exact: exactly("3", 1)}}, apparatus(t, r, "gap inaudible").Quantities)
	unclear := apparatus(t, r, "unclear")
	assert.Equal(t, []int{2, 0, 1}, []int{unclear.Count, unclear.Inferred, unclear.Uncertain})
	assert.Equal(t, 1, apparatus(t, r, "choice orig/reg").Count)
	assert.Equal(t, 2, apparatus(t, r, "foreign et").Count)
	assert.Equal(t, 9, apparatus(t, r, "break time").Count)
	assert.Equal(t, 1, apparatus(t, r, "edit deleted").Count)
	assert.Equal(t, []inspect.NameCount{{Name: "{http://www.tei-c.org/ns/1.0}shift", Count: 2}}, r.Coverage.Body.Names)
	assert.Empty(t, r.Findings)
}

func TestInspectHearing(t *testing.T) {
	r := goldenReport(t, "hearing")
	assert.Equal(t, map[string]int{"stott": 11, "locke": 9, "ames": 3, "orde": 1, "lidgate": 1, "The Clerk.": 1}, speakers(r))
	assert.Equal(t, 15, speaker(t, r, "lidgate").Words)
	withheld := apparatus(t, r, "gap withheld")
	assert.Equal(t, 4, withheld.Count)
	assert.Equal(t, []inspect.Quantity{
		{Unit: "line", Exact: exactly("2.5", 1)}, {Unit: "name", Unknown: 1}, {Unit: "paragraph", Exact: exactly("1", 1)},
	}, withheld.Quantities)
	assert.Equal(t, inspect.Label{Label: "Q.", Turns: 10, Words: r.Labels[1].Words, People: []string{"locke", "lidgate"}, At: r.Labels[1].At}, r.Labels[1])
	assert.Equal(t, 3, apparatus(t, r, "note footnote").Count)
	assert.Empty(t, r.Findings) // Q. stands for two people, as it may
}

// A document has one report, whichever format it is read from, but for the places.
func TestInspectInEveryFormat(t *testing.T) {
	for _, g := range goldens() {
		want := unplaced(t, report(t, g, g.source))
		for _, f := range g.forms() {
			assert.JSONEq(t, want, unplaced(t, report(t, g, f.suffix)), "%s%s", g.name, f.suffix)
		}
	}
}

// unplaced is a report as JSON, without what is of the file and not of the document.
func unplaced(t *testing.T, r *inspect.Report) string {
	t.Helper()
	r.Source = nil
	data, err := json.Marshal(r)
	require.NoError(t, err)
	var v any
	require.NoError(t, json.Unmarshal(data, &v))
	withoutPlaces(v)
	data, err = json.Marshal(v)
	require.NoError(t, err)
	return string(data)
}

func withoutPlaces(v any) {
	switch v := v.(type) {
	case map[string]any:
		delete(v, "at")
		for _, x := range v {
			withoutPlaces(x)
		}
	case []any:
		for _, x := range v {
			withoutPlaces(x)
		}
	}
}

// A page is no wider than a terminal, unless all is asked for, and cannot steer one.
func TestInspectPage(t *testing.T) {
	for _, g := range goldens() {
		var b bytes.Buffer
		r := inspected{File: "record", Format: "tei", Report: report(t, g, g.source)}
		require.NoError(t, printReport(&b, r, false))
		for line := range strings.Lines(b.String()) {
			assert.LessOrEqual(t, utf8.RuneCountInString(strings.TrimRight(line, "\n")), pageWidth, line)
		}
	}
	var b bytes.Buffer
	r := inspect.Report{Title: "a\u009b31m\u202eb\u00a0c", Labels: []inspect.Label{{Label: "x\u009by"}}}
	require.NoError(t, printReport(&b, inspected{File: "f\x1b]0;", Report: &r}, true))
	assert.Contains(t, b.String(), "a31mb c")
	assert.Contains(t, b.String(), "xy")
	assert.NotContains(t, b.String(), "\x1b")
}

// A long table says what it leaves out.
func TestTable(t *testing.T) {
	rows := func() [][]string {
		var rows [][]string
		for range mostRows + 3 {
			rows = append(rows, []string{strings.Repeat("long ", 30), "7"})
		}
		return rows
	}
	columns := []column{{title: "what"}, {title: "count", number: true}}
	short := page{}
	short.table(columns, rows())
	assert.Contains(t, short.String(), "… and 3 more; --all shows them\n")
	assert.Equal(t, mostRows, strings.Count(short.String(), "long…"))
	all := page{all: true}
	all.table(columns, rows())
	assert.Equal(t, mostRows+3, strings.Count(all.String(), strings.Repeat("long ", 30)))
}

// Of the corpora, what was found by reading the files.
func TestInspectCorpora(t *testing.T) {
	dir := corpora.File(t)
	read := func(name string) *inspect.Report { return inspect.Document(decodeOne(t, filepath.Join(dir, name))) }

	r := read("wilson/000_e1feac37bb446655.txt")
	assert.Equal(t, map[string]int{"gorbachev": 7, "baker": 6, "shevardnadze": 1}, speakers(r))
	assert.Equal(t, []inspect.Quantity{{Unit: "page", Exact: exactly("4", 2), Unknown: 1}}, apparatus(t, r, "gap omitted").Quantities)
	assert.Empty(t, r.Findings)

	r = read("parla-clarin/AkomaNtosoCL-Example.xml")
	assert.Contains(t, found(r), "speaker-unknown 1136 Ulloa")
	r = read("frus/frus1969-76v28.xml")
	assert.Equal(t, []string{"reference-dangling 394 #pg_1"}, found(r))
	r = read("parlamint/ParlaMint-ES-CT_2015-11-19-0401.xml") // whose people are described in another file
	require.Len(t, r.Findings, 1)
	assert.Equal(t, inspect.SpeakersElsewhere, r.Findings[0].Code)
	assert.Len(t, r.Findings[0].Values, 10)
	r = read("parlamint/ParlaMint-ES-CT_2015-11-10-0302.xml")
	assert.Contains(t, found(r), "label-variants 891 Xavier García Albiol") // there he is Garcia
	r = read("parlamint/ParlaMint-AT_1996-01-15-020-XX-NRSITZ-00001.xml")   // whose people are described in its back
	assert.Equal(t, []string{"label-missing 439", "references-elsewhere 10 #NR"}, found(r))
}

// found are findings as code, line and first value.
func found(r *inspect.Report) []string {
	var out []string
	for _, f := range r.Findings {
		out = append(out, strings.TrimSpace(fmt.Sprintf("%s %d %s", f.Code, f.At.Line, strings.Join(f.Values[:min(1, len(f.Values))], ""))))
	}
	return out
}
