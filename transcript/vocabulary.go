package transcript

import (
	"iter"
	"slices"
	"strings"
)

// elementName is the local name of n's counterpart.
func elementName(n, parent Node) string {
	switch n := n.(type) {
	case *Section:
		return "div"
	case *Heading:
		return "head"
	case *Dateline:
		return "dateline"
	case *Turn:
		if n.Type == Utterance {
			return "u"
		}
		return "sp"
	case *Paragraph:
		if n.Plain {
			panic("transcript: a Plain paragraph has no element")
		}
		if parent != nil && IsUtterance(parent) {
			return "seg"
		}
		return "p"
	case *Verse:
		return "lg"
	case *Line:
		return "l"
	case *List:
		return "list"
	case *Item:
		return "item"
	case *Table:
		return "table"
	case *Row:
		return "row"
	case *Cell:
		return "cell"
	case *Quote:
		return "quote"
	case *Note:
		return "note"
	case *Event:
		if n.Event == Stage {
			return "stage"
		}
		return string(n.Event)
	case *Gap:
		return "gap"
	case *Break:
		return breakElement(n.Type)
	case *Figure:
		return "figure"
	case *Emphasis:
		if n.Stressed {
			return "emph"
		}
		return "hi"
	case *Link:
		return "ref"
	case *Supplied:
		return "supplied"
	case *Unclear:
		return "unclear"
	case *Choice:
		return "choice"
	case *Reading:
		return string(n.Type)
	case *Foreign:
		return "foreign"
	case *Gloss:
		return "gloss"
	case *Named:
		return nameElement(n.Names)
	case *Title:
		return "title"
	case *Date:
		return "date"
	case *Quotation:
		return "q"
	case *Edit:
		if n.Type == Added {
			return "add"
		}
		return "del"
	case *Anchor:
		return "anchor"
	case *Person:
		return "person"
	}
	panic("transcript: a " + string(n.Kind()) + " has no element")
}

func breakElement(k BreakKind) string {
	switch k {
	case PageBreak:
		return "pb"
	case ColumnBreak:
		return "cb"
	case TimeBreak:
		return "milestone"
	}
	return "lb"
}

func nameElement(k NameKind) string {
	switch k {
	case PersonName:
		return "persName"
	case PlaceName:
		return "placeName"
	case OrganisationName:
		return "orgName"
	case RoleName:
		return "roleName"
	}
	return "name"
}

// newForElement is an empty node of the type whose counterpart has that name; nil if there is none.
func newForElement(local string, parent Node) Node {
	switch local {
	case "div":
		return &Section{}
	case "head":
		return &Heading{}
	case "dateline":
		return &Dateline{}
	case "sp":
		return &Turn{}
	case "u":
		return &Turn{Type: Utterance}
	case "p":
		if parent != nil && IsUtterance(parent) {
			return nil
		}
		return &Paragraph{}
	case "seg":
		if parent == nil || !IsUtterance(parent) {
			return nil
		}
		return &Paragraph{}
	case "lg":
		return &Verse{}
	case "l":
		return &Line{}
	case "list":
		return &List{}
	case "item":
		return &Item{}
	case "table":
		return &Table{}
	case "row":
		return &Row{}
	case "cell":
		return &Cell{}
	case "quote":
		return &Quote{}
	case "note":
		return &Note{}
	case "stage":
		return &Event{}
	case "vocal", "kinesic", "incident", "pause":
		return &Event{Event: EventKind(local)}
	case "gap":
		return &Gap{}
	case "lb":
		return &Break{Type: LineBreak}
	case "pb":
		return &Break{Type: PageBreak}
	case "cb":
		return &Break{Type: ColumnBreak}
	case "milestone":
		return &Break{Type: TimeBreak}
	case "figure":
		return &Figure{}
	case "hi":
		return &Emphasis{}
	case "emph":
		return &Emphasis{Stressed: true}
	case "ref":
		return &Link{}
	case "supplied":
		return &Supplied{}
	case "unclear":
		return &Unclear{}
	case "choice":
		return &Choice{}
	case "sic", "corr", "orig", "reg", "abbr", "expan":
		return &Reading{Type: ReadingKind(local)}
	case "foreign":
		return &Foreign{}
	case "gloss":
		return &Gloss{}
	case "name":
		return &Named{}
	case "persName":
		return &Named{Names: PersonName}
	case "placeName":
		return &Named{Names: PlaceName}
	case "orgName":
		return &Named{Names: OrganisationName}
	case "roleName":
		return &Named{Names: RoleName}
	case "title":
		return &Title{}
	case "date":
		return &Date{}
	case "q":
		return &Quotation{}
	case "add":
		return &Edit{Type: Added}
	case "del":
		return &Edit{Type: Deleted}
	case "anchor":
		return &Anchor{}
	}
	return nil
}

