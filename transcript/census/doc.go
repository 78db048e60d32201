// Package census reports on whole archives: who speaks how much in each document, what is left out, whether the
// laws hold, and the sums of it, as data and as a table for a spreadsheet or R. It reports; it changes nothing.
//
// A [Census] goes through a source of package archive, several files at a time, and yields a [File] for each file, and
// each line of a file of lines, in the order of the source. Each document of it has the report of package inspect and, if
// they are asked for, what came of the laws of package transcripttest. A [Summary] adds files up; a [Table] writes
// them as CSV. Neither keeps what it was given: memory does not grow with the archive.
//
// # What is counted
//
// What is read, what is skipped, and what fails is as package archive has it. A file that cannot be read to its end
// counts as failed, with all that was in it; of a file of lines, a bad line fails and the others are counted. The file
// counts as read once one of its lines is.
//
// The sums are those of the documents: a person who speaks in two documents counts twice, since nothing says
// that two documents mean the same person. Bytes are those of the files, or lines, that documents came from.
// A law counts once for each document; L3 of a file that was split, once more for the file joined again. A summary has
// no times in it: the same source gives the same summary, however many workers there are.
//
// # The table
//
// A [Table] has a row a document, and a row for each file, or line of one, that could not be read. What is skipped has
// none. The first row names the columns, which are always these, in this order:
//
//	path            what messages call the file: "records.zip/1972/may.xml"
//	document        its number, where the file holds several: from 1, or 0 for the frame of a file that was
//	                split; in a file of lines, that of the line
//	format          that was read: tei
//	bytes           of the file, or the line
//	title
//	date            EDTF: the first that a date field gives; else that of a dateline; else of the title
//	languages       BCP 47 tags, with spaces between them: the document's own, and those of its fields
//	turns
//	attributed      turns of which the speaker is known by an ID
//	speakers        people with an ID who speak
//	people          people whom the document describes or names
//	words           of the reading text
//	spoken_words    of turns
//	gaps            of all reasons
//	gaps_omitted, gaps_withheld, gaps_deleted, gaps_missing, gaps_illegible, gaps_inaudible, gaps_editorial
//	                those of that very reason
//	gaps_other      those of another reason, or of several at once
//	gaps_unstated   those that give no reason; with the eight before it, this makes gaps
//	supplied, unclear, events, notes
//	apparatus       of all kinds, the five above and others: see package inspect
//	inferred        how much of it a rule read in the typography
//	warnings, infos findings by their severity
//	laws_held       how many laws hold, of those that apply
//	laws_failed     the names of those that do not, with spaces between them: "L1 L4"
//	sha256          of the reading text
//	error           why the file could not be read, in one line
//
// What is not known is an empty cell: of a row with an error everything but its path, and document and format where
// they are known; the laws, where they were not asked for. A number is digits and nothing else.
//
// The table is UTF-8 without a byte-order mark, with commas, a line feed after each row, and quotes as in RFC 4180. A
// spreadsheet takes a cell that begins with = + - @ for a formula, which whoever made a transcript, or named a file, could have
// it run; so in such a cell of text an apostrophe stands before it, as OWASP advises. A program that needs the text itself
// removes that, or reads JSON.
package census
