package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// isStopped reports whether words before a colon are a heading, a reference or the beginning
// of a sentence, and never somebody who speaks.
func isStopped(words []string) bool { return stopWord(words) != "" }

// stopWord is the word by which they are; empty where they are not.
func stopWord(words []string) string {
	word, last := "", words[len(words)-1]
	var room [maxListed]byte
	switch first := string(lower(room[:0], strings.TrimRight(words[0], ".,"))); {
	case isStopWord(first) || first == "the" || len(words) > 1 && isCalendar(first) && !isGiven(words[0]):
		word = words[0]
	case len(words) > 1 && endsHeading(strings.ToLower(last)):
		word = last
	}
	if word != "" && len(words) > 1 && isRole(words) {
		return "" // Second Witness
	}
	return word
}

// endsHeading reports whether a word in lower case ends headings of more than a word.
func endsHeading(word string) bool {
	switch word {
	case "files", "file", "list", "telegram", "papers", "note", "present", "policy", "issues", "points", "questions",
		"items", "conclusion", "conclusions":
		return true
	}
	return false
}

// isStopWord reports whether a word in lower case begins headings, references and sentences, and no name.
func isStopWord(word string) bool {
	switch word {
	case "on", "in", "at", "for", "by", "with", "of", "about", "as", "but", "or", "if", "this", "that", "these", "those",
		"what", "why", "how", "when", "where", "who", "whose", "my", "our", "your", "his", "her", "their", "its", "some",
		"any", "each", "every", "note", "notes", "comment", "comments", "subject", "subjects", "re", "ref", "refs",
		"reference", "references", "to", "from", "cc", "bcc", "date", "dated", "place", "places", "participants",
		"participant", "present", "attendees", "time", "summary", "background", "source", "sources", "agenda", "item",
		"items", "translation", "original", "attachment", "attachments", "annex", "annexes", "appendix", "enclosure",
		"enclosures", "classification", "classified", "memorandum", "telegram", "cable", "title", "copy", "copies",
		"distribution", "action", "actions", "decision", "decisions", "conclusion", "conclusions", "result", "results",
		"example", "examples", "warning", "important", "p.s", "ps", "postscript", "http", "https", "ftp", "mailto", "dear",
		"tel", "telephone", "fax", "email", "e-mail", "address", "figure", "figures", "table", "tables", "chapter",
		"section", "part", "article", "paragraph", "page", "pages", "day", "days", "slide", "slides", "location", "topic",
		"topics", "tag", "tags", "video", "audio", "link", "links", "see", "also", "break", "jingle", "outro", "teaser", "bumper", "interlude", "footnote", "footnotes",
		"introduction", "contents", "content", "citation", "credits", "rights", "abstract", "keywords", "first", "second",
		"third", "fourth", "fifth", "finally", "lastly", "next", "then", "now", "however", "thus", "therefore", "moreover",
		"furthermore", "meanwhile", "yes", "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
		"ten", "step", "option", "options", "point", "points", "pros", "cons", "advantages", "disadvantages", "objective",
		"objectives", "purpose", "goal", "goals", "method", "methods", "materials", "problem", "problems", "solution",
		"solutions", "recommendation", "recommendations", "approved", "approve", "disapprove", "drafted", "drafter",
		"cleared", "members", "member", "secret", "confidential", "top", "unclassified", "subject/title", "priority",
		"immediate", "routine", "warum", "wann", "betreff", "anlage", "datum", "ort", "teilnehmer", "bemerkung", "quelle",
		"objet", "lieu", "présents", "tema", "fecha", "lugar", "presentes", "тема", "дата", "место", "присутствовали",
		"примечание", "источник", "meine", "mein", "unsere", "unser", "seine", "ihre", "ma", "mon", "mes", "notre", "votre",
		"mi", "nuestra", "nuestro", "mijn", "onze", "mia", "mio", "moja", "mój", "minha", "meu", "моя", "мой", "наш",
		"наша", "transcript", "transcribed", "presenter", "presenters", "author", "authors", "host", "guest", "hosts",
		"guests", "website", "url", "repo", "repository", "code", "output", "input", "proof", "lemma", "theorem",
		"definition", "remark", "update", "updated", "status", "version", "name", "names", "age", "sex", "info", "debug",
		"error", "trace", "fatal", "merci", "danke", "bravo", "gracias", "grazie", "obrigado", "obrigada", "takk", "tack",
		"bedankt", "ja", "nein", "oui", "non", "sí", "sì", "si", "да", "нет":
		return true
	}
	return false
}

