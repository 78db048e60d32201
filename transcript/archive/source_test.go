package archive_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// told is what a source says, an entry a line.
func told(src archive.Source) (out []string) {
	for e, err := range src {
		switch {
		case err != nil:
			out = append(out, e.Path+" ! "+err.Error())
		case e.Skip != "":
			out = append(out, e.Path+" - "+e.Skip)
		default:
			data := "cannot be opened"
			if f, err := e.Open(); err == nil {
				b, err := io.ReadAll(f)
				data = string(b)
				if err != nil {
					data = err.Error()
				}
				f.Close()
			}
			out = append(out, e.Path+" "+data)
		}
	}
	return out
}

func TestFolderInOrderOfItsNames(t *testing.T) {
	fsys := fstest.MapFS{
		"b/2.md": {Data: []byte("two")}, "b/10.md": {Data: []byte("ten")}, "a.md": {Data: []byte("a")}, "b.md": {Data: []byte("b")},
		".git/x.md": {Data: []byte("hidden")}, "b/.DS_Store": {Data: []byte("hidden")}, "__MACOSX/a.md": {Data: []byte("hidden")},
	}
	require.Equal(t, []string{"a.md a", "b/10.md ten", "b/2.md two", "b.md b"}, told(archive.FS(fsys, "")))
}

func TestLinksAndDevicesOfFoldersAreSkipped(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "a.md"), []byte("a"), 0o644))
	require.NoError(t, os.Symlink("/etc/passwd", filepath.Join(dir, "link.md")))
	require.NoError(t, os.Symlink("..", filepath.Join(dir, "round")))
	src, err := archive.Files([]string{dir})
	require.NoError(t, err)
	require.Equal(t, []string{"a.md a", "link.md - a symbolic link, which is not followed", "round - a symbolic link, which is not followed"}, told(src))
}

func TestSeveralNamesKeepTheirOwn(t *testing.T) {
	dir := t.TempDir()
	for name, data := range map[string]string{"one/x.md": "1", "two/x.md": "2", "three.md": "3"} {
		require.NoError(t, os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o755))
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644))
	}
	packed := filepath.Join(dir, "four.ZIP")
	require.NoError(t, os.WriteFile(packed, zipOf(t, "x.md", "4"), 0o644))
	in := func(name string) string { return filepath.Join(dir, name) }
	src, err := archive.Files([]string{in("one"), in("two"), in("three.md"), packed})
	require.NoError(t, err)
	want := []string{"one/x.md 1", "two/x.md 2", "three.md 3", "four/x.md 4"}
	require.Equal(t, want, told(src))
	require.Equal(t, want, told(src), "it can be read again")
	src, err = archive.Files([]string{dir}, in("two"), packed)
	require.NoError(t, err)
	require.Equal(t, []string{"one/x.md 1", "three.md 3"}, told(src), "an output within is left out")
	_, err = archive.Files([]string{in("five")})
	require.ErrorContains(t, err, "five: no such file")
}

// Files in a zip archive on the disk can be opened when the source has ended, as workers do.
func TestZipIsOpenAsLongAsItsFilesAreRead(t *testing.T) {
	packed := filepath.Join(t.TempDir(), "x.zip")
	require.NoError(t, os.WriteFile(packed, zipOf(t, "a.md", "a", "b.md", "b"), 0o644))
	src, err := archive.Files([]string{packed})
	require.NoError(t, err)
	var entries []archive.Entry
	for e, err := range src {
		require.NoError(t, err)
		entries = append(entries, e)
	}
	require.Len(t, entries, 2)
	for _, e := range entries {
		f, err := e.Open()
		require.NoError(t, err)
		data, err := io.ReadAll(f)
		require.NoError(t, err)
		require.Equal(t, strings.TrimSuffix(e.Path, ".md"), string(data))
	}
}

