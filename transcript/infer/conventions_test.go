package infer

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/tiro-transcripts/tiro/transcript"
)

// convention is a way in which archives type who speaks, as a small invented document: a paragraph
// a line, and a bar after each label.
type convention struct {
	name, title, lines string
}

// conventions are those that were seen in real archives, each with what stands between turns there.
func conventions() []convention {
	return []convention{
		{"initials and surname", "", `
			M.S. Velen.| Good morning. We shall begin.
			J. Orlik.| Good morning.
			U.S. Policy. The aim is peace.
			M.S. Velen.| That is so.
			P.S. Regards.`},
		{"in brackets with the stop inside", "", `
			A.P. Velen.| Good morning.
			[J. Orlik.]| Thank you.
			A.P. Velen.| Please.
			[J. Orlik.]| One more thing.`},
		{"honorific and full stop", "", `
			Mr. Linder.| I yield to the gentleman.
			Mrs. Haas.| I thank him.
			Mr. Linder.| I object.
			The CHAIRMAN.| The time has expired.
			Mr. Secretary. I agree with that.
			Mr. Linder.| So be it.
			The CHAIRMAN.| Without objection.
			Ms. Tolle of Virginia.| I rise in support.`},
		{"honorific in capitals", "", `
			MR. NOBLE:| Shall we start?
			THE CHAIRMAN:| Yes.
			AGENDA ITEM 4: Trade
			MR. NOBLE:| Thank you.
			MR. PERKINS [Cont.]:| As I said.
			DR. HAAS:| No.
			MR. PERKINS:| And so on.
			MR.NOBLE:| Quite.
			MR. NOBLE :| Quite so.
			THE CHAIRMAN:| Five things.
			Five: Spread understanding of this.
			MR. HAAS Jr.:| Yes.`},
		{"honorific and name", "", `
			Dr. Kessler:| We have come a long way.
			Premier Zhou:| You have.
			Dr. Kessler:| It is good to be here.
			Premier Zhou:| Please.
			Vice Premier Teng:| Some tea?
			And then that quotation went on: nothing was left.`},
		{"initials of a name", "", `
			LBJ:| Hello.
			RMN:| Hello, Mr. President.
			LBJ:| How are you?
			RMN:| Well.`},
		{"question and answer", "", `
			Q.| Were you there?
			A.| Yes. I was.
			Q.| When?
			A.| In May.`},
		{"initials that a table of those present defines", "", `
			Attendees:
			Rita P. Rowan (RPR)
			Tom Kessler (TK)
			Notes of the call
			RPR:| Let us start.
			TK:| Fine.
			RPR:| What is new?
			TK:| Not much.
			RPR:| Thanks.`},
		{"initials that the first label defines", "", `
			Topic: Releases
			Anna Velen (AV):| Welcome.
			Tom Orlik (TOR):| Hello.
			AV:| What is new?
			TOR:| Much.
			AV:| Tell us.
			Slides: https://example.org
			TOR:| Well.
			Murch (M):| May I?
			M:| It works.`},
		{"diarised, with a time code, on a line of its own", "", `
			Speaker 0:| 00:00:16
			So I think we can begin.
			Speaker 1:| 00:00:20
			Yes.
			Speaker 0:| 00:01:02
			Good. And now.
			It goes on.
			Speaker 2:| 01:02:33
			Hello.
			Speaker 1:| 01:02:40
			Hello.`},
		{"names, with a time code, on a line of its own", "", `
			Anna Velen:| 00:00:16
			So I think we can begin.
			Tom Orlik:| 00:00:20
			Yes.
			Anna Velen:| 00:01:02
			Good. And now.`},
		{"names on a line of their own", "", `
			Anna Velen:|
			Welcome to the show.
			Tom Orlik:|
			Thank you.
			Anna Velen:|
			What is new?
			These are the points:
			One is trade.
			Tom Orlik:|
			Much.
			Anna Velen:|
			Good.`},
		{"several, all, unknown", "", `
			AV:| Welcome.
			TOR:| Hello.
			AV, TOR:| Cheers.
			All:| Hurrah.
			??:| Who said that?
			...:| Nobody.
			AV:| Well.
			TOR:| Well.`},
		{"audience in brackets", "", `
			Anna Velen:| Are there questions?
			[Audience]:| Why?
			Anna Velen:| Because.
			Tom Orlik:| Yes.
			[Audience]:| When?
			[Audience 1]:| And where?
			Tom Orlik:| Tomorrow.`},
		{"place and party", "", `
			Mr. Oliver Haas (North-East Sampleton) (Con):| Will the Minister say?
			The Minister of State (Mr. Tom Orlik):| I will.
			Mr. Haas:| I thank him.
			Anna Velen (Sampleton) (Lab):| Will he?
			Mr. Orlik:| I shall.
			Mr. Haas:| When?
			Mr. Orlik:| Tomorrow.
			Mr. Haas:| When?`},
		{"name and aside", "", `
			North (VELEN):| We agree.
			South (ORLIK):| We do not.
			North (VELEN):| Then let us go on.
			South (ORLIK):| Please.`},
		{"surname first and office", "", `
			ВЕЛЕНОВА О. В., председатель комитета.| Добрый день.
			ОРЛИКОВ С. П.| Добрый день.
			ВЕЛЕНОВА О. В.| Начнем.
			ОРЛИКОВ С. П.| Пожалуйста.
			Спасибо. Все свободны.`},
		{"Hebrew", "", `
			היו"ר דוד ולן:| בוקר טוב.
			רות אורליק:| תודה.
			היו"ר דוד ולן:| בבקשה.
			רות אורליק:| כן.`},
		{"Arabic", "", `
			الرئيس:| صباح الخير.
			السيد أورليك:| شكرا.
			الرئيس:| تفضل.
			السيد أورليك:| نعم.`},
		{"names declared in the title", "Memorandum of conversation between Velen and Orlik", `
			Velen:| Good morning.
			Note: it was raining.
			Orlik:| Good morning.`},
		{"office after the name", "", `
			VELEN, Chairman:| Good morning.
			ORLIK, Secretary of State:| Good morning.
			VELEN:| Yes.
			ORLIK:| No.
			VELEN:| Well.`},
		{"French, with a space before the colon", "", `
			M. Dupont :| Bonjour.
			LE PRÉSIDENT :| Bonjour.
			M. Dupont :| Voici la question : elle est simple.
			LE PRÉSIDENT :| Bien.`},
	}
}

