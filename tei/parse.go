package tei

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// parser hands the markup and the words of a file to a reader, once it has found them well-formed:
// encoding/xml's tokens alone do not say so. etree's own reader has no positions, and takes two
// roots, text for a document, and attributes given twice.
//
// Text without references is taken as it stands, for encoding/xml reads it byte by byte, and copies it.
type parser struct {
	text     string
	source   *strings.Reader // of text; dec does not buffer it, as it reads single bytes itself
	dec      *xml.Decoder    // of source
	passed   int             // how much of the text was taken as it stands, and was never seen by dec
	empty    bool            // the tag just read is that of an empty element, whose end is dec's next token
	loc      *locator
	maxDepth int
	inform   func(transcript.Diagnostic) error

	to       *reader
	open     []tag
	root     bool     // the root has begun
	done     bool     // and ended
	typed    bool     // a DOCTYPE was read
	words    []string // of the text being read, which may come in pieces
	wordsPos transcript.Pos
}

// maxAttributes bounds the time that comparing the attributes of one element takes.
const maxAttributes = 1000

// tag is an element that has begun.
type tag struct {
	name xml.Name
	pos  transcript.Pos
}

// parse reads a file into a reader.
func parse(text string, to *reader, maxDepth int, inform func(transcript.Diagnostic) error) error {
	p := &parser{loc: newLocator(text), maxDepth: maxDepth, inform: inform, to: to}
	p.read(text)
	for {
		begin := p.offset()
		if p.plain(begin) {
			continue
		}
		t, err := p.dec.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return p.syntax(err, begin)
		}
		if err := p.token(t, begin); err != nil {
			return err
		}
	}
	if n := len(p.open); n > 0 {
		last := p.open[n-1]
		return fail(p.loc.pos(len(p.text)), "the file ends within <%s>, which began at %s: it is cut short", full(last.name), last.pos)
	}
	if !p.root {
		return fail(transcript.Pos{Line: 1, Column: 1}, "the file holds no element: it is not TEI")
	}
	return nil
}

// read begins to read a text, which is in UTF-8 whatever it declares.
func (p *parser) read(text string) {
	p.text, p.source, p.passed = text, strings.NewReader(text), 0
	p.dec = xml.NewDecoder(p.source)
	p.dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
}

// offset is how far the text has been read.
func (p *parser) offset() int { return int(p.dec.InputOffset()) + p.passed }

// plain takes the text up to the next markup as it stands, if there is any and it needs no decoding.
func (p *parser) plain(begin int) bool {
	if p.empty || len(p.open) == 0 {
		return false
	}
	end := strings.IndexByte(p.text[begin:], '<')
	if end <= 0 {
		return false
	}
	words := p.text[begin : begin+end]
	if strings.IndexByte(words, '&') >= 0 || strings.Contains(words, "]]>") {
		return false
	}
	p.add(words, begin)
	p.source.Reset(p.text[begin+end:])
	p.passed += end
	return true
}

func full(n xml.Name) string {
	if n.Space == "" {
		return n.Local
	}
	return n.Space + ":" + n.Local
}

func (p *parser) token(t xml.Token, begin int) error {
	switch t := t.(type) {
	case xml.CharData:
		return p.charData(t, begin)
	case xml.EndElement:
		p.empty = false
		p.flush()
		return p.end(t, begin)
	}
	p.flush()
	pos := p.loc.pos(begin)
	switch t := t.(type) {
	case xml.StartElement:
		return p.start(t, pos, begin)
	case xml.Comment:
		return p.to.raw("", string(t), pos)
	case xml.ProcInst:
		return p.instruction(t, pos, begin)
	case xml.Directive:
		return p.directive(t, pos)
	}
	return nil
}

func (p *parser) charData(c xml.CharData, begin int) error {
	if len(p.open) == 0 {
		if rest := bytes.TrimLeft(c, blanks); len(rest) > 0 {
			return fail(p.loc.pos(begin+len(c)-len(rest)), "text stands outside the root element: this is not XML, or a tag is missing")
		}
		return nil
	}
	if len(c) == 0 {
		return nil
	}
	if bytes.ContainsRune(c, utf8.RuneError) {
		if err := p.badReference(begin); err != nil {
			return err
		}
	}
	words := p.raw(begin)
	if words != string(c) { // there were references, or a CDATA section
		words = string(c)
	}
	p.add(words, begin)
	return nil
}

