package infer

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// roster is who was given beforehand, by the words of their labels; nil for nobody. All texts of a document
// share it, so that each member is described once.
type roster struct {
	members []*member
	byLabel map[string]*member
}

// member is somebody of the roster.
type member struct {
	speaker transcript.Speaker
	known   string // the ID of the person of the document who it is
	*castMember
}

func newRoster(speakers []transcript.Speaker, people []*transcript.Person) *roster {
	if len(speakers) == 0 {
		return nil
	}
	r := &roster{byLabel: map[string]*member{}}
	for _, s := range speakers {
		m := &member{speaker: s, known: knownAs(s, people)}
		r.members = append(r.members, m)
		for _, l := range append([]string{s.Name}, s.Labels...) {
			if k := labelKey(l); k != "" && r.byLabel[k] == nil {
				r.byLabel[k] = m
			}
		}
	}
	return r
}

// knownAs is the ID of the person who has the speaker's ID, or else the speaker's very name.
func knownAs(s transcript.Speaker, people []*transcript.Person) string {
	for _, p := range people {
		if s.ID != "" && p.ID == s.ID {
			return p.ID
		}
	}
	for _, p := range people {
		for n := range p.Names() {
			if p.ID != "" && (transcript.InlineText(n.Children) == s.Name || p.Name() == s.Name) {
				return p.ID
			}
		}
	}
	return ""
}

// reserve takes the IDs that were given.
func (r *roster) reserve(taken map[string]bool) {
	if r == nil {
		return
	}
	for _, m := range r.members {
		taken[m.speaker.ID] = true
	}
}

// of is who was given for a label.
func (r *roster) of(l *label) *member {
	if r == nil || l.given != nil {
		return l.given
	}
	return r.byLabel[labelKey(l.name)]
}

// label reads a given label at the beginning of words, whole saying that they are all that their paragraph has.
// Of several the longest is meant.
func (r *roster) label(grammar grammar, words string, whole bool) (label, bool) {
	if r == nil {
		return label{}, false
	}
	open := len(words) - len(strings.TrimPrefix(words, "["))
	if whole {
		words += " "
	}
	var best label
	for i := open; i < len(words) && i <= maxLabel; i++ {
		if strings.IndexByte(".:]([, \xc2\xe2", words[i]) < 0 {
			continue // no name ends here
		}
		m := r.byLabel[labelKey(words[open:i])]
		if m == nil {
			continue
		}
		if l, ok := givenLabel(words, i); ok && l.end > best.end {
			best = l
			best.given = m
		}
	}
	best.alone = whole && best.end == len(words)
	return r.shaped(grammar, best, words), best.given != nil
}

// givenLabel is the label whose name ends at an offset of s, with what may stand after that: an aside, a stop and,
// where one opened, a bracket.
func givenLabel(s string, end int) (label, bool) {
	if !strings.HasPrefix(s, "[") {
		l, ok := finish(s, asideEnd(s, end), byList, "")
		l.takeAside(end)
		return l, ok
	}
	closing := strings.IndexByte(s, ']')
	if closing < end || closing > maxLabel {
		return label{}, false
	}
	inner, outside := s[1:closing], ""
	rest := s[closing+1:]
	if strings.HasPrefix(rest, ":") {
		outside, rest = ":", rest[1:]
	}
	l, ok := finish(strings.TrimRight(inner, ".:")+": ", asideEnd(inner, end-1), byList, "")
	if !ok || !strings.HasPrefix(rest, " ") || outside == "" && inner == l.name {
		return label{}, false // [Velen] is what an editor supplied in a sentence
	}
	l.takeAside(end - 1)
	l.supplied, l.outside, l.printed, l.end = true, outside, inner, len(s)-len(rest)+1
	return l, true
}

// shaped gives a label that the grammar reads, too, what it reads, so that it is evidence for others of its shape.
func (r *roster) shaped(grammar grammar, l label, words string) label {
	g, ok := grammar.read(words)
	if !ok || l.given == nil || g.end != l.end || len(g.parts) > 0 {
		return l
	}
	g.given, g.alone = l.given, l.alone
	return g
}

// rule is the name of the rule that a label is accepted by.
func (l *label) rule() string {
	if l.given != nil {
		return "speaker." + string(byList)
	}
	return "speaker." + string(l.shape)
}

// base is what an ID is made of: the ID that was given, or the surname, which is last, or first before a comma.
func (m *member) base() string {
	if m.speaker.ID != "" {
		return m.speaker.ID
	}
	name, _, _ := strings.Cut(m.speaker.Name, ",")
	return lastWord(name)
}

// labelKey is what the labels of one speaker have in common, however they are typed: without brackets and the stop
// at the end, in lower case, with plain apostrophes, hyphens and spaces.
func labelKey(s string) string {
	s = strings.NewReplacer("’", "'", "‘", "'", "‑", "-", "‐", "-", "–", "-", "\u00a0", " ", "\u202f", " ").Replace(strings.ToLower(s))
	s = strings.Trim(s, " [].:")
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), ". ", ".")
}
