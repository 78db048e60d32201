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
	column, err := strconv.Atoi(w.house.wrap)
	if err != nil {
		column = math.MaxInt
	}
	hang := strings.Repeat(" ", w.house.hang)
	words := bytes.Clone(w.buf[start:])
	w.buf = w.buf[:start]
	width := utf8.RuneCount(w.buf[bytes.LastIndexByte(w.buf, '\n')+1:])
	definition := w.isBare(':') && isDefinition(words)
	for len(words) > 0 {
		word := words[:unbroken(words)]
		if word[0] == ' ' && len(word) > 1 && word[1] != ' ' {
			next := w.isBare(':') && isDefinition(words[1:])
			definition = definition || next
			switch {
			case next, !definition && (width+utf8.RuneCount(word) > column || w.endsLine(start)) && !beginsBlock(word[1:]):
				w.buf = append(append(append(w.buf, '\n'), w.prefix...), hang...)
				width = utf8.RuneCount(w.prefix) + len(hang)
				word, words = word[1:], words[1:]
			case w.house.spaced && endsSentence(w.buf[start:], false):
				w.buf = append(w.buf, ' ')
				width++
			}
		}
		words = words[len(word):]
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
