package transcript_test

import (
	"strings"
	"testing"

	"github.com/tiro-transcripts/tiro/transcript"
)

func TestPartOfAsText(t *testing.T) {
	p := transcript.PartOf{File: "f00d", Number: 10, Count: 120}
	if s := p.String(); s != "10 of 120 in f00d" {
		t.Error(s)
	}
	if back, ok := transcript.ParsePartOf("10 of 120 in f00d"); !ok || back != p {
		t.Error(back, ok)
	}
	if _, ok := transcript.ParsePartOf("0 of 1 in f00d"); !ok {
		t.Error("a frame is none")
	}
	for _, s := range []string{"", "10 of 9 in f00d", "-1 of 9 in f00d", "0 of 0 in f00d", "1 of 9 in ", "01 of 9 in f00d", "1 of 9 in f00d ", "1 of 9 of f00d", "1 of 99999999999999999999 in x"} {
		if p, ok := transcript.ParsePartOf(s); ok {
			t.Errorf("%q is taken for %v", s, p)
		}
	}
}

func TestPlace(t *testing.T) {
	number, id, ok := transcript.IsPlace(transcript.Place(10, "d10"))
	if number != 10 || id != "d10" || !ok {
		t.Error(number, id, ok)
	}
	if _, _, ok := transcript.IsPlace(&transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "document"}}); ok {
		t.Error("an element of TEI's is a place-holder")
	}
}

// A frame has a place-holder for each of its documents; nothing else has any.
func TestFramesAreValidated(t *testing.T) {
	frame := func(count int, places ...transcript.Block) *transcript.Document {
		return &transcript.Document{PartOf: &transcript.PartOf{File: "f00d", Count: count}, Body: places}
	}
	odd := transcript.Place(1, "")
	odd.Children = []transcript.Node{&transcript.Text{Value: "x"}}
	reserved := transcript.Attrs{Other: []transcript.Attr{{Name: transcript.Name{Space: transcript.UnknownSpace, Local: transcript.PartOfKey}, Value: "1 of 2 in x"}}}
	root := &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: "TEI"}, Attrs: reserved}
	for what, c := range map[string]struct {
		d    *transcript.Document
		want string // "" for none
	}{
		"a frame":          {frame(2, transcript.Place(1, "a"), transcript.Place(2, "")), ""},
		"in another order": {frame(2, transcript.Place(2, "a"), transcript.Place(1, "a")), ""},
		"one too few":      {frame(2, transcript.Place(1, "a")), "places for 1 documents and says that there are 2"},
		"one twice":        {frame(2, transcript.Place(1, "a"), transcript.Place(1, "a")), "the document 1 has two place-holders"},
		"one too many":     {frame(1, transcript.Place(1, "a"), transcript.Place(2, "a")), "from 1 to 1"},
		"another sort":     {frame(1, odd), "and nothing else"},
		"a bad ID":         {frame(1, transcript.Place(1, "a b")), "and nothing else"},
		"none":             {frame(0), "cannot be part 0 of 0 in f00d"},
		"no frame":         {&transcript.Document{Body: []transcript.Block{transcript.Place(1, "")}}, "stands only in the frame"},
		"a part":           {&transcript.Document{PartOf: &transcript.PartOf{File: "f00d", Number: 1, Count: 1}}, ""},
		"a part too many":  {&transcript.Document{PartOf: &transcript.PartOf{File: "f00d", Number: 2, Count: 1}}, "cannot be part 2 of 1 in f00d"},
		"of no file":       {&transcript.Document{PartOf: &transcript.PartOf{Number: 1, Count: 1}}, "the file is a word"},
		"by attribute":     {&transcript.Document{Attrs: reserved}, "set PartOf instead"},
		"by the root's":    {&transcript.Document{Body: []transcript.Block{root}}, "set the document's PartOf instead"},
	} {
		err := c.d.Validate()
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", what, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: %v, want …%s…", what, err, c.want)
		}
	}
}

func TestCloneAndDiffOfParts(t *testing.T) {
	d := &transcript.Document{PartOf: &transcript.PartOf{File: "f00d", Number: 1, Count: 2}}
	c := d.Clone()
	if diff := transcript.Diff(d, c); diff != "" {
		t.Error(diff)
	}
	c.PartOf.Number = 2
	if diff := transcript.Diff(d, c); d.PartOf.Number != 1 || !strings.Contains(diff, "1 of 2 in f00d is not 2 of 2 in f00d") {
		t.Error(d.PartOf, diff)
	}
	if transcript.Equal(d, &transcript.Document{}) {
		t.Error("a part equals what is none")
	}
}
