package markdown

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// house is the house style of what was read: d, of the body from that offset of the source on.
func (r *reader) house(d *transcript.Document, body int) house {
	s, h := &r.seen, usual()
	raw := r.src.raw
	h.bom = len(trimBOM(raw)) < len(raw)
	h.crlf = 2*bytes.Count(raw, []byte("\r\n")) > bytes.Count(raw, []byte("\n"))
	after := r.src.data[body:]
	h.closed = body > 0 && len(after) > 0 && after[0] != '\n'
	h.quotes = []string{"no", "single", "double"}[most(s.quotes[:])]
	h.lists = []string{"indented", "flush", "flow"}[most(s.lists[:])]
	if level := most(s.levels[:]); level > 0 {
		h.heading = level
	}
	h.setext = most(s.underlined[:]) == 1
	h.close = most(s.close[:]) == 1
	h.italic = []string{"*", "_"}[most(s.italics[:])]
	h.bold = []string{"*", "_"}[most(s.bolds[:])]
	h.bullet = []string{"-", "+"}[most(s.bullets[:])]
	h.number = []string{".", ")"}[most(s.numbers[:])]
	h.pad = max(1, most(s.pads[:]))
	h.indent = most(s.indents[:])
	h.hard = []string{"backslash", "spaces"}[most(s.breaks[:])]
	h.fence = []string{"```", "~~~", "indent"}[most(s.fences[:])]
	h.rule = rules()[most(s.rules[:len(rules())])]
	h.table = tableForms()[most(s.tables[:])]
	h.list = strings.Join(s.ones, ",")
	h.escape = s.alwaysEscaped(d)
	lines := linesOf(after)
	if s.tags > s.escaped['<'] {
		h.bare = "<"
	}
	if lines.definitions > s.escaped[':'] {
		h.bare += ":"
	}
	h.spaced = lines.twoSpaces > lines.oneSpace
	h.wrap = lines.wrap()
	h.hang = most(lines.hangs[:])
	h.end = min(9, max(0, len(after)-len(bytes.TrimRight(after, "\n"))-1))
	return h
}

// alwaysEscaped are the characters that have a backslash more often than not where they stand in the text.
func (s *seen) alwaysEscaped(d *transcript.Document) string {
	if s.escaped == [128]int{} {
		return ""
	}
	var all [128]int
	var chars []byte
	for c, n := range s.escaped {
		if n > 0 {
			chars = append(chars, byte(c))
		}
	}
	for n := range (&transcript.Document{Body: d.Body}).Preorder() {
		if t, ok := n.(*transcript.Text); ok {
			for _, c := range chars {
				all[c] += strings.Count(t.Value, string(c))
			}
		}
	}
	return string(slices.DeleteFunc(chars, func(c byte) bool { return 2*s.escaped[c] <= all[c] }))
}

// lines are what is counted in the lines of a text.
type lines struct {
	ends        int // line ends within paragraphs
	fits        columns
	sentences   int              // line ends that do not end a sentence, and sentences that do not end a line
	stops       int              // the same, where what closes a quotation is not taken to end a sentence
	definitions int              // lines that begin with brackets and a colon
	hangs       [maxHang + 1]int // spaces more than the first line of a paragraph that others begin with
	twoSpaces   int              // sentences that two spaces come after
	oneSpace    int              // and one
}

func linesOf(text []byte) *lines {
	var l lines
	var before []byte
	first, code := 0, false
	for line := range bytes.Lines(text) {
		line = bytes.TrimRight(line, " \n")
		fence := bytes.HasPrefix(line, []byte("```")) || bytes.HasPrefix(line, []byte("~~~"))
		switch code = code != fence; {
		case len(line) == 0, code, fence, beginsBlock(line), before == nil && bytes.HasPrefix(line, []byte("    ")):
			before = nil
			continue
		case isDefinition(line):
			l.definitions++
			before = nil
			continue
		case before == nil:
			first = leadingSpaces(line)
		default:
			if n := leadingSpaces(line) - first; n >= 0 && n <= maxHang {
				l.hangs[n]++
			}
		}
		l.add(line, before)
		before = line
	}
	return &l
}

// maxHang is how far the lines of a paragraph are taken to be moved in.
const maxHang = 24

func leadingSpaces(line []byte) int { return len(line) - len(bytes.TrimLeft(line, " ")) }

