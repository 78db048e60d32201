package infer

import "strings"

// isGiven reports whether a word is a common given name that is hardly ever anything else.
func isGiven(word string) bool {
	return isCapital(word) && inOrder(givenNames, strings.ToLower(word)) && isName(word)
}

const givenNames = `
aaron abdel abdul abraham adam ahmad ahmed alan albert alec alejandro aleksander aleksandr aleksei alex alexander alexandr alexei alexey
alfred ali allan allen amir anastas anatoli anatolii anatoly andre andrei andrew andrey andrzej angela anna anne anthony anton antonio anwar
archibald arkadii arkady arthur august averell barbara benjamin bernard bert boris boutros brent brian bruce carl carlos caroline catherine
charles christian christopher claude clement colin condoleezza constantin constantine cyrus dag daniel david dean dennis diane dieter
dimitri dmitri dmitrii dmitry dobroslav donald douglas dwight eberhard edgar eduard edvard edward egon elena elizabeth ellsworth emil enver
eric erich ernest ernst erwin eugene evgeni evgenii evgeny felipe felix fidel francis francois frank franklin franz françois frederick
friedrich fritz fyodor gamal gennadi gennadii gennady georg george georges georgi georgii georgy gerald gerard gerhard giovanni giulio
giuseppe golda graham gregory grigori grigorii grigory gunther gustav günter günther hafez hans harold harry hassan heinrich heinz helen
helmut henri henry herbert hermann horst hosni howard hubert hussein igor ilya indira ion ivan jack jacques jaime james jan jane javier
jawaharlal jean jeane jerzy jimmy joachim johannes john jorge jose josef joseph josip josé juan julia julius karl kenneth klaus klement
konrad konstantin kurt laszlo lawrence lazar lech leonard leonid leopold leslie lev lothar louis ludwig luis lyndon lászló madeleine manfred
manuel margaret maria marie martin matthew mauno maurice maxim maximilian mehmet melvin menachem michael michel miguel mihail mihály mikhail
mohamed mohammad mohammed molotov muammar nancy nathan nelson nicholas nicolae nikita nikolai nikolay norman oleg olga oliver olof oscar
oskar otto pablo pamela patrick paul pavel pedro peter petr philip pierre pietro piotr pyotr rafael ralph raymond reinhard ricardo richard
robert roberto roger roland ronald roy rudolf ruslan saddam salvador samuel sandor sarah sergei sergey sergio sharon shimon sidney silvio
simon stanislav stanislaw stanisław stepan stephen steven stuart susan svetlana sándor tadeusz thabo theodor theodore thomas timothy todor
tomas tomáš ulrich vaclav valentin valentina valeri valerii valery vasil vasili vasilii vasily victor viktor vincent vitali vitalii vitaly
vladimir vladislav vyacheslav václav walter warren werner wilhelm willi william willy wojciech wolfgang yasser yevgeni yevgeny yitzhak yuri
yurii yury zbigniew zoltan zoltán`

// isFamilyFirst reports whether a word is a common family name of those that stand before
// the given name: Mao [Zedong], Kim [Il-sung].
func isFamilyFirst(word string) bool {
	var room [maxListed]byte
	switch string(lower(room[:0], word)) {
	case "mao", "zhou", "deng", "liu", "lin", "zhu", "peng", "chen", "chiang", "jiang", "zhang", "wang", "li", "zhao",
		"hu", "hua", "ye", "kang", "gao", "luo", "yang", "huang", "wu", "xu", "sun", "ho", "pham", "vo", "nguyen", "le",
		"tran", "kim", "pak", "park", "choe", "roh", "syngman", "chou", "teng", "chu":
		return isName(word)
	}
	return false
}

