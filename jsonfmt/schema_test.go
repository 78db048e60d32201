package jsonfmt_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	c := jsonschema.NewCompiler()
	c.DefaultDraft(jsonschema.Draft2020)
	c.AssertFormat()
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(jsonfmt.Schema()))
	require.NoError(t, err)
	require.NoError(t, c.AddResource(jsonfmt.SchemaID, parsed))
	s, err := c.Compile(jsonfmt.SchemaID)
	require.NoError(t, err)
	return s
}

func validate(s *jsonschema.Schema, data []byte) error {
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return err
	}
	return s.Validate(v)
}

func TestSchemaAcceptsEveryNode(t *testing.T) {
	s := schema(t)
	for _, f := range formats() {
		data, err := transcripttest.Encode(f, transcripttest.EveryNode())
		require.NoError(t, err)
		assert.NoError(t, validate(s, data), f.Name)
	}
}

func TestSchemaAcceptsGeneratedDocuments(t *testing.T) {
	s := schema(t)
	rapid.Check(t, func(t *rapid.T) {
		d := transcripttest.Documents().Draw(t, "document")
		data, err := transcripttest.Encode(jsonfmt.LinesFormat(), d)
		require.NoError(t, err)
		require.NoError(t, validate(s, data))
	})
}

func TestSchemaAcceptsTheSmallest(t *testing.T) {
	var b bytes.Buffer
	require.NoError(t, jsonfmt.Encode(&b, &transcript.Document{}))
	assert.NoError(t, validate(schema(t), b.Bytes()))
}

// body is a document whose body is that.
func body(nodes string) string {
	return `{"format": "tiro", "version": "1.0", "people": [{"type": "person", "id": "a"}], "body": [` + nodes + `]}`
}

func para(inlines string) string {
	return body(`{"type": "paragraph", "children": [` + inlines + `]}`)
}

// broken are documents that neither the schema nor the decoder takes, and where the
// decoder finds the mistake.
func broken() map[string]struct{ doc, at string } {
	return map[string]struct{ doc, at string }{
		"no format":                    {`{"version": "1.0"}`, ""},
		"another format":               {`{"format": "iiif", "version": "1.0"}`, ""},
		"no version":                   {`{"format": "tiro"}`, ""},
		"a version that is a number":   {`{"format": "tiro", "version": 1.0}`, "/version"},
		"a newer major version":        {`{"format": "tiro", "version": "2.0"}`, "/version"},
		"version 0":                    {`{"format": "tiro", "version": "0.9"}`, "/version"},
		"a version of words":           {`{"format": "tiro", "version": "latest"}`, "/version"},
		"an array":                     {`[]`, ""},
		"a string":                     {`"tiro"`, ""},
		"an unknown type":              {body(`{"type": "speech"}`), "/body/0/type"},
		"no type":                      {body(`{"children": []}`), "/body/0"},
		"a type that is no string":     {body(`{"type": 1}`), "/body/0"},
		"a node that is a string":      {para(`"words"`), "/body/0/children/0"},
		"text among blocks":            {body(`{"type": "text", "value": "x"}`), "/body/0"},
		"a turn in a turn":             {body(`{"type": "turn", "children": [{"type": "turn"}]}`), "/body/0/children/0"},
		"a section in a paragraph":     {para(`{"type": "section"}`), "/body/0/children/0"},
		"a paragraph in a paragraph":   {para(`{"type": "paragraph"}`), "/body/0/children/0"},
		"an item in the body":          {body(`{"type": "item"}`), "/body/0"},
		"a list without items":         {body(`{"type": "list", "children": []}`), "/body/0"},
		"a cell in a table":            {body(`{"type": "table", "children": [{"type": "cell"}]}`), "/body/0/children/0"},
		"a choice of one":              {para(`{"type": "choice", "children": [{"type": "reading", "reading": "sic"}]}`), "/body/0/children/0"},
		"a gap in a description":       {body(`{"type": "gap", "desc": [{"type": "gap"}]}`), "/body/0/desc/0"},
		"a list in a label":            {body(`{"type": "turn", "label": [{"type": "list", "children": [{"type": "item"}]}]}`), "/body/0/label/0"},
		"a plain paragraph in a turn":  {body(`{"type": "turn", "children": [{"type": "paragraph", "plain": true, "children": [{"type": "text", "value": "x"}]}]}`), "/body/0"},
		"a pause with words":           {body(`{"type": "event", "event": "pause", "desc": [{"type": "text", "value": "x"}]}`), "/body/0"},
		"a field in an element":        {para(`{"type": "element", "name": "x", "children": [{"type": "field", "name": "title"}]}`), "/body/0/children/0/children/0"},
		"a person in the body":         {body(`{"type": "person"}`), "/body/0"},
		"a paragraph among people":     {`{"format": "tiro", "version": "1.0", "people": [{"type": "paragraph"}]}`, "/people/0"},
		"a text in the prolog":         {`{"format": "tiro", "version": "1.0", "prolog": [{"type": "text", "value": "x"}]}`, "/prolog/0"},
		"a header of another name":     {`{"format": "tiro", "version": "1.0", "metadata": {"header": {"type": "element", "name": "head"}}}`, "/metadata/header"},
		"null for a document's key":    {`{"format": "tiro", "version": "1.0", "lang": null}`, "/lang"},
		"null for a list":              {`{"format": "tiro", "version": "1.0", "body": null}`, "/body"},
		"null for a node":              {body(`null`), "/body/0"},
		"null for a property":          {para(`{"type": "text", "value": null}`), "/body/0/children/0/value"},
		"null for the timeline":        {`{"format": "tiro", "version": "1.0", "timeline": null}`, "/timeline"},
		"a text without value":         {para(`{"type": "text"}`), "/body/0/children/0"},
		"an empty text":                {para(`{"type": "text", "value": ""}`), "/body/0/children/0/value"},
		"an empty language":            {body(`{"type": "paragraph", "lang": ""}`), "/body/0/lang"},
		"a kind of event there is not": {body(`{"type": "event", "event": "noise"}`), "/body/0/event"},
		"a kind of break there is not": {body(`{"type": "break", "break": "sheet"}`), "/body/0/break"},
		"a break without its kind":     {body(`{"type": "break"}`), "/body/0"},
		"a class of turn there is not": {body(`{"type": "turn", "class": "shout"}`), "/body/0/class"},
		"a part there is not":          {body(`{"type": "paragraph", "part": "I"}`), "/body/0/part"},
		"a level there is not":         {para(`{"type": "title", "level": "x"}`), "/body/0/children/0/level"},
		"speakers in a string":         {body(`{"type": "turn", "speakers": "a"}`), "/body/0/speakers"},
		"a number among speakers":      {body(`{"type": "turn", "speakers": ["a", 1]}`), "/body/0/speakers/1"},
		"plain in a string":            {body(`{"type": "paragraph", "plain": "yes"}`), "/body/0/plain"},
		"a quantity that is a number":  {body(`{"type": "gap", "quantity": 3}`), "/body/0/quantity"},
		"a quantity in words":          {body(`{"type": "gap", "quantity": "three"}`), "/body/0"},
		"an ID with a space":           {body(`{"type": "paragraph", "id": "a b"}`), "/body/0"},
		"a language with a space":      {body(`{"type": "paragraph", "lang": "in English"}`), "/body/0"},
		"an end of a speech":           {`{"format": "tiro", "version": "1.0", "timeline": {"points": [{"id": "t"}]}, "body": [{"type": "turn", "end": "t"}]}`, "/body/0"},
		"children in an object":        {body(`{"type": "paragraph", "children": {"type": "text", "value": "x"}}`), "/body/0/children"},
		"attributes in an object":      {body(`{"type": "paragraph", "attributes": {"n": "1"}}`), "/body/0/attributes"},
		"an attribute without value":   {body(`{"type": "paragraph", "attributes": [{"name": "n"}]}`), "/body/0/attributes/0"},
		"an attribute's value null":    {body(`{"type": "paragraph", "attributes": [{"name": "n", "value": null}]}`), "/body/0/attributes/0/value"},
		"a timeline without points":    {`{"format": "tiro", "version": "1.0", "timeline": {"unit": "s"}}`, ""},
		"a patch that is none":         {`{"format": "tiro", "version": "1.0", "layout": {"profile": "plain", "patch": "3-1 4-"}}`, ""},
		"a layout of half lines":       {`{"format": "tiro", "version": "1.0", "layout": {"profile": "wilson", "leadingLines": 1.5}}`, "/layout/leadingLines"},
		"a source of negative size":    {`{"format": "tiro", "version": "1.0", "source": {"size": -1}}`, "/source/size"},
		"a control character":          {para(`{"type": "text", "value": "a\u0001b"}`), "/body/0/children/0"},
		"a character that XML has not": {para(`{"type": "text", "value": "a\uFFFEb"}`), "/body/0/children/0"},
	}
}

