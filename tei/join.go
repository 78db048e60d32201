package tei

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/teiheader"
)

// joiner puts the parts of a split file into the places of its frame again.
type joiner struct {
	frame  *transcript.Document
	root   *transcript.Element
	places []spot               // by number, from 0
	parts  []transcript.Node    // so, too; nil for those that have not come
	last   int                  // the number of the last that has come
	came   int                  // how many have come
	people []*transcript.Person // whom the frame describes
	corpus roster               // of a teiCorpus' headers; nil for a TEI file
}

// spot is where a part belongs.
type spot struct {
	id   string
	lang string // in force there
}

func newJoiner(frame *transcript.Document) (*joiner, error) {
	root, err := arranged(frame)
	if err != nil {
		return nil, err
	}
	count := frame.PartOf.Count
	j := &joiner{frame: frame, root: root, people: teiheader.Described(frame.People), places: make([]spot, count), parts: make([]transcript.Node, count)}
	j.find(root, "")
	if is(root, "teiCorpus") {
		j.corpus = newRoster(root)
	}
	return j, nil
}

// find notes the places under n.
func (j *joiner) find(n transcript.Node, lang string) {
	if number, id, ok := transcript.IsPlace(n); ok {
		j.places[number-1] = spot{id, lang}
		return
	}
	if a := n.Attributes(); a != nil && a.Lang != "" {
		lang = a.Lang
	}
	for c := range transcript.Children(n) {
		j.find(c, lang)
	}
}

// add takes the next part. Those between may be missing still: see missing.
func (j *joiner) add(d *transcript.Document) error {
	p := d.PartOf
	switch {
	case p == nil:
		return j.failf("a document that is no part follows the frame of a file that was split: give the frame and its parts, and nothing else")
	case p.File != j.frame.PartOf.File || p.Count != j.frame.PartOf.Count:
		return j.failf("the document is part %s, and its frame is that of %d in %s: give each frame its own parts", p, j.frame.PartOf.Count, j.frame.PartOf.File)
	case p.Number == 0:
		return j.failf("the frame of the file comes twice: give it once, before its parts")
	case p.Number < 0 || p.Number > len(j.places):
		return j.failf("there is no place for the document %s: give it its own number", p)
	case p.Number == j.last:
		return j.failf("%s comes twice: give each document once", j.called(p.Number))
	case p.Number < j.last:
		return j.failf("%s comes after the %s: give them in the order of the file", j.called(p.Number), ordinal(j.last))
	}
	node, err := j.node(d, j.places[p.Number-1])
	if err != nil {
		return err
	}
	if id := node.Attributes().ID; id != j.places[p.Number-1].id {
		return j.failf("%s has the ID %q, and its frame has a place for %q: change neither, or both", j.called(p.Number), id, j.places[p.Number-1].id)
	}
	j.parts[p.Number-1], j.last = node, p.Number
	j.came++
	return nil
}

// node is what stands in the file for a part.
func (j *joiner) node(d *transcript.Document, at spot) (transcript.Node, error) {
	what := j.called(d.PartOf.Number)
	if len(d.Prolog)+len(d.Epilog) > 0 {
		return nil, j.failf("%s has comments or instructions outside its root, where the file has no place for them: move them into it", what)
	}
	if j.corpus != nil {
		return j.text(d, what)
	}
	return j.division(d, at, what)
}

// text is the TEI element of a part of a teiCorpus.
func (j *joiner) text(d *transcript.Document, what string) (transcript.Node, error) {
	if err := d.Validate(); err != nil {
		return nil, err
	}
	root, err := arranged(d)
	if err != nil {
		return nil, err
	}
	if !is(root, "TEI") {
		return nil, j.failf("%s is a whole teiCorpus, and its frame has a place for a TEI element: give it back what it was", what)
	}
	root, why := j.corpus.unshare(root)
	if why != "" {
		return nil, j.failf("the people whom %s shares with the header of its frame are no longer those there (%s): change them in the frame, which is what is written", what, why)
	}
	return root, nil
}

// division is the division of a part of a TEI file, all else in which is the frame's.
func (j *joiner) division(d *transcript.Document, at spot, what string) (transcript.Node, error) {
	shares := j.sharesHeader(d)
	if err := validate(d, shares); err != nil {
		return nil, err
	}
	if len(d.Body) != 1 || !isDivision(d.Body[0]) {
		return nil, j.failf("the body of %s is no longer one division: put all of it into the division", what)
	}
	if !shares {
		if why := headDiff(j.frame, d); why != "" {
			return nil, j.failf("the header of %s is no longer that of its frame (%s): change it in the frame, which is what is written", what, why)
		}
	}
	want := transcript.Document{Attrs: transcript.Attrs{Lang: at.lang}}
	have := transcript.Document{Attrs: d.Attrs, Timeline: d.Timeline, Layout: d.Layout}
	if why := transcript.Diff(&want, &have); why != "" {
		return nil, j.failf("%s says of itself what the file has no place for (%s): say it of its division, or leave it out", what, why)
	}
	return d.Body[0], nil
}

