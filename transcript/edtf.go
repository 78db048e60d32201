package transcript

import (
	"strconv"
	"strings"
)

// edtfAttrs are the TEI attributes for a date in EDTF (att.datable).
func edtfAttrs(edtf string) []Attr {
	switch from, to, interval := strings.Cut(edtf, "/"); {
	case edtf == "":
		return nil
	case isW3CDate(edtf):
		return []Attr{attr("when", edtf)}
	case interval && isW3CDate(from) && isW3CDate(to):
		return []Attr{attr("from", from), attr("to", to)}
	}
	return []Attr{attr("when-custom", edtf)}
}

func takeEDTF(d *Date) {
	get := func(local string) string { v, _ := d.Get(Name{Local: local}); return v }
	when, from, to, custom := get("when"), get("from"), get("to"), get("when-custom")
	switch {
	case isW3CDate(when) && from == "" && to == "" && custom == "":
		d.EDTF = when
		d.drop("when")
	case isW3CDate(from) && isW3CDate(to) && when == "" && custom == "":
		d.EDTF = from + "/" + to
		d.drop("from")
		d.drop("to")
	case custom != "" && when == "" && from == "" && to == "":
		d.EDTF = custom
		d.drop("when-custom")
	}
}

// isW3CDate reports whether s is a Gregorian year, month or day as XML Schema writes it,
// which is also EDTF level 0: 1990, 1990-11, 1990-11-08.
func isW3CDate(s string) bool {
	if len(s) != 4 && len(s) != 7 && len(s) != 10 {
		return false
	}
	year, ok := number(s[:4])
	if !ok || year == 0 {
		return false
	}
	if len(s) == 4 {
		return true
	}
	month, ok := number(s[5:7])
	if s[4] != '-' || !ok || month < 1 || month > 12 {
		return false
	}
	if len(s) == 7 {
		return true
	}
	day, ok := number(s[8:])
	return s[7] == '-' && ok && day >= 1 && day <= DaysIn(year, month)
}

func number(digits string) (int, bool) {
	for _, r := range digits {
		if r < '0' || r > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(digits)
	return n, err == nil
}

// DaysIn is the number of days in a month of the Gregorian calendar.
func DaysIn(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
