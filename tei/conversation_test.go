package tei

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// said is a turn as a conversation has it.
type said struct{ who, label, start, end, words string }

func conversation(d *transcript.Document) []said {
	var out []said
	for t := range d.Turns() {
		var words []string
		for _, b := range t.Children {
			words = append(words, transcript.BlockText(b))
		}
		out = append(out, said{strings.Join(t.Speakers, " "), transcript.InlineText(t.LabelWords()), t.Start, t.End, strings.Join(words, " / ")})
	}
	return out
}

const people = `<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc>
<encodingDesc><listPrefixDef><prefixDef ident="spk" matchPattern="(.+)" replacementPattern="#$1"/></listPrefixDef></encodingDesc>
<profileDesc><particDesc><listPerson><person xml:id="ada"><persName>Ada Sample</persName></person><person xml:id="ben"><persName>Ben Specimen</persName></person></listPerson></particDesc></profileDesc></teiHeader>`

// The same conversation, whatever the tradition says it in; and each comes back as it was.
func TestConversations(t *testing.T) {
	for _, c := range []struct {
		what, text string
		want       []said
	}{
		{"pointers", `<div><u who="#ada #ben">Yes.</u></div>`, []said{{"ada ben", "", "", "", "Yes."}}},
		{"bare IDs of people", `<div><u who="ada">Yes.</u><u who="ben ada">No.</u></div>`, []said{{"ada", "", "", "", "Yes."}, {"ben ada", "", "", "", "No."}}},
		{"a bare ID of nobody described", `<div><u who="SPK1">Yes.</u></div>`, []said{{"SPK1", "", "", "", "Yes."}}},
		{"a declared prefix", `<div><u who="spk:SPK1">Yes.</u></div>`, []said{{"SPK1", "", "", "", "Yes."}}},
		{"any prefix of a person's ID", `<div><u who="person:ada">Yes.</u></div>`, []said{{"ada", "", "", "", "Yes."}}},
		{"another file", `<div><u who="people.xml#cyd">Yes.</u></div>`, []said{{"cyd", "", "", "", "Yes."}}},
		{"a name is two words", `<div><u who="Zhou Enlai">Yes.</u></div>`, []said{{"", "", "", "", "Yes."}}},
		{"an address", `<div><u who="https://example.org/ada">Yes.</u></div>`, []said{{"", "", "", "", "Yes."}}},
		{"a note before", `<div><note type="speaker">ADA:</note><u who="#ada"><seg>Yes.</seg></u></div>`, []said{{"ada", "ADA:", "", "", "Yes."}}},
		{"a note of its own ID before", `<div><note type="speaker" xml:id="n1">The <hi rend="italic">Chair</hi>:</note><u who="#ada"><seg>Yes.</seg></u></div>`, []said{{"ada", "The Chair:", "", "", "Yes."}}},
		{"a note within", `<div><u who="#ada"><note type="speaker">ADA:</note><seg>Yes.</seg></u></div>`, []said{{"ada", "ADA:", "", "", "Yes."}}},
		{"a note of its own ID within", `<div><u who="#ada"><note type="speaker" xml:id="n1">ADA:</note><seg>Yes.</seg></u></div>`, []said{{"ada", "ADA:", "", "", "Yes."}}},
		{"a note that is no label", `<div><note type="chair">Ada</note><u who="#ada"><seg>Yes.</seg></u></div>`, []said{{"ada", "", "", "", "Yes."}}},
		{"notes before and within", `<div><note type="speaker">ADA:</note><u who="#ada"><note type="speaker">Ada</note><seg>Yes.</seg></u></div>`, []said{{"ada", "Ada", "", "", "Yes."}}},
		{"an annotation block", `<div><annotationBlock who="#ada" start="#T0" end="#T1" xml:id="a1"><u xml:id="u1"><seg>Yes.</seg></u><spanGrp type="pho"><span from="#T0" to="#T1">jes</span></spanGrp></annotationBlock></div>`,
			[]said{{"ada", "", "T0", "T1", "Yes."}}},
		{"an annotation block whose utterance says it", `<div><annotationBlock start="#T0" end="#T1"><u who="#ben"><seg>Yes.</seg></u></annotationBlock></div>`, []said{{"ben", "", "T0", "T1", "Yes."}}},
		{"an annotation block of bare IDs", `<div><annotationBlock who="ben" start="T0" end="T1"><u><seg>Yes.</seg></u></annotationBlock></div>`, []said{{"ben", "", "T0", "T1", "Yes."}}},
		{"the draft of the standard", `<div><annotationGrp xmlns="http://standoff.proposal" who="#ada" start="#T0" end="#T1"><u xmlns="http://www.tei-c.org/ns/1.0"><seg>Yes.</seg></u></annotationGrp></div>`,
			[]said{{"ada", "", "T0", "T1", "Yes."}}},
		{"a time that is none", `<div><u start="then">Yes.</u></div>`, []said{{"", "", "", "", "Yes."}}},
		{"bare IDs of times", `<div><u start="T0" end="T1">Yes.</u></div>`, []said{{"", "", "T0", "T1", "Yes."}}},
	} {
		for _, form := range []struct{ what, open string }{
			{"plain", `<text><timeline unit="s"><when xml:id="T0"/><when xml:id="T1" interval="2" since="#T0"/></timeline><body>`},
			{"whole", `<text xml:lang="en"><timeline unit="s"><when xml:id="T0"/><when xml:id="T1" interval="2" since="#T0"/></timeline><body>`},
		} {
			t.Run(c.what+"/"+form.what, func(t *testing.T) {
				data := `<TEI xmlns="http://www.tei-c.org/ns/1.0">` + people + form.open + c.text + `</body></text></TEI>`
				d, err := Decode(strings.NewReader(data))
				require.NoError(t, err)
				assert.Equal(t, c.want, conversation(d))
				require.NotNil(t, d.Timeline)
				assert.Len(t, d.Timeline.Points, 2)
				holds(t, d)
				var out strings.Builder
				require.NoError(t, Encode(&out, d))
				require.NoError(t, Same([]byte(data), []byte(out.String())), out.String())
			})
		}
	}
}