// isNationality reports whether a word in lower case is the adjective of a country, which is
// never what a name lacks.
func isNationality(word string) bool {
	switch word {
	case "american", "albanian", "algerian", "arab", "argentine", "austrian", "belgian", "brazilian", "british",
		"bulgarian", "canadian", "chinese", "cuban", "cypriot", "czech", "czechoslovak", "danish", "dutch", "egyptian",
		"english", "ethiopian", "european", "finnish", "french", "german", "greek", "hungarian", "indian", "indonesian",
		"iranian", "iraqi", "irish", "israeli", "italian", "japanese", "jordanian", "korean", "kuwaiti", "latvian",
		"lebanese", "libyan", "lithuanian", "mexican", "mongolian", "moroccan", "norwegian", "pakistani", "palestinian",
		"polish", "portuguese", "romanian", "russian", "saudi", "serbian", "slovak", "soviet", "spanish", "swedish",
		"swiss", "syrian", "turkish", "ukrainian", "vietnamese", "yugoslav":
		return true
	}
	return false
}

// isTitle reports whether a word is what a surname can follow.
func isTitle(word string) bool {
	switch word {
	case "President", "Chancellor", "Premier", "Chairman", "Minister", "Secretary", "Ambassador", "Senator", "Governor",
		"Comrade", "King", "Queen", "Prince", "Princess", "Emperor", "Marshal", "Bishop", "Archbishop", "Cardinal", "Pope",
		"Congressman", "Congresswoman", "Representative", "Judge", "Justice", "Director", "Professor", "Doctor", "Captain",
		"Colonel", "Major", "Lieutenant", "Sergeant", "Admiral", "General", "Commander", "Lord", "Lady", "Sir", "Count",
		"Baron":
		return true
	}
	return isHonorific(word)
}

// isHonorific reports whether a word is an abbreviated form of address, or a foreign one.
func isHonorific(word string) bool {
	if !strings.HasSuffix(word, ".") && len(word) < 3 && strings.ToUpper(word) == word {
		return false // DR without its stop is somebody's initials
	}
	var room [maxListed]byte
	switch string(lower(room[:0], strings.TrimSuffix(word, "."))) {
	case "mr", "mrs", "ms", "messrs", "dr", "prof", "gen", "col", "sen", "rep", "amb", "lt", "capt", "cpt", "adm", "maj",
		"sgt", "cmdr", "comdr", "cdr", "gov", "rev", "hon", "miss", "mme", "mlle", "mm", "herr", "frau", "señor", "señora",
		"sr", "sra", "monsieur", "madame", "madam", "heer", "mevrouw", "mevr", "dhr", "signor", "signora", "onorevole",
		"dott", "ing", "deputado", "deputada", "pan", "pani", "comrade", "com", "comr", "cde", "cdes", "abg", "mag", "tov",
		"тов", "господин", "г-н", "г-жа":
		return true
	}
	return false
}

// isShortTitle reports whether a word is a title that is cut short, which a full stop says and does not end.
func isShortTitle(word string) bool {
	return listed("Mr Mrs Ms Messrs Dr Drs Prof Gen Col Sen Rep Amb Lt Capt Cpt Adm Maj Sgt Cmdr Comdr Cdr Gov Rev Hon St Ste "+
		"MR MRS MS MESSRS DR PROF GEN COL SEN REP AMB LT CAPT ADM MAJ SGT GOV REV HON ST MM Hr Fr Br Bp Brig Insp Supt Abg Mag "+
		"Sr Sra Dhr Dott Ing Mevr Mgr Tov Тов тов гр", word)
}

// isParticle reports whether a word in lower case is part of surnames.
func isParticle(word string) bool {
	switch word {
	case "de", "del", "della", "der", "den", "des", "di", "du", "da", "dos", "la", "le", "van", "von", "zu", "zur", "y",
		"e", "al", "el", "bin", "ibn", "ben", "ter", "ten", "op", "af":
		return true
	}
	return false
}

