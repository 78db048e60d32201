package tei_test

import (
	"fmt"
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
)

const volume = `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>The Talks</title>
      </titleStmt>
      <publicationStmt>
        <p/>
      </publicationStmt>
      <sourceDesc>
        <p/>
      </sourceDesc>
    </fileDesc>
  </teiHeader>
  <text>
    <body>
      <head>Papers</head>
      <div xml:id="d1" type="document">
        <p>We agree.</p>
      </div>
      <div xml:id="d2" type="document">
        <p>We do not.</p>
      </div>
    </body>
  </text>
</TEI>
`

// A volume is read as its frame and its documents, and written as the file that it was.
func ExampleNewDecoder_split() {
	decoder := tei.NewDecoder(strings.NewReader(volume), transcript.DecodeOptions{Split: "document"})
	var joined strings.Builder
	encoder := tei.NewEncoder(&joined, transcript.EncodeOptions{})
	for doc, err := range transcript.Documents(decoder) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(doc.PartOf.Number, "of", doc.PartOf.Count, doc.Metadata.Title()+":", slices.Collect(doc.Text(transcript.TextOptions{})))
		if err := encoder.Encode(doc); err != nil {
			fmt.Println(err)
			return
		}
	}
	if err := encoder.Close(); err != nil {
		fmt.Println(err)
	}
	fmt.Println(joined.String() == volume)
	// Output:
	// 0 of 2 The Talks: [Papers]
	// 1 of 2 The Talks: [We agree.]
	// 2 of 2 The Talks: [We do not.]
	// true
}
