package relaxng

import (
	"regexp"
	"strings"
	"time"

	"github.com/tiro-transcripts/tiro/transcript"
)

// blank is what XML calls white space.
const blank = " \t\r\n"

// datatype is a set of values.
type datatype struct {
	form  *regexp.Regexp
	check func(string) bool
	whole bool // white space at its ends counts
}

func (t *datatype) allows(s string) bool {
	if !t.whole {
		s = collapsed(s)
	}
	return t.form.MatchString(s) && (t.check == nil || t.check(s))
}

// holds reports whether a value is of a pattern.
func (g *Grammar) holds(p *Pattern, s string) bool {
	switch p.kind {
	case text:
		return true
	case value:
		return collapsed(s) == p.value
	case data:
		return p.data.allows(s)
	case choice:
		return g.holds(p.left, s) || g.holds(p.right, s)
	case list:
		q := p.left
		for _, token := range tokens(s) {
			q = g.afterToken(q, token)
		}
		return q.nullable
	case empty:
		return strings.TrimSpace(s) == ""
	}
	return false
}

// afterToken is what may come in a list after a token.
func (g *Grammar) afterToken(p *Pattern, token string) *Pattern {
	switch p.kind {
	case choice:
		return g.either(g.afterToken(p.left, token), g.afterToken(p.right, token))
	case group:
		after := g.both(g.afterToken(p.left, token), p.right)
		if p.left.nullable {
			return g.either(after, g.afterToken(p.right, token))
		}
		return after
	case oneOrMore:
		return g.both(g.afterToken(p.left, token), g.either(p, g.nothing()))
	case value, data:
		if g.holds(p, token) {
			return g.nothing()
		}
	}
	return g.none()
}

// tokens are what white space separates: no-break spaces are characters.
func tokens(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(blank, r) })
}

func collapsed(s string) string { return strings.Join(tokens(s), " ") }

const (
	zone   = `(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)?`
	year   = `-?([1-9]\d{4,}|\d{4})`
	month  = `(0[1-9]|1[0-2])`
	day    = `(0[1-9]|[12]\d|3[01])`
	clock  = `(([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?|24:00:00(\.0+)?)`
	number = `[+-]?(\d+(\.\d*)?|\.\d+)`
	nmname = `[\p{L}_:][\p{L}\p{N}\p{M}._:·-]*`
)

// newDatatype is XML Schema's datatype of that name, or, with a form, those of its values that have it.
// It panics for a datatype that no schema of TEI's uses.
func newDatatype(name, form string) *datatype {
	if form != "" {
		return &datatype{form: regexp.MustCompile(`^(` + form + `)$`), whole: name == "string"}
	}
	forms := map[string]string{
		"token":              `(?s).*`,
		"anyURI":             `.*`,
		"double":             number + `([eE][+-]?\d+)?|-?INF|NaN`,
		"float":              number + `([eE][+-]?\d+)?|-?INF|NaN`,
		"decimal":            number,
		"nonNegativeInteger": `\+?\d+|-0+`,
		"boolean":            `true|false|0|1`,
		"date":               year + `-` + month + `-` + day + zone,
		"dateTime":           year + `-` + month + `-` + day + `T` + clock + zone,
		"time":               clock + zone,
		"gYear":              year + zone,
		"gYearMonth":         year + `-` + month + zone,
		"gMonth":             `--` + month + zone,
		"gMonthDay":          `--` + month + `-` + day + zone,
		"gDay":               `---` + day + zone,
		"duration":           `-?P(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?`,
		"language":           `[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*`,
		"Name":               nmname,
		"NCName":             nmname,
		"ID":                 nmname,
	}
	if name == "string" {
		return &datatype{form: regexp.MustCompile(`(?s)^.*$`), whole: true}
	}
	form, ok := forms[name]
	if !ok {
		panic("relaxng: the schema has the unknown datatype " + name)
	}
	t := &datatype{form: regexp.MustCompile(`^(` + form + `)$`)}
	switch name {
	case "NCName", "ID":
		t.check = transcript.IsNCName
	case "anyURI":
		t.check = isURI
	case "date", "dateTime", "gMonthDay":
		t.check = isDay
	case "gYear", "gYearMonth":
		t.check = func(s string) bool { return !strings.HasPrefix(strings.TrimPrefix(s, "-"), "0000") }
	case "duration":
		t.check = func(s string) bool { return !strings.HasSuffix(s, "P") && !strings.HasSuffix(s, "T") }
	}
	return t
}

// isDay reports whether a date that begins s is one of the calendar.
func isDay(s string) bool {
	s = strings.TrimPrefix(s, "-")
	if rest, ok := strings.CutPrefix(s, "-"); ok { // a month and a day of any year
		s = "2000-" + rest
	}
	if strings.HasPrefix(s, "0000") {
		return false
	}
	at := strings.IndexByte(s, '-')
	y := s[max(0, at-4):at] // leap years come again every 400
	if y == "0000" {
		y = "2000"
	}
	_, err := time.Parse(time.DateOnly, y+s[at:at+6])
	return err == nil
}

// isURI holds what validators ask of xsd:anyURI: a percent sign begins two hexadecimal digits, there is one #
// at most, and what stands before a colon is a scheme.
func isURI(s string) bool {
	for i := range len(s) {
		if s[i] == '%' && (i+2 >= len(s) || !isHex(s[i+1]) || !isHex(s[i+2])) {
			return false
		}
	}
	if strings.Count(s, "#") > 1 {
		return false
	}
	at := strings.IndexAny(s, ":/?#")
	if at < 0 || s[at] != ':' {
		return true
	}
	return at+1 < len(s) && regexp.MustCompile(`^[a-zA-Z][a-zA-Z0-9+.-]*$`).MatchString(s[:at])
}

func isHex(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F'
}
