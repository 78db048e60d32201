package markdown

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

const head = "---\ntiro: 1.0\n---\n\n"

func TestBadInputIsOnePositionedError(t *testing.T) {
	for name, c := range map[string]struct{ in, want string }{
		"not UTF-8":          {"a\nb\xff", "f.md:2:2: the byte 0xFF is not UTF-8"},
		"NUL":                {"a\x00", "f.md:1:2: the character U+0000"},
		"noncharacter":       {"\uFFFE", "f.md:1:1: the character U+FFFE"},
		"no end of front":    {"---\ntiro: 1.0\n", "f.md:1:1: the front matter does not end"},
		"no YAML":            {"---\ntiro: 1.0\na: [b\n---\n", "the front matter is not YAML"},
		"duplicate key":      {"---\ntiro: 1.0\ntitle: a\ntitle: b\n---\n", `f.md:4:1: the key "title" is there twice`},
		"alias":              {"---\ntiro: 1.0\na: &x 1\nb: *x\n---\n", "f.md:4:4: aliases are not read"},
		"alias bomb":         {"---\na: &a [x,x]\nb: &b [*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b]\n---\n", "f.md:3:8: aliases are not read"},
		"newer":              {"---\ntiro: 2.0\n---\n", "f.md:2:7: this is version 2.0"},
		"unknown field key":  {"---\ntiro: 1.0\ntitle: {x: y}\n---\n", `f.md:3:9: a field has no "x"`},
		"undeclared prefix":  {head + "<tei-p ex:n=\"1\">x</tei-p>", "f.md:5:1: the prefix of ex:n is not declared"},
		"unclosed block":     {head + "<tei-div>\n\nx\n", "f.md:5:1: <tei-div> is not closed"},
		"unclosed inline":    {head + "a <tei-hi>b\n", "f.md:5:3: <tei-hi> is not closed within its paragraph"},
		"mismatched":         {head + "<tei-div>\n\n</tei-sp>\n", "f.md:7:1: </tei-sp> closes <tei-div>, opened at 5:1"},
		"mismatched inline":  {head + "<tei-q>a<tei-hi>b</tei-q></tei-hi>", "closes <tei-hi>"},
		"closes nothing":     {head + "</tei-div>\n", "f.md:5:1: </tei-div> closes nothing"},
		"closes a paragraph": {head + "<tei-div>\n\nwords\n</tei-div>\n", "f.md:8:1: </tei-div> closes nothing here: leave an empty line before it"},
		"crosses emphasis":   {head + "*a <tei-hi>b* c</tei-hi>", "<tei-hi> is not closed"},
		"block in emphasis":  {head + "*<tei-p>a</tei-p>*", "cannot stand among words"},
		"twice an attribute": {head + `<tei-p n="1" n="2">x</tei-p>`, "f.md:5:1: the attribute n is there twice"},
		"dangling speaker":   {head + "<tei-sp who=\"#x\">\n\n**A.** b\n\n</tei-sp>\n", `no person has the ID "x"`},
		"twice an ID":        {head + "<tei-p xml:id=\"a\">x</tei-p>\n\n<tei-p xml:id=\"a\">x</tei-p>\n", `the ID "a" is used twice`},
		"deep quotes":        {strings.Repeat(">", 100_000) + "a", "nest 100000 deep"},
		"deep lists":         {strings.Repeat("- ", 100_000) + "a", "deep"},
		"deep elements":      {head + strings.Repeat("<tei-div>\n\n", 3000), "nest more than 1000 deep"},
		"deep inline":        {head + strings.Repeat("<tei-hi>", 3000) + "x" + strings.Repeat("</tei-hi>", 3000), "nest more than 1000 deep"},
		"deep emphasis":      {head + strings.Repeat("*a **b ", 2000) + strings.Repeat(" c** d*", 2000), ""},
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			_, err := DecodeWith(strings.NewReader(c.in), transcript.DecodeOptions{Name: "f.md"})
			assert.Less(t, time.Since(start), time.Minute)
			if c.want == "" {
				if err != nil {
					_, ok := errors.AsType[*transcript.Error](err)
					assert.True(t, ok, "%v", err)
				}
				return
			}
			require.Error(t, err)
			e, ok := errors.AsType[*transcript.Error](err)
			require.True(t, ok, "%v", err)
			assert.Contains(t, e.Error(), c.want)
			assert.True(t, e.Pos.IsKnown(), "%v", err)
		})
	}
}

