package transcript_test

import (
	"testing"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// A change anywhere in a copy leaves the original alone, and is the one difference.
func TestCloneSharesNothing(t *testing.T) {
	d := transcripttest.EveryNode()
	changed := 0
	c := d.Clone()
	for n := range c.Preorder() {
		if text, ok := n.(*transcript.Text); ok {
			text.Value += "!"
			changed++
		}
		if a := n.Attributes(); a != nil && len(a.Other) > 0 {
			a.Other[0].Value += "!"
		}
	}
	if changed == 0 || !transcript.Equal(d, transcripttest.EveryNode()) {
		t.Fatal("the original changed with its copy")
	}
}

// Equal sees every property and every child of every kind of node.
func TestDiffSeesEverything(t *testing.T) {
	for i := range nodes(transcripttest.EveryNode()) {
		d := transcripttest.EveryNode()
		n := nodes(d)[i]
		var s transcript.Shape
		s.Of(n)
		for j, p := range s.Properties {
			undo := spoil(p)
			if transcript.Diff(d, transcripttest.EveryNode()) == "" {
				t.Errorf("node %d, a %s: a change of %s goes unseen", i, n.Kind(), s.Properties[j].Name)
			}
			undo()
		}
		for _, slot := range s.Slots {
			if slot.Append(&transcript.Raw{Text: "x"}) && transcript.Diff(d, transcripttest.EveryNode()) == "" {
				t.Errorf("node %d, a %s: one more in %s goes unseen", i, n.Kind(), slot.Name)
			}
		}
	}
}

func nodes(d *transcript.Document) []transcript.Node {
	var out []transcript.Node
	for n := range d.Preorder() {
		out = append(out, n)
	}
	return out
}

// spoil changes a property, and returns what changes it back.
func spoil(p transcript.Property) func() {
	switch {
	case p.String != nil:
		old := *p.String
		*p.String += "x"
		return func() { *p.String = old }
	case p.List != nil:
		old := *p.List
		*p.List = append([]string{"x"}, old...)
		return func() { *p.List = old }
	default:
		*p.Bool = !*p.Bool
		return func() { *p.Bool = !*p.Bool }
	}
}

func TestDiffNamesThePlace(t *testing.T) {
	d, e := transcripttest.EveryNode(), transcripttest.EveryNode()
	for turn := range e.Turns() {
		turn.Speakers = []string{"orlik"}
		break
	}
	const want = "body/section[4]/turn[1]: speakers: [\"velen\"] is not [\"orlik\"]"
	if got := transcript.Diff(d, e); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

func TestRewriteReplacesAndRemoves(t *testing.T) {
	d := transcripttest.EveryNode()
	d.Rewrite(func(n transcript.Node) []transcript.Node {
		switch n := n.(type) {
		case *transcript.Note:
			return nil
		case *transcript.Supplied:
			var out []transcript.Node
			for _, c := range n.Children {
				out = append(out, c)
			}
			return out
		}
		return []transcript.Node{n}
	})
	d.Normalize()
	if err := d.Validate(); err != nil {
		t.Fatal(err)
	}
	for n := range d.Preorder() {
		if k := n.Kind(); k == transcript.KindNote || k == transcript.KindSupplied {
			t.Errorf("a %s is still there", k)
		}
	}
	labels := 0
	for turn := range d.Turns() {
		if transcript.InlineText(turn.Label) == "Both." {
			labels++
		}
	}
	if labels != 1 {
		t.Error("the words that were supplied are gone")
	}
}
