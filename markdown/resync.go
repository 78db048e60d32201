package markdown

import (
	"bytes"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What a house style writes and the file that it was read from differ in white space, escapes and marks, a few bytes at
// a time. So the two are read side by side, and where they part, the nearest place is looked for at which they go on alike.

const (
	alike  = 12 // bytes that are the same in both where they go on alike
	nearby = 96 // bytes that are looked through for that, together
	ofLine = 24 // bytes of a line that is looked for when there is no such place nearby
)

// resync compares two texts from their beginnings on.
type resync struct {
	from, to []byte
	i, j     int
	hunks    []transcript.Hunk
	keep     int            // bytes that are alike since the last hunk
	room     int            // bytes that the hunks may still have
	lines    map[string]int // the offsets of the long lines of from that are there once; nil before they are asked for
}

// patchOf makes to of from, in about so many bytes; ok is false when it needs more.
func patchOf(from, to []byte, room int) (patch transcript.Patch, ok bool) {
	r := resync{from: from, to: to, room: room}
	for r.i < len(from) || r.j < len(to) {
		if n := common(from[r.i:], to[r.j:]); n > 0 {
			r.i, r.j, r.keep = r.i+n, r.j+n, r.keep+n
			continue
		}
		if !r.change(r.next()) {
			return "", false
		}
	}
	return transcript.NewPatch(r.hunks), true
}

// common is how many bytes two texts begin with that are the same.
func common(a, b []byte) int {
	const block = 64
	n := 0
	for n+block <= len(a) && n+block <= len(b) && bytes.Equal(a[n:n+block], b[n:n+block]) {
		n += block
	}
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// change adds a hunk, and reports whether there is room for it.
func (r *resync) change(cut, come int) bool {
	h := transcript.Hunk{Keep: r.keep, Cut: cut, Text: string(r.to[r.j : r.j+come])}
	r.i, r.j, r.keep = r.i+cut, r.j+come, 0
	r.room -= 4 + come
	r.hunks = append(r.hunks, h)
	return r.room >= 0
}

// next is how many bytes go and come until the texts go on alike.
func (r *resync) next() (cut, come int) {
	from, to := r.from[r.i:], r.to[r.j:]
	for d := 1; d <= nearby; d++ {
		for cut := max(0, d-len(to)); cut <= min(d, len(from)); cut++ {
			if meet(from[cut:], to[d-cut:]) {
				return cut, d - cut
			}
		}
	}
	return r.nextLine(from, to)
}

// meet reports whether two texts go on alike, or both end.
func meet(a, b []byte) bool {
	if len(a) < alike || len(b) < alike {
		return bytes.Equal(a, b)
	}
	return a[0] == b[0] && bytes.Equal(a[:alike], b[:alike])
}

// nextLine goes on at that of the next lines of to which stands nearest further on in from, or at the end of both.
func (r *resync) nextLine(from, to []byte) (cut, come int) {
	if r.lines == nil {
		r.lines = longLines(r.from)
	}
	cut, come = len(from), len(to)
	at := 0
	if r.j > 0 && r.to[r.j-1] != '\n' {
		line, _, _ := bytes.Cut(to, []byte("\n"))
		at = len(line) + 1
	}
	// More than there is room for cannot come, and what comes alone is not to be longer than the best.
	for at <= r.room && at < min(len(to), cut+come) {
		line, _, _ := bytes.Cut(to[at:], []byte("\n"))
		if i, ok := r.lines[string(line)]; ok && i >= r.i && i-r.i+at < cut+come {
			cut, come = i-r.i, at
		}
		at += len(line) + 1
	}
	return cut, come
}

func longLines(text []byte) map[string]int {
	lines := map[string]int{}
	at := 0
	for line := range bytes.Lines(text) {
		key := string(bytes.TrimSuffix(line, []byte("\n")))
		if _, twice := lines[key]; twice {
			lines[key] = -1
		} else if len(key) >= ofLine {
			lines[key] = at
		}
		at += len(line)
	}
	return lines
}