// TestConventions: every label of each document begins a turn, and nothing else does.
func TestConventions(t *testing.T) {
	for _, c := range slices.Concat(conventions(), conventionsAbroad(), conventionsOfRecords(), others(), othersOfRecords()) {
		t.Run(c.name, func(t *testing.T) {
			want, plain := marked(c.lines)
			assert.Equal(t, want, labels(read(t, emphasised(c.title, plain), false)))
		})
	}
}

// emphasised is a document in which *words* are bold.
func emphasised(title, lines string) *transcript.Document {
	d := typed(title, lines)
	for _, b := range d.Body {
		p := b.(*transcript.Paragraph)
		parts := strings.Split(transcript.InlineText(p.Children), "*")
		if len(parts) < 3 || strings.HasPrefix(parts[1], "*") || parts[1] == "" {
			continue
		}
		p.Children = nil
		for i, words := range parts {
			switch {
			case words == "":
			case i%2 == 1:
				p.Children = append(p.Children, &transcript.Emphasis{Attrs: transcript.Attrs{Rend: "bold"}, Children: one(words)})
			default:
				p.Children = append(p.Children, &transcript.Text{Value: words})
			}
		}
	}
	return d
}

// marked are the labels of lines that have a bar after each, and the lines without.
func marked(lines string) (labels []string, plain string) {
	for line := range strings.Lines(lines) {
		if label, _, ok := strings.Cut(line, "|"); ok {
			labels = append(labels, strings.Trim(label, "* \t"))
		}
	}
	return labels, strings.ReplaceAll(lines, "|", "")
}

func labels(d *transcript.Document) []string {
	var out []string
	for turn := range d.Turns() {
		out = append(out, transcript.InlineText(turn.Label))
	}
	return slices.Clip(out)
}
