package archive_test

import (
	"archive/zip"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/markdown"
	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// put writes files under a folder.
func put(t testing.TB, dir string, namesAndData ...string) string {
	t.Helper()
	for i := 0; i < len(namesAndData); i += 2 {
		name := filepath.Join(dir, namesAndData[i])
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(namesAndData[i+1]), 0o644))
	}
	return dir
}

// converted converts a folder into an output of that name, beside it.
func converted(t *testing.T, c *archive.Converter, in, name string) string {
	t.Helper()
	src, err := archive.Files([]string{in})
	require.NoError(t, err)
	name = filepath.Join(filepath.Dir(in), name)
	convertTo(t, c, name, true, src)
	return name
}

// archivist checks an output by its manifest.
func archivist(t testing.TB, c *archive.Converter, name string) (*archive.Checker, archive.Source) {
	t.Helper()
	manifest, output, err := archive.FindManifest(name)
	require.NoError(t, err)
	data, err := os.ReadFile(manifest)
	require.NoError(t, err)
	m, err := archive.ReadManifest(bytes.NewReader(data), int64(len(data)), manifest)
	require.NoError(t, err)
	src, err := archive.Written(output, m.Header)
	require.NoError(t, err)
	return &archive.Checker{Manifest: m, Formats: c.Formats}, src
}

// problems are what is wrong, a line each, and how many files were checked.
func problems(found func(func(archive.Checked) bool)) (out []string, count int) {
	for x := range found {
		count++
		if x.Problem == nil {
			continue
		}
		name, note := x.Part.Path, ""
		if x.Part.Line > 0 {
			name += fmt.Sprint(":", x.Part.Line)
		}
		if x.Problem.Info {
			note = " (info)"
		}
		out = append(out, name+" "+x.Problem.Code+note+": "+x.Problem.Message)
	}
	return out, count
}

func wrong(t *testing.T, c *archive.Converter, name string) []string {
	k, src := archivist(t, c, name)
	out, _ := problems(k.Outputs(t.Context(), src))
	return out
}

