package main

// What is in the records of testdata, read from the file that was written by hand.

func memconFacts() facts {
	return facts{
		people: []string{"T.D. Radev", "L. Ashgrove", "S.N. Petkova"},
		fields: []string{
			"date: May 17, 1964",
			"title: Record of a Conversation between T. D. R…",
			`citation: "Record of a Conversation between T. D.…`,
			"summary: Radev and Ashgrove discuss the height of…",
			"credits: This document was made possible with sup…",
			"original-language bg: Bulgarian",
			"contents: Translation - English",
		},
		turns: []string{
			"T.D. Radev. <T.D. Radev> 4",
			"[L. Ashgrove.] <L. Ashgrove> 2",
			"T.D. Radev. <T.D. Radev> 1",
			"L. Ashgrove. <L. Ashgrove> 7",
			"S.N. Petkova. <S.N. Petkova> 1",
			"L. Ashgrove. <L. Ashgrove> 2",
			"T.D. Radev. <T.D. Radev> 1",
			"L. Ashgrove. <L. Ashgrove> 3",
			"T.D. Radev. <T.D. Radev> 1",
			"L. Ashgrove. <L. Ashgrove> 1",
			"T.D. Radev. <T.D. Radev> 1",
			"T.D. Radev. <T.D. Radev> 3",
			"S.N. Petkova. <S.N. Petkova> 1",
			"L. Ashgrove. <L. Ashgrove> 3",
			"T.D. Radev. <T.D. Radev> 1",
		},
		gaps: []string{
			"omitted page 2: Two pages omitted in the original",
			"missing page 1: Here a page is missing in the original",
			"omitted page unknown: Further pages omitted in the original.",
		},
		marks: []string{
			"place: Vodengrad",
			"date 1964-05-17: 17 May 1964",
			"foreign bg-Latn: mezhdu redovete",
			"supplied: L. Ashgrove.",
			"part initial: In practical terms, we propose a consort…",
			"part final: Northern Electric, which would also deli…",
			"supplied: Petkova",
			"foreign bg-Latn: Tova ne e malko vreme",
			"unclear low: KEMI?? - Commission for Electric Machine…",
			"part initial: I would therefore like to assume that wh…",
			"part final: day on which the water reaches them. Tha…",
		},
		breaks: []string{"line"},
	}
}

// memconLosses: seven fields, of which three have labels and are no notes; a dateline; fifteen speeches.
func memconLosses() []string {
	return []string{"label-dropped 3", "markup-changed 1", "metadata-moved 7", "speech-as-utterance 15"}
}

// sittingLosses: the sitting is of the tradition but for its dateline.
func sittingLosses() []string { return []string{"markup-changed 1"} }

func sittingFacts() facts {
	const (
		tolland = "James Tolland"
		okell   = "Margaret Okell"
		corrie  = "Iain Corrie"
		haugen  = "Astrid Haugen"
		ruane   = "Bridie Ruane"
	)
	return facts{
		people: []string{haugen, corrie, okell, tolland, ruane, "Arthur Fenwick", "Robert Leask"},
		fields: []string{
			"title: Official Report of the House of Assembly…",
			"title: Fifth Assembly, Sitting 112, Tuesday, 6…",
			"meeting: Sitting 112",
			"meeting: Fifth Assembly",
			"edition: 1.2",
			"extent: 22 speeches",
			"publisher: Records Office of the House of Assembly",
			"identifier: https://assembly.example.org/reports/5/1…",
			"licence https://creativecommons.org/publicdomain/zero/1.0/: CC0 1.0",
			"publication-date: 1 February 2019",
			"citation: House of Assembly of Ternsay: Official R…",
			"language en: English",
			"language gd: Scottish Gaelic",
			"place: Assembly House, Port Sorrel",
			"date: 6 March 1973",
		},
		turns: []string{
			"The PRESIDENT: <" + haugen + "> 2",
			"Mr. TOLLAND (Nesting): <" + tolland + "> 1",
			"The MINISTER for SEA TRANSPORT (Mrs. Okell): <" + okell + "> 1",
			"Mr. TOLLAND: <" + tolland + "> 1",
			"Mrs. OKELL: <" + okell + "> 1",
			"The PRESIDENT: <" + haugen + "> 1",
			"The DEPUTY PRESIDENT: <" + corrie + "> 1",
			"Mrs. OKELL: <" + okell + "> 2",
			" <" + ruane + "> 1",
			"Mrs. OKELL: <" + okell + "> 1",
			"Miss RUANE (Fair Sound): <" + ruane + "> 3",
			"Dr. FENWICK (Port Sorrel East): <Arthur Fenwick> 2",
			"The DEPUTY PRESIDENT: <" + corrie + "> 2",
			"Mrs. OKELL: <" + okell + "> 1",
			"Several MEMBERS: <" + tolland + ", " + ruane + "> 1",
			"The DEPUTY PRESIDENT: <" + corrie + "> 1",
			"The CLERK: <Robert Leask> 1",
			"The PRESIDENT: <" + haugen + "> 1",
			"Mr. TOLLAND: <" + tolland + "> 1",
			"The PRESIDENT: <" + haugen + "> 1",
			" <> 1",
			"The PRESIDENT: <" + haugen + "> 1",
		},
		gaps: []string{"inaudible word unknown: some words inaudible"},
		events: []string{
			"vocal interruption: Again!",
			"vocal laughter: Laughter.",
			"kinesic applause " + ruane + ": Members of the Croft and Fishery Union strike their desks.",
			"vocal shouting: Uproar.",
			"vocal laughter: Laughter.",
			"kinesic applause: Applause from the Government benches.",
			"vocal interruption Arthur Fenwick: Dr. Fenwick: It is a start!",
			"incident disturbance: A visitor in the gallery stood up and was asked to sit down.",
			"kinesic applause: Prolonged applause from both sides and from the gallery.",
			"pause: ",
			"vocal laughter: Loud laughter.",
		},
		marks: []string{
			"date 1973-03-06: Tuesday, 6 March 1973",
			"ship: Guillemot",
			"foreign gd: tapadh leibh",
			"q: suspended, varied or withdrawn",
			"q: varied or withdrawn",
			"q: varied or withdrawn",
			"ship: Guillemot",
			"date 1973-03-08: 8 March",
		},
		breaks: []string{"page 904", "page 905", "page 907"},
		notes: []string{
			"time: The House met at half past two o’clock.",
			"narrative: Prayers. The President in the chair.",
			"time: 2.52 p.m.",
			"chair: The President left the chair, which was taken by the Deputy…",
			"time: The House divided at 3.20 p.m.",
			"vote: The Noes had it. The amendment was made.",
			"time: 3.41 p.m.",
			"chair: The President resumed the chair.",
			"time: The House adjourned at sixteen minutes to four o’clock until…",
		},
	}
}

