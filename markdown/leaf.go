package markdown

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"

	"github.com/tiro-transcripts/tiro/transcript"
)

// leaf writes the words of one paragraph, heading or cell, at the end of a writer's buffer.
type leaf struct {
	w *writer
	leafPlan
	start      int  // where the line begins that is being written, after what containers put before it
	blockStart bool // what begins the line could begin a block
	first      bool // it is the first line
	oneLine    bool // the leaf cannot have another line
	heading    bool // it is a heading: number signs at its end would go
	cell       bool // it is a cell of a table: bars end it
	bold       bool // it stands between asterisks
	link       bool // it stands in the words of a link
	sealed     bool // brackets in it are not read
	notLabel   bool // its first emphasis must not be asterisks
	noNotes    bool
	hard       bool // everything is written in the form that is exact for everything
	block      bool // the node is a block, and stands alone
	preserve   bool
}

func (w *writer) leaf(blockStart bool) *leaf {
	return &leaf{w: w, start: len(w.buf), blockStart: blockStart, first: true, noNotes: w.noNotes, sealed: !w.inferring}
}

func (l *leaf) put(s string)   { l.w.buf = append(l.w.buf, s...) }
func (l *leaf) putByte(c byte) { l.w.buf = append(l.w.buf, c) }

// atStart reports whether the next thing written is the first on its line, where it could
// begin a block.
func (l *leaf) atStart() bool { return l.blockStart && len(l.w.buf) == l.start }

// before is the character before what is written next.
func (l *leaf) before() rune {
	if len(l.w.buf) == l.start && !l.bold {
		return '\n'
	}
	return lastRuneBytes(l.w.buf)
}

func lastRuneBytes(b []byte) rune { r, _ := utf8.DecodeLastRune(b); return r }
func firstRune(s string) rune     { r, _ := utf8.DecodeRuneInString(s); return r }
func lastRune(s string) rune      { r, _ := utf8.DecodeLastRuneInString(s); return r }
func isSpaceRune(r rune) bool     { return util.IsSpaceRune(r) }
func isPunctRune(r rune) bool     { return util.IsPunctRune(r) }

// list writes nodes; after is the character that follows the last of them.
func (l *leaf) list(nodes []transcript.Node, parent transcript.Node, after rune) {
	for i, n := range nodes {
		next := after
		if i+1 < len(nodes) {
			next = l.peek(nodes[i+1])
		}
		if b, ok := n.(*transcript.Break); ok && i > 0 && i+1 < len(nodes) && l.hardBreak(b, nodes[i+1]) {
			continue
		}
		l.node(n, parent, i, next)
	}
}

// peek is the first character of what a node is written as: for any construct one that
// is punctuation as it is.
func (l *leaf) peek(n transcript.Node) rune {
	switch n := n.(type) {
	case *transcript.Text:
		return firstRune(n.Value)
	case *transcript.Emphasis:
		if marker(n) != "" {
			return '*'
		}
	case *transcript.Link, *transcript.Note:
		return '['
	case *transcript.Paragraph:
		if n.Plain && len(n.Children) > 0 {
			return l.peek(n.Children[0])
		}
	}
	if l.printed[n] {
		if words, ok := l.w.asPrinted(n); ok {
			return l.peek(words[0])
		}
	}
	if l.w.isPrinted(n) {
		if n.Attributes().HasRend("bracketed") {
			return '['
		}
		words, _ := printedWords(n)
		return l.peek(words[0])
	}
	return '<'
}

// node writes the i-th node of a list.
func (l *leaf) node(n, parent transcript.Node, i int, after rune) {
	switch n := n.(type) {
	case *transcript.Text:
		l.text(n.Value, after)
		return
	case *transcript.Raw:
		l.raw(n)
		return
	case *transcript.Paragraph:
		if n.Plain {
			l.list(asNodes(n.Children), parent, after)
			return
		}
	}
	if !l.hard && !l.w.hard[n] && l.native(n, i, after) {
		return
	}
	l.element(n, parent)
}

