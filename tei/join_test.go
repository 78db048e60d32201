package tei

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

const sittings = corpusStart +
	`<TEI xml:id="s1">` + header + `<text><body><u who="#velen">One.</u></body></text></TEI>` +
	`<TEI xml:id="s2">` + header + `<text><body><u who="#orlik">Two.</u></body></text></TEI></teiCorpus>`

// Each error says which document it is about, and what to do.
func TestJoinRefuses(t *testing.T) {
	type list = []*transcript.Document
	at := func(docs list, numbers ...int) list {
		var out list
		for _, n := range numbers {
			out = append(out, docs[n])
		}
		return out
	}
	comment := []*transcript.Raw{{Text: " c "}}
	another := strings.Replace(volume, "Yes.", "No.", 1)
	for what, c := range map[string]struct {
		in   string
		edit func(list) list
		want string
	}{
		"a part is missing":      {volume, func(d list) list { return at(d, 0, 1, 3) }, "the document d2, the 2nd of 3, is not among what was given: give the frame"},
		"the last is missing":    {volume, func(d list) list { return at(d, 0, 1, 2) }, "the document without an ID, the 3rd of 3, is not among what was given"},
		"two are missing":        {volume, func(d list) list { return at(d, 0, 2) }, "the document d1, the 1st of 3, is not among what was given, nor is the 3rd: give the frame"},
		"all are missing":        {volume, func(d list) list { return at(d, 0) }, "a frame is no file without its documents, of which there are 3"},
		"out of order":           {volume, func(d list) list { return at(d, 0, 2, 1, 3) }, "the document d1, the 1st of 3, comes after the 2nd: give them in the order of the file"},
		"one comes twice":        {volume, func(d list) list { return at(d, 0, 1, 1) }, "the document d1, the 1st of 3, comes twice"},
		"the frame comes twice":  {volume, func(d list) list { return at(d, 0, 0) }, "the frame of the file comes twice"},
		"one more":               {volume, func(d list) list { return at(d, 0, 1, 2, 3, 3) }, "a TEI file holds one document: write several as JSON Lines (jsonl)"},
		"no frame":               {volume, func(d list) list { return at(d, 1, 2) }, "a TEI file holds one document"},
		"no part":                {volume, func(d list) list { d[1].PartOf = nil; return d }, "a document that is no part follows the frame"},
		"of another frame":       {volume, func(d list) list { return append(at(d, 0), split(t, another, "document")[1:]...) }, "give each frame its own parts"},
		"of another count":       {volume, func(d list) list { d[1].PartOf.Count = 4; return d }, "its frame is that of 3 in "},
		"no such place":          {volume, func(d list) list { d[1].PartOf.Number = -1; return d }, "there is no place for the document -1 of 3"},
		"another ID":             {volume, func(d list) list { d[2].Body[0].Attributes().ID = "x"; return d }, `the document d2, the 2nd of 3, has the ID "x", and its frame has a place for "d2"`},
		"another header":         {volume, func(d list) list { d = clones(d); setTitle(d[2], "Else"); return d }, `the header of the document d2, the 2nd of 3, is no longer that of its frame (metadata/field[0]`},
		"another person":         {volume, func(d list) list { d = clones(d); d[2].People[0].ID = "nobody"; return d }, "is no longer that of its frame (people/person[0]"},
		"a person less":          {volume, func(d list) list { d = clones(d); d[3].People, d[3].Metadata.Header = nil, nil; return d }, "the 3rd of 3, is no longer that of its frame"},
		"an invalid part":        {volume, func(d list) list { d[3].Body = []transcript.Block{&transcript.Item{}}; return d }, "an item cannot stand in the body"},
		"an invalid clone":       {volume, func(d list) list { d = clones(d); d[3].Body = []transcript.Block{&transcript.Item{}}; return d }, "an item cannot stand in the body"},
		"a longer body":          {volume, func(d list) list { d[3].Body = append(d[3].Body, d[3].Body[0]); return d }, "the body of the document without an ID, the 3rd of 3, is no longer one division"},
		"another body":           {volume, func(d list) list { d[3].Body = []transcript.Block{paragraph("x")}; return d }, "is no longer one division"},
		"a comment":              {volume, func(d list) list { d[1].Prolog = comment; return d }, "the document d1, the 1st of 3, has comments or instructions outside its root"},
		"a comment after":        {sittings, func(d list) list { d[1].Epilog = comment; return d }, "has comments or instructions outside its root"},
		"another language":       {volume, func(d list) list { d[1].Lang = "de"; return d }, `says of itself what the file has no place for (document: lang: "fr" is not "de")`},
		"a layout":               {volume, func(d list) list { d[1].Layout.Profile = "wilson"; return d }, "says of itself what the file has no place for"},
		"a sitting is missing":   {sittings, func(d list) list { return at(d, 0, 2) }, "the document s1, the 1st of 2, is not among what was given"},
		"a sitting's ID":         {sittings, func(d list) list { d[1].ID = "x"; return d }, `the document s1, the 1st of 2, has the ID "x"`},
		"a shared person":        {sittings, func(d list) list { d = clones(d); nameOf(d[2], "orlik").Value = "C. Orlik"; return d }, `the people whom the document s2, the 2nd of 2, shares with the header of its frame are no longer those there`},
		"a person of the corpus": {sittings, func(d list) list { d = clones(d); nameIn(d[0], "B. Orlik").Value = "C. Orlik"; return d }, "change them in the frame"},
		"a person less there":    {sittings, func(d list) list { d = clones(d); d[2].Person("orlik").ID = "x"; return d }, `no person has the ID "orlik"`},
		"a corpus in its place":  {sittings, func(d list) list { return append(at(d, 0), corpusAs(d[1])) }, "the document s1, the 1st of 2, is a whole teiCorpus"},
		"a place less":           {volume, func(d list) list { d[0].PartOf.Count = 4; return d }, "the frame has places for 3 documents and says that there are 4"},
	} {
		t.Run(what, func(t *testing.T) {
			out, err := join(c.edit(split(t, c.in, "document"))...)
			require.ErrorContains(t, err, c.want)
			if what != "one more" && what != "no frame" {
				assert.Empty(t, out, "nothing is written of what cannot be")
			}
		})
	}
}

