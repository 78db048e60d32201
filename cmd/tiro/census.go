package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
	"github.com/tiro-transcripts/tiro/transcript/census"
)

// errUnread is the failure that the lines printed have told already.
var errUnread = errors.New("not every file was read: see above")

// censusTaking is a run of tiro inspect or tiro verify over more than one file.
type censusTaking struct {
	selection
	summary bool   // asked for, also of one file
	csv     string // path; empty: none
	quiet   bool
	json    bool // the flag is the command's: what it prints differs
}

func (t *censusTaking) flags(c *cobra.Command) {
	t.selection.flags(c)
	f := c.Flags()
	f.BoolVar(&t.summary, "summary", false, "print problems and a summary, as of an archive, also of one file")
	f.StringVar(&t.csv, "csv", "", "write a table, a row a document, to `FILE` (- prints it, and nothing else)")
	f.BoolVarP(&t.quiet, "quiet", "q", false, "print problems only")
}

// isWhole reports whether what is named is to be summed up.
func (t *censusTaking) isWhole(c *cobra.Command, names []string) bool {
	if len(names) > 1 || t.summary || t.csv != "" || t.quiet || t.workers != 0 || t.filters() || isMany(names[0]) {
		return true
	}
	if !stdio(names[0]) {
		return false
	}
	in := bufio.NewReaderSize(c.InOrStdin(), transcript.SniffLength)
	c.SetIn(in)
	return isTar(in)
}

// reporter prints what a command has to say of a file, to a writer of lines.
type reporter interface {
	see(w io.Writer, f *census.File) error
	sum(w io.Writer, s *census.Summary) error
}

// take goes through what is named. The table is written whole or not at all, unless it is printed.
func (t *censusTaking) take(c *cobra.Command, in *input, cs *census.Census, names []string, rep reporter) (census.Summary, error) {
	defer ballast()()
	if err := t.check(); err != nil {
		return census.Summary{}, err
	}
	if t.json && t.csv == "-" {
		return census.Summary{}, usagef("--json and --csv - both print on standard output: name a file for the table")
	}
	run := censusRun{censusTaking: t, reporter: rep, out: c.OutOrStdout(), stderr: c.ErrOrStderr(), began: time.Now()}
	there, gone := missing(names)
	cs.Reader = archive.Reader{Formats: in.reg, Decode: in.decode, Filter: t.filter, Workers: t.workers}
	if err := in.setFormat(&cs.Reader); err != nil {
		return run.sum, err
	}
	src, again := archive.Join(), true
	var err error
	if len(there) > 0 {
		if src, again, err = in.archiveSource(&cs.Reader, there, c.InOrStdin(), t.csv); err != nil {
			return run.sum, err
		}
	}
	count := func(w io.Writer) error {
		if w != nil {
			run.table = census.NewTable(w)
		}
		return run.count(c.Context(), cs, src, again, there, gone)
	}
	switch {
	case t.csv == "":
		err = count(nil)
	case stdio(t.csv):
		run.out = io.Discard
		err = count(c.OutOrStdout())
	default:
		err = archive.WriteFile(c.Context(), t.csv, count)
	}
	return run.sum, err
}

// setFormat makes every file one of the format that was asked for.
func (in *input) setFormat(r *archive.Reader) error {
	f, ok := in.reg.Lookup(in.from)
	if in.from != "" && !ok {
		return usagef("-f %s: no such format: see 'tiro formats'", in.from)
	}
	r.From = f
	return nil
}

// censusRun is what is under way.
type censusRun struct {
	*censusTaking
	reporter
	out, stderr io.Writer
	table       *census.Table // nil if not asked for
	bar         *progress     // nil if not on a terminal
	sum         census.Summary
	began       time.Time
}

// count reports on every file, and sums them up.
func (r *censusRun) count(ctx context.Context, cs *census.Census, src archive.Source, again bool, there, gone []string) error {
	var plan archive.Plan
	var err error
	if again {
		if plan, err = cs.Measure(ctx, src); err != nil {
			return err
		}
		if plan.Files == 0 && len(there) > 0 {
			return fmt.Errorf("%s: there is nothing to read: no file, or none that --include and --exclude leave", strings.Join(there, ", "))
		}
	}
	if !r.quiet {
		r.bar = newProgress(r.stderr, plan)
	}
	if err := r.files(ctx, cs, src, gone); err != nil {
		r.endBar()
		return err
	}
	r.endBar()
	if r.table != nil {
		if err := r.table.Flush(); err != nil {
			return err
		}
	}
	if !r.quiet || r.json {
		if err := r.reporter.sum(r.out, &r.sum); err != nil {
			return err
		}
	}
	if !r.talks() {
		return nil
	}
	seconds := time.Since(r.began).Seconds()
	_, err = fmt.Fprintf(r.stderr, "%s in %.1f s, %.1f MB/s\n", several(r.sum.Documents, "document", "documents"), seconds, float64(r.sum.Bytes)/1e6/seconds)
	return err
}

// talks reports whether standard error tells more than failures.
func (r *censusRun) talks() bool { return !r.quiet && !r.json }

func (r *censusRun) files(ctx context.Context, cs *census.Census, src archive.Source, gone []string) error {
	for _, name := range gone {
		f := &census.File{Path: name, Name: name, Size: -1, Err: &transcript.Error{File: name, Err: errors.New("no such file: check the name")}}
		if err := r.see(f); err != nil {
			return err
		}
	}
	for f := range cs.Files(ctx, src) {
		if err := r.see(f); err != nil {
			return err
		}
	}
	if ctx.Err() != nil {
		return errors.New("interrupted: what is printed is not all")
	}
	return nil
}

// see tells of a file. On a terminal what is printed stands above the bar.
func (r *censusRun) see(f *census.File) error {
	r.sum.Add(f)
	out, errs := r.out, r.stderr
	if r.bar != nil {
		r.bar.see(f.Name, f.Size, f.Err != nil)
		if errs = r.bar; isTerminal(out) {
			out = r.bar
		}
	}
	switch {
	case f.Err != nil && !r.json:
		fmt.Fprintln(errs, printable(oneLine(f.Err)))
	case f.Skipped != "" && r.talks():
		fmt.Fprintln(errs, printable(f.Name+": skipped: "+f.Skipped))
	}
	if r.table != nil {
		if err := r.table.Add(f); err != nil {
			return err
		}
	}
	return r.reporter.see(out, f)
}

func (r *censusRun) endBar() {
	if r.bar != nil {
		r.bar.end()
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// numbered is what messages call a document of a file.
func numbered(f *census.File, d *census.Document) string {
	if d.Several {
		return fmt.Sprintf("%s #%d", f.Name, d.Number)
	}
	return f.Name
}

// numberOf is the number of a document, nil if it has none.
func numberOf(d *census.Document) *int {
	if d.Several {
		return &d.Number
	}
	return nil
}
