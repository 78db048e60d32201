package archive

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"iter"
	"regexp"
	"runtime"
	"strings"
)

// CheckBag checks a bag by RFC 8493: that it is complete (section 3) and every checksum of its manifests is right, of the
// payload and of the tags, that nothing is in the payload beyond them, and Payload-Oxum. Bags of version 0.97
// and 1.0 in UTF-8 are known. It yields each file of the payload, and what else is wrong. Workers is how many files
// are read at once; 0: as many as there are processors. Where the context is done the sequence ends.
func CheckBag(ctx context.Context, fsys fs.FS, workers int) iter.Seq[Checked] {
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(Checked) bool) {
		c := &bagChecker{ctx: ctx, fsys: fsys, workers: workers, more: true, seen: map[[16]byte]struct{}{}}
		c.report = func(x Checked) { c.more = c.more && ctx.Err() == nil && yield(x) }
		for _, step := range []func(){c.declaration, c.manifests, c.payload, c.tags, c.info} {
			if step(); !c.more || ctx.Err() != nil {
				return
			}
		}
	}
}

type bagChecker struct {
	ctx     context.Context
	fsys    fs.FS
	workers int
	report  func(Checked)
	more    bool // is asked for

	payloads, tagLists []*bagManifest
	seen               map[[16]byte]struct{} // the payload
	bytes              int64
	files              int
}

func (c *bagChecker) problem(path string, line int, format string, args ...any) {
	c.report(bagProblem(path, line, format, args...))
}

// declaration checks bagit.txt: section 2.1.1.
func (c *bagChecker) declaration() {
	data, err := fs.ReadFile(c.fsys, bagDeclaration)
	if err != nil {
		c.problem(bagDeclaration, 0, "cannot be read: %w: a folder without it is no bag, or the making of it was not finished", cause(err))
		return
	}
	lines := tagLines(data)
	version, encoding := "", ""
	if len(lines) == 2 {
		version = strings.TrimPrefix(lines[0], "BagIt-Version: ")
		encoding = strings.TrimPrefix(lines[1], "Tag-File-Character-Encoding: ")
	}
	switch {
	case len(lines) != 2 || version == lines[0] || encoding == lines[1]:
		c.problem(bagDeclaration, 0, "does not hold the two lines BagIt-Version: and Tag-File-Character-Encoding: and nothing else")
	case version != "1.0" && version != "0.97":
		c.problem(bagDeclaration, 1, "declares the version %q: 1.0 and 0.97 are known here", version)
	case !strings.EqualFold(encoding, "UTF-8"):
		c.problem(bagDeclaration, 2, "declares the encoding %q: UTF-8 is known here", encoding)
	}
}

func tagLines(data []byte) (out []string) {
	for len(data) > 0 {
		n, line, _ := scanTagLines(data, true)
		out, data = append(out, string(line)), data[n:]
	}
	return out
}

// manifests reads them all.
func (c *bagChecker) manifests() {
	name := regexp.MustCompile(`^(tag)?manifest-[a-z0-9]+\.txt$`)
	entries, err := fs.ReadDir(c.fsys, ".")
	if err != nil {
		c.problem(".", 0, "cannot be read: %w", cause(err))
	}
	for _, e := range entries {
		if !name.MatchString(e.Name()) {
			continue
		}
		switch m := readBagManifest(c.fsys, e.Name(), c.report); {
		case m == nil:
		case m.tags:
			c.tagLists = append(c.tagLists, m)
		default:
			c.payloads = append(c.payloads, m)
		}
	}
	if len(c.payloads) == 0 {
		c.problem(payloadManifest, 0, "is not there, nor is another manifest of the payload that is known here: what is in the bag cannot be checked")
	}
	if _, err := fs.Stat(c.fsys, "fetch.txt"); err == nil {
		c.report(Checked{Part{Path: "fetch.txt", Size: -1}, &Problem{CodeBag, "names files that are elsewhere: tiro fetches none", true}})
	}
}

// summed is a file and its checksums.
type summed struct {
	path string
	size int64
	sums map[string][]byte // by algorithm
	err  error
}

func (c *bagChecker) sum(path string, algorithms []string) summed {
	s := summed{path: path, sums: map[string][]byte{}}
	sums, size, err := sumsOf(c.fsys, path, algorithms...)
	if s.size, s.err = size, err; err == nil {
		for i, a := range algorithms {
			s.sums[a] = sums[i]
		}
	}
	return s
}

