package relaxng

import (
	"fmt"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Read reads a schema in RELAX NG's compact syntax, as much of it as parla-clarin.rnc uses: a
// definition a line, and every sequence and choice in parentheses. The schemas are part of the
// program, so what it does not understand is a mistake in that, and it panics.
func Read(schema string) *Grammar {
	r := grammarReader{Grammar: newGrammar(), spaces: map[string]string{"xml": transcript.XML}, bodies: map[string][]string{}, patterns: map[string]*Pattern{}, datatypes: map[string]*datatype{}}
	r.declarations(schema)
	r.reference("start")
	for len(r.pending) > 0 {
		body := r.pending[0]
		r.pending = r.pending[1:]
		r.element(body)
	}
	return r.Grammar
}

type grammarReader struct {
	*Grammar
	spaces    map[string]string   // namespaces by their prefixes
	bodies    map[string][]string // the tokens of each definition
	patterns  map[string]*Pattern // of the definitions that have been read
	datatypes map[string]*datatype
	pending   [][]string // the definitions of elements that have yet to be
	tokens    []string   // what is left of the definition being read
}

// declarations takes a schema apart.
func (r *grammarReader) declarations(schema string) {
	for line := range strings.Lines(schema) {
		words := tokenize(line)
		switch {
		case len(words) == 0 || words[0] == "#":
		case words[0] == "default":
			r.space = unquote(words[3])
		case words[0] == "namespace":
			r.spaces[words[1]] = unquote(words[3])
		default:
			r.bodies[words[0]] = words[2:]
		}
	}
}

// tokenize takes a line apart into names, strings in quotation marks and single characters.
func tokenize(line string) []string {
	var out []string
	for i := 0; i < len(line); {
		j := i + 1
		switch c := line[i]; {
		case strings.IndexByte(blank, c) >= 0:
			i++
			continue
		case c == '"':
			j += strings.IndexByte(line[j:], '"') + 1
		case isNameByte(c):
			for j < len(line) && (isNameByte(line[j]) || strings.IndexByte(".:-", line[j]) >= 0) {
				j++
			}
		}
		out = append(out, line[i:j])
		i = j
	}
	return out
}

func isNameByte(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_'
}

func unquote(s string) string { return strings.Trim(s, `"`) }

// reference is the pattern that a name stands for. What an element holds is read later, since
// elements hold each other.
func (r *grammarReader) reference(name string) *Pattern {
	if p := r.patterns[name]; p != nil {
		return p
	}
	body := r.bodies[name]
	outer := r.tokens
	r.tokens = body
	var p *Pattern
	switch {
	case len(body) == 0:
		panic("relaxng: the schema does not define " + name)
	case body[0] == "element":
		r.next()
		p = r.intern(r.named(elementOf))
		r.pending = append(r.pending, body)
	default:
		p = r.expression()
	}
	r.tokens = outer
	r.patterns[name] = p
	return p
}

// element reads what an element holds.
func (r *grammarReader) element(body []string) {
	r.tokens = body[1:]
	p := r.named(elementOf)
	r.expect("{")
	content := r.expression()
	r.expect("}")
	if p.any {
		r.foreign = content
	} else {
		r.elements[p.name.Local] = content
	}
}

func (r *grammarReader) next() string {
	if len(r.tokens) == 0 {
		return ""
	}
	token := r.tokens[0]
	r.tokens = r.tokens[1:]
	return token
}

func (r *grammarReader) is(token string) bool {
	ok := len(r.tokens) > 0 && r.tokens[0] == token
	if ok {
		r.next()
	}
	return ok
}

func (r *grammarReader) expect(token string) {
	if !r.is(token) {
		panic(fmt.Sprintf("relaxng: the schema has %v where %s should be", r.tokens, token))
	}
}

func (r *grammarReader) expression() *Pattern {
	p := r.repeated()
	for {
		switch {
		case r.is(","):
			p = r.both(p, r.repeated())
		case r.is("|"):
			p = r.either(p, r.repeated())
		default:
			return p
		}
	}
}

func (r *grammarReader) repeated() *Pattern {
	p := r.operand()
	for {
		switch {
		case r.is("?"):
			p = r.either(p, r.nothing())
		case r.is("*"):
			p = r.either(r.many(p), r.nothing())
		case r.is("+"):
			p = r.many(p)
		default:
			return p
		}
	}
}

func (r *grammarReader) operand() *Pattern {
	switch token := r.next(); {
	case token == "(":
		p := r.expression()
		r.expect(")")
		return p
	case token == "text":
		return r.text()
	case token == "empty":
		return r.nothing()
	case token == "notAllowed":
		return r.none()
	case token == "list":
		return r.intern(Pattern{kind: list, left: r.braced()})
	case token == "attribute":
		p := r.named(attributeOf)
		p.left = r.braced()
		return r.intern(p)
	case token[0] == '"':
		return r.intern(Pattern{kind: value, value: unquote(token)})
	case strings.HasPrefix(token, "xsd:"):
		return r.data(strings.TrimPrefix(token, "xsd:"))
	default:
		return r.reference(token)
	}
}

func (r *grammarReader) braced() *Pattern {
	r.expect("{")
	p := r.expression()
	r.expect("}")
	return p
}

// named is the pattern of an element or attribute by its name. For "*" the names of the default
// namespace are no elements, and any other exception is passed over.
func (r *grammarReader) named(kind patternKind) Pattern {
	name := r.next()
	if name == "*" {
		except := ""
		if kind == elementOf {
			except = r.space
		}
		for len(r.tokens) > 0 && r.tokens[0] != "{" {
			r.next()
		}
		return Pattern{kind: kind, any: true, name: transcript.Name{Space: except, Local: "*"}}
	}
	if prefix, local, ok := strings.Cut(name, ":"); ok {
		return Pattern{kind: kind, name: transcript.Name{Space: r.spaces[prefix], Local: local}}
	}
	if kind == attributeOf {
		return Pattern{kind: kind, name: transcript.Name{Local: name}} // the default namespace is that of elements
	}
	return Pattern{kind: kind, name: transcript.Name{Space: r.space, Local: name}}
}

// data is XML Schema's datatype of that name, or one narrowed by a pattern.
func (r *grammarReader) data(name string) *Pattern {
	p := Pattern{kind: data, value: name}
	form := ""
	if r.is("{") {
		r.expect("pattern")
		r.expect("=")
		form = unquote(r.next())
		r.expect("}")
		p.value += " " + form
	}
	if p.data = r.datatypes[p.value]; p.data == nil {
		p.data = newDatatype(name, form)
		r.datatypes[p.value] = p.data
	}
	return r.intern(p)
}
