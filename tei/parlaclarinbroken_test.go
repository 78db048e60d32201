package tei

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// Files in which some elements have the names of others, any of TEI's, so that nothing stands where it
// should, are written as valid ones.
func TestParlaClarinOfBrokenFiles(t *testing.T) {
	const most = 60_000 // bytes of a file
	names := namesIn(t, "tei_all-4.12.0.rng")
	random := rand.New(rand.NewPCG(1, 2))
	dir := t.TempDir()
	var files []string
	for _, file := range corpus(t) {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		if len(data) > most || bytes.Contains(data, []byte("XInclude")) {
			continue
		}
		for i := range 3 {
			d, err := Decode(strings.NewReader(renamed(string(data), names, 3+3*i, random)))
			if err != nil {
				continue // such as a root that is none
			}
			name := filepath.Join(dir, fmt.Sprintf("%d-%s", i, filepath.Base(file)))
			require.NoError(t, os.WriteFile(name, []byte(checkParlaClarin(t, name, d)), 0o600))
			files = append(files, name)
		}
	}
	require.Greater(t, len(files), 30)
	for _, what := range jing(t, "parla-clarin.rng", files...) {
		t.Error(what)
	}
}

// namesIn are the names of a schema's elements.
func namesIn(t *testing.T, schema string) []string {
	data, err := os.ReadFile(corpora.Beside(t, "schemas", schema))
	require.NoError(t, err)
	var names []string
	for _, m := range regexp.MustCompile(`<element name="(\w+)"`).FindAllStringSubmatch(string(data), -1) {
		names = append(names, m[1])
	}
	return names
}

// renamed gives some of a file's elements, all those of a name at once, the names of others.
func renamed(file string, names []string, n int, random *rand.Rand) string {
	tag := regexp.MustCompile(`<(/?)(\w+)`)
	used := tag.FindAllStringSubmatch(file, -1)
	to := map[string]string{}
	for range n {
		if old := used[random.IntN(len(used))][2]; old != "TEI" {
			to[old] = names[random.IntN(len(names))]
		}
	}
	return tag.ReplaceAllStringFunc(file, func(s string) string {
		m := tag.FindStringSubmatch(s)
		if name, ok := to[m[2]]; ok {
			return "<" + m[1] + name
		}
		return s
	})
}
