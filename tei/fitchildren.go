package tei

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/tei/internal/relaxng"
	"github.com/tiro-transcripts/tiro/transcript"
)

// arrangement is an element whose children are being put in place, one after another.
type arrangement struct {
	*fitter
	setting
	in   *transcript.Element
	at   *relaxng.Pattern // what may come
	rest []transcript.Node
	out  []transcript.Node
	open bool // another file is included, which may hold whatever is lacking
}

// all puts every child in place, and reports whether that makes a whole element.
func (a *arrangement) all() bool {
	for len(a.rest) > 0 {
		n := a.rest[0]
		a.rest = a.rest[1:]
		if !a.put(n) {
			if !a.header && !isFrame(a.in) {
				return false
			}
			a.lose("text-dropped", n, "words for which the schema has no place are not written: “"+shortened(n)+"”")
		}
	}
	if a.at.IsEnd() || a.open {
		return true
	}
	return isFrame(a.in) && a.supply((*relaxng.Pattern).IsEnd)
}

// put puts one node in its place, in one way or another; not where it is words and there is none for those.
func (a *arrangement) put(n transcript.Node) bool {
	if a.takes(n) {
		return true
	}
	e, ok := n.(*transcript.Element)
	switch {
	case !ok:
		return a.wrap(n)
	case isFrame(a.in) && a.supply(func(p *relaxng.Pattern) bool { return a.schema.Element(p, e.Name).IsAllowed() }):
		return a.takes(n)
	case a.rename(e):
		return true
	case a.wrap(n):
		return true
	}
	a.rest = append(a.dissolve(e), a.rest...)
	return true
}

// takes puts in place what may stand as it is.
func (a *arrangement) takes(n transcript.Node) bool {
	switch n := n.(type) {
	case *transcript.Raw:
	case *transcript.Text:
		next := a.schema.Text(a.at)
		switch {
		case !next.IsAllowed() && isBlank(n):
			next = a.at // white space may stand between any two elements
		case !next.IsAllowed():
			return false
		case is(a.in, "u") && !isBlank(n) && len(a.out) > 0 && isSpace(a.out[len(a.out)-1]):
			return false // a paragraph of its own
		}
		a.at = next
	case *transcript.Element:
		if isBorder(n) {
			a.border()
			return true
		}
		if isInclude(n) {
			a.open = true
			break
		}
		next := a.schema.Element(a.at, n.Name)
		if !next.IsAllowed() {
			return false
		}
		a.at = next
	}
	a.out = append(a.out, n)
	return true
}

// border keeps words apart: by a space, where words may stand.
func (a *arrangement) border() {
	if a.schema.Text(a.at).IsAllowed() {
		a.out = append(a.out, &transcript.Text{Value: " "})
	}
}

// isSpace reports whether a node is such a space.
func isSpace(n transcript.Node) bool {
	t, ok := n.(*transcript.Text)
	return ok && t.Value == " "
}

// rename gives an element that may not stand here the name of one like it that may.
func (a *arrangement) rename(e *transcript.Element) bool {
	for _, name := range likeness(e) {
		like := *e
		like.Name.Local = name
		next := a.schema.Element(a.at, like.Name)
		if !next.IsAllowed() {
			continue
		}
		before := len(a.losses)
		out := a.arrange(&like, a.setting)
		if out == nil {
			a.losses = a.losses[:before]
			continue
		}
		a.lose("markup-changed", e, "what the schema has no place for is written as another element: <"+e.Name.Local+"> as <"+name+">")
		a.at = next
		a.out = append(a.out, out)
		return true
	}
	return false
}

// likeness are the elements that say of a block of words what another says, or less.
func likeness(e *transcript.Element) []string {
	if e.Name.Space != transcript.TEI {
		return nil
	}
	switch e.Name.Local {
	case "p", "ab", "seg", "head":
		return []string{"p", "seg", "ab"}
	}
	return nil
}

