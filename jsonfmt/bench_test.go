package jsonfmt_test

import (
	"bytes"
	"io"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/transcript"
)

// dialogue is a document of about 16 MB as indented JSON: turns of two or three paragraphs.
func dialogue() *transcript.Document {
	words := "We have discussed this question with our colleagues more than once, and each time we came back to the same point;"
	text := func(s string) []transcript.Inline { return []transcript.Inline{&transcript.Text{Value: s}} }
	d := &transcript.Document{People: []*transcript.Person{{Attrs: transcript.Attrs{ID: "a"}}, {Attrs: transcript.Attrs{ID: "b"}}}}
	for i := range 8000 {
		t := &transcript.Turn{Speakers: []string{[]string{"a", "b"}[i%2]}, Label: text("M. Velen:")}
		for j := range 2 + i%2 {
			p := &transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: words + " " + words + " " + words + " " + words}}}
			if j == 1 {
				p.Children[0].(*transcript.Text).Value += " "
				p.Children = append(p.Children,
					&transcript.Foreign{Attrs: transcript.Attrs{Lang: "ru-Latn", Rend: "bracketed"}, Children: text("Eto nemalyi srok")},
					&transcript.Text{Value: " — “and so on”, he said, " + words})
			}
			t.Children = append(t.Children, p)
		}
		d.Body = append(d.Body, t)
	}
	return d
}

func encoded(b *testing.B, encode func(io.Writer, *transcript.Document) error) []byte {
	b.Helper()
	var out bytes.Buffer
	require.NoError(b, encode(&out, dialogue()))
	return out.Bytes()
}

// copyTokens is the bound: jsontext reading and writing the same bytes, and doing nothing with them.
func copyTokens(w io.Writer, data []byte) error {
	dec := jsontext.NewDecoder(bytes.NewBuffer(data))
	enc := jsontext.NewEncoder(w, jsontext.WithIndent("  "))
	for {
		t, err := dec.ReadToken()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		if err := enc.WriteToken(t); err != nil {
			return err
		}
	}
}

func BenchmarkTokenCopy(b *testing.B) {
	data := encoded(b, jsonfmt.Encode)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		require.NoError(b, copyTokens(io.Discard, data))
	}
}

func BenchmarkTokenRead(b *testing.B) {
	data := encoded(b, jsonfmt.Encode)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		dec := jsontext.NewDecoder(bytes.NewBuffer(data))
		for {
			if _, err := dec.ReadToken(); err != nil {
				break
			}
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	data := encoded(b, jsonfmt.Encode)
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		_, err := jsonfmt.Decode(bytes.NewReader(data))
		require.NoError(b, err)
	}
}

func BenchmarkEncode(b *testing.B) {
	d := dialogue()
	b.SetBytes(int64(len(encoded(b, jsonfmt.Encode))))
	b.ReportAllocs()
	for b.Loop() {
		require.NoError(b, jsonfmt.Encode(io.Discard, d))
	}
}

// BenchmarkValidate is what of both is the model's own check.
func BenchmarkValidate(b *testing.B) {
	d := dialogue()
	b.SetBytes(int64(len(encoded(b, jsonfmt.Encode))))
	for b.Loop() {
		require.NoError(b, d.Validate())
	}
}

func BenchmarkEncodeLines(b *testing.B) {
	d := dialogue()
	enc := jsonfmt.LinesFormat().NewEncoder(io.Discard, transcript.EncodeOptions{})
	b.SetBytes(int64(len(encoded(b, func(w io.Writer, d *transcript.Document) error {
		return jsonfmt.LinesFormat().NewEncoder(w, transcript.EncodeOptions{}).Encode(d)
	}))))
	for b.Loop() {
		require.NoError(b, enc.Encode(d))
	}
}
