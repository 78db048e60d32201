package main

import (
	"bufio"
	"io"
	"os"
	"slices"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// selection says what of an archive is read, and how much at once.
type selection struct {
	workers int
	filter  archive.Filter
}

func (s *selection) flags(c *cobra.Command) {
	f := c.Flags()
	f.IntVarP(&s.workers, "jobs", "j", 0, "documents to work on at once: `N` (0: as many as there are processors)")
	f.StringArrayVar(&s.filter.Include, "include", nil, "read only what matches this `PATTERN`: '*.xml' by name, '1972/**' by path (may be repeated)")
	f.StringArrayVar(&s.filter.Exclude, "exclude", nil, "leave out what matches this `PATTERN` (may be repeated)")
}

// filters reports whether anything is left out.
func (s *selection) filters() bool { return len(s.filter.Include)+len(s.filter.Exclude) > 0 }

// check finds what cannot be, before anything is read.
func (s *selection) check() error {
	if err := s.filter.Check(); err != nil {
		return usagef("%v", err)
	}
	return nil
}

// isMany reports whether a name is that of a folder or an archive.
func isMany(name string) bool {
	return !stdio(name) && (archive.Packing(name) != "" || isFolder(name))
}

// isTar reports whether standard input is an archive, which it shows by its first block.
func isTar(in *bufio.Reader) bool {
	firstLine(in) // who writes lines may write no more for a while
	start, _ := in.Peek(in.Buffered())
	return archive.IsTar(start)
}

// archiveSource is what the names, or standard input, are read as, and whether it can be read again. Whatever is one of
// except is left out.
func (in *input) archiveSource(r *archive.Reader, names []string, stdin io.Reader, except ...string) (src archive.Source, again bool, err error) {
	if len(names) > 1 && slices.ContainsFunc(names, stdio) {
		return nil, false, usagef("standard input cannot be one of several: name files, or pipe one")
	}
	if len(names) > 0 && !stdio(names[0]) {
		src, err = archive.Files(names, except...)
		return src, true, err
	}
	buffered := bufio.NewReaderSize(stdin, transcript.SniffLength)
	if isTar(buffered) {
		return archive.Tar(buffered, named("")), false, nil
	}
	f, err := in.detect(buffered, "")
	r.From = f
	return archive.Stream(buffered, streamPath("", f), named("")), false, err
}

// missing parts names into those of what is there and those of what is not.
func missing(names []string) (there, gone []string) {
	for _, name := range names {
		if _, err := os.Stat(name); stdio(name) || err == nil {
			there = append(there, name)
		} else {
			gone = append(gone, name)
		}
	}
	return there, gone
}
