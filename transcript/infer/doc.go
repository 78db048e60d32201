// Package infer reads typography as structure: who speaks, and what the brackets say. Model
// in, model out: it imports no format, and the formats that read plain text call it.
//
// [Document] reads all of a document whose words were read literally; the other functions read
// one thing each, for codecs that have some of it marked already. What is read never
// changes a word: the reading text ([transcript.Document.Lines]) is the same before and after.
//
// # Rules
//
// Every node that is made here names its rule in Attrs.Rule (in TEI @ana="tiro:RULE"), and its
// certainty in Attrs.Cert when that is not high. What no rule knows stays text: literal text
// is the default, and a guess is no rule. Nothing claims who wrote a bracket, since a bracket
// does not say.
//
//   - gap.omitted, gap.illegible, gap.inaudible, gap.unintelligible, gap.unclear, gap.garbled,
//     gap.missing, gap.withheld, gap.deleted: a bracket that says that something is left out.
//     How much it says is parsed: [Three pages omitted], [less than 1 line not declassified].
//     Of "pages" without a number the extent is unknown; what a bracket does not say, the gap
//     does not. Withheld is also whatever names a thing before "not declassified", and the note on the source
//     of a document that says so of all of it (medium).
//   - gap.truncated: [output truncated], [continued in next file] and, in a paragraph of a document, …(truncated)… Nobody chose what is not there: the reason is a token of its own, so that
//     it can be looked for.
//   - gap.here-follows (medium): [Here follows discussion of other matters.]
//   - gap.ellipsis, gap.etc (medium): [...], I have [etc.]
//   - event.laughter, event.applause and so on: [Prolonged applause.]
//   - event.procedure, event.action, event.delivery, event.address (medium): how a meeting goes, what somebody
//     does, how and to whom something is said, between sentences: [The meeting adjourned at 4:30 p.m.], [to Andrei:].
//     All are incidents, since a stage direction cannot stand wherever a bracket can; times are in their words.
//   - original-wording: [cherez zapiatuiu], where the language of the original is declared and
//     the words look like it; medium when a single word has to show it.
//   - supplied.name: Eduard [Shevardnadze]; medium after a family name that stands first.
//   - supplied.letters, supplied.word (medium): D[urbrow], Shuckburgh [of] the Foreign Office.
//   - unclear.conjecture (low): [Bubiyan?]; unclear.stated (low), which says why: [garble—Bubiyan].
//   - sic (medium): the word before [sic].
//   - correction (medium): the 80th [81st] Congress; a corr without a sic, since how many words are wrong is a guess.
//   - expansion: SALT [Strategic Arms Limitation Talks], an expan.
//   - identification (medium): he [Shevardnadze] said, a gloss.
//   - supplied.heading, supplied.dateline, supplied.date (medium), supplied.signature (low): what a document lacks,
//     in its place: [Enclosure], [Washington,] April 9, 1948, on Monday [July 29].
//   - remark.source, remark.hand, remark.reference, remark.time, remark.page: what an editor remarks on what is there:
//     [Footnote in the source text.], [AV initialed], [see footnote 3]. Each is a Supplied; it is no [transcript.Note],
//     which would take its words out of their line.
//   - label.supplied: a label in brackets, [J. Baker.]
//   - speaker.initials, speaker.family, speaker.honorific, speaker.capitals, speaker.name: on a person, by the
//     shape of the label that names them; medium when it occurs once and nothing declares it. Turns
//     carry it where the source marks structure itself (Options.Marked), and others stand beside them;
//     elsewhere all are inferred, and none says so.
//   - speaker.letter: on such a turn, whose label is a letter: Q. and A., K: and D:; on a person, whose initial it is.
//     Medium where only the heading says whose.
//   - speaker.column: on a person, by a name in capitals or bold that only space parts from what is said.
//   - speaker.dash: on such a turn, which a dash begins and nobody is named.
//   - speaker.given: on a person, and on such a turn, by a label that was given beforehand: see Speakers.
//   - date, dateline: a date, and the place before it.
//   - broken-paragraph (medium): the pieces of a paragraph that the source broke in mid-sentence.
//
// [Rules] has them all with examples, of what they read and of what they do not; the examples
// are their tests.
//
// # Labels
//
// A label is accepted by evidence from the whole document ([Turns]). Each paragraph that
// begins as a label might is a candidate, of a shape: initials and surname with a full
// stop or colon, a surname and then initials, an honorific and a name, capitals, a name, Q. and A. A shape is
// accepted when its labels recur, or are named where those who speak are (the title, a heading, a list of
// those present); how much is asked depends on how much else looks like the shape. Of an accepted
// shape a label that occurs once is accepted too, unless its name is a common word. A list of
// words stops headings and references ("Note:", "SUBJECT:").
//
// Labels that are paragraphs of their own, above what is said, are a shape to themselves. After a name can stand
// a constituency or what becomes of the speech, (Sampleton) (Lab) and [continuing]; an office, "VELEN, Chairman:"; and
// initials, which are then declared: "Anna Velen (AV):" before "AV:". Several speak under the labels of each ("AV, TO:"),
// and nobody is named by "All:", "Audience:", "??:" and "...:", which need labels of names beside them. A time
// code after the labels speaks for them, and stays in what is said. A name in lower case has to be set off, as in bold.
//
// Against a label speak the words of the text itself, in whatever language: a name whose first word is written in lower
// case elsewhere has to recur often ("Meine Frage: …"), and so has one of an article or a number and what it
// counts ("Der zweite Matrose:"). Where nearly all labels end in a colon, those that end in a full stop are none, and the
// other way round; a name in mixed case is none among many in capitals with a full stop.
//
// A turn owns the paragraphs after its label. People are told apart by the words of their
// labels: whether Mr. Baker is J. Baker, a label does not say. A label that states a
// capacity ("The Chairman:") names nobody, unless a number tells one from the others ("Audience 2:") or the holder's name
// follows the office ("Assistant Secretary of State Velen:"). A letter before a colon is somebody's initial ("K:" and "D:"), but
// not where letters ask and answer ("Q:" and "A:", "I:" and "R:"). Where the heading of a text marks two persons with
// references, and the two letters that recur are the initials of their surnames, they are these two (medium). In parentheses
// after a name stands whom somebody speaks to, "Velen (to Mr. Orlik):", who is not the one who speaks.
//
// No label is an abbreviated title alone, whose full stop is its own ("Mr. Velen explained…"); what only a link follows; and what
// only a time code follows before another label, which is a cue of those who produced a recording ("Jingle: [48:36]"). In the records of assemblies
// one label is enough: "72. Mr. VELEN (Ireland):", a surname in capitals between an honorific and a country.
//
// In a conversation that is quoted paragraph by paragraph the mark stands before the label, “Velen:, and in what is
// printed of it. Two such labels have to answer each other, since one is quoted by who speaks. Such a turn ends where the
// quotation does: at its closing mark, or before a paragraph that does not begin with the mark. Telegrams spell it ("Begin quote: Velen:").
//
// In a text of labels, in which half of all paragraphs begin as with one, whoever is described speaks, too ("Der am Rohr:"), and
// a name that occurs once and ends in a full stop is a label where what follows is how others begin ("Herr Präsident!"). What only a
// number follows is a sum. Before a name can stand a time code or a number; instead of a stop can come a dash after capitals
// ("BAŞKAN –"), the bracket of a chat ("<velen>"), or nothing after capitals or bold ("NOBLE     Yes": of the column only a space is
// left when this package reads it, so the labels have to take turns and not to be words of the text).
// One label alone is accepted if it is bold or in brackets and occurs three times, or is declared.
//
// A dash can begin what somebody says and name nobody ("— Were you there?"): where a third of all paragraphs begin so and
// somebody asks, each is a turn of its own, whose label is the dash. What comes after it without a dash is the answer, or
// what happened, and is in no turn. A label that no space parts from the words (—Sí, 毛泽东：你好) stays with
// them, since it could be set off only by changing the text: the turn has its speaker and no label.
//
// The shapes of labels are one table (labelShapes), which the reading goes by; to add one is to add a row.
//
// # Speakers
//
// Who knows under which labels people speak gives them ([TurnOptions.Speakers], in a file that [ReadSpeakers] reads): a
// label that a machine misread, that occurs once, that is a common word. Such a label begins a turn wherever it stands
// with a stop, in brackets or with an aside; several labels are one person's, in all texts of a document. The person has the name
// that was given, and the labels that are printed; nobody is added who does not speak. Whoever the
// document describes by that very name, or by the ID, is that person; another spelling is nobody's business. A label that was
// not given is judged as ever, with those that were as evidence.
//
// # Explanations
//
// Everything that is decided of a label or a bracket can be heard ([Options.Explain], [TurnOptions.Explain],
// [Context.Explaining]): what was read, by which rule, and why, and what stays text, and why. The one who decides tells it, so that
// what is told is what was done; where nobody listens it costs nothing. Told as labels are the beginnings of paragraphs of a shape
// that labels have, and those that the list of words stops before a colon; sentences are none. Brackets that the
// source escapes, and those in headings, in notes of plain text and in what is not read, are not told. What a document
// records of earlier readings [Recorded] tells.
//
// # Markup
//
// Where the source marks structure itself, as TEI does, and turns are only typography, a label's words are
// read through their markup, which they keep:
//
//	<p>General <persName corresp="#p_AGC1">Abrams</persName>: Yes, sir.</p>
//	<p><hi rend="italic">Mr. <persName>Linder</persName>.</hi> I yield.</p>
//	<p>[<hi rend="italic">Secretary</hi>] Rusk: No.</p>
//
// A person's name that is marked as one is declared; words that are marked as a term are none. Italic labels are of
// another style than roman ones. Whom a name refers to (@ref, or @corresp) speaks, under whatever label,
// and so does who has the same label without a reference: by the ID that it refers to, if the document has
// it, as a person described elsewhere. Anybody else is described as in plain text, with a place in a header
// that is kept; where there is no header to keep one in (a whole teiCorpus) they have no ID.
//
// Evidence is gathered within one text. A text of its own is a division whose type says so (document,
// letter, telegram, memorandum, minutes, transcript, interview, attachment, enclosure), a floatingText, each text of a
// group or corpus, and an element of another vocabulary that holds paragraphs. Nobody in one is anybody in
// another without a reference. Not read are headers, front and back matter, and divisions that are lists of
// persons, terms, sources or contents; notes are read for brackets, not for turns.
//
// A turn ends, besides where it does in plain text, at a paragraph that looks like a heading (centred, underlined,
// bold), at a list of participants or subjects, and at TEI's openers, closers, signatures and the like. A
// paragraph that is one bracket stays a paragraph, and after the last words it is no part of them.
// Datelines, fields and broken paragraphs are not looked for.
//
// # Adding a rule
//
// Write a function that takes a *bracket and returns a node, or nil where it does not know; put it
// into recognise, before the rules that claim more, and its name, what it does and its
// examples, also those of what it must not claim, into the table of its kind. Prefer
// to claim less: a reader can see a bracket that stayed text, but not a claim that is wrong.
package infer
