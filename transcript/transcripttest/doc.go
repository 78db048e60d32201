// Package transcripttest checks that a codec loses nothing. Its functions are the laws of
// lossless conversion, each returning an error that names the first difference: use them on
// your own formats, and on your own archive's documents.
//
//	L1 [Identity]   what a format writes, it reads again as the same document
//	L2 [Chain]      so does every chain of formats
//	L4 [Fixpoint]   what a format wrote, it writes again byte for byte
//	L6 [OneText]    the reading text has one SHA-256, whichever format it came through
//	L7 [NoSilentLoss] what is lost is reported, or is an error
//
// [TestFormat] puts a format through all of them on [EveryNode], in the manner of testing/fstest's
// TestFS.
package transcripttest
