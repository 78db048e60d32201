package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/transcript"
)

// conversion is one run of tiro convert.
type conversion struct {
	reg      *transcript.Registry
	from, to string // names of formats; empty: guess
	in, out  string // paths; empty or "-": standard input and output
	strict   bool
	decode   transcript.DecodeOptions
	encode   transcript.EncodeOptions
}

func convertCommand(reg *transcript.Registry) *cobra.Command {
	cv := conversion{reg: reg}
	c := &cobra.Command{
		Use:   "convert [-f FORMAT] [-t FORMAT] [-o OUT] [IN]",
		Short: "Converts a transcript from one format to another",
		Long: `Converts a transcript from one format to another.

The format of IN is guessed from its content and its name, that of OUT from its name. Where
no file is named, or "-", standard input and output are used. OUT is written whole or not at
all: when anything fails, no new file is left and an old one is untouched.`,
		Example: `  tiro convert record.md -o record.xml
  tiro convert -t json record.xml > record.json
  tiro convert -t markdown --profile canonical record.xml -o record.md`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) > 0 {
				cv.in = args[0]
			}
			return cv.run(c.Context(), c.InOrStdin(), c.OutOrStdout(), c.ErrOrStderr())
		},
	}
	f := c.Flags()
	f.StringVarP(&cv.from, "from", "f", "", "format of IN (see 'tiro formats')")
	f.StringVarP(&cv.to, "to", "t", "", "format of OUT")
	f.StringVarP(&cv.out, "output", "o", "", "file to write")
	f.StringVar(&cv.encode.Profile, "profile", "", "profile of OUT's format, such as canonical or wilson")
	f.BoolVar(&cv.decode.NoInfer, "no-infer", false, "read typography literally: no turns from labels, no apparatus from brackets")
	f.BoolVar(&cv.strict, "strict", false, "fail when anything of the document would not be in OUT")
	f.Int64Var(&cv.decode.MaxBytes, "max-bytes", 0, "largest IN to read (0: 1 GiB, -1: no limit)")
	f.IntVar(&cv.decode.MaxDepth, "max-depth", 0, "deepest nesting to read (0: 1000)")
	names := func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		var out []string
		for _, x := range reg.Formats() {
			out = append(out, x.Name+"\t"+x.Title)
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
	must(c.RegisterFlagCompletionFunc("from", names))
	must(c.RegisterFlagCompletionFunc("to", names))
	must(c.RegisterFlagCompletionFunc("profile", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return profiles(reg), cobra.ShellCompDirectiveNoFileComp
	}))
	return c
}

func must(err error) {
	if err != nil {
		panic(err) // a flag is registered under a name that it does not have
	}
}

func profiles(reg *transcript.Registry) []string {
	var out []string
	for _, f := range reg.Formats() {
		out = append(out, f.Profiles...)
	}
	return out
}

func (cv *conversion) run(ctx context.Context, in io.Reader, out, errs io.Writer) error {
	to, err := cv.target()
	if err != nil {
		return err
	}
	tally := newTally()
	cv.decode.Report, cv.encode.Report = tally.report, tally.report
	if cv.strict {
		cv.encode.Report = nil
	}
	docs, err := cv.read(ctx, in)
	if err != nil {
		return err
	}
	if stdio(cv.out) {
		err = cv.writeOut(to, out, docs)
	} else {
		err = writeFile(ctx, cv.out, func(w io.Writer) error { return cv.write(to, w, docs) })
	}
	if err != nil {
		return err
	}
	return tally.print(errs)
}

func stdio(name string) bool { return name == "" || name == "-" }

// target is the format to write.
func (cv *conversion) target() (transcript.Format, error) {
	if cv.to != "" {
		return cv.named(cv.to, "-t")
	}
	if stdio(cv.out) {
		return transcript.Format{}, usagef("no format to write: add -t FORMAT or -o FILE (see 'tiro formats')")
	}
	f, ok := cv.reg.ByName(cv.out)
	if !ok {
		return f, fmt.Errorf("%s: no format has the extension %q: add -t FORMAT (see 'tiro formats')", cv.out, filepath.Ext(cv.out))
	}
	return f, cv.checkProfile(f)
}

