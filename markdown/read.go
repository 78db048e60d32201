package markdown

import (
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
	"github.com/tiro-transcripts/tiro/transcript/teiheader"
)

// decodeCanonical reads the canonical profile, and plain Markdown, which is what has no
// front matter of Tiro's.
func decodeCanonical(src *source, o transcript.DecodeOptions) (*transcript.Document, error) {
	read, err := decodeUnchecked(src, o)
	if err != nil {
		return nil, err
	}
	d := read.doc
	if d.Source == nil && read.plain {
		d.Source = src.origin(mediaType)
	} else if d.Source == nil {
		d.Source = src.origin(canonicalType)
	}
	if err := resolve(d); err != nil {
		return nil, src.invalid(err)
	}
	if err := teiheader.Validate(d); err != nil {
		return nil, src.invalid(err)
	}
	if read.plain && !d.IsRoot() {
		d.Layout = read.layout()
	}
	return d, read.r.err
}

// resolve derives what elements say of who speaks. Nobody whom the front matter lists goes by that.
func resolve(d *transcript.Document) error {
	listed := d.People
	d.Resolve()
	for _, p := range listed {
		if p.External && d.Person(p.ID) == nil {
			return transcript.Errorf(formatName, p.Pos(), "the person %q is described elsewhere and does not speak: leave them out", p.ID)
		}
	}
	return nil
}

// decoded is a document that was read, and may not be valid.
type decoded struct {
	doc   *transcript.Document
	plain bool // it was plain Markdown
	r     *reader
	body  int  // the offset of what follows the front matter
	again bool // whoever reads the same bytes reads the same document
}

// layout is how plain Markdown was typed.
func (d decoded) layout() transcript.Layout { return d.r.layout(d.doc.Unresolved(), d.body, d.again) }

func decodeUnchecked(src *source, o transcript.DecodeOptions) (out decoded, err error) {
	plain := !src.isCanonical()
	if plain && o.Profile == Canonical {
		return out, src.errorf(0, "the front matter does not declare the canonical profile: begin it with %q", versionKey+": "+version)
	}
	yaml, start, body, closed, ok := src.frontMatter()
	switch {
	case plain && (!closed || ok && isProse(yaml)):
		ok, body = false, 0 // a line of three hyphens, and no front matter
	case !closed:
		return out, src.errorf(0, "the front matter does not end: put a line of three hyphens after it")
	}
	r := newReader(src, o)
	r.report = o.Report
	d := &transcript.Document{}
	if ok {
		f := &frontReader{r: r, d: d, lines: int(src.pos(start).Line) - 1, plain: plain}
		if top := f.load(yaml); top != nil && r.err == nil {
			if plain {
				f.plainFields(top)
			} else {
				f.canonical(top)
			}
		}
	}
	r.turns, r.inferring, r.marking = !plain, !plain, plain && !o.NoInfer
	if r.err == nil {
		r.literal = false
		d.Body = r.body(src.data[body:], body)
	}
	if r.err == nil && !plain {
		readParts(d.Body, func(p *transcript.Paragraph) bool { return r.given[p] })
	}
	if r.err == nil && plain && !o.NoInfer {
		infer.Document(d, infer.Options{Speakers: o.Speakers, Explain: r.explain})
		r.marking, r.literal = false, true // some block or other may have held an escaped bracket
		for n := range d.Roots() {
			r.restored([]transcript.Node{n})
		}
	}
	return decoded{d, plain, r, body, !o.NoInfer && !src.recoded}, r.err
}

// invalid puts the name of the file and of the format to an error about a document.
func (s *source) invalid(err error) error {
	if e, ok := err.(*transcript.Error); ok {
		c := *e
		c.Format, c.File = formatName, s.name
		return &c
	}
	return transcript.InFile(s.name, err)
}

// note reports something that is no error.
func (r *reader) note(d transcript.Diagnostic) {
	if r.report == nil || r.err != nil {
		return
	}
	if err := r.report(d); err != nil {
		r.err = err
	}
}

// body reads what follows the front matter.
func (r *reader) body(data []byte, base int) []transcript.Block {
	r.str, r.base = string(data), base
	tree := r.parse(data)
	f := &frame{division: true}
	nodes := r.container(tree, f)
	spare := &frame{}
	r.spareNotes(tree, spare)
	for _, it := range spare.items {
		nodes = append(nodes, it.node)
	}
	nodes = transcript.JoinLabels(nodes)
	out := make([]transcript.Block, 0, len(nodes))
	for _, n := range nodes {
		b, ok := n.(transcript.Block)
		if !ok {
			r.fail(n.Pos(), "a %s cannot stand among paragraphs: put it into one", n.Kind())
			return nil
		}
		out = append(out, b)
	}
	return out
}

// markup reads tags and text in which there is no Markdown.
func (r *reader) markup(s string, pos transcript.Pos) []transcript.Node {
	b := &builder{r: r, seal: true}
	list := tokens{s: s}
	for r.err == nil {
		t, ok := list.next()
		if !ok {
			break
		}
		if t.kind == tokenText || !b.token(t, pos) {
			b.text(decodeEntities(t.words()), pos)
		}
	}
	b.finish()
	return transcript.JoinLabels(nodesOf(b.out))
}
