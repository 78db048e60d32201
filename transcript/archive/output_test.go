package archive_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// outputs are an output of each kind, and the format for it.
func outputs() map[string]transcript.Format {
	return map[string]transcript.Format{
		"out": jsonfmt.Format(), "out.zip": tei.Format(), "out.tar": jsonfmt.Format(), "out.tar.gz": jsonfmt.Format(), "out.jsonl": jsonfmt.LinesFormat(),
	}
}

// convertTo converts a source to an output, and commits it.
func convertTo(t *testing.T, c *archive.Converter, name string, resume bool, src archive.Source) archive.Summary {
	t.Helper()
	out, err := c.Create(name, "test 1", resume)
	require.NoError(t, err)
	defer out.Close()
	sum, err := c.Convert(t.Context(), src, out)
	require.NoError(t, err)
	require.NoError(t, out.Commit(t.Context()))
	return sum
}

// tree is every file of a folder, by its path.
func tree(t *testing.T, dir string) map[string]string {
	t.Helper()
	out := map[string]string{}
	require.NoError(t, filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(dir, path)
		out[rel] = string(data)
		return err
	}))
	return out
}

func TestOutputs(t *testing.T) {
	for name, to := range outputs() {
		dir := t.TempDir()
		c := converter(t, to)
		sum := convertTo(t, c, filepath.Join(dir, name), false, archive.FS(mixed(), ""))
		require.Equal(t, archive.Summary{Converted: 5, Skipped: 6, Failed: 4}, sum)
		there := tree(t, dir)
		want := []string{"a/talk.es", "a/talk", "letter.1972", "lines/000001", "lines/000004"}
		manifest, failures := name+".manifest.jsonl", name+".failures.jsonl"
		end := to.Extensions[0]
		switch name {
		case "out":
			manifest, failures = "out/manifest.jsonl", "out/failures.jsonl"
			require.Len(t, there, 7)
			for _, f := range want {
				require.Contains(t, there["out/"+f+end], "tiro")
			}
		case "out.zip":
			for i, f := range openZip(t, []byte(there[name])).File {
				require.Equal(t, want[i]+end, f.Name)
				require.Equal(t, 1980, f.Modified.Year())
			}
		case "out.jsonl":
			require.Equal(t, 5, strings.Count(there[name], "\n"))
		default:
			require.Equal(t, want, tarNames(t, there[name], end))
		}
		if name != "out" {
			require.Len(t, there, 3, "nothing else is left")
		}
		require.Equal(t, 4, strings.Count(there[failures], "\n"))
		require.Equal(t, 16, strings.Count(there[manifest], "\n"), "a header, and a line each")
		checkManifest(t, there[manifest], name)

		again := t.TempDir()
		c.Workers = 8
		convertTo(t, c, filepath.Join(again, name), false, archive.FS(mixed(), ""))
		require.True(t, equal(there, tree(t, again)), "%s: another run gives the same bytes", name)
		convertTo(t, c, filepath.Join(dir, name), false, archive.FS(mixed(), ""))
		require.True(t, equal(there, tree(t, dir)), "%s: and so does one onto the first", name)
	}
}

func equal(a, b map[string]string) bool {
	for name := range a {
		if a[name] != b[name] {
			return false
		}
	}
	return len(a) == len(b)
}

func tarNames(t *testing.T, data, end string) (out []string) {
	in := io.Reader(strings.NewReader(data))
	if strings.HasPrefix(data, "\x1f\x8b") {
		z, err := gzip.NewReader(in)
		require.NoError(t, err)
		in = z
	}
	r := tar.NewReader(in)
	for {
		h, err := r.Next()
		if err == io.EOF {
			return out
		}
		require.NoError(t, err)
		out = append(out, strings.TrimSuffix(h.Name, end))
	}
}

