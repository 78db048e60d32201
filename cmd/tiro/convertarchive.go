package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// wholeArchive are the flags of the conversion of whole archives.
type wholeArchive struct {
	selection
	resume        bool
	failFast      bool
	keepExtension bool
	quiet         bool
	json          bool
	bag           bool
	bagInfo       []string
}

func (w *wholeArchive) flags(c *cobra.Command) {
	w.selection.flags(c)
	f := c.Flags()
	f.BoolVar(&w.resume, "resume", false, "keep what an earlier run wrote, where its input has not changed")
	f.BoolVar(&w.failFast, "fail-fast", false, "stop at the first document that fails")
	f.BoolVar(&w.keepExtension, "keep-extension", false, "name a.xml a.xml.json and not a.json")
	f.BoolVarP(&w.quiet, "quiet", "q", false, "print failures only")
	f.BoolVar(&w.bag, "bagit", false, "make OUT a BagIt bag (RFC 8493), with the documents in its folder data")
	f.StringArrayVar(&w.bagInfo, "bag-info", nil, "put `LABEL:VALUE` into the bag-info.txt of the bag (may be repeated)")
	f.BoolVar(&w.json, "json", false, "print an event a line on standard output, as JSON")
}

// isWhole reports whether more than one file is read or written, or a file of lines is to be treated so.
func (cv *conversion) isWhole() bool {
	return len(cv.in) > 1 || slices.ContainsFunc(cv.in, isMany) || isMany(cv.out) || !stdio(cv.out) && cv.whole.isAskedFor()
}

// isAskedFor reports whether a flag was given that means something only for whole archives.
func (w *wholeArchive) isAskedFor() bool {
	return w.bag || len(w.bagInfo) > 0 || w.resume || w.json || w.failFast || w.keepExtension || w.filters()
}

// isFolder reports whether a name is that of a folder, there or to be made.
func isFolder(name string) bool {
	if strings.HasSuffix(name, "/") || strings.HasSuffix(name, string(os.PathSeparator)) {
		return true
	}
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// bagFields are fields as they are typed.
func bagFields(typed []string) []archive.BagField {
	var out []archive.BagField
	for _, s := range typed {
		label, value, _ := strings.Cut(s, ":")
		out = append(out, archive.BagField{Label: label, Value: strings.TrimSpace(value)})
	}
	return out
}

func (cv *conversion) converter(to transcript.Format) *archive.Converter {
	return &archive.Converter{
		Reader:  archive.Reader{Formats: cv.reg, Decode: cv.decode, Filter: cv.whole.filter, Workers: cv.whole.workers},
		To:      to,
		Profile: cv.profile, Strict: cv.strict,
		KeepExtension: cv.whole.keepExtension, FailFast: cv.whole.failFast,
		Bag: cv.whole.bag, BagInfo: bagFields(cv.whole.bagInfo),
	}
}

// convertArchive converts whole archives, and several files.
func (cv *conversion) convertArchive(ctx context.Context, to transcript.Format, stdin io.Reader, stdout, stderr io.Writer) error {
	if err := cv.checkArchive(to); err != nil {
		return err
	}
	defer ballast()()
	c := cv.converter(to)
	if cv.from != "" {
		c.From, _ = cv.reg.Lookup(cv.from)
	}
	src, again, err := cv.archiveSource(&c.Reader, cv.in, stdin, c.Beside(cv.out)...)
	if err != nil {
		return err
	}
	acc := cv.newAccount(stdout, stderr)
	joins := stdio(cv.out) || c.Joins(cv.out)
	var plan archive.Plan
	if again {
		if plan, err = c.Plan(ctx, src, joins); err != nil {
			return err
		}
		if plan.Files == 0 {
			return fmt.Errorf("%s: there is nothing to convert: no file, or none that --include and --exclude leave", strings.Join(cv.in, ", "))
		}
	}
	acc.start(plan)
	if stdio(cv.out) {
		out := bufio.NewWriterSize(stdout, 1<<16)
		sum, err := c.Convert(ctx, src, watched{archive.NewWriter(out), acc})
		return acc.end(sum, err, "")
	}
	out, err := c.Create(cv.out, version(), cv.whole.resume)
	if err != nil {
		return acc.end(archive.Summary{}, err, "")
	}
	defer out.Close()
	sum, err := c.Convert(ctx, src, watchedOutput{out, acc})
	if err == nil {
		err = out.Commit(ctx)
	}
	if closing := out.Close(); err == nil {
		err = closing
	}
	if errors.Is(err, context.Canceled) {
		err = errors.New("interrupted")
	}
	if err != nil {
		err = fmt.Errorf("%w: what is done is kept, and the same command with --resume goes on", err)
	}
	return acc.end(sum, err, out.Failures())
}

// checkArchive finds what cannot be, before anything is read.
func (cv *conversion) checkArchive(to transcript.Format) error {
	if err := cv.whole.check(); err != nil {
		return err
	}
	if _, ok := cv.reg.Lookup(cv.from); cv.from != "" && !ok {
		return usagef("-f %s: no such format: see 'tiro formats'", cv.from)
	}
	if stdio(cv.out) {
		if !to.Lines {
			return usagef("many documents of the format %s are many files: add -o OUT, a folder or an archive, or -t jsonl: see 'tiro convert --help'", to.Name)
		}
		return nil
	}
	f, ok := cv.reg.ByName(cv.out)
	if !ok || f.Lines || isFolder(cv.out) {
		return nil
	}
	for _, name := range cv.in {
		if isFolder(name) {
			return fmt.Errorf("%s: is a directory, and %s is one file: name a folder, an archive (.zip, .tar, .tar.gz) or a file of lines (.jsonl) to write", name, cv.out)
		}
	}
	return fmt.Errorf("%s: is one file, which cannot hold many of %s: name a folder, an archive (.zip, .tar, .tar.gz) or a file of lines (.jsonl)", cv.out, f.Title)
}

// checkFlags finds flags that contradict each other.
func (cv *conversion) checkFlags() error {
	switch {
	case cv.whole.workers < 0:
		return usagef("-j %d: that many documents cannot be converted at once: name 1 or more, or 0 for as many as there are processors", cv.whole.workers)
	case stdio(cv.out) && cv.whole.json:
		return usagef("--json prints events on standard output, where the documents go: add -o OUT")
	case stdio(cv.out) && cv.whole.resume:
		return usagef("--resume goes on with what is on the disk: add -o OUT")
	case len(cv.whole.bagInfo) > 0 && !cv.whole.bag:
		return usagef("--bag-info is for a bag: add --bagit")
	case cv.whole.bag && stdio(cv.out):
		return usagef("--bagit makes a folder: add -o OUT")
	case cv.whole.bag && archive.Packing(cv.out) != "" && !isFolder(cv.out):
		return usagef("--bagit makes a folder, and %s is an archive: name a folder, and pack that when it is made", cv.out)
	}
	return nil
}
