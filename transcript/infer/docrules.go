package infer

import "github.com/tiro-transcripts/tiro/transcript"

// documentRules are those that read a document rather than a bracket. Each line of an example is
// a paragraph.
func documentRules() []Rule {
	return []Rule{
		{Name: "speaker.initials", About: "who speaks, by a label of initials and surname; the shape recurs, or a surname is declared", Examples: []Example{
			{"", "A.P. Velen. Yes.\nT. Orlik. No.\nA.P. Velen. So.", "person velen A.P. Velen|person cert=medium orlik T. Orlik"},
			{"", "Ю.В. Велен. Да.\nЮ.В. Велен. Нет.", "person velen Ю.В. Велен"},
		}, Not: []string{"A.P. Velen. Yes.\nOnce only.", "U.S. Policy. The aim.\nU.S. Policy. The means.", "P.S. Regards.\nP.S. More.", "St. Petersburg. A city.\nSt. Petersburg. Again."}},
		{Name: "speaker.honorific", About: "who speaks, by a label with an honorific", Examples: []Example{
			{"", "MR. NOBLE: Yes.\nMRS. HAAS: No.\nMR. NOBLE: So.", "person noble MR. NOBLE|person haas MRS. HAAS"},
			{"", "Mr. Linder. I yield.\nMr. Linder. I object.", "person linder Mr. Linder"},
		}, Not: []string{"Mr. Secretary. I agree.\nMr. Secretary. Thank you."}},
		{Name: "speaker.capitals", About: "who speaks, by a label in capitals; two labels recur, or what recurs is declared", Examples: []Example{
			{"", "NOBLE: Yes.\nHAAS: No.\nNOBLE: So.\nHAAS: Well.", "person noble NOBLE|person haas HAAS"},
			{"", "GROMYKO. Yes.\nVELEN. No.\nGROMYKO. So.\nVELEN. Well.", "person gromyko GROMYKO|person velen VELEN"},
		}, Not: []string{"SUBJECT: Trade\nSUBJECT: Fish\nREF: One\nREF: Two", "NOBLE: Yes.\nNOBLE: So."}},
		{Name: "speaker.name", About: "who speaks, by a label that is a name; two labels recur, or what recurs is declared", Examples: []Example{
			{"", "Walt Rostow: Yes.\nKissinger: No.\nWalt Rostow: So.\nKissinger: Well.", "person rostow Walt Rostow|person kissinger Kissinger"},
			{"", "Matt Corallo (MC): Yes.\nMurch: No.\nMC: So.\nMurch: Well.\nMC: Then.", "person corallo Matt Corallo MC|person murch Murch"},
		}, Not: []string{"Note: one.\nNote: two.\nComment: three.\nComment: four.", "And then he said: yes.\nAnd then he said: no.\nBut she said: so.\nBut she said: well."}},
		{Name: "speaker.family", About: "who speaks, by a label of a surname and then initials, with or without an office; two labels recur", Examples: []Example{
			{"", "ORLIK T. Yes.\nVELEN A. P., head of the board. No.\nORLIK T. So.\nVELEN A. P. Well.", "person orlik ORLIK T.|person velen VELEN A. P."},
		}, Not: []string{"ORLIK T. A history.\nVELEN A. P. A dictionary.", "Vitamin A. It is good.\nVitamin A. It is bad.\nPlan B. No.\nPlan B. Yes."}},
		{Name: "speaker.letter", About: "on a turn of a text that is marked up: who speaks, by a letter; Q and A alternate, or before a colon any two", Examples: []Example{
			{"", "Q. Were you there?\nA. Yes.\nQ. When?\nA. In May.", "turn Q.|turn A.|turn Q.|turn A."},
			{"", "K: Yes.\nD: No.\nK: So.\nD: Well.", "turn K:|turn D:|turn K:|turn D:"},
		}, Not: []string{"A: one\nB: two\nC: three", "K: Yes.\nK: No.", "A. Economics.\nB. Politics."}},
		givenRule(),
		{Name: "label.supplied", About: "a label in brackets, of a shape that is accepted", Examples: []Example{
			{"", "T. Orlik. No.\n[T. Orlik.] So.\nT. Orlik. Well.", "supplied T. Orlik."},
		}, Not: []string{"T. Orlik. No.\n[This is so.] Well.\nT. Orlik. Yes."}},
		{Name: "dateline", About: "the place in a line that says where and when, at the head of a section", Examples: []Example{
			{"", "Moscow, 8 November 1990\nWe met.", "name names=place Moscow"},
		}, Not: []string{"We met.\nMoscow, 8 November 1990", "In Moscow, on 8 November 1990, we met.", "Moscow, November 1990"}},
		{Name: "date", About: "a date in a dateline, in a field that is one, or alone in a citation", Examples: []Example{
			{"", "Geneva, November 8, 1990, 10:30 a.m.\nWe met.", "date edtf=1990-11-08 November 8, 1990"},
		}, Not: []string{"We met on 8 November 1990.", "Geneva, 31 November 1990\nWe met."}},
		{Name: "broken-paragraph", About: "a piece of a paragraph that stops in mid-sentence, on a word that ends none or before one in lower case: medium", Examples: []Example{
			{"", "Those who came were Velen and\nOrlik of the ministry.", "paragraph part=initial cert=medium Those who came were Velen and|paragraph part=final cert=medium Orlik of the ministry."},
		}, Not: []string{"These are the points that we agreed on:\nfirst, trade.", "He said yes.\nand then no.", "THE LIST OF THE\nmembers"}},
	}
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
