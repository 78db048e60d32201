package markdown

import (
	"cmp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// reader makes the model of goldmark's tree. The first thing that is wrong stops it: the
// methods go on to their ends without effect, and err says what it was.
type reader struct {
	src    *source
	err    error
	names  *names
	parser parser.Parser
	depth  int // how deep the elements nest that are being read
	most   int // how deep they may

	// What is read now: offsets in str, and in the tree that was made of it, count from base in src,
	// or from nowhere in particular, at the position at.
	str  string
	base int
	at   transcript.Pos

	ctx       infer.Context
	inferring bool                // brackets are read as the words are
	marking   bool                // brackets are read later: those that were escaped keep their marks until then
	turns     bool                // bold labels begin turns
	turnType  transcript.TurnKind // of those turns
	labels    labels
	notes     map[string]*footnote
	report    transcript.Reporter
	explain   func(transcript.Decision)
	inferred  map[*transcript.Field]bool     // fields that package infer is to read
	given     map[*transcript.Paragraph]bool // written as elements, so that their parts are as they say
	literal   bool                           // a bracket was escaped, and stands as a mark of its own

	seen seen // how the source is typed

	counterparts transcript.Counterparts
}

// footnote is a definition, and whether it has been taken for a reference.
type footnote struct {
	node ast.Node
	used bool
}

func newReader(src *source, o transcript.DecodeOptions) *reader {
	r := &reader{src: src, most: cmp.Or(o.MaxDepth, transcript.DefaultMaxDepth), base: -1, names: newNames(nil)}
	r.parser, r.explain = newParser(&r.str), unmarked(o.Explain)
	if r.most < 0 {
		r.most = transcript.DefaultMaxDepth
	}
	return r
}

// fail keeps the first error.
func (r *reader) fail(pos transcript.Pos, format string, args ...any) {
	if r.err == nil {
		r.err = r.src.errorAt(pos, format, args...)
	}
}

// pos is the position of an offset in what is read now.
func (r *reader) pos(offset int) transcript.Pos {
	if r.base < 0 {
		return r.at
	}
	return r.src.pos(r.base + max(offset, 0))
}

// parse reads Markdown as goldmark's tree, and collects its footnotes.
func (r *reader) parse(data []byte) ast.Node {
	tree := r.parser.Parse(text.NewReader(data))
	if strings.Contains(r.str, "[^") {
		r.collectNotes(tree)
	}
	return tree
}

// within reads a piece that stands in the front matter, at a position.
func (r *reader) within(s string, pos transcript.Pos, read func()) {
	outer := *r
	r.str, r.base, r.at = s, -1, pos
	r.inferring, r.marking, r.turns, r.notes = false, false, false, nil
	read()
	r.str, r.base, r.at = outer.str, outer.base, outer.at
	r.inferring, r.marking, r.turns, r.notes = outer.inferring, outer.marking, outer.turns, outer.notes
}

// enter and leave count how deep elements nest.
func (r *reader) enter(pos transcript.Pos) {
	if r.depth++; r.depth > r.most {
		r.fail(pos, "elements nest more than %d deep: this is the limit", r.most)
	}
}

func (r *reader) leave() { r.depth-- }

// startOf is the offset at which a node of goldmark's begins; 0 when it does not know.
func startOf(n ast.Node) int {
	if p := n.Pos(); p >= 0 {
		return p
	}
	if n.Type() == ast.TypeBlock {
		if l := n.Lines(); l != nil && l.Len() > 0 {
			return l.At(0).Start
		}
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			return t.Segment.Start
		}
		if s := startOf(c); s > 0 {
			return s
		}
	}
	return 0
}

// infersField has package infer read a field, once all of them are known.
func (r *reader) infersField(f *transcript.Field) {
	if r.inferred == nil {
		r.inferred = map[*transcript.Field]bool{}
	}
	r.inferred[f] = true
}

// sealed reports whether brackets in words are words.
func (r *reader) sealed() bool { return !r.inferring && !r.marking }
