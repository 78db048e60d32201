package main

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// page is text for a terminal: paragraphs and tables, in 80 columns.
type page struct {
	bytes.Buffer
	all bool // every row, and long cells whole
}

const (
	pageWidth = 80
	mostRows  = 15
	indent    = "  "
	columnGap = 2
	wrapWidth = 32 // of a column that wraps, at most
)

// column is a column of a table. A number stands to the right of it.
type column struct {
	title  string
	number bool
	wraps  bool // the last column may: what does not fit goes on in the next line
}

// table prints rows under their titles. A table that is too wide is cut to the page, and one that is too
// long to its first rows, which it says.
func (p *page) table(columns []column, rows [][]string) {
	if len(rows) == 0 {
		return
	}
	left := 0
	if !p.all && len(rows) > mostRows+1 {
		rows, left = rows[:mostRows], len(rows)-mostRows
	}
	titles := make([]string, len(columns))
	for i, c := range columns {
		titles[i] = c.title
	}
	for _, row := range rows {
		for i := range row {
			row[i] = printable(row[i])
		}
	}
	widths := p.widths(columns, append([][]string{titles}, rows...))
	p.row(columns, widths, titles)
	for _, row := range rows {
		p.row(columns, widths, row)
	}
	if left > 0 {
		fmt.Fprintf(p, "%s… and %d more; --all shows them\n", indent, left)
	}
	p.WriteByte('\n')
}

// widths are those of the widest cells, less what does not fit the page: that is taken from the columns of words,
// the widest of them first. Where all is asked for nothing is taken, but no column is wider than the page, so that
// one long cell does not fill every row with spaces: it runs over.
func (p *page) widths(columns []column, rows [][]string) []int {
	widths := make([]int, len(columns))
	sum := len(indent) - columnGap
	for i := range columns {
		for _, row := range rows {
			widths[i] = min(max(widths[i], utf8.RuneCountInString(row[i])), pageWidth)
		}
		if columns[i].wraps && !p.all {
			widths[i] = min(widths[i], wrapWidth)
		}
		sum += widths[i] + columnGap
	}
	for ; sum > pageWidth && !p.all; sum-- {
		widest := -1
		for i, c := range columns {
			if !c.number && (widest < 0 || widths[i] > widths[widest]) {
				widest = i
			}
		}
		if widest < 0 {
			break
		}
		widths[widest]--
	}
	return widths
}

func (p *page) row(columns []column, widths []int, cells []string) {
	var line strings.Builder
	line.WriteString(indent)
	for i, cell := range cells {
		if i > 0 {
			line.WriteString(strings.Repeat(" ", columnGap))
		}
		if columns[i].wraps && !p.all {
			p.paragraph(line.String(), cell)
			return
		}
		if !p.all {
			cell = cut(cell, widths[i])
		}
		space := strings.Repeat(" ", max(0, widths[i]-utf8.RuneCountInString(cell)))
		if columns[i].number {
			line.WriteString(space + cell)
		} else {
			line.WriteString(cell + space)
		}
	}
	p.WriteString(strings.TrimRight(line.String(), " "))
	p.WriteByte('\n')
}

// paragraph prints words within the page, the first line after a mark, the others under it.
func (p *page) paragraph(mark, text string) {
	left := strings.Repeat(" ", utf8.RuneCountInString(mark))
	line, empty := mark, true
	for word := range strings.FieldsSeq(printable(text)) {
		if !empty && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > pageWidth {
			p.WriteString(line + "\n")
			line, empty = left, true
		}
		if !empty {
			line += " "
		}
		line, empty = line+word, false
	}
	p.WriteString(line + "\n")
}

// cut is the beginning of a text that is wider than the column.
func cut(s string, width int) string {
	if utf8.RuneCountInString(s) <= width {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:max(0, width-1)]), " ") + "…"
}

// printable leaves out of a text what could steer a terminal.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsGraphic(r):
			return r
		}
		return -1
	}, s)
}
