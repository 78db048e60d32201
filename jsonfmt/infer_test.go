package jsonfmt_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// What was written as it was typed is read by its typography on request, also beside a header that is kept.
func TestInfer(t *testing.T) {
	said := func(s string) string {
		return `{"type": "paragraph", "children": [{"type": "text", "value": "` + s + `"}]}`
	}
	in := `{"format": "tiro", "version": "1.0",
		"header": {"type": "element", "name": "teiHeader", "children": [{"type": "element", "name": "xenoData"}]},
		"body": [` + said("M. Velen: Yes.") + `,` + said("T. Orlik: No. [Laughter]") + `,` + said("M. Velen: So.") + `]}`
	d, err := jsonfmt.Decode(strings.NewReader(in))
	require.NoError(t, err)
	assert.Empty(t, d.People)
	d, err = jsonfmt.DecodeWith(strings.NewReader(in), transcript.DecodeOptions{Infer: true})
	require.NoError(t, err)
	require.NoError(t, d.Validate())
	require.NoError(t, transcripttest.Identity(jsonfmt.Format(), d))
	var who []string
	for turn := range d.Turns() {
		who = append(who, turn.Speakers[0]+" "+turn.Rule)
	}
	assert.Equal(t, []string{"velen speaker.initials", "orlik speaker.initials", "velen speaker.initials"}, who)
}