func checkManifest(t *testing.T, manifest, name string) {
	m, err := archive.ReadManifest(strings.NewReader(manifest), int64(len(manifest)), name)
	require.NoError(t, err)
	require.Equal(t, "test 1", m.Header.Tool)
	var records []archive.Record
	for r, err := range m.Records() {
		require.NoError(t, err)
		records = append(records, r)
	}
	talk := records[1]
	require.Equal(t, "a/talk.xml", talk.Input.Path)
	require.EqualValues(t, len(teiTalk), talk.Input.Size)
	require.Equal(t, "13ab8867b5af7126dbcb5d22c1c18799864c3bceef79ab022be219f9613f0f23", talk.Text) // printf 'Good morning.\n' | sha256sum
	require.Zero(t, talk.Output.Offset)
	if name == "out.jsonl" {
		require.Equal(t, archive.Part{Path: "out.jsonl", Line: 2, Size: talk.Output.Size, SHA256: talk.Output.SHA256}, *talk.Output)
	}
	require.Equal(t, "2:6", records[2].Failed.At)
}

// What was done is kept, what is missing, changed or damaged is made again, and what is no longer made goes.
func TestResume(t *testing.T) {
	for name, to := range outputs() {
		c := converter(t, to)
		dir, whole := t.TempDir(), t.TempDir()
		out := filepath.Join(dir, name)
		before := files("a.xml", teiTalk, "b.xml", strings.Replace(teiTalk, "Good", "Bad", 1), "c/d.xml", teiTalk, "f.xml", teiBroken)
		interrupt(t, c, out, before)

		after := files("a.xml", teiTalk, "b.xml", teiTalk, "e.xml", teiTalk, "f.xml", teiTalk)
		damaged := 0
		if name == "out" {
			require.NoError(t, os.WriteFile(filepath.Join(out, "a.json"), []byte("damaged"), 0o644))
			damaged = 1
		}
		sum := convertTo(t, c, out, true, archive.FS(after, ""))
		require.Equal(t, archive.Summary{Converted: 3 + damaged, Kept: 1 - damaged}, sum, name)
		convertTo(t, c, filepath.Join(whole, name), false, archive.FS(after, ""))
		require.True(t, equal(tree(t, whole), tree(t, dir)), "%s: as if nothing had stopped it", name)
		require.NoDirExists(t, filepath.Join(out, "c"))
	}
}

// interrupt converts everything, and does not commit it.
func interrupt(t *testing.T, c *archive.Converter, name string, fsys fs.FS) {
	t.Helper()
	out, err := c.Create(name, "test 1", true)
	require.NoError(t, err)
	_, err = c.Convert(t.Context(), archive.FS(fsys, ""), out)
	require.NoError(t, err)
	require.NoError(t, out.Close())
}

// A finished output is resumed as one that was interrupted is.
func TestResumeOfWhatIsFinished(t *testing.T) {
	for name, to := range outputs() {
		c := converter(t, to)
		dir, changed, whole := t.TempDir(), mixed(), t.TempDir()
		out := filepath.Join(dir, name)
		convertTo(t, c, out, true, archive.FS(mixed(), ""))
		first := tree(t, dir)
		require.Equal(t, archive.Summary{Kept: 5, Skipped: 6, Failed: 4}, convertTo(t, c, out, true, archive.FS(mixed(), "")), name)
		require.True(t, equal(first, tree(t, dir)), name)

		changed["a/talk.xml"] = &fstest.MapFile{Data: []byte(strings.Replace(teiTalk, "Good", "Bad", 1))}
		require.Equal(t, archive.Summary{Converted: 1, Kept: 4, Skipped: 6, Failed: 4}, convertTo(t, c, out, true, archive.FS(changed, "")), name)
		convertTo(t, c, filepath.Join(whole, name), false, archive.FS(changed, ""))
		require.True(t, equal(tree(t, whole), tree(t, dir)), name)

		c.Decode.NoInfer = true
		require.Equal(t, archive.Summary{Converted: 5, Skipped: 6, Failed: 4}, convertTo(t, c, out, true, archive.FS(mixed(), "")), "other options make other documents")
	}
}

