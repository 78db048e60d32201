package tei

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What is taken as it stands and what is decoded come by turns, and none moves the other's place.
func TestPlainMarkupBesideDecoded(t *testing.T) {
	for _, c := range []struct{ name, body, text, last string }{
		{"references", "<p>a &amp; b<hi>c</hi> d</p>\n<p>e</p>", "a & bc d", "3:1"},
		{"a reference right before an end tag", "<p><hi>a&lt;</hi>b</p>\n<p>e</p>", "a<b", "3:1"},
		{"CDATA before text and before an end tag", "<p><![CDATA[<a>]]>b<![CDATA[c]]></p>\n<p>e</p>", "<a>bc", "3:1"},
		{"white space in an end tag", "<p>a<hi>b</hi >c</p\n><p>e</p>", "abc", "3:2"},
		{"text after an empty element", "<p>a<lb/>b<pb n=\"/\"/>c</p>\n<p>e</p>", "abc", "3:1"},
		{"a start tag whose attribute ends in a slash", "<p>a<hi n='/'>b</hi>c</p>\n<p>e</p>", "abc", "3:1"},
		{"a comment between texts", "<p>a<!-- </p> -->b</p>\n<p>e</p>", "ab", "3:1"},
		{"a name that begins like another", "<p>a<p1 xmlns=\"urn:x\">b</p1>c</p>\n<p>e</p>", "abc", "3:1"},
		{"a prefix", "<p>a<x:b xmlns:x=\"urn:x\">b</x:b>c</p>\n<p>e</p>", "abc", "3:1"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := Decode(strings.NewReader(file(c.body)))
			require.NoError(t, err)
			require.Len(t, d.Body, 2)
			text := ""
			for n := range transcript.Preorder(d.Body[0]) {
				if w, ok := n.(*transcript.Text); ok {
					text += w.Value
				}
			}
			assert.Equal(t, c.text, text)
			assert.Equal(t, c.last, d.Body[1].Pos().String())
		})
	}
}

// An end tag that is not due is refused where it stands, whatever stands before it.
func TestEndTagsThatAreNotDue(t *testing.T) {
	for body, pos := range map[string]string{
		"<p>a</q>":        "2:5",
		"<p>a</p1>":       "2:5",
		"<p1>a</p>":       "2:6",
		"<p>&amp;</q>":    "2:9",
		"<p>a<lb/></q>":   "2:10",
		"<p>a ]]> b</p>":  "2:8", // where ]]> ends
		"<p>a</p></body>": "2:16",
	} {
		_, err := Decode(strings.NewReader(file(body)))
		var e *transcript.Error
		require.ErrorAs(t, err, &e, body)
		assert.Equal(t, pos, e.Pos.String(), body)
	}
}
