package markdown

import (
	"strings"

	yaml "go.yaml.in/yaml/v4"

	"github.com/tiro-transcripts/tiro/transcript"
)

// A field that is one marked node, such as a title of a type and in a language, is a mapping of the
// attributes that the node's element has in TEI, and of its words:
//
//	title: {type: main, lang: de, text: Stenographisches Protokoll}

// keyElement is the key of the node's element, where the name of the field does not say it.
const keyElement = "element"

// isMarkedKey reports whether a key of a field's mapping is an attribute that stands there by its own name.
func isMarkedKey(key string) bool {
	switch key {
	case "type", "level", "when", "from", "to", "when-custom", "ref", "key", "n":
		return true
	}
	return false
}

// elementOfField is the element that a field of that name is taken to be.
func elementOfField(name string) string {
	switch last := name[strings.LastIndexByte(name, '-')+1:]; last {
	case transcript.FieldTitle, transcript.FieldDate:
		return last
	case transcript.FieldPlace:
		return "placeName"
	}
	return "p"
}

// markedElement is the element of the one node that a field is; nil for a field that is not written so.
func (w *writer) markedElement(f *transcript.Field) *transcript.Element {
	n := f.Sole()
	switch n.(type) {
	case *transcript.Title, *transcript.Date, *transcript.Named, *transcript.Paragraph:
		if _, spaced := n.Attributes().Get(transcript.Name{Space: transcript.XML, Local: "space"}); !spaced && !w.hard[f] {
			return transcript.AsElements(n, f)[0]
		}
	}
	return nil
}

// marked adds the keys of such an element; false when its words are no single line.
func (w *writer) marked(m mapping, f *transcript.Field, e *transcript.Element) bool {
	words := w.capture(func() { w.leaf(true).list(e.Children, f.Sole(), ' ') })
	if strings.Contains(words, "\n") || strings.Trim(words, " ") != words {
		return false
	}
	if e.Name.Local != elementOfField(f.Name) || e.IsZero() {
		m.str(keyElement, e.Name.Local)
	}
	m.str(keyID, e.ID)
	rest := e.Attrs
	rest.Other = nil
	for _, a := range e.Other {
		if a.Name.Space == "" && isMarkedKey(a.Name.Local) {
			m.add(a.Name.Local, attributeValue(a.Value))
		} else {
			rest.Other = append(rest.Other, a)
		}
	}
	w.attributesButID(m, &rest)
	m.str(keyText, words)
	return true
}

// attributeValue is a string, without quotes when it is a date or a number.
func attributeValue(s string) *yaml.Node {
	if s != "" && s[0] >= '0' && s[0] <= '9' && strings.Trim(s, "0123456789-") == "" {
		return literal(s)
	}
	return scalar(s)
}

// markedKey reads the keys of such an element, and reports whether e is one.
func (f *frontReader) markedKey(e entry, marked *transcript.Element) bool {
	switch {
	case e.key == keyElement:
		marked.Name.Local = f.scalar(e.value)
	case isMarkedKey(e.key):
		marked.Other = append(marked.Other, transcript.Attr{Name: transcript.Name{Local: e.key}, Value: f.scalar(e.value)})
	default:
		return f.attribute(e, &marked.Attrs)
	}
	return true
}

// markedBlocks are the children of a field that is one marked node, whose words are a scalar or nil.
func (f *frontReader) markedBlocks(x *transcript.Field, marked *transcript.Element, words *yaml.Node) []transcript.Block {
	marked.Name.Space = transcript.TEI
	if marked.Name.Local == "" {
		marked.Name.Local = elementOfField(x.Name)
	}
	marked.Attrs = transcript.SplitAttrs(marked.All())
	if words != nil {
		marked.Children = f.words(words)
	}
	return f.noted(x.Pos(), []transcript.Node{f.r.typed(marked, x, false, false)})
}

// noted are nodes as the children of a field.
func (f *frontReader) noted(pos transcript.Pos, nodes []transcript.Node) []transcript.Block {
	e := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "note"}, Children: nodes}
	e.SetPos(pos)
	note, ok := f.r.typed(e, nil, false, false).(*transcript.Note)
	if !ok {
		f.r.fail(pos, "this cannot stand in a field: a field holds words and paragraphs")
		return nil
	}
	return note.Children
}
