package markdown

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Spaces that count are kept within emphasis, in fields as in the body; found by generated documents.
func TestPreservedSpaceInEmphasis(t *testing.T) {
	keep := transcript.Attrs{Other: []transcript.Attr{{Name: transcript.Name{Space: transcript.XML, Local: "space"}, Value: "preserve"}}}
	words := []transcript.Inline{&transcript.Emphasis{Attrs: transcript.Attrs{Rend: "italic"}, Children: []transcript.Inline{&transcript.Text{Value: "a  word"}}}}
	d := &transcript.Document{Body: []transcript.Block{&transcript.Paragraph{Attrs: keep, Children: words}}}
	d.Metadata.Fields = []*transcript.Field{{Name: "summary", Children: []transcript.Block{&transcript.Paragraph{Attrs: keep, Children: words}}}}
	roundTrip(t, d)
}

// What is no longer the file that a document came from is not written as if it were: the layout does not say
// which file that was.
func TestChangedDocumentKeepsItsSource(t *testing.T) {
	record := "**March 8, 1957**\n\n**Contents:**\n\nTranslation - English\n\nA. Velen. Yes.\n\nT. Orlik. No.\n\nA. Velen. Well.\n"
	d, err := Decode(strings.NewReader(record))
	require.NoError(t, err)
	require.Equal(t, Wilson, d.Layout.Profile)
	written := func(o transcript.EncodeOptions) string {
		var b strings.Builder
		require.NoError(t, EncodeWith(&b, d, o))
		return b.String()
	}
	require.Equal(t, record, written(transcript.EncodeOptions{}))
	for turn := range d.Turns() {
		turn.Children[0].(*transcript.Paragraph).Children[0].(*transcript.Text).Value = "Perhaps."
		break
	}
	changed := written(transcript.EncodeOptions{})
	require.Contains(t, changed, d.Source.SHA256)
	back, err := Decode(strings.NewReader(changed))
	require.NoError(t, err)
	require.Equal(t, d.Source, back.Source)
	require.Equal(t, strings.Replace(record, "A. Velen. Yes.", "A. Velen. Perhaps.", 1), written(transcript.EncodeOptions{Profile: Wilson}))
}

// So it is with a file in the canonical profile, which names no source while it is that file.
func TestChangedCanonicalDocumentKeepsItsSource(t *testing.T) {
	record := "---\ntiro: 1.0\n---\n\nYes.\n"
	d, err := Decode(strings.NewReader(record))
	require.NoError(t, err)
	var same, changed, again strings.Builder
	require.NoError(t, Encode(&same, d))
	require.Equal(t, record, same.String())
	d.Body[0].(*transcript.Paragraph).Children[0].(*transcript.Text).Value = "Perhaps."
	require.NoError(t, Encode(&changed, d))
	back, err := Decode(strings.NewReader(changed.String()))
	require.NoError(t, err)
	require.Equal(t, d.Source, back.Source)
	require.NoError(t, Encode(&again, back))
	require.Equal(t, changed.String(), again.String())
}

// What stands in a header and of a person is read as it is written, whatever it stands in and beside; found
// by changing real files at random.
func TestFrontMatterMarkup(t *testing.T) {
	text := func(s string) *transcript.Text { return &transcript.Text{Value: s} }
	element := func(name string, children ...transcript.Node) *transcript.Element {
		return &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: name}, Children: children}
	}
	t.Run("a paragraph of an utterance in the header", func(t *testing.T) {
		u := &transcript.Turn{Type: transcript.Utterance, Children: []transcript.Block{&transcript.Paragraph{Children: []transcript.Inline{text("Yes.")}}}}
		d := &transcript.Document{}
		d.Metadata.Header = element("teiHeader", element("encodingDesc", u))
		roundTrip(t, d)
	})
	t.Run("words beside the name of a person", func(t *testing.T) {
		name := &transcript.Named{Names: transcript.PersonName, Children: []transcript.Inline{text("Anna Ott")}}
		p := &transcript.Person{Children: []transcript.Node{text("Dr."), name, text(" (chair)"), &transcript.Raw{Text: "c"}}}
		p.ID = "ott"
		roundTrip(t, &transcript.Document{People: []*transcript.Person{p}})
	})
}

// A body that is a whole TEI element has no place for the layout that it was asked to be written in.
func TestWilsonOfWholeBody(t *testing.T) {
	whole := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "TEI"}}
	d := &transcript.Document{Body: []transcript.Block{whole}}
	require.NoError(t, d.Validate())
	var codes []string
	var b bytes.Buffer
	require.NoError(t, EncodeWith(&b, d, transcript.EncodeOptions{Profile: Wilson, Report: func(g transcript.Diagnostic) error {
		codes = append(codes, g.Code)
		return nil
	}}))
	require.Equal(t, []string{"wilson-unreadable"}, codes)
}

// The reading profile spaces what stands on one line as the reading text does.
func TestReadingOfPhrases(t *testing.T) {
	element := func(name string, children ...transcript.Node) *transcript.Element {
		return &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: name}, Children: children}
	}
	text := func(s string) *transcript.Text { return &transcript.Text{Value: s} }
	item := element("castItem", element("role", text("ANNA")), text(", a ("), element("roleDesc", text("hanging")), text(") judge"))
	d := &transcript.Document{Body: []transcript.Block{element("castList", item)}}
	require.NoError(t, d.Validate())
	var b bytes.Buffer
	require.NoError(t, EncodeWith(&b, d, transcript.EncodeOptions{Profile: Reading, Report: func(transcript.Diagnostic) error { return nil }}))
	require.Contains(t, b.String(), "ANNA, a (hanging) judge")
}

// A label that is a note of paragraphs stands before an utterance that holds nothing, once and as it is: its
// paragraphs are no part of the utterance, whose own would be segs.
func TestNoteOfParagraphsBeforeEmptyUtterance(t *testing.T) {
	note := transcript.TEIElement("note", &transcript.Paragraph{}, &transcript.Verse{Children: []transcript.Block{&transcript.Line{}}}).With("type", "speaker")
	d := &transcript.Document{
		People: []*transcript.Person{{Attrs: transcript.Attrs{ID: "velen"}, External: true}},
		Body:   []transcript.Block{&transcript.Turn{Type: transcript.Utterance, Speakers: []string{"velen"}, Label: []transcript.Inline{note}}},
	}
	roundTrip(t, d)
	var b strings.Builder
	require.NoError(t, Encode(&b, d))
	require.Equal(t, 1, strings.Count(b.String(), "<tei-note"))
}

// Somebody who is listed as described elsewhere, and does not speak, is refused rather than left out in silence.
func TestSilentStranger(t *testing.T) {
	_, err := Decode(strings.NewReader("---\ntiro: 1.0\npeople:\n  orlik: {external: true}\n---\n\n<tei-u who=\"#velen\">Yes.</tei-u>\n"))
	require.ErrorContains(t, err, `"velen"`)
	for _, body := range []string{"Yes.", `<tei-u who="SPK1">Yes.</tei-u>`} {
		_, err = Decode(strings.NewReader("---\ntiro: 1.0\npeople:\n  orlik: {external: true}\n---\n\n" + body + "\n"))
		require.ErrorContains(t, err, `"orlik" is described elsewhere and does not speak`)
	}
}