// Role reports whether a label, less its punctuation, says in what capacity somebody speaks, and not
// who it is: "The Chairman", "Q". A role changes hands. One with a number, "Speaker 2", is one person's.
func Role(label string) bool {
	_, role := nameOrRole(strings.Fields(label))
	return role || label == "Q" || label == "A"
}

// isRole reports whether the words say in what capacity somebody speaks: also that of a body, "The Minister of
// State", and that of one among others, "Witness 2".
func isRole(words []string) bool {
	found := false
	for i, w := range words {
		var room [maxListed]byte
		w := string(lower(room[:0], strings.TrimSuffix(w, ".")))
		switch {
		case found && i < len(words)-1 && listed("of for de del della des du da do dos für van", w):
			return isOfficeOf(words[i+1:])
		case isBesideRole(w):
		case isRoleWord(w):
			found = true
		case found && i == len(words)-1 && isDigits(w) && len(w) < 4:
		default:
			return false
		}
	}
	return found
}

// isCalendar reports whether a word in lower case is a month or a day of the week, which few people are called by.
func isCalendar(word string) bool {
	switch word {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
		"april", "may", "june", "july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

// isOffice reports whether the words are a role, or one's whose words are not known: Secretary of State.
func isOffice(words []string) bool { return len(words) > 0 && len(words) < 9 && isRole(words) }

// isOfficeOf reports whether all words but the small ones begin with a capital.
func isOfficeOf(words []string) bool {
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && !listed("of for the and de del la las los y e et des du da do dos für und van het", w) {
			return false
		}
	}
	return true
}

// isBesideRole reports whether a word in lower case goes with a role without being one.
func isBesideRole(word string) bool {
	switch word {
	case "the", "mr", "madam", "madame", "mister", "acting", "vice", "deputy", "unidentified", "unknown", "prime", "first", "second",
		"third", "der", "die", "das", "le", "la", "el", "o", "a", "de", "il", "lo", "frau", "herr", "señor", "señora", "sr", "sra",
		"heer", "mevrouw", "pan", "pani", "fru":
		return true
	}
	return false
}

// isRoleWord reports whether a word in lower case says in what capacity somebody speaks.
func isRoleWord(word string) bool {
	switch word {
	case "chairman", "chairwoman", "chairperson", "chair", "president", "speaker", "secretary", "minister", "premier",
		"chancellor", "interviewer", "interviewee", "interpreter", "translator", "moderator", "operator", "audience",
		"voice", "voices", "question", "answer", "reporter", "clerk", "witness", "counsel", "court", "judge", "man",
		"woman", "male", "female", "delegate", "representative", "prosecutor", "defendant", "attorney", "narrator",
		"announcer", "correspondent", "student", "participant", "official", "officer", "member", "all", "everyone",
		"everybody", "both", "several", "unknown", "unidentified", "respondent", "facilitator", "host", "alle", "alles",
		"tous", "todos", "все", "vorsitzender", "vorsitzende", "präsident", "präsidentin", "vizepräsident",
		"vizepräsidentin", "staatssekretär", "staatssekretärin", "bundeskanzler", "bundeskanzlerin", "zeuge", "zeugin",
		"berichterstatter", "berichterstatterin", "ministre", "ministres", "rapporteur", "rapporteure", "secrétaire",
		"voorzitter", "marszałek", "wicemarszałek", "poseł", "posłanka", "vicepresidente", "vicepresidenta", "presidenta",
		"ministro", "ministra", "diputado", "diputada", "deputado", "deputada", "başkan", "elnök", "presidenten",
		"formanden", "puhemies", "předseda", "předsedající", "talmannen", "predsednik", "predsednica", "истец", "ответчик",
		"свидетель", "председательствующая", "председательствующий", "председательствует", "президент", "ведущий",
		"переводчик", "вопрос", "ответ", "président", "présidente", "presidente":
		return true
	}
	return false
}

// asks reports whether a label says that somebody asks, as in an interview in which nobody else has one.
func (t *tally) asks() bool {
	return t.role && listed("interviewer interviewerin интервьюер entrevistador entrevistadora intervistatore", strings.ToLower(t.name))
}
