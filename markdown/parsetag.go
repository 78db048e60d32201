package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// Goldmark reads HTML with regular expressions, which in a text full of tags take most of its time. The
// names of custom elements, and no others, have a hyphen: they are read here, by CommonMark's
// rules, and goldmark reads the rest.

// tag is a tag of a custom element among words.
type tag struct {
	ast.BaseInline
	token
	start, end int
}

func (*tag) Kind() ast.NodeKind        { return ast.KindRawHTML }
func (*tag) Dump(source []byte, _ int) {}

// tagParser reads the tags of custom elements that stand on one line.
type tagParser struct {
	rest parser.InlineParser
	str  *string // what is being parsed
}

func (*tagParser) Trigger() []byte { return []byte{'<'} }

func (p *tagParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if !isCustom(line[1:]) || seg.Padding > 0 {
		return p.rest.Parse(parent, block, pc)
	}
	t, n := nextTag((*p.str)[seg.Start:seg.Stop])
	if n == 0 {
		return p.rest.Parse(parent, block, pc)
	}
	block.Advance(n)
	node := &tag{token: t, start: seg.Start, end: seg.Start + n}
	node.SetPos(seg.Start)
	return node
}

// isCustom reports whether what follows "<" is the name of a custom element.
func isCustom(s []byte) bool {
	if len(s) > 0 && s[0] == '/' {
		s = s[1:]
	}
	if len(s) == 0 || !isLetter(s[0]) {
		return false
	}
	for _, c := range s {
		if !isAlnum(c) {
			return c == '-'
		}
	}
	return false
}

// htmlBlockParser begins a block where a tag of a custom element stands alone on its line.
type htmlBlockParser struct {
	parser.BlockParser
	str *string
}

func (p htmlBlockParser) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	start := len(line) - len(bytes.TrimLeft(line, " "))
	if start > 3 || start == len(line) || line[start] != '<' || !isCustom(line[start+1:]) || segment.Padding > 0 {
		return p.BlockParser.Open(parent, reader, pc)
	}
	if last := pc.LastOpenedBlock().Node; last != nil && ast.IsParagraph(last) {
		return nil, parser.NoChildren // a tag interrupts no paragraph
	}
	_, n := nextTag((*p.str)[segment.Start+start : segment.Stop])
	if n == 0 || len(bytes.Trim(line[start+n:], " \t\r\n")) > 0 {
		return nil, parser.NoChildren
	}
	node := ast.NewHTMLBlock(ast.HTMLBlockType7)
	reader.AdvanceToEOL()
	node.Lines().Append(segment)
	return node, parser.NoChildren
}
