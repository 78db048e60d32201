package infer

// labelShapes is the table of labels: every way in which a label is typed is a row. To add one, write what reads it at
// the beginning of a text, and put it where no row before it claims it, with examples of documents in which it is to be
// read, and of those in which what looks like it is nobody who speaks.
func labelShapes() grammar {
	return grammar{
		{looks: "[J. Baker.] [J. Baker]:", opens: bracketStart, around: bracketedLabel, rule: "label.supplied",
			about: "a label in brackets, of a shape that is accepted", examples: []Example{
				{"", "T. Orlik. No.\n[T. Orlik.] So.\nT. Orlik. Well.", "supplied T. Orlik."},
				{"", "[Velen]: Yes.\nWe met.\n[Velen]: No.\nWe left.\n[Velen]: So.", "supplied Velen|supplied Velen|supplied Velen"},
			}, not: []string{"T. Orlik. No.\n[This is so.] Well.\nT. Orlik. Yes.", "[Velen]: Yes.\nWe met."}},
		{looks: "[name not declassified]:", opens: bracketStart, read: hiddenLabel, rule: "speaker.name"},
		{looks: "—", opens: dashStart, read: dashLabel, rule: "speaker.dash",
			about: "on a turn of a text that is marked up: somebody speaks, by a dash, where a third of the paragraphs begin with one and ask or answer", examples: []Example{
				{"", "— Were you there?\n— Yes.\n— When?\n— In May.", "turn —|turn —|turn —|turn —"},
				{"", "– Were you there?\nI was.\n– When?\nIn May.\n– And then?\nThen I left.", "turn –|turn –|turn –"},
			}, not: []string{"We met.\n— Were you there?\nI was not.", "— trade;\n— fish;\n— peace.", "— Trade.\n— Fish.\n— Peace.", "— and so on?\n— and so on.\n— and so on."}},
		{looks: "[00:01:02] Velen: 12. Velen: Anf. 12 Velen:", opens: stampStart, around: stampedLabel, rule: "speaker.name", examples: []Example{
			{"", "[00:00:01] Velen: Yes.\n[00:00:02] Orlik: No.\n[00:00:03] Velen: So.\n[00:00:04] Orlik: Well.", "person velen Velen|person orlik Orlik"},
		}, not: []string{"1. Opening: one.\n2. Minutes: two.\n3. Opening: three.\n4. Minutes: four."}},
		{looks: "“Velen:", opens: quoteStart, stops: true, around: quotedLabel, rule: "speaker.name", examples: []Example{
			{"", "“Velen: Yes.\n“Orlik: No.\n“Velen: So.\n“Orlik: Well.”", "person velen Velen|person orlik Orlik"},
		}, not: []string{"“Note: one.”\n“Note: two.”\n“Comment: three.”\n“Comment: four.”", "“Velen: a life.”\n“Orlik: a death.”"}},
		{looks: "<velen>", opens: nickStart, read: nickLabel, rule: "speaker.name", examples: []Example{
			{"", "<velen> hello\n<orlik_7> hi\n<velen> so\n<orlik_7> well", "person velen velen|person orlik7 orlik_7"},
		}, not: []string{"<p> One.\n<b> Two.\n<p> Three.\n<b> Four."}},
		{looks: "○議長（山田太郎君）", opens: circleStart, read: circledLabel, rule: "speaker.name", examples: []Example{
			{"", "○議長（山田君）　はい。\n○佐藤君　いいえ。\n○議長（山田君）　はい。\n○佐藤君　いいえ。", "person speaker 山田君|person speaker-2 佐藤君"},
		}},
		{looks: "M.S. Gorbachev.", opens: nameStart, next: ".", stops: true, read: initialsLabel, rule: "speaker.initials",
			about: "who speaks, by a label of initials and surname; the shape recurs, or a surname is declared", examples: []Example{
				{"", "A.P. Velen. Yes.\nT. Orlik. No.\nA.P. Velen. So.", "person velen A.P. Velen|person cert=medium orlik T. Orlik"},
				{"", "Ю.В. Велен. Да.\nЮ.В. Велен. Нет.", "person velen Ю.В. Велен"},
			}, not: []string{"A.P. Velen. Yes.\nOnce only.", "U.S. Policy. The aim.\nU.S. Policy. The means.", "P.S. Regards.\nP.S. More.",
				"St. Petersburg. A city.\nSt. Petersburg. Again."}},
		{looks: "Mr. Linder. MR. NOBLE:", opens: nameStart, next: ". ", stops: true, read: honorificLabel, rule: "speaker.honorific",
			about: "who speaks, by a label with an honorific", examples: []Example{
				{"", "MR. NOBLE: Yes.\nMRS. HAAS: No.\nMR. NOBLE: So.", "person noble MR. NOBLE|person haas MRS. HAAS"},
				{"", "Mr. Linder. I yield.\nMr. Linder. I object.", "person linder Mr. Linder"},
			}, not: []string{"Mr. Secretary. I agree.\nMr. Secretary. Thank you."}},
		{looks: "M. le président.", opens: nameStart, next: ". ", stops: true, read: courtesyLabel, rule: "speaker.honorific", examples: []Example{
			{"", "M. le président. Oui.\nMme Velen. Non.\nM. le président. Bien.\nMme Velen. Merci.", "person velen Mme Velen"},
		}, not: []string{"M. le comte. Un roman.\nM. le comte. Un film."}},
		{looks: "VELEN J. P. Velen J.P., chairman of the committee.", opens: nameStart, next: anySpace, stops: true, read: familyLabel, rule: "speaker.family",
			about: "who speaks, by a label of a surname and then initials, with or without an office; two labels recur", examples: []Example{
				{"", "ORLIK T. Yes.\nVELEN A. P., head of the board. No.\nORLIK T. So.\nVELEN A. P. Well.", "person orlik ORLIK T.|person velen VELEN A. P."},
			}, not: []string{"ORLIK T. A history.\nVELEN A. P. A dictionary.", "Vitamin A. It is good.\nVitamin A. It is bad.\nPlan B. No.\nPlan B. Yes."}},
		{looks: "Q. A. K:", opens: nameStart, stops: true, read: letterLabel, rule: "speaker.letter",
			about: "on a turn of a text that is marked up: who speaks, by a letter; Q and A alternate, or before a colon any two", examples: []Example{
				{"", "Q. Were you there?\nA. Yes.\nQ. When?\nA. In May.", "turn Q.|turn A.|turn Q.|turn A."},
				{"", "K: Yes.\nD: No.\nK: So.\nD: Well.", "person k K|person d D|turn K:|turn D:|turn K:|turn D:"},
			}, not: []string{"A: one\nB: two\nC: three", "K: Yes.\nK: No.", "A. Economics.\nB. Politics."}},
		{looks: "NOBLE: Walt Rostow: The Chairman. Gromyko (in English):", opens: nameStart, stops: true, read: nameLabel, rule: "speaker.name",
			about: "who speaks, by a label that is a name; two labels recur, or what recurs is declared, or set off in bold or brackets", examples: []Example{
				{"", "Walt Rostow: Yes.\nKissinger: No.\nWalt Rostow: So.\nKissinger: Well.", "person rostow Walt Rostow|person kissinger Kissinger"},
				{"", "Matt Corallo (MC): Yes.\nMurch: No.\nMC: So.\nMurch: Well.\nMC: Then.", "person corallo Matt Corallo MC|person murch Murch"},
			}, not: []string{"Note: one.\nNote: two.\nComment: three.\nComment: four.",
				"And then he said: yes.\nAnd then he said: no.\nBut she said: so.\nBut she said: well."}},
		{looks: "NOBLE. NOBLE:", rule: "speaker.capitals", // read with other names
			about: "who speaks, by a label in capitals; two labels recur, or what recurs is declared", examples: []Example{
				{"", "NOBLE: Yes.\nHAAS: No.\nNOBLE: So.\nHAAS: Well.", "person noble NOBLE|person haas HAAS"},
				{"", "GROMYKO. Yes.\nVELEN. No.\nGROMYKO. So.\nVELEN. Well.", "person gromyko GROMYKO|person velen VELEN"},
			}, not: []string{"SUBJECT: Trade\nSUBJECT: Fish\nREF: One\nREF: Two", "NOBLE: Yes.\nNOBLE: So."}},
		{looks: "毛泽东：", opens: wideStart, read: wideColonLabel, rule: "speaker.name", examples: []Example{
			{"", "毛泽东：你好。\n基辛格：您好。\n毛泽东：请坐。\n基辛格：谢谢。", "person speaker 毛泽东|person speaker-2 基辛格"},
		}, not: []string{"注：好。\n注：不好。\n时间：五月。\n时间：六月。"}},
		{looks: "??: ...:", opens: nobodyStart, read: nobodyLabel, rule: "speaker.name"},
		{looks: "BAŞKAN – O SR. VELEN (PT) –", opens: nameStart, around: dashedLabel, rule: "speaker.capitals", examples: []Example{
			{"", "VELEN – Yes.\nORLIK – No.\nVELEN – So.\nORLIK – Well.", "person velen VELEN|person orlik ORLIK"},
		}, not: []string{"NATO – the alliance.\nEEC – the community.\nNATO – it is so.\nEEC – so it is.", "VELEN – Yes.\nWe met."}},
		{looks: "MM, WH: Velen/Orlik: Velen and Orlik:", stops: true, around: jointLabel, rule: "speaker.name", examples: []Example{
			{"", "Velen: Yes.\nOrlik: No.\nVelen: So.\nVelen and Orlik: Well.\nOrlik: Well.", "person velen Velen|person orlik Orlik"},
		}, not: []string{"Velen and Orlik: a history.\nVelen and Orlik: a play."}},
		{looks: "[Secretary] Rusk:", stops: true, around: mendedLabel, rule: "speaker.name"},
		{looks: "NOBLE     Yes", opens: nameStart, next: " ", read: columnLabel, rule: "speaker.column",
			about: "who speaks, by a name in capitals or bold that only space parts from what is said; half of all paragraphs begin so, and two labels take turns", examples: []Example{
				{"", "NOBLE Yes, sir.\nHAAS No, sir.\nNOBLE So.\nHAAS Well.", "person noble NOBLE|person haas HAAS"},
			}, not: []string{"TRADE It went on.\nFISH It stopped.\nTRADE It went on.\nFISH It stopped.", "NOBLE Yes.\nHAAS No.\nNOBLE So.", "NOBLE AND SON Yes.\nNOBLE Yes."}},
		{looks: "Der am Rohr: второй любитель искусства.", opens: letterStart, stops: true, read: describedLabel, rule: "speaker.name"},
	}
}

// rules are the rules of the table, each once.
func (g grammar) rules() []Rule {
	var out []Rule
	at := map[string]int{}
	for _, row := range g {
		i, ok := at[row.rule]
		if !ok {
			i = len(out)
			at[row.rule], out = i, append(out, Rule{Name: row.rule})
		}
		r := &out[i]
		if row.about != "" {
			r.About = row.about
		}
		r.Examples, r.Not = append(r.Examples, row.examples...), append(r.Not, row.not...)
	}
	return out
}
