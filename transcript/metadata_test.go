package transcript_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/tiro-transcripts/tiro/transcript"
)

func titleField(n transcript.Inline) *transcript.Field {
	return &transcript.Field{Name: transcript.FieldTitle, Children: []transcript.Block{&transcript.Paragraph{Plain: true, Children: []transcript.Inline{n}}}}
}

// bare is a title without type and language.
func bare(s string) *transcript.Field { return titleField(&transcript.Text{Value: s}) }

func marked(kind, lang, s string) *transcript.Field {
	return titleField(&transcript.Title{Type: kind, Attrs: transcript.Attrs{Lang: lang}, Children: []transcript.Inline{&transcript.Text{Value: s}}})
}

func TestTitle(t *testing.T) {
	type fields = []*transcript.Field
	for name, c := range map[string]struct {
		lang   string
		fields fields
		want   string
	}{
		"none":                                {"", nil, ""},
		"the first of bare ones":              {"en", fields{bare("One"), bare("Two")}, "One"},
		"main before sub":                     {"de", fields{marked("sub", "de", "Unter"), marked("main", "de", "Ober")}, "Ober"},
		"main in another language before sub": {"de", fields{marked("sub", "de", "Unter"), marked("main", "en", "Above")}, "Above"},
		"the document's language":             {"de", fields{marked("main", "en", "Sitting"), marked("main", "de", "Sitzung")}, "Sitzung"},
		"a variety of it":                     {"de-AT", fields{marked("main", "en", "Sitting"), marked("main", "de", "Sitzung")}, "Sitzung"},
		"a variety of the title's":            {"en", fields{marked("main", "de", "Sitzung"), marked("main", "en-GB", "Sitting")}, "Sitting"},
		"no other that begins like it":        {"de", fields{marked("main", "del", "Delaware"), marked("main", "", "Sitzung")}, "Sitzung"},
		"unmarked before a translation":       {"ru", fields{marked("", "en", "The Mermaid"), bare("Русалка")}, "Русалка"},
		"the first where none is the own":     {"sl", fields{marked("main", "de", "Sitzung"), marked("main", "en", "Sitting")}, "Sitzung"},
		"the first of types of their own":     {"en", fields{marked("complete", "", "Relations, Volume 1"), marked("series", "", "Relations")}, "Relations, Volume 1"},
		"no empty one":                        {"", fields{marked("main", "", ""), bare("Talks")}, "Talks"},
		"none of another field":               {"", fields{{Name: "source-title", Children: bare("A book").Children}}, ""},
	} {
		d := &transcript.Document{Metadata: transcript.Metadata{Fields: c.fields}}
		d.Lang = c.lang
		assert.Equal(t, c.want, d.Title(), name)
	}
	m := transcript.Metadata{Fields: fields{marked("main", "en", "Sitting"), marked("main", "de", "Sitzung")}}
	assert.Equal(t, "Sitting", m.Title())
	assert.Equal(t, "Sitzung", m.TitleIn("de"))
}

func TestSole(t *testing.T) {
	assert.Nil(t, bare("Talks").Sole())
	assert.Nil(t, (&transcript.Field{}).Sole())
	title := marked("main", "", "Talks")
	assert.Equal(t, transcript.KindTitle, title.Sole().Kind())
	p := &transcript.Paragraph{}
	assert.Same(t, p, (&transcript.Field{Children: []transcript.Block{p}}).Sole())
	assert.Nil(t, (&transcript.Field{Children: []transcript.Block{p, p}}).Sole())
	two := title.Children[0].(*transcript.Paragraph)
	two.Children = append(two.Children, &transcript.Text{Value: "and more"})
	assert.Nil(t, title.Sole())
}
