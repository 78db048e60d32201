package tei

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// volume has three documents: d1, with one of that type within it; d2, deeper; and one without an ID.
const volume = `<?xml version="1.0" encoding="UTF-8"?>
<!-- before -->
<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:xi="http://www.w3.org/2001/XInclude" xml:id="vol" xml:lang="en">
<teiHeader><fileDesc><titleStmt><title>The Talks</title><editor>N. Nagy</editor></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>
<profileDesc><particDesc><listPerson><person xml:id="velen"><persName>A. Velen</persName></person></listPerson></particDesc></profileDesc></teiHeader>
<text><front><div type="toc"><list><item><ref target="#d1">One</ref></item><item><ref target="#d2">Two</ref></item></list></div></front>
<body><head>Talks</head>
<div type="compilation" xml:id="c1" xml:lang="fr"><head>First</head>
<div type="document" xml:id="d1" n="1"><head>1. Memorandum</head><sp who="#velen"><speaker>Velen:</speaker><p>Yes.</p></sp>
<div type="document" xml:id="d1a"><p>An enclosure.</p></div></div>
<!-- between --><pb n="7"/><xi:include href="more.xml"/>
<div type="chapter"><head>Deeper</head><div type="document" xml:id="d2" n="2"><p>See <ref target="#d1">1</ref>.</p><sp who="#orlik"><p>No.</p></sp></div></div></div>
<div type="document"><p>Unnumbered.</p></div>
</body><back><div type="index"><p>End.</p></div></back></text></TEI>
<?after x?>`

// split is a file as its frame and parts.
func split(t require.TestingT, in, kind string) []*transcript.Document {
	var docs []*transcript.Document
	for d, err := range transcript.Documents(NewDecoder(strings.NewReader(in), transcript.DecodeOptions{Name: "v.xml", Split: kind})) {
		require.NoError(t, err, in)
		docs = append(docs, d)
	}
	return docs
}

// join writes documents one after another as one file.
func join(docs ...*transcript.Document) (string, error) {
	var out bytes.Buffer
	enc := NewEncoder(&out, transcript.EncodeOptions{})
	for _, d := range docs {
		if err := enc.Encode(d); err != nil {
			return out.String(), err
		}
	}
	return out.String(), enc.Close()
}

func TestSplitVolume(t *testing.T) {
	docs := split(t, volume, "document")
	require.Len(t, docs, 4)
	frame, d1, d2, d3 := docs[0], docs[1], docs[2], docs[3]

	assert.True(t, frame.IsFrame())
	assert.Equal(t, 3, frame.PartOf.Count)
	assert.Len(t, frame.PartOf.File, 64)
	assert.Equal(t, "vol", frame.ID)
	assert.Equal(t, []string{"1 d1", "2 d2", "3 "}, placesOf(frame))
	assert.Equal(t, "One\nTwo\nTalks\nFirst\nDeeper\nEnd.", text(frame))

	for i, d := range docs[1:] {
		assert.Equal(t, transcript.PartOf{File: frame.PartOf.File, Number: i + 1, Count: 3}, *d.PartOf)
		assert.Equal(t, "The Talks", d.Metadata.Title())
		assert.Equal(t, "A. Velen", d.Person("velen").Name())
		assert.Equal(t, "v.xml", d.Source.Name)
		assert.Len(t, d.Body, 1)
		assert.Empty(t, d.ID)
		require.NoError(t, d.Validate())
		holds(t, d)
	}
	assert.Equal(t, "1. Memorandum\nVelen: Yes.\nAn enclosure.", text(d1))
	assert.Equal(t, "d1", d1.Body[0].Attributes().ID)
	assert.Equal(t, "fr", d1.Lang, "the language in force where it stood")
	assert.Equal(t, 9, int(d1.Body[0].Pos().Line))
	assert.Equal(t, "See 1.\nNo.", text(d2))
	assert.Equal(t, []bool{false, true}, []bool{d2.People[0].External, d2.People[1].External})
	assert.Equal(t, "orlik", d2.People[1].ID)
	assert.Len(t, d3.People, 1)
	assert.Equal(t, "en", d3.Lang)

	out, err := join(docs...)
	require.NoError(t, err)
	require.NoError(t, Same([]byte(volume), []byte(out)))
	again, err := join(split(t, out, "document")...)
	require.NoError(t, err)
	assert.Equal(t, out, again)

	chapters := split(t, volume, "chapter")
	require.Len(t, chapters, 2)
	assert.Equal(t, "Deeper\nSee 1.\nNo.", text(chapters[1]))
}

// placesOf are the numbers and IDs of a frame's place-holders.
func placesOf(d *transcript.Document) []string {
	var out []string
	for n := range d.Preorder() {
		if number, id, ok := transcript.IsPlace(n); ok {
			out = append(out, string(rune('0'+number))+" "+id)
		}
	}
	return out
}

