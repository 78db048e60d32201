package transcript

// Severity says what a diagnostic is about.
type Severity int

// The severities.
const (
	Info Severity = iota // something was decided or carried along
	Loss                 // something of the document is not in what was written
)

// String is "info" or "loss".
func (s Severity) String() string {
	if s == Loss {
		return "loss"
	}
	return "info"
}

// Diagnostic is what a codec has to say without failing.
type Diagnostic struct {
	Severity Severity
	Code     string // stable, for programs: "note-dropped"
	Pos      Pos
	Message  string // for eyes, with what to do
}

// Reporter receives diagnostics as they arise. An error from it stops the codec, which
// returns that error. Where a Reporter is nil, the first Loss is an error and an Info
// goes unheard.
type Reporter func(Diagnostic) error

// Report hands d to r as the rule for a nil Reporter says.
func (r Reporter) Report(format string, d Diagnostic) error {
	if r != nil {
		return r(d)
	}
	if d.Severity == Loss {
		return Errorf(format, d.Pos, "%s (%s): this would be lost; report losses to write it all the same", d.Message, d.Code)
	}
	return nil
}
