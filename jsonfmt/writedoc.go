package jsonfmt

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// document writes a valid document.
func (w *writer) document(d *transcript.Document) {
	w.takeExtras(d)
	w.open('{')
	w.member("$schema", SchemaID)
	w.member("format", "tiro")
	w.member("version", Version)
	w.global(&d.Attrs)
	w.attributes(d.Other, isDocumentKey)
	w.metadata(&d.Metadata)
	writeList(w, "people", d.People)
	w.timeline(d.Timeline)
	writeList(w, "body", d.Body)
	writeList(w, "prolog", d.Prolog)
	writeList(w, "epilog", d.Epilog)
	w.namespaces(d.Namespaces)
	w.layout(d.Layout)
	w.partOf(d.PartOf)
	w.source(d.Source)
	w.unknowns(slices.DeleteFunc(slices.Clone(d.Other), w.isPlaced), isDocumentKey)
	w.close('}')
}

// isPlaced reports whether a document's attribute is an unknown key already written in its place.
func (w *writer) isPlaced(a transcript.Attr) bool {
	key, ok := unknownKey(a)
	return ok && slices.Contains(w.placed, key)
}

func writeList[N transcript.Node](w *writer, key string, list []N) {
	if len(list) > 0 {
		w.list(key, len(list), func(i int) transcript.Node { return list[i] })
	}
}

func (w *writer) metadata(m *transcript.Metadata) {
	if len(m.Fields) == 0 && m.Header == nil && !w.awaits("/metadata") {
		return
	}
	w.key("metadata")
	mark := w.enter("metadata")
	w.open('{')
	writeList(w, "fields", m.Fields)
	if m.Header != nil {
		w.key("header")
		mark := w.enter("header")
		w.node(m.Header)
		w.leave(mark)
	}
	w.place(isMetadataKey)
	w.close('}')
	w.leave(mark)
}

func (w *writer) timeline(t *transcript.Timeline) {
	if t == nil {
		return
	}
	w.key("timeline")
	mark := w.enter("timeline")
	w.open('{')
	w.global(&t.Attrs)
	w.member("unit", t.Unit)
	w.member("origin", t.Origin)
	w.attributes(t.Other, isTimelineKey)
	w.key("points")
	points := w.enter("points")
	w.open('[')
	for i := range t.Points {
		w.next()
		mark := w.enterIndex(i)
		w.onOneLine(func() { w.point(&t.Points[i]) })
		w.leave(mark)
	}
	w.close(']')
	w.leave(points)
	w.unknowns(t.Other, isTimelineKey)
	w.close('}')
	w.leave(mark)
}

func (w *writer) point(p *transcript.TimePoint) {
	w.open('{')
	w.global(&p.Attrs)
	w.member("absolute", p.Absolute)
	w.member("interval", p.Interval)
	w.member("since", p.Since)
	w.attributes(p.Other, isPointKey)
	w.unknowns(p.Other, isPointKey)
	w.close('}')
}

func (w *writer) namespaces(list []transcript.Namespace) {
	if len(list) == 0 {
		return
	}
	w.key("namespaces")
	mark := w.enter("namespaces")
	w.open('[')
	for i, ns := range list {
		w.next()
		mark := w.enterIndex(i)
		w.onOneLine(func() {
			w.open('{')
			w.member("prefix", ns.Prefix)
			w.member("uri", ns.URI)
			w.place(isNamespaceKey)
			w.close('}')
		})
		w.leave(mark)
	}
	w.close(']')
	w.leave(mark)
}

func (w *writer) layout(l transcript.Layout) {
	if l == (transcript.Layout{}) && !w.awaits("/layout") {
		return
	}
	w.key("layout")
	mark := w.enter("layout")
	w.onOneLine(func() {
		w.open('{')
		w.member("profile", l.Profile)
		w.integer("leadingLines", int64(l.LeadingLines))
		w.flag("noFinalNewline", l.NoFinalNewline)
		w.member("style", l.Style)
		w.member("patch", string(l.Patch))
		w.place(isLayoutKey)
		w.close('}')
	})
	w.leave(mark)
}

func (w *writer) partOf(p *transcript.PartOf) {
	if p == nil {
		return
	}
	w.key("partOf")
	mark := w.enter("partOf")
	w.onOneLine(func() {
		w.open('{')
		w.member("file", p.File)
		w.integer("number", int64(p.Number))
		w.integer("count", int64(p.Count))
		w.place(isPartOfKey)
		w.close('}')
	})
	w.leave(mark)
}

// source is written unless it is JSON itself: a reader makes that one of the bytes that it reads.
func (w *writer) source(s *transcript.Source) {
	if s == nil || s.MediaType == MediaType || s.MediaType == LinesMediaType {
		return
	}
	w.key("source")
	mark := w.enter("source")
	w.open('{')
	w.member("name", strings.ToValidUTF8(s.Name, "\uFFFD")) // a file's name need not be UTF-8
	w.member("mediaType", strings.ToValidUTF8(s.MediaType, "\uFFFD"))
	w.integer("size", s.Size)
	w.member("sha256", strings.ToValidUTF8(s.SHA256, "\uFFFD"))
	w.place(isSourceKey)
	w.close('}')
	w.leave(mark)
}
