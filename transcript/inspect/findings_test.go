package inspect_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/inspect"
)

func codes(r *inspect.Report) []inspect.Code {
	var out []inspect.Code
	for _, f := range r.Findings {
		out = append(out, f.Code)
	}
	return out
}

// only is the one finding of a document.
func only(t *testing.T, d *transcript.Document) inspect.Finding {
	t.Helper()
	r := inspect.Document(d)
	require.Len(t, r.Findings, 1, "%v", codes(r))
	f := r.Findings[0]
	assert.NotEmpty(t, f.Message)
	f.Message = ""
	return f
}

// none asserts that nothing looks inconsistent.
func none(t *testing.T, d *transcript.Document, why ...any) {
	t.Helper()
	assert.Empty(t, inspect.Document(d).Findings, why...)
}

func at[N transcript.Node](n N, line uint32) N {
	n.SetPos(transcript.Pos{Line: line, Column: 1})
	return n
}

func place(line uint32) inspect.Place { return inspect.Place{Line: line, Column: 1} }

func with[N transcript.Node](n N, attribute, value string) N {
	a := n.Attributes()
	a.Other = append(a.Other, transcript.Attr{Name: transcript.Name{Local: attribute}, Value: value})
	return n
}

// dated is a document whose title has words, whose date field a date, and whose datelines others.
func dated(title, field, role string, lines ...string) *transcript.Document {
	d := document(nil)
	d.Metadata.Fields = []*transcript.Field{
		at(&transcript.Field{Name: "title", Children: []transcript.Block{&transcript.Paragraph{Plain: true, Children: words(title)}}}, 3),
		{Name: "date", Children: []transcript.Block{&transcript.Paragraph{Plain: true, Children: []transcript.Inline{
			&transcript.Date{EDTF: field, Role: role, Children: words("then")},
		}}}},
	}
	for i, line := range lines {
		d.Body = append(d.Body, &transcript.Section{Children: []transcript.Block{
			&transcript.Dateline{Children: []transcript.Inline{at(&transcript.Date{EDTF: line}, uint32(10+i))}},
		}})
	}
	return d
}

func TestDateContradicts(t *testing.T) {
	for _, c := range []struct {
		title, field, role string
		lines              []string
		at                 uint32 // 0: nothing contradicts
	}{
		{title: "Talk in Vodengrad, 18 May 1964", field: "1964-05-17", at: 3}, // recorded before it happened
		{title: "Talk in Vodengrad, 17 May 1964", field: "1965-05-17", at: 3}, // another year
		{title: "Talk in Vodengrad, 7 May 1964", field: "1964-05-17", role: "conversation", at: 3},
		{title: "Talk in Vodengrad, 7 May 1964", field: "1964-05-17", role: "record"}, // written down ten days later
		{title: "Talk in Vodengrad, 17 May 1964", field: "1964-05-17"},
		{title: "Talk in Vodengrad, May 1964", field: "1964-05-17", role: "conversation"},
		{title: "Talk in Vodengrad, 17 May 1964", field: "1964"},
		{title: "Talk in Vodengrad, 16–18 May 1964", field: "1964-05-17~"},
		{title: "Talks of 18 May 1964 and 2 June 1964", field: "1964-05-17"}, // of two things
		{title: "The Commission of 1911", field: "1909-05-17"},               // a year is no date
		{title: "Talk in Vodengrad, 18 May 1964", field: "196u-05-17"},       // not to be compared
		{title: "Talk", field: "1964-05-17", lines: []string{"1964-05-18"}, at: 10},
		{title: "Talk", field: "1964-05-17", lines: []string{"1964-05-18", "1964-05-18"}, at: 10},
		{title: "Talk", field: "1964-05-17", lines: []string{"1964-05-17"}},
		{title: "Letters", field: "1964-05-17", lines: []string{"1964-05-18", "1964-05-20"}},
		{title: "Talk", field: "1964-05-17", lines: []string{""}},
	} {
		d := dated(c.title, c.field, c.role, c.lines...)
		if c.at == 0 {
			none(t, d, "%+v", c)
			continue
		}
		f := only(t, d)
		assert.Equal(t, inspect.DateContradicts, f.Code, "%+v", c)
		assert.Equal(t, place(c.at), f.At, "%+v", c)
		assert.Equal(t, c.field, f.Values[1])
	}
}

