package archive

import (
	"context"
	"fmt"
	"iter"
	"path"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Checker compares what there is with what a manifest says.
type Checker struct {
	Manifest *Manifest
	Formats  *transcript.Registry
	Workers  int // how many files are read at once; 0: as many as there are processors
}

// Checked is what was found of one file, or one line of a file of lines.
type Checked struct {
	Part    Part     // as the manifest has it, or where that does not name it, as it is
	Problem *Problem // nil: it is as it was written
}

// Problem is what is wrong with a file, and what to do about it.
type Problem struct {
	Code    string `json:"code"` // one of the constants
	Message string `json:"message"`
	Info    bool   `json:"info,omitempty"` // it is said and is no failure
}

// The codes of problems.
const (
	CodeMissing = "missing" // it is not there
	CodeChanged = "changed" // its bytes are others
	CodeText    = "text"    // its bytes are the same, and are read as another text or not at all
	CodeUnnamed = "unnamed" // it is there, and was not then
	CodeTwice   = "twice"   // there is another of that name
	CodeBag     = "bag"     // a bag is not as RFC 8493 wants it
)

// Outputs compares what a conversion wrote, see [Written], with the manifest: that each file, or line, is there, has its
// size and SHA-256, can be read in its format, and has the reading text of the document that it was made of. Where
// the manifest says that the conversion lost something, only the bytes are compared: such a file need not be readable.
//
// A file that the manifest does not name is a failure if its name has an extension of the format that was
// written, for it could pass for a converted one; any other is told as Info. Where the context is done the sequence ends.
func (c *Checker) Outputs(ctx context.Context, src Source) iter.Seq[Checked] {
	r := &Reader{Formats: c.Formats, From: c.format(), Decode: c.limits(), Workers: c.Workers}
	r.From.Lines = c.Manifest.joined
	return c.check(ctx, r, src, side{
		places: c.Manifest.outputs,
		part:   func(rec Record) *Part { return rec.Output },
		data:   c.output,
		extra:  c.extraOutput,
		gone:   "is not there: restore it from a copy, or convert again",
	})
}

// Inputs compares the files that were read with the manifest: that each is there, with its size and SHA-256. A
// file that the manifest does not name, which may have come later or have been left out by a filter, is told as Info.
func (c *Checker) Inputs(ctx context.Context, src Source) iter.Seq[Checked] {
	r := &Reader{Formats: c.Formats, Decode: c.limits(), Workers: c.Workers}
	r.From, _ = c.Formats.Lookup(c.Manifest.Header.Options.From)
	return c.check(ctx, r, src, side{
		places: c.Manifest.inputs,
		part:   func(rec Record) *Part { return &rec.Input },
		data:   input,
		extra: func(string) *Problem {
			return &Problem{CodeUnnamed, "was not there when this was converted, or was left out", true}
		},
		gone: "was read, and is not there: name what was converted as it was named then",
	})
}

// side is that of a conversion which is checked: what it read, or what it wrote.
type side struct {
	places map[[16]byte]int64
	part   func(Record) *Part
	data   func(*Item, Record) *Problem // what is wrong with what there is
	extra  func(path string) *Problem   // what is wrong with what the manifest does not name
	gone   string
}

// format is that of what was written.
func (c *Checker) format() transcript.Format {
	f, ok := c.Formats.Lookup(c.Manifest.Header.To)
	if !ok { // it can be compared all the same, and is told to be unreadable
		f = transcript.Format{Name: c.Manifest.Header.To}
	}
	return f
}

func (c *Checker) limits() transcript.DecodeOptions {
	o := c.Manifest.Header.Options
	return transcript.DecodeOptions{MaxBytes: o.MaxBytes, MaxDepth: o.MaxDepth}
}

// check goes through what there is, and then through what there is not.
func (c *Checker) check(ctx context.Context, r *Reader, src Source, s side) iter.Seq[Checked] {
	type found struct {
		Checked
		key   [16]byte
		named bool
	}
	work := func(it *Item) (f found) {
		f.Part = it.input()
		f.key = inputKey(f.Part)
		offset, named := s.places[f.key]
		if f.named = named; !named {
			f.Problem = s.extra(it.Path)
			return f
		}
		rec, err := c.Manifest.record(offset)
		if err != nil {
			f.Problem = &Problem{CodeChanged, err.Error(), false}
			return f
		}
		f.Part, f.Problem = *s.part(rec), s.data(it, rec)
		return f
	}
	return func(yield func(Checked) bool) {
		seen := map[[16]byte]struct{}{}
		for f := range Each(ctx, r, s.named(r, src), work) {
			_, twice := seen[f.key]
			if seen[f.key] = struct{}{}; twice {
				f.Problem = &Problem{CodeTwice, "is there twice: remove the one that does not belong there", false}
			}
			if (f.named || f.Problem != nil) && !yield(f.Checked) {
				return
			}
		}
		if ctx.Err() == nil {
			c.missing(s, seen, yield)
		}
	}
}

// named is the source, of which what the manifest does not name is not read.
func (s side) named(r *Reader, src Source) Source {
	return func(yield func(Entry, error) bool) {
		for e, err := range src {
			if _, ok := s.places[inputKey(Part{Path: e.Path})]; err == nil && !ok && !r.isLines(e.Path) {
				e = skipped(e, "not in the manifest")
			}
			if !yield(e, err) {
				return
			}
		}
	}
}

// missing yields what the manifest names and was not seen.
func (c *Checker) missing(s side, seen map[[16]byte]struct{}, yield func(Checked) bool) {
	for rec, err := range c.Manifest.Records() {
		if err != nil {
			yield(Checked{Part{Path: c.Manifest.name}, &Problem{CodeChanged, err.Error(), false}})
			return
		}
		part := s.part(rec)
		if part == nil {
			continue
		}
		if _, ok := seen[inputKey(*part)]; ok {
			continue
		}
		seen[inputKey(*part)] = struct{}{} // an input may have several records
		if !yield(Checked{*part, &Problem{CodeMissing, s.gone, false}}) {
			return
		}
	}
}

// differs says how what there is differs from a part of a manifest; empty if it does not.
func differs(it *Item, p Part) string {
	found := it.input()
	switch {
	case p.SHA256 != "" && it.Skip != "":
		return "is not what it was: it is now " + it.Skip
	case it.Data == nil && it.Err != nil:
		return "cannot be read as it could: " + failureOf(it.Err).Error
	case p.Size >= 0 && found.Size >= 0 && found.Size != p.Size:
		return fmt.Sprintf("has %d bytes, and had %d", found.Size, p.Size)
	case p.SHA256 != "" && found.SHA256 != p.SHA256:
		return fmt.Sprintf("has the SHA-256 %s, and had %s", found.SHA256, p.SHA256)
	}
	return ""
}

func input(it *Item, rec Record) *Problem {
	if d := differs(it, rec.Input); d != "" {
		return &Problem{CodeChanged, d + ": it is not what was converted: restore it from a copy, or convert it again", false}
	}
	return nil
}

// output is what is wrong with a file that was written.
func (c *Checker) output(it *Item, rec Record) *Problem {
	d := differs(it, *rec.Output)
	if d == "" && rec.lost() {
		return nil
	}
	text, err := c.text(it)
	switch same := err == nil && text == rec.Text; {
	case d != "":
		return &Problem{CodeChanged, d + readAs(it, same, err) + ": restore it from a copy, or convert again", false}
	case same:
		return nil
	case err != nil:
		return &Problem{CodeText, fmt.Sprintf("is as it was written, and cannot be read by this version of tiro: %s: read it with %q, which wrote it", failureOf(err).at(), c.Manifest.Header.Tool), false}
	}
	return &Problem{CodeText, fmt.Sprintf("is as it was written, and its reading text has the SHA-256 %s, that of its input had %s: convert again, and compare", text, rec.Text), false}
}

// readAs says how far a change goes.
func readAs(it *Item, same bool, err error) string {
	switch {
	case it.Data == nil:
		return ""
	case err != nil:
		return "; it cannot be read: " + failureOf(err).at()
	case same:
		return "; its reading text is the same"
	}
	return "; its reading text has changed, too"
}

// text is the digest of the reading text of the one document that was written to a file.
func (c *Checker) text(it *Item) (string, error) {
	if it.Format.NewDecoder == nil {
		return "", fmt.Errorf("the format %q is not known here", it.Format.Name)
	}
	digest, count := "", 0
	for doc, err := range it.Documents(c.limits()) {
		if err != nil {
			return "", err
		}
		count++
		digest = doc.Digest()
	}
	if count != 1 {
		return "", fmt.Errorf("it holds %d documents, and not one", count)
	}
	return digest, nil
}

// lost reports whether a document lost anything when it was written.
func (r Record) lost() bool {
	for _, n := range r.Notices {
		if n.Severity == transcript.Loss.String() {
			return true
		}
	}
	return false
}

// at is what failed and where.
func (f *Failure) at() string {
	if f.At == "" {
		return f.Error
	}
	return f.At + ": " + f.Error
}

// extraOutput is what is wrong with a file that the manifest does not name; nil for what is hidden and what a
// conversion writes of itself.
func (c *Checker) extraOutput(name string) *Problem {
	if isHiddenPath(name) || name == manifestName || name == failuresName {
		return nil
	}
	for _, end := range c.format().Extensions {
		if strings.EqualFold(path.Ext(name), end) {
			return &Problem{CodeUnnamed, "is not in the manifest: no conversion wrote it here: remove it, or convert again", false}
		}
	}
	return &Problem{CodeUnnamed, "is not in the manifest, nor of the format that was written", true}
}
