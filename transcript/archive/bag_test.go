package archive_test

import (
	"crypto/sha512"
	"encoding/hex"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript/archive"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// oddNames are those that RFC 8493 has something to say of, and their like.
func oddNames(t testing.TB) string {
	return put(t, filepath.Join(t.TempDir(), "in"),
		"100%.md", "One.\n", "with space .md", "Two.\n", "new\nline\r.md", "Three.\n", "Протокол/é.md", "Four.\n", "%0A.md", "Five.\n",
		"-n.md", "Six.\n", "a/b/c/deep.md", "Seven.\n", "broken.xml", "<TEI")
}

func bagger(t testing.TB) *archive.Converter {
	c := converter(t, tei.Format())
	c.Bag = true
	c.BagInfo = []archive.BagField{{Label: "Source-Organization", Value: "Archives of Velen"}, {Label: "Bagging-Date", Value: "2026-05-01"}}
	return c
}

// lawful asserts that a folder is a bag by RFC 8493, section by section, with nothing of what wrote it.
func lawful(t *testing.T, dir string) {
	t.Helper()
	read := func(name string) string {
		data, err := os.ReadFile(filepath.Join(dir, name))
		require.NoError(t, err)
		return string(data)
	}
	// 2.1.1: two lines, in this order, in UTF-8 without a mark
	require.Equal(t, "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", read("bagit.txt"))

	// 2.1.2: what is in data, each file once in each manifest
	payload := map[string]string{}
	size := 0
	require.NoError(t, filepath.WalkDir(filepath.Join(dir, "data"), func(name string, d fs.DirEntry, err error) error {
		require.NoError(t, err)
		if d.IsDir() {
			return nil
		}
		at, err := filepath.Rel(dir, name)
		require.NoError(t, err)
		data := read(at)
		size += len(data)
		sum := sha512.Sum512([]byte(data))
		payload[filepath.ToSlash(at)] = hex.EncodeToString(sum[:])
		return nil
	}))
	listed := func(manifest string) map[string]string {
		out := map[string]string{}
		text := read(manifest)
		require.NotContains(t, text, "\r")
		for line := range strings.SplitSeq(strings.TrimSuffix(text, "\n"), "\n") {
			sum, path, ok := strings.Cut(line, "  ")
			require.True(t, ok, line)
			// 2.1.3: %, LF and CR, and only those, are percent-encoded
			for i := 0; i < len(path); i++ {
				if path[i] == '%' {
					require.Contains(t, []string{"%25", "%0A", "%0D"}, path[i:i+3])
				}
			}
			path = strings.ReplaceAll(strings.ReplaceAll(path, "%0A", "\n"), "%0D", "\r")
			path = strings.ReplaceAll(path, "%25", "%")
			require.NotContains(t, out, path)
			out[path] = sum
		}
		return out
	}
	require.Equal(t, payload, listed("manifest-sha512.txt"))

	// 2.2.1: every other tag file, and no manifest of tags
	tags := map[string]string{}
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range entries {
		if e.IsDir() {
			require.Equal(t, "data", e.Name())
			continue
		}
		if e.Name() != "tagmanifest-sha512.txt" {
			sum := sha512.Sum512([]byte(read(e.Name())))
			tags[e.Name()] = hex.EncodeToString(sum[:])
		}
	}
	require.Equal(t, tags, listed("tagmanifest-sha512.txt"))

	// 2.2.2: octets and streams
	require.Contains(t, read("bag-info.txt"), fmt.Sprintf("\nPayload-Oxum: %d.%d\n", size, len(payload)))
}

func TestBagIsLawful(t *testing.T) {
	dir := converted(t, bagger(t), oddNames(t), "bag")
	lawful(t, dir)
	info, err := os.ReadFile(filepath.Join(dir, "bag-info.txt"))
	require.NoError(t, err)
	require.Regexp(t, `^Source-Organization: Archives of Velen\nBagging-Date: 2026-05-01\nBag-Software-Agent: test 1\nPayload-Oxum: \d+\.7\n$`, string(info))
	require.FileExists(t, filepath.Join(dir, "data", "new\nline\r.xml"))
	require.FileExists(t, filepath.Join(dir, "failures.jsonl"))
	require.Empty(t, wrong(t, bagger(t), dir))
	said, count := problems(archive.CheckBag(t.Context(), os.DirFS(dir), 0))
	require.Empty(t, said)
	require.Equal(t, 7, count)
	require.True(t, archive.IsBag(os.DirFS(dir)))
}

// bagit-python, of the Library of Congress, finds bags valid too. It does not know that % is encoded.
func TestBagIsValidForBagitPython(t *testing.T) {
	python, err := exec.LookPath("python3")
	if err != nil || exec.Command(python, "-c", "import bagit").Run() != nil {
		t.Skip("bagit-python is not installed: pip install bagit")
	}
	in := oddNames(t)
	for _, name := range []string{"100%.md", "%0A.md"} {
		require.NoError(t, os.Remove(filepath.Join(in, name)))
	}
	out, err := exec.Command(python, "-m", "bagit", "--validate", converted(t, bagger(t), in, "bag")).CombinedOutput()
	require.NoError(t, err, string(out))
}

// sha512sum reads what a bag's manifests are, for names without escapes.
func TestBagIsRightForSha512sum(t *testing.T) {
	sha512sum, err := exec.LookPath("sha512sum")
	if err != nil {
		corpora.Missing(t, "sha512sum is not installed: it is one of the GNU coreutils")
	}
	in := oddNames(t)
	for _, name := range []string{"100%.md", "%0A.md", "new\nline\r.md"} {
		require.NoError(t, os.Remove(filepath.Join(in, name)))
	}
	c := exec.Command(sha512sum, "--strict", "-c", "manifest-sha512.txt", "tagmanifest-sha512.txt")
	c.Dir = converted(t, bagger(t), in, "bag")
	out, err := c.CombinedOutput()
	require.NoError(t, err, string(out))
}

// The same input makes the same bag, at once or in several goes; what is converted anew in between is none.
func TestBagsAreTheSameEachTime(t *testing.T) {
	in := oddNames(t)
	first := tree(t, converted(t, bagger(t), in, "bag"))
	require.True(t, equal(first, tree(t, converted(t, bagger(t), in, "again"))))
	require.True(t, equal(first, tree(t, converted(t, bagger(t), in, "bag"))), "kept")

	dir := filepath.Join(filepath.Dir(in), "bag")
	out, err := bagger(t).Create(dir, "test 1", true)
	require.NoError(t, err)
	require.NoError(t, out.Close())
	require.False(t, archive.IsBag(os.DirFS(dir)), "what may change is no bag")
	require.True(t, equal(first, tree(t, converted(t, bagger(t), in, "bag"))), "resumed")
}

// A folder that was no bag becomes one, and a bag a folder.
func TestBagAndFolderTakeTheirTurns(t *testing.T) {
	in := oddNames(t)
	plain := tree(t, converted(t, converter(t, tei.Format()), in, "out"))
	dir := converted(t, bagger(t), in, "out")
	lawful(t, dir)
	require.NoFileExists(t, filepath.Join(dir, "-n.xml"))
	require.True(t, equal(plain, tree(t, converted(t, converter(t, tei.Format()), in, "out"))))
}

// What is not of the conversion does not get into a bag, nor what has changed since.
func TestBagIsNotSealedOverWhatNobodyConverted(t *testing.T) {
	in := oddNames(t)
	for _, c := range []struct {
		tamper func(dir string)
		want   string
	}{
		{func(dir string) { put(t, dir, "data/extra.txt", "x") }, "data/extra.txt: no conversion wrote it, and it would be in the bag: remove it"},
		{func(dir string) { put(t, dir, "data/.DS_Store", "x") }, "data/.DS_Store: no conversion wrote it"},
		{func(dir string) { put(t, dir, "data/-n.xml", "x") }, "data/-n.xml: has changed since it was written: convert again, or resume it"},
		{func(dir string) { require.NoError(t, os.Remove(filepath.Join(dir, "data", "-n.xml"))) }, "1 files are gone since they were written"},
	} {
		dir := filepath.Join(t.TempDir(), "bag")
		src, err := archive.Files([]string{in})
		require.NoError(t, err)
		for range 2 { // what the second run keeps is on the disk
			out, err := bagger(t).Create(dir, "test 1", true)
			require.NoError(t, err)
			defer out.Close()
			_, err = bagger(t).Convert(t.Context(), src, out)
			require.NoError(t, err)
			if !exists(filepath.Join(dir, "data", "-n.xml")) {
				require.NoError(t, out.Close())
				continue
			}
			c.tamper(dir)
			require.ErrorContains(t, out.Commit(t.Context()), c.want)
		}
		require.False(t, archive.IsBag(os.DirFS(dir)))
	}
}

func exists(name string) bool {
	_, err := os.Stat(name)
	return err == nil
}

func TestBagsThatCannotBe(t *testing.T) {
	c := bagger(t)
	_, err := c.Create(filepath.Join(t.TempDir(), "bag.zip"), "test", false)
	require.ErrorContains(t, err, "bag.zip: a bag is a folder")
	_, err = c.Create(filepath.Join(t.TempDir(), "bag.jsonl"), "test", false)
	require.ErrorContains(t, err, "bag.jsonl: a bag is a folder")
	for _, f := range []archive.BagField{
		{Label: "", Value: "x"}, {Label: "a:b", Value: "x"}, {Label: " a", Value: "x"}, {Label: "a\nb", Value: "x"}, {Label: "a", Value: " "}, {Label: "a", Value: "x\ny"},
		{Label: "Payload-Oxum", Value: "1.1"}, {Label: "bag-software-agent", Value: "me"},
	} {
		c.BagInfo = []archive.BagField{f}
		_, err := c.Plan(t.Context(), archive.FS(files(), ""), false)
		require.Error(t, err, f)
	}
	c = bagger(t)
	c.To = lines()
	_, err = c.Plan(t.Context(), archive.FS(files(), ""), true)
	require.ErrorContains(t, err, "a bag is a folder of files")
	_, err = bagger(t).Plan(t.Context(), archive.FS(files("a.md", "A", "A.xml", teiTalk), ""), false)
	require.ErrorContains(t, err, "would be data/a.xml: nothing is written")
}

// An empty archive is a bag without payload.
func TestBagOfNothing(t *testing.T) {
	dir := converted(t, bagger(t), put(t, filepath.Join(t.TempDir(), "in"), "photo.jpg", "\xff\xd8"), "bag")
	said, count := problems(archive.CheckBag(t.Context(), os.DirFS(dir), 0))
	require.Empty(t, said)
	require.Zero(t, count)
	require.DirExists(t, filepath.Join(dir, "data"))
}

func TestTamperedBags(t *testing.T) {
	in := put(t, filepath.Join(t.TempDir(), "in"), "a.md", "One.\n", "b.md", "Two.\n")
	c := converter(t, jsonfmt.Format())
	c.Bag = true
	change := func(name, old, new string) func(string) {
		return func(dir string) {
			data, err := os.ReadFile(filepath.Join(dir, name))
			require.NoError(t, err)
			require.Contains(t, string(data), old)
			put(t, dir, name, strings.Replace(string(data), old, new, 1))
		}
	}
	remove := func(name string) func(string) {
		return func(dir string) { require.NoError(t, os.RemoveAll(filepath.Join(dir, name))) }
	}
	for _, x := range []struct {
		name   string
		tamper func(dir string)
		want   []string // how each problem begins
	}{
		{"a byte", change("data/a.json", "One.", "One!"), []string{"data/a.json changed: has another checksum than manifest-sha512.txt says: "}},
		{"longer", change("data/a.json", "One.", "Once."), []string{"data/a.json changed: ", "bag-info.txt:2 bag: says that the payload is"}},
		{"a file less", remove("data/a.json"), []string{"data/a.json missing: is not there, and manifest-sha512.txt names it", "bag-info.txt:2 bag: "}},
		{"a file more", func(dir string) { put(t, dir, "data/sub/.c.json", "x") }, []string{"data/sub/.c.json unnamed: is not in manifest-sha512.txt", "bag-info.txt:2 bag: "}},
		{"renamed", func(dir string) {
			require.NoError(t, os.Rename(filepath.Join(dir, "data/a.json"), filepath.Join(dir, "data/A.json")))
		}, []string{"data/A.json unnamed: ", "data/a.json missing: "}},
		{"no payload", remove("data"), []string{"data bag: is no folder", "bag-info.txt:2 bag: "}},
		{"no declaration", remove("bagit.txt"), []string{"bagit.txt bag: cannot be read: no such file or directory", "bagit.txt missing: "}},
		{"declaration", change("bagit.txt", "1.0", "9.9"), []string{`bagit.txt:1 bag: declares the version "9.9"`, "bagit.txt changed: "}},
		{"encoding", change("bagit.txt", "UTF-8", "UTF-16"), []string{`bagit.txt:2 bag: declares the encoding "UTF-16"`, "bagit.txt changed: "}},
		{"a mark", change("bagit.txt", "BagIt", "\ufeffBagIt"), []string{"bagit.txt bag: does not hold the two lines", "bagit.txt changed: "}},
		{"no manifest", remove("manifest-sha512.txt"), []string{"manifest-sha512.txt bag: is not there, nor is another manifest", "manifest-sha512.txt missing: "}},
		{"manifest", change("manifest-sha512.txt", "data/a.json", "data/c.json"), []string{"data/a.json unnamed: ", "data/c.json missing: ", "manifest-sha512.txt changed: "}},
		{"leaves", change("manifest-sha512.txt", "data/a.json", "data/../../x"), []string{`manifest-sha512.txt:1 bag: "data/../../x" is no path in the bag`, "data/a.json unnamed: ", "manifest-sha512.txt changed: "}},
		{"not in data", change("manifest-sha512.txt", "data/a.json", "bagit.txt"), []string{`manifest-sha512.txt:1 bag: "bagit.txt" is not in data`, "data/a.json unnamed: ", "manifest-sha512.txt changed: "}},
		{"a line twice", func(dir string) {
			data, err := os.ReadFile(filepath.Join(dir, "manifest-sha512.txt"))
			require.NoError(t, err)
			put(t, dir, "manifest-sha512.txt", string(data)+string(data))
		}, []string{"manifest-sha512.txt:3 bag: names data/a.json again", "manifest-sha512.txt:4 bag: names data/b.json again", "manifest-sha512.txt changed: "}},
		{"no checksum", change("manifest-sha512.txt", "  data/a.json", "0 data/a.json"), []string{"manifest-sha512.txt:1 bag: does not begin with a checksum of the kind sha512", "data/a.json unnamed: ", "manifest-sha512.txt changed: "}},
		{"bytes that are no text", change("manifest-sha512.txt", "data/a.json", "data/\xff.json"), []string{"manifest-sha512.txt:1 bag: is not in UTF-8", "data/a.json unnamed: ", "manifest-sha512.txt changed: "}},
		{"a kind of checksum that is not known", func(dir string) { put(t, dir, "manifest-crc32.txt", "00 data/a.json\n") },
			[]string{`manifest-crc32.txt bag: has checksums of the kind "crc32"`}},
		{"an incomplete second manifest", func(dir string) { put(t, dir, "manifest-md5.txt", "") }, []string{"data/a.json unnamed: is not in manifest-md5.txt", "data/b.json unnamed: ", "tagmanifest-sha512.txt bag: does not name manifest-md5.txt"}},
		{"oxum", change("bag-info.txt", "Payload-Oxum: ", "Payload-Oxum: 1"), []string{"bag-info.txt changed: ", "bag-info.txt:2 bag: says that the payload is"}},
		{"a line of no label", change("bag-info.txt", "Bag-Software-Agent:", "Bag-Software-Agent"), []string{"bag-info.txt changed: ", "bag-info.txt:1 bag: is no label with a colon"}},
		{"no bag-info", remove("bag-info.txt"), []string{"bag-info.txt missing: "}},
		{"tiro's manifest", change("manifest.jsonl", "a.md", "c.md"), []string{"manifest.jsonl changed: "}},
		{"tag manifest", change("tagmanifest-sha512.txt", "  bagit.txt", "  ../bagit.txt"), []string{`tagmanifest-sha512.txt:2 bag: "../bagit.txt" is no path`}},
		{"tags of tags", change("tagmanifest-sha512.txt", "  bagit.txt", "  tagmanifest-md5.txt"), []string{`tagmanifest-sha512.txt:2 bag: "tagmanifest-md5.txt" is a manifest of tags`}},
		{"payload among tags", change("tagmanifest-sha512.txt", "  bagit.txt", "  data/a.json"), []string{`tagmanifest-sha512.txt:2 bag: "data/a.json" is of the payload`}},
		{"no tag manifest", remove("tagmanifest-sha512.txt"), nil}, // it may be left out
		{"files elsewhere", func(dir string) { put(t, dir, "fetch.txt", "http://example.org/ - data/a.json\n") }, []string{"fetch.txt bag (info): "}},
	} {
		dir := converted(t, c, in, "bag")
		x.tamper(dir)
		said, _ := problems(archive.CheckBag(t.Context(), os.DirFS(dir), 0))
		require.Len(t, said, len(x.want), "%s: %q", x.name, said)
		for i := range said {
			require.True(t, strings.HasPrefix(said[i], x.want[i]), "%s: %q", x.name, said[i])
		}
		require.NoError(t, os.RemoveAll(dir))
	}
}

// Bags of others: version 0.97, lines that end with CR LF or CR, tabs, the sign of md5sum, capitals, a % that is none.
func TestBagsOfOthers(t *testing.T) {
	const one = "93CD4DD213115913D756A4C5834A5BD3" // printf 'One.\n' | md5sum
	fsys := files(
		"bagit.txt", "BagIt-Version: 0.97\r\nTag-File-Character-Encoding: utf-8\r\n",
		"bag-info.txt", "External-Description: a long\r\n  one\r\nPayload-Oxum: 15.3\r\n",
		"manifest-md5.txt", one+"\t*data/a b.txt\r"+strings.ToLower(one)+"   data/100%25%zz\r\n\n"+one+"  data/new%0d%0aline",
		"data/a b.txt", "One.\n", "data/100%%zz", "One.\n", "data/new\r\nline", "One.\n")
	said, count := problems(archive.CheckBag(t.Context(), fsys, 0))
	require.Empty(t, said)
	require.Equal(t, 3, count)
}
