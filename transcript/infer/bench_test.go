package infer

import (
	"strings"
	"testing"

	"github.com/yuin/goldmark"
	gm "github.com/yuin/goldmark/text"
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

// BenchmarkDocument and BenchmarkGoldmark are to be compared: reading typography takes no
// longer than reading Markdown.
func BenchmarkDocument(b *testing.B) {
	s := dialogue()
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	literal := written(strings.ReplaceAll(s, "\n\n", "\n"))
	for range b.N {
		b.StopTimer()
		d := literal.Clone()
		b.StartTimer()
		Document(d, Options{})
	}
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
	s := []byte(dialogue())
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	p := goldmark.DefaultParser()
	for range b.N {
		p.Parse(gm.NewReader(s))
	}
}