func clones(docs []*transcript.Document) []*transcript.Document {
	var out []*transcript.Document
	for _, d := range docs {
		out = append(out, d.Clone())
	}
	return out
}

func setTitle(d *transcript.Document, s string) { d.Metadata.Fields[0].Children = plain(words(s)...) }

// nameOf is the text of a person's name.
func nameOf(d *transcript.Document, id string) *transcript.Text {
	for n := range d.Person(id).Names() {
		return n.Children[0].(*transcript.Text)
	}
	return nil
}

// nameIn is a text, wherever it stands.
func nameIn(d *transcript.Document, s string) *transcript.Text {
	for n := range d.Preorder() {
		if t, ok := n.(*transcript.Text); ok && t.Value == s {
			return t
		}
	}
	return nil
}

func corpusAs(d *transcript.Document) *transcript.Document {
	return &transcript.Document{PartOf: d.PartOf, Body: []transcript.Block{element("teiCorpus", element("teiHeader"))}}
}

// What was changed in a part, or in the frame alone, is in the file.
func TestJoinChanged(t *testing.T) {
	docs := clones(split(t, volume, "document"))
	for _, d := range docs {
		for n := range d.Preorder() {
			if x, ok := n.(*transcript.Text); ok {
				x.Value = strings.NewReplacer("Yes.", "Certainly.", "Deeper", "Below").Replace(x.Value)
			}
		}
	}
	out, err := join(docs...)
	require.NoError(t, err)
	want := strings.NewReplacer("Yes.", "Certainly.", "Deeper", "Below").Replace(volume)
	require.NoError(t, Same([]byte(want), []byte(out)))
	require.NotContains(t, out, "Yes.")
}

// Speakers may change, even in a part that shares the people of its corpus.
func TestJoinWithOtherSpeakers(t *testing.T) {
	docs := split(t, sittings, "document")
	docs[1].Body[0].(*transcript.Turn).Speakers = nil
	docs[2].Body[0].(*transcript.Turn).Speakers = []string{"orlik", "guest"}
	docs[2].AddStrangers()
	out, err := join(docs...)
	require.NoError(t, err)
	want := strings.NewReplacer(`<u who="#velen">`, "<u>", `<u who="#orlik">`, `<u who="#orlik #guest">`).Replace(sittings)
	require.NoError(t, Same([]byte(want), []byte(out)))
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, errors.New("broken") }

func TestOthers(t *testing.T) {
	assert.Equal(t, ", nor are the 1st, the 2nd", others([]int{1, 2}))
	assert.Equal(t, ", nor are the 3rd, the 4th, the 11th, the 12th, the 13th and 2 more", others([]int{3, 4, 11, 12, 13, 21, 102}))
	assert.Equal(t, "101st", ordinal(101))
	assert.Equal(t, "112th", ordinal(112))
}

func TestJoinSaysThatItCannotBeWritten(t *testing.T) {
	docs := split(t, sittings, "document")
	enc := NewEncoder(brokenPipe{}, transcript.EncodeOptions{})
	require.NoError(t, enc.Encode(docs[0]))
	require.NoError(t, enc.Encode(docs[1]))
	require.ErrorContains(t, enc.Encode(docs[2]), "cannot be written: broken")
	require.NoError(t, enc.Close())
	require.ErrorContains(t, NewEncoder(&bytes.Buffer{}, transcript.EncodeOptions{Profile: "x"}).Encode(docs[0]), `no profile "x"`)
}
