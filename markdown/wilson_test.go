package markdown

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// founding is the record that this profile is named for.
func founding(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile(corpora.File(t, "wilson", "000_e1feac37bb446655.txt"))
	require.NoError(t, err)
	return data
}

func decodeRecord(t testing.TB, data string) *transcript.Document {
	t.Helper()
	require.True(t, sniffWilson([]byte(data)))
	d, err := Decode(strings.NewReader(data))
	require.NoError(t, err)
	require.NoError(t, d.Validate())
	return d
}

// sameBytes: d, read from data, is written as data again, however it came to be written.
func sameBytes(t testing.TB, data string, d *transcript.Document) {
	t.Helper()
	bare := d.Clone()
	bare.Source = nil
	for _, o := range []transcript.EncodeOptions{{}, {Profile: Wilson}} {
		var b bytes.Buffer
		require.NoError(t, EncodeWith(&b, bare, o))
		assert.Equal(t, data, b.String())
	}
}

// each calls f with every node of that type in the text.
func each[N transcript.Node](d *transcript.Document, f func(N)) {
	for _, b := range d.Body {
		for n := range transcript.Preorder(b) {
			if n, ok := n.(N); ok {
				f(n)
			}
		}
	}
}

// TestFoundingRecord: what is in the record, counted by eye.
func TestFoundingRecord(t *testing.T) {
	data := string(founding(t))
	d := decodeRecord(t, data)
	sameBytes(t, data, d)
	assert.Equal(t, transcript.Layout{Profile: Wilson, LeadingLines: 2, NoFinalNewline: true}, d.Layout)
	assert.Equal(t, "en", d.Lang)

	var turns []string
	for turn := range d.Turns() {
		turns = append(turns, fmt.Sprintf("%s %s %d", strings.Join(turn.Speakers, " "), transcript.InlineText(turn.Label), len(turn.Children)))
		assert.True(t, turn.IsZero())
		for _, b := range turn.Children {
			assert.Equal(t, transcript.KindParagraph, b.Kind())
		}
	}
	assert.Equal(t, []string{
		"gorbachev M.S. Gorbachev. 8", "baker [J. Baker.] 1", "gorbachev M.S. Gorbachev. 1", "baker J. Baker. 11", "shevardnadze E.A. Shevardnadze. 1",
		"baker J. Baker. 2", "gorbachev M.S. Gorbachev. 1", "baker J. Baker. 3", "gorbachev M.S. Gorbachev. 1", "baker J. Baker. 1",
		"gorbachev M.S. Gorbachev. 1", "gorbachev M.S. Gorbachev. 3", "baker J. Baker. 4", "gorbachev M.S. Gorbachev. 1",
	}, turns)
	var people []string
	for _, p := range d.People {
		people = append(people, p.ID+" "+p.Name()+" "+p.Rule+p.Cert)
		require.Len(t, p.Children, 1)
		assert.Equal(t, "label", p.Children[0].(*transcript.Named).Type)
	}
	assert.Equal(t, []string{"gorbachev M.S. Gorbachev speaker.initials", "baker J. Baker speaker.initials", "shevardnadze E.A. Shevardnadze speaker.initials"}, people)

	second := slices.Collect(d.Turns())[1]
	require.Len(t, second.Label, 1)
	supplied := second.Label[0].(*transcript.Supplied)
	assert.Equal(t, "J. Baker.", transcript.InlineText(supplied.Children))
	assert.Equal(t, transcript.Attrs{Rend: "bracketed", Rule: "label.supplied"}, supplied.Attrs)

	kinds := make([]transcript.Kind, len(d.Body))
	for i, b := range d.Body {
		kinds[i] = b.Kind()
	}
	want := append([]transcript.Kind{transcript.KindHeading, transcript.KindDateline}, slices.Repeat([]transcript.Kind{transcript.KindTurn}, 14)...)
	assert.Equal(t, append(want, transcript.KindGap), kinds)
}

func TestFoundingRecordHead(t *testing.T) {
	d := decodeRecord(t, string(founding(t)))
	var fields []string
	for _, f := range d.Metadata.Fields {
		fields = append(fields, f.Name+"|"+f.Label+"|"+f.Value)
		require.Len(t, f.Children, 1)
		assert.True(t, f.Children[0].(*transcript.Paragraph).Plain)
	}
	assert.Equal(t, []string{"date||", "title||", "citation|Citation:|", "summary|Summary:|", "credits|Credits:|",
		"original-language|Original Language:|ru", "contents|Contents:|"}, fields)
	assert.Equal(t, "Russian", d.Metadata.Get("original-language"))
	assert.Equal(t, "Translation - English", d.Metadata.Get("contents"))
	assert.Equal(t, "This document was made possible with support from Leon Levy Foundation", d.Metadata.Get("credits"))

	title := d.Metadata.Fields[1].Children[0].(*transcript.Paragraph).Children
	require.Len(t, title, 3)
	assert.Equal(t, "Record of a Conversation between M. S. Gorbachev", title[0].(*transcript.Text).Value)
	assert.Equal(t, transcript.LineBreak, title[1].(*transcript.Break).Type)
	assert.Equal(t, "and the US Secretary of State, J. Baker in Moscow", title[2].(*transcript.Text).Value)

	heading := d.Body[0].(*transcript.Heading).Children
	require.Len(t, heading, 3)
	assert.Equal(t, "CONTENTS OF A CONVERSATION", heading[0].(*transcript.Text).Value)
	assert.Equal(t, "BETWEEN M.S. GORBACHEV AND US SECRETARY OF STATE, J. BAKER", heading[2].(*transcript.Text).Value)

	citation := d.Metadata.Fields[2].Children[0].(*transcript.Paragraph).Children
	link := citation[len(citation)-1].(*transcript.Link)
	assert.Equal(t, "https://wilson-center.drivingcreative.com/document/118933", link.Target)
	assert.Equal(t, link.Target, transcript.InlineText(link.Children))
	assert.Equal(t, transcript.KindBreak, citation[len(citation)-2].Kind())

	var dates []string
	for n := range d.Preorder() {
		if x, ok := n.(*transcript.Date); ok {
			dates = append(dates, x.EDTF+" "+x.Role+" "+transcript.InlineText(x.Children))
		}
	}
	assert.Equal(t, []string{"1990-11-08 record November 8, 1990", "1990-11-08  November 8, 1990", "1990-11-08  8 November 1990"}, dates)
	dateline := d.Body[1].(*transcript.Dateline).Children
	assert.Equal(t, "Moscow", transcript.InlineText(dateline[0].(*transcript.Named).Children))
	assert.Equal(t, "Moscow, 8 November 1990", transcript.InlineText(dateline))
}

