package archive_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript/archive"
)

const (
	header  = `{"format":"tiro-manifest","version":"1.0","tool":"tiro 1.2.3","to":"json","options":{}}` + "\n"
	someSum = `"5308d6f58885350f4d192486621db6c3e08967966799e18c4b54c09899066402"`
	entry   = `{"input":{"path":"a.md","size":14,"sha256":` + someSum + `},"format":"markdown","output":{"path":"a.json","size":9,"sha256":` + someSum + `},"text":` + someSum + "}\n"
)

func readManifest(text string) (*archive.Manifest, error) {
	return archive.ReadManifest(strings.NewReader(text), int64(len(text)), "m.jsonl")
}

func TestManifestIsRead(t *testing.T) {
	m, err := readManifest(header + entry + `{"input":{"path":"x.md","size":-1},"skipped":"a link"}` + "\n" + `{"input":{"path":"y.md","size":3},"failed":{"error":"no"}}` + "\n")
	require.NoError(t, err)
	require.Equal(t, "tiro 1.2.3", m.Header.Tool)
	require.Equal(t, archive.Summary{Converted: 1, Skipped: 1, Failed: 1}, m.Summary)
	require.EqualValues(t, 9, m.Bytes)
	var paths []string
	for rec, err := range m.Records() {
		require.NoError(t, err)
		paths = append(paths, rec.Input.Path)
	}
	require.Equal(t, []string{"a.md", "x.md", "y.md"}, paths)
}

// A later version may say more, as long as the first of its numbers is the same.
func TestManifestOfALaterMinorVersion(t *testing.T) {
	_, err := readManifest(strings.Replace(header, "1.0", "1.7", 1) + strings.Replace(entry, `"format"`, `"mood":"good","format"`, 1))
	require.NoError(t, err)
}

func TestManifestThatIsNone(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"empty", "", "m.jsonl: is empty: restore the manifest from a copy"},
		{"other", "{\"x\":1}\n", "m.jsonl:1:1: is no manifest of a conversion: name the manifest.jsonl"},
		{"text", "What is this?", "m.jsonl:1:1: is no manifest"},
		{"newer", strings.Replace(header, "1.0", "2.0", 1), `m.jsonl:1:1: is of the version 2.0, and this tiro knows 1.x: check it with a later one, such as "tiro 1.2.3"`},
		{"no version", strings.Replace(header, "1.0", "new", 1), `m.jsonl:1:1: is of the version "new"`},
		{"torn", header + entry + entry[:40], "m.jsonl:3:1: ends within a line: the manifest was cut off"},
		{"torn at its end", header + strings.TrimSuffix(entry, "\n"), "m.jsonl:2:1: ends within a line"},
		{"garbage", header + entry + "\x00\x00\n", "m.jsonl:3:1: is damaged: "},
		{"twice", header + entry + entry, "m.jsonl:3:1: names a.json again"},
		{"no end", header + `{"input":{"path":"a.md","size":1}}` + "\n", "m.jsonl:2:1: is damaged: it does not say what came of its input"},
		{"no input", header + strings.Replace(entry, "a.md", "", 1), "it names no input"},
		{"leaves", header + strings.Replace(entry, "a.json", "../a.json", 1), `"../a.json" is no path in an output`},
		{"digest", header + strings.Replace(entry, "5308", "530", 2), "a SHA-256 is not one"},
	} {
		_, err := readManifest(c.text)
		require.ErrorContains(t, err, c.want, c.name)
	}
}

func TestFindManifest(t *testing.T) {
	dir := t.TempDir()
	in := func(name string) string { return filepath.Join(dir, name) }
	put(t, dir, "out/manifest.jsonl", header, "out.zip", "PK", "out.zip.manifest.jsonl", header, "lone.jsonl", header)
	for _, c := range []struct{ name, manifest, output string }{
		{"out", "out/manifest.jsonl", "out"},
		{"out/manifest.jsonl", "out/manifest.jsonl", "out"},
		{"out.zip", "out.zip.manifest.jsonl", "out.zip"},
		{"out.zip.manifest.jsonl", "out.zip.manifest.jsonl", "out.zip"},
	} {
		manifest, output, err := archive.FindManifest(in(c.name))
		require.NoError(t, err)
		require.Equal(t, [2]string{in(c.manifest), in(c.output)}, [2]string{manifest, output}, c.name)
	}
	_, _, err := archive.FindManifest(in("lone.jsonl"))
	require.ErrorContains(t, err, "which output it is of")
	_, _, err = archive.FindManifest(in("none"))
	require.ErrorContains(t, err, "no such file")
}
