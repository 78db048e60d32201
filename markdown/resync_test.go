package markdown

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/transcript"
)

// A patch says the few bytes that differ, and no more.
func TestPatchOf(t *testing.T) {
	const long = "a line that is long enough to be found again\n"
	for name, c := range map[string]struct {
		from, to string
		want     transcript.Patch
	}{
		"nothing":               {"We shall.\n", "We shall.\n", ""},
		"what comes":            {"We shall see, I think.\n", "We shall  see, I think.\n", "9+%20"},
		"what goes":             {"We shall see\\, I think so.\n", "We shall see, I think so.\n", "12-1"},
		"one for another":       {"**We shall see** what comes.\n", "__We shall see__ what comes.\n", "0-2+__ 12-2+__"},
		"at the end":            {"We shall.\n", "We shall.\n\n\n", "10+%0A%0A"},
		"all of it":             {"", "We shall.", "0+We%20shall."},
		"none of it":            {"We shall.", "", "0-9"},
		"a letter, and not one": {"Élan vital, as it were, is gone.", "élan vital, as it were, is gone.", "1-1+%A9"},
		"a short line that has moved": {
			"Words.\n" + strings.Repeat("x", 200) + "\n" + "b" + long + "The end of it all.\n",
			"Words.\n" + "b" + long + strings.Repeat("x", 200) + "\n" + "The end of it all.\n",
			"7+ba%20line%20that%20is%20long%20enough%20to%20be%20found%20again%0A 201-46",
		},
		"a long line that has moved": {
			"Words.\n" + strings.Repeat("x", 200) + "\n" + strings.Repeat("y", 200) + "\n" + long,
			"Words.\n" + strings.Repeat("y", 200) + "\n" + strings.Repeat("x", 200) + "\n" + long,
			"7-201 201+" + transcript.Patch(strings.Repeat("x", 200)) + "%0A",
		},
		"a long line from the end": {
			"Words.\n" + strings.Repeat("many words ", 50) + "\n" + long + strings.Repeat("z", 120) + "\n",
			"Words.\n" + strings.Repeat("z", 120) + "\n" + strings.Repeat("many words ", 50) + "\n" + long,
			"7+" + transcript.Patch(strings.Repeat("z", 120)) + "%0A 596-121",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, ok := patchOf([]byte(c.from), []byte(c.to), 1000)
			require.True(t, ok)
			if name != "a letter, and not one" { // whose bytes are parted anywhere
				assert.Equal(t, c.want, got)
			}
			back, err := got.Apply([]byte(c.from))
			require.NoError(t, err)
			assert.Equal(t, c.to, string(back))
		})
	}
	_, ok := patchOf([]byte("We shall."), []byte(strings.Repeat("No. ", 300)), 1000)
	assert.False(t, ok, "there is no room for it")
}

// Whatever two texts are, the patch of one makes the other.
func TestPatchOfAnything(t *testing.T) {
	text := rapid.StringOfN(rapid.SampledFrom([]rune("ab \n\\é")), 0, 300, -1)
	rapid.Check(t, func(t *rapid.T) {
		from, to := text.Draw(t, "from"), text.Draw(t, "to")
		p, ok := patchOf([]byte(from), []byte(to), 1<<20)
		require.True(t, ok)
		back, err := p.Apply([]byte(from))
		require.NoError(t, err)
		require.Equal(t, to, string(back))
	})
}