// attrCodec says how one property of a node is written as attributes.
type attrCodec struct {
	attr  string
	write func(string) string         // value of the attribute
	read  func(string) (string, bool) // and back
}

// attrOf says which attribute holds a property; ok is false for what the element's
// name or children say.
func attrOf(n Node, property string) (attrCodec, bool) {
	plain := attrCodec{attr: property}
	switch property {
	case "class":
		if n.Kind() == KindTurn {
			return attrCodec{}, false // the element's name
		}
		plain.attr = "type"
	case "speakers":
		plain.attr = "who"
	case "number":
		plain.attr = "n"
	case "start", "end", "time":
		plain.write, plain.read = pointTo, pointed
		if t, ok := n.(*Turn); !ok || t.Type == Speech {
			plain.attr = "synch"
			if property == "end" {
				return attrCodec{}, false
			}
		}
	case "part":
		plain.write, plain.read = writePart, readPart
	case "role":
		if n.Kind() == KindDate {
			plain.attr = "type"
		}
	case "place", "reason", "unit", "quantity", "atLeast", "atMost", "extent", "target", "level", "ref":
	default:
		return attrCodec{}, false
	}
	return plain, true
}

func pointTo(id string) string { return "#" + id }
func pointed(uri string) (string, bool) {
	id, ok := strings.CutPrefix(uri, "#")
	return id, ok && IsNCName(id)
}
func writePart(p string) string { return map1(p, "initial", "I", "medial", "M", "final", "F") }
func readPart(v string) (string, bool) {
	p := map1(v, "I", "initial", "M", "medial", "F", "final")
	return p, p != ""
}
func tokens(s string) iter.Seq[string] { return strings.FieldsSeq(s) }
func attr(local, value string) Attr    { return Attr{Name{Local: local}, value} }

func map1(v string, pairs ...string) string {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i] == v {
			return pairs[i+1]
		}
	}
	return ""
}

// attributes are the attributes of n's counterpart: its own, and its properties'.
func (s *Shape) attributes(n, parent Node, r *room) Attrs {
	a := *n.Attributes()
	more := r.all()
	switch n := n.(type) {
	case *Break:
		if n.Type == TimeBreak {
			more = append(more, attr("unit", "timestamp"))
		}
	case *Date:
		more = append(more, edtfAttrs(n.EDTF)...)
	}
	for _, p := range s.Properties {
		c, ok := attrOf(n, p.Name)
		if !ok || p.IsZero() || isDerived(n, parent, c.attr) {
			continue
		}
		switch {
		case p.List != nil:
			more = append(more, attr(c.attr, "#"+strings.Join(*p.List, " #")))
		case c.write != nil:
			more = append(more, attr(c.attr, c.write(*p.String)))
		default:
			more = append(more, attr(c.attr, *p.String))
		}
	}
	if len(more) > 0 {
		a.Other = append(more, a.Other...)
		r.keep(a.Other)
	}
	return a
}

