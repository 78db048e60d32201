package inspect

import (
	"cmp"
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// Decision is a [transcript.Decision].
type Decision struct {
	At   Place                `json:"at,omitzero"` // where the text begins that it was read in
	Of   transcript.Candidate `json:"of"`
	Text string               `json:"text"`           // as printed
	Rule string               `json:"rule,omitempty"` // absent for what stays text
	Cert string               `json:"cert,omitempty"` // absent for high
	Why  string               `json:"why"`            // for eyes
}

// Decisions are what was heard when a document was decoded (DecodeOptions.Explain), and what it records that
// was read before, in the order of the file.
func Decisions(d *transcript.Document, heard []transcript.Decision) []Decision {
	type place struct {
		pos  transcript.Pos
		rule string
	}
	told := map[place]int{}
	all := slices.Clone(heard)
	for _, x := range heard {
		told[place{x.Pos, x.Rule}]++
	}
	for _, x := range infer.Recorded(d) {
		at := place{x.Pos, x.Rule}
		if told[at]--; told[at] < 0 && x.Pos.IsKnown() { // without a place it was made by what was heard
			all = append(all, x)
		}
	}
	slices.SortStableFunc(all, func(a, b transcript.Decision) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	out := make([]Decision, len(all))
	for i, x := range all {
		out[i] = Decision{At: Place(x.Pos), Of: x.Of, Text: x.Text, Rule: x.Rule, Cert: x.Cert, Why: x.Why}
	}
	return out
}
