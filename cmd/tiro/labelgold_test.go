package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/markdown"
	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// In plays and parliaments that are marked up, who speaks is known. Typed in the ways in which archives type it,
// with all the prose of the same file between, it has to be found again.

// speech is what somebody says, or prose, which nobody says.
type speech struct {
	speakers   []actor
	paragraphs []string
}

// actor is somebody who speaks, by the parts of a name; number is the order of the first speech.
type actor struct {
	given, family string
	number        int
}

func (a actor) full() string { return strings.TrimSpace(a.given + " " + a.family) }

// initials are those of all the names: AV of Anna Velen.
func (a actor) initials() string {
	var b strings.Builder
	for w := range strings.FieldsSeq(a.full()) {
		r, _ := utf8.DecodeRuneInString(w)
		b.WriteRune(unicode.ToUpper(r))
	}
	return b.String()
}

// initial is that of the first name: A. of Anna Velen.
func (a actor) initial() string {
	r, _ := utf8.DecodeRuneInString(a.full())
	return string(unicode.ToUpper(r)) + "."
}

func (a actor) honorific() string { return []string{"Mr.", "Mrs.", "Dr."}[a.number%3] }

// house is a way to type who speaks: the label of the n-th speech, the first of its speaker or a later one.
type house struct {
	name     string
	label    func(a actor, n int, first bool) string
	ownLine  bool
	given    bool // it needs given names, which the people of plays have not
	markdown bool
}

// The marks, which every house meets.
const (
	goodPrecision = 0.99
	goodRecall    = 0.98
)

func houses() []house {
	upper := strings.ToUpper
	return []house{
		{name: "NAME. text", label: func(a actor, _ int, _ bool) string { return upper(a.family) + "." }},
		{name: "NAME: text", label: func(a actor, _ int, _ bool) string { return upper(a.family) + ":" }},
		{name: "Name. text", label: func(a actor, _ int, _ bool) string { return a.family + "." }},
		{name: "Given Name: text", label: func(a actor, _ int, _ bool) string { return a.full() + ":" }},
		{name: "MR. NAME: text", given: true, label: func(a actor, _ int, _ bool) string { return upper(a.honorific()+" "+a.family) + ":" }},
		{name: "Mr. Name. text", given: true, label: func(a actor, _ int, _ bool) string { return a.honorific() + " " + a.family + "." }},
		{name: "Mr. Name (Place) (Con): text", given: true, label: func(a actor, _ int, first bool) string {
			if first {
				return a.honorific() + " " + a.full() + " (North-East Sampleton) (Con):"
			}
			return a.honorific() + " " + a.family + ":"
		}},
		{name: "G. Name. text", given: true, label: func(a actor, _ int, _ bool) string { return a.initial() + " " + a.family + "." }},
		{name: "G. Name. and [G. Name.] text", given: true, label: func(a actor, n int, _ bool) string {
			if n%5 == 4 {
				return "[" + a.initial() + " " + a.family + ".]"
			}
			return a.initial() + " " + a.family + "."
		}},
		{name: "[Given Name]: text", label: func(a actor, _ int, _ bool) string { return "[" + a.full() + "]:" }},
		{name: "NAME G. text", given: true, label: func(a actor, _ int, _ bool) string { return upper(a.family) + " " + a.initial() }},
		{name: "NAME G., member of the house. text", given: true, label: func(a actor, _ int, first bool) string {
			if first {
				return upper(a.family) + " " + a.initial() + ", member of the house."
			}
			return upper(a.family) + " " + a.initial()
		}},
		{name: "Given Name (GN): and GN: text", given: true, label: func(a actor, _ int, first bool) string {
			if first {
				return a.full() + " (" + a.initials() + "):"
			}
			return a.initials() + ":"
		}},
		{name: "Given Name: on a line of its own", ownLine: true, label: func(a actor, _ int, _ bool) string { return a.full() + ":" }},
		{name: "Speaker 1: with a time code", label: func(a actor, n int, _ bool) string {
			return fmt.Sprintf("Speaker %d: %02d:%02d:%02d", a.number, n/3600, n/60%60, n%60)
		}, ownLine: true},
		{name: "**Given Name:** text", markdown: true, label: func(a actor, _ int, _ bool) string { return "**" + a.full() + ":**" }},
		{name: "[00:00:16] Given Name: text", label: func(a actor, n int, _ bool) string {
			return fmt.Sprintf("[%02d:%02d:%02d] %s:", n/3600, n/60%60, n%60, a.full())
		}},
		{name: "Given Name [00:00:16]: text", label: func(a actor, n int, _ bool) string {
			return fmt.Sprintf("%s [%02d:%02d:%02d]:", a.full(), n/3600, n/60%60, n%60)
		}},
		{name: "NAME – text", label: func(a actor, _ int, _ bool) string { return upper(a.family) + " –" }},
		{name: "<name> text", label: func(a actor, _ int, _ bool) string {
			return "<" + strings.ReplaceAll(strings.ToLower(a.full()), " ", "_") + ">"
		}},
		{name: "**Given Name** text", markdown: true, label: func(a actor, _ int, _ bool) string { return "**" + a.full() + "**" }},
		{name: "**NAME.** text", markdown: true, label: func(a actor, _ int, _ bool) string { return "**" + upper(a.family) + ".**" }},
	}
}

