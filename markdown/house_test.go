package markdown

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// houseStyle is a small file in a style of its own.
type houseStyle struct {
	name  string
	text  string
	style string // the settings that say it
	patch bool   // they do not say all of it
}

// houseStyles are files as people type them. Without a patch the settings alone give the file back.
func houseStyles() []houseStyle {
	return []houseStyle{
		{name: "bold labels", text: "**Maren Velen:** Shall we begin?\n\n**Tomas Orlik:** We shall.\n\n**Maren Velen:** Good.\n"},
		{name: "plain labels", text: "Maren Velen: Shall we begin?\n\nTomas Orlik: We shall.\n\nMaren Velen: Good.\n\nTomas Orlik: Yes.\n"},
		{name: "labels on their own lines", text: "Maren Velen: 00:00:07\n\nShall we begin?\n\nTomas Orlik: 00:00:09\n\nWe shall.\n\nMaren Velen: 00:00:12\n\nGood.\n"},
		{name: "a full stop after the label", text: "M. Velen. Shall we begin?\n\nT. Orlik. We shall.\n\nM. Velen. Good.\n\nT. Orlik. Yes.\n"},
		{
			name:  "escaped brackets",
			text:  "**Maren Velen:** \\[laughs\\] Shall we?\n\n**Tomas Orlik:** From \\[unintelligible 00:03:11\\] on.\n\n**Maren Velen:** Good.\n",
			style: "escape:[]",
		},
		{name: "brackets that are read", text: "**Maren Velen:** Shall we?\n\n[Laughter.]\n\n**Tomas Orlik:** We [applause] shall.\n\n**Maren Velen:** Good.\n"},
		{
			name:  "a sentence a line",
			text:  "Maren Velen: 00:00:07\n\nShall we begin?\nI think so.\nIt is late!\n\nTomas Orlik: 00:00:09\n\nWe shall.\nNow, say.\n\nMaren Velen: 00:00:12\n\nGood.\n",
			style: "wrap:stops",
		},
		{
			name:  "a sentence a line, quotations too",
			text:  "He said \"Shall we begin?\"\nI think so.\nThey said \"No.\"\nThen it was \"Yes.\"\nWe went.\n",
			style: "wrap:sentences",
		},
		{
			name:  "wrapped at a column",
			text:  "We have thought a lot about\nthis, and nobody here carries\nout a mission with a light\nheart, as you will see soon\nenough.\n\nSecond thoughts are what we\nhave come for.\n",
			style: "wrap:29",
		},
		{
			name: "wrapped within quotations and lists",
			text: "We have thought a lot about\nthis, and nobody here carries\nout a mission.\n\n> We have thought a lot about\n> this, and nobody here carries\n> out a mission.\n\n" +
				"- We have thought a lot about\n  this, and nobody here carries\n  out a mission.\n- So.\n",
			style: "wrap:31",
		},
		{
			name:  "wrapped, with lines that hang",
			text:  "VELEN: We have thought a\n       lot about this, and\n       nobody is happy.\n\nORLIK: We have thought a\n       lot about it.\n",
			style: "wrap:26 hang:7",
		},
		{
			name:  "wrapped beside code and definitions",
			text:  "We have thought a\nlot about [this][t],\nand more.\n\n```\none\ntwo\nthree\nfour\n```\n\n[t]: https://example.org/t\n[u]: https://example.org/u\n[v w]: https://example.org/v\n",
			style: "wrap:20 bare::",
		},
		{
			name:  "underscores",
			text:  "This is _very_ good, __really__ it is, and _so_ on.\n\nMore of _that_.\n",
			style: "italic:_ bold:_",
		},
		{name: "both", text: "It is ***both*** of them, *one* and **two**.\n"},
		{
			name:  "headings over lines",
			text:  "First part\n----------\n\nWords.\n\nSecond part\n-----------\n\nMore words.\n",
			style: "setext",
		},
		{
			name:  "headings of level 1, close to what follows",
			text:  "Words before.\n\n# One\nWords.\n\n# Two\nMore words.\n\n## Under two\nEven more.\n",
			style: "heading:1 close",
		},
		{
			name: "front matter",
			text: "---\ntitle: A talk\ntranscript_by: Anna Velen\ntags:\n  - one\n  - two\ndate: 2021-08-23\n---\n\nWords.\n",
		},
		{
			name:  "front matter in quotation marks, close to the text, lists in brackets",
			text:  "---\ntitle: 'A talk: the first'\ntags: ['one', 'two']\nspeakers: ['Anna Velen']\n---\nWords.\n",
			style: "closed quotes:single lists:flow list:speakers",
		},
		{
			name:  "front matter in double quotation marks, lists flush",
			text:  "---\ntitle: \"A \\\"talk\\\"\"\ntags:\n- \"one\"\n- \"two\"\n---\n\nWords.\n",
			style: "quotes:double lists:flush",
		},
		{
			name: "front matter with what fields do not hold", patch: true,
			text: "---\n# a comment\ntitle:   A talk\ntags: []\nsummary: |\n  One\n  two.\n...\n\nWords.\n",
		},
		{
			name:  "lists",
			text:  "Words:\n\n+ one\n+ two\n\nMore:\n\n1) first\n2) second\n\nAnd:\n\n* a\n* b\n",
			style: "bullet:+ number:)",
		},
		{
			name:  "lists within lists, far from their marks",
			text:  "Words:\n\n-   one\n    -   under one\n    -   and two\n-   two\n",
			style: "pad:3",
		},
		{
			name:  "lists within lists",
			text:  "Words:\n\n- one\n    - under one\n    - and two\n- two\n",
			style: "indent:4",
		},
		{name: "items that are paragraphs", text: "Words:\n\n- one\n\n- two\n\n- three\n"},
		{
			name:  "line breaks by spaces, code between tildes, rules",
			text:  "One line  \nand another.\n\n~~~\ncode  here\n\n  more\n~~~\n\n***\n\nWords `in code` and ``a`b``.\n",
			style: "break:spaces fence:~~~ rule:***",
		},
		{name: "indented code", text: "Words.\n\n    code\n\n      more\n\nWords.\n", style: "fence:indent"},
		{name: "rules with spaces", text: "Words.\n\n* * *\n\nWords.\n", style: "rule:*·*·*"},
		{name: "two spaces after sentences", text: "We shall.  I think so.  It is late.\n\nNow?  Yes.\n", style: "spaced"},
		{name: "line ends of Windows, and a mark", text: "\uFEFFWords.\r\n\r\nMore words.\r\n", style: "crlf bom"},
		{name: "old line ends here and there", text: "Words.\r\n\r\nMore\r\n\r\nwords.\rEnough\n", style: "crlf wrap:stops", patch: true},
		{name: "no final newline, empty lines before", text: "\n\n\nWords."},
		{name: "empty lines after", text: "Words.\n\n\n\n", style: "end:3"},
		{name: "nothing", text: ""},
		{name: "an empty line", text: "\n", patch: true},
		{name: "spaces at the ends of lines", text: "Words. \nMore words.   \n\n \nEven more.\t\n", style: "wrap:stops", patch: true},
		{name: "tabs", text: "-\tone\n-\ttwo\n\n\tWords\tapart.\n", patch: true},
		{name: "comments", text: "<!-- one -->\n\nWords <!-- two --> here.\n\n<!--\nthree\n-->\n"},
		{name: "tables", text: "| Name | Office |\n| --- | --- |\n| Velen | *Chair* |\n| Orlik |  |\n"},
		{
			name: "tables with columns on either side", patch: true,
			text: "Name  | Office\n:---- | -----:\nVelen | Chair\n", style: "table:open",
		},
		{
			name:  "tables in columns",
			text:  "| Name        | Office |\n| ----------- | ------ |\n| Maren Velen | Chair  |\n| Tomas Orlik |        |\n\n> | a  | b    |\n> | --- | --- |\n",
			style: "table:aligned", patch: true,
		},
		{
			name:  "tables of one width",
			text:  "| Naïve name  | Office |\n| ----------- | ------ |\n| Maren Velen | Chair  |\n| Tomas Orlik |        |\n",
			style: "table:aligned",
		},
		{
			name:  "tables without spaces",
			text:  "|Name|Office|\n|---|---|\n|Velen||\n|Orlik|a \\| b|\n",
			style: "table:tight escape:|",
		},
		{
			name:  "tables without outer lines",
			text:  "Name | Office\n--- | ---\nVelen | Chair\nOrlik | None\n\nName | Office\n--- | ---\nVelen | Chair\n\n| - | Office |\n| --- | --- |\n| 1. | Chair |\n",
			style: "table:open",
		},
		{name: "footnotes", text: "Words[^1] and more[^b].\n\n[^1]: A note.\n\n[^b]: Another.\n"},
		{name: "footnotes where they belong", text: "Words[^1].\n\n[^1]: A note.\n\nMore words.\n", patch: true},
		{name: "link reference definitions", text: "See [the minutes][m].\n\n[m]: https://example.org/m\n", style: "bare::"},
		{name: "links", text: "See [it](https://example.org/a_(b)), <https://example.org/>, ![a picture](p.png) and [nothing]().\n"},
		{name: "links with titles", text: "See [it](https://example.org/ \"The minutes\").\n", patch: true},
		{name: "tags", text: "See <a href=\"https://example.org/\">it</a>, H<sub>2</sub>O.\n", style: "bare:<"},
		{name: "quotations", text: "> Words.\n>\n> More words.\n\nWords.\n"},
		{name: "a quotation that goes on", text: "> Words\ngo on.\n", patch: true},
		{name: "custom elements", text: "<tei-sp>\n\nWords.\n\n</tei-sp>\n\nA <tei-unclear reason=\"faded\">name</tei-unclear>.\n", patch: true},
		{name: "ampersands", text: "## Q&A\n\nAT&T, R&D and &lt;that&gt;.\n", patch: true},
	}
}

