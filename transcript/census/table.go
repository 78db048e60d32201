package census

import (
	"encoding/csv"
	"io"
	"strings"
)

// Table writes files as CSV, a row a document; doc.go says what it holds.
type Table struct {
	w       *csv.Writer
	columns []column
	cells   []string // of the row that is being written
}

// NewTable begins a table. What is written is buffered until Flush.
func NewTable(w io.Writer) *Table {
	t := &Table{w: csv.NewWriter(w), columns: columns()}
	t.cells = make([]string, len(t.columns))
	_ = t.w.Write(Columns()) // an error stays, and is that of Flush
	return t
}

// Columns are the names of the columns, in their order.
func Columns() []string {
	var out []string
	for _, c := range columns() {
		out = append(out, c.name)
	}
	return out
}

// Add writes the rows of a file.
func (t *Table) Add(f *File) error {
	if f.Skipped != "" {
		return nil
	}
	if f.Err != nil {
		return t.write(newRow(f, nil))
	}
	for i := range f.Documents {
		if err := t.write(newRow(f, &f.Documents[i])); err != nil {
			return err
		}
	}
	return nil
}

func (t *Table) write(r *row) error {
	for i, c := range t.columns {
		t.cells[i] = harmless(c.cell(r))
	}
	return t.w.Write(t.cells)
}

// Flush writes what is buffered, and is the first error there was.
func (t *Table) Flush() error {
	t.w.Flush()
	return t.w.Error()
}

// harmless is a text that no spreadsheet takes for a formula; full width signs are signs to one in Japanese.
func harmless(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r\n＝＋－＠", []rune(s)[0]) {
		return "'" + s
	}
	return s
}
