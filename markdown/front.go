package markdown

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// The version of the dialect that is written, and the key that declares it.
const (
	versionKey = "tiro"
	version    = "1.0"
)

// The keys of the front matter that are no fields.
const (
	keyID         = "id"
	keyLang       = "lang"
	keyRend       = "rend"
	keyCert       = "cert"
	keyRule       = "rule"
	keyAttributes = "attributes"
	keyTurns      = "turns"
	keyPeople     = "people"
	keyLabels     = "labels"
	keyTimeline   = "timeline"
	keyNamespaces = "namespaces"
	keyLayout     = "layout"
	keyPartOf     = "part-of"
	keySource     = "source"
	keyProlog     = "prolog"
	keyEpilog     = "epilog"
	keyHeader     = "header"
)

// isReserved reports whether a key of the front matter is no field's.
func isReserved(key string) bool {
	switch key {
	case versionKey, keyID, keyLang, keyRend, keyCert, keyRule, keyAttributes, keyTurns, keyPeople, keyLabels,
		keyTimeline, keyNamespaces, keyLayout, keyPartOf, keySource, keyProlog, keyEpilog, keyHeader:
		return true
	}
	return false
}

// The keys of a field, a person, a time line and the rest in their long forms.
const (
	keyName      = "name"
	keyLabel     = "label"
	keyValue     = "value"
	keyText      = "text"
	keyFull      = "full"
	keyExternal  = "external"
	keyUnit      = "unit"
	keyOrigin    = "origin"
	keyPoints    = "points"
	keyAbsolute  = "absolute"
	keyInterval  = "interval"
	keySince     = "since"
	keyProfile   = "profile"
	keyLeading   = "leading-lines"
	keyNoNewline = "no-final-newline"
	keyStyle     = "style"
	keyPatch     = "patch"
	keyMediaType = "media-type"
	keySize      = "size"
	keySHA256    = "sha256"
	keyFile      = "file"
	keyNumber    = "number"
	keyCount     = "count"
)

// fieldOfKey is the name and the label that a key gives its field: a key that is not written
// as a name ("Original Language") is the label, without its colon; a name ("title") has no label.
func fieldOfKey(key string) (name, label string) {
	if n := transcript.FieldName(key); n != key && n != "" {
		return n, key + ":"
	}
	return key, ""
}

// keyOfField is the key that gives a field its name and label, if there is one.
func keyOfField(f *transcript.Field) (string, bool) {
	key := f.Name
	if f.Label != "" {
		key = strings.TrimSuffix(f.Label, ":")
	}
	name, label := fieldOfKey(key)
	return key, name == f.Name && label == f.Label && !isReserved(key)
}

// nameTypeOf is the type of the names of a person under a key; ok is false when it is no such key.
func nameTypeOf(key string) (class string, ok bool) {
	switch key {
	case keyName:
		return "", true
	case keyLabel, keyFull:
		return key, true
	}
	return "", false
}

// keyOfNameType undoes nameTypeOf.
func keyOfNameType(class string) (string, bool) {
	if class == "" {
		return keyName, true
	}
	_, ok := nameTypeOf(class)
	return class, ok && class != keyName
}
