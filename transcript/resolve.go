package transcript

import "strings"

// Who speaks, and when, is not always said by local pointers on the turn itself. What says it
// otherwise stays where it is, as the attribute or the element that it is, and the typed fields are
// derived from it:
//
//   - Speakers, Start, End and an Anchor's Time, where the attribute of that meaning could not be
//     taken: who="SPK1" and who="spk:SPK1" (TEI P5, 16.2.3: pointers by a private scheme, declared by
//     prefixDef), who="people.xml#SPK1", start="T0";
//   - those of a turn in an annotation block (ISO 24624:2016, TEI annotationBlock), which says them
//     for the turn;
//   - the names of a person who is External, where the document itself holds the element of that ID: a
//     person in its back matter, a role in its cast list, a name in its list of persons.
//
// What is derived is no second source: formats write what it is derived from, and Validate refuses
// a document in which the two disagree.

// StandoffProposal is the namespace of the draft of ISO 24624 in which an annotationBlock
// was an annotationGrp.
const StandoffProposal = "http://standoff.proposal"

// isAnnotationBlock reports whether n is an element that says who speaks, and when, for the
// utterance in it.
func isAnnotationBlock(n Node) bool {
	e, ok := n.(*Element)
	return ok && (e.Name == Name{TEI, "annotationBlock"} || e.Name == Name{StandoffProposal, "annotationGrp"})
}

// Resolve derives what can be derived (who speaks, when, and the names of people described in
// the text), adds whoever is found to speak to the people, and puts a [Spacer] where white space between
// tokens is layout. It is for decoders of elements, and for who has changed what something is derived from.
func (d *Document) Resolve() {
	r := newResolver(d)
	if r.tokens {
		d.spaceTokens()
	}
	found := false
	for _, x := range r.derived {
		x.set(r.derive(x.derivableField, x.node, x.parent))
		found = found || x.ids != nil
	}
	if found {
		d.AddStrangers()
	}
	for _, p := range d.People {
		if p.External {
			p.Children = namesOf(r.declared[p.ID])
		}
	}
}

// Unresolved is a copy of d without what is derived, as an encoder of elements writes it, or d itself
// where nothing is.
func (d *Document) Unresolved() *Document {
	if !d.isResolved() {
		return d
	}
	c := d.Clone()
	c.visit(func(n, parent Node) bool {
		for _, f := range derivable(n) {
			if f.isDerived(n, parent) {
				f.set(nil)
			}
		}
		return true
	})
	for _, p := range c.People {
		if p.External {
			p.Children = nil
		}
	}
	c.AddStrangers()
	return c
}

// isResolved reports whether anything in d is derived.
func (d *Document) isResolved() bool {
	for _, p := range d.People {
		if p.External && len(p.Children) > 0 {
			return true
		}
	}
	derived := false
	d.visit(func(n, parent Node) bool {
		for _, f := range derivable(n) {
			derived = derived || len(f.get()) > 0 && f.isDerived(n, parent)
		}
		return !derived
	})
	return derived
}

// derivableField is a field that may be derived, and the attribute that it is derived from.
type derivableField struct {
	attr string
	ids  *[]string // for speakers
	id   *string   // for points of time
}

func derivable(n Node) []derivableField {
	switch n := n.(type) {
	case *Turn:
		if n.Type == Utterance {
			return []derivableField{{"who", &n.Speakers, nil}, {"start", nil, &n.Start}, {"end", nil, &n.End}}
		}
		return []derivableField{{"who", &n.Speakers, nil}, {"synch", nil, &n.Start}}
	case *Event:
		return []derivableField{{"who", &n.Speakers, nil}}
	case *Anchor:
		return []derivableField{{"synch", nil, &n.Time}}
	}
	return nil
}

// get is the IDs that the field holds.
func (f derivableField) get() []string {
	switch {
	case f.ids != nil:
		return *f.ids
	case *f.id != "":
		return []string{*f.id}
	}
	return nil
}

func (f derivableField) set(ids []string) {
	switch {
	case f.ids != nil:
		*f.ids = ids
	case len(ids) > 0:
		*f.id = ids[0]
	default:
		*f.id = ""
	}
}

// isDerived reports whether the field is not written on the node itself.
func (f derivableField) isDerived(n, parent Node) bool { return isDerived(n, parent, f.attr) }

func isDerived(n, parent Node, attr string) bool {
	switch attr {
	case "who", "start", "end", "synch":
	default:
		return false
	}
	if n.Kind() == KindTurn && isAnnotationBlock(parent) {
		return true
	}
	_, kept := n.Attributes().Get(Name{Local: attr})
	return kept
}

// carryDerived gives to what n was read back as, which stands in the same parent, what n has derived.
func carryDerived(from, to, parent Node) {
	if from.Kind() != to.Kind() {
		return
	}
	fields := derivable(to)
	for i, f := range derivable(from) {
		if i < len(fields) && f.isDerived(from, parent) {
			fields[i].set(f.get())
		}
	}
}

