package markdown

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// podcast is a file in a house style: of its settings, none is as usual.
const podcast = `---
title: 'The first talk'
tags: ['talks']
speakers: ['Maren Velen', 'Tomas Orlik']
---
## Beginning

**Maren Velen:** Shall we begin?
I think _so_.

**Tomas Orlik:** \[laughs\] We shall.

## End

**Maren Velen:** Good.
It is late.
`

// A document that has been changed is written canonically, unless its house style is asked for: then that holds
// everywhere else.
func TestChangedDocumentKeepsTheHouseStyle(t *testing.T) {
	turn := func(d *transcript.Document, n int) *transcript.Turn {
		for x := range d.Turns() {
			if n == 0 {
				return x
			}
			n--
		}
		return nil
	}
	words := func(x transcript.Block) *transcript.Text {
		return x.(*transcript.Paragraph).Children[0].(*transcript.Text)
	}
	for name, c := range map[string]struct {
		change   func(d *transcript.Document)
		old, new string
	}{
		"a word of a turn": {
			func(d *transcript.Document) { words(turn(d, 2).Children[0]).Value = "Excellent. It is late." },
			"Good.\n", "Excellent.\n",
		},
		"words that make another sentence": {
			func(d *transcript.Document) { words(turn(d, 2).Children[0]).Value += " Let us go [home]." },
			"It is late.\n", "It is late.\nLet us go \\[home\\].\n",
		},
		"a turn more": {
			func(d *transcript.Document) {
				more := transcript.Clone(turn(d, 1))
				more.Children = []transcript.Block{par(txt("One more thing. Or two.")...)}
				s := d.Body[0].(*transcript.Section)
				s.Children = append(s.Children, more)
			},
			"We shall.\n", "We shall.\n\n**Tomas Orlik:** One more thing.\nOr two.\n",
		},
		"a section more": {
			func(d *transcript.Document) {
				h := &transcript.Heading{Children: txt("Afterwards")}
				d.Body = append(d.Body, &transcript.Section{Children: []transcript.Block{h, par(txt("Nothing.")...)}})
			},
			"It is late.\n", "It is late.\n\n## Afterwards\n\nNothing.\n",
		},
		"the title": {
			func(d *transcript.Document) { words(d.Metadata.Fields[0].Children[0]).Value = "Maren's talk" },
			"'The first talk'", "'Maren''s talk'",
		},
		"a speaker more": {
			func(d *transcript.Document) {
				f := &transcript.Field{Name: "speakers", Children: []transcript.Block{&transcript.Paragraph{Plain: true, Children: txt("Ilse Brandt")}}}
				d.Metadata.Fields = append(d.Metadata.Fields, f)
			},
			"'Tomas Orlik']", "'Tomas Orlik', 'Ilse Brandt']",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := decodeBytes([]byte(podcast))
			require.NoError(t, err)
			require.Equal(t, "closed quotes:single lists:flow list:tags italic:_ wrap:stops escape:[]", d.Layout.Style)
			require.Empty(t, d.Layout.Patch)
			c.change(d)
			require.NoError(t, d.Validate())
			require.Equal(t, 1, strings.Count(podcast, c.old))
			assert.Equal(t, strings.Replace(podcast, c.old, c.new, 1), encoded(t, d, Plain))

			var told []string
			var out bytes.Buffer
			require.NoError(t, EncodeWith(&out, d, transcript.EncodeOptions{Report: func(g transcript.Diagnostic) error {
				told = append(told, g.Severity.String()+" "+g.Code)
				return nil
			}}))
			assert.Equal(t, []string{"info profile-canonical"}, told)
			assert.True(t, strings.HasPrefix(out.String(), "---\ntiro:"))
		})
	}
}

// What the patch says of the old file is not said of another document: an edit is not undone.
func TestPatchOfAnotherDocument(t *testing.T) {
	const talk = "---\ntitle:   A talk\n---\n\nWe  shall.\n"
	d, err := decodeBytes([]byte(talk))
	require.NoError(t, err)
	assert.Equal(t, transcript.Patch("11+%20%20 15+%20"), d.Layout.Patch)
	d.Metadata.Fields[0].Children[0].(*transcript.Paragraph).Children[0].(*transcript.Text).Value = "Another talk"
	assert.Equal(t, "---\ntitle: Another talk\n---\n\nWe shall.\n", encoded(t, d, Plain))
}

