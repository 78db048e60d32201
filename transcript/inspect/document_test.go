package inspect_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

func words(s string) []transcript.Inline { return []transcript.Inline{&transcript.Text{Value: s}} }

func paragraph(in ...transcript.Inline) *transcript.Paragraph {
	return &transcript.Paragraph{Children: in}
}

// turn is what somebody says; without an ID, nobody knows who, and without a label nothing is printed.
func turn(id, label, said string) *transcript.Turn {
	t := &transcript.Turn{Children: []transcript.Block{paragraph(words(said)...)}}
	if id != "" {
		t.Speakers = []string{id}
	}
	if label != "" {
		t.Label = words(label)
	}
	return t
}

// person is described, by that name.
func person(id, name string) *transcript.Person {
	p := &transcript.Person{Attrs: transcript.Attrs{ID: id}}
	if name != "" {
		p.Children = []transcript.Node{&transcript.Named{Names: transcript.PersonName, Children: words(name)}}
	}
	return p
}

func document(people []*transcript.Person, body ...transcript.Block) *transcript.Document {
	return &transcript.Document{People: people, Body: body}
}

func TestWords(t *testing.T) {
	for said, want := range map[string]int{
		"Yes.":                     1,
		"I - well, I … do not.":    5, // I well, I do not.
		"2½ lines of No. 4":        5,
		"Mr.\u00a0Orde is here":    4,
		"— … ! ***":                0,
		"the father-in-law’s boat": 3,
		"Слово за слово":           3,
	} {
		r := inspect.Document(document(nil, turn("", "", said)))
		assert.Equal(t, want, r.Counts.SpokenWords, "%q", said)
		assert.Equal(t, want, r.Counts.Words, "%q", said)
	}
}

// What a turn prints besides what is said is no word of its speaker.
func TestSpokenWords(t *testing.T) {
	talk := turn("orlik", "T. Orlik.", "")
	talk.Children[0].(*transcript.Paragraph).Children = append(words("We begin "),
		&transcript.Event{Event: transcript.Vocal, Desc: words("laughter from all sides")},
		&transcript.Text{Value: " "},
		&transcript.Gap{Reason: "omitted", Desc: words("two pages omitted")},
		&transcript.Note{Children: []transcript.Block{turn("velen", "M. Velen.", "He did not.")}},
		&transcript.Supplied{Children: words(" tomorrow")},
	)
	r := inspect.Document(document([]*transcript.Person{person("orlik", "Tomas Orlik"), person("velen", "Mara Velen")}, talk))
	assert.Equal(t, []inspect.Speaker{
		{ID: "orlik", Name: "Tomas Orlik", Described: true, Turns: 1, Words: 3, Labels: []inspect.LabelCount{{Label: "T. Orlik.", Turns: 1}}},
		{ID: "velen", Name: "Mara Velen", Described: true, Turns: 1, Words: 3, Labels: []inspect.LabelCount{{Label: "M. Velen.", Turns: 1}}},
	}, r.People)
	assert.Equal(t, 6, r.Counts.SpokenWords)
	assert.Equal(t, 2+2+4+3+1+2+3, r.Counts.Words) // T. Orlik. We begin [laughter …] [two …] tomorrow / M. Velen. He did not.
}

// A turn within a turn has its own speaker, and the sum has its words once.
func TestQuotedTurn(t *testing.T) {
	outer := turn("orlik", "ORLIK:", "She said:")
	outer.Children = append(outer.Children, &transcript.Quote{Children: []transcript.Block{turn("velen", "VELEN:", "Not now.")}})
	r := inspect.Document(document(nil, &transcript.Section{Children: []transcript.Block{outer}}))
	assert.Equal(t, inspect.Counts{Turns: 2, Attributed: 2, Words: 6, SpokenWords: 4, Paragraphs: 2, Speaking: 2}, r.Counts)
	assert.Equal(t, []inspect.Section{{Depth: 1, Turns: 2, Words: 6, SpokenWords: 4}}, r.Outline)
	require.Len(t, r.People, 2)
	assert.Equal(t, 4, r.People[0].Words)
	assert.Equal(t, 2, r.People[1].Words)
}

