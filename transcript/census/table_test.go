package census_test

import (
	"encoding/csv"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/census"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

// table is the table of files, a row a map of its cells.
func table(t testing.TB, all []*census.File) (rows []map[string]string) {
	t.Helper()
	var b strings.Builder
	w := census.NewTable(&b)
	for _, f := range all {
		require.NoError(t, w.Add(f))
	}
	require.NoError(t, w.Flush())
	read, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	require.NoError(t, err)
	require.Equal(t, census.Columns(), read[0])
	for _, cells := range read[1:] {
		row := map[string]string{}
		for i, name := range read[0] {
			row[name] = cells[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// reported is a file with one document.
func reported(r inspect.Report) *census.File {
	return &census.File{Name: "talk.xml", Format: "tei", Size: 9, Documents: []census.Document{{Report: &r}}}
}

// A spreadsheet takes none of these for a formula; what is harmless stays as it is.
func TestFormulas(t *testing.T) {
	for title, want := range map[string]string{
		"=1+1": "'=1+1", "+1": "'+1", "-1": "'-1", "@SUM(1)": "'@SUM(1)", "\t=1": "'\t=1", "＝1": "'＝1",
		"Talk = talk": "Talk = talk", "’Tis": "’Tis", "“Yes,” he said": "“Yes,” he said", "": "",
	} {
		rows := table(t, []*census.File{reported(inspect.Report{Title: title})})
		assert.Equal(t, want, rows[0]["title"])
	}
	rows := table(t, []*census.File{{Name: "-rf.xml", Err: errors.New("=cut")}})
	assert.Equal(t, "'-rf.xml", rows[0]["path"])
	assert.Equal(t, "'=cut", rows[0]["error"])
}

// What is not known is empty, not zero.
func TestRowsWithoutDocuments(t *testing.T) {
	failed := &census.File{Name: "a.xml", Format: "tei", Size: 4, Err: &transcript.Error{File: "a.xml", Pos: transcript.Pos{Line: 1, Column: 5}, Err: errors.New("it is\ncut short")}}
	rows := table(t, []*census.File{failed, {Name: "b.jpg", Skipped: "of no known format"}})
	require.Len(t, rows, 1)
	for name, cell := range rows[0] {
		want := map[string]string{"path": "a.xml", "format": "tei", "error": "1:5: it is cut short"}[name]
		assert.Equal(t, want, cell, name)
	}
}

// Each gap is in one of the columns.
func TestGaps(t *testing.T) {
	gap := func(reason string, n int) inspect.Apparatus {
		return inspect.Apparatus{Kind: transcript.KindGap, Reason: reason, Count: n, Inferred: 1}
	}
	rows := table(t, []*census.File{reported(inspect.Report{Apparatus: []inspect.Apparatus{
		gap("omitted", 2), gap("inaudible", 3), gap("omitted illegible", 4), gap("rats", 5), gap("", 6), {Kind: transcript.KindForeign, Count: 7},
	}})})
	for name, want := range map[string]string{
		"gaps": "20", "gaps_omitted": "2", "gaps_inaudible": "3", "gaps_illegible": "0", "gaps_other": "9", "gaps_unstated": "6",
		"apparatus": "27", "inferred": "5", "laws_held": "", "laws_failed": "",
	} {
		assert.Equal(t, want, rows[0][name], name)
	}
}

// The date is that of what is recorded, not of its publication.
func TestDate(t *testing.T) {
	title := inspect.Date{EDTF: "1958-06-01", In: inspect.InTitle, Field: transcript.FieldTitle}
	line := inspect.Date{EDTF: "1958-06-02", In: inspect.InDateline}
	field := inspect.Date{EDTF: "1958-06-03", In: inspect.InField, Field: transcript.FieldDate}
	later := inspect.Date{EDTF: "1999", In: inspect.InField, Field: transcript.FieldPublicationDate}
	undated := inspect.Date{Text: "in June", In: inspect.InField, Field: transcript.FieldDate}
	for want, dates := range map[string][]inspect.Date{
		"1958-06-03": {title, later, undated, field, line},
		"1958-06-02": {title, later, line, undated},
		"1958-06-01": {later, title},
		"":           {later, undated},
	} {
		rows := table(t, []*census.File{reported(inspect.Report{Dates: dates, Languages: []string{"ru", "en"}})})
		assert.Equal(t, want, rows[0]["date"])
		assert.Equal(t, "ru en", rows[0]["languages"])
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("the disk is full") }

func TestDiskFull(t *testing.T) {
	w := census.NewTable(full{})
	require.NoError(t, w.Add(reported(inspect.Report{})))
	require.EqualError(t, w.Flush(), "the disk is full")
}
