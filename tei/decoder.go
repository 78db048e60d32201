package tei

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"path"
	"strings"

	"github.com/beevik/etree"

	"github.com/tiro-transcripts/tiro/transcript"
)

// decoder reads one document, which is what a TEI file holds.
type decoder struct {
	r    io.Reader
	o    transcript.DecodeOptions
	done bool
}

// NewDecoder makes a decoder of one document; [io.EOF] follows it.
func NewDecoder(r io.Reader, o transcript.DecodeOptions) transcript.Decoder {
	return &decoder{r: r, o: o}
}

func (d *decoder) Decode() (*transcript.Document, error) {
	if d.done {
		return nil, io.EOF
	}
	d.done = true
	doc, err := d.decode()
	if err != nil {
		return nil, transcript.InFile(d.o.Name, err)
	}
	return doc, nil
}

func (d *decoder) decode() (*transcript.Document, error) {
	data, err := d.read()
	if err != nil {
		return nil, err
	}
	depth := d.o.MaxDepth
	if depth <= 0 {
		depth = transcript.DefaultMaxDepth
	}
	from := source(data, d.o.Name) // now, for the bytes are not needed once they are a tree
	tree, pos, err := readTree(data, depth, d.inform)
	if err != nil {
		return nil, err
	}
	doc, err := fromTree(tree, pos)
	if err != nil {
		return nil, err
	}
	if doc.Source == nil {
		doc.Source = from
	}
	return doc, nil
}

// readTree is the tree of the bytes of a file.
func readTree(data []byte, maxDepth int, inform func(transcript.Diagnostic) error) (*etree.Document, []transcript.Pos, error) {
	text, err := toUTF8(data)
	if err != nil {
		return nil, nil, err
	}
	if err := checkCharacters(text); err != nil {
		return nil, nil, err
	}
	return parse(text, maxDepth, inform)
}

func (d *decoder) inform(what transcript.Diagnostic) error { return d.o.Report.Report(name, what) }

func (d *decoder) read() ([]byte, error) {
	limit := d.o.MaxBytes
	if limit == 0 {
		limit = transcript.DefaultMaxBytes
	}
	r := d.r
	if limit > 0 {
		r = io.LimitReader(r, limit+1)
	}
	data, err := io.ReadAll(r)
	switch {
	case err != nil:
		return nil, fail(transcript.Pos{}, "the file cannot be read: %w", err)
	case limit > 0 && int64(len(data)) > limit:
		return nil, fail(transcript.Pos{}, "the file is larger than %d bytes: raise the limit if that is meant", limit)
	case len(bytes.TrimLeft(data, blanks+"\xef\xbb\xbf")) == 0:
		return nil, fail(transcript.Pos{Line: 1, Column: 1}, "the file is empty")
	}
	return data, nil
}

func source(data []byte, name string) *transcript.Source {
	sum := sha256.Sum256(data)
	s := &transcript.Source{MediaType: mediaType, Size: int64(len(data)), SHA256: hex.EncodeToString(sum[:])}
	if name != "" {
		s.Name = path.Base(strings.ReplaceAll(name, `\`, "/"))
	}
	return s
}

// fromTree makes a document of a tree.
func fromTree(tree *etree.Document, pos []transcript.Pos) (*transcript.Document, error) {
	doc, root, err := markup(tree, pos)
	if err != nil {
		return nil, err
	}
	return doc, arrange(doc, root)
}

// markup is the root element of a tree, and a document of what stands outside it.
func markup(tree *etree.Document, pos []transcript.Pos) (*transcript.Document, *transcript.Element, error) {
	r := &reader{pos: pos, ids: map[string]transcript.Pos{}}
	doc := &transcript.Document{}
	var root *transcript.Element
	for _, t := range tree.Child {
		if e, ok := t.(*etree.Element); ok {
			var err error
			if root, err = r.markup(e, false); err != nil {
				return nil, nil, err
			}
		} else if root == nil {
			doc.Prolog = append(doc.Prolog, r.raw(t))
		} else {
			doc.Epilog = append(doc.Epilog, r.raw(t))
		}
	}
	doc.Namespaces = r.scope.found
	for _, list := range [][]*transcript.Raw{doc.Prolog, doc.Epilog} {
		for _, raw := range list {
			if err := noUnknown([]transcript.Node{raw}); err != nil {
				return nil, nil, err
			}
		}
	}
	return doc, root, nil
}
