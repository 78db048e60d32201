package inspect

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// references gathers the IDs that there are, and the local pointers to them.
type references struct {
	ids   map[string]bool
	order []pointer
	by    map[pointer]*tally
}

// pointer is an ID and what points to it: the node and the attribute, or nothing where what is pointed
// to belongs to the text itself.
type pointer struct{ from, id string }

func (r *references) init(d *transcript.Document) {
	r.ids, r.by = map[string]bool{d.ID: true}, map[pointer]*tally{}
	if t := d.Timeline; t != nil {
		r.ids[t.ID] = true
		for i := range t.Points {
			r.ids[t.Points[i].ID] = true
		}
	}
}

func (r *references) node(n transcript.Node, attrs *transcript.Attrs) {
	if attrs.ID != "" {
		r.ids[attrs.ID] = true
	}
	at, name := placeOf(n), string(n.Kind())
	switch n := n.(type) {
	case *transcript.Link:
		r.list("", n.Target, at)
	case *transcript.Gloss:
		r.list("", n.Target, at)
	case *transcript.Named:
		r.list("name/@ref", n.Ref, at)
	case *transcript.Turn:
		r.id(n.Start, at)
		r.id(n.End, at)
	case *transcript.Anchor:
		r.id(n.Time, at)
	case *transcript.Element:
		if n.Name.Space != transcript.TEI {
			return
		}
		name = n.Name.Local
	}
	for _, a := range attrs.Other {
		if a.Name.Space == "" && isPointer(a.Name.Local) {
			r.list(name+"/@"+a.Name.Local, a.Value, at)
		}
	}
}

// list notes the local pointers among others.
func (r *references) list(from, list string, at Place) {
	if strings.IndexByte(list, '#') < 0 {
		return
	}
	for token := range strings.FieldsSeq(list) {
		if id, ok := strings.CutPrefix(token, "#"); ok && transcript.IsNCName(id) {
			r.add(pointer{from, id}, at)
		}
	}
}

// id notes a point of time, which a turn or an anchor names.
func (r *references) id(id string, at Place) {
	if id != "" {
		r.add(pointer{"", id}, at)
	}
}

func (r *references) add(p pointer, at Place) {
	t, ok := r.by[p]
	if !ok {
		t = &tally{}
		r.by[p] = t
		r.order = append(r.order, p)
	}
	t.add(at)
}

// isPointer reports whether an attribute of TEI points at something else. Of @who the speakers tell; what
// @ana and @decls point at is a vocabulary, which is shared more often than not.
func isPointer(attribute string) bool {
	switch attribute {
	case "target", "ref", "corresp", "next", "prev", "sameAs", "copyOf", "exclude", "select", "synch", "start", "end",
		"since", "origin", "spanTo", "from", "to", "hand", "wit", "facs", "mutual", "active", "passive":
		return true
	}
	return false
}

// dangling finds pointers to nothing. Where of one kind of pointer (affiliation/@ref) not one finds anything,
// what they point at is in another file, as a corpus keeps its organisations in its own header.
func (r *references) dangling() []Finding {
	found := map[string]bool{"": true}
	for _, p := range r.order {
		if r.ids[p.id] {
			found[p.from] = true
		}
	}
	here := Finding{Code: ReferenceDangling, Severity: Warning}
	elsewhere := Finding{Code: ReferencesElsewhere, Severity: Info}
	for _, p := range r.order {
		switch {
		case r.ids[p.id]:
		case found[p.from]:
			here.point(r.by[p], p.id)
		default:
			elsewhere.point(r.by[p], p.id)
		}
	}
	here.Values, elsewhere.Values = distinct(here.Values), distinct(elsewhere.Values)
	here.Message = some(here.Count, "reference points", "references point") + " to nothing in the document: " + firstOf(here.Values)
	elsewhere.Message = some(elsewhere.Count, "reference points", "references point") + " out of the document, as all of the kind: " + firstOf(elsewhere.Values)
	return slices.DeleteFunc([]Finding{here, elsewhere}, func(f Finding) bool { return f.Count == 0 })
}

// point adds the places of a pointer to an ID.
func (f *Finding) point(t *tally, id string) {
	if f.Count == 0 {
		f.At = t.first
	}
	f.Count += t.count
	f.Values = append(f.Values, "#"+id)
}

// distinct are the values of a list, each once.
func distinct(list []string) []string {
	seen := map[string]bool{}
	return slices.DeleteFunc(list, func(s string) bool {
		again := seen[s]
		seen[s] = true
		return again
	})
}