func interviewFacts() facts {
	const of, gt = "OF: <Owen Fisk> 1", "GT: <Greta Tamm> "
	return facts{
		people: []string{"Owen Fisk", "Greta Tamm"},
		fields: []string{
			"title: Interview with Greta Tamm",
			"title: Tape 2, side A",
			"funder: Ridgewell Borough Library",
			"publisher: Ridgewell Oral History Project",
			"identifier: OH 041/2",
			"availability: Mrs. Tamm gave her copyright in the reco…",
			"recording-date: 19 November 1987",
			"summary: Mrs. Tamm describes the night shift at t…",
			"language en: English",
			"language et: Estonian",
			"language de: German",
			"place: Mrs. Tamm’s kitchen, Ridgewell",
			"date: 19 November 1987",
			"activity: interview",
		},
		turns: []string{of, gt + "3", of, gt + "2", of, gt + "3", of, gt + "3", of, gt + "1"},
		gaps:  []string{"inaudible second 3: "},
		events: []string{
			"incident: The recorder is switched on.",
			"vocal laughter: laughs",
			"kinesic: spreads her arms",
			"vocal laughter: both laugh",
			"pause: ",
			"pause long: ",
			"incident: A clock strikes ten, some minutes late.",
			"pause: ",
			"vocal: coughs",
			"incident: The recorder is switched off.",
		},
		marks: []string{
			"deleted: hus-",
			"foreign et: Jaa, ma kuulan",
			"unclear low: Rebane",
			"q: connected",
			"q: engaged",
			"q: there is no reply",
			"foreign de: Fräulein, bitte, das Krankenhaus",
			"foreign et: Jaa, ma kuulan",
			"choice: Kuressoo",
			"supplied lost: timed",
			"unclear: ever wrote",
		},
		breaks: []string{
			"time 00:00:03", "time 00:00:31", "time 00:01:02", "time 00:01:30", "time 00:02:04", "time 00:02:41",
			"time 00:03:01", "time 00:03:32", "time 00:04:07",
		},
	}
}

func hearingFacts() facts {
	const (
		chairman = "The Chairman. <Sir Walter Ames> 1"
		locke    = "Q. <Adrian Locke> 1"
		stott    = "A. <Henry Stott> 1"
	)
	return facts{
		people: []string{"Sir Walter Ames", "Constance Lidgate", "Gerald Orde", "Adrian Locke", "Henry Stott"},
		fields: []string{
			"title: Committee on Public Stores",
			"title: Evidence of Henry Stott, Storekeeper at…",
			"date: 22 June 1954",
			"reference: PS 4/17",
			"classification: Secret; released with deletions, 4 March…",
		},
		turns: []string{
			"The Clerk. <> 1", "The Witness. <Henry Stott> 1",
			locke, stott, locke, "A. <Henry Stott> 2", locke, stott, chairman,
			locke, stott, locke, stott, locke, stott, locke, stott,
			"Mr. Orde. <Gerald Orde> 1", chairman,
			locke, stott, locke,
			"Q. <Constance Lidgate> 1", stott, stott, chairman,
		},
		gaps: []string{
			"withheld line 2.5: 2½ lines not declassified",
			"withheld name: Name not declassified",
			"withheld paragraph 1: 1 paragraph (9 lines) not declassified",
			"withheld: Withheld.",
		},
		events: []string{
			"incident: The witness was called.",
			"incident oath: The witness was sworn.",
			"vocal laughter: Laughter.",
			"vocal laughter: Laughter.",
			"incident recess: The Committee rose at 12.40 p.m. and sat again at 2 p.m.",
			"incident: The witness withdrew.",
		},
		marks: []string{"place: Ashby House", "date 1954-06-22: 22 June 1954"},
		notes: []string{
			"footnote 1: This record was released on 4 March 1987. Each deletion is m…",
			"footnote 2: The witness handed in a sheet of squared paper. The table is…",
			"footnote 3: No. 79 is torn across the fold.",
		},
	}
}
