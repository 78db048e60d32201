package archive

import (
	"bufio"
	"bytes"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/sha512"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"iter"
	"slices"
	"strings"
	"unicode/utf8"
)

// newHash is a checksum by the name that the manifests of bags have in theirs; false for one that is not known.
func newHash(algorithm string) (hash.Hash, bool) {
	switch algorithm {
	case "md5":
		return md5.New(), true
	case "sha1":
		return sha1.New(), true
	case "sha256":
		return sha256.New(), true
	case "sha512":
		return sha512.New(), true
	}
	return nil, false
}

// sumsOf are the checksums of a file, by each algorithm, and its size.
func sumsOf(fsys fs.FS, name string, algorithms ...string) (sums [][]byte, size int64, err error) {
	f, err := fsys.Open(name)
	if err != nil {
		return nil, 0, err
	}
	defer f.Close()
	var all []io.Writer
	for _, a := range algorithms {
		h, _ := newHash(a)
		all = append(all, h)
	}
	if size, err = io.Copy(io.MultiWriter(all...), f); err != nil {
		return nil, 0, err
	}
	for _, w := range all {
		sums = append(sums, w.(hash.Hash).Sum(nil))
	}
	return sums, size, nil
}

// bagManifest is a manifest of a bag, of its payload or of its tags.
type bagManifest struct {
	fsys      fs.FS
	name      string // "manifest-sha512.txt"
	algorithm string
	tags      bool
	sums      map[[16]byte][]byte // of each file, by its name
}

// readBagManifest reads a manifest, and reports what is wrong with its lines; nil if its checksums are not known.
func readBagManifest(fsys fs.FS, name string, report func(Checked)) *bagManifest {
	m := &bagManifest{fsys: fsys, name: name, tags: strings.HasPrefix(name, "tag"), sums: map[[16]byte][]byte{}}
	_, rest, _ := strings.Cut(name, "manifest-")
	m.algorithm = strings.TrimSuffix(rest, ".txt")
	if _, ok := newHash(m.algorithm); !ok {
		report(bagProblem(name, 0, "has checksums of the kind %q, which is not known here: check it with another tool", m.algorithm))
		return nil
	}
	for e := range m.entries(report) {
		if _, ok := m.sums[short(e.path)]; ok {
			report(bagProblem(name, e.line, "names %s again: a manifest names each file once", e.path))
			continue
		}
		m.sums[short(e.path)] = e.sum
	}
	return m
}

// bagEntry is a line of a manifest of a bag.
type bagEntry struct {
	line int
	path string
	sum  []byte
}

// entries are the lines, of which report is told what is wrong; it may be nil.
func (m *bagManifest) entries(report func(Checked)) iter.Seq[bagEntry] {
	return func(yield func(bagEntry) bool) {
		if report == nil {
			report = func(Checked) {}
		}
		f, err := m.fsys.Open(m.name)
		if err != nil {
			report(bagProblem(m.name, 0, "cannot be read: %w", cause(err)))
			return
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<20)
		lines.Split(scanTagLines)
		for n := 1; lines.Scan(); n++ {
			if len(lines.Bytes()) == 0 {
				continue
			}
			e, err := m.entry(lines.Text())
			if e.line = n; err != nil {
				report(bagProblem(m.name, n, "%w", err))
			} else if !yield(e) {
				return
			}
		}
		if err := lines.Err(); err != nil {
			report(bagProblem(m.name, 0, "cannot be read on: %w", cause(err)))
		}
	}
}

// entry is a line: a checksum, white space, a path.
func (m *bagManifest) entry(line string) (e bagEntry, err error) {
	sum, path, _ := strings.Cut(strings.Replace(line, "\t", " ", 1), " ")
	e.path = unescapePath(strings.TrimPrefix(strings.TrimLeft(path, " \t"), "*")) // the sign of md5sum for bytes
	h, _ := newHash(m.algorithm)
	e.sum, err = hex.DecodeString(sum)
	switch {
	case !utf8.ValidString(line):
		return e, errors.New("is not in UTF-8")
	case err != nil || len(e.sum) != h.Size():
		return e, fmt.Errorf("does not begin with a checksum of the kind %s", m.algorithm)
	case !fs.ValidPath(e.path) || e.path == ".":
		return e, fmt.Errorf("%q is no path in the bag", e.path)
	case !m.tags && !strings.HasPrefix(e.path, payloadFolder+"/"):
		return e, fmt.Errorf("%q is not in %s, as what a manifest of the payload names is", e.path, payloadFolder)
	case m.tags && strings.HasPrefix(e.path, payloadFolder+"/"):
		return e, fmt.Errorf("%q is of the payload, of which a manifest of tags may name nothing", e.path)
	case m.tags && strings.HasPrefix(e.path, "tagmanifest-"):
		return e, fmt.Errorf("%q is a manifest of tags, which none may name", e.path)
	}
	return e, nil
}

// scanTagLines splits a tag file into lines, which end with LF, CR or both.
func scanTagLines(data []byte, atEOF bool) (advance int, token []byte, err error) {
	i := bytes.IndexAny(data, "\r\n")
	switch {
	case i < 0 && atEOF && len(data) > 0:
		return len(data), data, nil
	case i < 0:
		return 0, nil, nil
	case data[i] == '\r' && i+1 == len(data) && !atEOF:
		return 0, nil, nil // an LF may follow
	case data[i] == '\r' && i+1 < len(data) && data[i+1] == '\n':
		return i + 2, data[:i:i], nil
	}
	return i + 1, data[:i:i], nil
}

// bagProblem is what is wrong with a file of a bag, or a line of one.
func bagProblem(path string, line int, format string, args ...any) Checked {
	return Checked{Part{Path: path, Line: line, Size: -1}, &Problem{CodeBag, fmt.Errorf(format, args...).Error(), false}}
}

// missing are the files that the manifest names and that were not seen.
func (m *bagManifest) missing(seen map[[16]byte]struct{}) iter.Seq[string] {
	return func(yield func(string) bool) {
		for e := range m.entries(nil) {
			if _, ok := seen[short(e.path)]; !ok && !yield(e.path) {
				return
			}
		}
	}
}

// algorithms are those of some manifests, each once.
func algorithms(manifests []*bagManifest) []string {
	var out []string
	for _, m := range manifests {
		if !slices.Contains(out, m.algorithm) {
			out = append(out, m.algorithm)
		}
	}
	return out
}
