package inspect_test

import (
	"fmt"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

// Who speaks how much, what is left out, and what looks inconsistent.
func ExampleDocument() {
	doc := &transcript.Document{
		People: []*transcript.Person{{Attrs: transcript.Attrs{ID: "velen"}}, {Attrs: transcript.Attrs{ID: "orlik"}}},
		Body: []transcript.Block{
			turn("velen", "M. Velen.", "We agree on the ferries."),
			turn("orlik", "T. Orlik.", "So do we."),
			turn("velen", "M. Vellen.", "Then let us begin."),
			&transcript.Gap{Reason: "omitted", Unit: "page", Quantity: "3"},
		},
	}
	r := inspect.Document(doc)
	for _, p := range r.People {
		fmt.Println(p.ID, p.Turns, p.Words)
	}
	for _, a := range r.Apparatus {
		fmt.Println(a.Count, a.Kind, a.Reason, a.Quantities[0].Exact.Total, a.Quantities[0].Unit)
	}
	for _, f := range r.Findings {
		fmt.Println(f.Code, f.Message)
	}
	// Output:
	// velen 2 9
	// orlik 1 3
	// 1 gap omitted 3 page
	// label-variants labels that look like one person's: "M. Velen" in 1 turn, "M. Vellen" in 1 turn
}

// What several documents come to.
func ExampleSummary() {
	var s inspect.Summary
	for _, said := range []string{"We agree on the ferries.", "So do we."} {
		s.Add(inspect.Document(&transcript.Document{
			People: []*transcript.Person{{Attrs: transcript.Attrs{ID: "velen"}}},
			Body:   []transcript.Block{turn("velen", "M. Velen.", said), &transcript.Gap{Reason: "omitted"}},
		}))
	}
	fmt.Println(s.Documents, "documents,", s.Turns, "turns,", s.SpokenWords, "words,", s.Gaps.Of("omitted"), "gaps")
	// Output: 2 documents, 2 turns, 8 words, 2 gaps
}