// TestLabelGold prints a table of how many of the speeches are found, and how many of those found are speeches.
func TestLabelGold(t *testing.T) {
	var plays [][]speech
	var names []string
	for _, pattern := range []string{"dracor/*.xml", "parlamint/*.xml", "parla-clarin/*Redna*.xml"} {
		files, err := filepath.Glob(filepath.Join(corpora.File(t), pattern))
		require.NoError(t, err)
		for _, name := range files {
			if s := speeches(t, name); s != nil {
				plays, names = append(plays, s), append(names, filepath.Base(name))
			}
		}
	}
	require.Greater(t, len(plays), 24)
	for _, h := range houses() {
		read, right, all := 0, 0, 0
		for i, play := range plays {
			if h.given && strings.Contains(names[i], "-") && !strings.HasPrefix(names[i], "Parla") && !strings.Contains(names[i], "Redna") {
				continue
			}
			text, want := h.typed(play)
			got := h.starts(t, text)
			hits := 0
			for line, label := range got {
				if want[line] == label {
					hits++
				} else if testing.Verbose() && os.Getenv("TIRO_SHOW") != "" {
					t.Logf("%s %s: %d %q is none", h.name, names[i], line, label)
				}
			}
			for line, label := range want {
				if got[line] != label && testing.Verbose() && os.Getenv("TIRO_SHOW") != "" {
					t.Logf("%s %s: %d %q is missed: %.90s", h.name, names[i], line, label, text[line-1])
				}
			}
			read, right, all = read+len(got), right+hits, all+len(want)
		}
		precision, recall := float64(right)/float64(max(read, 1)), float64(right)/float64(all)
		t.Logf("%-36s %6d speeches  precision %.4f  recall %.4f", h.name, all, precision, recall)
		assert.GreaterOrEqual(t, precision, goodPrecision, h.name)
		assert.GreaterOrEqual(t, recall, goodRecall, h.name)
	}
}

// typed is a play as that house types it, a paragraph each, and the labels by the line, from 1, on which they are.
func (h house) typed(play []speech) (paragraphs []string, labels map[int]string) {
	labels = map[int]string{}
	seen := map[int]bool{}
	n := 0
	for _, s := range play {
		if len(s.speakers) == 0 {
			paragraphs = append(paragraphs, s.paragraphs...)
			continue
		}
		a := s.speakers[0]
		label := h.label(a, n, !seen[a.number])
		seen[a.number] = true
		n++
		said := s.paragraphs
		if h.ownLine {
			paragraphs = append(paragraphs, label)
			labels[len(paragraphs)] = label
		} else {
			paragraphs = append(paragraphs, label+" "+sentence(said[0]))
			labels[len(paragraphs)] = strings.Trim(label, "*")
			said = said[1:]
		}
		if name, _, ok := strings.Cut(label, ": "); ok {
			labels[len(paragraphs)] = name + ":"
		}
		paragraphs = append(paragraphs, said...)
	}
	return paragraphs, labels
}

// sentence begins with a capital, as what is said does in a record.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + s[n:]
}

// starts are the labels that are found in a text, by the paragraph, from 1.
func (h house) starts(t *testing.T, text []string) map[int]string {
	t.Helper()
	d := &transcript.Document{}
	lines := 1
	if h.markdown {
		lines = 2
		var err error
		d, err = markdown.DecodeWith(strings.NewReader(escaped(text)), transcript.DecodeOptions{Name: "play.md"})
		require.NoError(t, err)
	} else {
		for i, s := range text {
			p := &transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: s}}}
			p.SetPos(transcript.Pos{Line: uint32(i + 1), Column: 1})
			d.Body = append(d.Body, p)
		}
		d.Normalize()
		infer.Document(d, infer.Options{})
	}
	out := map[int]string{}
	for turn := range d.Turns() {
		out[(int(turn.Pos().Line)+lines-1)/lines] = transcript.InlineText(turn.Label)
	}
	return out
}

