package tei

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// inferred is the body of a file that is read by its typography and written again, a line an element. It is
// valid TEI, comes back as it is, and has the words that it had.
func inferred(t *testing.T, in string) string {
	t.Helper()
	literal, err := Decode(strings.NewReader(in))
	require.NoError(t, err)
	d, err := DecodeWith(strings.NewReader(in), transcript.DecodeOptions{Infer: true})
	require.NoError(t, err)
	require.NoError(t, d.Validate())
	require.NoError(t, transcripttest.Identity(Format(), d))
	assert.Equal(t, literal.Digest(), d.Digest(), "the words change")
	var out bytes.Buffer
	require.NoError(t, Encode(&out, d))
	_, body, ok := strings.Cut(out.String(), "<body>")
	require.True(t, ok)
	body, _, _ = strings.Cut(body, "</body>")
	var lines []string
	for line := range strings.Lines(body) {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// A label's words are read through their markup, which they keep; and whoever has one label in
// markup and without it is one person.
func TestLabelsInMarkup(t *testing.T) {
	const people = `<list><item><persName xml:id="p_V">Velen, A.</persName></item><item><persName xml:id="p_O">Orlik, T.</persName></item></list>`
	for name, c := range map[string]struct{ in, want string }{
		"names": {
			`<p><persName corresp="#p_V">Velen</persName>: Yes.</p>
			<p><persName corresp="#p_O">Orlik</persName>: No.</p>
			<p>Velen: So.</p>
			<p>Orlik: Well.</p>`,
			`<sp who="#p_V" ana="tiro:speaker.name">
			<speaker><persName corresp="#p_V">Velen</persName>:</speaker>
			<p>Yes.</p>
			</sp>
			<sp who="#p_O" ana="tiro:speaker.name">
			<speaker><persName corresp="#p_O">Orlik</persName>:</speaker>
			<p>No.</p>
			</sp>
			<sp who="#p_V" ana="tiro:speaker.name">
			<speaker>Velen:</speaker>
			<p>So.</p>
			</sp>
			<sp who="#p_O" ana="tiro:speaker.name">
			<speaker>Orlik:</speaker>
			<p>Well.</p>
			</sp>`},
		"emphasis around an honorific and a name": {
			`<p><hi rend="italic">Mr. <persName ref="#p_O">Orlik</persName>.</hi> I yield.</p>
			<p>And I go.</p>
			<p><hi rend="italic">Mrs. Haas. </hi>I object.</p>
			<p><hi rend="italic">Mr. <persName ref="#p_O">Orlik</persName>.</hi> So be it.</p>`,
			`<sp who="#p_O" ana="tiro:speaker.honorific">
			<speaker><hi rend="italic">Mr. <persName ref="#p_O">Orlik</persName>.</hi></speaker>
			<p>I yield.</p>
			<p>And I go.</p>
			</sp>
			<sp who="#haas" ana="tiro:speaker.honorific">
			<speaker><hi rend="italic">Mrs. Haas.</hi></speaker>
			<p>I object.</p>
			</sp>
			<sp who="#p_O" ana="tiro:speaker.honorific">
			<speaker><hi rend="italic">Mr. <persName ref="#p_O">Orlik</persName>.</hi></speaker>
			<p>So be it.</p>
			</sp>`},
		"a title in italic brackets": {
			`<p>[<hi rend="italic">Secretary</hi>] Orlik: Yes.</p>
			<p>Secretary Orlik: No.</p>
			<p>The President: So.</p>
			<p><gloss target="#p_V">PM</gloss> <persName corresp="#p_V">Velen</persName>: Well.</p>
			<p>The President: Then.</p>`,
			`<sp who="#orlik" ana="tiro:speaker.name">
			<speaker>[<hi rend="italic">Secretary</hi>] Orlik:</speaker>
			<p>Yes.</p>
			</sp>
			<sp who="#orlik" ana="tiro:speaker.name">
			<speaker>Secretary Orlik:</speaker>
			<p>No.</p>
			</sp>
			<sp ana="tiro:speaker.name">
			<speaker>The President:</speaker>
			<p>So.</p>
			</sp>
			<sp who="#p_V" ana="tiro:speaker.name">
			<speaker><gloss target="#p_V">PM</gloss> <persName corresp="#p_V">Velen</persName>:</speaker>
			<p>Well.</p>
			</sp>
			<sp ana="tiro:speaker.name">
			<speaker>The President:</speaker>
			<p>Then.</p>
			</sp>`},
		"in brackets, in small capitals, with a footnote": {
			`<p>[<hi rend="smallcaps">T. Orlik.</hi>] Yes.</p>
			<p><hi rend="smallcaps">T. Orlik.</hi><note n="1">See above.</note> No.</p>`,
			`<sp who="#orlik" ana="tiro:speaker.initials">
			<speaker><supplied rend="bracketed" ana="tiro:label.supplied"><hi rend="smallcaps">T. Orlik.</hi></supplied></speaker>
			<p>Yes.</p>
			</sp>
			<sp who="#orlik" ana="tiro:speaker.initials">
			<speaker><hi rend="smallcaps">T. Orlik.</hi></speaker>
			<p><note n="1">See above.</note> No.</p>
			</sp>`},
		"a name that was left out, and a label alone": {
			`<p><persName corresp="#p_V">Velen</persName>: Who came?</p>
			<p>[<hi rend="italic">name not declassified</hi>]: I did.</p>
			<p><persName corresp="#p_V">Velen</persName>: Good.</p>
			<p><persName corresp="#p_V">Velen</persName>:</p>
			<p>1) Then go.</p>
			<pb n="2"/>
			<p>2) Now.</p>
			<pb n="3"/>
			<p>[<hi rend="italic">Omitted here is a discussion of trade.</hi>]</p>
			<closer><signed>T. Orlik</signed></closer>`,
			`<sp who="#p_V" ana="tiro:speaker.name">
			<speaker><persName corresp="#p_V">Velen</persName>:</speaker>
			<p>Who came?</p>
			</sp>
			<sp cert="medium" ana="tiro:speaker.name">
			<speaker><gap reason="withheld" unit="name" rend="bracketed" ana="tiro:gap.withheld"><desc><hi rend="italic">name not declassified</hi></desc></gap>:</speaker>
			<p>I did.</p>
			</sp>
			<sp who="#p_V" ana="tiro:speaker.name">
			<speaker><persName corresp="#p_V">Velen</persName>:</speaker>
			<p>Good.</p>
			</sp>
			<sp who="#p_V" ana="tiro:speaker.name">
			<speaker><persName corresp="#p_V">Velen</persName>:</speaker>
			<p/>
			<p>1) Then go.</p>
			<pb n="2"/>
			<p>2) Now.</p>
			</sp>
			<pb n="3"/>
			<p>
			<gap reason="omitted" rend="bracketed" ana="tiro:gap.omitted"><desc><hi rend="italic">Omitted here is a discussion of trade.</hi></desc></gap>
			</p>
			<closer>
			<signed>T. Orlik</signed>
			</closer>`},
		"headings end what is said": {
			`<p>K: Yes.</p><p>D: No.</p><p>K: So.</p><p rend="center">II. Trade</p><p>They rose.</p><p>D: Well.</p>`,
			`<sp who="#k" ana="tiro:speaker.letter">
			<speaker>K:</speaker>
			<p>Yes.</p>
			</sp>
			<sp who="#d" ana="tiro:speaker.letter">
			<speaker>D:</speaker>
			<p>No.</p>
			</sp>
			<sp who="#k" ana="tiro:speaker.letter">
			<speaker>K:</speaker>
			<p>So.</p>
			</sp>
			<p rend="center">II. Trade</p>
			<p>They rose.</p>
			<sp who="#d" ana="tiro:speaker.letter">
			<speaker>D:</speaker>
			<p>Well.</p>
			</sp>`},
	} {
		t.Run(name, func(t *testing.T) {
			in := strings.Replace(file(c.in), "<text>", "<text><front><div type=\"persons\">"+people+"</div></front>", 1)
			assert.Equal(t, strings.ReplaceAll(c.want, "\t", ""), inferred(t, in))
		})
	}
}

// Nothing of these is a turn, in a document that has others and in one that has none.
func TestNoLabelsInMarkup(t *testing.T) {
	const talk = `<p><persName>Velen</persName>: Yes.</p><p><persName>Orlik</persName>: No.</p><p><persName>Velen</persName>: So.</p><p><persName>Orlik</persName>: Well.</p>`
	for _, trap := range []string{
		`<p>MR. CHAIRMAN: You are under a serious misapprehension.</p>`, `<p>DEAR MR. PRESIDENT: We congratulate you.</p>`, `<p>EXCELLENCY: Allow me.</p>`,
		`<p>SUBJECT: Trade</p>`, `<p>PARTICIPANTS:</p>`, `<p>MR. PRESIDENT:</p>`, `<p>U.S. Policy. The aim is trade.</p>`, `<p>1. Velen: no.</p>`, `<p><hi rend="italic">Comment</hi>: I doubt it.</p>`,
		`<p><hi rend="italic">Local Reactions</hi>: There were none.</p>`, `<p><gloss target="#t">MPLA</gloss>: a movement.</p>`, `<p>“<persName>Velen</persName>: Yes.</p>`,
		`<p>Angola: It is in Africa.</p>`, `<p>FROM: <persName>T. ORLIK</persName></p>`, `<p><persName>Velen</persName> said: no.</p>`, `<p rend="center">ANGOLA: GUIDELINES FOR POLICY</p>`,
		`<p><hi rend="italic">Velen: he said</hi> so.</p>`, `<p>I then told <persName>Velen</persName>: no.</p>`, `<p>Lord: have mercy.</p>`, `<p>AGENDA ITEM 1: Opening remarks:</p>`,
		`<p>2. GREATER SELECTIVITY: It was noted.</p>`, `<list><item><persName>Haas</persName>: the host</item></list>`, `<p><note>Haas: she came.</note> One came.</p>`,
	} {
		assert.NotContains(t, inferred(t, file("<head>Angola and Trade</head>"+trap+trap)), "<sp", trap)
		assert.Equal(t, 8, strings.Count(inferred(t, file("<head>Angola and Trade</head>"+talk+trap+talk)), "<sp "), trap)
	}
}

// Each document of a volume is read by itself, and nobody in one is anybody in another unless the
// markup says so; lists of persons and terms are not read at all.
func TestEachDocumentByItself(t *testing.T) {
	const note = `<p>Velen: He comes again.</p>`
	volume := `<div type="persons"><p>Haas: the host</p><p>Haas: the host</p><p>Lind: a guest</p><p>Lind: a guest</p></div>
		<div type="chapter"><head>Talks</head>
		<div type="document"><head>1. Talk</head><p>Velen: Yes.</p><p>Orlik: No.</p><p>Velen: So.</p><p>Orlik: Well.</p></div>
		<div type="document"><head>2. Letter</head>` + note + `</div>
		<div type="document"><head>3. Letter</head>` + note + `</div>
		<div type="document"><head>4. Talk</head><p>Velen: Yes.</p><p>The Chairman: No.</p><p>Velen: So.</p><p>The Chairman: Well.</p>
		<floatingText><body><p>Velen: He comes again.</p></body></floatingText></div></div>`
	out := inferred(t, file(volume))
	assert.Equal(t, 8, strings.Count(out, "<sp "), out)
	assert.Equal(t, 2, strings.Count(out, `who="#velen"`), out)
	assert.Equal(t, 2, strings.Count(out, `who="#velen-2"`), out)
	assert.Contains(t, out, "<floatingText>\n<body>\n<p>Velen: He comes again.</p>", "what is enclosed ends what is said")
}

// Whatever stands in a document, reading its typography leaves it valid, with its words, and fit for a file; so
// does typed talk put among it.
func TestInferGeneratedDocuments(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := transcripttest.Documents().Draw(t, "document")
		for _, s := range rapid.SliceOfN(rapid.SampledFrom([]string{"Velen: Yes.", "Orlik: No. [Laughter]", "Velen: So.", "Orlik: Well.", "Velen:"}), 0, 8).Draw(t, "talk") {
			p := &transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: s}}}
			d.Body = slices.Insert(d.Body, rapid.IntRange(0, len(d.Body)).Draw(t, "at"), transcript.Block(p))
		}
		d.Normalize()
		if d.Validate() != nil {
			t.Skip("a paragraph cannot stand there")
		}
		words := slices.Collect(d.Lines())
		infer.Document(d, infer.Options{Marked: true})
		require.NoError(t, d.Validate())
		require.Equal(t, words, slices.Collect(d.Lines()))
		holds(t, d)
	})
}
