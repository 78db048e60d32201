package infer

func wordRules() []Rule {
	return []Rule{
		{Name: "original-wording", About: "words of the original beside their translation: the language of the original is declared, is not that of the text, " +
			"and is what the words look like, in its own script or in Latin letters; medium where a single word has to show it", Examples: []Example{
			{"ru", "between the lines [cherez zapiatuiu] criticizing", "foreign lang=ru-Latn cherez zapiatuiu"},
			{"ru", "a short time [Eto nemalyi srok].", "foreign lang=ru-Latn Eto nemalyi srok"},
			{"ru", "restructuring [перестройка] goes on", "foreign lang=ru перестройка"},
			{"zh", "good connections [guanxi] matter", "foreign lang=zh-Latn cert=medium guanxi"},
			{"zh", "one country, two systems [yiguo liangzhi]", "foreign lang=zh-Latn yiguo liangzhi"},
			{"de", "a new easing of tension [eine neue Entspannung]", "foreign lang=de eine neue Entspannung"},
			{"fr", "a free hand [les mains libres]", "foreign lang=fr les mains libres"},
			{"ja", "it cannot be helped [shikata ga nai]", "foreign lang=ja-Latn shikata ga nai"},
		}, Not: []string{"[and others]", "[the Minister]", "[in the region]", "[KGB]", "within [Comecon] and", "[emphasis added]", "[1]", "[my italics]", "[as in the text]"}},
		{Name: "supplied.name", About: "a surname after a given name, initials or a title, or a given name before a surname; the given name is a known one, " +
			"or has the initial of a person of that surname", Examples: []Example{
			{"", "I phoned Eduard [Shevardnadze] twice", "supplied Shevardnadze"},
			{"", "as J. [Baker] said", "supplied Baker"},
			{"", "President [Mitterrand] agreed", "supplied Mitterrand"},
			{"", "with Mr. [Allen] Dulles", "supplied Allen"},
			{"", "Mao [Zedong] said", "supplied cert=medium Zedong"},
			{"", "Javier [Pérez de Cuéllar] wrote", "supplied Pérez de Cuéllar"},
		}, Not: []string{"Moscow [Kremlin] said", "the Security Council [UNSC] met", "Wyoming [USA] is", "the U.S. [Government] will", "General [Staff] officers",
			"Kuwait [City] fell", "the Pravda [Truth] article"}},
		{Name: "supplied.letters", About: "letters that complete a word: medium", Examples: []Example{
			{"", "signed by D[urbrow] himself", "supplied cert=medium urbrow"},
			{"", "the German[s] decide", "supplied cert=medium s"},
			{"", "facts about the tr[ip] at", "supplied cert=medium ip"},
			{"", "noted by PYV[elen] and", "supplied cert=medium elen"},
			{"", "obtained Austr[al]ian approval", "supplied cert=medium al"},
			{"", "that [w]e agree", "supplied cert=medium w"},
		}, Not: []string{"array[i] is", "the args[index] value", "f[x]"}},
		{Name: "supplied.word", About: "a small English word that the sentence lacks: medium", Examples: []Example{
			{"", "Shuckburgh [of] the Foreign Office", "supplied cert=medium of"},
			{"", "the greater [the] risk", "supplied cert=medium the"},
			{"", "about $1.150 [million] needed", "supplied cert=medium million"},
		}, Not: []string{"he wrote [in haste] to us"}},
		{Name: "unclear.stated", About: "a word for what could not be read or heard, a dash, and a reading of it; low", Examples: []Example{
			{"", "relations with [illegible—Orlikia?].", "unclear reason=illegible cert=low illegible—Orlikia?"},
			{"", "my telegrams [garble—833], 841", "unclear reason=garbled cert=low garble—833"},
		}, Not: []string{"the [garbage—833] is", "[so—garble] it"}},
		{Name: "unclear.conjecture", About: "a doubtful reading, by its question mark or its first word; a question is none: low", Examples: []Example{
			{"", "contacts in the [SBSE?? - Convention on Military Forces in Europe or something like that?].", "unclear cert=low SBSE?? - Convention on Military Forces in Europe or something like that?"},
			{"", "the island of [Bubiyan?] too", "unclear cert=low Bubiyan?"},
			{"", "and [possibly Bubiyan] too", "unclear cert=low possibly Bubiyan"},
		}, Not: []string{"and [Who said so?] then", "so [do you agree?] he said", "this [?] is"}},
		{Name: "sic", About: "the word before [sic] is an error as it stands; the brackets stay text, and how many words are meant is a guess: medium", Examples: []Example{
			{"", "the Untied [sic] Nations", "reading reading=sic cert=medium Untied"},
		}, Not: []string{"[sic]", "[sic transit]"}},
	}
}

