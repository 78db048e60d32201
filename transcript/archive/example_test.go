package archive_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/markdown"
	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// zipped is a zip archive of two records, and a third that is cut off.
func zipped() *zip.Reader {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, f := range [][2]string{
		{"1972/may.md", "**Velen:** Good morning.\n"},
		{"1972/june.xml", `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><sp who="#orsk"><speaker>Orsk:</speaker><p>Good evening.</p></sp></body></text></TEI>`},
		{"1973/broken.xml", `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text>`},
	} {
		file, err := w.Create(f[0])
		if err == nil {
			_, err = file.Write([]byte(f[1]))
		}
		if err != nil {
			log.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		log.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		log.Fatal(err)
	}
	return z
}

// A zip archive becomes JSON Lines, a document a line; what cannot be read is counted, and the rest follows.
func ExampleConverter_Convert() {
	formats, err := transcript.NewRegistry(tei.Format(), markdown.Format(), jsonfmt.Format(), jsonfmt.LinesFormat())
	if err != nil {
		log.Fatal(err)
	}
	c := archive.Converter{Reader: archive.Reader{Formats: formats}, To: jsonfmt.LinesFormat()}
	var out strings.Builder
	sum, err := c.Convert(context.Background(), archive.FS(zipped(), "records.zip"), archive.NewWriter(&out))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(strings.Count(out.String(), "\n"), "lines,", sum.Failed, "failed")
	// Output: 2 lines, 1 failed
}

// The documents of an archive, one after another, decoded several at a time.
func ExampleReader_Documents() {
	formats, err := transcript.NewRegistry(tei.Format(), markdown.Format())
	if err != nil {
		log.Fatal(err)
	}
	r := archive.Reader{Formats: formats}
	for doc, err := range r.Documents(context.Background(), archive.FS(zipped(), "records.zip")) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		for line := range doc.Lines() {
			fmt.Println(line)
		}
	}
	// Output:
	// Velen: Good morning.
	// Orsk: Good evening.
	// records.zip/1973/broken.xml:1:48: the file ends within <text>, which began at 1:42: it is cut short
}

// What one person says anywhere, of a zip archive, becomes an archive of its own with the same paths. The work on a file is done
// by several goroutines at once, and comes in the order of the source.
func ExampleEach() {
	formats, err := transcript.NewRegistry(tei.Format(), markdown.Format())
	if err != nil {
		log.Fatal(err)
	}
	r := archive.Reader{Formats: formats}
	type record struct {
		path string
		data bytes.Buffer // empty if Orsk does not speak in it
		err  error
	}
	work := func(it *archive.Item) *record {
		out := record{path: it.Path}
		for doc, err := range it.Documents(r.Decode) {
			if err != nil {
				return &record{err: err}
			}
			for turn := range doc.Turns() {
				if slices.Contains(turn.Speakers, "orsk") {
					out.err = tei.Encode(&out.data, doc)
					return &out
				}
			}
		}
		return &out
	}
	compressed := gzip.NewWriter(io.Discard) // a file, say
	packed := tar.NewWriter(compressed)
	for rec := range archive.Each(context.Background(), &r, archive.FS(zipped(), "records.zip"), work) {
		switch {
		case rec.err != nil:
			fmt.Println(rec.err)
		case rec.data.Len() > 0:
			fmt.Println(rec.path)
			err = packed.WriteHeader(&tar.Header{Name: rec.path, Size: int64(rec.data.Len()), Mode: 0o644})
			if _, writing := rec.data.WriteTo(packed); errors.Join(err, writing) != nil {
				log.Fatal(err, writing)
			}
		}
	}
	if err := errors.Join(packed.Close(), compressed.Close()); err != nil {
		log.Fatal(err)
	}
	// Output:
	// 1972/june.xml
	// records.zip/1973/broken.xml:1:48: the file ends within <text>, which began at 1:42: it is cut short
}

// A folder becomes a folder, with a manifest. What is interrupted can be resumed.
func ExampleConverter_Create() {
	dir, err := os.MkdirTemp("", "example")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	formats, err := transcript.NewRegistry(tei.Format(), markdown.Format(), jsonfmt.Format(), jsonfmt.LinesFormat())
	if err != nil {
		log.Fatal(err)
	}
	c := archive.Converter{Reader: archive.Reader{Formats: formats}, To: jsonfmt.Format()}
	out, err := c.Create(dir+"/out", "example 1.0", true)
	if err != nil {
		log.Fatal(err)
	}
	defer out.Close()
	sum, err := c.Convert(context.Background(), archive.FS(zipped(), "records.zip"), out)
	if err != nil {
		log.Fatal(err) // what was done is kept
	}
	if err := out.Commit(context.Background()); err != nil {
		log.Fatal(err)
	}
	fmt.Println(sum.Converted, "converted,", sum.Failed, "failed")
	for _, name := range []string{"1972/may.json", "1972/june.json", "manifest.jsonl", "failures.jsonl"} {
		if _, err := os.Stat(filepath.Join(dir, "out", name)); err != nil {
			log.Fatal(err)
		}
	}
	// Output: 2 converted, 1 failed
}

// Years later a bag is checked: by RFC 8493, and document by document.
func ExampleChecker_Outputs() {
	dir, err := os.MkdirTemp("", "example")
	if err != nil {
		log.Fatal(err)
	}
	defer os.RemoveAll(dir)
	formats, err := transcript.NewRegistry(tei.Format(), markdown.Format(), jsonfmt.Format(), jsonfmt.LinesFormat())
	if err != nil {
		log.Fatal(err)
	}
	ctx := context.Background()
	c := archive.Converter{Reader: archive.Reader{Formats: formats}, To: jsonfmt.Format(), Bag: true}
	bag, err := c.Create(filepath.Join(dir, "bag"), "example 1.0", false)
	if err != nil {
		log.Fatal(err)
	}
	if _, err := c.Convert(ctx, archive.FS(zipped(), "records.zip"), bag); err != nil {
		log.Fatal(err)
	}
	if err := bag.Commit(ctx); err != nil {
		log.Fatal(err)
	}
	if err := os.Remove(filepath.Join(dir, "bag", "data", "1972", "may.json")); err != nil {
		log.Fatal(err)
	}

	for x := range archive.CheckBag(ctx, os.DirFS(filepath.Join(dir, "bag")), 0) {
		if x.Problem != nil {
			fmt.Println("by RFC 8493:", x.Part.Path, x.Problem.Code)
		}
	}
	f, err := os.Open(filepath.Join(dir, "bag", "manifest.jsonl"))
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		log.Fatal(err)
	}
	m, err := archive.ReadManifest(f, info.Size(), f.Name())
	if err != nil {
		log.Fatal(err)
	}
	written, err := archive.Written(filepath.Join(dir, "bag"), m.Header)
	if err != nil {
		log.Fatal(err)
	}
	k := archive.Checker{Manifest: m, Formats: formats}
	for x := range k.Outputs(ctx, written) {
		if x.Problem != nil {
			fmt.Println(x.Part.Path, x.Problem.Message)
		}
	}
	// Output:
	// by RFC 8493: data/1972/may.json missing
	// by RFC 8493: bag-info.txt bag
	// data/1972/may.json is not there: restore it from a copy, or convert again
}
