package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Dateline reads a line that says where and when, or only when: "Moscow, 8 November 1990" as
// a place and a date, and what time of day may follow as text. It reports whether in is
// such a line, and nothing else; in is not changed.
func Dateline(in []transcript.Inline) ([]transcript.Inline, bool) {
	if len(in) != 1 {
		return in, false
	}
	t, ok := in[0].(*transcript.Text)
	if !ok || len(t.Value) > 200 {
		return in, false
	}
	dates := findDates(t.Value)
	if len(dates) != 1 || dates[0].to != toDay || !isTimeOfDay(t.Value[dates[0].end:]) {
		return in, false
	}
	d := dates[0]
	before := t.Value[:d.start]
	place := strings.TrimRight(before, ", ")
	if d.start > 0 && (!isPlace(place) || !strings.HasSuffix(before, ", ")) {
		return in, false
	}
	var out []transcript.Inline
	if place != "" {
		n := &transcript.Named{Names: transcript.PlaceName, Children: []transcript.Inline{text(t, place)}}
		n.Rule = "dateline"
		n.SetPos(t.Pos())
		out = append(out, n, text(t, before[len(place):]))
	}
	out = append(out, date(t, t.Value[d.start:d.end], d.edtf))
	if d.end < len(t.Value) {
		out = append(out, text(t, t.Value[d.end:]))
	}
	return out, true
}

// isPlace reports whether s is written as the name of a place: words with capitals, and the
// small words that go between them.
func isPlace(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 8 {
		return false
	}
	for i, w := range words {
		w = strings.TrimSuffix(w, ",")
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case listed("St. Ste. Mt. Ft. D.C. N.Y. U.S. U.K. U.S.S.R.", w):
		case i > 0 && (isParticle(w) || listed("of the on upon near and am an im in", w)):
			if i == len(words)-1 {
				return false
			}
		case !unicode.IsUpper(r) || !isPlaceWord(w) || listed("Dear From To At In On The Date Dated Subject Re Mr Mrs Ms Dr", w):
			return false
		}
	}
	return true
}

func isPlaceWord(w string) bool {
	for _, r := range w {
		if !unicode.IsLetter(r) && !unicode.IsMark(r) && !strings.ContainsRune("'’-‑()", r) {
			return false
		}
	}
	return month(strings.ToLower(w)) == 0 && !isWeekday(strings.ToLower(w))
}

// isTimeOfDay reports whether s is nothing, or a full stop, or a time of day.
func isTimeOfDay(s string) bool {
	if len(s) > 60 {
		return false
	}
	words := strings.FieldsFunc(s, func(r rune) bool {
		return r == ' ' || r == ',' || r == ';' || r == '(' || r == ')' || r == '–' || r == '—' || r == '-'
	})
	for _, w := range words {
		digits := strings.Trim(w, "0123456789:.½") == "" && strings.ContainsAny(w, "0123456789")
		if !digits && !listed(". at from to until a.m. p.m. am pm A.M. P.M. AM PM h hrs hours o'clock o’clock noon midnight Uhr and GMT local time m. p. a.", w) {
			return false
		}
	}
	return true
}
