package markdown

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// encodedReading is d in the profile, and what is lost.
func encodedReading(t rapid.TB, d *transcript.Document) (string, []transcript.Diagnostic) {
	t.Helper()
	var b bytes.Buffer
	var losses []transcript.Diagnostic
	require.NoError(t, EncodeWith(&b, d, transcript.EncodeOptions{Profile: Reading, Report: func(x transcript.Diagnostic) error {
		losses = append(losses, x)
		return nil
	}}))
	return b.String(), losses
}

// canonicalDocument reads text in the canonical profile.
func canonicalDocument(t testing.TB, text string) *transcript.Document {
	t.Helper()
	d, err := Decode(strings.NewReader(text))
	require.NoError(t, err)
	return d
}

const readingSource = `---
tiro: 1.0
lang: en
date: March 8, 1957
title: |-
  Record of a Conversation\
  between A.P. Velen and T. Orlik
Citation: The Journal, <tei-title level="j">vol. 2</tei-title>.
people:
  velen: A.P. Velen
  orlik: T. Orlik
---

# CONVERSATION

Sampleton, 8 March 1957

**A.P. Velen.** We wrote[^1] to <tei-persName ref="#orlik">Orlik</tei-persName>. [Two pages omitted]

<tei-choice><tei-sic>Thier</tei-sic><tei-corr>Their</tei-corr></tei-choice> Presi<tei-pb n="7" break="no"></tei-pb>dent<tei-pb n="8"></tei-pb>knows. <!-- check -->

<tei-lg>

<tei-l>A line of verse,</tei-l>\
<tei-l>and another.</tei-l>

</tei-lg>

**[T. Orlik.]** Not *much* time [malo vremeni].

<tei-vocal><tei-desc>Laughter</tei-desc></tei-vocal>

## Annex

1. First
2. Second, see [the map](https://example.org/a?b=c&d)

| Month | Units |
| --- | --- |
| May | 40 |

> Quoted. <tei-unclear cert="low" rend="bracketed">Bubiyan</tei-unclear>

[^1]: In May.
`

const readingWanted = `# Record of a Conversation<br>between A.P. Velen and T. Orlik

March 8, 1957

**Citation:** The Journal, vol. 2.

## CONVERSATION

Sampleton, 8 March 1957

**A.P. Velen.** We wrote[^1] to Orlik. [Two pages omitted]

Thier President knows.

A line of verse,\
and another.

**[T. Orlik.]** Not *much* time [malo vremeni].

*Laughter*

### Annex

1. First
2. Second, see [the map](<https://example.org/a?b=c&amp;d>)

| Month | Units |
| --- | --- |
| May | 40 |

> Quoted. [Bubiyan]

[^1]: In May.
`

func TestReading(t *testing.T) {
	d := canonicalDocument(t, readingSource)
	out, losses := encodedReading(t, d)
	assert.Equal(t, readingWanted, out)

	where := map[string][]string{}
	for _, l := range losses {
		assert.Equal(t, transcript.Loss, l.Severity)
		where[l.Code] = append(where[l.Code], l.Pos.String())
	}
	assert.Equal(t, map[string][]string{
		"attribute-dropped": {"-", "20:82"}, // the language; the break within a word
		"people-dropped":    {"10:3", "11:3"},
		"metadata-dropped":  {"5:1", "4:1", "8:1"},                             // the title first
		"certainty-dropped": {"4:7", "16:1", "16:1", "18:80", "29:3", "42:11"}, // what was inferred, and Bubiyan
		"markup-dropped": {"4:7", "8:11", "16:1", "16:1", "16:1", "18:33", "18:80", "20:13", "22:1", "24:1", "25:1",
			"29:3", "31:1", "42:11"},
		"speaker-dropped": {"18:1", "29:1"},
		"choice-dropped":  {"20:1"},
		"break-dropped":   {"20:82", "20:120"},
		"comment-dropped": {"20:150"},
	}, where)
}

