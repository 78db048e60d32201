package transcripttest

import (
	"bytes"
	"fmt"
	"slices"

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
// format from. Formats are those that it must survive, in every chain of two. Of a piece of a split
// file (transcript.PartOf) it does not ask L3: see [VerifyJoined]. A frame must survive the formats that
// are not of markup, since it is no file of markup without its parts.
func Verify(d *transcript.Document, data []byte, from transcript.Format, formats []transcript.Format) []Result {
	if d.IsFrame() {
		formats = slices.DeleteFunc(slices.Clone(formats), func(f transcript.Format) bool { return f.Same != nil })
	}
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
		{Law: "L8", Name: "nothing invented", Applies: true, Detail: "validity is for a validator", Err: each(formats, func(f transcript.Format) error {
			if f.Same == nil {
				return nil // not of XML
			}
			return NothingInvented(f, d, nil)
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

// chains is L2 for every two formats, there and back again. What has been through the first is made once
// for all that it goes on to.
func chains(d *transcript.Document, formats []transcript.Format) error {
	return each(formats, func(a transcript.Format) error {
		data, err := Encode(a, d)
		if err != nil {
			return fmt.Errorf("%s: encode: %w", a.Name, err)
		}
		first, err := Decode(a, data)
		if err != nil {
			return fmt.Errorf("%s: decode: %w", a.Name, err)
		}
		if diff := transcript.Diff(d, first); diff != "" {
			return fmt.Errorf("%s: %s", a.Name, diff)
		}
		return each(formats, func(b transcript.Format) error {
			if a.Name == b.Name {
				return nil
			}
			if err := Chain(first, b, a); err != nil {
				return fmt.Errorf("%s → %w", a.Name, err)
			}
			return nil
		})
	})
}

func sameFile(d *transcript.Document, data []byte, from transcript.Format, formats []transcript.Format) Result {
	r := Result{Law: "L3", Name: "the same file", Applies: from.Same != nil && d.PartOf == nil}
	if !r.Applies {
		r.Detail = "nothing to compare it by"
		if d.PartOf != nil {
			r.Detail = "a piece of a file"
		}
		return r
	}
	r.Err = each(formats, func(via transcript.Format) error { return SameFile(from, data, d, via) })
	return r
}

// VerifyJoined holds L3 against a file that was decoded into its frame and parts, in the format from: when
// each of them has been through another format, they are joined into the same file.
func VerifyJoined(docs []*transcript.Document, data []byte, from transcript.Format, formats []transcript.Format) Result {
	r := Result{Law: "L3", Name: "the same file", Applies: from.Same != nil, Detail: "joined"}
	if !r.Applies {
		r.Detail = "nothing to compare it by"
		return r
	}
	r.Err = each(formats, func(via transcript.Format) error { return SameJoined(from, data, docs, via) })
	return r
}

func sameBytes(d *transcript.Document, data []byte, from transcript.Format, formats []transcript.Format) Result {
	r := Result{Law: "L5", Name: "the same bytes"}
	if !d.Layout.IsWhole() || d.PartOf != nil || d.Source == nil || d.Source.Size != int64(len(data)) {
		r.Detail = "no layout to keep"
		return r
	}
	r.Applies = true
	r.Err = each(formats, func(via transcript.Format) error { return SameBytes(from, data, d, via) })
	return r
}

// SameFile is L3: the file data, from which d was decoded, written again after d has been
// through another format, holds the same thing by its format's own Same.
func SameFile(f transcript.Format, data []byte, d *transcript.Document, via transcript.Format) error {
	back, err := through(d, via, f)
	if err != nil {
		return err
	}
	if err := f.Same(data, back); err != nil {
		return fmt.Errorf("%s → %s → %s: %w", f.Name, via.Name, f.Name, err)
	}
	return nil
}

// SameJoined is L3 for a file that was decoded into its frame and parts: joined again, after each has
// been through another format, they are a file that holds the same thing. A format that cannot hold a
// frame alone is taken to join them itself.
func SameJoined(f transcript.Format, data []byte, docs []*transcript.Document, via transcript.Format) error {
	var joined bytes.Buffer
	enc := f.NewEncoder(&joined, transcript.EncodeOptions{})
	for i, d := range docs {
		if via.Same == nil {
			sent, err := Encode(via, d)
			if err == nil {
				d, err = Decode(via, sent)
			}
			if err != nil {
				return fmt.Errorf("%s: piece %d: %w", via.Name, i, err)
			}
		}
		if err := enc.Encode(d); err != nil {
			return fmt.Errorf("%s → %s: piece %d: %w", via.Name, f.Name, i, err)
		}
	}
	if err := enc.Close(); err != nil {
		return fmt.Errorf("%s → %s: %w", via.Name, f.Name, err)
	}
	if err := f.Same(data, joined.Bytes()); err != nil {
		return fmt.Errorf("%s → %s → %s: %w", f.Name, via.Name, f.Name, err)
	}
	return nil
}

// SameBytes is L5: the file data, from which d was decoded in a layout that it remembers, is
// written again byte for byte after d has been through another format.
func SameBytes(f transcript.Format, data []byte, d *transcript.Document, via transcript.Format) error {
	back, err := through(d, via, f)
	if err != nil {
		return err
	}
	if !bytes.Equal(data, back) {
		return fmt.Errorf("%s → %s → %s: %s", f.Name, via.Name, f.Name, firstDifference(data, back))
	}
	return nil
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
