package tei

import (
	"cmp"
	_ "embed"
	"slices"

	"github.com/tiro-transcripts/tiro/tei/internal/relaxng"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/teiheader"
)

// The profiles.
const (
	TEI         = "tei"          // any TEI: sp for speeches, u for utterances
	ParlaClarin = "parla-clarin" // the customisation of TEI for parliamentary proceedings
)

func profiles() []string { return []string{TEI, ParlaClarin} }

//go:embed parla-clarin.rnc
var parlaClarinSchema string

// asParlaClarin is the root element of d as that tradition has it, and what of d is not in that. When
// nothing is lost it is the root itself, so that what is written reads back as d.
func asParlaClarin(d *transcript.Document, root *transcript.Element) (*transcript.Element, []transcript.Diagnostic, error) {
	r := &reduction{fitter{schema: relaxng.Read(parlaClarinSchema)}}
	like := *root
	if d.Metadata.Header == nil && !d.IsRoot() {
		like.Children = append([]transcript.Node{teiheader.ParlaClarin(d, r.lose)}, root.Children[1:]...)
	}
	list := r.element(&like, root, setting{})
	if len(list) != 1 || !is(list[0], root.Name.Local) {
		return nil, nil, fail(root.Pos(), "the document has no form that is valid Parla-CLARIN: write it in the profile %s", TEI)
	}
	if len(r.losses) == 0 {
		return root, nil, nil
	}
	slices.SortStableFunc(r.losses, func(a, b transcript.Diagnostic) int {
		return cmp.Or(cmp.Compare(a.Pos.Line, b.Pos.Line), cmp.Compare(a.Pos.Column, b.Pos.Column))
	})
	return asRead(list[0].(*transcript.Element), false), r.losses, nil
}

// asRead is an element as a decoder has it, so that it is laid out as it will be again.
func asRead(e *transcript.Element, preserve bool) *transcript.Element {
	preserve = preserves(e, preserve)
	out := *e
	out.Children = make([]transcript.Node, 0, len(e.Children))
	for _, n := range e.Children {
		if c, ok := n.(*transcript.Element); ok {
			n = transcript.FromElement(asRead(c, preserve), e)
		}
		out.Children = append(out.Children, n)
	}
	if !preserve {
		out.Children = transcript.CollapseSpace(out.Name, out.Children)
	}
	out.Children = transcript.JoinLabels(out.Children)
	return &out
}
