package markdown_test

import (
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/tiro-transcripts/tiro/markdown"
	"github.com/tiro-transcripts/tiro/transcript"
)

func ExampleDecode() {
	const record = `---
tiro: 1.0
title: A Conversation in Moscow
people:
  baker: J. Baker
  gorbachev: M.S. Gorbachev
---

**M.S. Gorbachev.** Does not exclude the use of force?

**J. Baker.** More than that; permits the use of force. [Three pages omitted in the original]
`
	d, err := markdown.Decode(strings.NewReader(record))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(d.Metadata.Title())
	for t := range d.Turns() {
		fmt.Println(t.Pos(), t.Speakers)
	}
	for n := range d.Preorder() {
		if g, ok := n.(*transcript.Gap); ok {
			fmt.Println(g.Quantity, g.Unit, g.Reason)
		}
	}
	// Output:
	// A Conversation in Moscow
	// 9:1 [gorbachev]
	// 11:1 [baker]
	// 3 page omitted
}

func ExampleEncode() {
	words := func(s string) []transcript.Inline { return []transcript.Inline{&transcript.Text{Value: s}} }
	d := &transcript.Document{
		People: []*transcript.Person{{Attrs: transcript.Attrs{ID: "baker"}, Children: []transcript.Node{
			&transcript.Named{Names: transcript.PersonName, Children: words("J. Baker")},
		}}},
		Body: []transcript.Block{&transcript.Turn{Speakers: []string{"baker"}, Label: words("J. Baker."), Children: []transcript.Block{
			&transcript.Paragraph{Children: []transcript.Inline{
				&transcript.Text{Value: "The island of "},
				&transcript.Unclear{Reason: "faded", Children: words("Bubiyan")},
				&transcript.Text{Value: "."},
			}},
			&transcript.Paragraph{Children: words("1990. We met.")},
		}}},
	}
	if err := markdown.Encode(os.Stdout, d); err != nil {
		log.Fatal(err)
	}
	// Output:
	// ---
	// tiro: 1.0
	// people:
	//   baker: J. Baker
	// ---
	//
	// **J. Baker.** The island of <tei-unclear reason="faded">Bubiyan</tei-unclear>.
	//
	// 1990\. We met.
}
