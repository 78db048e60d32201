package jsonfmt_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

const unknownKeys = `{
  "$schema": "https://tiro-transcripts.github.io/schema/1.0/transcript.schema.json",
  "format": "tiro",
  "version": "1.0",
  "metadata": {
    "fields": [
      {
        "type": "field",
        "name": "title",
        "children": [
          {
            "type": "paragraph",
            "plain": true,
            "children": [{"type": "text", "value": "On trade", "seen": true}],
            "mood": "plain"
          }
        ],
        "weight": 2
      }
    ],
    "catalogue": {"fond":100,"opis":["a",null]}
  },
  "people": [
    {"type": "person", "id": "a", "born": 1901.50},
    {"type": "person", "id": "b", "external": true, "born": "?"}
  ],
  "timeline": {
    "points": [
      {"id": "t0", "drift": 0.25}
    ],
    "clock": "atomic"
  },
  "body": [
    {
      "type": "turn",
      "speakers": ["b"],
      "start": "t0",
      "attributes": [
        {"name": "n", "value": "1", "by": "hand"}
      ],
      "children": [{"type": "paragraph", "lang": "en", "дата": {"a/b":"~"}, "_x_": [], "x y": 1, "": 2}],
      "tempo": "slow\n\"very\"",
      "speaker/s": {}
    }
  ],
  "prolog": [{"type": "raw", "value": " made by hand ", "by": "hand"}],
  "namespaces": [
    {"prefix": "ex", "uri": "https://example.org/ns", "note": "an example"}
  ],
  "layout": {"profile": "wilson", "leadingLines": 2, "ink": "black"},
  "source": {
    "name": "a.txt",
    "mediaType": "text/plain",
    "size": 12,
    "reel": 7
  },
  "/nowhere/at/all": "kept",
  "/body/0/tempo": "not there",
  "review": {"by":"M.","on":[1990,11,8]}
}
`

// Each unknown key stands where it stood, after reading and writing again.
func TestUnknownKeysAreWrittenWhereTheyStood(t *testing.T) {
	d, err := jsonfmt.Decode(strings.NewReader(unknownKeys))
	require.NoError(t, err)
	require.NoError(t, d.Validate())
	var b strings.Builder
	require.NoError(t, jsonfmt.Encode(&b, d))
	assert.Equal(t, unknownKeys, b.String())
}

func TestUnknownKeysAreAttributesInTheModel(t *testing.T) {
	d, err := jsonfmt.Decode(strings.NewReader(unknownKeys))
	require.NoError(t, err)
	get := func(a *transcript.Attrs, local string) string {
		v, ok := a.Get(transcript.Name{Space: jsonfmt.JSONSpace, Local: local})
		assert.True(t, ok, local)
		return v
	}
	turn := d.Body[0].(*transcript.Turn)
	assert.Equal(t, `"slow\n\"very\""`, get(&turn.Attrs, "tempo"))
	assert.Equal(t, `{}`, get(&turn.Attrs, "speaker_x002F_s"))
	p := turn.Children[0].Attributes()
	assert.Equal(t, `{"a/b":"~"}`, get(p, "_x0434__x0430__x0442__x0430_"))
	assert.Equal(t, `[]`, get(p, "_x005F_x_"))
	assert.Equal(t, `1`, get(p, "x_x0020_y"))
	assert.Equal(t, `2`, get(p, "_x_"))
	assert.Equal(t, `1901.50`, get(&d.People[0].Attrs, "born"))
	assert.Equal(t, `"atomic"`, get(&d.Timeline.Attrs, "clock"))
	assert.Equal(t, `0.25`, get(&d.Timeline.Points[0].Attrs, "drift"))
	assert.Equal(t, `{"by":"M.","on":[1990,11,8]}`, get(&d.Attrs, "review"))
	assert.Equal(t, `2`, get(&d.Attrs, "_x002F_metadata_x002F_fields_x002F_0_x002F_weight"))
	for _, n := range []transcript.Node{d.Metadata.Fields[0], d.Metadata.Fields[0].Children[0], d.People[1]} {
		assert.Empty(t, n.Attributes().Other)
	}
}

