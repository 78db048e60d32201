package markdown

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// record is a record of the Digital Archive's kind with some fields and a text.
func record(fields, text string) string {
	return "**March 8, 1957**\n\n**Conversation between Velen and Orlik**\n\n" + fields + "**Contents:**\n\nTranslation - English\n\n" + text
}

// findings are what is in a text: turns, apparatus, dates, parts, a line a thing.
func findings(d *transcript.Document) string {
	var out []string
	for n := range d.Preorder() {
		switch n := n.(type) {
		case *transcript.Turn:
			out = append(out, fmt.Sprintf("turn %s %s %d", strings.Join(n.Speakers, ","), transcript.InlineText(n.Label), len(n.Children)))
		case *transcript.Gap:
			out = append(out, strings.Join(strings.Fields(fmt.Sprintf("gap %s %s %s %s %s %s", n.Reason, n.Unit, n.Quantity, n.AtLeast, n.AtMost, n.Extent)), " "))
		case *transcript.Event:
			out = append(out, "event "+n.Type)
		case *transcript.Foreign:
			out = append(out, "foreign "+n.Lang+" "+transcript.InlineText(n.Children))
		case *transcript.Supplied:
			out = append(out, "supplied "+transcript.InlineText(n.Children))
		case *transcript.Unclear:
			out = append(out, "unclear "+transcript.InlineText(n.Children))
		case *transcript.Date:
			out = append(out, "date "+n.EDTF)
		case *transcript.Heading:
			out = append(out, "heading "+transcript.InlineText(n.Children))
		case *transcript.Paragraph:
			if n.Part != transcript.Whole {
				out = append(out, "part "+string(n.Part))
			}
		}
	}
	return strings.Join(out, "\n")
}

