package archive

import (
	"fmt"
	"os"
	"path/filepath"
)

// Written is the source of an output that a conversion wrote: a folder, an archive or a file of lines, with what
// is hidden, which [Files] leaves out. Of a bag it is the payload.
func Written(name string, h Header) (Source, error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, fmt.Errorf("%s: cannot be read: %w: name the output, too, if it is elsewhere than the manifest", name, cause(err))
	}
	nothing := func(string) bool { return false }
	if info.IsDir() && h.Options.Bag {
		return within(payloadFolder, onDisk(filepath.Join(name, payloadFolder), info, nil, nothing)), nil
	}
	return onDisk(name, info, []string{filepath.Join(name, workName)}, nothing), nil
}
