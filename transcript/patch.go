package transcript

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Patch makes of one text another, from its beginning to its end. It is hunks, words with one space between:
//
//	120-1+%0A
//
// says that after 120 bytes that stay, 1 byte goes and a line feed comes. What goes or comes may be missing, as in
// 87-2 and 87+\. What comes is written as in a URI: white space, control and format characters and the percent sign
// are the bytes that they have in UTF-8, each as % and two hexadecimal digits.
//
// Most hunks end a line at a space: 64/ is short for 64-1+%0A, and 64/2 has two spaces come after the line feed.
//
// So no hunk can stand before another or overlap it, and a patch can stand in any format as it is. The empty Patch
// changes nothing.
type Patch string

// Hunk is one change of a Patch.
type Hunk struct {
	Keep int    // bytes that stay before it, since the hunk before
	Cut  int    // bytes that go
	Text string // what comes in their place
}

// NewPatch is the patch of hunks.
func NewPatch(list []Hunk) Patch {
	var b strings.Builder
	for i, h := range list {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(strconv.Itoa(h.Keep))
		if n, ok := h.lineEnd(); ok {
			b.WriteByte('/')
			if n > 0 {
				b.WriteString(strconv.Itoa(n))
			}
			continue
		}
		if h.Cut > 0 {
			b.WriteString("-" + strconv.Itoa(h.Cut))
		}
		if h.Text != "" || h.Cut == 0 {
			b.WriteByte('+')
			escapeHunk(&b, h.Text)
		}
	}
	return Patch(b.String())
}

// maxIndent is how many spaces can come after a slash.
const maxIndent = 999

// lineEnd reports whether one byte goes, and a line feed and so many spaces come.
func (h Hunk) lineEnd() (indent int, ok bool) {
	spaces, ok := strings.CutPrefix(h.Text, "\n")
	return len(spaces), ok && h.Cut == 1 && len(spaces) <= maxIndent && strings.Trim(spaces, " ") == ""
}

// escapeHunk writes what comes without white space.
func escapeHunk(b *strings.Builder, s string) {
	for len(s) > 0 {
		r, size := utf8.DecodeRuneInString(s)
		if r == '%' || r == utf8.RuneError && size == 1 || unicode.In(r, unicode.C, unicode.Z) {
			for i := range size {
				fmt.Fprintf(b, "%%%02X", s[i])
			}
		} else {
			b.WriteString(s[:size])
		}
		s = s[size:]
	}
}

// Hunks are the changes one by one. It fails on a word that is none.
func (p Patch) Hunks() ([]Hunk, error) {
	if p == "" {
		return nil, nil
	}
	var list []Hunk
	for word := range strings.SplitSeq(string(p), " ") {
		one, ok := parseHunk(word)
		if !ok {
			return nil, fmt.Errorf("%q is no hunk of a patch: write KEEP-CUT+TEXT, such as 120-1+%%0A", word)
		}
		list = append(list, one)
	}
	return list, nil
}

func parseHunk(word string) (h Hunk, ok bool) {
	if i := strings.IndexAny(word, "/-+"); i >= 0 && word[i] == '/' {
		return parseLineEnd(word[:i], word[i+1:])
	}
	numbers, text, comes := strings.Cut(word, "+")
	keep, cut, goes := strings.Cut(numbers, "-")
	h.Keep, ok = parseCount(keep)
	if goes && ok {
		h.Cut, ok = parseCount(cut)
	}
	if !ok || !comes && !goes {
		return Hunk{}, false
	}
	h.Text, ok = unescapeHunk(text)
	return h, ok
}

func parseLineEnd(keep, indent string) (h Hunk, ok bool) {
	if h.Keep, ok = parseCount(keep); !ok {
		return Hunk{}, false
	}
	n := 0
	if indent != "" {
		if n, ok = parseCount(indent); !ok || n > maxIndent {
			return Hunk{}, false
		}
	}
	h.Cut, h.Text = 1, "\n"+strings.Repeat(" ", n)
	return h, true
}

// parseCount reads a number of bytes.
func parseCount(s string) (int, bool) {
	n, err := strconv.ParseUint(s, 10, 31)
	return int(n), err == nil
}

func unescapeHunk(s string) (string, bool) {
	if !strings.Contains(s, "%") {
		return s, true
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		if s[i] != '%' {
			b.WriteByte(s[i])
			continue
		}
		if i+3 > len(s) {
			return "", false
		}
		c, err := strconv.ParseUint(s[i+1:i+3], 16, 8)
		if err != nil {
			return "", false
		}
		b.WriteByte(byte(c))
		i += 2
	}
	return b.String(), true
}

// Apply makes the other text. It fails where the patch is none, or goes beyond the end of text.
func (p Patch) Apply(text []byte) ([]byte, error) {
	list, err := p.Hunks()
	if err != nil || len(list) == 0 {
		return text, err
	}
	out := make([]byte, 0, len(text)+len(p))
	for _, h := range list {
		if h.Keep > len(text) || h.Cut > len(text)-h.Keep {
			return nil, fmt.Errorf("the patch goes on for %d bytes after the end of the text", h.Keep+h.Cut-len(text))
		}
		out = append(append(out, text[:h.Keep]...), h.Text...)
		text = text[h.Keep+h.Cut:]
	}
	return append(out, text...), nil
}