// zipOf is a zip archive of names and contents, in that order.
func zipOf(t testing.TB, namesAndData ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(namesAndData); i += 2 {
		f, err := w.Create(namesAndData[i])
		require.NoError(t, err)
		_, err = io.WriteString(f, namesAndData[i+1])
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

func openZip(t testing.TB, data []byte) *zip.Reader {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		require.ErrorIs(t, err, zip.ErrInsecurePath)
	}
	return z
}

func TestZipRefusesNamesThatLeaveIt(t *testing.T) {
	z := openZip(t, zipOf(t, "b.md", "b", "../up.md", "x", "/root.md", "x", "a/../../up.md", "x", "./a.md", "a", "__MACOSX/a.md", "x", "dir/", ""))
	refused := " ! leaves the archive or is no path in it: it is refused"
	require.Equal(t, []string{"b.md b", "../up.md" + refused, "/root.md" + refused, "../up.md" + refused, "a.md a"}, told(archive.FS(z, "")))
}

// Some packers on Windows write backslashes between folders; names of other days are in other encodings.
func TestNamesInZip(t *testing.T) {
	z := openZip(t, zipOf(t, `a\b.md`, "b", `..\..\up.md`, "x", "\xe9t\xe9.md", "c", `dir\`, ""))
	require.Equal(t, []string{"a/b.md b", "../../up.md ! leaves the archive or is no path in it: it is refused", "%E9t%E9.md c"}, told(archive.FS(z, "")))
}

func TestEncryptedFilesOfZipAreNotRead(t *testing.T) {
	z := openZip(t, zipOf(t, "a.md", "a", "b.md", "b"))
	z.File[0].Flags |= 1
	require.Equal(t, []string{"a.md ! is encrypted: unpack it with its password, and convert that", "b.md b"}, told(archive.FS(z, "")))
}

// Names that are not UTF-8, and backslashes, which would part folders elsewhere, are escaped.
func TestNamesInFolders(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(dir, "\xe9"), 0o755))
	for _, name := range []string{`b\c.md`, "\xe9/\xe8.md"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("x"), 0o644); err != nil {
			t.Skipf("this file system has no such names: %v", err)
		}
	}
	src, err := archive.Files([]string{dir})
	require.NoError(t, err)
	require.Equal(t, []string{"b%5Cc.md x", "%E9/%E8.md x"}, told(src))
}

// tarOf is a tar archive of headers, each with data of its size.
func tarOf(t testing.TB, headers ...tar.Header) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	for _, h := range headers {
		h.Mode = 0o644
		require.NoError(t, w.WriteHeader(&h))
		_, err := w.Write(bytes.Repeat([]byte("x"), int(h.Size)))
		require.NoError(t, err)
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

func gzipped(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	_, err := z.Write(data)
	require.NoError(t, err)
	require.NoError(t, z.Close())
	return b.Bytes()
}

func TestTarInItsOrderWithoutWhatLeavesIt(t *testing.T) {
	data := tarOf(t,
		tar.Header{Name: "b.md", Size: 2}, tar.Header{Name: "dir/", Typeflag: tar.TypeDir}, tar.Header{Name: "./a.md", Size: 1},
		tar.Header{Name: "../up.md", Size: 1}, tar.Header{Name: "/root.md", Size: 1},
		tar.Header{Name: "out.md", Typeflag: tar.TypeSymlink, Linkname: "/etc/passwd"},
		tar.Header{Name: "same.md", Typeflag: tar.TypeLink, Linkname: "b.md"},
		tar.Header{Name: "pipe.md", Typeflag: tar.TypeFifo}, tar.Header{Name: ".hidden/a.md", Size: 1})
	want := []string{"b.md xx", "a.md x",
		"../up.md ! leaves the archive or is no path in it: it is refused", "/root.md ! leaves the archive or is no path in it: it is refused",
		"out.md - a symbolic link, which is not followed", "same.md - a link to b.md, which is not followed", "pipe.md - not a regular file"}
	require.Equal(t, want, told(archive.Tar(bytes.NewReader(data), "")))
	require.Equal(t, want, told(archive.Tar(bytes.NewReader(gzipped(t, data)), "")))
}

func TestDamagedTarEndsWithAnError(t *testing.T) {
	whole := gzipped(t, tarOf(t, tar.Header{Name: "a.md", Size: 10}, tar.Header{Name: "b.md", Size: 1 << 20}))
	out := told(archive.Tar(bytes.NewReader(whole[:len(whole)/2]), "x.tar.gz"))
	require.Equal(t, "a.md xxxxxxxxxx", out[0])
	require.Contains(t, strings.Join(out, "\n"), "unexpected EOF")
	require.Contains(t, out[len(out)-1], "the archive is damaged")

	plain := tarOf(t, tar.Header{Name: "a.md", Size: 10})
	copy(plain[124:136], "77777777777\x00") // its size, which is now 8 GiB, and the sum of the header wrong
	out = told(archive.Tar(bytes.NewReader(plain), "x.tar"))
	require.Len(t, out, 1)
	require.Contains(t, out[0], "the archive is damaged")
}

// The checksum of gzip stands after the last file: damage that tar does not see shows there.
func TestDamagedEndOfGzip(t *testing.T) {
	whole := gzipped(t, tarOf(t, tar.Header{Name: "\xe9.md", Format: tar.FormatGNU, Size: 1}))
	require.Equal(t, []string{"%E9.md x"}, told(archive.Tar(bytes.NewReader(whole), "x.tar.gz")))
	require.Equal(t, []string{"%E9.md x"}, told(archive.Tar(bytes.NewReader(append(bytes.Clone(whole), "what was appended"...)), "x.tar.gz")), "gzip passes over that")
	wrong := bytes.Clone(whole)
	wrong[len(wrong)-8] ^= 1 // of the checksum
	for cause, data := range map[string][]byte{"gzip: invalid checksum": wrong, "unexpected EOF": whole[:len(whole)-1]} {
		out := told(archive.Tar(bytes.NewReader(data), "x.tar.gz"))
		require.Equal(t, []string{"%E9.md x", ". ! the archive is damaged, and what follows cannot be read: " + cause}, out)
	}
}

// hugeTar says of its one file that it holds 8 GiB, and ends.
func hugeTar(t testing.TB) []byte {
	t.Helper()
	var b bytes.Buffer
	w := tar.NewWriter(&b)
	require.NoError(t, w.WriteHeader(&tar.Header{Name: "huge.md", Size: 8 << 30, Mode: 0o644}))
	return b.Bytes()
}

func TestSourceStopsWhenNothingMoreIsAskedFor(t *testing.T) {
	z := openZip(t, zipOf(t, "a.md", "a", "b.md", "b"))
	tarball := tarOf(t, tar.Header{Name: "a.md", Size: 1}, tar.Header{Name: "b.md", Size: 1})
	for _, src := range []archive.Source{
		archive.FS(z, ""), archive.Tar(bytes.NewReader(tarball), ""), archive.FS(fstest.MapFS{"a.md": {}, "b.md": {}}, ""),
		archive.Join(archive.FS(z, ""), archive.FS(z, "")),
	} {
		count := 0
		for range src {
			count++
			break
		}
		require.Equal(t, 1, count)
	}
}

// unreadableFS has a folder that cannot be listed.
type unreadableFS struct{ fstest.MapFS }

func (u unreadableFS) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == "b" {
		return nil, errors.New("permission denied")
	}
	return u.MapFS.ReadDir(name)
}

func TestFolderThatCannotBeReadDoesNotStopTheRest(t *testing.T) {
	fsys := unreadableFS{fstest.MapFS{"a.md": {Data: []byte("a")}, "b/x.md": {}, "c.md": {Data: []byte("c")}}}
	require.Equal(t, []string{"a.md a", "b ! cannot be read: permission denied", "c.md c"}, told(archive.FS(fsys, "")))
}
