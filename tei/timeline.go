package tei

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// with adds attributes, given as names and values, before others; those without a value are left out.
func with(others []transcript.Attr, pairs ...string) []transcript.Attr {
	e := (&transcript.Element{Attrs: transcript.Attrs{Other: others}}).With(pairs...)
	return e.Other
}

// writeTimeline is the element for a timeline.
func writeTimeline(t *transcript.Timeline) *transcript.Element {
	e := element("timeline")
	e.Attrs = t.Attrs
	e.Other = with(t.Other, "unit", t.Unit, "origin", pointer(t.Origin))
	for i := range t.Points {
		p := &t.Points[i]
		when := element("when")
		when.Attrs = p.Attrs
		when.Other = with(p.Other, "absolute", p.Absolute, "interval", p.Interval, "since", pointer(p.Since))
		e.Children = append(e.Children, when)
	}
	return e
}

// readTimeline is the timeline that an element holds; nil when a timeline cannot hold it to the letter.
func readTimeline(e *transcript.Element) *transcript.Timeline {
	t := &transcript.Timeline{Attrs: e.Attrs}
	t.Other = slices.Clone(e.Other)
	take(&t.Attrs, "unit", &t.Unit)
	takePointer(&t.Attrs, "origin", &t.Origin)
	for _, n := range e.Children {
		when, ok := n.(*transcript.Element)
		if !ok || !is(n, "when") {
			return nil
		}
		p := transcript.TimePoint{Attrs: when.Attrs}
		p.Other = slices.Clone(when.Other)
		take(&p.Attrs, "absolute", &p.Absolute)
		take(&p.Attrs, "interval", &p.Interval)
		takePointer(&p.Attrs, "since", &p.Since)
		t.Points = append(t.Points, p)
	}
	if (&transcript.Document{Timeline: t}).Validate() != nil || transcript.DiffNodes(writeTimeline(t), e) != "" {
		return nil
	}
	return t
}

// liftTimeline takes the timeline out of a body that is whole, where there is one, and leaves a hole.
func liftTimeline(doc *transcript.Document) {
	var in *transcript.Element
	at, found := 0, 0
	for _, e := range doc.TextElements() {
		for i, n := range e.Children {
			if is(n, "timeline") {
				in, at = e, i
				found++
			}
		}
	}
	if found != 1 {
		return
	}
	line := in.Children[at]
	doc.Timeline = readTimeline(line.(*transcript.Element))
	if doc.Timeline == nil || !onLine(doc) {
		doc.Timeline = nil
		return
	}
	in.Children[at] = timelineHole(line.Pos())
}

func timelineHole(pos transcript.Pos) *transcript.Element {
	e := &transcript.Element{Name: transcript.Hole(transcript.KindTimeline)}
	e.SetPos(pos)
	return e
}

func isTimelineHole(n transcript.Node) bool {
	e, ok := n.(*transcript.Element)
	return ok && e.Name == transcript.Hole(transcript.KindTimeline)
}

// withTimeline is a root element with the timeline in its hole again.
func withTimeline(root *transcript.Element, t *transcript.Timeline) *transcript.Element {
	if t == nil {
		return root
	}
	out := *root
	out.Children = slices.Clone(root.Children)
	for i, n := range out.Children {
		e, ok := n.(*transcript.Element)
		switch {
		case isTimelineHole(n):
			out.Children[i] = writeTimeline(t)
		case ok && (is(e, "text") || is(e, "standOff")):
			out.Children[i] = withTimeline(e, t)
		}
	}
	return &out
}

// onLine reports whether the points of time that the body names are on the document's timeline.
func onLine(d *transcript.Document) bool {
	if d.Timeline == nil {
		return true
	}
	points := map[string]bool{"": true}
	for i := range d.Timeline.Points {
		points[d.Timeline.Points[i].ID] = true
	}
	for t := range d.Turns() {
		if !points[t.Start] || !points[t.End] {
			return false
		}
	}
	return true
}

func pointer(id string) string {
	if id == "" {
		return ""
	}
	return "#" + id
}

// take moves an attribute into a field.
func take(a *transcript.Attrs, local string, to *string) {
	*to, _ = a.Get(transcript.Name{Local: local})
	if *to != "" {
		a.Other = slices.DeleteFunc(a.Other, func(x transcript.Attr) bool { return x.Name == transcript.Name{Local: local} })
	}
}

func takePointer(a *transcript.Attrs, local string, to *string) {
	v, _ := a.Get(transcript.Name{Local: local})
	if id, ok := strings.CutPrefix(v, "#"); ok && transcript.IsNCName(id) {
		take(a, local, to)
		*to = id
	}
}
