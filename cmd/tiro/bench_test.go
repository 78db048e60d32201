package main

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/beevik/etree"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/text"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// BenchmarkConvert converts between every two formats, the memorandum of testdata and 20 MB made of it.
// Compare the ratios of one run: BenchmarkBound is what the conversions stand on.
func BenchmarkConvert(b *testing.B) {
	for _, s := range samples(b) {
		for _, from := range s.files {
			for _, to := range s.files {
				b.Run(s.name+"/"+from.format.Name+"→"+to.format.Name, func(b *testing.B) {
					b.SetBytes(int64(len(from.data)))
					var m runtime.MemStats
					runtime.GC()
					runtime.ReadMemStats(&m)
					before, peak := m.HeapInuse, uint64(0)
					for b.Loop() {
						doc, err := transcripttest.Decode(from.format, from.data)
						require.NoError(b, err)
						enc := to.format.NewEncoder(io.Discard, transcript.EncodeOptions{})
						require.NoError(b, enc.Encode(doc))
						require.NoError(b, enc.Close())
						runtime.ReadMemStats(&m)
						peak = max(peak, m.HeapInuse)
					}
					// What is not collected yet counts too, so this is what the process asks of the machine.
					b.ReportMetric(float64(peak-min(peak, before))/float64(len(from.data)), "heap/input")
				})
			}
		}
	}
}

// BenchmarkBound is the least that another's library does with the same bytes: etree reads and writes
// them, goldmark parses them, jsontext copies them token by token.
func BenchmarkBound(b *testing.B) {
	for _, s := range samples(b) {
		for _, f := range s.files {
			work := bound(f.format.Name)
			b.Run(s.name+"/"+f.format.Name, func(b *testing.B) {
				b.SetBytes(int64(len(f.data)))
				for b.Loop() {
					require.NoError(b, work(f.data))
				}
			})
		}
	}
}

func bound(format string) func([]byte) error {
	switch format {
	case "tei":
		return func(data []byte) error {
			doc := etree.NewDocument()
			if err := doc.ReadFromBytes(data); err != nil {
				return err
			}
			_, err := doc.WriteTo(io.Discard)
			return err
		}
	case "markdown":
		return func(data []byte) error {
			md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Footnote))
			md.Parser().Parse(text.NewReader(data))
			return nil
		}
	}
	return func(data []byte) error {
		dec, enc := jsontext.NewDecoder(bytes.NewReader(data)), jsontext.NewEncoder(io.Discard)
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
}

// sample is one document in each format.
type sample struct {
	name  string
	files []sampleFile
}

type sampleFile struct {
	format transcript.Format
	data   []byte
}

func samples(b *testing.B) []sample {
	reg := formats()
	md, _ := reg.Lookup("markdown")
	data, err := os.ReadFile(filepath.Join("..", "..", "testdata", "memcon", "memcon.md"))
	require.NoError(b, err)
	doc, err := transcripttest.Decode(md, data)
	require.NoError(b, err)
	big := doc.Clone()
	big.Layout = transcript.Layout{} // no layout of an archive's holds sections
	big.Body = nil
	for range 20 << 20 / len(data) {
		big.Body = append(big.Body, &transcript.Section{Type: "record", Children: doc.Clone().Body})
	}
	var out []sample
	for _, d := range []struct {
		name string
		doc  *transcript.Document
	}{{"record", doc}, {"20MB", big}} {
		s := sample{name: d.name}
		for _, name := range []string{"tei", "markdown", "json"} {
			f, _ := reg.Lookup(name)
			data, err := transcripttest.Encode(f, d.doc)
			require.NoError(b, err)
			s.files = append(s.files, sampleFile{f, data})
		}
		out = append(out, s)
	}
	return out
}
