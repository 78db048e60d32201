package tei

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Small forms of what fuzzing found.
func TestRegressions(t *testing.T) {
	for what, body := range map[string]string{
		"words before a segment of an utterance":   `<div><u>Yes.<seg>No.</seg>So. <seg>Well.</seg></u></div>`,
		"words before the label of an utterance":   `<div>words <note type="speaker">A:</note><u><seg>x</seg></u></div>`,
		"a seg in the label of an utterance":       `<div><note type="speaker">A <seg>B</seg></note><u><seg>x</seg></u></div>`,
		"words after such an utterance":            `<div><note type="speaker">A:</note><u><seg>x</seg></u> words</div>`,
		"a paragraph in the label of an utterance": `<note type="speaker"><!-- c --><list><item/></list><p/></note><u/>`,
	} {
		t.Run(what, func(t *testing.T) {
			d, err := Decode(strings.NewReader(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>` + body + `</body></text></TEI>`))
			require.NoError(t, err)
			holds(t, d)
		})
	}
}

// Who speaks in the header may be derived from what the text says of them.
func TestHeaderWithDerivedSpeakers(t *testing.T) {
	in := start + strings.TrimSuffix(header, "</teiHeader>") + `<profileDesc><abstract><sp who="spk:a"><p>x</p></sp></abstract></profileDesc></teiHeader><text><body>
<castList><castItem><role xml:id="a">Anna</role></castItem></castList><sp who="spk:a"><p>x</p></sp></body></text></TEI>`
	d, err := Decode(strings.NewReader(in))
	require.NoError(t, err)
	require.Equal(t, "Anna", d.Person("a").Name())
	holds(t, d)
}

// A list of speakers that is spaced in another way than one space between any two names them all the same.
func TestSpacedListOfSpeakers(t *testing.T) {
	d, err := Decode(strings.NewReader(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>
<sp who="#anna  #bert"><speaker>Both</speaker><p>Yes.</p></sp><u who=" #anna">No. <kinesic who="#bert "><desc>nods</desc></kinesic></u></body></text></TEI>`))
	require.NoError(t, err)
	var who [][]string
	for turn := range d.Turns() {
		who = append(who, turn.Speakers)
	}
	require.Equal(t, [][]string{{"anna", "bert"}, {"anna"}}, who)
	holds(t, d)
}