func TestSchemaAndDecoderRejectWhatIsBroken(t *testing.T) {
	s := schema(t)
	for what, c := range broken() {
		assert.Error(t, validate(s, []byte(c.doc)), "schema: "+what)
		_, err := jsonfmt.Decode(strings.NewReader(c.doc))
		e := new(transcript.Error)
		if !assert.ErrorAs(t, err, &e, what) {
			continue
		}
		assert.True(t, e.Pos.IsKnown(), what)
		if c.at == "" {
			assert.NotContains(t, err.Error(), "(at ", what)
		} else {
			assert.Contains(t, err.Error(), "(at "+c.at+")", what)
		}
	}
}

func TestSchemaTakesUnknownKeys(t *testing.T) {
	assert.NoError(t, validate(schema(t), []byte(unknownKeys)))
}

type definition struct {
	AllOf      []map[string]any `json:"allOf"`
	Properties map[string]any   `json:"properties"`
}

// Every kind has a definition with the properties and slots of its Shape.
func TestSchemaAgreesWithTheModel(t *testing.T) {
	var s struct {
		Defs map[string]definition `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(jsonfmt.Schema(), &s))
	for _, k := range append(transcript.Kinds(), transcript.KindField, transcript.KindPerson) {
		def, ok := s.Defs[string(k)]
		if !assert.True(t, ok, "%s has no definition", k) {
			continue
		}
		n := transcript.New(k)
		var shape transcript.Shape
		shape.Of(n)
		want := []string{"type"}
		for _, p := range shape.Properties {
			want = append(want, p.Name)
		}
		for _, slot := range shape.Slots {
			want = append(want, slot.Name)
		}
		got := []string{}
		for name := range def.Properties {
			got = append(got, name)
		}
		assert.ElementsMatch(t, want, got, "the keys of %s", k)
		assert.Equal(t, n.Attributes() != nil, len(def.AllOf) > 0, "%s has attributes", k)
	}
}
