package tei

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

const (
	open = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>`
	shut = `</body></text></TEI>`
)

// file is a TEI file with that body, on a line of its own: the body begins at 2:1.
func file(body string) string { return open + "\n" + body + shut }

// Everything here is refused, at that place, in words that say what to do.
func TestRefused(t *testing.T) {
	lol := `<!DOCTYPE TEI [<!ENTITY a0 "lolololololol">`
	for i := 1; i < 30; i++ {
		lol += fmt.Sprintf("<!ENTITY a%d \"%s\">", i, strings.Repeat(fmt.Sprintf("&a%d;", i-1), 10))
	}
	cases := []struct{ name, in, pos, says string }{
		{"empty", "", "1:1", "the file is empty"},
		{"only a mark", "\xef\xbb\xbf \n", "1:1", "the file is empty"},
		{"not XML", "Dear Sir,\nno.", "1:1", "text stands outside the root"},
		{"only a comment", "<!-- x -->", "1:1", "holds no element"},
		{"cut short in text", open + "\n<p>one", "2:7", "the file ends within <p>, which began at 2:1"},
		{"cut short in a tag", open + "\n<p rend=", "2:9", "the file ends within a tag"},
		{"cut short in a comment", open + "\n<!-- one", "2:9", "the file ends within a tag"},
		{"mismatched", file("<p>one</q>"), "2:7", "</q> stands where </p> is due, for <p> began at 2:1"},
		{"too many ends", file("</body></text></TEI></p>"), "2:21", "</p> closes nothing"},
		{"two roots", file("<p/>") + "\n<TEI/>", "3:1", "a second root"},
		{"text after the root", file("<p/>") + "\nand so on", "3:1", "text stands outside the root"},
		{"attribute twice", file(`<p n="1" n="2"/>`), "2:1", "the attribute n is given twice"},
		{"attribute twice by namespace", file(`<p xmlns:a="u" xmlns:b="u" a:x="" b:x=""/>`), "2:1", "given twice, by two prefixes"},
		{"attributes together", file(`<p n="1"rend="b"/>`), "2:9", "white space is missing"},
		{"attribute without value", file(`<p n/>`), "2:5", "attribute name without ="},
		{"angle in attribute", file(`<p n="<"/>`), "2:7", "unescaped <"},
		{"bare ampersand", file("<p>A & B</p>"), "2:6", "write &amp;"},
		{"undeclared entity", file("<p>A&nbsp;B</p>"), "2:5", "&nbsp; is not declared"},
		{"undeclared prefix", file("<x:p/>"), "2:1", "the prefix x: of <x:p> is not declared"},
		{"undeclared prefix of an attribute", file(`<p x:a=""/>`), "2:1", "the prefix x: of the attribute x:a"},
		{"prefix for nothing", file(`<p xmlns:x=""/>`), "2:1", "is not allowed"},
		{"two colons", file("<a:b:c/>"), "2:6", "expected element name"},
		{"colon alone", file("<a:/>"), "2:1", `"a:" is not a name`},
		{"ID twice", file(`<p xml:id="a"/><p xml:id="a"/>`), "2:16", `the xml:id "a" is used twice, first at 2:1`},
		{"control character", file("<p>a\x01</p>"), "2:5", "U+0001 is not allowed"},
		{"control by reference", file("<p>a&#1;</p>"), "2:5", "&#1; is to no character"},
		{"half a character", file("<p>a&#xD83D;</p>"), "2:5", "&#xD83D; is to no character"},
		{"half a character in an attribute", file(`<p n="&#xD83D;"/>`), "2:7", "&#xD83D; is to no character"},
		{"no character", file("<p>\uffff</p>"), "2:4", "U+FFFF is not allowed"},
		{"end of CDATA in text", file("<p>]]></p>"), "2:6", "]]>"},
		{"hyphens in comment", file("<!-- a -- b -->"), "2:10", `"--"`},
		{"declaration late", file("<?xml version='1.0'?>"), "2:1", "only at the very beginning"},
		{"declaration after a line", "\n<?xml version='1.0'?>" + file("<p/>"), "2:1", "only at the very beginning"},
		{"version", `<?xml version="1.1"?>` + file("<p/>"), "1:21", "unsupported version"},
		{"instruction without space", file("<?a>b?>"), "2:1", "white space is missing"},
		{"declaration in the text", file("<!ELEMENT p ANY>"), "2:1", "cannot stand here"},

		{"bad UTF-8", file("<p>caf\xe9</p>"), "2:7", "the byte 0xE9 is not UTF-8"},
		{"bad UTF-8 in a comment", file("<!--\xe9-->"), "2:5", "the byte 0xE9 is not UTF-8"},
		{"declares Latin-1, has a mark", "\xef\xbb\xbf<?xml version='1.0' encoding='ISO-8859-1'?>" + file(""), "1:1", "correct the declaration"},
		{"declares UTF-16", "<?xml version='1.0' encoding='UTF-16'?>" + file(""), "1:1", "the file is not in the declared encoding \"utf-16\""},
		{"declares ASCII", "<?xml version='1.0' encoding='US-ASCII'?>" + file("é"), "2:1", "the byte 0xC3 is not of the declared encoding"},
		{"declares windows-1251", "<?xml version='1.0' encoding='windows-1251'?>\n<a>\x98</a>", "2:4", "the byte 0x98 is not of the declared encoding"},
		{"declares nonsense", "<?xml version='1.0' encoding='klingon'?>" + file(""), "1:1", `"klingon" is none that can be read`},
		{"UTF-16 without a mark", "<\x00T\x00E\x00I\x00", "1:1", "no byte order mark"},
		{"UTF-16 with a mark, declares UTF-8", utf16(t, "<?xml version='1.0' encoding='UTF-8'?><a/>"), "1:1", "correct the declaration"},
		{"half a pair in UTF-16", "\xff\xfe<\x00a\x00>\x00\x00\xd8<\x00", "1:4", "half of a surrogate pair"},

		{"entity bomb", lol + "]>" + file("<p>&a29;</p>"), "2:4", "expand to more than"},
		{"entity bomb in an attribute", lol + "]>" + file(`<p n="&a29;"/>`), "2:7", "expand to more than"},
		{"quadratic entities", `<!DOCTYPE TEI [<!ENTITY a "` + strings.Repeat("a", 1<<20) + `">]>` + file("<p>"+strings.Repeat("&a;", 100)+"</p>"), "2:34", "expand to more than"},
		{"entity in itself", `<!DOCTYPE TEI [<!ENTITY a "&b;"><!ENTITY b "&a;">]>` + file("&a;"), "2:1", "refers to itself"},
		{"external entity", `<!DOCTYPE TEI [<!ENTITY a SYSTEM "file:///etc/passwd">]>` + file("<p>&a;</p>"), "2:4", "nothing is fetched"},
		{"public entity", `<!DOCTYPE TEI [<!ENTITY a PUBLIC "x" "http://example.org/">]>` + file("<p>&a;</p>"), "2:4", "nothing is fetched"},
		{"entity opens an element", `<!DOCTYPE TEI [<!ENTITY a "<p>">]>` + file("&a;</p>"), "2:1", "does not close"},
		{"entity of markup in an attribute", `<!DOCTYPE TEI [<!ENTITY a "<p/>">]>` + file(`<p n="&a;"/>`), "2:7", "holds markup"},
		{"entity of half a character", `<!DOCTYPE TEI [<!ENTITY a "&#xD800;">]>` + file("&a;"), "1:1", "holds a character reference"},
		{"default attributes", `<!DOCTYPE TEI [<!ATTLIST p rend CDATA "x">]>` + file("<p/>"), "1:1", "default value"},
		{"nonsense in the DOCTYPE", `<!DOCTYPE TEI [what]>` + file("<p/>"), "1:1", "is no declaration"},

		{"TEI P4", "<TEI.2><teiHeader/></TEI.2>", "1:1", "TEI P4"},
		{"Akoma Ntoso", `<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"/>`, "1:1", "Akoma Ntoso"},
		{"HTML", "<!DOCTYPE html>\n<html><br></html>", "1:1", "HTML page"},
		{"HTML without a DOCTYPE", "<html><br></html>", "1:1", "HTML page"},
		{"XHTML", `<html xmlns="http://www.w3.org/1999/xhtml"/>`, "1:1", "HTML page"},
		{"other XML", "<rss/>", "1:1", "root <rss>, not TEI"},
		{"other XML with a namespace", `<a:feed xmlns:a="urn:x"/>`, "1:1", "root <a:feed> of urn:x"},
		{"TEI without a namespace", "<TEI/>", "1:1", `add xmlns="http://www.tei-c.org/ns/1.0"`},
		{"TEI in another namespace", `<TEI xmlns="http://www.tei-c.org/ns/2.0"/>`, "1:1", "not TEI's"},
		{"a part of TEI", `<div xmlns="http://www.tei-c.org/ns/1.0"/>`, "1:1", "wrap it in <TEI>"},
		{"deep", file(strings.Repeat("<seg>", 100_000)), "2:4986", "nested more than 1000 deep"},
		{"many attributes", file("<p" + manyAttributes(1001) + "/>"), "2:1", "more than 1000 attributes"},
		{"a place-holder", `<TEI xmlns="http://www.tei-c.org/ns/1.0">` + "\n" + `<teiHeader><field xmlns="` + transcript.TiroSpace + `"/></teiHeader><text/></TEI>`, "2:12", "place-holder"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			start := time.Now()
			d, err := Decode(strings.NewReader(c.in))
			require.Error(t, err)
			assert.Nil(t, d)
			var e *transcript.Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, "tei", e.Format)
			assert.Equal(t, c.pos, e.Pos.String(), "%v", err)
			assert.Contains(t, err.Error(), c.says)
			assert.NotContains(t, err.Error(), "\n")
			assert.Less(t, time.Since(start), time.Minute)
		})
	}
}

