package infer

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/tiro-transcripts/tiro/transcript"
)

func TestDate(t *testing.T) {
	for text, want := range map[string]string{
		"November 8, 1990":           "1990-11-08",
		"Nov. 8, 1990":               "1990-11-08",
		"November 8th, 1990":         "1990-11-08",
		"8 November 1990":            "1990-11-08",
		"8 Nov. 1990":                "1990-11-08",
		"8th of November, 1990":      "1990-11-08",
		"Thursday, November 8, 1990": "1990-11-08",
		"8. November 1990":           "1990-11-08",
		"8 ноября 1990 г.":           "1990-11-08",
		"8 ноября 1990 года":         "1990-11-08",
		"1er août 1959":              "1959-08-01",
		"8 de noviembre de 1990":     "1990-11-08",
		"3. März 1957":               "1957-03-03",
		"1990-11-08":                 "1990-11-08",
		"1990/11/08":                 "1990-11-08",
		"08.11.1990":                 "1990-11-08",
		"February 29, 1988":          "1988-02-29",
		"November 1990":              "1990-11",
		"November, 1990":             "1990-11",
		"1990":                       "1990",
		"1989-1991":                  "1989/1991",
		"8–10 November 1990":         "1990-11-08/1990-11-10",
		"November 8-10, 1990":        "1990-11-08/1990-11-10",
		"circa 1957":                 "1957~",
		"ca. March 1957":             "1957-03~",
	} {
		got, ok := Date(text)
		assert.True(t, ok, text)
		assert.Equal(t, want, got, text)
	}
	for _, text := range []string{
		"", "8/11/1990", "November 31, 1990", "February 29, 1990", "32 May 1990", "0 May 1990", "99.99.1990", "1990-13-01", "1990-00-10", "May",
		"8 November", "8 November 90", "on November 8, 1990", "November 8, 1990.", "November 10-8, 1990", "1991-1989", "12345", "0999", "undated", "Maybe 1990",
		"8 November 19901", "١٩٩٠",
	} {
		got, ok := Date(text)
		assert.False(t, ok, "%s: %s", text, got)
	}
}

func TestDateline(t *testing.T) {
	for text, want := range map[string]string{
		"Moscow, 8 November 1990":                  "name names=place Moscow|text value=, |date edtf=1990-11-08 8 November 1990",
		"Camp David, Maryland, September 25, 1959": "name names=place Camp David, Maryland|text value=, |date edtf=1959-09-25 September 25, 1959",
		"St. Petersburg, 1 May 1993, 10:30 a.m.":   "name names=place St. Petersburg|text value=, |date edtf=1993-05-01 1 May 1993|text value=, 10:30 a.m.",
		"8 November 1990":                          "date edtf=1990-11-08 8 November 1990",
		"Friday, 19 September, 1958, at 4.45 p.m.": "date edtf=1958-09-19 Friday, 19 September, 1958|text value=, at 4.45 p.m.",
		"Rio de Janeiro, 3 June 1992.":             "name names=place Rio de Janeiro|text value=, |date edtf=1992-06-03 3 June 1992|text value=.",
		"Берлин, 7 октября 1989 г.":                "name names=place Берлин|text value=, |date edtf=1989-10-07 7 октября 1989 г.",
	} {
		in := one(text)
		out, ok := Dateline(in)
		if assert.True(t, ok, text) {
			assert.Equal(t, text, transcript.InlineText(out))
			got := ""
			for i, n := range out {
				if i > 0 {
					got += "|"
				}
				if x, ok := n.(*transcript.Text); ok {
					got += "text value=" + x.Value
				} else {
					got += describe(n)
				}
			}
			assert.Equal(t, want, got)
		}
		assert.Equal(t, text, in[0].(*transcript.Text).Value, "the argument is changed")
	}
	for _, text := range []string{
		"In Moscow, on 8 November 1990, we met.", "Moscow", "Moscow, November 1990", "J. Baker, 8 November 1990", "we left Moscow, 8 November 1990",
		"Dear Mr. President, 8 November 1990", "Moscow 8 November 1990", "Moscow, 8 November 1990 - 9 November 1990", "Moscow, 8 November 1990, as agreed",
		"Approved, he said, 8 November 1990", "8 November 1990 was a Thursday",
	} {
		_, ok := Dateline(one(text))
		assert.False(t, ok, text)
	}
}

func TestLanguage(t *testing.T) {
	for name, want := range map[string]string{"Russian": "ru", "chinese": "zh", " German ": "de", "Serbo-Croatian": "sh", "Traditional Chinese": "zh-Hant", "Farsi": "fa"} {
		got, ok := Language(name)
		assert.True(t, ok, name)
		assert.Equal(t, want, got, name)
	}
	for _, name := range []string{"", "Russian and English", "Klingon", "Rus"} {
		_, ok := Language(name)
		assert.False(t, ok, name)
	}
}

// plainField is a field with one text.
func plainField(name, text string) *transcript.Field {
	return &transcript.Field{Name: name, Children: []transcript.Block{&transcript.Paragraph{Plain: true, Children: one(text)}}}
}

func TestField(t *testing.T) {
	for _, c := range []struct{ name, text, value, dates string }{
		{"date", "November 8, 1990", "", "1990-11-08"},
		{"date", "8 November 1990, Moscow", "", ""},
		{"date", "Undated", "", ""},
		{"title", "8 November 1990", "", ""},
		{"citation", `"Talks of 7 May 1990", November 8, 1990, Archive.`, "", "1990-11-08"},
		{"citation", "Archive of 7 May 1990, box 3", "", "1990-05-07"},
		{"citation", "From 7 May 1990 to 9 June 1990, Archive", "", ""},
		{"citation", "The year 1990, Archive", "", ""},
		{"original-language", "Russian", "ru", ""},
		{"language", "Chinese", "zh", ""},
		{"original-language", "Russian; Polish", "", ""},
		{"summary", "Russian", "", ""},
	} {
		f := plainField(c.name, c.text)
		Field(f, Context{})
		assert.Equal(t, c.value, f.Value, c.text)
		dates := ""
		for n := range transcript.Preorder(f) {
			if d, ok := n.(*transcript.Date); ok {
				dates += d.EDTF
				assert.Equal(t, "date", d.Rule)
				assert.Equal(t, c.name == "date", d.Role == "record")
			}
		}
		assert.Equal(t, c.dates, dates, c.text)
		assert.Equal(t, c.text, transcript.BlockText(f.Children[0]), "the words change")
	}
}
