package infer

func gapRules() []Rule {
	return []Rule{
		{Name: "gap.omitted", About: "something was left out by whoever made this copy", Examples: []Example{
			{"", "[Three pages omitted in the original]", "gap reason=omitted unit=page quantity=3"},
			{"", "[Here there is a page omitted in the original]", "gap reason=omitted unit=page quantity=1"},
			{"", "[Subsequent pages omitted in the original.]", "gap reason=omitted unit=page extent=unknown"},
			{"", "[Several paragraphs omitted]", "gap reason=omitted unit=paragraph extent=several"},
			{"", "[one and a half pages omitted]", "gap reason=omitted unit=page quantity=1.5"},
			{"", "[Two paragraphs omitted concerning an unrelated matter.]", "gap reason=omitted unit=paragraph quantity=2"},
			{"", "[Omitted here is discussion unrelated to Cyprus.]", "gap reason=omitted"},
			{"", "[2 pages left out]", "gap reason=omitted unit=page quantity=2"},
			{"", "[omission in the source text]", "gap reason=omitted"},
			{"", "[More than 20 pages omitted.]", "gap reason=omitted unit=page atLeast=20"},
		}, Not: []string{"[the omitted paragraph]", "[this was left out]", "[he omitted to say so]", "[not printed]", "[left]"}},
		{Name: "gap.illegible", About: "it cannot be read", Examples: []Example{
			{"", "[illegible]", "gap reason=illegible"},
			{"", "[2 lines illegible]", "gap reason=illegible unit=line quantity=2"},
			{"", "[one illegible word]", "gap reason=illegible unit=word quantity=1"},
			{"", "[two or three words illegible]", "gap reason=illegible unit=word atLeast=2 atMost=3"},
			{"", "[a word or two illegible]", "gap reason=illegible unit=word atLeast=1 atMost=2"},
			{"", "[неразборчиво]", "gap reason=illegible"},
		}, Not: []string{"[his hand was illegible to us]"}},
		{Name: "gap.inaudible", About: "it cannot be heard", Examples: []Example{
			{"", "[inaudible]", "gap reason=inaudible"},
			{"", "[one word inaudible]", "gap reason=inaudible unit=word quantity=1"},
			{"", "[inaudible 00:12:33]", "gap reason=inaudible"},
			{"", "[about 30 seconds inaudible]", "gap reason=inaudible unit=second extent=about 30"},
		}},
		{Name: "gap.unintelligible", About: "it cannot be understood", Examples: []Example{
			{"", "[unintelligible]", "gap reason=unintelligible"},
		}},
		{Name: "gap.unclear", About: "it is not clear, and no reading is given", Examples: []Example{
			{"", "[unclear]", "gap reason=unclear"},
			{"", "[unclear exchange]", "gap reason=unclear unit=exchange"},
		}, Not: []string{"[it is unclear who]"}},
		{Name: "gap.garbled", About: "it was garbled in transmission", Examples: []Example{
			{"", "[garble]", "gap reason=garbled"},
			{"", "[apparent garble]", "gap reason=garbled"},
		}},
		{Name: "gap.missing", About: "it is not there in the source", Examples: []Example{
			{"", "[3 or more lines of text missing]", "gap reason=missing unit=line atLeast=3"},
			{"", "[page missing]", "gap reason=missing unit=page"},
			{"", "[last two pages missing in the original]", "gap reason=missing unit=page quantity=2"},
			{"", "[rest of the page torn off]", "gap reason=missing unit=page extent=unknown"},
			{"", "[end of line cut off]", "gap reason=missing unit=line extent=unknown"},
		}, Not: []string{"[missing persons]", "[they were lost]", "[lost]"}},
		{Name: "gap.withheld", About: "an authority did not release it", Examples: []Example{
			{"", "[less than 1 line not declassified]", "gap reason=withheld unit=line atMost=1"},
			{"", "[3½ lines not declassified]", "gap reason=withheld unit=line quantity=3.5"},
			{"", "[2–1/2 lines of source text not declassified]", "gap reason=withheld unit=line quantity=2.5"},
			{"", "[11/2 lines of source text not declassified]", "gap reason=withheld unit=line extent=11/2"},
			{"", "[1 paragraph (3 lines) not declassified]", "gap reason=withheld unit=paragraph quantity=1"},
			{"", "[remainder of paragraph (4 lines of source text) not declassified]", "gap reason=withheld unit=line quantity=4"},
			{"", "[document number and title not declassified]", "gap reason=withheld"},
			{"", "[name not declassified]", "gap reason=withheld unit=name"},
			{"", "[text not declassified]", "gap reason=withheld"},
			{"", "[two lines redacted]", "gap reason=withheld unit=line quantity=2"},
		}, Not: []string{"[classified]", "[not declassified until the matter was settled by them]"}},
		{Name: "gap.deleted", About: "it was taken out", Examples: []Example{
			{"", "[name deleted]", "gap reason=deleted unit=name"},
		}},
		{Name: "gap.here-follows", About: "an editor's formula for what is left out, unless it does follow: medium", Examples: []Example{
			{"", "[Here follows discussion of other matters.]", "gap reason=omitted cert=medium"},
		}},
		{Name: "gap.ellipsis", About: "dots in brackets; why, they do not say: medium", Examples: []Example{
			{"", "[...]", "gap cert=medium"},
			{"", "[…]", "gap cert=medium"},
		}},
	}
}
