package transcripttest

import (
	"strconv"

	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Documents generates arbitrary valid documents with every type of node wherever it may stand,
// and with text that is hostile to each format. They are in normal form.
func Documents() *rapid.Generator[*transcript.Document] {
	return rapid.Custom(func(t *rapid.T) *transcript.Document {
		g := &generator{t: t}
		return g.document()
	})
}

type generator struct {
	t      *rapid.T
	ids    int
	depth  int
	people []string // IDs, those described elsewhere last
	points []string
}

func (g *generator) n(label string, lo, hi int) int { return rapid.IntRange(lo, hi).Draw(g.t, label) }
func (g *generator) one(label string, of ...string) string {
	return rapid.SampledFrom(of).Draw(g.t, label)
}
func (g *generator) rarely(label string) bool { return g.n(label, 0, 7) == 7 }
func (g *generator) often(label string) bool  { return g.n(label, 0, 3) < 3 }

func (g *generator) document() *transcript.Document {
	d := &transcript.Document{}
	if g.often("has ID") {
		d.ID = g.id()
	}
	d.Lang = g.one("lang", "", "en", "ru-Latn")
	g.peopleOf(d)
	if g.rarely("has timeline") {
		g.timeline(d)
	}
	if g.rarely("has namespaces") {
		d.Namespaces = []transcript.Namespace{{Prefix: "ex", URI: "https://example.org/ns"}}
	}
	d.Metadata.Fields = g.fields()
	if g.rarely("has prolog") {
		d.Prolog = []*transcript.Raw{g.raw()}
	}
	if g.rarely("has epilog") {
		d.Epilog = []*transcript.Raw{g.raw()}
	}
	if g.rarely("is a part") {
		d.PartOf = &transcript.PartOf{File: "f00d", Number: g.n("number", 1, 3), Count: 3}
	}
	if d.PartOf == nil && g.rarely("has layout") {
		d.Layout = g.layout()
	}
	d.Body = g.division()
	g.whole(d)
	d.Normalize()
	d.AddStrangers()
	d.Resolve()
	return d
}

func (g *generator) peopleOf(d *transcript.Document) {
	for range g.n("people", 0, 3) {
		p := &transcript.Person{Attrs: transcript.Attrs{ID: g.id()}}
		for range g.n("names", 0, 2) {
			p.Children = append(p.Children, &transcript.Named{Names: transcript.PersonName, Type: g.one("name type", "label", "full", ""), Children: g.plainText()})
		}
		d.People = append(d.People, p)
		g.people = append(g.people, p.ID)
	}
	g.people = append(g.people, "elsewhere", "nowhere")
}

// layout is how a file was typed that the document need not be of.
func (g *generator) layout() transcript.Layout {
	return transcript.Layout{
		Profile:        g.one("profile", "plain", "plain", "wilson", "unknown"),
		LeadingLines:   g.n("leading lines", 0, 2),
		NoFinalNewline: g.rarely("no final newline"),
		Style:          g.one("style", "", "crlf bom", "wrap:20 escape:[]_ italic:_ setext", "quotes:double list:tags,title lists:flow", "normalised", "heading:9 x rule:·"),
		Patch:          transcript.Patch(g.one("patch", "", "3+%0A 0-1", "64/ 3/2", "0-4+—%20 2+%FF", "2147483647-1")),
	}
}

func (g *generator) timeline(d *transcript.Document) {
	line := &transcript.Timeline{Unit: g.one("unit", "", "s", "ms")}
	for i := range g.n("points", 1, 3) {
		p := transcript.TimePoint{Attrs: transcript.Attrs{ID: g.id()}}
		if i > 0 {
			p.Since, p.Interval = line.Points[0].ID, "1.5"
		}
		line.Points = append(line.Points, p)
		g.points = append(g.points, p.ID)
	}
	d.Timeline = line
}

func (g *generator) fields() []*transcript.Field {
	var out []*transcript.Field
	for range g.n("fields", 0, 4) {
		f := &transcript.Field{Name: g.one("field", "title", "date", "citation", "summary", "credits", "language", "shelf-mark", "people")}
		if g.often("labelled") {
			f.Label = g.one("label", "Summary:", "Citation:", "Original Language:", "Язык:", "No. 7", "tiro:", "Title:")
			f.Name = transcript.FieldName(f.Label)
		}
		switch {
		case f.Name == "original-language":
			f.Value = g.one("tag", "", "ru", "zh-Hant")
			f.Children = []transcript.Block{plain(g.plainText()...)}
		case f.Name == "date" && g.often("real date"):
			f.Children = []transcript.Block{plain(&transcript.Date{EDTF: "1990-11-08", Role: g.one("role", "", "record"), Children: g.plainText()})}
		case g.often("plain field"):
			f.Children = []transcript.Block{plain(g.inlines(para_)...)}
		default:
			f.Children = g.flow()
		}
		out = append(out, f)
	}
	return out
}

func (g *generator) id() string {
	g.ids++
	return g.one("id", "x", "Ünïcode.", "a-b_") + strconv.Itoa(g.ids)
}

func (g *generator) attrs() transcript.Attrs {
	var a transcript.Attrs
	if !g.rarely("attributes") {
		return a
	}
	if g.rarely("id") {
		a.ID = g.id()
	}
	a.Lang = g.one("lang", "", "", "ru", "zh-Hans-CN")
	a.Rend = g.one("rend", "", "bracketed", "italic", "bracketed italic", "bold")
	a.Cert = g.one("cert", "", "", "low", "0.5")
	a.Rule = g.one("rule", "", "", "gap.omitted")
	if g.rarely("n") {
		a.Other = append(a.Other, at("n", g.text()))
	}
	if g.rarely("unknown") {
		a.Other = append(a.Other, transcript.Attr{Name: transcript.Name{Space: transcript.UnknownSpace, Local: "x-y"}, Value: g.one("value", "1.50", `"a?>&amp;b"`, `{"a":[null]}`)})
	}
	if g.rarely("corresp") {
		a.Other = append(a.Other, at("corresp", "#x"))
	}
	return a
}

func (g *generator) raw() *transcript.Raw {
	if g.rarely("pi") {
		return &transcript.Raw{Target: g.one("target", "lb", "tiro-x"), Text: g.one("pi text", "", `n="1"`, "a > b", "?")}
	}
	return &transcript.Raw{Text: g.one("comment", "", " c ", "<p>", "]]>", "a - b", "**x**", "a\nb", ">", "->x")}
}
