package markdown

import (
	"bytes"
	"math"
	"strconv"
	"unicode/utf8"
)

// wrap ends lines within the words of a paragraph, which have been written from that offset on, as the house style
// has it.
func (w *writer) wrap(start int) {
	if w.house == nil || w.house.wrap == "no" && !w.house.spaced || bytes.IndexByte(w.buf[start:], ' ') < 0 {
		return
	}
	column, err := strconv.Atoi(w.house.wrap)
	if err != nil {
		column = math.MaxInt
	}
	words := bytes.Clone(w.buf[start:])
	w.buf = w.buf[:start]
	width := utf8.RuneCount(w.buf[bytes.LastIndexByte(w.buf, '\n')+1:])
	for len(words) > 0 {
		n := unbroken(words)
		word := words[:n]
		words = words[n:]
		if word[0] == ' ' && len(word) > 1 && word[1] != ' ' {
			switch {
			case (width+utf8.RuneCount(word) > column || w.endsLine(start)) && !beginsBlock(word[1:]):
				w.buf = append(w.buf, '\n')
				w.buf = append(w.buf, w.prefix...)
				width, word = utf8.RuneCount(w.prefix), word[1:]
			case w.house.spaced && endsSentence(w.buf[start:], false):
				w.buf = append(w.buf, ' ')
				width++
			}
		}
		w.buf = append(w.buf, word...)
		if i := bytes.LastIndexByte(word, '\n'); i >= 0 {
			width, word = 0, word[i+1:]
		}
		width += utf8.RuneCount(word)
	}
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
