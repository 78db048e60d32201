package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// newParser makes goldmark's parser of CommonMark with tables and footnotes, but for three
// things: link reference definitions are words, since "[J. Baker.]: Yes" would vanish as one; a footnote
// that nothing refers to stays; and what takes time or memory that grows with the square of the
// input is bounded. What it parses must be in str, too.
func newParser(str *string) parser.Parser {
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(parser.NewSetextHeadingParser(), 100),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(parser.NewListParser(), 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(parser.NewATXHeadingParser(), 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(parser.NewBlockquoteParser(), 800),
			util.Prioritized(htmlBlockParser{parser.NewHTMLBlockParser(), str}, 900),
			util.Prioritized(extension.NewFootnoteBlockParser(), 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(footnoteParser{}, 101),
			util.Prioritized(&linkParser{}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(&tagParser{parser.NewRawHTMLParser(), str}, 400),
			util.Prioritized(parser.NewEmphasisParser(), 500),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(tableTransformer{extension.NewTableParagraphTransformer()}, 200),
		),
		parser.WithASTTransformers(util.Prioritized(extension.NewTableASTTransformer(), 0)),
	)
}

// footnoteRef is a reference to a footnote, whether or not there is one.
type footnoteRef struct {
	ast.BaseInline
	label      string
	start, end int
}

func (*footnoteRef) Kind() ast.NodeKind          { return ast.KindString }
func (n *footnoteRef) Dump(source []byte, _ int) {}

// footnoteParser reads [^label].
type footnoteParser struct{}

func (footnoteParser) Trigger() []byte { return []byte{'['} }

func (footnoteParser) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, seg := block.PeekLine()
	if len(line) < 4 || line[1] != '^' {
		return nil
	}
	end := bytes.IndexAny(line[2:min(len(line), 2+maxLabel)], "[] \t\n")
	if end < 1 || line[2+end] != ']' {
		return nil
	}
	n := &footnoteRef{label: string(line[2 : 2+end]), start: seg.Start, end: seg.Start + end + 3}
	n.SetPos(seg.Start)
	block.Advance(end + 3)
	return n
}

const maxLabel = 200 // bytes of a footnote's label

// maxCells is how many cells a table may have that its source does not hold: each row is
// filled up to the length of the first.
const maxCells = 1 << 18

// tableTransformer leaves a table alone that is mostly made of cells that are not there.
type tableTransformer struct{ parser.ParagraphTransformer }

func (t tableTransformer) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := node.Lines()
	if lines.Len() < 2 {
		return
	}
	widest, cells := 0, 0
	for i := range lines.Len() {
		seg := lines.At(i)
		n := bytes.Count(seg.Value(reader.Source()), []byte("|"))
		widest, cells = max(widest, n), cells+n+1
	}
	if widest > 0 && lines.Len()*widest-cells < maxCells {
		t.ParagraphTransformer.Transform(node, reader, pc)
	}
}
