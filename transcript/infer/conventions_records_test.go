package infer

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// conventionsOfRecords are ways in which records of assemblies, podcasts and editors of documents print who speaks.
func conventionsOfRecords() []convention {
	return []convention{
		{"numbered paragraphs of an assembly", "", `
			Speech by Mr. Orlik (Ireland) 39
			71. That is a fact of which we are aware.
			72. Mr. ORLIK (Ireland):| Mr. President, I congratulate you.
			73. The debate is long.
			74. The following is clear: nobody has left.
			75. Mr. VELEN (United States of America):| I thank the President.
			76. We agree.`},
		{"a conversation that is quoted paragraph by paragraph", "", `
			The President telephoned the Senator. The transcript reads:
			“President:| Now I can tell you.
			“Orlik:| Yes.
			“Here the two paused.
			“President:| Well?
			“Orlik:| I agree.
			“President:| Good-bye.”
			The note says: nothing.`},
		{"a conversation that is quoted in letters", "", `
			The text follows:
			“C:| I thank you.
			“The second point is this.
			“H:| I thank you.
			“C:| Well.
			“H:| Good-bye.”`},
		{"questions that a telegram quotes", "", `
			The Secretary answered two questions as follows:
			Begin quote: Question:| Will you tell us?
			Secretary Orlik:| I will.
			Question:| When?
			Secretary Orlik:| In May. End quote.`},
		{"a surname that is a common word, in bold", "", strings.Repeat(`
			*Anna Velen:*| Welcome.
			*Tom Case:*| Hello.
			*Next Steps:* We go on.
			*Anna Velen:*| What is new?
			*Tom Case:*| Much.`, 3)},
		{"answers of one word", "", `
			Q -| Is it safe?
			A -| Exactly. Safe or not safe.
			Q -| Who knows?
			A -| velen
			Q -| Is that all?
			A -| Yes. It is.
			A – as I said – is enough.`},
		{"roles with numbers", "", `
			Anna Velen:| Are there questions?
			[Audience 1]:| Why?
			Anna Velen:| Because.
			[Audience 12]:| When?
			Male 1:| And where?
			Male 1:| And who?
			Anna Velen:| Tomorrow.`},
		{"cues of the production", "", strings.Repeat(`
			*Anna Velen:*| Welcome.
			*Tom Orlik:*| Hello.`, 10) + `
			*Jingle:* [48:36] to [48:55]
			*Anna Velen:*| What is new?
			*Tom Orlik:*| Much.
			*Sting:* [01:15:37.01]
			*Anna Velen:*| Good-bye.
			*Outro:* [01:20:00]`},
		{"links above", "", "Draft of the plan: https://example.org/plan\nDraft of the map: https://example.org/map\n" + strings.Repeat(`
			Anna:| Welcome.
			Tom:| Hello.`, 12)},
		{"an office and its holder", "", `
			Secretary Velen:| Welcome.
			Ambassador Orlik:| Hello.
			Assistant Secretary of State Haas:| Good morning.
			The Minister of State:| Good morning.
			Secretary Velen:| What is new?
			Ambassador Orlik:| Much.`},
	}
}

// othersOfRecords are documents in which nobody speaks under a label.
func othersOfRecords() []convention {
	return []convention{
		{"reported speech", "", strings.Repeat("Mr. Velen explained that it was so.\nDr. Orlik said that it was not.\nMessrs. Velen and Orlik agreed.\n", 12)},
		{"reported speech in French", "", strings.Repeat("M. Velen dit que oui.\nMme Orlik dit que non.\nM. Haas dit que oui. Il part.\nP. Tolle dit que non.\n", 12)},
		{"paragraphs of a law", "", strings.Repeat("Art. 1 has been read.\nNo. 5 was not.\n", 12)},
		{"a list of contents", "", "Speech by Mr. Orlik (Ireland): 39\nMr. Velen (Iran): 42\nMr. HAAS (Italy): 44\nMr. TOLLE (Iran): the budget, 45"},
		{"a quotation with a label", "", "He wrote as follows.\n“Velen: yes.\n“Velen: no.”\nThat was all."},
		{"quotations that begin with a word and a colon", "", "“The point: it is so.\n“The trouble: it is not.\n“The point: it was so.\n“The trouble: it was not.”"},
		{"drafts before links", "", "Draft of the plan: https://example.org/plan\nDraft of the map: https://example.org/map\nDraft of the plan: https://example.org/plan"},
	}
}

// TestWhoSpeaks: labels of one person are that person's, and what is said of a label is not who speaks.
func TestWhoSpeaks(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"a letter in parentheses", "Anna Velen (AV): One.\nMurch (M): Two.\nAV: Three.\nM: Four.\nM: Five.",
			"velen | Anna Velen (AV): | p;murch | Murch (M): | p;velen | AV: | p;murch | M: | p;murch | M: | p"},
		{"a role with a number", "[Audience 1]: One.\nVelen: Two.\n[Audience 2]: Three.\nVelen: Four.\n[Audience 1]: Five.\n[Audience]: Six.",
			"audience-1 | [Audience 1]: | p;velen | Velen: | p;audience-2 | [Audience 2]: | p;velen | Velen: | p;audience-1 | [Audience 1]: | p; | [Audience]: | p"},
		{"speakers by numbers", "Speaker 0: One.\nSPEAKER 1: Two.\nSpeaker 0: Three.\nSPEAKER 1: Four.",
			"speaker-0 | Speaker 0: | p;speaker-1 | SPEAKER 1: | p;speaker-0 | Speaker 0: | p;speaker-1 | SPEAKER 1: | p"},
		{"letters that are initials", "K: One.\nD: Two.\nK: Three.\nD: Four.", "k | K: | p;d | D: | p;k | K: | p;d | D: | p"},
		{"letters that say what is done", "I: One.\nR: Two.\nI: Three.\nR: Four.", " | I: | p; | R: | p; | I: | p; | R: | p"},
		{"an office and its holder", "Secretary Velen: One.\nOrlik: Two.\nAssistant Secretary of State Haas: Three.\nThe Minister of State: Four.\nSecretary Velen: Five.\nOrlik: Six.",
			"velen | Secretary Velen: | p;orlik | Orlik: | p;haas | Assistant Secretary of State Haas: | p; | The Minister of State: | p;velen | Secretary Velen: | p;orlik | Orlik: | p"},
		{"a quotation ends", "“Velen: One.\n“Two.\nThree.\n“Orlik: Four.\n“Velen: Five.\n“Orlik: Six.\n“Seven.”\n“Eight.”",
			"velen | “Velen: | pp;orlik | “Orlik: | p;velen | “Velen: | p;orlik | “Orlik: | pp"},
	} {
		t.Run(c.name, func(t *testing.T) {
			assert.Equal(t, c.want, strings.Join(outline(read(t, typed("", c.text), false)), ";"))
		})
	}
}
