package tei

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// inParlaClarin is a document in the profile, and what is lost.
func inParlaClarin(t testing.TB, d *transcript.Document) (string, []transcript.Diagnostic) {
	t.Helper()
	var losses []transcript.Diagnostic
	var b bytes.Buffer
	err := EncodeWith(&b, d, transcript.EncodeOptions{Profile: ParlaClarin, Report: func(g transcript.Diagnostic) error {
		assert.Equal(t, transcript.Loss, g.Severity)
		losses = append(losses, g)
		return nil
	}})
	require.NoError(t, err)
	return b.String(), losses
}

func codes(losses []transcript.Diagnostic) []string {
	var out []string
	for _, l := range losses {
		out = append(out, l.Code)
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// checkParlaClarin holds against one document all that the profile promises but validity.
func checkParlaClarin(t *testing.T, name string, d *transcript.Document) string {
	data, losses := inParlaClarin(t, d)
	again, err := Decode(strings.NewReader(data))
	require.NoError(t, err, name)
	second, more := inParlaClarin(t, again)
	assert.Empty(t, codes(more), "%s, written again", name)
	assert.Equal(t, data, second, "%s, written again", name)
	assert.NoError(t, transcripttest.NoSilentLoss(Format(), ParlaClarin, d), name)
	if !slices.ContainsFunc(losses, losesWords) {
		assert.Equal(t, blackened(d), blackened(again), "%s: the words", name)
	}
	return data
}

// losesWords reports whether after such a loss the words may be fewer or in another order.
func losesWords(g transcript.Diagnostic) bool {
	return slices.Contains([]string{"markup-dropped", "element-dropped", "text-dropped", "note-as-label"}, g.Code)
}

// blackened is the reading text without its white space.
func blackened(d *transcript.Document) string {
	return strings.Join(strings.Fields(strings.Join(slices.Collect(d.Lines()), " ")), "")
}

// What the profile writes is valid, whatever the document, and every loss is reported.
func TestParlaClarin(t *testing.T) {
	docs := map[string]*transcript.Document{"every-node": transcripttest.EveryNode(), "empty": {}}
	generated := 250
	if testing.Short() {
		generated = 40
	}
	for seed := range generated {
		docs[fmt.Sprintf("generated-%03d", seed)] = transcripttest.Documents().Example(seed)
	}
	dir := t.TempDir()
	var files []string
	for name, d := range docs {
		files = append(files, filepath.Join(dir, name+".xml"))
		require.NoError(t, os.WriteFile(files[len(files)-1], []byte(checkParlaClarin(t, name, d)), 0o600))
	}
	for _, schema := range []string{"parla-clarin.rng", "tei_all-4.12.0.rng"} {
		for _, what := range jing(t, schema, files...) {
			t.Errorf("%s: %s", schema, what)
		}
	}
}

// Files of every tradition are written as valid ones of this, and its own without change.
func TestCorporaInParlaClarin(t *testing.T) {
	dir := t.TempDir()
	var copies []string
	from := map[string]string{}
	for _, file := range corpus(t) {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		d, err := DecodeWith(bytes.NewReader(data), transcript.DecodeOptions{Name: file})
		require.NoError(t, err)
		out := checkParlaClarin(t, file, d)
		if strings.Contains(file, "parla") && filepath.Base(file) != "ParlaMint-TR.xml" { // in which a target is empty
			var same bytes.Buffer
			require.NoError(t, EncodeWith(&same, d, transcript.EncodeOptions{Profile: TEI}))
			assert.Equal(t, same.String(), out, file)
			assert.NoError(t, EncodeWith(&same, d, transcript.EncodeOptions{Profile: ParlaClarin}), file)
		}
		if bytes.Contains(data, []byte("XInclude")) {
			continue // jing would look for what it includes
		}
		name := filepath.Join(dir, strings.ReplaceAll(filepath.ToSlash(file), "/", "_"))
		require.NoError(t, os.WriteFile(name, []byte(out), 0o600))
		copies = append(copies, name)
		from[name] = file
	}
	for f, what := range jing(t, "parla-clarin.rng", copies...) {
		t.Errorf("%s: %s", from[f], what)
	}
}

func TestProfilesOfTEI(t *testing.T) {
	assert.Equal(t, []string{"tei", "parla-clarin"}, Format().Profiles)
	d := transcripttest.EveryNode()
	var plain, named bytes.Buffer
	require.NoError(t, Encode(&plain, d))
	require.NoError(t, EncodeWith(&named, d, transcript.EncodeOptions{Profile: "tei"}))
	assert.Equal(t, plain.String(), named.String())
	err := EncodeWith(&named, d, transcript.EncodeOptions{Profile: "reading"})
	assert.EqualError(t, err, ` there is no profile "reading" of TEI: use tei or parla-clarin`[1:])
}

// Without a Reporter the first loss is an error, which says where, and nothing is written.
func TestParlaClarinWithoutReporter(t *testing.T) {
	d, err := Decode(strings.NewReader(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>
<text><body>
<u who="#a"><seg>Yes.</seg></u>
<sp who="#a"><p>Yes.</p></sp>
</body></text></TEI>`))
	require.NoError(t, err)
	var b bytes.Buffer
	err = EncodeWith(&b, d, transcript.EncodeOptions{Profile: ParlaClarin})
	assert.EqualError(t, err, "4:1: a speech is written as an utterance, and reads back as one (speech-as-utterance): this would be lost; report losses to write it all the same")
	assert.Empty(t, b.String())
}

// bodyInParlaClarin is the body of a document in the profile, of TEI's elements in a body.
func bodyInParlaClarin(t *testing.T, body string) (string, []string) {
	t.Helper()
	d, err := Decode(strings.NewReader(`<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:x="https://example.org/ns"><teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>` + body + `</body></text></TEI>`))
	require.NoError(t, err)
	out, losses := inParlaClarin(t, d)
	_, out, _ = strings.Cut(out, "<body>")
	out, _, _ = strings.Cut(out, "</body>")
	var lines []string
	for line := range strings.Lines(out) {
		lines = append(lines, strings.TrimSpace(line))
	}
	return strings.Join(lines, ""), codes(losses)
}

func TestParlaClarinBodies(t *testing.T) {
	for _, c := range []struct{ name, in, want, codes string }{
		{"a speech", `<sp xml:id="s" who="#a" synch="#T1"><speaker>A.</speaker><p part="I">Yes,</p><p>no.</p></sp>`,
			`<note type="speaker">A.</note><u xml:id="s" who="#a" start="#T1"><seg part="I">Yes,</seg><seg>no.</seg></u>`, "speech-as-utterance"},
		{"a label supplied", `<sp><speaker><supplied resp="#ed">A.</supplied></speaker><p>Yes.</p></sp>`,
			`<note type="speaker"><supplied resp="#ed">A.</supplied></note><u><seg>Yes.</seg></u>`, "speech-as-utterance"},
		{"a label in capitals", `<sp><speaker rend="smallcaps">A.</speaker><p>Yes.</p></sp>`,
			`<note type="speaker" rend="smallcaps">A.</note><u><seg>Yes.</seg></u>`, "speech-as-utterance"},
		{"a direction before the label", `<sp><pb n="2"/><speaker>A.</speaker><stage type="delivery">softly</stage><p>Yes.</p></sp>`,
			`<pb n="2"/><note type="speaker">A.</note><u><incident type="delivery"><desc>softly</desc></incident><seg>Yes.</seg></u>`, "speech-as-utterance stage-as-incident"},
		{"a speech without words", `<sp><speaker>A.</speaker><ab/></sp>`, `<note type="speaker">A.</note><u/>`, "speech-as-utterance"},
		{"a note at the beginning", `<sp><note type="speaker">B</note><p>Yes.</p></sp>`,
			`<u><note type="speaker">B</note><seg>Yes.</seg></u>`, "note-as-label speech-as-utterance"},
		{"verse", `<sp><speaker>A.</speaker><lg><l>Tyger,</l><l>tyger</l></lg></sp>`,
			`<note type="speaker">A.</note><u><lg><l>Tyger,</l><l>tyger</l></lg></u>`, "speech-as-utterance"},
		{"head and foot", `<opener><dateline><placeName>Oslo</placeName>, <date>May 8</date></dateline><salute>Sirs,</salute></opener><p>Yes.</p><closer><dateline><time>3 p.m.</time></dateline></closer>`,
			`<note type="opener"><note type="date"><placeName>Oslo</placeName>, <date>May 8</date></note><note type="salute">Sirs,</note></note><p>Yes.</p><note type="closer"><note type="time"><time>3 p.m.</time></note></note>`, "markup-changed"},
		{"numbered divisions", `<div1><head>I</head><div2><p>Yes.</p></div2></div1>`, `<div><head>I</head><div><p>Yes.</p></div></div>`, "markup-changed"},
		{"a cast", `<castList><castItem><role>A</role>, a king</castItem><castItem>B</castItem></castList>`, `<p>A</p><p>, a king</p><p>B</p>`, "element-added markup-dropped"},
		{"unknown within words", `<p>to <x:b y="1">be</x:b>, or <code>not</code></p>`, `<p>to be, or not</p>`, "markup-dropped"},
		{"no words", `<p>to <x:b/>be</p>`, `<p>to be</p>`, "element-dropped"},
		{"an attribute", `<p foo="bar" rend="a">to be</p>`, `<p rend="a">to be</p>`, "attribute-dropped"},
		{"a value", `<p><date when="1973-02-30">30 February</date></p>`, `<p><date>30 February</date></p>`, "attribute-dropped"},
		{"words after sections", `<div><div><p>A</p></div><p>B</p></div>`, `<div><div><p>A</p></div><div><p>B</p></div></div>`, "element-added"},
		{"bare words", `<div>to be</div>`, `<div><p>to be</p></div>`, "element-added"},
		{"a list without items", `<list><head>Agenda</head></list>`, `<head>Agenda</head><p/>`, "element-added markup-dropped"},
		{"a choice where none may stand", `<p><idno>1<choice><sic>4</sic><corr>3</corr></choice></idno></p>`, `<p><idno>14</idno></p>`, "markup-dropped"},
		{"in brackets", `<p>to <x:b rend="bracketed">be</x:b></p>`, `<p>to [be]</p>`, "markup-dropped"},
		{"nothing", ``, `<p/>`, "element-added"},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, codes := bodyInParlaClarin(t, c.in)
			assert.Equal(t, c.want, got)
			assert.Equal(t, c.codes, strings.Join(codes, " "))
		})
	}
}

// What is nested deep and nowhere valid is taken apart level by level, not again and again.
func TestParlaClarinTakesHopelessNestingApart(t *testing.T) {
	const deep = 400
	got, _ := bodyInParlaClarin(t, strings.Repeat("<row>", deep)+"words"+strings.Repeat("</row>", deep))
	assert.Equal(t, "<p>words</p>", got)
}

// Files that lack what no file may lack are given it, and those that are broken otherwise have their words.
func TestParlaClarinMendsRoots(t *testing.T) {
	const header = `<teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>`
	dir := t.TempDir()
	var files []string
	for name, file := range map[string]string{
		"nothing":               `<TEI xmlns="http://www.tei-c.org/ns/1.0"/>`,
		"no-header":             `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Yes.</p></body></text></TEI>`,
		"no-text":               `<TEI xmlns="http://www.tei-c.org/ns/1.0">` + header + `</TEI>`,
		"empty-header":          `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>Yes.</p></body></text></TEI>`,
		"half-a-header":         `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><sourceDesc/></fileDesc><profileDesc>words<langUsage/></profileDesc></teiHeader><text><body><p>Yes.</p></body></text></TEI>`,
		"header-last":           `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Yes.</p></body></text>` + header + `</TEI>`,
		"no-body":               `<TEI xmlns="http://www.tei-c.org/ns/1.0">` + header + `<text><front><titlePage><docTitle><titlePart>Talks</titlePart></docTitle></titlePage></front></text></TEI>`,
		"words-in-text":         `<TEI xmlns="http://www.tei-c.org/ns/1.0">` + header + `<text>Yes.<p>No.</p></text></TEI>`,
		"group":                 `<TEI xmlns="http://www.tei-c.org/ns/1.0">` + header + `<text><group><text><front><p>1</p></front><body><p>2</p></body></text><text><front><p>3</p></front><body><p>4</p></body><back><p>5</p></back></text></group></text></TEI>`,
		"corpus-of-nothing":     `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"/>`,
		"corpus-without-header": `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><TEI><text><body><p>Yes.</p></body></text></TEI></teiCorpus>`,
		"xenodata":              `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title/></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc><xenoData><x xmlns="https://example.org/ns" y="1">a<z/></x></xenoData></teiHeader><text><body><p>Yes.</p></body></text></TEI>`,
	} {
		d, err := Decode(strings.NewReader(file))
		require.NoError(t, err, name)
		files = append(files, filepath.Join(dir, name+".xml"))
		require.NoError(t, os.WriteFile(files[len(files)-1], []byte(checkParlaClarin(t, name, d)), 0o600))
	}
	for _, what := range jing(t, "parla-clarin.rng", files...) {
		t.Error(what)
	}
	written, err := os.ReadFile(filepath.Join(dir, "group.xml"))
	require.NoError(t, err)
	for _, words := range []string{"<p>1</p>", "<p>2</p>", "<p>3</p>", "<p>4</p>", "<p>5</p>"} {
		assert.Contains(t, string(written), words)
	}
}