// A field may have several dates: one that agrees is enough.
func TestDateOfSeveral(t *testing.T) {
	d := dated("Talk in Vodengrad, 18 May 1964", "1964-05-17", "")
	more := dated("", "1964-05-18", "").Metadata.Fields[1]
	d.Metadata.Fields = append(d.Metadata.Fields, more)
	none(t, d)
}

func TestSpeakerUnknown(t *testing.T) {
	people := []*transcript.Person{person("orlik", "Tomas Orlik"), {Attrs: transcript.Attrs{ID: "velen"}, External: true}, {Attrs: transcript.Attrs{ID: "party"}, External: true}}
	laugh := &transcript.Event{Event: transcript.Vocal, Speakers: []string{"velen"}}
	party := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "org"}, Attrs: transcript.Attrs{ID: "party"}}
	d := document(people, turn("orlik", "O.", "Yes."), at(turn("velen", "V.", "No."), 7), laugh, turn("party", "P.", "Aye."), party)
	assert.Equal(t, inspect.Finding{Code: inspect.SpeakerUnknown, Severity: inspect.Warning, Values: []string{"velen"}, Count: 2, At: place(7)}, only(t, d))
}

// Where nobody is described, the people are in another file: one thing to say.
func TestSpeakersElsewhere(t *testing.T) {
	d := document(nil, at(turn("orlik", "O.", "Yes."), 5), turn("velen", "V.", "No."), turn("orlik", "O.", "Yes!"))
	assert.Equal(t, inspect.Finding{Code: inspect.SpeakersElsewhere, Severity: inspect.Info, Values: []string{"orlik", "velen"}, Count: 3, At: place(5)}, only(t, d))
	none(t, document([]*transcript.Person{person("orlik", "")}, turn("orlik", "O.", "Yes.")))
}

func TestSpeakerAttribute(t *testing.T) {
	for value, bad := range map[string]bool{
		"Tomas Orlik": true, "": true, "#1st": true, "#orlik velen": true, "#": true,
		"corpus.xml#orlik": false, "part:orlik": false, "people/orlik": false,
	} {
		d := document(nil, with(turn("", "O.", "Yes."), "who", value), at(with(turn("", "O.", "No."), "who", value), 4))
		d.Body[0].SetPos(transcript.Pos{Line: 3, Column: 1})
		if !bad {
			none(t, d, value)
			continue
		}
		assert.Equal(t, inspect.Finding{Code: inspect.SpeakerAttribute, Severity: inspect.Warning, Values: []string{value}, Count: 2, At: place(3)}, only(t, d), value)
	}
	found := with(turn("orlik", "O.", "Yes."), "who", "Orlik") // as Resolve finds somebody
	none(t, document([]*transcript.Person{person("orlik", "")}, found))
	u := with(&transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "u"}}, "who", "Orlik")
	assert.Equal(t, inspect.SpeakerAttribute, only(t, document(nil, u)).Code)
}

func TestLabelAmbiguous(t *testing.T) {
	two := []*transcript.Person{person("maro-1", "Lena Maro"), person("maro-2", "Pavel Maro")}
	d := document(two, turn("maro-1", "Maro.", "Yes."), at(turn("maro-2", "[Maro:]", "No."), 9), turn("maro-1", "Maro.", "Yes!"))
	assert.Equal(t, inspect.Finding{Code: inspect.LabelAmbiguous, Severity: inspect.Warning, Values: []string{"Maro", "maro-1", "maro-2"}, Count: 2, At: place(9)}, only(t, d))

	none(t, document(two, turn("maro-1", "L. Maro.", "Yes."), turn("maro-2", "P. Maro.", "No.")))
	none(t, document(two, turn("maro-1", "The Chairman.", "Yes."), turn("maro-2", "The Chairman.", "No.")), "a capacity")
	none(t, document(two, turn("maro-1", "Q.", "Yes?"), turn("maro-2", "Q.", "No?")), "a letter")
	none(t, document(two, turn("maro-1", "Der Vorsitz.", "Ja."), turn("maro-2", "Der Vorsitz.", "Nein.")), "nobody's name")
	together := turn("maro-1", "Maro.", "Aye.")
	together.Speakers = []string{"maro-1", "maro-2"}
	none(t, document(two, turn("maro-1", "Maro.", "Yes."), together), "not alone")
	voices := []*transcript.Person{person("voice-1", "Voice at the door"), person("voice-2", "Voice from above")}
	none(t, document(voices, turn("voice-1", "Voice.", "Who is there?"), turn("voice-2", "Voice.", "Only a voice.")), "a common word")
}

