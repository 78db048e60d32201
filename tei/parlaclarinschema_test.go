package tei

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/beevik/etree"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

var update = flag.Bool("update", false, "write the schema in compact syntax anew, which fails the run")

// The schema that the profile is written by is that of the tradition, to the letter but for
// its syntax: RELAX NG's compact one, without documentation and Schematron.
func TestParlaClarinSchemaIsThePublishedOne(t *testing.T) {
	const compact = "parla-clarin.rnc"
	doc := etree.NewDocument()
	require.NoError(t, doc.ReadFromFile(corpora.Beside(t, "schemas", "parla-clarin.rng")))
	want := compactSyntax(doc.Root())
	if *update {
		require.NoError(t, os.WriteFile(compact, []byte(want), 0o644))
		t.Fatal("the schema is written: read the difference, and run again without -update")
	}
	require.Equal(t, want, parlaClarinSchema)
}

// compactSyntax writes what can be reached from the start of a grammar.
func compactSyntax(grammar *etree.Element) string {
	c := compacter{defines: map[string]*etree.Element{}}
	for _, d := range grammar.SelectElements("define") {
		c.defines[d.SelectAttrValue("name", "")] = d
	}
	c.reach(grammar.SelectElement("start"))
	var b strings.Builder
	b.WriteString(`# Parla-CLARIN's schema in RELAX NG compact syntax, without its documentation: what TEI's Roma made of
# the ODD of 2022-05-03, for TEI 4.4.0a. "This file is freely available and you are hereby authorised to copy,
# modify, and redistribute it in any way without further reference or permissions."
# Made by go test ./tei -run ParlaClarinSchema -update from the XML syntax.

default namespace = "` + grammar.SelectAttrValue("ns", "") + `"
namespace tei = "http://www.tei-c.org/ns/1.0"
namespace dcr = "http://www.isocat.org/ns/dcr"
namespace teix = "http://www.tei-c.org/ns/Examples"

`)
	b.WriteString("start = " + c.body(grammar.SelectElement("start"), ", ") + "\n")
	for _, name := range c.reached {
		b.WriteString(name + " = " + c.body(c.defines[name], ", ") + "\n")
	}
	return b.String()
}

type compacter struct {
	defines map[string]*etree.Element
	reached []string
}

func (c *compacter) reach(e *etree.Element) {
	for _, r := range e.FindElements(".//ref") {
		if name := r.SelectAttrValue("name", ""); !slices.Contains(c.reached, name) {
			c.reached = append(c.reached, name)
			c.reach(c.defines[name])
		}
	}
}

// body writes the patterns in an element, joined by an operator.
func (c *compacter) body(e *etree.Element, operator string) string {
	var parts []string
	for _, p := range e.ChildElements() {
		if s := c.pattern(p); s != "" && !(s == "empty" && operator == ", ") {
			parts = append(parts, s)
		}
	}
	switch len(parts) {
	case 0:
		return "empty"
	case 1:
		return parts[0]
	}
	return "(" + strings.Join(parts, operator) + ")"
}

func (c *compacter) pattern(e *etree.Element) string {
	if e.NamespaceURI() != "http://relaxng.org/ns/structure/1.0" {
		return ""
	}
	switch e.Tag {
	case "ref":
		return e.SelectAttrValue("name", "")
	case "text", "empty", "notAllowed":
		return e.Tag
	case "group":
		return c.body(e, ", ")
	case "choice":
		return c.body(e, " | ")
	case "optional":
		return c.body(e, ", ") + "?"
	case "zeroOrMore":
		return c.body(e, ", ") + "*"
	case "oneOrMore":
		return c.body(e, ", ") + "+"
	case "list":
		return "list { " + c.body(e, ", ") + " }"
	case "value":
		return `"` + e.Text() + `"`
	case "data":
		s := "xsd:" + e.SelectAttrValue("type", "")
		if p := e.SelectElement("param"); p != nil {
			s += ` { ` + p.SelectAttrValue("name", "") + ` = "` + p.Text() + `" }`
		}
		return s
	case "element", "attribute":
		return e.Tag + " " + nameClass(e) + " { " + c.inside(e) + " }"
	}
	return ""
}

// inside is what an element or attribute holds; an attribute that does not say holds text.
func (c *compacter) inside(e *etree.Element) string {
	s := c.body(e, ", ")
	if s == "empty" && e.Tag == "attribute" {
		return "text"
	}
	return s
}

func nameClass(e *etree.Element) string {
	if e.SelectElement("anyName") != nil {
		if e.Tag == "element" {
			return "* - (tei:* | teix:egXML)"
		}
		return "*"
	}
	name := e.SelectAttrValue("name", "")
	if e.SelectAttrValue("ns", "") == "http://www.isocat.org/ns/dcr" {
		return "dcr:" + strings.TrimPrefix(name, "dcr:")
	}
	return name
}
