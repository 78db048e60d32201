package inspect

import (
	"fmt"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// turnChecks gathers what is odd about turns, one by one, as they come.
type turnChecks struct {
	speakers   tallies // IDs of those who speak or do something
	attributes tallies // what stands in @who and points at nobody
	empty      tally
	unlabelled tally // turns with a speaker and no label
	labelled   int   // turns with both
	paragraphs parts
	lines      parts
}

// parts pairs the beginnings and the ends of what is broken.
type parts struct {
	open     bool
	from     Place
	unpaired tally
}

func (p *parts) add(part transcript.Part, at Place) {
	switch part {
	case transcript.Initial:
		p.end()
		p.open, p.from = true, at
	case transcript.Final:
		p.open = false
	}
}

// end is where nothing can follow any more.
func (p *parts) end() {
	if p.open {
		p.unpaired.add(p.from)
	}
	p.open = false
}

func (c *turnChecks) node(n transcript.Node) {
	switch n := n.(type) {
	case *transcript.Turn:
		c.turn(n)
		c.who(n, n.Speakers)
	case *transcript.Event:
		c.named(n, n.Speakers)
		c.who(n, n.Speakers)
	case *transcript.Element:
		if n.Name.Space == transcript.TEI && (n.Name.Local == "u" || n.Name.Local == "sp") {
			c.who(n, nil)
		}
	case *transcript.Paragraph:
		c.paragraphs.add(n.Part, placeOf(n))
	case *transcript.Line:
		c.lines.add(n.Part, placeOf(n))
	}
}

func (c *turnChecks) turn(t *transcript.Turn) {
	c.named(t, t.Speakers)
	switch {
	case len(t.Speakers) == 0:
	case len(t.Label) == 0:
		c.unlabelled.add(placeOf(t))
	default:
		c.labelled++
	}
}

func (c *turnChecks) named(n transcript.Node, ids []string) {
	for _, id := range ids {
		c.speakers.add(id, placeOf(n))
	}
}

// who finds an @who that nobody was found by ([transcript.Document.Resolve] finds whom it can). A pointer
// into another file (corpus.xml#baker, part:baker) may find somebody there.
func (c *turnChecks) who(n transcript.Node, found []string) {
	value, ok := n.Attributes().Get(transcript.Name{Local: "who"})
	if !ok || len(found) > 0 {
		return
	}
	bad := strings.TrimSpace(value) == ""
	for token := range strings.FieldsSeq(value) {
		id, local := strings.CutPrefix(token, "#")
		bad = bad || local && !transcript.IsNCName(id) || !strings.ContainsAny(token, "#:/")
	}
	if bad {
		c.attributes.add(value, placeOf(n))
	}
}

// silent looks at a turn without words.
func (c *turnChecks) silent(t *transcript.Turn) {
	for _, b := range t.Children {
		for n := range transcript.Preorder(b) {
			switch n := n.(type) {
			case *transcript.Text:
				if strings.TrimSpace(n.Value) != "" {
					return
				}
			case *transcript.Event, *transcript.Gap, *transcript.Note, *transcript.Figure, *transcript.Element, *transcript.Break:
				return
			}
		}
	}
	c.empty.add(placeOf(t))
}

func (c *turnChecks) missingLabels() []Finding {
	if c.unlabelled.count == 0 || c.labelled < 3*c.unlabelled.count {
		return nil
	}
	return []Finding{{
		Code: LabelMissing, Severity: Info, Count: c.unlabelled.count, At: c.unlabelled.first,
		Message: fmt.Sprintf("%s a speaker and no label, where %d have both", some(c.unlabelled.count, "turn has", "turns have"), c.labelled),
	}}
}

func (c *turnChecks) badAttributes() []Finding {
	var out []Finding
	for _, value := range c.attributes.order {
		t := c.attributes.by[value]
		out = append(out, Finding{
			Code: SpeakerAttribute, Severity: Warning, Values: []string{value}, Count: t.count, At: t.first,
			Message: fmt.Sprintf("who=%q is no list of pointers (#ID), so that it names nobody", value),
		})
	}
	return out
}

func (c *turnChecks) emptyTurns() []Finding {
	if c.empty.count == 0 {
		return nil
	}
	return []Finding{{
		Code: EmptyTurn, Severity: Warning, Count: c.empty.count, At: c.empty.first,
		Message: some(c.empty.count, "turn has", "turns have") + " neither words nor anything else in it",
	}}
}

func (c *turnChecks) unpairedParts() []Finding {
	var out []Finding
	for _, x := range []struct {
		what  string
		parts *parts
	}{{"paragraph", &c.paragraphs}, {"line", &c.lines}} {
		x.parts.end()
		if t := x.parts.unpaired; t.count > 0 {
			out = append(out, Finding{
				Code: PartUnpaired, Severity: Warning, Values: []string{x.what}, Count: t.count, At: t.first,
				Message: some(t.count, x.what+" begins", x.what+"s begin") + " in an initial part and no final part follows",
			})
		}
	}
	return out
}
