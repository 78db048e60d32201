package tei

import (
	"bytes"
	"io"

	"github.com/tiro-transcripts/tiro/transcript"
)

const (
	name      = "tei"
	mediaType = "application/tei+xml"
)

// Format is the codec, to be put into a [transcript.Registry].
func Format() transcript.Format {
	return transcript.Format{
		Name:       name,
		Title:      "TEI P5 XML",
		MediaTypes: []string{mediaType, "application/xml", "text/xml"},
		Extensions: []string{".xml", ".tei"},
		Profiles:   profiles(),
		Marked:     true,
		Sniff:      sniff,
		Same:       Same,
		NewDecoder: NewDecoder,
		NewEncoder: NewEncoder,
	}
}

// Decode reads a TEI file. Errors are of type [*transcript.Error].
func Decode(r io.Reader) (*transcript.Document, error) {
	return DecodeWith(r, transcript.DecodeOptions{})
}

// DecodeWith is Decode with options.
func DecodeWith(r io.Reader, o transcript.DecodeOptions) (*transcript.Document, error) {
	return NewDecoder(r, o).Decode()
}

// Encode writes a document as a TEI file.
func Encode(w io.Writer, d *transcript.Document) error {
	return EncodeWith(w, d, transcript.EncodeOptions{})
}

// EncodeWith is Encode with options.
func EncodeWith(w io.Writer, d *transcript.Document, o transcript.EncodeOptions) error {
	e := NewEncoder(w, o)
	if err := e.Encode(d); err != nil {
		return err
	}
	return e.Close()
}

// sniff knows TEI by its namespace or its root, and claims other XML only because
// nothing can say better what is wrong with it.
func sniff(prefix []byte) transcript.Confidence {
	b := bytes.ReplaceAll(prefix, []byte{0}, nil) // UTF-16 of what is ASCII
	b = bytes.TrimPrefix(b, []byte("\xef\xbb\xbf"))
	b = bytes.TrimPrefix(b, []byte("\xff\xfe"))
	b = bytes.TrimPrefix(b, []byte("\xfe\xff"))
	b = bytes.TrimLeft(b, " \t\r\n")
	switch {
	case !bytes.HasPrefix(b, []byte("<")):
		return 0
	case bytes.HasPrefix(b, []byte("<TEI")), bytes.HasPrefix(b, []byte("<teiCorpus")):
		return 100
	case bytes.HasPrefix(b, []byte("<?xml")), bytes.HasPrefix(b, []byte("<!--")), bytes.HasPrefix(b, []byte("<!DOCTYPE")):
		if bytes.Contains(b, []byte(transcript.TEI)) || bytes.Contains(b, []byte("<TEI.2")) {
			return 100
		}
	}
	if bytes.HasPrefix(b, []byte("<?xml")) || isHTML(b) {
		return 80
	}
	if bytes.Contains(b, []byte(transcript.TEI)) {
		return 80
	}
	return 20
}

// isHTML reports whether a file begins as a web page, which the parser refuses by name.
func isHTML(b []byte) bool {
	lower := bytes.ToLower(b[:min(len(b), 14)])
	return bytes.HasPrefix(lower, []byte("<!doctype html")) || bytes.HasPrefix(lower, []byte("<html"))
}
