package jsonfmt_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

const head = `{"format": "tiro", "version": "1.0", "body": [` // 46 bytes

func TestHostileInput(t *testing.T) {
	deep := func(n int) string {
		return head + strings.Repeat(`{"type":"section","children":[`, n) + strings.Repeat(`]}`, n) + `]}`
	}
	for _, c := range []struct{ what, in, want string }{
		{"nothing", "", `a.json:1:1: the file is empty: there is no document in it`},
		{"white space", " \n\n", `a.json:1:1: the file is empty: there is no document in it`},
		{"a byte order mark alone", "\xEF\xBB\xBF", `a.json:1:4: the file is empty: there is no document in it`},
		{"prose", "Tiro took notes.", `a.json:1:1: this is not JSON: invalid character 'T' at start of value: mend it there`},
		{"HTML", "<!doctype html>\n<p>", `a.json:1:1: this is not JSON: invalid character '<' at start of value: mend it there`},
		{"UTF-16", "\xFF\xFE{\x00}\x00", `a.json:1:1: it is UTF-16 or UTF-32, or no text at all: save it as UTF-8`},
		{"UTF-16 unmarked", "\x00{\x00}", `a.json:1:1: it is UTF-16 or UTF-32, or no text at all: save it as UTF-8`},
		{"another sort of JSON", "\n" + `{"text_body": "Moscow, …"}`, `a.json:2:1: it is JSON, but no document of Tiro's, which has "format": "tiro" and a "version"`},
		{"a list", `[{"format": "tiro"}]`, `a.json:1:1: it is JSON, but no document of Tiro's, which has "format": "tiro" and a "version" (it holds an array)`},
		{"two documents", `{"format": "tiro", "version": "1.0"}` + "\n" + `{"format": "tiro", "version": "1.0"}`, `a.json:2:1: something follows the document: a JSON file holds one; read a document a line as jsonl`},
		{"words after it", `{"format": "tiro", "version": "1.0"} and so on`, `a.json:1:38: something follows the document: a JSON file holds one; read a document a line as jsonl`},
		{"cut in a string", head + `{"type": "te`, `a.json:1:59: the file ends inside the document: it was cut short, get it whole (unexpected EOF) (at /body/0/type)`},
		{"cut after a node", head + `{"type": "turn"}`, `a.json:1:63: the file ends inside the document: it was cut short, get it whole (unexpected EOF) (at /body)`},
		{"cut before the version", `{"format": "tiro"`, `a.json:1:18: the file ends inside the document: it was cut short, get it whole (unexpected EOF)`},
		{"a key twice", head + `{"type": "turn",` + "\n" + ` "start": "a", "start": "b"}]}`, `a.json:2:16: the key "start" is there twice: keep one of the two (at /body/0/start)`},
		{"a document's key twice", `{"format": "tiro", "version": "1.0", "lang": "en", "lang": "ru"}`, `a.json:1:52: the key "lang" is there twice: keep one of the two (at /lang)`},
		{"a key twice in what is unknown", head + `{"type": "turn", "x": {"a": 1, "a": 2}}]}`, `a.json:1:78: the key "a" is there twice: keep one of the two (at /body/0/x/a)`},
		{"invalid UTF-8", head + `{"type": "paragraph",` + "\n" + `"children": [{"type": "text", "value": "caf` + "\xE9" + `"}]}]}`, `a.json:2:44: invalid UTF-8: save the file as UTF-8 (at /body/0/children/0/value)`},
		{"half a surrogate pair", head + `{"type": "raw", "value": "\uD834"}]}`, `a.json:1:73: this is not JSON: invalid surrogate pair` + " `\\uD834\"}]}` in string: mend it there (at /body/0/value)"},
		{"a trailing comma", `{"format": "tiro", "version": "1.0",}`, `a.json:1:36: this is not JSON: invalid character ',' at start of value: mend it there`},
		{"a comment", `{"format": "tiro", /* x */ "version": "1.0"}`, `a.json:1:20: this is not JSON: invalid character '/' at start of value: mend it there`},
		{"a tab in a string", head + `{"type": "raw", "value": "` + "\t" + `"}]}`, `a.json:1:73: this is not JSON: invalid character '\t' in string (expecting non-control character): mend it there (at /body/0/value)`},
		{"an unknown type, late", head + `{"value": "x", "type": "txt"}]}`, `a.json:1:70: there is no node of type "txt": see the schema for those there are (at /body/0/type)`},
		{"an unknown type, near", head + `{"type": "speech"},` + "\n" + `{"type": "Paragraf"}]}`, `a.json:1:56: there is no node of type "speech": see the schema for those there are (at /body/0/type)`},
		{"a hint", head + "\n" + `{"type": "Paragraf"}]}`, `a.json:2:10: there is no node of type "Paragraf": is it paragraph? (at /body/0/type)`},
		{"words among blocks", head + "\n" + `{"type": "text", "value": "x"}]}`, `a.json:2:1: a text cannot stand in body, which holds blocks: put words in a paragraph (at /body/0)`},
		{"words in a turn", head + `{"type": "turn", "children": [` + "\n" + `{"type": "text", "value": "x"}]}]}`, `a.json:2:1: a text cannot stand in the children of a turn, which hold blocks: put words in a paragraph (at /body/0/children/0)`},
		{"a paragraph among words", head + `{"type": "paragraph", "children": [` + "\n" + `{"type": "paragraph"}]}]}`, `a.json:2:1: a paragraph cannot stand in the children of a paragraph, which hold inlines: put it beside, not within (at /body/0/children/0)`},
		{"null", head + `{"type": "turn", "start": null}]}`, `a.json:1:73: null is no value: leave the key out, or give a string (at /body/0/start)`},
		{"an ID twice", head + `{"type": "turn", "id": "a"},` + "\n" + ` {"type": "turn", "id": "a"}]}`, `a.json:2:2: the ID "a" is used twice: give one of the two another (at /body/1)`},
		{"a speaker that is not there", head + `{"type": "section", "children": [` + "\n" + `{"type": "turn", "speakers": ["b"]}]}]}`, `a.json:2:1: no person has the ID "b": add one to the people, External if the document does not describe them (at /body/0/children/0)`},
		{"1,000 levels", deep(1001), `a.json:1:30047: it nests more than 1000 deep: if it is meant to, raise DecodeOptions.MaxDepth (at /body/0/children/0/`},
		{"100,000 levels", deep(100_000), `a.json:1:30047: it nests more than 1000 deep: if it is meant to, raise DecodeOptions.MaxDepth (at /body/0/children/0/`},
		{"100,000 levels before the version", "{" + strings.Repeat(`"x":{`, 100_000), `a.json:1:50001: its values nest too deep to be read: a transcript needs a few dozen levels (at /x/x/`},
		{"100,000 arrays", strings.Repeat("[", 100_000), `a.json:1:10001: its values nest too deep to be read: a transcript needs a few dozen levels (at /0/0/0/`},
		{"deep in what is unknown", head + `], "x": ` + strings.Repeat("[", 1001) + strings.Repeat("]", 1001) + `}`, `a.json:1:55: it nests more than 1000 deep: if it is meant to, raise DecodeOptions.MaxDepth (at /x)`},
		{"a newer major version", `{"$schema": "https://tiro-transcripts.github.io/schema/2.0/transcript.schema.json", "format": "tiro", "version": "2.0", "body": [{"type": "new"}]}`, `a.json:1:114: the document is of version 2.0, and this program reads version 1: use a newer Tiro (at /version)`},
		{"a version after the body", `{"format": "tiro", "body": [{"type": "new"}], "version": "2.0"}`, `a.json:1:58: the document is of version 2.0, and this program reads version 1: use a newer Tiro (at /version)`},
		{"no version", `{"format": "tiro", "body": []}`, `a.json:1:1: the document has no "version": add "version": "1.0" if it is of that version`},
		{"a version on several lines", "{\"format\": \"tiro\", \"version\": [\n1,\n0]}", `a.json:1:31: [1,0] is no version: it is a string such as "1.0" (at /version)`},
	} {
		t.Run(c.what, func(t *testing.T) {
			_, err := jsonfmt.DecodeWith(strings.NewReader(c.in), transcript.DecodeOptions{Name: "a.json"})
			e := new(transcript.Error)
			require.ErrorAs(t, err, &e)
			assert.Equal(t, "json", e.Format)
			assert.NotContains(t, err.Error(), "\n")
			if strings.HasPrefix(c.what, "1") {
				assert.Contains(t, err.Error(), c.want)
			} else {
				assert.Equal(t, c.want, err.Error())
			}
		})
	}
}

