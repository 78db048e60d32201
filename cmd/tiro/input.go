package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// input is how a command reads documents.
type input struct {
	reg    *transcript.Registry
	from   string // name of the format; empty: guess
	decode transcript.DecodeOptions

	speakers string // the file that lists them
}

// flags gives a command the flags of its input.
func (in *input) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVarP(&in.from, "from", "f", "", "read this `FORMAT` (see 'tiro formats'), whatever the file looks like")
	f.BoolVar(&in.decode.NoInfer, "no-infer", false, "read typography literally: no turns from labels, no apparatus from brackets")
	f.BoolVar(&in.decode.Infer, "infer", false, "read typography also in TEI and JSON, which mark structure themselves")
	f.StringVar(&in.speakers, "speakers", "", "`LIST`, a file that says who speaks under which labels (see 'tiro help inspect')")
	f.StringVar(&in.decode.Encoding, "encoding", "", "encoding of the file by its IANA `NAME`, such as windows-1251, whatever it declares")
	f.StringVar(&in.decode.Split, "split", "", "read a TEI file as its frame and then its documents: each TEI of a teiCorpus, or each division of the `TYPE`, which is document unless it is named")
	f.Lookup("split").NoOptDefVal = "document"
	f.Int64Var(&in.decode.MaxBytes, "max-bytes", 0, "largest file to read, in bytes: `N` (0: 1 GiB, -1: no limit)")
	f.IntVar(&in.decode.MaxDepth, "max-depth", 0, "deepest nesting to read: `N` elements (0: 1000)")
	must(c.RegisterFlagCompletionFunc("from", completeFormats(in.reg)))
	c.PreRunE = func(*cobra.Command, []string) error { return in.listSpeakers() }
}

func completeFormats(reg *transcript.Registry) cobra.CompletionFunc {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		var out []string
		for _, f := range reg.Formats() {
			out = append(out, f.Name+"\t"+f.Title)
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}

func must(err error) {
	if err != nil {
		panic(err) // a flag is registered under a name that it does not have
	}
}

func stdio(name string) bool { return name == "" || name == "-" }

// named is what messages call a file.
func named(name string) string {
	if stdio(name) {
		return "standard input"
	}
	return name
}

// open opens a file, or takes standard input.
func open(name string, stdin io.Reader) (io.ReadCloser, error) {
	if stdio(name) {
		return io.NopCloser(stdin), nil
	}
	f, err := os.Open(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: no such file: check the name", name)
	case errors.Is(err, fs.ErrPermission):
		return nil, fmt.Errorf("%s: may not be read: check its permissions", name)
	case err != nil:
		return nil, err
	}
	if info, err := f.Stat(); err == nil && info.IsDir() {
		f.Close()
		return nil, fmt.Errorf("%s: is a directory: name a file", name)
	}
	return f, nil
}

// read decodes every document of a file.
func (in *input) read(ctx context.Context, name string, r io.Reader) ([]*transcript.Document, transcript.Format, error) {
	var docs []*transcript.Document
	format, err := in.each(ctx, name, r, func(d *transcript.Document) { docs = append(docs, d) })
	return docs, format, err
}

// each decodes every document of a file, and hands on one before it reads the next.
func (in *input) each(ctx context.Context, name string, r io.Reader, take func(*transcript.Document)) (transcript.Format, error) {
	buffered := bufio.NewReaderSize(contextReader{ctx, r}, transcript.SniffLength)
	format, err := in.detect(buffered, name)
	if err != nil {
		return format, err
	}
	if err := in.checkSpeakers(name, format); err != nil {
		return format, err
	}
	o := in.decode
	if !stdio(name) {
		o.Name = name
	}
	found := false
	for doc, err := range transcript.Documents(format.NewDecoder(buffered, o)) {
		if err != nil {
			return format, transcript.InFile(named(name), err)
		}
		found = true
		take(doc)
	}
	if !found {
		return format, fmt.Errorf("%s: holds no document: is it empty?", named(name))
	}
	return format, nil
}

// checkSpeakers refuses a list of speakers for a file in which no labels are read.
func (in *input) checkSpeakers(name string, format transcript.Format) error {
	if in.speakers != "" && format.Marked && !in.decode.Infer {
		return usagef("%s: --speakers is for labels that are typed, and %s marks who speaks: add --infer to read labels in it, too", named(name), format.Title)
	}
	return nil
}

// listSpeakers reads the list of speakers, if there is one, once it is sure that the flags agree.
func (in *input) listSpeakers() error {
	switch {
	case in.decode.Infer && in.decode.NoInfer:
		return usagef("--infer and --no-infer contradict each other: leave one out")
	case in.speakers != "" && in.decode.NoInfer:
		return usagef("--speakers and --no-infer contradict each other: leave one out")
	case in.speakers == "":
		return nil
	case stdio(in.speakers):
		return usagef("--speakers -: the list cannot come from standard input: name a file")
	}
	f, err := open(in.speakers, nil)
	if err != nil {
		return err
	}
	defer f.Close()
	in.decode.Speakers, err = infer.ReadSpeakers(f, in.speakers)
	return err
}

// detect is the format of a file: what was asked for, or what its beginning and name show.
func (in *input) detect(r *bufio.Reader, name string) (transcript.Format, error) {
	if in.from != "" {
		f, ok := in.reg.Lookup(in.from)
		if !ok {
			return f, usagef("-f %s: no such format: see 'tiro formats'", in.from)
		}
		return f, nil
	}
	prefix, err := r.Peek(transcript.SniffLength)
	if err != nil && err != io.EOF {
		return transcript.Format{}, transcript.InFile(named(name), err)
	}
	if len(prefix) == 0 {
		return transcript.Format{}, fmt.Errorf("%s: is empty: there is nothing to read", named(name))
	}
	if stdio(name) {
		name = ""
	}
	f, ok := in.reg.Detect(prefix, name)
	if !ok {
		return f, fmt.Errorf("%s: is of no known format: add -f FORMAT if it is (see 'tiro formats')", named(name))
	}
	return f, nil
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
