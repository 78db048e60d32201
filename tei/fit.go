package tei

import (
	"strings"

	"github.com/tiro-transcripts/tiro/tei/internal/relaxng"
	"github.com/tiro-transcripts/tiro/transcript"
)

// fitter makes elements fit a schema, and reports what it had to do for that. What the schema has
// no place for is written another way, as near as can be: within a paragraph, as its own words, and
// only where not even words may stand, not at all. It knows the schema, and no element of its own
// but those that it puts around words.
type fitter struct {
	schema *relaxng.Grammar
	losses []transcript.Diagnostic
}

// setting is where an element stands.
type setting struct {
	header   bool // in a teiHeader, which goes without words rather than without an element
	foreign  bool // where elements of other vocabularies may stand
	preserve bool // white space
}

// fit is an element, whose children fit already, as the schema has it: itself, or what it holds.
func (f *fitter) fit(e *transcript.Element, at setting) []transcript.Node {
	before := len(f.losses)
	if out := f.arrange(e, at); out != nil {
		return []transcript.Node{out}
	}
	f.losses = f.losses[:before]
	return f.dissolve(e)
}

// dissolve is what an element holds, set apart where the element was.
func (f *fitter) dissolve(e *transcript.Element) []transcript.Node {
	children := e.Children
	if is(e, "choice") {
		children = readAs(children)
	}
	if len(children) == 0 {
		f.lose("element-dropped", e, "what has no words and no place in the schema is not written: <"+e.Name.Local+">")
		if isBreak(e) {
			return []transcript.Node{&transcript.Text{Value: " "}}
		}
		return nil
	}
	f.lose("markup-dropped", e, "what the schema has no place for is not written, only what it holds: <"+e.Name.Local+">")
	var out []transcript.Node
	if e.HasRend("bracketed") && !is(e, "note") {
		out = append(append(append(out, &transcript.Text{Value: "["}), children...), &transcript.Text{Value: "]"})
	} else {
		out = append(out, children...)
	}
	if e.BeginsLine(true) {
		out = append(append([]transcript.Node{border()}, out...), border())
	}
	return out
}

// isBreak reports whether an element is a break between words.
func isBreak(e *transcript.Element) bool {
	within, _ := e.Get(transcript.Name{Local: "break"})
	return within != "no" && (is(e, "lb") || is(e, "pb") || is(e, "cb") || is(e, "milestone"))
}

// readAs is the reading of a choice that is part of the reading text.
func readAs(readings []transcript.Node) []transcript.Node {
	var first []transcript.Node
	for _, n := range readings {
		switch {
		case is(n, "sic"), is(n, "orig"), is(n, "abbr"):
			return []transcript.Node{n}
		case first == nil && n.Kind() != transcript.KindRaw:
			first = []transcript.Node{n}
		}
	}
	return first
}

// border stands, while elements are fitted, where words on either side are not of one piece.
func border() *transcript.Element { return &transcript.Element{Name: borderName()} }

func borderName() transcript.Name {
	return transcript.Name{Space: transcript.TiroSpace, Local: "border"}
}

func isBorder(n transcript.Node) bool {
	e, ok := n.(*transcript.Element)
	return ok && e.Name == borderName()
}

// isInclude reports whether an element stands for another file, whose content nobody knows here.
func isInclude(e *transcript.Element) bool {
	return e.Name == transcript.Name{Space: "http://www.w3.org/2001/XInclude", Local: "include"}
}

// isFrame reports whether a document cannot go without an element.
func isFrame(e *transcript.Element) bool {
	if e.Name.Space != transcript.TEI {
		return false
	}
	switch e.Name.Local {
	case "TEI", "teiCorpus", "teiHeader", "fileDesc", "titleStmt", "publicationStmt", "sourceDesc", "text", "body":
		return true
	}
	return false
}

// arrange is an element with the attributes and children that the schema allows it; nil where
// something is lacking, or there are words that may not stand in it.
func (f *fitter) arrange(e *transcript.Element, in setting) *transcript.Element {
	content := f.schema.Content(e.Name)
	if content == nil {
		return nil
	}
	out := *e
	content = f.schema.Close(f.attributes(&out, content))
	if !content.IsAllowed() {
		return nil
	}
	a := arrangement{fitter: f, setting: in, in: &out, at: content, rest: e.Children}
	if !a.all() {
		return nil
	}
	out.Children = a.out
	if !in.preserve {
		out.Children = transcript.CollapseSpace(out.Name, a.out)
	}
	return &out
}

// attributes leaves an element the attributes that the schema allows it.
func (f *fitter) attributes(e *transcript.Element, content *relaxng.Pattern) *relaxng.Pattern {
	if e.IsZero() {
		return content
	}
	var kept []transcript.Attr
	for _, a := range e.All() {
		if a.Name.Space == transcript.UnknownSpace { // an instruction in TEI
			kept = append(kept, a)
			continue
		}
		next, ok := f.schema.Attribute(content, a)
		if !ok {
			f.lose("attribute-dropped", e, "attributes that the schema does not allow are not written: "+a.Name.Local+"=\""+a.Value+"\" of <"+e.Name.Local+">")
			continue
		}
		content = next
		kept = append(kept, a)
	}
	e.Attrs = transcript.SplitAttrs(kept)
	return content
}

// isBlank reports whether a text is nothing but white space.
func isBlank(t *transcript.Text) bool { return strings.Trim(t.Value, blanks) == "" }
