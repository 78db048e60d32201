package markdown

import (
	"os"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/transcript"
)

// gen makes documents of all sorts of blocks in all sorts of orders.
type gen struct {
	*rapid.T
	ids int
}

func (g *gen) n(most int) int          { return rapid.IntRange(0, most).Draw(g.T, "n") }
func (g *gen) one(of ...string) string { return rapid.SampledFrom(of).Draw(g.T, "one") }

func (g *gen) words() string {
	if g.n(3) == 0 {
		if s := hostile().Draw(g.T, "words"); s != "" {
			return s
		}
	}
	return g.one("Yes.", "No", "X.", "The Chair:", "[Laughter]", "[Three pages omitted in the original]", "We met in 1990 and", "then we went on to talk.",
		"Moscow, 8 November 1990", "a", "Eduard [Shevardnadze] said", "so on and so forth until the very", "last moment of it all", "- 1. #")
}

func (g *gen) inlines(depth int) []transcript.Inline {
	var out []transcript.Inline
	for range 1 + g.n(3) {
		out = append(out, g.inline(depth))
	}
	return out
}

func (g *gen) attrs(n transcript.Inline) transcript.Inline {
	if g.n(4) == 0 {
		n.Attributes().Lang = "ru"
	}
	if g.n(6) == 0 {
		g.ids++
		n.Attributes().ID = "i" + string(rune('a'+g.ids%26)) + string(rune('a'+g.ids/26%26)) + string(rune('a'+g.ids/676))
	}
	return n
}

func (g *gen) inline(depth int) transcript.Inline {
	if depth <= 0 || g.n(2) == 0 {
		s := g.words()
		switch g.n(3) {
		case 0:
			s += " "
		case 1:
			s = " " + s
		}
		return &transcript.Text{Value: s}
	}
	in := func() []transcript.Inline { return g.inlines(depth - 1) }
	switch g.n(16) {
	case 0, 1:
		return g.attrs(rend(g.one("italic", "bold", "italic", "bold", "underline", "code"), in()...))
	case 2:
		return &transcript.Link{Target: g.one("https://example.org/", "#x", "a(b)", "http://a?b&amp;c", "x y"), Children: in()}
	case 3:
		return &transcript.Break{Type: transcript.BreakKind(g.one("line", "line", "page", "time"))}
	case 4:
		return g.bracketed(&transcript.Gap{Reason: "omitted", Desc: txt(g.words())}, "gap.omitted")
	case 5:
		return g.bracketed(&transcript.Supplied{Children: in()}, "supplied.name")
	case 6:
		return &transcript.Event{Event: transcript.EventKind(g.one("", "vocal", "pause")), Desc: txt(g.words())}
	case 7:
		return &transcript.Note{Type: "footnote", Place: "bottom", Number: g.one("", "1", "2", "*", "a b"), Children: g.flow(depth - 1)}
	case 8:
		return g.attrs(&transcript.Note{Children: g.flow(depth - 1)})
	case 9:
		return &transcript.Figure{URL: g.one("a.png", "", "x y"), Desc: txt(g.words())}
	case 10:
		return &transcript.Raw{Text: clean(g.words())}
	case 11:
		return &transcript.Element{Name: transcript.Name{Space: g.one("", "urn:x", transcript.TEI, transcript.TiroSpace), Local: g.one("thing", "a.b", "element", "p", "\u00e9t\u00e9")},
			Attrs: transcript.Attrs{Other: []transcript.Attr{{Name: transcript.Name{Space: g.one("", "urn:x", "urn:y", transcript.TiroSpace, transcript.TEI), Local: g.one("n", "a.b", "\u00e9")}, Value: g.words()}}}, Children: asNodes(in())}
	case 12:
		return &transcript.List{Attrs: transcript.Attrs{Rend: g.one("bulleted", "numbered", "")}, Children: []transcript.Block{&transcript.Item{Children: g.flow(depth - 1)}}}
	case 13:
		return &transcript.Anchor{}
	case 14:
		return &transcript.Date{EDTF: g.one("", "1990"), Children: in()}
	case 15:
		return g.bracketed(&transcript.Event{Event: transcript.Vocal, Desc: txt("Laughter")}, "event.vocal")
	}
	return g.attrs(&transcript.Unclear{Reason: g.one("", "faded"), Children: in()})
}

func (g *gen) bracketed(n transcript.Inline, rule string) transcript.Inline {
	if g.n(2) > 0 {
		n.Attributes().Rend = "bracketed"
		n.Attributes().Rule = rule
	}
	return n
}

// flow is what a note, an item or a cell holds.
func (g *gen) flow(depth int) []transcript.Block {
	switch g.n(3) {
	case 0:
		return []transcript.Block{plainPar(g.inlines(depth)...)}
	case 1:
		return []transcript.Block{par(g.inlines(depth)...)}
	case 2:
		return []transcript.Block{plainPar(g.inlines(depth)...), par(g.inlines(depth)...)}
	}
	return g.blocks(depth, false)
}