// TestReadingStrict: without anybody to report to, the first loss is an error, and nothing is written.
func TestReadingStrict(t *testing.T) {
	var b bytes.Buffer
	err := EncodeWith(&b, canonicalDocument(t, readingSource), transcript.EncodeOptions{Profile: Reading})
	require.ErrorContains(t, err, "attribute-dropped")
	assert.Zero(t, b.Len())
}

// TestReadingWhole: what has a visible form throughout is not lost, and comes back.
func TestReadingWhole(t *testing.T) {
	for _, text := range []string{
		"One paragraph.\n\nAnother, *in part* in **emphasis**.\n",
		"# A heading\n\nA paragraph\\\nin two lines.\n\n## A section\n\n- one\n- two\n\n> Quoted.\n\n| a | b |\n| --- | --- |\n| c | d |\n",
		"Words[^1].\n\n* * *\n\n![A map](map.png)\n\n[^1]: A note.\n",
	} {
		d, err := DecodeWith(strings.NewReader(text), transcript.DecodeOptions{NoInfer: true})
		require.NoError(t, err)
		out, losses := encodedReading(t, d)
		assert.Empty(t, losses)
		assert.Equal(t, text, out)
		require.NoError(t, transcripttest.NoSilentLoss(Format(), Reading, d))
	}
}

// TestReadingForm: words that would be read as something else are reported.
func TestReadingForm(t *testing.T) {
	d := &transcript.Document{Body: []transcript.Block{&transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: "[Laughter]"}}}}}
	out, losses := encodedReading(t, d)
	assert.Equal(t, "[Laughter]\n", out)
	require.Len(t, losses, 1)
	assert.Equal(t, "form-dropped", losses[0].Code)
}

// TestReadingBOM: a character that at the start of a file would be none of its text.
func TestReadingBOM(t *testing.T) {
	d := &transcript.Document{Body: []transcript.Block{&transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: "\ufeff words"}}}}}
	hasReadingWords(t, d)
	require.NoError(t, transcripttest.NoSilentLoss(Format(), Reading, d))
}

// hasReadingWords: nothing is in it but CommonMark, and its words are those of the document.
func hasReadingWords(t rapid.TB, d *transcript.Document) {
	t.Helper()
	out, _ := encodedReading(t, d)
	back, err := DecodeWith(strings.NewReader(out), transcript.DecodeOptions{NoInfer: true})
	require.NoError(t, err)
	require.Empty(t, readingWords(d).differ(wordsOf(back)), "%s", out)
	for n := range back.Preorder() {
		switch n := n.(type) {
		case *transcript.Raw:
			t.Fatalf("a comment at %s in\n%s", n.Pos(), out)
		case *transcript.Element:
			require.Empty(t, transcript.DiffNodes(n, rule(transcript.Pos{})), "%s", out)
		}
	}
	require.Empty(t, back.Metadata.Fields)
}

func TestReadingWords(t *testing.T) {
	hasReadingWords(t, transcripttest.EveryNode())
	require.NoError(t, transcripttest.NoSilentLoss(Format(), Reading, transcripttest.EveryNode()))
	files, err := filepath.Glob("../testdata/*/*.md")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 4)
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			d := decodeFile(t, name)
			hasReadingWords(t, d)
			require.NoError(t, transcripttest.NoSilentLoss(Format(), Reading, d))
		})
	}
}

func TestReadingGenerated(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		d := transcripttest.Documents().Draw(r, "document")
		hasReadingWords(r, d)
		for _, profile := range Format().Profiles {
			if err := transcripttest.NoSilentLoss(Format(), profile, d); err != nil {
				r.Fatal(err)
			}
		}
	})
}

func decodeFile(t testing.TB, name string) *transcript.Document {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	d, err := DecodeWith(bytes.NewReader(data), transcript.DecodeOptions{Name: name})
	require.NoError(t, err)
	return d
}