// headDiff is how the head of a part differs from that of its frame; empty if it does not.
func headDiff(frame, part *transcript.Document) string {
	var have, now transcript.Document
	have.Metadata, have.People = teiheader.Head(frame)
	now.Metadata, now.People = teiheader.Head(part)
	return transcript.Diff(&have, &now)
}

// sharesHeader reports whether a part has the very header and people of the frame, as those have that
// come straight from a decoder.
func (j *joiner) sharesHeader(d *transcript.Document) bool {
	m, n := d.Metadata, j.frame.Metadata
	if m.Header != n.Header || !slices.Equal(m.Fields, n.Fields) || len(d.People) < len(j.people) {
		return false
	}
	first, rest := d.People[:len(j.people)], d.People[len(j.people):]
	if len(rest) > 0 && !rest[0].External {
		return false
	}
	return len(first) == 0 || &first[0] == &j.people[0] || slices.Equal(first, j.people)
}

// validate is Validate, but takes a header that has been through it as it is, so that it is looked at once
// and not once for each part.
func validate(d *transcript.Document, sharesHeader bool) error {
	if sharesHeader {
		rest := &transcript.Document{Attrs: d.Attrs, Timeline: d.Timeline, Layout: d.Layout, Body: d.Body}
		rest.AddStrangers()
		if rest.Validate() == nil {
			return nil
		}
	}
	return d.Validate() // what is derived in the part may depend on the header
}

// isComplete reports whether every part has come.
func (j *joiner) isComplete() bool { return j.came == len(j.parts) }

// missing says which parts have not come.
func (j *joiner) missing() error {
	var numbers []int
	for i, n := range j.parts {
		if n == nil {
			numbers = append(numbers, i+1)
		}
	}
	if len(numbers) == len(j.parts) {
		return j.failf("a frame is no file without its documents, of which there are %d: give them after it, or write it as JSON (json, jsonl)", len(numbers))
	}
	return j.failf("%s is not among what was given%s: give the frame and every part of its file", j.called(numbers[0]), others(numbers[1:]))
}

// others names the rest of those that are missing, the first few of many.
func others(numbers []int) string {
	const most = 5
	var names []string
	for _, n := range numbers[:min(len(numbers), most)] {
		names = append(names, "the "+ordinal(n))
	}
	switch n := len(numbers); {
	case n == 0:
		return ""
	case n == 1:
		return ", nor is " + names[0]
	case n > most:
		return ", nor are " + strings.Join(names, ", ") + " and " + strconv.Itoa(n-most) + " more"
	}
	return ", nor are " + strings.Join(names, ", ")
}

// called is what messages call a part, up to the verb.
func (j *joiner) called(number int) string {
	s := "the " + ordinal(number) + " of " + strconv.Itoa(len(j.places)) + ","
	if id := j.places[number-1].id; id != "" {
		return "the document " + id + ", " + s
	}
	return "the document without an ID, " + s
}

// ordinal is "1st", "2nd", "11th".
func ordinal(n int) string {
	suffix := "th"
	if n%100 < 11 || n%100 > 13 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

func (j *joiner) failf(format string, args ...any) error {
	return fail(transcript.Pos{}, format, args...)
}

// joined is the root of the file with its parts in their places.
func (j *joiner) joined() *transcript.Element {
	nodes, _ := j.filled(j.root, nil)
	return nodes[0].(*transcript.Element)
}

// filled is what stands for n with the parts in their places under it, and whether there are any. What
// holds one is written as elements: a part need not be what n's type could hold.
func (j *joiner) filled(n, parent transcript.Node) ([]transcript.Node, bool) {
	if number, _, ok := transcript.IsPlace(n); ok {
		return []transcript.Node{j.parts[number-1]}, true
	}
	if n.Attributes() == nil {
		return []transcript.Node{n}, false
	}
	var out []transcript.Node
	changed := false
	elements := transcript.AsElements(n, parent)
	for i, e := range elements {
		children := make([]transcript.Node, 0, len(e.Children))
		for _, c := range e.Children {
			nodes, filled := j.filled(c, transcript.Holder(n, elements, i))
			children = append(children, nodes...)
			changed = changed || filled
		}
		c := *e
		c.Children = children
		out = append(out, &c)
	}
	if !changed {
		return []transcript.Node{n}, false
	}
	return out, true
}
