package tei_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
)

const memo = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en">
  <teiHeader>
    <fileDesc>
      <titleStmt><title>Velen and Orlik on trade</title></titleStmt>
      <publicationStmt><p/></publicationStmt>
      <sourceDesc><p/></sourceDesc>
    </fileDesc>
  </teiHeader>
  <text>
    <body>
      <sp who="#velen">
        <speaker>Velen:</speaker>
        <p>We agree, <foreign xml:lang="ru-Latn">konechno</foreign>.</p>
      </sp>
      <gap reason="omitted" unit="page" quantity="3"><desc>Three pages omitted</desc></gap>
    </body>
  </text>
</TEI>
`

func Example() {
	doc, err := tei.Decode(strings.NewReader(memo))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(doc.Metadata.Title())
	for turn := range doc.Turns() {
		fmt.Println(turn.Pos(), turn.Speakers, transcript.InlineText(turn.Label), transcript.BlockText(turn.Children[0]))
	}
	// Output:
	// Velen and Orlik on trade
	// 12:7 [velen] Velen: We agree, konechno.
}

func ExampleEncode() {
	doc := &transcript.Document{
		Metadata: transcript.Metadata{Fields: []*transcript.Field{{
			Name:     transcript.FieldTitle,
			Children: []transcript.Block{&transcript.Paragraph{Plain: true, Children: []transcript.Inline{&transcript.Text{Value: "A hearing"}}}},
		}}},
		Body: []transcript.Block{&transcript.Turn{
			Label: []transcript.Inline{&transcript.Text{Value: "Q."}},
			Children: []transcript.Block{&transcript.Paragraph{Children: []transcript.Inline{
				&transcript.Text{Value: "Were you there? "},
				&transcript.Unclear{Reason: "inaudible", Children: []transcript.Inline{&transcript.Text{Value: "Then"}}},
			}}},
		}},
	}
	if err := tei.Encode(os.Stdout, doc); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <TEI xmlns="http://www.tei-c.org/ns/1.0">
	//   <teiHeader>
	//     <fileDesc>
	//       <titleStmt>
	//         <title>A hearing</title>
	//       </titleStmt>
	//       <publicationStmt>
	//         <p/>
	//       </publicationStmt>
	//       <sourceDesc>
	//         <p/>
	//       </sourceDesc>
	//     </fileDesc>
	//   </teiHeader>
	//   <text>
	//     <body>
	//       <sp>
	//         <speaker>Q.</speaker>
	//         <p>Were you there? <unclear reason="inaudible">Then</unclear></p>
	//       </sp>
	//     </body>
	//   </text>
	// </TEI>
}

// Errors say where and what to do.
func ExampleDecodeWith() {
	_, err := tei.DecodeWith(strings.NewReader("<TEI.2>\n</TEI.2>"), transcript.DecodeOptions{Name: "memo.xml"})
	fmt.Println(err)
	// Output:
	// memo.xml:1:1: this is TEI P4 (<TEI.2>): convert it to P5 first, for example with the TEI consortium's Stylesheets
}
