package inspect

import (
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// dates gathers the dates of datelines; those of the metadata are read from the fields.
type dates struct{ lines []Date }

func (d *dates) line(n *transcript.Date) { d.lines = append(d.lines, marked(n, InDateline, "")) }

func (d *dates) report(doc *transcript.Document) []Date {
	var out []Date
	for _, f := range doc.Metadata.Fields {
		out = append(out, fieldDates(f)...)
	}
	return append(out, d.lines...)
}

// fieldDates are the dates that are marked in a field, or else, in a title, those among its words.
func fieldDates(f *transcript.Field) []Date {
	in := InField
	if f.Name == transcript.FieldTitle {
		in = InTitle
	}
	var out []Date
	for n := range transcript.Preorder(f) {
		if d, ok := n.(*transcript.Date); ok {
			out = append(out, marked(d, in, f.Name))
		}
	}
	if in == InTitle && len(out) == 0 {
		return wordedDates(f)
	}
	return out
}

func wordedDates(f *transcript.Field) []Date {
	var out []Date
	for _, b := range f.Children {
		at := placeOf(b)
		if at == (Place{}) {
			at = placeOf(f)
		}
		for _, w := range infer.Dates(transcript.BlockText(b)) {
			out = append(out, Date{EDTF: w.EDTF, Text: w.Text, In: InTitle, Field: f.Name, At: at})
		}
	}
	return out
}

func marked(n *transcript.Date, in, field string) Date {
	return Date{EDTF: n.EDTF, Role: n.Role, Text: transcript.InlineText(n.Children), In: in, Field: field, Marked: true, At: placeOf(n)}
}
