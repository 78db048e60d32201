package markdown

import (
	"github.com/tiro-transcripts/tiro/transcript"
)

// wilsonLosses reads what was written of d in the Digital Archive's layout, and reports each
// field, person and block that does not come back as it was.
func wilsonLosses(d *transcript.Document, data []byte, report transcript.Reporter) error {
	back, err := readWilson(data, transcript.DecodeOptions{MaxDepth: maxWritten})
	if err == nil {
		err = back.Validate() // a whole TEI file has no layout
	}
	if err != nil {
		return report.Report(formatName, transcript.Diagnostic{
			Severity: transcript.Loss, Code: "wilson-unreadable", Message: "what the Digital Archive's layout makes of this document cannot be read again: " + err.Error(),
		})
	}
	return reportLosses(d, back, Wilson, "the Digital Archive's layout", report)
}

// reportLosses reports each field, person and block of d that is not as it was in what was read back of a profile, which
// a reader knows by that name. How the file is laid out is no part of that.
func reportLosses(d, back *transcript.Document, profile, name string, report transcript.Reporter) error {
	back.Layout = d.Layout
	if transcript.Equal(d, back) {
		return nil
	}
	l := lossReport{report: report, profile: name}
	nodes(&l, profile+"-field", d.Metadata.Fields, back.Metadata.Fields)
	nodes(&l, profile+"-person", d.People, back.People)
	nodes(&l, profile+"-block", d.Body, back.Body)
	rest := withoutNodes(d)
	if why := transcript.Diff(rest, withoutNodes(back)); why != "" {
		l.add(profile+"-document", transcript.Pos{}, why)
	}
	return l.err
}

// lossReport reports losses until the first error.
type lossReport struct {
	report  transcript.Reporter
	profile string
	err     error
}

func (l *lossReport) add(code string, pos transcript.Pos, why string) {
	if l.err == nil {
		l.err = l.report.Report(formatName, transcript.Diagnostic{
			Severity: transcript.Loss, Code: code, Pos: pos, Message: l.profile + " does not hold this: " + why,
		})
	}
}

// nodes reports the nodes of a list that differ from those at the same places of another.
func nodes[N transcript.Node](l *lossReport, code string, have, back []N) {
	for i, n := range have {
		if i >= len(back) {
			l.add(code, n.Pos(), "the "+string(n.Kind())+" is not read again")
		} else if why := transcript.DiffNodes(n, back[i]); why != "" {
			l.add(code, n.Pos(), why)
		}
	}
	for _, n := range back[min(len(have), len(back)):] {
		l.add(code, n.Pos(), "a "+string(n.Kind())+" more is read")
	}
}

// withoutNodes is a document without its fields, people and text.
func withoutNodes(d *transcript.Document) *transcript.Document {
	c := *d
	c.Metadata.Fields, c.People, c.Body = nil, nil, nil
	return &c
}
