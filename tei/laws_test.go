package tei

import (
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

func TestEveryNode(t *testing.T) {
	d := transcripttest.EveryNode()
	require.NoError(t, transcripttest.Identity(Format(), d))
	require.NoError(t, transcripttest.Fixpoint(Format(), d))
}

func TestGeneratedDocuments(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := transcripttest.Documents().Draw(t, "document")
		holds(t, d)
	})
}

// holds checks L1 and L4.
func holds(t require.TestingT, d *transcript.Document) {
	require.NoError(t, transcripttest.Identity(Format(), d))
	require.NoError(t, transcripttest.Fixpoint(Format(), d))
}

// A sample of generated documents is valid TEI. For what stands in an Element, or where one
// stands, whoever made it answers.
func TestGeneratedDocumentsAreValid(t *testing.T) {
	var sample []*transcript.Document
	for seed := 0; len(sample) < 300; seed++ {
		if d := transcripttest.Documents().Example(seed); !holdsElement(d) {
			sample = append(sample, d)
		}
	}
	valid(t, sample...)
}

func holdsElement(d *transcript.Document) bool {
	for n := range d.Preorder() {
		if n.Kind() == transcript.KindElement {
			return true
		}
	}
	return false
}
