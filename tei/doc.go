// Package tei reads and writes transcripts as TEI P5 XML, the format of the Text Encoding
// Initiative. [Decode] and [Encode] are all that most programs need; [Format] is the codec as a value.
//
// # What is read
//
// Any TEI P5 file: a TEI element or a teiCorpus, valid or not, so long as it is well-formed. Each
// element becomes the node of package transcript that it is the counterpart of, where that node gives the
// element back to the letter, and an [transcript.Element] elsewhere. So nothing is lost: elements,
// attributes, comments, processing instructions and words all come out again, and white space as TEI's
// layout rules say. What TEI leaves to taste is not kept: the order of attributes, the kind of their
// quotes, CDATA sections and character references (which are text), prefixes declared within the
// document (which move to its root), and the document type declaration, which is reported as
// an Info "doctype-dropped".
//
// A plain body (a text element without attributes that holds a body without attributes, and before
// it at most a timeline) becomes the document's Body and Timeline. When more follows the header, such as a
// front, a standOff or attributes of the text, the Body holds all that follows it as Elements. A
// teiCorpus, a TEI element that does not begin with a teiHeader, and one without a text are the Body whole,
// as one Element. See [transcript.Document.IsWhole].
//
// IDs of speakers (@who) that no person in the header has become people marked External. An @who that is
// not a list of local pointers stays an attribute, and who speaks is derived from it where it can be
// ([transcript.Document.Resolve]).
//
// Turns and apparatus that a file only prints, as FRUS does, are words: <p><persName>Rostow</persName>: Yes.</p>
// stays what it is. With DecodeOptions.Infer package infer reads them, in a plain body and in a text that is whole:
//
//	<sp who="#p_RWW1" ana="tiro:speaker.name">
//	  <speaker><persName corresp="#p_RWW1">Rostow</persName>:</speaker>
//	  <p>Yes.</p>
//	</sp>
//
// Each element that is made names its rule in @ana, and no word changes. A file that was valid stays valid.
// Speakers whom no markup refers to are described in a listPerson of their own, at the end of the header's
// particDesc, which is made if need be.
//
// # The header
//
// Package transcript/teiheader says how a header is read and written.
//
// # What is written
//
// UTF-8 with line feeds, TEI's namespace as the default, other prefixes declared on the root. Each
// element stands on a line of its own where white space there is layout, and what is among words on
// the line of the words. The same document gives the same bytes. What is valid by
// [transcript.Document.Validate] is valid TEI (tei_all, 4.8.0 and 4.12.0), except for what stands in
// Elements, for which their maker answers.
//
// A TEI file holds one document: a decoder gives one and then [io.EOF], and an encoder takes one, unless the file
// is split.
//
// # Many documents in one file
//
// With DecodeOptions.Split a file is read as several documents: a teiCorpus as its TEI elements, whatever
// Split says, those of a teiCorpus within it included; any other file as its divisions (div, div1) whose @type is
// Split. Of such divisions within each other the outer is the document. Not split are divisions in the header,
// what inherits xml:space="preserve", div2 and deeper, which cannot begin a body, and files that XInclude names. A
// file with nothing to split is one document, reported as an Info "nothing-to-split".
//
// First comes the frame, the file with a place-holder ([transcript.Place]) where each document was: its header,
// front, contents, page breaks, comments, and whatever else stands between. Then come the documents in their
// order. Each says which it is in PartOf, in every format; in a TEI file of its own by the instruction
// <?tiro partOf 10 of 120 in FILE?> at the beginning of the root. Each is complete:
//
//   - of a division, the Body is that division, fields and people are those of the file's header, and Lang is the
//     language in force where it stood. The header's nodes are shared with the frame and the other parts, so
//     Clone before changing them.
//   - of a TEI element, the header is its own, to which those people of the corpus' header are added who
//     speak in it and are not described there, in <profileDesc ana="tiro:shared"> (as a [transcript.Attrs]
//     Rule, "shared"), in a particDesc with a listPerson.
//
// References to what is in the frame, or in another part, are left as they are; so is a timeline in the frame. An
// xml:id is unique in each part and in the frame, but two of these may use the same. When parts times the nodes of
// their header are more than 16 million, the file is refused.
//
// The encoder, given a frame and after it its parts in order, writes the file when the last has come. The
// header that it writes is the frame's, and so are the people of a corpus: a part in which these have changed, one
// of another frame, one with another ID than its place has, one out of order, and one that says something outside
// its division or TEI element are errors; so is a part that is missing when the encoder is closed, and a frame
// alone. Nothing is written before all is there. With DecodeOptions.Infer each document has what is inferred of it
// and a header of its own, and so is joined again only where nobody was found in it.
//
// # The profile parla-clarin
//
// The profile tei, the default, is what is said above. The profile [ParlaClarin] writes the same document as
// the parliaments' tradition would, valid by its schema (parla-clarin.rnc, Parla-CLARIN's own of 2022-05-03
// in compact syntax), whatever the document. What is of that tradition already is written as it is.
//
//	sp                       u, with @start for @synch
//	speaker                  note[@type="speaker"] right before the u
//	p in a speech            seg
//	stage                    incident: of kinesic, vocal and incident the one that claims least
//	dateline                 note[@type="date"], or "time" when it holds a time and no date
//	opener, closer, salute, signed, byline, trailer, argument, epigraph, postscript
//	                         note with that type
//	div1 … div7              div
//	annotationGrp            annotationBlock, when it is of ISO 24624's draft
//	anything else            itself, where the schema has a place for it
//
// A header that the document brings stays, as far as the schema has it. Any other has the fields where the tradition keeps them:
//
//	titleStmt/title          titles, the first with type="main" unless they have types
//	titleStmt/meeting        meeting
//	notesStmt/note           every field without another place, its label in a label
//	sourceDesc/bibl          title, identifiers, and a date of the record (@type="record")
//	sourceDesc/bibl[@type]   citation, file
//	abstract                 summary
//	langUsage/language       languages; what is not just "language" has its name in @n
//	settingDesc/setting      place, and any other date
//	particDesc/listPerson    people
//
// What the schema has no place for is written another way, as near as can be: under another name, within a
// paragraph that is added for it, or as nothing but its words, with its brackets. Words are lost only where not even
// words may stand, which in a body is nowhere. The reading text has the same words in the same order, except after a loss of
// markup-dropped (a note among words that becomes words, the other readings of a choice), element-dropped,
// text-dropped or note-as-label. Every change is reported as a [transcript.Loss], with its position, by one of these codes:
//
//	attribute-dropped    an attribute that the schema does not have there, or whose value it does not allow
//	element-added        an element that the schema asks for, often a paragraph around words that had none
//	element-dropped      an element without words
//	label-dropped        the label of a field
//	markup-changed       an element written as another
//	markup-dropped       an element of which only what it holds is written
//	metadata-moved       a field, or a person without an ID, that reads back as what its place in the header says
//	note-as-label        a note of type speaker at the beginning of a speech, which reads back as its label
//	speech-as-utterance  a speech, which reads back as an utterance
//	stage-as-incident    a stage direction, which reads back as an incident
//	text-dropped         words in a header where none may stand
//
// Without a Reporter the first of them is an error, and nothing is written. Without any loss, what is
// written is what the profile tei writes. An xi:include is taken to hold whatever is lacking. An element of another
// vocabulary may stand in xenoData alone.
//
// # Encodings
//
// UTF-8 and UTF-16 by byte order mark, and any charset of the IANA's registry that the XML declaration names, or
// that DecodeOptions.Encoding names instead: it overrides the declaration, but no byte order mark, and lets UTF-16 be
// without one. Nothing is guessed: bytes that are not of the encoding are an error that names the first, its
// place, and the override. So is a declaration that the byte order mark is against.
//
// # What the model does not know
//
// Fields of JSON that this version does not know are carried as <?tiro KEY VALUE?> at the beginning of their
// element: an instruction makes no TEI invalid, and an attribute would. The target tiro is reserved for them.
//
// # How it is done
//
// Reading makes nodes of the tokens of encoding/xml as they come, and writing puts out nodes as it comes to
// them, each text, attribute, comment and instruction escaped by etree's token of that sort. There is no tree
// of the XML between the file and the document, either way: etree's would take more memory than the document
// does. Nor does etree read: it has no positions, and takes two roots, text for a document, and attributes
// given twice.
//
// # Limits
//
// Errors are of type [*transcript.Error], with a place wherever there is one: the column counts bytes of the
// file as UTF-8. Refused are text that is not well-formed, attributes given twice, entities that the
// file does not declare, an xml:id used twice, TEI P4, HTML, Akoma Ntoso and all other XML.
// Nothing is ever fetched: a DTD is not read, and an entity declared in another file is an error where it
// is used. Entities declared in the file itself are expanded, up to 10 MiB in all.
// DecodeOptions.MaxBytes (1 GiB) and MaxDepth (1000 levels) bound the rest, and 1000 attributes of an
// element and 1000 namespaces of a file are enough. Time and memory are in proportion to the input: memory is
// about thirteen times it for marked-up prose (a document takes five to six, and Go's collector as much again
// before it looks), and up to a hundred and twenty times for a file of nothing but empty tags, so lower
// MaxBytes for files of strangers. The texts of a document share the memory of the file they were read from.
// Parameter entities, and default values of attributes declared in a DOCTYPE, are not supported.
// XInclude stays as it is.
package tei