func TestLabelVariants(t *testing.T) {
	fine := func(why string, people []*transcript.Person, body ...transcript.Block) {
		t.Helper()
		none(t, document(people, body...), why)
	}
	orlik := []*transcript.Person{person("orlik", "Tomas Orlik")}
	f := only(t, document(orlik, turn("orlik", "T. Orlik.", "Yes."), turn("orlik", "T. Orlik.", "No."), at(turn("orlik", "T. Orlick.", "So?"), 8)))
	assert.Equal(t, inspect.Finding{Code: inspect.LabelVariants, Severity: inspect.Warning, Values: []string{"T. Orlik", "T. Orlick"}, Count: 3, At: place(8)}, f)

	lanoye := []*transcript.Person{person("lanoye", "Marc Lanoye-Verhagen")}
	f = only(t, document(lanoye, turn("lanoye", "Lanoye-Verhagen.", "Yes."), turn("lanoye", "Lanoye-Verhaagenn.", "No.")))
	assert.Equal(t, []string{"Lanoye-Verhagen", "Lanoye-Verhaagenn"}, f.Values)

	fine("brackets and stops", orlik, turn("orlik", "T. Orlik.", "Yes."), turn("orlik", "[T. Orlik]:", "No."))
	fine("one person's capitals", orlik, turn("orlik", "T. Orlik.", "Yes."), turn("orlik", "T. ORLIK.", "No."))
	fine("two words differ", orlik, turn("orlik", "Tomas Orlik.", "Yes."), turn("orlik", "Thomas Orlick.", "No."))
	fine("short words", orlik, turn("orlik", "Mr. Orlik.", "Yes."), turn("orlik", "Dr. Orlik.", "No."))
	fine("two letters of a short word", orlik, turn("orlik", "T. Orlik.", "Yes."), turn("orlik", "T. Orrrlik.", "No."))

	// Nobody known, or people told apart by their labels alone.
	for _, labels := range [][2]string{{"M. Velen.", "M. VELEN."}, {"M. Velen.", "M.Velen:"}, {"M. Velen.", "M. Vellen."}, {"M. Velen.", "M. Vleen."}, {"M. Velen.", "M. Valen."}} {
		f := only(t, document(nil, turn("", labels[0], "Yes."), turn("", labels[0], "No."), turn("", labels[1], "So?")))
		assert.Equal(t, inspect.LabelVariants, f.Code, "%q", labels)
		assert.Equal(t, strings.TrimRight(labels[1], ".:"), f.Values[1])
	}
	inferred := []*transcript.Person{person("velen", "M. Velen"), person("vellen", "M. Vellen")}
	inferred[0].Rule, inferred[1].Rule = "speaker.initials", "speaker.initials"
	assert.Equal(t, inspect.LabelVariants, only(t, document(inferred, turn("velen", "M. Velen.", "Yes."), turn("vellen", "M. Vellen.", "No."))).Code)
	fine("described by those names", []*transcript.Person{person("a", "Mara Velen"), person("b", "Milan Valen")},
		turn("a", "M. Velen.", "Yes."), turn("b", "M. Valen.", "No."))
	fine("an ending", nil, turn("", "Petkov.", "Yes."), turn("", "Petkova.", "No."), turn("", "Petkovi.", "So?"))
	fine("numbered", nil, turn("", "Speaker 11.", "Yes."), turn("", "Speaker 12.", "No."), turn("", "Voice11x:", "A."), turn("", "Voice12x:", "B."))
	fine("capacities", nil, turn("", "The CHAIRMAN:", "Yes."), turn("", "The Chairman:", "No."))
	fine("common words", nil, turn("", "Sailor.", "Is the tailor here?"), turn("", "Tailor.", "Ask the sailor."))
}

