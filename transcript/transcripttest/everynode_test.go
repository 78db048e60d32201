package transcripttest

import (
	"testing"

	"github.com/tiro-transcripts/tiro/transcript"
)

func TestEveryNodeIsValidAndNormal(t *testing.T) {
	d := EveryNode()
	if err := d.Validate(); err != nil {
		t.Fatal(err)
	}
	n := d.Clone()
	n.Normalize()
	if diff := transcript.Diff(d, n); diff != "" {
		t.Fatal(diff)
	}
}

func TestEveryNodeHoldsEveryKind(t *testing.T) {
	seen := map[transcript.Kind]bool{}
	for n := range EveryNode().Preorder() {
		seen[n.Kind()] = true
	}
	for _, k := range transcript.Kinds() {
		if !seen[k] {
			t.Errorf("no %s", k)
		}
	}
}
