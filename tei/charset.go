package tei

import (
	"bytes"
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
func toUTF8(data []byte) ([]byte, error) {
	mark, rest := byteOrderMark(data)
	declared := declaredEncoding(rest, mark)
	text := rest
	switch {
	case strings.HasPrefix(mark, "utf-16"):
		if declared != "" && !strings.HasPrefix(declared, "utf-16") {
			return nil, fail(transcript.Pos{Line: 1, Column: 1}, "the file is in UTF-16 by its byte order mark and declares encoding=%q: correct the declaration", declared)
		}
		order := unicode.LittleEndian
		if mark == "utf-16be" {
			order = unicode.BigEndian
		}
		var err error
		if text, err = unicode.UTF16(order, unicode.IgnoreBOM).NewDecoder().Bytes(rest); err != nil {
			return nil, fail(transcript.Pos{}, "the UTF-16 of the file is broken (%w)", err)
		}
		if bad := bytes.IndexRune(text, utf8.RuneError); bad >= 0 {
			return nil, fail(posAt(text, bad), "this is not UTF-16: half of a surrogate pair, or the character U+FFFD")
		}
	case declared == "" || declared == "utf-8" || declared == "utf8":
		if bytes.HasPrefix(rest, []byte{'<', 0}) || bytes.HasPrefix(rest, []byte{0, '<'}) {
			return nil, fail(transcript.Pos{Line: 1, Column: 1}, "the file looks like UTF-16 and has no byte order mark: convert it to UTF-8")
		}
	case mark == "utf-8":
		return nil, fail(transcript.Pos{Line: 1, Column: 1}, "the file is in UTF-8 by its byte order mark and declares encoding=%q: correct the declaration", declared)
	case strings.HasPrefix(declared, "utf-16") || strings.HasPrefix(declared, "utf-32") || strings.HasPrefix(declared, "iso-10646-ucs"):
		return nil, fail(transcript.Pos{Line: 1, Column: 1}, "the file declares encoding=%q and is not in it: declare what it is in, or convert it to UTF-8", declared)
	default:
		var err error
		if text, err = fromCharset(rest, declared); err != nil {
			return nil, err
		}
	}
	if err := checkUTF8(text); err != nil {
		return nil, err
	}
	return lineFeeds(text), nil
}

func byteOrderMark(data []byte) (string, []byte) {
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		return "utf-8", data[3:]
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return "utf-16le", data[2:]
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return "utf-16be", data[2:]
	}
	return "", data
}

// declaredEncoding is the encoding that the XML declaration names, in lower case.
func declaredEncoding(data []byte, mark string) string {
	head := data[:min(len(data), 512)]
	if strings.HasPrefix(mark, "utf-16") {
		head = bytes.ReplaceAll(head, []byte{0}, nil)
	}
	m := regexp.MustCompile(`^<\?xml\s[^>]*?\sencoding\s*=\s*["']([A-Za-z0-9._:-]+)["']`).FindSubmatch(head)
	if m == nil {
		return ""
	}
	return strings.ToLower(string(m[1]))
}

func fromCharset(data []byte, charset string) ([]byte, error) {
	at := transcript.Pos{Line: 1, Column: 1}
	if charset == "us-ascii" || charset == "ascii" {
		for i, c := range data {
			if c >= utf8.RuneSelf {
				return nil, fail(posAt(data, i), "the byte 0x%02X is not of the declared encoding %q: declare the encoding that the file is in", c, charset)
			}
		}
		return data, nil
	}
	enc, err := ianaindex.IANA.Encoding(charset)
	if err != nil || enc == nil {
		return nil, fail(at, "the declared encoding %q is none that can be read: convert the file to UTF-8", charset)
	}
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return nil, fail(at, "the file is not in the declared encoding %q (%w): declare the encoding that it is in", charset, err)
	}
	if bad := bytes.IndexRune(text, utf8.RuneError); bad >= 0 {
		return nil, notOf(enc, data, text, bad, charset)
	}
	return text, nil
}

// notOf names the byte that the encoding does not have, which became U+FFFD at bad.
func notOf(enc encoding.Encoding, data, text []byte, bad int, charset string) error {
	if single, ok := enc.(interface{ DecodeByte(byte) rune }); ok {
		for i, c := range data {
			if single.DecodeByte(c) == utf8.RuneError {
				return fail(posAt(data, i), "the byte 0x%02X is not of the declared encoding %q: declare the encoding that the file is in", c, charset)
			}
		}
	}
	return fail(posAt(text, bad), "the bytes here are not of the declared encoding %q: declare the encoding that the file is in", charset)
}

func checkUTF8(text []byte) error {
	if utf8.Valid(text) {
		return nil
	}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && size == 1 {
			return fail(posAt(text, i), "the byte 0x%02X is not UTF-8: if the file is in another encoding, declare it as in <?xml version=\"1.0\" encoding=\"windows-1252\"?>", text[i])
		}
		i += size
	}
	return nil
}

// lineFeeds ends lines as XML reads them.
func lineFeeds(text []byte) []byte {
	if bytes.IndexByte(text, '\r') < 0 {
		return text
	}
	text = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
	return bytes.ReplaceAll(text, []byte("\r"), []byte("\n"))
}

// posAt is the place of an offset in text.
func posAt(text []byte, offset int) transcript.Pos {
	before := text[:min(offset, len(text))]
	start := bytes.LastIndexByte(before, '\n') + 1
	return transcript.Pos{Line: uint32(bytes.Count(before, []byte("\n")) + 1), Column: uint32(len(before) - start + 1)}
}

func fail(pos transcript.Pos, what string, args ...any) *transcript.Error {
	return transcript.Errorf(name, pos, what, args...)
}

// checkCharacters refuses the characters that XML does not allow as themselves.
func checkCharacters(text []byte) error {
	for i, c := range text {
		if c >= 0x20 && c != 0xEF || c == '\t' || c == '\n' {
			continue
		}
		r, _ := utf8.DecodeRune(text[i:])
		if c < 0x20 || r == 0xFFFE || r == 0xFFFF {
			return fail(posAt(text, i), "the character U+%04X is not allowed in XML: remove it", r)
		}
	}
	return nil
}
