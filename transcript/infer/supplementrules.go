package infer

func supplementRules() []Rule {
	return []Rule{
		{Name: "supplied.heading", About: "what a part of a document is headed with, as all of a paragraph", Examples: []Example{
			{"", "[Enclosure]", "supplied Enclosure"},
			{"", "[Attachment 2]", "supplied Attachment 2"},
			{"", "[Tab A]", "supplied Tab A"},
			{"", "[Annex IV]", "supplied Annex IV"},
			{"", "[Extracts]", "supplied Extracts"},
		}, Not: []string{"as we said [Enclosure] to you", "[Enclosure to this]", "[Tab hunters]", "[Memorandum]"}},
		{Name: "supplied.dateline", About: "where a document is from, before its date or with a comma at the end as all of a paragraph (medium); when it was received", Examples: []Example{
			{"", "[Washington,] April 9, 1948", "supplied Washington,"},
			{"", "[New York,] 9 April 1948", "supplied New York,"},
			{"", "[Paris,]", "supplied cert=medium Paris,"},
			{"", "[Washington, undated.]", "supplied Washington, undated."},
			{"", "[Washington, April 9, 1949.]", "supplied Washington, April 9, 1949."},
			{"", "April 9, 1949 [Received April 10—8:09 p. m.]", "supplied Received April 10—8:09 p. m."},
			{"", "[Received May 27.]", "supplied Received May 27."},
		}, Not: []string{"they met in [Washington,] April 9, 1948", "[Received by all.]", "[Received in May with joy.]", "[However,] April is the month", "[In May,] we met"}},
		{Name: "supplied.date", About: "a date to the day, or two months, beside what it completes or explains: medium", Examples: []Example{
			{"", "told me on Monday [July 29] that", "supplied cert=medium July 29"},
			{"", "before the visit [April–May] we", "supplied cert=medium April–May"},
			{"", "the last meeting [November 8, 1990] was", "supplied cert=medium November 8, 1990"},
		}, Not: []string{"the paper [May] be", "of those [1] and", "in those years [1917] and", "he may [March 3 times] go"}},
		{Name: "supplied.signature", About: "a name as all of a paragraph, or with its full stop after the last sentence: low, since a place can stand there too", Examples: []Example{
			{"", "[Orlikson]", "supplied cert=low Orlikson"},
			{"", "[Tomas S. Orlikson, Jr.]", "supplied cert=low Tomas S. Orlikson, Jr."},
			{"", "Nothing more is known. [Orlikson.]", "supplied cert=low Orlikson."},
		}, Not: []string{"[Portugal]", "[Comment]", "[Intermission]", "[The Minister]", "Nothing is known. [Orlikson] More"}},
	}
}

func remarkRules() []Rule {
	return []Rule{
		{Name: "remark.source", About: "a footnote, brackets and the like are said to be in the source", Examples: []Example{
			{"", "It is so. [Footnote in the source text.]", "supplied Footnote in the source text."},
			{"", "[Footnote is in the original.]", "supplied Footnote is in the original."},
			{"", "It is so. [Brackets and footnote in the source text.]", "supplied Brackets and footnote in the source text."},
			{"", "[Footnote in the source text; see Document 12.]", "supplied Footnote in the source text; see Document 12."},
			{"", "[Caption is in the original. See Document 12.]", "supplied Caption is in the original. See Document 12."},
		}, Not: []string{"[he put a footnote in the source text]", "[footnote]", "[emphasis added]", "[a note in my hand]"}},
		{Name: "remark.hand", About: "whose hand, or what mark, is on the page; initials beside a choice are medium", Examples: []Example{
			{"", "[signed]", "supplied signed"},
			{"", "To: A. Velen [AV initialed]", "supplied AV initialed"},
			{"", "Approve [AV initialed on September 13]", "supplied AV initialed on September 13"},
			{"", "From: A. Velen [signed Andrei]", "supplied signed Andrei"},
			{"", "[checkmark here] Tell me", "supplied checkmark here"},
			{"", "Approve [AV]", "supplied cert=medium AV"},
		}, Not: []string{"we approve [AVELEN]", "the treaty [signed in May] says", "the Council [UNSC] met", "we approve [of course not]"}},
		{Name: "remark.reference", About: "a place elsewhere is referred to", Examples: []Example{
			{"", "my telegram 33 [Document 575] says", "supplied Document 575"},
			{"", "the instruction [see footnote 3, below] is", "supplied see footnote 3, below"},
			{"", "[See Attached List]", "supplied See Attached List"},
		}, Not: []string{"as you [see us] know", "[document this]", "we [see the point] go"}},
		{Name: "remark.time", About: "a time code, to the second", Examples: []Example{
			{"", "and so [00:12:33] we went", "supplied 00:12:33"},
		}, Not: []string{"at [12:33] we", "a [1:2:3] of"}},
		{Name: "remark.page", About: "the page of the source that begins, or one that is cited: medium", Examples: []Example{
			{"", "and so [page 2] we went", "supplied cert=medium page 2"},
		}, Not: []string{"[page two]", "[pages 2]"}},
	}
}