// wrap puts words, and those after them that are of one piece with them, into an element that
// may stand here and says nothing of its own.
func (a *arrangement) wrap(n transcript.Node) bool {
	for _, chain := range wrappers() {
		next := a.schema.Element(a.at, teiName(chain[0]))
		inner := a.inside(chain)
		if !next.IsAllowed() || inner == nil {
			continue
		}
		w := arrangement{fitter: a.fitter, setting: a.setting, in: element(chain[len(chain)-1]), at: inner, rest: a.rest}
		if isBorder(n) || !w.takes(n) {
			continue
		}
		for len(w.rest) > 0 && w.joins(w.rest[0]) && w.takes(w.rest[0]) {
			w.rest = w.rest[1:]
		}
		if !w.at.IsEnd() {
			continue
		}
		a.lose("element-added", n, "elements are added where the schema asks for them: <"+strings.Join(chain, "><")+"> in <"+a.in.Name.Local+">")
		a.at, a.rest = next, w.rest
		a.out = append(a.out, a.wrapped(chain, w.out))
		return true
	}
	return false
}

// joins reports whether a node is of one piece with the words before it.
func (a *arrangement) joins(n transcript.Node) bool {
	if is(a.in, "div") || is(a.in, "body") || is(a.in, "back") {
		return true
	}
	e, ok := n.(*transcript.Element)
	if !ok || isBorder(n) {
		return !ok
	}
	return !e.BeginsLine(true) || is(e, "note") || is(e, "title") || is(e, "bibl") || is(e, "label") || is(e, "seg")
}

// inside is what the last of a chain of elements may hold, each being in the one before; nil if
// one may not.
func (a *arrangement) inside(chain []string) *relaxng.Pattern {
	var at *relaxng.Pattern
	for _, name := range chain {
		if at != nil && !a.schema.Element(at, teiName(name)).IsEnd() {
			return nil
		}
		content := a.schema.Content(teiName(name))
		if content == nil {
			return nil
		}
		at = a.schema.Close(content)
	}
	return at
}

// wrappers are the elements, each in the one before, that words are put into, in the order of preference.
func wrappers() [][]string {
	return [][]string{
		{"p"}, {"seg"}, {"ab"}, {"item"}, {"cell"}, {"row", "cell"},
		{"div"}, {"div", "p"}, {"body"}, {"body", "p"}, {"back"}, {"back", "p"}, {"note"},
	}
}

func (a *arrangement) wrapped(chain []string, content []transcript.Node) *transcript.Element {
	pos := content[0].Pos()
	for i := len(chain) - 1; i >= 0; i-- {
		e := element(chain[i])
		e.SetPos(pos)
		e.Children = content
		if !a.preserve {
			e.Children = transcript.CollapseSpace(e.Name, content)
		}
		content = []transcript.Node{e}
	}
	return content[0].(*transcript.Element)
}

// supply adds the fewest elements that make what comes next as it should be.
func (a *arrangement) supply(good func(*relaxng.Pattern) bool) bool {
	type way struct {
		at    *relaxng.Pattern
		names []string
	}
	const most = 3
	for ways := []way{{at: a.at}}; len(ways) > 0; ways = ways[1:] {
		w := ways[0]
		if good(w.at) {
			return a.add(w.names)
		}
		if len(w.names) == most {
			continue
		}
		for _, name := range supplies() {
			if next := a.schema.Element(w.at, teiName(name)); next.IsAllowed() {
				ways = append(ways, way{next, append(slices.Clone(w.names), name)})
			}
		}
	}
	return false
}

// supplies are the elements that may be added empty, in the order of preference.
func supplies() []string {
	return []string{"p", "ab", "teiHeader", "fileDesc", "titleStmt", "title", "publicationStmt", "sourceDesc", "text", "body", "TEI"}
}

// add puts elements in place that hold no more than the schema asks for.
func (a *arrangement) add(names []string) bool {
	for _, name := range names {
		before := len(a.losses)
		e := a.arrange(element(name), a.setting)
		a.losses = a.losses[:before]
		if e == nil || !a.takes(e) {
			return false
		}
		a.lose("element-added", a.in, "elements are added where the schema asks for them: <"+name+"> in <"+a.in.Name.Local+">")
	}
	return true
}

func teiName(local string) transcript.Name {
	return transcript.Name{Space: transcript.TEI, Local: local}
}

// shortened are the first words of a node, for a message.
func shortened(n transcript.Node) string {
	t, ok := n.(*transcript.Text)
	if !ok {
		return ""
	}
	const most = 30
	r := []rune(strings.TrimSpace(t.Value))
	if len(r) > most {
		return string(r[:most]) + "…"
	}
	return string(r)
}
