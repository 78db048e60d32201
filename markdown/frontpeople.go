package markdown

import (
	"slices"
	"strings"

	yaml "go.yaml.in/yaml/v4"

	"github.com/tiro-transcripts/tiro/transcript"
)

// people adds a mapping by ID, or a list when somebody has none.
func (w *writer) people(m mapping) {
	people := w.d.People
	if len(people) == 0 {
		return
	}
	nameless := slices.ContainsFunc(people, func(p *transcript.Person) bool { return p.ID == "" })
	if !nameless {
		byID := newMapping()
		for _, p := range people {
			byID.add(p.ID, w.person(p, false))
		}
		m.add(keyPeople, byID.node)
		return
	}
	var list []*yaml.Node
	for _, p := range people {
		list = append(list, w.person(p, true))
	}
	m.add(keyPeople, sequence(list))
}

// person is a name, or a mapping where there is more to say.
func (w *writer) person(p *transcript.Person, withID bool) *yaml.Node {
	names, ok := w.plainNames(p)
	rest := p.Attrs
	rest.ID = ""
	if ok && len(names) == 1 && names[0].key == keyName && rest.IsZero() && !withID {
		return oneOrMore(names[0].values)
	}
	m := newMapping()
	if withID {
		m.str(keyID, p.ID)
	}
	if !ok {
		m.add(keyText, scalar(w.captureMarkup(p.Children, p)))
	}
	for _, n := range names {
		m.add(n.key, oneOrMore(n.values))
	}
	w.attributesButID(m, &p.Attrs)
	if p.External {
		m.add(keyExternal, literal("true"))
	}
	if ok {
		return m.flow()
	}
	return m.node
}

// namesOfKey are a person's names of one type.
type namesOfKey struct {
	key    string
	values []*yaml.Node
}

// plainNames are the names of a person of whom nothing else is said, by type; ok is false for any other.
func (w *writer) plainNames(p *transcript.Person) (out []namesOfKey, ok bool) {
	for _, c := range p.Children {
		n, ok := c.(*transcript.Named)
		if !ok || n.Names != transcript.PersonName || !n.IsZero() || n.Ref != "" {
			return nil, false
		}
		key, ok := keyOfNameType(n.Type)
		s, ok2 := w.plainName(n)
		if !ok || !ok2 {
			return nil, false
		}
		at := slices.IndexFunc(out, func(x namesOfKey) bool { return x.key == key })
		switch {
		case at < 0:
			out = append(out, namesOfKey{key, []*yaml.Node{scalar(s)}})
		case at == len(out)-1:
			out[at].values = append(out[at].values, scalar(s))
		default:
			return nil, false
		}
	}
	return out, true
}

// plainName is a name in Markdown; ok is false when there is more to it than one line of words.
func (w *writer) plainName(n *transcript.Named) (string, bool) {
	if len(n.Children) == 0 {
		return "", false
	}
	for _, in := range n.Children {
		switch in.(type) {
		case *transcript.Text, *transcript.Emphasis:
		default:
			return "", false
		}
	}
	s := w.capture(func() { w.leaf(true).list(asNodes(n.Children), n, ' ') })
	return s, !strings.Contains(s, "\n") && strings.Trim(s, " ") == s
}

func (w *writer) labelTable(m mapping) {
	if len(w.declared) == 0 {
		return
	}
	table := newMapping()
	for _, label := range w.declared {
		ids := w.labels.declared[label]
		if len(ids) == 1 {
			table.add(label, scalar(ids[0]))
			continue
		}
		var list []*yaml.Node
		for _, id := range ids {
			list = append(list, scalar(id))
		}
		n := sequence(list)
		n.Style = yaml.FlowStyle
		table.add(label, n)
	}
	m.add(keyLabels, table.node)
}
