package markdown

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// What package infer reads, as this codec asks for it; the writer asks the same, to see
// whether what it writes reads back.

// bracketsOf reads the brackets among the words in nodes.
func (r *reader) bracketsOf(nodes []transcript.Node) []transcript.Node {
	in := make([]transcript.Inline, len(nodes))
	for i, n := range nodes {
		x, ok := n.(transcript.Inline)
		if !ok {
			return nodes
		}
		in[i] = x
	}
	return asNodes(readBrackets(in, r.ctx))
}

func asNodes[N transcript.Node](list []N) []transcript.Node {
	out := make([]transcript.Node, len(list))
	for i, n := range list {
		out[i] = n
	}
	return out
}

// readBrackets reads brackets among words, but not those in emphasis and the like.
func readBrackets(in []transcript.Inline, c infer.Context) []transcript.Inline {
	if !hasBracket(in) {
		return in
	}
	out := infer.Brackets(seal(in), c)
	return unseal(joinInlines(out))
}

// paragraphOf reads a paragraph's brackets.
func (r *reader) paragraphOf(p *transcript.Paragraph) []transcript.Node {
	return readParagraph(p, r.ctx)
}

func readParagraph(p *transcript.Paragraph, c infer.Context) []transcript.Node {
	if !hasBracket(p.Children) {
		return []transcript.Node{p}
	}
	q := *p
	q.Children = seal(p.Children)
	blocks := infer.Paragraph(&q, c)
	for _, b := range blocks {
		if p, ok := b.(*transcript.Paragraph); ok {
			p.Children = unseal(joinInlines(p.Children))
		}
	}
	return asNodes(blocks)
}

// dateline reads a paragraph that is a place and a date; nil for any other.
func (r *reader) dateline(p *transcript.Paragraph) *transcript.Dateline {
	if in, ok := readDateline(p.Children); ok {
		d := &transcript.Dateline{Children: in}
		d.SetPos(p.Pos())
		return d
	}
	return nil
}

func readDateline(in []transcript.Inline) ([]transcript.Inline, bool) {
	if len(in) != 1 {
		return nil, false
	}
	if t, ok := in[0].(*transcript.Text); !ok || len(t.Value) > 100 {
		return nil, false
	}
	return infer.Dateline(in)
}

// readLabel reads the brackets of a label.
func readLabel(in []transcript.Inline, c infer.Context) []transcript.Inline {
	if !hasBracket(in) {
		return in
	}
	return unseal(joinInlines(infer.Label(seal(in), c)))
}

// hasBracket reports whether a bracket opens among the words in a list, not deeper.
func hasBracket(in []transcript.Inline) bool {
	for _, n := range in {
		if t, ok := n.(*transcript.Text); ok && strings.IndexByte(t.Value, '[') >= 0 {
			return true
		}
	}
	return false
}

// seal hides the brackets within emphasis and the like: package infer would read them.
func seal(in []transcript.Inline) []transcript.Inline {
	var out []transcript.Inline
	for i, n := range in {
		switch n.(type) {
		case *transcript.Emphasis, *transcript.Quotation:
		default:
			continue
		}
		if !holdsBracket(n) {
			continue
		}
		if out == nil {
			out = append([]transcript.Inline(nil), in...)
		}
		c := transcript.Clone(n)
		replaceTexts(c, "[", sealedOpen, "]", sealedClose)
		out[i] = c
	}
	if out == nil {
		return in
	}
	return out
}

// The marks of brackets that are not to be read, until unseal; they are not those of
// brackets that were escaped, since those are to be told from them.
const (
	sealedOpen  = "\x03"
	sealedClose = "\x04"
)

func unseal(in []transcript.Inline) []transcript.Inline {
	for _, n := range in {
		if _, ok := n.(*transcript.Text); !ok {
			replaceTexts(n, sealedOpen, "[", sealedClose, "]")
		}
	}
	return in
}

func holdsBracket(n transcript.Node) bool {
	for c := range transcript.Preorder(n) {
		if t, ok := c.(*transcript.Text); ok && strings.ContainsAny(t.Value, "[]") {
			return true
		}
	}
	return false
}

// replaceTexts replaces in the texts under n, and in n.
func replaceTexts(n transcript.Node, pairs ...string) {
	var replacer *strings.Replacer
	for c := range transcript.Preorder(n) {
		if t, ok := c.(*transcript.Text); ok && (strings.Contains(t.Value, pairs[0]) || strings.Contains(t.Value, pairs[2])) {
			if replacer == nil {
				replacer = strings.NewReplacer(pairs...)
			}
			t.Value = replacer.Replace(t.Value)
		}
	}
}

// restored turns the marks of escaped brackets into brackets, unless the whole document is
// yet to be read.
func (r *reader) restored(nodes []transcript.Node) []transcript.Node {
	if r.literal && !r.marking {
		for _, n := range nodes {
			replaceTexts(n, markOpen, "[", markClose, "]")
		}
	}
	return nodes
}

// unmarked tells what is decided in the words of the source, without the marks that stand for brackets.
func unmarked(tell func(transcript.Decision)) func(transcript.Decision) {
	if tell == nil {
		return nil
	}
	brackets := strings.NewReplacer(markOpen, "[", markClose, "]", sealedOpen, "[", sealedClose, "]")
	return func(d transcript.Decision) {
		d.Text, d.Why = brackets.Replace(d.Text), brackets.Replace(d.Why)
		tell(d)
	}
}

// joinInlines makes one of adjacent texts.
func joinInlines(in []transcript.Inline) []transcript.Inline {
	for i := 1; i < len(in); i++ {
		_, a := in[i-1].(*transcript.Text)
		if _, b := in[i].(*transcript.Text); !a || !b {
			continue
		}
		nodes := joinTexts(asNodes(in))
		out := make([]transcript.Inline, len(nodes))
		for i, n := range nodes {
			out[i] = n.(transcript.Inline)
		}
		return out
	}
	return in
}

// label splits a paragraph that begins with bold words, and then ends or goes on after a
// space, into the label and the rest.
func (r *reader) label(pieces []piece, may bool) (label []transcript.Inline, rest []piece, ok bool) {
	if !may || pieces[0].syntax != strong {
		return nil, nil, false
	}
	e, isEmphasis := pieces[0].node.(*transcript.Emphasis)
	rest = pieces[1:]
	if !isEmphasis || len(e.Children) == 0 {
		return nil, nil, false
	}
	if len(rest) > 0 && rest[0].syntax != hard {
		t, isText := rest[0].node.(*transcript.Text)
		if !isText || t.Value[0] != ' ' {
			return nil, nil, false
		}
	}
	label = e.Children
	if r.inferring {
		label = readLabel(transcript.Clone(e).Children, r.ctx)
	}
	r.restored(asNodes(label))
	return label, rest, true
}
