package jsonfmt_test

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

func numbered(i int) *transcript.Document {
	d := transcripttest.EveryNode()
	d.ID = "d" + strconv.Itoa(i)
	return d
}

func TestLinesHoldSeveralDocuments(t *testing.T) {
	var b bytes.Buffer
	enc := jsonfmt.LinesFormat().NewEncoder(&b, transcript.EncodeOptions{})
	for i := range 3 {
		require.NoError(t, enc.Encode(numbered(i)))
		assert.Equal(t, i+1, strings.Count(b.String(), "\n"), "a document is a line, and is written at once")
	}
	require.NoError(t, enc.Close())
	i := 0
	for d, err := range transcript.Documents(jsonfmt.LinesFormat().NewDecoder(&b, transcript.DecodeOptions{Name: "dir/a.jsonl"})) {
		require.NoError(t, err)
		assert.Empty(t, transcript.Diff(numbered(i), d))
		assert.Equal(t, transcript.Pos{Line: uint32(i + 1), Column: d.Body[0].Pos().Column}, d.Body[0].Pos())
		assert.Equal(t, "a.jsonl", d.Source.Name)
		i++
	}
	assert.Equal(t, 3, i)
}

func TestLinesFlush(t *testing.T) {
	var b bytes.Buffer
	w := bufio.NewWriterSize(&b, 1<<20)
	require.NoError(t, jsonfmt.LinesFormat().NewEncoder(w, transcript.EncodeOptions{}).Encode(&transcript.Document{}))
	assert.Positive(t, b.Len())
}

func TestLinesStopAtAnError(t *testing.T) {
	const good = `{"format": "tiro", "version": "1.0"}`
	for _, c := range []struct{ what, in, want string }{
		{"null", good + "\r\n\n" + good + "\n" + `{"format": "tiro", "version": "1.0", "lang": null}` + "\n" + good, `a.jsonl:4:46: null is no value: leave the key out, or give a string (at /lang)`},
		{"cut short", good + "\n" + good + "\n" + `{"format": "tiro", "version": "1.0"` + "\n" + good, `a.jsonl:3:36: the file ends inside the document: it was cut short, get it whole (unexpected EOF)`},
		{"two on a line", good + "\n" + good + "\n" + good + good + "\n", `a.jsonl:3:37: something follows the document`},
		{"another sort", good + "\n" + good + "\n" + `{"text": "Yes."}` + "\n", `a.jsonl:3:1: it is JSON, but no document of Tiro's`},
	} {
		dec := jsonfmt.LinesFormat().NewDecoder(strings.NewReader(c.in), transcript.DecodeOptions{Name: "a.jsonl"})
		for range 2 {
			_, err := dec.Decode()
			require.NoError(t, err, c.what)
		}
		for range 2 {
			_, err := dec.Decode()
			e := new(transcript.Error)
			require.ErrorAs(t, err, &e, c.what)
			assert.Equal(t, "jsonl", e.Format)
			assert.Contains(t, err.Error(), c.want, c.what)
		}
	}
}

func TestNoLinesAreNoDocuments(t *testing.T) {
	for _, in := range []string{"", "\n\r\n  \n", "\xEF\xBB\xBF\n"} {
		_, err := jsonfmt.LinesFormat().NewDecoder(strings.NewReader(in), transcript.DecodeOptions{}).Decode()
		assert.Equal(t, io.EOF, err, "%q", in)
	}
}

func TestLinesLimitEachDocument(t *testing.T) {
	const good = `{"format": "tiro", "version": "1.0"}`
	o := transcript.DecodeOptions{MaxBytes: int64(len(good)), Name: "a.jsonl"}
	dec := jsonfmt.LinesFormat().NewDecoder(strings.NewReader(strings.Repeat(good+"\n", 5)+" "+good), o)
	for range 5 {
		_, err := dec.Decode()
		require.NoError(t, err)
	}
	_, err := dec.Decode()
	assert.EqualError(t, err, "a.jsonl:6:1: the document is larger than the limit of 36 bytes: if it is meant to be, raise DecodeOptions.MaxBytes")
}

// endless is a stream of the same line.
type endless struct {
	line []byte
	at   int
	left int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n := copy(p, e.line[e.at:])
	if e.at += n; e.at == len(e.line) {
		e.at = 0
		e.left--
	}
	return n, nil
}

func TestLinesHoldOneDocumentInMemory(t *testing.T) {
	line, err := transcripttest.Encode(jsonfmt.LinesFormat(), transcripttest.EveryNode())
	require.NoError(t, err)
	const n = 500
	dec := jsonfmt.LinesFormat().NewDecoder(&endless{line: line, left: n}, transcript.DecodeOptions{})
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	i := 0
	for _, err := range transcript.Documents(dec) {
		require.NoError(t, err)
		i++
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	assert.Equal(t, n, i)
	assert.Less(t, int64(after.HeapAlloc)-int64(before.HeapAlloc), int64(4<<20), "%d bytes were read", n*len(line))
	runtime.KeepAlive(dec)
}

func TestJSONHoldsOneDocument(t *testing.T) {
	enc := jsonfmt.Format().NewEncoder(io.Discard, transcript.EncodeOptions{})
	require.NoError(t, enc.Encode(&transcript.Document{}))
	assert.ErrorContains(t, enc.Encode(&transcript.Document{}), "a JSON file holds one document")
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

var errFull = errors.New("no space left")

func TestAWriterThatFails(t *testing.T) {
	for _, f := range formats() {
		err := f.NewEncoder(full{}, transcript.EncodeOptions{}).Encode(&transcript.Document{})
		assert.ErrorIs(t, err, errFull)
		assert.EqualError(t, err, "the document cannot be written: no space left")
	}
}

func TestWhatNoReaderWouldTakeIsNotWritten(t *testing.T) {
	var deep transcript.Block = &transcript.Paragraph{}
	for range 5000 {
		deep = &transcript.Section{Children: []transcript.Block{deep}}
	}
	for _, f := range formats() {
		var b bytes.Buffer
		err := f.NewEncoder(&b, transcript.EncodeOptions{}).Encode(&transcript.Document{Body: []transcript.Block{deep}})
		assert.ErrorContains(t, err, "nest more than 4900 deep")
		assert.Zero(t, b.Len())
	}
}
