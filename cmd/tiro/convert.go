package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"iter"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// conversion is one run of tiro convert.
type conversion struct {
	input
	to      string   // name of a format; empty: guess
	in      []string // paths; none or "-": standard input
	out     string   // path; empty or "-": standard output
	profile string
	strict  bool
	whole   wholeArchive
}

func convertCommand(reg *transcript.Registry) *cobra.Command {
	cv := conversion{input: input{reg: reg}}
	c := &cobra.Command{
		Use:   "convert [-f FORMAT] [-t FORMAT] [-o OUT] [IN...]",
		Short: "Converts a transcript from one format to another",
		Long: `Converts a transcript from one format to another, or a whole archive of them.

The format of IN is guessed from its content and its name, that of OUT from its name. Where
no file is named, or "-", standard input and output are used. OUT is written whole or not at
all: when anything fails, no new file is left and an old one is untouched.

What OUT's format or profile cannot hold is summed up on standard error, a line a kind; with
--strict it is an error.

Whole archives. IN may also be folders, .zip, .tar and .tar.gz, and several of any of these;
OUT is then a folder, whose tree is that of IN, an archive (.zip, .tar, .tar.gz), or a file
of JSON Lines (.jsonl). Every file is read whose name or content is of a format. One that
cannot be converted does not stop the others: its error is printed, it stands in the list of
failures, and the status is 1. Beside the documents there is a manifest, with the digests of
what was read and written: OUT/manifest.jsonl and OUT/failures.jsonl of a folder,
OUT.manifest.jsonl and OUT.failures.jsonl of an archive. Stop it whenever you like: every
file is whole or absent, and the same command with --resume goes on, and makes again only
what is missing or was made of something else. What no conversion wrote is never overwritten;
what an earlier one wrote into OUT, and this one does not, is removed unless it was edited.

Bags. With --bagit, OUT is a folder that is a bag (BagIt, RFC 8493): the documents in data,
their SHA-512 in manifest-sha512.txt, and the manifest of tiro among its tag files. It holds no
date unless one is given, so that the same input makes the same bag: --bag-info
'Bagging-Date: 2026-05-01'. 'tiro verify --bagit OUT' checks it, and so does any other tool.

Pipes. JSON Lines from standard input or one file to standard output are converted line by
line, each written as soon as it is read; a bad line is an error with its number, and the
others follow. Say -f jsonl where the first line may be bad.`,
		Example: `  tiro convert record.md -o record.xml
  tiro convert -t json record.xml > record.json
  tiro convert -t markdown --profile canonical record.xml -o record.md
  tiro convert -t json -o out archive/ more.zip
  tiro convert -t tei -o out.zip --exclude 'drafts/**' archive.tar.gz
  tiro convert -t tei -o out.zip --resume archive.tar.gz
  tiro convert -t tei --bagit -o bag --bag-info 'Source-Organization: N' archive/
  parallel --pipe -k tiro convert -f jsonl -t jsonl --infer < in.jsonl > out.jsonl`,
		RunE: func(c *cobra.Command, args []string) error {
			cv.in = args
			return cv.run(c.Context(), c.InOrStdin(), c.OutOrStdout(), c.ErrOrStderr())
		},
	}
	cv.flags(c)
	f := c.Flags()
	f.StringVarP(&cv.to, "to", "t", "", "write this `FORMAT` (see 'tiro formats'); without it, the one of OUT's name")
	f.StringVarP(&cv.out, "output", "o", "", "file, folder or archive to write: `OUT`; without it, standard output")
	f.StringVar(&cv.profile, "profile", "", "`PROFILE` of the format to write, such as canonical, reading or parla-clarin; without it, the one that the source came in if that is remembered, or the format's first")
	f.BoolVar(&cv.strict, "strict", false, "fail when anything of the document would not be in what is written")
	cv.whole.flags(c)
	must(c.RegisterFlagCompletionFunc("to", completeFormats(reg)))
	must(c.RegisterFlagCompletionFunc("profile", func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		var out []string
		for _, f := range reg.Formats() {
			out = append(out, f.Profiles...)
		}
		return out, cobra.ShellCompDirectiveNoFileComp
	}))
	return c
}

