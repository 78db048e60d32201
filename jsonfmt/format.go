package jsonfmt

import (
	"bytes"
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"github.com/tiro-transcripts/tiro/transcript"
)

// The media types of the two formats.
const (
	MediaType      = "application/json"
	LinesMediaType = "application/x-ndjson"
)

// The names of the two formats.
const (
	name      = "json"
	linesName = "jsonl"
)

// Format is JSON, one document a file, set out for people to read.
func Format() transcript.Format {
	return transcript.Format{
		Name:       name,
		Title:      "JSON",
		MediaTypes: []string{MediaType},
		Extensions: []string{".json"},
		Marked:     true,
		Sniff:      sniff,
		NewDecoder: func(r io.Reader, o transcript.DecodeOptions) transcript.Decoder {
			return &decoder{in: r, options: o}
		},
		NewEncoder: func(w io.Writer, o transcript.EncodeOptions) transcript.Encoder {
			return &encoder{out: w, options: o}
		},
	}
}

// LinesFormat is JSON Lines, one document a line. Its decoder and encoder hold one
// document at a time; DecodeOptions.MaxBytes limits each.
func LinesFormat() transcript.Format {
	return transcript.Format{
		Name:       linesName,
		Title:      "JSON Lines",
		MediaTypes: []string{LinesMediaType, "application/jsonl"},
		Extensions: []string{".jsonl", ".ndjson"},
		Lines:      true,
		Marked:     true,
		Sniff:      sniffLines,
		NewDecoder: newLineDecoder,
		NewEncoder: func(w io.Writer, o transcript.EncodeOptions) transcript.Encoder {
			return &lineEncoder{out: w, options: o}
		},
	}
}

// How sure the two sniffs are. A document of Tiro's on one line may be either format.
const (
	surely    transcript.Confidence = 95
	either    transcript.Confidence = 70
	otherJSON transcript.Confidence = 20
)

func sniff(prefix []byte) transcript.Confidence {
	line, isTiro := look(prefix)
	switch {
	case line == nil:
		return 0
	case !isTiro:
		return otherJSON
	case bytes.Contains(line, []byte(`"tiro"`)):
		return either
	}
	return surely
}

func sniffLines(prefix []byte) transcript.Confidence {
	line, isTiro := look(prefix)
	if !isTiro || !bytes.Contains(line, []byte(`"tiro"`)) {
		return 0
	}
	_, rest, _ := bytes.Cut(prefix, line)
	if bytes.HasPrefix(bytes.TrimSpace(rest), []byte("{")) && jsontext.Value(line).IsValid() {
		return surely
	}
	return either + 1
}

// look finds the first line that is not empty, if it begins an object or an array, and
// whether the object says that it is Tiro's.
func look(prefix []byte) (line []byte, isTiro bool) {
	prefix = bytes.TrimLeft(bytes.TrimPrefix(prefix, []byte(bom)), " \t\r\n")
	if len(prefix) == 0 || prefix[0] != '{' && prefix[0] != '[' {
		return nil, false
	}
	line, _, _ = bytes.Cut(prefix, []byte("\n"))
	_, after, found := bytes.Cut(prefix, []byte(`"format"`))
	after = bytes.TrimLeft(after, ": \t\r\n")
	return line, prefix[0] == '{' && found && bytes.HasPrefix(after, []byte(`"tiro"`))
}
