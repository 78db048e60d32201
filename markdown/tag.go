package markdown

import (
	"strings"
	"unicode/utf8"

	"github.com/yuin/goldmark/util"

	"github.com/tiro-transcripts/tiro/transcript"
)

// tokenKind says what a token of HTML is.
type tokenKind int

const (
	tokenText tokenKind = iota
	tokenOpen
	tokenClose
	tokenComment
	tokenInstruction
)

// token is a tag, comment or processing instruction, or the text before the next of them.
type token struct {
	kind  tokenKind
	name  string // of a tag; the target of an instruction
	text  string // as it stands in the source, for text and tags; what a comment holds
	attrs []tagAttr
	empty bool // <x/>
}

type tagAttr struct{ name, value string }

// words are what a token is that is read as words.
func (t token) words() string {
	if t.kind == tokenComment || t.kind == tokenInstruction {
		return rawMarkup(&transcript.Raw{Target: t.name, Text: t.text})
	}
	return t.text
}

// tokens splits what is not Markdown into tokens.
type tokens struct {
	s string // what is left
	// What has no end, has none further on either: it is looked for once.
	endlessComment, endlessInstruction bool
}

// next is the next token; ok is false at the end.
func (t *tokens) next() (tok token, ok bool) {
	if t.s == "" {
		return token{}, false
	}
	end := 0
	for end < len(t.s) {
		i := strings.IndexByte(t.s[end:], '<')
		if i < 0 {
			end = len(t.s)
			break
		}
		end += i
		tok, n := t.tag(t.s[end:])
		if n > 0 && end == 0 {
			t.s = t.s[n:]
			return tok, true
		}
		if n > 0 {
			break
		}
		end++
	}
	tok = token{text: t.s[:end]}
	t.s = t.s[end:]
	return tok, true
}

// tag reads what begins with "<"; 0 when that is no tag.
func (t *tokens) tag(s string) (token, int) {
	switch {
	case strings.HasPrefix(s, "<!--"):
		if t.endlessComment {
			return token{}, 0
		}
		end := strings.Index(s[4:], "-->")
		if end < 0 {
			t.endlessComment = true
			return token{}, 0
		}
		return token{kind: tokenComment, text: s[4 : 4+end]}, end + 7
	case strings.HasPrefix(s, "<?"):
		if t.endlessInstruction {
			return token{}, 0
		}
		end := strings.Index(s[2:], "?>")
		if end < 0 {
			t.endlessInstruction = true
			return token{}, 0
		}
		target, text := s[2:2+end], ""
		if i := strings.IndexAny(target, " \t\n"); i >= 0 {
			target, text = target[:i], strings.TrimLeft(target[i:], " \t\n")
		}
		return token{kind: tokenInstruction, name: target, text: text}, end + 4
	}
	return nextTag(s)
}

// nextTag reads an opening or closing tag; 0 when there is none.
func nextTag(s string) (token, int) {
	i := 1
	t := token{kind: tokenOpen}
	if strings.HasPrefix(s, "</") {
		t.kind = tokenClose
		i = 2
	}
	start := i
	for i < len(s) && (isAlnum(s[i]) || s[i] == '-') {
		i++
	}
	t.name = s[start:i]
	if t.name == "" || !isLetter(t.name[0]) {
		return token{}, 0
	}
	for {
		gap := spaces(s[i:])
		i += gap
		if i == len(s) {
			return token{}, 0
		}
		if s[i] == '>' {
			i++
			break
		}
		if t.kind == tokenOpen && strings.HasPrefix(s[i:], "/>") {
			t.empty = true
			i += 2
			break
		}
		a, n := nextAttr(s[i:])
		if n == 0 || gap == 0 || t.kind == tokenClose {
			return token{}, 0
		}
		t.attrs = append(t.attrs, a)
		i += n
	}
	t.text = s[:i]
	return t, i
}

func spaces(s string) int { return len(s) - len(strings.TrimLeft(s, " \t\n")) }

func nextAttr(s string) (tagAttr, int) {
	i := 0
	for i < len(s) && (isAlnum(s[i]) || s[i] == '_' || s[i] == ':' || i > 0 && (s[i] == '.' || s[i] == '-')) {
		i++
	}
	if i == 0 || isDigit(s[0]) {
		return tagAttr{}, 0
	}
	a := tagAttr{name: s[:i]}
	j := i + spaces(s[i:])
	if j == len(s) || s[j] != '=' {
		return a, i
	}
	j++
	j += spaces(s[j:])
	if j == len(s) {
		return a, 0
	}
	if q := s[j]; q == '"' || q == '\'' {
		end := strings.IndexByte(s[j+1:], q)
		if end < 0 {
			return a, 0
		}
		a.value = attrValue(s[j+1 : j+1+end])
		return a, j + end + 2
	}
	end := strings.IndexAny(s[j:], " \t\n\"'=<>`")
	if end <= 0 {
		return a, 0
	}
	a.value = attrValue(s[j : j+end])
	return a, j + end
}

// attrValue is what the value of an attribute stands for: line ends in the source are spaces.
func attrValue(s string) string {
	if strings.ContainsAny(s, "\n\t") {
		s = strings.NewReplacer("\n", " ", "\t", " ").Replace(s)
	}
	return decodeEntities(s)
}

// decodeEntities replaces HTML's character references.
func decodeEntities(s string) string {
	if strings.IndexByte(s, '&') < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		if s[i] == '&' {
			if r, n := reference(s[i:]); n > 0 {
				b.WriteString(r)
				i += n
				continue
			}
		}
		b.WriteByte(s[i])
		i++
	}
	return b.String()
}

// reference reads a character reference at the start of s, and says how long it is; 0 for none.
func reference(s string) (string, int) {
	end := strings.IndexByte(s[:min(len(s), 40)], ';')
	if end < 2 {
		return "", 0
	}
	name := s[1:end]
	if name[0] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return string(e.Characters), end + 1
		}
		return "", 0
	}
	digits, base, most := name[1:], rune(10), 7
	if len(digits) > 0 && (digits[0] == 'x' || digits[0] == 'X') {
		digits, base, most = digits[1:], 16, 6
	}
	if digits == "" || len(digits) > most {
		return "", 0
	}
	r := rune(0)
	for i := range len(digits) {
		d := hexDigit(digits[i])
		if d >= base {
			return "", 0
		}
		r = r*base + d
	}
	if r < ' ' && r != '\t' && r != '\n' && r != '\r' || !utf8.ValidRune(r) || r == 0xFFFE || r == 0xFFFF {
		r = utf8.RuneError // as CommonMark has it for NUL
	}
	return string(r), end + 1
}

// hexDigit is the value of a digit, at least 16 for any other character.
func hexDigit(c byte) rune {
	switch {
	case isDigit(c):
		return rune(c - '0')
	case c >= 'a' && c <= 'f':
		return rune(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return rune(c-'A') + 10
	}
	return 16
}
