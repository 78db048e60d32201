package tei

import (
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/teiheader"
)

// arrange puts what a root element holds where a document has it: as a header and a plain body; as
// a header and all that follows it; or, when it does not begin with a header, whole.
func arrange(doc *transcript.Document, root *transcript.Element) error {
	header, rest := headed(root)
	if header == nil {
		doc.Body = []transcript.Block{root}
		liftTimeline(doc)
		doc.AddStrangers()
		doc.Resolve()
		return nil
	}
	doc.Attrs = root.Attrs
	teiheader.Read(doc, header)
	if !plainBody(doc, rest) {
		doc.Body = rest
		liftTimeline(doc)
	}
	doc.AddStrangers()
	doc.Resolve()
	return nil
}

// headed is the header of a TEI element and the blocks after it; no header unless all of it
// can be told apart again.
func headed(root *transcript.Element) (*transcript.Element, []transcript.Block) {
	if root.Name.Local != "TEI" || len(root.Children) == 0 || !is(root.Children[0], "teiHeader") {
		return nil, nil
	}
	d := transcript.Document{}
	for _, n := range root.Children[1:] {
		b, ok := n.(transcript.Block)
		if !ok {
			return nil, nil
		}
		d.Body = append(d.Body, b)
	}
	if !d.IsWhole() || d.IsRoot() {
		return nil, nil
	}
	return root.Children[0].(*transcript.Element), d.Body
}

// plainBody takes the body, and the timeline, out of a text that holds nothing else.
func plainBody(doc *transcript.Document, rest []transcript.Block) bool {
	if len(rest) != 1 || !is(rest[0], "text") {
		return false
	}
	text := rest[0].(*transcript.Element)
	parts := text.Children
	var timeline *transcript.Timeline
	if len(parts) == 2 && is(parts[0], "timeline") {
		if timeline = readTimeline(parts[0].(*transcript.Element)); timeline == nil {
			return false
		}
		parts = parts[1:]
	}
	if !text.IsZero() || len(parts) != 1 || !is(parts[0], "body") {
		return false
	}
	body := parts[0].(*transcript.Element)
	blocks, ok := transcript.BodyBlocks(body.Children)
	if !ok || !body.IsZero() || len(transcript.BodyElements(blocks)) != len(body.Children) {
		return false
	}
	plain := transcript.Document{Body: blocks, Timeline: timeline}
	if plain.IsWhole() || !onLine(&plain) {
		return false
	}
	doc.Body, doc.Timeline = blocks, timeline
	return true
}