// escaped is a text in Markdown, with a line between paragraphs, and no markup but bold labels.
func escaped(paragraphs []string) string {
	var b strings.Builder
	for _, p := range paragraphs {
		if rest, ok := strings.CutPrefix(p, "**"); ok {
			i := strings.Index(rest, "**")
			b.WriteString("**" + rest[:i] + "**")
			p = rest[i+2:]
		}
		for _, r := range p {
			if r < utf8.RuneSelf && unicode.In(r, unicode.P, unicode.S) {
				b.WriteByte('\\')
			}
			b.WriteRune(r)
		}
		b.WriteString("\n\n")
	}
	return b.String()
}

// speeches are those of a file, with the prose between; none where nobody is said to speak.
func speeches(t *testing.T, name string) []speech {
	t.Helper()
	f, err := os.Open(name)
	require.NoError(t, err)
	defer f.Close()
	d, err := tei.DecodeWith(f, transcript.DecodeOptions{Name: name})
	if err != nil {
		return nil // other XML stands among them
	}
	c := cast{names: map[string]string{}, actors: map[string]actor{}, play: strings.Contains(name, "dracor")}
	for _, p := range d.People {
		c.names[p.ID] = p.Name()
	}
	var out []speech
	within := map[transcript.Node]bool{}
	speak := false
	for n := range d.Preorder() {
		if within[n] {
			continue
		}
		switch b := n.(type) {
		case *transcript.Turn:
			s := c.speech(b)
			for inner := range transcript.Preorder(b) {
				within[inner] = true
			}
			if len(s.paragraphs) > 0 {
				out = append(out, s)
				speak = speak || len(s.speakers) > 0
			}
		case *transcript.Event, *transcript.Note, *transcript.Paragraph, *transcript.Heading:
			block := b.(transcript.Block)
			if words := transcript.BlockText(block); words != "" && !isAnothers(block) {
				out = append(out, speech{paragraphs: []string{words}})
			}
			for inner := range transcript.Preorder(b) {
				within[inner] = true
			}
		}
	}
	if !speak {
		return nil
	}
	return out
}

// cast tells the people of a file apart.
type cast struct {
	names  map[string]string // by ID
	actors map[string]actor
	play   bool // whose people have one name
}

func (c *cast) speech(turn *transcript.Turn) speech {
	var s speech
	for _, id := range turn.Speakers {
		if a := c.actor(id); a.family != "" {
			s.speakers = append(s.speakers, a)
		}
	}
	for _, b := range turn.Children {
		if isAnothers(b) {
			continue
		}
		// Where members answer to their names, the markup has one who reads the list and quotes them.
		if words := transcript.BlockText(b); words != "" && !strings.Contains(words, ": «") {
			s.paragraphs = append(s.paragraphs, words)
		}
	}
	return s
}

// isAnothers reports whether a block in a speech is what others say or do meanwhile, which a record types as a label, too.
func isAnothers(b transcript.Block) bool {
	switch b := b.(type) {
	case *transcript.Note:
		return true
	case *transcript.Event:
		return b.Event != transcript.Stage
	}
	return false
}

// actor takes a name apart, or an ID that is made of one.
func (c *cast) actor(id string) actor {
	if a, ok := c.actors[id]; ok {
		return a
	}
	a := actor{number: len(c.actors) + 1}
	switch name := c.names[id]; {
	case name != "" && c.play:
		a.family = letters(name)
	case startsName(name):
		words := strings.Fields(letters(name))
		for len(words) > 1 && isDegree(words[len(words)-1]) {
			words = words[:len(words)-1]
		}
		last := max(min(1, len(words)), len(words)-1)
		a.family, a.given = strings.Join(words[:last], " "), strings.Join(words[last:], " ")
	default:
		given, family, ok := strings.Cut(id, ".")
		words := strings.Fields(spaced(family))
		if !ok {
			words = strings.Fields(spaced(id))
		}
		if !ok && len(words) > 0 {
			given, words = words[len(words)-1], words[:len(words)-1]
		}
		a.given, a.family = spaced(given), strings.Join(words, " ")
	}
	if a.family == "" {
		a.given, a.family = "", a.given
	}
	c.actors[id] = a
	return a
}

func startsName(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func isDegree(w string) bool {
	return strings.HasSuffix(w, "Dr") || strings.HasSuffix(w, "Mag") || strings.ToUpper(w) == w || w == "MSc" || w == "Ing" || w == "DI"
}

// letters leaves only what names are made of.
func letters(name string) string {
	if i := strings.IndexAny(name, ",("); i > 0 {
		name = name[:i]
	}
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsMark(r) || strings.ContainsRune(" -'’", r) {
			return r
		}
		return -1
	}, name)), " ")
}

// spaced parts words at their capitals.
func spaced(id string) string {
	var b strings.Builder
	for i, r := range id {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte(' ')
		}
		if unicode.IsLetter(r) || r == '-' {
			b.WriteRune(r)
		}
	}
	return b.String()
}
