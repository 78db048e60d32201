package markdown

import "github.com/tiro-transcripts/tiro/transcript"

// role says what a block is to the turn that a bold label began.
type role int

const (
	owned   role = iota // belongs to the turn
	between             // belongs to it when more that is owned follows
	ends                // ends it
)

// roleOf is the rule by which a turn owns what follows its label.
func roleOf(n transcript.Node, t transcript.TurnKind) role {
	switch n := n.(type) {
	case *transcript.Paragraph, *transcript.List, *transcript.Table, *transcript.Quote, *transcript.Verse, *transcript.Line:
		return owned
	case *transcript.Gap, *transcript.Event, *transcript.Break, *transcript.Note, *transcript.Figure, *transcript.Raw:
		return between
	case *transcript.Element:
		if t == transcript.Utterance && n.Name == segName() {
			return owned
		}
		return between
	}
	return ends
}

func segName() transcript.Name { return transcript.Name{Space: transcript.TEI, Local: "seg"} }

// isHead reports whether n may stand before or among the headings of a section.
func isHead(n transcript.Node) bool {
	_, heading := n.(*transcript.Heading)
	return heading || roleOf(n, transcript.Speech) == between
}

// isDivision reports whether bold labels begin turns in an element of that name, and
// headings sections.
func isDivision(name transcript.Name) bool {
	if name.Space != transcript.TEI {
		return false
	}
	switch name.Local {
	case "div", "div0", "div1", "div2", "div3", "div4", "div5", "div6", "div7",
		"text", "front", "body", "back", "group", "floatingText":
		return true
	}
	return false
}

// isSection reports whether an element of that name is one section deeper than what it stands in.
func isSection(name transcript.Name) bool {
	return isDivision(name) && len(name.Local) >= 3 && name.Local[:3] == "div"
}

// isSpeech reports whether a bold label may open an element of that name.
func isSpeech(name transcript.Name) bool {
	return name.Space == transcript.TEI && (name.Local == "sp" || name.Local == "u")
}

// group gathers what a turn owns into it, for each turn that a bold label began.
func (r *reader) group(items []item) []transcript.Node {
	out := make([]transcript.Node, 0, len(items))
	var turn *transcript.Turn
	var pending []transcript.Node
	flush := func() {
		out = append(out, pending...)
		pending = pending[:0]
	}
	for _, it := range items {
		switch role := roleOf(it.node, r.turnType); {
		case it.begins:
			flush()
			turn = it.node.(*transcript.Turn)
			out = append(out, turn)
		case turn == nil || role == ends:
			flush()
			turn = nil
			out = append(out, it.node)
		case role == between:
			pending = append(pending, it.node)
		default:
			for _, n := range append(pending, it.node) {
				turn.Children = append(turn.Children, r.asChild(n, turn))
			}
			pending = pending[:0]
		}
	}
	flush()
	return out
}

// asChild is n as a block of a turn: in an utterance a seg is a paragraph.
func (r *reader) asChild(n transcript.Node, t *transcript.Turn) transcript.Block {
	if e, ok := n.(*transcript.Element); ok && t.Type == transcript.Utterance && e.Name == segName() {
		n = transcript.FromElement(e, t)
		r.isGiven(n)
	}
	return n.(transcript.Block)
}
