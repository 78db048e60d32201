package archive

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"strings"
)

// ReadManifest reads a manifest: its header at once, and its records as they are asked for, of which an error is the
// last. A newer minor version of the layout is read, a newer major one refused.
func ReadManifest(r io.Reader) (Header, iter.Seq2[Record, error], error) {
	var h Header
	in := bufio.NewReaderSize(r, 1<<16)
	first, err := in.ReadBytes('\n')
	if err != nil && err != io.EOF {
		return h, nil, fmt.Errorf("the manifest cannot be read: %w", cause(err))
	}
	if json.Unmarshal(first, &h) != nil || h.Format != manifestFormat {
		return h, nil, fmt.Errorf("this is no manifest, whose first line has \"format\": %q: name the manifest of a conversion", manifestFormat)
	}
	if major, _, _ := strings.Cut(h.Version, "."); major != "1" {
		return h, nil, fmt.Errorf("the manifest is of version %q, and this program reads 1: use a newer one", h.Version)
	}
	return h, func(yield func(Record, error) bool) {
		for n := 2; ; n++ {
			text, err := in.ReadBytes('\n')
			if err == io.EOF && len(text) == 0 {
				return
			}
			var rec Record
			if err == nil || err == io.EOF {
				err = json.Unmarshal(text, &rec)
			}
			if err != nil {
				err = fmt.Errorf("line %d of the manifest cannot be read: %w", n, cause(err))
			}
			if !yield(rec, err) || err != nil {
				return
			}
		}
	}, nil
}
