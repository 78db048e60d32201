package infer

// month is the number of a month by its name, in lower case and without its full stop, in
// English, German, French, Russian, Spanish or Italian; 0 for any other word.
func month(word string) int {
	switch word {
	case "january", "jan", "januar", "jänner", "janvier", "январь", "января", "enero", "gennaio":
		return 1
	case "february", "feb", "februar", "février", "fevrier", "февраль", "февраля", "febrero", "febbraio":
		return 2
	case "march", "mar", "märz", "mars", "март", "марта", "marzo":
		return 3
	case "april", "apr", "avril", "апрель", "апреля", "abril", "aprile":
		return 4
	case "may", "mai", "май", "мая", "mayo", "maggio":
		return 5
	case "june", "jun", "juni", "juin", "июнь", "июня", "junio", "giugno":
		return 6
	case "july", "jul", "juli", "juillet", "июль", "июля", "julio", "luglio":
		return 7
	case "august", "aug", "août", "aout", "август", "августа", "agosto":
		return 8
	case "september", "sep", "sept", "septembre", "сентябрь", "сентября", "septiembre", "settembre":
		return 9
	case "october", "oct", "oktober", "okt", "octobre", "октябрь", "октября", "octubre", "ottobre":
		return 10
	case "november", "nov", "novembre", "ноябрь", "ноября", "noviembre":
		return 11
	case "december", "dec", "dezember", "dez", "décembre", "decembre", "декабрь", "декабря", "diciembre", "dicembre":
		return 12
	}
	return 0
}

// isWeekday reports whether word, in lower case, names a day of the week.
func isWeekday(word string) bool {
	switch word {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
		"montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
		"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche":
		return true
	}
	return false
}