func manyAttributes(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, ` a%d=""`, i)
	}
	return b.String()
}

func utf16(t *testing.T, s string) string {
	b, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(s)
	require.NoError(t, err)
	return b
}

func TestErrorsNameTheFile(t *testing.T) {
	_, err := DecodeWith(strings.NewReader("<TEI/>"), transcript.DecodeOptions{Name: "memo.xml"})
	assert.ErrorContains(t, err, "memo.xml:1:1: <TEI> has no namespace")
}

func TestLimits(t *testing.T) {
	in := file("<p>Yes.</p>")
	_, err := DecodeWith(strings.NewReader(in), transcript.DecodeOptions{MaxBytes: 100})
	assert.ErrorContains(t, err, "larger than 100 bytes")
	_, err = DecodeWith(strings.NewReader(in), transcript.DecodeOptions{MaxBytes: int64(len(in))})
	assert.NoError(t, err)
	_, err = DecodeWith(strings.NewReader(in), transcript.DecodeOptions{MaxDepth: 3})
	assert.ErrorContains(t, err, "nested more than 3 deep")
	_, err = DecodeWith(strings.NewReader(in), transcript.DecodeOptions{MaxDepth: 6, MaxBytes: -1})
	assert.NoError(t, err)
}

func TestReadersAndWritersThatFail(t *testing.T) {
	broken := errors.New("the disk is gone")
	_, err := Decode(io.MultiReader(strings.NewReader(open), iotest.ErrReader(broken)))
	assert.ErrorIs(t, err, broken)
	d, err := Decode(iotest.OneByteReader(strings.NewReader(file("<p>Yes.</p>"))))
	require.NoError(t, err)
	err = Encode(iotest.TruncateWriter(failing{broken}, 0), d)
	assert.NoError(t, err) // TruncateWriter says nothing
	assert.ErrorIs(t, Encode(failing{broken}, d), broken)
}