func text(d *transcript.Document) string {
	return strings.Join(slices.Collect(d.Text(transcript.TextOptions{})), "\n")
}

// corpusStart begins a corpus in which two people are described.
const corpusStart = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0" xml:id="corpus"><teiHeader><fileDesc><titleStmt><title>Sittings</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>
<profileDesc><particDesc><listOrg><org xml:id="upper"><orgName>Upper House</orgName></org></listOrg><listPerson><person xml:id="velen"><persName>A. Velen</persName></person>
<listPerson><person xml:id="orlik"><persName>B. Orlik</persName><note xml:id="o1">Chair.</note></person></listPerson></listPerson></particDesc></profileDesc></teiHeader>`

// A part, written and read as a file of its own, is a part still, and joined with the others.
func TestPartsAsFiles(t *testing.T) {
	docs := split(t, volume, "document")
	for i, d := range docs[1:] {
		var out bytes.Buffer
		require.NoError(t, Encode(&out, d))
		back, err := Decode(&out)
		require.NoError(t, err)
		require.Empty(t, transcript.Diff(d, back))
		docs[i+1] = back
	}
	out, err := join(docs...)
	require.NoError(t, err)
	require.NoError(t, Same([]byte(volume), []byte(out)))
	valid(t, docs[1:]...)
}

func TestNothingToSplit(t *testing.T) {
	for what, in := range map[string]string{
		"no such division":          start + header + `<text><body><div type="chapter"><p>x</p></div></body></text></TEI>`,
		"another case":              start + header + `<text><body><div type="Document"><p>x</p></div></body></text></TEI>`,
		"another namespace":         start + header + `<text><body><div xmlns="urn:x" type="document"/><p/></body></text></TEI>`,
		"a division in the header":  start + `<teiHeader><div type="document"/></teiHeader><text><body><p>x</p></body></text></TEI>`,
		"a division of a division":  start + header + `<text><body><div1><div2 type="document"><p>x</p></div2></div1></body></text></TEI>`,
		"preserved white space":     start + header + `<text><body xml:space="preserve"><div type="document"> <p>x</p></div></body></text></TEI>`,
		"a TEI in a TEI":            start + header + `<TEI>` + header + `<text><body><p>x</p></body></text></TEI></TEI>`,
		"a corpus of included ones": corpusStart + `<include xmlns="http://www.w3.org/2001/XInclude" href="s1.xml"/></teiCorpus>`,
	} {
		t.Run(what, func(t *testing.T) {
			var heard []string
			dec := NewDecoder(strings.NewReader(in), transcript.DecodeOptions{Split: "document", Report: func(d transcript.Diagnostic) error {
				assert.Equal(t, transcript.Info, d.Severity)
				heard = append(heard, d.Code+" "+d.Pos.String())
				return nil
			}})
			d, err := dec.Decode()
			require.NoError(t, err)
			assert.Equal(t, []string{"nothing-to-split 1:1"}, heard)
			assert.Nil(t, d.PartOf)
			holds(t, d)
			_, err = dec.Decode()
			assert.Equal(t, io.EOF, err)
		})
	}
}

// Wherever a part stands, what is left is a document, and both come back.
func TestSplitAnywhere(t *testing.T) {
	for what, c := range map[string]struct {
		body  string
		parts int
	}{
		"alone":                       {`<div type="document"/>`, 1},
		"div1":                        {`<div1 type="document"><p>x</p></div1>`, 1},
		"at several depths":           {`<div><div><div type="document"><p>a</p></div></div><div type="document"><p>b</p></div></div><div type="document"><p>c</p></div>`, 3},
		"nested":                      {`<div type="document"><div type="document"><div type="document"><p>x</p></div></div></div>`, 1},
		"where only a div may follow": {`<div><div type="document"/><p>x</p></div>`, 1},
		"in an utterance":             {`<note type="speaker">A:</note><u><div type="document"/></u><note type="speaker">B:</note><u>x</u>`, 1},
		"in a paragraph":              {`<p> a <div type="document"> b </div> c <hi>d</hi> </p>`, 1},
		"among words":                 {`words <div type="document"/> <div type="document"/> words`, 2},
		"in an item":                  {`<list><item> <div type="document"><p>x</p></div> </item></list>`, 1},
		"in a figure":                 {`<figure><div type="document"/><figDesc><div type="document"/></figDesc></figure>`, 2},
		"its own white space":         {`<ab xml:space="preserve"> <div type="document" xml:space="default"> <p>x</p> </div> </ab><div xml:space="preserve" type="document"> x  y </div>`, 2},
		"an ID in each":               {`<div type="document" xml:id="d"><p xml:id="p"/></div><div type="document" xml:id="d"><p xml:id="p"/></div><p xml:id="d"/>`, 2},
		"a chain of speech":           {`<timeline><when xml:id="T1"/></timeline><div type="document"><u start="#T1" who="#a">x</u></div>`, 1},
		"another namespace within":    {`<div type="document"><math xmlns="urn:m" xmlns:q="urn:q" q:a="1"><p xmlns="http://www.tei-c.org/ns/1.0">x</p></math></div>`, 1},
	} {
		t.Run(what, func(t *testing.T) {
			in := start + header + "<text><body>" + c.body + "</body></text></TEI>"
			docs := split(t, in, "document")
			require.Len(t, docs, c.parts+1)
			for _, d := range docs {
				require.NoError(t, d.Validate())
			}
			out, err := join(docs...)
			require.NoError(t, err)
			require.NoError(t, Same([]byte(in), []byte(out)))
		})
	}
}

// A timeline stays in the frame, and the parts refer to its points as to anything else there.
func TestSplitWithTimeline(t *testing.T) {
	in := start + header + `<text><timeline unit="s"><when xml:id="T0"/></timeline><body><div type="document"><u start="#T0">x</u></div></body></text></TEI>`
	docs := split(t, in, "document")
	require.Len(t, docs, 2)
	require.NotNil(t, docs[0].Timeline)
	require.Nil(t, docs[1].Timeline)
	holds(t, docs[1])
	out, err := join(docs...)
	require.NoError(t, err)
	require.NoError(t, Same([]byte(in), []byte(out)))
}

func TestSplitRefuses(t *testing.T) {
	part := func(instruction string) string {
		return start + instruction + header + `<text><body><div type="document"><p>x</p></div></body></text></TEI>`
	}
	shared := `<TEI>` + strings.TrimSuffix(header, "</teiHeader>") + `<profileDesc ana="tiro:shared"><langUsage><p/></langUsage></profileDesc></teiHeader><text><body><p/></body></text></TEI></teiCorpus>`
	for what, c := range map[string]struct{ in, want string }{
		"a part":                 {part("<?tiro partOf 2 of 3 in f00d?>"), "v.xml:1:1: the file is part 2 of 3 in f00d already: split only whole files"},
		"part of what":           {part("<?tiro partOf 4 of 3 in f00d?>"), `does not say "NUMBER of COUNT in FILE"`},
		"a part in a corpus":     {corpusStart + part("<?tiro partOf 2 of 3 in f00d?>") + `</teiCorpus>`, "says that it is a part of another file"},
		"people shared already":  {corpusStart + shared, "the profileDesc is marked as shared"},
		"a place-holder":         {start + header + `<text><body><document xmlns="https://tiro-transcripts.github.io/ns/1" n="1"/></body></text></TEI>`, "is a place-holder that stands in no file"},
		"an ID twice in a part":  {start + header + `<text><body><div type="document"><p xml:id="a"/><p xml:id="a"/></div></body></text></TEI>`, `the xml:id "a" is used twice`},
		"an ID of the header":    {start + strings.Replace(header, "<title>", `<title xml:id="a">`, 1) + `<text><body><div type="document" xml:id="a"/></body></text></TEI>`, `the xml:id "a" is used twice`},
		"an ID twice in a frame": {start + header + `<text><body><p xml:id="a"/><div type="document"/><p xml:id="a"/></body></text></TEI>`, `the xml:id "a" is used twice`},
	} {
		t.Run(what, func(t *testing.T) {
			var err error
			for _, err = range transcript.Documents(NewDecoder(strings.NewReader(c.in), transcript.DecodeOptions{Name: "v.xml", Split: "document"})) {
			}
			require.ErrorContains(t, err, c.want)
			require.ErrorContains(t, err, "v.xml:")
		})
	}
}

// What is derived in a part is derived from it and the header it has with it, not from the whole file.
func TestSplitDerives(t *testing.T) {
	const who = `<profileDesc><abstract><sp who="spk:a"><p>Said in the header.</p></sp></abstract></profileDesc></teiHeader>`
	in := start + strings.TrimSuffix(header, "</teiHeader>") + who + `<text><body>
