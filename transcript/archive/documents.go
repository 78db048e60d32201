package archive

import (
	"context"
	"iter"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Documents are the documents of a source in its order, decoded several at a time. An error, a
// *transcript.Error, is that of one file, or of one line of a file of lines; the documents of the others
// follow. What is of no format is passed over. When the context is done, its error is the last. See [Each] where the
// path of each is needed.
func (r *Reader) Documents(ctx context.Context, src Source) iter.Seq2[*transcript.Document, error] {
	type decoded struct {
		docs []*transcript.Document
		err  error
	}
	work := func(it *Item) (d decoded) {
		for doc, err := range it.Documents(r.Decode) {
			if err != nil {
				d.err = err
				break
			}
			d.docs = append(d.docs, doc)
		}
		return d
	}
	return func(yield func(*transcript.Document, error) bool) {
		for d := range Each(ctx, r, src, work) {
			for _, doc := range d.docs {
				if !yield(doc, nil) {
					return
				}
			}
			if d.err != nil && !yield(nil, d.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}