// native writes a node as Markdown has it, and reports whether it has.
func (l *leaf) native(n transcript.Node, i int, after rune) bool {
	if l.printed[n] {
		if words, ok := l.w.asPrinted(n); ok {
			l.list(asNodes(words), n, after)
			return true
		}
	}
	if l.w.isPrinted(n) {
		l.printedNode(n, after)
		return true
	}
	if l.preserve {
		switch n.(type) {
		case *transcript.Emphasis, *transcript.Link:
			return false // white space within Markdown's own marks is read as layout
		}
	}
	switch n := n.(type) {
	case *transcript.Emphasis:
		return l.code(n, after) || !(l.notLabel && i == 0 && len(l.w.buf) == l.start) && l.emphasis(n, after)
	case *transcript.Link:
		return l.linkNode(n)
	case *transcript.Figure:
		return l.image(n, after)
	case *transcript.Note:
		return l.footnote(n)
	case *transcript.Break:
		if n.Type == transcript.LineBreak && n.IsZero() && n.Number == "" && !l.block {
			l.put("<br>")
			return true
		}
	}
	return false
}

// marker is what stands around an emphasis in Markdown; empty when it has no such form.
func marker(e *transcript.Emphasis) string {
	rest := e.Attrs
	rest.Rend = ""
	if e.Stressed || !rest.IsZero() || len(e.Children) == 0 {
		return ""
	}
	switch e.Rend {
	case "italic":
		return "*"
	case "bold":
		return "**"
	}
	return ""
}

// emphasis writes asterisks where they are sure to be read as a pair: by CommonMark's rules
// of what flanks them, and beside no others.
func (l *leaf) emphasis(e *transcript.Emphasis, after rune) bool {
	mark := marker(e)
	before := l.before()
	if mark != "" && l.w.house != nil {
		return l.plainEmphasis(e, mark, after)
	}
	if mark == "" || before == '*' || after == '*' || before == '\\' {
		return false
	}
	first, last := l.edge(e.Children[0], true), l.edge(e.Children[len(e.Children)-1], false)
	if first == '*' || last == '*' {
		first, last = pick(first), pick(last)
	}
	spaceBefore, spaceAfter := isSpaceRune(before), isSpaceRune(after)
	opens := !isSpaceRune(first) && (!isPunctRune(first) || spaceBefore || isPunctRune(before))
	closes := !isSpaceRune(last) && (!isPunctRune(last) || spaceAfter || isPunctRune(after))
	if !opens || !closes {
		return false
	}
	if l.bold && !(spaceBefore && (spaceAfter || isPunctRune(after) && !isPunctRune(last))) {
		return false
	}
	inner := *l
	inner.bold, inner.sealed, inner.leafPlan, inner.notLabel = true, true, leafPlan{escape: l.link}, false
	l.put(mark)
	inner.list(asNodes(e.Children), e, '*')
	l.start, l.first = inner.start, inner.first
	l.put(mark)
	return true
}

// pick is the character that stands at the edge of an emphasis within another: there it is
// an element.
func pick(r rune) rune {
	if r == '*' {
		return '<'
	}
	return r
}

// edge is the first or last character that a node is written as.
func (l *leaf) edge(n transcript.Node, first bool) rune {
	t, ok := n.(*transcript.Text)
	switch {
	case !ok:
		return l.peek(n)
	case first:
		return firstRune(t.Value)
	}
	return lastRune(t.Value)
}

// code writes words between backticks, in which nothing is escaped.
func (l *leaf) code(e *transcript.Emphasis, after rune) bool {
	rest := e.Attrs
	rest.Rend = ""
	if e.Rend != "code" || e.Stressed || !rest.IsZero() || len(e.Children) != 1 || l.before() == '`' || after == '`' || l.before() == '\\' {
		return false
	}
	t, ok := e.Children[0].(*transcript.Text)
	if ok && l.w.house != nil {
		return l.plainCode(t.Value)
	}
	if !ok || strings.ContainsAny(t.Value, "`\n\t|<>&\\") || isSpaceRune(firstRune(t.Value)) || isSpaceRune(lastRune(t.Value)) || strings.Contains(t.Value, "  ") {
		return false
	}
	l.put("`" + t.Value + "`")
	return true
}

// maxTarget is the length of a link that is written as one: see maxLinkTail.
const maxTarget = 1000