func eventRules() []Rule {
	return []Rule{
		{Name: "event.laughter", About: "someone laughs", Examples: []Example{
			{"", "[Laughter]", "event event=vocal class=laughter"},
			{"", "[General laughter and applause.]", "event event=vocal class=laughter"},
		}, Not: []string{"[He began to laugh at the others.]"}},
		{Name: "event.applause", About: "someone claps", Examples: []Example{
			{"", "[Prolonged applause.]", "event event=kinesic class=applause"},
			{"", "[аплодисменты]", "event event=kinesic class=applause"},
		}, Not: []string{"[applause of the kind we know]"}},
		{Name: "event.exclamation", About: "voices without words that can be told", Examples: []Example{{"", "[cheers]", "event event=vocal class=exclamation"}}},
		{Name: "event.sound", About: "a cough, a sigh", Examples: []Example{{"", "[coughs]", "event event=vocal class=sound"}}},
		{Name: "event.crosstalk", About: "several speak at once", Examples: []Example{{"", "[crosstalk]", "event event=vocal class=crosstalk"}}},
		{Name: "event.interruption", About: "someone breaks in", Examples: []Example{{"", "[Interruption.]", "event event=vocal class=interruption"}}},
		{Name: "event.music", About: "music is heard", Examples: []Example{{"", "[background music]", "event event=incident class=music"}}},
		{Name: "event.pause", About: "nothing is said; an incident, since TEI's pause has no words", Examples: []Example{{"", "[long pause]", "event event=incident class=pause"}}},
		{Name: "event.procedure", About: "how a meeting goes, between sentences: medium", Examples: []Example{
			{"", "[The meeting adjourned at 4:30 p.m.]", "event event=incident class=procedure cert=medium"},
			{"", "[A recess was taken from 1:00 to 2:00 p.m.]", "event event=incident class=procedure cert=medium"},
			{"", "So be it. [Discussion off the record.] Now then.", "event event=incident class=procedure cert=medium"},
		}, Not: []string{"[We adjourned it]", "when he [the meeting having ended] left", "[The meeting was useful.]"}},
		{Name: "event.action", About: "what somebody does, between sentences: medium", Examples: []Example{
			{"", "So be it. [Velen reads it.] I see.", "event event=incident class=action cert=medium"},
			{"", "Yes: [Interpreter gesturing to indicate meaning] Here.", "event event=incident class=action cert=medium"},
			{"", "It is so. [The President re-entered the room.] And then", "event event=incident class=action cert=medium"},
		}, Not: []string{"the man [who reads it] is", "[I give it to you.]", "[The country has resisted this.]", "[He gave nothing]"}},
		{Name: "event.delivery", About: "how something is said, before it: medium", Examples: []Example{
			{"", "Velen: [reading:] They are here.", "event event=incident class=delivery cert=medium"},
			{"", "Velen: [interrupts the translation at this:] I know.", "event event=incident class=delivery cert=medium"},
			{"", "Velen: [in English] Good.", "event event=incident class=delivery cert=medium"},
		}, Not: []string{"the second [reading] of the bill", "it was published [in English] there", "[Note:] So"}},
		{Name: "event.address", About: "to whom something is said, before it: medium", Examples: []Example{
			{"", "Proud of them. [To General Orlik] George, I want", "event event=incident class=address cert=medium"},
			{"", "Velen: [to Andrei:] I was there.", "event event=incident class=address cert=medium"},
		}, Not: []string{"he went [to Moscow] again", "a message [to Macmillan] saying", "[To be sure] He"}},
		{Name: "event.noise", About: "a noise is heard", Examples: []Example{{"", "[static on line]", "event event=incident class=noise"}}},
	}
}
