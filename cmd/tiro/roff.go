package main

import (
	"bytes"
	"fmt"
	"strings"
)

// roff is a page in the macros of man(7).
type roff struct{ bytes.Buffer }

// macro writes a request with its arguments.
func (p *roff) macro(name string, args ...string) {
	p.WriteString("." + name)
	for _, arg := range args {
		p.WriteString(` "` + escape(arg) + `"`)
	}
	p.WriteByte('\n')
}

// line writes what is escaped already.
func (p *roff) line(escaped string) { p.WriteString(escaped + "\n") }

// text writes words, which the reader's program fills lines with.
func (p *roff) text(s string) {
	line := ""
	for word := range strings.FieldsSeq(s) {
		word = escape(word)
		if line != "" && len(line)+1+len(word) > pageWidth {
			p.line(line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	p.line(line)
}

// prose writes a description. See [page.prose].
func (p *roff) prose(s string) {
	for i, part := range strings.Split(s, "\n\n") {
		if i > 0 {
			p.macro("PP")
		}
		if strings.HasPrefix(part, " ") {
			p.verbatim(part)
		} else {
			p.text(part)
		}
	}
}

// verbatim writes lines that stand as they are.
func (p *roff) verbatim(s string) {
	p.macro("EX")
	for line := range strings.SplitSeq(s, "\n") {
		p.line(escape(line))
	}
	p.macro("EE")
}

// escape makes of a word or a line what prints as it. A hyphen is always the one that is typed, for
// most of those in help stand in what a reader types.
func escape(s string) string {
	var b strings.Builder
	if strings.HasPrefix(s, ".") {
		b.WriteString(`\&`)
	}
	for _, r := range s {
		switch {
		case r == '\\':
			b.WriteString(`\e`)
		case r == '-':
			b.WriteString(`\-`)
		case r == '\'':
			b.WriteString(`\(aq`)
		case r == '"':
			b.WriteString(`\(dq`)
		case r == '`':
			b.WriteString(`\(ga`)
		case r == '^':
			b.WriteString(`\(ha`)
		case r == '~':
			b.WriteString(`\(ti`)
		case r > '~':
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func bold(s string) string   { return `\fB` + escape(s) + `\fR` }
func italic(s string) string { return `\fI` + escape(s) + `\fR` }
