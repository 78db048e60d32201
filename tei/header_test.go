package tei

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

func words(s string) []transcript.Inline { return []transcript.Inline{&transcript.Text{Value: s}} }

func plain(in ...transcript.Inline) []transcript.Block {
	return []transcript.Block{&transcript.Paragraph{Plain: true, Children: in}}
}

func paragraph(s string) *transcript.Paragraph { return &transcript.Paragraph{Children: words(s)} }

func date(edtf, s string) *transcript.Date {
	return &transcript.Date{EDTF: edtf, Role: "record", Children: words(s)}
}

// Each document is written with a header that says this, valid, and read back as it was.
func TestWrittenHeaders(t *testing.T) {
	type fields = []*transcript.Field
	cases := []struct {
		name   string
		doc    transcript.Document
		header []string
	}{
		{"nothing", transcript.Document{}, []string{"<title/>", "<publicationStmt>\n        <p/>", "<sourceDesc>\n        <p/>"}},
		{"in the order of the places", transcript.Document{Metadata: transcript.Metadata{Fields: fields{
			{Name: "title", Children: plain(&transcript.Text{Value: "Talks"}, &transcript.Break{Type: transcript.LineBreak}, &transcript.Text{Value: "in Moscow"})},
			{Name: "title", Children: plain(words("A second title")...)},
			{Name: "title", Children: plain(&transcript.Title{Attrs: transcript.Attrs{Lang: "ru-Latn"}, Type: "sub", Children: words("Zapis’")})},
			{Name: "title", Children: plain(&transcript.Title{Children: words("A title of another work")})},
			{Name: "identifier", Children: plain(words("118933")...)},
			{Name: "credits", Children: plain(words("Found by us")...)},
			{Name: "citation", Children: plain(&transcript.Title{Level: "a", Children: words("Talks")}, &transcript.Text{Value: ", 1990"})},
			{Name: "date", Children: plain(date("1990-11-08", "November 8, 1990"))},
			{Name: "place", Children: plain(&transcript.Named{Names: transcript.PlaceName, Children: words("Moscow")})},
			{Name: "summary", Children: []transcript.Block{paragraph("They talk."), paragraph("They part.")}},
			{Name: "language", Value: "en", Children: plain(words("English")...)},
			{Name: "original-language", Value: "ru"},
		}}}, []string{
			"<title>Talks<lb/>in Moscow</title>\n        <title>A second title</title>",
			`<title xml:lang="ru-Latn" type="sub">Zapis’</title>`, "<title>\n          <title>A title of another work</title>\n        </title>",
			"<p><idno>118933</idno></p>",
			`<note type="credits">Found by us</note>`,
			`<bibl type="citation"><title level="a">Talks</title>, 1990</bibl>`,
			`<creation><date when="1990-11-08" type="record">November 8, 1990</date> <placeName>Moscow</placeName></creation>`,
			"<abstract>\n        <p>They talk.</p>\n        <p>They part.</p>\n      </abstract>",
			`<language ident="en">English</language>`, `<language ident="ru" ana="#original-language"/>`,
		}},
		{"labels", transcript.Document{Metadata: transcript.Metadata{Fields: fields{
			{Name: "date", Children: plain(date("1990-11-08", "November 8, 1990"))},
			{Name: "summary", Label: "Summary:", Children: plain(words("They talk.")...)},
			{Name: "title", Children: plain(words("Talks")...)},
			{Name: "original-language", Label: "Original Language:", Value: "ru", Children: plain(words("Russian")...)},
			{Name: "contents", Label: "Contents:", Children: plain(words("Translation - English")...)},
			{Name: "empty", Label: "Empty"},
		}}}, []string{
			`<title n="3">Talks</title>`, `n="1">November`, "<abstract n=\"2 Summary:\">\n        <ab>They talk.</ab>",
			`<language ident="ru" n="4 Original Language:">Russian</language>`,
			`<note type="contents" n="5 Contents:">Translation - English</note>`, `<note type="empty" n="6 Empty"/>`,
		}},
		{"what does not fit its place", transcript.Document{Metadata: transcript.Metadata{Fields: fields{
			{Name: "title", Children: []transcript.Block{paragraph("In a paragraph")}},
			{Name: "title"},
			{Name: "title", Value: " a  value ", Children: plain(words("Talks")...)},
			{Name: "date", Children: plain(&transcript.Text{Value: "about "}, date("1990", "1990"))},
			{Name: "date", Children: plain(&transcript.Date{Attrs: transcript.Attrs{Other: []transcript.Attr{{Name: transcript.Name{Local: "n"}, Value: "1"}}}, Children: words("then")})},
			{Name: "place", Children: plain(words("Moscow")...)},
			{Name: "identifier", Children: plain(&transcript.Emphasis{Children: words("1")})},
			{Name: "citation", Children: plain(&transcript.Text{Value: "See"}, &transcript.Event{Desc: words("exit")})},
			{Name: "summary", Children: []transcript.Block{paragraph("One."), &transcript.Gap{Unit: "page"}}},
			{Name: "language", Value: "not a tag", Children: plain(words("Russian")...)},
			{Name: "language", Children: plain(words("Russian")...)},
			{Name: "1-language", Value: "ru"},
		}}}, []string{
			"<title/>", "<note type=\"title\">\n          <p>In a paragraph</p>\n        </note>", `<note type="title"/>`,
			"<noteGrp type=\"title\">\n          <note type=\"value\" n=\" a  value \"/>\n          <note>Talks</note>",
			`<note type="date">about <date when="1990" type="record">1990</date></note>`, `<note type="place">Moscow</note>`,
			`<note type="citation">See<stage>exit</stage></note>`, `<note type="language">Russian</note>`,
		}},
		{"people", transcript.Document{People: []*transcript.Person{
			{Attrs: transcript.Attrs{ID: "baker", Rule: "speaker.label"}, Children: []transcript.Node{&transcript.Named{Names: transcript.PersonName, Children: words("J. Baker")}}},
			{Children: []transcript.Node{paragraph("An interpreter.")}},
		}}, []string{`<person xml:id="baker" ana="tiro:speaker.label">` + "\n            <persName>J. Baker</persName>", "<person>\n            <p>An interpreter.</p>"}},
		{"a source", transcript.Document{
			Source: &transcript.Source{Name: "memo.txt", MediaType: "text/markdown", Size: 1234, SHA256: "e1feac37"},
			Layout: transcript.Layout{Profile: "wilson", LeadingLines: 2, NoFinalNewline: true},
		}, []string{`<bibl type="file" rend="wilson leading-lines-2 no-final-newline"><idno type="filename">memo.txt</idno><idno type="sha256">e1feac37</idno>` +
			`<extent><measure unit="byte" quantity="1234"/></extent><idno type="media-type">text/markdown</idno></bibl>`}},
		{
			"a house style and a patch", transcript.Document{Layout: transcript.Layout{Profile: "plain", Style: "crlf escape:[]<", Patch: "120-1+%0A 3+<&-->?>"}},
			[]string{`<bibl type="file" rend="plain crlf escape:[]&lt;">` + "\n          " + `<note type="patch">120-1+%0A 3+&lt;&amp;--&gt;?&gt;</note>`},
		},
		{"a layout alone", transcript.Document{Layout: transcript.Layout{Profile: "wilson"}}, []string{`<bibl type="file" rend="wilson"/>`}},
		{"a source with an odd name", transcript.Document{Source: &transcript.Source{Name: " a\n b\x00", MediaType: "text/plain"}}, []string{`<bibl type="file"><idno type="media-type">`}},
	}
	var all []*transcript.Document
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			all = append(all, &c.doc)
			require.NoError(t, transcripttest.Identity(Format(), &c.doc))
			require.NoError(t, transcripttest.Fixpoint(Format(), &c.doc))
			var out bytes.Buffer
			require.NoError(t, Encode(&out, &c.doc))
			for _, h := range c.header {
				assert.Contains(t, out.String(), h)
			}
			d, err := Decode(&out)
			require.NoError(t, err)
			assert.Nil(t, d.Metadata.Header)
		})
	}
	valid(t, all...)
}

