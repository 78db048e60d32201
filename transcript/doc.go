// Package transcript is the canonical model of a transcript of a conversation, and what a
// codec of it is. It imports the standard library only.
//
// # The model
//
// A [Document] has [Metadata] (what the source prints about itself, field by field, in its
// order), [Person]s, an optional [Timeline], and a body of [Block]s. The terms are those of the
// Text Encoding Initiative's Guidelines (TEI P5), and each type names the element that is its
// counterpart there. A [Turn] is what one speaker says before another speaks; its Label is
// what the source prints to say who it is, and its Speakers are who it is.
//
// The editorial apparatus is part of the text: [Gap], [Supplied], [Unclear], [Choice],
// [Foreign], [Event], [Note]. What the source shows in square brackets has Rend "bracketed".
// What package infer concluded from typography, rather than found marked, has the name of
// its rule in Attrs.Rule, and a certainty in Attrs.Cert when it is not high.
//
// Nodes are structs behind two sealed interfaces, Block and Inline, in the manner of go/ast. Each is
// taken apart by one method into a [Shape], its properties and its lists of children;
// walks, copies, equality, diffs and codecs are written over shapes, so that each type is
// described once.
//
// # Nothing is lost
//
// Markup that no type can hold to the letter is an [Element]: a name, attributes, and
// children that are nodes of the model, so that its text stays text in every format. A construct is
// a typed node only when writing that node gives the construct back: [FromElement] decides
// that, and is [AsElements]' inverse by construction. Comments and processing
// instructions are [Raw].
//
// Every document has one normal form ([Document.Normalize]); decoders return documents in
// it, and encoders refuse what is not ([Document.Validate]) rather than change it. Positions and
// the [Source] are no part of equality; the [Layout] is.
//
// # Beyond the design
//
// Where this package departs from the project's first design, it is for these reasons. TEI's
// inter-level elements (list, table, quote, figure, verse) are inlines too, since TEI lets them
// stand in a paragraph. A [Reading] (sic, corr, …) is a node, since TEI lets it stand without a
// choice. [Title] is an inline, for citations. A Plain [Paragraph] is words without a paragraph
// element, so that containers of blocks hold only blocks. A rule is named on the node it
// claimed, as a URI in @ana, so that no list of rules has to be kept in step. Metadata is
// one list of fields with typed inlines within, since a second, typed copy could disagree
// with what is printed.
//
// Who speaks, when, and by what name is derived ([Document.Resolve]) where a file says it by a private scheme, by an
// annotation block or in its own text: what says it stays as it is, and Validate refuses a document in which the two
// disagree. White space between tokens that are written together is a [Spacer], since no reader sees it, and one of the
// place-holders that stand where TEI has what the model keeps elsewhere, or not at all: see [Hole] and [Place]. The
// label of an utterance is a note that TEI has before it or in it, and a Turn says which (LabelInside). [PartOf] says
// which piece a document is of a file that was split, so that the pieces can go through any format one by one.
//
// Two packages are not in the design. Package teiheader has what fields and people mean in a TEI header, here and not in
// the TEI codec, since each codec asks it whether a header that a document brings goes with them. Package inspect
// reports on a document, so that programs have what the command tiro inspect prints.
package transcript
