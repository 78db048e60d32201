package main

import (
	"os"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

func TestEveryFormatKeepsTheLaws(t *testing.T) {
	for _, f := range formats().Formats() {
		t.Run(f.Name, func(t *testing.T) {
			require.NoError(t, transcripttest.TestFormat(f))
		})
	}
}

// L2: every ordered pair of formats, on a document that holds every node.
func TestChains(t *testing.T) {
	all := formats().Formats()
	for _, a := range all {
		for _, b := range all {
			require.NoError(t, transcripttest.Chain(transcripttest.EveryNode(), a, b, a))
		}
	}
}

// L1, L2, L4, L6 over arbitrary documents: rapid tries a hundred a round.
func TestLawsOverGeneratedDocuments(t *testing.T) {
	rounds := 20
	if testing.Short() {
		rounds = 1
	}
	for i := range rounds {
		t.Run(strconv.Itoa(i), lawsOverGeneratedDocuments)
	}
}

func lawsOverGeneratedDocuments(t *testing.T) {
	t.Parallel()
	all := formats().Formats()
	rapid.Check(t, func(t *rapid.T) {
		d := transcripttest.Documents().Draw(t, "document")
		chain := make([]transcript.Format, 4)
		for i := range chain {
			chain[i] = all[rapid.IntRange(0, len(all)-1).Draw(t, "format")]
		}
		if err := transcripttest.Chain(d, chain...); err != nil {
			t.Fatal(err)
		}
		if err := transcripttest.Fixpoint(chain[0], d); err != nil {
			t.Fatal(err)
		}
		if err := transcripttest.OneText(d, chain[0]); err != nil {
			t.Fatal(err)
		}
		if err := transcripttest.NothingInvented(tei.Format(), d, nil); err != nil {
			t.Fatal(err)
		}
	})
}

// The founding document through all three formats and back, byte for byte (L5), by whichever way (L2).
func TestFoundingDocument(t *testing.T) {
	record := corpora.File(t, "wilson", "000_e1feac37bb446655.txt")
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	convert := func(in, out string, more ...string) {
		t.Helper()
		args := append([]string{"convert", in, "-o", out}, more...)
		var stderr testBuffer
		require.Equal(t, exitDone, run(t.Context(), args, nil, &stderr, &stderr), stderr.String())
	}
	same := func(a, b string) {
		t.Helper()
		x, err := os.ReadFile(a)
		require.NoError(t, err)
		y, err := os.ReadFile(b)
		require.NoError(t, err)
		require.Equal(t, string(x), string(y))
	}
	convert(record, at("a.xml"))
	convert(at("a.xml"), at("b.json"))
	convert(at("b.json"), at("c.md"))
	same(record, at("c.md"))
	convert(record, at("d.json"))
	same(at("b.json"), at("d.json"))
	convert(at("b.json"), at("e.xml"))
	same(at("a.xml"), at("e.xml"))
	convert(at("a.xml"), at("f.md"), "-t", "markdown", "--profile", "canonical")
	convert(at("f.md"), at("g.xml"))
	same(at("a.xml"), at("g.xml"))
}
