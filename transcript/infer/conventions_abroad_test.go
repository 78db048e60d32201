package infer

// conventionsAbroad are ways in which parliaments, courts, archives and programs of other countries type who speaks.
func conventionsAbroad() []convention {
	return []convention{
		{"Bundestag", "", `
			Präsident Dr. Norbert Velen:| Die Sitzung ist eröffnet.
			Dr. Angela Orlik (CDU/CSU):| Herr Präsident! Meine Damen und Herren!
			Wir beraten heute: ein Gesetz.
			Präsident Dr. Norbert Velen:| Das Wort hat die Kollegin Haas.
			Anna Haas (BÜNDNIS 90/DIE GRÜNEN):| Danke.
			Meine Frage: Wann kommt es?
			Vizepräsidentin Petra Tolle:| Zu einer Kurzintervention erteile ich das Wort.
			Dr. Angela Orlik (CDU/CSU):| Vielen Dank.
			Vizepräsidentin Petra Tolle:| Bitte schön.
			Erstens: Das Gesetz ist gut.
			Tom Rowan, Staatssekretär:| Ich antworte gern.`},
		{"Assemblée nationale", "", `
			M. le président.| La séance est ouverte.
			La parole est à Mme Velen.
			Mme Anne Velen.| Merci, monsieur le président.
			M. le ministre.| La réponse est non. C'est ainsi.
			Mme Anne Velen.| Pourquoi ?
			M. le président.| La parole est à M. Orlik.
			M. Jean Orlik, rapporteur.| Avis défavorable.
			M. le président.| Je mets aux voix l'amendement.
			Résultat du vote : adopté.`},
		{"Camera dei deputati", "", `
			PRESIDENTE.| La seduta è aperta.
			MARIO ORLIK.| Grazie, Presidente.
			Non sono d'accordo.
			PRESIDENTE.| Prego, onorevole Velen.
			ANNA VELEN.| Grazie.
			PRESIDENTE.| La ringrazio.
			MARIO ORLIK.| Chiedo di parlare.`},
		{"Handelingen", "", `
			De voorzitter:| Ik open de vergadering.
			De heer Van Orlik (VVD):| Voorzitter. Dank u wel.
			Mevrouw Velen (D66):| Mijn vraag is eenvoudig.
			De voorzitter:| Gaat uw gang.
			De heer Van Orlik (VVD):| Ik ga verder.
			Minister Haas:| Nee.
			De voorzitter:| Dank.
			Mevrouw Velen (D66):| Kort: wanneer?
			Minister Haas:| Morgen.`},
		{"Sejm", "", `
			Marszałek:| Otwieram posiedzenie.
			Poseł Jan Welen:| Panie Marszałku! Wysoka Izbo!
			Marszałek:| Dziękuję panu posłowi.
			Poseł Anna Orlik:| Proszę o głos.
			Poseł Jan Welen:| Nie.
			Marszałek:| Proszę.
			Wniosek formalny: przerwa.
			Minister Finansów Tomasz Hasek:| Odpowiadam.`},
		{"Cortes", "", `
			El señor PRESIDENTE:| Se abre la sesión.
			La señora VELEN ORLIK:| Gracias, señor presidente.
			El señor PRESIDENTE:| Tiene la palabra el señor ministro.
			El señor MINISTRO DE HACIENDA (Haas Tolle):| Gracias.
			La señora VELEN ORLIK:| Una pregunta más: cuándo.
			El señor PRESIDENTE:| Gracias.
			El señor MINISTRO DE HACIENDA (Haas Tolle):| Mañana.
			El señor VICEPRESIDENTE (Rowan):| Muchas gracias.`},
		{"Kokkai", "", `
			|○議長（山田太郎君）　本日の会議を開きます。
			|○佐藤花子君　質問いたします。
			|○議長（山田太郎君）　大臣。
			|○国務大臣（鈴木一郎君）　お答えします。
			|○佐藤花子君　ありがとうございました。
			終わります。`},
		{"Chinese, with a full-width colon and no space", "", `
			|毛泽东：你好。
			|基辛格：您好。
			|毛泽东：请坐。
			我们谈谈。
			|基辛格：谢谢。`},
		{"Korean", "", `
			의장:| 회의를 시작하겠습니다.
			김영수:| 감사합니다.
			의장:| 말씀하세요.
			김영수:| 질문이 있습니다.`},
		{"court, with an examination", "", `
			THE COURT:| Call your witness.
			MR. SMITH:| The state calls Anna Velen.
			DIRECT EXAMINATION
			BY MR. SMITH:
			Q.| Were you there?
			A.| Yes.
			Q.| When?
			A.| In May.
			MS. HAAS:| Objection.
			THE COURT:| Sustained.
			THE WITNESS:| May I answer?
			THE COURT:| No.
			MR. SMITH:| Nothing further.`},
		{"oral history in capitals", "", `
			INT:| Where were you born?
			RES:| In Sampleton.
			INT:| When was that?
			RES:| In the spring. It was cold.
			We had nothing.
			INT:| And then?`},
		{"oral history in letters", "", `
			I:| Where were you born?
			R:| In Sampleton.
			I:| And then?
			R:| We left.`},
		{"numbered interviewers", "", `
			Interviewer 1:| Where were you born?
			Interviewee:| In Sampleton.
			Interviewer 2:| When?
			Interviewee:| In May.
			Interviewer 1:| And then?`},
		{"a time code before the name", "", `
			[00:00:02] Velen:| Welcome.
			[00:00:05] Orlik:| Hello.
			[00:01:02] Velen:| What is new?
			It goes on.
			[00:01:09] Orlik:| Much.`},
		{"a time code after the name", "", `
			Velen [00:00:02]:| Welcome.
			Orlik [00:00:05]:| Hello.
			Velen [00:01:02]:| What is new?
			Orlik [00:01:09]:| Much.`},
		{"a time code in parentheses, on a line of its own", "", `
			Anna Velen (00:00:02):|
			Welcome.
			Tom Orlik (00:00:05):|
			Hello.
			Anna Velen (00:01:02):|
			What is new?
			Tom Orlik (00:01:09):|
			Much.`},
		{"a bare time code before the name", "", `
			00:00:02 Velen:| Welcome.
			00:00:05 Orlik:| Hello.
			00:01:02 Velen:| What is new?
			00:01:09 Orlik:| Much.`},
		{"numbers before the names", "", `
			1. Velen:| Welcome.
			2. Orlik:| Hello.
			3. Velen:| What is new?
			4. Orlik:| Much.`},
		{"numbers before the speeches", "", `
			Anf. 1 STEFAN VELEN (M):| Herr talman! Jag yrkar bifall.
			Anf. 2 ANNA ORLIK (S):| Herr talman! Jag yrkar avslag.
			Anf. 3 STEFAN VELEN (M):| Det var synd.
			Anf. 4 ANNA ORLIK (S):| Ja.`},
		{"chat", "", `
			<velen>| hello there
			<orlik_7>| hi
			<velen>| what is new?
			*** tolle has joined
			<orlik_7>| not much`},
		{"chat with times", "", `
			[10:02] <velen>| hello there
			[10:03] <orlik>| hi
			[10:04] <velen>| what is new?
			[10:04] <orlik>| not much`},
		{"Câmara dos Deputados", "", `
			O SR. PRESIDENTE (João Velen) –| Está aberta a sessão.
			A SRA. ORLIK (PT-SP) –| Obrigada, Presidente.
			O SR. PRESIDENTE (João Velen) –| Com a palavra o Deputado Haas.
			O SR. HAAS –| Sr. Presidente, obrigado.
			A SRA. ORLIK (PT-SP) –| Peço a palavra.`},
		{"Meclis", "", `
			BAŞKAN –| Birleşimi açıyorum.
			AYŞE VELEN (İzmir) –| Teşekkür ederim Sayın Başkan.
			BAŞKAN –| Buyurun.
			MEHMET ORLİK (Ankara) –| Sayın Başkan, değerli milletvekilleri.
			BAŞKAN –| Teşekkür ederim.
			AYŞE VELEN (İzmir) –| Söz istiyorum.`},
		{"Russian court", "", `
			ВОПРОС:| Где вы были?
			ОТВЕТ:| Дома.
			ВОПРОС:| Когда?
			ОТВЕТ:| В мае.`},
		{"Russian court in mixed case", "", `
			Вопрос:| Где вы были?
			Ответ:| Дома.
			Вопрос:| Когда?
			Ответ:| В мае. Да.`},
		{"German court", "", `
			Vorsitzender:| Nehmen Sie Platz.
			Zeuge Velen:| Danke.
			Vorsitzender:| Wo waren Sie?
			Zeuge Velen:| Zu Hause.
			Rechtsanwalt Orlik:| Ich habe eine Frage.
			Vorsitzender:| Bitte.`},
		{"Vouli", "", `
			ΠΡΟΕΔΡΕΥΩΝ (Άννα Βελεν):| Αρχίζει η συνεδρίαση.
			ΙΩΑΝΝΗΣ ΟΡΛΙΚ:| Ευχαριστώ.
			ΠΡΟΕΔΡΕΥΩΝ (Άννα Βελεν):| Ορίστε.
			ΙΩΑΝΝΗΣ ΟΡΛΙΚ:| Τελείωσα.`},
		{"Országgyűlés", "", `
			ELNÖK:| Megnyitom az ülést.
			DR. VELEN ANNA (MSZP):| Tisztelt Elnök Úr!
			ELNÖK:| Köszönöm.
			DR. VELEN ANNA (MSZP):| Elfogadom.
			ORLIK TAMÁS:| Egy kérdés.
			ELNÖK:| Tessék.`},
		{"United Nations", "", `
			The President (spoke in French):| I call on the representative.
			Mr. Orlik (Sampletonia) (spoke in Spanish):| Thank you.
			The President:| I thank him.
			Ms. Velen (Islandia):| We agree.
			Mr. Orlik (Sampletonia):| So do we.`},
		{"Storting", "", `
			Presidenten:| Møtet er satt.
			Anna Velen (A) [10:02:33]:| President, takk.
			Presidenten:| Neste.
			Tom Orlik (H) [10:05:12]:| Takk.
			Presidenten:| Takk.
			Anna Velen (A) [10:09:01]:| Nei.`},
		{"hanging indents", "", `
			NOBLE| Yes, sir.
			HAAS| Were you there in May?
			NOBLE| I was. NATO was not.
			We all were.
			HAAS| And then?
			NOBLE| Nothing.`},
		{"dialogue with dashes", "", `
			—| Where were you born?
			—| In Sampleton, in the spring.
			—| And then?
			—| Then we left, – that was in May.
			—| Oui, dit-il. — Et vous ?`},
		{"dialogue with dashes without a space", "", `
			|—¿Dónde nació usted?
			|—En Sampleton.
			|—¿Y luego?
			Hubo un silencio.
			|—Nos fuimos —dijo ella—. Era mayo.`},
		{"a questioner with a dash", "", `
			–| Where were you born?
			I was born in Sampleton. It was cold.
			–| And when was that?
			In the spring of that year. We had nothing.
			There was a river.
			–| And then?
			Then we left.`},
		{"interviewer in bold only", "", `
			*Velen:*| Where were you born?
			I was born in Sampleton.
			*Velen:*| And then?
			We left.
			The point: nothing was left.
			*Velen:*| When?`},
		{"interviewer in brackets only", "", `
			[Velen:]| Where were you born?
			I was born in Sampleton.
			[Velen:]| And then?
			We left.
			[Velen:]| When?`},
		{"one label that the title declares", "An interview of T. Orlik by Anna Velen", `
			Velen:| Where were you born?
			I was born in Sampleton.
			Velen:| And then?
			We left.`},
	}
}

