package tei

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// reduction makes of a document's elements those that Parla-CLARIN uses.
type reduction struct{ fitter }

// children are the children of e, the counterpart of n, as elements.
func (r *reduction) children(e *transcript.Element, n transcript.Node, at setting) []transcript.Node {
	apart := !at.preserve && transcript.LayoutSpace(e.Name, e.Children)
	var out []transcript.Node
	for _, c := range e.Children {
		if c.Attributes() == nil { // a text or a comment
			out = append(out, c)
			continue
		}
		if e, ok := c.(*transcript.Element); ok && e.Name == transcript.Spacer() {
			out = append(out, &transcript.Text{Value: " "}) // as it is written
			continue
		}
		for _, e := range transcript.AsElements(c, n) {
			fitting := r.element(e, c, at)
			if apart && slices.ContainsFunc(fitting, isTextNode) {
				fitting = append(append([]transcript.Node{border()}, fitting...), border())
			}
			out = append(out, fitting...)
		}
	}
	return out
}

func isTextNode(n transcript.Node) bool { return n.Kind() == transcript.KindText }

// element is e, the counterpart of n, as the tradition and its schema have it.
func (r *reduction) element(e *transcript.Element, n transcript.Node, at setting) []transcript.Node {
	if isInclude(e) || at.foreign && !holdsTEI(e) {
		return []transcript.Node{e}
	}
	at.preserve = preserves(e, at.preserve)
	at.header = at.header || is(e, "teiHeader")
	at.foreign = is(e, "xenoData")
	like := *e
	like.Children = r.children(e, n, at)
	switch {
	case e.Name == transcript.Name{Space: transcript.StandoffProposal, Local: "annotationGrp"}:
		r.lose("markup-changed", e, "what the schema has no place for is written as another element: <annotationGrp> as <annotationBlock>")
		like.Name = teiName("annotationBlock")
	case e.Name.Space != transcript.TEI:
		return r.dissolve(&like)
	}
	switch e.Name.Local {
	case "sp":
		return r.speech(&like, at)
	case "stage":
		return r.stage(&like, at)
	case "dateline", "opener", "closer", "salute", "signed", "byline", "trailer", "argument", "epigraph", "postscript":
		return r.apparatus(&like, at)
	case "div1", "div2", "div3", "div4", "div5", "div6", "div7":
		r.lose("markup-changed", e, "what the schema has no place for is written as another element: <"+e.Name.Local+"> as <div>")
		like.Name.Local = "div"
	}
	return r.fit(&like, at)
}

// holdsTEI reports whether an element is TEI's, or something in it is.
func holdsTEI(e *transcript.Element) bool {
	for n := range transcript.Preorder(e) {
		if x, ok := n.(*transcript.Element); n.Attributes() != nil && (!ok || x.Name.Space == transcript.TEI) {
			return true
		}
	}
	return false
}

// speech is an utterance, its label in a note right before it. What stands before the label
// stays before it.
func (r *reduction) speech(sp *transcript.Element, at setting) []transcript.Node {
	r.lose("speech-as-utterance", sp, speechLost)
	var out []transcript.Node
	content := sp.Children
	for i, n := range content {
		if is(n, "speaker") {
			out = append(append(out, content[:i]...), r.label(n.(*transcript.Element), at)...)
			content = content[i+1:]
			break
		}
	}
	u := element("u")
	u.SetPos(sp.Pos())
	u.Attrs = transcript.SplitAttrs(startsAt(sp.All()))
	for _, n := range content {
		e, ok := n.(*transcript.Element)
		switch {
		case ok && is(e, "speaker"):
			u.Children = append(u.Children, r.label(e, at)...)
		case ok && is(e, "p"):
			seg := *e
			seg.Name.Local = "seg"
			u.Children = append(u.Children, r.fit(&seg, at)...)
		case ok && is(e, "ab") && e.IsZero() && len(e.Children) == 0: // asked for in a speech, not in an utterance
		default:
			u.Children = append(u.Children, n)
		}
	}
	if len(u.Children) > 0 && isLabel(u.Children[0]) {
		r.lose("note-as-label", u.Children[0], labelMade)
	}
	return append(out, r.fit(u, at)...)
}

// isLabel reports whether an element is the label of the utterance that it begins.
func isLabel(n transcript.Node) bool {
	return is(n, "note") && n.(*transcript.Element).Value("type") == "speaker"
}

// startsAt makes of the one point of time that a speech is synchronous with the point where it starts.
func startsAt(attrs []transcript.Attr) []transcript.Attr {
	for i, a := range attrs {
		if a.Name == (transcript.Name{Local: "synch"}) && strings.HasPrefix(a.Value, "#") && !strings.ContainsAny(a.Value, blanks) {
			attrs[i].Name.Local = "start"
		}
	}
	return attrs
}

// label is the note that holds what is printed to say who speaks.
func (r *reduction) label(speaker *transcript.Element, at setting) []transcript.Node {
	if len(speaker.Children) == 0 && speaker.IsZero() {
		return nil
	}
	note := element("note", speaker.Children...)
	note.SetPos(speaker.Pos())
	note.Attrs = speaker.Attrs
	return r.fit(note.With("type", "speaker"), at)
}

// stage is an incident: of what a stage direction may be, the one that claims least.
func (r *reduction) stage(e *transcript.Element, at setting) []transcript.Node {
	r.lose("stage-as-incident", e, stageLost)
	incident := element("incident")
	incident.SetPos(e.Pos())
	incident.Attrs = e.Attrs
	if len(e.Children) > 0 {
		desc := element("desc", e.Children...)
		desc.SetPos(e.Pos())
		incident.Children = r.fit(desc, at)
	}
	return r.fit(incident, at)
}

// apparatus is a note whose type says what stands at the head or foot of a division. The tradition
// calls a dateline by what it says.
func (r *reduction) apparatus(e *transcript.Element, at setting) []transcript.Node {
	kind := e.Name.Local
	if kind == "dateline" {
		kind = datelineType(e)
	}
	r.lose("markup-changed", e, "what the schema has no place for is written as another element: <"+e.Name.Local+"> as <note>")
	note := element("note", e.Children...)
	note.SetPos(e.Pos())
	note.Attrs = transcript.SplitAttrs(withoutType(e.All()))
	if e.HasRend("bracketed") { // as no note is
		hi := element("hi", e.Children...).With("rend", e.Rend)
		hi.SetPos(e.Pos())
		note.Rend, note.Children = "", r.fit(hi, at)
	}
	return r.fit(note.With("type", kind), at)
}

func withoutType(attrs []transcript.Attr) []transcript.Attr {
	var out []transcript.Attr
	for _, a := range attrs {
		if a.Name != (transcript.Name{Local: "type"}) {
			out = append(out, a)
		}
	}
	return out
}

// datelineType is "date" or "time", by what is marked up in a dateline.
func datelineType(e *transcript.Element) string {
	kind := "dateline"
	for n := range transcript.Preorder(e) {
		switch {
		case is(n, "date"):
			return "date"
		case is(n, "time"):
			kind = "time"
		}
	}
	return kind
}
