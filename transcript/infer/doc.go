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
//     does not.
//   - gap.here-follows (medium): [Here follows discussion of other matters.]
//   - gap.ellipsis (medium): [...]
//   - event.laughter, event.applause and so on: [Prolonged applause.]
//   - original-wording: [cherez zapiatuiu], where the language of the original is declared and
//     the words look like it; medium when a single word has to show it.
//   - supplied.name: Eduard [Shevardnadze]; medium after a family name that stands first.
//   - supplied.letters, supplied.word (medium): D[urbrow], Shuckburgh [of] the Foreign Office.
//   - unclear.conjecture (low): [Bubiyan?]
//   - sic (medium): the word before [sic].
//   - label.supplied: a label in brackets, [J. Baker.]
//   - speaker.initials, speaker.honorific, speaker.capitals, speaker.name: on a person, by the
//     shape of the label that names them; medium when it occurs once and nothing declares it.
//     Turns themselves carry no rule.
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
// stop or colon, an honorific and a name, capitals, a name, Q. and A. A shape is accepted when its
// labels recur, or are named where those who speak are (the title, a heading, a list of
// those present); how much is asked depends on how much else looks like the shape. Of an accepted
// shape a label that occurs once is accepted too, unless its name is a common word. A list of
// words stops headings and references ("Note:", "SUBJECT:").
//
// A turn owns the paragraphs after its label. People are told apart by the words of their
// labels alone: whether Mr. Baker is J. Baker, a label does not say. A label that states a
// capacity ("The Chairman:") names nobody.
//
// # Adding a rule
//
// Write a function that takes a *bracket and returns a node, or nil where it does not know; put it
// into recognise, before the rules that claim more, and its name, what it does and its
// examples, also those of what it must not claim, into the table of its kind. Prefer
// to claim less: a reader can see a bracket that stayed text, but not a claim that is wrong.
package infer