// Those who speak together are counted each; nobody known is counted by the label.
func TestWhoSpeaks(t *testing.T) {
	both := turn("orlik", "Both.", "Aye aye.")
	both.Speakers = []string{"orlik", "velen", "orlik"}
	r := inspect.Document(document([]*transcript.Person{person("velen", ""), {Attrs: transcript.Attrs{ID: "orlik"}, External: true}},
		both, turn("orlik", "Orlik.", "Yes."), turn("", "A Voice.", "No!"), turn("", "A Voice.", "No, no!"), turn("", "", "Shame!")))
	assert.Equal(t, []inspect.Speaker{
		{ID: "orlik", Turns: 2, Words: 3, Labels: []inspect.LabelCount{{Label: "Both.", Turns: 1}, {Label: "Orlik.", Turns: 1}}},
		{Turns: 2, Words: 3, Labels: []inspect.LabelCount{{Label: "A Voice.", Turns: 2}}},
		{ID: "velen", Described: true, Turns: 1, Words: 2, Labels: []inspect.LabelCount{{Label: "Both.", Turns: 1}}},
		{Turns: 1, Words: 1},
	}, r.People)
	assert.Equal(t, []inspect.Label{
		{Label: "A Voice.", Turns: 2, Words: 3},
		{Label: "Both.", Turns: 1, Words: 2, People: []string{"orlik", "velen"}},
		{Label: "Orlik.", Turns: 1, Words: 1, People: []string{"orlik"}},
		{Turns: 1, Words: 1},
	}, r.Labels)
	assert.Equal(t, inspect.Counts{Turns: 5, Attributed: 2, Words: 13, SpokenWords: 7, Paragraphs: 5, Speaking: 2, Described: 1}, r.Counts)
}

// Who is named in the text alone, and a label that is a note with attributes, count like any.
func TestNamedInTheText(t *testing.T) {
	orlik := person("orlik", "Orlik, a pilot")
	orlik.External = true
	note := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "note"}, Children: []transcript.Node{&transcript.Text{Value: "ORLIK:"}}}
	said := turn("orlik", "", "Aye.")
	said.Type, said.Label = transcript.Utterance, []transcript.Inline{note}
	assert.Equal(t, []inspect.Speaker{
		{ID: "orlik", Name: "Orlik, a pilot", Described: true, Turns: 1, Words: 1, Labels: []inspect.LabelCount{{Label: "ORLIK:", Turns: 1}}},
	}, inspect.Document(document([]*transcript.Person{orlik}, said)).People)
}

func TestQuantities(t *testing.T) {
	gap := func(unit, quantity, least, most string) *transcript.Gap {
		return &transcript.Gap{Reason: "withheld", Unit: unit, Quantity: quantity, AtLeast: least, AtMost: most}
	}
	unsure := gap("page", "", "", "")
	unsure.Extent, unsure.Rule, unsure.Cert = "unknown", "gap.withheld", "medium"
	r := inspect.Document(document(nil, gap("page", "0.5", "", ""), gap("page", "2.75", "", ""), gap("line", "", "2", "4"),
		gap("line", "", "", "1"), gap("", "", "", ""), unsure))
	assert.Equal(t, []inspect.Apparatus{{
		Kind: transcript.KindGap, Reason: "withheld", Count: 6, Inferred: 1, Uncertain: 1,
		Quantities: []inspect.Quantity{
			{Unit: "page", Exact: &inspect.Sum{Total: "3.25", In: 2}, Unknown: 1},
			{Unit: "line", AtLeast: &inspect.Sum{Total: "2", In: 1}, AtMost: &inspect.Sum{Total: "5", In: 2}},
		},
	}}, r.Apparatus)
}

// Numbers that measure nothing are not added up.
func TestAbsurdQuantity(t *testing.T) {
	for _, q := range []string{"1e999999999", "-3", "1/3", "3.", "0000000000000000000000000000000000000001"} {
		r := inspect.Document(document(nil, &transcript.Gap{Unit: "page", Quantity: q}))
		assert.Equal(t, []inspect.Quantity{{Unit: "page", Unknown: 1}}, r.Apparatus[0].Quantities, q)
	}
}

