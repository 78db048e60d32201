package tei

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/ianaindex"
	"golang.org/x/text/encoding/unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// toUTF8 makes UTF-8 with line feeds of the bytes of a file, by its byte order mark or its
// declaration. Nothing is guessed: bytes that are not of the encoding are an error.
func toUTF8(data string) (string, error) {
	mark, rest := byteOrderMark(data)
	declared := declaredEncoding(rest, mark)
	text := rest
	switch {
	case strings.HasPrefix(mark, "utf-16"):
		if declared != "" && !strings.HasPrefix(declared, "utf-16") {
			return "", fail(transcript.Pos{Line: 1, Column: 1}, "the file is in UTF-16 by its byte order mark and declares encoding=%q: correct the declaration", declared)
		}
		order := unicode.LittleEndian
		if mark == "utf-16be" {
			order = unicode.BigEndian
		}
		var err error
		if text, err = unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().String(rest); err != nil {
			return "", fail(transcript.Pos{}, "the UTF-16 of the file is broken (%w)", err)
		}
		if bad := strings.IndexRune(text, utf8.RuneError); bad >= 0 {
			return "", fail(posAt(text, bad), "this is not UTF-16: half of a surrogate pair, or the character U+FFFD")
		}
	case declared == "" || declared == "utf-8" || declared == "utf8":
		if strings.HasPrefix(rest, "<\x00") || strings.HasPrefix(rest, "\x00<") {
			return "", fail(transcript.Pos{Line: 1, Column: 1}, "the file looks like UTF-16 and has no byte order mark: convert it to UTF-8")
		}
	case mark == "utf-8":
		return "", fail(transcript.Pos{Line: 1, Column: 1}, "the file is in UTF-8 by its byte order mark and declares encoding=%q: correct the declaration", declared)
	case strings.HasPrefix(declared, "utf-16") || strings.HasPrefix(declared, "utf-32") || strings.HasPrefix(declared, "iso-10646-ucs"):
		return "", fail(transcript.Pos{Line: 1, Column: 1}, "the file declares encoding=%q and is not in it: declare what it is in, or convert it to UTF-8", declared)
	default:
		var err error
		if text, err = fromCharset(rest, declared); err != nil {
			return "", err
		}
	}
	if err := checkUTF8(text); err != nil {
		return "", err
	}
	return lineFeeds(text), nil
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

func fromCharset(data, charset string) (string, error) {
	at := transcript.Pos{Line: 1, Column: 1}
	if charset == "us-ascii" || charset == "ascii" {
		for i := range len(data) {
			if c := data[i]; c >= utf8.RuneSelf {
				return "", fail(posAt(data, i), "the byte 0x%02X is not of the declared encoding %q: declare the encoding that the file is in", c, charset)
			}
		}
		return data, nil
	}
	enc, err := ianaindex.IANA.Encoding(charset)
	if err != nil || enc == nil {
		return "", fail(at, "the declared encoding %q is none that can be read: convert the file to UTF-8", charset)
	}
	text, err := enc.NewDecoder().String(data)
	if err != nil {
		return "", fail(at, "the file is not in the declared encoding %q (%w): declare the encoding that it is in", charset, err)
	}
	if bad := strings.IndexRune(text, utf8.RuneError); bad >= 0 {
		return "", notOf(enc, data, text, bad, charset)
	}
	return text, nil
}

// notOf names the byte that the encoding does not have, which became U+FFFD at bad.
func notOf(enc encoding.Encoding, data, text string, bad int, charset string) error {
	if single, ok := enc.(interface{ DecodeByte(byte) rune }); ok {
		for i := range len(data) {
			if c := data[i]; single.DecodeByte(c) == utf8.RuneError {
				return fail(posAt(data, i), "the byte 0x%02X is not of the declared encoding %q: declare the encoding that the file is in", c, charset)
			}
		}
	}
	return fail(posAt(text, bad), "the bytes here are not of the declared encoding %q: declare the encoding that the file is in", charset)
}

func checkUTF8(text string) error {
	if utf8.ValidString(text) {
		return nil
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size == 1 {
			return fail(posAt(text, i), "the byte 0x%02X is not UTF-8: if the file is in another encoding, declare it as in <?xml version=\"1.0\" encoding=\"windows-1252\"?>", text[i])
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
	before := text[:min(offset, len(text))]
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
