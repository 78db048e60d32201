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

const play = `<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="fi">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title xml:lang="fi" type="main">Kihlaus</title>
        <title xml:lang="en" type="main">The Engagement</title>
        <respStmt><resp>Encoding</resp><name>A. Clerk</name></respStmt>
      </titleStmt>
      <publicationStmt>
        <publisher>A Drama Corpus</publisher>
        <date when="2021-05-03">3 May 2021</date>
      </publicationStmt>
      <sourceDesc>
        <bibl><title>Collected Plays</title><date when="1866" type="print"/></bibl>
      </sourceDesc>
    </fileDesc>
  </teiHeader>
  <text>
    <body>
      <sp><speaker>EENOKKI</speaker><p>Hyvää päivää!</p></sp>
    </body>
  </text>
</TEI>
`

// A header of somebody else's making is kept; a field that is changed changes its place there.
func Example_header() {
	doc, err := tei.Decode(strings.NewReader(play))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(doc.Title())
	for _, f := range doc.Metadata.Fields {
		switch n := f.Sole().(type) {
		case *transcript.Date:
			fmt.Println(f.Name, n.EDTF)
		case *transcript.Title:
			if n.Lang == "en" {
				n.Children = []transcript.Inline{&transcript.Text{Value: "The Betrothal"}}
			}
		}
	}
	var out strings.Builder
	if err := tei.Encode(&out, doc); err != nil {
		fmt.Println(err)
		return
	}
	for line := range strings.Lines(out.String()) {
		if !strings.Contains(play, strings.TrimSpace(line)) && !strings.HasPrefix(line, "<?xml") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// Kihlaus
	// publication-date 2021-05-03
	// source-date 1866
	// <title xml:lang="en" type="main">The Betrothal</title>
}

// Errors say where and what to do.
func ExampleDecodeWith() {
	_, err := tei.DecodeWith(strings.NewReader("<TEI.2>\n</TEI.2>"), transcript.DecodeOptions{Name: "memo.xml"})
	fmt.Println(err)
	// Output:
	// memo.xml:1:1: this is TEI P4 (<TEI.2>): convert it to P5 first, for example with the TEI consortium's Stylesheets
}
