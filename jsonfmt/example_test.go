package jsonfmt_test

import (
	"encoding/json"
	"fmt"
	"log"
	"os"
	"strings"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/transcript"
)

func Example() {
	doc := &transcript.Document{
		Attrs:  transcript.Attrs{Lang: "en"},
		People: []*transcript.Person{{Attrs: transcript.Attrs{ID: "velen"}}},
		Body: []transcript.Block{
			&transcript.Turn{
				Speakers: []string{"velen"},
				Label:    []transcript.Inline{&transcript.Text{Value: "M. Velen."}},
				Children: []transcript.Block{
					&transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: "We are agreed, then, on the date & the place."}}},
				},
			},
			&transcript.Gap{Attrs: transcript.Attrs{Rend: "bracketed"}, Unit: "page", Quantity: "3"},
		},
	}
	if err := jsonfmt.Encode(os.Stdout, doc); err != nil {
		log.Fatal(err)
	}
	// Output:
	// {
	//   "$schema": "https://tiro-transcripts.github.io/schema/1.0/transcript.schema.json",
	//   "format": "tiro",
	//   "version": "1.0",
	//   "lang": "en",
	//   "people": [{"type": "person", "id": "velen"}],
	//   "body": [
	//     {
	//       "type": "turn",
	//       "speakers": ["velen"],
	//       "label": [{"type": "text", "value": "M. Velen."}],
	//       "children": [
	//         {
	//           "type": "paragraph",
	//           "children": [{"type": "text", "value": "We are agreed, then, on the date & the place."}]
	//         }
	//       ]
	//     },
	//     {"type": "gap", "rend": "bracketed", "unit": "page", "quantity": "3"}
	//   ]
	// }
}

func ExampleDecode() {
	doc, err := jsonfmt.Decode(strings.NewReader(`{"format": "tiro", "version": "1.0",
  "people": [{"type": "person", "id": "velen"}],
  "body": [{"type": "turn", "speakers": ["velen"], "children": [
    {"type": "paragraph", "children": [{"type": "text", "value": "Agreed."}]}]}]}`))
	if err != nil {
		log.Fatal(err)
	}
	for t := range doc.Turns() {
		fmt.Println(t.Pos(), t.Speakers, transcript.BlockText(t))
	}
	// Output: 3:12 [velen] Agreed.
}

func ExampleDecode_error() {
	_, err := jsonfmt.DecodeWith(strings.NewReader(`{"format": "tiro", "version": "1.0",
  "body": [{"type": "turn", "speakers": ["orlik"]}]}`), transcript.DecodeOptions{Name: "talk.json"})
	fmt.Println(err)
	// Output: talk.json:2:12: no person has the ID "orlik": add one to the people, External if the document does not describe them (at /body/0)
}

func ExampleLinesFormat() {
	in := `{"format":"tiro","version":"1.0","id":"first"}
{"format":"tiro","version":"1.0","id":"second","reviewed":true}
`
	out := jsonfmt.LinesFormat().NewEncoder(os.Stdout, transcript.EncodeOptions{})
	for doc, err := range transcript.Documents(jsonfmt.LinesFormat().NewDecoder(strings.NewReader(in), transcript.DecodeOptions{})) {
		if err != nil {
			log.Fatal(err)
		}
		doc.ID += "-copy"
		if err := out.Encode(doc); err != nil {
			log.Fatal(err)
		}
	}
	// Output:
	// {"$schema":"https://tiro-transcripts.github.io/schema/1.0/transcript.schema.json","format":"tiro","version":"1.0","id":"first-copy"}
	// {"$schema":"https://tiro-transcripts.github.io/schema/1.0/transcript.schema.json","format":"tiro","version":"1.0","id":"second-copy","reviewed":true}
}

func ExampleSchema() {
	var s struct {
		ID string `json:"$id"`
	}
	if err := json.Unmarshal(jsonfmt.Schema(), &s); err != nil {
		log.Fatal(err)
	}
	fmt.Println(s.ID)
	// Output: https://tiro-transcripts.github.io/schema/1.0/transcript.schema.json
}
