package markdown

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/teiheader"
)

// The name of the format, in messages and registries, and its media type.
const (
	formatName = "markdown"
	mediaType  = "text/markdown"
	// Of the canonical profile: a variant, as RFC 7763 has it.
	canonicalType = mediaType + "; variant=tiro"
)

// The profiles.
const (
	Canonical = "canonical" // lossless
	Wilson    = "wilson"    // the layout of the Wilson Center Digital Archive
	Reading   = "reading"   // what a reader sees
	Plain     = "plain"     // CommonMark in the house style of its source
)

// Format is Markdown as a value for a [transcript.Registry].
func Format() transcript.Format {
	return transcript.Format{
		Name:       formatName,
		Title:      "Markdown",
		MediaTypes: []string{mediaType, "text/plain"},
		Extensions: []string{".md", ".markdown", ".txt"},
		Profiles:   []string{Canonical, Wilson, Plain, Reading},
		Sniff:      sniff,
		NewDecoder: func(r io.Reader, o transcript.DecodeOptions) transcript.Decoder {
			return &decoder{r: r, o: o}
		},
		NewEncoder: func(w io.Writer, o transcript.EncodeOptions) transcript.Encoder {
			return &encoder{w: w, o: o}
		},
	}
}

// Decode reads one document.
func Decode(r io.Reader) (*transcript.Document, error) {
	return DecodeWith(r, transcript.DecodeOptions{})
}

// DecodeWith reads one document. Without a profile in the options, front matter that has
// the key tiro is the canonical profile, what looks like the Digital Archive's layout is
// read as that, and anything else as plain Markdown.
func DecodeWith(r io.Reader, o transcript.DecodeOptions) (*transcript.Document, error) {
	src, err := readSource(r, o)
	if err != nil {
		return nil, err
	}
	if src.feeds > 0 {
		err := o.Report.Report(formatName, transcript.Diagnostic{
			Code: "form-feeds", Message: "form feeds are read as spaces: mark the pages that they end, if those matter, as in [page 2]",
		})
		if err != nil {
			return nil, err
		}
	}
	switch profile := o.Profile; {
	case profile == Wilson, profile == "" && !src.isCanonical() && sniffWilson(src.data):
		d, err := decodeWilson(src.data, o)
		if err != nil {
			return nil, transcript.InFile(o.Name, err)
		}
		if d.Source == nil {
			d.Source = src.origin(mediaType)
		}
		return d, nil
	case profile == Canonical, profile == Plain, profile == Reading, profile == "":
		return decodeCanonical(src, o)
	}
	return nil, transcript.InFile(o.Name, noProfile(o.Profile))
}

// Encode writes d in the profile that it came in, if that is known and holds it, and else
// in the canonical one.
func Encode(w io.Writer, d *transcript.Document) error {
	return EncodeWith(w, d, transcript.EncodeOptions{})
}

// EncodeWith writes d. Nothing is written when it fails.
func EncodeWith(w io.Writer, d *transcript.Document, o transcript.EncodeOptions) error {
	if err := teiheader.Validate(d); err != nil {
		return err
	}
	switch o.Profile {
	case Canonical:
		return encodeCanonical(w, d)
	case Wilson:
		return encodeWilson(w, d, o)
	case Reading:
		return encodeReading(w, d, o)
	case Plain:
		return encodePlain(w, d, o)
	case "":
		switch d.Layout.Profile {
		case Wilson, Plain:
			return encodeAsItCame(w, d, o)
		}
		return encodeCanonical(w, d)
	}
	return noProfile(o.Profile)
}

func noProfile(name string) error {
	return transcript.Errorf(formatName, transcript.Pos{}, "there is no profile %q of Markdown: use %s, %s, %s or %s", name, Canonical, Wilson, Plain, Reading)
}

// encodeAsItCame writes the profile that d came in when that holds all of d, and d is still what its source says.
func encodeAsItCame(w io.Writer, d *transcript.Document, o transcript.EncodeOptions) error {
	write := asPlain
	if d.Layout.Profile == Wilson {
		write = asWilson
	}
	data, why := write(d)
	if why == "" {
		_, err := w.Write(data)
		return err
	}
	err := o.Report.Report(formatName, transcript.Diagnostic{
		Severity: transcript.Info, Code: "profile-canonical",
		Message: "the layout it came in cannot hold this document, so it is written in the canonical profile: " + why,
	})
	if err != nil {
		return err
	}
	return encodeCanonical(w, d)
}

// otherFile is why what would be written is not.
const otherFile = "it says nothing of the file that the document came from, which is not what would be written"

func isCanonicalSource(s *transcript.Source) bool { return s != nil && s.MediaType == canonicalType }

// isOf reports whether data are the bytes of a source, if there is one.
func isOf(data []byte, s *transcript.Source) bool {
	if s == nil || s.SHA256 == "" {
		return true
	}
	sum := sha256.Sum256(data)
	return s.SHA256 == hex.EncodeToString(sum[:])
}

type decoder struct {
	r    io.Reader
	o    transcript.DecodeOptions
	done bool
}

func (d *decoder) Decode() (*transcript.Document, error) {
	if d.done {
		return nil, io.EOF
	}
	d.done = true
	return DecodeWith(d.r, d.o)
}

type encoder struct {
	w    io.Writer
	o    transcript.EncodeOptions
	done bool
}

func (e *encoder) Encode(d *transcript.Document) error {
	if e.done {
		return transcript.Errorf(formatName, transcript.Pos{}, "a Markdown file holds one document: write several as JSON Lines (jsonl), or each to a file of its own")
	}
	e.done = true
	return EncodeWith(e.w, d, e.o)
}

func (e *encoder) Close() error { return nil }

// sniff knows the canonical profile and the Digital Archive's layout for sure; other text
// may be Markdown.
func sniff(prefix []byte) transcript.Confidence {
	s := source{data: trimBOM(prefix)}
	text := bytes.TrimLeft(s.data, " \t\r\n")
	switch {
	case s.isCanonical():
		return 100
	case len(text) == 0 || bytes.IndexByte(text, 0) >= 0 || !validStart(text):
		return 0
	case sniffWilson(s.data):
		return 90
	case text[0] == '<' || text[0] == '{':
		return 0
	case bytes.HasPrefix(s.data, []byte("---\n")) || text[0] == '#' || bytes.HasPrefix(text, []byte("**")):
		return 40
	}
	return 10
}

// validStart reports whether b is UTF-8, but for a character that its end may cut.
func validStart(b []byte) bool {
	for i := 0; i < utf8.UTFMax && len(b) > 0; i++ {
		if utf8.Valid(b) {
			return true
		}
		b = b[:len(b)-1]
	}
	return len(b) == 0
}