func (g *gen) blocks(depth int, division bool) []transcript.Block {
	var out []transcript.Block
	if division && g.n(1) == 0 {
		out = append(out, &transcript.Heading{Children: g.inlines(1), Type: g.one("", "", "main")})
	}
	if division && g.n(3) == 0 {
		out = append(out, &transcript.Dateline{Children: txt(g.words())})
	}
	for range 1 + g.n(4) {
		out = append(out, g.block(depth, division))
	}
	if division && depth > 0 {
		for range g.n(2) {
			out = append(out, &transcript.Section{Type: g.one("", "", "act"), Children: g.blocks(depth-1, true)})
		}
		if g.n(3) == 0 {
			out = append(out, g.global())
		}
	}
	return out
}

func (g *gen) global() transcript.Block {
	switch g.n(3) {
	case 0:
		return &transcript.Break{Type: transcript.PageBreak, Number: "2"}
	case 1:
		return &transcript.Raw{Text: clean(g.words())}
	case 2:
		return g.bracketed(&transcript.Gap{Reason: "omitted", Desc: txt(g.words())}, "gap.omitted").(transcript.Block)
	}
	return &transcript.Event{Event: transcript.Pause}
}

func (g *gen) block(depth int, division bool) transcript.Block {
	if depth <= 0 || g.n(2) == 0 {
		return par(g.inlines(1)...)
	}
	switch k := g.n(9); {
	case k < 4 && division:
		t := &transcript.Turn{Type: transcript.TurnKind(g.one("", "", "utterance")), Children: g.blocks(depth-1, false)}
		if g.n(4) > 0 {
			t.Label = []transcript.Inline{&transcript.Text{Value: g.one("X.", "The Chair:", "Velen", "[J. Baker.]", "*A*.")}}
		}
		if g.n(1) == 0 {
			t.Speakers = []string{g.one("velen", "orlik")}
		}
		return t
	case k == 4:
		return &transcript.Quote{Children: g.flow(depth - 1)}
	case k == 5:
		l := &transcript.List{Attrs: transcript.Attrs{Rend: g.one("bulleted", "numbered", "")}}
		for i := range 1 + g.n(2) {
			l.Children = append(l.Children, &transcript.Item{Children: g.flow(depth - 1), Number: g.one("", "", string(rune('2'+i)))})
		}
		return l
	case k == 6:
		t := &transcript.Table{}
		for range 1 + g.n(2) {
			r := &transcript.Row{Role: g.one("", "label")}
			for range 1 + g.n(1) {
				r.Children = append(r.Children, &transcript.Cell{Children: []transcript.Block{plainPar(g.inlines(1)...)}})
			}
			t.Children = append(t.Children, r)
		}
		return t
	case k == 7:
		return &transcript.Verse{Children: []transcript.Block{&transcript.Line{Children: g.inlines(1)}, &transcript.Line{Children: g.inlines(1)}}}
	case k == 8:
		p := par(g.inlines(depth)...)
		p.Part = transcript.Part(g.one("", "initial", "final"))
		if p.Part != "" && g.n(1) == 0 {
			p.Rule, p.Cert = brokenRule, "medium"
		}
		return p
	}
	return g.global()
}

// TestAnyStructure also counts the documents whose first writing had to be mended. With
// TIRO_MENDED set each of those fails, which shrinks it.
func TestAnyStructure(t *testing.T) {
	mended, all := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		g := &gen{T: t}
		d := &transcript.Document{
			Namespaces: []transcript.Namespace{{Prefix: "ex", URI: "urn:x"}, {Prefix: "tiro", URI: "urn:z"}},
			People: []*transcript.Person{
				{Attrs: transcript.Attrs{ID: "velen"}, Children: []transcript.Node{&transcript.Named{Names: transcript.PersonName, Children: txt("Velen")}}},
				{Attrs: transcript.Attrs{ID: "orlik", Rule: "speaker.initials"}, Children: []transcript.Node{&transcript.Named{Names: transcript.PersonName, Type: "label", Children: txt("J. Baker")}}},
			},
			Body: g.blocks(3, true),
		}
		d.Normalize()
		if err := d.Validate(); err != nil {
			t.Skip(err)
		}
		all++
		if diff := firstDiff(d); diff != "" {
			mended++
			if os.Getenv("TIRO_MENDED") != "" {
				t.Fatalf("%s\n%s", diff, newWriter(d, map[transcript.Node]bool{}).document())
			}
		}
		roundTripRapid(t, d)
	})
	t.Logf("%d of %d documents were mended", mended, all)
}

func roundTripRapid(t *rapid.T, d *transcript.Document) {
	data, err := canonical(d)
	if err != nil {
		t.Fatal(err)
	}
	back, err := decodeBytes(data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	if diff := transcript.Diff(d, back); diff != "" {
		t.Fatalf("%s\n%s", diff, data)
	}
	again, err := canonical(back)
	if err != nil || string(again) != string(data) {
		t.Fatalf("%v\n%s\n%s", err, data, again)
	}
}
