package transcript

import "strconv"

// TEI is the namespace of TEI P5 elements.
const TEI = "http://www.tei-c.org/ns/1.0"

// XML is the namespace that the prefix xml is bound to.
const XML = "http://www.w3.org/XML/1998/namespace"

// Node is anything in the tree of a transcript. The set is closed: every node is
// one of the types of this package, and stands as a [Block], as an [Inline], or,
// for what TEI allows in both places, as either.
type Node interface {
	// Kind is the node's name in JSON, in diffs and in messages: "turn".
	Kind() Kind
	// Attributes are the attributes that every node but Text and Raw has; nil for those two.
	Attributes() *Attrs
	// Pos is where the node began in the file it was decoded from.
	Pos() Pos
	// SetPos is for decoders.
	SetPos(Pos)

	shape(*Shape)
}

// Block is a node that stands among paragraphs.
type Block interface {
	Node
	block()
}

// Inline is a node that stands among words.
type Inline interface {
	Node
	inline()
}

// Kind names a type of node.
type Kind string

// Pos is a place in a file: line and column from 1, the column in bytes as Go's
// tools count. The zero Pos is unknown. Positions are no part of equality.
type Pos struct{ Line, Column uint32 }

// IsKnown reports whether p is a place.
func (p Pos) IsKnown() bool { return p.Line > 0 }

// String is "12:7", or "-" when unknown.
func (p Pos) String() string {
	if !p.IsKnown() {
		return "-"
	}
	return strconv.Itoa(int(p.Line)) + ":" + strconv.Itoa(int(p.Column))
}

// origin is where a node was read; embedded in every node.
type origin struct{ pos Pos }

func (o *origin) Pos() Pos     { return o.pos }
func (o *origin) SetPos(p Pos) { o.pos = p }

// Name is a name in a namespace; Space is empty for a name in none.
type Name struct{ Space, Local string }

// String is Clark's notation, "{http://www.tei-c.org/ns/1.0}p".
func (n Name) String() string {
	if n.Space == "" {
		return n.Local
	}
	return "{" + n.Space + "}" + n.Local
}

// Attr is an attribute that the model has no field for.
type Attr struct {
	Name  Name
	Value string
}

// UnknownSpace is the namespace of the attributes that carry what a format says and this
// version of the model does not know: Local is a key of JSON, as an XML name, and Value the text of
// its value. TEI has no place for attributes of its own, so there each is the instruction
// <?tiro KEY VALUE?> at the beginning of its element: the target tiro is reserved for that.
const UnknownSpace = "https://tiro-transcripts.github.io/ns/json"

// UnknownTarget is that target.
const UnknownTarget = "tiro"

// Attrs are what any node of TEI may carry (att.global and its members).
type Attrs struct {
	// ID is unique in the document: an XML NCName (@xml:id).
	ID string
	// Lang is a BCP 47 tag, as its author wrote it (@xml:lang).
	Lang string
	// Rend says how the source showed it, in TEI's space-separated tokens (@rend):
	// "bracketed" for what stood in square brackets, "italic", "bold".
	Rend string
	// Cert is the certainty of the reading or of the claim: high, medium, low (@cert).
	Cert string
	// Rule names the rule of package infer that claimed this node; empty for what
	// the source itself marks. In TEI it is @ana, as a URI "tiro:RULE".
	Rule string
	// Other holds every attribute without a field, in order.
	Other []Attr
}

// Attributes makes an embedded Attrs answer for its node.
func (a *Attrs) Attributes() *Attrs { return a }

// IsZero reports whether no attribute is set.
func (a *Attrs) IsZero() bool {
	return a.ID == "" && a.Lang == "" && a.Rend == "" && a.Cert == "" && a.Rule == "" && len(a.Other) == 0
}

// Get is the value of the attribute without a field of that name, and whether it is there.
func (a *Attrs) Get(name Name) (string, bool) {
	for _, x := range a.Other {
		if x.Name == name {
			return x.Value, true
		}
	}
	return "", false
}

// HasRend reports whether token is among the tokens of Rend.
func (a *Attrs) HasRend(token string) bool {
	for t := range tokens(a.Rend) {
		if t == token {
			return true
		}
	}
	return false
}

// Shape is a node taken apart: its scalar properties and its lists of children,
// as pointers into the node. Codecs, equality, diffs, walks and rewrites are all
// written over it, so that each type of node is described once. A Shape can be
// used again for the next node.
type Shape struct {
	Properties []Property
	Slots      []Slot

	// Room for every kind of node, so that taking one apart allocates nothing more.
	properties [6]Property
	slots      [2]Slot
}

// Property is one scalar field of a node; exactly one of the pointers is set.
// Name is its key in JSON.
type Property struct {
	Name   string
	String *string
	List   *[]string
	Bool   *bool
}

// IsZero reports whether the property is absent.
func (p Property) IsZero() bool {
	switch {
	case p.String != nil:
		return *p.String == ""
	case p.List != nil:
		return len(*p.List) == 0
	default:
		return !*p.Bool
	}
}

// Slot is one list of children of a node; exactly one of the pointers is set.
// Name is its key in JSON.
type Slot struct {
	Name    string
	Blocks  *[]Block
	Inlines *[]Inline
	Nodes   *[]Node
}

// Len is the number of children in the slot.
func (s Slot) Len() int {
	switch {
	case s.Blocks != nil:
		return len(*s.Blocks)
	case s.Inlines != nil:
		return len(*s.Inlines)
	default:
		return len(*s.Nodes)
	}
}

// At is the i-th child of the slot.
func (s Slot) At(i int) Node {
	switch {
	case s.Blocks != nil:
		return (*s.Blocks)[i]
	case s.Inlines != nil:
		return (*s.Inlines)[i]
	default:
		return (*s.Nodes)[i]
	}
}

// Append adds a child, and reports whether a node of that sort may stand in the slot.
func (s Slot) Append(n Node) bool {
	switch {
	case s.Blocks != nil:
		b, ok := n.(Block)
		if ok {
			*s.Blocks = append(*s.Blocks, b)
		}
		return ok
	case s.Inlines != nil:
		i, ok := n.(Inline)
		if ok {
			*s.Inlines = append(*s.Inlines, i)
		}
		return ok
	default:
		*s.Nodes = append(*s.Nodes, n)
		return true
	}
}

// set puts another node of the slot's sort in the place of the i-th.
func (s Slot) set(i int, n Node) {
	switch {
	case s.Blocks != nil:
		(*s.Blocks)[i] = n.(Block)
	case s.Inlines != nil:
		(*s.Inlines)[i] = n.(Inline)
	default:
		(*s.Nodes)[i] = n
	}
}

// Of takes n apart into s, replacing what s held.
func (s *Shape) Of(n Node) {
	s.Properties, s.Slots = s.properties[:0], s.slots[:0]
	n.shape(s)
}

func (s *Shape) str(name string, p *string) {
	s.Properties = append(s.Properties, Property{Name: name, String: p})
}
func (s *Shape) list(name string, p *[]string) {
	s.Properties = append(s.Properties, Property{Name: name, List: p})
}
func (s *Shape) flag(name string, p *bool) {
	s.Properties = append(s.Properties, Property{Name: name, Bool: p})
}
func (s *Shape) blocks(name string, p *[]Block) {
	s.Slots = append(s.Slots, Slot{Name: name, Blocks: p})
}
func (s *Shape) inlines(name string, p *[]Inline) {
	s.Slots = append(s.Slots, Slot{Name: name, Inlines: p})
}
func (s *Shape) nodes(name string, p *[]Node) {
	s.Slots = append(s.Slots, Slot{Name: name, Nodes: p})
}
