package transcripttest

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/transcript"
)

func TestGeneratedDocumentsAreValidAndNormal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := Documents().Draw(t, "document")
		if err := d.Validate(); err != nil {
			t.Fatal(err)
		}
		n := d.Clone()
		n.Normalize()
		if diff := transcript.Diff(d, n); diff != "" {
			t.Fatal(diff)
		}
	})
}
