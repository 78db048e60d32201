package infer

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestRowsAreAskedForAll: what the table says of stops and of what comes after the first word keeps a row from no
// paragraph that it could read, of the documents that the tests know and of what is made of them.
func TestRowsAreAskedForAll(t *testing.T) {
	g := labelShapes()
	var lines []string
	for _, row := range g {
		for _, e := range row.examples {
			lines = append(lines, strings.Split(e.Text, "\n")...)
		}
		for _, text := range row.not {
			lines = append(lines, strings.Split(text, "\n")...)
		}
	}
	for _, c := range slices.Concat(conventions(), conventionsAbroad(), conventionsOfRecords(), others(), othersOfRecords()) {
		_, plain := marked(c.lines)
		lines = append(lines, strings.Split(plain, "\n")...)
	}
	passed := 0
	for _, line := range lines {
		line = strings.Trim(line, "* \t")
		for _, s := range []string{line, line + " ", strings.ReplaceAll(line, " ", "\u00a0"), strings.ReplaceAll(line, ".", ":"), strings.ReplaceAll(line, ": ", " "), strings.ToUpper(line)} {
			at := outsetOf(s)
			for _, row := range g {
				if row.canBegin(at) || row.opens != 0 && row.opens&at.starts == 0 {
					continue
				}
				passed++
				ok := false
				if row.around != nil {
					_, ok = row.around(g, s)
				} else if row.read != nil {
					_, ok = row.read(s)
				}
				assert.False(t, ok, "%s reads %q and is not asked", row.looks, s)
			}
		}
	}
	assert.Greater(t, passed, 1000)
}
