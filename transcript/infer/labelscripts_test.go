package infer

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

// TestEasternSpeakers: a label that stays with the words says who speaks.
func TestEasternSpeakers(t *testing.T) {
	d := read(t, typed("", "毛泽东：你好。\n问：您好吗？\n毛泽东：好。\n问：谢谢。"), false)
	assert.Equal(t, []string{"speaker |  | p", " |  | p", "speaker |  | p", " |  | p"}, outline(d))
	assert.Equal(t, []string{"speaker 毛泽东 speaker.name"}, people(d))
}

// TestDashesOwnTheirParagraph: what follows a question with a dash is the answer, and no part of it.
func TestDashesOwnTheirParagraph(t *testing.T) {
	d := read(t, typed("", "– Were you there?\nI was.\nIt was cold.\n– When?\nIn May.\n– And then?\nThen we left."), false)
	assert.Equal(t, []string{" | – | p", " | – | p", " | – | p"}, outline(d))
	assert.Empty(t, d.People)
}
