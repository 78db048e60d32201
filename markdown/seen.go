package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	yaml "go.yaml.in/yaml/v4"
)

// seen counts how a source is typed, where what is read of it does not say. Of two or three ways each has a place in
// the order of the table of [house].
type seen struct {
	italics, bolds [2]int  // emphasis by asterisks, by underscores
	breaks         [2]int  // line breaks by a backslash, by spaces
	levels         [7]int  // of the headings of the outermost sections
	underlined     [2]int  // headings after number signs, over a line
	close          [2]int  // what follows a heading after an empty line, without one
	bullets        [2]int  // hyphens, plus signs
	numbers        [2]int  // with full stops, with parentheses
	pads           [5]int  // spaces after the mark of an item
	indents        [9]int  // columns that a list within an item stands further in; the first, as many as its words
	fences         [3]int  // code between backticks, between tildes, indented
	rules          [16]int // between blocks: see ruleForms
	tables         [4]int  // see tableForms
	escaped        [128]int
	quotes         [3]int   // values of the front matter without quotation marks, in single, in double ones
	lists          [3]int   // lists of values that are indented, that are not, in brackets
	ones           []string // keys of lists of one
	tags           int      // tags that are words
}

// sees reports whether what is read now is the text, and not a piece of the front matter.
func (r *reader) sees() bool { return r.base >= 0 }

// most is the index of the largest count: the first of several.
func most(counts []int) int {
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	return best
}

func (r *reader) sawEmphasis(n *ast.Emphasis) {
	at := startOf(n)
	if !r.sees() || at >= len(r.str) {
		return
	}
	counts, i := &r.seen.italics, 0
	if n.Level == 2 {
		counts = &r.seen.bolds
	}
	if r.str[at] == '_' {
		i = 1
	}
	counts[i]++
}

func (r *reader) sawBreak(n *ast.Text) {
	switch at := n.Segment.Stop; {
	case !r.sees():
	case at < len(r.str) && r.str[at] == '\\':
		r.seen.breaks[0]++
	default:
		r.seen.breaks[1]++
	}
}

// sawEscapes counts the characters that a backslash stands before.
func (r *reader) sawEscapes(s string) {
	if !r.sees() {
		return
	}
	for i := strings.IndexByte(s, '\\'); i >= 0 && i+1 < len(s); {
		if isPunct(s[i+1]) {
			r.seen.escaped[s[i+1]]++
		}
		next := strings.IndexByte(s[i+2:], '\\')
		if next < 0 {
			return
		}
		i += 2 + next
	}
}

// sawHeading counts a heading; outermost says that it begins a section that stands in no other.
func (r *reader) sawHeading(n *ast.Heading, outermost bool) {
	if !r.sees() {
		return
	}
	if outermost {
		r.seen.levels[n.Level]++
	}
	i := 1
	if strings.HasPrefix(r.str[min(startOf(n), len(r.str)):], "#") {
		i = 0
	}
	r.seen.underlined[i]++
}

// sawAfter counts what stands after a heading.
func (r *reader) sawAfter(n ast.Node) {
	if _, ok := n.PreviousSibling().(*ast.Heading); !ok || !r.sees() {
		return
	}
	i := 1
	if n.HasBlankPreviousLines() {
		i = 0
	}
	r.seen.close[i]++
}

// lineTo is the line of an offset, up to there.
func (r *reader) lineTo(at int) string {
	at = min(at, len(r.str))
	return r.str[strings.LastIndexByte(r.str[:at], '\n')+1 : at]
}

// sawList counts the mark of a list, and where it stands.
func (r *reader) sawList(n *ast.List) {
	if !r.sees() {
		return
	}
	switch n.Marker {
	case '-':
		r.seen.bullets[0]++
	case '+':
		r.seen.bullets[1]++
	case '.':
		r.seen.numbers[0]++
	case ')':
		r.seen.numbers[1]++
	}
	column, pad, ok := r.itemAt(n.FirstChild())
	if !ok {
		return
	}
	if pad < len(r.seen.pads) {
		r.seen.pads[pad]++
	}
	outer, outerPad, ok := r.itemAt(n.Parent())
	switch in := column - outer; {
	case !ok:
	case in == outerPad+r.markAt(n.Parent()):
		r.seen.indents[0]++
	case in > 0 && in < len(r.seen.indents):
		r.seen.indents[in]++
	}
}

// markAt is the length of the mark of an item.
func (r *reader) markAt(n ast.Node) int {
	s := r.str[min(startOf(n), len(r.str)):]
	return len(s) - len(strings.TrimLeft(s, "0123456789")) + 1
}

// itemAt is the column of the mark of an item, and how many spaces stand after it.
func (r *reader) itemAt(n ast.Node) (column, pad int, ok bool) {
	if n == nil || n.Kind() != ast.KindListItem || n.FirstChild() == nil {
		return 0, 0, false
	}
	at := min(startOf(n), len(r.str))
	rest := r.str[min(at+r.markAt(n), len(r.str)):]
	return len(r.lineTo(at)), len(rest) - len(strings.TrimLeft(rest, " ")), true
}

// ruleForms are the ways to type a rule that a house style remembers.
func ruleForms() []string {
	return []string{"---", "***", "* * *", "___", "- - -", "----", "-----", "****", "*****", "_____", "--------"}
}

func (r *reader) sawRule(n ast.Node) {
	at := startOf(n)
	if !r.sees() || at >= len(r.str) {
		return
	}
	line, _, _ := strings.Cut(r.str[at:], "\n")
	for i, form := range ruleForms() {
		if strings.TrimRight(line, " ") == form {
			r.seen.rules[i]++
		}
	}
}

func (r *reader) sawCode(n ast.Node) {
	if !r.sees() {
		return
	}
	switch {
	case n.Kind() == ast.KindCodeBlock:
		r.seen.fences[2]++
	case strings.HasPrefix(r.str[min(startOf(n), len(r.str)):], "~"):
		r.seen.fences[1]++
	default:
		r.seen.fences[0]++
	}
}

// sawValue counts how a value of the front matter is typed.
func (s *seen) sawValue(key, n *yaml.Node) {
	switch n.Kind {
	case yaml.ScalarNode:
		s.quotes[quotesOf(n)]++
	case yaml.SequenceNode:
		i := 0
		switch {
		case len(n.Content) == 0:
			return
		case n.Style&yaml.FlowStyle != 0:
			i = 2
		case n.Column <= key.Column:
			i = 1
		}
		s.lists[i]++
		if len(n.Content) == 1 && len(s.ones) < maxOnes && isSettingKey(key.Value) {
			s.ones = append(s.ones, key.Value)
		}
		for _, c := range n.Content {
			if c.Kind == yaml.ScalarNode {
				s.quotes[quotesOf(c)]++
			}
		}
	}
}

// maxOnes is how many keys a house style remembers.
const maxOnes = 20

// isSettingKey reports whether a key can stand in the list of those of a house style.
func isSettingKey(s string) bool {
	return s != "" && len(s) < 32 && strings.Trim(s, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_") == ""
}

func quotesOf(n *yaml.Node) int {
	switch {
	case n.Style&yaml.SingleQuotedStyle != 0:
		return 1
	case n.Style&yaml.DoubleQuotedStyle != 0:
		return 2
	}
	return 0
}

// leadingLines is the number of empty lines that data begins with.
func leadingLines(data []byte) int { return len(data) - len(bytes.TrimLeft(data, "\n")) }
