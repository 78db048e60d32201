package archive

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// place is where an output is, and what stands beside it.
type place struct {
	name     string // of the folder or the archive
	kind     outputKind
	packing  string // of an archive: ".zip"
	work     string // the folder of what is not finished
	manifest string
	failures string
}

type outputKind int

const (
	aTree outputKind = iota // a folder
	aPack
	lineFile
)

// place finds what an output of that name is.
func (c *Converter) place(name string) (place, error) {
	name = filepath.Clean(name)
	info, err := os.Stat(name)
	isFolder := err == nil && info.IsDir()
	f, known := c.Formats.ByName(name)
	switch {
	case isFolder:
	case Packing(name) != "":
		return beside(name, aPack, strings.ToLower(Packing(name))), nil
	case known && f.Lines:
		return beside(name, lineFile, ""), nil
	case known:
		return place{}, fmt.Errorf("%s: one file of %s cannot hold many: name a folder, an archive (.zip, .tar, .tar.gz) or a file of lines (.jsonl)", name, f.Title)
	case err == nil:
		return place{}, fmt.Errorf("%s: is a file: name a folder or an archive", name)
	}
	work := filepath.Join(name, workName)
	return place{name, aTree, "", work, filepath.Join(name, manifestName), filepath.Join(name, failuresName)}, nil
}

// workName is the folder, in an output that is one, of what is not finished. No document has that name, for what is
// hidden is not read.
const workName = ".tiro"

func beside(name string, kind outputKind, packing string) place {
	return place{name, kind, packing, name + ".partial", name + "." + manifestName, name + "." + failuresName}
}

// Beside are the files and folders that belong to an output of that name, with itself.
func (c *Converter) Beside(name string) []string {
	p, err := c.place(name)
	if err != nil {
		return nil
	}
	return []string{p.name, p.work, p.manifest, p.failures}
}

// Joins reports whether an output of that name is a file of lines, which all documents go to.
func (c *Converter) Joins(name string) bool {
	p, err := c.place(name)
	return err == nil && p.kind == lineFile
}

func (p place) journal() string { return filepath.Join(p.work, "journal.jsonl") }
func (p place) pile() string    { return filepath.Join(p.work, "documents") }

// begin makes the folders, if nothing is there that no conversion wrote, and takes them for this one until what it returns
// is closed.
func (p place) begin() (*os.File, error) {
	ours := isManifest(p.manifest) || exists(p.work)
	if !ours && exists(p.name) && !(p.kind == aTree && isEmpty(p.name)) {
		return nil, fmt.Errorf("%s: is there already, and no manifest says that a conversion made it: remove it, or name another", p.name)
	}
	if err := os.MkdirAll(p.work, 0o777); err != nil {
		return nil, unwritable(p.name, err)
	}
	f, ok, err := lock(p.work)
	switch {
	case err != nil:
		return nil, unwritable(p.name, err)
	case !ok:
		return nil, fmt.Errorf("%s: another conversion is writing it: wait until that has ended, or name another output", p.name)
	}
	return f, nil
}

// prepare makes the journal of what an earlier run wrote. What was begun is removed unless it is to be resumed; of a
// folder the journal stays, which knows its files.
func (p place) prepare(resume bool) error {
	if !resume && p.kind != aTree {
		for _, name := range []string{p.journal(), p.pile()} {
			if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
				return fmt.Errorf("%s: cannot be removed: %w", name, cause(err))
			}
		}
	}
	switch {
	case exists(p.journal()) || !exists(p.manifest):
		return nil
	case p.kind != aTree && resume && exists(p.name):
		return p.reopen()
	case p.kind != aTree:
		return nil
	}
	old, err := os.Open(p.manifest)
	if err != nil {
		return fmt.Errorf("%s: cannot be read: %w", p.manifest, cause(err))
	}
	defer old.Close()
	return p.write(context.Background(), p.journal(), func(w io.Writer) error {
		_, err := io.Copy(w, old)
		return err
	})
}

// open opens what holds the documents.
func (p place) open(j *journal) (store, error) {
	if p.kind == aTree {
		return openFolder(p.name, j.owns)
	}
	return openPile(p.pile())
}

// write writes a file whole or not at all. Until it is whole it is among what is not finished, so that nothing else
// is left when the process is killed.
func (p place) write(ctx context.Context, name string, write func(io.Writer) error) error {
	return writeBeside(ctx, name, func(target string) string { return filepath.Join(p.work, "new."+filepath.Base(target)) }, write)
}

// end removes what was not finished, for it is.
func (p place) end() error {
	if err := os.RemoveAll(p.work); err != nil {
		return fmt.Errorf("%s: cannot be removed: %w", p.work, cause(err))
	}
	return nil
}

func exists(name string) bool {
	_, err := os.Lstat(name)
	return !errors.Is(err, fs.ErrNotExist)
}

func isEmpty(dir string) bool {
	f, err := os.Open(dir)
	if err != nil {
		return false
	}
	defer f.Close()
	_, err = f.ReadDir(1)
	return err == io.EOF
}

// isManifest reports whether a file begins as a manifest.
func isManifest(name string) bool {
	f, err := os.Open(name)
	if err != nil {
		return false
	}
	defer f.Close()
	first, _ := bufio.NewReader(f).ReadBytes('\n')
	return isOwn(first)
}