const record = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><sp><speaker>Velen:</speaker><p>%s</p></sp></body></text></TEI>`

func threeRecords(t testing.TB) string {
	return put(t, filepath.Join(t.TempDir(), "in"), "a/1.xml", fmt.Sprintf(record, "One."), "a/2.xml", fmt.Sprintf(record, "Two."), "b.md", "**Orsk:** Three.\n", "c.xml", "<TEI", "photo.jpg", "\xff\xd8")
}

// Whatever an output is, it is found as it was written.
func TestWhatWasWrittenIsFoundUnchanged(t *testing.T) {
	for _, name := range []string{"out", "out.zip", "out.tar", "out.tar.gz", "out.jsonl"} {
		c := converter(t, jsonfmt.Format())
		if name == "out.jsonl" {
			c.To = lines()
		}
		k, src := archivist(t, c, converted(t, c, threeRecords(t), name))
		said, count := problems(k.Outputs(t.Context(), src))
		require.Empty(t, said, name)
		require.Equal(t, 3, count, name)
		require.Equal(t, archive.Summary{Converted: 3, Skipped: 1, Failed: 1}, k.Manifest.Summary)
	}
}

// A document a line, each in a file of its own.
func TestFilesOfOneLineAreFoundUnchanged(t *testing.T) {
	c := converter(t, lines())
	k, src := archivist(t, c, converted(t, c, threeRecords(t), "out"))
	said, count := problems(k.Outputs(t.Context(), src))
	require.Empty(t, said)
	require.Equal(t, 3, count)
}

// Names that are hidden are converted when somebody asks for them, and are found again.
func TestHiddenNamesAreFound(t *testing.T) {
	for _, name := range []string{"out", "out.zip", "out.tar"} {
		in := put(t, t.TempDir(), ".a.md", "One.\n", "b.md", "Two.\n")
		c := converter(t, jsonfmt.Format())
		src, err := archive.Files([]string{filepath.Join(in, ".a.md"), filepath.Join(in, "b.md")})
		require.NoError(t, err)
		out, err := c.Create(filepath.Join(in, name), "test", false)
		require.NoError(t, err)
		sum, err := c.Convert(t.Context(), src, out)
		require.NoError(t, err)
		require.NoError(t, out.Commit(t.Context()))
		require.Equal(t, 2, sum.Converted)
		require.Empty(t, wrong(t, c, filepath.Join(in, name)), name)
	}
}

func TestTamperedFolder(t *testing.T) {
	c := converter(t, tei.Format())
	out := converted(t, c, threeRecords(t), "out")
	one := filepath.Join(out, "a", "1.xml")
	whole, err := os.ReadFile(one)
	require.NoError(t, err)
	text := string(whole)
	restored := func() { require.NoError(t, os.WriteFile(one, whole, 0o644)) }

	put(t, out, "a/1.xml", strings.Replace(text, "One.", "One!", 1))
	said := wrong(t, c, out)
	require.Len(t, said, 1)
	require.Regexp(t, `^a/1\.xml changed: has the SHA-256 [0-9a-f]{64}, and had [0-9a-f]{64}; its reading text has changed, too: restore it from a copy, or convert again$`, said[0])

	put(t, out, "a/1.xml", text+"\n")
	require.Equal(t, []string{fmt.Sprintf("a/1.xml changed: has %d bytes, and had %d; its reading text is the same: restore it from a copy, or convert again", len(text)+1, len(text))}, wrong(t, c, out))

	put(t, out, "a/1.xml", text[:len(text)/2])
	require.Regexp(t, `^a/1\.xml changed: has \d+ bytes, and had \d+; it cannot be read: \d+:\d+: `, wrong(t, c, out)[0])

	put(t, out, "a/1.xml", "")
	require.Regexp(t, `^a/1\.xml changed: has 0 bytes, and had \d+; it cannot be read: is empty`, wrong(t, c, out)[0])
	restored()

	require.NoError(t, os.Rename(one, filepath.Join(out, "a", "3.xml")))
	require.Equal(t, []string{
		"a/3.xml unnamed: is not in the manifest: no conversion wrote it here: remove it, or convert again",
		"a/1.xml missing: is not there: restore it from a copy, or convert again",
	}, wrong(t, c, out))
	require.NoError(t, os.Remove(filepath.Join(out, "a", "3.xml")))
	restored()

	require.NoError(t, os.Remove(one))
	require.NoError(t, os.Symlink("2.xml", one))
	require.Equal(t, []string{"a/1.xml changed: is not what it was: it is now a symbolic link, which is not followed: restore it from a copy, or convert again"}, wrong(t, c, out))
	require.NoError(t, os.Remove(one))
	restored()

	put(t, out, "README.txt", "Mine.", ".DS_Store", "x", "a/.hidden.xml", "x")
	require.Equal(t, []string{"README.txt unnamed (info): is not in the manifest, nor of the format that was written"}, wrong(t, c, out))
}

// A manifest that has lost a line says less, and the file of that line shows it.
func TestManifestThatHasLostALine(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	out := converted(t, c, threeRecords(t), "out")
	manifest := filepath.Join(out, "manifest.jsonl")
	data, err := os.ReadFile(manifest)
	require.NoError(t, err)
	all := strings.SplitAfter(string(data), "\n")
	require.NoError(t, os.WriteFile(manifest, []byte(strings.Join(slices.Delete(all, 2, 3), "")), 0o644))
	require.Equal(t, []string{"a/2.json unnamed: is not in the manifest: no conversion wrote it here: remove it, or convert again"}, wrong(t, c, out))
}

func TestTamperedLines(t *testing.T) {
	c := converter(t, lines())
	out := converted(t, c, threeRecords(t), "out.jsonl")
	data, err := os.ReadFile(out)
	require.NoError(t, err)
	all := strings.SplitAfter(string(data), "\n") // and an empty one
	require.Len(t, all, 4)

	require.NoError(t, os.WriteFile(out, []byte(all[0]+strings.Replace(all[1], "Two.", "To.", 1)), 0o644))
	said := wrong(t, c, out)
	require.Len(t, said, 2)
	require.Regexp(t, `^out\.jsonl:2 changed: has \d+ bytes, and had \d+; its reading text has changed`, said[0])
	require.Equal(t, "out.jsonl:3 missing: is not there: restore it from a copy, or convert again", said[1])

	require.NoError(t, os.WriteFile(out, append(data, all[0]...), 0o644))
	require.Equal(t, []string{"out.jsonl:4 unnamed: is not in the manifest: no conversion wrote it here: remove it, or convert again"}, wrong(t, c, out))
}

func TestTamperedZip(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	out := converted(t, c, threeRecords(t), "out.zip")
	z, err := zip.OpenReader(out)
	require.NoError(t, err)
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range []string{"a/1.json", "a/1.json", "../b.json", "c.json"} {
		f, err := w.Create(name)
		require.NoError(t, err)
		one, err := z.Open("a/1.json")
		require.NoError(t, err)
		_, err = io.Copy(f, one)
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	require.NoError(t, z.Close())
	require.NoError(t, os.WriteFile(out, b.Bytes(), 0o644))
	require.Equal(t, []string{
		"a/1.json twice: is there twice: remove the one that does not belong there",
		"../b.json unnamed: is not in the manifest: no conversion wrote it here: remove it, or convert again",
		"c.json unnamed: is not in the manifest: no conversion wrote it here: remove it, or convert again",
		"a/2.json missing: is not there: restore it from a copy, or convert again",
		"b.json missing: is not there: restore it from a copy, or convert again",
	}, wrong(t, c, out))
}

func TestInputsAreCompared(t *testing.T) {
	in := threeRecords(t)
	put(t, in, "all.jsonl", jsonTalk+"\n"+jsonTalk+"\n")
	c := converter(t, jsonfmt.Format())
	k, _ := archivist(t, c, converted(t, c, in, "out"))
	check := func() []string {
		src, err := archive.Files([]string{in})
		require.NoError(t, err)
		said, _ := problems(k.Inputs(t.Context(), src))
		return said
	}
	require.Empty(t, check())

	put(t, in, "a/1.xml", fmt.Sprintf(record, "Won."), "all.jsonl", jsonTalk+"\n", "new.md", "New.\n")
	require.NoError(t, os.Remove(filepath.Join(in, "b.md")))
	said := check()
	require.Len(t, said, 4)
	require.Regexp(t, `^a/1\.xml changed: has the SHA-256 [0-9a-f]{64}, and had [0-9a-f]{64}: it is not what was converted`, said[0])
	require.Equal(t, []string{
		"new.md unnamed (info): was not there when this was converted, or was left out",
		"all.jsonl:2 missing: was read, and is not there: name what was converted as it was named then",
		"b.md missing: was read, and is not there: name what was converted as it was named then",
	}, said[1:])
}

// Where the conversion lost something, the text is not asked for; where it did not, it is.
func TestReadingTextIsComparedUnlessSomethingWasLost(t *testing.T) {
	in := put(t, filepath.Join(t.TempDir(), "in"), "a.xml", fmt.Sprintf(record, "One <!-- remark -->."), "b.md", "**Orsk:** Two.\n")
	c := converter(t, markdown.Format())
	c.Profile = markdown.Reading
	out := converted(t, c, in, "out")
	require.Empty(t, wrong(t, c, out))

	manifest := filepath.Join(out, "manifest.jsonl")
	data, err := os.ReadFile(manifest)
	require.NoError(t, err)
	require.Contains(t, string(data), `"profile":"reading"`)
	forged := strings.Split(string(data), `"text":"`)
	require.Len(t, forged, 3)
	for i := 1; i < 3; i++ {
		forged[i] = strings.Repeat("0", 64) + forged[i][64:]
	}
	require.NoError(t, os.WriteFile(manifest, []byte(strings.Join(forged, `"text":"`)), 0o644))
	said := wrong(t, c, out)
	require.Len(t, said, 1)
	require.Regexp(t, `^b\.md text: is as it was written, and its reading text has the SHA-256 [0-9a-f]{64}, that of its input had 0{64}`, said[0])
}