func (p *parser) add(words string, begin int) {
	if len(p.words) == 0 {
		p.wordsPos = p.loc.pos(begin)
	}
	p.words = append(p.words, words)
}

// flush hands on the text that has come in.
func (p *parser) flush() {
	if len(p.words) > 0 {
		p.to.text(strings.Join(p.words, ""), p.wordsPos)
		p.words = p.words[:0]
	}
}

func (p *parser) start(t xml.StartElement, pos transcript.Pos, begin int) error {
	switch {
	case p.done:
		return fail(pos, "a second root, <%s>: a TEI file has one; wrap the documents in <teiCorpus>", full(t.Name))
	case len(p.open) >= p.maxDepth:
		return fail(pos, "elements are nested more than %d deep: raise the limit if that is meant", p.maxDepth)
	}
	if err := checkName(t.Name, pos); err != nil {
		return err
	}
	if err := p.attributes(t.Attr, pos, begin); err != nil {
		return err
	}
	if !p.root {
		if err := checkRoot(t, pos); err != nil {
			return err
		}
		p.root = true
	}
	p.open = append(p.open, tag{t.Name, pos})
	p.empty = strings.HasSuffix(p.raw(begin), "/>")
	return p.to.begin(t, pos)
}

// oneLine makes spaces of the white space in an attribute, as XML does.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\t\r\n") {
		return s
	}
	return strings.NewReplacer("\t", " ", "\r", " ", "\n", " ").Replace(s)
}

func checkName(n xml.Name, pos transcript.Pos) error {
	if !transcript.IsNCName(n.Local) || n.Space != "" && !transcript.IsNCName(n.Space) {
		return fail(pos, "%q is not a name that XML allows", full(n))
	}
	return nil
}

func (p *parser) attributes(attrs []xml.Attr, pos transcript.Pos, begin int) error {
	if len(attrs) > maxAttributes {
		return fail(pos, "an element has more than %d attributes: nothing of TEI has", maxAttributes)
	}
	for i, a := range attrs {
		if err := checkName(a.Name, pos); err != nil {
			return err
		}
		for _, b := range attrs[:i] {
			if a.Name == b.Name {
				return fail(pos, "the attribute %s is given twice: remove one", full(a.Name))
			}
		}
		if strings.ContainsRune(a.Value, utf8.RuneError) {
			if err := p.badReference(begin); err != nil {
				return err
			}
		}
		attrs[i].Value = oneLine(a.Value)
	}
	if len(attrs) > 1 {
		return p.gaps(begin)
	}
	return nil
}

// gaps looks for white space between the attributes of the tag just read, which encoding/xml
// does not ask for.
func (p *parser) gaps(begin int) error {
	raw := p.raw(begin)
	for i := 0; i < len(raw); i++ {
		if raw[i] != '"' && raw[i] != '\'' {
			continue
		}
		end := strings.IndexByte(raw[i+1:], raw[i])
		if end < 0 {
			return nil
		}
		i += end + 1
		if i+1 < len(raw) && !strings.ContainsRune(" \t\n/>", rune(raw[i+1])) {
			return fail(p.loc.pos(begin+i+1), "white space is missing between two attributes")
		}
	}
	return nil
}

// raw is the token just read, as it stands.
func (p *parser) raw(begin int) string { return p.text[begin:p.offset()] }

// badReference looks for a reference to no character in the token just read; encoding/xml
// takes half a surrogate pair for U+FFFD.
func (p *parser) badReference(begin int) error {
	raw := p.raw(begin)
	for i := 0; ; {
		j := strings.Index(raw[i:], "&#")
		if j < 0 {
			return nil
		}
		i += j + 2
		end := strings.IndexByte(raw[i:], ';')
		if end < 0 {
			return nil
		}
		if _, ok := character(raw[i : i+end]); !ok {
			return fail(p.loc.pos(begin+i-2), "the reference &#%s; is to no character that XML allows", raw[i:i+end])
		}
	}
}

