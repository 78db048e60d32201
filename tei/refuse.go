package tei

import (
	"encoding/xml"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// checkRoot refuses by name what is XML and not TEI P5, before the rest of it is read.
func checkRoot(t xml.StartElement, pos transcript.Pos) error {
	uri := ""
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" && a.Name.Local == t.Name.Space || t.Name.Space == "" && a.Name == (xml.Name{Local: "xmlns"}) {
			uri = a.Value
		}
	}
	local := t.Name.Local
	isTEI := uri == transcript.TEI
	switch {
	case isTEI && (local == "TEI" || local == "teiCorpus"):
		return nil
	case isTEI:
		return fail(pos, "the root is <%s>, a part of TEI: wrap it in <TEI>, with a <teiHeader>", full(t.Name))
	case local == "TEI.2" || local == "teiCorpus.2":
		return fail(pos, "this is TEI P4 (<%s>): convert it to P5 first, for example with the TEI consortium's Stylesheets", local)
	case strings.EqualFold(local, "html"):
		return fail(pos, "this is an HTML page, not TEI: convert it to Markdown or TEI first")
	case local == "akomaNtoso" || strings.Contains(uri, "akomantoso") || strings.Contains(uri, "legaldocml"):
		return fail(pos, "this is Akoma Ntoso, not TEI: convert it to TEI first")
	case t.Name.Space != "" && uri == "":
		return fail(pos, "the prefix %s: of <%s> is not declared: add xmlns:%s=\"…\"", t.Name.Space, full(t.Name), t.Name.Space)
	case local == "TEI" || local == "teiCorpus":
		if uri == "" {
			return fail(pos, "<%s> has no namespace: add xmlns=%q", local, transcript.TEI)
		}
		return fail(pos, "<%s> is in the namespace %q, which is not TEI's: it should be %q", local, uri, transcript.TEI)
	case uri == "":
		return fail(pos, "this is XML with the root <%s>, not TEI: it begins with <TEI xmlns=%q>", full(t.Name), transcript.TEI)
	}
	return fail(pos, "this is XML with the root <%s> of %s, not TEI", full(t.Name), uri)
}
