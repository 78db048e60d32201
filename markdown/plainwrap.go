package markdown

import (
	"bytes"
	"math"
	"strconv"
	"strings"
	"unicode/utf8"
)

// wrap ends lines within the words of a paragraph, which have been written from that offset on, as the house style
// has it.
func (w *writer) wrap(start int) {
	if w.house == nil || w.house.wrap == "no" && !w.house.spaced && !w.isBare(':') || bytes.IndexByte(w.buf[start:], ' ') < 0 {
		return
	}
	words := bytes.Clone(w.buf[start:])
	w.buf = w.buf[:start]
	f := w.filling(words)
	for len(words) > 0 {
		word := words[:unbroken(words)]
		if word[0] == ' ' && len(word) > 1 && word[1] != ' ' {
			switch {
			case f.ends(words, len(word)):
				w.buf = append(append(append(w.buf, '\n'), w.prefix...), f.hang...)
				f.width = utf8.RuneCount(w.prefix) + len(f.hang)
				word, words = word[1:], words[1:]
			case w.house.spaced && endsSentence(w.buf[start:], false):
				w.buf = append(w.buf, ' ')
				f.width++
			}
		}
		words = words[len(word):]
		w.buf = append(w.buf, word...)
		f.add(word)
	}
}

// filling is a line that is filled with words.
type filling struct {
	w          *writer
	start      int    // where the paragraph begins
	column     int    // before which a line ends
	width      int    // of the line so far
	hang       string // what other lines than the first begin with
	definition bool   // the line is one of a definition, which goes on to the next
}

func (w *writer) filling(words []byte) *filling {
	column, err := strconv.Atoi(w.house.wrap)
	if err != nil {
		column = math.MaxInt
	}
	return &filling{
		w: w, start: len(w.buf), column: column, hang: strings.Repeat(" ", w.house.hang),
		width:      utf8.RuneCount(w.buf[bytes.LastIndexByte(w.buf, '\n')+1:]),
		definition: w.isBare(':') && isDefinition(words),
	}
}

// ends reports whether the line ends before words, the first of which, with the space before it, is n bytes long.
func (f *filling) ends(words []byte, n int) bool {
	if f.w.isBare(':') && isDefinition(words[1:]) {
		f.definition = true
		return true
	}
	return !f.definition && (f.width+utf8.RuneCount(words[:n]) > f.column || f.w.endsLine(f.start)) && !beginsBlock(words[1:n])
}

// add counts a word that has been written.
func (f *filling) add(word []byte) {
	if i := bytes.LastIndexByte(word, '\n'); i >= 0 {
		f.width, word = 0, word[i+1:]
	}
	f.width += utf8.RuneCount(word)
}

// endsLine reports whether the words from an offset on end a sentence, and so their line.
func (w *writer) endsLine(start int) bool {
	switch w.house.wrap {
	case "sentences":
		return endsSentence(w.buf[start:], true)
	case "stops":
		return endsSentence(w.buf[start:], false)
	}
	return false
}

// maxUnbroken is how far the end of code or of a tag is looked for.
const maxUnbroken = 1 << 10

// unbroken is how many bytes of a line stand together: up to the next space that is not within code or a tag.
func unbroken(s []byte) int {
	for i := 1; i < len(s); i++ {
		switch s[i] {
		case ' ':
			return i
		case '`', '<':
			end := byte('`')
			if s[i] == '<' {
				end = '>'
			}
			if s[i-1] == '\\' {
				continue
			}
			if n := bytes.IndexByte(s[i+1:min(len(s), i+maxUnbroken)], end); n >= 0 {
				i += n + 1
			}
		}
	}
	return len(s)
}
