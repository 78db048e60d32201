package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/transcript/census"
)

// archive verifies whole archives, and several files.
func (v *verification) archive(c *cobra.Command, names []string) error {
	sum, err := v.take(c, &v.input, &census.Census{Laws: true}, names, v)
	switch {
	case err != nil:
		return err
	case sum.LawsFailed() > 0:
		return errUnproved
	case sum.Files.Failed > 0:
		return errUnread
	}
	return nil
}

// verified is what came of the laws, as a line of --json.
type verified struct {
	File     string    `json:"file"`
	Document *int      `json:"document,omitempty"` // where a file holds several
	Format   string    `json:"format"`
	Laws     []verdict `json:"laws"`
}

// see prints which laws do not hold for a file, a line each.
func (v *verification) see(w io.Writer, f *census.File) error {
	if v.json && len(f.Documents) == 0 {
		return printUnread(w, f)
	}
	for i := range f.Documents {
		if err := v.seeDocument(w, f, &f.Documents[i]); err != nil {
			return err
		}
	}
	return nil
}

func (v *verification) seeDocument(w io.Writer, f *census.File, d *census.Document) error {
	line := verified{File: f.Name, Document: numberOf(d), Format: f.Format}
	for _, r := range d.Laws {
		x := verdictOf(r, 0)
		line.Laws = append(line.Laws, x)
		if x.Err == "" || v.json {
			continue
		}
		if _, err := fmt.Fprintln(w, printable(fmt.Sprintf("%s: %s %s: %s", numbered(f, d), x.Law, x.Name, x.Err))); err != nil {
			return err
		}
	}
	if v.json {
		return printLine(w, line)
	}
	return nil
}

// sum prints the summary.
func (v *verification) sum(w io.Writer, s *census.Summary) error {
	if v.json {
		return printLine(w, summaryLine{s})
	}
	return printSummary(w, s, true)
}