// others are documents in which nobody speaks under a label, whatever stands before colons, stops and dashes.
func others() []convention {
	return []convention{
		{"votes", "", "Ja: 55\nNein: 33\nEnthaltungen: 2\nJa: 51\nNein: 40\nEnthaltungen: 1\nJa: 12\nNein: 3"},
		{"pros and cons", "", "Pros: It is cheap.\nCons: It is slow.\nThe second one.\nPros: It is fast.\nCons: It is dear."},
		{"days", "", "Monday: Rest.\nTuesday: Work.\nMonday: More rest.\nTuesday: More work.\nWednesday: Nothing."},
		{"numbered days", "", "Day 1: We left.\nDay 2: We came.\nDay 1: They left.\nDay 2: They came."},
		{"input and output", "", "Input: A word.\nOutput: Another.\nInput: A number.\nOutput: Another."},
		{"delegations", "", "Canada: Velen, Orlik.\nFrance: Haas.\nCanada: Tolle.\nFrance: Rowan.\nJapan: Nobody."},
		{"a list with dashes", "", "We agreed on\n— trade;\n— fish;\n— the sea;\n— peace."},
		{"a list of sentences with dashes", "", "These are the results:\n— The ferries shall run.\n— The fish shall be counted.\n— The sea shall be shared.\n— The peace shall be kept.\nDone at Sampleton."},
		{"an agenda of questions with dashes", "", "The committee has to decide:\n— Who pays?\n— When?\n— For what?\n— Where?\nIt will meet in May.\nIt will report in June.\nMembers are asked to come.\nThe minutes follow."},
		{"one paragraph with a dash", "", "We met there.\n— Are you there? asked the man.\nIt was cold.\nNobody spoke.\nWe left."},
		{"quotations that dashes interrupt", "", "— and so on — he said.\nWe met.\n— or not — she said.\nWe left.\n— but yes — he said."},
		{"a bibliography", "", "Orlik, T. A History of Fish. Sampleton, 1950.\nVelen, A. P. A Dictionary. Sampleton, 1951.\nOrlik, T. Another History. Sampleton, 1952.\nVelen, A. P. More Words. Sampleton, 1953."},
		{"verses", "", "Genesis 1:1 In the beginning.\nGenesis 1:2 And then.\nJohn 3:16 For it was so.\nJohn 3:17 For it was not so."},
		{"abbreviations", "", "NATO – the alliance.\nEEC – the community.\nNATO – it is in Brussels, too.\nEEC – so it is."},
		{"headings in capitals that run in", "", "TRADE The talks went on.\nFISH The talks stopped.\nTRADE They went on again.\nFISH They stopped again."},
		{"countries in capitals that run in", "", "IRAQ The situation is bad.\nIRAN It is better.\nIRAQ It got worse.\nIRAN It did not."},
		{"log lines", "", "[10:02] INFO: Started.\n[10:03] WARNING: No fish.\n[10:04] INFO: Stopped.\n[10:05] WARNING: No sea."},
		{"numbered minutes", "", "1. Opening: The chair opened the meeting.\n2. Minutes: They were approved.\n3. Opening: It was opened again.\n4. Minutes: Again."},
		{"tags", "", "<p> It is so.\n<b> It is bold.\n<p> It is not.\n<b> It was."},
		{"exercises", "", "Question 1: Who was there?\nQuestion 2: When?\nQuestion 1: And who else?"},
		{"sentences of one word", "", "Merci. La séance est ouverte.\nMerci. Nous continuons.\nBravo. C'est bien.\nBravo. Encore."},
		{"a recipe", "", "Ingredients: Flour.\nMethod: Stir.\nIngredients: Fish.\nMethod: Fry."},
		{"results by party", "", "Labour: 12 seats.\nLiberals: 3 seats.\nLabour: 14 seats.\nLiberals: 5 seats."},
		{"a label in prose", "", "Velen: a life.\nShe was born there.\nVelen: the end.\nShe died there."},
		{"a chronicle", "", "Berlin: The wall stood.\nMoscow: It snowed.\nBerlin: The wall fell.\nMoscow: It rained."},
		{"stage of a break", "", "*Break:* \\[01:33\\]\nWe met.\n*Break:* \\[02:33\\]"},
	}
}