// So is an archive with a hidden file, which one that was named becomes.
func TestResumeOfWhatIsHidden(t *testing.T) {
	in := put(t, t.TempDir(), ".a.md", "One.\n", "b.md", "Two.\n")
	src, err := archive.Files([]string{filepath.Join(in, ".a.md"), filepath.Join(in, "b.md")})
	require.NoError(t, err)
	for _, name := range []string{"out.zip", "out.tar.gz"} {
		c, out := converter(t, tei.Format()), filepath.Join(t.TempDir(), name)
		require.Equal(t, archive.Summary{Converted: 2}, convertTo(t, c, out, false, src), name)
		require.Equal(t, archive.Summary{Kept: 2}, convertTo(t, c, out, true, src), name)
	}
}

// What of a finished archive is damaged is made again.
func TestResumeOfADamagedArchive(t *testing.T) {
	for name, to := range outputs() {
		if name == "out" {
			continue
		}
		c := converter(t, to)
		dir := t.TempDir()
		out := filepath.Join(dir, name)
		convertTo(t, c, out, true, archive.FS(talks(4), ""))
		want := tree(t, dir)
		for _, damage := range []func(string) string{
			func(s string) string { return s[:len(s)/2] },
			func(s string) string { return "" },
			func(s string) string { return s[:len(s)/3] + "!" + s[len(s)/3+1:] },
		} {
			require.NoError(t, os.WriteFile(out, []byte(damage(want[name])), 0o644))
			sum := convertTo(t, c, out, true, archive.FS(talks(4), ""))
			require.NotZero(t, sum.Converted, name)
			require.True(t, equal(want, tree(t, dir)), name)
		}
	}
}

// The documents of a file are kept together or not at all.
func TestResumeOfSplitFiles(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	c.Decode.Split = "document"
	out := filepath.Join(t.TempDir(), "out")
	src := archive.FS(files("c.xml", corpus), "")
	convertTo(t, c, out, true, src)
	first := tree(t, out)
	require.NoError(t, os.Remove(filepath.Join(out, "c", "000001.json")))
	require.Equal(t, archive.Summary{Converted: 3}, convertTo(t, c, out, true, src))
	require.Equal(t, archive.Summary{Kept: 3}, convertTo(t, c, out, true, src))
	require.True(t, equal(first, tree(t, out)))
}

// A journal whose last line was torn by a kill is read up to that.
func TestTornJournal(t *testing.T) {
	fsys := files("a.xml", teiTalk, "b.xml", teiTalk)
	c := converter(t, jsonfmt.Format())
	want := filepath.Join(t.TempDir(), "out")
	convertTo(t, c, want, false, archive.FS(fsys, ""))
	for cut := 1; cut < 400; cut += 7 {
		out := filepath.Join(t.TempDir(), "out")
		interrupt(t, c, out, fsys)
		journal := filepath.Join(out, ".tiro", "journal.jsonl")
		info, err := os.Stat(journal)
		require.NoError(t, err)
		require.NoError(t, os.Truncate(journal, info.Size()-int64(cut)))
		convertTo(t, c, out, true, archive.FS(fsys, ""))
		require.True(t, equal(tree(t, want), tree(t, out)), "cut %d", cut)
	}
}

// A manifest or a journal in which a line is damaged is that line short: what it named is made again.
func TestDamagedLine(t *testing.T) {
	fsys := files("a.xml", teiTalk, "b.xml", teiTalk, "c.xml", teiTalk)
	for name, to := range outputs() {
		c := converter(t, to)
		dir := t.TempDir()
		out := filepath.Join(dir, name)
		convertTo(t, c, out, false, archive.FS(fsys, ""))
		want := tree(t, dir)
		manifest := c.Beside(out)[2]
		data, err := os.ReadFile(manifest)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(manifest, bytes.Replace(data, []byte(`{"path":"b.xml"`), []byte(`{path":"b.xml"`), 1), 0o644))
		sum := convertTo(t, c, out, true, archive.FS(fsys, ""))
		require.Equal(t, 3, sum.Converted+sum.Kept)
		require.NotZero(t, sum.Converted, name)
		require.True(t, equal(want, tree(t, dir)), name)
	}
}