// Layouts that say nothing of the document, or nothing at all, are no harm: what is written says what the document does.
func TestForeignLayouts(t *testing.T) {
	const talk = "**Maren Velen:** Shall we begin?\n\n**Tomas Orlik:** We shall.\n\n**Maren Velen:** Good.\n"
	for name, l := range map[string]transcript.Layout{
		"a patch that goes beyond the end":    {Profile: Plain, Patch: "5+x 2000000000-1000000000"},
		"a patch that makes another document": {Profile: Plain, Patch: "20+Good,%20"},
		"a patch that is no UTF-8":            {Profile: Plain, Patch: "20+%FF"},
		"a patch that changes nothing":        {Profile: Plain, Patch: "0+ 20-1+l"},
		"a patch of control characters":       {Profile: Plain, Patch: "20+%00"},
		"settings that there are not":         {Profile: Plain, Style: "heading:99 indent:-1 rule:x wrap:-5 pad:4 escape:aé·"},
		"a style that is not whole":           {Profile: Plain, Style: "normalised"},
		"many empty lines":                    {Profile: Plain, LeadingLines: 1 << 30},
		"the other layout":                    {Profile: Wilson, Style: "crlf", Patch: "3+x"},
		"a layout that there is not":          {Profile: "fancy", Style: "crlf", Patch: "3+x"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := decodeBytes([]byte(talk))
			require.NoError(t, err)
			for _, source := range []*transcript.Source{d.Source, nil, {MediaType: "text/markdown", SHA256: "nonsense"}} {
				d.Layout, d.Source = l, source
				require.NoError(t, transcripttest.Fixpoint(Format(), d))
				require.NoError(t, transcripttest.Identity(Format(), d))
				var out bytes.Buffer
				require.NoError(t, EncodeWith(&out, d, transcript.EncodeOptions{Profile: Plain, Report: notLosses(t)}))
				back, err := decodeBytes(out.Bytes())
				require.NoError(t, err)
				back.Layout = l
				assert.Empty(t, transcript.Diff(d, back))
			}
		})
	}
}

// Of a file that is typed too unevenly only the style is remembered, and so of one whose bytes are not those that would be
// written.
func TestLayoutsThatAreNotWhole(t *testing.T) {
	uneven := strings.Repeat("We   shall\tgo    on     to      talk\n  of\n  it\n", 300)
	for name, c := range map[string]struct {
		text  string
		o     transcript.DecodeOptions
		infos []string
	}{
		"typed unevenly": {uneven, transcript.DecodeOptions{}, []string{"layout-normalised"}},
		"read literally": {"[Laughter.] We shall.\n", transcript.DecodeOptions{NoInfer: true}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			var infos []string
			c.o.Report = func(g transcript.Diagnostic) error {
				infos = append(infos, g.Code)
				return nil
			}
			d, err := DecodeWith(strings.NewReader(c.text), c.o)
			require.NoError(t, err)
			assert.Equal(t, c.infos, infos)
			assert.False(t, d.Layout.IsWhole())
			assert.Equal(t, Plain, d.Layout.Profile)
			assert.Empty(t, d.Layout.Patch)
			roundTrip(t, d)
			assert.True(t, strings.HasPrefix(encoded(t, d, ""), "---\ntiro:"))
		})
	}
}

// What plain Markdown does not hold is reported, each with a code and its position.
func TestPlainLosses(t *testing.T) {
	d, err := decodeBytes([]byte(podcast))
	require.NoError(t, err)
	d.People[0].ID, d.People[0].Rule = "mv", ""
	for x := range d.Turns() {
		if x.Speakers[0] == "velen" {
			x.Speakers[0] = "mv"
		}
	}
	require.NoError(t, d.Validate())
	var codes []string
	var out bytes.Buffer
	require.NoError(t, EncodeWith(&out, d, transcript.EncodeOptions{Profile: Plain, Report: func(g transcript.Diagnostic) error {
		codes = append(codes, g.Code)
		return nil
	}}))
	assert.Equal(t, podcast, out.String())
	assert.Equal(t, []string{"plain-person", "plain-block", "plain-block"}, codes)
	assert.ErrorContains(t, EncodeWith(&out, d, transcript.EncodeOptions{Profile: Plain}), "plain Markdown does not hold this")
}

