package infer

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// ReadSpeakers reads a list of those who speak, and of how they are labelled. It is plain text in UTF-8, a line for
// each person: the full name and, each after a vertical bar, what else is printed where that person speaks. What
// begins with # is the ID to have in the document. Empty lines and lines that begin with # say nothing.
//
//	# The interview of 3 June 1958
//	Aleksandr Velen | VELEN | VEIEN | Mr Velen | #velen
//	Orlik, Tomas    | ORLIK
//
// See [transcript.Speaker] for what makes no difference. File is what errors, of type [*transcript.Error], call the list.
func ReadSpeakers(r io.Reader, file string) ([]transcript.Speaker, error) {
	l := speakerList{file: file, labels: map[string]owner{}, ids: map[string]int{}}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		l.line++
		text := lines.Text()
		if l.line == 1 {
			text = strings.TrimPrefix(text, "\ufeff")
		}
		if s := strings.TrimSpace(text); s == "" || s[0] == '#' {
			continue
		}
		if err := l.person(text); err != nil {
			return nil, err
		}
	}
	if err := lines.Err(); err != nil {
		l.line++
		return nil, l.errorf(0, "cannot be read as lines, one for each person: %w", err)
	}
	if len(l.speakers) == 0 {
		return nil, &transcript.Error{File: file, Err: fmt.Errorf("names nobody: write a line for each person, such as: Aleksandr Velen | VELEN | Mr Velen")}
	}
	return l.speakers, nil
}

// speakerList is a list that is being read.
type speakerList struct {
	file     string
	line     int
	speakers []transcript.Speaker
	labels   map[string]owner // by what makes a difference
	ids      map[string]int   // the lines of IDs
}

// owner is whose a label is.
type owner struct {
	name string
	line int
}

func (l *speakerList) errorf(column int, what string, args ...any) error {
	e := transcript.Errorf("", transcript.Pos{Line: uint32(l.line), Column: uint32(column + 1)}, what, args...)
	e.File = l.file
	return e
}

// person reads a line.
func (l *speakerList) person(text string) error {
	if i := strings.IndexFunc(text, func(r rune) bool { return r == utf8.RuneError || unicode.IsControl(r) && r != '\t' }); i >= 0 {
		return l.errorf(i, "a character that no name has: save the list as plain text in UTF-8")
	}
	var s transcript.Speaker
	at := 0
	for i, field := range strings.Split(text, "|") {
		column := at + len(field) - len(strings.TrimLeft(field, " \t"))
		if err := l.field(&s, i == 0, strings.Join(strings.Fields(field), " "), column); err != nil {
			return err
		}
		at += len(field) + 1
	}
	l.speakers = append(l.speakers, s)
	return nil
}

// field takes one of the things that a line says of a person, the first of which is the name.
func (l *speakerList) field(s *transcript.Speaker, first bool, text string, column int) error {
	id, isID := strings.CutPrefix(text, "#")
	switch {
	case isID:
		return l.id(s, id, column)
	case labelKey(text) == "" && first:
		return l.errorf(column, "there is no name: begin the line with the full name")
	case labelKey(text) == "":
		return l.errorf(column, "there is no label here: write one between the bars, or leave a bar out")
	case first:
		s.Name = text
	default:
		s.Labels = append(s.Labels, text)
	}
	key := labelKey(text)
	if o, ok := l.labels[key]; ok && o.line != l.line {
		return l.errorf(column, "%q is %s's already, in line %d: leave it out for one of them", text, o.name, o.line)
	}
	l.labels[key] = owner{s.Name, l.line}
	return nil
}

func (l *speakerList) id(s *transcript.Speaker, id string, column int) error {
	switch line, taken := l.ids[id]; {
	case !transcript.IsNCName(id):
		return l.errorf(column, "%q is no ID: after # write letters, digits, hyphens or underscores, a letter first", id)
	case s.ID != "":
		return l.errorf(column, "%s has two IDs, %s and %s: leave one out", s.Name, s.ID, id)
	case taken:
		return l.errorf(column, "the ID %s is that of line %d already: choose another", id, line)
	}
	s.ID, l.ids[id] = id, l.line
	return nil
}
