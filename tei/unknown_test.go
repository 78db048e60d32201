package tei

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What the model does not know is an instruction at the beginning of its element, even of an empty one.
func TestUnknown(t *testing.T) {
	const body = `<body><?tiro x-b {"a":"?&gt;&amp;"}?><p><?tiro x-p 1.50?><?tiro y []?>Good <lb><?tiro z null?></lb> morning.</p></body>`
	const file = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text>` + body + `</text></TEI>`
	d, err := Decode(strings.NewReader(file))
	require.NoError(t, err)
	holds(t, d)
	var keys []string
	for n := range d.Preorder() {
		if a := n.Attributes(); a != nil {
			for _, x := range a.Other {
				require.Equal(t, transcript.UnknownSpace, x.Name.Space)
				keys = append(keys, x.Name.Local+"="+x.Value)
			}
		}
	}
	require.Equal(t, []string{`x-b={"a":"?>&"}`, "x-p=1.50", "y=[]", "z=null"}, keys)
	var out bytes.Buffer
	require.NoError(t, Encode(&out, d))
	require.NoError(t, Same([]byte(file), out.Bytes()))
	require.Contains(t, out.String(), `<p><?tiro x-p 1.50?><?tiro y []?>Good <lb><?tiro z null?></lb> morning.</p>`)
}

func TestUnknownElsewhereIsRefused(t *testing.T) {
	for _, file := range []string{
		`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>Good <?tiro x 1?></p></body></text></TEI>`,
		`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p><?tiro one?></p></body></text></TEI>`,
		`<?tiro x 1?><TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text/></TEI>`,
	} {
		_, err := Decode(strings.NewReader(file))
		require.ErrorContains(t, err, "its target is reserved")
	}
}