func (cv *conversion) run(ctx context.Context, stdin io.Reader, stdout, stderr io.Writer) error {
	to, err := cv.target()
	if err != nil {
		return err
	}
	if err := cv.checkFlags(); err != nil {
		return err
	}
	whole := cv.isWhole()
	if !whole && stdio(cv.one()) {
		in := bufio.NewReaderSize(stdin, transcript.SniffLength)
		stdin, whole = in, isTar(in)
	}
	if whole {
		return cv.convertArchive(ctx, to, stdin, stdout, stderr)
	}
	return cv.convertFile(ctx, to, stdin, stdout, stderr)
}

// convertFile converts one file, a document at a time.
func (cv *conversion) convertFile(ctx context.Context, to transcript.Format, stdin io.Reader, stdout, stderr io.Writer) error {
	name := cv.one()
	r, err := open(name, stdin)
	if err != nil {
		return err
	}
	defer r.Close()
	buffered := bufio.NewReaderSize(contextReader{ctx, r}, transcript.SniffLength)
	from, err := cv.detectLines(buffered, name, stdio(cv.out) && to.Lines)
	if err != nil {
		return err
	}
	if err := cv.checkSpeakers(name, from); err != nil {
		return err
	}
	if stdio(cv.out) && to.Lines && from.Lines {
		return cv.convertLines(ctx, from, to, buffered, stdout, stderr)
	}
	tally := newTally()
	o := transcript.EncodeOptions{Profile: cv.profile}
	if !cv.strict {
		o.Report = tally.report
	}
	cv.decode.Report = tally.report
	encode := func(w io.Writer) error { return encodeAll(to, w, cv.shownOut(), o, cv.documents(from, buffered, name)) }
	if stdio(cv.out) {
		var whole bytes.Buffer
		if err := encode(&whole); err != nil {
			return err
		}
		if _, err := whole.WriteTo(stdout); err != nil {
			return err
		}
	} else if err := archive.WriteFile(ctx, cv.out, encode); err != nil {
		return err
	}
	return tally.print(stderr)
}

// one is the one file that is read.
func (cv *conversion) one() string {
	if len(cv.in) == 0 {
		return ""
	}
	return cv.in[0]
}

func (cv *conversion) shownOut() string {
	if stdio(cv.out) {
		return "standard output"
	}
	return cv.out
}

// documents are those of a file, of which there is one at least.
func (cv *conversion) documents(from transcript.Format, r io.Reader, name string) iter.Seq2[*transcript.Document, error] {
	return func(yield func(*transcript.Document, error) bool) {
		o := cv.decode
		if !stdio(name) {
			o.Name = name
		}
		found := false
		for doc, err := range transcript.Documents(from.NewDecoder(r, o)) {
			found = true
			if !yield(doc, transcript.InFile(named(name), err)) {
				return
			}
		}
		if !found {
			yield(nil, fmt.Errorf("%s: holds no document: is it empty?", named(name)))
		}
	}
}

// target is the format to write.
func (cv *conversion) target() (transcript.Format, error) {
	var f transcript.Format
	var ok bool
	switch {
	case cv.to != "":
		if f, ok = cv.reg.Lookup(cv.to); !ok {
			return f, usagef("-t %s: no such format: see 'tiro formats'", cv.to)
		}
	case stdio(cv.out):
		return f, usagef("no format to write: add -t FORMAT or -o FILE (see 'tiro formats'): see 'tiro convert --help'")
	case archive.Packing(cv.out) != "" || isFolder(cv.out):
		return f, usagef("no format to write: add -t FORMAT (see 'tiro formats')")
	default:
		if f, ok = cv.reg.ByName(cv.out); !ok {
			return f, fmt.Errorf("%s: no format has the extension %q: add -t FORMAT (see 'tiro formats')", cv.out, filepath.Ext(cv.out))
		}
	}
	switch {
	case cv.profile == "" || slices.Contains(f.Profiles, cv.profile):
		return f, nil
	case len(f.Profiles) == 0:
		return f, usagef("--profile %s: %s has no profiles", cv.profile, f.Name)
	}
	return f, usagef("--profile %s: %s has %s", cv.profile, f.Name, strings.Join(f.Profiles, ", "))
}

func encodeAll(f transcript.Format, w io.Writer, name string, o transcript.EncodeOptions, docs iter.Seq2[*transcript.Document, error]) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	enc := f.NewEncoder(buffered, o)
	for doc, err := range docs {
		if err != nil {
			return err
		}
		if err := enc.Encode(doc); err != nil {
			return transcript.InFile(name, err)
		}
	}
	if err := enc.Close(); err != nil {
		return transcript.InFile(name, err)
	}
	return buffered.Flush()
}
