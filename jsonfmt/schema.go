package jsonfmt

import (
	_ "embed"
	"slices"
)

// SchemaID is the URI of the schema, and the value of "$schema" in what Tiro writes.
const SchemaID = "https://tiro-transcripts.github.io/schema/1.0/transcript.schema.json"

// Version is the version of the format that this package writes.
const Version = "1.0"

//go:embed transcript.schema.json
var schema []byte

// Schema is the JSON Schema (2020-12) of the format.
func Schema() []byte { return slices.Clone(schema) }