type failing struct{ error }

func (f failing) Write([]byte) (int, error) { return 0, f.error }

func TestALargeText(t *testing.T) {
	start := time.Now()
	in := file("<p>" + strings.Repeat("All work and no play. ", 1<<20) + "</p>")
	d, err := Decode(strings.NewReader(in))
	require.NoError(t, err)
	assert.Equal(t, 22<<20-1, len(d.Body[0].(*transcript.Paragraph).Children[0].(*transcript.Text).Value))
	assert.Less(t, time.Since(start), time.Minute)
}

func TestPiecesOfText(t *testing.T) {
	start := time.Now()
	d, err := Decode(strings.NewReader(file("<p>" + strings.Repeat("<![CDATA[a]]>", 1<<17) + "</p>")))
	require.NoError(t, err)
	assert.Len(t, d.Body[0].(*transcript.Paragraph).Children[0].(*transcript.Text).Value, 1<<17)
	assert.Less(t, time.Since(start), time.Minute)
}

// What the files of the world hold, and is read.
func TestEncodings(t *testing.T) {
	const words = "Э.А. Шеварднадзе"
	russian := func(charset string, enc *charmap.Charmap) string {
		s, err := enc.NewEncoder().String("<?xml version=\"1.0\" encoding=\"" + charset + "\"?>" + file("<p>"+words+"</p>"))
		require.NoError(t, err)
		return s
	}
	big, err := unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder().String(file("<p>" + words + "</p>"))
	require.NoError(t, err)
	cases := map[string]string{
		"UTF-8":            file("<p>" + words + "</p>"),
		"UTF-8 declared":   `<?xml version="1.0" encoding="utf-8" standalone="yes"?>` + file("<p>"+words+"</p>"),
		"UTF-8 and mark":   "\xef\xbb\xbf" + file("<p>"+words+"</p>"),
		"UTF-16 LE":        utf16(t, `<?xml version="1.0" encoding="UTF-16"?>`+file("<p>"+words+"</p>")),
		"UTF-16 BE":        big,
		"windows-1251":     russian("windows-1251", charmap.Windows1251),
		"KOI8-R":           russian("KOI8-R", charmap.KOI8R),
		"ISO-8859-5":       russian("ISO-8859-5", charmap.ISO8859_5),
		"references":       file("<p>&#1069;.&#x410;. Шеварднадзе</p>"),
		"CDATA":            file("<p><![CDATA[Э.А. ]]>Шевард<![CDATA[надзе]]></p>"),
		"lines of Windows": strings.ReplaceAll(file("<p>\nЭ.А.\nШеварднадзе</p>"), "\n", "\r\n"),
		"lines of old":     strings.ReplaceAll(file("<p>\nЭ.А.\nШеварднадзе</p>"), "\n", "\r"),
		"an entity":        "<!DOCTYPE TEI [<!-- > --><!ENTITY % x 'y'>%x;<!ENTITY s 'Шевард&#x43D;адзе'><!ENTITY es \"Э.А. &s;\">]>" + file("<p>&es;</p>"),
		"a prefix":         `<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:teiHeader/><t:text><t:body><t:p>` + words + "</t:p></t:body></t:text></t:TEI>",
	}
	for name, in := range cases {
		t.Run(name, func(t *testing.T) {
			d, err := Decode(strings.NewReader(in))
			require.NoError(t, err)
			require.NoError(t, d.Validate())
			assert.Equal(t, words, transcript.BlockText(d.Body[0]))
		})
	}
}

