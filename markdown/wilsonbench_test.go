package markdown

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"github.com/yuin/goldmark"
	gm "github.com/yuin/goldmark/text"
)

// longRecord is about a megabyte in the Digital Archive's layout.
func longRecord() []byte {
	const turns = "A.P. Velen. We firmly intend, and I hope that you will be convinced of this, not only to preserve our relations, but to move them " +
		"forward. Everything that we try to carry out, of course, first and foremost fulfils our national interests - that is clear.\n\n" +
		"You should have no doubts on that score. Whatever happens, we want to act in such a way as to be together. [Two pages omitted]\n\n" +
		"T. Orlik. We continue to hope for a peaceful settlement of this crisis, as I said to Anna [Velen] at the time.\n\n"
	return []byte(record("**Original Language:**\n\nRussian\n\n", strings.Repeat(turns, 1<<20/len(turns))))
}

func BenchmarkWilsonDecode(b *testing.B) {
	data := longRecord()
	b.SetBytes(int64(len(data)))
	for range b.N {
		_, err := Decode(bytes.NewReader(data))
		require.NoError(b, err)
	}
}

// BenchmarkWilsonEncode includes reading what was written.
func BenchmarkWilsonEncode(b *testing.B) {
	data := longRecord()
	d, err := Decode(bytes.NewReader(data))
	require.NoError(b, err)
	b.SetBytes(int64(len(data)))
	b.ResetTimer()
	for range b.N {
		require.NoError(b, Encode(io.Discard, d))
	}
}

// BenchmarkWilsonBound is goldmark's parse of the same bytes.
func BenchmarkWilsonBound(b *testing.B) {
	data := longRecord()
	b.SetBytes(int64(len(data)))
	p := goldmark.DefaultParser()
	for range b.N {
		p.Parse(gm.NewReader(data))
	}
}
