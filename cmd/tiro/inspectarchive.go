package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/transcript/census"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

// archive reports on whole archives, and several files.
func (x *inspection) archive(c *cobra.Command, names []string) error {
	if x.explain && !x.json {
		return usagef("--explain lists what was read of one file: name one, or add --json")
	}
	sum, err := x.take(c, &x.input, &census.Census{Explain: x.explain}, names, x)
	if err == nil && sum.Files.Failed > 0 {
		err = errUnread
	}
	return err
}

// see prints what looks inconsistent in a file, a line each.
func (x *inspection) see(w io.Writer, f *census.File) error {
	if x.json && len(f.Documents) == 0 {
		return printUnread(w, f)
	}
	for i := range f.Documents {
		d := &f.Documents[i]
		if x.json {
			format, _ := x.reg.Lookup(f.Format)
			if err := printLine(w, inspected{f.Name, numberOf(d), f.Format, d.Report, d.Decisions, x.unread(format)}); err != nil {
				return err
			}
			continue
		}
		for _, finding := range d.Report.Findings {
			if finding.Severity != inspect.Warning && !x.all {
				continue
			}
			if _, err := fmt.Fprintln(w, printable(findingLine(f, d, finding))); err != nil {
				return err
			}
		}
	}
	return nil
}

// findingLine is a finding in the manner of a compiler: memo.xml:12:7: warning: …
func findingLine(f *census.File, d *census.Document, x inspect.Finding) string {
	where := f.Name
	if f.Line == 0 {
		where = numbered(f, d)
	}
	if x.At != (inspect.Place{}) {
		where += ":" + x.At.String()
	}
	return fmt.Sprintf("%s: %s: %s: %s", where, x.Severity, x.Code, x.Message)
}

// sum prints the summary.
func (x *inspection) sum(w io.Writer, s *census.Summary) error {
	if x.json {
		return printLine(w, summaryLine{s})
	}
	return printSummary(w, s, x.all)
}
