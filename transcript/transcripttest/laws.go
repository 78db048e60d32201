package transcripttest

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Encode writes a document with a format, refusing every loss.
func Encode(f transcript.Format, d *transcript.Document) ([]byte, error) {
	return encode(f, d, transcript.EncodeOptions{})
}

func encode(f transcript.Format, d *transcript.Document, o transcript.EncodeOptions) ([]byte, error) {
	var b bytes.Buffer
	enc := f.NewEncoder(&b, o)
	if err := enc.Encode(d); err != nil {
		return nil, err
	}
	if err := enc.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Decode reads the one document that data holds.
func Decode(f transcript.Format, data []byte) (*transcript.Document, error) {
	return decode(f, data, transcript.DecodeOptions{})
}

func decode(f transcript.Format, data []byte, o transcript.DecodeOptions) (*transcript.Document, error) {
	dec := f.NewDecoder(bytes.NewReader(data), o)
	d, err := dec.Decode()
	if err != nil {
		return nil, err
	}
	if _, err := dec.Decode(); err != io.EOF {
		return nil, fmt.Errorf("after one document comes %v, not the end", err)
	}
	return d, nil
}

// Identity is L1: decoding what f encodes of d gives d.
func Identity(f transcript.Format, d *transcript.Document) error {
	return Chain(d, f)
}

// Chain is L2: d comes back from being written and read with each format in turn.
func Chain(d *transcript.Document, chain ...transcript.Format) error {
	at := d
	var names []string
	for _, f := range chain {
		names = append(names, f.Name)
		data, err := Encode(f, at)
		if err != nil {
			return fmt.Errorf("%s: encode: %w", strings.Join(names, " → "), err)
		}
		if at, err = Decode(f, data); err != nil {
			return fmt.Errorf("%s: decode: %w", strings.Join(names, " → "), err)
		}
		if diff := transcript.Diff(d, at); diff != "" {
			return fmt.Errorf("%s: %s", strings.Join(names, " → "), diff)
		}
	}
	return nil
}

// Fixpoint is L4: what f wrote of d, it reads and writes again byte for byte.
func Fixpoint(f transcript.Format, d *transcript.Document) error {
	first, err := Encode(f, d)
	if err != nil {
		return fmt.Errorf("%s: encode: %w", f.Name, err)
	}
	back, err := Decode(f, first)
	if err != nil {
		return fmt.Errorf("%s: decode: %w", f.Name, err)
	}
	second, err := Encode(f, back)
	if err != nil {
		return fmt.Errorf("%s: encode again: %w", f.Name, err)
	}
	if !bytes.Equal(first, second) {
		return fmt.Errorf("%s: not a fixpoint: %s", f.Name, firstDifference(first, second))
	}
	return nil
}

func firstDifference(a, b []byte) string {
	i, line := 0, 1
	for i < len(a) && i < len(b) && a[i] == b[i] {
		if a[i] == '\n' {
			line++
		}
		i++
	}
	from := max(0, i-20)
	return fmt.Sprintf("line %d: %q and then %q", line, a[from:min(len(a), i+40)], b[from:min(len(b), i+40)])
}

// OneText is L6: the reading text of d is the same after a round through each of the formats.
func OneText(d *transcript.Document, formats ...transcript.Format) error {
	want := d.Digest()
	for _, f := range formats {
		data, err := Encode(f, d)
		if err != nil {
			return fmt.Errorf("%s: encode: %w", f.Name, err)
		}
		back, err := Decode(f, data)
		if err != nil {
			return fmt.Errorf("%s: decode: %w", f.Name, err)
		}
		if got := back.Digest(); got != want {
			return fmt.Errorf("%s: the reading text has the SHA-256 %s, and had %s", f.Name, got, want)
		}
	}
	return nil
}

// NoSilentLoss is L7 for one profile of a format: either d comes back whole, or the encoder
// reports a loss, and without a Reporter fails.
func NoSilentLoss(f transcript.Format, profile string, d *transcript.Document) error {
	losses := 0
	data, err := encode(f, d, transcript.EncodeOptions{Profile: profile, Report: func(g transcript.Diagnostic) error {
		if g.Severity == transcript.Loss {
			losses++
		}
		return nil
	}})
	if err != nil {
		return fmt.Errorf("%s, profile %s: encode: %w", f.Name, profile, err)
	}
	_, strict := encode(f, d, transcript.EncodeOptions{Profile: profile})
	if (losses > 0) != (strict != nil) {
		return fmt.Errorf("%s, profile %s: %d losses reported, but without a Reporter: %v", f.Name, profile, losses, strict)
	}
	if losses > 0 {
		return nil
	}
	back, err := Decode(f, data)
	if err != nil {
		return fmt.Errorf("%s, profile %s: decode: %w", f.Name, profile, err)
	}
	back.Layout = d.Layout // to ask for a layout is to be given it
	if diff := transcript.Diff(d, back); diff != "" {
		return fmt.Errorf("%s, profile %s: lost without a word: %s", f.Name, profile, diff)
	}
	return nil
}

// TestFormat puts a format through the laws on EveryNode, and checks what every codec must
// do besides: that a broken stream is an error, that an invalid document is refused by a
// [transcript.Error], and that its encoder's errors are those of what it writes to.
func TestFormat(f transcript.Format) error {
	d := EveryNode()
	if err := d.Validate(); err != nil {
		return err
	}
	errs := []error{Identity(f, d), Fixpoint(f, d), OneText(d, f)}
	for _, p := range f.Profiles {
		errs = append(errs, NoSilentLoss(f, p, d))
	}
	errs = append(errs, refuses(f), breaks(f, d))
	return errors.Join(errs...)
}

// refuses checks that what is not valid is refused, and nothing is written of it.
func refuses(f transcript.Format) error {
	bad := &transcript.Document{Body: []transcript.Block{&transcript.Item{}}}
	var b bytes.Buffer
	err := f.NewEncoder(&b, transcript.EncodeOptions{}).Encode(bad)
	if _, ok := errors.AsType[*transcript.Error](err); !ok {
		return fmt.Errorf("%s: encoding an invalid document gives %v, not a transcript.Error", f.Name, err)
	}
	if b.Len() > 0 {
		return fmt.Errorf("%s: %d bytes of an invalid document are written", f.Name, b.Len())
	}
	return nil
}

var errBroken = errors.New("the stream broke")

type brokenReader struct{ r io.Reader }

func (b brokenReader) Read(p []byte) (int, error) {
	n, err := b.r.Read(p)
	if err == io.EOF {
		err = errBroken
	}
	return n, err
}

type brokenWriter struct{ left int }

func (b *brokenWriter) Write(p []byte) (int, error) {
	if len(p) > b.left {
		n := b.left
		b.left = 0
		return n, errBroken
	}
	b.left -= len(p)
	return len(p), nil
}

// breaks checks that a reader or writer that fails half-way is what the codec says went wrong.
func breaks(f transcript.Format, d *transcript.Document) error {
	data, err := Encode(f, d)
	if err != nil {
		return err
	}
	for _, n := range []int{0, len(data) / 2, len(data) - 1} {
		dec := f.NewDecoder(brokenReader{bytes.NewReader(data[:n])}, transcript.DecodeOptions{})
		if _, err := dec.Decode(); !errors.Is(err, errBroken) {
			return fmt.Errorf("%s: a stream that breaks after %d of %d bytes gives %v", f.Name, n, len(data), err)
		}
		enc := f.NewEncoder(&brokenWriter{n}, transcript.EncodeOptions{})
		err := enc.Encode(d)
		if err == nil {
			err = enc.Close()
		}
		if !errors.Is(err, errBroken) {
			return fmt.Errorf("%s: a writer that fails after %d of %d bytes gives %v", f.Name, n, len(data), err)
		}
	}
	return nil
}
