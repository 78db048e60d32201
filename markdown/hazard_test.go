package markdown

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/transcript"
)

// hazards are words that CommonMark, YAML or package infer would read as something else.
func hazards() []string {
	return []string{
		"[J. Baker.]: Yes", "[Audience]: 00:37", "[a](b)", "[a][b]", "![a](b)", "[^1]", "[^1]: x", "[ ] to do", "[!NOTE]",
		"1990. We met.", "1. one", "1) one", "12345678901. no list", "- dash", "-", "--", "---", "- - -", "+ plus", "* star", "***", "* * *", "___", "_ _ _",
		"# hash", "#hash", "#", "####### seven", "ends with #", "a # b ##", "> quote", ">", "=== ", "===", "| a | b |", "|---|---|", ":--", "~~~", "~~a~~", "~5",
		"```", "`code`", "a ` b", "``", "*a*", "**a**", "_a_", "__a__", "a*b*c", "snake_case_name", "a_", "_b", "***a", "2*3*4", "a * b * c",
		"**X.** Text", "**X.**Text", "M.S. Gorbachev. Hello", "Q. What?", "<b>bold</b>", "<tei-p>", "</tei-p>", "<tei-", "a < b", "a<b", "<", "<!-- c -->", "<!--", "<?x?>", "<!DOCTYPE x>",
		"<https://example.org>", "https://example.org/a_b_c", "www.example.org", "a@b.org", "<a@b.org>", "&amp;", "&lt;", "&#65;", "&#x41;", "&copy", "&copy;", "AT&T", "&", "&;",
		`back\slash`, `\*`, `end\`, `\\`, `C:\path\[x]`, `\`, `a\`, `\ `, `a \ b`, "\"straight\" 'quotes'", "\u201Ccurly\u201D", "em \u2014 dash", "\u2014 Dialogue",
		"[Laughter]", "[three pages omitted in the original]", "[sic]", "a [b] c", "[", "]", "][", "[[a]]", "[a", "a]", "\\[a\\]", "Eduard [Shevardnadze] said", "[a]: [b]:", "[a]:b", "[a[^1]", "[| [^1]", "[a[!b]",
		"nb\u00a0sp", "\u00a0nb", "nb\u00a0", "soft\u00adhyphen", "e\u0301", "\u05d0\u05d1\u05d2", "\u202eRTL\u202c", "\U0001F600", "\u2028x", "a\u0085b", "\uFEFFx", "\u3000x\u3000",
		"true", "null", "~", "1990", "012", "0x1F", "1.0", "2001-01-01", "yes", "{a: b}", "a: b", "a: ", "%x", "@x", "!x", "? x", "'x'", "# c", "x # c", "key:", "---x", "...", "<<",
		"a  b"[:1] + " b", "Table: a | b", "a|b", `a\|b`, `\|`, "|", "||", "term\\", "!", "Hello!", "x^2^", "H~2~O", "==mark==", "$a$", "{.class}", "{#id}", "\u00bfQu\u00e9?", "(c)", "a...b", "tiro: 1.0",
		"The President", "Moscow, 8 November 1990", "8 November 1990", "November 8, 1990", "Yes.", "Q:", "Note:", "    x"[4:],
	}
}

func txt(s string) []transcript.Inline { return []transcript.Inline{&transcript.Text{Value: s}} }

func par(in ...transcript.Inline) *transcript.Paragraph { return &transcript.Paragraph{Children: in} }

func plainPar(in ...transcript.Inline) *transcript.Paragraph {
	return &transcript.Paragraph{Plain: true, Children: in}
}

func rend(r string, in ...transcript.Inline) *transcript.Emphasis {
	return &transcript.Emphasis{Attrs: transcript.Attrs{Rend: r}, Children: in}
}

// places puts words into every sort of place.
func places(s, other string) map[string]*transcript.Document {
	t := func() []transcript.Inline { return txt(s) }
	br := func() transcript.Inline { return &transcript.Break{Type: transcript.LineBreak} }
	body := func(b ...transcript.Block) *transcript.Document { return &transcript.Document{Body: b} }
	cell := func(in ...transcript.Inline) *transcript.Cell {
		return &transcript.Cell{Children: []transcript.Block{plainPar(in...)}}
	}
	row := func(role string, c ...transcript.Block) *transcript.Row {
		return &transcript.Row{Role: role, Children: c}
	}
	link := func(in ...transcript.Inline) *transcript.Link {
		return &transcript.Link{Target: "https://example.org/", Children: in}
	}
	people := []*transcript.Person{{Attrs: transcript.Attrs{ID: "x"}, Children: []transcript.Node{&transcript.Named{Names: transcript.PersonName, Children: t()}}}}
	return map[string]*transcript.Document{
		"paragraph":       body(par(t()...)),
		"after paragraph": body(par(txt("First.")...), par(t()...)),
		"turn":            body(&transcript.Turn{Label: txt("X."), Children: []transcript.Block{par(t()...), par(t()...)}}),
		"label":           body(&transcript.Turn{Label: t(), Children: []transcript.Block{par(txt("Text.")...)}}, &transcript.Turn{Label: t()}),
		"person":          {People: people, Body: []transcript.Block{&transcript.Turn{Speakers: []string{"x"}, Label: t(), Children: []transcript.Block{par(t()...)}}}},
		"heading":         body(&transcript.Heading{Children: t()}, &transcript.Section{Children: []transcript.Block{&transcript.Heading{Children: t()}, par(t()...)}}),
		"cell":            body(&transcript.Table{Children: []transcript.Block{row("label", cell(t()...), cell(txt(other)...)), row("", cell(t()...), cell(t()...))}}),
		"plain table":     body(&transcript.Table{Children: []transcript.Block{row("", cell(t()...)), row("", cell(t()...))}}),
		"item":            body(&transcript.List{Attrs: transcript.Attrs{Rend: "bulleted"}, Children: []transcript.Block{&transcript.Item{Children: []transcript.Block{plainPar(t()...)}}, &transcript.Item{}, &transcript.Item{Children: []transcript.Block{plainPar(t()...)}}}}),
		"numbered":        body(&transcript.List{Attrs: transcript.Attrs{Rend: "numbered"}, Children: []transcript.Block{&transcript.Item{Children: []transcript.Block{par(t()...), par(txt(other)...)}}}}),
		"italic":          body(par(rend("italic", t()...))),
		"bold":            body(par(rend("bold", t()...)), par(rend("bold", t()...), &transcript.Text{Value: " x"})),
		"in emphasis":     body(par(&transcript.Text{Value: "x"}, rend("italic", t()...), &transcript.Text{Value: "y"}, rend("bold", t()...), &transcript.Text{Value: " z "}, rend("italic", rend("bold", t()...)))),
		"beside emphasis": body(par(append(append(t(), rend("italic", txt("em")...)), t()...)...)),
		"beside bold":     body(par(append(append(t(), rend("bold", txt(other)...)), t()...)...)),
		"link":            body(par(link(t()...))),
		"beside link":     body(par(append(append(t(), link(txt(other)...)), t()...)...)),
		"beside note":     body(par(append(append(t(), &transcript.Note{Type: "footnote", Place: "bottom", Number: "1", Children: []transcript.Block{plainPar(t()...)}}), t()...)...)),
		"notes":           body(par(append(t(), &transcript.Note{Type: "footnote", Place: "bottom", Children: []transcript.Block{par(t()...), par(t()...)}}, &transcript.Note{Type: "footnote", Place: "bottom", Children: []transcript.Block{par(t()...)}})...)),
		"broken":          body(par(append(append(t(), br()), t()...)...), par(br(), &transcript.Text{Value: "x"}, br())),
		"quoted":          body(&transcript.Quote{Children: []transcript.Block{par(t()...), par(append(append(t(), br()), t()...)...)}}, &transcript.Quote{Children: []transcript.Block{par(t()...)}}),
		"element":         body(par(&transcript.Unclear{Children: t()}, &transcript.Text{Value: "x"}, &transcript.Foreign{Children: t()})),
		"explicit":        body(&transcript.Paragraph{Part: transcript.Initial, Children: t()}, &transcript.Verse{Children: []transcript.Block{&transcript.Line{Children: t()}, &transcript.Line{Children: t()}}}),
		"attribute":       body(&transcript.Paragraph{Attrs: transcript.Attrs{Other: []transcript.Attr{{Name: transcript.Name{Local: "n"}, Value: s}}}, Children: t()}),
		"code":            body(par(&transcript.Text{Value: "x "}, rend("code", t()...), &transcript.Text{Value: " y"})),
		"figure":          body(&transcript.Figure{URL: "a.png", Desc: t()}, par(&transcript.Text{Value: "x"}, &transcript.Figure{URL: "a.png", Desc: t()}, &transcript.Text{Value: "y"})),
		"field": {Metadata: transcript.Metadata{Fields: []*transcript.Field{
			{Name: "title", Children: []transcript.Block{plainPar(append(append(t(), br()), t()...)...)}},
			{Name: "date", Children: []transcript.Block{plainPar(t()...)}},
			{Name: "date", Children: []transcript.Block{par(t()...)}},
			{Name: "summary", Label: "Summary:", Children: []transcript.Block{par(t()...), par(t()...)}},
			{Name: "people", Value: "v", Children: []transcript.Block{plainPar(t()...)}},
			{Name: "date", Children: []transcript.Block{plainPar(t()...)}},
		}}},
		"preserved": body(&transcript.Paragraph{Attrs: transcript.Attrs{Other: []transcript.Attr{{Name: transcript.Name{Space: transcript.XML, Local: "space"}, Value: "preserve"}}},
			Children: []transcript.Inline{&transcript.Text{Value: " \n" + s + "\n\n  " + s + "\t "}, rend("italic", &transcript.Text{Value: " " + s + " "})}}),
		"dateline": body(&transcript.Heading{Children: t()}, &transcript.Dateline{Children: t()}, par(t()...), &transcript.Gap{Desc: t()}, par(t()...)),
		"comment":  body(&transcript.Raw{Text: clean(s)}, par(&transcript.Raw{Text: clean(s)}, &transcript.Text{Value: "x"}, &transcript.Raw{Target: "pi", Text: strings.TrimLeft(strings.ReplaceAll(s, "?>", ""), " ")}), &transcript.Raw{Text: "a\n\n" + clean(s) + "\n  b"}),
	}
}

// clean makes words that a comment may hold.
func clean(s string) string {
	for strings.Contains(s, "--") {
		s = strings.ReplaceAll(s, "--", "-")
	}
	return strings.TrimRight(s, "-") + " "
}

// checkPlaces round-trips words in every place that the model allows them in.
func checkPlaces(t testing.TB, s, other string) {
	for name, d := range places(s, other) {
		d.Normalize()
		if d.Validate() != nil {
			continue
		}
		if diff := firstDiff(d); diff != "" {
			t.Errorf("%s: %q: %s\n%s", name, s, diff, newWriter(d, map[transcript.Node]bool{}).document())
			continue
		}
		roundTrip(t, d)
	}
}

func TestHazards(t *testing.T) {
	for _, s := range hazards() {
		checkPlaces(t, s, "other")
	}
}

// hostile generates words made of what Markdown takes for something else.
func hostile() *rapid.Generator[string] {
	pieces := append(hazards(), strings.Split("a b c 1 . , ; : ! ? ' \" ( ) [ ] { } < > & # * _ ~ ` | \\ / - + = ^ $ % @ \u00a0 \u00ad \u2014 \u0301 X. Q: sic omitted page", " ")...)
	return rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		for range rapid.IntRange(1, 8).Draw(t, "n") {
			if rapid.IntRange(0, 3).Draw(t, "space") == 0 {
				b.WriteByte(' ')
			}
			b.WriteString(rapid.SampledFrom(pieces).Draw(t, "piece"))
		}
		return strings.Trim(b.String(), " ")
	})
}

func TestHostileWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := hostile().Draw(t, "words")
		if s == "" {
			return
		}
		for name, d := range places(s, "other") {
			d.Normalize()
			if d.Validate() != nil {
				continue
			}
			if diff := firstDiff(d); diff != "" {
				t.Fatalf("%s: %q: %s\n%s", name, s, diff, newWriter(d, map[transcript.Node]bool{}).document())
			}
		}
	})
}
