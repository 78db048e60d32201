// Package markdown reads and writes transcripts in Markdown: CommonMark with GitHub's tables,
// footnotes, and YAML front matter. Three things are read, and a fourth is only written, the profile
// reading, which is for people:
//
//   - the profile canonical, which holds every document and loses nothing. It is
//     recognised by the key tiro in its front matter, and is what is written by default;
//   - the profile wilson, the layout of the Wilson Center Digital Archive's own documents. It is
//     recognised by its bold fields, and written on request, or again when a document came in it and is unchanged;
//   - anything else, as the profile plain: keys of its front matter become fields, and package infer
//     reads who speaks and what the brackets say, unless DecodeOptions.NoInfer is set. How it is typed is remembered, and
//     it is written so on request, or again when a document came so and is unchanged.
//
// # The principle of canonical
//
// A construct of Markdown is used only where reading it gives back the very node. Where it
// would not, the node is written as an HTML custom element, in CETEIcean's convention:
//
//	I phoned <tei-persName ref="#es">Eduard</tei-persName> twice.
//
// CommonMark passes these through, GitHub shows what is in them, browsers can style them,
// and they say exactly what TEI would ([transcript.AsElements]). What has been written is read
// back before it leaves the encoder; a block that does not read back as it was is written
// again, all of it as elements, with every mark of punctuation escaped.
//
// # Front matter
//
// Every scalar is the string that it is written as: 012 is not 10. Keys are, in the order in
// which they are written:
//
//	tiro        the version of the dialect, 1.0
//	id, lang    of the document; also rend, cert, rule, and attributes for any other
//	…           the fields, in their order; see below
//	people      those who speak, by ID
//	labels      whom a label names, where that is not plain from their names
//	turns       utterance, where bold labels begin those rather than speeches
//	timeline    unit, origin and points (id, absolute, interval, since)
//	namespaces  prefixes for elements and attributes of namespaces other than TEI's
//	layout      how a file in another profile was laid out (profile, leading-lines, no-final-newline, style, patch)
//	part-of     which document of a file that was split this is (file, number, count)
//	source      the file a document first came from (name, media-type, size, sha256)
//	prolog      comments and processing instructions before the root element of a TEI file
//	epilog      and after it
//	header      the TEI header, where it says more than the fields, as custom elements
//
// Any other key is a field. A key that is written as a name, title, is the name of a field
// without a label. Any other key is the label that the source prints, without its colon:
//
//	date: November 8, 1990
//	title: |-
//	  Record of a Conversation between M. S. Gorbachev\
//	  and the US Secretary of State, J. Baker in Moscow
//	Original Language: Russian
//
// The value is Markdown: one paragraph is words without an element, several are paragraphs.
// Dates and the names of languages are read as package infer reads them. Fields of the same
// key that follow each other are a list; a field that needs more is a mapping of name, label, value and text,
// of which nothing is inferred. A field that is one element with attributes, such as a title of a type and in a
// language, has these in its mapping, and text is a line of its words:
//
//	title:
//	  - type: main
//	    lang: de
//	    text: Stenographisches Protokoll
//	place: {element: name, type: city, text: Wien}
//
// The attributes type, level, ref, key, n, when, from, to and when-custom stand there as they are called in
// TEI, id, lang, rend, cert and rule as everywhere, and others under attributes. The element is that of a title or a date when
// the field's name ends so, a placeName when it ends in place, a p for any other name, and else what element says.
//
// A person is a name (gorbachev: M.S. Gorbachev), or a mapping of name, full and label (names
// of those types, each a string or a list), external, attributes as above, and text for anything else, as
// custom elements. Where somebody has no ID, people is a list, and each has an id.
//
// In header and text there is no Markdown, only tags and character references.
//
// # Turns
//
// A turn begins with a paragraph that begins in bold, when the bold words are followed by a
// space or the end of the paragraph, and are a label: one that labels lists, one that is a person's name but for brackets and
// the punctuation at its end, or one that ends with a full stop or a colon.
//
//	**M.S. Gorbachev.** Greetings to you, Mr. Secretary of State.
//
//	We firmly intend to move our relations forward.
//
//	**[J. Baker.]** We continue to hope for a settlement.
//
// The turn owns what follows, paragraphs, lists, quotations, tables and verse, up to the next
// turn, heading, dateline or section. Gaps, events, breaks, notes, figures, comments and untyped
// elements are within it only when more that it owns follows. Any other turn is written between tags on lines
// of their own, where a paragraph that begins in bold has its label:
//
//	<tei-sp who="#orlik #velen">
//
//	**Both.** Agreed.
//
//	</tei-sp>
//
// Paragraphs that are broken in mid-sentence are parts, as package infer finds them.
//
// # Sections
//
// Headings of level 1 at the beginning are those of the body. Elsewhere a heading begins a
// section, as deep as its level says; a section that a heading cannot begin is written
//
//	<tei-div type="act">
//
//	## Act I
//
// where a heading at the beginning is that of the section. After the headings, a line that is a
// place and a date is a dateline.
//
// # Blocks
//
// Tags alone on their lines, with empty lines around them, hold the blocks between them. A
// paragraph of nothing but custom elements, comments, pictures and footnotes is no paragraph, but those
// that can be blocks, as blocks: a paragraph in which nothing else stands is written with its own tags,
// <tei-p>. A gap or event in brackets alone is a block, too.
//
//   - "- " and "+ " begin items of a bulleted list, "* " of one that does not say, "1." and "1)" of a
//     numbered one. The items have numbers only when the first is not 1. In a tight list they
//     hold words, in a loose one paragraphs.
//   - A table's first row is of headings, or empty.
//   - ![words](picture) is a figure; > a quotation; * * * is <tei-milestone unit="section" rend="rule">.
//   - [^1] refers to a footnote with the number 1, and so does [^1~2], the second of that number.
//   - Code and indented text are <tei-ab rend="preformatted" xml:space="preserve">.
//
// # Words
//
// Line ends are spaces; a backslash before one is a line break, and so is <br>. *x* is emphasis that looks
// italic, **x** bold, `x` code. Brackets are read as package infer reads them, directly in
// a paragraph, heading, cell or label, or in <tei-p> and <tei-seg>; an escaped bracket, \[, is a
// bracket, and so is any within emphasis, links and other elements. Link reference
// definitions are words: "[J. Baker.]: Yes" would vanish as one.
//
// Elements of TEI begin with tei-, those in no namespace with nons-, others with their
// declared prefix and a hyphen; attributes have their prefix and a colon. Names that HTML cannot spell are in
// the attributes tiro:name and tiro:space of <tiro-element>, and those of attributes in
// tiro:name-1, tiro:space-1 and tiro:value-1. A comment or instruction that Markdown would
// misread is <tiro-comment text="…"> or <tiro-instruction target="…" text="…">.
//
// # The profile plain
//
// This is CommonMark with GitHub's tables and footnotes and YAML front matter, as anybody types it, in the house style of
// the file that a document came from, or in the usual one. Labels, brackets, dates and the pieces of broken
// paragraphs stand as they are printed, since package infer reads them again; what neither that nor Markdown says is a
// custom element, as in the canonical profile. What comes back otherwise is reported as a [transcript.Loss], with the code
// plain-field, plain-person, plain-block or plain-document: who a person is, for example; and with the code plain-layout the
// words that only the file has, which are in no node, when the document is no longer what the file says: the titles of links,
// the languages of code, comments of the front matter. Where the file only looks otherwise, that is said (plain-restyled).
//
// What other tools put into text is read all the same: a form feed is a space, a comment that XML cannot hold is words (both
// are reported), and so is what stands between rules and is neither keys and values nor an attempt at them.
//
// A house style is what holds throughout the file and cannot be seen from the document. It is measured while the
// file is read: of several ways, the one that is there most often. The [transcript.Layout] has it in its Style, a word
// for each setting that is not as usual; the first value here is the usual one:
//
//	crlf                    lines end with a carriage return and a line feed
//	bom                     the file begins with a byte order mark
//	closed                  no empty line stands after the front matter
//	quotes:no               or single, double: quotation marks around the values of the front matter
//	lists:indented          or flush, flow: how those of several values are written
//	list:tags,speakers      keys that have a list where there is one value, too; none
//	heading:2               the level, 1 to 6, of the headings of the outermost sections
//	setext                  headings of the levels 1 and 2 stand over a line
//	close                   no empty line stands after a heading
//	italic:*  bold:*        or _: the marks of emphasis; two are bold
//	bullet:-  number:.      or + and ): the marks of items
//	pad:1                   to 4: the spaces after those
//	indent:4                1 to 8: how far the lines of an item stand in; as far as its words
//	break:backslash         or spaces: at a line break
//	fence:```               or ~~~, indent: how code is set off
//	rule:---                or another form of it, with · for its spaces
//	table:spaced            or aligned, tight, open: | a | of a table, cells as wide as their column, |a|, a | b
//	wrap:no                 or sentences, stops, 72: where the lines of a paragraph end: nowhere but at its end; after a
//	                        sentence; after one, unless a quotation mark comes after the stop; before that column
//	hang:1                  to 24: the spaces that the lines of a paragraph but its first begin with; none
//	spaced                  two spaces stand after a sentence
//	escape:[]_              punctuation with a backslash wherever it stands in words; none
//	bare:<:                 punctuation without one where other readers could take it for a tag or a definition, of which
//	                        each then has a line of its own; none
//	end:1                   to 9: empty lines after the last; none
//	normalised              the file is not remembered whole: see below
//
// What is left is the layout's Patch, a few bytes at a time: it makes the file of what is written in that style. It
// is applied only where the result is read as the very document, so that nothing that was changed since is undone. A file
// that needs more than 1 KB and a quarter of its size has no patch, its style says normalised, and
// the reader is told so (layout-normalised); so it is with a file in another encoding than UTF-8, or one that was read
// with NoInfer, which is another document to whoever reads it again.
//
// # The profile reading
//
// This is what an editor would paste into a web page: CommonMark with GitHub's tables and
// footnotes, without front matter, custom elements and comments.
//
//   - The title is a heading of level 1; the other fields follow it as they are printed, with their labels in bold.
//   - A turn is its label in bold and its words; an event or a gap that is not in brackets is in italics.
//   - Brackets, emphasis, links and pictures are as in the document; of a choice stands the reading of the source.
//   - Notes are footnotes, with their numbers if those are unique. The heading of a list, table or picture is
//     a line in bold. A line of verse ends with a hard break, and so does a line at a line break; in headings
//     and tables that is <br>.
//
// Its words are those of [transcript.Document.Lines], after those of the head: what is written is read again to
// make sure. Where Markdown cannot mark words beside certain characters, they stand unmarked.
//
// Whatever else the document says is reported as a [transcript.Loss], each with its position, by one of these codes:
//
//	attribute-dropped  an ID, a language, any other attribute, the document's namespaces
//	break-dropped      a page, column or time break, or one that stands between blocks
//	certainty-dropped  a certainty, or the rule that inferred something
//	choice-dropped     the other readings of a choice
//	comment-dropped    a comment or processing instruction
//	emphasis-dropped   emphasis that cannot be marked where it stands
//	event-dropped      an event without words, such as a pause
//	figure-dropped     a picture among words, or one whose address Markdown cannot hold
//	form-dropped       nothing else, but reading what is written would infer more, or less, than the document says
//	gap-dropped        a gap without words
//	header-dropped     what a TEI header says beyond its fields
//	item-dropped       an item of a list without words
//	link-dropped       a link within the document, or one that cannot be marked
//	markup-dropped     what kind of words or block this is: a name, a date, supplied, verse
//	metadata-dropped   the name and meaning of a field, whose words are in the head
//	note-dropped       a note without words
//	number-dropped     a printed number that Markdown does not count to
//	part-dropped       that this is a document of a file that was split, or its frame
//	people-dropped     a person
//	section-dropped    where a section without a heading begins
//	speaker-dropped    the IDs of those who speak or do something
//	timeline-dropped   the timeline, and references to it
//	turn-dropped       where a turn without a label begins
//
// Without a Reporter the first of them is an error, and nothing is written.
//
// # Limits
//
// Input must be UTF-8 (or what DecodeOptions.Encoding names) without control characters, at most
// DecodeOptions.MaxBytes long, and nest at most MaxDepth deep. Reading takes time that grows with the
// length of the input: goldmark's rules are bounded where they do not (1,000 brackets open at once,
// 2,048 bytes of a link's destination, a table's missing cells, and 1,000 attributes). YAML aliases
// are refused.
//
// # Compatibility
//
// A reader of version 1.x reads every version 1; it reports a newer minor version and refuses
// another major one. Brackets, labels, dates and parts that are written as they stand are read
// by the rules of package infer; a change of these changes what such a file says.
//
// A patch of the profile plain changes what the version writes that made it. Where another version writes something else
// in the same style, the patch no longer gives the file: then the document is written in the canonical profile, or on
// request in its style alone, and still says the same.
package markdown