// What no conversion wrote is not written over, nor removed.
func TestOthersFilesStay(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	dir := t.TempDir()
	mine := filepath.Join(dir, "mine")
	require.NoError(t, os.Mkdir(mine, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(mine, "letter"), []byte("mine"), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "mine.zip"), []byte("mine"), 0o644))
	before := tree(t, dir)
	for _, name := range []string{"mine", "mine.zip"} {
		_, err := c.Create(filepath.Join(dir, name), "test 1", true)
		require.ErrorContains(t, err, "no manifest says that a conversion made it")
	}
	require.Equal(t, before, tree(t, dir))

	out := filepath.Join(dir, "out")
	convertTo(t, c, out, false, archive.FS(files("a.xml", teiTalk, "b.xml", teiTalk), ""))
	require.NoError(t, os.WriteFile(filepath.Join(out, "b.json"), []byte("edited"), 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(out, "c.json"), []byte("mine"), 0o644))
	convertTo(t, c, out, true, archive.FS(files("a.xml", teiTalk), ""))
	there := tree(t, out)
	require.Equal(t, "edited", there["b.json"], "it is not as it was written")
	require.Equal(t, "mine", there["c.json"])

	o, err := c.Create(out, "test 1", true)
	require.NoError(t, err)
	defer o.Close()
	_, err = c.Convert(t.Context(), archive.FS(files("c.xml", teiTalk), ""), o)
	require.ErrorContains(t, err, "c.json: is there already")
	require.Equal(t, "mine", tree(t, out)["c.json"])
}

// Two conversions do not write to one output at a time.
func TestOneConversionAtATime(t *testing.T) {
	for name, to := range outputs() {
		c := converter(t, to)
		out := filepath.Join(t.TempDir(), name)
		first, err := c.Create(out, "test 1", false)
		require.NoError(t, err)
		for _, resume := range []bool{false, true} {
			_, err = c.Create(out, "test 1", resume)
			require.ErrorContains(t, err, "another conversion is writing it")
		}
		_, err = c.Convert(t.Context(), archive.FS(mixed(), ""), first)
		require.NoError(t, err)
		require.NoError(t, first.Commit(t.Context()))
		require.Equal(t, archive.Summary{Kept: 5, Skipped: 6, Failed: 4}, convertTo(t, c, out, true, archive.FS(mixed(), "")), name)
	}
}

// What is read cannot be what is written, too.
func TestOutputThatIsRead(t *testing.T) {
	for name, to := range outputs() {
		c := converter(t, to)
		out := filepath.Join(t.TempDir(), name)
		convertTo(t, c, out, false, archive.FS(mixed(), ""))
		_, err := archive.Files([]string{out}, c.Beside(out)...)
		require.ErrorContains(t, err, "is what is to be written, too")
	}
}

// A file that has got another case since is not there twice.
func TestOtherCase(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	out := filepath.Join(t.TempDir(), "out")
	convertTo(t, c, out, false, archive.FS(files("A.xml", teiTalk), ""))
	convertTo(t, c, out, false, archive.FS(files("a.xml", teiTalk), ""))
	entries, err := os.ReadDir(out)
	require.NoError(t, err)
	require.Len(t, entries, 2, "one document, and the manifest")
}

