package tei

import (
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// charset is the encoding by which a file is read, and who says so.
type charset struct {
	name  string // in lower case; empty: nobody says
	asked bool   // DecodeOptions.Encoding says it, whatever the file declares
}

func (c charset) String() string {
	if c.asked {
		return fmt.Sprintf("the encoding %q that is asked for", c.name)
	}
	return fmt.Sprintf("the declared encoding %q", c.name)
}

// remedy is what can be done where the file is not in c.
func (c charset) remedy() string {
	if c.asked {
		return "name the one that it is in with --encoding (DecodeOptions.Encoding), or leave that to the file"
	}
	return "declare the encoding that the file is in, as in <?xml version=\"1.0\" encoding=\"windows-1252\"?>, or override it with --encoding (DecodeOptions.Encoding)"
}

func (c charset) isUTF8() bool  { return c.name == "" || c.name == "utf-8" || c.name == "utf8" }
func (c charset) isUTF16() bool { return strings.HasPrefix(c.name, "utf-16") }

// toUTF8 makes UTF-8 with line feeds of the bytes of a file, by its byte order mark, by the encoding that
// is asked for, or by its declaration. Nothing is guessed: bytes that are not of the encoding are an error.
func toUTF8(data, asked string) (string, error) {
	mark, rest := byteOrderMark(data)
	c := charset{name: declaredEncoding(rest, mark)}
	if asked != "" {
		c = charset{strings.ToLower(asked), true}
	}
	text, err := decodeCharset(rest, mark, c)
	if err != nil {
		return "", err
	}
	if err := checkUTF8(text, c); err != nil {
		return "", err
	}
	return lineFeeds(text), nil
}

func decodeCharset(data, mark string, c charset) (string, error) {
	switch {
	case strings.HasPrefix(mark, "utf-16"):
		if c.name != "" && !c.isUTF16() || c.asked && c.name != "utf-16" && c.name != mark {
			return "", against("UTF-16", c)
		}
		return fromUTF16(data, mark)
	case c.isUTF8():
		if utf16Order(data) != "" {
			return "", fail(atStart, "the file looks like UTF-16 and has no byte order mark: convert it to UTF-8, or say what it is in with --encoding (DecodeOptions.Encoding)")
		}
		return data, nil
	case mark == "utf-8":
		return "", against("UTF-8", c)
	case c.isUTF16() && c.asked && (c.name == "utf-16" || c.name == utf16Order(data)):
		return fromUTF16(data, utf16Order(data))
	case c.isUTF16() || strings.HasPrefix(c.name, "utf-32") || strings.HasPrefix(c.name, "iso-10646-ucs"):
		return "", fail(atStart, "the file is not in %s: %s", c, c.remedy())
	}
	return fromCharset(data, c)
}

// atStart is where what is said of a file as a whole is wrong.
var atStart = transcript.Pos{Line: 1, Column: 1}

// against refuses an encoding that the byte order mark speaks against.
func against(marked string, c charset) error {
	if c.asked {
		return fail(atStart, "the file is in %s by its byte order mark, and not in %s: leave out --encoding (DecodeOptions.Encoding)", marked, c)
	}
	return fail(atStart, "the file is in %s by its byte order mark and declares encoding=%q: correct the declaration, or override it with --encoding (DecodeOptions.Encoding)", marked, c.name)
}

// utf16Order is how UTF-16 without a byte order mark has its bytes, by the < that XML begins with; empty for what is none.
func utf16Order(data string) string {
	switch {
	case strings.HasPrefix(data, "<\x00"):
		return "utf-16le"
	case strings.HasPrefix(data, "\x00<"):
		return "utf-16be"
	}
	return ""
}

func fromUTF16(data, order string) (string, error) {
	endianness := unicode.LittleEndian
	switch order {
	case "utf-16be":
		endianness = unicode.BigEndian
	case "":
		return "", fail(atStart, "the file begins as no XML in UTF-16 does: name the encoding that it is in with --encoding (DecodeOptions.Encoding)")
	}
	text, err := unicode.UTF16(endianness, unicode.IgnoreBOM).NewDecoder().String(data)
	if err != nil {
		return "", fail(transcript.Pos{}, "the UTF-16 of the file is broken (%w): convert it to UTF-8", err)
	}
	if bad := strings.IndexRune(text, utf8.RuneError); bad >= 0 {
		return "", fail(posAt(text, bad), "this is not UTF-16: half of a surrogate pair, or the character U+FFFD; mend the file, or name the encoding that it is in with --encoding (DecodeOptions.Encoding)")
	}
	return text, nil
}

func byteOrderMark(data string) (mark, rest string) {
	switch {
	case strings.HasPrefix(data, "\xef\xbb\xbf"):
		return "utf-8", data[3:]
	case strings.HasPrefix(data, "\xff\xfe"):
		return "utf-16le", data[2:]
	case strings.HasPrefix(data, "\xfe\xff"):
		return "utf-16be", data[2:]
	}
	return "", data
}

// declaredEncoding is the encoding that the XML declaration names, in lower case.
func declaredEncoding(data, mark string) string {
	head := data[:min(len(data), 512)]
	if strings.HasPrefix(mark, "utf-16") {
		head = strings.ReplaceAll(head, "\x00", "")
	}
	m := regexp.MustCompile(`^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`).FindStringSubmatch(head)
	if m == nil {
		return ""
	}
	return strings.ToLower(m[1])
}

func fromCharset(data string, c charset) (string, error) {
	if c.name == "us-ascii" || c.name == "ascii" {
		for i := range len(data) {
			if data[i] >= utf8.RuneSelf {
				return "", notOf(c, data[i], posAt(data, i))
			}
		}
		return data, nil
	}
	enc, err := ianaindex.IANA.Encoding(c.name)
	if err != nil || enc == nil {
		return "", fail(atStart, "%s is none that can be read: convert the file to UTF-8, or name another by its IANA name with --encoding (DecodeOptions.Encoding)", c)
	}
	text, err := enc.NewDecoder().String(data)
	if err != nil {
		return "", fail(atStart, "the file is not in %s (%w): %s", c, err, c.remedy())
	}
	if bad := strings.IndexRune(text, utf8.RuneError); bad >= 0 {
		// What there is room for is what was read before the byte that became U+FFFD.
		_, read, _ := enc.NewDecoder().Transform(make([]byte, bad), []byte(data), true)
		return "", notOf(c, data[min(read, len(data)-1)], posAt(text, bad))
	}
	return text, nil
}

// notOf names the byte that an encoding does not have.
func notOf(c charset, b byte, at transcript.Pos) error {
	return fail(at, "the byte 0x%02X is not of %s: %s", b, c, c.remedy())
}

func checkUTF8(text string, c charset) error {
	if utf8.ValidString(text) {
		return nil
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 && c.asked {
			return fail(posAt(text, i), "the byte 0x%02X is not UTF-8, which is asked for: %s", text[i], c.remedy())
		} else if r == utf8.RuneError && size == 1 {
			return fail(posAt(text, i), "the byte 0x%02X is not UTF-8: %s", text[i], c.remedy())
		}
		i += size
	}
	return nil
}

// lineFeeds ends lines as XML reads them.
func lineFeeds(text string) string {
	if strings.IndexByte(text, '\r') < 0 {
		return text
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.ReplaceAll(text, "\r", "\n")
}

// posAt is the place of an offset in text.
func posAt(text string, offset int) transcript.Pos {
	before := lineFeeds(text[:min(offset, len(text))])
	start := strings.LastIndexByte(before, '\n') + 1
	return transcript.Pos{Line: uint32(strings.Count(before, "\n") + 1), Column: uint32(len(before) - start + 1)}
}

func fail(pos transcript.Pos, what string, args ...any) *transcript.Error {
	return transcript.Errorf(name, pos, what, args...)
}

// checkCharacters refuses the characters that XML does not allow as themselves.
func checkCharacters(text string) error {
	for i := range len(text) {
		c := text[i]
		if c >= 0x20 && c != 0xEF || c == '\t' || c == '\n' {
			continue
		}
		r, _ := utf8.DecodeRuneInString(text[i:])
		if c < 0x20 || r == 0xFFFE || r == 0xFFFF {
			return fail(posAt(text, i), "the character U+%04X is not allowed in XML: remove it", r)
		}
	}
	return nil
}
