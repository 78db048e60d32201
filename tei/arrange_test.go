package tei

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

const (
	start  = `<TEI xmlns="http://www.tei-c.org/ns/1.0">`
	header = `<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>`
)

// How the parts of a file become a document: with a plain body, with what follows the header
// whole, or whole altogether. All come back.
func TestForms(t *testing.T) {
	const timeline = `<timeline origin="#T0" unit="s"><when xml:id="T0"/><when xml:id="T1" interval="1.2532790062010444" since="#T0"/></timeline>`
	cases := []struct{ name, in, form string }{
		{"plain", start + header + "<text><body><p>x</p></body></text></TEI>", "plain"},
		{"plain, empty", start + header + "<text><body><ab/></body></text></TEI>", "plain"},
		{"timeline", start + header + "<text>" + timeline + `<body><u start="#T0" end="#T1">x</u></body></text></TEI>`, "timeline"},
		{"a point that is not on the line", start + header + "<text>" + timeline + `<body><u start="#T2">x</u></body></text></TEI>`, "whole"},
		{"an odd timeline", start + header + `<text><timeline><when xml:id="T0" interval="unknown"/></timeline><body><u start="#T0">x</u></body></text></TEI>`, "whole"},
		{"a timeline of comments", start + header + `<text><timeline><!-- none --></timeline><body><u>x</u></body></text></TEI>`, "whole"},
		{"points without a line", start + header + `<text><body><u start="#T2">x</u></body></text></TEI>`, "plain"},
		{"front", start + header + "<text><front><head>F</head></front><body><p>x</p></body></text></TEI>", "whole"},
		{"attributes of the text", start + header + `<text ana="#a"><body><p>x</p></body></text></TEI>`, "whole"},
		{"attributes of the body", start + header + `<text><body n="1"><p>x</p></body></text></TEI>`, "whole"},
		{"standOff", start + header + "<standOff/><text><body><p>x</p></body></text></TEI>", "whole"},
		{"a comment", start + header + "<!-- c --><text><body><p>x</p></body></text></TEI>", "whole"},
		{"a body without a block", start + header + "<text><body/></text></TEI>", "whole"},
		{"words in the body", start + header + "<text><body>words</body></text></TEI>", "whole"},
		{"a text in the body", start + header + "<text><body><text/><p/></body></text></TEI>", "whole"},
		{"facsimile only", start + header + "<facsimile/></TEI>", "whole"},
		{"no text", start + header + "</TEI>", "root"},
		{"words after the header", start + header + "words<text><body><p>x</p></body></text></TEI>", "root"},
		{"a TEI in a TEI", start + header + "<TEI>" + header + "<text><body><p>x</p></body></text></TEI></TEI>", "root"},
		{"no header", start + "<text><body><p>x</p></body></text></TEI>", "root"},
		{"a comment before the header", start + "<!-- c -->" + header + "<text><body><p>x</p></body></text></TEI>", "root"},
		{"corpus", strings.Replace(start, "TEI", "teiCorpus", 1) + header + "<TEI>" + header + `<text><body><sp who="#a"><p>x</p></sp></body></text></TEI></teiCorpus>`, "root"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d, err := Decode(strings.NewReader(c.in))
			require.NoError(t, err)
			form := "plain"
			switch {
			case d.IsRoot():
				form = "root"
			case d.IsWhole():
				form = "whole"
			case d.Timeline != nil:
				form = "timeline"
			}
			assert.Equal(t, c.form, form)
			if form == "root" {
				assert.Empty(t, d.Metadata)
			} else {
				assert.Equal(t, "T", d.Metadata.Title())
			}
			holds(t, d)
		})
	}
}

func TestAWholeElementSaysEverything(t *testing.T) {
	d, err := Decode(strings.NewReader(start + "<text><body><p>x</p></body></text></TEI>"))
	require.NoError(t, err)
	d.Lang = "en"
	assert.ErrorContains(t, Encode(&bytes.Buffer{}, d), "leave out metadata")
}

func TestProlog(t *testing.T) {
	in := `<?xml version="1.0"?>
<!-- one -->
<?xml-model href="tei_all.rng"?>
<!DOCTYPE TEI>
<?xml-stylesheet href="a.css"?>
` + start + header + `<text><body><p>x</p></body></text></TEI>
<!-- two
lines --><?end?>`
	d, err := Decode(strings.NewReader(in))
	require.NoError(t, err)
	holds(t, d)
	var out bytes.Buffer
	require.NoError(t, Encode(&out, d))
	assert.True(t, strings.HasPrefix(out.String(), "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- one -->\n<?xml-model href=\"tei_all.rng\"?>\n<?xml-stylesheet href=\"a.css\"?>\n<TEI xmlns="), out.String())
	assert.True(t, strings.HasSuffix(out.String(), "</TEI>\n<!-- two\nlines -->\n<?end?>\n"), out.String())
}

