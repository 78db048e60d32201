package infer

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestEditDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"most", "more", 2}, {"declassfied", "declassified", 1}, {"delcassified", "declassified", 1}, {"абв", "абг", 1},
		{"kitten", "sitting", 3}, {"a", "abcdef", 4}, {strings.Repeat("a", 40), strings.Repeat("a", 40), 4},
	} {
		assert.Equal(t, c.want, editDistance(c.a, c.b, 3), "%s %s", c.a, c.b)
		assert.Equal(t, c.want, editDistance(c.b, c.a, 3), "%s %s", c.b, c.a)
	}
}
