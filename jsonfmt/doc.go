// Package jsonfmt reads and writes transcripts as JSON and as JSON Lines. The form is
// published as a JSON Schema (2020-12), which [Schema] returns, and loses nothing.
//
// # The form
//
// A document is one object. Its keys are written in one order: $schema, format ("tiro"),
// version ("1.0"), then what the document carries as a whole (id, lang, rend, cert,
// rule, attributes), metadata, people, timeline, body, prolog, epilog, namespaces, layout, partOf, source.
// What is absent is left out: there is no null, no empty string and no empty array.
//
// A node is an object whose type is its [transcript.Kind]:
//
//	{"type": "turn", "speakers": ["baker"], "label": [{"type": "text", "value": "J. Baker."}], "children": [ … ]}
//
// After the type come id, lang, rend, cert and rule, then the properties of that type under
// the names of its [transcript.Shape], then attributes (those without a key of their own, as
// {"name": …, "space": …, "value": …}), and then the lists of nodes: label, desc, children.
// Numbers of the transcript itself, such as a gap's quantity, are strings, and so kept as written.
//
// JSON is indented by two spaces; a node without children, and what is no longer than 100
// bytes, stands on one line. JSON Lines has a document a line and no spaces. Both end with a line
// feed, and neither escapes more than JSON asks for.
//
// # Reading
//
// The order of keys is free, and so is white space. Everything else is strict: invalid UTF-8, a key
// that is there twice, null, a value of the wrong type, a type of node that there is not, a node
// where none of its sort can stand, words after the document, and a document that is cut short
// are errors. So is what [transcript.Document.Validate] refuses, after [transcript.Document.Normalize]:
// an ID used twice, a speaker who is not among the people. Each is a [transcript.Error] with line
// and column (in bytes, from 1), the JSON Pointer in parentheses at its end, and what to do.
// Every node has the position of its opening brace.
//
// A document that has no source gets one: the bytes it was read from (of JSON Lines, its
// line). A source that is JSON is not written, since the next reader makes it of its own bytes.
//
// # Versions
//
// This package writes version 1.0 and reads every 1.x. A minor version only adds keys: from a newer
// one they are carried along as unknown, and the Reporter hears of it ("newer-version", Info). A newer
// major version is refused. The value of $schema is not looked at, and written anew.
//
// # Unknown keys
//
// A key that this version does not know is kept, with its value, and written again in the same
// place, last in its object; the Reporter hears of it ("unknown-field", Info). In the model, and
// so in every other format, it is an attribute in the namespace [JSONSpace], whose value
// is the compact JSON. Its name is the key; a character that is no ASCII letter, digit, '.', '-'
// or '_' is written _xHHHH_ in it, with the code point in hexadecimal, and so is what cannot
// begin a name and an underscore before an x. The empty key is _x_.
//
// Nodes, persons, the timeline and its points, and the document carry theirs themselves. What cannot
// carry attributes (text, raw, a plain paragraph, a field, a person described elsewhere,
// Tiro's place-holders, an attribute, metadata, a namespace, layout, partOf, source) has them
// carried by the document, named by the JSON Pointer at which they stand: "/metadata/catalogue". On
// writing they return to that place; if nothing that carries none of its own is there any more, they
// are keys of the document, under the pointer.
//
// # Limits
//
// DecodeOptions.MaxBytes limits a JSON file, or a line of JSON Lines (1 GiB unless it says otherwise);
// MaxDepth limits how deep nodes, and the values of unknown keys, nest (1,000; 4,900 at the most, since
// readers of JSON stop at 10,000 levels). A JSON file is read into memory whole and takes time
// in proportion to its size whatever it holds; JSON Lines takes memory for one document. Writing takes
// a buffer of 64 KiB and no more.
package jsonfmt
