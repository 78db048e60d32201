package infer

func besideRules() []Rule {
	return []Rule{
		{Name: "correction", About: "a word that the one before it can be a slip for: a few letters apart, another ordinal, month or letter: medium", Examples: []Example{
			{"", "all of Velenia [Velinia] and", "reading reading=corr cert=medium Velinia"},
			{"", "the 80th [81st] Congress", "reading reading=corr cert=medium 81st"},
			{"", "assure IB [IG] that", "reading reading=corr cert=medium IG"},
			{"", "in May [April] we met", "reading reading=corr cert=medium April"},
			{"", "paragraph f. [e.] The", "reading reading=corr cert=medium e."},
			{"", "the president [present] leadership", "reading reading=corr cert=medium present"},
		}, Not: []string{"the fish [trade] is", "the Council [UNSC] met", "so [much] more", "the Fish [fish] is", "said 80 [81] of"}},
		{Name: "expansion", About: "words whose initials are the abbreviation before them", Examples: []Example{
			{"", "the SALT [Strategic Arms Limitation Talks] went", "reading reading=expan Strategic Arms Limitation Talks"},
			{"", "much of GOF [Government of France] would", "reading reading=expan Government of France"},
		}, Not: []string{"the SALT [Sea And Land] went", "the UN [General Assembly] met", "a cat [Care And Trust] is"}},
		{Name: "identification", About: "a name beside the pronoun or the initials that mean it: medium", Examples: []Example{
			{"", "he [Shevardnadze] left", "gloss cert=medium Shevardnadze"},
			{"", "to him [Andrei Velen] and", "gloss cert=medium Andrei Velen"},
			{"", "DR [Ruskin] said", "gloss cert=medium Ruskin"},
		}, Not: []string{"Moscow [Kremlin] said", "it [Portugal] is", "the UN [Secretariat] met", "we [Russian] must"}},
	}
}
