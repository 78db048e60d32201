package markdown

import (
	"bytes"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"
)

// talk is plain Markdown of about size bytes, as podcasts are transcribed: front matter, labels in bold, escaped brackets.
func talk(size int) []byte {
	var b bytes.Buffer
	b.WriteString("---\ntitle: A talk\nspeakers:\n  - Maren Velen\n  - Tomas Orlik\n---\n\n")
	const words = "We have thought a lot about this, and I am *not* carrying out my mission with a light heart; the thing is that we know who will be the casualties. "
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, "**%s:** %s", []string{"Maren Velen", "Tomas Orlik"}[i%2], words+words+words)
		if i%10 == 3 {
			b.WriteString("\\[laughs\\] ")
		}
		b.WriteString("It is late. [Applause.]\n\n" + words + words + "\n\n")
	}
	return b.Bytes()
}

func BenchmarkDecodePlain(b *testing.B) {
	data := talk(20 << 20)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		_, err := Decode(bytes.NewReader(data))
		require.NoError(b, err)
	}
}

func BenchmarkEncodePlain(b *testing.B) {
	d, err := Decode(bytes.NewReader(talk(20 << 20)))
	require.NoError(b, err)
	b.SetBytes(20 << 20)
	for b.Loop() {
		require.NoError(b, Encode(io.Discard, d))
	}
}
