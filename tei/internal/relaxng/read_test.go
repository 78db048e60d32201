package relaxng

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

const small = `# a schema for testing
default namespace = "http://www.tei-c.org/ns/1.0"
namespace tei = "http://www.tei-c.org/ns/1.0"

start = debate
debate = element debate { ((head?, (speech | note)+), id, attribute when { xsd:date }) }
head = element head { (text, id) }
speech = element speech { ((text | note)*, attribute who { list { xsd:anyURI+ } }?, (attribute to { ("all" | "one") } | attribute at { text })?) }
note = element note { any* }
any = element * - (tei:*) { (attribute * { text }*, (text | any)*) }
id = attribute xml:id { xsd:ID }?
`

func tei(local string) transcript.Name { return transcript.Name{Space: transcript.TEI, Local: local} }

func attr(local, value string) transcript.Attr {
	return transcript.Attr{Name: transcript.Name{Local: local}, Value: value}
}

func TestElementsComeInOrder(t *testing.T) {
	g := Read(small)
	debate, ok := g.Attribute(g.Content(tei("debate")), attr("when", "1973-03-06"))
	require.True(t, ok)
	at := g.Close(debate)
	require.True(t, at.IsAllowed())
	assert.False(t, at.IsEnd(), "a speech or a note must come")
	assert.False(t, g.Text(at).IsAllowed())
	assert.False(t, g.Element(at, transcript.Name{Local: "speech"}).IsAllowed(), "of another namespace")
	at = g.Element(at, tei("head"))
	require.True(t, at.IsAllowed())
	assert.False(t, at.IsEnd())
	assert.False(t, g.Element(at, tei("head")).IsAllowed(), "one head at most")
	for range 3 {
		at = g.Element(at, tei("note"))
		require.True(t, at.IsAllowed())
		assert.True(t, at.IsEnd())
	}
	assert.False(t, g.Element(at, tei("head")).IsAllowed(), "the head comes first")
	assert.Nil(t, g.Content(tei("vote")))
}

func TestAttributesComeInAnyOrder(t *testing.T) {
	g := Read(small)
	assert.False(t, g.Close(g.Content(tei("debate"))).IsAllowed(), "when is required")
	id := transcript.Attr{Name: transcript.Name{Space: transcript.XML, Local: "id"}, Value: "d1"}
	for _, order := range [][]transcript.Attr{{id, attr("when", "1973-03-06")}, {attr("when", "1973-03-06"), id}} {
		at := g.Content(tei("debate"))
		for _, a := range order {
			var ok bool
			at, ok = g.Attribute(at, a)
			require.True(t, ok, a.Name)
		}
		assert.True(t, g.Close(at).IsAllowed())
	}
	speech := g.Content(tei("speech"))
	one, ok := g.Attribute(speech, attr("to", "one"))
	require.True(t, ok)
	_, ok = g.Attribute(one, attr("at", "noon"))
	assert.False(t, ok, "one or the other")
	_, ok = g.Attribute(one, attr("to", "all"))
	assert.False(t, ok, "once")
	_, ok = g.Attribute(speech, attr("to", "some"))
	assert.False(t, ok, "another value")
	_, ok = g.Attribute(speech, attr("rend", "bold"))
	assert.False(t, ok, "unknown")
}

func TestAnyNameButOnesOwn(t *testing.T) {
	g := Read(small)
	note := g.Close(g.Content(tei("note")))
	other := transcript.Name{Space: "https://example.org/ns", Local: "x"}
	assert.True(t, g.Element(note, other).IsAllowed())
	assert.False(t, g.Element(note, tei("x")).IsAllowed())
	_, ok := g.Attribute(g.Content(other), attr("whatever", ""))
	assert.True(t, ok)
}

func TestValues(t *testing.T) {
	for _, c := range []struct {
		datatype string
		good     []string
		bad      []string
	}{
		{"date", []string{"1957-03-08", "2000-02-29", "-0044-03-15", "12000-01-01", "2020-04-08+02:00", " 1957-03-08 "},
			[]string{"1957-3-8", "1900-02-29", "1957-13-01", "1957-04-31", "0000-01-01", "57-03-08", "1957-03-08+15:00", ""}},
		{"gYear", []string{"1957", "-0044", "1957Z"}, []string{"57", "0000", "1957-03"}},
		{"gYearMonth", []string{"1957-03"}, []string{"1957-13", "0000-01"}},
		{"gMonthDay", []string{"--02-29"}, []string{"--02-30", "02-28"}},
		{"time", []string{"14:30:00", "23:59:59.5Z", "24:00:00"}, []string{"14:30", "25:00:00", "24:00:01"}},
		{"dateTime", []string{"2011-01-30T10:03:00"}, []string{"2011-01-30", "2011-02-30T10:03:00"}},
		{"duration", []string{"PT2S", "P1Y2M3DT4H5M6.7S", "-P1D"}, []string{"P", "PT", "2S", "P1S"}},
		{"decimal", []string{"3", "-3.5", ".5"}, []string{"3,5", "1e3", ""}},
		{"nonNegativeInteger", []string{"0", "+7", "007"}, []string{"-1", "1.0"}},
		{"boolean", []string{"true", "0"}, []string{"yes", "TRUE"}},
		{"language", []string{"ru-Latn", "en"}, []string{"ru_Latn", "", "languages-x"}},
		{"anyURI", []string{"#velen", "tiro:date", "", "a b", "https://a.b/c?d=e:f#g", "/a:b", "%20"}, []string{"#a#b", "%2", "1a:b", ":b"}},
		{"NCName", []string{"a-b.c", "Ünïcode"}, []string{"a:b", "1a", "a b", ""}},
		{"Name", []string{"tei:p"}, []string{"1"}},
		{"token", []string{"", "a b"}, nil},
	} {
		d := newDatatype(c.datatype, "")
		for _, s := range c.good {
			assert.True(t, d.allows(s), "%s %q", c.datatype, s)
		}
		for _, s := range c.bad {
			assert.False(t, d.allows(s), "%s %q", c.datatype, s)
		}
	}
}

func TestLists(t *testing.T) {
	g := Read(small)
	for value, good := range map[string]bool{"#velen": true, "#velen #orlik": true, " #velen\n": true, "": false, "#a#b #c": false} {
		_, ok := g.Attribute(g.Content(tei("speech")), attr("who", value))
		assert.Equal(t, good, ok, "%q", value)
	}
}

func TestMistakesInASchemaPanic(t *testing.T) {
	for _, bad := range []string{
		"start = nowhere\n",
		"start = element a { attribute b { xsd:color } }\n",
		"start = element a ( text )\n",
	} {
		assert.Panics(t, func() { Read(bad) }, bad)
	}
}
