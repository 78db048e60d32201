package markdown

import (
	"strings"
	"unicode/utf8"

	east "github.com/yuin/goldmark/extension/ast"

	"github.com/tiro-transcripts/tiro/transcript"
)

// The forms of tables: cells between spaces, in columns, without spaces, and without the outer lines.
const (
	tableSpaced  = "spaced"
	tableAligned = "aligned"
	tableTight   = "tight"
	tableOpen    = "open"
)

func tableForms() []string { return []string{tableSpaced, tableAligned, tableTight, tableOpen} }

// sawTable counts how a table is typed.
func (r *reader) sawTable(n *east.Table) {
	if !r.sees() {
		return
	}
	head, rest, _ := strings.Cut(r.lineFrom(startOf(n)), "\n")
	head = strings.TrimLeft(head, " >")
	row := head
	if n.ChildCount() > 1 {
		row = strings.TrimLeft(r.lineFrom(startOf(n.FirstChild().NextSibling())), " >")
	}
	i := 0
	switch {
	case !strings.HasPrefix(row, "|"):
		i = 3
	case !strings.HasPrefix(row, "| "):
		i = 2
	case inColumns(head, rest):
		i = 1
	}
	r.seen.tables[i]++
}

// lineFrom is the source from the beginning of the line of an offset on.
func (r *reader) lineFrom(at int) string {
	at = min(at, len(r.str))
	return r.str[strings.LastIndexByte(r.str[:at], '\n')+1:]
}

// inColumns reports whether the rows of a table are as long as its head, which is not so by itself.
func inColumns(head, rest string) bool {
	width, wide := utf8.RuneCountInString(strings.TrimRight(head, " ")), strings.Contains(head, "  |")
	for line := range strings.Lines(rest) {
		line = strings.Trim(line, " >\n")
		if !strings.HasPrefix(line, "|") {
			break
		}
		if utf8.RuneCountInString(line) != width {
			return false
		}
		wide = wide || strings.Contains(line, "  |") || strings.Contains(line, "----")
	}
	return wide
}

// plainTable writes rows of cells, the first of them headings, as the house style has them.
func (w *writer) plainTable(rows []transcript.Block) {
	grid := make([][]string, len(rows))
	for i, r := range rows {
		grid[i] = w.cells(r.(*transcript.Row))
	}
	if rows[0].(*transcript.Row).Role != "label" {
		grid = append([][]string{make([]string, len(grid[0]))}, grid...)
	}
	form := w.house.table
	if form == tableOpen && !canBeOpen(grid) {
		form = tableSpaced
	}
	widths := make([]int, len(grid[0]))
	for i := range widths {
		widths[i] = len("---")
		for _, row := range grid {
			widths[i] = max(widths[i], utf8.RuneCountInString(row[i]))
		}
	}
	for i, row := range grid {
		if i > 0 {
			w.nextLine()
		}
		w.cellLine(row, widths, form, " ")
		if i == 0 {
			w.nextLine()
			w.cellLine(make([]string, len(row)), widths, form, "-")
		}
	}
}

// cells are the cells of a row as they are written.
func (w *writer) cells(r *transcript.Row) []string {
	start := len(w.buf)
	out := make([]string, len(r.Children))
	for i, c := range r.Children {
		w.buf = append(w.buf, "| "...)
		from := len(w.buf)
		w.cell(c.(*transcript.Cell))
		out[i] = string(w.buf[from:])
		w.buf = w.buf[:start]
	}
	return out
}

// canBeOpen reports whether no row begins as another block does, or looks like one without its outer lines.
func canBeOpen(grid [][]string) bool {
	for _, row := range grid {
		if len(row) < 2 || row[0] == "" || !isAlnum(row[0][0]) || beginsBlock([]byte(row[0])) || row[len(row)-1] == "" {
			return false
		}
	}
	return true
}

// cellLine writes a line of cells, or one of hyphens, which fill what they stand in.
func (w *writer) cellLine(cells []string, widths []int, form, fill string) {
	for i, cell := range cells {
		switch {
		case form == tableOpen && i > 0:
			w.buf = append(w.buf, " | "...)
		case form == tableTight:
			w.buf = append(w.buf, '|')
		case form != tableOpen:
			w.buf = append(w.buf, "| "...)
		}
		w.buf = append(w.buf, cell...)
		width := 0
		switch {
		case form == tableAligned:
			width = widths[i]
		case fill == "-":
			width = len("---")
		}
		w.buf = append(w.buf, strings.Repeat(fill, max(0, width-utf8.RuneCountInString(cell)))...)
		if form == tableSpaced || form == tableAligned {
			w.buf = append(w.buf, ' ')
		}
	}
	if form != tableOpen {
		w.buf = append(w.buf, '|')
	}
}