func (p *parser) end(t xml.EndElement, begin int) error {
	n := len(p.open)
	if n == 0 {
		return fail(p.loc.pos(begin), "</%s> closes nothing: remove it", full(t.Name))
	}
	if last := p.open[n-1]; last.name != t.Name {
		return fail(p.loc.pos(begin), "</%s> stands where </%s> is due, for <%s> began at %s", full(t.Name), full(last.name), full(last.name), last.pos)
	}
	p.open = p.open[:n-1]
	p.done = n == 1
	return p.to.end()
}

func (p *parser) instruction(t xml.ProcInst, pos transcript.Pos, begin int) error {
	if t.Target == "xml" && begin == 0 && !p.typed {
		return nil
	}
	after := begin + len("<?") + len(t.Target)
	switch {
	case strings.EqualFold(t.Target, "xml"):
		return fail(pos, "an XML declaration stands only at the very beginning of a file: remove this one, or what is before it")
	case !transcript.IsNCName(t.Target):
		return fail(pos, "%q is not a target that a processing instruction may have", t.Target)
	case after < len(p.text) && !strings.ContainsRune(" \t\n?", rune(p.text[after])):
		return fail(pos, "white space is missing after the target of a processing instruction")
	}
	return p.to.raw(t.Target, string(t.Inst), pos)
}

func (p *parser) directive(t xml.Directive, pos transcript.Pos) error {
	text := string(t)
	if !strings.HasPrefix(text, "DOCTYPE") || p.root || p.typed {
		return fail(pos, "a declaration <!%s… cannot stand here: remove it", text[:min(len(text), 20)])
	}
	p.typed = true
	d, err := parseDoctype(text)
	if err != nil {
		return fail(pos, "%w", err)
	}
	if d.isHTML() {
		return fail(pos, "this is an HTML page, not TEI: convert it to Markdown or TEI first")
	}
	message := "the document type declaration is not kept: nothing that it declares is lost"
	if err := p.inform(transcript.Diagnostic{Severity: transcript.Info, Code: "doctype-dropped", Pos: pos, Message: message}); err != nil {
		return err
	}
	if len(d.entities) == 0 {
		return nil
	}
	base := p.offset()
	out, pieces, at, err := expand(p.text, base, d.entities)
	if err != nil {
		return fail(p.loc.pos(base+at), "%w", err)
	}
	p.read(out)
	p.loc.pieces = pieces
	return nil
}

// syntax makes an error of one of encoding/xml, at the place that the decoder has come to in
// the token that began there.
func (p *parser) syntax(err error, begin int) error {
	at := max(begin, p.offset()-1)
	pos := p.loc.pos(at)
	what := err.Error()
	var s *xml.SyntaxError
	if errors.As(err, &s) {
		what = s.Msg
	}
	if name, ok := strings.CutPrefix(what, "invalid character entity &"); ok {
		return fail(p.loc.pos(max(begin, strings.LastIndexByte(p.text[:at+1], '&'))), "%s", undeclared(name))
	}
	if strings.HasPrefix(what, "illegal character code") {
		if err := p.badReference(begin); err != nil {
			return err
		}
	}
	if n := len(p.open); n > 0 && strings.HasPrefix(what, "unexpected EOF") {
		return fail(p.loc.pos(len(p.text)), "the file ends within a tag or the like, in <%s>: it is cut short", full(p.open[n-1].name))
	}
	return fail(pos, "this is not well-formed XML: %s", strings.TrimPrefix(what, "xml: "))
}

func undeclared(name string) string {
	name, bare := strings.CutSuffix(name, " (no semicolon)")
	name = strings.TrimSuffix(name, ";")
	switch {
	case bare:
		return "an & that begins no reference: write &amp; for the character"
	case strings.HasPrefix(name, "#"):
		return fmt.Sprintf("the reference &%s; is to no character that XML allows", name)
	}
	return fmt.Sprintf("the entity &%s; is not declared in this file: write the character itself", name)
}
