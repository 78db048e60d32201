package markdown

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// bodyOf is what is written after the front matter.
func bodyOf(t testing.TB, d *transcript.Document) string {
	_, body, ok := strings.Cut(strings.TrimPrefix(roundTrip(t, d), "---\n"), "\n---\n")
	require.True(t, ok)
	return strings.Trim(body, "\n")
}

func inferred(n transcript.Inline, rule, cert string) transcript.Inline {
	a := n.Attributes()
	a.Rend, a.Rule, a.Cert = "bracketed", rule, cert
	return n
}

func pages() *transcript.Gap {
	g := &transcript.Gap{Reason: "omitted", Unit: "page", Quantity: "3", Desc: txt("Three pages omitted in the original")}
	return inferred(g, "gap.omitted", "").(*transcript.Gap)
}

// TestNativeForms reads each of the forms in which documents usually come.
func TestNativeForms(t *testing.T) {
	people := []*transcript.Person{{Attrs: transcript.Attrs{ID: "baker"}, Children: []transcript.Node{&transcript.Named{Names: transcript.PersonName, Children: txt("J. Baker")}}}}
	turn := func(blocks ...transcript.Block) *transcript.Turn {
		return &transcript.Turn{Speakers: []string{"baker"}, Label: txt("J. Baker."), Children: blocks}
	}
	note := &transcript.Note{Type: "footnote", Place: "bottom", Number: "1", Children: []transcript.Block{plainPar(txt("At noon.")...)}}
	item := func(s string) *transcript.Item {
		return &transcript.Item{Children: []transcript.Block{plainPar(txt(s)...)}}
	}
	cell := func(s string) *transcript.Cell {
		return &transcript.Cell{Children: []transcript.Block{plainPar(txt(s)...)}}
	}
	for name, c := range map[string]struct {
		body []transcript.Block
		want string
	}{
		"a turn and its paragraphs": {
			[]transcript.Block{turn(par(txt("Quite right.")...), par(txt("More than that.")...))},
			"**J. Baker.** Quite right.\n\nMore than that.",
		},
		"a gap within a paragraph": {
			[]transcript.Block{turn(par(&transcript.Text{Value: "Aloud. "}, pages()))},
			"**J. Baker.** Aloud. [Three pages omitted in the original]",
		},
		"a gap between turns": {
			[]transcript.Block{turn(par(txt("Yes.")...)), pages(), turn(par(txt("No.")...))},
			"**J. Baker.** Yes.\n\n[Three pages omitted in the original]\n\n**J. Baker.** No.",
		},
		"a gap within a turn": {
			[]transcript.Block{turn(par(txt("Yes.")...), pages(), par(txt("No.")...))},
			"**J. Baker.** Yes.\n\n[Three pages omitted in the original]\n\nNo.",
		},
		"a gap at the end of a turn": {
			[]transcript.Block{turn(par(txt("Yes.")...), pages())},
			"<tei-sp who=\"#baker\">\n\n**J. Baker.** Yes.\n\n[Three pages omitted in the original]\n\n</tei-sp>",
		},
		"a paragraph after a turn": {
			[]transcript.Block{turn(par(txt("Yes.")...)), par(txt("They rose.")...)},
			"<tei-sp who=\"#baker\">\n\n**J. Baker.** Yes.\n\n</tei-sp>\n\nThey rose.",
		},
		"a supplied label": {
			[]transcript.Block{&transcript.Turn{Speakers: []string{"baker"}, Label: []transcript.Inline{
				inferred(&transcript.Supplied{Children: txt("J. Baker.")}, "label.supplied", "")}, Children: []transcript.Block{par(txt("We continue.")...)}}},
			"**[J. Baker.]** We continue.",
		},
		"a gap that says more": {
			[]transcript.Block{par(&transcript.Text{Value: "So "}, &transcript.Gap{Reason: "illegible", Unit: "word", Quantity: "2"}, &transcript.Text{Value: " it."})},
			`So <tei-gap reason="illegible" unit="word" quantity="2"></tei-gap> it.`,
		},
		"brackets that mean nothing": {
			[]transcript.Block{par(txt("Three pages [three pages omitted] and [sic] and [x].")...)},
			`Three pages \[three pages omitted\] and \[sic\] and \[x\].`,
		},
		"what sections are": {
			[]transcript.Block{&transcript.Heading{Children: txt("Debate")}, &transcript.Section{Children: []transcript.Block{
				&transcript.Heading{Children: txt("Bills")}, par(txt("Read.")...), &transcript.Section{Children: []transcript.Block{
					&transcript.Heading{Children: txt("First")}}}}}},
			"# Debate\n\n## Bills\n\nRead.\n\n### First",
		},
		"a section with a type": {
			[]transcript.Block{&transcript.Section{Type: "act", Children: []transcript.Block{&transcript.Heading{Children: txt("Act I")}, par(txt("A room.")...)}}},
			"<tei-div type=\"act\">\n\n## Act I\n\nA room.\n\n</tei-div>",
		},
		"emphasis, links and lines": {
			[]transcript.Block{par(rend("italic", txt("Very")...), &transcript.Text{Value: " "}, rend("bold", txt("well")...), &transcript.Text{Value: ", see "},
				&transcript.Link{Target: "https://example.org/a", Children: txt("it")}, &transcript.Text{Value: " or"}, &transcript.Break{Type: transcript.LineBreak},
				&transcript.Link{Target: "https://example.org/b", Children: txt("https://example.org/b")})},
			"*Very* **well**, see [it](https://example.org/a) or\\\n<https://example.org/b>",
		},
		"emphasis within a word": {
			[]transcript.Block{par(rend("bold", txt("X.")...), &transcript.Text{Value: "Text"}, rend("underline", txt("ed")...))},
			`<tei-hi rend="bold">X.</tei-hi>Text<tei-hi rend="underline">ed</tei-hi>`,
		},
		"a footnote": {
			[]transcript.Block{par(&transcript.Text{Value: "We met"}, note, &transcript.Text{Value: "."})},
			"We met[^1].\n\n[^1]: At noon.",
		},
		"lists": {
			[]transcript.Block{
				&transcript.List{Attrs: transcript.Attrs{Rend: "bulleted"}, Children: []transcript.Block{item("bread"), item("salt")}},
				&transcript.List{Attrs: transcript.Attrs{Rend: "numbered"}, Children: []transcript.Block{item("one"), item("two")}},
				&transcript.List{Children: []transcript.Block{item("this")}},
			},
			"- bread\n- salt\n\n1. one\n2. two\n\n* this",
		},
		"a table": {
			[]transcript.Block{&transcript.Table{Children: []transcript.Block{
				&transcript.Row{Role: "label", Children: []transcript.Block{cell("Month"), cell("Units")}},
				&transcript.Row{Children: []transcript.Block{cell("May"), cell("4|0")}}}}},
			"| Month | Units |\n| --- | --- |\n| May | 4\\|0 |",
		},
		"a quotation and a picture": {
			[]transcript.Block{&transcript.Quote{Children: []transcript.Block{par(txt("A longer passage.")...)}}, &transcript.Figure{URL: "map.png", Desc: txt("A map")}},
			"> A longer passage.\n\n![A map](map.png)",
		},
		"a stanza": {
			[]transcript.Block{&transcript.Verse{Children: []transcript.Block{&transcript.Line{Children: txt("One,")}, &transcript.Line{Children: txt("two.")}}}},
			"<tei-lg>\n\n<tei-l>One,</tei-l>\\\n<tei-l>two.</tei-l>\n\n</tei-lg>",
		},
		"words that look like Markdown": {
			[]transcript.Block{par(txt("1990. We met.")...), par(txt("- No, he said.")...), par(txt("[J. Baker.]: Yes")...), par(txt("* * *")...), par(txt("a_b_c & 2 * 3 < 4 [x](y)")...)},
			"1990\\. We met.\n\n\\- No, he said.\n\n[J. Baker.]\\: Yes\n\n\\* * \\*\n\na_b_c & 2 * 3 < 4 [x]\\(y)",
		},
	} {
		t.Run(name, func(t *testing.T) {
			d := &transcript.Document{People: people, Body: c.body}
			require.Equal(t, c.want, bodyOf(t, d))
		})
	}
}

