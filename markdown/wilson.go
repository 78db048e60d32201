package markdown

import (
	"io"

	"github.com/tiro-transcripts/tiro/transcript"
)

// sniffWilson reports whether src is laid out as the Digital Archive lays its documents out.
func sniffWilson(src []byte) bool { return false }

// decodeWilson reads the Digital Archive's layout. The bytes are UTF-8 and end their lines
// with line feeds.
func decodeWilson(src []byte, o transcript.DecodeOptions) (*transcript.Document, error) {
	return nil, transcript.Errorf(formatName, transcript.Pos{}, "the profile %s cannot be read yet", Wilson)
}

// encodeWilson writes the Digital Archive's layout, and reports what it cannot hold.
func encodeWilson(w io.Writer, d *transcript.Document, o transcript.EncodeOptions) error {
	return transcript.Errorf(formatName, transcript.Pos{}, "the profile %s cannot be written yet: use %s", Wilson, Canonical)
}