func TestTheSourceComesBack(t *testing.T) {
	src := &transcript.Source{Name: "memo.txt", MediaType: "text/markdown", Size: 1234, SHA256: "e1feac37"}
	var out bytes.Buffer
	require.NoError(t, Encode(&out, &transcript.Document{Source: src}))
	d, err := DecodeWith(&out, transcript.DecodeOptions{Name: "memo.xml"})
	require.NoError(t, err)
	assert.Equal(t, src, d.Source)

	out.Reset()
	require.NoError(t, Encode(&out, &transcript.Document{}))
	size := int64(out.Len())
	d, err = DecodeWith(&out, transcript.DecodeOptions{Name: "there/memo.xml"})
	require.NoError(t, err)
	assert.Equal(t, "memo.xml", d.Source.Name)
	assert.Equal(t, "application/tei+xml", d.Source.MediaType)
	assert.Equal(t, size, d.Source.Size)
	assert.Len(t, d.Source.SHA256, 64)
	require.NoError(t, Encode(&out, d))
	assert.NotContains(t, out.String(), "<bibl", "a source that was TEI is not written")
}

// withHeader is a TEI file with that header.
func withHeader(header string) string {
	return `<TEI xmlns="http://www.tei-c.org/ns/1.0">` + "\n<teiHeader>" + header + "</teiHeader>\n<text><body><p>x</p></body></text></TEI>"
}

