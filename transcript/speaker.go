package transcript

// Speaker is someone of whom it is known beforehand how the labels of a transcript name them: see DecodeOptions.Speakers.
type Speaker struct {
	// ID is the one to have in the document, an NCName; empty for one made of the name.
	ID string
	// Name is the full name.
	Name string
	// Labels are what is printed where they speak, misreadings too: "VELEN", "VEIEN", "Mr Velen". Brackets, the full
	// stop or colon at the end, capitals, and the kinds of apostrophes, hyphens and spaces make no difference. The
	// name is one as well.
	Labels []string
}
