package archive

import (
	"bufio"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// Manifest is one that a conversion has left, which was read whole once and is sound.
type Manifest struct {
	Header  Header
	Summary Summary // of the conversion
	Bytes   int64   // of all that was written

	r       io.ReaderAt
	size    int64
	start   int64 // where the records begin
	name    string
	outputs map[[16]byte]int64 // where the record of each is
	inputs  map[[16]byte]int64
	joined  bool // the outputs are lines
}

// ReadManifest reads a manifest. What it does not hold is read again when it is asked for, so r stays in use. The name is
// for messages. It is an error, a *transcript.Error with the line, when the manifest is none, is of a later version than
// this package knows, is damaged or ends within a line.
func ReadManifest(r io.ReaderAt, size int64, name string) (*Manifest, error) {
	m := &Manifest{r: r, size: size, name: name, outputs: map[[16]byte]int64{}, inputs: map[[16]byte]int64{}}
	first, err := bufio.NewReader(io.NewSectionReader(r, 0, size)).ReadBytes('\n')
	switch {
	case len(first) == 0 && err == io.EOF:
		return nil, m.fail(0, "is empty: restore the manifest from a copy")
	case err != nil && err != io.EOF:
		return nil, m.fail(0, "cannot be read: %w", cause(err))
	}
	if m.Header, err = readHeader(first); err != nil {
		return nil, m.fail(1, "%w", err)
	}
	m.start = int64(len(first))
	for at, rec := range m.records(&err) {
		if double := m.add(at, rec); double != nil {
			return nil, double
		}
	}
	if err != nil {
		return nil, err
	}
	return m, nil
}

func (m *Manifest) fail(line int, format string, args ...any) error {
	e := &transcript.Error{File: m.name, Err: fmt.Errorf(format, args...)}
	if line > 0 {
		e.Pos = transcript.Pos{Line: uint32(line), Column: 1}
	}
	return e
}

func readHeader(line []byte) (h Header, err error) {
	if json.Unmarshal(line, &h) != nil || h.Format != manifestFormat {
		return h, errors.New("is no manifest of a conversion: name the manifest.jsonl that stands in what tiro convert wrote, or beside it")
	}
	ours, _, _ := strings.Cut(manifestVersion, ".")
	theirs, _, _ := strings.Cut(h.Version, ".")
	number, err := strconv.Atoi(theirs)
	switch known, _ := strconv.Atoi(ours); {
	case err != nil:
		return h, fmt.Errorf("is of the version %q, which is none: restore the manifest from a copy", h.Version)
	case number > known:
		return h, fmt.Errorf("is of the version %s, and this tiro knows %s.x: check it with a later one, such as %q, which wrote it", h.Version, ours, h.Tool)
	}
	return h, nil
}

// add notes where a record is.
func (m *Manifest) add(at recordPlace, rec Record) error {
	in := inputKey(rec.Input)
	if _, ok := m.inputs[in]; !ok {
		m.inputs[in] = at.offset
	}
	switch {
	case rec.Failed != nil:
		m.Summary.Failed++
	case rec.Output == nil:
		m.Summary.Skipped++
	default:
		m.Summary.Converted++
		m.Bytes += rec.Output.Size
		m.joined = m.joined || rec.Output.Line > 0
		out := inputKey(*rec.Output)
		if _, ok := m.outputs[out]; ok {
			return m.fail(at.line, "names %s again, which a conversion writes once: restore the manifest from a copy", rec.Output.Path)
		}
		m.outputs[out] = at.offset
	}
	return nil
}

// recordPlace is where a record stands in a manifest.
type recordPlace struct {
	line   int
	offset int64
}

// Records are the records in the order of the source. The error of reading them is the last.
func (m *Manifest) Records() iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		var err error
		for _, rec := range m.records(&err) {
			if !yield(rec, nil) {
				return
			}
		}
		if err != nil {
			yield(Record{}, err)
		}
	}
}

// records are those of the manifest until one is wrong, which failed then says.
func (m *Manifest) records(failed *error) iter.Seq2[recordPlace, Record] {
	return func(yield func(recordPlace, Record) bool) {
		at := recordPlace{2, m.start}
		in := bufio.NewReaderSize(io.NewSectionReader(m.r, m.start, m.size-m.start), 1<<16)
		for ; ; at.line++ {
			text, err := in.ReadBytes('\n')
			if err == io.EOF && len(text) == 0 {
				return
			}
			rec, wrong := readRecord(text)
			switch {
			case err == io.EOF:
				*failed = m.fail(at.line, "ends within a line: the manifest was cut off: restore it from a copy")
			case err != nil:
				*failed = m.fail(at.line, "cannot be read: %w", cause(err))
			case wrong != nil:
				*failed = m.fail(at.line, "is damaged: %w: restore the manifest from a copy", wrong)
			}
			if *failed != nil || !yield(at, rec) {
				return
			}
			at.offset += int64(len(text))
		}
	}
}

// record is that at a place where one is known to be.
func (m *Manifest) record(offset int64) (Record, error) {
	text, err := bufio.NewReader(io.NewSectionReader(m.r, offset, m.size-offset)).ReadBytes('\n')
	if err != nil {
		return Record{}, m.fail(0, "cannot be read again: %w", cause(err))
	}
	rec, err := readRecord(text)
	if err != nil {
		return rec, m.fail(0, "has changed while it was read: %w", err)
	}
	return rec, nil
}

func readRecord(line []byte) (rec Record, err error) {
	if err := json.Unmarshal(line, &rec); err != nil {
		return rec, err
	}
	ended := 0
	for _, is := range []bool{rec.Output != nil, rec.Skipped != "", rec.Failed != nil} {
		if is {
			ended++
		}
	}
	switch {
	case rec.Input.Path == "":
		return rec, errors.New("it names no input")
	case ended != 1:
		return rec, errors.New("it does not say what came of its input")
	case rec.Output == nil:
		return rec, nil
	case !fs.ValidPath(rec.Output.Path):
		return rec, fmt.Errorf("%q is no path in an output", rec.Output.Path)
	case !isDigest(rec.Output.SHA256) || !isDigest(rec.Input.SHA256) || !isDigest(rec.Text):
		return rec, errors.New("a SHA-256 is not one")
	}
	return rec, nil
}

func isDigest(s string) bool {
	sum, err := hex.DecodeString(s)
	return err == nil && len(sum) == 32
}

// FindManifest finds the manifest of an output, or the output of a manifest, by either name: a folder and
// the manifest in it, or an archive or a file of lines and the manifest beside it.
func FindManifest(name string) (manifest, output string, err error) {
	info, err := os.Stat(name)
	switch base := filepath.Base(name); {
	case errors.Is(err, fs.ErrNotExist):
		return "", "", fmt.Errorf("%s: no such file: check the name", name)
	case err != nil:
		return "", "", fmt.Errorf("%s: cannot be read: %w", name, cause(err))
	case info.IsDir():
		return filepath.Join(name, manifestName), name, nil
	case base == manifestName:
		return name, filepath.Dir(name), nil
	case strings.HasSuffix(base, "."+manifestName):
		return name, strings.TrimSuffix(name, "."+manifestName), nil
	case isManifest(name):
		return "", "", fmt.Errorf("%s: which output it is of cannot be seen from its name: name that, too", name)
	}
	return name + "." + manifestName, name, nil
}