// isAbbreviation reports whether what looks like initials, with their stops, is something else.
func isAbbreviation(word string) bool {
	switch word {
	case "U.S.", "U.N.", "U.K.", "U.S.S.R.", "U.S.A.", "U.A.R.", "E.U.", "E.C.", "D.C.", "P.S.", "P.P.S.", "A.D.",
		"B.C.", "N.B.", "P.M.", "A.M.", "F.R.G.", "G.D.R.", "P.R.C.", "D.P.R.K.", "R.O.C.", "P.O.", "R.S.V.P.", "N.A.T.O.",
		"U.N.O.", "E.E.C.", "L.A.", "N.Y.", "C.I.A.", "F.B.I.", "S.S.", "H.M.S.", "Q.", "St.", "Ste.", "Mt.", "Ft.", "Pt.",
		"No.", "Nos.", "Nr.", "Vol.", "Art.", "Fig.", "Figs.", "Sec.", "Ch.", "Par.", "Pp.", "Op.", "Cf.", "Ed.", "Eds.",
		"Inc.", "Co.", "Ltd.", "Corp.", "Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Oct.", "Nov.",
		"Dec.", "Mon.", "Tue.", "Wed.", "Thu.", "Fri.", "Sat.", "Sun.", "Etc.", "Ref.", "Tel.", "Re.", "Vs.", "App.",
		"Ann.", "Div.", "Doc.", "Ca.", "США.", "СССР.", "ООН.", "Св.", "Ул.", "См.", "Ст.", "Гл.":
		return true
	}
	return isHonorific(word) && len(strings.TrimSuffix(word, ".")) > 1
}

// isNoSurname reports whether a word in lower case is more likely anything else than a surname:
// a common word, the adjective or the name of a country, an abstract noun.
func isNoSurname(word string) bool {
	return isEnglish(word) || isNationality(word) || isCountry(word) || hasEnding(word, "tion tions sion sions ment ments ity ities ism isms ics") ||
		listed("berlin carolina dakota ossetia moscow washington", word)
}

// isCountry reports whether a word in lower case is, or ends, the name of a country or continent, which heads many a
// paragraph, also where a title names it.
func isCountry(word string) bool {
	switch word {
	case "afghanistan", "africa", "albania", "algeria", "america", "angola", "antarctica", "arabia", "argentina",
		"armenia", "asia", "australia", "austria", "azerbaijan", "bahrain", "bangladesh", "belarus", "belgium", "benin",
		"bolivia", "bosnia", "botswana", "brazil", "britain", "bulgaria", "burma", "burundi", "cambodia", "cameroon",
		"canada", "chile", "china", "colombia", "congo", "croatia", "cuba", "cyprus", "czechoslovakia", "dahomey",
		"denmark", "ecuador", "egypt", "england", "estonia", "ethiopia", "europe", "finland", "france", "gabon", "gambia",
		"germany", "ghana", "greece", "grenada", "guatemala", "guinea", "guyana", "haiti", "honduras", "hungary", "iceland",
		"india", "indonesia", "iran", "iraq", "ireland", "israel", "italy", "jamaica", "japan", "jordan", "kenya", "korea",
		"kuwait", "laos", "latvia", "lebanon", "lesotho", "liberia", "libya", "lithuania", "luxembourg", "madagascar",
		"malawi", "malaysia", "mali", "malta", "mauritania", "mauritius", "mexico", "moldova", "mongolia", "morocco",
		"mozambique", "namibia", "nepal", "netherlands", "nicaragua", "niger", "nigeria", "norway", "oman", "pakistan",
		"palestine", "panama", "paraguay", "peru", "philippines", "poland", "portugal", "qatar", "rhodesia", "romania",
		"russia", "rwanda", "scotland", "senegal", "serbia", "singapore", "slovakia", "slovenia", "somalia", "spain",
		"sudan", "swaziland", "sweden", "switzerland", "syria", "taiwan", "tanzania", "thailand", "tibet", "togo",
		"tunisia", "turkey", "uganda", "ukraine", "uruguay", "ussr", "venezuela", "vietnam", "yemen", "yugoslavia", "zaire",
		"zambia", "zimbabwe":
		return true
	}
	return false
}
