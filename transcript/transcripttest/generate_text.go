package transcripttest

import (
	"strings"

	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/transcript"
)

// fragments are what has ever been a hazard: to CommonMark, to XML, to JSON, to YAML, to the reading of
// labels and brackets, or to whoever counts characters.
func fragments() []string {
	return []string{
		"a", "word", "Greetings to you.", "M.S. Gorbachev. Greetings", "J. Baker.", "The Chair: ", "Note:", "Q.",
		"[J. Baker.] We", "[Audience]: 00:37", "[Three pages omitted in the original]", "[Laughter]", "[sic]", "[x](y)", "[^1]", "[ ] ", "[a [b] c]", "![i](u)", "[", "]",
		"*", "**", "***", "* * *", "_a_", "__b__", "~~c~~", "`d`", "``", "- ", "+ ", "— Да, — ", "1990. We met.", "1) one", "# ", "#", "> ", "|", "| a | b |", "---", "===", "- - -",
		"<", ">", "&", "&amp;", "&#65;", "&copy;", "<tei-p>", "</tei-p>", "<br>", "<!--", "-->", "<?x?>", "<http://a.b>", "http://a.b/c_d_e", "www.x.org", "a@b.org", "]]>", "<![CDATA[",
		"\\", "\\[", "\\\\", "\\*", "{", "}", "\"", "'", "“q”", "’", ":", ": ", "#tag", "%", "@", "!", "!!x", "---\ntiro: 1", "...", "…", "null", "true", "012", "~", "=", "^", "$$",
		"\u00a0", "\u00ad", "e\u0301", "\u200b", "\u200f", "שלום", "مرحبا", "𝔄", "👩‍👩‍👧", "\ufeff", "\u2028", "\u0085", "\u007f", "ﬁ", "Ünïcödé", "Язык", "中文", "\ufffd",
		"  ", " ", "    code", "\t", strings.Repeat("long ", 40), "up until the very", "Yemen, Cuba, and",
	}
}

// text is a piece of text: mostly hazards in a row, sometimes anything.
func (g *generator) text() string {
	if g.rarely("any text") {
		s := rapid.StringN(1, 12, -1).Draw(g.t, "string")
		if transcript.IsXMLText(s) && !strings.ContainsAny(s, "\r\n\t") {
			return s
		}
	}
	var b strings.Builder
	for range g.n("fragments", 1, 4) {
		b.WriteString(rapid.SampledFrom(fragments()).Draw(g.t, "fragment"))
		b.WriteString(g.one("between", "", "", " "))
	}
	return strings.NewReplacer("\n", " ", "\t", " ").Replace(b.String())
}

func (g *generator) plainText() []transcript.Inline {
	return []transcript.Inline{&transcript.Text{Value: g.text()}}
}

// content is what an inline may hold, by TEI's macros.
type content int

const (
	para_    content = iota // macro.paraContent
	phrase_                 // macro.phraseSeq
	date_                   // no quote either
	limited_                // macro.limitedContent: a desc
)

func (g *generator) inlines(c content) []transcript.Inline {
	g.depth++
	defer func() { g.depth-- }()
	var out []transcript.Inline
	most := 4
	if g.depth > 4 {
		most = 1
	}
	for range g.n("inlines", 0, most) {
		if g.depth > 4 || g.often("is text") {
			out = append(out, &transcript.Text{Value: g.text()})
			continue
		}
		out = append(out, g.inline(c))
	}
	return out
}

