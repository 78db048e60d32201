// Package inspect reports on a transcript: who speaks how often, what editorial apparatus there is, its
// sections and dates, which markup the model carries as Elements, and what looks inconsistent. It
// reports; it never corrects, and it changes nothing.
//
// [Document] makes a [Report], which is plain data: the command "tiro inspect" prints it for eyes and, with
// --json, as JSON. In JSON keys are in lower camel case, and what is not known is absent. Places are those of
// the file that the document was decoded from, as line and column from 1, the column in bytes.
//
// # Terms
//
// A word is a run between white space (as Unicode has it, so that a no-break space parts words) that has
// a letter or a digit. Counts.Words and a section's Words are those of the reading text
// ([transcript.Document.Lines]), labels, notes, gaps and all. The words of a turn, a label or a person are what is
// said: the reading text of the turn without its label, and without notes, events and gaps.
//
// A turn of several speakers counts whole for each. A turn that is quoted in another counts as a turn and
// for its own speaker, and its words are the other's too; sums (SpokenWords) have them once. A turn in a note is not
// part of the turn that has the note.
//
// People are whoever has an ID: the document describes them, or names them (in a cast list, in its back matter), or
// only refers to them. Who speaks without an ID is told apart by the label as printed. Labels are as printed, with their punctuation and
// with the brackets of those that an editor supplied.
//
// Apparatus is what the body holds of gaps (by reason), supplied and unclear words, choices (by their readings),
// readings that stand alone, words in another language (by language), edits, events (by kind and class; a stage
// direction's kind is "stage"), notes (by class) and breaks. Inferred are those that name a rule of
// package infer; the others are marked in the source. Uncertain are those of a certainty below high (medium,
// low, unknown, or a number under 1), inferred or not. Quantities are what gaps say, added up unit by unit; a number
// of more than 30 digits counts as none. A gap that names neither unit nor number is in Count only.
//
// Sections are TEI's div wherever they stand. What a section counts includes the sections in it.
//
// Dates are those that are marked in fields and in datelines. In a title without a marked date they are those that
// package infer reads among its words, to the month or the day.
//
// Coverage is the share of markup that is typed: nodes that stand for an element, against Elements. Text, comments
// and processing instructions, Plain paragraphs and Tiro's place-holders are no markup. The header is counted
// by itself, since little of a TEI header is typed on purpose.
//
// Times are what the timeline spans. A point's time is known where a chain of intervals leads from it to the
// origin, or to the first point when no origin is named.
//
// # Decisions
//
// [Decisions] are what package infer read of a document's typography and what it left as text, label by label and bracket by
// bracket, with the evidence, as the decoder told it (transcript.DecodeOptions.Explain). The place of a label is that of its
// paragraph, of a bracket that of the words that it stands among, up to the markup before them. What was read before this reading, and is
// recorded in the document by the rule's name, has what the rule is about for evidence.
//
// A [Summary] adds reports up, and keeps none of them. Package census does that for whole archives.
//
// # Findings
//
// Each finding has a code, which is stable, and a severity: a warning says that two things cannot both be
// right, or that words were lost by accident; an info what is often so on purpose. A finding that says too much is worse than one that is missing, so each is
// made only on the conditions given here.
//
//   - truncated: a gap whose reason is "truncated", as [output truncated] is read: a program cut the text off, and nobody
//     chose what is missing. One finding a place, with its words.
//   - date-contradicts: the date of the title, or of the dateline when all datelines have one date, cannot be right if the
//     date that a field gives is. It is later than every date field, since nothing is recorded before it happens; or
//     the same day of another year; or another day than the field's, where that is said to be the conversation's. A
//     record is often written days after what its title names, so an earlier date alone contradicts nothing.
//     Dates are compared by the days that they can be of: a month agrees with each of its days.
//   - speaker-unknown: an ID that speaks, or does something, and that nothing in the document has: no person, and no element
//     (a group, an organisation). One finding an ID.
//   - speakers-elsewhere (info): so it is with all of a document's speakers. A corpus describes its people in a file of
//     their own, which is one thing to say.
//   - speaker-attribute: a @who that is no list of pointers and names nobody: who="Zhou Enlai", who="". What points
//     into another file or uses a prefix (corpus.xml#baker, part:baker) is none of these, and neither is what
//     [transcript.Document.Resolve] found somebody by. One finding a value.
//   - label-ambiguous: one label, its brackets and stops aside, that stands for two people, each alone. A capacity changes
//     hands (The Chairman, Q.), so a label is looked at only when it shares a word with the name or the ID of one of them, and that
//     word does not occur in the text in lower case, which a name does not.
//   - label-variants: labels that look like one person's, by one of three signs. They differ in capitals, spaces
//     or punctuation, and not by the same person (for one person that is a way of printing). They are one person's, and one word of
//     five letters or more differs by a letter, or one of eight by two. They are not one person's, and such a word differs by a letter that
//     is not its last (which an ending changes), is no common word as above, and not both are in the names by which the document
//     describes these people (names that package infer took from the labels aside). What was given as the labels of one
//     person (rule speaker.given) is none.
//   - labels-unsearched (info): of more than 2,000 labels only the 2,000 most frequent are compared for label-variants.
//   - label-missing (info): a turn has a speaker and no label, in a document where three times as many have both.
//   - person-silent (info): how many people are described, and neither speak nor do anything, in a document with turns.
//   - empty-turn: a turn without words that holds no event, gap, note, figure, break or Element either.
//   - part-unpaired: a paragraph, or a line of verse, is an initial part, and the next initial part comes, or the end,
//     before a final one.
//   - time-order: a turn starts earlier on the timeline than the turn before it: by times where both are known, by
//     the order of the points where neither is.
//   - reference-dangling: a local pointer (#x) to an ID that the document has not: the target of a link or a gloss, the
//     reference of a name, a time, or one of TEI's attributes that point (@corresp, @next, @synch, …). @ana and @decls, whose
//     vocabularies are shared, and @who, see above, are left out. One finding for all.
//   - references-elsewhere (info): so it is with every pointer of that kind (affiliation/@ref), links and times excepted: a corpus keeps its
//     organisations in its own header.
//
// # Time
//
// A document is walked once, and its reading text is read a few times; labels are compared
// each with each, within the limit above. Everything else takes time in proportion to the document, whatever it holds.
package inspect
