package archive

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
)

// journal is the file to which each run appends its Header, and then the records of each input when what came
// of it is on the disk, or as good as: who reads it looks whether that is so. Since records come in the
// order of the source, those of the last run are its manifest.
type journal struct {
	f     *os.File
	size  int64 // of the whole lines in it
	start int64 // where the last run begins
	mine  []byte

	// What earlier runs wrote; not changed once it is read.
	kept map[[16]byte]int64    // where the records begin of an input that was converted as it would be now
	owns map[[16]byte]struct{} // all files
}

// openJournal opens a journal, or makes it, and begins a run. A last line without an end, which a killed
// process leaves, is cut off.
func openJournal(name string, h Header) (*journal, error) {
	mine, err := line(h)
	if err != nil {
		return nil, err
	}
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, 0o666)
	if err != nil {
		return nil, unwritable(name, err)
	}
	j := &journal{f: f, mine: mine, kept: map[[16]byte]int64{}, owns: map[[16]byte]struct{}{}}
	if err := j.read(); err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if err := f.Truncate(j.size); err != nil {
		f.Close()
		return nil, unwritable(name, err)
	}
	j.start = j.size
	if err := j.append(mine); err != nil {
		f.Close()
		return nil, err
	}
	return j, nil
}

// read indexes what earlier runs wrote.
func (j *journal) read() error {
	in := bufio.NewReaderSize(j.f, 1<<16)
	same := false
	var last [16]byte // the input that the line before was of
	for {
		text, err := in.ReadBytes('\n')
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("cannot be read: %w", cause(err))
		}
		at := j.size
		j.size += int64(len(text))
		if isOwn(text) {
			same, last = bytes.Equal(text, j.mine), [16]byte{}
			continue
		}
		var r Record
		if json.Unmarshal(text, &r) != nil { // what is damaged is as if it was not there
			last = [16]byte{}
			continue
		}
		if r.Output != nil {
			j.owns[key(r.Output.Path)] = struct{}{}
		}
		k := inputKey(r.Input)
		switch {
		case same && r.Failed == nil && r.Input.SHA256 != "" && k != last:
			j.kept[k] = at
		case !same || r.Failed != nil:
			delete(j.kept, k)
		}
		last = k
	}
}

func inputKey(p Part) [16]byte { return short(p.Path + "\x00" + strconv.Itoa(p.Line)) }

// records are those of an input in an earlier run, if that was the same and there are all of them.
func (j *journal) records(input Part) ([]Record, bool) {
	at, ok := j.kept[inputKey(input)]
	if !ok {
		return nil, false
	}
	var out []Record
	in := bufio.NewReader(io.NewSectionReader(j.f, at, j.start-at))
	for {
		text, err := in.ReadBytes('\n')
		var r Record
		if err != nil || isOwn(text) || json.Unmarshal(text, &r) != nil || r.Input.Path != input.Path || r.Input.Line != input.Line {
			break
		}
		if r.Input.SHA256 != input.SHA256 {
			return nil, false
		}
		out = append(out, r)
		if len(out) >= max(r.Of, 1) {
			break
		}
	}
	return out, len(out) > 0 && len(out) == max(out[0].Of, 1)
}

// append writes lines, and waits until they are on the disk.
func (j *journal) append(lines []byte) error {
	if _, err := j.f.WriteAt(lines, j.size); err != nil {
		return unwritable(j.f.Name(), err)
	}
	if err := j.f.Sync(); err != nil {
		return unwritable(j.f.Name(), err)
	}
	j.size += int64(len(lines))
	return nil
}

// run yields the records of the last run.
func (j *journal) run(yield func(Record) error) error {
	from := j.start + int64(len(j.mine))
	in := bufio.NewReaderSize(io.NewSectionReader(j.f, from, j.size-from), 1<<16)
	for {
		text, err := in.ReadBytes('\n')
		if err == io.EOF {
			return nil
		}
		var r Record
		if err := errors.Join(err, json.Unmarshal(text, &r)); err != nil {
			return fmt.Errorf("%s: cannot be read again: %w", j.f.Name(), err)
		}
		if err := yield(r); err != nil {
			return err
		}
	}
}

// lost yields the files of earlier runs, once or more.
func (j *journal) lost(yield func(Part) error) error {
	in := bufio.NewReaderSize(io.NewSectionReader(j.f, 0, j.start), 1<<16)
	for {
		text, err := in.ReadBytes('\n')
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: cannot be read again: %w", j.f.Name(), err)
		}
		var r Record
		if isOwn(text) || json.Unmarshal(text, &r) != nil || r.Output == nil {
			continue
		}
		if err := yield(*r.Output); err != nil {
			return err
		}
	}
}

func (j *journal) close() error { return j.f.Close() }
