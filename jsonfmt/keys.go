package jsonfmt

import (
	"bytes"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/tiro-transcripts/tiro/transcript"
)

// JSONSpace is the namespace of the attributes in which a document carries the JSON keys that
// Tiro does not know. Written as JSON they are keys again.
const JSONSpace = transcript.UnknownSpace

// unknownAttr is the attribute that carries an unknown key and its value. Value must be valid.
func unknownAttr(key string, value jsontext.Value) (transcript.Attr, error) {
	text, err := compact(value)
	return transcript.Attr{Name: transcript.Name{Space: JSONSpace, Local: encodeKey(key)}, Value: text}, err
}

// unknownKey undoes unknownAttr; ok is false for an attribute that unknownAttr does not make.
func unknownKey(a transcript.Attr) (key string, ok bool) {
	if a.Name.Space != JSONSpace {
		return "", false
	}
	key, ok = decodeKey(a.Name.Local)
	if !ok {
		return "", false
	}
	text, err := compact(jsontext.Value(a.Value))
	return key, err == nil && text == a.Value
}

// compact is a value without white space, and without the two characters that JSON
// allows and XML does not.
func compact(v jsontext.Value) (string, error) {
	v = v.Clone()
	if err := v.Compact(); err != nil {
		return "", err
	}
	if bytes.Contains(v, []byte("\uFFFE")) || bytes.Contains(v, []byte("\uFFFF")) {
		return strings.NewReplacer("\uFFFE", `\ufffe`, "\uFFFF", `\uffff`).Replace(string(v)), nil
	}
	return string(v), nil
}

// encodeKey makes an XML name of a key: what is no ASCII letter, digit, hyphen, full stop
// or underscore is _xHHHH_, its code point; so is what cannot begin a name, and an
// underscore that would read as the beginning of such a group. The empty key is _x_.
func encodeKey(key string) string {
	if key == "" {
		return "_x_"
	}
	var b strings.Builder
	for i, r := range key {
		if nameRune(r, i == 0) && !(r == '_' && strings.HasPrefix(key[i+1:], "x")) {
			b.WriteRune(r)
			continue
		}
		hex := strings.ToUpper(strconv.FormatInt(int64(r), 16))
		b.WriteString("_x" + strings.Repeat("0", max(0, 4-len(hex))) + hex + "_")
	}
	return b.String()
}

func nameRune(r rune, first bool) bool {
	switch {
	case r == '_' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z':
		return true
	case r == '-' || r == '.' || r >= '0' && r <= '9':
		return !first
	}
	return false
}

// decodeKey undoes encodeKey; ok is false for a name that encodeKey does not make.
func decodeKey(name string) (key string, ok bool) {
	if name == "_x_" {
		return "", true
	}
	var b strings.Builder
	for rest := name; rest != ""; {
		if hex, after, found := strings.Cut(strings.TrimPrefix(rest, "_x"), "_"); found && strings.HasPrefix(rest, "_x") {
			r, err := strconv.ParseUint(hex, 16, 32)
			if err != nil || !utf8.ValidRune(rune(r)) {
				return "", false
			}
			b.WriteRune(rune(r))
			rest = after
			continue
		}
		b.WriteByte(rest[0])
		rest = rest[1:]
	}
	key = b.String()
	return key, encodeKey(key) == name
}

// isNodeKey reports whether the key is known on a node whose shape is s. A key without
// attributes is known on a Text or a Raw only where the shape has it.
func isNodeKey(key string, hasAttrs bool, s *transcript.Shape) bool {
	if key == "type" || hasAttrs && isAttrsKey(key) {
		return true
	}
	for _, p := range s.Properties {
		if p.Name == key {
			return true
		}
	}
	for _, slot := range s.Slots {
		if slot.Name == key {
			return true
		}
	}
	return false
}

func isAttrsKey(key string) bool {
	switch key {
	case "id", "lang", "rend", "cert", "rule", "attributes":
		return true
	}
	return false
}

func isDocumentKey(key string) bool {
	switch key {
	case "$schema", "format", "version", "metadata", "people", "timeline", "body", "prolog", "epilog", "namespaces", "layout", "partOf", "source":
		return true
	}
	return isAttrsKey(key)
}

func isTimelineKey(key string) bool {
	return isAttrsKey(key) || key == "unit" || key == "origin" || key == "points"
}

func isPointKey(key string) bool {
	return isAttrsKey(key) || key == "absolute" || key == "interval" || key == "since"
}

func isMetadataKey(key string) bool  { return key == "fields" || key == "header" }
func isNamespaceKey(key string) bool { return key == "prefix" || key == "uri" }
func isAttributeKey(key string) bool { return key == "name" || key == "space" || key == "value" }

func isLayoutKey(key string) bool {
	return key == "profile" || key == "leadingLines" || key == "noFinalNewline" || key == "style" || key == "patch"
}

func isPartOfKey(key string) bool { return key == "file" || key == "number" || key == "count" }

func isSourceKey(key string) bool {
	return key == "name" || key == "mediaType" || key == "size" || key == "sha256"
}

// carries reports whether n can carry unknown keys among its attributes. What cannot has
// them carried by the document, under the JSON Pointer at which they stand.
func carries(n transcript.Node) bool {
	switch n := n.(type) {
	case *transcript.Text, *transcript.Raw, *transcript.Field:
		return false
	case *transcript.Paragraph:
		return !n.Plain
	case *transcript.Person:
		return !n.External
	case *transcript.Element:
		return n.Name.Space != transcript.TiroSpace
	}
	return true
}

// choices are the values that a property may have, where they are few; nil for any.
// Absent is one more, unless the property is required.
func choices(k transcript.Kind, property string) []string {
	switch {
	case property == "part":
		return []string{"initial", "medial", "final"}
	case k == transcript.KindTurn && property == "class":
		return []string{"utterance"}
	case k == transcript.KindEvent && property == "event":
		return []string{"vocal", "kinesic", "incident", "pause"}
	case k == transcript.KindBreak && property == "break":
		return []string{"line", "page", "column", "time"}
	case k == transcript.KindReading && property == "reading":
		return []string{"sic", "corr", "orig", "reg", "abbr", "expan"}
	case k == transcript.KindName && property == "names":
		return []string{"person", "place", "organisation", "role"}
	case k == transcript.KindEdit && property == "edit":
		return []string{"added", "deleted"}
	case k == transcript.KindTitle && property == "level":
		return []string{"a", "m", "j", "s", "u"}
	}
	return nil
}

// required is the property without which a node of the kind is none; empty for none.
func required(k transcript.Kind) string {
	switch k {
	case transcript.KindText:
		return "value"
	case transcript.KindElement, transcript.KindField:
		return "name"
	case transcript.KindBreak, transcript.KindReading, transcript.KindEdit:
		return string(k)
	}
	return ""
}
