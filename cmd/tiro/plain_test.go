package main

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// Every file of plain Markdown in the corpora comes back byte for byte, through TEI, JSON and the canonical profile;
// at least half of them by the settings of their house style alone.
func TestPlainMarkdownComesBack(t *testing.T) {
	names, err := filepath.Glob(filepath.Join(corpora.File(t, "markdown"), "*.md"))
	require.NoError(t, err)
	require.NotEmpty(t, names)
	chains := []string{"tei", "json", "canonical Markdown"}
	back := map[string]int{}
	alone, bytesOfPatches, longest := 0, 0, 0
	for _, name := range names {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		doc := decodedAs(t, "markdown", data, name)
		require.Equal(t, "plain", doc.Layout.Profile, name)
		if doc.Layout.Patch == "" {
			alone++
		}
		bytesOfPatches += len(doc.Layout.Patch)
		longest = max(longest, len(doc.Layout.Patch))
		for _, chain := range chains {
			sent := encodedAs(t, chain, doc)
			if got := encodedAs(t, "markdown", decodedAs(t, chain, sent, "")); assert.True(t, bytes.Equal(data, got), "%s by %s", name, chain) {
				back[chain]++
			}
		}
	}
	t.Logf("of %d files: back %v, by their style alone %d; patches of %d bytes a file, the longest of %d", len(names), back, alone, bytesOfPatches/len(names), longest)
	for _, chain := range chains {
		assert.Equal(t, len(names), back[chain], chain)
	}
	assert.GreaterOrEqual(t, 2*alone, len(names), "files that the style alone gives back")
	assert.Less(t, longest, 512, "bytes of a patch")
}

// formatAs is a format and a profile by the name of a chain's link.
func formatAs(t *testing.T, name string) (f transcript.Format, profile string) {
	t.Helper()
	if name == "canonical Markdown" {
		name, profile = "markdown", "canonical"
	}
	f, ok := formats().Lookup(name)
	require.True(t, ok, name)
	return f, profile
}

func decodedAs(t *testing.T, format string, data []byte, name string) *transcript.Document {
	t.Helper()
	f, _ := formatAs(t, format)
	doc, err := f.NewDecoder(bytes.NewReader(data), transcript.DecodeOptions{Name: name}).Decode()
	require.NoError(t, err, name)
	return doc
}

func encodedAs(t *testing.T, format string, doc *transcript.Document) []byte {
	t.Helper()
	f, profile := formatAs(t, format)
	var out bytes.Buffer
	enc := f.NewEncoder(&out, transcript.EncodeOptions{Profile: profile})
	require.NoError(t, enc.Encode(doc))
	require.NoError(t, enc.Close())
	return out.Bytes()
}

// How a file was typed is in the header of its TEI, and none of it is read as text.
func TestPatchIsNoText(t *testing.T) {
	const talk = "---\ntitle:  A talk\ntags: []\n---\nMaren  Velen -- a --> b ?> c\n"
	doc := decodedAs(t, "markdown", []byte(talk), "talk.md")
	require.NotEmpty(t, doc.Layout.Patch)
	sent := encodedAs(t, "tei", doc)
	assert.Contains(t, string(sent), `<note type="patch">`)
	back := decodedAs(t, "tei", sent, "")
	assert.Equal(t, []string{"Maren Velen -- a --> b ?> c"}, slices.Collect(back.Lines()))
	assert.Equal(t, talk, string(encodedAs(t, "markdown", back)))
	tei, _ := formatAs(t, "tei")
	require.NoError(t, transcripttest.NothingInvented(tei, doc, nil))
}
