package archive

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// WriteFile writes a file whole or not at all: into a new file beside it, which takes its
// name when everything is on the disk. What is not a regular file is written to directly. A link is
// followed, and the permissions of an old file stay.
func WriteFile(ctx context.Context, name string, write func(io.Writer) error) error {
	return writeBeside(ctx, name, func(target string) string {
		return filepath.Join(filepath.Dir(target), fmt.Sprintf(".%s.%d.tmp", filepath.Base(target), os.Getpid()))
	}, write)
}

// writeBeside is WriteFile with another place for the new file, on the same file system. What a killed process has
// left there is written over.
func writeBeside(ctx context.Context, name string, beside func(target string) string, write func(io.Writer) error) (err error) {
	target, old, err := destination(name)
	if err != nil {
		return err
	}
	if old != nil && !old.Mode().IsRegular() {
		return writeDevice(name, write)
	}
	tmp, err := os.OpenFile(beside(target), os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o666)
	if err != nil {
		return unwritable(name, err)
	}
	defer func() {
		if err != nil {
			tmp.Close()
			os.Remove(tmp.Name())
		}
	}()
	if err = write(tmp); err != nil {
		return err
	}
	if err = ctx.Err(); err != nil {
		return fmt.Errorf("%s: interrupted before it was written: %w", name, err)
	}
	if old != nil {
		if err = tmp.Chmod(old.Mode().Perm()); err != nil {
			return unwritable(name, err)
		}
	}
	if err = tmp.Sync(); err != nil {
		return unwritable(name, err)
	}
	if err = tmp.Close(); err != nil {
		return unwritable(name, err)
	}
	if err = os.Rename(tmp.Name(), target); err != nil {
		return unwritable(name, err)
	}
	return nil
}

// destination follows links to the file that is to be written, and says what is there: nil for
// nothing. What is wrong with its folder shows when the file is made.
func destination(name string) (string, fs.FileInfo, error) {
	target := name
	if resolved, err := filepath.EvalSymlinks(name); err == nil {
		target = resolved
	}
	info, err := os.Stat(target)
	if err != nil {
		return target, nil, nil
	}
	if info.IsDir() {
		return "", nil, fmt.Errorf("%s: is a directory: name a file", name)
	}
	return target, info, nil
}

func writeDevice(name string, write func(io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return unwritable(name, err)
	}
	if err := write(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func unwritable(name string, err error) error {
	return fmt.Errorf("%s: cannot be written: %w", name, cause(err))
}

// cause is what went wrong, without the name of the file, which messages begin with, or of a temporary one.
func cause(err error) error {
	switch e := err.(type) {
	case *fs.PathError:
		return e.Err
	case *os.LinkError:
		return e.Err
	}
	return err
}
