package archive

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Header is the first line of a manifest: what made it, and how. Where two runs have the same Header, the same
// file comes out the same.
type Header struct {
	Format  string  `json:"format"`            // "tiro-manifest"
	Version string  `json:"version"`           // of this layout
	Tool    string  `json:"tool"`              // its name and version
	To      string  `json:"to"`                // the format written
	Profile string  `json:"profile,omitempty"` // that was asked for
	Options Options `json:"options"`
}

// Options are those of a conversion that are not the default.
type Options struct {
	From          string `json:"from,omitempty"`
	Infer         bool   `json:"infer,omitempty"`
	NoInfer       bool   `json:"noInfer,omitempty"`
	Encoding      string `json:"encoding,omitempty"`
	Split         string `json:"split,omitempty"`
	Speakers      string `json:"speakers,omitempty"` // the SHA-256 of the list, as JSON
	MaxBytes      int64  `json:"maxBytes,omitempty"`
	MaxDepth      int    `json:"maxDepth,omitempty"`
	Strict        bool   `json:"strict,omitempty"`
	KeepExtension bool   `json:"keepExtension,omitempty"`
	Bag           bool   `json:"bag,omitempty"`
}

const (
	manifestFormat  = "tiro-manifest"
	manifestVersion = "1.0"
)

// Record is a line of a manifest: a document, or a file of which none came.
type Record struct {
	Input Part `json:"input"`
	// Document is its number where the input holds several: from 1, or 0 for the frame of a file that was
	// split; Of is how many records such an input has.
	Document int      `json:"document,omitempty"`
	Of       int      `json:"of,omitempty"`
	Format   string   `json:"format,omitempty"`  // that was read
	Output   *Part    `json:"output,omitempty"`  // nil if nothing was written
	Profile  string   `json:"profile,omitempty"` // that was written, of a format that has several
	Text     string   `json:"text,omitempty"`    // the digest of the reading text: [transcript.Document.Digest]
	Notices  []Notice `json:"notices,omitempty"` // losses first of all
	Skipped  string   `json:"skipped,omitempty"` // why it was not read
	Failed   *Failure `json:"failed,omitempty"`
}

// Part is a file, or a line of one.
type Part struct {
	Path string `json:"path"`
	Line int    `json:"line,omitempty"` // from 1
	// Size is that of the file, or of the line with its end, in bytes; -1 if nobody knows it.
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256,omitempty"`
	Offset int64  `json:"offset,omitempty"` // where an unfinished archive has it; not in a manifest
}

// Notice is what a codec had to say of a document, and how often.
type Notice struct {
	Severity string `json:"severity"` // "loss" or "info"
	Code     string `json:"code"`
	Count    int    `json:"count"`
	At       string `json:"at,omitempty"` // line:column of the first
	Message  string `json:"message"`      // the first
}

// Failure is why a document could not be converted.
type Failure struct {
	At    string `json:"at,omitempty"` // line:column, in the input
	Error string `json:"error"`
}

// failureOf is an error as a manifest has it.
func failureOf(err error) *Failure {
	e, ok := errors.AsType[*transcript.Error](err)
	if !ok {
		return &Failure{Error: err.Error()}
	}
	f := &Failure{Error: strings.Join(strings.Fields(e.Err.Error()), " ")}
	if e.Pos.IsKnown() {
		f.At = e.Pos.String()
	}
	return f
}

// notices counts diagnostics by kind, in the order in which they came.
type notices struct {
	item *Item
	list []Notice
}

// report is a transcript.Reporter.
func (n *notices) report(d transcript.Diagnostic) error {
	severity := d.Severity.String()
	for i := range n.list {
		if n.list[i].Code == d.Code && n.list[i].Severity == severity {
			n.list[i].Count++
			return nil
		}
	}
	x := Notice{Severity: severity, Code: d.Code, Count: 1, Message: d.Message}
	if d.Pos.IsKnown() {
		x.At = n.item.inFile(d.Pos).String()
	}
	n.list = append(n.list, x)
	return nil
}

// line is a value as a line of JSON.
func line(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(v)
	return b.Bytes(), err
}

// failed is a line of the list of failures.
type failed struct {
	Failed Part `json:"failed"`
	Failure
}

// isOwn reports whether a file of lines is a manifest or a list of failures, by its first line.
func isOwn(first []byte) bool {
	return bytes.HasPrefix(first, []byte(`{"format":"`+manifestFormat+`"`)) || bytes.HasPrefix(first, []byte(`{"failed":{"path":`))
}