func TestLimits(t *testing.T) {
	in := `{"format": "tiro", "version": "1.0"}`
	_, err := jsonfmt.DecodeWith(strings.NewReader(in), transcript.DecodeOptions{MaxBytes: int64(len(in))})
	assert.NoError(t, err)
	_, err = jsonfmt.DecodeWith(strings.NewReader(in), transcript.DecodeOptions{MaxBytes: int64(len(in)) - 1, Name: "a.json"})
	assert.EqualError(t, err, "a.json: the document is larger than the limit of 35 bytes: if it is meant to be, raise DecodeOptions.MaxBytes")
	_, err = jsonfmt.DecodeWith(strings.NewReader(in), transcript.DecodeOptions{MaxBytes: -1})
	assert.NoError(t, err)

	deep := head + strings.Repeat(`{"type":"section","children":[`, 2000) + strings.Repeat(`]}`, 2000) + `]}`
	_, err = jsonfmt.DecodeWith(strings.NewReader(deep), transcript.DecodeOptions{MaxDepth: 2000})
	assert.NoError(t, err)
	_, err = jsonfmt.DecodeWith(strings.NewReader(deep), transcript.DecodeOptions{MaxDepth: 10})
	assert.ErrorContains(t, err, "it nests more than 10 deep")
}

func TestABrokenReader(t *testing.T) {
	for _, f := range formats() {
		broken := errors.New("the disk is gone")
		in := io.MultiReader(strings.NewReader(`{"format": "tiro"`), iotest.ErrReader(broken))
		_, err := f.NewDecoder(in, transcript.DecodeOptions{Name: "a"}).Decode()
		assert.ErrorIs(t, err, broken)
		assert.EqualError(t, err, "a: the input cannot be read: the disk is gone")

		data, err := transcripttest.Encode(f, transcripttest.EveryNode())
		require.NoError(t, err)
		d, err := f.NewDecoder(iotest.OneByteReader(strings.NewReader(string(data))), transcript.DecodeOptions{}).Decode()
		require.NoError(t, err)
		assert.Empty(t, transcript.Diff(transcripttest.EveryNode(), d))
	}
}

