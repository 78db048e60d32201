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
			{"", "[text not declassfied]", "gap reason=withheld"},
			{"", "[handling restriction not declassified]", "gap reason=withheld"},
			{"", "[2 document numbers not declassified]", "gap reason=withheld unit=number quantity=2"},
			{"", "[less than 1 line of 2-column source text not declassified]", "gap reason=withheld unit=line atMost=1"},
			{"", "[*entry in table not declassified]", "gap reason=withheld unit=entry"},
			{"", "[Paragraph (C) (14½ lines of source text) not declassified]", "gap reason=withheld unit=line quantity=14.5"},
			{"", "in the draft [2 pages of source text] was not declassified.", "gap reason=withheld unit=page quantity=2"},
			{"", "[This letter has not been declassified by the other government.]", "gap reason=withheld cert=medium"},
			{"", "[Source: Ministry of Fish, Files. Secret. 4 pages of source text not declassified.]", "gap reason=withheld unit=page quantity=4 cert=medium"},
			{"", "[Here follow 6-1/2 pages of source text scheduled for a supplement but not declassified.]", "gap reason=withheld unit=page quantity=6.5"},
		}, Not: []string{"[classified]", "[he said that the report was not declassified]", "[2 pages of source text]", "[a declared rule not declarified]",
			"[that it had not been declassified]", "[Source: Ministry of Fish, Files. Secret.]", "[not declassified until the matter was settled by them]"}},
		{Name: "gap.deleted", About: "it was taken out", Examples: []Example{
			{"", "[name deleted]", "gap reason=deleted unit=name"},
		}},
		{Name: "gap.here-follows", About: "an editor's formula for what is left out, unless it does follow: medium", Examples: []Example{
			{"", "[Here follows discussion of other matters.]", "gap reason=omitted cert=medium"},
			{"", "[Here follow two pages of discussion of fish and the sea.]", "gap reason=omitted unit=page quantity=2 cert=medium"},
			{"", "[Here follows a ten-page report.]", "gap reason=omitted unit=page quantity=10 cert=medium"},
			{"", "[Here follows a paragraph listing those present.]", "gap reason=omitted unit=paragraph quantity=1 cert=medium"},
			{"", "[Here follow a paragraph listing those present and agenda item 2.]", "gap reason=omitted cert=medium"},
			{"", "[Here follow two pages of tables, and a section on fish.]", "gap reason=omitted cert=medium"},
			{"", "[Here follow paragraphs 3 and 4.]", "gap reason=omitted cert=medium"},
			{"", "[Here follow sections on fish and the sea.]", "gap reason=omitted unit=section extent=unknown cert=medium"},
		}},
		{Name: "gap.truncated", About: "a machine cut it off: there was more, and nobody chose what is not here", Examples: []Example{
			{"", "[truncated]", "gap reason=truncated"},
			{"", "[... output truncated ...]", "gap reason=truncated"},
			{"", "[1234 characters truncated]", "gap reason=truncated unit=character quantity=1234"},
		}, Not: []string{"[a truncated view of it]", "[he truncated it]"}},
		{Name: "gap.etc", About: "the rest of a formula or list was left out: medium", Examples: []Example{
			{"", "I have [etc.]", "gap reason=omitted cert=medium"},
		}, Not: []string{"[Moscow etc.]", "etc. [Moscow]"}},
		{Name: "gap.ellipsis", About: "dots in brackets; why, they do not say: medium", Examples: []Example{
			{"", "[...]", "gap cert=medium"},
			{"", "[…]", "gap cert=medium"},
		}},
	}
}