// TestUtterances: where most turns are utterances, they are what a bold label begins.
func TestUtterances(t *testing.T) {
	d := &transcript.Document{Body: []transcript.Block{
		&transcript.Turn{Type: transcript.Utterance, Label: txt("The Chair:"), Children: []transcript.Block{par(txt("Order.")...), &transcript.Paragraph{Part: transcript.Initial, Children: txt("Order")}}},
	}}
	s := roundTrip(t, d)
	require.Contains(t, s, "turns: utterance\n")
	require.Contains(t, s, "**The Chair:** Order.\n\n<tei-seg part=\"I\">Order</tei-seg>\n")
}

func TestBrokenParagraphsAreReadAsTheyStand(t *testing.T) {
	broken := func(part transcript.Part, s string) *transcript.Paragraph {
		p := &transcript.Paragraph{Part: part, Children: txt(s)}
		p.Rule, p.Cert = brokenRule, "medium"
		return p
	}
	a, b := "Only three weeks of our chairmanship are left. After this, Yemen, Cuba, and", "Zimbabwe will chair, and then there is not much chance."
	d := &transcript.Document{Body: []transcript.Block{&transcript.Turn{Label: txt("X."), Children: []transcript.Block{broken(transcript.Initial, a), broken(transcript.Final, b)}}}}
	require.Equal(t, "**X.** "+a+"\n\n"+b, bodyOf(t, d))
	d = &transcript.Document{Body: []transcript.Block{par(txt(a)...), par(txt(b)...)}}
	require.Contains(t, bodyOf(t, d), "<tei-p>")
}

func TestPositions(t *testing.T) {
	const in = "---\ntiro: 1.0\ntitle: A *b*\n---\n\n# Head\n\n**A.** One <tei-unclear>two</tei-unclear>\n\n> - three[^1]\n\n[^1]: four\n"
	d, err := Decode(strings.NewReader(in))
	require.NoError(t, err)
	want := map[transcript.Kind]string{
		transcript.KindField: "3:1", transcript.KindHeading: "6:1", transcript.KindTurn: "8:1", transcript.KindUnclear: "8:12",
		transcript.KindQuote: "10:1", transcript.KindList: "10:3", transcript.KindNote: "10:10",
	}
	for n := range d.Preorder() {
		if w, ok := want[n.Kind()]; ok {
			require.Equal(t, w, n.Pos().String(), n.Kind())
		}
		require.True(t, n.Pos().IsKnown(), "%s", n.Kind())
	}
}