func TestChoicesAndReadings(t *testing.T) {
	choice := &transcript.Choice{Children: []transcript.Inline{
		&transcript.Reading{Type: transcript.Sic, Children: words("teh")}, &transcript.Reading{Type: transcript.Corr, Children: words("the")},
	}}
	r := inspect.Document(document(nil, paragraph(choice, &transcript.Reading{Type: transcript.Sic, Children: words("wether")})))
	assert.Equal(t, []inspect.Apparatus{
		{Kind: transcript.KindChoice, Readings: []string{"sic", "corr"}, Count: 1},
		{Kind: transcript.KindReading, Readings: []string{"sic"}, Count: 1},
	}, r.Apparatus)
}

// A section has what the sections in it have, also those behind markup that has no type.
func TestOutline(t *testing.T) {
	inner := &transcript.Section{Type: "vote", Children: []transcript.Block{
		&transcript.Heading{Children: words("The vote")}, turn("orlik", "Orlik:", "Aye."),
	}}
	outer := &transcript.Section{Type: "debate", Children: []transcript.Block{
		&transcript.Heading{Children: words("First reading")}, turn("velen", "Velen:", "I beg to move."), inner,
	}}
	body := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "body"}, Children: []transcript.Node{outer, &transcript.Section{}}}
	r := inspect.Document(document(nil, &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "text"}, Children: []transcript.Node{body}}))
	assert.Equal(t, []inspect.Section{
		{Depth: 1, Class: "debate", Heading: "First reading", Turns: 2, Words: 11, SpokenWords: 5},
		{Depth: 2, Class: "vote", Heading: "The vote", Turns: 1, Words: 4, SpokenWords: 1},
		{Depth: 1},
	}, r.Outline)
	assert.Equal(t, []inspect.SectionCount{
		{Depth: 1, Class: "debate", Count: 1}, {Depth: 1, Count: 1}, {Depth: 2, Class: "vote", Count: 1},
	}, r.Sections)
}

// The words of a section within a paragraph are the paragraph's already.
func TestSectionInParagraph(t *testing.T) {
	letter := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "floatingText"}, Children: []transcript.Node{
		&transcript.Section{Type: "letter", Children: []transcript.Block{paragraph(words("Come at once.")...)}},
	}}
	r := inspect.Document(document(nil, &transcript.Section{Type: "memoir", Children: []transcript.Block{
		paragraph(&transcript.Text{Value: "He wrote:"}, letter),
	}}))
	assert.Equal(t, 5, r.Counts.Words)
	assert.Equal(t, []inspect.Section{{Depth: 1, Class: "memoir", Words: 5}, {Depth: 2, Class: "letter", Words: 3}}, r.Outline)
}

func TestCoverage(t *testing.T) {
	tei := func(local string, children ...transcript.Node) *transcript.Element {
		return &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: local}, Children: children}
	}
	d := document(nil,
		paragraph(&transcript.Text{Value: "One "}, tei("w", &transcript.Text{Value: "two"}), tei("w"), &transcript.Emphasis{Children: words("three")}),
		&transcript.Note{Children: []transcript.Block{&transcript.Paragraph{Plain: true, Children: words("four")}}},
		&transcript.Raw{Text: "five"}, &transcript.Element{Name: transcript.Name{Space: "urn:x", Local: "y"}})
	d.Metadata.Header = tei("teiHeader", &transcript.Element{Name: transcript.Hole(transcript.KindField)})
	d.Metadata.Fields = []*transcript.Field{{Name: "title", Children: []transcript.Block{&transcript.Paragraph{Plain: true, Children: words("Six")}}}}
	half := 0.5
	assert.Equal(t, inspect.Coverage{
		Body: inspect.Share{Typed: 3, Elements: 3, Share: &half, Names: []inspect.NameCount{
			{Name: "{http://www.tei-c.org/ns/1.0}w", Count: 2}, {Name: "{urn:x}y", Count: 1},
		}},
		Header: &inspect.Share{Typed: 1, Elements: 1, Share: &half, Names: []inspect.NameCount{{Name: "{http://www.tei-c.org/ns/1.0}teiHeader", Count: 1}}},
	}, inspect.Document(d).Coverage)
}