// Many labels are searched in part, and the report says so.
func TestManyLabels(t *testing.T) {
	const many = 100_000
	d := &transcript.Document{}
	for i := range many {
		d.Body = append(d.Body, turn("", fmt.Sprintf("Abcde%c%c%c%c.", 'a'+i%26, 'a'+i/26%26, 'a'+i/676%26, 'a'+i/17576%26), "Yes."))
	}
	r := inspect.Document(d)
	assert.Len(t, r.Labels, many)
	require.NotEmpty(t, r.Findings)
	assert.Equal(t, inspect.LabelsUnsearched, r.Findings[0].Code)
	assert.Equal(t, many-2000, r.Findings[0].Count)
}

func TestLabelOfManyPeople(t *testing.T) {
	const many = 100_000
	d := &transcript.Document{}
	for i := range many {
		d.Body = append(d.Body, turn(fmt.Sprintf("orlik-%d", i), "Orlik.", "Yes."))
	}
	found := inspect.Document(d).Findings
	require.Len(t, found, 2) // the other: nobody is described
	assert.Equal(t, inspect.LabelAmbiguous, found[1].Code)
	assert.Equal(t, many, found[1].Count)
}

func TestLabelMissing(t *testing.T) {
	labelled := turn("orlik", "O.", "Yes.")
	people := []*transcript.Person{person("orlik", "")}
	bare := at(turn("orlik", "", "No."), 6)
	assert.Equal(t, inspect.Finding{Code: inspect.LabelMissing, Severity: inspect.Info, Count: 1, At: place(6)}, only(t, document(people, labelled, labelled, bare, labelled)))
	none(t, document(people, labelled, labelled, bare), "too few have one")
	none(t, document(people, labelled, labelled, labelled, turn("", "", "Shame!")), "no speaker either")
}

func TestPersonSilent(t *testing.T) {
	people := []*transcript.Person{person("orlik", ""), person("velen", ""), person("maro", ""), person("lanoye", "")}
	nod := &transcript.Event{Event: transcript.Kinesic, Speakers: []string{"velen"}, Desc: words("nods")}
	f := only(t, document(people, turn("orlik", "O.", "Yes."), nod))
	assert.Equal(t, inspect.Finding{Code: inspect.PersonSilent, Severity: inspect.Info, Count: 2}, f)
	none(t, document(people, paragraph(words("Nobody speaks.")...)), "no turns")
}

func TestEmptyTurn(t *testing.T) {
	empty := at(&transcript.Turn{Label: words("O."), Children: []transcript.Block{paragraph(&transcript.Emphasis{})}}, 4)
	assert.Equal(t, inspect.Finding{Code: inspect.EmptyTurn, Severity: inspect.Warning, Count: 2, At: place(4)}, only(t, document(nil, empty, &transcript.Turn{})))
	for _, b := range []transcript.Block{
		paragraph(words("…")...), &transcript.Gap{}, &transcript.Event{Event: transcript.Pause}, &transcript.Note{},
		paragraph(&transcript.Element{Name: transcript.Name{Local: "x"}}),
	} {
		none(t, document(nil, &transcript.Turn{Children: []transcript.Block{b}}), b.Kind())
	}
}

func TestPartUnpaired(t *testing.T) {
	p := func(part transcript.Part) *transcript.Paragraph {
		return &transcript.Paragraph{Part: part, Children: words("on")}
	}
	l := func(part transcript.Part) *transcript.Line {
		return &transcript.Line{Part: part, Children: words("on")}
	}
	const i, m, f = transcript.Initial, transcript.Medial, transcript.Final
	none(t, document(nil, p(i), p(m), p(f), p(transcript.Whole), p(i), p(f), l(i), p(i), l(f), p(f)))
	assert.Equal(t, inspect.Finding{Code: inspect.PartUnpaired, Severity: inspect.Warning, Values: []string{"paragraph"}, Count: 2, At: place(2)},
		only(t, document(nil, at(p(i), 2), p(m), p(i), p(f), p(i))))
	assert.Equal(t, []string{"line"}, only(t, document(nil, l(i), p(i), p(f))).Values)
}

