package transcripttest

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// NothingInvented is L8 for a format of XML: every word that stands in what f writes of d stands
// in d too, and what f writes is valid. Validate says whether it is, for example by running
// jing with a TEI schema; where it is nil, validity is not checked.
func NothingInvented(f transcript.Format, d *transcript.Document, validate func([]byte) error) error {
	data, err := Encode(f, d)
	if err != nil {
		return fmt.Errorf("%s: encode: %w", f.Name, err)
	}
	known := wordsOf(d)
	dec := xml.NewDecoder(bytes.NewReader(data))
	for {
		t, err := dec.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return fmt.Errorf("%s: what is written is not XML: %w", f.Name, err)
		}
		if text, ok := t.(xml.CharData); ok {
			for w := range strings.FieldsSeq(string(text)) {
				if !strings.Contains(known, w) {
					line, column := dec.InputPos()
					return fmt.Errorf("%s: %d:%d: the word %q is not in the document", f.Name, line, column, w)
				}
			}
		}
	}
	if validate == nil {
		return nil
	}
	return validate(data)
}

// wordsOf is everything that a document says, in one string.
func wordsOf(d *transcript.Document) string {
	var b strings.Builder
	say := func(s string) {
		b.WriteString(s)
		b.WriteByte('\n')
	}
	var s transcript.Shape
	for n := range d.Preorder() {
		s.Of(n)
		for _, p := range s.Properties {
			if p.String != nil {
				say(*p.String)
			}
		}
	}
	if d.Source != nil {
		say(d.Source.Name)
		say(d.Source.SHA256)
		say(d.Source.MediaType)
	}
	say(string(d.Layout.Patch))
	return b.String()
}
