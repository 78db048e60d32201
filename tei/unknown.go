package tei

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What the model does not know (transcript.UnknownSpace) stands at the beginning of its
// element as <?tiro KEY VALUE?>, since an instruction makes no TEI invalid and an attribute would.

func isUnknown(a transcript.Attr) bool { return a.Name.Space == transcript.UnknownSpace }

// unknown writes the instructions of an element's attributes.
func (w *writer) unknown(attrs []transcript.Attr) {
	for _, a := range attrs {
		if isUnknown(a) {
			value := strings.NewReplacer("&", "&amp;", "?>", "?&gt;").Replace(a.Value)
			w.raw(&transcript.Raw{Target: transcript.UnknownTarget, Text: a.Name.Local + " " + value})
		}
	}
}

// readUnknown makes attributes of the instructions at the beginning of an element.
func readUnknown(children []transcript.Node) (attrs []transcript.Attr, rest []transcript.Node) {
	for i, n := range children {
		raw, ok := n.(*transcript.Raw)
		if !ok || raw.Target != transcript.UnknownTarget {
			return attrs, children[i:]
		}
		key, value, ok := strings.Cut(raw.Text, " ")
		if !ok || !transcript.IsNCName(key) {
			return attrs, children[i:]
		}
		attrs = append(attrs, transcript.Attr{
			Name:  transcript.Name{Space: transcript.UnknownSpace, Local: key},
			Value: strings.NewReplacer("?&gt;", "?>", "&amp;", "&").Replace(value),
		})
	}
	return attrs, nil
}

// noUnknown refuses such an instruction where none is written.
func noUnknown(nodes []transcript.Node) error {
	for _, n := range nodes {
		if raw, ok := n.(*transcript.Raw); ok && raw.Target == transcript.UnknownTarget {
			return fail(n.Pos(), "<?%s %s?> stands where Tiro writes none, and its target is reserved: remove it, or give it another", raw.Target, raw.Text)
		}
	}
	return nil
}
