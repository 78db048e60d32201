package tei

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// corpus is every XML file of the corpora and of the schemas' examples.
func corpus(t testing.TB) []string {
	t.Helper()
	var files []string
	for _, root := range []string{corpora.File(t), corpora.Beside(t, "schemas", "examples")} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".xml") {
				files = append(files, path)
			}
			return err
		})
		require.NoError(t, err)
	}
	require.NotEmpty(t, files)
	return files
}

// L3 and L4: a file that has been through the model is the same file, by teicanon.py, and
// valid if it was.
func TestCorpora(t *testing.T) {
	files := corpus(t)
	canon := corpora.Beside(t, "tools", "teicanon.py")
	if err := exec.Command("/usr/bin/python3", "-c", "import lxml").Run(); err != nil {
		corpora.Missing(t, "python3-lxml is missing: "+err.Error())
	}
	dir := t.TempDir()
	copies := make([]string, len(files))
	work := make(chan int)
	var all sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		all.Go(func() {
			for i := range work {
				copies[i] = throughTheModel(t, files[i], dir)
				if copies[i] == "" {
					continue
				}
				if out, err := exec.Command("/usr/bin/python3", canon, files[i], copies[i]).CombinedOutput(); err != nil {
					t.Errorf("%s: %v: %s", files[i], err, out)
				}
			}
		})
	}
	for i := range files {
		work <- i
	}
	close(work)
	all.Wait()
	if t.Failed() {
		return
	}
	staysValid(t, files, copies)
}

// throughTheModel writes what is read of a file, having checked L1 and L4, into dir.
func throughTheModel(t *testing.T, file, dir string) string {
	data, err := os.ReadFile(file)
	if !assert.NoError(t, err) {
		return ""
	}
	d, err := DecodeWith(bytes.NewReader(data), transcript.DecodeOptions{Name: file})
	if !assert.NoError(t, err) {
		return ""
	}
	assert.NoError(t, transcripttest.Identity(Format(), d), file)
	assert.NoError(t, transcripttest.Fixpoint(Format(), d), file)
	var out bytes.Buffer
	if !assert.NoError(t, Encode(&out, d), file) {
		return ""
	}
	name := filepath.Join(dir, strings.ReplaceAll(filepath.ToSlash(file), "/", "_"))
	assert.NoError(t, os.WriteFile(name, out.Bytes(), 0o600))
	return name
}

// staysValid validates files and copies by both schemas, in one call each. What includes other
// files cannot be validated alone.
func staysValid(t *testing.T, files, copies []string) {
	var alone []string
	copyOf := map[string]string{}
	for i, f := range files {
		data, err := os.ReadFile(f)
		require.NoError(t, err)
		if !bytes.Contains(data, []byte("include")) || !bytes.Contains(data, []byte("XInclude")) {
			alone = append(alone, f, copies[i])
			copyOf[f] = copies[i]
		}
	}
	for _, schema := range []string{"tei_all-4.12.0.rng", "tei_all-4.8.0.rng"} {
		bad := jing(t, schema, alone...)
		for f, c := range copyOf {
			if bad[f] == "" && bad[c] != "" {
				t.Errorf("%s was valid by %s and is not: %s", f, schema, bad[c])
			}
		}
	}
}

// jing is what is wrong with each file that is not valid by a schema.
func jing(t testing.TB, schema string, files ...string) map[string]string {
	t.Helper()
	if _, err := exec.LookPath("jing"); err != nil {
		corpora.Missing(t, "jing is missing: apt-get install jing")
	}
	path := corpora.Beside(t, "schemas", schema)
	out, err := exec.Command("jing", append([]string{path}, files...)...).Output()
	bad := map[string]string{}
	for line := range strings.Lines(string(out)) {
		for _, f := range files {
			if strings.HasPrefix(line, f+":") && bad[f] == "" {
				bad[f] = strings.TrimSpace(line)
			}
		}
		require.NotContains(t, line, ": fatal:")
	}
	if err != nil && len(bad) == 0 {
		t.Fatalf("jing: %v: %s", err, out)
	}
	return bad
}

func TestEveryNodeIsValid(t *testing.T) {
	valid(t, transcripttest.EveryNode())
}

// valid checks that documents are written as valid TEI, in one call for all.
func valid(t *testing.T, documents ...*transcript.Document) {
	t.Helper()
	dir := t.TempDir()
	var files []string
	for i, d := range documents {
		var out bytes.Buffer
		require.NoError(t, Encode(&out, d))
		files = append(files, filepath.Join(dir, string(rune('a'+i/26))+string(rune('a'+i%26))+".xml"))
		require.NoError(t, os.WriteFile(files[i], out.Bytes(), 0o600))
	}
	for _, schema := range []string{"tei_all-4.12.0.rng", "tei_all-4.8.0.rng"} {
		for f, what := range jing(t, schema, files...) {
			data, _ := os.ReadFile(f)
			t.Errorf("%s: %s\n%s", schema, what, data)
		}
	}
}