// takeAttrs moves attributes from n's Other to its properties. Those of a turn in an annotation
// block, which says the same for it, stay where they are: see Resolve.
func (s *Shape) takeAttrs(n, parent Node) {
	if n.Kind() == KindTurn && isAnnotationBlock(parent) {
		return
	}
	for _, p := range s.Properties {
		c, ok := attrOf(n, p.Name)
		if !ok {
			continue
		}
		v, ok := n.Attributes().Get(Name{Local: c.attr})
		if !ok || v == "" {
			continue
		}
		if p.List != nil {
			ids, ok := pointers(v)
			if !ok {
				continue
			}
			*p.List = ids
		} else {
			if c.read != nil {
				v, ok = c.read(v)
			}
			if !ok || !formOf(p.Name)(v) {
				continue
			}
			*p.String = v
		}
		n.Attributes().drop(c.attr)
	}
	switch n := n.(type) {
	case *Break:
		if n.Type == TimeBreak {
			n.drop("unit")
		}
	case *Date:
		takeEDTF(n)
	}
}

// pointers are the IDs that a list of local pointers names, one space between any two. A list that
// is spaced otherwise stays an attribute, from which the IDs are derived.
func pointers(v string) ([]string, bool) {
	var ids []string
	for t := range strings.SplitSeq(v, " ") {
		id, ok := strings.CutPrefix(t, "#")
		if !ok || !IsNCName(id) {
			return nil, false
		}
		ids = append(ids, id)
	}
	return ids, ids != nil
}

func (a *Attrs) drop(local string) {
	a.Other = slices.DeleteFunc(a.Other, func(x Attr) bool { return x.Name == Name{Local: local} })
	if len(a.Other) == 0 {
		a.Other = nil
	}
}

// SplitAttrs puts attributes into the fields that hold them. What is not of its field's
// form stays in Other, and so does what is empty, since an empty field is an absent one.
func SplitAttrs(attrs []Attr) Attrs {
	var a Attrs
	for i, x := range attrs {
		if a.take(x) {
			continue
		}
		if a.Other == nil {
			a.Other = make([]Attr, 0, len(attrs)-i)
		}
		a.Other = append(a.Other, x)
	}
	return a
}

// take puts an attribute into the field that holds it, and reports whether one does.
func (a *Attrs) take(x Attr) bool {
	var field *string
	v := x.Value
	switch x.Name {
	case Name{XML, "id"}:
		if IsNCName(v) {
			field = &a.ID
		}
	case Name{XML, "lang"}:
		if isLanguage(v) {
			field = &a.Lang
		}
	case Name{"", "rend"}:
		if isWords(v) {
			field = &a.Rend
		}
	case Name{"", "cert"}:
		if isCertainty(v) {
			field = &a.Cert
		}
	case Name{"", "ana"}:
		if rule, ok := strings.CutPrefix(v, RuleScheme); ok && isWord(rule) {
			field, v = &a.Rule, rule
		}
	}
	if field == nil || v == "" {
		return false
	}
	*field = v
	return true
}

// RuleScheme makes a URI of the name of a rule.
const RuleScheme = "tiro:"

// All are the attributes in the order in which Tiro writes them.
func (a *Attrs) All() []Attr { return a.Append(make([]Attr, 0, 5+len(a.Other))) }

// Append adds All to a list.
func (a *Attrs) Append(all []Attr) []Attr {
	if a.ID != "" {
		all = append(all, Attr{Name{XML, "id"}, a.ID})
	}
	if a.Lang != "" {
		all = append(all, Attr{Name{XML, "lang"}, a.Lang})
	}
	all = append(all, a.Other...)
	if a.Rend != "" {
		all = append(all, attr("rend", a.Rend))
	}
	if a.Cert != "" {
		all = append(all, attr("cert", a.Cert))
	}
	if a.Rule != "" {
		all = append(all, attr("ana", RuleScheme+a.Rule))
	}
	return all
}
