package transcript

import (
	"iter"
	"slices"
	"strings"
)

// Document is one transcript.
type Document struct {
	// Attrs are those of the document as a whole: its ID and the language it is in (TEI/@xml:id, @xml:lang).
	Attrs
	Metadata Metadata
	// People are those who speak, or are described, in the order of the source.
	People []*Person
	// Timeline is the line of time that turns and anchors refer to; nil when there is none.
	Timeline *Timeline
	// Body is the text. When a TEI file has more than a plain body (a front, a standOff,
	// attributes on text) the Body holds what follows the header whole, as Elements,
	// with a [Hole] for the timeline: see [Document.IsWhole].
	Body []Block
	// Prolog and Epilog are comments and processing instructions outside the root element.
	Prolog, Epilog []*Raw
	// Namespaces are the prefixes by which the source wrote namespaces other than TEI's
	// and xml, in order.
	Namespaces []Namespace
	// Layout is how the source was laid out where that cannot be seen from the text, so that
	// it can be written again byte for byte.
	Layout Layout
	// PartOf says which piece of a split file this is; nil for a file that is whole.
	PartOf *PartOf
	// Source says which bytes this was decoded from. Like positions it is no part of equality.
	Source *Source
}

// Namespace is a prefix (ASCII letters and digits, beginning with a letter) and the
// namespace that it stands for.
type Namespace struct{ Prefix, URI string }

// Source is the file a document was first decoded from. What is converted on keeps it.
type Source struct {
	Name      string // the file's base name; empty when read from a pipe
	MediaType string // "text/markdown"
	Size      int64  // in bytes
	SHA256    string // in hexadecimal
}

// Layout is what a plain-text layout leaves to the eye. The zero Layout is that of a
// document that no such layout was read from.
type Layout struct {
	// Profile is the layout's name, as package markdown has it: "wilson", "plain". Empty for none.
	Profile string
	// LeadingLines is the number of empty lines before the first.
	LeadingLines int
	// NoFinalNewline says that the last line has no end.
	NoFinalNewline bool
	// Style is the house style, in words with one space between, each a setting of the profile ("crlf",
	// "wrap:72"): what the text does not show and holds throughout. Package markdown lists them.
	Style string
	// Patch makes the file of what the profile writes of the document in that style: what holds in one place only.
	// It is made for the version of the profile that wrote it, and is no part of the text.
	Patch Patch
}

// Normalised is the word of a Style which says that its file is not remembered whole: what the profile writes is not,
// and its patch does not make, that file.
const Normalised = "normalised"

// IsWhole reports whether the layout is all of one, so that the file it is of can be written again.
func (l Layout) IsWhole() bool { return l.Profile != "" && !l.Has(Normalised) }

// Has reports whether a word is one of the Style.
func (l Layout) Has(word string) bool {
	for w := range tokens(l.Style) {
		if w == word {
			return true
		}
	}
	return false
}

// Timeline is a line of time (TEI timeline).
type Timeline struct {
	Attrs
	Unit   string // of the intervals: "s", "ms"
	Origin string // the ID of the point that is its beginning
	Points []TimePoint
}

// TimePoint is a point of a Timeline (TEI when).
type TimePoint struct {
	Attrs
	Absolute string // a date and time: @absolute
	Interval string // how long after Since, in the Timeline's unit
	Since    string // the ID of another point
}

// IsWhole reports whether the Body is what follows the header of a TEI file whole: it
// holds a TEI text, standOff, facsimile or sourceDoc element, or a whole teiCorpus,
// rather than the blocks of a plain body.
func (d *Document) IsWhole() bool {
	for _, b := range d.Body {
		if e, ok := b.(*Element); ok && e.Name.Space == TEI {
			switch e.Name.Local {
			case "text", "standOff", "facsimile", "sourceDoc", "fsdDecl", "TEI", "teiCorpus":
				return true
			}
		}
	}
	return false
}

// Title is the text of the main title, in the document's own language where titles in several are marked:
// see [Metadata.TitleIn].
func (d *Document) Title() string { return d.Metadata.TitleIn(d.Lang) }

// IsRoot reports whether the Body is a whole TEI file: its root element, which says everything itself.
func (d *Document) IsRoot() bool {
	return len(d.Body) == 1 && (IsTEI(d.Body[0], "TEI") || IsTEI(d.Body[0], "teiCorpus"))
}

// TextElements are the text and standOff elements of a Body that IsWhole, in which a timeline may stand.
func (d *Document) TextElements() []*Element {
	var out []*Element
	for _, b := range d.Body {
		if e, ok := b.(*Element); ok {
			out = append(out, e.texts(IsTEI(e, "TEI"))...)
		}
	}
	return out
}

// texts is e if it is a text or a standOff, or those of its children that are.
func (e *Element) texts(root bool) []*Element {
	if IsTEI(e, "text") || IsTEI(e, "standOff") {
		return []*Element{e}
	}
	var out []*Element
	for _, n := range e.Children {
		if c, ok := n.(*Element); ok && root {
			out = append(out, c.texts(false)...)
		}
	}
	return out
}

// Person is the one of that ID; nil if there is none.
func (d *Document) Person(id string) *Person {
	for _, p := range d.People {
		if p.ID == id {
			return p
		}
	}
	return nil
}

// Turns are the turns of the document in order, wherever they stand.
func (d *Document) Turns() iter.Seq[*Turn] {
	return func(yield func(*Turn) bool) {
		for n := range d.Preorder() {
			if t, ok := n.(*Turn); ok && !yield(t) {
				return
			}
		}
	}
}

// Person is someone who speaks or is described (TEI person). Children are the names
// and whatever else is said of them.
type Person struct {
	origin
	Attrs
	// External says that no person of the header is this one, who is described elsewhere or nowhere.
	// The names of such a person are those that the text itself gives to that ID, in a cast list or
	// the like: see [Document.Resolve].
	External bool
	Children []Node
}

// Names are the person's names, in order.
func (p *Person) Names() iter.Seq[*Named] {
	return func(yield func(*Named) bool) {
		for _, c := range p.Children {
			if n, ok := c.(*Named); ok && n.Names == PersonName && !yield(n) {
				return
			}
		}
	}
}

// Name is the first of the person's names as text; empty if there is none. Between the parts of a name
// (forename, surname) there is a space, also where the file has none.
func (p *Person) Name() string {
	for n := range p.Names() {
		if slices.ContainsFunc(n.Children, func(c Inline) bool { return isText(c) }) {
			return InlineText(n.Children)
		}
		var parts []string
		for _, c := range n.Children {
			if part := InlineText([]Inline{c}); part != "" {
				parts = append(parts, part)
			}
		}
		return strings.Join(parts, " ")
	}
	return ""
}
