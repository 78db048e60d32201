package inspect

import (
	"fmt"
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
)

// contradictions finds dates of the title, and of the only dateline, that cannot be right if the date that a
// field gives is. More dates than one are those of more things than one.
func contradictions(dates []Date) []Finding {
	var fields []Date
	by := map[string][]Date{}
	for _, d := range dates {
		switch {
		case d.In == InField && d.Field == transcript.FieldDate:
			if _, ok := daysOf(d.EDTF); ok {
				fields = append(fields, d)
			}
		case d.In != InField:
			by[d.In] = append(by[d.In], d)
		}
	}
	var out []Finding
	for _, in := range []string{InTitle, InDateline} {
		d, ok := sole(by[in])
		if ok && len(fields) > 0 && !slices.ContainsFunc(fields, d.canBe) {
			out = append(out, contradiction(d, fields[0]))
		}
	}
	return out
}

// sole is the one date that a list is of, however often it is there.
func sole(dates []Date) (Date, bool) {
	if len(dates) == 0 {
		return Date{}, false
	}
	first, ok := daysOf(dates[0].EDTF)
	for _, d := range dates {
		days, ok := daysOf(d.EDTF)
		if !ok || !days.overlap(first) {
			return Date{}, false
		}
	}
	return dates[0], ok
}

// canBe reports whether the title or dateline can have the date d where a field has the date of. A record
// is written on the day or later, so an earlier date is none that contradicts, unless it is the same day
// of another year or the field's is said to be that of the conversation.
func (d Date) canBe(of Date) bool {
	a, _ := daysOf(d.EDTF)
	b, _ := daysOf(of.EDTF)
	if a.overlap(b) {
		return true
	}
	return a.last < b.first && !a.sameDay(b) && of.Role != "conversation"
}

func contradiction(d, field Date) Finding {
	return Finding{
		Code: DateContradicts, Severity: Warning, Count: 1, At: d.At, Values: []string{d.EDTF, field.EDTF},
		Message: fmt.Sprintf("the %s says %s, the date field %s", d.In, d.said(), field.said()),
	}
}

// said is a date as it is written and, where that is not the same, as EDTF.
func (d Date) said() string {
	if d.Text == "" || d.Text == d.EDTF {
		return d.EDTF
	}
	return fmt.Sprintf("%q (%s)", d.Text, d.EDTF)
}
