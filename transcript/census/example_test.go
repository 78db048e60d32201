package census_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"testing/fstest"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/markdown"
	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
	"github.com/tiro-transcripts/tiro/transcript/census"
)

// What is in a folder, whether the laws hold for all of it, and a table of it.
func ExampleCensus_Files() {
	formats, err := transcript.NewRegistry(tei.Format(), markdown.Format(), jsonfmt.Format())
	if err != nil {
		log.Fatal(err)
	}
	folder := fstest.MapFS{
		"1972/may.md": {Data: []byte("Velen: Good morning.\n\nOrlik: [Two pages omitted] Good day.\n\nVelen: Let us begin.\n\nOrlik: Yes.\n")},
		"1973/june.xml": {Data: []byte(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>June</title></titleStmt>` +
			`<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p>Nobody spoke.</p></body></text></TEI>`)},
		"1973/cut.xml": {Data: []byte(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>`)},
	}
	c := census.Census{Reader: archive.Reader{Formats: formats}, Laws: true}
	out, err := os.Create(os.DevNull) // or wherever the table is to be
	if err != nil {
		log.Fatal(err)
	}
	defer out.Close()
	var sum census.Summary
	table := census.NewTable(out)
	for f := range c.Files(context.Background(), archive.FS(folder, "talks")) {
		if f.Err != nil {
			fmt.Println(f.Err)
		}
		sum.Add(f)
		if err := table.Add(f); err != nil {
			log.Fatal(err)
		}
	}
	if err := table.Flush(); err != nil {
		log.Fatal(err)
	}
	fmt.Println(sum.Documents, "documents,", sum.Turns, "turns,", sum.Gaps.Of("omitted"), "gap,", sum.Files.Failed, "failed")
	fmt.Println(sum.Laws[0].Law, "holds for", sum.Laws[0].Holds)
	// Output:
	// talks/1973/cut.xml:1:48: the file ends within <text>, which began at 1:42: it is cut short
	// 2 documents, 4 turns, 1 gap, 1 failed
	// L1 holds for 2
}
