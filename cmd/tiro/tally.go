package main

import (
	"fmt"
	"io"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// tally counts diagnostics by kind, so that ten thousand of one are one line.
type tally struct {
	order []key
	kinds map[key]*entry
}

type key struct{ severity, code string }

type entry struct {
	first string // what the first says
	where string // and of what; may be empty
	count int
}

func newTally() *tally { return &tally{kinds: map[key]*entry{}} }

// report is a transcript.Reporter.
func (t *tally) report(d transcript.Diagnostic) error {
	where := ""
	if d.Pos.IsKnown() {
		where = d.Pos.String()
	}
	t.add(key{d.Severity.String(), d.Code}, entry{d.Message, where, 1})
	return nil
}

// notice counts what was said of a document of an archive.
func (t *tally) notice(file string, n archive.Notice) {
	where := file
	if n.At != "" {
		where += ":" + n.At
	}
	t.add(key{n.Severity, n.Code}, entry{n.Message, printable(where), n.Count})
}

func (t *tally) add(k key, e entry) {
	if old, ok := t.kinds[k]; ok {
		old.count += e.count
		return
	}
	t.kinds[k] = &e
	t.order = append(t.order, k)
}

// print writes a line a kind: how often, what, and where first.
func (t *tally) print(w io.Writer) error {
	for _, k := range t.order {
		e := t.kinds[k]
		where := ""
		if e.where != "" {
			where = " at " + e.where
			if e.count > 1 {
				where = ", first" + where
			}
		}
		if _, err := fmt.Fprintf(w, "%s: %s: %d ×: %s%s\n", k.severity, k.code, e.count, e.first, where); err != nil {
			return err
		}
	}
	return nil
}
