package archive_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript/archive"
)

func TestFilter(t *testing.T) {
	for _, c := range []struct {
		pattern, path string
		want          bool
	}{
		{"*.xml", "1972/may.xml", true}, // without a slash: the last part
		{"*.xml", "1972.xml/may.md", false},
		{"1972/*.xml", "1972/may.xml", true},
		{"1972/*.xml", "1972/05/may.xml", false},
		{"1972/**", "1972/05/may.xml", true},
		{"1972/**", "1973/may.xml", false},
		{"**/may.xml", "may.xml", true},
		{"a/**/may.xml", "a/b/c/may.xml", true},
		{"a/**/may.xml", "a/may.xml", true},
		{"a/**/may.xml", "b/a/may.xml", false},
		{"m[ae]y.*", "may.xml", true},
	} {
		f := archive.Filter{Include: []string{c.pattern}}
		require.Equal(t, c.want, f.Match(c.path), "%s %s", c.pattern, c.path)
		f = archive.Filter{Exclude: []string{c.pattern}}
		require.Equal(t, !c.want, f.Match(c.path), "%s %s", c.pattern, c.path)
	}
	require.True(t, archive.Filter{}.Match("any"))
	require.ErrorContains(t, archive.Filter{Exclude: []string{"a[b"}}.Check(), `"a[b"`)
}
