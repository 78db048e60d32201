package infer

// asciiLetter is a letter of Latin or Cyrillic script, in lower case, as letters a to z; empty for others.
func asciiLetter(r rune) string {
	switch r {
	case 'à', 'á', 'â', 'ã', 'å', 'ā', 'ă', 'ą', 'а':
		return "a"
	case 'ä', 'æ':
		return "ae"
	case 'б':
		return "b"
	case 'ç', 'ć', 'č', 'ĉ':
		return "c"
	case 'д', 'ð', 'đ', 'ď':
		return "d"
	case 'è', 'é', 'ê', 'ë', 'ē', 'ė', 'ę', 'ě', 'е', 'э', 'є':
		return "e"
	case 'ф':
		return "f"
	case 'ğ', 'ģ', 'г', 'ґ':
		return "g"
	case 'х':
		return "kh"
	case 'ì', 'í', 'î', 'ï', 'ī', 'į', 'ı', 'и', 'і':
		return "i"
	case 'й', 'ý', 'ÿ', 'ы':
		return "y"
	case 'ї':
		return "yi"
	case 'ж':
		return "zh"
	case 'к', 'ķ':
		return "k"
	case 'ł', 'ľ', 'ĺ', 'ļ', 'л':
		return "l"
	case 'м':
		return "m"
	case 'ñ', 'ń', 'ň', 'ņ', 'н':
		return "n"
	case 'ò', 'ó', 'ô', 'õ', 'ø', 'ō', 'ő', 'о':
		return "o"
	case 'ö', 'œ':
		return "oe"
	case 'п':
		return "p"
	case 'ř', 'ŕ', 'р':
		return "r"
	case 'ś', 'š', 'ş', 'ș', 'с':
		return "s"
	case 'ß':
		return "ss"
	case 'ш':
		return "sh"
	case 'щ':
		return "shch"
	case 'ť', 'ţ', 'ț', 'т':
		return "t"
	case 'þ':
		return "th"
	case 'ù', 'ú', 'û', 'ū', 'ů', 'ű', 'ų', 'у':
		return "u"
	case 'ü':
		return "ue"
	case 'в':
		return "v"
	case 'ź', 'ż', 'ž', 'з':
		return "z"
	case 'ё':
		return "yo"
	case 'ц':
		return "ts"
	case 'ч':
		return "ch"
	case 'ю':
		return "yu"
	case 'я':
		return "ya"
	}
	return ""
}
