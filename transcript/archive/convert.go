package archive

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"sync"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Converter is how the documents of a source are converted. Formats and To are needed.
type Converter struct {
	Reader
	To            transcript.Format
	Profile       string // of To; empty: its own choice
	Strict        bool   // what would lose anything fails
	KeepExtension bool   // a.xml becomes a.xml.json, not a.json
	Bag           bool   // the output is a bag (RFC 8493), its documents in the folder data
	BagInfo       []BagField
	FailFast      bool // the first failure is the last
}

// Summary counts what came of a source.
type Summary struct {
	Converted int `json:"converted"` // documents
	Kept      int `json:"kept"`      // documents that an earlier run had converted
	Skipped   int `json:"skipped"`   // files that are of no format, or no files
	Failed    int `json:"failed"`    // files, or lines of them
}

// Convert converts every document of a source, several at a time, and puts what comes of them into the sink in
// the order of the source. What fails, and what is skipped, is put as a Result that says so, and counted;
// the others follow. Convert returns an error when it could not go on to the end: that of the
// sink, of the context, or with FailFast the first failure.
func (c *Converter) Convert(ctx context.Context, src Source, sink Sink) (Summary, error) {
	var sum Summary
	if err := c.check(sink.Joins()); err != nil {
		return sum, err
	}
	keeper, _ := sink.(Keeper)
	run := conversion{Converter: c, keeper: keeper, joins: sink.Joins()}
	names := c.newNames(run.joins)
	for r := range Each(ctx, &c.Reader, src, run.convert) {
		names.claim(r)
		if err := sink.Put(r); err != nil {
			return sum, err
		}
		sum.count(r)
		if r.Err != nil && c.FailFast {
			return sum, r.Err
		}
	}
	if err := ctx.Err(); err != nil {
		return sum, fmt.Errorf("interrupted: %w", err)
	}
	return sum, nil
}

func (c *Converter) check(joins bool) error {
	if joins && !c.To.Lines {
		return fmt.Errorf("documents in the format %s cannot be written one after another: choose one of a document a line, such as jsonl, or give each a file of its own", c.To.Name)
	}
	if err := c.checkBag(joins); err != nil {
		return err
	}
	return c.Filter.Check()
}

// Header says how c converts. Tool is the name and the version of the program.
func (c *Converter) Header(tool string) Header {
	d, speakers := c.Decode, ""
	if len(d.Speakers) > 0 {
		list, _ := json.Marshal(d.Speakers) // strings alone
		speakers = digest(list)
	}
	return Header{manifestFormat, manifestVersion, tool, c.To.Name, c.Profile, Options{
		From: c.From.Name, Infer: d.Infer, NoInfer: d.NoInfer, Encoding: d.Encoding, Split: d.Split, Speakers: speakers,
		MaxBytes: d.MaxBytes, MaxDepth: d.MaxDepth, Strict: c.Strict, KeepExtension: c.KeepExtension, Bag: c.Bag,
	}}
}

func (s *Summary) count(r *Result) {
	if r.Err != nil {
		s.Failed++
		return
	}
	for _, rec := range r.Records {
		switch {
		case rec.Skipped != "":
			s.Skipped++
		case r.Kept:
			s.Kept++
		default:
			s.Converted++
		}
	}
}

// conversion is what the workers of one Convert have in common.
type conversion struct {
	*Converter
	keeper  Keeper // nil if the sink is none
	joins   bool
	buffers sync.Pool // of *bytes.Buffer
}

// convert is what comes of one item.
func (c *conversion) convert(it *Item) (r *Result) {
	r = &Result{Name: it.Name}
	in := it.input()
	defer func() {
		if bug := recover(); bug != nil { // one bad file does not stop the rest
			r = r.failed(in, it.fail(fmt.Errorf("tiro failed on this file, which is a fault of tiro: please report it: %v", bug)))
		}
	}()
	switch {
	case it.Err != nil:
		return r.failed(in, it.Err)
	case it.Skip != "":
		r.Records = []Record{{Input: in, Skipped: it.Skip}}
		return r
	case c.keeper != nil:
		if r.Records, r.Kept = c.keeper.Kept(in); r.Kept {
			return r
		}
	}
	if err := c.documents(it, r, in); err != nil {
		return r.failed(in, err)
	}
	return r
}

func (r *Result) failed(in Part, err error) *Result {
	return &Result{Name: r.Name, Err: err, Records: []Record{{Input: in, Failed: failureOf(err)}}}
}

// documents converts the documents of an item.
func (c *conversion) documents(it *Item, r *Result, in Part) error {
	var docs []*transcript.Document
	said := notices{item: it}
	o := c.Decode
	o.Report = said.report
	var heard [][]Notice // of each document
	for doc, err := range it.Documents(o) {
		if err != nil {
			return err
		}
		docs, heard, said.list = append(docs, doc), append(heard, said.list), nil
	}
	several := len(docs) > 1
	first := 1
	if docs[0].IsFrame() {
		first = 0
	}
	for i, doc := range docs {
		rec := Record{Input: in, Format: it.Format.Name, Text: doc.Digest()}
		number := 0
		if several {
			number = i + first
			rec.Document, rec.Of = number, len(docs)
		}
		data, err := c.encode(it, doc, heard[i], &rec)
		if err != nil {
			return err
		}
		if rec.Skipped != "" {
			r.Records = append(r.Records, rec)
			continue
		}
		f := File{Data: data}
		rec.Output, rec.Profile = &Part{Size: int64(len(data)), SHA256: digest(data)}, c.profile(doc)
		if !c.joins {
			f.Path = c.outputName(it, several, number)
			rec.Output.Path = f.Path
		}
		r.Records, r.Files = append(r.Records, rec), append(r.Files, f)
		docs[i] = nil // it need not be held until the last is written
	}
	return nil
}

// profile is that which a document is written by: what was asked for, or what it remembers, or the default.
func (c *Converter) profile(doc *transcript.Document) string {
	switch {
	case c.Profile != "" || len(c.To.Profiles) == 0:
		return c.Profile
	case slices.Contains(c.To.Profiles, doc.Layout.Profile):
		return doc.Layout.Profile
	}
	return c.To.Profiles[0]
}

// encode writes a document, and says in the record what it lost. The frame of a file that was split is
// passed over, and said to be, where the format holds none alone.
func (c *conversion) encode(it *Item, doc *transcript.Document, heard []Notice, rec *Record) ([]byte, error) {
	said := notices{item: it, list: heard}
	o := transcript.EncodeOptions{Profile: c.Profile}
	if !c.Strict {
		o.Report = said.report
	}
	b, ok := c.buffers.Get().(*bytes.Buffer)
	if !ok {
		b = new(bytes.Buffer)
	}
	defer c.buffers.Put(b)
	b.Reset()
	enc := c.To.NewEncoder(b, o)
	err := enc.Encode(doc)
	if err == nil {
		err = enc.Close()
	}
	if err != nil && doc.IsFrame() && !c.Strict {
		rec.Skipped = "the frame of a split file, which " + c.To.Title + " holds only with its parts: " + failureOf(err).Error
		return nil, nil
	}
	if err != nil {
		return nil, it.fail(err)
	}
	rec.Notices = said.list
	return bytes.Clone(b.Bytes()), nil
}
