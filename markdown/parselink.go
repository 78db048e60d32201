package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// linkParser reads [words](destination) and ![words](destination). It stands in for goldmark's,
// which also knows link references, and takes time that grows with the square of the
// number of brackets. Its state is that of one block.
type linkParser struct {
	open []*bracket
	// inert is how many of the open brackets cannot begin a link, since one stands within them.
	inert int
}

// bracket is an opening bracket; one that no link begins with stays in the tree as words.
type bracket struct {
	ast.BaseInline
	start, end int
	image      bool
	bottom     ast.Node
}

func (*bracket) Kind() ast.NodeKind        { return ast.KindString }
func (*bracket) Dump(source []byte, _ int) {}

const (
	maxBrackets = 1000 // open at once
	maxLinkTail = 2048 // bytes of a destination and a title
)

func (p *linkParser) Trigger() []byte { return []byte{'!', '[', ']'} }

func (p *linkParser) CloseBlock(ast.Node, text.Reader, parser.Context) {
	p.open, p.inert = p.open[:0], 0
}

func (p *linkParser) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, seg := block.PeekLine()
	n := 1
	switch {
	case line[0] == ']':
		return p.close(parent, block, pc)
	case line[0] == '!':
		if len(line) < 2 || line[1] != '[' {
			return nil
		}
		n = 2
	}
	if len(p.open) == maxBrackets {
		return nil
	}
	b := &bracket{start: seg.Start, end: seg.Start + n, image: n == 2, bottom: pc.LastDelimiter()}
	b.SetPos(seg.Start)
	p.open = append(p.open, b)
	block.Advance(n)
	return b
}

// close makes a link of what stands after the last open bracket, if a destination follows.
func (p *linkParser) close(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	if len(p.open) == 0 {
		return nil
	}
	last := len(p.open) - 1
	b := p.open[last]
	dead := !b.image && last < p.inert
	p.open = p.open[:last]
	p.inert = min(p.inert, last)
	line, _ := block.PeekLine()
	if dead || b.Parent() != parent {
		return nil
	}
	dest, title, n := linkTail(line[1:])
	if n == 0 {
		return nil
	}
	block.Advance(1 + n)
	parser.ProcessDelimiters(b.bottom, pc)
	link := ast.NewLink()
	link.Destination, link.Title = dest, title
	for c := b.NextSibling(); c != nil; {
		next := c.NextSibling()
		parent.RemoveChild(parent, c)
		link.AppendChild(link, c)
		c = next
	}
	parent.RemoveChild(parent, b)
	var out ast.Node = link
	if b.image {
		image := ast.NewImage(link)
		image.SetPos(b.start)
		return image
	}
	link.SetPos(b.start)
	p.inert = last
	return out
}

// linkTail reads "(destination "title")" at the start of a line, and says how long it is; 0
// when there is none.
func linkTail(line []byte) (dest, title []byte, n int) {
	line = line[:min(len(line), maxLinkTail)]
	if len(line) == 0 || line[0] != '(' {
		return nil, nil, 0
	}
	i := 1 + util.TrimLeftSpaceLength(line[1:])
	dest, n = destination(line[i:])
	if n < 0 {
		return nil, nil, 0
	}
	i += n
	gap := util.TrimLeftSpaceLength(line[i:])
	i += gap
	if i < len(line) && line[i] == ')' {
		return dest, nil, i + 1
	}
	if gap == 0 || i == len(line) {
		return nil, nil, 0
	}
	closer := bytes.IndexByte([]byte(`"'(`), line[i])
	if closer < 0 {
		return nil, nil, 0
	}
	end := unescapedIndex(line[i+1:], `"')`[closer])
	if end < 0 {
		return nil, nil, 0
	}
	title = line[i+1 : i+1+end]
	i += end + 2
	i += util.TrimLeftSpaceLength(line[i:])
	if i < len(line) && line[i] == ')' {
		return dest, title, i + 1
	}
	return nil, nil, 0
}

// destination reads a link's destination, and says how long it is; less than 0 for none.
func destination(s []byte) ([]byte, int) {
	if len(s) > 0 && s[0] == '<' {
		end := unescapedIndex(s[1:], '>')
		if end < 0 || bytes.IndexByte(s[1:1+end], '<') >= 0 || bytes.IndexByte(s[1:1+end], '\n') >= 0 {
			return nil, -1
		}
		return s[1 : 1+end], end + 2
	}
	depth := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			i++
		case c == '(':
			depth++
		case c == ')' && depth == 0, util.IsSpace(c), c < ' ':
			return s[:i], i
		case c == ')':
			depth--
		}
	}
	return nil, -1
}

// unescapedIndex is where c first stands without a backslash before it; -1 for nowhere.
func unescapedIndex(s []byte, c byte) int {
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case '\\':
			i++
		case c:
			return i
		}
	}
	return -1
}
