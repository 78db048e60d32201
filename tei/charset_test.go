package tei

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

// record is an invented Russian record that declares an encoding, its lines those of Windows.
func record(declared string) string {
	if declared != "" {
		declared = `<?xml version="1.0" encoding="` + declared + `"?>`
	}
	return strings.ReplaceAll(declared+file("<p>И.О. Велен. Начнём.</p>\n<p>Т. Орлик. Да.</p>"), "\n", "\r\n")
}

func encoded(t *testing.T, enc encoding.Encoding, s string) string {
	t.Helper()
	out, err := enc.NewEncoder().String(s)
	require.NoError(t, err)
	return out
}

var (
	littleEndian = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	bigEndian    = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
)

// The same record, whatever it is encoded in and whoever says so, is the same document.
func TestEveryEncodingOfOneRecord(t *testing.T) {
	const le, be, mark = "\xff\xfe", "\xfe\xff", "\xef\xbb\xbf"
	want, err := Decode(strings.NewReader(strings.ReplaceAll(record(""), "\r\n", "\n")))
	require.NoError(t, err)
	require.Equal(t, "И.О. Велен. Начнём.", transcript.BlockText(want.Body[0]))
	for name, c := range map[string]struct{ in, asked string }{
		"windows-1251":                        {encoded(t, charmap.Windows1251, record("windows-1251")), ""},
		"KOI8-R":                              {encoded(t, charmap.KOI8R, record("KOI8-R")), ""},
		"ISO-8859-5":                          {encoded(t, charmap.ISO8859_5, record("ISO-8859-5")), ""},
		"UTF-16LE with mark":                  {le + encoded(t, littleEndian, record("UTF-16")), ""},
		"UTF-16BE with mark":                  {be + encoded(t, bigEndian, record("UTF-16")), ""},
		"UTF-16LE with mark, undeclared":      {le + encoded(t, littleEndian, record("")), ""},
		"UTF-8 with mark":                     {mark + record("UTF-8"), ""},
		"windows-1251 undeclared":             {encoded(t, charmap.Windows1251, record("")), "windows-1251"},
		"windows-1251 declared UTF-8":         {encoded(t, charmap.Windows1251, record("UTF-8")), "Windows-1251"},
		"KOI8-R declared windows-1251":        {encoded(t, charmap.KOI8R, record("windows-1251")), "KOI8-R"},
		"UTF-8 declared ISO-8859-1":           {record("ISO-8859-1"), "UTF-8"},
		"UTF-8 with mark, declared KOI8-R":    {mark + record("KOI8-R"), "utf-8"},
		"UTF-16LE declared ISO-8859-1":        {le + encoded(t, littleEndian, record("ISO-8859-1")), "UTF-16"},
		"UTF-16BE without mark, asked for":    {encoded(t, bigEndian, record("UTF-16")), "UTF-16BE"},
		"UTF-16LE without mark, asked for":    {encoded(t, littleEndian, record("")), "UTF-16"},
		"ISO-8859-5 declared nonsense, asked": {encoded(t, charmap.ISO8859_5, record("klingon")), "ISO-8859-5"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := DecodeWith(strings.NewReader(c.in), transcript.DecodeOptions{Encoding: c.asked})
			require.NoError(t, err)
			assert.Empty(t, transcript.Diff(want, got))
		})
	}
}

// A wrong declaration, or a wrong override, is an error that names the byte, its place, and what to do. (In
// KOI8-R and ISO-8859-5 every byte is a character: they are never wrong.)
func TestWrongEncodings(t *testing.T) {
	const override = "override it with --encoding (DecodeOptions.Encoding)"
	for name, c := range map[string]struct{ in, asked, pos, says, remedy string }{
		"windows-1251 undeclared":      {encoded(t, charmap.Windows1251, record("")), "", "2:4", "the byte 0xC8 is not UTF-8", override},
		"windows-1251 declared UTF-8":  {encoded(t, charmap.Windows1251, record("UTF-8")), "", "2:4", "the byte 0xC8 is not UTF-8", override},
		"UTF-8 declared windows-1251":  {record("windows-1251"), "", "2:6", `the byte 0x98 is not of the declared encoding "windows-1251"`, override},
		"UTF-8 declared US-ASCII":      {record("US-ASCII"), "", "2:4", `the byte 0xD0 is not of the declared encoding "us-ascii"`, override},
		"windows-1251 declared EUC-JP": {encoded(t, charmap.Windows1251, record("EUC-JP")), "", "2:4", `the byte 0xC8 is not of the declared encoding "euc-jp"`, override},
		"UTF-16 declared ISO-8859-1":   {"\xff\xfe" + encoded(t, littleEndian, record("ISO-8859-1")), "", "1:1", "is in UTF-16 by its byte order mark", override},
		"declared UTF-16":              {record("UTF-16"), "", "1:1", `not in the declared encoding "utf-16"`, override},
		"declared nonsense":            {record("klingon"), "", "1:1", `"klingon" is none that can be read`, "with --encoding"},
		"windows-1251 asked as UTF-8":  {encoded(t, charmap.Windows1251, record("windows-1251")), "UTF-8", "2:4", "the byte 0xC8 is not UTF-8, which is asked for", "name the one"},
		"UTF-8 asked as windows-1251":  {record(""), "windows-1251", "2:6", `the byte 0x98 is not of the encoding "windows-1251" that is asked for`, "name the one"},
		"UTF-8 asked as UTF-16":        {record(""), "UTF-16", "1:1", "no XML in UTF-16", "with --encoding"},
		"UTF-8 asked as UTF-16LE":      {record(""), "UTF-16LE", "1:1", `not in the encoding "utf-16le" that is asked for`, "name the one"},
		"marked UTF-8 asked as KOI8-R": {"\xef\xbb\xbf" + record(""), "KOI8-R", "1:1", "is in UTF-8 by its byte order mark, and not in", "leave out --encoding"},
		"marked LE asked as BE":        {"\xff\xfe" + encoded(t, littleEndian, record("")), "UTF-16BE", "1:1", "is in UTF-16 by its byte order mark, and not in", "leave out --encoding"},
		"nonsense asked for":           {record(""), "klingon", "1:1", `"klingon" that is asked for is none that can be read`, "IANA name"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := DecodeWith(strings.NewReader(c.in), transcript.DecodeOptions{Encoding: c.asked})
			var e *transcript.Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, c.pos, e.Pos.String(), "%v", err)
			assert.ErrorContains(t, err, c.says)
			assert.ErrorContains(t, err, c.remedy)
		})
	}
}
