//go:build unix && !solaris && !aix

package archive

import (
	"errors"
	"os"
	"syscall"
)

// lock takes a folder for this process until the file is closed, or the process ends in whatever way; false if another has it.
// A file system that knows no locks gives it to anybody.
func lock(dir string) (f *os.File, ok bool, err error) {
	if f, err = os.Open(dir); err != nil {
		return nil, false, err
	}
	if errors.Is(syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB), syscall.EWOULDBLOCK) {
		f.Close()
		return nil, false, nil
	}
	return f, true, nil
}
