package infer

import (
	"bytes"
	"encoding/xml"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	gm "github.com/yuin/goldmark/text"

	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// dialogue is about a megabyte of talk: as in a real record, a label every kilobyte or so and a
// bracket every two.
func dialogue() string {
	const said = "We firmly intend, and I hope that you will be convinced of this, not only to preserve and maintain our relations " +
		"with you, but to move them forward. Everything that we try to carry out, of course, first and foremost fulfils our national interests. " +
		"That is our contribution to world civilization, and this idea lies at the basis of everything that we are doing and will do: you should " +
		"have no doubts on that score. Whatever happens to you, we want to act and to agree in such a way as to be together with you."
	const turns = "M.S. Gorbachev. " + said + "\n\n" + said + " [nash vklad]\n\n" + said + " [Two pages omitted]\n\n" +
		"J. Baker. " + said + " I phoned Eduard [Shevardnadze] twice.\n\n" + said + "\n\n" + said + "\n\n" +
		"E.A. Shevardnadze. " + said + "\n\n" + said + "\n\n"
	return strings.Repeat(turns, 1<<20/len(turns))
}

// BenchmarkDocument and BenchmarkGoldmark are to be compared, text by text: reading typography takes no
// longer than reading Markdown. What the copy of a document leaves behind is collected while the clock stands still,
// before each reading in both.
func BenchmarkDocument(b *testing.B) {
	forTexts(b, func(b *testing.B, text string) {
		literal := written(strings.ReplaceAll(text, "\n\n", "\n"))
		for range b.N {
			b.StopTimer()
			d := literal.Clone()
			runtime.GC()
			b.StartTimer()
			Document(d, Options{})
		}
	})
}

// BenchmarkTurns is that of labels alone: by initials, and of names that the words of the text are asked about.
func BenchmarkTurns(b *testing.B) {
	s := strings.ReplaceAll(dialogue(), "\n\n", "\n")
	for name, s := range map[string]string{
		"initials": s,
		"names":    strings.NewReplacer("M.S. Gorbachev.", "Gorbachev:", "J. Baker.", "Baker:", "E.A. Shevardnadze.", "Shevardnadze:").Replace(s) + "Zweitens: nothing",
	} {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			d := written(s)
			for range b.N {
				Turns(d.Body, TurnOptions{})
			}
		})
	}
}

func BenchmarkGoldmark(b *testing.B) {
	forTexts(b, func(b *testing.B, text string) {
		p, data := goldmark.DefaultParser(), []byte(text)
		for range b.N {
			b.StopTimer()
			runtime.GC()
			b.StartTimer()
			p.Parse(gm.NewReader(data))
		}
	})
}

// forTexts runs a benchmark of the dialogue and, where the corpora are there, of the words of real files: paragraphs
// with a blank line between.
func forTexts(b *testing.B, run func(b *testing.B, text string)) {
	for _, t := range []struct {
		name string
		read func(testing.TB) string
	}{
		{"dialogue", func(testing.TB) string { return dialogue() }},
		{"frus", func(b testing.TB) string { return paragraphs(b, "frus/*.xml", "p", "head") }},
		{"minutes", func(b testing.TB) string { return paragraphs(b, "frus-history/*.xml", "p", "head") }},
		{"parliament", func(b testing.TB) string { return paragraphs(b, "parlamint/*AT*.xml", "seg", "note") }},
		{"podcasts", podcasts},
	} {
		b.Run(t.name, func(b *testing.B) {
			s := t.read(b)
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			b.ResetTimer()
			run(b, s)
		})
	}
}

// podcasts are the words of the Markdown files, without their front matter and asterisks.
func podcasts(b testing.TB) string {
	var out strings.Builder
	for _, data := range matching(b, "markdown/*.md") {
		for block := range strings.SplitSeq(string(data), "\n\n") {
			if !strings.HasPrefix(block, "---") {
				add(&out, strings.ReplaceAll(block, "*", ""))
			}
		}
	}
	return out.String()
}

// paragraphs are the words of the elements of those names in XML files.
func paragraphs(b testing.TB, pattern string, names ...string) string {
	var out strings.Builder
	for _, data := range matching(b, pattern) {
		var words strings.Builder
		for d := xml.NewDecoder(bytes.NewReader(data)); ; {
			t, err := d.Token()
			if err == io.EOF {
				break
			}
			require.NoError(b, err)
			switch t := t.(type) {
			case xml.CharData:
				words.Write(t)
			case xml.StartElement:
				if slices.Contains(names, t.Name.Local) {
					words.Reset()
				}
			case xml.EndElement:
				if slices.Contains(names, t.Name.Local) {
					add(&out, words.String())
					words.Reset()
				}
			}
		}
	}
	return out.String()
}

// add adds a paragraph on one line.
func add(out *strings.Builder, paragraph string) {
	if line := strings.Join(strings.Fields(paragraph), " "); line != "" {
		out.WriteString(line + "\n\n")
	}
}

func matching(b testing.TB, pattern string) [][]byte {
	names, err := filepath.Glob(filepath.Join(corpora.File(b), pattern))
	require.NoError(b, err)
	var out [][]byte
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(b, err)
		out = append(out, data)
	}
	return out
}
