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
package transcript
