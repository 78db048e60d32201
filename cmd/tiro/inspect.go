package main

import (
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/census"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

// inspection is one run of tiro inspect.
type inspection struct {
	input
	censusTaking
	all     bool
	explain bool
	printed bool // something was
}

// inspected is a Report as it is printed.
type inspected struct {
	File     string `json:"file"`
	Document *int   `json:"document,omitempty"` // where a file holds several
	Format   string `json:"format"`
	*inspect.Report
	Decisions []inspect.Decision `json:"decisions,omitzero"` // present when they are asked for, if only empty
	Unread    string             `json:"unread,omitempty"`   // why typography was not read, if it is asked
}

func inspectCommand(reg *transcript.Registry) *cobra.Command {
	x := inspection{input: input{reg: reg}}
	c := &cobra.Command{
		Use:   "inspect IN...",
		Short: "Reports who speaks, what apparatus there is, and what looks inconsistent",
		Long: `Reports on each transcript: who speaks how often, by person and by label; what is left out,
supplied, unclear, added; its sections and dates; which markup has no type of its own; and what
looks inconsistent. It reports, and never corrects: the status is 0 whatever it finds, and 1
when a file cannot be read. Places are line:column of the file.

IN is what 'tiro convert' takes. Of several files, folders and archives (.zip, .tar, .tar.gz) it
prints a line a warning, and a summary: what was read, skipped and failed, who speaks, words,
gaps by reason, findings. One file that cannot be read does not stop the others. --all prints
the infos, too. How long it took is told on standard error: the report is the same each time.

--csv FILE writes a row a document, and one for each file that could not be read, whole or not
at all. The columns, always these in this order, are empty where something is not known:

` + csvColumns() + `
path and document name the file and, where it holds several, the document. attributed are the
turns of a known speaker, and gaps_other those of several reasons. laws_held and laws_failed
are for 'tiro verify'; sha256 is that of the reading text. Text that a spreadsheet would run as
a formula has an apostrophe before it.

Of several, --json prints {"file":…,"error":…} or {"file":…,"skipped":…} of a file without a
document, and {"summary":…} last.

With --explain it also lists each label and each bracket that was looked at, those that stay
text too, with the rule that read it and the evidence: why a label is one, or is none. Their
places are those of the paragraph, or of the words in it, that they stand in.

A list of who speaks, for --speakers, is plain text, a line a person: the full name and, each
after a vertical bar, what is printed where that person speaks, misreadings too. Capitals,
brackets and the stop at the end make no difference. An ID is optional:

  # The interview of 3 June 1958
  Aleksandr Velen | VELEN | VEIEN | Mr Velen | #velen
  Orlik, Tomas    | ORLIK

The terms, and what each finding means, are in 'go doc ./transcript/inspect'.`,
		Example: `  tiro inspect record.xml
  tiro inspect --explain --speakers speakers.txt interview.txt
  tiro inspect --csv archive.csv archive/ more.zip
  tiro inspect --json archive/ | jq -r 'select(.findings) | .file'`,
		Args: someFiles,
		RunE: func(c *cobra.Command, args []string) error { return x.run(c, args) },
	}
	x.input.flags(c)
	x.censusTaking.flags(c)
	c.Flags().BoolVar(&x.json, "json", false, "print a JSON object a document, a line each, and of an archive a last one with the summary")
	c.Flags().BoolVar(&x.all, "all", false, "print every line of every table, and long texts whole")
	c.Flags().BoolVar(&x.explain, "explain", false, "list what was read of typography and what was not, and why")
	return c
}

// csvColumns are the columns of the table, as a description has them.
func csvColumns() string {
	var p page
	p.paragraph(indent, strings.Join(census.Columns(), " "))
	return p.String()
}

func (x *inspection) run(c *cobra.Command, names []string) error {
	if x.isWhole(c, names) {
		return x.archive(c, names)
	}
	reports, err := x.file(c, names[0])
	if err != nil {
		return err
	}
	return x.print(c.OutOrStdout(), reports)
}

func (x *inspection) file(c *cobra.Command, name string) ([]inspected, error) {
	r, err := open(name, c.InOrStdin())
	if err != nil {
		return nil, err
	}
	defer r.Close()
	var heard []transcript.Decision
	if x.explain {
		x.decode.Explain = func(d transcript.Decision) { heard = append(heard, d) }
	}
	var out []inspected
	format, err := x.each(c.Context(), name, r, func(doc *transcript.Document) {
		report := inspected{File: name, Report: inspect.Document(doc)}
		if x.explain {
			report.Decisions = inspect.Decisions(doc, heard)
			heard = nil
		}
		out = append(out, report)
	})
	if err != nil {
		return nil, err
	}
	for i := range out {
		out[i].Format = format.Name
		out[i].Unread = x.unread(format)
		if number := i + 1; len(out) > 1 {
			out[i].Document = &number
		}
	}
	return out, nil
}

// unread is why typography is not read in files of a format, where that is asked.
func (x *inspection) unread(f transcript.Format) string {
	switch {
	case !x.explain:
		return ""
	case x.decode.NoInfer:
		return "typography was read literally, as --no-infer says"
	case f.Marked && !x.decode.Infer:
		return f.Title + " marks structure itself, and its typography was not read: add --infer to read it"
	}
	return ""
}

func (x *inspection) print(w io.Writer, reports []inspected) error {
	for _, r := range reports {
		if err := x.printOne(w, r); err != nil {
			return err
		}
		x.printed = true
	}
	return nil
}

func (x *inspection) printOne(w io.Writer, r inspected) error {
	if x.json {
		return printLine(w, r)
	}
	if x.printed {
		if _, err := io.WriteString(w, "\n"); err != nil {
			return err
		}
	}
	return printReport(w, r, x.all)
}
