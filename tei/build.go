package tei

import "github.com/tiro-transcripts/tiro/transcript"

// Short names for what this package does all the time.

func element(local string, children ...transcript.Node) *transcript.Element {
	return transcript.TEIElement(local, children...)
}

func is(n transcript.Node, local string) bool { return transcript.IsTEI(n, local) }
