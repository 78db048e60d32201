package markdown

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/ianaindex"

	"github.com/tiro-transcripts/tiro/transcript"
)

// inUTF8 is the file in UTF-8, of the encoding that is asked for; empty for UTF-8 itself. Markdown declares
// none, and none is guessed.
func (s *source) inUTF8(data []byte, encoding string) ([]byte, error) {
	name := strings.ToLower(encoding)
	if name == "" || name == "utf-8" || name == "utf8" {
		return data, nil
	}
	enc, err := ianaindex.IANA.Encoding(name)
	if err != nil || enc == nil {
		return nil, s.errorAt(transcript.Pos{}, "the encoding %q is none that can be read: convert the file to UTF-8, or name another by its IANA name with --encoding (DecodeOptions.Encoding)", encoding)
	}
	s.recoded = true
	text, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return nil, s.errorAt(transcript.Pos{}, "the file is not in the encoding %q (%w): name the one that it is in with --encoding (DecodeOptions.Encoding)", encoding, err)
	}
	if bad := bytes.IndexRune(text, utf8.RuneError); bad >= 0 {
		// What there is room for is what was read before the byte that became U+FFFD.
		_, read, _ := enc.NewDecoder().Transform(make([]byte, bad), data, true)
		before := source{data: unixLines(text[:bad])}
		before.index()
		return nil, s.errorAt(before.pos(len(before.data)), "the byte 0x%02X is not of the encoding %q: name the one that the file is in with --encoding (DecodeOptions.Encoding)",
			data[min(read, len(data)-1)], encoding)
	}
	return text, nil
}
