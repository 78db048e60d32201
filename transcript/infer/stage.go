package infer

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// stage reads what is said of a scene rather than in it: what somebody does, how and to whom
// something is said, and how the meeting goes. It stands between sentences; within one, the same words
// could be what the sentence lacks.
func stage(b *bracket) transcript.Inline {
	words := b.plain
	if len(words) == 0 || len(words) > 25 || !betweenSentences(b) {
		return nil
	}
	class := ""
	switch {
	case isProcedure(words):
		class = "procedure"
	case isAddress(b.fields):
		class = "address"
	case isDelivery(b.words, words):
		class = "delivery"
	case isAction(b.fields, words):
		class = "action"
	default:
		return nil
	}
	e := &transcript.Event{Event: transcript.Incident, Type: class, Desc: b.content}
	e.Rule, e.Cert = "event."+class, "medium"
	return e
}

// betweenSentences reports whether a bracket stands after a sentence or a label, or first, and before a
// sentence or another bracket, or last.
func betweenSentences(b *bracket) bool {
	before, after := strings.TrimRight(b.before, ` "”’)`), strings.TrimLeft(b.after, ` "“‘(`)
	last, _ := utf8.DecodeLastRuneInString(before)
	next, _ := utf8.DecodeRuneInString(after)
	return (before == "" || strings.ContainsRune(".?!:—", last)) && (after == "" || unicode.IsUpper(next) || next == '[')
}

// isProcedure reports whether words say how a meeting goes: that it adjourned at 4:30, a recess, what was off the
// record.
func isProcedure(words []string) bool {
	meeting := false
	for i, w := range words {
		switch {
		case listed("i we you my our your", w):
			return false
		case listed("adjourned reconvened recessed recess adjournment whereupon", w):
			return true
		case w == "off" && i+2 < len(words) && words[i+1] == "the" && words[i+2] == "record":
			return true
		case listed("meeting session conversation committee conference hearing interview discussion council", w):
			meeting = i < 4
		case meeting && listed("began opened ended closed resumed convened concluded continued", w):
			return true
		}
	}
	return false
}

// isAddress reports whether words say to whom something is said: to Richard:, To General Brown.
func isAddress(fields []string) bool {
	if len(fields) < 2 || len(fields) > 5 || strings.ToLower(fields[0]) != "to" {
		return false
	}
	stopped := strings.HasSuffix(fields[len(fields)-1], ":")
	for _, w := range fields[1:] {
		w = strings.TrimRight(w, ":.,")
		if listed("and the", w) && stopped {
			continue
		}
		if !isName(w) && !isTitle(w) && !isInitials(w) && !(isCapital(w) && (stopped || isTitle(fields[1]))) {
			return false
		}
	}
	return true
}

// isDelivery reports whether words say how something is said: reading:, in English, interrupts the translation:.
func isDelivery(s string, words []string) bool {
	stopped := strings.HasSuffix(s, ":")
	switch {
	case len(words) == 2 && words[0] == "in" && isNationality(words[1]):
		return true
	case len(words) > 1 && !stopped:
		return false
	}
	return listed("reads reading interrupts interrupting continues continuing resumes resuming laughing smiling joking jokingly whispers whispering "+
		"shouts shouting quietly loudly angrily ironically aside pointing gesturing nodding turning showing", words[0])
}

// isAction reports whether words say what somebody does: Botha reads it. Interpreter gesturing.
func isAction(fields, words []string) bool {
	if !isCapital(fields[0]) || len(words) < 2 {
		return false
	}
	stopped := strings.HasSuffix(fields[len(fields)-1], ".")
	for i, w := range words[1:min(len(words), 6)] {
		switch {
		case listed("i we you", words[i]):
			return false
		case stopped && listed("laughs chuckles smiles nods reads gives hands shows points gestures interrupts enters rises pauses whispers shouts "+
			"applauds coughs sighs bows re-enters", w):
			return true
		case i == 0 && listed("gesturing pointing laughing nodding smiling whispering applauding coughing chuckling", w):
			return true
		case w == "heard" && listed("be is are", words[i]):
			return true
		case listed("entered re-entered left joined", w) && i+3 < len(words) && words[i+2] == "the" && listed("room meeting hall", words[i+3]):
			return true
		}
	}
	return false
}
