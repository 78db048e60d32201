package tei

import (
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
)

// A part of a split file, written as a file of its own, says so at the beginning of its root, where TEI has
// no place for it: <?tiro partOf 10 of 120 in FILE?>.

// takePartOf takes what a root element says of what it is a part of.
func takePartOf(root *transcript.Element) (*transcript.PartOf, error) {
	i := slices.IndexFunc(root.Other, isPartOf)
	if i < 0 {
		return nil, nil
	}
	p, ok := transcript.ParsePartOf(root.Other[i].Value)
	if !ok {
		return nil, fail(root.Pos(), "<?%s %s %s?> does not say \"NUMBER of COUNT in FILE\": correct it, or remove it", transcript.UnknownTarget, transcript.PartOfKey, root.Other[i].Value)
	}
	root.Other = slices.Delete(root.Other, i, i+1)
	return &p, nil
}

// withPartOf undoes takePartOf, on a copy.
func withPartOf(root *transcript.Element, p *transcript.PartOf) *transcript.Element {
	if p == nil {
		return root
	}
	out := *root
	out.Other = slices.Insert(slices.Clone(root.Other), 0, transcript.Attr{Name: partOfName(), Value: p.String()})
	return &out
}

func partOfName() transcript.Name {
	return transcript.Name{Space: transcript.UnknownSpace, Local: transcript.PartOfKey}
}

func isPartOf(a transcript.Attr) bool { return a.Name == partOfName() }
