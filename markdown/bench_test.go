package markdown

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/yuin/goldmark/text"

	"github.com/tiro-transcripts/tiro/transcript"
)

// dialogue is a document of about size bytes: turns, brackets, a note and a little emphasis.
func dialogue(size int) *transcript.Document {
	d := &transcript.Document{}
	for i, name := range []string{"M. Velen", "T. Orlik"} {
		d.People = append(d.People, &transcript.Person{Attrs: transcript.Attrs{ID: fmt.Sprintf("p%d", i)}, Children: []transcript.Node{
			&transcript.Named{Names: transcript.PersonName, Children: txt(name)}}})
	}
	const words = "We have thought a lot about this, and I am not carrying out my mission with a light heart; the thing is that we know who will be the casualties. "
	for n, i := 0, 0; n < size; i++ {
		t := &transcript.Turn{Speakers: []string{fmt.Sprintf("p%d", i%2)}, Label: txt([]string{"M. Velen.", "T. Orlik."}[i%2])}
		for range 2 {
			p := par(txt(words + words + words)...)
			n += 3 * len(words)
			switch i % 10 {
			case 3:
				p.Children = append(p.Children, rend("italic", txt("Really.")...), &transcript.Text{Value: " he said."})
			case 5:
				g := &transcript.Gap{Reason: "omitted", Unit: "page", Quantity: "3", Desc: txt("Three pages omitted in the original")}
				g.Rend, g.Rule = "bracketed", "gap.omitted"
				p.Children = append(p.Children, g)
			case 7:
				p.Children[0].(*transcript.Text).Value += "It is 5 * 3 [sic] and *that* is all."
			}
			t.Children = append(t.Children, p)
		}
		d.Body = append(d.Body, t)
	}
	d.Normalize()
	return d
}

func BenchmarkEncode(b *testing.B) {
	d := dialogue(1 << 20)
	var buf bytes.Buffer
	if err := Encode(&buf, d); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(buf.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if err := Encode(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	var buf bytes.Buffer
	if err := Encode(&buf, dialogue(1<<20)); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(buf.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Decode(bytes.NewReader(buf.Bytes())); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkGoldmark is the bound that both stand on: goldmark's parse of the same bytes.
func BenchmarkGoldmark(b *testing.B) {
	var buf bytes.Buffer
	if err := Encode(&buf, dialogue(1<<20)); err != nil {
		b.Fatal(err)
	}
	str := buf.String()
	p := newParser(&str)
	b.SetBytes(int64(buf.Len()))
	b.ReportAllocs()
	for b.Loop() {
		p.Parse(text.NewReader(buf.Bytes()))
	}
}
