package transcript

import "testing"

func TestEDTFAttributes(t *testing.T) {
	for _, c := range []struct {
		edtf  string
		attrs []Attr
	}{
		{"1990", []Attr{attr("when", "1990")}},
		{"1990-11", []Attr{attr("when", "1990-11")}},
		{"1990-11-08", []Attr{attr("when", "1990-11-08")}},
		{"2000-02-29", []Attr{attr("when", "2000-02-29")}},
		{"1900-02-29", []Attr{attr("when-custom", "1900-02-29")}}, // no such day
		{"1990-13", []Attr{attr("when-custom", "1990-13")}},
		{"1957/1959-03", []Attr{attr("from", "1957"), attr("to", "1959-03")}},
		{"../1959", []Attr{attr("when-custom", "../1959")}},
		{"1957-03~", []Attr{attr("when-custom", "1957-03~")}},
		{"", nil},
	} {
		got := edtfAttrs(c.edtf)
		if !SameAttrs(got, c.attrs) {
			t.Errorf("%q: %v, want %v", c.edtf, got, c.attrs)
		}
		d := &Date{Attrs: Attrs{Other: got}}
		takeEDTF(d)
		if d.EDTF != c.edtf || len(d.Other) != 0 {
			t.Errorf("%q reads back as %q with %v", c.edtf, d.EDTF, d.Other)
		}
	}
}

func TestForeignDateAttributesStay(t *testing.T) {
	for _, attrs := range [][]Attr{
		{attr("when", "--11-08")},
		{attr("when", "1990"), attr("from", "1989")},
		{attr("notBefore", "1990")},
		{attr("from", "1989")},
	} {
		d := &Date{Attrs: Attrs{Other: attrs}}
		takeEDTF(d)
		if d.EDTF != "" || !SameAttrs(d.Other, attrs) {
			t.Errorf("%v became %q and %v", attrs, d.EDTF, d.Other)
		}
	}
}
