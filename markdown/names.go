package markdown

import (
	"strconv"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// The prefixes of custom elements that need no declaration.
const (
	teiPrefix  = "tei"  // TEI's own elements
	bareName   = "nons" // elements in no namespace
	tiroPrefix = "tiro" // Tiro's place-holders, and the forms below
)

// The elements that say what HTML's syntax cannot, and their attributes.
const (
	anyElement     = "tiro-element"     // any name: tiro:name and tiro:space
	anyComment     = "tiro-comment"     // text
	anyInstruction = "tiro-instruction" // target, text
)

// names are the namespaces that a document declares, both ways.
type names struct {
	prefixes map[string]string // of each namespace
	spaces   map[string]string // of each prefix
}

func newNames(list []transcript.Namespace) *names {
	n := &names{map[string]string{}, map[string]string{}}
	for _, ns := range list {
		switch ns.Prefix {
		case teiPrefix, bareName, tiroPrefix, "xml":
			continue
		}
		n.prefixes[ns.URI], n.spaces[ns.Prefix] = ns.Prefix, ns.URI
	}
	return n
}

// element is how the name of an element is written; ok is false when only anyElement can say it.
func (n *names) element(name transcript.Name) (string, bool) {
	if !isTagName(name.Local) {
		return "", false
	}
	switch name.Space {
	case transcript.TEI:
		return teiPrefix + "-" + name.Local, true
	case "":
		return bareName + "-" + name.Local, true
	case transcript.TiroSpace:
		s := tiroPrefix + "-" + name.Local
		return s, s != anyElement && s != anyComment && s != anyInstruction
	}
	prefix, ok := n.prefixes[name.Space]
	return prefix + "-" + name.Local, ok
}

// elementName undoes element; ok is false for what is no element of ours.
func (n *names) elementName(tag string) (transcript.Name, bool) {
	prefix, local, ok := strings.Cut(tag, "-")
	if !ok || local == "" {
		return transcript.Name{}, false
	}
	switch prefix {
	case teiPrefix:
		return transcript.Name{Space: transcript.TEI, Local: local}, true
	case bareName:
		return transcript.Name{Local: local}, true
	case tiroPrefix:
		return transcript.Name{Space: transcript.TiroSpace, Local: local}, true
	}
	space, ok := n.spaces[prefix]
	return transcript.Name{Space: space, Local: local}, ok
}

// attribute is how the name of an attribute is written in a tag; ok is false when that takes
// the general form.
func (n *names) attribute(name transcript.Name) (string, bool) {
	if !isAttributeName(name.Local) {
		return "", false
	}
	switch name.Space {
	case "":
		return name.Local, true
	case transcript.XML:
		return "xml:" + name.Local, true
	case transcript.TEI:
		return teiPrefix + ":" + name.Local, true
	case transcript.TiroSpace:
		return "", false
	}
	prefix, ok := n.prefixes[name.Space]
	return prefix + ":" + name.Local, ok
}

// attributeName undoes attribute.
func (n *names) attributeName(s string) (transcript.Name, bool) {
	prefix, local, ok := strings.Cut(s, ":")
	if !ok {
		return transcript.Name{Local: s}, true
	}
	switch prefix {
	case "xml":
		return transcript.Name{Space: transcript.XML, Local: local}, true
	case teiPrefix:
		return transcript.Name{Space: transcript.TEI, Local: local}, true
	}
	space, ok := n.spaces[prefix]
	return transcript.Name{Space: space, Local: local}, ok
}

// key is how an attribute's name is written in front matter, where any name can be.
func (n *names) key(name transcript.Name) string {
	if s, ok := n.attribute(name); ok {
		return s
	}
	return name.String()
}

// keyName undoes key.
func (n *names) keyName(s string) (transcript.Name, bool) {
	if strings.HasPrefix(s, "{") {
		end := strings.LastIndexByte(s, '}')
		if end < 0 {
			return transcript.Name{}, false
		}
		return transcript.Name{Space: s[1:end], Local: s[end+1:]}, true
	}
	return n.attributeName(s)
}

// isTagName reports whether local can stand in the name of a tag of HTML.
func isTagName(local string) bool {
	for i := range len(local) {
		if c := local[i]; !isAlnum(c) && c != '-' {
			return false
		}
	}
	return local != ""
}

// isAttributeName reports whether local can be an attribute of HTML as CommonMark reads it.
func isAttributeName(local string) bool {
	for i := range len(local) {
		c := local[i]
		if !isAlnum(c) && c != '_' && (i == 0 || c != '-' && c != '.') || i == 0 && isDigit(c) {
			return false
		}
	}
	return local != ""
}

func isAlnum(c byte) bool { return isLetter(c) || isDigit(c) }
func isDigit(c byte) bool { return c >= '0' && c <= '9' }
func isLetter(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z'
}

// The general forms of a name: tiro:name="local" and, if it has one, tiro:space="namespace"; of
// the i-th such attribute, with its value, tiro:name-i, tiro:space-i and tiro:value-i.
func generalName(i int) (name, space, value string) {
	s := ""
	if i > 0 {
		s = "-" + strconv.Itoa(i)
	}
	return tiroPrefix + ":name" + s, tiroPrefix + ":space" + s, tiroPrefix + ":value" + s
}

// attributes are the attributes of a tag as the model has them, and, for anyElement, the name.
// The error says what is wrong with them.
func (n *names) attributes(raw []tagAttr) (list []transcript.Attr, name transcript.Name, err string) {
	if len(raw) > maxAttrs {
		return nil, name, "the element has more than 1000 attributes"
	}
	if twice := twice(raw); twice != "" {
		return nil, name, "the attribute " + twice + " is there twice: remove one"
	}
	for _, a := range raw {
		rest, general := strings.CutPrefix(a.name, tiroPrefix+":")
		if !general {
			x, ok := n.attributeName(a.name)
			if !ok {
				return nil, name, "the prefix of " + a.name + " is not declared: add it to namespaces in the front matter"
			}
			list = append(list, transcript.Attr{Name: x, Value: a.value})
			continue
		}
		switch {
		case rest == "name":
			name.Local = a.value
		case rest == "space":
			name.Space = a.value
		case strings.HasPrefix(rest, "name-"):
			x := transcript.Attr{Name: transcript.Name{Local: a.value}}
			x.Name.Space = valueOf(raw, tiroPrefix+":space-"+rest[len("name-"):])
			x.Value = valueOf(raw, tiroPrefix+":value-"+rest[len("name-"):])
			list = append(list, x)
		}
	}
	return list, name, ""
}

// maxAttrs is how many attributes a tag may have.
const maxAttrs = 1000

func valueOf(attrs []tagAttr, name string) string {
	for _, a := range attrs {
		if a.name == name {
			return a.value
		}
	}
	return ""
}

// twice is the name of an attribute that is there twice; empty if none is.
func twice(attrs []tagAttr) string {
	for i, a := range attrs {
		for _, b := range attrs[:i] {
			if a.name == b.name {
				return a.name
			}
		}
	}
	return ""
}
