package jsonfmt

import (
	"bytes"

	"github.com/tiro-transcripts/tiro/transcript"
)

// counter makes lines and columns of offsets. Offsets that only grow cost one pass over
// the data in all; going back costs another.
type counter struct {
	data  []byte
	first transcript.Pos // of offset 0
	at    int
	pos   transcript.Pos // of offset at
}

func newCounter(data []byte, first transcript.Pos) counter {
	return counter{data: data, first: first, pos: first}
}

func (c *counter) position(offset int) transcript.Pos {
	offset = min(offset, len(c.data))
	if offset < c.at {
		c.at, c.pos = 0, c.first
	}
	part := c.data[c.at:offset]
	if n := bytes.Count(part, []byte{'\n'}); n > 0 {
		c.pos.Line += uint32(n)
		c.pos.Column = uint32(len(part) - bytes.LastIndexByte(part, '\n'))
	} else {
		c.pos.Column += uint32(len(part))
	}
	c.at = offset
	return c.pos
}