func TestLatin1IsExact(t *testing.T) {
	d, err := Decode(strings.NewReader("<?xml version='1.0' encoding='ISO-8859-1'?>" + file("<p>caf\xe9 \x93</p>")))
	require.NoError(t, err)
	assert.Equal(t, "café \u0093", transcript.BlockText(d.Body[0]))
}

func TestEntitiesHoldMarkup(t *testing.T) {
	in := `<!DOCTYPE TEI [<!ENTITY b "<hi rend='bold'>&q;</hi>"><!ENTITY q 'a "b"'><!ENTITY lt2 "&#38;#60;">]>` +
		file("<p n='&q;'>x &b; &lt2; <!-- &q; --><![CDATA[&q;]]></p>\n<p>end</p>")
	d, err := Decode(strings.NewReader(in))
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, Encode(&out, d))
	assert.Contains(t, out.String(), `<p n="a &quot;b&quot;">x <hi rend="bold">a "b"</hi> &lt; <!-- &q; -->&amp;q;</p>`)
	assert.Equal(t, "3:1", d.Body[1].Pos().String(), "positions are those of the file")
}

func TestTheDoctypeIsReported(t *testing.T) {
	var got []string
	_, err := DecodeWith(strings.NewReader("<!DOCTYPE TEI SYSTEM \"tei.dtd\">\n"+file("<p/>")), transcript.DecodeOptions{
		Report: func(d transcript.Diagnostic) error { got = append(got, d.Code+" "+d.Pos.String()); return nil },
	})
	require.NoError(t, err)
	assert.Equal(t, []string{"doctype-dropped 1:1"}, got)
	stop := errors.New("no")
	_, err = DecodeWith(strings.NewReader("<!DOCTYPE TEI>"+file("<p/>")), transcript.DecodeOptions{Report: func(transcript.Diagnostic) error { return stop }})
	assert.ErrorIs(t, err, stop)
}
