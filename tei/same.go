package tei

import (
	"fmt"
	"slices"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Same is nil when two TEI files hold the same thing, layout apart: every element, attribute,
// comment, processing instruction and word; the order of attributes, prefixes, quotation marks,
// the XML declaration, the DOCTYPE and white space that is layout do not count, nor do
// xml-model and xml-stylesheet instructions. Otherwise it names the first difference.
func Same(a, b []byte) error {
	x, err := wholeFile(string(a))
	if err != nil {
		return fmt.Errorf("the first file: %w", err)
	}
	y, err := wholeFile(string(b))
	if err != nil {
		return fmt.Errorf("the second file: %w", err)
	}
	if diff := transcript.Diff(x, y); diff != "" {
		return fmt.Errorf("%s", diff)
	}
	return nil
}

// wholeFile is a file as one element among what stands outside it, with nothing taken out of its header.
func wholeFile(data string) (*transcript.Document, error) {
	r := &reader{} // whether IDs are unique is not the question
	if err := r.markup(data, "", transcript.DefaultMaxDepth, func(transcript.Diagnostic) error { return nil }); err != nil {
		return nil, err
	}
	doc := r.document()
	doc.Namespaces = nil // prefixes are free
	doc.Prolog = slices.DeleteFunc(doc.Prolog, func(r *transcript.Raw) bool {
		return r.Target == "xml-model" || r.Target == "xml-stylesheet"
	})
	doc.Body = []transcript.Block{r.root}
	return doc, nil
}
