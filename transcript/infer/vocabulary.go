package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What a text itself says of a word, whatever its language: one that it also writes in lower case begins sentences
// and headings ("Zweitens: …", "Meine Frage: …") rather than names, and one that it writes in capitals among other
// words is an abbreviation or a heading rather than somebody who speaks.

// meetWords marks the labels whose first word is common in the text, and those in capitals that no stop ends whose
// words stand so in the text, too. Names that recur often need no such proof, and those that are doubtful anyway are
// none the better for it, which only an explanation tells apart.
func (e *evidence) meetWords() {
	words, names := map[string][]*tally{}, map[string]*column{}
	for _, t := range e.seen {
		switch {
		case t.shape == byColumn && t.look == "" && !t.doubtful && !strings.ContainsFunc(t.name, endsWord):
			names[t.name] = &column{tally: t}
		case t.shape == byName && t.count <= often && !t.role && !t.declared && !t.lower && (!t.doubtful || e.explain != nil):
			word := firstWord(t.name)
			if strings.Contains(t.name, word) {
				continue // a script without capitals
			}
			words[word] = append(words[word], t)
		}
	}
	common, columns := newFirstWords(words), newColumns(names)
	for _, p := range e.text {
		for _, n := range p.Children {
			if len(words)+len(names) == 0 {
				return
			}
			t, ok := n.(*transcript.Text)
			if !ok {
				continue
			}
			if len(names) > 0 {
				columns.meet(t.Value)
			}
			if len(words) > 0 && common.meet(t.Value) && 8*len(words) <= 7*common.expected {
				common = newFirstWords(words)
			}
		}
	}
}

// firstWords are the first words of names, in lower case, that were not yet met in the text.
type firstWords struct {
	words       map[string][]*tally
	expected    int // how many there were at first
	long, short beginnings
	single      [256]bool // those of one byte
}

func newFirstWords(words map[string][]*tally) *firstWords {
	f := &firstWords{words: words, expected: len(words)}
	for w := range words {
		switch len(w) {
		case 1:
			f.single[w[0]] = true
		case 2, 3:
			f.short.add(firstTwo(w))
		default:
			f.long.add(firstFour(w))
		}
	}
	return f
}

// canBegin reports whether s, which is not empty, may begin with one of the words.
func (f *firstWords) canBegin(s string) bool {
	if len(s) < 4 {
		return true
	}
	return f.long.has(firstFour(s)) || f.short.has(firstTwo(s)) || f.single[s[0]] && (s[1] < 'a' || s[1] > 'z')
}

// meet marks the labels whose words stand in s, each between spaces or before punctuation, and reports whether there
// were any.
func (f *firstWords) meet(s string) bool {
	before := len(f.words)
	for s != "" {
		if f.canBegin(s) {
			word, _, _ := strings.Cut(s, " ")
			word = strings.TrimRightFunc(word, unicode.IsPunct)
			for _, t := range f.words[word] {
				t.common = true
			}
			delete(f.words, word)
		}
		space := strings.IndexByte(s, ' ')
		if space < 0 {
			break
		}
		s = s[space+1:]
	}
	return len(f.words) < before
}

// columns are the names in capitals that no stop ends.
type columns struct {
	names         map[string]*column
	begin         beginnings
	first, single [256]bool // the bytes that they begin with, and those of one byte
}

// column is such a label, and how often its name was met.
type column struct {
	*tally
	met int
}

func newColumns(names map[string]*column) *columns {
	c := &columns{names: names}
	for name := range names {
		c.first[name[0]] = true
		if len(name) == 1 {
			c.single[name[0]] = true
			continue
		}
		c.begin.add(firstTwo(name))
	}
	return c
}

// meet marks the labels whose names stand in s, and not as its first word, too often.
func (c *columns) meet(s string) {
	for i := strings.IndexByte(s, ' ') + 1; i > 0 && i < len(s); i++ {
		if !c.first[s[i]] || !c.single[s[i]] && (i+1 == len(s) || !c.begin.has(firstTwo(s[i:]))) {
			continue
		}
		if r, _ := utf8.DecodeLastRuneInString(s[:i]); endsWord(r) {
			c.meetName(s[i:])
		}
	}
}

// meetName marks the label whose name s begins with.
func (c *columns) meetName(s string) {
	name := s
	if n := strings.IndexFunc(s, endsWord); n >= 0 {
		name = s[:n]
	}
	met := c.names[name]
	if met == nil {
		return
	}
	if met.met++; 4*met.met > met.count {
		met.doubtful = true
		delete(c.names, name)
	}
}

// endsWord reports whether r parts a word in capitals from others.
func endsWord(r rune) bool { return r == ' ' || unicode.IsPunct(r) && r != '-' }

// beginnings are hashes of how words begin, a bit each.
type beginnings [32]uint64

func (b *beginnings) add(hash uint32)      { b[hash>>27] |= 1 << (hash >> 21 % 64) }
func (b *beginnings) has(hash uint32) bool { return b[hash>>27]>>(hash>>21%64)&1 != 0 }

// spread spreads the bytes of a hash over all its bits.
const spread = 0x9e3779b1

func firstTwo(w string) uint32 { return (uint32(w[0]) | uint32(w[1])<<8) * spread }

func firstFour(w string) uint32 {
	return (uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16 | uint32(w[3])<<24) * spread
}

// firstWord is the first word of a name in lower case, after articles and forms of address, which are common.
func firstWord(name string) string {
	name = strings.ToLower(name)
	for {
		word, rest, more := strings.Cut(name, " ")
		if !more || !listed("de het la el le los las il lo o a os as der die das", word) && !isHonorific(word) {
			return word
		}
		name = rest
	}
}
