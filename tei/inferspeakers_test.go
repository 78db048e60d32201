package tei

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Whom a name in a label refers to speaks, unless it stands where a label says to whom; and letters are those whom the heading
// names, where they are two and the letters their initials.
func TestSpeakersInMarkup(t *testing.T) {
	const (
		people = `<list><item><persName xml:id="p_V">Velen, A.</persName></item><item><persName xml:id="p_O">Orlik, T.</persName></item><item><persName xml:id="p_W">Werth, B.</persName></item></list>`
		velen  = `<persName corresp="#p_V">Velen</persName>`
		orlik  = `<persName corresp="#p_O">Orlik</persName>`
		werth  = `<persName corresp="#p_W">Werth</persName>`
		call   = `<p>V: Yes.</p><p>W: No.</p><p>V: So.</p><p>W: Well.</p>`
	)
	for name, c := range map[string]struct{ in, want string }{
		"whom somebody speaks to": {
			`<p>The Secretary: Yes.</p><p>Mr. ` + velen + `: No.</p><p>The Secretary (to Mr. ` + velen + `): So.</p><p>Mr. ` + velen + ` (to ` + orlik + `): Well.</p>`,
			"The Secretary: | Mr. Velen: p_V | The Secretary (to Mr. Velen): | Mr. Velen (to Orlik): p_V"},
		"whose the office is": {
			`<p>The Secretary (Mr. ` + velen + `): Yes.</p><p>Mr. ` + orlik + `: No.</p><p>The Secretary (Mr. ` + velen + `): So.</p><p>Mr. ` + orlik + `: Well.</p>`,
			"The Secretary (Mr. Velen): p_V | Mr. Orlik: p_O | The Secretary (Mr. Velen): p_V | Mr. Orlik: p_O"},
		"who may have been another": {
			`<p>` + velen + `: Yes.</p><p>` + orlik + `: No.</p><p>` + velen + ` (` + orlik + `?): So.</p><p>` + velen + `: Well.</p>`,
			"Velen: p_V | Orlik: p_O | Velen (Orlik?): | Velen: p_V"},
		"initials of the two in the heading": {`<head>Talk of ` + velen + ` and ` + werth + `<note>By ` + orlik + `</note></head>` + call,
			"V: p_V | W: p_W | V: p_V | W: p_W"},
		"initials of two of three in the heading": {`<head>Talk of ` + velen + `, ` + orlik + ` and ` + werth + `</head>` + call,
			"V: v | W: w | V: v | W: w"},
		"initials of others": {`<head>Talk of ` + velen + ` and ` + orlik + `</head>` + call, "V: v | W: w | V: v | W: w"},
		"three letters": {`<head>Talk of ` + velen + ` and ` + werth + `</head>` + call + `<p>L: Yes.</p><p>L: No.</p>`,
			"V: v | W: w | V: v | W: w | L: l | L: l"},
	} {
		t.Run(name, func(t *testing.T) {
			d, err := DecodeWith(strings.NewReader(file(people+`<div type="document">`+c.in+`</div>`)), transcript.DecodeOptions{Infer: true})
			require.NoError(t, err)
			var got []string
			for turn := range d.Turns() {
				got = append(got, strings.TrimSpace(transcript.InlineText(turn.Label)+" "+strings.Join(turn.Speakers, " ")))
			}
			assert.Equal(t, c.want, strings.Join(got, " | "))
		})
	}
}
