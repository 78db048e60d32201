package archive

import (
	"io/fs"
	"os"
	"path/filepath"
)

// disk is a folder on the disk. In contrast to [os.DirFS] it reads also what has a name that is not UTF-8, as files do
// that were made before that was usual.
type disk string

func (d disk) at(name string) string { return filepath.Join(string(d), filepath.FromSlash(name)) }

func (d disk) Open(name string) (fs.File, error) { return os.Open(d.at(name)) }

func (d disk) Stat(name string) (fs.FileInfo, error) { return os.Stat(d.at(name)) }

func (d disk) ReadDir(name string) ([]fs.DirEntry, error) { return os.ReadDir(d.at(name)) }
