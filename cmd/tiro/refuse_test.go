package main

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// A header that does not go with the fields, what stands beside a whole TEI file, and place-holders where there
// is nothing to put in their place, are refused by every format, with the same words, when they are written and when they are read; found by fuzzing.
func TestEveryFormatRefusesTheSame(t *testing.T) {
	reg := formats()
	tei, _ := reg.Lookup("tei")
	foreign, err := transcripttest.Decode(tei, []byte(`<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>T</title><author>A</author></titleStmt>
<publicationStmt><p/></publicationStmt><sourceDesc><p/></sourceDesc></fileDesc></teiHeader><text><body><p>x</p></body></text></TEI>`))
	require.NoError(t, err)
	foreign.Metadata.Fields[0].Name = "e"
	corpus, err := transcripttest.Decode(tei, []byte(`<teiCorpus xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/></teiCorpus>`))
	require.NoError(t, err)
	corpus.Metadata.Fields = []*transcript.Field{{Name: "title"}}
	documents := []*transcript.Document{foreign, corpus}
	for _, name := range []transcript.Name{transcript.Hole(transcript.KindField), transcript.Hole(transcript.KindTimeline), transcript.Spacer(), {Space: transcript.TiroSpace, Local: "x"}} {
		alone := &transcript.Element{Name: name}
		documents = append(documents,
			&transcript.Document{Body: []transcript.Block{alone}},
			&transcript.Document{Body: []transcript.Block{transcript.TEIElement("text", transcript.TEIElement("body", alone))}})
	}
	for _, d := range documents {
		var first string
		for _, f := range reg.Formats() {
			_, err := transcripttest.Encode(f, d)
			require.Error(t, err, f.Name)
			if first == "" {
				first = err.Error()
			}
			require.Equal(t, first, err.Error(), f.Name)
		}
	}
	json, _ := reg.Lookup("json")
	markdown, _ := reg.Lookup("markdown")
	foreign.Metadata.Fields[0].Name = "title"
	for _, f := range []transcript.Format{json, markdown} {
		data, err := transcripttest.Encode(f, foreign)
		require.NoError(t, err)
		broken := bytes.Replace(bytes.Replace(data, []byte(`"name": "title"`), []byte(`"name": "e"`), 1), []byte("\ntitle: "), []byte("\ne: "), 1)
		require.NotEqual(t, data, broken)
		_, err = transcripttest.Decode(f, broken)
		require.ErrorContains(t, err, "does not go with", f.Name)
	}
}
