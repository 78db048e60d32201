package markdown

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Markdown declares no encoding: it is UTF-8, or what is asked for.
func TestEncodings(t *testing.T) {
	const record = "**И.О. Велен.** Начнём.\r\n\r\n**Т. Орлик.** Да.\r\n"
	want, err := Decode(strings.NewReader(record))
	require.NoError(t, err)
	for name, enc := range map[string]encoding.Encoding{
		"windows-1251": charmap.Windows1251, "KOI8-R": charmap.KOI8R, "ISO-8859-5": charmap.ISO8859_5,
		"UTF-16": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), "UTF-16BE": unicode.UTF16(unicode.BigEndian, unicode.UseBOM), "utf-8": unicode.UTF8BOM,
	} {
		data, err := enc.NewEncoder().String(record)
		require.NoError(t, err)
		got, err := DecodeWith(strings.NewReader(data), transcript.DecodeOptions{Encoding: name})
		require.NoError(t, err, name)
		assert.True(t, got.Layout.Has("crlf"), name)
		assert.Equal(t, name == "utf-8", got.Layout.IsWhole(), "%s: what is written is UTF-8", name)
		got.Layout = want.Layout
		assert.Empty(t, transcript.Diff(want, got), name)
	}
	windows, err := charmap.Windows1251.NewEncoder().String("\r\n\r\nAh, да\r\n")
	require.NoError(t, err)
	_, err = DecodeWith(strings.NewReader(windows), transcript.DecodeOptions{Name: "talk.md"})
	assert.ErrorContains(t, err, "talk.md:3:5: the byte 0xE4 is not UTF-8: convert the file, or say what it is in with --encoding (DecodeOptions.Encoding)")
	_, err = DecodeWith(strings.NewReader("Yes.\r\nИ"), transcript.DecodeOptions{Name: "talk.md", Encoding: "windows-1251"})
	assert.ErrorContains(t, err, `talk.md:2:3: the byte 0x98 is not of the encoding "windows-1251"`)
	_, err = DecodeWith(strings.NewReader("Yes."), transcript.DecodeOptions{Name: "talk.md", Encoding: "klingon"})
	assert.ErrorContains(t, err, `talk.md: the encoding "klingon" is none that can be read`)
}
