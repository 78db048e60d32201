package transcript_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What a turn has derived does not keep what is in it from its normal form, nor is it lost.
func TestNormalizeUnderDerivedSpeakers(t *testing.T) {
	who := transcript.Attr{Name: transcript.Name{Local: "who"}, Value: "velen"}
	turn := &transcript.Turn{Attrs: transcript.Attrs{Other: []transcript.Attr{who}}, Children: []transcript.Block{
		&transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: "Yes, "}, &transcript.Text{Value: "yes."}}},
	}}
	d := &transcript.Document{Body: []transcript.Block{turn}}
	d.Resolve()
	d.Normalize()
	require.NoError(t, d.Validate())
	turn = d.Body[0].(*transcript.Turn)
	assert.Equal(t, []string{"velen"}, turn.Speakers)
	assert.Len(t, turn.Children[0].(*transcript.Paragraph).Children, 1)
}
