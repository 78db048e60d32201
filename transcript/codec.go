package transcript

import (
	"fmt"
	"io"
	"iter"
	"path"
	"strings"
)

// Decoder reads documents from a stream, one after another. Where a file is split (DecodeOptions.Split) its
// frame is the first, and its parts follow.
type Decoder interface {
	// Decode is the next document; io.EOF after the last. After any other error the
	// decoder is done.
	Decode() (*Document, error)
}

// Encoder writes documents to a stream. Close ends it; it does not close what is written to. An encoder of a
// format whose files can be split takes a frame and its parts as one file, which may be written as late as
// Close; Close is an error when parts are missing.
type Encoder interface {
	Encode(*Document) error
	Close() error
}

// DecodeOptions are what every decoder understands; the zero value is right.
type DecodeOptions struct {
	Name     string // of the file, for messages and for Source; may be empty
	Profile  string // the profile to read by; empty: what the content shows
	NoInfer  bool   // read typography literally: no turns of labels, no apparatus of brackets
	Infer    bool   // read typography also where the format marks structure itself: TEI, JSON; NoInfer goes before it
	Encoding string // the IANA name of what the file is encoded in, whatever it declares; empty: as it says. JSON is UTF-8
	// Split, unless it is empty, is the type of the divisions that are documents of their own, as a
	// TEI file has it in @type: "document". The decoder then returns the frame of such a file and
	// after it each of its parts (see [PartOf]). A format whose files are not divided so ignores it.
	Split string
	// Speakers are those whose labels are known beforehand, wherever labels are read. Who of them does not speak
	// is no part of the document.
	Speakers []Speaker
	// Explain, unless it is nil, hears what is concluded of each place whose typography is read, and why, before
	// the document is returned; in what order, nothing says. It hears nothing of what a format marks itself.
	Explain  func(Decision)
	MaxBytes int64    // the largest input; 0 is DefaultMaxBytes, less than 0 no limit
	MaxDepth int      // the deepest nesting; 0 is DefaultMaxDepth
	Report   Reporter // may be nil
}

// The limits where the options say nothing.
const (
	DefaultMaxBytes = 1 << 30
	DefaultMaxDepth = 1000
)

// EncodeOptions are what every encoder understands; the zero value is right.
type EncodeOptions struct {
	Profile string // the profile to write by; empty: the format's own choice for the document
	Report  Reporter
}

// Confidence is how sure a Sniff is: 0 for no, 100 for a signature that nothing else has.
type Confidence int

// Format is a codec. It is a value: a program puts those it wants into a [Registry].
type Format struct {
	Name       string // lower case: "tei"
	Title      string // for eyes: "TEI P5 XML"
	MediaTypes []string
	Extensions []string // with the dot, lower case, the usual one first
	Profiles   []string // that the encoder writes, the default first
	// Lines says that a file is a document a line, so that such files are joined by writing one after the
	// other, and taken apart at the ends of lines.
	Lines  bool
	Marked bool // its files mark structure themselves: their typography is read only with DecodeOptions.Infer
	// Sniff says how much the beginning of a file, at most SniffLength bytes, looks like the format.
	Sniff func(prefix []byte) Confidence
	// Same is nil when two files hold the same thing, layout apart, and else names the first
	// difference. It may be nil, where a format has no such notion.
	Same       func(a, b []byte) error
	NewDecoder func(io.Reader, DecodeOptions) Decoder
	NewEncoder func(io.Writer, EncodeOptions) Encoder
}

// SniffLength is how much of a file a Sniff is shown.
const SniffLength = 4096

// Registry is a fixed set of formats.
type Registry struct{ formats []Format }

// NewRegistry makes a registry. It is an error for two formats to share a name or an
// extension, or for one to lack a name.
func NewRegistry(formats ...Format) (*Registry, error) {
	seen := map[string]string{}
	for _, f := range formats {
		if f.Name == "" {
			return nil, fmt.Errorf("a format has no name")
		}
		for _, key := range append([]string{f.Name}, f.Extensions...) {
			if other, ok := seen[key]; ok {
				return nil, fmt.Errorf("the formats %s and %s both claim %q", other, f.Name, key)
			}
			seen[key] = f.Name
		}
	}
	return &Registry{append([]Format(nil), formats...)}, nil
}

// Formats are the formats in the order in which they were given.
func (r *Registry) Formats() []Format { return append([]Format(nil), r.formats...) }

// Lookup finds a format by name, media type or extension, with or without its dot.
func (r *Registry) Lookup(name string) (Format, bool) {
	name = strings.ToLower(name)
	for _, f := range r.formats {
		if f.Name == name {
			return f, true
		}
		for _, m := range f.MediaTypes {
			if m == name {
				return f, true
			}
		}
		for _, e := range f.Extensions {
			if e == name || e == "."+name {
				return f, true
			}
		}
	}
	return Format{}, false
}

// ByName finds a format by the extension of a file's name.
func (r *Registry) ByName(file string) (Format, bool) {
	ext := strings.ToLower(path.Ext(file))
	if ext == "" {
		return Format{}, false
	}
	for _, f := range r.formats {
		for _, e := range f.Extensions {
			if e == ext {
				return f, true
			}
		}
	}
	return Format{}, false
}

// Detect finds a format by the beginning of a file and its name. Content that is surely of
// one format wins over the name; the name wins over content that is not sure, and a name
// whose extension no format has is not guessed at from such content.
func (r *Registry) Detect(prefix []byte, file string) (Format, bool) {
	var best Format
	var most Confidence
	for _, f := range r.formats {
		if f.Sniff == nil {
			continue
		}
		if c := f.Sniff(prefix); c > most {
			best, most = f, c
		}
	}
	const sure = 80
	if most >= sure {
		return best, true
	}
	if f, ok := r.ByName(file); ok {
		return f, true
	}
	return best, most > 0 && path.Ext(file) == ""
}

// Documents are the documents of a decoder. The sequence ends after the last, or with the
// first error.
func Documents(d Decoder) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		for {
			doc, err := d.Decode()
			if err == io.EOF {
				return
			}
			if !yield(doc, err) || err != nil {
				return
			}
		}
	}
}
