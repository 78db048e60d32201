package archive

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
)

// folder writes each document to a file of its own. Nothing is written outside it: see [os.Root].
type folder struct {
	name  string
	root  *os.Root
	owns  map[[16]byte]struct{} // what earlier runs wrote
	fresh bool                  // there was nothing
	count int
	files []newFile
	made  map[string]bool // folders
}

// newFile is one that has not got its name yet.
type newFile struct {
	f         *os.File
	temporary string
	path      string
}

func openFolder(name string, owns map[[16]byte]struct{}) (*folder, error) {
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, unwritable(name, err)
	}
	f := &folder{name: name, root: root, owns: owns, made: map[string]bool{}}
	entries, err := fs.ReadDir(root.FS(), ".")
	f.fresh = err == nil && len(entries) == 1 // the folder of what is not finished
	return f, errors.Join(err, f.sweep())
}

// sweep removes the files that a killed run has left without a name.
func (f *folder) sweep() error {
	entries, err := fs.ReadDir(f.root.FS(), workName)
	if err != nil {
		return unwritable(f.name, err)
	}
	for _, e := range entries {
		if _, err := strconv.Atoi(e.Name()); err != nil {
			continue
		}
		if err := f.root.Remove(filepath.Join(workName, e.Name())); err != nil {
			return unwritable(f.name, err)
		}
	}
	return nil
}

func (f *folder) close() error {
	for _, n := range f.files {
		n.f.Close()
	}
	return f.root.Close()
}

func (f *folder) write(file File) (int64, error) {
	shown := filepath.Join(f.name, filepath.FromSlash(file.Path))
	if err := f.mayWrite(file); err != nil {
		return 0, fmt.Errorf("%s: %w", shown, err)
	}
	f.count++
	n := newFile{temporary: filepath.Join(workName, strconv.Itoa(f.count)), path: filepath.FromSlash(file.Path)}
	var err error
	if n.f, err = f.root.OpenFile(n.temporary, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666); err != nil {
		return 0, unwritable(shown, err)
	}
	if _, err := n.f.Write(file.Data); err != nil {
		n.f.Close()
		f.root.Remove(n.temporary) // so that a full disk has room to settle what is whole
		return 0, unwritable(shown, err)
	}
	f.files = append(f.files, n)
	return 0, nil
}

// mayWrite is an error if a file is there that no conversion wrote, and that is not the same.
func (f *folder) mayWrite(file File) error {
	if _, ok := f.owns[key(file.Path)]; ok || f.fresh {
		return nil
	}
	switch _, err := f.root.Lstat(filepath.FromSlash(file.Path)); {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("cannot be written: %w", cause(err))
	}
	if f.holds(Part{Path: file.Path, Size: int64(len(file.Data)), SHA256: digest(file.Data)}) {
		return nil
	}
	return errors.New("is there already, and no conversion wrote it: remove it, or name another output")
}

func (f *folder) holds(p Part) bool {
	file, err := f.root.Open(filepath.FromSlash(p.Path))
	if err != nil {
		return false
	}
	defer file.Close()
	if info, err := file.Stat(); err != nil || info.Size() != p.Size {
		return false
	}
	sum := sha256.New()
	_, err = io.Copy(sum, file)
	return err == nil && hex.EncodeToString(sum.Sum(nil)) == p.SHA256
}

// ignoresCase reports whether the file system takes upper and lower case for one.
func (f *folder) ignoresCase() bool {
	_, err := f.root.Lstat(strings.ToUpper(workName))
	return err == nil
}

// remove removes a file, and the folders that are empty without it.
func (f *folder) remove(name string) error {
	if err := f.root.Remove(filepath.FromSlash(name)); err != nil {
		return fmt.Errorf("%s: cannot be removed: %w", filepath.Join(f.name, filepath.FromSlash(name)), cause(err))
	}
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if f.root.Remove(filepath.FromSlash(dir)) != nil {
			return nil // it is not empty
		}
	}
	return nil
}

func (f *folder) take() unsettled {
	u := newFiles{f, f.files}
	f.files = nil
	return u
}

// newFiles are files that have not got their names yet.
type newFiles struct {
	folder *folder
	files  []newFile
}

// atOnce is how many files are brought to the disk at once, which is faster than one after another.
const atOnce = 32

func (u newFiles) sync() error {
	errs := make([]error, len(u.files))
	var all sync.WaitGroup
	room := make(chan struct{}, atOnce)
	for i, n := range u.files {
		room <- struct{}{}
		all.Go(func() {
			errs[i] = errors.Join(n.f.Sync(), n.f.Close())
			<-room
		})
	}
	all.Wait()
	for i, err := range errs {
		if err != nil {
			return unwritable(filepath.Join(u.folder.name, u.files[i].path), err)
		}
	}
	return nil
}

func (u newFiles) publish() error {
	f := u.folder
	for _, n := range u.files {
		err := f.makeFolder(filepath.Dir(n.path))
		if err == nil {
			err = f.root.Rename(n.temporary, n.path)
		}
		if err != nil {
			return unwritable(filepath.Join(f.name, n.path), err)
		}
	}
	return nil
}

// makeFolder makes a folder and those it is in. Only one batch is published at a time.
func (f *folder) makeFolder(dir string) error {
	if f.made[dir] {
		return nil
	}
	f.made[dir] = true
	return f.root.MkdirAll(dir, 0o777)
}
