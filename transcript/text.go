package transcript

import (
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"slices"
	"strings"
)

// The reading text is what a reader of the body reads, a block a line:
//
//   - a turn's label opens the line of its first words, with a space between;
//   - a heading, dateline, paragraph, line of verse, item and cell is a line;
//   - a line, page, column or time break is a space, unless it stands within a word;
//   - so is the edge of what TEI calls a block and a reader reads on a line, such as a role and its description or
//     a salute among other words, except before punctuation that closes;
//   - what stood in square brackets stands in them again; what does not is bare;
//   - of a choice, the reading that stands in the source: sic, orig, abbr;
//   - a gap and an event read as their words; a pause and a gap without words as nothing;
//   - a note's lines follow the line that holds it;
//   - between tokens (w, pc) stands a space where the file has one and no @join denies it; where a file
//     has none between any of them, before each word, and not before punctuation that closes;
//   - metadata, people, comments, annotations that stand off from the words (spanGrp, standOff), and what
//     was only read from attributes, are no part of it.
//
// It is defined on the model, so it is the same whichever format a document came through.

// Digest is the SHA-256 of the reading text in hexadecimal: of its lines, each
// ended by a line feed, in UTF-8.
func (d *Document) Digest() string {
	h := sha256.New()
	var text []byte
	for line := range d.Lines() {
		text = append(append(text[:0], line...), '\n')
		h.Write(text)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// TextOptions leave parts out of the reading text; the zero value leaves out nothing.
type TextOptions struct {
	NoLabels bool // of turns
	NoEvents bool // stage directions, laughter, pauses and the like
	NoGaps   bool // the words of gaps
	NoNotes  bool
	// SpeechOnly leaves out all of these, and everything outside turns.
	SpeechOnly bool
	// Speakers, if any, are the IDs of the people whose turns are wanted, and nothing else.
	Speakers []string
}

// Lines are the lines of the reading text.
func (d *Document) Lines() iter.Seq[string] { return d.Text(TextOptions{}) }

// Text is the lines of the reading text, without what the options leave out. Only the whole
// of it, Lines, is what Digest signs.
func (d *Document) Text(o TextOptions) iter.Seq[string] {
	if o.SpeechOnly {
		o.NoLabels, o.NoEvents, o.NoGaps, o.NoNotes = true, true, true, true
	}
	return func(yield func(string) bool) {
		r := reader{yield: yield, TextOptions: o}
		if !o.SpeechOnly && len(o.Speakers) == 0 {
			r.blocks(d.Body, false)
			r.flush()
			return
		}
		for t := range d.Turns() {
			if len(o.Speakers) == 0 || slices.ContainsFunc(t.Speakers, func(id string) bool { return slices.Contains(o.Speakers, id) }) {
				r.node(t)
			}
			if r.done {
				return
			}
		}
	}
}

// InlineText is the reading text of inlines on one line, notes left out.
func InlineText(inlines []Inline) string {
	var out []string
	r := reader{yield: func(s string) bool { out = append(out, s); return true }, among: true, TextOptions: TextOptions{NoNotes: true}}
	for _, n := range inlines {
		r.node(n)
	}
	r.flush()
	return strings.Join(out, " ")
}

// BlockText is the reading text of a block on one line, notes left out.
func BlockText(b Block) string {
	var out []string
	r := reader{yield: func(s string) bool { out = append(out, s); return true }, TextOptions: TextOptions{NoNotes: true}}
	r.node(b)
	r.flush()
	return strings.Join(out, " ")
}

// reader gathers lines.
type reader struct {
	yield   func(string) bool
	line    []byte
	pending bool   // a space is due before the next words
	apart   bool   // so it is, unless they begin with punctuation that closes
	notes   []Node // to be read after this line
	among   bool   // what is read stands among words
	done    bool
	tokens  TokenSpacing
	TextOptions
}

func (r *reader) flush() {
	if len(r.line) > 0 && !r.done {
		r.done = !r.yield(string(r.line))
	}
	r.line = r.line[:0]
	r.pending, r.apart = false, false
	r.tokens.Words()
	notes := r.notes
	r.notes = nil
	for _, n := range notes {
		r.children(n)
		r.flush()
	}
}

// text adds words; white space in them is one space at most, and none at the line's start.
func (r *reader) text(s string) {
	r.tokens.Words()
	for i := 0; i < len(s); {
		if isSpace(s[i]) {
			r.pending = true
			i++
			continue
		}
		j := i
		for j < len(s) && !isSpace(s[j]) {
			j++
		}
		due := r.pending || r.apart && Apart(string(r.line), s[i:])
		if due && len(r.line) > 0 {
			r.line = append(r.line, ' ')
		}
		r.pending, r.apart = false, false
		r.line = append(r.line, s[i:j]...)
		i = j
	}
}

func (r *reader) node(n Node) {
	if r.done || r.leftOut(n) {
		return
	}
	if a := n.Attributes(); a != nil && a.HasRend("bracketed") && n.Kind() != KindNote {
		r.bracketed(n)
		return
	}
	r.plain(n)
}

func (r *reader) leftOut(n Node) bool {
	switch n.(type) {
	case *Event:
		return r.NoEvents
	case *Gap:
		return r.NoGaps
	case *Note:
		return r.NoNotes
	}
	return false
}

func (r *reader) bracketed(n Node) {
	if classOf(n)&(paragraphs|items|headings|datelines) != 0 {
		r.flush()
	}
	r.text("[")
	r.plain(n)
	r.pending = false
	r.text("]")
}

func (r *reader) plain(n Node) {
	switch n := n.(type) {
	case *Text:
		r.text(n.Value)
	case *Raw:
	case *Break:
		if no, _ := n.Get(Name{Local: "break"}); no != "no" {
			r.pending = true
		}
	case *Note:
		r.notes = append(r.notes, n)
	case *Choice:
		r.choice(n)
	case *Turn:
		r.flush()
		if !r.NoLabels {
			for _, l := range n.LabelWords() {
				r.node(l)
			}
			r.pending = true
		}
		r.blocks(n.Children, len(r.line) > 0)
		r.flush()
	case *Element:
		r.element(n)
	case *Paragraph, *Heading, *Dateline, *Line, *Section, *Verse, *List, *Item, *Table, *Row, *Cell, *Quote, *Figure:
		r.flush()
		r.children(n)
		r.flush()
	default:
		r.children(n)
	}
}

// blocks reads blocks, each on lines of its own; after a label the first words join its line.
func (r *reader) blocks(blocks []Block, labelled bool) {
	defer func(among bool) { r.among = among }(r.among)
	r.among = false
	for _, b := range blocks {
		switch b := b.(type) {
		case *Raw, *Break:
			continue
		case *Paragraph, *Line:
			if labelled {
				r.inBrackets(b)
				r.flush()
				labelled = false
				continue
			}
		case *Note:
			if labelled {
				r.node(b)
				continue
			}
			r.flush()
			r.node(b)
			r.flush()
			continue
		case *Gap, *Event:
			if labelled {
				r.node(b)
				r.pending = true
				continue
			}
		}
		labelled = false
		r.flush()
		r.node(b)
		r.flush()
	}
}

func (r *reader) inBrackets(n Node) {
	bracketed := n.Attributes().HasRend("bracketed")
	if bracketed {
		r.text("[")
	}
	r.children(n)
	if bracketed {
		r.text("]")
	}
}

func (r *reader) children(n Node) {
	var s Shape
	s.Of(n)
	among := r.among
	for _, slot := range s.Slots {
		outside := r.tokens.Enter(slot)
		r.among = slot.Inlines != nil || slot.Nodes != nil && (among || holdsText(*slot.Nodes))
		if slot.Blocks != nil {
			r.blocks(*slot.Blocks, false)
		} else {
			lines := !r.among && standsInLines(n)
			for i := range slot.Len() {
				r.child(slot.At(i), lines)
			}
		}
		r.tokens.Leave(outside)
	}
	r.among = among
}

// child reads one of the children of an element. Gaps and events, which can stand among words or as blocks, are lines where
// blocks are.
func (r *reader) child(n Node, lines bool) {
	switch n.(type) {
	case *Gap, *Event:
		if lines && !r.leftOut(n) {
			r.flush()
			defer r.flush()
		}
	}
	r.node(n)
}

// standsInLines reports whether the children of an element stand on lines of their own.
func standsInLines(n Node) bool {
	e, ok := n.(*Element)
	return ok && LayoutSpace(e.Name, e.Children)
}

func holdsText(nodes []Node) bool {
	return slices.ContainsFunc(nodes, func(n Node) bool { return n.Kind() == KindText })
}

// choice reads what stands in the source, or the first reading where none says it does.
func (r *reader) choice(n *Choice) {
	for _, c := range n.Children {
		if x, ok := c.(*Reading); ok && (x.Type == Sic || x.Type == Orig || x.Type == Abbr) {
			r.node(c)
			return
		}
	}
	for _, c := range n.Children {
		if _, ok := c.(*Raw); !ok {
			r.node(c)
			return
		}
	}
}

// element reads markup without a type: TEI's block elements begin a line, and so do those
// that have no text of their own, unless they stand among words (shift, ptr, subst).
func (r *reader) element(n *Element) {
	if !n.IsRead() {
		return
	}
	if IsToken(n) {
		r.pending = r.pending || r.tokens.Before(n)
		r.children(n)
		r.tokens.After(n)
		return
	}
	edge := func() {}
	switch {
	case n.IsPhrase(r.among):
		edge = func() { r.apart = true }
	case n.BeginsLine(r.among):
		edge = r.flush
	}
	edge()
	r.children(n)
	edge()
}

// IsPhrase reports whether n is read on the line that it stands in, and apart from the words beside it ([Apart]), though
// TEI calls it a block or lays it out as a line. Among says that it stands among words.
func (n *Element) IsPhrase(among bool) bool {
	if n.Name.Space != TEI {
		return false
	}
	switch n.Name.Local {
	case "role", "roleDesc":
		return true
	case "salute", "label":
		return among
	}
	return among && isLineName(n.Name.Local)
}

// IsRead reports whether the words of n are part of the reading text: those that say something of the
// text from outside are not.
func (n *Element) IsRead() bool {
	if n.Name.Space != TEI {
		return true
	}
	switch n.Name.Local {
	case "teiHeader", "standOff", "spanGrp", "interpGrp", "listAnnotation":
		return false
	}
	return true
}

// BeginsLine reports whether the words of n are a line of the reading text by themselves.
// Among says that n stands among words.
func (n *Element) BeginsLine(among bool) bool {
	return n.Name.Space == TEI && (isBlockName(n.Name.Local) || !among && (noTextName(n.Name.Local) || isLineName(n.Name.Local)))
}

// isLineName reports whether a TEI element that is no block is laid out as a line: of an address, of a title page.
func isLineName(local string) bool {
	switch local {
	case "addrLine", "titlePart", "docAuthor", "docDate", "docEdition", "docImprint":
		return true
	}
	return false
}
