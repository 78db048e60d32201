package archive_test

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/markdown"
	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// kept is a sink that keeps what it is given.
type keptAll struct {
	results []archive.Result
	joins   bool
}

func (k *keptAll) Joins() bool { return k.joins }

func (k *keptAll) Put(r *archive.Result) error {
	k.results = append(k.results, *r)
	return nil
}

// said is what came of each input: where it went, or why not.
func (k *keptAll) said() (out []string) {
	for _, r := range k.results {
		for _, rec := range r.Records {
			in := rec.Input.Path
			if rec.Input.Line > 0 {
				in += fmt.Sprint(":", rec.Input.Line)
			}
			switch {
			case rec.Failed != nil:
				out = append(out, in+" ! "+rec.Failed.At)
			case rec.Skipped != "":
				out = append(out, in+" - "+rec.Skipped)
			default:
				out = append(out, in+" → "+rec.Output.Path)
			}
		}
	}
	return out
}

const (
	teiTalk   = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p>Good morning.</p></body></text></TEI>`
	teiBroken = "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text>\n<body"
	jsonTalk  = `{"format":"tiro","version":"1.0","body":[{"type":"paragraph","children":[{"type":"text","value":"Good morning."}]}]}`
	corpus    = `<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Talks</title></titleStmt><publicationStmt><p>-</p></publicationStmt><sourceDesc><p>-</p></sourceDesc></fileDesc></teiHeader>` +
		`<TEI><text><body><p>One.</p></body></text></TEI><TEI><text><body><p>Two.</p></body></text></TEI></teiCorpus>`
)

func files(namesAndData ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(namesAndData); i += 2 {
		fsys[namesAndData[i]] = &fstest.MapFile{Data: []byte(namesAndData[i+1])}
	}
	return fsys
}

// mixed is an archive with one of each case.
func mixed() fstest.MapFS {
	return files(
		"a/talk.xml", teiTalk,
		"a/talk.es.md", "**Velen:** Buenos días.\n",
		"broken.xml", teiBroken,
		"empty.xml", "",
		"foreign.json", `{"name":"not a transcript"}`,
		"inner.zip", "PK",
		"letter.1972", teiTalk, // surely of a format, by its content
		"lines.jsonl", jsonTalk+"\n\n{\"format\":\"tiro\",\n"+jsonTalk+"\n",
		"manifest.jsonl", `{"format":"tiro-manifest","version":"1.0"}`+"\n",
		"notes", "Any words at all.",
		"none.jsonl", "\n",
		"photo.jpg", "\xff\xd8\xff\xe0",
		"table.tsv", "a\tb\n",
	)
}

func TestConvertSaysWhatCameOfEachFile(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	sink := &keptAll{}
	sum, err := c.Convert(t.Context(), archive.FS(mixed(), "x"), sink)
	require.NoError(t, err)
	require.Equal(t, []string{
		"a/talk.es.md → a/talk.es.json",
		"a/talk.xml → a/talk.json",
		"broken.xml ! 2:6",
		"empty.xml ! ",
		"foreign.json ! 1:1",
		"inner.zip - an archive within another or in a folder: unpack it, or name it",
		"letter.1972 → letter.1972.json",
		"lines.jsonl:1 → lines/000001.json",
		"lines.jsonl:3 ! 3:18",
		"lines.jsonl:4 → lines/000004.json",
		"manifest.jsonl - made by a conversion of an archive: it lists documents and holds none",
		"none.jsonl - empty: it holds no document",
		"notes - of no known format",
		"photo.jpg - of no known format",
		"table.tsv - of no known format",
	}, sink.said())
	require.Equal(t, archive.Summary{Converted: 5, Skipped: 6, Failed: 4}, sum)
}

// The place of an error is that in the file, and its name the whole one.
func TestErrorsSayWhere(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	sink := &keptAll{}
	_, err := c.Convert(t.Context(), archive.FS(mixed(), "in/x.zip"), sink)
	require.NoError(t, err)
	var said []string
	for _, r := range sink.results {
		if r.Err != nil {
			said = append(said, r.Err.Error())
		}
	}
	require.Len(t, said, 4)
	require.Regexp(t, `^in/x\.zip/broken\.xml:2:6: `, said[0])
	require.Regexp(t, `^in/x\.zip/empty\.xml: is empty`, said[1])
	require.Regexp(t, `^in/x\.zip/foreign\.json:1:1: `, said[2])
	require.Regexp(t, `^in/x\.zip/lines\.jsonl:3:18: `, said[3])
}

func TestRecordsOfADocument(t *testing.T) {
	c := converter(t, markdown.Format())
	c.Profile = markdown.Reading
	sink := &keptAll{}
	talk := strings.Replace(teiTalk, "Good", "Good <!-- one --><!-- two -->", 1)
	_, err := c.Convert(t.Context(), archive.FS(files("a.xml", talk), ""), sink)
	require.NoError(t, err)
	rec := sink.results[0].Records[0]
	require.EqualValues(t, len(talk), rec.Input.Size)
	require.Equal(t, "tei", rec.Format)
	require.Equal(t, "a.md", rec.Output.Path)
	require.EqualValues(t, len(sink.results[0].Files[0].Data), rec.Output.Size)
	// printf 'Good morning.\n' | sha256sum
	require.Equal(t, "13ab8867b5af7126dbcb5d22c1c18799864c3bceef79ab022be219f9613f0f23", rec.Text)
	comments := rec.Notices[slices.IndexFunc(rec.Notices, func(n archive.Notice) bool { return n.Code == "comment-dropped" })]
	require.Equal(t, 2, comments.Count)
	require.Equal(t, "loss", comments.Severity)
	require.Equal(t, "1:62", comments.At) // after <TEI xmlns="…"><text><body><p>Good and a space
}

func TestStrictMakesALossAFailure(t *testing.T) {
	c := converter(t, markdown.Format())
	c.Profile, c.Strict = markdown.Reading, true
	sum, err := c.Convert(t.Context(), archive.FS(files("a.xml", strings.Replace(teiTalk, "Good", "<!-- x -->Good", 1), "b.md", "**Velen:** Good morning.\n"), ""), &keptAll{})
	require.NoError(t, err)
	require.Equal(t, archive.Summary{Converted: 1, Failed: 1}, sum)
}

// A file that is split becomes a folder; the frame, which a TEI file holds only with its parts, is said to be left out.
func TestSplitFiles(t *testing.T) {
	for _, c := range []struct {
		to   transcript.Format
		want []string
	}{
		{jsonfmt.Format(), []string{"c.xml → c/000000.json", "c.xml → c/000001.json", "c.xml → c/000002.json"}},
		{tei.Format(), []string{"c.xml - the frame of a split file", "c.xml → c/000001.xml", "c.xml → c/000002.xml"}},
	} {
		conv := converter(t, c.to)
		conv.Decode.Split = "document"
		sink := &keptAll{}
		_, err := conv.Convert(t.Context(), archive.FS(files("c.xml", corpus), ""), sink)
		require.NoError(t, err)
		said := sink.said()
		said[0], _, _ = strings.Cut(said[0], ", which")
		require.Equal(t, c.want, said)
	}
}

func TestFailFastStops(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	c.FailFast = true
	sink := &keptAll{}
	sum, err := c.Convert(t.Context(), archive.FS(mixed(), ""), sink)
	require.ErrorContains(t, err, "broken.xml:2:6")
	require.Equal(t, archive.Summary{Converted: 2, Failed: 1}, sum)
	require.Len(t, sink.results, 3)
}

func TestInterruptedConvert(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	_, err := converter(t, jsonfmt.Format()).Convert(ctx, archive.FS(mixed(), ""), &keptAll{})
	require.ErrorIs(t, err, context.Canceled)
}

// An interrupt does not wait for the next line of who writes none.
func TestInterruptedWhileNothingComes(t *testing.T) {
	in, feed := io.Pipe()
	defer feed.Close()
	ctx, stop := context.WithCancel(t.Context())
	written := writerFunc(func([]byte) { stop() })
	go io.WriteString(feed, jsonTalk+"\n")
	_, err := converter(t, lines()).Convert(ctx, archive.Stream(in, "stdin.jsonl", "standard input"), archive.NewWriter(written))
	require.ErrorIs(t, err, context.Canceled)
}

type writerFunc func([]byte)

func (f writerFunc) Write(p []byte) (int, error) {
	f(p)
	return len(p), nil
}

// However many workers there are, the same comes out.
func TestWorkersDoNotChangeWhatComesOut(t *testing.T) {
	one := ""
	for _, workers := range []int{1, 8} {
		c := converter(t, jsonfmt.Format())
		c.Workers = workers
		var out strings.Builder
		sink := &keptAll{}
		_, err := c.Convert(t.Context(), archive.Join(archive.FS(talks(20), ""), archive.FS(mixed(), "")), sink)
		require.NoError(t, err)
		for _, r := range sink.results {
			records, err := json.Marshal(r.Records)
			require.NoError(t, err)
			fmt.Fprintln(&out, r.Name, string(records), r.Err)
			for _, f := range r.Files {
				fmt.Fprintln(&out, f.Path, string(f.Data))
			}
		}
		if one == "" {
			one = out.String()
		}
		require.True(t, one == out.String())
	}
}

func TestNamesThatClash(t *testing.T) {
	for name, fsys := range map[string]fstest.MapFS{
		"extensions":    files("a.md", "A.", "a.xml", teiTalk),
		"case":          files("a.xml", teiTalk, "A.xml", teiTalk),
		"file, folder":  files("a.xml", teiTalk, "a.json/b.xml", teiTalk),
		"its own":       files("x/../manifest.xml", teiTalk),
		"two of lines":  files("a.jsonl", jsonTalk, "a.ndjson", jsonTalk),
		"lines, folder": files("a.jsonl", jsonTalk, "a/000001.xml", teiTalk),
	} {
		c := converter(t, jsonfmt.Format())
		if name == "its own" {
			c.To, fsys = lines(), files("manifest.xml", teiTalk)
		}
		sink := &keptAll{}
		sum, err := c.Convert(t.Context(), archive.FS(fsys, ""), sink)
		require.NoError(t, err)
		require.Equal(t, 1, sum.Failed, name)
		require.Contains(t, sink.results[len(sink.results)-1].Err.Error(), "--keep-extension", name)
		_, err = c.Plan(t.Context(), archive.FS(fsys, ""), false)
		if name != "lines, folder" { // how many lines there are is not known by names
			require.ErrorContains(t, err, "nothing is written", name)
		}
	}
	c := converter(t, jsonfmt.Format())
	c.KeepExtension = true
	sink := &keptAll{}
	_, err := c.Convert(t.Context(), archive.FS(files("a.md", "A.", "a.xml", teiTalk), ""), sink)
	require.NoError(t, err)
	require.Equal(t, []string{"a.md → a.md.json", "a.xml → a.xml.json"}, sink.said())
}

// A name that can be none fails one file, in a folder and in an archive.
func TestNamesThatCannotBe(t *testing.T) {
	long := strings.Repeat("x", 251)
	z := openZip(t, zipOf(t, long+".xml", teiTalk, "a\x00.xml", teiTalk, "b.xml", teiTalk))
	sink := &keptAll{}
	sum, err := converter(t, jsonfmt.Format()).Convert(t.Context(), archive.FS(z, "z.zip"), sink)
	require.NoError(t, err)
	require.Equal(t, archive.Summary{Converted: 1, Failed: 2}, sum)
	require.EqualError(t, sink.results[0].Err, "z.zip/"+long+".xml: would have a name of more than 255 bytes, which file systems do not hold: rename it")
	require.EqualError(t, sink.results[1].Err, "z.zip/a\x00.xml: would be \"a\\x00.json\", which can be the name of no file: rename it")
}

// No document goes to the folder of what is not finished, which is removed in the end.
func TestInputNamedAsWhatIsNotFinished(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.CopyFS(dir, files(".tiro/a.xml", teiTalk, "b/a.xml", teiTalk)))
	src, err := archive.Files([]string{filepath.Join(dir, ".tiro"), filepath.Join(dir, "b")})
	require.NoError(t, err)
	_, err = converter(t, jsonfmt.Format()).Plan(t.Context(), src, false)
	require.ErrorContains(t, err, "would be .tiro/a.json: nothing is written")
}

// What is wrong with a whole archive or folder is said, whatever is to be included of it.
func TestDamageIsNotFiltered(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	c.Filter.Include = []string{"*.xml"}
	src := archive.Tar(bytes.NewReader(hugeTar(t)[:100]), "huge.tar")
	p, err := c.Plan(t.Context(), src, false)
	require.NoError(t, err)
	require.Equal(t, 1, p.Files)
	sink := &keptAll{}
	_, err = c.Convert(t.Context(), archive.Join(archive.Tar(bytes.NewReader(hugeTar(t)[:100]), "huge.tar"), archive.FS(unreadableFS{files("a.md", "A.", "b/x.md", "")}, "")), sink)
	require.NoError(t, err)
	require.Equal(t, []string{". ! ", "b ! "}, sink.said())
	c.Filter.Exclude = []string{"b/**"}
	sink = &keptAll{}
	_, err = c.Convert(t.Context(), archive.FS(unreadableFS{files("a.md", "A.", "b/x.md", "")}, ""), sink)
	require.NoError(t, err)
	require.Empty(t, sink.said())
}

// The same name twice in an archive is found before anything is written.
func TestNamesThatClashInZip(t *testing.T) {
	z := openZip(t, zipOf(t, "a.xml", teiTalk, "b.xml", teiTalk, "a.xml", teiTalk))
	_, err := converter(t, jsonfmt.Format()).Plan(t.Context(), archive.FS(z, "z.zip"), false)
	require.EqualError(t, err, "z.zip/a.xml and z.zip/a.xml would be a.json: nothing is written: keep the extensions (KeepExtension, --keep-extension), leave one out (--exclude), or rename it")
	p, err := converter(t, lines()).Plan(t.Context(), archive.FS(z, "z.zip"), true)
	require.NoError(t, err, "lines have no names")
	require.Equal(t, archive.Plan{Files: 3, Bytes: int64(3 * len(teiTalk))}, p)
}

func TestLinesCanBeJoinedAndNothingElse(t *testing.T) {
	_, err := converter(t, tei.Format()).Convert(t.Context(), archive.FS(mixed(), ""), archive.NewWriter(io.Discard))
	require.ErrorContains(t, err, "a document a line")
}

// Files are not believed in what they say of their sizes, and none is read beyond the limit.
func TestLimits(t *testing.T) {
	c := converter(t, lines())
	c.Decode.MaxBytes = 1000
	sink := &keptAll{joins: true}
	bomb := openZip(t, zipOf(t, "bomb.md", strings.Repeat("a ", 1<<20), "a.xml", teiTalk))
	bomb.File[0].UncompressedSize64 = 10
	long := archive.FS(files("long.jsonl", jsonTalk+"\n"+strings.Repeat(" ", 200_000)+"\n"+jsonTalk), "")
	_, err := c.Convert(t.Context(), archive.Join(archive.FS(bomb, ""), archive.Tar(bytes.NewReader(hugeTar(t)), "huge.tar"), long), sink)
	require.NoError(t, err)
	require.Equal(t, []string{"bomb.md ! ", "a.xml → ", "huge.md ! ", ". ! ", "long.jsonl:1 → ", "long.jsonl:2 ! 2:1", "long.jsonl:3 → "}, sink.said())
}

// Who works on items need not ask first whether they are skipped.
func TestSkippedItemsHoldNoDocuments(t *testing.T) {
	r := converter(t, jsonfmt.Format()).Reader
	work := func(it *archive.Item) (n int) {
		for range it.Documents(r.Decode) {
			n++
		}
		return n
	}
	src := archive.FS(files("a.xml", teiTalk, "b.zip", "PK", "photo.jpg", "\xff\xd8"), "")
	require.Equal(t, []int{1, 0, 0}, slices.Collect(archive.Each(t.Context(), &r, src, work)))
}

// A codec that panics fails one file.
func TestPanicOfACodecFailsOneFile(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	c.To.NewEncoder = func(w io.Writer, o transcript.EncodeOptions) transcript.Encoder { return panicking{} }
	sum, err := c.Convert(t.Context(), archive.FS(files("a.xml", teiTalk, "b.xml", teiTalk), ""), &keptAll{})
	require.NoError(t, err)
	require.Equal(t, archive.Summary{Failed: 2}, sum)
}

type panicking struct{}

func (panicking) Encode(*transcript.Document) error { panic("no") }
func (panicking) Close() error                      { return nil }

// A line is written before the next has come.
func TestLinesPassAtOnce(t *testing.T) {
	in, feed := io.Pipe()
	out, written := io.Pipe()
	c := converter(t, lines())
	done := make(chan error, 1)
	go func() {
		_, err := c.Convert(t.Context(), archive.Stream(in, "stdin.jsonl", "standard input"), archive.NewWriter(written))
		written.Close()
		done <- err
	}()
	dec := jsonfmt.LinesFormat().NewDecoder(out, transcript.DecodeOptions{})
	for range 5 {
		_, err := io.WriteString(feed, jsonTalk+"\n")
		require.NoError(t, err)
		doc, err := dec.Decode() // and the next is not there yet
		require.NoError(t, err)
		require.Equal(t, "Good morning.", transcript.BlockText(doc.Body[0]))
	}
	feed.Close()
	require.NoError(t, <-done)
}

func TestSinkThatFailsEndsTheConversion(t *testing.T) {
	full := archive.NewWriter(fullDisk{})
	_, err := converter(t, lines()).Convert(t.Context(), archive.FS(mixed(), ""), full)
	require.ErrorIs(t, err, errFull)
}

var errFull = fmt.Errorf("no space left on device")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }
