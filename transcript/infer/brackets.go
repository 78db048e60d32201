package infer

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// bracket is one pair of square brackets and what is known when it is read.
type bracket struct {
	words         string              // what is in it, as text
	fields        []string            // its words
	lower         []string            // the same in lower case
	plain         []string            // those as gapWords has them
	content       []transcript.Inline // what is in it
	before, after string              // the text beside it
	first, last   bool                // whether it is in the first and ends in the last text of its paragraph
	alone         bool                // whether it is all of its paragraph
	Context
}

// Brackets reads the square brackets in a paragraph's texts. What no rule knows stays text.
// The list and its nodes are not changed; what needs no change is in the result as it was.
func Brackets(in []transcript.Inline, c Context) []transcript.Inline {
	if !hasBracket(in) {
		return in
	}
	s := scan{in: in, c: c}
	s.c.explain = c.explain.hold()
	for s.i < len(in) {
		s.node(in[s.i])
	}
	if s.changed && losesSpace(s.out) {
		c.explain.takeBack(s.c.explain, "a space beside it would be lost")
		return in
	}
	c.explain.pass(s.c.explain)
	if !s.changed {
		return in
	}
	return s.out
}

func hasBracket(in []transcript.Inline) bool {
	for _, n := range in {
		switch n := n.(type) {
		case *transcript.Text:
			if strings.IndexByte(n.Value, '[') >= 0 {
				return true
			}
		case *transcript.Emphasis:
			if hasBracket(n.Children) {
				return true
			}
		case *transcript.Quotation:
			if hasBracket(n.Children) {
				return true
			}
		}
	}
	return false
}

// losesSpace reports whether a space within a paragraph would become layout (transcript.CollapseSpace), now
// that what is in brackets is no text of the paragraph's own: such a paragraph stays text.
func losesSpace(out []transcript.Inline) bool {
	nodes := make([]transcript.Node, 0, len(out))
	for i, n := range out {
		t, ok := n.(*transcript.Text)
		switch {
		case !ok:
			nodes = append(nodes, n)
		case strings.Trim(t.Value, " ") != "":
			return false
		case i > 0 && i < len(out)-1: // at the edges it is not within
			nodes = append(nodes, n)
		}
	}
	spaced := len(nodes)
	return len(transcript.CollapseSpace(transcript.Name{Space: transcript.TEI, Local: "p"}, nodes)) < spaced
}

// scan goes through a list of inlines and makes another.
type scan struct {
	in      []transcript.Inline
	i       int // the inline that is read
	from    int // where in it, when it is a text, what is not yet written begins
	out     []transcript.Inline
	changed bool
	c       Context
}

func (s *scan) node(n transcript.Inline) {
	switch n := n.(type) {
	case *transcript.Text:
		s.text(n)
		return
	case *transcript.Emphasis:
		if children := Brackets(n.Children, s.inner()); !slices.Equal(children, n.Children) {
			e := *n
			e.Children = children
			s.out, s.changed = append(s.out, &e), true
			break
		}
		s.out = append(s.out, n)
	case *transcript.Quotation:
		if children := Brackets(n.Children, s.inner()); !slices.Equal(children, n.Children) {
			q := *n
			q.Children = children
			s.out, s.changed = append(s.out, &q), true
			break
		}
		s.out = append(s.out, n)
	default:
		s.out = append(s.out, n)
	}
	s.i++
}

// inner is the context of what stands within the inline that is read.
func (s *scan) inner() Context {
	c := s.c
	c.within = !s.nothing(s.in[:s.i]) || !s.nothing(s.in[s.i+1:])
	return c
}

// text reads the brackets of a text, from s.from on, and goes on to the next inline, or to
// the text in which the last of them closed.
func (s *scan) text(t *transcript.Text) {
	literal := s.c.Literal != nil && s.c.Literal(t)
	for at := s.from; !literal; {
		open := strings.IndexByte(t.Value[at:], '[')
		if open < 0 {
			break
		}
		open += at
		at = open + 1
		end, after, content := s.closing(t, at)
		if len(content) == 0 {
			s.unpaired(t, open)
			continue
		}
		b := &bracket{words: bareText(content), content: content, before: t.Value[s.from:open], after: s.behind(after, end), Context: s.c}
		b.first, b.last = s.nothing(s.in[:s.i]) && s.from == 0, s.nothing(s.in[end+1:]) && after == ""
		b.alone = b.first && b.last && open == 0
		if strings.TrimSpace(b.words) == "" {
			continue
		}
		n := s.read(b, t)
		if n == nil {
			continue
		}
		s.flush(t, open)
		s.out, s.changed = append(s.out, n), true
		last := s.in[end].(*transcript.Text)
		s.from = len(last.Value) - len(after)
		if end != s.i {
			s.i = end
			return
		}
		at = s.from
	}
	s.flush(t, len(t.Value))
	s.i, s.from = s.i+1, 0
}

// behind is the words after a bracket that closes in the inline end, up to the next bracket or inline, or those that
// the next inline begins with: so it is the same before and after the brackets behind it are read.
func (s *scan) behind(after string, end int) string {
	if after == "" && end+1 < len(s.in) {
		after = transcript.InlineText(s.in[end+1 : end+2])
	}
	words, _, _ := strings.Cut(after, "[")
	return words
}

// nothing reports whether no words stand among what is before or after a bracket: notes and the like are none.
func (s *scan) nothing(beside []transcript.Inline) bool {
	for _, n := range beside {
		switch n.(type) {
		case *transcript.Note, *transcript.Break, *transcript.Anchor:
		default:
			return false
		}
	}
	return !s.c.within
}

// flush writes what is not yet written of t, up to an offset.
func (s *scan) flush(t *transcript.Text, to int) {
	switch {
	case s.from >= to:
	case s.from == 0 && to == len(t.Value):
		s.out = append(s.out, t)
	default:
		s.out = append(s.out, text(t, t.Value[s.from:to]))
	}
	s.from = to
}

// text is a Text with that value at the place of another node.
func text(at transcript.Node, value string) *transcript.Text {
	t := &transcript.Text{Value: value}
	t.SetPos(at.Pos())
	return t
}

// closing finds the bracket that closes the one that opened right before an offset in t: the
// inline it is in, the text after it, and the inlines between. There are none between where
// it does not close, or another opens first, or what is between is more than words.
func (s *scan) closing(t *transcript.Text, from int) (end int, after string, content []transcript.Inline) {
	rest := t.Value[from:]
	for i := s.i; i < len(s.in); i++ {
		if i > s.i {
			n, ok := s.in[i].(*transcript.Text)
			if !ok {
				if !isSimple(s.in[i]) {
					return 0, "", nil
				}
				content = append(content, s.in[i])
				continue
			}
			if s.c.Literal != nil && s.c.Literal(n) {
				return 0, "", nil
			}
			t, rest = n, n.Value
		}
		j := strings.IndexAny(rest, "[]")
		switch {
		case j < 0 && rest == "":
		case j < 0:
			content = append(content, text(t, rest))
		case rest[j] == '[':
			return 0, "", nil
		default:
			if j > 0 {
				content = append(content, text(t, rest[:j]))
			}
			return i, rest[j+1:], trimmed(content)
		}
	}
	return 0, "", nil
}

// trimmed is content that neither begins nor ends with a space, which some elements would
// not keep; nil otherwise.
func trimmed(content []transcript.Inline) []transcript.Inline {
	if len(content) == 0 {
		return nil
	}
	if t, ok := content[0].(*transcript.Text); ok && strings.HasPrefix(t.Value, " ") {
		return nil
	}
	if t, ok := content[len(content)-1].(*transcript.Text); ok && strings.HasSuffix(t.Value, " ") {
		return nil
	}
	return content
}

// isSimple reports whether n is words and how they look, and so may stand within a bracket.
func isSimple(n transcript.Inline) bool {
	switch n := n.(type) {
	case *transcript.Text:
		return !strings.ContainsAny(n.Value, "[]")
	case *transcript.Emphasis:
		return !slices.ContainsFunc(n.Children, func(c transcript.Inline) bool { return !isSimple(c) })
	case *transcript.Quotation:
		return !slices.ContainsFunc(n.Children, func(c transcript.Inline) bool { return !isSimple(c) })
	case *transcript.Date, *transcript.Named, *transcript.Title, *transcript.Gloss, *transcript.Foreign, *transcript.Link:
		for c := range transcript.Children(n) {
			if in, ok := c.(transcript.Inline); !ok || !isSimple(in) {
				return false
			}
		}
		return true
	}
	return false
}

// read makes a node of a bracket, if a rule knows it.
func (s *scan) read(b *bracket, t *transcript.Text) transcript.Inline {
	if b.isSic() {
		s.decide(b, t, s.sic(b, t))
		return nil
	}
	n := recognise(b)
	if n != nil {
		n.Attributes().Rend = "bracketed"
		n.SetPos(t.Pos())
	}
	s.decide(b, t, n)
	return n
}

// bareText is the reading text of what stands in a bracket.
func bareText(content []transcript.Inline) string {
	if len(content) == 1 {
		if t, ok := content[0].(*transcript.Text); ok && !strings.Contains(t.Value, "  ") && !strings.ContainsAny(t.Value, "\t\n") {
			return t.Value
		}
	}
	return transcript.InlineText(content)
}

// recognise tries the rules in order.
func recognise(b *bracket) transcript.Inline {
	b.fields = strings.Fields(b.words)
	b.lower = strings.Fields(strings.ToLower(b.words))
	b.plain = gapWords(b.words, b.lower)
	for _, rule := range [...]func(*bracket) transcript.Inline{gap, event, remarkSource, suppliedLetters} {
		if n := rule(b); n != nil {
			return n
		}
	}
	if endsInWord(b.before) || startsWord(b.after) {
		return nil
	}
	for _, rule := range [...]func(*bracket) transcript.Inline{stage, remarkHand, remarkReference, remarkMark, suppliedHeading, suppliedDateline,
		statedUnclear, conjecture, suppliedName, correction, suppliedWord, suppliedDate, originalWording, expansion, identification,
		suppliedSignature} {
		if n := rule(b); n != nil {
			return n
		}
	}
	return nil
}

// isSic reports whether the bracket says that what is before it stands so in the source.
func (b *bracket) isSic() bool { return b.words == "sic" || b.words == "sic!" }

// sic marks the last word before the bracket as an error; the bracket stays text.
func (s *scan) sic(b *bracket, t *transcript.Text) transcript.Inline {
	start, end, ok := sicWord(b.before)
	if !ok {
		return nil
	}
	r := &transcript.Reading{Type: transcript.Sic, Children: []transcript.Inline{text(t, b.before[start:end])}}
	r.Rule, r.Cert = "sic", "medium"
	r.SetPos(t.Pos())
	start, end = start+s.from, end+s.from
	s.flush(t, start)
	s.out, s.changed, s.from = append(s.out, r), true, end
	return r
}