// A link in the output that leads out of it is not followed.
func TestLinkOutOfTheOutput(t *testing.T) {
	dir := t.TempDir()
	out, outside := filepath.Join(dir, "out"), filepath.Join(dir, "outside")
	c := converter(t, jsonfmt.Format())
	convertTo(t, c, out, false, archive.FS(files("a.xml", teiTalk), ""))
	require.NoError(t, os.Mkdir(outside, 0o755))
	require.NoError(t, os.Symlink(outside, filepath.Join(out, "away")))
	o, err := c.Create(out, "test 1", true)
	require.NoError(t, err)
	defer o.Close()
	_, err = c.Convert(t.Context(), archive.FS(files("away/b.xml", teiTalk), ""), o)
	require.ErrorContains(t, errors.Join(err, o.Commit(t.Context())), "escapes")
	require.Empty(t, tree(t, outside))
}

func TestNamesOfOutputs(t *testing.T) {
	dir := t.TempDir()
	c := converter(t, jsonfmt.Format())
	_, err := c.Create(filepath.Join(dir, "one.xml"), "test 1", false)
	require.ErrorContains(t, err, "one file of TEI P5 XML cannot hold many")
	file := filepath.Join(dir, "file")
	require.NoError(t, os.WriteFile(file, nil, 0o644))
	_, err = c.Create(file, "test 1", false)
	require.ErrorContains(t, err, "is a file")
	require.Equal(t, []string{"x.zip", "x.zip.partial", "x.zip.manifest.jsonl", "x.zip.failures.jsonl"}, c.Beside("x.zip"))
}

// A conversion that is interrupted says so, and leaves no archive.
func TestInterruptedOutput(t *testing.T) {
	for name, to := range outputs() {
		dir := t.TempDir()
		c := converter(t, to)
		out, err := c.Create(filepath.Join(dir, name), "test 1", false)
		require.NoError(t, err)
		ctx, stop := context.WithCancel(t.Context())
		src := func(yield func(archive.Entry, error) bool) {
			for e, err := range archive.FS(talks(40), "") {
				if e.Path == "talk0030.xml" {
					stop()
				}
				if !yield(e, err) {
					return
				}
			}
		}
		_, err = c.Convert(ctx, src, out)
		require.ErrorIs(t, err, context.Canceled)
		require.NoError(t, out.Close())
		if name != "out" {
			require.NoFileExists(t, filepath.Join(dir, name))
		}
		convertTo(t, c, filepath.Join(dir, name), true, archive.FS(talks(40), ""))
		whole := t.TempDir()
		convertTo(t, c, filepath.Join(whole, name), false, archive.FS(talks(40), ""))
		require.True(t, equal(tree(t, whole), tree(t, dir)), name)
	}
}

// What is written can be read again: there and back, through each kind of archive.
func TestThereAndBack(t *testing.T) {
	dir := t.TempDir()
	fsys := fstest.MapFS{}
	for name, f := range talks(5) {
		fsys["deep/"+name] = f
	}
	there := converter(t, jsonfmt.Format())
	back := converter(t, tei.Format())
	convertTo(t, back, filepath.Join(dir, "plain"), false, archive.FS(fsys, ""))
	want := tree(t, filepath.Join(dir, "plain", "deep"))
	for _, name := range []string{"out", "out.zip", "out.tar", "out.tar.gz"} {
		convertTo(t, there, filepath.Join(dir, name), false, archive.FS(fsys, ""))
		src, err := archive.Files([]string{filepath.Join(dir, name)})
		require.NoError(t, err)
		convertTo(t, back, filepath.Join(dir, name+".back"), false, src)
		got := tree(t, filepath.Join(dir, name+".back", "deep"))
		require.True(t, equal(want, got), name)
	}
	z, err := zip.OpenReader(filepath.Join(dir, "out.zip"))
	require.NoError(t, err)
	defer z.Close()
	require.NoError(t, fstest.TestFS(z, "deep/talk0000.json"))
	require.True(t, bytes.HasPrefix([]byte(want["talk0000.xml"]), []byte("<?xml")))
}
