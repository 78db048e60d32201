package tei

import (
	"encoding/xml"
	"strconv"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// scope is the namespaces in force while a file is read.
type scope struct {
	bound []binding // the last of a prefix counts; the empty prefix is the default
	found []transcript.Namespace
}

// maxNamespaces bounds the time that looking for one takes.
const maxNamespaces = 1000

type binding struct{ prefix, uri string }

// enter binds what an element declares, and returns what leave needs to undo it.
func (s *scope) enter(attrs []xml.Attr, pos transcript.Pos) (int, error) {
	mark := len(s.bound)
	for _, a := range attrs {
		switch {
		case a.Name == xml.Name{Local: "xmlns"}:
			s.bound = append(s.bound, binding{"", a.Value})
		case a.Name.Space == "xmlns":
			if a.Value == "" || a.Name.Local == "xmlns" || (a.Name.Local == "xml") != (a.Value == transcript.XML) {
				return mark, fail(pos, "the declaration xmlns:%s=%q is not allowed", a.Name.Local, a.Value)
			}
			s.bound = append(s.bound, binding{a.Name.Local, a.Value})
			s.keep(a.Name.Local, a.Value)
			if len(s.found) > maxNamespaces {
				return mark, fail(pos, "the file declares more than %d namespaces", maxNamespaces)
			}
		}
	}
	return mark, nil
}

func (s *scope) leave(mark int) { s.bound = s.bound[:mark] }

// uri is the namespace of a prefix.
func (s *scope) uri(prefix string) (string, bool) {
	for i := len(s.bound) - 1; i >= 0; i-- {
		if s.bound[i].prefix == prefix {
			return s.bound[i].uri, true
		}
	}
	if prefix == "xml" {
		return transcript.XML, true
	}
	return "", prefix == ""
}

// keep remembers a prefix of the source, or the nearest thing to it that a document may have.
// A prefix like ns1 is one that an encoder made up, and is made up again.
func (s *scope) keep(prefix, uri string) {
	if uri == transcript.TEI || uri == transcript.XML || isMadeUp(prefix) {
		return
	}
	for _, ns := range s.found {
		if ns.URI == uri {
			return
		}
	}
	base := strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, prefix)
	if !transcript.IsPrefix(base) {
		base = "p" + base
	}
	unique := base
	for i := 2; s.taken(unique); i++ {
		unique = base + strconv.Itoa(i)
	}
	s.found = append(s.found, transcript.Namespace{Prefix: unique, URI: uri})
}

func (s *scope) taken(prefix string) bool {
	for _, ns := range s.found {
		if ns.Prefix == prefix {
			return true
		}
	}
	return false
}

func isMadeUp(prefix string) bool {
	digits, ok := strings.CutPrefix(strings.ToLower(prefix), "ns")
	return ok && strings.Trim(digits, "0123456789") == ""
}
