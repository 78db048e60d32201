package tei

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/beevik/etree"

	"github.com/tiro-transcripts/tiro/transcript"
)

// dialogue is about a megabyte of TEI as a parliament or an archive publishes it.
func dialogue() []byte {
	var b strings.Builder
	b.WriteString(start + header + "<text><body>\n")
	for i := 0; b.Len() < 1<<20; i++ {
		fmt.Fprintf(&b, `<div type="debate" xml:id="d%d">
  <head>Sitting %d</head>
  <sp who="#a">
    <speaker>The Minister.</speaker>
    <p>We firmly intend, and I hope that you will be <hi rend="italic">convinced</hi> of this, not only to preserve and maintain our relations with you &amp; yours, but to move them forward. Everything that we try to carry out <unclear cert="low" reason="faded">in our country</unclear> fulfils our interests.</p>
    <p>You should have no doubts on that score.<note n="%d" place="bottom">See the <title>Record</title>.</note> Whatever happens, we want to act and to agree.</p>
  </sp>
  <gap reason="omitted" unit="page" quantity="3"><desc>Three pages omitted</desc></gap>
  <sp who="#b #c"><speaker>Both:</speaker><p>Agreed.</p></sp>
</div>
`, i, i, i)
	}
	b.WriteString("</body></text></TEI>")
	return []byte(b.String())
}

// BenchmarkBound is what etree takes to read and write the same bytes: the measure of the others.
func BenchmarkBound(b *testing.B) {
	benchmark(b, func(b *testing.B, data []byte) {
		doc := etree.NewDocument()
		if err := doc.ReadFromBytes(data); err != nil {
			b.Fatal(err)
		}
		doc.WriteTo(io.Discard)
	})
}

func BenchmarkDecode(b *testing.B) {
	benchmark(b, func(b *testing.B, data []byte) { decoded(b, data) })
}

func BenchmarkEncode(b *testing.B) {
	docs := map[*byte]*transcript.Document{}
	benchmark(b, func(b *testing.B, data []byte) {
		d := docs[&data[0]]
		if d == nil {
			b.StopTimer()
			d = decoded(b, data)
			docs[&data[0]] = d
			b.StartTimer()
		}
		if err := Encode(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	})
}

func BenchmarkBoth(b *testing.B) {
	benchmark(b, func(b *testing.B, data []byte) {
		if err := Encode(io.Discard, decoded(b, data)); err != nil {
			b.Fatal(err)
		}
	})
}

func decoded(b *testing.B, data []byte) *transcript.Document {
	d, err := Decode(bytes.NewReader(data))
	if err != nil {
		b.Fatal(err)
	}
	return d
}

// benchmark runs f on a megabyte of dialogue, and on a quarter of the files of the corpora, if they are there.
func benchmark(b *testing.B, f func(*testing.B, []byte)) {
	run := func(name string, files ...[]byte) {
		b.Run(name, func(b *testing.B) {
			size := 0
			for _, data := range files {
				size += len(data)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, data := range files {
					f(b, data)
				}
			}
		})
	}
	run("dialogue", dialogue())
	if _, err := os.Stat("../../shared/corpora"); err != nil && os.Getenv("TIRO_CORPORA") == "" {
		return
	}
	var files [][]byte
	for i, name := range corpus(b) {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		if i%4 == 0 {
			files = append(files, data)
		}
	}
	run("corpora", files...)
}
