package infer

import "github.com/tiro-transcripts/tiro/transcript"

// documentRules are those that read a document rather than a bracket. Each line of an example is
// a paragraph.
func documentRules() []Rule {
	return append(labelShapes().rules(), []Rule{
		givenRule(),
		{Name: "dateline", About: "the place in a line that says where and when, at the head of a section", Examples: []Example{
			{"", "Moscow, 8 November 1990\nWe met.", "name names=place Moscow"},
		}, Not: []string{"We met.\nMoscow, 8 November 1990", "In Moscow, on 8 November 1990, we met.", "Moscow, November 1990"}},
		{Name: "date", About: "a date in a dateline, in a field that is one, or alone in a citation", Examples: []Example{
			{"", "Geneva, November 8, 1990, 10:30 a.m.\nWe met.", "date edtf=1990-11-08 November 8, 1990"},
		}, Not: []string{"We met on 8 November 1990.", "Geneva, 31 November 1990\nWe met."}},
		{Name: "broken-paragraph", About: "a piece of a paragraph that stops in mid-sentence, on a word that ends none or before one in lower case: medium", Examples: []Example{
			{"", "Those who came were Velen and\nOrlik of the ministry.", "paragraph part=initial cert=medium Those who came were Velen and|paragraph part=final cert=medium Orlik of the ministry."},
		}, Not: []string{"These are the points that we agreed on:\nfirst, trade.", "He said yes.\nand then no.", "THE LIST OF THE\nmembers"}},
	}...)
}

// givenRule is that of labels that are known beforehand.
func givenRule() Rule {
	return Rule{Name: "speaker.given", About: "who speaks, by a label that was given beforehand as theirs, however often it occurs",
		Speakers: []transcript.Speaker{{Name: "Aleksandr Velen", Labels: []string{"VELEN", "VEIEN", "Mr Velen", "Note"}}},
		Examples: []Example{
			{"", "Mr Velen: Yes.\nVEIEN: No.", "person velen Aleksandr Velen Mr Velen VEIEN"},
			{"", "[Velen.] Yes.", "person velen Aleksandr Velen Velen"},
			{"", "Note (reading): Yes.", "person velen Aleksandr Velen Note"},
			{"", "ALEKSANDR VELEN. Yes.", "person velen Aleksandr Velen ALEKSANDR VELEN"},
		}, Not: []string{"Velen spoke.\nMr Velen, who spoke: he was late.", "Velen, A.\n[Velen] said so.", "Orlik: Yes."}}
}
