package transcripttest_test

import (
	"bytes"
	"encoding/gob"
	"fmt"
	"io"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// A format that keeps the reading text and nothing else is caught at once.
func ExampleIdentity() {
	words := func(s string) []transcript.Inline { return []transcript.Inline{&transcript.Text{Value: s}} }
	doc := &transcript.Document{Body: []transcript.Block{
		&transcript.Turn{Label: words("Velen:"), Children: []transcript.Block{&transcript.Paragraph{Children: words("Good morning.")}}},
	}}
	fmt.Println(transcripttest.Identity(linesOfGob(), doc))
	// Output: gob: body/turn[0]: kind: turn is not paragraph
}

// linesOfGob stores the reading text's lines with encoding/gob.
func linesOfGob() transcript.Format {
	return transcript.Format{
		Name:       "gob",
		NewEncoder: func(w io.Writer, _ transcript.EncodeOptions) transcript.Encoder { return gobEncoder{w} },
		NewDecoder: func(r io.Reader, _ transcript.DecodeOptions) transcript.Decoder { return &gobDecoder{r: r} },
	}
}

type gobEncoder struct{ w io.Writer }

func (e gobEncoder) Encode(d *transcript.Document) error {
	var text strings.Builder
	for line := range d.Lines() {
		text.WriteString(line)
	}
	return gob.NewEncoder(e.w).Encode(text.String())
}

func (e gobEncoder) Close() error { return nil }

type gobDecoder struct{ r io.Reader }

func (d *gobDecoder) Decode() (*transcript.Document, error) {
	data, err := io.ReadAll(d.r)
	if err != nil || len(data) == 0 {
		return nil, io.EOF
	}
	var text string
	if err := gob.NewDecoder(bytes.NewReader(data)).Decode(&text); err != nil {
		return nil, err
	}
	return &transcript.Document{Body: []transcript.Block{
		&transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: text}}},
	}}, nil
}
