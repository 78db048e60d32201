package transcripttest

import (
	"bytes"
	"errors"
	"fmt"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Result is what came of holding one law against one file.
type Result struct {
	Law     string // "L1"
	Name    string // "identity"
	Applies bool   // false where the law says nothing about such a file
	Err     error  // nil where it holds; else the first difference
	Detail  string // the digest, or why the law does not apply
}

// Verify holds the laws against one document and the bytes that it was decoded from, in the
// format from. Formats are those that it must survive, in every chain of two.
func Verify(d *transcript.Document, data []byte, from transcript.Format, formats []transcript.Format) []Result {
	return []Result{
		{Law: "L1", Name: "identity", Applies: true, Err: each(formats, func(f transcript.Format) error { return Identity(f, d) })},
		{Law: "L2", Name: "chains", Applies: true, Err: chains(d, formats)},
		sameFile(d, data, from, formats),
		{Law: "L4", Name: "fixpoint", Applies: true, Err: each(formats, func(f transcript.Format) error { return Fixpoint(f, d) })},
		sameBytes(d, data, from, formats),
		{Law: "L6", Name: "one text", Applies: true, Err: OneText(d, formats...), Detail: "sha256 " + d.Digest()},
		{Law: "L7", Name: "no silent loss", Applies: true, Err: each(formats, func(f transcript.Format) error {
			return each(f.Profiles, func(p string) error { return NoSilentLoss(f, p, d) })
		})},
	}
}

func each[T any](all []T, law func(T) error) error {
	for _, x := range all {
		if err := law(x); err != nil {
			return err
		}
	}
	return nil
}

func chains(d *transcript.Document, formats []transcript.Format) error {
	return each(formats, func(a transcript.Format) error {
		return each(formats, func(b transcript.Format) error {
			if a.Name == b.Name {
				return nil
			}
			return Chain(d, a, b, a)
		})
	})
}

// sameFile is L3: the file, written again through each format, holds the same thing.
func sameFile(d *transcript.Document, data []byte, from transcript.Format, formats []transcript.Format) Result {
	r := Result{Law: "L3", Name: "the same file"}
	if from.Same == nil {
		r.Detail = "not a file of markup"
		return r
	}
	r.Applies = true
	r.Err = each(formats, func(via transcript.Format) error {
		back, err := through(d, via, from)
		if err != nil {
			return err
		}
		if err := from.Same(data, back); err != nil {
			return fmt.Errorf("%s → %s → %s: %w", from.Name, via.Name, from.Name, err)
		}
		return nil
	})
	return r
}

// sameBytes is L5: a file whose layout the document remembers is written again byte for byte.
func sameBytes(d *transcript.Document, data []byte, from transcript.Format, formats []transcript.Format) Result {
	r := Result{Law: "L5", Name: "the same bytes"}
	if d.Layout.Profile == "" || d.Source == nil || d.Source.Size != int64(len(data)) {
		r.Detail = "no layout to keep"
		return r
	}
	r.Applies = true
	r.Err = each(formats, func(via transcript.Format) error {
		back, err := through(d, via, from)
		if err != nil {
			return err
		}
		if !bytes.Equal(data, back) {
			return errors.New(firstDifference(data, back))
		}
		return nil
	})
	return r
}

func through(d *transcript.Document, via, to transcript.Format) ([]byte, error) {
	data, err := Encode(via, d)
	if err != nil {
		return nil, err
	}
	var o transcript.DecodeOptions
	if d.Source != nil {
		o.Name = d.Source.Name // a layout has no place for the name of its file
	}
	back, err := decode(via, data, o)
	if err != nil {
		return nil, err
	}
	return Encode(to, back)
}
