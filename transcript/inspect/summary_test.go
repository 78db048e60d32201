package inspect_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

// Two documents, in either order, come to the same.
func TestSummary(t *testing.T) {
	inferred := &transcript.Gap{Attrs: transcript.Attrs{Rule: "gap.omitted"}, Reason: "omitted"}
	first := inspect.Document(document([]*transcript.Person{person("velen", ""), person("orlik", "")},
		turn("velen", "M. Velen.", "We agree."), turn("", "A Voice.", "No!"), inferred, &transcript.Gap{Reason: "illegible"}, &transcript.Gap{}))
	second := inspect.Document(document([]*transcript.Person{person("velen", "")},
		turn("velen", "M. Velen.", "Yes, yes, yes."), turn("maro", "Maro.", "Good."), &transcript.Gap{Reason: "omitted"},
		&transcript.Note{Children: []transcript.Block{paragraph(words("So.")...)}}, &transcript.Event{Event: transcript.Vocal}))
	want := inspect.Summary{
		Documents: 2, Turns: 4, Attributed: 3, Speaking: 1 + 2, Described: 2 + 1,
		Words: 4 + 3 + 5 + 2 + 1, SpokenWords: 2 + 1 + 3 + 1,
		Gaps:  inspect.Histogram{{Name: "", Count: 1}, {Name: "illegible", Count: 1}, {Name: "omitted", Count: 2}},
		Notes: 1, Events: 1, Apparatus: 6, Inferred: 1,
		Findings: []inspect.FindingCount{
			{Code: inspect.PersonSilent, Severity: inspect.Info, Documents: 1, Findings: 1, Places: 1},
			{Code: inspect.SpeakerUnknown, Severity: inspect.Warning, Documents: 1, Findings: 1, Places: 1},
		},
	}
	for _, order := range [][]*inspect.Report{{first, second}, {second, first}} {
		var s inspect.Summary
		for _, r := range order {
			s.Add(r)
		}
		assert.Equal(t, want, s)
		assert.Equal(t, 1, s.FindingsOf(inspect.Warning))
		share, ok := s.InferredShare()
		assert.True(t, ok)
		assert.InDelta(t, 1.0/6, share, 1e-9)
	}
	var none inspect.Summary
	_, ok := none.InferredShare()
	assert.False(t, ok)
}

// Two findings of a code in one document are one document.
func TestSummaryOfFindings(t *testing.T) {
	var s inspect.Summary
	s.Add(&inspect.Report{Findings: []inspect.Finding{
		{Code: inspect.SpeakerUnknown, Severity: inspect.Warning, Count: 2}, {Code: inspect.SpeakerUnknown, Severity: inspect.Warning, Count: 3},
	}})
	assert.Equal(t, []inspect.FindingCount{{Code: inspect.SpeakerUnknown, Severity: inspect.Warning, Documents: 1, Findings: 2, Places: 5}}, s.Findings)
}

// However many names there are, a thousand have room, and nothing is lost of the sum.
func TestHistogramThatIsFull(t *testing.T) {
	var h inspect.Histogram
	for i := range 5000 {
		h.Add(fmt.Sprintf("reason %d", i), 2)
	}
	h.Add("reason 7", 1)
	assert.Len(t, h, 1001)
	assert.Equal(t, 8000, h.Of(inspect.OtherNames))
	assert.Equal(t, 3, h.Of("reason 7"))
	assert.Zero(t, h.Of("reason 4999"))
	assert.Equal(t, 10001, h.Total())
}
