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
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// BenchmarkConvert converts between every two formats, the memorandum of testdata and 20 MB made of it.
// Compare the ratios of one run: BenchmarkBound is what the conversions stand on.
func BenchmarkConvert(b *testing.B) {
	for _, s := range samples(b) {
		for _, from := range s.files {
			for _, to := range s.files {
				b.Run(s.name+"/"+from.format.Name+"→"+to.format.Name, func(b *testing.B) {
					convertAll(b, []sampleFile{from}, to.format)
				})
			}
		}
	}
}

// BenchmarkFRUS converts the volumes of Foreign Relations of the United States that are among the corpora,
// one after another; the bound is etree's reading and writing of them.
func BenchmarkFRUS(b *testing.B) {
	names, err := filepath.Glob(filepath.Join(corpora.File(b, "frus"), "*.xml"))
	require.NoError(b, err)
	reg := formats()
	tei, _ := reg.Lookup("tei")
	var volumes []sampleFile
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(b, err)
		volumes = append(volumes, sampleFile{tei, data})
	}
	b.Run("bound", func(b *testing.B) {
		for b.Loop() {
			for _, v := range volumes {
				require.NoError(b, bound("tei")(v.data))
			}
		}
		b.SetBytes(sizeOf(volumes))
	})
	for _, to := range []string{"tei", "json", "markdown"} {
		f, _ := reg.Lookup(to)
		b.Run("tei→"+to, func(b *testing.B) { convertAll(b, volumes, f) })
	}
}

func sizeOf(files []sampleFile) (n int64) {
	for _, f := range files {
		n += int64(len(f.data))
	}
	return n
}

// convertAll converts files, and reports the most heap that any of them took, as a multiple of its size:
// what is not collected yet counts too, so this is what the process asks of the machine.
func convertAll(b *testing.B, files []sampleFile, to transcript.Format) {
	b.SetBytes(sizeOf(files))
	var m runtime.MemStats
	most := 0.0
	for b.Loop() {
		for _, from := range files {
			b.StopTimer()
			runtime.GC()
			runtime.ReadMemStats(&m)
			before := m.HeapInuse
			b.StartTimer()
			doc, err := transcripttest.Decode(from.format, from.data)
			require.NoError(b, err)
			enc := to.NewEncoder(io.Discard, transcript.EncodeOptions{})
			require.NoError(b, enc.Encode(doc))
			require.NoError(b, enc.Close())
			b.StopTimer()
			runtime.ReadMemStats(&m)
			most = max(most, (float64(m.HeapInuse)-float64(before))/float64(len(from.data)))
			b.StartTimer()
		}
	}
	b.ReportMetric(most, "heap/input")
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
