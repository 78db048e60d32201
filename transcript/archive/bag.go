package archive

import (
	"context"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a bag is made of, as RFC 8493 names it. SHA-512 is what its section 2.4 asks of who makes bags.
const (
	payloadFolder   = "data"
	bagDeclaration  = "bagit.txt"
	bagInfoName     = "bag-info.txt"
	payloadManifest = "manifest-sha512.txt"
	tagManifest     = "tagmanifest-sha512.txt"

	declaration = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

	oxumLabel  = "Payload-Oxum"
	agentLabel = "Bag-Software-Agent"
)

// BagField is a line of bag-info.txt, such as Source-Organization and its name. Section 2.2.2 of RFC 8493 says
// which labels are reserved.
type BagField struct{ Label, Value string }

// checkBag is an error when there can be no bag, or not with what is to be said of it.
func (c *Converter) checkBag(joins bool) error {
	if c.Bag && joins {
		return errors.New("a bag is a folder of files: documents that are written one after another make none")
	}
	for _, f := range c.BagInfo {
		if err := f.check(); err != nil {
			return err
		}
	}
	return nil
}

func (f BagField) check() error {
	for _, own := range []string{oxumLabel, agentLabel} {
		if strings.EqualFold(f.Label, own) {
			return fmt.Errorf("%s of a bag says tiro itself: leave it out", own)
		}
	}
	unprintable := func(r rune) bool { return unicode.IsControl(r) || r == utf8.RuneError }
	switch {
	case f.Label == "" || strings.Trim(f.Label, " \t") != f.Label || strings.ContainsFunc(f.Label, unprintable) || strings.Contains(f.Label, ":"):
		return fmt.Errorf("%q is no label of a bag: it is one or more words without a colon, such as Source-Organization", f.Label)
	case strings.TrimSpace(f.Value) == "" || strings.ContainsFunc(f.Value, unprintable):
		return fmt.Errorf("%s of a bag is a line of words, and not %q", f.Label, f.Value)
	}
	return nil
}

// bag is what is said of one.
type bag struct {
	info []BagField
	tool string
}

// unseal makes what is a bag none, for what is in it is about to change: the declaration goes last, so
// that it is an invalid one until then.
func (p place) unseal() error {
	if p.kind != aTree || !exists(filepath.Join(p.name, bagDeclaration)) && !exists(filepath.Join(p.name, tagManifest)) {
		return nil
	}
	for _, name := range []string{tagManifest, payloadManifest, bagInfoName, bagDeclaration} {
		if err := os.Remove(filepath.Join(p.name, name)); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("%s: cannot be removed: %w", filepath.Join(p.name, name), cause(err))
		}
	}
	return nil
}

