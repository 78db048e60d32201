package markdown

import (
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
)

// run is a piece of a line that looks the same throughout: words, a line break, or the mark
// of a note.
type run struct {
	text string
	node transcript.Inline // a break or a note; nil for words
	look look
	pos  transcript.Pos
}

// look is how words look.
type look struct {
	link               string
	bold, italic, code bool
}

func (r run) isBreak() bool { _, ok := r.node.(*transcript.Break); return ok }
func (r run) isNote() bool  { _, ok := r.node.(*transcript.Note); return ok }

// both is what two looks have in common.
func (l look) both(m look) look {
	if l.link != m.link {
		l.link = ""
	}
	return look{l.link, l.bold && m.bold, l.italic && m.italic, l.code && m.code}
}

func (r *reduction) last() *run {
	if len(r.runs) == 0 {
		return nil
	}
	return &r.runs[len(r.runs)-1]
}

// text adds words; white space in them is one space at most, and none at either end of a line.
func (r *reduction) text(s string, pos transcript.Pos) {
	r.tokens.Words()
	for i := 0; i < len(s); {
		if isBlank(s[i]) {
			r.pending = true
			i++
			continue
		}
		j := i
		for j < len(s) && !isBlank(s[j]) {
			j++
		}
		word := r.opening + s[i:j]
		r.opening = ""
		r.word(word, pos)
		i = j
	}
}

func isBlank(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

func (r *reduction) word(s string, pos transcript.Pos) {
	last := r.last()
	due := r.pending || r.apart && transcript.Apart(r.lastWords(), s)
	space := due && last != nil && !last.isBreak() && !(last.isNote() && !hasWords(r.runs))
	r.pending, r.apart = false, false
	if last != nil && last.node == nil && last.look == r.look {
		if space {
			last.text += " "
		}
		last.text += s
		return
	}
	if space {
		between := run{text: " ", pos: pos}
		if last.node == nil {
			between.look = last.look.both(r.look)
		}
		r.runs = append(r.runs, between)
	}
	r.runs = append(r.runs, run{text: s, look: r.look, pos: pos})
}

// lastWords are the last words of the line.
func (r *reduction) lastWords() string {
	for _, x := range slices.Backward(r.runs) {
		if x.node == nil {
			return x.text
		}
	}
	return ""
}

func hasWords(runs []run) bool {
	return slices.ContainsFunc(runs, func(r run) bool { return r.node == nil })
}

// lineBreak ends a line within a paragraph.
func (r *reduction) lineBreak(pos transcript.Pos) {
	r.pending, r.apart = false, false
	if last := r.last(); last == nil || last.isBreak() || !hasWords(r.runs) {
		return
	}
	b := &transcript.Break{Type: transcript.LineBreak}
	b.SetPos(pos)
	r.runs = append(r.runs, run{node: b, look: r.look, pos: pos})
}

// take is the line that was gathered.
func (r *reduction) take() []transcript.Inline {
	runs := r.runs
	r.runs, r.pending, r.apart = nil, false, false
	for len(runs) > 0 && runs[len(runs)-1].isBreak() {
		runs = runs[:len(runs)-1]
	}
	return grouped(runs, 0)
}

// levels of looks, the outermost first.
const plainWords = 4

// grouped are the inlines of runs, from one level of looks on.
func grouped(runs []run, level int) []transcript.Inline {
	var out []transcript.Inline
	for from := 0; from < len(runs); {
		key := runs[from].look.at(level)
		to := from + 1
		for to < len(runs) && runs[to].look.at(level) == key {
			to++
		}
		part := runs[from:to]
		from = to
		switch {
		case level == plainWords:
			out = append(out, leaves(part)...)
		case key == "":
			out = append(out, grouped(part, level+1)...)
		default:
			out = append(out, wrapped(part, level, key))
		}
	}
	return joinInlines(out)
}

// at is what a look is on one level; empty for nothing.
func (l look) at(level int) string {
	switch {
	case level == 0:
		return l.link
	case level == 1 && l.bold:
		return "bold"
	case level == 2 && l.italic:
		return "italic"
	case level == 3 && l.code:
		return "code"
	}
	return ""
}

func wrapped(runs []run, level int, key string) transcript.Inline {
	children := grouped(runs, level+1)
	if level == 0 {
		l := &transcript.Link{Target: key, Children: children}
		l.SetPos(runs[0].pos)
		return l
	}
	e := &transcript.Emphasis{Children: children}
	e.Rend = key
	e.SetPos(runs[0].pos)
	return e
}

func leaves(runs []run) []transcript.Inline {
	var out []transcript.Inline
	for _, r := range runs {
		if r.node != nil {
			out = append(out, r.node)
			continue
		}
		t := &transcript.Text{Value: r.text}
		t.SetPos(r.pos)
		out = append(out, t)
	}
	return out
}