func TestFoundingRecordApparatus(t *testing.T) {
	d := decodeRecord(t, string(founding(t)))
	var gaps, foreign, supplied, unclear, parts []string
	each(d, func(n *transcript.Gap) {
		gaps = append(gaps, strings.Join([]string{n.Reason, n.Unit, n.Quantity, n.Extent, n.Rend, transcript.InlineText(n.Desc)}, "|"))
	})
	each(d, func(n *transcript.Foreign) {
		foreign = append(foreign, n.Lang+" "+n.Rend+" "+transcript.InlineText(n.Children))
	})
	each(d, func(n *transcript.Supplied) {
		supplied = append(supplied, n.Rule+" "+n.Rend+" "+transcript.InlineText(n.Children))
	})
	each(d, func(n *transcript.Unclear) {
		unclear = append(unclear, n.Cert+" "+n.Rend+" "+transcript.InlineText(n.Children))
	})
	each(d, func(n *transcript.Paragraph) {
		if n.Part != transcript.Whole {
			s := transcript.InlineText(n.Children)
			if n.Part == transcript.Final {
				parts = append(parts, "final "+s[:19])
			} else {
				parts = append(parts, string(n.Part)+" "+s[len(s)-17:])
			}
			assert.Equal(t, "broken-paragraph medium", n.Rule+" "+n.Cert)
		}
	})
	assert.Equal(t, []string{
		"omitted|page|3||bracketed|Three pages omitted in the original",
		"omitted|page|1||bracketed|Here there is a page omitted in the original",
		"omitted|page||unknown|bracketed|Subsequent pages omitted in the original.",
	}, gaps)
	assert.Equal(t, []string{"ru-Latn bracketed cherez zapiatuiu", "ru-Latn bracketed Eto nemalyi srok"}, foreign)
	assert.Equal(t, []string{"label.supplied bracketed J. Baker.", "supplied.name bracketed Shevardnadze"}, supplied)
	assert.Equal(t, []string{"low bracketed SBSE?? - Convention on Military Forces in Europe or something like that?"}, unclear)
	assert.Equal(t, []string{"initial Yemen, Cuba, and", "final Zimbabwe will chair", "initial up until the very", "final last moment. Along"}, trimAll(parts))

	for n := range d.Preorder() {
		if x, ok := n.(*transcript.Text); ok {
			assert.NotContains(t, x.Value, "[")
		}
	}
	var claims int
	for n := range d.Preorder() {
		if a := n.Attributes(); a != nil && a.HasRend("bracketed") {
			claims++
			assert.NotEmpty(t, a.Rule)
			_, who := a.Get(transcript.Name{Local: "resp"})
			assert.False(t, who, "a bracket does not say who wrote it")
		}
	}
	assert.Equal(t, 8, claims)
}

func trimAll(list []string) []string {
	out := make([]string, len(list))
	for i, s := range list {
		kind, rest, _ := strings.Cut(s, " ")
		out[i] = kind + " " + strings.TrimSpace(rest)
	}
	return out
}

// TestWilsonAnyProfile: what the layout cannot hold of a document is reported, each with its
// position; without anybody to report to, the first is an error.
func TestWilsonLosses(t *testing.T) {
	d := transcripttest.EveryNode()
	var out bytes.Buffer
	err := EncodeWith(&out, d, transcript.EncodeOptions{Profile: Wilson})
	require.ErrorContains(t, err, "wilson-")
	assert.Zero(t, out.Len(), "something is written all the same")

	codes := map[string]int{}
	err = EncodeWith(&out, d, transcript.EncodeOptions{Profile: Wilson, Report: func(x transcript.Diagnostic) error {
		assert.Equal(t, transcript.Loss, x.Severity)
		codes[x.Code]++
		return nil
	}})
	require.NoError(t, err)
	assert.Positive(t, codes["wilson-person"])
	assert.Positive(t, codes["wilson-block"])
	assert.Positive(t, codes["wilson-document"])
	for _, s := range []string{"March 8, 1957", "Every node of the model.", "Nobody is named.", "told by itself."} {
		assert.Contains(t, out.String(), s)
	}
}

// TestWilsonElsewhere: a document that came in this layout, and then was changed to what
// the layout cannot say, is written in the canonical profile instead.
func TestWilsonElsewhere(t *testing.T) {
	d := decodeRecord(t, record("", "Velen: Yes.\n\nOrlik: No.\n\nVelen: Yes.\n\nOrlik: No.\n"))
	d.Body[0].Attributes().Rend = "indent"
	var b bytes.Buffer
	require.NoError(t, Encode(&b, d))
	assert.Contains(t, b.String(), "tiro: ")
	back, err := Decode(&b)
	require.NoError(t, err)
	assert.Empty(t, transcript.Diff(d, back))
}
