package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Labels of a role that say whose it is: by a number, a surname after the office, a country; and whom they only speak to.

// isNumbered reports whether the words are a role and a number that tells one person from the others: Speaker 0, Audience 2.
// Questions are numbered, too.
func isNumbered(words []string) bool {
	if len(words) < 2 || !isDigits(words[len(words)-1]) || !isRole(words) {
		return false
	}
	for _, w := range words[:len(words)-1] {
		if listed("question answer frage antwort pregunta respuesta вопрос ответ all everyone everybody both several alle alles tous todos все court", strings.ToLower(w)) {
			return false
		}
	}
	return true
}

// officeHolder is the surname after an office that another word names: Sisco of Assistant Secretary of State Sisco.
func officeHolder(words []string) string {
	last := len(words) - 1
	for i, w := range words {
		if w != "of" || i == 0 || last-i < 2 || !isTitle(words[i-1]) && !isRoleWord(strings.ToLower(words[i-1])) {
			continue
		}
		for _, office := range words[i+1 : last] {
			if !listed("the state defense defence treasury war navy army interior commerce labor labour agriculture justice finance energy education "+
				"health trade industry transport transportation foreign affairs external internal home staff and", strings.ToLower(office)) {
				return ""
			}
		}
		name, lower := words[last], strings.ToLower(words[last])
		if r, _ := utf8.DecodeRuneInString(name); unicode.IsUpper(r) && wordLength(name) == len(name) && len(name) > 2 && !isNoSurname(lower) {
			return name
		}
	}
	return ""
}

// isDelegate reports whether a label is that of a delegate, as the records of assemblies print them: Mr. AIKEN (Ireland): A
// list of contents goes on in lower case.
func (l *label) isDelegate() bool {
	return (l.numbered || unicode.IsUpper(firstRune(l.opener))) && l.shape == byHonorific && l.stop == ":" && isCapitals(l.surname) && isStateName(l.aside)
}

// isStateName reports whether words end as the name of a country does.
func isStateName(words string) bool {
	last := strings.ToLower(lastWord(words))
	return isCountry(last) || len(words) > len(last) && listed("states america kingdom republic republics emirates arabia union ssr", last)
}

// withoutAside are the inlines of a label without what stands in parentheses after the name, unless that is a name itself:
// whom somebody speaks to does not speak.
func (l *label) withoutAside(in []transcript.Inline) []transcript.Inline {
	if l.aside == "" || asideNames(l.aside) {
		return in
	}
	at := strings.Index(l.printed, l.name) + len(l.name)
	for i, n := range in {
		if at <= 0 {
			return in[:i]
		}
		at -= len(transcript.InlineText([]transcript.Inline{n}))
	}
	return in
}

// asideNames reports whether an aside is the name of somebody: The Minister of State (Mr. Tom Orlik)
func asideNames(aside string) bool {
	words := strings.Fields(strings.Trim(aside, "?")) // or else a doubtful one
	if len(words) == 0 {
		return false
	}
	first := strings.ToLower(strings.TrimSuffix(words[0], "."))
	surname, _ := nameOrRole(words)
	return surname != "" && (isTitle(words[0]) || !isNoSurname(first))
}
