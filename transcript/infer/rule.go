package infer

// Rule is one way of reading typography. Its name stands in the Attrs.Rule of what it claims.
type Rule struct {
	// Name is stable, with a full stop between the parts: "gap.omitted".
	Name string
	// About says what the rule reads, and by what evidence.
	About string
	// Examples are texts that the rule reads; they are its tests.
	Examples []Example
	// Not are texts that look as if it did, and that no rule for brackets reads.
	Not []string
}

// Example is a text and what a rule makes of it.
type Example struct {
	// Original is the language of the original, where the rule needs it.
	Original string
	Text     string
	// Want is the node: its kind, its properties, its language and certainty, and, but for
	// gaps and events, its words.
	Want string
}

// Rules are the rules for brackets. The rules for whole documents have their examples in
// their own tests: "date", "dateline", the family "speaker", "label.supplied" and
// "broken-paragraph".
func Rules() []Rule {
	return append(gapRules(), append(wordRules(), eventRules()...)...)
}
