package census_test

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/markdown"
	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
	"github.com/tiro-transcripts/tiro/transcript/census"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

// newCensus reads Tiro's own formats, and others.
func newCensus(t testing.TB, others ...transcript.Format) *census.Census {
	t.Helper()
	formats, err := transcript.NewRegistry(slices.Concat([]transcript.Format{tei.Format(), markdown.Format(), jsonfmt.Format(), jsonfmt.LinesFormat()}, others)...)
	require.NoError(t, err)
	return &census.Census{Reader: archive.Reader{Formats: formats}}
}

func files(named ...string) fstest.MapFS {
	out := fstest.MapFS{}
	for i := 0; i < len(named); i += 2 {
		out[named[i]] = &fstest.MapFile{Data: []byte(named[i+1])}
	}
	return out
}

// taken is everything that a census yields of files.
func taken(t testing.TB, c *census.Census, fsys fstest.MapFS) (out []*census.File) {
	t.Helper()
	for f := range c.Files(t.Context(), archive.FS(fsys, "records")) {
		out = append(out, f)
	}
	return out
}

func summed(all []*census.File) census.Summary {
	var s census.Summary
	for _, f := range all {
		s.Add(f)
	}
	return s
}

const (
	memo   = "---\ntiro: 1.0\npeople:\n  velen: Velen\n  orlik: Orlik\n---\n\n**Velen:** Good morning.\n\n**Orlik:** Good day.\n"
	line   = `{"format":"tiro","version":"1.0","people":[{"type":"person","id":"ghost","external":true}],"body":[{"type":"turn","speakers":["ghost"],"children":[{"type":"paragraph","children":[{"type":"text","value":"Who is there?"}]}]}]}` + "\n"
	volume = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Talks</title></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body>
<div type="document"><p>One.</p></div><div type="document"><p>Two.</p></div></body></text></TEI>`
)

// What is read, skipped and failed, a bad line and the file that it is in among them.
func TestSums(t *testing.T) {
	fsys := files("1972/memo.md", memo, "1972/photo.jpg", "\xff\xd8\xff", "cut.xml", "<TEI", "bad.jsonl", "{\n{\n", "good.jsonl", line+"{\n"+line)
	c := newCensus(t)
	s := summed(taken(t, c, fsys))
	assert.Equal(t, census.Files{Read: 2, Skipped: 1, Failed: 4}, s.Files)
	assert.Equal(t, inspect.Histogram{{Name: "of no known format", Count: 1}}, s.Skipped)
	assert.Equal(t, inspect.Histogram{{Name: "jsonl", Count: 2}, {Name: "markdown", Count: 1}}, s.Formats)
	assert.EqualValues(t, len(memo)+2*len(line), s.Bytes)
	assert.Equal(t, 3, s.Documents)
	assert.Equal(t, 4, s.Turns)
	assert.Equal(t, 4, s.Attributed)
	assert.Equal(t, 2+2, s.Speaking)
	assert.Equal(t, 2, s.Described)
	assert.Equal(t, 4+3+3, s.SpokenWords)
	assert.Equal(t, 6+3+3, s.Words) // with Velen and Orlik
	assert.Equal(t, []inspect.FindingCount{{Code: inspect.SpeakersElsewhere, Severity: inspect.Info, Documents: 2, Findings: 2, Places: 2}}, s.Findings)
	assert.Empty(t, s.Laws)
	for _, workers := range []int{1, 2, 9} {
		c.Workers = workers
		assert.Equal(t, s, summed(taken(t, c, fsys)), "%d workers", workers)
	}
}

// Of a file of lines the number of a document is that of its line, and so are places.
func TestLines(t *testing.T) {
	all := taken(t, newCensus(t), files("talk.jsonl", line+"\n{\n"+line))
	require.Len(t, all, 3)
	assert.EqualError(t, all[1].Err, "records/talk.jsonl:"+all[1].Why())
	assert.True(t, strings.HasPrefix(all[1].Why(), "3:"), all[1].Why())
	last := all[2].Documents[0]
	assert.Equal(t, 4, last.Number)
	assert.True(t, last.Several)
	assert.EqualValues(t, 4, last.Report.Findings[0].At.Line)
	assert.EqualValues(t, 4, last.Report.Labels[0].At.Line)
}

// The frame of a file that was split is 0, and L3 is asked of the file joined again.
func TestSplit(t *testing.T) {
	c := newCensus(t)
	c.Decode.Split, c.Laws = "document", true
	all := taken(t, c, files("volume.xml", volume))
	require.Len(t, all, 1)
	require.NoError(t, all[0].Err)
	var numbers []int
	for _, d := range all[0].Documents {
		numbers = append(numbers, d.Number)
	}
	assert.Equal(t, []int{0, 1, 2}, numbers)
	s := summed(all)
	assert.Equal(t, 1, s.Files.Read)
	require.Len(t, s.Laws, 8)
	assert.Equal(t, census.LawCount{Law: "L1", Name: "identity", Holds: 3}, s.Laws[0])
	assert.Equal(t, census.LawCount{Law: "L3", Name: "the same file", Holds: 1, NotSaid: 3}, s.Laws[2])
}

// forgetful is a format that writes nothing of the body, and says nothing of it.
func forgetful() transcript.Format {
	f := jsonfmt.Format()
	f.Name, f.Extensions, f.MediaTypes = "forgetful", []string{".forgetful"}, nil
	write := f.NewEncoder
	f.NewEncoder = func(w io.Writer, o transcript.EncodeOptions) transcript.Encoder { return forgets{write(w, o)} }
	return f
}

type forgets struct{ transcript.Encoder }

func (f forgets) Encode(d *transcript.Document) error {
	c := *d
	c.Body = nil
	return f.Encoder.Encode(&c)
}

// A law that fails is counted, and named in the table.
func TestLawsThatFail(t *testing.T) {
	c := newCensus(t, forgetful())
	c.Laws = true
	all := taken(t, c, files("memo.md", memo))
	s := summed(all)
	require.Len(t, s.Laws, 8)
	assert.Equal(t, census.LawCount{Law: "L1", Name: "identity", Fails: 1}, s.Laws[0])
	assert.Equal(t, census.LawCount{Law: "L2", Name: "chains", Fails: 1}, s.Laws[1])
	assert.Equal(t, census.LawCount{Law: "L6", Name: "one text", Fails: 1}, s.Laws[5])
	assert.Equal(t, census.LawCount{Law: "L3", Name: "the same file", NotSaid: 1}, s.Laws[2])
	assert.GreaterOrEqual(t, s.LawsFailed(), 3)
	rows := table(t, all)
	assert.Contains(t, rows[0]["laws_failed"], "L1 L2")
	assert.NotEmpty(t, rows[0]["laws_held"])
}

// A fault of a codec is that of one file.
func TestPanic(t *testing.T) {
	broken := transcript.Format{Name: "broken", Extensions: []string{".broken"}, Sniff: func([]byte) transcript.Confidence { return 0 },
		NewDecoder: func(io.Reader, transcript.DecodeOptions) transcript.Decoder { panic("out of range") },
		NewEncoder: func(io.Writer, transcript.EncodeOptions) transcript.Encoder { panic("never called") }}
	all := taken(t, newCensus(t, broken), files("a.broken", "x", "memo.md", memo))
	require.Len(t, all, 2)
	assert.ErrorContains(t, all[0].Err, "records/a.broken: tiro failed on this file, which is a fault of tiro: please report it: out of range")
	assert.Len(t, all[1].Documents, 1)
}

func TestExplain(t *testing.T) {
	c := newCensus(t)
	c.Explain = true
	all := taken(t, c, files("memo.txt", "Talk\n\nVELEN: Good morning.\n\nORLIK: Good day.\n", "talk.jsonl", line))
	require.Len(t, all, 2)
	var rules []string
	for _, d := range all[0].Documents[0].Decisions {
		rules = append(rules, d.Text)
	}
	assert.Contains(t, rules, "VELEN:")
	assert.NotNil(t, all[1].Documents[0].Decisions)
}

func TestInterrupted(t *testing.T) {
	ctx, stop := context.WithCancelCause(t.Context())
	stop(errors.New("enough"))
	for range newCensus(t).Files(ctx, archive.FS(files("memo.md", memo), "")) {
		t.Error("there is more")
	}
}
