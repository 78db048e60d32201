package tei

import (
	"iter"
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// The people of a teiCorpus are described once, in its header. A part of one has with it those who speak in
// it, in a profileDesc of its own that is marked as shared:
//
//	<profileDesc ana="tiro:shared"><particDesc><listPerson><person xml:id="velen">…</person></listPerson></particDesc></profileDesc>

// sharedRule is that mark, as Attrs.Rule has it.
const sharedRule = "shared"

// roster is person elements by ID.
type roster map[string]*transcript.Element

// newRoster is of those whom the headers of a teiCorpus, and of those within it, describe.
func newRoster(corpus *transcript.Element) roster {
	r := roster{}
	r.corpus(corpus)
	return r
}

func (r roster) corpus(e *transcript.Element) {
	for _, n := range e.Children {
		switch {
		case is(n, "teiHeader"):
			for _, d := range n.(*transcript.Element).Under("profileDesc/particDesc") {
				r.lists(d)
			}
		case is(n, "teiCorpus"):
			r.corpus(n.(*transcript.Element))
		}
	}
}

// lists finds the persons in the lists under an element; who is described twice was first there.
func (r roster) lists(e *transcript.Element) {
	for _, n := range e.Children {
		c, ok := n.(*transcript.Element)
		if !ok {
			continue
		}
		if _, again := r[c.ID]; is(c, "person") && is(e, "listPerson") && c.ID != "" && !again {
			r[c.ID] = c
		}
		r.lists(c)
	}
}

// share gives a TEI element the people who speak in it and are not described there. The IDs are those
// that it gives.
func (r roster) share(root *transcript.Element, ids map[string]transcript.Pos) (*transcript.Element, error) {
	header, rest := headed(root)
	if header == nil {
		return root, nil
	}
	if i := slices.IndexFunc(header.Children, isShared); i >= 0 {
		return nil, fail(header.Children[i].Pos(), "the profileDesc is marked as shared with a teiCorpus, as only Tiro does in a document that it takes out of one: remove its @ana")
	}
	var shared []transcript.Node
	seen := map[string]bool{}
	for id := range named(header, rest) {
		if e := r[id]; e != nil && !seen[id] && !gives(e, ids) {
			shared = append(shared, e)
		}
		seen[id] = true
	}
	if len(shared) == 0 {
		return root, nil
	}
	profile := element("profileDesc", element("particDesc", element("listPerson", shared...)))
	profile.Rule = sharedRule
	at := slices.IndexFunc(header.Children, func(n transcript.Node) bool { return is(n, "revisionDesc") })
	if at < 0 {
		at = len(header.Children)
	}
	return headedBy(root, slices.Insert(slices.Clone(header.Children), at, transcript.Node(profile))), nil
}

// named are the IDs of those who speak in a TEI element, as pointers of any kind name them: #velen,
// people.xml#velen, spk:velen.
func named(header *transcript.Element, rest []transcript.Block) iter.Seq[string] {
	return func(yield func(string) bool) {
		d := transcript.Document{Metadata: transcript.Metadata{Header: header}, Body: rest}
		for n := range d.Preorder() {
			if n.Attributes() == nil {
				continue
			}
			ids := speakersOf(n)
			who, _ := n.Attributes().Get(transcript.Name{Local: "who"})
			for pointer := range strings.FieldsSeq(who) {
				ids = append(ids, pointer[strings.LastIndexAny(pointer, "#:")+1:])
			}
			for _, id := range ids {
				if !yield(id) {
					return
				}
			}
		}
	}
}

func speakersOf(n transcript.Node) []string {
	switch n := n.(type) {
	case *transcript.Turn:
		return slices.Clip(n.Speakers)
	case *transcript.Event:
		return slices.Clip(n.Speakers)
	}
	return nil
}

// gives reports whether an element, or what is in it, has one of the IDs.
func gives(e *transcript.Element, ids map[string]transcript.Pos) bool {
	for n := range transcript.Preorder(e) {
		if a := n.Attributes(); a != nil && a.ID != "" {
			if _, ok := ids[a.ID]; ok {
				return true
			}
		}
	}
	return false
}

func isShared(n transcript.Node) bool {
	return is(n, "profileDesc") && n.Attributes().Rule == sharedRule
}

// headedBy is a TEI element with other children of its header.
func headedBy(root *transcript.Element, children []transcript.Node) *transcript.Element {
	header := *root.Children[0].(*transcript.Element)
	header.Children = children
	out := *root
	out.Children = slices.Clone(root.Children)
	out.Children[0] = &header
	return &out
}

// unshare takes off what share gave, and says how it differs from what the corpus has; empty if it
// does not.
func (r roster) unshare(root *transcript.Element) (out *transcript.Element, why string) {
	if len(root.Children) == 0 || !is(root.Children[0], "teiHeader") {
		return root, ""
	}
	header := root.Children[0].(*transcript.Element)
	i := slices.IndexFunc(header.Children, isShared)
	if i < 0 {
		return root, ""
	}
	var shared []transcript.Node
	for _, e := range header.Children[i].(*transcript.Element).Under("particDesc/listPerson/person") {
		if have := r[e.ID]; have == nil {
			return nil, "there is no person " + e.ID
		} else if why := transcript.DiffNodes(have, e); why != "" {
			return nil, why
		}
		shared = append(shared, e)
	}
	profile := element("profileDesc", element("particDesc", element("listPerson", shared...)))
	profile.Rule = sharedRule
	if why := transcript.DiffNodes(profile, header.Children[i]); why != "" {
		return nil, why
	}
	return headedBy(root, slices.Delete(slices.Clone(header.Children), i, i+1)), ""
}
