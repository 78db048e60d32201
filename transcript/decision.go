package transcript

// Decision is what was concluded of one place whose typography could mean something, and why. Package infer
// makes them, for a decoder that is asked to (DecodeOptions.Explain).
type Decision struct {
	// Pos is where the text begins that it was read in: the paragraph of a label, the run of words of a bracket.
	Pos Pos
	// Of says what the place could have been.
	Of Candidate
	// Text is what stands there, as printed; of a paragraph only how it begins.
	Text string
	// Rule is that of package infer which claimed it; empty for what stays literal text.
	Rule string
	// Cert is the certainty of the claim, as in [Attrs]: empty for high.
	Cert string
	// Why is the evidence, in a few words for eyes.
	Why string
}

// Candidate is what typography could mean.
type Candidate string

// The candidates. A label and a bracket are told of whether or not a rule claims them, the others only when one does.
const (
	LabelCandidate     Candidate = "label"     // the beginning of a paragraph that may say who speaks
	BracketCandidate   Candidate = "bracket"   // an opening square bracket, and what is up to its closing one
	DateCandidate      Candidate = "date"      // a date, or the place before it
	ParagraphCandidate Candidate = "paragraph" // a piece of a paragraph that was broken
)