// seal makes the folder a bag, which it is when bagit.txt is there, which comes last.
func (o *Output) seal(ctx context.Context) error {
	s := sealing{root: o.place.name}
	var err error
	if s.written, err = o.writtenDigests(); err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(s.root, payloadFolder), 0o777); err != nil {
		return unwritable(filepath.Join(s.root, payloadFolder), err)
	}
	if err := o.place.write(ctx, filepath.Join(s.root, payloadManifest), func(w io.Writer) error { return s.payload(ctx, w) }); err != nil {
		return err
	}
	for _, f := range []struct {
		name string
		data func() (string, error)
	}{
		{bagInfoName, func() (string, error) { return o.bag.text(s.bytes, s.files), nil }},
		{tagManifest, s.tags},
		{bagDeclaration, func() (string, error) { return declaration, nil }},
	} {
		data, err := f.data()
		if err != nil {
			return err
		}
		err = o.place.write(ctx, filepath.Join(s.root, f.name), func(w io.Writer) error {
			_, err := io.WriteString(w, data)
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// writtenDigests are the SHA-256 of what this run wrote or kept, by name, cut to what is needed to know them again.
func (o *Output) writtenDigests() (map[[16]byte][16]byte, error) {
	written := map[[16]byte][16]byte{}
	err := o.journal.run(func(r Record) error {
		if r.Output == nil {
			return nil
		}
		sum, err := hex.DecodeString(r.Output.SHA256)
		if err != nil || len(sum) != sha256.Size {
			return fmt.Errorf("%s: is damaged: remove it, and begin anew", o.journal.f.Name())
		}
		written[key(r.Output.Path)] = [16]byte(sum[:16])
		return nil
	})
	return written, err
}

// sealing is the making of a bag of a folder.
type sealing struct {
	root    string
	written map[[16]byte][16]byte
	bytes   int64 // of the payload
	files   int
}

// payload writes the manifest of the payload, in the order of its names, folder by folder. What is in it is read again from
// the disk, so that a bag holds what was converted, and nothing else.
func (s *sealing) payload(ctx context.Context, w io.Writer) error {
	root := os.DirFS(s.root)
	err := fs.WalkDir(root, payloadFolder, func(name string, d fs.DirEntry, err error) error {
		shown := filepath.Join(s.root, filepath.FromSlash(name))
		switch {
		case err != nil:
			return fmt.Errorf("%s: cannot be read: %w", shown, cause(err))
		case ctx.Err() != nil:
			return fmt.Errorf("%s: interrupted before it was a bag: %w", s.root, ctx.Err())
		case d.IsDir():
			return nil
		}
		want, ours := s.written[key(name)]
		if !ours || !d.Type().IsRegular() {
			return fmt.Errorf("%s: no conversion wrote it, and it would be in the bag: remove it", shown)
		}
		delete(s.written, key(name))
		sums, size, err := sumsOf(root, name, "sha256", "sha512")
		if err != nil {
			return fmt.Errorf("%s: cannot be read: %w", shown, cause(err))
		}
		if [16]byte(sums[0][:16]) != want {
			return fmt.Errorf("%s: has changed since it was written: convert again, or resume it", shown)
		}
		s.bytes += size
		s.files++
		_, err = fmt.Fprintf(w, "%x  %s\n", sums[1], escapePath(name))
		return err
	})
	if err == nil && len(s.written) > 0 {
		err = fmt.Errorf("%s: %d files are gone since they were written: convert again, or resume it", s.root, len(s.written))
	}
	return err
}

// tags is the manifest of the other files.
func (s *sealing) tags() (string, error) {
	var b strings.Builder
	for _, name := range slices.Sorted(slices.Values([]string{bagDeclaration, bagInfoName, failuresName, payloadManifest, manifestName})) {
		sum := sha512.Sum512([]byte(declaration))
		if name != bagDeclaration {
			sums, _, err := sumsOf(os.DirFS(s.root), name, "sha512")
			if name == failuresName && errors.Is(err, fs.ErrNotExist) {
				continue
			}
			if err != nil {
				return "", fmt.Errorf("%s: cannot be read: %w", filepath.Join(s.root, name), cause(err))
			}
			sum = [sha512.Size]byte(sums[0])
		}
		fmt.Fprintf(&b, "%x  %s\n", sum, name)
	}
	return b.String(), nil
}

// text is bag-info.txt.
func (b *bag) text(bytes int64, files int) string {
	var out strings.Builder
	for _, f := range append(slices.Clone(b.info), BagField{agentLabel, b.tool}, BagField{oxumLabel, fmt.Sprintf("%d.%d", bytes, files)}) {
		fmt.Fprintf(&out, "%s: %s\n", f.Label, f.Value)
	}
	return out.String()
}

// escapePath is a path as a manifest of a bag has it: section 2.1.3 of RFC 8493.
func escapePath(path string) string {
	return strings.NewReplacer("%", "%25", "\n", "%0A", "\r", "%0D").Replace(path)
}

// unescapePath is the path that a manifest of a bag means. Other escapes stand for themselves.
func unescapePath(path string) string {
	return strings.NewReplacer("%25", "%", "%0A", "\n", "%0a", "\n", "%0D", "\r", "%0d", "\r").Replace(path)
}

// IsBag reports whether a folder declares that it is a bag, valid or not.
func IsBag(fsys fs.FS) bool {
	info, err := fs.Stat(fsys, bagDeclaration)
	return err == nil && info.Mode().IsRegular()
}
