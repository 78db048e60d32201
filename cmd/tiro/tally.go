package main

import (
	"fmt"
	"io"

	"github.com/tiro-transcripts/tiro/transcript"
)

// tally counts diagnostics by kind, so that ten thousand of one are one line.
type tally struct {
	order []key
	kinds map[key]*entry
}

type key struct {
	severity transcript.Severity
	code     string
}

type entry struct {
	first transcript.Diagnostic
	count int
}

func newTally() *tally { return &tally{kinds: map[key]*entry{}} }

// report is a transcript.Reporter.
func (t *tally) report(d transcript.Diagnostic) error {
	k := key{d.Severity, d.Code}
	if e, ok := t.kinds[k]; ok {
		e.count++
		return nil
	}
	t.kinds[k] = &entry{d, 1}
	t.order = append(t.order, k)
	return nil
}

// print writes a line a kind: how often, what, and where first.
func (t *tally) print(w io.Writer) error {
	for _, k := range t.order {
		e := t.kinds[k]
		where := ""
		if e.first.Pos.IsKnown() {
			where = " at " + e.first.Pos.String()
			if e.count > 1 {
				where = ", first" + where
			}
		}
		if _, err := fmt.Fprintf(w, "%s: %s: %d ×: %s%s\n", k.severity, k.code, e.count, e.first.Message, where); err != nil {
			return err
		}
	}
	return nil
}
