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
