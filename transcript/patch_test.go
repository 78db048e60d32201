package transcript

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func ExamplePatch() {
	p := NewPatch([]Hunk{{Keep: 4, Cut: 1, Text: "\n"}, {Keep: 8, Text: "  "}})
	fmt.Println(p)
	text, err := p.Apply([]byte("Yes. We shall."))
	fmt.Printf("%q %v\n", text, err)
	// Output:
	// 4/ 8+%20%20
	// "Yes.\nWe shall  ." <nil>
}

// A patch and its hunks are the same thing.
func TestPatch(t *testing.T) {
	for _, c := range []struct {
		hunks []Hunk
		patch Patch
	}{
		{nil, ""},
		{[]Hunk{{Keep: 12, Cut: 3}}, "12-3"},
		{[]Hunk{{Text: "[a]\\"}}, "0+[a]\\"},
		{[]Hunk{{Keep: 1, Cut: 1, Text: "+-%"}, {Keep: 0, Cut: 2, Text: "é — 日"}}, "1-1++-%25 0-2+é%20—%20日"},
		{[]Hunk{{Text: "\t\r\n\u00a0\u200b\x00"}}, "0+%09%0D%0A%C2%A0%E2%80%8B%00"},
		{[]Hunk{{Text: "\ufffd\xe2\x80"}}, "0+\ufffd%E2%80"},
		{[]Hunk{{Keep: 7}}, "7+"},
		{[]Hunk{{Keep: 64, Cut: 1, Text: "\n"}, {Keep: 0, Cut: 1, Text: "\n  "}}, "64/ 0/2"},
		{[]Hunk{{Keep: 64, Text: "\n"}, {Keep: 1, Cut: 2, Text: "\n"}, {Cut: 1, Text: "\n /"}}, "64+%0A 1-2+%0A 0-1+%0A%20/"},
	} {
		assert.Equal(t, c.patch, NewPatch(c.hunks))
		got, err := c.patch.Hunks()
		require.NoError(t, err)
		assert.Equal(t, c.hunks, got, "%s", c.patch)
	}
}

// What goes beyond the end of a text is no patch of it.
func TestPatchOfALongerText(t *testing.T) {
	for _, p := range []Patch{"10-1", "9-1", "10+x", "8-2", "9+x 1+y", "2147483647-2147483647"} {
		_, err := p.Apply([]byte("We shall."))
		assert.ErrorContains(t, err, "after the end of the text", "%s", p)
	}
	got, err := Patch("9+x").Apply([]byte("We shall."))
	require.NoError(t, err)
	assert.Equal(t, "We shall.x", string(got))
}

func TestPatchesThatAreNone(t *testing.T) {
	for _, p := range []Patch{"x", "3", "-1", "3-", "3-x", "+a", "3+%", "3+%2", "3+%GG", "-3-1", "3  4", " 3-1", "3-1 ", "99999999999999-1", "3--1", "/", "3/x", "3/-1", "3/1000", "/2"} {
		_, err := p.Hunks()
		assert.ErrorContains(t, err, "is no hunk of a patch: write KEEP-CUT+TEXT, such as 120-1+%0A", "%s", p)
		_, err = p.Apply([]byte("We shall."))
		assert.Error(t, err, "%s", p)
	}
}
