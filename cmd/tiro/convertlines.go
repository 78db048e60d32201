package main

import (
	"bufio"
	"bytes"
	"context"
	"io"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// detectLines is detect, which does not wait for more than the first line when that shows that each is a document.
func (in *input) detectLines(r *bufio.Reader, name string, lines bool) (transcript.Format, error) {
	if in.from == "" && lines {
		if f, ok := in.reg.Detect(firstLine(r), ""); ok && f.Lines {
			return f, nil
		}
	}
	return in.detect(r, name)
}

// firstLine is the first line of what is read, or as much of it as is sniffed at.
func firstLine(r *bufio.Reader) []byte {
	for n := 1; ; n = r.Buffered() + 1 {
		if _, err := r.Peek(min(n, r.Size())); err != nil || r.Buffered() == r.Size() {
			break
		}
		if line, _ := r.Peek(r.Buffered()); bytes.IndexByte(line, '\n') >= 0 {
			break
		}
	}
	line, _ := r.Peek(r.Buffered())
	line, _, _ = bytes.Cut(line, []byte("\n"))
	return line
}

// convertLines converts a document a line, and writes each line as soon as it is converted.
func (cv *conversion) convertLines(ctx context.Context, from, to transcript.Format, in io.Reader, stdout, stderr io.Writer) error {
	defer ballast()()
	c := cv.converter(to)
	c.From = from
	acc := cv.newAccount(stdout, stderr)
	src := archive.Stream(in, streamPath(cv.one(), from), named(cv.one()))
	sum, err := c.Convert(ctx, src, watched{archive.NewWriter(stdout), acc})
	return acc.end(sum, err, "")
}

// streamPath is what the file of a stream is called among files.
func streamPath(name string, f transcript.Format) string {
	if !stdio(name) {
		return name
	}
	return "stdin" + f.Extensions[0]
}