// What came from elsewhere is written in the usual style, with custom elements for what Markdown does not have.
func TestPlainOfAnotherFormat(t *testing.T) {
	d := &transcript.Document{Body: []transcript.Block{
		&transcript.Section{Children: []transcript.Block{
			&transcript.Heading{Children: txt("One")},
			par(&transcript.Text{Value: "It is "}, rend("italic", txt("not")...), &transcript.Text{Value: " "},
				&transcript.Unclear{Reason: "faded", Children: txt("Bubiyan")}, &transcript.Text{Value: "."}),
		}},
	}}
	d.Normalize()
	assert.Equal(t, "## One\n\nIt is *not* <tei-unclear reason=\"faded\">Bubiyan</tei-unclear>.\n", encoded(t, d, Plain))
}

// Words that only the patch has are named when the document is not the one that it is of, and what else it has is counted.
func TestLossesOfAPatch(t *testing.T) {
	for name, c := range map[string]struct{ text, code, message string }{
		"words": {
			"---\n# by Ilse\ntitle: A talk\n---\n\nSee [it](m.html \"The minutes\").\n\n```ruby\nx\n```\n",
			"loss plain-layout", "by, Ilse, The, minutes, ruby",
		},
		"white space": {"We  shall go on to talk of it.\n\n\n\nNow.\n", "info plain-restyled", "hunks of the patch: 2"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := decodeBytes([]byte(c.text))
			require.NoError(t, err)
			d.Body = append([]transcript.Block{par(txt("A line more.")...)}, d.Body...)
			var told []string
			var out bytes.Buffer
			require.NoError(t, EncodeWith(&out, d, transcript.EncodeOptions{Profile: Plain, Report: func(g transcript.Diagnostic) error {
				told = append(told, g.Severity.String()+" "+g.Code)
				assert.Contains(t, g.Message, c.message)
				return nil
			}}))
			assert.Equal(t, []string{c.code}, told)
		})
	}
}

// A file of which only the style is remembered is read with a word on what is in no node.
func TestWordsOfANormalisedFile(t *testing.T) {
	text := strings.Repeat("We   shall\tgo\non\tto\ttalk\t. \n", 300) + "\n```ruby\nx\n```\n"
	var told []string
	d, err := DecodeWith(strings.NewReader(text), transcript.DecodeOptions{Report: func(g transcript.Diagnostic) error {
		told = append(told, g.Code+" "+g.Message)
		return nil
	}})
	require.NoError(t, err)
	require.False(t, d.Layout.IsWhole())
	require.Len(t, told, 1)
	assert.Contains(t, told[0], "layout-normalised ")
	assert.Contains(t, told[0], "in no node: ruby")
}

// What plain Markdown does not hold, and so does not show, is no reason to leave the patch out.
func TestPatchBesideALoss(t *testing.T) {
	const talk = "**Maren  Velen:** Shall we?\n\n\n**Tomas Orlik:** We shall.\n\n**Maren Velen:** Good.\n"
	d, err := decodeBytes([]byte(talk))
	require.NoError(t, err)
	require.NotEmpty(t, d.Layout.Patch)
	name := &transcript.Named{Names: transcript.PersonName, Children: txt("Ilse Brandt")}
	more := &transcript.Person{Children: []transcript.Node{name}}
	more.ID = "brandt"
	d.People = append(d.People, more)
	require.NoError(t, d.Validate())
	var codes []string
	var out bytes.Buffer
	require.NoError(t, EncodeWith(&out, d, transcript.EncodeOptions{Profile: Plain, Report: func(g transcript.Diagnostic) error {
		codes = append(codes, g.Code)
		return nil
	}}))
	assert.Equal(t, talk, out.String())
	assert.Equal(t, []string{"plain-person"}, codes)
}
