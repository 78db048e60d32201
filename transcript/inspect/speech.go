package inspect

import (
	"cmp"
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
)

// speech gathers who speaks, by person and by label.
type speech struct {
	people []*speaker // described people in the order of the document, then others as they come
	byID   map[string]*speaker
	nobody map[string]*speaker // who has no ID, by the label
	labels []*label
	byText map[string]*label
}

// speaker is a Speaker that is being counted.
type speaker struct {
	Speaker
	labels   tallies
	inferred bool // told from others by the label alone
	given    bool // told by somebody who knows the labels
}

// givenRule is the rule of package infer for those whose labels were given.
const givenRule = "speaker.given"

// label is a Label that is being counted.
type label struct {
	Label
	who tallies // the IDs of those it stands for alone
	all tallies // and of those it stands for with others
}

func (s *speech) init(d *transcript.Document) {
	s.byID, s.nobody, s.byText = map[string]*speaker{}, map[string]*speaker{}, map[string]*label{}
	for _, p := range d.People {
		x := &speaker{Speaker: Speaker{ID: p.ID, Name: p.Name(), Described: !p.External || len(p.Children) > 0}, inferred: p.Rule != "", given: p.Rule == givenRule}
		s.people = append(s.people, x)
		if p.ID != "" {
			s.byID[p.ID] = x
		}
	}
}

// turn counts a turn of that many words for each of those who speak it, and for its label.
func (s *speech) turn(t *transcript.Turn, words int) {
	printed := transcript.InlineText(t.LabelWords())
	l := s.label(printed, t)
	l.Turns++
	l.Words += words
	seen := map[string]bool{}
	for _, id := range t.Speakers {
		if seen[id] {
			continue
		}
		seen[id] = true
		s.speaker(id).turn(printed, words)
		l.all.add(id, placeOf(t))
		if len(t.Speakers) == 1 {
			l.who.add(id, placeOf(t))
		}
	}
	if len(t.Speakers) == 0 {
		s.stranger(printed).turn(printed, words)
	}
}

func (s *speech) label(printed string, t *transcript.Turn) *label {
	l, ok := s.byText[printed]
	if !ok {
		l = &label{Label: Label{Label: printed, At: placeOf(t)}}
		s.byText[printed] = l
		s.labels = append(s.labels, l)
	}
	return l
}

func (s *speech) event(e *transcript.Event) {
	for _, id := range e.Speakers {
		s.speaker(id).Events++
	}
}

func (s *speech) speaker(id string) *speaker {
	x, ok := s.byID[id]
	if !ok {
		x = &speaker{Speaker: Speaker{ID: id}}
		s.byID[id] = x
		s.people = append(s.people, x)
	}
	return x
}

// stranger is whoever has that label and no ID.
func (s *speech) stranger(printed string) *speaker {
	x, ok := s.nobody[printed]
	if !ok {
		x = &speaker{}
		s.nobody[printed] = x
		s.people = append(s.people, x)
	}
	return x
}

func (x *speaker) turn(printed string, words int) {
	x.Turns++
	x.Words += words
	if printed != "" {
		x.labels.add(printed, Place{})
	}
}

// report is everybody, those who speak most first, and the described who never do last.
func (s *speech) report() []Speaker {
	var out []Speaker
	for _, x := range s.people {
		for _, printed := range x.labels.order {
			x.Labels = append(x.Labels, LabelCount{printed, x.labels.by[printed].count})
		}
		slices.SortStableFunc(x.Labels, func(a, b LabelCount) int { return cmp.Compare(b.Turns, a.Turns) })
		out = append(out, x.Speaker)
	}
	slices.SortStableFunc(out, func(a, b Speaker) int { return cmp.Or(cmp.Compare(b.Turns, a.Turns), cmp.Compare(b.Words, a.Words)) })
	return out
}

// labelReport is every label, the most frequent first.
func (s *speech) labelReport() []Label {
	var out []Label
	for _, l := range s.labels {
		l.People = l.all.order
		out = append(out, l.Label)
	}
	slices.SortStableFunc(out, func(a, b Label) int { return cmp.Or(cmp.Compare(b.Turns, a.Turns), cmp.Compare(b.Words, a.Words)) })
	return out
}

func (s *speech) speaking() int {
	n := 0
	for _, x := range s.people {
		if x.ID != "" && x.Turns > 0 {
			n++
		}
	}
	return n
}

func (s *speech) described() int {
	n := 0
	for _, x := range s.people {
		if x.Described {
			n++
		}
	}
	return n
}

// name is what messages call a person.
func (s *speech) name(id string) string {
	if x := s.byID[id]; x != nil && x.Name != "" && x.Name != id {
		return x.Name + " (" + id + ")"
	}
	return id
}