func TestTimeOrder(t *testing.T) {
	starting := func(id string) *transcript.Turn {
		t := turn("", "", "Yes.")
		t.Start = id
		return t
	}
	line := &transcript.Timeline{Points: []transcript.TimePoint{
		{Attrs: transcript.Attrs{ID: "t0"}},
		{Attrs: transcript.Attrs{ID: "late"}, Interval: "7", Since: "t0"},
		{Attrs: transcript.Attrs{ID: "early"}, Interval: "5", Since: "t0"},
		{Attrs: transcript.Attrs{ID: "x"}}, {Attrs: transcript.Attrs{ID: "y"}},
	}}
	in := func(body ...transcript.Block) *transcript.Document {
		d := document(nil, body...)
		d.Timeline = line
		return d
	}
	assert.Equal(t, inspect.Finding{Code: inspect.TimeOrder, Severity: inspect.Warning, Count: 1, At: place(9)},
		only(t, in(starting("t0"), starting("late"), at(starting("early"), 9), starting("late"))))
	assert.Equal(t, inspect.TimeOrder, only(t, in(starting("y"), starting("x"))).Code)
	none(t, in(starting("early"), starting("early"), starting("late")), "by time, not by place")
	none(t, in(starting("x"), starting("late"), starting("y")), "not to be compared")
}

func TestReferenceDangling(t *testing.T) {
	anchor := &transcript.Anchor{Attrs: transcript.Attrs{ID: "here"}}
	link := func(target string) *transcript.Link { return &transcript.Link{Target: target, Children: words("see")} }
	d := document(nil, paragraph(anchor, link("#here"), at(link("#there http://example.org/#x"), 2), at(link("#there"), 5), link("page.html#x")))
	assert.Equal(t, inspect.Finding{Code: inspect.ReferenceDangling, Severity: inspect.Warning, Values: []string{"#there"}, Count: 2, At: place(2)}, only(t, d))

	none(t, document(nil, with(paragraph(words("so")...), "ana", "#chair"), with(paragraph(words("so")...), "n", "#12a"), with(paragraph(words("so")...), "corresp", "#1")))
	foreign := with(&transcript.Element{Name: transcript.Name{Space: "http://www.w3.org/2000/svg", Local: "use"}}, "ref", "#shape")
	none(t, document(nil, foreign), "not TEI's")
}

// Where no pointer of a kind finds anything, what it points at is elsewhere; where one does, the others are oversights.
func TestReferencesElsewhere(t *testing.T) {
	party := func(ref string) transcript.Inline {
		return with(&transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "affiliation"}}, "ref", ref)
	}
	assert.Equal(t, inspect.Finding{Code: inspect.ReferencesElsewhere, Severity: inspect.Info, Values: []string{"#harbour", "#croft"}, Count: 3},
		only(t, document(nil, paragraph(party("#harbour"), party("#croft"), party("#harbour")))))
	org := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "org"}, Attrs: transcript.Attrs{ID: "croft"}}
	assert.Equal(t, inspect.Finding{Code: inspect.ReferenceDangling, Severity: inspect.Warning, Values: []string{"#harbour"}, Count: 2},
		only(t, document(nil, paragraph(party("#harbour"), party("#croft"), party("#harbour"), org))))
}

// TestTruncated: each place where a machine left off is a finding of its own; what somebody left out is none.
func TestTruncated(t *testing.T) {
	d := document(nil,
		&transcript.Gap{Reason: "omitted"},
		at(&transcript.Gap{Reason: "truncated", Desc: words("output truncated")}, 4),
		&transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: "and "}, at(&transcript.Gap{Reason: "truncated"}, 9)}},
	)
	r := inspect.Document(d)
	require.Len(t, r.Findings, 2)
	for i, want := range []inspect.Finding{
		{Code: inspect.Truncated, Severity: inspect.Warning, Values: []string{"output truncated"}, Count: 1, At: place(4)},
		{Code: inspect.Truncated, Severity: inspect.Warning, Count: 1, At: place(9)},
	} {
		got := r.Findings[i]
		assert.NotEmpty(t, got.Message)
		got.Message = ""
		assert.Equal(t, want, got)
	}
}