func TestNamespaces(t *testing.T) {
	in := `<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="urn:frus" xmlns:again="urn:frus" xmlns:tei="http://www.tei-c.org/ns/1.0" frus:id="f" xml:lang="en">` + header +
		`<text><body><p frus:n="1" again:m="2"><frus:x>a</frus:x><math xmlns="urn:math"><mi>b</mi><p xmlns="http://www.tei-c.org/ns/1.0">c</p></math>` +
		`<bare xmlns="">d</bare><tei:hi tei:n="1">e</tei:hi><frus:x xmlns:frus="urn:other" frus:y="1">f</frus:x><p xmlns:имя="urn:name" имя:y="1"/><p xmlns:ns1="urn:made" ns1:y="1"/></p></body></text></TEI>`
	d, err := Decode(strings.NewReader(in))
	require.NoError(t, err)
	assert.Equal(t, []transcript.Namespace{{Prefix: "frus", URI: "urn:frus"}, {Prefix: "frus2", URI: "urn:other"}, {Prefix: "p", URI: "urn:name"}}, d.Namespaces)
	holds(t, d)
	var out bytes.Buffer
	require.NoError(t, Encode(&out, d))
	for _, want := range []string{
		`<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:frus="urn:frus" xmlns:frus2="urn:other" xmlns:p="urn:name" xml:lang="en" frus:id="f" xmlns:ns1="http://www.tei-c.org/ns/1.0" xmlns:ns2="urn:made">`,
		`<p frus:n="1" frus:m="2">`, `<math xmlns="urn:math"><mi>b</mi>`, `<p xmlns="http://www.tei-c.org/ns/1.0">c</p>`, `<bare xmlns="">d</bare>`,
		`<hi ns1:n="1">e</hi>`, `<frus2:x frus2:y="1">f</frus2:x>`, `<p p:y="1"/>`, `<p ns2:y="1"/>`,
	} {
		assert.Contains(t, out.String(), want)
	}
}

func TestPositions(t *testing.T) {
	d, err := Decode(strings.NewReader("\xef\xbb\xbf<TEI\r\n xmlns='http://www.tei-c.org/ns/1.0'>\r\n<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt>\r\n<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>" +
		"<profileDesc><particDesc><listPerson>\n<person xml:id='a'/></listPerson></particDesc></profileDesc></teiHeader>\n" +
		"<text><body><div>\n\n  <sp who='#a'><speaker>é<hi>A</hi></speaker> <p>one <!-- c --><gap/></p></sp>\n<note type='speaker'>B</note>\n<u>two</u></div></body></text></TEI>"))
	require.NoError(t, err)
	var got []string
	for n := range d.Preorder() {
		if p, ok := n.(*transcript.Paragraph); !ok || !p.Plain {
			got = append(got, string(n.Kind())+" "+n.Pos().String())
		}
	}
	assert.Equal(t, []string{
		"field 3:33", "text 3:40", "person 5:1", "section 6:13",
		"turn 8:3", "text 8:25", "emphasis 8:27", "text 8:31", "paragraph 8:48", "text 8:51", "raw 8:55", "gap 8:65",
		"turn 9:1", "text 9:22", "text 10:4",
	}, got)
}

func TestErrorsOfDocumentsSayWhere(t *testing.T) {
	err := Encode(&bytes.Buffer{}, &transcript.Document{Body: []transcript.Block{&transcript.List{}}})
	assert.ErrorContains(t, err, "a list needs an item")
	e := NewEncoder(&bytes.Buffer{}, transcript.EncodeOptions{})
	require.NoError(t, e.Encode(&transcript.Document{}))
	assert.ErrorContains(t, e.Encode(&transcript.Document{}), "holds one document")
	require.NoError(t, e.Close())
	assert.ErrorContains(t, EncodeWith(&bytes.Buffer{}, &transcript.Document{}, transcript.EncodeOptions{Profile: "x"}), `no profile "x"`)
}

func TestSniff(t *testing.T) {
	f := Format()
	r, err := transcript.NewRegistry(f)
	require.NoError(t, err)
	for in, sure := range map[string]bool{
		`<TEI xmlns="http://www.tei-c.org/ns/1.0">`: true, "\xef\xbb\xbf<?xml version='1.0'?>\n<TEI": true,
		"<?xml version='1.0'?><!-- c --><x:TEI xmlns:x='http://www.tei-c.org/ns/1.0'>": true,
		"<TEI.2>": true, utf16(t, "<TEI>"): true, "<html>": true, "<div>\n\n**A.** x": false,
	} {
		assert.Equal(t, sure, f.Sniff([]byte(in)) >= 80, in)
	}
	for _, in := range []string{"", "# Title", "{}", "---\ntiro: 1\n---\n"} {
		assert.Zero(t, f.Sniff([]byte(in)), in)
	}
	_, ok := r.Lookup("application/tei+xml")
	assert.True(t, ok)
}
