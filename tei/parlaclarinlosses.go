package tei

import "github.com/tiro-transcripts/tiro/transcript"

// lose notes what a profile cannot hold of a node. The codes are in the package's documentation.
func (f *fitter) lose(code string, n transcript.Node, why string) {
	f.losses = append(f.losses, transcript.Diagnostic{Severity: transcript.Loss, Code: code, Pos: n.Pos(), Message: why})
}

// Why what Parla-CLARIN has other means for is a loss.
const (
	speechLost = "a speech is written as an utterance, and reads back as one"
	labelMade  = "a note of type speaker at the beginning of a speech reads back as its label"
	stageLost  = "a stage direction is written as an incident, and reads back as one"
)