func TestUnknownKeysKeepTheLaws(t *testing.T) {
	d, err := jsonfmt.Decode(strings.NewReader(unknownKeys))
	require.NoError(t, err)
	for _, f := range formats() {
		assert.NoError(t, transcripttest.Identity(f, d))
		assert.NoError(t, transcripttest.Fixpoint(f, d))
	}
}

func TestUnknownKeysAreReported(t *testing.T) {
	var got []string
	_, err := jsonfmt.DecodeWith(strings.NewReader(`{"format": "tiro", "version": "1.3",
  "body": [{"type": "turn", "spekers": ["a"]}]}`), transcript.DecodeOptions{Report: func(d transcript.Diagnostic) error {
		assert.Equal(t, transcript.Info, d.Severity)
		got = append(got, d.Pos.String()+" "+d.Code+": "+d.Message)
		return nil
	}})
	require.NoError(t, err)
	assert.Equal(t, []string{
		`1:31 newer-version: the document is of version 1.3, which is newer than 1.0: what is new in it is carried along unread`,
		`2:40 unknown-field: the key "spekers" is not known here and is carried along (at /body/0/spekers)`,
	}, got)
}

func TestAReporterCanStopTheReading(t *testing.T) {
	stop := errors.New("enough")
	_, err := jsonfmt.DecodeWith(strings.NewReader(`{"format": "tiro", "version": "1.0", "x": 1}`),
		transcript.DecodeOptions{Report: func(transcript.Diagnostic) error { return stop }})
	assert.ErrorIs(t, err, stop)
}

// Attributes in the namespace that no key gave are attributes, not keys.
func TestAttributesThatAreNoKeys(t *testing.T) {
	in := func(local, value string) transcript.Attr {
		return transcript.Attr{Name: transcript.Name{Space: jsonfmt.JSONSpace, Local: local}, Value: value}
	}
	d := &transcript.Document{Attrs: transcript.Attrs{Other: []transcript.Attr{
		in("metadata", "1"), in("_x0041_", "1"), in("a", "not JSON"), in("b", "[1, 2]"), in("c", "3"), in("_x002F_layout_x002F_profile", "4"),
	}}}
	require.NoError(t, d.Validate())
	for _, f := range formats() {
		assert.NoError(t, transcripttest.Identity(f, d))
		assert.NoError(t, transcripttest.Fixpoint(f, d))
	}
	var b strings.Builder
	require.NoError(t, jsonfmt.Encode(&b, d))
	assert.Contains(t, b.String(), `"c": 3`)
	assert.Contains(t, b.String(), `"/layout/profile": 4`)
	assert.Contains(t, b.String(), `{"name": "b", "space": "https://tiro-transcripts.github.io/ns/json", "value": "[1, 2]"}`)
	assert.NoError(t, validate(schema(t), []byte(b.String())))
}

func TestAnyKeySurvives(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		key := rapid.String().Draw(t, "key")
		value, err := jsontext.AppendQuote(nil, rapid.String().Draw(t, "value"))
		require.NoError(t, err)
		quoted, err := jsontext.AppendQuote(nil, key)
		require.NoError(t, err)
		member := string(quoted) + ": " + string(value)
		for _, doc := range []string{
			`{"format": "tiro", "version": "1.0", "body": [{"type": "dateline", ` + member + `}]}`,
			`{"format": "tiro", "version": "1.0", "metadata": {` + member + `}}`,
			`{"format": "tiro", "version": "1.0", ` + member + `}`,
		} {
			d, err := jsonfmt.Decode(strings.NewReader(doc))
			if err != nil { // a key that is known, and takes no string
				assert.Regexp(t, `belongs|twice|cannot|not JSON|XML|version|Tiro|form`, err.Error())
				continue
			}
			require.NoError(t, transcripttest.Identity(jsonfmt.Format(), d))
			require.NoError(t, transcripttest.Fixpoint(jsonfmt.Format(), d))
		}
	})
}
