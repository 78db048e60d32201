package archive

import (
	"crypto/sha256"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// The names of what a conversion says of itself, beside the documents.
const (
	manifestName = "manifest.jsonl"
	failuresName = "failures.jsonl"
)

// outputName is where a document goes: a.xml to a.json, the documents of a file of several, and the lines of a
// file of lines, to a/000001.json and so on.
func (c *Converter) outputName(it *Item, several bool, number int) string {
	stem, end := c.stem(it.Path), c.extension()
	if c.Bag {
		stem = payloadFolder + "/" + stem
	}
	switch {
	case it.Line > 0:
		return fmt.Sprintf("%s/%06d%s", stem, it.Line, end)
	case several:
		return fmt.Sprintf("%s/%06d%s", stem, number, end)
	}
	return stem + end
}

func (c *Converter) extension() string {
	if len(c.To.Extensions) > 0 {
		return c.To.Extensions[0]
	}
	return "." + c.To.Name
}

// stem is a path without its extension, if a format has that.
func (c *Converter) stem(name string) string {
	if _, ok := c.Formats.ByName(name); !ok || c.KeepExtension {
		return name
	}
	if stem := strings.TrimSuffix(name, path.Ext(name)); path.Base(stem) != "." && !strings.HasSuffix(stem, "/") && stem != "" {
		return stem
	}
	return name
}

// names are those that are taken, so that no two documents have one, upper case or lower.
type names struct {
	taken map[[16]byte]kind // by the digest of a name in lower case: a million names need no more memory than that
	joins bool
}

type kind byte

const (
	aFile kind = iota + 1
	aFolder
)

func (c *Converter) newNames(joins bool) *names {
	n := &names{map[[16]byte]kind{}, joins}
	n.take(manifestName)
	n.take(failuresName)
	n.take(workName)
	return n
}

// claim takes the names of a result, which fails if one is taken, or is none that can be written.
func (n *names) claim(r *Result) {
	if n.joins {
		return
	}
	for _, rec := range r.Records {
		if rec.Output == nil {
			continue
		}
		err := checkName(rec.Output.Path)
		if err == nil && !n.take(rec.Output.Path) {
			err = fmt.Errorf("would be %s, as another file is, or a file of the conversion itself: %s", rec.Output.Path, distinct)
		}
		if err != nil {
			*r = *r.failed(rec.Input, &transcript.Error{File: r.Name, Err: err})
			return
		}
	}
}

// checkName is an error if no file can have that name: it is found here, so that it fails one file, and is the same
// for a folder and for an archive that is to be unpacked somewhere.
func checkName(name string) error {
	const most = 255 // bytes, of what stands between two slashes, in most file systems
	long := func(part string) bool { return len(part) > most }
	switch {
	case slices.ContainsFunc(strings.Split(name, "/"), long):
		return fmt.Errorf("would have a name of more than %d bytes, which file systems do not hold: rename it", most)
	case strings.Contains(name, "\x00") || !filepath.IsLocal(filepath.FromSlash(name)):
		return fmt.Errorf("would be %q, which can be the name of no file: rename it", name)
	}
	return nil
}

// distinct is what to do about names that are the same.
const distinct = "keep the extensions (KeepExtension, --keep-extension), leave one out (--exclude), or rename it"

// take takes a name, and the folders that it is in; false if it is taken, or one of those is by a file.
func (n *names) take(name string) bool {
	if n.taken[key(name)] != 0 {
		return false
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		k := key(dir)
		if n.taken[k] == aFile {
			return false
		}
		if n.taken[k] == aFolder {
			break
		}
		n.taken[k] = aFolder
	}
	n.taken[key(name)] = aFile
	return true
}

// key is what a name is known by, upper case or lower.
func key(name string) [16]byte { return short(strings.ToLower(name)) }

func short(s string) [16]byte {
	sum := sha256.Sum256([]byte(s))
	return [16]byte(sum[:16])
}
