// Package teiheader is where a document's metadata and people meet the TEI header: model in, model out. The TEI
// codec writes what it makes; the other codecs ask it whether a header that a document brings with it goes with
// the document's fields ([Validate]), so that all of them refuse the same documents.
//
// # A header of Tiro's own
//
// A document without a header of its own is written with one made of its fields and people:
//
//	titleStmt/title                      title
//	publicationStmt/p/idno               identifier
//	notesStmt/note[@type=NAME]           every field that has or fits no other place
//	sourceDesc/bibl[@type="citation"]    citation
//	sourceDesc/bibl[@type="file"]        the file that the document was first decoded from, and its layout: the profile
//	                                     and the style in @rend, the patch in a note[@type="patch"]
//	profileDesc/creation/date            date: one date and nothing else
//	profileDesc/creation/placeName       place: one name of a place
//	profileDesc/abstract                 summary: p, or ab for words without a paragraph
//	profileDesc/langUsage/language       language, original-language: Value in @ident, the name in @ana unless a label says it
//	profileDesc/particDesc/listPerson    people
//
// When a field has a label, or the fields are not in this order, the @n of each says its position and
// label: n="4 Summary:". A field with a Value that has no place for one is a noteGrp of two notes. A
// Source is not written when it was TEI.
//
// A title that is one [transcript.Title] with attributes is that title, with its type and its language.
//
// A header that is exactly what would be written of what was read from it leaves no trace but the fields
// and people.
//
// # A header of somebody else's making
//
// Any other header is kept in Metadata.Header, with a [transcript.Hole] in the place of each field and
// person. Writing fills the holes in their order, so a change of a field or of a person is a change of that place,
// and of nothing else in the header. Persons are those in particDesc//listPerson with an xml:id. Fields are,
// each as often as it stands there and in the order of the header,
//
//	titleStmt           title; author, editor, funder, sponsor, principal; meeting
//	editionStmt         edition: edition, p
//	extent              extent: words, or each measure
//	publicationStmt     publisher, distributor, authority; publication-place: pubPlace; publication-date: date;
//	                    identifier: idno; publication: p
//	  availability      availability: p, ab; licence, whose Value is @target
//	seriesStmt          series: title, p
//	notesStmt           each note by its @type
//	sourceDesc          source-description: p, ab
//	  bibl              citation, where it has words of its own or the type "citation"; else the parts of it:
//	                    source-title, source-author, source-editor, source-publisher, source-distributor,
//	                    source-edition, source-place, source-date, source-identifier, source-licence,
//	                    source-availability; source-description: name, orgName. The parts of a biblStruct, of
//	                    a biblFull and of what is within a bibl or a broadcast are the same
//	  msDesc            repository-place: country, region, settlement; institution; repository; collection;
//	                    shelfmark: idno; source-identifier: altIdentifier/idno; source-description: p;
//	                    original-language: textLang, whose Value is @mainLang; source-date: origDate;
//	                    source-place: origPlace
//	  recordingStmt     recording-date: date; recording: p
//	creation, setting   date; place: placeName, name, country, region, settlement; locale; activity
//	settingDesc         setting: p
//	particDesc          participants: p
//	abstract            summary: all that it holds, or the words of its only ab
//	langUsage           language, whose Value is @ident; p
//	textClass           keyword: each term or item; class-code
//
// A date[@type="created"] in the publicationStmt is the document's own, and so a date. An agent, such as a
// publisher, that has no words of its own but names is a field for each name.
//
// Of a date, a placeName and a name in a setting the field is the element itself, a [transcript.Date] with its
// EDTF or a [transcript.Named]; so it is of a title, a name of an agent and a paragraph when they have
// attributes: [transcript.Field.Sole] is the [transcript.Title] with its type and language. Of all other
// elements the field is what they hold, and their attributes stay in the header. An element of which the field would not
// give back the very element stays there, too, and so does everything else: responsibilities, encoding,
// taxonomies, organisations, revisions.
package teiheader
