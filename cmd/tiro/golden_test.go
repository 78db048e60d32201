package main

import (
	"bytes"
	"flag"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

var update = flag.Bool("update", false, "write the golden files anew, which fails the run")

const goldenDir = "../../testdata"

// golden is one folder of testdata.
type golden struct {
	name   string // of the folder, and of its files but for their suffixes
	source string // the suffix of the file that was written by hand
	layout bool   // name.md is in a layout of its own, and name.canonical.md beside it
	// parlaClarin is what name.parla-clarin.xml loses, a code and how often; nil where there is no such file.
	parlaClarin []string
}

func goldens() []golden {
	return []golden{
		{name: "hearing", source: ".md"},
		{name: "interview", source: ".xml"},
		{name: "memcon", source: ".md", layout: true, parlaClarin: memconLosses()},
		{name: "sitting", source: ".xml", parlaClarin: sittingLosses()},
	}
}

// form is one of the ways in which a document is written: what stands between the dots of a
// file's name is the profile that was asked for.
type form struct {
	suffix  string
	profile string
	losses  []string // a code and how often
}

func (g golden) forms() []form {
	forms := []form{{suffix: ".xml"}, {suffix: ".md"}, {suffix: ".json"}}
	if g.layout {
		forms = append(forms, form{suffix: ".canonical.md", profile: "canonical"})
	}
	return forms
}

// reduced are the forms that do not hold all of the document.
func (g golden) reduced() []form {
	if g.parlaClarin == nil {
		return nil
	}
	return []form{{suffix: parlaClarinSuffix, profile: tei.ParlaClarin, losses: g.parlaClarin}}
}

const parlaClarinSuffix = ".parla-clarin.xml"

func (g golden) file(suffix string) string {
	return filepath.Join(goldenDir, g.name, g.name+suffix)
}

func decodeFile(t *testing.T, name string) []*transcript.Document {
	t.Helper()
	data, err := os.ReadFile(name)
	require.NoError(t, err)
	f, ok := formats().Detect(data[:min(len(data), transcript.SniffLength)], name)
	require.True(t, ok, "%s is of no known format", name)
	byName, _ := formats().ByName(name)
	require.Equal(t, byName.Name, f.Name, "%s is taken for another format", name)
	dec := f.NewDecoder(bytes.NewReader(data), transcript.DecodeOptions{Name: filepath.Base(name)})
	var docs []*transcript.Document
	for d, err := range transcript.Documents(dec) {
		require.NoError(t, err)
		docs = append(docs, d)
	}
	return docs
}

func decodeOne(t *testing.T, name string) *transcript.Document {
	t.Helper()
	docs := decodeFile(t, name)
	require.Len(t, docs, 1, name)
	return docs[0]
}

func encodeTo(t *testing.T, name, profile string, docs ...*transcript.Document) string {
	t.Helper()
	written, losses := encodeWithLosses(t, name, profile, docs...)
	require.Empty(t, losses, name)
	return written
}

// encodeWithLosses writes documents, and counts what is lost: a code and how often, in the order of the codes.
func encodeWithLosses(t *testing.T, name, profile string, docs ...*transcript.Document) (string, []string) {
	t.Helper()
	f, ok := formats().ByName(name)
	require.True(t, ok, "no format writes %s", name)
	n := map[string]int{}
	var b bytes.Buffer
	enc := f.NewEncoder(&b, transcript.EncodeOptions{Profile: profile, Report: func(g transcript.Diagnostic) error {
		if g.Severity == transcript.Loss {
			n[g.Code]++
		}
		return nil
	}})
	for _, d := range docs {
		require.NoError(t, enc.Encode(d), name)
	}
	require.NoError(t, enc.Close(), name)
	var losses []string
	for _, code := range slices.Sorted(maps.Keys(n)) {
		losses = append(losses, code+" "+strconv.Itoa(n[code]))
	}
	return b.String(), losses
}

// Every file of a case holds the same document, and every file is, byte for byte, what each of
// them is written as. A file in a profile that cannot hold it all has the same words, and loses what it is
// expected to lose. With -update all are written from the one that was written by hand.
func TestGolden(t *testing.T) {
	for _, g := range goldens() {
		t.Run(g.name, func(t *testing.T) {
			want := decodeOne(t, g.file(g.source))
			if *update {
				g.rewrite(t, want)
				failUpdate(t)
				return
			}
			for _, from := range g.forms() {
				got := decodeOne(t, g.file(from.suffix))
				require.Empty(t, transcript.Diff(want, got), "%s and %s are not the same document", g.file(g.source), g.file(from.suffix))
				require.Equal(t, want.Digest(), got.Digest(), from.suffix)
				for _, to := range slices.Concat(g.forms(), g.reduced()) {
					file, err := os.ReadFile(g.file(to.suffix))
					require.NoError(t, err)
					written, losses := encodeWithLosses(t, g.file(to.suffix), to.profile, got)
					require.Equal(t, string(file), written, "%s as %s", g.file(from.suffix), g.file(to.suffix))
					require.Equal(t, to.losses, losses, "%s as %s", g.file(from.suffix), g.file(to.suffix))
				}
			}
			for _, from := range g.reduced() {
				require.Equal(t, want.Digest(), decodeOne(t, g.file(from.suffix)).Digest(), from.suffix)
			}
		})
	}
}

// rewrite writes the files of a case: first that which was written by hand, since the others
// say what its SHA-256 is.
func (g golden) rewrite(t *testing.T, d *transcript.Document) {
	rewrite(t, g.file(g.source), encodeTo(t, g.file(g.source), "", d))
	d = decodeOne(t, g.file(g.source))
	for _, to := range slices.Concat(g.forms(), g.reduced()) {
		written, _ := encodeWithLosses(t, g.file(to.suffix), to.profile, d)
		rewrite(t, g.file(to.suffix), written)
	}
}

// The file of all records holds each, in order.
func TestGoldenLines(t *testing.T) {
	name := filepath.Join(goldenDir, "records.jsonl")
	var all []*transcript.Document
	for _, g := range goldens() {
		all = append(all, decodeOne(t, g.file(".json")))
	}
	if *update {
		rewrite(t, name, encodeTo(t, name, "", all...))
		failUpdate(t)
		return
	}
	lines := decodeFile(t, name)
	require.Len(t, lines, len(all))
	for i, d := range lines {
		require.Empty(t, transcript.Diff(all[i], d), goldens()[i].name)
	}
	file, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, string(file), encodeTo(t, name, "", lines...))
}