func (l *leaf) linkNode(n *transcript.Link) bool {
	if l.link || !n.IsZero() || len(n.Children) == 0 || len(n.Target) > maxTarget {
		return false
	}
	if t, ok := n.Children[0].(*transcript.Text); ok {
		if len(n.Children) == 1 && t.Value == n.Target && isAutoLink(n.Target) && !(l.cell && strings.Contains(t.Value, "|")) {
			l.put("<" + n.Target + ">")
			return true
		}
		if t.Value[0] == '^' {
			return false
		}
	}
	target := n.Target
	if !isPlainTarget(target) {
		if l.w.unmarked == nil && l.w.house == nil || l.cell && strings.Contains(target, "|") {
			return false
		}
		target = l.w.target(target)
	}
	inner := *l
	inner.link, inner.sealed, inner.leafPlan, inner.notLabel, inner.noNotes = true, true, leafPlan{escape: true}, false, true
	l.putByte('[')
	inner.list(asNodes(n.Children), n, ']')
	l.start, l.first = inner.start, inner.first
	l.put("](" + target + ")")
	return true
}

// isAutoLink reports whether <target> is read as a link to target.
func isAutoLink(target string) bool {
	return util.FindURLIndex([]byte(target)) == len(target) && !strings.ContainsAny(target, "<> \t\n\\&")
}

// isPlainTarget reports whether a destination can stand as it is between parentheses.
func isPlainTarget(s string) bool {
	for i := range len(s) {
		if c := s[i]; !isAlnum(c) && strings.IndexByte("-._~:/?#@!$'*+,;=%", c) < 0 {
			return false
		}
	}
	return s != ""
}

func (l *leaf) image(n *transcript.Figure, after rune) bool {
	if !n.IsZero() || len(n.Children) > 0 || len(n.Desc) > 1 || !isPlainTarget(n.URL) && l.w.house == nil || len(n.URL) > maxTarget {
		return false
	}
	var desc *transcript.Text
	if len(n.Desc) == 1 {
		t, ok := n.Desc[0].(*transcript.Text)
		if !ok || t.Value[0] == '^' || strings.ContainsAny(t.Value, "\n\t") {
			return false
		}
		desc = t
	}
	spaced := l.w.house != nil && !l.block
	if r := l.before(); spaced && !isSpaceRune(r) && (isWordRune(r) || strings.ContainsRune(".,;:!?)", r)) {
		l.putByte(' ') // which is layout beside a picture
	}
	l.put("![")
	if desc != nil {
		inner := *l
		inner.link, inner.leafPlan = true, leafPlan{escape: true}
		inner.text(desc.Value, ']')
	}
	l.put("](" + l.w.target(n.URL) + ")")
	if spaced && isWordRune(after) {
		l.putByte(' ')
	}
	return true
}

// footnote writes a reference, and keeps the note for the end.
func (l *leaf) footnote(n *transcript.Note) bool {
	if l.noNotes || l.link || n.Type != "footnote" || n.Place != "bottom" || !n.IsZero() || !l.w.isFlat(n.Children) {
		return false
	}
	label, ok := l.w.noteLabel(n.Number)
	if !ok {
		return false
	}
	l.w.notes = append(l.w.notes, pendingNote{label, n})
	l.put("[^" + label + "]")
	return true
}

// noteLabel makes a label of a footnote's number that no other has: "1", or "1~2".
func (w *writer) noteLabel(number string) (string, bool) {
	for i := range len(number) {
		if c := number[i]; !isAlnum(c) && c != '-' && c != '.' && c != '_' && c != '*' {
			return "", false
		}
	}
	if len(number) > maxLabel/2 {
		return "", false
	}
	for i := 1; ; i++ {
		label := number
		if i > 1 || number == "" {
			label += "~" + strconv.Itoa(i)
		}
		if !w.noteIDs[label] {
			w.noteIDs[label] = true
			return label, true
		}
	}
}

// noteNumber undoes noteLabel.
func noteNumber(label string) string {
	number, _, _ := strings.Cut(label, "~")
	return number
}

// hardBreak writes the end of a line, if that is read as the break alone.
func (l *leaf) hardBreak(b *transcript.Break, next transcript.Node) bool {
	if l.oneLine || l.hard || l.w.hard[b] || b.Type != transcript.LineBreak || !b.IsZero() || b.Number != "" || l.preserve {
		return false
	}
	if before := l.before(); before == '\\' || before == '\n' || before == ' ' {
		return false
	}
	switch next := next.(type) {
	case *transcript.Text:
		if next.Value[0] == ' ' {
			return false
		}
	case *transcript.Break:
		return false
	}
	if l.w.house != nil && l.w.house.hard == "spaces" {
		l.put("  \n")
	} else {
		l.put("\\\n")
	}
	l.w.begin()
	l.start, l.first, l.blockStart = len(l.w.buf), false, true
	return true
}