// A document of which a profile writes nothing is a file of nothing.
func TestEmptyOutput(t *testing.T) {
	for _, name := range []string{"out", "out.zip", "out.tar"} {
		in := put(t, filepath.Join(t.TempDir(), "in"), "a.xml", `<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body><p><!-- remark --></p></body></text></TEI>`)
		c := converter(t, markdown.Format())
		c.Profile = markdown.Reading
		k, src := archivist(t, c, converted(t, c, in, name))
		said, count := problems(k.Outputs(t.Context(), src))
		require.Empty(t, said)
		require.Equal(t, 1, count)
		require.Zero(t, k.Manifest.Bytes)
	}
}

// What is read as another document by this version than by the one that wrote it is told, though no byte has changed.
func TestFormatThatReadsNoLongerWhatItWrote(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	out := converted(t, c, threeRecords(t), "out")
	old := jsonfmt.Format()
	old.NewDecoder = func(r io.Reader, o transcript.DecodeOptions) transcript.Decoder { return unable{} }
	formats, err := transcript.NewRegistry(old)
	require.NoError(t, err)
	k, src := archivist(t, c, out)
	k.Formats = formats
	said, _ := problems(k.Outputs(t.Context(), src))
	require.Len(t, said, 3)
	require.Equal(t, `a/1.json text: is as it was written, and cannot be read by this version of tiro: it is too old: read it with "test 1", which wrote it`, said[0])
}

type unable struct{}

func (unable) Decode() (*transcript.Document, error) { return nil, errors.New("it is too old") }

func TestUnknownFormatIsToldOfEachDocument(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	out := converted(t, c, threeRecords(t), "out")
	k, src := archivist(t, c, out)
	k.Manifest.Header.To = "klingon"
	said, _ := problems(k.Outputs(t.Context(), src))
	require.Len(t, said, 3)
	require.Contains(t, said[0], `the format "klingon" is not known here`)
}

func TestInterruptedCheckEnds(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	k, src := archivist(t, c, converted(t, c, threeRecords(t), "out"))
	ctx, stop := context.WithCancel(t.Context())
	stop()
	said, _ := problems(k.Outputs(ctx, src))
	require.Empty(t, said, "what was not looked at is not missing")
}

// A check stops when nothing more is asked for.
func TestCheckThatIsLeft(t *testing.T) {
	c := converter(t, jsonfmt.Format())
	k, src := archivist(t, c, converted(t, c, threeRecords(t), "out"))
	count := 0
	for range k.Outputs(t.Context(), src) {
		count++
		break
	}
	require.Equal(t, 1, count)
}
