package transcripttest

import "github.com/tiro-transcripts/tiro/transcript"

// What the model derives from markup that says it otherwise, as files of some traditions do.

// annotated is an utterance in an annotation block, which says who speaks and when.
func (g *generator) annotated() transcript.Block {
	u := g.utterance()
	u.Speakers, u.Start, u.End = nil, "", ""
	if g.rarely("says it itself") {
		u.Other = []transcript.Attr{at("who", "#"+g.one("speaker", g.people...))}
	}
	block := &transcript.Element{Name: tei("annotationBlock"), Children: []transcript.Node{u}}
	if g.rarely("draft") {
		block.Name = transcript.Name{Space: transcript.StandoffProposal, Local: "annotationGrp"}
	}
	block.Other = []transcript.Attr{at("who", g.pointers())}
	if p := g.point(); p != "" {
		block.Other = append(block.Other, at("start", "#"+p), at("end", p))
	}
	return block
}

// pointers are speakers, or nobody, in one of the ways of saying it.
func (g *generator) pointers() string {
	id := g.one("speaker", g.people...)
	return g.one("pointer", "#"+id, id, "spk:"+id, "people.xml#"+id, "SPK 1", "https://a.b/c")
}

// said gives a turn's speakers as an attribute that is no list of local pointers.
func (g *generator) said(t *transcript.Turn) {
	if !g.rarely("pointers") {
		return
	}
	if who := g.pointers(); who[0] != '#' {
		t.Speakers = nil
		t.Other = append(t.Other, at("who", who))
	}
}

// sentence is a tokenised one.
func (g *generator) sentence() transcript.Inline {
	s := &transcript.Element{Name: tei("s")}
	for range g.n("tokens", 1, 5) {
		w := &transcript.Element{Name: tei(g.one("token", "w", "w", "pc")), Children: []transcript.Node{&transcript.Text{Value: g.one("words", "one", "(", ".", "’s", "—", "слово")}}}
		if g.often("join") {
			w.Other = []transcript.Attr{at("join", g.one("side", "right", "left", "both", "no"))}
		}
		s.Children = append(s.Children, w)
		switch g.n("between", 0, 4) {
		case 0:
			s.Children = append(s.Children, &transcript.Anchor{})
		case 1, 2, 3:
			s.Children = append(s.Children, &transcript.Text{Value: " "})
		}
	}
	return s
}

// whole makes the body a TEI text with a front, as most files of others have.
func (g *generator) whole(d *transcript.Document) {
	if !g.rarely("whole") {
		return
	}
	text := &transcript.Element{Name: tei("text"), Attrs: transcript.Attrs{Lang: g.one("lang", "", "ru")}}
	if d.Timeline != nil {
		text.Children = append(text.Children, &transcript.Element{Name: transcript.Hole(transcript.KindTimeline)})
	}
	role := &transcript.Element{Name: tei("role"), Attrs: transcript.Attrs{ID: "elsewhere"}, Children: nodes(g.plainText())}
	cast := &transcript.Element{Name: tei("castList"), Children: []transcript.Node{&transcript.Element{Name: tei("castItem"), Children: []transcript.Node{role}}}}
	text.Children = append(text.Children,
		&transcript.Element{Name: tei("front"), Children: []transcript.Node{cast}},
		&transcript.Element{Name: tei("body"), Children: transcript.BodyElements(d.Body)})
	d.Body = []transcript.Block{text}
}