// Types that come last are found in one pass, however deep they nest.
func TestTypesThatComeLastCostNoMore(t *testing.T) {
	const depth, words = 900, 5_000_000
	last := head + strings.Repeat(`{"children":[`, depth) + `{"children":[{"value":"` + strings.Repeat("x", words) + `","type":"text"}],"type":"paragraph"}` +
		strings.Repeat(`],"type":"section"}`, depth) + `]}`
	start := time.Now()
	d, err := jsonfmt.Decode(strings.NewReader(last))
	require.NoError(t, err)
	assert.Less(t, time.Since(start), time.Minute)
	n := 0
	for range d.Preorder() {
		n++
	}
	assert.Equal(t, depth+2, n)
}

func TestOrderOfKeysIsFree(t *testing.T) {
	in := `{"body": [{"children": [{"children": [{"value": "Yes.", "type": "text"}], "type": "paragraph"}], "speakers": ["a"], "ty\u0070e": "turn"}],
 "people": [{"id": "a", "type": "person"}], "version": "1.0", "format": "tiro", "lang": "en"}`
	d, err := jsonfmt.Decode(strings.NewReader(in))
	require.NoError(t, err)
	assert.Empty(t, transcript.Diff(&transcript.Document{
		Attrs:  transcript.Attrs{Lang: "en"},
		People: []*transcript.Person{{Attrs: transcript.Attrs{ID: "a"}}},
		Body: []transcript.Block{&transcript.Turn{Speakers: []string{"a"}, Children: []transcript.Block{
			&transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: "Yes."}}},
		}}},
	}, d))
}

func TestPositions(t *testing.T) {
	in := "\xEF\xBB\xBF" + `{"format": "tiro", "version": "1.0", "body": [
  {"type": "paragraph", "children": [{"type": "text", "value": "é"}, {"type": "break", "break": "line"}]},` + "\r\n" + `
	{"type": "dateline"}]}`
	d, err := jsonfmt.Decode(strings.NewReader(in))
	require.NoError(t, err)
	var got []string
	for n := range d.Preorder() {
		got = append(got, string(n.Kind())+" "+n.Pos().String())
	}
	assert.Equal(t, []string{"paragraph 2:3", "text 2:38", "break 2:71", "dateline 4:2"}, got)
}

func TestWhatIsNotNormalIsMadeSo(t *testing.T) {
	in := head + `{"type": "paragraph", "children": [{"type": "text", "value": " One\n"}, {"type": "text", "value": " line. "}]},
 {"type": "element", "space": "http://www.tei-c.org/ns/1.0", "name": "p"}]}`
	d, err := jsonfmt.Decode(strings.NewReader(in))
	require.NoError(t, err)
	assert.Empty(t, transcript.Diff(&transcript.Document{Body: []transcript.Block{
		&transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: "One line."}}}, &transcript.Paragraph{},
	}}, d))
}
