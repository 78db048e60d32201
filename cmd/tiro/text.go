package main

import (
	"bufio"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/transcript"
)

func textCommand(reg *transcript.Registry) *cobra.Command {
	in := input{reg: reg}
	var o transcript.TextOptions
	c := &cobra.Command{
		Use:   "text [FILE]",
		Short: "Prints the reading text, a block a line",
		Long: `Prints what a reader of the transcript reads, a block a line: labels open their turn's
first line, what stood in square brackets stands in them, notes follow the line that holds
them. The whole of it, without options, is what 'tiro verify' gives the SHA-256 of.`,
		Example: `  tiro text record.xml
  tiro text --speech-only --speaker baker record.xml | wc -w`,
		SuggestFor: []string{"cat", "print", "words"},
		Args:       oneFile,
		RunE: func(c *cobra.Command, args []string) error {
			name := ""
			if len(args) > 0 {
				name = args[0]
			}
			r, err := open(name, c.InOrStdin())
			if err != nil {
				return err
			}
			defer r.Close()
			docs, _, err := in.read(c.Context(), name, r)
			if err != nil {
				return err
			}
			if err := known(o.Speakers, docs); err != nil {
				return fmt.Errorf("%s: %w", named(name), err)
			}
			w := bufio.NewWriter(c.OutOrStdout())
			for _, doc := range docs {
				for line := range doc.Text(o) {
					w.WriteString(line)
					w.WriteByte('\n')
				}
			}
			return w.Flush()
		},
	}
	in.flags(c)
	f := c.Flags()
	f.BoolVar(&o.NoLabels, "no-labels", false, "leave out who speaks")
	f.BoolVar(&o.NoEvents, "no-events", false, "leave out stage directions, laughter and the like")
	f.BoolVar(&o.NoGaps, "no-gaps", false, "leave out the words of gaps")
	f.BoolVar(&o.NoNotes, "no-notes", false, "leave out notes")
	f.BoolVar(&o.SpeechOnly, "speech-only", false, "leave out all of these and everything outside turns")
	f.StringArrayVar(&o.Speakers, "speaker", nil, "print only the turns of the person with this `ID` (may be repeated)")
	must(c.RegisterFlagCompletionFunc("speaker", in.completeSpeakers))
	return c
}

// known makes an error of an ID that nobody has, and says which there are.
func known(ids []string, docs []*transcript.Document) error {
	for _, id := range ids {
		var there []string
		found := false
		for _, doc := range docs {
			for _, p := range doc.People {
				found = found || p.ID == id
				there = append(there, p.ID)
			}
		}
		if !found && len(there) == 0 {
			return fmt.Errorf("nobody has the ID %q: nobody is described; leave --speaker out", id)
		}
		if !found {
			return fmt.Errorf("nobody has the ID %q: there are %s", id, strings.Join(there, ", "))
		}
	}
	return nil
}