// A corpus has its texts' headers in its body: what is in them is about the text.
func TestHeaderInBody(t *testing.T) {
	tei := func(local string, children ...transcript.Node) *transcript.Element {
		return &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: local}, Children: children}
	}
	r := inspect.Document(document(nil, tei("TEI", tei("teiHeader", &transcript.Note{}), tei("text", tei("body", paragraph(words("One.")...))))))
	assert.Empty(t, r.Apparatus)
	assert.Equal(t, 2, r.Coverage.Header.Typed+r.Coverage.Header.Elements)
	assert.Equal(t, 3, r.Coverage.Body.Elements)
}

func TestTimes(t *testing.T) {
	points := []transcript.TimePoint{
		{Attrs: transcript.Attrs{ID: "t0"}, Absolute: "10:05:00"},
		{Attrs: transcript.Attrs{ID: "t1"}, Interval: "1.25", Since: "t0"},
		{Attrs: transcript.Attrs{ID: "t2"}, Interval: "0.5", Since: "t1"},
		{Attrs: transcript.Attrs{ID: "lost"}, Interval: "9", Since: "ring"},
		{Attrs: transcript.Attrs{ID: "ring"}, Interval: "9", Since: "lost"},
		{Attrs: transcript.Attrs{ID: "end"}, Absolute: "10:06:00"},
	}
	one, two := turn("orlik", "", "Yes."), turn("velen", "", "No.")
	one.Start, one.End, two.Start = "t0", "t1", "t1"
	d := document(nil, one, two)
	d.Timeline = &transcript.Timeline{Unit: "s", Origin: "t0", Points: points}
	r := inspect.Document(d)
	assert.Equal(t, &inspect.Times{Points: 6, Unit: "s", Span: "1.75", From: "10:05:00", To: "10:06:00", Starts: 2, Ends: 1}, r.Times)
	assert.NotContains(t, codes(r), inspect.TimeOrder)
}

func TestDates(t *testing.T) {
	field := func(name string, in ...transcript.Inline) *transcript.Field {
		return &transcript.Field{Name: name, Children: []transcript.Block{&transcript.Paragraph{Plain: true, Children: in}}}
	}
	d := document(nil, &transcript.Dateline{Children: []transcript.Inline{&transcript.Date{EDTF: "1964-05", Children: words("May 1964")}}},
		paragraph(&transcript.Date{EDTF: "1911", Children: words("1911")}))
	d.Metadata.Fields = []*transcript.Field{
		field("title", words("Talks of 17 May 1964, with notes from June 1964 and 1965")...),
		field("date", &transcript.Date{EDTF: "1964-05-18", Role: "record", Children: words("18.5.64")}),
	}
	assert.Equal(t, []inspect.Date{
		{EDTF: "1964-05-17", Text: "17 May 1964", In: inspect.InTitle, Field: "title"},
		{EDTF: "1964-06", Text: "June 1964", In: inspect.InTitle, Field: "title"},
		{EDTF: "1964-05-18", Role: "record", Text: "18.5.64", In: inspect.InField, Field: "date", Marked: true},
		{EDTF: "1964-05", Text: "May 1964", In: inspect.InDateline, Marked: true},
	}, inspect.Document(d).Dates)
}

// A report changes nothing and is whole for every kind of node.
func TestEveryNode(t *testing.T) {
	d := transcripttest.EveryNode()
	before := d.Clone()
	r := inspect.Document(d)
	assert.Empty(t, transcript.Diff(before, d))
	assert.Equal(t, d.Digest(), r.SHA256)
	data, err := json.Marshal(r)
	require.NoError(t, err)
	assert.NotContains(t, string(data), "null")
	assert.NotContains(t, string(data), `""`)
}
