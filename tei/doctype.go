package tei

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// doctype is what a document type declaration declares that matters without reading a DTD:
// general entities.
type doctype struct {
	root     string
	entities map[string]entity
}

type entity struct {
	value    string // with character references replaced
	external bool
}

// parseDoctype reads a DOCTYPE from what stands between <! and >, comments removed.
func parseDoctype(s string) (doctype, error) {
	d := doctype{entities: map[string]entity{}}
	s = strings.TrimLeft(strings.TrimPrefix(s, "DOCTYPE"), blanks)
	d.root, s = word(s)
	for s != "" && s[0] != '[' {
		if s[0] == '"' || s[0] == '\'' {
			_, s = quoted(s)
		} else {
			s = s[1:]
		}
	}
	if s == "" {
		return d, nil
	}
	return d, d.subset(s[1:])
}

const blanks = " \t\r\n"

// subset reads declarations up to the closing bracket.
func (d *doctype) subset(s string) error {
	for {
		s = strings.TrimLeft(s, blanks)
		switch {
		case s == "" || s[0] == ']':
			return nil
		case strings.HasPrefix(s, "<?"):
			_, after, ok := strings.Cut(s, "?>")
			if !ok {
				return fmt.Errorf("a processing instruction in the DOCTYPE does not end")
			}
			s = after
		case strings.HasPrefix(s, "<!"):
			decl, after := declaration(s)
			if err := d.declare(decl); err != nil {
				return err
			}
			s = after
		case s[0] == '%': // a parameter entity: what it declares stays unknown
			_, after, ok := strings.Cut(s, ";")
			if !ok {
				return fmt.Errorf("the DOCTYPE has a %% that begins no reference")
			}
			s = after
		default:
			return fmt.Errorf("the DOCTYPE holds %q, which is no declaration", s[:min(len(s), 20)])
		}
	}
}

// declaration cuts s, which begins with <!, after its >.
func declaration(s string) (decl, after string) {
	for i := 2; i < len(s); i++ {
		switch s[i] {
		case '>':
			return s[2:i], s[i+1:]
		case '"', '\'':
			end := strings.IndexByte(s[i+1:], s[i])
			if end < 0 {
				return s[2:], ""
			}
			i += end + 1
		}
	}
	return s[2:], ""
}

func (d *doctype) declare(decl string) error {
	kind, rest := word(decl)
	switch kind {
	case "ENTITY":
		return d.entity(rest)
	case "ATTLIST":
		if strings.ContainsAny(rest, `"'`) {
			element, _ := word(rest)
			return fmt.Errorf("the DOCTYPE gives attributes of <%s> a default value: write them into the document, for the DOCTYPE is not kept", element)
		}
	}
	return nil
}

func (d *doctype) entity(s string) error {
	if strings.HasPrefix(s, "%") {
		return nil
	}
	name, s := word(s)
	if _, again := d.entities[name]; again {
		return nil // the first declaration counts
	}
	if s == "" || s[0] != '"' && s[0] != '\'' {
		d.entities[name] = entity{external: true}
		return nil
	}
	value, _ := quoted(s)
	value, err := characters(value)
	if err != nil {
		return fmt.Errorf("the entity &%s; %w", name, err)
	}
	d.entities[name] = entity{value: value}
	return nil
}

// word cuts s after its first word, and the white space after that.
func word(s string) (first, rest string) {
	i := strings.IndexAny(s, blanks+"[")
	if i < 0 {
		return s, ""
	}
	return s[:i], strings.TrimLeft(s[i:], blanks)
}

// quoted cuts s after the literal that it begins with.
func quoted(s string) (literal, rest string) {
	end := strings.IndexByte(s[1:], s[0])
	if end < 0 {
		return s[1:], ""
	}
	return s[1 : end+1], s[end+2:]
}

// characters replaces the character references in the value of an entity.
func characters(s string) (string, error) {
	var b strings.Builder
	for {
		before, after, ok := strings.Cut(s, "&#")
		b.WriteString(before)
		if !ok {
			return b.String(), nil
		}
		ref, rest, ok := strings.Cut(after, ";")
		r, valid := character(ref)
		if !ok || !valid {
			return "", fmt.Errorf("holds a character reference that XML does not allow")
		}
		b.WriteRune(r)
		s = rest
	}
}

// character is the one that the middle of a reference names: "233", "xE9".
func character(ref string) (rune, bool) {
	base := 10
	if hex, ok := strings.CutPrefix(ref, "x"); ok {
		ref, base = hex, 16
	}
	n, err := strconv.ParseUint(ref, base, 32)
	valid := err == nil && (n >= 0x20 && n < 0xD800 || n > 0xDFFF && n < 0xFFFE || n > 0xFFFF && n <= 0x10FFFF || n == '\t' || n == '\n' || n == '\r')
	return rune(n), valid
}

// isHTML reports whether the DOCTYPE is that of a web page.
func (d *doctype) isHTML() bool { return strings.EqualFold(d.root, "html") }

// skipTo is the offset in b just after the next end, from i; len(b) if there is none.
func skipTo(b []byte, i int, end string) int {
	if j := bytes.Index(b[i:], []byte(end)); j >= 0 {
		return i + j + len(end)
	}
	return len(b)
}
