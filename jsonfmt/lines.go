package jsonfmt

import (
	"bufio"
	"bytes"
	"io"

	"github.com/tiro-transcripts/tiro/transcript"
)

// lineDecoder reads a document a line, in memory for one.
type lineDecoder struct {
	in      *bufio.Reader
	options transcript.DecodeOptions
	line    int    // the number of the last line read
	buf     []byte // that line
	err     error  // what ended the stream
}

func newLineDecoder(r io.Reader, o transcript.DecodeOptions) transcript.Decoder {
	const usual = 1 << 16
	size := sizeHint(r)
	if size == 0 || size > usual {
		size = usual
	}
	return &lineDecoder{in: bufio.NewReaderSize(r, size), options: o}
}

func (d *lineDecoder) Decode() (*transcript.Document, error) {
	for d.err == nil {
		if d.err = d.next(); d.err != nil {
			break
		}
		line := bytes.TrimRight(d.buf, "\r\n")
		if d.line == 1 && len(line) == len(bom) && string(line) == bom || len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		doc, err := decode(line, d.line, linesName, LinesMediaType, d.options)
		d.err = err
		return doc, err
	}
	return nil, d.err
}

// next reads the next line into buf; io.EOF after the last.
func (d *lineDecoder) next() error {
	d.buf = d.buf[:0]
	d.line++
	limit := maxBytes(d.options)
	for {
		part, err := d.in.ReadSlice('\n')
		d.buf = append(d.buf, part...)
		switch {
		case limit >= 0 && int64(len(bytes.TrimRight(d.buf, "\r\n"))) > limit:
			return tooLarge(linesName, d.options, limit, transcript.Pos{Line: uint32(d.line), Column: 1})
		case err == bufio.ErrBufferFull:
		case err == io.EOF && len(d.buf) > 0:
			return nil
		case err == io.EOF:
			return io.EOF
		case err != nil:
			return unreadable(linesName, d.options, err)
		default:
			return nil
		}
	}
}

// lineEncoder writes a document a line, and each line at once.
type lineEncoder struct {
	out     io.Writer
	options transcript.EncodeOptions
}

func (e *lineEncoder) Encode(d *transcript.Document) error {
	if err := encode(e.out, d, linesName, false); err != nil {
		return err
	}
	if f, ok := e.out.(interface{ Flush() error }); ok {
		return unwritable(linesName, f.Flush())
	}
	return nil
}

func (e *lineEncoder) Close() error { return nil }
