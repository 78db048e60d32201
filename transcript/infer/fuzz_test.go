package infer

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/tiro-transcripts/tiro/transcript"
	"pgregory.net/rapid"
)

// FuzzDocument: inference does not panic, changes no words, leaves a valid document, and
// finds nothing more the second time.
func FuzzDocument(f *testing.F) {
	for _, r := range Rules() {
		for _, e := range r.Examples {
			f.Add(e.Text)
		}
	}
	f.Add("Moscow, 8 November 1990\nM.S. Gorbachev. Greetings [Laughter]\n[J. Baker.] We and\nthe rest\nM.S. Gorbachev. Yes\n[Two pages omitted]")
	f.Add("A: [b [c] d] ]]\nA: [\nB: *[x]*\nB: [*y* z?]")
	f.Fuzz(func(t *testing.T, s string) {
		if !transcript.IsXMLText(s) || strings.Contains(s, "\r") {
			t.Skip("no text of a document")
		}
		unchanged(t, written(s), Options{})
		unchanged(t, inVolume(written(s)), Options{Marked: true})
	})
}

// inVolume is a document as one of the documents of a volume, in a TEI text.
func inVolume(d *transcript.Document) *transcript.Document {
	element := func(name string, children ...transcript.Node) *transcript.Element {
		return &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: name}, Children: children}
	}
	list := element("div", &transcript.Paragraph{Children: []transcript.Inline{
		&transcript.Named{Names: transcript.PersonName, Attrs: transcript.Attrs{ID: "p_1"}, Children: one("Velen")},
	}})
	d.Body = []transcript.Block{element("text", element("front", list), element("body", &transcript.Section{Type: "document", Children: d.Body}))}
	d.Normalize()
	return d
}

// written is a document of lines, in which *words* are names and emphasised by turns.
func written(s string) *transcript.Document {
	d := &transcript.Document{Attrs: transcript.Attrs{Lang: "en"}}
	d.Metadata.Fields = []*transcript.Field{plainField("original-language", "Russian"), plainField("title", "A. Velen and T. Orlik")}
	for line := range strings.Lines(s) {
		p := &transcript.Paragraph{}
		for i, part := range strings.Split(line, "*") {
			switch {
			case part == "":
			case i%4 == 1:
				p.Children = append(p.Children, &transcript.Named{Names: transcript.PersonName, Ref: "#p_1", Children: one(part)})
			case i%2 == 1:
				p.Children = append(p.Children, &transcript.Emphasis{Attrs: transcript.Attrs{Rend: "italic"}, Children: one(part)})
			default:
				p.Children = append(p.Children, &transcript.Text{Value: part})
			}
		}
		d.Body = append(d.Body, p)
	}
	d.Normalize()
	return d
}

func unchanged(t require.TestingT, d *transcript.Document, o Options) {
	require.NoError(t, d.Validate())
	before := slices.Collect(d.Lines())
	Document(d, o)
	assert.Equal(t, before, slices.Collect(d.Lines()), "inference changes the words")
	require.NoError(t, d.Validate())
	again := d.Clone()
	Document(again, o)
	if !speaks(d.Body) {
		return // what is seen of labels then may differ: a bracket is no longer one
	}
	require.Empty(t, transcript.Diff(d, again), "a second reading finds more")
}

// TestDocumentLaws draws documents from the pieces that rules are about.
func TestDocumentLaws(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"[", "]", "[Laughter]", "[Two pages omitted]", "[J. Baker.]", "J. Baker.", "M.S. Gorbachev.", "Baker:", "[sic]", "[Bubiyan?]", "*", "word", "word", "and",
		" ", " ", " ", "\n", "\n", ". ", "[Eto nemalyi srok]", "Eduard", "[Shevardnadze]", "D[urbrow]", "Moscow, 8 November 1990", "Q.", "A.", "[...]", "[inaudible]",
		"\u00a0", "é", "—", ":", "MR. NOBLE:", "The Chairman:", "the", "lower", "(a)", "9",
		"*Velen*:", "*Mr. Linder.*", "\n*Velen*: Yes", "\n*x*[*Secretary*] Orlik:", "K:", "\nD: no", "Velen/Orlik:", "[name not declassified]:", "\n*Velen:*\n",
		"[Enclosure]", "[Orlik]", "[Orlik.]", "[Washington,]", " April 9, 1948", "[2 lines]", " was not declassified", "he ", "[to Velen:]", "[in English]", "[He laughs.]",
		" …(truncated)…", "(truncated)\n", "[continued in next file]", "\n— Yes?", "\n—No.", "\n<velen> ", "\n毛泽东：", "\nNOBLE Yes", "\nVELEN – ", "\n1. Velen: ", "\n[00:01:02] Orlik: ", "[IG]", "IB ", "[i]", "[ip]", "tr", "Approve ", "[garble—so?]",
	})
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(piece, 0, 60).Draw(t, "pieces"), "")
		unchanged(t, written(s), Options{})
		unchanged(t, inVolume(written(s)), Options{Marked: true})
	})
}

// TestHostile: no text takes time that grows with its square.
func TestHostile(t *testing.T) {
	const n = 200_000
	for name, s := range map[string]string{
		"open":      strings.Repeat("[", n),
		"closed":    strings.Repeat("[a]", n/3),
		"nested":    strings.Repeat("[", n/2) + strings.Repeat("]", n/2),
		"sic":       strings.Repeat("word [sic] ", n/10),
		"gaps":      strings.Repeat("x [Two pages omitted] ", n/20),
		"one":       "[" + strings.Repeat("omitted ", n/8) + "]",
		"wording":   "[" + strings.Repeat("zh", n/2) + "]",
		"emphasis":  strings.Repeat("[*a* ", n/10),
		"labels":    strings.Repeat("A: b\nB: c\n", n/10),
		"many":      manyLabels(n / 20),
		"initials":  strings.Repeat("A.", n/2),
		"particles": "A. " + strings.Repeat("de ", n/3),
		"dates":     strings.Repeat("8 November ", n/10),
	} {
		t.Run(name, func(t *testing.T) {
			d := written(s)
			start := time.Now()
			Document(d, Options{})
			assert.Less(t, time.Since(start), time.Minute)
		})
	}
}

func manyLabels(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString("Name" + strings.Repeat("a", i%7) + string(rune('a'+i%26)) + string(rune('a'+i/26%26)) + string(rune('a'+i/676%26)) + ": yes\n")
	}
	return b.String() + b.String()
}

// A bracket beside others is read as it is when those have been read.
func TestAdjacentBrackets(t *testing.T) {
	piece := rapid.SampledFrom([]string{
		"D[urbrow]", "[urbrow]", "[Laughter]", "[Two pages omitted]", "[sic]", "word", " ", "Eduard ", "[Shevardnadze]", "[...]", "[Bubiyan?]", "[Eto nemalyi srok]",
		"he ", "[to Velen:]", "[of]", "[2 lines]", "[i]", "tr", "[garble—so?]", "[Orlik]", "[He laughs.]", ". ",
	})
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(piece, 0, 8).Draw(t, "pieces"), "")
		unchanged(t, written("M.S. Gorbachev. Yes\nJ. Baker. "+s+"\nM.S. Gorbachev. "+s), Options{})
	})
}
