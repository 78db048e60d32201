// Package relaxng knows what a RELAX NG schema allows at each place of a document, as far as TEI's
// schemas go: an element's name says what it may hold, which is text and elements, without interleaving.
// What may follow what has been seen is found by derivatives (James Clark, An algorithm for RELAX NG
// validation, 2002), each worked out once.
package relaxng

import "github.com/tiro-transcripts/tiro/transcript"

// Grammar is a schema. It is for one goroutine: what it finds out it remembers.
type Grammar struct {
	space    string              // the default namespace
	elements map[string]*Pattern // what those in it hold, by local name
	foreign  *Pattern            // what those of any other namespace hold

	made  map[patternKey]*Pattern
	steps map[step]*Pattern
}

// Pattern is what may come. Two patterns that are made alike are one.
type Pattern struct {
	id          int
	kind        patternKind
	left, right *Pattern // of a choice or group; left of the others that hold a pattern
	name        transcript.Name
	any         bool   // of an element or attribute: any name, see named
	value       string // of a value
	data        *datatype
	nullable    bool // nothing need come
}

type patternKind int

const (
	notAllowed patternKind = iota
	empty
	text
	choice
	group
	oneOrMore
	list
	elementOf
	attributeOf
	value
	data
)

type patternKey struct {
	kind        patternKind
	left, right int
	name        transcript.Name
	value       string
}

// step is a derivative: of a pattern, by the name of an element or of an attribute, by text, or by
// the end of a start tag.
type step struct {
	from *Pattern
	by   patternKind
	name transcript.Name
}

func newGrammar() *Grammar {
	return &Grammar{elements: map[string]*Pattern{}, made: map[patternKey]*Pattern{}, steps: map[step]*Pattern{}}
}

// intern is the one pattern that is made so.
func (g *Grammar) intern(p Pattern) *Pattern {
	key := patternKey{kind: p.kind, name: p.name, value: p.value}
	if p.left != nil {
		key.left = p.left.id
	}
	if p.right != nil {
		key.right = p.right.id
	}
	if q := g.made[key]; q != nil {
		return q
	}
	p.id = len(g.made) + 1
	g.made[key] = &p
	return &p
}

func (g *Grammar) none() *Pattern    { return g.intern(Pattern{kind: notAllowed}) }
func (g *Grammar) nothing() *Pattern { return g.intern(Pattern{kind: empty, nullable: true}) }
func (g *Grammar) text() *Pattern    { return g.intern(Pattern{kind: text, nullable: true}) }

func (g *Grammar) either(a, b *Pattern) *Pattern {
	switch {
	case a.kind == notAllowed || a == b:
		return b
	case b.kind == notAllowed:
		return a
	}
	return g.intern(Pattern{kind: choice, left: a, right: b, nullable: a.nullable || b.nullable})
}

func (g *Grammar) both(a, b *Pattern) *Pattern {
	switch {
	case a.kind == notAllowed, b.kind == empty:
		return a
	case b.kind == notAllowed, a.kind == empty:
		return b
	}
	return g.intern(Pattern{kind: group, left: a, right: b, nullable: a.nullable && b.nullable})
}

func (g *Grammar) many(p *Pattern) *Pattern {
	if p.kind == notAllowed || p.kind == empty {
		return p
	}
	return g.intern(Pattern{kind: oneOrMore, left: p, nullable: p.nullable})
}

// derive is what may come after a step.
func (g *Grammar) derive(p *Pattern, by patternKind, name transcript.Name) *Pattern {
	s := step{p, by, name}
	if q, ok := g.steps[s]; ok {
		return q
	}
	q := g.derivative(p, by, name)
	g.steps[s] = q
	return q
}

func (g *Grammar) derivative(p *Pattern, by patternKind, name transcript.Name) *Pattern {
	switch p.kind {
	case choice:
		return g.either(g.derivative(p.left, by, name), g.derivative(p.right, by, name))
	case group:
		return g.deriveGroup(p, by, name)
	case oneOrMore:
		if by == empty {
			return g.many(g.derivative(p.left, by, name))
		}
		return g.both(g.derivative(p.left, by, name), g.either(p, g.nothing()))
	}
	switch {
	case by == empty && p.kind == attributeOf:
		return g.none()
	case by == empty, by == text && p.kind == text:
		return p
	case by == elementOf && p.kind == elementOf && p.names(name),
		by == attributeOf && p.kind == attributeOf && p.names(name):
		return g.nothing()
	}
	return g.none()
}

// deriveGroup: elements come in order, attributes do not.
func (g *Grammar) deriveGroup(p *Pattern, by patternKind, name transcript.Name) *Pattern {
	left := g.derivative(p.left, by, name)
	if by == empty {
		return g.both(left, g.derivative(p.right, by, name))
	}
	after := g.both(left, p.right)
	switch {
	case by == attributeOf:
		return g.either(after, g.both(p.left, g.derivative(p.right, by, name)))
	case p.left.nullable:
		return g.either(after, g.derivative(p.right, by, name))
	}
	return after
}

// names reports whether an element or attribute of that name is meant.
func (p *Pattern) names(name transcript.Name) bool {
	if p.any {
		return name.Space == "" || name.Space != p.name.Space
	}
	return p.name == name
}

// Content is what an element of that name may hold, its attributes included; nil for one that the schema does not have.
func (g *Grammar) Content(name transcript.Name) *Pattern {
	if name.Space == g.space {
		return g.elements[name.Local]
	}
	return g.foreign
}

// Attribute is what may come after an attribute, and whether the schema allows it, with its value.
func (g *Grammar) Attribute(p *Pattern, a transcript.Attr) (*Pattern, bool) {
	next := g.derive(p, attributeOf, a.Name)
	return next, next.kind != notAllowed && g.allowsValue(p, a)
}

// allowsValue reports whether some attribute of that name in p may have the value.
func (g *Grammar) allowsValue(p *Pattern, a transcript.Attr) bool {
	switch p.kind {
	case attributeOf:
		return p.names(a.Name) && g.holds(p.left, a.Value)
	case choice, group:
		return g.allowsValue(p.left, a) || g.allowsValue(p.right, a)
	case oneOrMore:
		return g.allowsValue(p.left, a)
	}
	return false
}

// Close is what may come after the attributes.
func (g *Grammar) Close(p *Pattern) *Pattern { return g.derive(p, empty, transcript.Name{}) }

// Text is what may come after text.
func (g *Grammar) Text(p *Pattern) *Pattern { return g.derive(p, text, transcript.Name{}) }

// Element is what may come after an element.
func (g *Grammar) Element(p *Pattern, name transcript.Name) *Pattern {
	return g.derive(p, elementOf, name)
}

// IsAllowed reports whether what led to p may be there at all.
func (p *Pattern) IsAllowed() bool { return p.kind != notAllowed }

// IsEnd reports whether nothing more need come.
func (p *Pattern) IsEnd() bool { return p.nullable }