// Who is described in the text and not in the header has the name that it gives there.
func TestPeopleOfTheText(t *testing.T) {
	d, err := Decode(strings.NewReader(start + `<teiHeader><fileDesc><titleStmt><title>T</title></titleStmt><publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader>
<text><front><castList><castItem><role xml:id="king">The King</role>, <roleDesc>of nowhere</roleDesc></castItem><castItem xml:id="fool"><role>A Fool</role></castItem></castList></front>
<body><sp who="#king"><speaker>KING</speaker><p>Yes.</p></sp><sp who="#fool #guard"><p>No.</p></sp><sp who="#cyd"><p>So.</p></sp><sp who="#dot"><p>Well.</p></sp></body>
<back><listPerson><person xml:id="cyd"><persName xml:id="x"><forename>Cyd</forename><surname>Sample</surname></persName></person></listPerson><list><item><persName xml:id="dot">Dot</persName>, a clerk</item></list></back></text></TEI>`))
	require.NoError(t, err)
	var got []string
	for _, p := range d.People {
		got = append(got, p.ID+"="+p.Name())
	}
	assert.Equal(t, []string{"king=The King", "fool=A Fool", "guard=", "cyd=Cyd Sample", "dot=Dot"}, got)
	holds(t, d)
}

// What is derived cannot be changed but where it is said.
func TestDerivedIsRefusedWhenItDisagrees(t *testing.T) {
	d, err := Decode(strings.NewReader(file(`<div><annotationBlock who="SPK1"><u>Yes.</u></annotationBlock></div>`)))
	require.NoError(t, err)
	for turn := range d.Turns() {
		turn.Speakers = []string{"SPK2"}
	}
	require.ErrorContains(t, d.Validate(), "@who")
	d.Resolve()
	require.NoError(t, d.Validate())
}