// filesAhead is how many files may be read and not yet yielded.
const filesAhead = 1 << 10

// payload compares every file in data with every manifest.
func (c *bagChecker) payload() {
	if info, err := fs.Stat(c.fsys, payloadFolder); err != nil || !info.IsDir() {
		c.problem(payloadFolder, 0, "is no folder: a bag has its payload in it")
		return
	}
	kinds := algorithms(c.payloads)
	work := func(path string) summed { return c.sum(path, kinds) }
	for s := range ordered(c.ctx, c.workers, filesAhead, c.payloadFiles(), work) {
		c.bytes += s.size
		c.files++
		c.seen[short(s.path)] = struct{}{}
		if c.report(c.compare(s, c.payloads)); !c.more {
			return
		}
	}
	if c.ctx.Err() != nil {
		return
	}
	for _, m := range c.payloads {
		for path := range m.missing(c.seen) {
			c.report(Checked{Part{Path: path, Size: -1}, &Problem{CodeMissing, "is not there, and " + m.name + " names it: restore it from a copy", false}})
		}
	}
}

// payloadFiles are the files in data, each of the weight 1.
func (c *bagChecker) payloadFiles() iter.Seq2[string, int64] {
	return func(yield func(string, int64) bool) {
		_ = fs.WalkDir(c.fsys, payloadFolder, func(path string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() {
				return nil
			}
			return next(yield(path, 1)) // what cannot be read, or is no file, shows when it is opened
		})
	}
}

// compare is what is wrong with a file by the manifests.
func (c *bagChecker) compare(s summed, manifests []*bagManifest) Checked {
	x := Checked{Part: Part{Path: s.path, Size: s.size}}
	if s.err != nil {
		x.Problem = &Problem{CodeMissing, fmt.Sprintf("cannot be read: %v: restore it from a copy", cause(s.err)), false}
		return x
	}
	for _, m := range manifests {
		want, ok := m.sums[short(s.path)]
		sum := s.sums[m.algorithm]
		switch {
		case !ok && !m.tags:
			x.Problem = &Problem{CodeUnnamed, "is not in " + m.name + ", which names all of a bag: remove it, or make the bag again", false}
			return x
		case ok && !bytes.Equal(sum, want):
			x.Problem = &Problem{CodeChanged, fmt.Sprintf("has another checksum than %s says: %x, and had %x: restore it from a copy", m.name, sum, want), false}
			return x
		}
	}
	return x
}

// tags compares the tag files with the manifests that name them, and sees to it that the manifests of the payload are
// among those: section 2.2.1.
func (c *bagChecker) tags() {
	for _, m := range c.tagLists {
		for e := range m.entries(nil) {
			if x := c.compare(c.sum(e.path, []string{m.algorithm}), []*bagManifest{m}); x.Problem != nil {
				c.report(x)
			}
		}
		for _, p := range c.payloads {
			if _, ok := m.sums[short(p.name)]; !ok {
				c.problem(m.name, 0, "does not name %s, as it must every manifest of the payload", p.name)
			}
		}
	}
}

// info checks bag-info.txt: its lines, section 2.2.2, and Payload-Oxum, which is there once at most.
func (c *bagChecker) info() {
	data, err := fs.ReadFile(c.fsys, bagInfoName)
	if err != nil {
		return // it may be left out
	}
	oxums := 0
	for i, line := range tagLines(data) {
		label, value, ok := strings.Cut(line, ":")
		folded := strings.HasPrefix(line, " ") || strings.HasPrefix(line, "\t")
		switch {
		case folded && i > 0 || line == "":
		case !ok || folded || label == "":
			c.problem(bagInfoName, i+1, "is no label with a colon and a value")
		case strings.EqualFold(label, oxumLabel):
			oxums++
			if found := fmt.Sprintf("%d.%d", c.bytes, c.files); strings.TrimSpace(value) != found {
				c.problem(bagInfoName, i+1, "says that the payload is %s, bytes and files, and it is %s", strings.TrimSpace(value), found)
			}
		}
	}
	if oxums > 1 {
		c.problem(bagInfoName, 0, "has %s more than once", oxumLabel)
	}
}
