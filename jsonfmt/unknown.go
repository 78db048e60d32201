package jsonfmt

import (
	"slices"
	"strconv"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/tiro-transcripts/tiro/transcript"
)

// extra is an unknown key whose place is a JSON Pointer, since what stands there cannot
// carry attributes.
type extra struct {
	pointer    string
	key, value string
}

// takeExtras finds the unknown keys that have a place.
func (w *writer) takeExtras(d *transcript.Document) {
	for _, a := range d.Other {
		pointer, ok := unknownKey(a)
		if !ok || !strings.HasPrefix(pointer, "/") {
			continue
		}
		p := jsontext.Pointer(pointer)
		parent, key := p.Parent(), p.LastToken()
		if string(parent.AppendToken(key)) != pointer {
			continue
		}
		if w.extras == nil {
			w.extras = map[string][]extra{}
		}
		w.extras[string(parent)] = append(w.extras[string(parent)], extra{pointer, key, a.Value})
	}
}

// awaits reports whether an unknown key has its place at the pointer.
func (w *writer) awaits(pointer string) bool { return len(w.extras[pointer]) > 0 }

// place writes the unknown keys whose place is here.
func (w *writer) place(known func(string) bool) {
	if w.extras == nil {
		return
	}
	for _, x := range w.extras[string(w.path)] {
		if !known(x.key) {
			w.unknown(x.key, x.value)
			w.placed = append(w.placed, x.pointer)
		}
	}
}

// enter and leave keep the path, where it is needed.
func (w *writer) enter(key string) int {
	mark := len(w.path)
	if w.extras != nil {
		w.path = append(append(w.path, '/'), key...)
	}
	return mark
}

func (w *writer) enterIndex(i int) int {
	mark := len(w.path)
	if w.extras != nil {
		w.path = strconv.AppendInt(append(w.path, '/'), int64(i), 10)
	}
	return mark
}

func (w *writer) leave(mark int) {
	if w.extras != nil && mark <= len(w.path) {
		w.path = w.path[:mark]
	}
}

// unknown writes an unknown key and its value.
func (w *writer) unknown(key, value string) {
	w.next()
	w.str(key)
	w.colon(":")
	w.raw(value)
}

// asKey is the key that the attribute is written as; ok is false for an ordinary attribute.
func asKey(a transcript.Attr, known func(string) bool) (string, bool) {
	key, ok := unknownKey(a)
	return key, ok && !known(key)
}

// attributes writes the attributes that are not keys. Where known is nil all are.
func (w *writer) attributes(list []transcript.Attr, known func(string) bool) {
	ordinary := func(a transcript.Attr) bool {
		if known == nil || a.Name.Space != JSONSpace {
			return true
		}
		_, isKey := asKey(a, known)
		return !isKey
	}
	if !slices.ContainsFunc(list, ordinary) {
		return
	}
	w.key("attributes")
	mark := w.enter("attributes")
	w.open('[')
	i := 0
	for _, a := range list {
		if ordinary(a) {
			w.next()
			w.attribute(a, i)
			i++
		}
	}
	w.close(']')
	w.leave(mark)
}

func (w *writer) attribute(a transcript.Attr, i int) {
	mark := w.enterIndex(i)
	w.onOneLine(func() {
		w.open('{')
		w.member("name", a.Name.Local)
		w.member("space", a.Name.Space)
		w.key("value")
		w.str(a.Value)
		w.place(isAttributeKey)
		w.close('}')
	})
	w.leave(mark)
}

// unknowns writes the attributes that are keys.
func (w *writer) unknowns(list []transcript.Attr, known func(string) bool) {
	for _, a := range list {
		if key, ok := asKey(a, known); ok {
			w.unknown(key, a.Value)
		}
	}
}
