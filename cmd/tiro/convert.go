package main

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/transcript"
)

// conversion is one run of tiro convert.
type conversion struct {
	input
	to      string // name of a format; empty: guess
	in, out string // paths; empty or "-": standard input and output
	profile string
	strict  bool
}

func convertCommand(reg *transcript.Registry) *cobra.Command {
	cv := conversion{input: input{reg: reg}}
	c := &cobra.Command{
		Use:   "convert [-f FORMAT] [-t FORMAT] [-o OUT] [IN]",
		Short: "Converts a transcript from one format to another",
		Long: `Converts a transcript from one format to another.

The format of IN is guessed from its content and its name, that of OUT from its name. Where
no file is named, or "-", standard input and output are used. OUT is written whole or not at
all: when anything fails, no new file is left and an old one is untouched.

What OUT's format or profile cannot hold is summed up on standard error, a line a kind; with
--strict it is an error.`,
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
	cv.flags(c)
	f := c.Flags()
	f.StringVarP(&cv.to, "to", "t", "", "format to write")
	f.StringVarP(&cv.out, "output", "o", "", "file to write")
	f.StringVar(&cv.profile, "profile", "", "profile of the format to write, such as canonical, reading or parla-clarin")
	f.BoolVar(&cv.strict, "strict", false, "fail when anything of the document would not be in what is written")
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
	r, err := open(cv.in, stdin)
	if err != nil {
		return err
	}
	defer r.Close()
	tally := newTally()
	cv.decode.Report = tally.report
	// Every document is read before anything is written: an output can be its own input.
	docs, _, err := cv.read(ctx, cv.in, r)
	if err != nil {
		return err
	}
	o := transcript.EncodeOptions{Profile: cv.profile}
	if !cv.strict {
		o.Report = tally.report
	}
	if stdio(cv.out) {
		var whole bytes.Buffer
		if err := encodeAll(to, &whole, "standard output", o, docs); err != nil {
			return err
		}
		if _, err := whole.WriteTo(stdout); err != nil {
			return err
		}
	} else if err := writeFile(ctx, cv.out, func(w io.Writer) error { return encodeAll(to, w, cv.out, o, docs) }); err != nil {
		return err
	}
	return tally.print(stderr)
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
		return f, usagef("no format to write: add -t FORMAT or -o FILE (see 'tiro formats')")
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

func encodeAll(f transcript.Format, w io.Writer, name string, o transcript.EncodeOptions, docs []*transcript.Document) error {
	buffered := bufio.NewWriterSize(w, 1<<16)
	enc := f.NewEncoder(buffered, o)
	for _, doc := range docs {
		if err := enc.Encode(doc); err != nil {
			return transcript.InFile(name, err)
		}
	}
	if err := enc.Close(); err != nil {
		return transcript.InFile(name, err)
	}
	return buffered.Flush()
}