// Tokens read as the sentences that they are of.
func TestTokens(t *testing.T) {
	for what, c := range map[string]struct{ s, want string }{
		"joined, on lines":        {"<s>\n <pc join=\"right\">“</pc>\n <name>\n<w>New</w>\n<w join=\"right\">York</w>\n</name>\n <pc>,</pc>\n <w>here</w>\n<w join=\"left\">’s</w></s>", "“New York, here’s"},
		"joined on both sides":    {`<s><w>and</w> <pc join="both">/</pc> <w>or</w></s>`, "and/or"},
		"literal":                 {`<s><w>Do</w><w>n’t</w> <w>go</w><pc>.</pc></s>`, "Don’t go."},
		"never separated":         {`<s><w>vom</w><anchor xml:id="x"/><w>Start</w><pause/><pc>(</pc><w>ja</w><pc>)</pc><w>gut</w><pc>.</pc></s>`, "vom Start (ja) gut."},
		"names with white space":  {`<s><w>so</w><pc>,</pc><name><w>Anna</w> <w>Ott</w></name><name><w>Bo</w><w>Ek</w></name></s><s><date><w>Day</w> <w>1</w></date></s>`, "so, Anna Ott Bo Ek Day 1"},
		"words beside a token":    {`<s><w>vom</w><unclear>St</unclear><w>art</w></s>`, "vomStart"},
		"joined across sentences": {"<s><w>Yes</w> <pc>.</pc></s> <s><w>No</w></s>", "Yes . No"},
	} {
		t.Run(what, func(t *testing.T) {
			data := file("<div><u><seg>" + c.s + "</seg></u></div>")
			d, err := Decode(strings.NewReader(data))
			require.NoError(t, err)
			assert.Equal(t, []string{c.want}, slices.Collect(d.Lines()))
			holds(t, d)
			var out strings.Builder
			require.NoError(t, Encode(&out, d))
			require.NoError(t, Same([]byte(data), []byte(out.String())), out.String())
		})
	}
	_, err := Decode(strings.NewReader(file(`<p><w>a</w><t:spacer xmlns:t="` + transcript.TiroSpace + `"/><w>b</w></p>`)))
	require.ErrorContains(t, err, "place-holder")
}

// What TEI calls a block, and lays out as lines, is read as a person would read it.
func TestLinesOfParts(t *testing.T) {
	for what, c := range map[string]struct {
		body string
		want []string
	}{
		"a role and its description": {
			`<castList><castItem><role>ANNA</role>, <roleDesc>a judge</roleDesc></castItem><castItem><role>BO</role> <roleDesc>her clerk</roleDesc></castItem></castList><p/>`,
			[]string{"ANNA, a judge", "BO her clerk"}},
		"a role in brackets": {
			`<castList><castItem>Guards (<role>FIRST</role>, <role>SECOND</role>)</castItem></castList><p/>`, []string{"Guards (FIRST, SECOND)"}},
		"a salute among words": {
			`<div><p/><closer>I am, <salute>yours truly</salute>, <signed>Anna Ott</signed></closer></div>`, []string{"I am, yours truly,", "Anna Ott"}},
		"an address alone": {
			`<div><opener><address><addrLine>1 High Street</addrLine><addrLine>Hill</addrLine></address></opener><p/></div>`, []string{"1 High Street", "Hill"}},
		"an address among words": {
			`<p>Write to <address><addrLine>1 High Street</addrLine><addrLine>Hill</addrLine></address>.</p>`, []string{"Write to 1 High Street Hill."}},
	} {
		t.Run(what, func(t *testing.T) {
			d, err := Decode(strings.NewReader(file(c.body)))
			require.NoError(t, err)
			assert.Equal(t, c.want, slices.Collect(d.Lines()))
			holds(t, d)
		})
	}
	d, err := Decode(strings.NewReader(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><front><titlePage><docTitle><titlePart>The Judge</titlePart><titlePart>A Farce</titlePart></docTitle><docAuthor>B. Ek</docAuthor></titlePage></front><body><p/></body></text></TEI>`))
	require.NoError(t, err)
	assert.Equal(t, []string{"The Judge", "A Farce", "B. Ek"}, slices.Collect(d.Lines()))
}
