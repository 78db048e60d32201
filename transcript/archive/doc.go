// Package archive converts whole archives of transcripts: folders, zip and tar archives, files of JSON Lines, as
// streams and in parallel. It imports the standard library and package transcript only; which formats there
// are is said by a [transcript.Registry].
//
// # From a source to a sink
//
// A [Source] yields the files of a folder ([FS]), an archive ([Zip], [Tar]), a stream ([Stream]), or of any of
// these on the disk ([Files]). A [Reader] decodes them ([Reader.Documents], [Each]), and a [Converter]
// writes them in another format into a [Sink] ([Converter.Convert]): a stream ([NewWriter]), a folder
// or an archive on the disk ([Output]), or whatever a program makes one of.
//
// Order is that of the source, and does not depend on timing: a folder is read in the order of its names,
// folder by folder, and an archive in its own. The same source gives the same bytes.
//
// Memory does not grow with the number of documents, but for some dozen bytes for each name. Only a few
// documents more than there are workers are in it, 64 MiB of files in all, or one larger file.
//
// # What is read
//
// A file is read if its name has the extension of a format, or its content is surely of one, whatever its
// name. If it then cannot be read, it has failed: JSON that is not Tiro's, say, or XML that is not TEI. Other files
// are skipped, which is said of each and is no failure; so are links, which are never followed, devices,
// and archives within archives. Hidden files, and what macOS adds to archives, are as if they
// were not there. Each line of a file whose format is a document a line is a document of its own: a
// bad line does not stop those after it.
//
// Names in an archive that lead out of it ("../x", "/x") are refused, each as a failure of its own. What
// an archive says of the sizes of its files is not believed, and none is read beyond DecodeOptions.MaxBytes.
//
// # What it is called
//
// a/b.xml becomes a/b.json. An extension that no format has stays: letter.1972 becomes letter.1972.json. Where a file
// holds several documents, or is one of lines, they become a/b/000001.json and so on, by their number in it or that
// of the line; 000000 is the frame of a file that was split, which is skipped where a format holds it only with its
// parts. Two documents that would have one name, upper or lower case, are an error, found before anything is
// written where names can be known by then ([Converter.Plan]), and else when the second comes. Names that
// Windows reserves (con, nul) or refuses (a:b) are written as they are; where that fails, it says so.
//
// # What an output is, and what stands beside it
//
//	out/manifest.jsonl, out/failures.jsonl            of a folder
//	out.zip.manifest.jsonl, out.zip.failures.jsonl    of an archive, or a file of lines
//	out/.tiro, out.zip.partial                        of what is not finished
//
// The first line of a manifest is a [Header], with the tool and its version, the format, the profile and the options; each
// other is a [Record]: a document, with path, size and SHA-256 of the input and the output, both formats, the profile it
// was written by, the digest of the reading text, and what was lost; or a file of which none came, and why. There is a list
// of failures only if there are any: a line each, with the place in the file. A manifest holds no times and no
// names of machines, so the same source gives the same manifest, too.
//
// A file of a folder gets its name when all of it is on the disk. An archive is made when everything has been
// put, of a file beside it, and gets its name in the same way. So whatever stops a conversion (a signal, kill -9, a
// full disk), each file is whole or absent. When it is resumed, the documents are made again whose input has
// changed by its digest, or whose output is not there as it was written; all of them, when the options or the
// version of the tool are not the same. That goes for what is finished, too. The result is byte for byte that of
// a run that nothing stopped. Files that an earlier run wrote and this one would not are removed, unless somebody
// has changed them. What no conversion wrote is never written over. Two conversions cannot write to one output
// at a time: the second is an error, but on Windows, Solaris, AIX, and file systems without locks, where it must not be begun.
//
// # What is checked years later
//
// A [Checker] compares an output with its manifest: each document is there, of its size and SHA-256, is read in
// the format that the manifest states, and has the same reading text; and with [Checker.Inputs] what was read is still the
// same. Where bytes have changed it says whether the text has, too. A manifest that was cut off within a line, is
// damaged or is of a later version is an error. One that has lost whole lines cannot be known by itself, but by the documents
// that it then does not name; one that was forged with its documents, by nothing in it: keep its own digest elsewhere.
//
// # Bags
//
// With Bag, the output is a folder that is a bag of BagIt 1.0 (RFC 8493):
//
//	bag/bagit.txt                  the declaration, which comes last: until then it is no bag
//	bag/bag-info.txt               BagInfo, Bag-Software-Agent, Payload-Oxum
//	bag/data/...                   the documents
//	bag/manifest-sha512.txt        of the documents
//	bag/tagmanifest-sha512.txt     of the rest
//	bag/manifest.jsonl             and failures.jsonl, as tag files
//
// SHA-512 is what the RFC asks of new bags; the SHA-256 of each document is in manifest.jsonl. There is no date in a
// bag, unless BagInfo has one (Bagging-Date), so the same source and BagInfo give the same bag. Before it is declared
// one, everything in data is read again from the disk: what is not as it was converted, or was put there by
// others, is an error. In the manifests % is %25, a line feed %0A and a carriage return %0D, as the RFC wants it; bagit-python
// does not know the first of these, and finds no file that has a % in its name.
//
// [CheckBag] checks bags, by whomever they were made.
package archive
