package infer

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
)

// reasons are what is said of a label by the evidence. Before one that begins with a comma stands how often it occurs.
var reasons = [...]string{
	escaped:       "its bracket is escaped",
	fewPhrase:     ", an article or a number and what it counts",
	fewCommon:     ", and prose: its word is written in lower case elsewhere",
	wordNotName:   ", a common word, a date or an abbreviation that nothing declares",
	notEach:       "not each of its parts is a label",
	notAmong:      "nowhere a label by itself",
	standsAlone:   "stands alone and ends in a full stop",
	lowerCase:     "in lower case, and not set off",
	noShape:       ", and labels of its shape neither recur enough nor are declared",
	noStyle:       ", and labels of its style neither recur enough nor are declared",
	amongCapitals: "nearly all labels are in capitals",
	onceStopped:   "once, and ends as a sentence does",
	onceWord:      "once, one word, and nothing declares it",
	noAnswer:      ", and no other letter alternates with it",
	sum:           ", before a number, as a sum is",
	link:          ", before a link",
	oneQuoted:     ", in a quotation that no other answers",
	announces:     ", and announces the label after it",
	description:   ", a description, and too few paragraphs begin with a label",
	noTurns:       ", one after the other, and takes no turns",
	noDialogue:    "a dash, and too few paragraphs begin with one and ask or answer",
	noColumn:      ", no stop after it, and such labels do not take turns",

	setOff:     "set off, and recurs alone",
	inDialogue: "dashes begin what is asked and answered",
	isKnown:    "a name of somebody who is described",
	isMarked:   "marked as a person's name",
	isDefined:  "stands beside its initials, or is those of a name",
	isCapacity: "once, a role among labels that recur",
	alternates: "letters alternate",
	ofShape:    "once, of a shape that recurs",
	ofDeclared: "once, of a shape whose labels are declared",
	ofDelegate: "a surname in capitals between an honorific and a country",
	ofSeveral:  "each of its parts is a label",
}

// tell tells what was decided of a candidate.
func (e *evidence) tell(c *candidate) {
	if e.explain == nil {
		return
	}
	d := transcript.Decision{Pos: c.Pos(), Of: transcript.LabelCandidate, Text: c.printed, Why: e.why(c)}
	if c.supplied {
		d.Text = "[" + c.printed + "]" + c.outside
	}
	if c.accepts() {
		d.Rule, d.Cert = c.rule(), e.certainty(&c.label)
	}
	e.explain.tell(d)
}

// why is the evidence for a verdict, for eyes.
func (e *evidence) why(c *candidate) string {
	switch c.reason {
	case recurs:
		return fmt.Sprintf("recurs, %d times", c.tally.count)
	case wasGiven:
		return "given as a label of " + e.roster.of(&c.label).speaker.Name
	case isDeclared:
		return e.whereDeclared(c.tally)
	case stopped:
		if strings.EqualFold(c.stopped, "the") {
			return c.stopped + ", and no role after it"
		}
		return "stop list: " + c.stopped
	case outnumbered:
		if c.stop == ":" {
			return "other labels end in a full stop"
		}
		return "other labels end in a colon"
	}
	if s := reasons[c.reason]; !strings.HasPrefix(s, ",") {
		return s
	}
	if c.tally.count == 1 {
		return "once" + reasons[c.reason]
	}
	return fmt.Sprintf("%d times%s", c.tally.count, reasons[c.reason])
}

// whereDeclared quotes what names a speaker: the title, a heading, a list of those present.
func (e *evidence) whereDeclared(t *tally) string {
	for _, s := range e.o.Declared {
		if i := nameAt(s, t.surname); i >= 0 {
			return fmt.Sprintf("named in %q", opening(s[max(0, strings.LastIndexByte(s[:i], '\n')+1):]))
		}
	}
	return "named among those who speak"
}

// nameAt is where a name stands in s, in whatever case; less than 0 where it does not.
func nameAt(s, name string) int {
	for i := 0; i < len(s); {
		n := wordLength(s[i:])
		word := s[i : i+n]
		if r, _ := utf8.DecodeRuneInString(word); n > 0 && !unicode.IsLower(r) && strings.EqualFold(strings.TrimSuffix(strings.TrimSuffix(word, "'s"), "’s"), name) {
			return i
		}
		_, size := utf8.DecodeRuneInString(s[i+n:])
		i += n + size
	}
	return -1
}