func TestAnythingElseIsRead(t *testing.T) {
	for name, in := range map[string]string{
		"empty":            "",
		"blank":            "\n \n\t\n",
		"only front":       "---\ntiro: 1.0\n---",
		"BOM":              "\uFEFF---\ntiro: 1.0\n---\n\nx\n",
		"CRLF":             "---\r\ntiro: 1.0\r\ntitle: a\r\n---\r\n\r\n# x\r\n\r\na\\\r\nb\r\n",
		"CR":               "a\rb\r\rc",
		"empty front":      "---\n---\nx",
		"three hyphens":    "---\n\nx\n",
		"strange front":    "---\ntitle: [a, b]\nA B: {c: d, e: [f]}\n'': x\nnull: ~\n012: 0x1\n---\nx",
		"HTML page":        "<!DOCTYPE html>\n<html><body><p>x</p>\n<script>a<b</script>\n</body></html>",
		"code":             "    a  b\n\n```x\n  <b>\n```\n\n`c  d`",
		"rule":             "a\n\n---\n\nb\n\n***\n",
		"setext":           "The President\n---\n\nx\n===\n",
		"lists":            "3. a\n4. b\n\n   c\n- d\n  - e\n+ f\n* g\n\n1) h",
		"table":            "| a | b |\n|:--|--:|\n| c |\n| d | e | f |\n",
		"footnotes":        "a[^1] b[^1] c[^2]\n\n[^1]: x[^3]\n\n    y\n[^3]: z[^1]\n[^4]: w",
		"defs":             "[J. Baker.]: Yes\n\n[x]: http://a\n\n[x] [y][x]",
		"images":           "![a *b*](c d) ![](e) [![f](g)](h \"t\")",
		"references":       "&#0; &#x1; &#xFFFE; &#13; &#9; &nbsp; &unknown; &#1114112;",
		"HTML words":       "<b>bold</b> <br> x<br/>y <a href=\"b\">c</a>\n\n<div>\n\nz\n\n</div>",
		"raw":              head + "<tei-lg>\n<tei-l>a *b*</tei-l>\n<tei-l>c &lt; d</tei-l>\n</tei-lg>",
		"loose sp":         head + "<tei-sp>\n\n**A.**\n\n</tei-sp>\n\n<tei-u>\n\n**B:** c\n\nd\n\n</tei-u>",
		"headings":         head + "# a\n\n### b\n\n## c\n\n# d\n\nx\n\n> # e\n\n- # f",
		"brackets":         strings.Repeat("[", 2000) + strings.Repeat("]", 2000),
		"nested brackets":  strings.Repeat("[a](", 50_000),
		"open brackets":    strings.Repeat("[a ![b", 200_000),
		"closing brackets": strings.Repeat("a](b) ", 200_000),
		"emphasis":         strings.Repeat("*a **b _c ", 100_000),
		"tags":             strings.Repeat("<tei-a ", 100_000) + strings.Repeat(`<tei-a b="`, 100_000),
		"comments":         strings.Repeat("<!-- ", 100_000) + "\n\n" + strings.Repeat("x <!-- <? ", 100_000),
		"block tags":       "<x-y>\n" + strings.Repeat("<!-- <? <a b='", 100_000),
		"wide table":       strings.Repeat("|", 20_000) + "\n" + strings.Repeat("|-", 20_000) + "\n" + strings.Repeat("a\n", 2000),
		"ticks":            strings.Repeat("`a ``b ```c", 50_000),
		"notes":            strings.Repeat("[^1]", 50_000) + "\n\n[^1]: x",
		"note of notes":    strings.Repeat("[^1]: ", 5000) + "x[^1]",
		"note in itself":   "a[^1]\n\n[^1]: b[^1]",
	} {
		t.Run(name, func(t *testing.T) {
			start := time.Now()
			d, err := DecodeWith(strings.NewReader(in), transcript.DecodeOptions{Name: "f.md"})
			assert.Less(t, time.Since(start), time.Minute)
			require.NoError(t, err)
			if len(in) < 10_000 {
				roundTrip(t, d)
			}
		})
	}
}

func TestLimits(t *testing.T) {
	_, err := DecodeWith(strings.NewReader("123456"), transcript.DecodeOptions{MaxBytes: 5})
	require.ErrorContains(t, err, "larger than 5 bytes")
	_, err = DecodeWith(strings.NewReader("123456"), transcript.DecodeOptions{MaxBytes: -1})
	require.NoError(t, err)
	_, err = DecodeWith(strings.NewReader("> > > a"), transcript.DecodeOptions{MaxDepth: 2})
	require.ErrorContains(t, err, "nest")
	_, err = DecodeWith(strings.NewReader("x"), transcript.DecodeOptions{Profile: "x"})
	require.ErrorContains(t, err, `no profile "x"`)
	require.ErrorContains(t, EncodeWith(io.Discard, &transcript.Document{}, transcript.EncodeOptions{Profile: "x"}), `no profile "x"`)
}

func TestReadersAndWritersThatFail(t *testing.T) {
	bad := errors.New("bad")
	_, err := Decode(io.MultiReader(strings.NewReader("a"), iotest.ErrReader(bad)))
	require.ErrorIs(t, err, bad)
	_, err = Decode(iotest.OneByteReader(strings.NewReader("a")))
	require.NoError(t, err)
	require.ErrorIs(t, Encode(failing{bad}, &transcript.Document{}), bad)
	var b bytes.Buffer
	require.Error(t, Encode(&b, &transcript.Document{Body: []transcript.Block{par(&transcript.Text{})}}))
	require.Zero(t, b.Len())
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }
