package transcript

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A tokenised text (TEI P5, 18.4: w and pc, as in a parliament's annotated corpus) is read as the sentences
// that it is of. Its files have white space between any two tokens, for their own layout, and say by
// @join where a reader sees none; or they have none at all.

// IsToken reports whether n is a word or a punctuation mark of a tokenised text (TEI w, pc).
func IsToken(n Node) bool { return IsTEI(n, "w") || IsTEI(n, "pc") }

// written reports whether @join says that two tokens are written together.
func written(before, after *Element) bool { return joins(before, "right") || joins(after, "left") }

func joins(token *Element, side string) bool {
	v, _ := token.Get(Name{Local: "join"})
	return v == side || v == "both"
}

// tokenWalk goes through a text from token to token.
type tokenWalk struct {
	last    *Element    // the token before, if there are no words since
	between []spaceSlot // the white space since
	settle  func(between []spaceSlot, joined bool)
}

// spaceSlot is where a white space stands, or a spacer.
type spaceSlot struct {
	Slot
	at int
}

// spaceTokens puts spacers where white space is layout between tokens of the body.
func (d *Document) spaceTokens() {
	w := tokenWalk{settle: func(between []spaceSlot, joined bool) {
		for _, s := range between {
			if t, ok := s.At(s.at).(*Text); ok && joined {
				e := &Element{Name: Spacer()}
				e.SetPos(t.Pos())
				s.set(s.at, e)
			}
		}
	}}
	w.document(d)
}

// misspaced is the first white space that should be a spacer, or spacer that should not be; nil if
// there is none.
func (d *Document) misspaced() Node {
	var bad Node
	w := tokenWalk{settle: func(between []spaceSlot, joined bool) {
		for _, s := range between {
			if n := s.At(s.at); bad == nil && isSpacer(n) != joined {
				bad = n
			}
		}
	}}
	w.document(d)
	head := *d
	head.Body = nil
	for n := range head.Preorder() {
		if bad == nil && isSpacer(n) {
			bad = n
		}
	}
	return bad
}

// document goes through the body: what the head of a document says is not tokenised.
func (w *tokenWalk) document(d *Document) {
	body := Slot{Blocks: &d.Body}
	for i := range body.Len() {
		w.node(body, i)
		w.apart()
	}
}

// apart says that what follows is written apart from the last token.
func (w *tokenWalk) apart() {
	w.settle(w.between, false)
	w.last, w.between = nil, w.between[:0]
}

func (w *tokenWalk) inside(n Node) {
	if n.Attributes() == nil {
		return
	}
	var s Shape
	s.Of(n)
	for _, slot := range s.Slots {
		for i := range slot.Len() {
			w.node(slot, i)
		}
	}
}

func (w *tokenWalk) node(slot Slot, i int) {
	switch n := slot.At(i).(type) {
	case *Raw:
	case *Text:
		if n.Value == " " {
			w.between = append(w.between, spaceSlot{slot, i})
		} else {
			w.apart()
		}
	case *Element:
		switch {
		case isSpacer(n):
			w.between = append(w.between, spaceSlot{slot, i})
		case IsToken(n):
			w.settle(w.between, w.last != nil && written(w.last, n))
			w.last, w.between = n, w.between[:0]
		case n.IsRead():
			w.into(n)
		}
	default:
		w.into(n)
	}
}

// into goes through a node, which keeps tokens apart where it is a block.
func (w *tokenWalk) into(n Node) {
	name := nameOf(n)
	block := name.Space == TEI && isBlockName(name.Local)
	if block {
		w.apart()
	}
	w.inside(n)
	if block {
		w.apart()
	}
}

// TokenSpacing knows where a reader sees a space between tokens that no white space separates. It is for
// whoever gathers the words of a text, and told what is read in the order of the text.
type TokenSpacing struct {
	last   *Element // the last token, if nothing has been read since
	spaced bool     // what is around has white space between its parts, so that none means none
	since  bool     // so has the outermost of what has been read from since the last token
}

// Enter is called before the nodes in a slot are read; what it returns is for Leave.
func (s *TokenSpacing) Enter(slot Slot) (outside bool) {
	outside = s.spaced
	parts, white := 0, false
	for i := range slot.Len() {
		switch n := slot.At(i).(type) {
		case *Text:
			white = white || strings.Trim(n.Value, space) != n.Value
		case *Raw:
		default:
			white = white || isSpacer(n)
			parts++
		}
	}
	if white || parts > 1 {
		s.spaced = white
	}
	return outside
}

// Leave is called after the nodes in a slot have been read.
func (s *TokenSpacing) Leave(outside bool) { s.spaced, s.since = outside, outside }

// Words is called when words outside tokens are read, or a line ends.
func (s *TokenSpacing) Words() { s.last = nil }

// After is called when a token has been read.
func (s *TokenSpacing) After(token *Element) { s.last, s.since = token, s.spaced }

// Before reports whether there is a space before a token.
func (s *TokenSpacing) Before(token *Element) bool {
	switch {
	case s.last == nil || s.since || written(s.last, token):
		return false
	case IsTEI(token, "pc"):
		return opens(firstOf(token))
	}
	return !IsTEI(s.last, "pc") || !opens(firstOf(s.last))
}

// firstOf is the first character of a punctuation mark.
func firstOf(pc *Element) rune {
	t := ""
	for n := range Preorder(pc) {
		if x, ok := n.(*Text); ok {
			t += x.Value
		}
	}
	return firstRune(t)
}

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }
func lastRune(s string) rune  { r, _ := utf8.DecodeLastRuneInString(s); return r }

// opens reports whether a punctuation mark stands before words: a bracket or a quotation mark that opens.
func opens(r rune) bool {
	return unicode.In(r, unicode.Ps, unicode.Pi) || slices.Contains([]rune{'¿', '¡', '„', '‚'}, r)
}

// Apart reports whether a space stands between words and what is written apart from them: not after punctuation that
// opens, nor before what closes.
func Apart(before, after string) bool { return !opens(lastRune(before)) && !closes(firstRune(after)) }

// closes reports whether a punctuation mark stands right after words.
func closes(r rune) bool {
	return unicode.In(r, unicode.Pe, unicode.Pf) || slices.Contains([]rune{'.', ',', ';', ':', '!', '?', '…'}, r)
}
