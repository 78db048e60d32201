package archive_test

import (
	"bytes"
	"fmt"
	"io"
	"io/fs"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// BenchmarkArchive converts an archive of TEI, 200 documents of 20 KB, to JSON: one document after another with nothing
// around them, which is what the archive is measured by, and as an archive, by as many workers as there
// are processors. Compare the MB/s of one run.
func BenchmarkArchive(b *testing.B) {
	const count = 200
	// Of the collector's work both have little, as under a program with a larger heap; see ballast in cmd/tiro.
	ballast := make([]byte, 64<<20)
	defer runtime.KeepAlive(ballast)
	files := talks(count)
	size := int64(0)
	for _, f := range files {
		size += int64(len(f.Data))
	}
	b.Run("one after another", func(b *testing.B) {
		b.SetBytes(size)
		for b.Loop() {
			for _, f := range files {
				doc, err := tei.Decode(bytes.NewReader(f.Data))
				require.NoError(b, err)
				enc := lines().NewEncoder(io.Discard, transcript.EncodeOptions{})
				require.NoError(b, enc.Encode(doc))
				require.NoError(b, enc.Close())
			}
		}
	})
	c := converter(b, lines())
	b.Run("archive", func(b *testing.B) {
		b.SetBytes(size)
		for b.Loop() {
			sum, err := c.Convert(b.Context(), archive.FS(files, ""), archive.NewWriter(io.Discard))
			require.NoError(b, err)
			require.Equal(b, count, sum.Converted)
		}
	})
}

// BenchmarkMemory converts archives of more and more documents, and reports the most heap that was in use: it is that
// of the documents in flight, however many there are.
func BenchmarkMemory(b *testing.B) {
	for _, count := range []int{100, 1000, 10000} {
		b.Run(fmt.Sprint(count), func(b *testing.B) {
			c := converter(b, lines())
			most := uint64(0)
			for b.Loop() {
				sink := &heapSink{Sink: archive.NewWriter(io.Discard)}
				sum, err := c.Convert(b.Context(), repeated(talks(1)["talk0000.xml"].Data, count), sink)
				require.NoError(b, err)
				require.Equal(b, count, sum.Converted)
				most = max(most, sink.most)
			}
			b.ReportMetric(float64(most)/(1<<20), "MB-heap")
		})
	}
}

// heapSink looks now and then how much heap is in use.
type heapSink struct {
	archive.Sink
	count int
	most  uint64
}

func (s *heapSink) Put(r *archive.Result) error {
	if s.count++; s.count%50 == 0 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		s.most = max(s.most, m.HeapInuse)
	}
	return s.Sink.Put(r)
}

// repeated is a source of one file under many names.
func repeated(data []byte, count int) archive.Source {
	return func(yield func(archive.Entry, error) bool) {
		for i := range count {
			name := fmt.Sprintf("%06d.xml", i)
			open := func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(data)), nil }
			if !yield(archive.Entry{Path: name, Name: name, Size: int64(len(data)), Open: open}, nil) {
				return
			}
		}
	}
}

// talks are so many invented documents of 20 KB.
func talks(count int) fstest.MapFS {
	files := fstest.MapFS{}
	for i := range count {
		var b strings.Builder
		fmt.Fprintf(&b, `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Talk %d</title></titleStmt><publicationStmt><p>Invented</p></publicationStmt><sourceDesc><p>None</p></sourceDesc></fileDesc></teiHeader><text><body>`, i)
		for n := 0; b.Len() < 20<<10; n++ {
			fmt.Fprintf(&b, "\n<sp who=\"#velen\"><speaker>Velen.</speaker><p>The water begins to rise in the <emph>%d</emph>th week, and %s.</p></sp>", n, strings.Repeat("the valley is not yet empty ", n%9))
		}
		b.WriteString("\n</body></text></TEI>\n")
		files[fmt.Sprintf("talk%04d.xml", i)] = &fstest.MapFile{Data: []byte(b.String()), Mode: fs.FileMode(0o644)}
	}
	return files
}
