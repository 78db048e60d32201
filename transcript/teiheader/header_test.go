package teiheader_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/teiheader"
)

func words(s string) []transcript.Node { return []transcript.Node{&transcript.Text{Value: s}} }

// foreign is a header that says more than fields can.
func foreign() *transcript.Element {
	e := transcript.TEIElement
	title := transcript.FromElement(e("title", words("Talks in Moscow")...), nil)
	return e("teiHeader",
		e("fileDesc",
			e("titleStmt", title, e("respStmt", e("resp", words("typed by")...), transcript.FromElement(e("name", words("A. Clerk")...), nil))),
			e("publicationStmt", e("publisher", words("An Archive")...)),
			e("sourceDesc", transcript.FromElement(e("p", words("A typescript.")...), nil))))
}

func ExampleRead() {
	var d transcript.Document
	teiheader.Read(&d, foreign())
	for _, f := range d.Metadata.Fields {
		fmt.Printf("%s: %s\n", f.Name, d.Metadata.Get(f.Name))
	}
	// Output:
	// title: Talks in Moscow
	// publisher: An Archive
	// source-description: A typescript.
}

// A header goes with the very fields and people that it gave.
func TestValidate(t *testing.T) {
	read := func() *transcript.Document {
		d := &transcript.Document{Body: []transcript.Block{&transcript.Paragraph{}}}
		teiheader.Read(d, foreign())
		require.NotNil(t, d.Metadata.Header)
		require.NoError(t, teiheader.Validate(d))
		return d
	}
	for what, change := range map[string]func(*transcript.Document){
		"a field of another name":   func(d *transcript.Document) { d.Metadata.Fields[0].Name = "heading" },
		"fields in another order":   func(d *transcript.Document) { f := d.Metadata.Fields; f[0], f[1] = f[1], f[0] },
		"a field that fits nowhere": func(d *transcript.Document) { d.Metadata.Fields[1].Children = []transcript.Block{&transcript.Table{}} },
		"a label": func(d *transcript.Document) {
			d.Metadata.Fields[0].Label, d.Metadata.Fields[0].Name = "Title:", "title"
		},
	} {
		t.Run(what, func(t *testing.T) {
			d := read()
			change(d)
			require.Error(t, teiheader.Validate(d))
		})
	}
	d := read()
	d.Metadata.Fields[1].Children[0].(*transcript.Paragraph).Children = []transcript.Inline{&transcript.Text{Value: "Another Archive"}}
	require.NoError(t, teiheader.Validate(d))
	header, err := teiheader.Of(d)
	require.NoError(t, err)
	require.Equal(t, "Another Archive", header.Under("fileDesc/publicationStmt/publisher")[0].Children[0].(*transcript.Text).Value)
}
