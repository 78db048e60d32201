package infer

import (
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Rule is one way of reading typography. Its name stands in the Attrs.Rule of what it claims.
type Rule struct {
	// Name is stable, with a full stop between the parts: "gap.omitted".
	Name string
	// About says what the rule reads, and by what evidence.
	About string
	// Speakers are given for its examples, if the rule needs any.
	Speakers []transcript.Speaker
	// Examples are texts that the rule reads; they are its tests.
	Examples []Example
	// Not are texts that look as if it did, and that it does not read.
	Not []string
}

// Example is a text and what a rule makes of it.
type Example struct {
	// Original is the language of the original, where the rule needs it.
	Original string
	// Text is the words of a paragraph or, for a rule that reads documents, of several, a
	// line each.
	Text string
	// Want is the node, or the nodes with a bar between: kind, properties, language and
	// certainty, and, but for gaps and events, words.
	Want string
}

// Rules are the rules: for brackets, and for documents.
func Rules() []Rule {
	return slices.Concat(gapRules(), wordRules(), besideRules(), supplementRules(), remarkRules(), eventRules(), documentRules())
}
