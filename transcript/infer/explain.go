package infer

import (
	"strings"
	"sync"

	"github.com/tiro-transcripts/tiro/transcript"
)

// explainer tells somebody what is decided; nil where nobody asks.
type explainer struct {
	tell  func(transcript.Decision)
	about func(rule string) string
	held  []transcript.Decision
}

func newExplainer(tell func(transcript.Decision)) *explainer {
	if tell == nil {
		return nil
	}
	return &explainer{tell: tell, about: aboutRules()}
}

// aboutRules looks up what a rule reads; the table is made when it is first asked.
func aboutRules() func(rule string) string {
	table := sync.OnceValue(func() map[string]string {
		m := map[string]string{}
		for _, r := range Rules() {
			m[r.Name] = r.About
		}
		return m
	})
	return func(rule string) string { return table()[rule] }
}

// hold is an explainer that keeps what it is told, for one who may yet take it back.
func (e *explainer) hold() *explainer {
	if e == nil {
		return nil
	}
	h := &explainer{about: e.about}
	h.tell = func(d transcript.Decision) { h.held = append(h.held, d) }
	return h
}

// pass tells what another held.
func (e *explainer) pass(h *explainer) {
	if e == nil {
		return
	}
	for _, d := range h.held {
		e.tell(d)
	}
}

// takeBack tells what another held as undone.
func (e *explainer) takeBack(h *explainer, why string) {
	if e == nil {
		return
	}
	for _, d := range h.held {
		if d.Rule != "" {
			d.Rule, d.Cert, d.Why = "", "", why
		}
		e.tell(d)
	}
}

// claim tells of a node that a rule made, and why: where that is empty, what the rule is about.
func (e *explainer) claim(n transcript.Node, of transcript.Candidate, text, why string) {
	if e == nil {
		return
	}
	a := n.Attributes()
	if why == "" {
		why = e.about(a.Rule)
	}
	e.tell(transcript.Decision{Pos: n.Pos(), Of: of, Text: text, Rule: a.Rule, Cert: a.Cert, Why: why})
}

// claims tells of the nodes among inlines that a rule made.
func (e *explainer) claims(in []transcript.Inline, of transcript.Candidate, why string) {
	if e == nil {
		return
	}
	for _, n := range in {
		if a := n.Attributes(); a != nil && a.Rule != "" {
			e.claim(n, of, transcript.InlineText([]transcript.Inline{n}), why)
		}
	}
}

// decide tells of a bracket in t, and of the node that a rule made of it, if one did.
func (s *scan) decide(b *bracket, t *transcript.Text, n transcript.Inline) {
	e := s.c.explain
	switch {
	case e == nil:
	case n != nil:
		e.claim(n, transcript.BracketCandidate, "["+b.words+"]", "")
	default:
		why := "no rule knows it"
		if b.isSic() {
			why = "there is no word before it"
		}
		e.tell(transcript.Decision{Pos: t.Pos(), Of: transcript.BracketCandidate, Text: "[" + b.words + "]", Why: why})
	}
}

// unpaired tells of the bracket at an offset of t that is not read.
func (s *scan) unpaired(t *transcript.Text, open int) {
	if e := s.c.explain; e != nil {
		text := opening(t.Value[open:])
		if end := strings.IndexByte(text, ']'); end > 0 {
			text = text[:end+1]
		}
		e.tell(transcript.Decision{Pos: t.Pos(), Of: transcript.BracketCandidate, Text: text, Why: "no pair of brackets around plain words"})
	}
}

// Recorded are the decisions that a document records: its nodes that name a rule, wherever it was that they were
// read, in order, each with what the rule is about.
func Recorded(d *transcript.Document) []transcript.Decision {
	var out []transcript.Decision
	e := newExplainer(func(x transcript.Decision) { out = append(out, x) })
	for n := range d.Preorder() {
		a := n.Attributes()
		if a == nil || a.Rule == "" {
			continue
		}
		switch n := n.(type) {
		case *transcript.Person:
			e.claim(n, transcript.LabelCandidate, n.Name(), "")
		case *transcript.Turn:
			e.claim(n, transcript.LabelCandidate, transcript.InlineText(n.Label), "")
		case *transcript.Paragraph:
			e.claim(n, transcript.ParagraphCandidate, opening(transcript.BlockText(n)), "")
		case transcript.Inline:
			of := transcript.BracketCandidate
			if a.Rule == "date" || a.Rule == "dateline" {
				of = transcript.DateCandidate
			}
			e.claim(n, of, transcript.InlineText([]transcript.Inline{n}), "")
		case transcript.Block:
			e.claim(n, transcript.BracketCandidate, transcript.BlockText(n), "")
		}
	}
	return out
}

// opening is how a text begins: its first words, of which a line can show that many.
func opening(s string) string {
	const most = 60
	for i := range s {
		if i > most && s[i] == ' ' {
			return s[:i] + "…"
		}
	}
	return s
}
