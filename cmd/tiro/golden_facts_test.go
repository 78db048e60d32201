package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiro-transcripts/tiro/transcript"
)

// facts are what a reader finds in a record, a line a thing, in the order of the text. Those that
// a document is expected to have are read from the source by eye.
type facts struct {
	people []string // name
	fields []string // name, value: text
	turns  []string // label <name of the speaker, …> number of paragraphs
	gaps   []string // reason, amount: words
	events []string // kind, type <who>: words
	marks  []string // kind, language or certainty: text; the parts of broken paragraphs; dates as EDTF
	breaks []string // kind number
	notes  []string // type: text
}

func factsOf(d *transcript.Document) facts {
	var f facts
	for _, p := range d.People {
		f.people = append(f.people, p.Name())
	}
	for _, x := range d.Metadata.Fields {
		f.fields = append(f.fields, join(x.Name, x.Value)+": "+first(blocksText(x.Children), 40))
	}
	for _, root := range d.Body {
		for n := range transcript.Preorder(root) {
			f.add(d, n)
		}
	}
	return f
}

func (f *facts) add(d *transcript.Document, n transcript.Node) {
	switch n := n.(type) {
	case *transcript.Turn:
		f.turns = append(f.turns, fmt.Sprintf("%s <%s> %d", transcript.InlineText(n.Label), names(d, n.Speakers), paragraphs(n)))
	case *transcript.Gap:
		f.gaps = append(f.gaps, join(n.Reason, n.Unit, n.Quantity, n.AtLeast, n.AtMost, n.Extent)+": "+transcript.InlineText(n.Desc))
	case *transcript.Event:
		kind := string(n.Event)
		if kind == "" {
			kind = "stage"
		}
		f.events = append(f.events, join(kind, n.Type, names(d, n.Speakers))+": "+transcript.InlineText(n.Desc))
	case *transcript.Break:
		f.breaks = append(f.breaks, join(string(n.Type), n.Number))
	case *transcript.Note:
		f.notes = append(f.notes, join(n.Type, n.Number)+": "+first(blocksText(n.Children), 60))
	case *transcript.Foreign:
		f.mark("foreign", n.Lang, n.Children)
	case *transcript.Supplied:
		f.mark("supplied", n.Reason, n.Children)
	case *transcript.Unclear:
		f.mark("unclear", n.Cert, n.Children)
	case *transcript.Choice:
		f.mark("choice", "", []transcript.Inline{n})
	case *transcript.Edit:
		f.mark(string(n.Type), "", n.Children)
	case *transcript.Quotation:
		f.mark("q", "", n.Children)
	case *transcript.Date:
		f.mark("date", n.EDTF, n.Children)
	case *transcript.Named:
		f.mark(strings.TrimSpace(string(n.Names)+" "+n.Type), "", n.Children)
	case *transcript.Paragraph:
		if n.Part != transcript.Whole {
			f.mark("part", string(n.Part), n.Children)
		}
	}
}

func (f *facts) mark(kind, what string, in []transcript.Inline) {
	f.marks = append(f.marks, join(kind, what)+": "+first(transcript.InlineText(in), 40))
}

// join puts what is there of its arguments side by side.
func join(parts ...string) string { return strings.Join(strings.Fields(strings.Join(parts, " ")), " ") }

// first is the beginning of a text, to about n characters.
func first(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return strings.TrimSpace(string(r[:n])) + "…"
	}
	return s
}

func names(d *transcript.Document, ids []string) string {
	var out []string
	for _, id := range ids {
		out = append(out, d.Person(id).Name())
	}
	return strings.Join(out, ", ")
}

func paragraphs(t *transcript.Turn) int {
	n := 0
	for _, b := range t.Children {
		if _, ok := b.(*transcript.Paragraph); ok {
			n++
		}
	}
	return n
}

func blocksText(blocks []transcript.Block) string {
	var out []string
	for _, b := range blocks {
		out = append(out, transcript.BlockText(b))
	}
	return strings.Join(out, " ")
}

func TestGoldenFacts(t *testing.T) {
	expected := map[string]facts{
		"memcon": memconFacts(), "sitting": sittingFacts(), "interview": interviewFacts(), "hearing": hearingFacts(),
	}
	for _, g := range goldens() {
		t.Run(g.name, func(t *testing.T) {
			want, got := expected[g.name], factsOf(decodeOne(t, g.file(g.source)))
			assert.Equal(t, want.people, got.people, "people")
			assert.Equal(t, want.fields, got.fields, "fields")
			assert.Equal(t, want.turns, got.turns, "turns")
			assert.Equal(t, want.gaps, got.gaps, "gaps")
			assert.Equal(t, want.events, got.events, "events")
			assert.Equal(t, want.marks, got.marks, "marks")
			assert.Equal(t, want.breaks, got.breaks, "breaks")
			assert.Equal(t, want.notes, got.notes, "notes")
		})
	}
}
