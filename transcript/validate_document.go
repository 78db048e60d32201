package transcript

import (
	"strings"
)

// What Validate asks of a document besides its nodes.

func (v *validator) namespaces() error {
	seen := map[string]bool{}
	for _, ns := range v.doc.Namespaces {
		switch {
		case !IsPrefix(ns.Prefix):
			return v.errorf(nil, "the prefix %q is not one: use ASCII letters and digits, and not tei, xml, nons or ns1, ns2, …", ns.Prefix)
		case ns.URI == "" || !isLine(ns.URI) || ns.URI == TEI || ns.URI == XML:
			return v.errorf(nil, "the prefix %q stands for no namespace of its own", ns.Prefix)
		case seen[ns.Prefix] || seen[ns.URI]:
			return v.errorf(nil, "the prefix %q or its namespace is declared twice", ns.Prefix)
		}
		seen[ns.Prefix], seen[ns.URI] = true, true
	}
	return nil
}

// IsPrefix reports whether s can be the prefix of a [Namespace].
func IsPrefix(s string) bool {
	for i, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || i > 0 && r >= '0' && r <= '9') {
			return false
		}
	}
	l := strings.ToLower(s)
	made, numbered := strings.CutPrefix(l, "ns") // prefixes that an encoder makes up
	return s != "" && !strings.HasPrefix(l, "xml") && l != "tei" && l != "nons" && !(numbered && isDigits(made))
}

func (v *validator) people() error {
	described := true
	seen := map[string]bool{}
	for _, p := range v.doc.People {
		switch {
		case p.ID != "" && seen[p.ID]:
			return v.errorf(p, "the ID %q is used twice: give one of the two another", p.ID)
		case p.External && p.ID != "" && !IsNCName(p.ID):
			return v.errorf(p, "the ID %q is not an XML name: begin with a letter, and use letters, digits, '-', '_' and '.'", p.ID)
		case p.ID == "" && p.External:
			return v.errorf(p, "a person described elsewhere needs an ID")
		case p.External && (!(&Attrs{Lang: p.Lang, Rend: p.Rend, Cert: p.Cert, Rule: p.Rule, Other: p.Other}).IsZero()):
			return v.errorf(p, "the person %q is described elsewhere, and yet has attributes here", p.ID)
		case !p.External && !described:
			return v.errorf(p, "the person %q stands after people who are described elsewhere", p.ID)
		}
		described = described && !p.External
		seen[p.ID] = true
	}
	return nil
}

func (v *validator) timeline() error {
	t := v.doc.Timeline
	if t == nil {
		return nil
	}
	if err := v.attrs(nil, &t.Attrs); err != nil {
		return err
	}
	if len(t.Points) == 0 {
		return v.errorf(nil, "a timeline needs a point")
	}
	for i := range t.Points {
		p := &t.Points[i]
		if err := v.attrs(nil, &p.Attrs); err != nil {
			return err
		}
		if p.ID == "" {
			return v.errorf(nil, "point %d of the timeline needs an ID", i+1)
		}
		if p.Since != "" {
			v.refs = append(v.refs, reference{p.Since, nil, true})
		}
		if !isLine(p.Absolute) || p.Interval != "" && !isDecimal(p.Interval) {
			return v.errorf(nil, "point %q of the timeline has no such time", p.ID)
		}
	}
	if t.Origin != "" {
		v.refs = append(v.refs, reference{t.Origin, nil, true})
	}
	if t.Unit != "" && !isWord(t.Unit) {
		return v.errorf(nil, "%q is no unit of a timeline", t.Unit)
	}
	return nil
}

// metadata checks what only fields are asked for.
func (v *validator) metadata() error {
	m := &v.doc.Metadata
	for _, f := range m.Fields {
		switch {
		case !isWord(f.Name) || f.Label != "" && f.Name != FieldName(f.Label):
			return v.errorf(f, "the field %q, labelled %q, must be called by the label's FieldName", f.Name, f.Label)
		case f.Label != "" && (!isLine(f.Label) || collapseRuns(strings.Trim(f.Label, space)) != f.Label):
			return v.errorf(f, "the label %q of a field has white space that is not collapsed", f.Label)
		case f.Value != "" && !isLine(f.Value):
			return v.errorf(f, "the value of the field %q holds a line end", f.Name)
		case !f.IsZero():
			return v.errorf(f, "the field %q has attributes: only its contents may", f.Name)
		}
	}
	return v.header()
}

// header checks that a header has a hole for each field and each person described.
func (v *validator) header() error {
	m := &v.doc.Metadata
	if m.Header == nil {
		return nil
	}
	if !IsTEI(m.Header, "teiHeader") {
		return v.errorf(m.Header, "the header is not a teiHeader element")
	}
	fields, people := 0, 0
	for n := range Preorder(m.Header) {
		switch {
		case IsHole(n, KindField):
			fields++
		case IsHole(n, KindPerson):
			people++
		}
	}
	if fields != len(m.Fields) {
		return v.errorf(m.Header, "the header has places for %d fields and there are %d: leave the header out, or change both", fields, len(m.Fields))
	}
	for _, p := range v.doc.People {
		if !p.External {
			people--
		}
	}
	if people != 0 {
		return v.errorf(m.Header, "the header has not as many places for people as are described: leave the header out, or change both")
	}
	return nil
}

func (v *validator) body() error {
	d := v.doc
	if d.IsWhole() {
		if err := v.root(); err != nil {
			return err
		}
		return v.timelineHole()
	}
	back, ok := BodyBlocks(BodyElements(d.Body))
	if !ok || len(back) != len(d.Body) {
		child, why := misfit(&Section{Children: d.Body})
		if child == nil {
			return v.errorf(nil, "the body cannot be written as a TEI body: call Normalize")
		}
		return v.errorf(child, "%s", strings.Replace(why, "a section", "the body", 1))
	}
	return v.content(&Section{}, Name{TEI, "body"}, BodyElements(d.Body), false)
}

// root checks that what stands beside a body that is a whole TEI file is nothing.
func (v *validator) root() error {
	d := v.doc
	if !d.IsRoot() {
		return nil
	}
	m := d.Metadata
	if len(m.Fields) > 0 || m.Header != nil || !d.Attrs.IsZero() || d.Layout != (Layout{}) || len(d.People) > 0 && !d.People[0].External {
		return v.errorf(d.Body[0], "the body is a whole TEI element, which says everything itself: leave out metadata, people and layout")
	}
	return nil
}

// layout checks how the source was laid out. A style has no word that TEI says the rest of a layout with: package
// teiheader.
func (v *validator) layout(l Layout) error {
	switch {
	case l == Layout{}:
		return nil
	case l.LeadingLines < 0 || !isWord(l.Profile):
		return v.errorf(nil, "the layout %+v is none: it needs a profile, and no negative number", l)
	case l.Style != "" && (!isWords(l.Style) || !IsXMLText(l.Style)):
		return v.errorf(nil, "the style %q of the layout is none: it is words with one space between", l.Style)
	case l.Has("no-final-newline") || strings.Contains(" "+l.Style, " leading-lines-"):
		return v.errorf(nil, "the style %q says what the layout has of its own (LeadingLines, NoFinalNewline): leave that out", l.Style)
	case l.Patch != "" && (!isWords(string(l.Patch)) || !IsXMLText(string(l.Patch))):
		return v.errorf(nil, "the patch of the layout is none: it is words with one space between")
	}
	if _, err := l.Patch.Hunks(); err != nil {
		return v.errorf(nil, "the patch of the layout is none: %w", err)
	}
	return nil
}