const foreign = `<fileDesc>
	<titleStmt><title type="main">Talks <hi rend="italic">in</hi> Moscow</title><title type="sub">A record</title>
		<respStmt><resp>by</resp><name>A. Clerk</name></respStmt></titleStmt>
	<publicationStmt><publisher>An Archive</publisher><date when="2015">2015</date><idno type="URI">https://example.org/1</idno></publicationStmt>
	<notesStmt><note type="credits" resp="#a">Found by us</note><note>Nothing</note></notesStmt>
	<sourceDesc><bibl>“Talks,” An Archive</bibl><bibl><title>Only parts</title></bibl></sourceDesc>
</fileDesc>
<encodingDesc><projectDesc><p>A test.</p></projectDesc></encodingDesc>
<profileDesc>
	<creation>Written on <date when="1990-11-08">8 November</date> in <placeName>Moscow</placeName>.</creation>
	<abstract xml:id="s"><p>They talk.</p></abstract>
	<langUsage><language ident="en" usage="90">English</language><language ident="ru"/></langUsage>
	<particDesc><listPerson><head>There</head>
		<person xml:id="baker" sex="M"><persName>J. Baker</persName></person>
		<personGrp xml:id="all"/><person><p>Somebody</p></person>
		<listPerson><person xml:id="other"><p>Other</p></person></listPerson>
	</listPerson></particDesc>
</profileDesc>
<revisionDesc><change when="2020">Made.</change></revisionDesc>`

func TestKeptHeader(t *testing.T) {
	in := strings.Replace(withHeader(foreign), "<p>x</p>", `<sp who="#all"><p>x</p></sp><sp who="#baker"><p>x</p></sp>`, 1)
	d, err := Decode(strings.NewReader(in))
	require.NoError(t, err)
	require.NoError(t, d.Validate())
	var got []string
	for _, f := range d.Metadata.Fields {
		var text []string
		for _, b := range f.Children {
			text = append(text, transcript.BlockText(b))
		}
		got = append(got, f.Name+"="+strings.Join(text, "|")+"="+f.Value)
	}
	assert.Equal(t, []string{
		"title=Talks in Moscow=", "title=A record=", "publisher=An Archive=", "publication-date=2015=", "identifier=https://example.org/1=",
		"credits=Found by us=", "citation=“Talks,” An Archive=", "source-title=Only parts=", "date=8 November=", "place=Moscow=",
		"summary=They talk.=", "language=English=en", "language==ru",
	}, got)
	require.Len(t, d.People, 3)
	assert.Equal(t, "J. Baker", d.People[0].Name())
	assert.Equal(t, "other", d.People[1].ID)
	assert.Equal(t, "all", d.People[2].ID)
	assert.True(t, d.People[2].External, "a group is described where it stands")
	holds(t, d)

	d.Metadata.Fields[0].Sole().(*transcript.Title).Children = words("Another title")
	d.Metadata.Fields[2].Children = plain(words("Another archive")...)
	d.Metadata.Fields[11].Value = "fr"
	var out bytes.Buffer
	require.NoError(t, Encode(&out, d))
	assert.Contains(t, out.String(), `<title type="main">Another title</title>`)
	assert.Contains(t, out.String(), `<publisher>Another archive</publisher>`)
	assert.Contains(t, out.String(), `<language ident="fr" usage="90">English</language>`)
	assert.Contains(t, out.String(), `<creation>Written on <date when="1990-11-08">8 November</date> in <placeName>Moscow</placeName>.</creation>`)

	d.Metadata.Fields = d.Metadata.Fields[1:]
	assert.ErrorContains(t, Encode(&out, d), "the header has places for 13 fields and there are 12")
}

// A layout is kept with any header that has a sourceDesc.
func TestLayoutWithKeptHeader(t *testing.T) {
	var all []*transcript.Document
	for _, source := range []string{"<p>Born digital</p>", "<bibl><title>T</title></bibl>", "<p/>"} {
		d, err := Decode(strings.NewReader(withHeader(`<fileDesc><titleStmt><title>T</title><author/></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc>` + source + `</sourceDesc></fileDesc>`)))
		require.NoError(t, err)
		require.NotNil(t, d.Metadata.Header)
		d.Source = &transcript.Source{Name: "a.md", MediaType: "text/markdown"}
		d.Layout = transcript.Layout{Profile: "wilson", LeadingLines: 1}
		holds(t, d)
		all = append(all, d)
	}
	valid(t, all...)
	d, err := Decode(strings.NewReader(withHeader("<fileDesc/>")))
	require.NoError(t, err)
	d.Layout = transcript.Layout{Profile: "wilson"}
	assert.ErrorContains(t, Encode(&bytes.Buffer{}, d), "no sourceDesc")
}

// A header that is not what its fields would make, nor any that a document can have, is refused.
func TestHeaderThatDoesNotGoWithItsFields(t *testing.T) {
	d, err := Decode(strings.NewReader(withHeader(foreign)))
	require.NoError(t, err)
	publisher := d.Metadata.Fields[2]
	publisher.Children = []transcript.Block{paragraph("not in a publisher")}
	err = Encode(&bytes.Buffer{}, d)
	assert.ErrorContains(t, err, `the field "publisher" cannot stand in the <publisher>`)

	publisher.Children = plain(words("An Archive")...)
	d.Metadata.Fields[8].Children = plain(words("no date")...)
	assert.ErrorContains(t, Encode(&bytes.Buffer{}, d), "does not go with its fields")
}