func (g *generator) inline(c content) transcript.Inline {
	a := g.attrs()
	most := 18
	switch c {
	case para_:
		most = 34
	case phrase_:
		most = 28
	case date_:
		most = 27
	case limited_:
		most = 11
	}
	switch g.n("inline", 0, most) {
	case 0:
		return &transcript.Emphasis{Attrs: a, Children: g.inlines(paraIn(c))}
	case 1:
		return &transcript.Emphasis{Attrs: transcript.Attrs{Rend: g.one("style", "italic", "bold")}, Children: g.inlines(paraIn(c))}
	case 2:
		return &transcript.Link{Attrs: a, Target: g.one("uri", "", "https://a.b/c?d=e&f", "#x", "a_b*c", "x(y"), Children: g.inlines(paraIn(c))}
	case 3:
		return &transcript.Choice{Attrs: a, Children: []transcript.Inline{g.reading(), g.reading()}}
	case 4:
		return &transcript.Reading{Attrs: a, Type: transcript.Abbr, Children: g.inlines(phraseIn(c))}
	case 5:
		return &transcript.Foreign{Attrs: a, Children: g.inlines(phraseIn(c))}
	case 6:
		return &transcript.Gloss{Attrs: a, Target: g.one("target", "", "#x"), Children: g.inlines(phraseIn(c))}
	case 7:
		return &transcript.Named{Attrs: a, Names: g.nameKind(), Type: g.one("class", "", "full"), Ref: g.one("ref", "", "#x"), Children: g.inlines(phraseIn(c))}
	case 8:
		return &transcript.Title{Attrs: a, Level: g.one("level", "", "a", "j"), Type: g.one("class", "", "main"), Children: g.inlines(paraIn(c))}
	case 9:
		return &transcript.Date{Attrs: a, EDTF: g.one("edtf", "", "1990-11-08", "1990", "1957/1959", "../1990", "1957-03~", "[1667,1668]"), Role: g.one("role", "", "record"), Children: g.inlines(date_)}
	case 10:
		return &transcript.Quotation{Attrs: a, Children: g.inlines(paraIn(c))}
	case 11:
		return &transcript.Element{Name: tei("soCalled"), Attrs: a, Children: nodes(g.inlines(phraseIn(c)))}
	case 12:
		return &transcript.Supplied{Attrs: a, Reason: g.one("reason", "", "omitted", "omitted faded"), Children: g.inlines(paraIn(c))}
	case 13:
		return &transcript.Unclear{Attrs: a, Reason: g.one("reason", "", "faded"), Children: g.inlines(paraIn(c))}
	case 14:
		return g.reading()
	case 15:
		return &transcript.Edit{Attrs: a, Type: transcript.EditKind(g.one("edit", "added", "deleted")), Children: g.inlines(paraIn(c))}
	case 16, 17:
		return g.gap()
	case 18:
		return g.breakNode()
	case 19:
		return g.event(false)
	case 20, 21:
		return g.note()
	case 22:
		return &transcript.Anchor{Attrs: a, Time: g.point()}
	case 23:
		return g.raw()
	case 24:
		return &transcript.Element{Name: transcript.Name{Space: "https://example.org/ns", Local: "thing.x"}, Children: nodes(g.inlines(phraseIn(c)))}
	case 25:
		return &transcript.Break{Type: transcript.LineBreak}
	case 26:
		return &transcript.Gap{Attrs: transcript.Attrs{Rend: "bracketed", Rule: "gap.omitted"}, Reason: "omitted", Unit: "page", Quantity: "3", Desc: []transcript.Inline{&transcript.Text{Value: "Three pages omitted"}}}
	case 27:
		return g.figure()
	case 28:
		return &transcript.Quote{Attrs: a, Children: g.flow()}
	case 29:
		return g.event(true)
	case 30:
		return g.list()
	case 31:
		return g.table()
	case 32:
		return g.verse()
	case 33:
		return g.sentence()
	}
	return &transcript.Emphasis{Stressed: true, Attrs: a, Children: g.inlines(paraIn(c))}
}

// paraIn and phraseIn are what a child that could hold more may hold within c.
func paraIn(c content) content {
	if c == limited_ {
		return limited_
	}
	return para_
}

func phraseIn(c content) content {
	if c == limited_ {
		return limited_
	}
	return phrase_
}

func nodes(in []transcript.Inline) []transcript.Node {
	var out []transcript.Node
	for _, n := range in {
		out = append(out, n)
	}
	return out
}

func (g *generator) nameKind() transcript.NameKind {
	return transcript.NameKind(g.one("names", "", "person", "place", "organisation", "role"))
}

func (g *generator) reading() *transcript.Reading {
	k := transcript.ReadingKind(g.one("reading", "sic", "corr", "orig", "reg", "abbr", "expan"))
	return &transcript.Reading{Attrs: g.attrs(), Type: k, Children: g.inlines(phrase_)}
}

func (g *generator) gap() *transcript.Gap {
	gap := &transcript.Gap{Attrs: g.attrs(), Reason: g.one("reason", "", "omitted", "illegible withheld"), Unit: g.one("unit", "", "page", "line"), Quantity: g.one("quantity", "", "3", "3.5"), Extent: g.one("extent", "", "unknown", "a few")}
	if g.rarely("at most") {
		gap.AtMost, gap.AtLeast = "4", "1"
	}
	if g.often("has desc") {
		gap.Desc = g.inlines(limited_)
	}
	return gap
}

func (g *generator) breakNode() *transcript.Break {
	b := &transcript.Break{Attrs: g.attrs(), Type: transcript.BreakKind(g.one("break", "line", "page", "column", "time")), Number: g.one("number", "", "12", "00:01:23", "a b")}
	b.Other = nil
	return b
}

func (g *generator) event(stage bool) *transcript.Event {
	e := &transcript.Event{Attrs: g.attrs(), Type: g.one("class", "", "applause"), Speakers: g.speakers()}
	if stage {
		e.Desc = g.inlines(para_)
		return e
	}
	e.Event = transcript.EventKind(g.one("event", "vocal", "kinesic", "incident", "pause"))
	if e.Event != transcript.Pause {
		e.Desc = g.inlines(limited_)
	}
	return e
}

func (g *generator) speakers() []string {
	var out []string
	if g.often("nobody") && g.depth > 2 {
		return nil
	}
	for range g.n("speakers", 0, 2) {
		id := g.one("speaker", g.people...)
		if len(out) == 0 || out[0] != id {
			out = append(out, id)
		}
	}
	return out
}

func (g *generator) point() string {
	if len(g.points) == 0 {
		return ""
	}
	return g.one("point", append([]string{""}, g.points...)...)
}

func (g *generator) figure() *transcript.Figure {
	f := &transcript.Figure{Attrs: g.attrs(), URL: g.one("url", "", "a.png", "https://a.b/c d.png")}
	if f.URL == "https://a.b/c d.png" {
		f.URL = "https://a.b/c%20d.png"
	}
	f.Desc = g.inlines(limited_)
	return f
}
