package tei

import (
	"sort"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// locator turns offsets in what the parser reads into places in the file. The two differ once
// entities have been expanded: what an entity stands for is where its reference is.
type locator struct {
	source string
	pieces []piece // by offset; the first begins at 0
	at     int     // the offset in source of the last place asked for
	line   int     // its line, from 0
	start  int     // the offset of that line's first byte
}

// piece is a stretch of what the parser reads: copied from the source, or all of it from one place there.
type piece struct {
	offset, source int
	expanded       bool
}

func newLocator(source string) *locator {
	return &locator{source: source, pieces: []piece{{}}}
}

func (l *locator) pos(offset int) transcript.Pos {
	src := l.in(offset)
	if src < l.at {
		l.at, l.line, l.start = 0, 0, 0
	}
	between := l.source[l.at:src]
	if n := strings.Count(between, "\n"); n > 0 {
		l.line += n
		l.start = l.at + strings.LastIndexByte(between, '\n') + 1
	}
	l.at = src
	return transcript.Pos{Line: uint32(l.line + 1), Column: uint32(src - l.start + 1)}
}

// in is the offset in the source of an offset in what is read.
func (l *locator) in(offset int) int {
	i := len(l.pieces) - 1
	if i > 0 {
		i = sort.Search(len(l.pieces), func(i int) bool { return l.pieces[i].offset > offset }) - 1
	}
	p := l.pieces[i]
	if p.expanded {
		return p.source
	}
	return min(p.source+offset-p.offset, len(l.source))
}