// resolver derives the fields of a document's nodes.
type resolver struct {
	d        *Document
	declared map[string]Node // by ID: people, roles, names, and whatever else has one
	points   map[string]bool // of the timeline; nil if there is none
	prefixes map[string]bool // declared by prefixDef
	tokens   bool            // the text is tokenised
	derived  []derivedNode
}

// derivedNode is a field that is derived, of a node in its parent.
type derivedNode struct {
	derivableField
	node, parent Node
}

func newResolver(d *Document) *resolver {
	r := &resolver{d: d, declared: map[string]Node{}, prefixes: map[string]bool{}}
	d.visit(func(n, parent Node) bool {
		r.see(n, parent)
		return true
	})
	if d.Timeline != nil {
		r.points = map[string]bool{}
		for i := range d.Timeline.Points {
			r.points[d.Timeline.Points[i].ID] = true
		}
	}
	return r
}

// see notes what a node declares, and what of it is derived.
func (r *resolver) see(n, parent Node) {
	a := n.Attributes()
	if a == nil {
		return
	}
	for _, f := range derivable(n) {
		if f.isDerived(n, parent) {
			r.derived = append(r.derived, derivedNode{f, n, parent})
		}
	}
	if p, ok := n.(*Person); a.ID != "" && !(ok && p.External) {
		r.declared[a.ID] = n
	}
	switch {
	case IsTEI(n, "prefixDef"):
		ident, _ := a.Get(Name{Local: "ident"})
		r.prefixes[ident] = true
	case IsToken(n):
		r.tokens = true
	}
}

// derive is what a derived field of a node holds.
func (r *resolver) derive(f derivableField, n, parent Node) []string {
	v, ok := n.Attributes().Get(Name{Local: f.attr})
	if !ok {
		v, _ = parent.Attributes().Get(Name{Local: f.attr})
	}
	if f.ids != nil {
		return r.who(v)
	}
	if id := r.point(v); id != "" {
		return []string{id}
	}
	return nil
}

// who are the IDs that a list of pointers of any kind names; nil unless each names one. Words that
// name nobody are an ID only when they stand alone: who="Zhou Enlai" is not two people.
func (r *resolver) who(v string) []string {
	var ids []string
	for t := range tokens(v) {
		id, sure := r.pointed(t)
		if id == "" || !sure && t != v {
			return nil
		}
		ids = append(ids, id)
	}
	return ids
}

// pointed is the ID that a pointer of any kind names, and whether there is no doubt that it is a pointer.
func (r *resolver) pointed(pointer string) (id string, sure bool) {
	if _, fragment, ok := strings.Cut(pointer, "#"); ok {
		if !IsNCName(fragment) {
			return "", false
		}
		return fragment, true
	}
	prefix, local, ok := strings.Cut(pointer, ":")
	if !ok {
		prefix, local = "", pointer
	}
	if !IsNCName(local) {
		return "", false
	}
	sure = r.declared[local] != nil
	if prefix != "" && !sure && !r.prefixes[prefix] {
		return "", false
	}
	return local, sure || prefix != ""
}

// point is the ID of the point of time that a pointer names; empty where there is no such point.
func (r *resolver) point(v string) string {
	id, _ := r.pointed(v)
	if r.points != nil && !r.points[id] || r.points == nil && !strings.HasPrefix(v, "#") && r.declared[id] == nil {
		return ""
	}
	return id
}

// namesOf are the names that the node of a person's ID gives them, without IDs of their own.
func namesOf(n Node) []Node {
	switch n := n.(type) {
	case *Named:
		return []Node{nameAs(n.Children, n.Attrs)}
	case *Element:
		if n.Name.Space != TEI {
			return nil
		}
		switch n.Name.Local {
		case "person", "personGrp", "persona", "org":
			return namesAmong(n.Children)
		case "role":
			if words, ok := inlinesOf(n.Children); ok && len(words) > 0 {
				return []Node{nameAs(words, n.Attrs)}
			}
		case "castItem":
			for _, c := range n.Children {
				if IsTEI(c, "role") {
					return namesOf(c)
				}
			}
		}
	}
	return nil
}

func namesAmong(children []Node) []Node {
	var out []Node
	for _, c := range children {
		if name, ok := c.(*Named); ok {
			out = append(out, nameAs(name.Children, name.Attrs))
		}
	}
	return out
}

// nameAs is a name of those words, in the language of where they stand.
func nameAs(words []Inline, a Attrs) Node {
	n := &Named{Names: PersonName, Attrs: Attrs{Lang: a.Lang}}
	for _, w := range words {
		c := clone(w).(Inline)
		dropIDs(c)
		n.Children = append(n.Children, c)
	}
	return n
}

func dropIDs(n Node) {
	for c := range Preorder(n) {
		if a := c.Attributes(); a != nil {
			a.ID = ""
		}
	}
}
