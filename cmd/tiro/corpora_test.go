package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// Every law on every file of the corpora that is of a format of ours, as tiro verify holds them.
func TestCorpora(t *testing.T) {
	dir := corpora.File(t)
	reg := formats()
	var files []string
	for _, pattern := range []string{"*/*.xml", "*/*.md", "wilson/*.txt"} {
		found, err := filepath.Glob(filepath.Join(dir, pattern))
		require.NoError(t, err)
		files = append(files, found...)
	}
	most := 150_000 // bytes; every size goes through package tei's own tests, and tiro verify takes any
	if testing.Short() {
		most = 30_000
	}
	verified := 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		f, ok := reg.Detect(data[:min(len(data), transcript.SniffLength)], name)
		require.True(t, ok, name)
		verified++
		doc, err := f.NewDecoder(bytes.NewReader(data), transcript.DecodeOptions{Name: name}).Decode()
		if f.Name == "tei" && !bytes.Contains(data, []byte(transcript.TEI)) {
			require.ErrorContains(t, err, "not TEI", name) // other XML stands among them
			continue
		}
		require.NoError(t, err)
		if len(data) > most {
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			for _, r := range transcripttest.Verify(doc, data, f, reg.Formats()) {
				require.NoError(t, r.Err, "%s %s", r.Law, r.Name)
			}
		})
	}
	require.Greater(t, verified, 100)
}

// fewer leaves out most documents of a volume, so that what is left is soon verified.
func fewer(doc *transcript.Document) {
	n := 0
	doc.Rewrite(func(node transcript.Node) []transcript.Node {
		if s, ok := node.(*transcript.Section); ok && s.Type == "document" {
			if n++; n%30 != 1 {
				return nil
			}
		}
		return []transcript.Node{node}
	})
	doc.Normalize()
	doc.AddStrangers()
	doc.Resolve()
}

// Every law on what is read of the typography of American papers, with the turns, gaps and people that are found.
func TestInferredCorpora(t *testing.T) {
	dir := corpora.File(t)
	reg := formats()
	tei, ok := reg.Lookup("tei")
	require.True(t, ok)
	for _, name := range []string{"frus-history/1958-11-07-hac-meeting-minutes.xml", "frus/frus1964-68v07.xml", "frus/frus1969-76v28.xml"} {
		t.Run(filepath.Base(name), func(t *testing.T) {
			t.Parallel()
			data, err := os.ReadFile(filepath.Join(dir, name))
			require.NoError(t, err)
			doc, err := tei.NewDecoder(bytes.NewReader(data), transcript.DecodeOptions{Name: name, Infer: true}).Decode()
			require.NoError(t, err)
			fewer(doc)
			read := tei
			read.Same = nil // it is no longer what the file says
			for _, r := range transcripttest.Verify(doc, nil, read, reg.Formats()) {
				require.NoError(t, r.Err, "%s %s", r.Law, r.Name)
			}
		})
	}
}