// What is read in a house style is written again in it, byte for byte, from every format.
func TestHouseStyles(t *testing.T) {
	for _, c := range houseStyles() {
		t.Run(c.name, func(t *testing.T) {
			d, err := decodeBytes([]byte(c.text))
			require.NoError(t, err)
			assert.Equal(t, Plain, d.Layout.Profile)
			assert.Equal(t, c.style, d.Layout.Style)
			assert.Equal(t, c.patch, d.Layout.Patch != "", "the patch is %q", d.Layout.Patch)
			require.NoError(t, d.Validate())
			assert.Equal(t, c.text, encoded(t, d, ""))
			assert.Equal(t, c.text, encoded(t, d, Plain))

			data, err := canonical(d.Unresolved())
			require.NoError(t, err)
			back, err := decodeBytes(data)
			require.NoError(t, err)
			require.Empty(t, transcript.Diff(d, back))
			assert.Equal(t, c.text, encoded(t, back, ""))
		})
	}
}

// encoded is d in a profile.
func encoded(t *testing.T, d *transcript.Document, profile string) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, EncodeWith(&out, d, transcript.EncodeOptions{Profile: profile, Report: notLosses(t)}))
	return out.String()
}

// notLosses is a reporter that takes no loss.
func notLosses(t *testing.T) transcript.Reporter {
	return func(g transcript.Diagnostic) error {
		assert.NotEqual(t, transcript.Loss, g.Severity, "%s", g.Message)
		return nil
	}
}

func TestStyleIsReadAsItIsWritten(t *testing.T) {
	h := usual()
	assert.Empty(t, h.style())
	h.crlf, h.heading, h.rule, h.escape, h.wrap = true, 1, "*·*·*", "[]:", "72"
	assert.Equal(t, "crlf heading:1 rule:*·*·* wrap:72 escape:[]:", h.style())
	assert.Equal(t, h, houseOf(h.style()))
	assert.Equal(t, usual(), houseOf("heading:7 heading:x italic:- crlfs nothing:at:all fence:** end:-1"), "what is no setting says nothing")
	assert.Equal(t, 6, houseOf("heading:6").heading)
	assert.True(t, strings.HasPrefix(houseOf("crlf:no").style(), "crlf"))
}