<div type="document"><castList><castItem><role xml:id="a">Anna</role></castItem></castList><sp who="spk:a"><p>x</p></sp></div>
<div type="document"><sp who="spk:a"><p>y</p></sp><p><w join="right">z</w> <pc>.</pc></p></div>
<div><annotationBlock who="b"><u>z</u></annotationBlock></div></body></text></TEI>`
	docs := split(t, in, "document")
	require.Len(t, docs, 3)
	for _, d := range docs {
		require.NoError(t, d.Validate())
	}
	holds(t, docs[1])
	holds(t, docs[2])
	assert.Equal(t, "Anna", docs[1].Person("a").Name())
	assert.Nil(t, docs[2].Person("a"), "nothing says there that spk: points at a person")
	assert.NotNil(t, docs[0].Person("b"))
	assert.Equal(t, "y\nz.", text(docs[2]))
	out, err := join(docs...)
	require.NoError(t, err)
	require.NoError(t, Same([]byte(in), []byte(out)))
	out, err = join(clones(docs)...)
	require.NoError(t, err)
	require.NoError(t, Same([]byte(in), []byte(out)))
}

// Time and memory stay in proportion to the file, or it is refused.
func TestSplitManyParts(t *testing.T) {
	const many = 100_000
	in := start + header + "<text><body>" + strings.Repeat(`<div type="document"/>`, many) + "</body></text></TEI>"
	enc := NewEncoder(io.Discard, transcript.EncodeOptions{})
	n := 0
	for d, err := range transcript.Documents(NewDecoder(strings.NewReader(in), transcript.DecodeOptions{Split: "document"})) {
		require.NoError(t, err)
		require.NoError(t, enc.Encode(d))
		n++
	}
	require.NoError(t, enc.Close())
	assert.Equal(t, many+1, n)

	deep := start + header + "<text><body>" + strings.Repeat(`<div type="document">`, 900) + strings.Repeat("</div>", 900) + "</body></text></TEI>"
	docs := split(t, deep, "document")
	require.Len(t, docs, 2)
	out, err := join(docs...)
	require.NoError(t, err)
	require.NoError(t, Same([]byte(deep), []byte(out)))

	people := strings.Repeat("<person><persName>N</persName></person>", 5000)
	in = start + strings.TrimSuffix(header, "</teiHeader>") + "<profileDesc><particDesc><listPerson>" + people + "</listPerson></particDesc></profileDesc></teiHeader><text><body>" +
		strings.Repeat(`<div type="document"/>`, many) + "</body></text></TEI>"
	_, err = NewDecoder(strings.NewReader(in), transcript.DecodeOptions{Split: "document"}).Decode()
	require.ErrorContains(t, err, "each of the 100000 documents of this file would have its header")
}

// An ID that each document gives is one too many for the file that is read whole.
func TestIDsOfEachPart(t *testing.T) {
	in := start + header + `<text><body><div type="document"><p xml:id="a"/></div><div type="document"><p xml:id="a"/></div></body></text></TEI>`
	_, err := Decode(strings.NewReader(in))
	require.ErrorContains(t, err, `the xml:id "a" is used twice`)
	require.Len(t, split(t, in, "document"), 3)
}

// What is inferred of one document is in no other.
func TestSplitInfers(t *testing.T) {
	in := start + header + `<text><body><div type="document"><p>MR. VELEN: We agree.</p><p>MR. ORLIK: We do not.</p><p>MR. VELEN: [Laughter]</p></div><div type="document"><p>Nothing.</p></div></body></text></TEI>`
	var docs []*transcript.Document
	for d, err := range transcript.Documents(NewDecoder(strings.NewReader(in), transcript.DecodeOptions{Split: "document", Infer: true})) {
		require.NoError(t, err)
		require.NoError(t, d.Validate())
		docs = append(docs, d)
	}
	require.Len(t, docs, 3)
	assert.Len(t, slices.Collect(docs[1].Turns()), 3)
	assert.NotEmpty(t, docs[1].People)
	assert.Empty(t, docs[0].People)
	assert.Empty(t, docs[2].People)
	holds(t, docs[1])
	holds(t, docs[2])
	_, err := join(docs...)
	assert.ErrorContains(t, err, "the header of the document without an ID, the 1st of 2, is no longer that of its frame")
}

// What is joined can be written in another profile, as what was never split can.
func TestJoinAsParlaClarin(t *testing.T) {
	encode := func(docs ...*transcript.Document) (string, []string) {
		var out bytes.Buffer
		var losses []string
		enc := NewEncoder(&out, transcript.EncodeOptions{Profile: ParlaClarin, Report: func(d transcript.Diagnostic) error {
			losses = append(losses, d.Code)
			return nil
		}})
		for _, d := range docs {
			require.NoError(t, enc.Encode(d))
		}
		require.NoError(t, enc.Close())
		return out.String(), losses
	}
	whole, err := Decode(strings.NewReader(sittings))
	require.NoError(t, err)
	want, losses := encode(whole)
	got, again := encode(split(t, sittings, "document")...)
	assert.Equal(t, losses, again)
	require.NoError(t, Same([]byte(want), []byte(got)))

	part := split(t, volume, "document")[1]
	require.NoError(t, transcripttest.NoSilentLoss(Format(), ParlaClarin, part))
}