// TestWilsonRecords reads records of the kind with other people, languages and amounts, and
// writes each again byte for byte.
func TestWilsonRecords(t *testing.T) {
	for name, c := range map[string]struct{ text, fields, found string }{
		"a telephone call, from the German": {
			text: "\n**October 3, 1969**\n\n**Telephone Conversation between Chancellor Amsel  \nand President Duval**\n\n" +
				"**Original Archive:**\n\nStaatsarchiv Nordmark\n\n**Original Language:**\n\nGerman\n\n" +
				"**Rights:**\n\nThe archive welcomes reuse.\n\nSome documents may be subject to copyright.\n\n**Subjects:**\n\nTrade--Nordmark\n\n" +
				"**Contents:**\n\nTranslation - English\n\n" +
				"Chancellor Amsel: Good morning. [Laughter]\n\nPresident Duval: Good morning to you [2 lines illegible] as well.\n\n" +
				"Chancellor Amsel: There is a new atmosphere [eine neue Stimmung] here, and it is due to the\n\nvisit of your minister.\n\n" +
				"Interpreter: The minister of trade.\n\nPresident Duval: I know. [less than 1 line not declassified] Note: he was not there.\n\n" +
				"Note: this was added later.\n\nChancellor Amsel: Until then.\n",
			fields: "date title original-archive original-language=de rights subjects contents",
			found: "date 1969-10-03\nturn amsel Chancellor Amsel: 1\nevent laughter\nturn duval President Duval: 1\ngap illegible line 2\n" +
				"turn amsel Chancellor Amsel: 2\npart initial\nforeign de eine neue Stimmung\npart final\nturn  Interpreter: 1\n" +
				"turn duval President Duval: 2\ngap withheld line 1\nturn amsel Chancellor Amsel: 1",
		},
		"a party archive, from the Chinese": {
			text: "**May 1958**\n\n**Minutes of a Talk with Comrade Liu**\n\n**Original Language:**\n\nChinese\n\n**Contents:**\n\nTranslation - English\n\n" +
				"MINUTES OF A TALK\n\nBeijing, May 4, 1958, 10:30 a.m.\n\nLiu Wen: Connections [guanxi] matter, and so does Lin [Haotian].\n\n" +
				"Zhang: He said so in 1957 [one page missing].\n\nLiu Wen: \"Dare to think [敢想],\" as we say.\n\nZhang: Yes [Bai?].\n\n[Several pages are missing in the original.]",
			fields: "date title original-language=zh contents",
			found: "date 1958-05\nheading MINUTES OF A TALK\ndate 1958-05-04\nturn liu Liu Wen: 1\nforeign zh-Latn guanxi\nsupplied Haotian\n" +
				"turn zhang Zhang: 1\ngap missing page 1\nturn liu Liu Wen: 1\nforeign zh 敢想\nturn zhang Zhang: 1\nunclear Bai?\ngap missing page several",
		},
		"nothing but a title, and a letter": {
			text:   "**A Letter to the Minister**\n\n**Contents:**\n\nTranscript - English\n\nDear Mr. Minister,\n\nI write [sic] about A. Velen. He is well.\n\nP.S. Regards.\n",
			fields: "title contents", found: "",
		},
		"two renditions": {
			text: "**March 8, 1957**\n\n**A Talk**\n\n**Original Language:**\n\nRussian\n\n**Contents:**\n\nTranslation - English\n\nA.P. Velen. It is time [pora].\n\nT. Orlik. Yes [Laughter].\n\n" +
				"A.P. Velen. Well.\n\nOriginal - Russian\n\nА.П. Велен. Пора.\n\nТ. Орлик. Да [смех].\n\nА.П. Велен. Ну.\n",
			fields: "date title original-language=ru contents contents",
			found: "date 1957-03-08\nturn velen A.P. Velen. 1\nturn orlik T. Orlik. 1\nevent laughter\nturn velen A.P. Velen. 1\n" +
				"turn velen-2 А.П. Велен. 1\nturn orlik-2 Т. Орлик. 1\nevent laughter\nturn velen-2 А.П. Велен. 1",
		},
		"what Markdown would misread, unescaped": {
			text: record("**Citation:**\n\nA_b, 5 * 3 < 7 & 2, ~x~ <https://example.org/a_b?c=d&e>  \nBox [3]\n\n",
				"Velen: 5 * 3 is 15 [as agreed] `so`\n\nOrlik: snake_case & more: [1] (x)\n\nVelen: *Yes* [*2 lines illegible*]\n\nOrlik: **No**\n"),
			fields: "date title citation contents",
			found:  "date 1957-03-08\nturn velen Velen: 1\nturn orlik Orlik: 1\nturn velen Velen: 1\ngap illegible line 2\nturn orlik Orlik: 1",
		},
		"escaped brackets": {
			text:   record("", "Velen: It says \\[Laughter\\] there.\n\nOrlik: [Laughter]\n\nVelen: Yes.\n\nOrlik: No.\n"),
			fields: "date title contents", found: "date 1957-03-08\nturn velen Velen: 1\nturn orlik Orlik: 1\nevent laughter\nturn velen Velen: 1\nturn orlik Orlik: 1",
		},
		"lists, quotations, headings": {
			text:   record("", "Points:\n\n1. Trade\n2. Fish\n\n> Quoted.\n\n## Annex\n\nWords.\n"),
			fields: "date title contents", found: "date 1957-03-08\nheading Annex",
		},
		"numbered paragraphs": {
			text:   record("", "2. We met.\n\n3. We talked [Laughter].\n\nThen:\n\n- first\n\n- second\n\n72. Mr. VELEN: no.\n\n1) *One*\n\n3) Three\n"),
			fields: "date title contents", found: "date 1957-03-08\nevent laughter",
		},
		"a date that nobody can parse": {
			text:   "**Undated, probably 1957**\n\n**A Talk**\n\n**Contents:**\n\nTranslation - English\n\nWords.\n",
			fields: "date title contents", found: "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := decodeRecord(t, c.text)
			var fields []string
			for _, f := range d.Metadata.Fields {
				s := f.Name
				if f.Value != "" {
					s += "=" + f.Value
				}
				fields = append(fields, s)
			}
			assert.Equal(t, c.fields, strings.Join(fields, " "))
			assert.Equal(t, c.found, findings(d))
			sameBytes(t, c.text, d)
		})
	}
}

// TestWilsonNumbers: a number typed before a paragraph is one of its words.
func TestWilsonNumbers(t *testing.T) {
	d := decodeRecord(t, record("", "2. We met.\n\n- first\n\nTight:\n\n- one\n- two\n"))
	assert.Equal(t, "2. We met.", transcript.BlockText(d.Body[0]))
	assert.Equal(t, "- first", transcript.BlockText(d.Body[1]))
	assert.Equal(t, transcript.KindList, d.Body[3].Kind())
}

func TestWilsonFieldParagraphs(t *testing.T) {
	d := decodeRecord(t, record("**Summary:**\n\nOne.\n\nTwo.\n\n**Credits:**\n\nThree.\n\n", "Words.\n"))
	summary, credits := d.Metadata.Fields[2], d.Metadata.Fields[3]
	require.Len(t, summary.Children, 2)
	assert.False(t, summary.Children[0].(*transcript.Paragraph).Plain)
	assert.True(t, credits.Children[0].(*transcript.Paragraph).Plain)
}

