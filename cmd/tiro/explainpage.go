package main

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

// summed are the decisions that are alike, and how many.
type summed struct {
	inspect.Decision // the first
	times            int
}

// explanation prints what was read of typography, and why.
func (p *page) explanation(r inspected) {
	if r.Decisions == nil {
		return
	}
	p.WriteByte('\n')
	switch {
	case r.Unread != "":
		p.part("What was read of its typography")
		p.paragraph(indent, r.Unread)
		p.WriteByte('\n')
	case len(r.Decisions) == 0:
		p.part("Nothing looks like a label or a bracket")
	}
	var read, unread, brackets, literal, others []summed
	for _, d := range sumUp(r.Decisions) {
		switch {
		case d.Of == transcript.LabelCandidate && d.Rule != "":
			read = append(read, d)
		case d.Of == transcript.LabelCandidate:
			unread = append(unread, d)
		case d.Of == transcript.BracketCandidate && d.Rule != "":
			brackets = append(brackets, d)
		case d.Of == transcript.BracketCandidate:
			literal = append(literal, d)
		default:
			others = append(others, d)
		}
	}
	slices.SortStableFunc(unread, func(a, b summed) int { return cmp.Compare(b.times, a.times) })
	p.decisions("Labels that were read", "label", read, true)
	p.decisions("What looks like a label, and stays text", "text", unread, false)
	p.claimed("Brackets that were read", "bracket", brackets)
	p.decisions("Brackets that stay text", "bracket", literal, false)
	p.claimed("Dates, places and broken paragraphs", "text", others)
	p.rules(slices.Concat(brackets, others))
}

// sumUp puts together what differs by its place alone.
func sumUp(all []inspect.Decision) []summed {
	var out []summed
	index := map[inspect.Decision]int{}
	for _, d := range all {
		key := d
		key.At = inspect.Place{}
		i, ok := index[key]
		if !ok {
			i = len(out)
			index[key] = i
			out = append(out, summed{Decision: d})
		}
		out[i].times++
	}
	return out
}

// decisions prints decisions with the evidence, and the rule if there is any.
func (p *page) decisions(title, what string, all []summed, ruled bool) {
	if len(all) == 0 {
		return
	}
	p.part(title)
	columns := []column{{title: "first at", number: true}, {title: "times", number: true}, {title: what}, {title: "why", wraps: true}}
	if ruled {
		columns = slices.Insert(columns, 3, column{title: "read as"})
	}
	var rows [][]string
	for _, d := range all {
		row := []string{d.At.String(), strconv.Itoa(d.times), d.Text, d.Why}
		if ruled {
			row = slices.Insert(row, 3, claim(d))
		}
		rows = append(rows, row)
	}
	p.table(columns, rows)
}

// claimed prints what rules claim whose evidence is the same wherever they do: see rules.
func (p *page) claimed(title, what string, all []summed) {
	if len(all) == 0 {
		return
	}
	p.part(title)
	var rows [][]string
	for _, d := range all {
		rows = append(rows, []string{d.At.String(), strconv.Itoa(d.times), d.Text, claim(d)})
	}
	p.table([]column{{title: "first at", number: true}, {title: "times", number: true}, {title: what}, {title: "read as"}}, rows)
}

// claim is the rule and, where it is not high, the certainty.
func claim(d summed) string {
	if d.Cert == "" {
		return d.Rule
	}
	return d.Rule + ", " + d.Cert
}

// rules prints what each of the rules of some decisions reads.
func (p *page) rules(all []summed) {
	var names []string
	for _, d := range all {
		names = append(names, d.Rule)
	}
	if len(names) == 0 {
		return
	}
	p.part("What these rules read")
	for _, r := range infer.Rules() {
		if slices.Contains(names, r.Name) {
			p.paragraph(indent+r.Name+"  ", r.About)
		}
	}
}
