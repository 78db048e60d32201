// Package transcripttest checks that a codec loses nothing. Its functions are the laws of
// lossless conversion, each returning an error that names the first difference: use them on
// your own formats, and on your own archive's documents.
//
//	L1 [Identity]   what a format writes, it reads again as the same document
//	L2 [Chain]      so does every chain of formats
//	L3 [SameFile]   a file of markup comes back as the same file, layout apart
//	L4 [Fixpoint]   what a format wrote, it writes again byte for byte
//	L5 [SameBytes]  a file whose layout is remembered comes back byte for byte
//	L6 [OneText]    the reading text has one SHA-256, whichever format it came through
//	L7 [NoSilentLoss]    what is lost is reported, or is an error
//	L8 [NothingInvented] what is written is valid, and has no word that the document has not
//
// [TestFormat] puts a format through all of them on [EveryNode], in the manner of testing/fstest's
// TestFS; [Verify] holds them against a file, as the command tiro verify does, and [VerifyJoined] against one that was
// split. [Documents] generates arbitrary valid documents for a test of your own.
package transcripttest
