package infer

import (
	"math"
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
	words, columns := map[string][]*tally{}, map[string]*column{}
	for _, t := range e.seen {
		switch {
		case t.shape == byColumn && t.look == "" && !t.doubtful && !strings.ContainsFunc(t.name, endsWord):
			columns[t.name] = &column{tally: t}
		case t.shape == byName && t.count <= often && !t.role && !t.declared && !t.lower && (!t.doubtful || e.explain != nil):
			word := firstWord(t.name)
			if strings.Contains(t.name, word) {
				continue // a script without capitals
			}
			words[word] = append(words[word], t)
		}
	}
	left := newUnmet(words, columns)
	for _, p := range e.text {
		for _, n := range p.Children {
			if left.count() == 0 {
				return
			}
			if t, ok := n.(*transcript.Text); ok && left.meet(t.Value) && 8*left.count() <= 7*left.expected {
				left = newUnmet(left.words, left.columns)
			}
		}
	}
}

// unmet are the words of labels that were not yet met in the text as such words are that name nobody.
type unmet struct {
	words    map[string][]*tally // by the first word of a name
	columns  map[string]*column  // by the name
	expected int                 // how many there were at first
	begin    [256]uint64         // by the first byte of a word, bits for the next two; all of them for a word that has fewer
	after    [256]uint64         // by the byte before a word: all bits for one that can end what is before
}

// column is a label that no stop ends, and how often its name was met.
type column struct {
	*tally
	met int
}

func newUnmet(words map[string][]*tally, columns map[string]*column) *unmet {
	u := &unmet{words: words, columns: columns, expected: len(words) + len(columns)}
	u.after[' '] = math.MaxUint64
	for w := range words {
		u.expect(w)
	}
	for w := range columns {
		u.expect(w)
	}
	if len(columns) > 0 {
		for c := range u.after {
			if c >= utf8.RuneSelf || endsWord(rune(c)) {
				u.after[c] = math.MaxUint64
			}
		}
	}
	return u
}

func (u *unmet) count() int { return len(u.words) + len(u.columns) }

func (u *unmet) expect(w string) {
	if len(w) < 3 {
		u.begin[w[0]] = math.MaxUint64
		return
	}
	u.begin[w[0]] |= 1 << nextTwo(w)
}

// nextTwo is a bit for the second and third bytes of a word, which is another if they are capitals.
func nextTwo(w string) byte { return (w[1]*5 + w[2]*2) % 64 }

// meet marks the labels whose words stand in s, and reports whether there were any.
func (u *unmet) meet(s string) bool {
	before := u.count()
	previous := byte(' ')
	for i := range len(s) {
		bits := u.begin[s[i]] & u.after[previous]
		previous = s[i]
		if bits == 0 || bits != math.MaxUint64 && (i+2 >= len(s) || bits>>nextTwo(s[i:])&1 == 0) {
			continue
		}
		u.meetWord(s, i)
		if len(u.columns) > 0 {
			u.meetName(s, i)
		}
	}
	return u.count() < before
}

// meetWord marks the labels that begin with the word at an offset of s, if it stands between spaces and punctuation.
func (u *unmet) meetWord(s string, i int) {
	if i > 0 && s[i-1] != ' ' {
		return
	}
	word, _, _ := strings.Cut(s[i:], " ")
	word = strings.TrimRightFunc(word, unicode.IsPunct)
	if met, ok := u.words[word]; ok {
		for _, t := range met {
			t.common = true
		}
		delete(u.words, word)
	}
}

// meetName marks the label that is the word at an offset of s, if it was met too often, and not as the first word.
func (u *unmet) meetName(s string, i int) {
	if r, _ := utf8.DecodeLastRuneInString(s[:i]); i == 0 || !endsWord(r) || strings.IndexByte(s[:i], ' ') < 0 {
		return
	}
	name := s[i:]
	if n := strings.IndexFunc(name, endsWord); n >= 0 {
		name = name[:n]
	}
	c := u.columns[name]
	if c == nil {
		return
	}
	if c.met++; 4*c.met > c.count {
		c.doubtful = true
		delete(u.columns, name)
	}
}

// endsWord reports whether r parts a word in capitals from others.
func endsWord(r rune) bool { return r == ' ' || unicode.IsPunct(r) && r != '-' }

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