// isDefinition reports whether a line begins as a definition of a link does: brackets and a colon.
func isDefinition(line []byte) bool {
	if len(line) == 0 || line[0] != '[' || bytes.HasPrefix(line, []byte("[^")) {
		return false
	}
	i := bytes.IndexByte(line[:min(len(line), maxUnbroken)], ']')
	return i > 1 && i+1 < len(line) && line[i+1] == ':'
}

// add counts a line, and the line before it in the paragraph, if there is one.
func (l *lines) add(line, before []byte) {
	if before != nil {
		l.ends++
		l.fits.end(before, line)
		l.unlike(!endsSentence(before, true), !endsSentence(before, false))
	}
	l.fits.line(line)
	for i, c := range line {
		if c != ' ' || i == 0 || line[i-1] == ' ' {
			continue
		}
		closed, open := endsSentence(line[:i], true), endsSentence(line[:i], false)
		l.unlike(closed, open)
		switch {
		case !open:
		case line[i+1] == ' ':
			l.twoSpaces++
		default:
			l.oneSpace++
		}
	}
}

// unlike counts where lines do not end as sentences do, of either kind.
func (l *lines) unlike(sentence, stop bool) {
	if sentence {
		l.sentences++
	}
	if stop {
		l.stops++
	}
}

// wrap is where the lines of paragraphs end: where most line ends are as it says.
func (l *lines) wrap() string {
	column, like := l.fits.best()
	switch unlike := min(l.sentences, l.stops); {
	case unlike < l.ends && l.ends-unlike >= like && l.stops <= l.sentences:
		return "stops"
	case unlike < l.ends && l.ends-unlike >= like:
		return "sentences"
	case 2*like > l.ends && column >= minColumn:
		return strconv.Itoa(column)
	}
	return "no"
}

// minColumn and maxColumn are the narrowest and widest that lines are taken to be wrapped at.
const (
	minColumn = 20
	maxColumn = 200
)

// columns counts, for each column, the line ends that are there because the next word goes beyond it, less the lines
// that themselves do.
type columns [maxColumn + 2]int

func (c *columns) end(line, next []byte) {
	word, _, _ := bytes.Cut(bytes.TrimLeft(next, " "), []byte(" "))
	from := utf8.RuneCount(line)
	to := from + 1 + utf8.RuneCount(word)
	if from <= maxColumn {
		c[from]++
		c[min(to, maxColumn+1)]--
	}
}

func (c *columns) line(line []byte) {
	if bytes.IndexByte(line, ' ') >= 0 {
		c[0]--
		c[min(utf8.RuneCount(line), maxColumn+1)]++
	}
}

// best is the column for which most line ends are as they should be, and how many those are.
func (c *columns) best() (column, ends int) {
	n := 0
	for i := range maxColumn + 1 {
		if n += c[i]; n > ends {
			column, ends = i, n
		}
	}
	return column, ends
}

// endsSentence reports whether words end with a full stop or the like and, if closed, what closes a quotation after it.
func endsSentence(s []byte, closed bool) bool {
	for len(s) > 0 && !isAlnum(s[len(s)-1]) {
		r, size := utf8.DecodeLastRune(s)
		switch r {
		case '.', '?', '!':
			return true
		case '"', '”', '’', '\'', ')', ']', '*', '_', '»':
			if !closed {
				return false
			}
			s = s[:len(s)-size]
		default:
			return false
		}
	}
	return false
}

// beginsBlock reports whether a line begins with the mark of something that is no paragraph, or could.
func beginsBlock(line []byte) bool {
	word, _, _ := bytes.Cut(bytes.TrimLeft(line, " "), []byte(" "))
	switch c := word[0]; c {
	case '>', '|':
		return true
	case '#', '=', '-', '+', '*', '_':
		return len(bytes.Trim(word, string(c))) == 0 && !(c == '_' || c == '*') || len(word) == 1
	case '`', '~':
		return len(word) > 2 && word[1] == c && word[2] == c
	case '<':
		return len(word) > 1 && (isLetter(word[1]) || strings.IndexByte("/!?", word[1]) >= 0)
	case ':':
		return len(bytes.Trim(word, ":-|")) == 0
	default:
		rest := bytes.TrimLeft(word, "0123456789")
		return len(rest) == 1 && len(rest) < len(word) && (rest[0] == '.' || rest[0] == ')')
	}
}
