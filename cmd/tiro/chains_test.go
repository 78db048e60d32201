package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// readme is the page that quotes the results.
const readme = "../../README.md"

// tradition is what came of the TEI files of one folder of the corpora.
type tradition struct {
	name                          string
	files, turns, named, speaking int
	typed, nodes                  int
	bytes                         int64
	same                          [4]int // by chain
}

// chains are the ways that each file goes, from TEI to TEI.
func chains() []string {
	return []string{"TEI", "JSON", "Markdown", "Markdown, JSON"}
}

// L3 for every TEI file of the corpora, by teicanon.py: through each chain it comes back as the same file.
// What came of it is the table that the README quotes; -update writes that.
func TestTEIChains(t *testing.T) {
	if testing.Short() {
		t.Skip("every file of the corpora by every chain: run without -short")
	}
	dir := corpora.File(t)
	canon := corpora.Beside(t, "tools", "teicanon.py")
	if err := exec.Command("/usr/bin/python3", "-c", "import lxml").Run(); err != nil {
		corpora.Missing(t, "python3-lxml is missing (apt-get install python3-lxml): "+err.Error())
	}
	names, err := filepath.Glob(filepath.Join(dir, "*", "*.xml"))
	require.NoError(t, err)
	results := map[string]*tradition{}
	var lock sync.Mutex
	t.Run("files", func(t *testing.T) {
		for _, name := range names {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			if !bytes.Contains(data, []byte(transcript.TEI)) {
				continue
			}
			t.Run(filepath.Base(name), func(t *testing.T) {
				t.Parallel()
				one := throughChains(t, name, data, canon)
				lock.Lock()
				defer lock.Unlock()
				folder := filepath.Base(filepath.Dir(name))
				if results[folder] == nil {
					results[folder] = &tradition{name: folder}
				}
				results[folder].add(one)
			})
		}
	})
	table := tableOf(results)
	t.Log("\n" + table)
	page, err := os.ReadFile(readme)
	require.NoError(t, err)
	if *update {
		old := quoted(string(page))
		require.NotEmpty(t, old, "the README has no table of traditions to replace")
		rewrite(t, readme, strings.Replace(string(page), old, table, 1))
		failUpdate(t)
		return
	}
	assert.True(t, strings.Contains(string(page), table), "the README quotes other results: run with -update, and read the difference")
}

// throughChains takes a file through each chain. All must give the same bytes, of which teicanon.py
// then says whether they are the file.
func throughChains(t *testing.T, name string, data []byte, canon string) *tradition {
	reg := formats()
	tei, _ := reg.Lookup("tei")
	json, _ := reg.Lookup("json")
	markdown, _ := reg.Lookup("markdown")
	doc, err := transcripttest.Decode(tei, data)
	require.NoError(t, err)
	write := func(f transcript.Format, d *transcript.Document) []byte {
		out, err := transcripttest.Encode(f, d)
		require.NoError(t, err)
		return out
	}
	through := func(f transcript.Format, d *transcript.Document) *transcript.Document {
		back, err := transcripttest.Decode(f, write(f, d))
		require.NoError(t, err)
		return back
	}
	direct := write(tei, doc)
	plain := through(markdown, doc)
	files := [4][]byte{direct, write(tei, through(json, doc)), write(tei, plain), write(tei, through(json, plain))}

	copied := filepath.Join(t.TempDir(), "copy.xml")
	require.NoError(t, os.WriteFile(copied, direct, 0o600))
	out, err := exec.Command("/usr/bin/python3", canon, name, copied).CombinedOutput()
	same := assert.NoError(t, err, "%s", out)
	one := &tradition{files: 1, bytes: int64(len(data))}
	for i, file := range files {
		if same && assert.True(t, bytes.Equal(direct, file), "TEI → %s → TEI differs", chains()[i]) {
			one.same[i]++
		}
	}
	report := inspect.Document(doc)
	one.turns, one.typed, one.nodes = report.Counts.Turns, report.Coverage.Body.Typed, report.Coverage.Body.Typed+report.Coverage.Body.Elements
	for _, p := range doc.People {
		if p.Name() != "" {
			one.named++
		}
	}
	for turn := range doc.Turns() {
		if len(turn.Speakers) > 0 {
			one.speaking++
		}
	}
	return one
}

func (t *tradition) add(o *tradition) {
	t.files += o.files
	t.bytes += o.bytes
	t.turns += o.turns
	t.speaking += o.speaking
	t.named += o.named
	t.typed += o.typed
	t.nodes += o.nodes
	for i, n := range o.same {
		t.same[i] += n
	}
}

const tableHead = "| corpora | files | MB | turns | with speakers | named people | typed markup |"

// tableOf is the results as the README has them.
func tableOf(results map[string]*tradition) string {
	var b strings.Builder
	b.WriteString(tableHead)
	for _, c := range chains() {
		fmt.Fprintf(&b, " %s |", c)
	}
	b.WriteString("\n" + strings.Repeat("| --- ", 7+len(chains())) + "|\n")
	for _, of := range []struct{ folder, title string }{
		{"dracor", "DraCor: plays, German and Russian"},
		{"parlamint", "ParlaMint: parliaments of Austria, Catalonia, Turkey"},
		{"parla-clarin", "Parla-CLARIN: Slovenia, Chile, an exemplar"},
		{"spoken", "ISO 24624 drafts: speech aligned with time"},
		{"frus", "Foreign Relations of the United States: volumes"},
		{"frus-history", "Minutes of its advisory committee"},
	} {
		r := results[of.folder]
		if r == nil {
			continue
		}
		fmt.Fprintf(&b, "| %s | %d | %.1f | %d | %d | %d | %d %% |", of.title, r.files, float64(r.bytes)/1e6, r.turns, r.speaking, r.named, 100*r.typed/max(1, r.nodes))
		for _, n := range r.same {
			fmt.Fprintf(&b, " %d |", n)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// quoted is the table in the README.
func quoted(page string) string {
	_, rest, ok := strings.Cut(page, tableHead)
	if !ok {
		return ""
	}
	table, _, _ := strings.Cut(rest, "\n\n")
	return tableHead + table + "\n"
}
