package infer_test

import (
	"fmt"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

func paragraph(s string) *transcript.Paragraph {
	return &transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: s}}}
}

// What is typed becomes structure, and no word changes.
func ExampleDocument() {
	d := &transcript.Document{Attrs: transcript.Attrs{Lang: "en"}, Body: []transcript.Block{
		paragraph("Sampleton, 8 March 1957"),
		paragraph("M. Velen. Good morning. [Laughter]"),
		paragraph("T. Orlik. Good morning."),
		paragraph("M. Velen. Let us begin. [Two pages omitted]"),
	}}
	infer.Document(d, infer.Options{})
	for t := range d.Turns() {
		fmt.Println(t.Speakers[0], "|", transcript.InlineText(t.Label), "|", transcript.BlockText(t.Children[0]))
	}
	fmt.Println(d.Body[0].Kind(), d.People[0].ID, d.People[0].Rule)
	// Output:
	// velen | M. Velen. | Good morning. [Laughter]
	// orlik | T. Orlik. | Good morning.
	// velen | M. Velen. | Let us begin. [Two pages omitted]
	// dateline velen speaker.initials
}

// In TEI a label's words often stand in markup. They are read all the same, and keep it.
func ExampleDocument_marked() {
	name := func(words, ref string) transcript.Inline {
		return &transcript.Named{Names: transcript.PersonName, Ref: ref, Children: []transcript.Inline{&transcript.Text{Value: words}}}
	}
	said := func(who transcript.Inline, words string) *transcript.Paragraph {
		return &transcript.Paragraph{Children: []transcript.Inline{who, &transcript.Text{Value: ": " + words}}}
	}
	d := &transcript.Document{Attrs: transcript.Attrs{Lang: "en"}, Body: []transcript.Block{
		&transcript.List{Type: "participants", Children: []transcript.Block{
			&transcript.Item{Attrs: transcript.Attrs{ID: "p_1"}, Children: []transcript.Block{paragraph("Ambassador Velen")}},
		}},
		said(name("Velen", "#p_1"), "Good morning."),
		said(name("Orlik", ""), "Good morning."),
		paragraph("Velen: Let us begin."),
	}}
	infer.Document(d, infer.Options{Marked: true})
	for t := range d.Turns() {
		fmt.Println(t.Speakers[0], t.Label[0].Kind(), transcript.BlockText(t.Children[0]), t.Rule)
	}
	// Output:
	// p_1 name Good morning. speaker.name
	// orlik name Good morning. speaker.name
	// p_1 text Let us begin. speaker.name
}

// A bracket that a rule knows becomes a node; one that none knows stays text.
func ExampleBrackets() {
	in := []transcript.Inline{&transcript.Text{Value: "He said [less than 1 line not declassified] of it [as agreed]."}}
	for _, n := range infer.Brackets(in, infer.Context{Lang: "en"}) {
		switch n := n.(type) {
		case *transcript.Gap:
			fmt.Printf("gap: %s, at most %s %s (%s)\n", n.Reason, n.AtMost, n.Unit, n.Rule)
		case *transcript.Text:
			fmt.Printf("text: %q\n", n.Value)
		}
	}
	// Output:
	// text: "He said "
	// gap: withheld, at most 1 line (gap.withheld)
	// text: " of it [as agreed]."
}

// Words of the original are told from English ones by the language that is declared.
func ExampleBrackets_originalWording() {
	in := []transcript.Inline{&transcript.Text{Value: "between the lines [cherez zapiatuiu] so to speak"}}
	for _, n := range infer.Brackets(in, infer.Context{Lang: "en", Original: "ru"}) {
		if f, ok := n.(*transcript.Foreign); ok {
			fmt.Println(f.Lang, transcript.InlineText(f.Children))
		}
	}
	// Output: ru-Latn cherez zapiatuiu
}

func ExampleDate() {
	for _, s := range []string{"November 8, 1990", "8. November 1990", "8–10 November 1990", "8/11/1990"} {
		edtf, ok := infer.Date(s)
		fmt.Printf("%q %t\n", edtf, ok)
	}
	// Output:
	// "1990-11-08" true
	// "1990-11-08" true
	// "1990-11-08/1990-11-10" true
	// "" false
}

// The dates in a title; a year alone is none.
func ExampleDates() {
	for _, d := range infer.Dates("Talks of 8 November 1990 on the treaty of May 1972, with the notes of 1991") {
		fmt.Println(d.EDTF, d.Text)
	}
	// Output:
	// 1990-11-08 8 November 1990
	// 1972-05 May 1972
}

// A capacity changes hands; a name does not.
func ExampleRole() {
	for _, label := range []string{"The Chairman", "Q", "Mr. Chairman", "Mr. Baker"} {
		fmt.Println(label, infer.Role(label))
	}
	// Output:
	// The Chairman true
	// Q true
	// Mr. Chairman true
	// Mr. Baker false
}

func ExampleLanguage() {
	fmt.Println(infer.Language("Ukrainian"))
	// Output: uk true
}

// A label that was misread is given as its speaker's.
func ExampleReadSpeakers() {
	list := strings.NewReader("Aleksandr Velen | VELEN | VEIEN | Mr Velen | #velen\n")
	speakers, err := infer.ReadSpeakers(list, "speakers.txt")
	if err != nil {
		panic(err)
	}
	doc := &transcript.Document{Body: []transcript.Block{
		paragraph("VELEN: Where were you?"), paragraph("VEIEN: And then?"), paragraph("Note: the tape ends here."),
	}}
	infer.Document(doc, infer.Options{
		Speakers: speakers,
		Explain: func(d transcript.Decision) {
			if d.Rule == "" {
				d.Rule = "text"
			}
			fmt.Printf("%s %s: %s\n", d.Text, d.Rule, d.Why)
		},
	})
	for turn := range doc.Turns() {
		fmt.Println(turn.Speakers)
	}
	// Output:
	// Note: text: stop list: Note
	// VELEN: speaker.given: given as a label of Aleksandr Velen
	// VEIEN: speaker.given: given as a label of Aleksandr Velen
	// [velen]
	// [velen]
}