// rewrite writes a golden file, if it changes.
func rewrite(t *testing.T, name, content string) {
	t.Helper()
	if old, err := os.ReadFile(name); err == nil && string(old) == content {
		return
	}
	require.NoError(t, os.WriteFile(name, []byte(content), 0o644))
	t.Log("changed: ", name)
}

// failUpdate fails a run that made its own expectations, for it has tested nothing.
func failUpdate(t *testing.T) {
	t.Helper()
	t.Error("golden files are written: read the difference, and run again without -update")
}

func TestGoldenIsValidTEI(t *testing.T) {
	var all, parlaClarin []string
	for _, g := range goldens() {
		all = append(all, g.file(".xml"))
		if g.parlaClarin != nil {
			parlaClarin = append(parlaClarin, g.file(parlaClarinSuffix))
		}
	}
	all = append(all, parlaClarin...)
	isValid(t, "tei_all-4.12.0.rng", all...)
	isValid(t, "tei_all-4.8.0.rng", all...)
	isValid(t, "parla-clarin.rng", parlaClarin...)
}

// isValid validates files by one of the schemas beside the corpora.
func isValid(t *testing.T, schema string, files ...string) {
	t.Helper()
	jing, err := exec.LookPath("jing")
	if err != nil {
		corpora.Missing(t, "jing is not installed (apt-get install jing)")
	}
	schema = corpora.Beside(t, "schemas", schema)
	out, err := exec.Command(jing, append([]string{schema}, files...)...).Output()
	assert.NoError(t, err, "%s:\n%s", schema, out)
}

func TestGoldenIsValidJSON(t *testing.T) {
	schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(jsonfmt.Schema()))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("tiro.json", schema))
	compiled, err := c.Compile("tiro.json")
	require.NoError(t, err)
	valid := func(t *testing.T, r io.Reader) {
		value, err := jsonschema.UnmarshalJSON(r)
		require.NoError(t, err)
		require.NoError(t, compiled.Validate(value))
	}
	for _, g := range goldens() {
		t.Run(g.name, func(t *testing.T) {
			file, err := os.Open(g.file(".json"))
			require.NoError(t, err)
			defer file.Close()
			valid(t, file)
		})
	}
	t.Run("records.jsonl", func(t *testing.T) {
		data, err := os.ReadFile(filepath.Join(goldenDir, "records.jsonl"))
		require.NoError(t, err)
		for line := range bytes.Lines(data) {
			valid(t, bytes.NewReader(line))
		}
	})
}
