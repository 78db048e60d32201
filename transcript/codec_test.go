package transcript

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"testing"
)

func sniffFor(magic string, c Confidence) func([]byte) Confidence {
	return func(p []byte) Confidence {
		if bytes.HasPrefix(p, []byte(magic)) {
			return c
		}
		return 0
	}
}

func TestDetect(t *testing.T) {
	r, err := NewRegistry(
		Format{Name: "xml", Extensions: []string{".xml"}, Sniff: sniffFor("<TEI", 100)},
		Format{Name: "text", Extensions: []string{".txt"}, Sniff: sniffFor("", 1)},
	)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ prefix, file, want string }{
		{"<TEI>", "a.txt", "xml"}, // sure content wins over the name
		{"hello", "a.xml", "xml"}, // the name wins over a guess
		{"hello", "", "text"},
		{"hello", "NOTES", "text"},
	} {
		f, ok := r.Detect([]byte(c.prefix), c.file)
		if !ok || f.Name != c.want {
			t.Errorf("%q in %q: %s, want %s", c.prefix, c.file, f.Name, c.want)
		}
	}
	if f, ok := r.Detect([]byte("hello"), "a.doc"); ok {
		t.Errorf("a.doc taken for %s", f.Name)
	}
	if f, ok := r.Lookup("XML"); !ok || f.Name != "xml" {
		t.Error("no lookup by name in capitals")
	}
}

func TestRegistryRefusesTwoOfOneName(t *testing.T) {
	if _, err := NewRegistry(Format{Name: "a", Extensions: []string{".x"}}, Format{Name: "b", Extensions: []string{".x"}}); err == nil {
		t.Error("two formats share an extension")
	}
	if _, err := NewRegistry(Format{}); err == nil {
		t.Error("a format without a name")
	}
}

type failing struct{ n int }

func (f *failing) Decode() (*Document, error) {
	if f.n++; f.n == 3 {
		return nil, io.ErrUnexpectedEOF
	}
	return &Document{}, nil
}

func TestDocumentsEndWithTheFirstError(t *testing.T) {
	n := 0
	var last error
	for _, err := range Documents(&failing{}) {
		n, last = n+1, err
	}
	if n != 3 || last != io.ErrUnexpectedEOF {
		t.Errorf("%d documents, %v", n, last)
	}
}

func TestErrorPrintsWhatIsKnown(t *testing.T) {
	cause := errors.New("no such thing")
	for _, c := range []struct {
		err  error
		want string
	}{
		{&Error{File: "memo.xml", Pos: Pos{12, 7}, Err: cause}, "memo.xml:12:7: no such thing"},
		{&Error{File: "memo.xml", Err: cause}, "memo.xml: no such thing"},
		{&Error{Pos: Pos{12, 7}, Err: cause}, "12:7: no such thing"},
		{&Error{Err: cause}, "no such thing"},
		{InFile("a.json", Errorf("json", Pos{1, 2}, "bad: %w", cause)), "a.json:1:2: bad: no such thing"},
		{InFile("a.json", fmt.Errorf("plain: %w", cause)), "a.json: plain: no such thing"},
	} {
		if c.err.Error() != c.want {
			t.Errorf("%q, want %q", c.err, c.want)
		}
		if !errors.Is(c.err, cause) {
			t.Errorf("%q lost its cause", c.err)
		}
	}
	if InFile("a", nil) != nil {
		t.Error("an error of nothing")
	}
}

func TestNilReporterMakesTheFirstLossAnError(t *testing.T) {
	var r Reporter
	if err := r.Report("tei", Diagnostic{Severity: Info}); err != nil {
		t.Error(err)
	}
	if err := r.Report("tei", Diagnostic{Severity: Loss, Code: "note-dropped", Message: "a note"}); err == nil {
		t.Error("a loss in silence")
	}
}
