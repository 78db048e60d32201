package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// Files that are split, by the type of their divisions, and how many parts they have, counted with grep;
// 1 line of JSON, and no frame, where there is nothing to split. Each is valid by tei_all, or includes others.
func splitFiles() []splitFile {
	return []splitFile{
		{"frus/frus1961-63v06.xml", "document", 120},
		{"frus/frus1964-68v07.xml", "document", 287},
		{"frus/frus1969-76v28.xml", "document", 239},
		{"frus/frus1969-76ve13.xml", "document", 175},
		{"parla-clarin/Parla-CLARIN-Exemplar.xml", "document", 1},
		{"parla-clarin/AkomaNtosoKE-Example.xml", "oralStatements", 1},
		{"parla-clarin/AkomaNtosoCL-Example.xml", "papers", 2},
		{"parla-clarin/SDT2-sample.xml", "document", 0},
		{"parlamint/ParlaMint-TR.xml", "document", 0},
		{"parlamint/ParlaMint-TR_T27-tbmm-2018-07-07.xml", "debateSection", 4},
		{"dracor/ger-schikaneder-die-zauberfloete.xml", "scene", 49},
	}
}

type splitFile struct {
	name, kind string
	parts      int
}

// Each is split into JSON Lines, a document a line, and joined into the file that it was; each of its
// documents alone is valid TEI.
func TestSplitCorpora(t *testing.T) {
	dir := corpora.File(t)
	_, err := exec.LookPath("jing")
	if err != nil {
		corpora.Missing(t, "jing is missing: apt-get install jing")
	}
	var alone []string
	for _, f := range splitFiles() {
		t.Run(filepath.Base(f.name), func(t *testing.T) {
			file := filepath.Join(dir, filepath.FromSlash(f.name))
			tmp := t.TempDir()
			lines, joined := filepath.Join(tmp, "v.jsonl"), filepath.Join(tmp, "v.xml")
			tiro(t, "convert", "--split="+f.kind, file, "-o", lines)
			tiro(t, "convert", lines, "-o", joined)
			data, err := os.ReadFile(lines)
			require.NoError(t, err)
			want := 1 // the frame, or the file
			if f.parts > 0 {
				want += f.parts
			}
			require.Equal(t, want, bytes.Count(data, []byte("\n")))
			sameFiles(t, file, joined)
		})
		alone = append(alone, partsAlone(t, filepath.Join(dir, filepath.FromSlash(f.name)), f.kind)...)
	}
	require.Len(t, alone, 120+287+239+175+1+1+2+4+49)
	schema := corpora.Beside(t, "schemas", "tei_all-4.12.0.rng")
	out, err := exec.Command("jing", append([]string{schema}, alone...)...).Output()
	assert.NoError(t, err, "%s", out)
}

// sameFiles compares two TEI files by package tei and by the project's own measure.
func sameFiles(t *testing.T, a, b string) {
	t.Helper()
	x, err := os.ReadFile(a)
	require.NoError(t, err)
	y, err := os.ReadFile(b)
	require.NoError(t, err)
	require.NoError(t, tei.Same(x, y))
	if err := exec.Command("/usr/bin/python3", "-c", "import lxml").Run(); err != nil {
		corpora.Missing(t, "python3-lxml is missing: "+err.Error())
	}
	out, err := exec.Command("/usr/bin/python3", corpora.Beside(t, "tools", "teicanon.py"), a, b).CombinedOutput()
	require.NoError(t, err, "%s", out)
}

// partsAlone writes each part of a file as a file of its own.
func partsAlone(t *testing.T, name, kind string) []string {
	t.Helper()
	dir := t.TempDir()
	var files []string
	for i, d := range pieces(t, name, kind) {
		if d.IsFrame() || d.PartOf == nil {
			continue
		}
		var out bytes.Buffer
		require.NoError(t, tei.Encode(&out, d))
		files = append(files, filepath.Join(dir, fmt.Sprintf("%d.xml", i)))
		require.NoError(t, os.WriteFile(files[len(files)-1], out.Bytes(), 0o600))
	}
	return files
}

func pieces(t require.TestingT, name, kind string) []*transcript.Document {
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	return piecesOf(t, data, kind)
}

func piecesOf(t require.TestingT, data []byte, kind string) []*transcript.Document {
	var docs []*transcript.Document
	for d, err := range transcript.Documents(tei.NewDecoder(bytes.NewReader(data), transcript.DecodeOptions{Split: kind})) {
		require.NoError(t, err)
		docs = append(docs, d)
	}
	return docs
}

func tiro(t *testing.T, args ...string) {
	t.Helper()
	var errs testBuffer
	require.Equal(t, exitDone, run(t.Context(), args, strings.NewReader(""), &errs, &errs), "%v: %s", args, &errs)
}

// Every law on the pieces of the smaller files, and L3 on what they are joined into.
func TestSplitLaws(t *testing.T) {
	all := formats().Formats()
	for _, f := range splitFiles() {
		if f.parts > 60 {
			continue // tiro verify --split takes any
		}
		t.Run(filepath.Base(f.name), func(t *testing.T) {
			t.Parallel()
			name := corpora.File(t, f.name)
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			docs := pieces(t, name, f.kind)
			if f.parts == 0 {
				require.Len(t, docs, 1)
				return
			}
			for i, d := range docs {
				for _, r := range transcripttest.Verify(d, data, tei.Format(), all) {
					require.NoError(t, r.Err, "%d: %s %s", i, r.Law, r.Name)
				}
			}
			r := transcripttest.VerifyJoined(docs, data, tei.Format(), all)
			require.True(t, r.Applies)
			require.NoError(t, r.Err)
		})
	}
}

// A corpus of arbitrary documents is split and joined, whichever format its pieces have been through.
func TestSplitGeneratedCorpora(t *testing.T) {
	all := formats().Formats()
	rapid.Check(t, func(t *rapid.T) {
		corpus := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "teiCorpus"}}
		var one bytes.Buffer
		require.NoError(t, tei.Encode(&one, &transcript.Document{Body: []transcript.Block{corpus}}))
		data := strings.TrimSuffix(strings.TrimSpace(one.String()), "/>") + ">"
		for range rapid.IntRange(1, 3).Draw(t, "documents") {
			d := transcripttest.Documents().Draw(t, "document")
			d.PartOf, d.Prolog, d.Epilog = nil, nil, nil
			var out bytes.Buffer
			require.NoError(t, tei.Encode(&out, d))
			_, root, _ := strings.Cut(out.String(), "\n")
			data += root
		}
		data += "</teiCorpus>"
		docs := piecesOf(t, []byte(data), "document")
		for i, d := range docs {
			for _, r := range transcripttest.Verify(d, []byte(data), tei.Format(), all) {
				require.NoError(t, r.Err, "%d: %s %s", i, r.Law, r.Name)
			}
		}
		require.NoError(t, transcripttest.VerifyJoined(docs, []byte(data), tei.Format(), all).Err)
	})
}
