package tei

import "github.com/tiro-transcripts/tiro/transcript"

// element is a TEI element without attributes.
func element(local string, children ...transcript.Node) *transcript.Element {
	return &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: local}, Children: children}
}

// typed is an element as it is read: as the node that it is the counterpart of, if there is one.
func typed(e *transcript.Element) transcript.Node { return transcript.FromElement(e, nil) }

// with adds attributes, given as names and values, before others; those without a value are left out.
func with(others []transcript.Attr, pairs ...string) []transcript.Attr {
	var out []transcript.Attr
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			out = append(out, transcript.Attr{Name: transcript.Name{Local: pairs[i]}, Value: pairs[i+1]})
		}
	}
	return append(out, others...)
}

// set gives an element attributes as names and values.
func set(e *transcript.Element, pairs ...string) *transcript.Element {
	e.Attrs = transcript.SplitAttrs(with(e.All(), pairs...))
	return e
}

// markupOf is the one element that a node is the counterpart of; nil for text, comments,
// and what has two.
func markupOf(n transcript.Node) *transcript.Element {
	switch n := n.(type) {
	case *transcript.Text, *transcript.Raw:
		return nil
	case *transcript.Paragraph:
		if n.Plain {
			return nil
		}
	}
	if list := transcript.AsElements(n, nil); len(list) == 1 {
		return list[0]
	}
	return nil
}
