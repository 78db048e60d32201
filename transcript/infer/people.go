package infer

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/tiro-transcripts/tiro/transcript"
)

// cast gives labels their people.
type cast struct {
	*evidence
	people  []*transcript.Person
	byLabel map[string]*castMember // by the words of the label
	taken   map[string]bool
}

func newCast(e *evidence) *cast {
	c := &cast{evidence: e, byLabel: map[string]*castMember{}, taken: map[string]bool{}}
	for _, p := range e.o.People {
		c.taken[p.ID] = true
	}
	e.roster.reserve(c.taken)
	return c
}

// speakers are the IDs of those whom a label names: of all, or of none.
func (c *cast) speakers(l *label) []string {
	if len(l.parts) == 0 {
		if id := c.speaker(l); id != "" {
			return []string{id}
		}
		return nil
	}
	var ids []string
	for i := range l.parts {
		id := c.speaker(&l.parts[i])
		if id == "" {
			return nil
		}
		ids = append(ids, id)
	}
	return ids
}

// speaker is the ID of the person whom a label names; empty for a role. Only labels of the
// same words are one person's, or labels whose markup refers to the same: whether Mr. Baker is J. Baker, a
// label does not say.
func (c *cast) speaker(l *label) string {
	key := l.words()
	ref, sure := c.referent(l)
	if id, ok := strings.CutPrefix(ref, "#"); ok && c.o.Refers != nil && c.o.Refers(id) {
		return id
	}
	if m := c.roster.of(l); m != nil {
		return c.given(m, l)
	}
	if t := c.seen[l.key()]; t != nil && t.id != "" {
		return t.id
	}
	if !sure || c.o.NoPeople {
		return ""
	}
	if ref != "" {
		key = "\x00" + ref
	}
	p, met := c.byLabel[key]
	if l.role && !c.isInitial(l) && (ref != "" || !met) {
		return "" // unless the letter stood in parentheses after a name
	}
	if met {
		p.name(l.name)
		return p.ID
	}
	p = &castMember{Person: &transcript.Person{}}
	p.ID, p.Rule, p.Cert = c.newID(cmp.Or(l.surname, l.name)), l.rule(), c.certainty(l)
	p.name(l.name)
	c.byLabel[key] = p
	if short := strings.ToLower(l.aside); c.abbreviates(l) && c.byLabel[short] == nil {
		c.byLabel[short] = p
	}
	c.people = append(c.people, p.Person)
	return p.ID
}

// given is the ID of somebody who was given beforehand, and is described when first heard.
func (c *cast) given(m *member, l *label) string {
	switch {
	case m.known != "":
		return m.known
	case m.castMember == nil && c.o.NoPeople:
		return ""
	case m.castMember == nil:
		m.castMember = &castMember{Person: &transcript.Person{}}
		m.Rule, m.ID = "speaker."+string(byList), m.speaker.ID
		if m.ID == "" || c.o.Used != nil && c.o.Used(m.ID) {
			m.ID = c.newID(m.base())
		}
		m.Children = []transcript.Node{&transcript.Named{Names: transcript.PersonName, Children: []transcript.Inline{&transcript.Text{Value: m.speaker.Name}}}}
		c.people = append(c.people, m.Person)
	}
	m.name(l.name)
	return m.ID
}

// referent is whom the markup of a label refers to or, where it does not, that of labels of the same words;
// not sure where those refer to several.
func (c *cast) referent(l *label) (ref string, sure bool) {
	if l.several {
		return "", false
	}
	if l.ref != "" {
		return l.ref, true
	}
	switch refs := c.refs[l.words()]; len(refs) {
	case 0:
		return "", true
	case 1:
		return refs[0], true
	}
	return "", false
}

// abbreviates reports whether a label defines initials that later labels are: Matt Corallo (MC):
func (c *cast) abbreviates(l *label) bool {
	return isShort(l.aside) && c.seen[spelling{stop: l.stop, words: strings.ToLower(l.aside)}] != nil
}

// castMember is a person and the labels that are theirs.
type castMember struct {
	*transcript.Person
	labels []string
}

// name adds a label to the person's names, unless it is there, but for spaces and capitals.
func (p *castMember) name(s string) {
	if slices.Contains(p.labels, s) || slices.ContainsFunc(p.labels, func(have string) bool { return words(have) == words(s) }) {
		return
	}
	p.labels = append(p.labels, s)
	p.Children = append(p.Children, &transcript.Named{Names: transcript.PersonName, Type: "label", Children: []transcript.Inline{&transcript.Text{Value: s}}})
}

// newID is an ID made of a surname: its letters, in ASCII, in lower case.
func (c *cast) newID(surname string) string {
	base := asciiName(surname)
	if base == "" {
		base = "speaker"
	}
	for n := 1; ; n++ {
		id := base
		if n > 1 {
			id += "-" + strconv.Itoa(n)
		}
		if !c.taken[id] && (c.o.Used == nil || !c.o.Used(id)) {
			c.taken[id] = true
			return id
		}
	}
}

// asciiName writes a name in the letters a to z, digits and hyphens, beginning with a letter.
func asciiName(s string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(s) {
		switch {
		case r >= 'a' && r <= 'z', b.Len() > 0 && (r >= '0' && r <= '9' || r == '-'):
			b.WriteRune(r)
		case unicode.IsLetter(r):
			b.WriteString(asciiLetter(r))
		}
	}
	return strings.TrimRight(b.String(), "-")
}
