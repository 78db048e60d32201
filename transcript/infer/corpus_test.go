package infer

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// shared is a file beside the corpora; the test skips, or under TIRO_REQUIRE fails, without it.
func shared(t *testing.T, path string) string {
	t.Helper()
	name := filepath.Join(cmp.Or(os.Getenv("TIRO_CORPORA"), "../../../shared/corpora"), path)
	data, err := os.ReadFile(name)
	if err != nil {
		if os.Getenv("TIRO_REQUIRE") == "1" {
			require.NoError(t, err)
		}
		t.Skipf("%s is missing: set TIRO_CORPORA to the folder of the corpora", name)
	}
	return string(data)
}

// TestEnglishBrackets: of thousands of brackets in English documents none is taken for the
// original of a translation, whatever language that is said to be. (The few that are not
// English are names, and abstained from.)
func TestEnglishBrackets(t *testing.T) {
	table := shared(t, "../data/frus_brackets.tsv")
	n := 0
	for line := range strings.Lines(table) {
		fields := strings.Split(line, "\t")
		if len(fields) < 8 {
			continue
		}
		n++
		for _, original := range []string{"ru", "zh", "de", "fr", "es", "it", "pt", "pl", "cs", "hu", "ro", "tr", "sv", "ja"} {
			in := one("said [" + strings.TrimSpace(fields[5]) + "] then")
			for _, c := range claims(Brackets(in, Context{Lang: "en", Original: original})) {
				assert.NotEqual(t, "original-wording", c.Attributes().Rule, "%s: %s", original, describe(c))
			}
		}
	}
	assert.Greater(t, n, 5000)
}
