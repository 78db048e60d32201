package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// What a decoder accepts keeps L1, L2, L4 and L6 in every format, not only in its own. The
// packages' own targets are faster, and hold the rest of what each decoder promises.

func FuzzLawsTEI(f *testing.F)      { fuzzLaws(f, "tei") }
func FuzzLawsMarkdown(f *testing.F) { fuzzLaws(f, "markdown") }
func FuzzLawsJSON(f *testing.F)     { fuzzLaws(f, "json") }

func fuzzLaws(f *testing.F, name string) {
	reg := formats()
	format, _ := reg.Lookup(name)
	for _, seed := range fuzzSeeds(f, reg, format) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := transcripttest.Decode(format, data)
		if err != nil {
			require.NotContains(t, err.Error(), "mistake in tiro")
			return
		}
		for _, each := range reg.Formats() {
			require.NoError(t, transcripttest.Fixpoint(each, d))
			require.NoError(t, transcripttest.OneText(d, each))
		}
		require.NoError(t, transcripttest.Chain(d, reg.Formats()...)) // which holds L1 of each, too
	})
}

// fuzzSeeds are a document with every node, the records of testdata, and the small files of the
// corpora where those are, all written in a format; and the files that are of that format as they are.
func fuzzSeeds(f *testing.F, reg *transcript.Registry, format transcript.Format) [][]byte {
	const most = 12_500 // bytes: the fuzzer learns little from a large file, slowly
	var seeds [][]byte
	add := func(d *transcript.Document) {
		data, err := transcripttest.Encode(format, d)
		require.NoError(f, err)
		seeds = append(seeds, data)
	}
	add(transcripttest.EveryNode())
	for _, pattern := range []string{goldenDir + "/*/*", corpora.Dir() + "/*/*.xml", corpora.Dir() + "/*/*.md", corpora.Dir() + "/*/*.txt"} {
		names, err := filepath.Glob(pattern)
		require.NoError(f, err)
		for _, name := range names {
			data, err := os.ReadFile(name)
			require.NoError(f, err)
			from, ok := reg.Detect(data[:min(len(data), transcript.SniffLength)], name)
			if !ok || len(data) > most {
				continue
			}
			if from.Name == format.Name {
				seeds = append(seeds, data)
			} else if d, err := transcripttest.Decode(from, data); err == nil {
				add(d)
			}
		}
	}
	return seeds
}
