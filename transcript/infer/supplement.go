package infer

import (
	"strings"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What editors put in where a document lacks it: its heading, where and when it was written, who
// signed it. Each is a Supplied.

func supplied(b *bracket, rule, cert string) transcript.Inline {
	s := &transcript.Supplied{Children: b.content}
	s.Rule, s.Cert = rule, cert
	return s
}

// suppliedHeading reads what a part of a document is headed with, where that is all of a paragraph:
// [Enclosure], [Tab A].
func suppliedHeading(b *bracket) transcript.Inline {
	if !b.alone || len(b.fields) > 2 {
		return nil
	}
	word := strings.TrimRight(b.lower[0], ".:")
	if !listed("annex annexes appendix addendum attachment attachments enclosure enclosures subenclosure exhibit extract extracts excerpt excerpts "+
		"schedule tab supplement translation postscript", word) {
		return nil
	}
	if len(b.fields) == 2 && !isNumbering(strings.TrimRight(b.fields[1], ".:")) {
		return nil
	}
	return supplied(b, "supplied.heading", "")
}

// isNumbering: 2, 2a, B, IV.
func isNumbering(s string) bool {
	if len(s) > 1 && strings.IndexByte("abcdef", s[len(s)-1]) >= 0 {
		s = s[:len(s)-1]
	}
	return isDigits(s) || len(s) == 1 && unicode.IsLetter(rune(s[0])) || s != "" && strings.Trim(s, "IVX") == ""
}

// suppliedDateline reads where a document is from, or when it was received, at the beginning of a
// paragraph: [Washington,] April 9, 1948; [Washington, undated.]; [Received May 27.].
func suppliedDateline(b *bracket) transcript.Inline {
	if b.lower[0] == "received" {
		if isWholeDate(strings.TrimSpace(b.words[len("received"):])) {
			return supplied(b, "supplied.dateline", "")
		}
		return nil
	}
	if strings.Trim(b.before, " ") != "" || !b.first {
		return nil
	}
	place, rest, comma := strings.Cut(b.words, ",")
	if !comma || !isPlace(strings.TrimSpace(place)) {
		return nil
	}
	rest = strings.TrimSpace(rest)
	switch {
	case rest == "" && startsDate(b.after), listed("undated undated.", rest), isWholeDate(rest):
		return supplied(b, "supplied.dateline", "")
	case rest == "" && b.alone:
		return supplied(b, "supplied.dateline", "medium")
	}
	return nil
}

// startsDate reports whether a date comes next.
func startsDate(after string) bool {
	_, n := scanDate(strings.TrimLeft(after, " "))
	return n > 0
}

// isWholeDate reports whether s is a date to the day, of whatever year, and no more than a time of day with it.
func isWholeDate(s string) bool {
	if d := findDates(s); len(d) == 1 && d[0].start == 0 {
		return isTimeOfDay(s[d[0].end:])
	}
	name, rest, _ := strings.Cut(s, " ")
	n := 0
	for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
		n++
	}
	return month(strings.ToLower(strings.TrimSuffix(name, "."))) > 0 && n > 0 && n < 3 && isTimeOfDay(rest[n:])
}

// suppliedDate reads a date that completes or explains another: Monday [July 29], [April–May].
func suppliedDate(b *bracket) transcript.Inline {
	if len(b.fields) > 5 || !strings.ContainsAny(b.words, "0123456789–-/") {
		return nil
	}
	words := strings.FieldsFunc(strings.TrimSuffix(b.words, "."), func(r rune) bool { return r == '–' || r == '-' || r == '/' })
	months := len(words) == 2
	for _, w := range words {
		months = months && month(strings.ToLower(strings.TrimSpace(w))) > 0
	}
	if months || isWholeDate(strings.TrimSuffix(b.words, ".")) {
		return supplied(b, "supplied.date", "medium")
	}
	return nil
}

// suppliedSignature reads a name that is all of a paragraph, or comes after the last sentence with a full
// stop of its own, as volumes of telegrams have it. A place could stand there as well.
func suppliedSignature(b *bracket) transcript.Inline {
	name, stopped := strings.CutSuffix(b.words, ".")
	name, junior := strings.CutSuffix(name, ", Jr")
	if !junior {
		name = strings.TrimSuffix(name, ", Jr.")
	}
	words := strings.Fields(name)
	if len(words) == 0 || len(words) > 4 || !allNames(words) || isNoSurname(strings.ToLower(words[len(words)-1])) {
		return nil
	}
	after := stopped && b.last && strings.HasSuffix(strings.TrimRight(b.before, " "), ".")
	if !b.alone && !after {
		return nil
	}
	return supplied(b, "supplied.signature", "low")
}