// TestWilsonLines: lines may end as on Windows, and the file with or without one.
func TestWilsonLines(t *testing.T) {
	text := record("**Original Language:**\n\nRussian\n\n", "A. Velen. Yes.\n\nT. Orlik. No.\n\nA. Velen. Yes.")
	want := decodeRecord(t, text)
	windows, err := Decode(strings.NewReader(strings.ReplaceAll(text, "\n", "\r\n")))
	require.NoError(t, err)
	assert.Empty(t, transcript.Diff(want, windows))
	assert.Equal(t, transcript.Confidence(90), sniff([]byte(strings.ReplaceAll(text, "\n", "\r\n"))))
	sameBytes(t, "\n\n\n"+text+"\n", decodeRecord(t, "\n\n\n"+text+"\n"))
}

// TestWilsonLiteral: without inference nothing is claimed.
func TestWilsonLiteral(t *testing.T) {
	text := record("**Original Language:**\n\nRussian\n\n", "A. Velen. Yes [Laughter].\n\nA. Velen. No.\n")
	d, err := DecodeWith(strings.NewReader(text), transcript.DecodeOptions{NoInfer: true})
	require.NoError(t, err)
	assert.Empty(t, findings(d))
	assert.Empty(t, d.Lang)
	assert.Empty(t, d.Metadata.Fields[2].Value)
	assert.Equal(t, "original-language", d.Metadata.Fields[2].Name)
	assert.Len(t, d.Body, 2)
}

func TestSniffWilson(t *testing.T) {
	for _, s := range []string{
		"", "**Contents:**", // a label alone is a layout, if a poor one
		"# Title\n\n**Contents:**\n", "Text\n\n**Contents:**\n", "**Jerod Santo:** Hello.\n\n**Adam Stacoviak:** Hello.\n",
		"**Title**\n\n**Citation:**\n\nBox 3\n", "**Title**\n\n**Contents:** one, two\n",
	} {
		assert.Equal(t, s == "**Contents:**", sniffWilson([]byte(s)), s)
	}
	assert.True(t, sniffWilson([]byte("\n\n**March 8, 1957**\n\n**contents:**\n\nTranslation - English\n")))
}

// TestWilsonPositions: nodes know where they were read, brackets included.
func TestWilsonPositions(t *testing.T) {
	d := decodeRecord(t, record("", "Velen: Yes.\n\nOrlik: No.\n\nVelen: Yes [two pages omitted].\n\nOrlik: No.\n"))
	for n := range d.Preorder() {
		if _, person := n.(*transcript.Named); person {
			break
		}
	}
	each(d, func(g *transcript.Gap) { assert.EqualValues(t, 13, g.Pos().Line) })
	each(d, func(x *transcript.Turn) { assert.True(t, x.Pos().IsKnown()) })
	assert.EqualValues(t, 1, d.Metadata.Fields[0].Pos().Line)
	assert.EqualValues(t, 3, d.Metadata.Fields[1].Pos().Line)
}

// FuzzWilson: what is read as this layout is written as it was read, and then the same again.
func FuzzWilson(f *testing.F) {
	f.Add(record("**Summary:**\n\nOne.\n\nTwo.\n\n", "HEADING IN CAPITALS\n\nMoscow, 8 March 1957\n\nA. Velen. Yes [Two pages omitted]\n\n[T. Orlik.] No and\n\nyes.\n\nA. Velen. \\[x\\] *[y?]*\n"))
	f.Add("**a**\n\n**b:**\n\n- c\n\n**Contents:**\n\nOriginal - German\n\n> x\n\nOriginal - Polish\n\n## H\n\ntext  \nmore")
	f.Fuzz(func(t *testing.T, s string) {
		d, err := DecodeWith(strings.NewReader(s), transcript.DecodeOptions{Profile: Wilson})
		if err != nil {
			t.Skip("it is not read: ", err)
		}
		require.NoError(t, d.Validate())
		var a, b strings.Builder
		require.NoError(t, Encode(&a, d))
		back, err := Decode(strings.NewReader(a.String()))
		require.NoError(t, err, a.String())
		require.Empty(t, transcript.Diff(d, back), a.String())
		require.NoError(t, Encode(&b, back))
		require.Equal(t, a.String(), b.String())
	})
}
