package markdown

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What has no visible form in the profile, by kind.

func (r *reduction) lose(code string, n transcript.Node, why string) {
	var pos transcript.Pos
	if n != nil {
		pos = n.Pos()
	}
	r.losses = append(r.losses, transcript.Diagnostic{Severity: transcript.Loss, Code: code, Pos: pos, Message: why})
}

// loseDocument reports what stands outside the text.
func (r *reduction) loseDocument() {
	d := r.d
	if !d.Attrs.IsZero() || len(d.Namespaces) > 0 {
		r.lose("attribute-dropped", nil, attributesLost)
	}
	for _, c := range slices.Concat(d.Prolog, d.Epilog) {
		r.lose("comment-dropped", c, "comments and processing instructions are not written")
	}
	if h := d.Metadata.Header; h != nil {
		r.lose("header-dropped", h, "what the header says beyond its fields is not written")
	}
	for _, p := range d.People {
		r.lose("people-dropped", p, "who people are is not written, only the labels of their turns")
	}
	if d.Timeline != nil {
		r.lose("timeline-dropped", nil, timeLost)
	}
	if d.PartOf != nil {
		r.lose("part-dropped", nil, "which document of a split file this is is not written")
	}
}

// loseAttributes reports the attributes of a node that cannot be seen.
func (r *reduction) loseAttributes(n transcript.Node) {
	a := n.Attributes()
	if a == nil || a.IsZero() {
		return
	}
	if a.ID != "" || a.Lang != "" || len(a.Other) > 0 || !isSeen(n, a.Rend) {
		r.lose("attribute-dropped", n, attributesLost)
	}
	if a.Cert != "" || a.Rule != "" {
		r.lose("certainty-dropped", n, "how sure something is, and by which rule it was found, is not written")
	}
}

// isSeen reports whether all that is said of a node's looks can be seen.
func isSeen(n transcript.Node, rend string) bool {
	for _, t := range strings.Fields(rend) {
		switch t {
		case "bracketed":
			if n.Kind() == transcript.KindNote {
				return false
			}
		case "italic", "bold":
		case "code":
			if n.Kind() != transcript.KindEmphasis {
				return false
			}
		case "numbered", "bulleted":
			if n.Kind() != transcript.KindList {
				return false
			}
		default:
			return false
		}
	}
	return true
}

const (
	attributesLost = "IDs, languages, namespaces and other attributes are not written"
	markupLost     = "what kind of words these are (a name, a date, supplied, unclear) is not written, only the words"
	timeLost       = "times are not written"
	whoLost        = "who speaks is not written, only the label"
)

// loseMarkup reports what a node says besides its words.
func (r *reduction) loseMarkup(n transcript.Node) {
	lost := false
	switch n := n.(type) {
	case *transcript.Turn:
		r.loseTurn(n)
		lost = n.Type != transcript.Speech
	case *transcript.Event:
		if len(n.Speakers) > 0 {
			r.lose("speaker-dropped", n, whoLost)
		}
		if lost = len(n.Desc) > 0; !lost {
			r.lose("event-dropped", n, "an event without words is not written")
		}
	case *transcript.Gap:
		if lost = len(n.Desc) > 0; !lost {
			r.lose("gap-dropped", n, "a gap without words is not written")
		}
	case *transcript.Anchor:
		if lost = n.Time == ""; !lost {
			r.lose("timeline-dropped", n, timeLost)
		}
	case *transcript.Section:
		lost = n.Type != ""
		if len(n.Children) == 0 || n.Children[0].Kind() != transcript.KindHeading {
			r.lose("section-dropped", n, "a section without a heading is not told from what stands around it")
		}
	case *transcript.Heading:
		lost = n.Type != ""
	case *transcript.Paragraph:
		lost = n.Part != transcript.Whole
	case *transcript.List:
		lost = n.Type != ""
	case *transcript.Note:
		lost = n.Type != "footnote" || n.Place != "bottom"
	case *transcript.Emphasis:
		lost = n.Stressed || n.Rend != "italic" && n.Rend != "bold" && n.Rend != "code"
	case *transcript.Row:
		lost = n.Role != "" && n.Role != "label"
	case *transcript.Cell:
		lost = n.Role != ""
	case *transcript.Verse, *transcript.Line, *transcript.Dateline, *transcript.Supplied, *transcript.Unclear, *transcript.Reading,
		*transcript.Foreign, *transcript.Gloss, *transcript.Named, *transcript.Title, *transcript.Date, *transcript.Quotation, *transcript.Edit, *transcript.Element:
		lost = true
	}
	if lost {
		r.lose("markup-dropped", n, markupLost)
	}
}

func (r *reduction) loseTurn(t *transcript.Turn) {
	if len(t.Speakers) > 0 {
		r.lose("speaker-dropped", t, whoLost)
	}
	if len(t.Label) == 0 {
		r.lose("turn-dropped", t, "a turn without a label is not told from what stands before it")
	}
	if t.Start != "" || t.End != "" {
		r.lose("timeline-dropped", t, timeLost)
	}
}