func (cv *conversion) named(name, flag string) (transcript.Format, error) {
	f, ok := cv.reg.Lookup(name)
	if !ok {
		return f, usagef("%s %s: no such format: see 'tiro formats'", flag, name)
	}
	if flag == "-t" {
		return f, cv.checkProfile(f)
	}
	return f, nil
}

func (cv *conversion) checkProfile(f transcript.Format) error {
	p := cv.encode.Profile
	if p == "" {
		return nil
	}
	for _, known := range f.Profiles {
		if p == known {
			return nil
		}
	}
	if len(f.Profiles) == 0 {
		return usagef("--profile %s: %s has no profiles", p, f.Name)
	}
	return usagef("--profile %s: %s has %s", p, f.Name, strings.Join(f.Profiles, ", "))
}

// read decodes every document of the input before anything is written.
func (cv *conversion) read(ctx context.Context, in io.Reader) ([]*transcript.Document, error) {
	name := "standard input"
	if !stdio(cv.in) {
		name = cv.in
		file, err := os.Open(cv.in)
		if err != nil {
			return nil, openError(cv.in, err)
		}
		defer file.Close()
		if info, err := file.Stat(); err == nil && info.IsDir() {
			return nil, fmt.Errorf("%s: is a directory: name a file", cv.in)
		}
		in = file
		cv.decode.Name = cv.in
	}
	buffered := bufio.NewReaderSize(contextReader{ctx, in}, transcript.SniffLength)
	format, err := cv.source(buffered, name)
	if err != nil {
		return nil, err
	}
	var docs []*transcript.Document
	for doc, err := range transcript.Documents(format.NewDecoder(buffered, cv.decode)) {
		if err != nil {
			return nil, transcript.InFile(name, err)
		}
		docs = append(docs, doc)
	}
	if len(docs) == 0 {
		return nil, fmt.Errorf("%s: holds no document: is it empty?", name)
	}
	return docs, nil
}

func openError(name string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s: no such file: check the name", name)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s: may not be read: check its permissions", name)
	}
	return err
}

// source is the format to read.
func (cv *conversion) source(in *bufio.Reader, name string) (transcript.Format, error) {
	if cv.from != "" {
		return cv.named(cv.from, "-f")
	}
	prefix, err := in.Peek(transcript.SniffLength)
	if err != nil && err != io.EOF {
		return transcript.Format{}, transcript.InFile(name, err)
	}
	if len(prefix) == 0 {
		return transcript.Format{}, fmt.Errorf("%s: is empty: there is nothing to convert", name)
	}
	f, ok := cv.reg.Detect(prefix, cv.in)
	if !ok {
		return f, fmt.Errorf("%s: is of no known format: add -f FORMAT if it is (see 'tiro formats')", name)
	}
	return f, nil
}

func (cv *conversion) write(f transcript.Format, w io.Writer, docs []*transcript.Document) error {
	target := cv.out
	if stdio(target) {
		target = "standard output"
	}
	buffered := bufio.NewWriterSize(w, 1<<16)
	enc := f.NewEncoder(buffered, cv.encode)
	for _, doc := range docs {
		if err := enc.Encode(doc); err != nil {
			return transcript.InFile(target, err)
		}
	}
	if err := enc.Close(); err != nil {
		return transcript.InFile(target, err)
	}
	return buffered.Flush()
}

// writeOut writes to standard output, when all has gone well.
func (cv *conversion) writeOut(f transcript.Format, out io.Writer, docs []*transcript.Document) error {
	var whole bytes.Buffer
	if err := cv.write(f, &whole, docs); err != nil {
		return err
	}
	_, err := whole.WriteTo(out)
	return err
}

// contextReader stops reading when its context is done.
type contextReader struct {
	ctx context.Context
	r   io.Reader
}

func (c contextReader) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, fmt.Errorf("interrupted: %w", err)
	}
	return c.r.Read(p)
}
