package infer

import "strings"

// traits are what the words of a language look like in Latin letters, its own or a
// romanisation's, and English words do not. Each is a list separated by white space.
type traits struct {
	words    string // common short words
	endings  string // of words in lower case
	clusters string // letters together within words in lower case
	nouns    string // endings of words that may be capitalised in mid-sentence, as German nouns are
}

// traitsOf is ok for the languages that are known here. English words among the words are no
// evidence, and none against.
func traitsOf(lang string) (traits, bool) {
	switch primary(lang) {
	case "bg", "mk":
		return traits{
			words: "tova tozi tazi tezi onova onzi koi koy koyto koito koiato koyato koeto kakvo kak kude kade kato kogato zashto zashtoto " +
				"e sa sum sam sme ste be beshe biaha byaha bade bude shte da ne se si na ot za do po pri prez mezhdu sus sas v vuv vav s " +
				"i no a ili ako oshte veche samo mnogo malko tuk tam taka nie vie te tia tya toi toy az mi ni go gi im mu ti " +
				"niama nyama ima triabva tryabva mozhe dnes sega vreme vsichki nishto nashi nash edin edna edno",
			endings: "ite ata ete eto oto iat yat ania aniia eniia enie anie stvo ost osti ski ska sko ova ovo evo iva ava uva iva " +
				"ahme ihme ahte iha aha ali eli ili kata koto tata",
			clusters: "zh sht kh tch iia aia shch ŭ zd mn",
		}, true
	case "ru", "uk", "be":
		return traits{
			words: "i v vo na ne no a s so k ko u o ot do po za iz nad pod pri dlia dlya bez cherez mezhdu protiv eto etot eta eti " +
				"kak chto chtoby kto gde kogda esli ili uzhe eshche yeshche tak takoi tolko tol'ko my vy on ona oni nas vas ego yego ikh " +
				"sebia sebya svoi moi nash vash ves vse vsekh byl byla bylo byli budet est' net da nado mozhno nuzhno ochen' " +
				"ta te toi tak zhe by tse ale abo yak iak shcho vin vona z zi vid",
			endings: "nost nost' stvo stva enie eniia anie aniia iia iya aia aya uiu iu iui yi yy oi ei skii skiy skaia skoe ogo omu emu ykh ikh " +
				"yye ye' ami iami yami iakh akh yakh ovat' at' it' et' ot' ut' iat' ut iut yut aiut ayut aet ayet uet iaet sia sya los' las' " +
				"chno chnyi nyi nyy tel' teli iat nii kii oe yo ovo evo",
			clusters: "zh shch kh tch iia aia iu' l'n l'k n'k s'm t's r'k",
		}, true
	case "sr", "hr", "bs", "sh", "sl":
		return traits{
			words:    "i u na je da se za od sa su ne što koji koja kao ili ali već biti nije iz po do sve samo mi vi oni ovo to",
			clusters: "č ć š ž đ", endings: "nost stvo anje enje ski ska ovi ima ije",
		}, true
	case "pl":
		return traits{
			words:    "i w z na do nie się że jest to po od dla przez przy jak ale czy oraz jego ich są był było tak tylko my wy oni o za ze we",
			clusters: "ł ą ę ś ż ź ć ń ó rz cz dz szcz", endings: "ość ości nie nia ego emu ych ymi ować ska ski owy owa stwo",
		}, true
	case "cs", "sk":
		return traits{
			words:    "a v z na do ne je se že to po od pro jak ale nebo také jsme jsou byl bylo tak jen my oni o za ze ve k s při",
			clusters: "ř ě ů č š ž ý ť ď ň ľ", endings: "ost osti ství ého ému ých ými ovat ní nie",
		}, true
	case "de", "nl":
		return traits{
			words: "und der die das nicht ist ein eine einer eines einem einen mit von für auf wir sie es ich zu zum zur im am dem den des " +
				"sich auch wie aber oder sind wird werden haben hat kein keine nur noch bei nach über unter durch als wenn dass daß so " +
				"de het een van niet met voor zijn ook maar of dat aan op",
			endings: "ung ungen keit heit schaft lich lichen isch ische ischen igkeit", clusters: "sch ä ö ü ß",
			nouns: "ungen igkeit keiten heiten schaft schaften politik ismus führung ordnung tagung"}, true
	case "fr":
		return traits{
			words: "le la les des du et est une un dans pour que qui ne pas sur avec nous vous ils elle être au aux ce cette ces sont par plus " +
				"mais en il de sa son ses leur leurs notre votre y se à où",
			endings: "eaux aux euse euses eurs ique iques isme ée ées", clusters: "é è ê à ç ù î ï ô û œ",
		}, true
	case "es":
		return traits{
			words:   "el la los las de del y en que por para con no se una un su sus es son está al lo como más pero o ya nos",
			endings: "ción ciones dad dades mente miento", clusters: "ñ á é í ó ú",
		}, true
	case "pt":
		return traits{
			words:   "o a os as do da dos das de e em no na não para com por um uma que se é são ao mais mas ou",
			endings: "ção ções dade mente mento", clusters: "ç ã õ á é í ó ú ê â nh lh",
		}, true
	case "it":
		return traits{
			words:   "il lo la gli le di del della dei delle che non per con una un è sono e ed si da nel nella al alla più ma",
			endings: "zione zioni mente mento ità ismo", clusters: "è à ù ì ò gli",
		}, true
	}
	return traitsOf2(lang)
}

func traitsOf2(lang string) (traits, bool) {
	switch primary(lang) {
	case "hu":
		return traits{words: "a az és nem hogy egy van volt is de meg ezt azt kell csak", clusters: "ő ű é á ö ü gy ny cs sz zs", endings: "ság ség nak nek ban ben"}, true
	case "ro":
		return traits{words: "și nu este că în cu pe la de din pentru sau dar care un o", clusters: "ă ț ș â î", endings: "ului ilor ție rea"}, true
	case "tr", "az":
		return traits{words: "ve bir bu da de için ile değil çok ne", clusters: "ş ğ ı ç ö ü", endings: "lık lik ler lar mak mek"}, true
	case "sv", "no", "da":
		return traits{words: "och det att en ett är som på för med inte av og er ikke til af jeg vi den", clusters: "å ä ö ø æ", endings: "het heten elser ningen"}, true
	case "vi":
		return traits{words: "và là của không có được cho", clusters: "đ ơ ư ă â ê ô ạ ả ấ ầ ế ề ệ ố ồ ộ ớ ờ ợ ứ ừ ự"}, true
	}
	return traits{}, false
}

// hasEnding reports whether word ends in one of a list of endings and is longer, by more than a byte.
func hasEnding(word, endings string) bool {
	for i := 2; i < len(word); i++ {
		if listed(endings, word[i:]) {
			return true
		}
	}
	return false
}

func hasCluster(word, clusters string) bool {
	for c := range strings.FieldsSeq(clusters) {
		if strings.Contains(word, c) {
			return true
		}
	}
	return false
}
