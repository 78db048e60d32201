package markdown

import (
	"bytes"
	"io"
	"slices"
	"unicode/utf8"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/infer"
)

// writer writes a document in the canonical profile, a block after another into buf.
type writer struct {
	d         *transcript.Document
	names     *names
	ctx       infer.Context
	inferring bool // whoever reads what is written reads its brackets
	labels    labels
	declared  []string // the labels that the front matter declares, in order
	turnType  transcript.TurnKind
	named     bool                           // the front matter names the source
	parts     map[*transcript.Paragraph]bool // their parts are read from their words
	given     map[*transcript.Paragraph]bool // written as elements, lest they be read as parts
	hard      map[transcript.Node]bool       // what is written in the form that is exact for everything

	buf    []byte
	prefix []byte // of each line
	lead   []byte // of the next line, when that is another; nil else
	fresh  bool   // nothing stands yet in this container
	close  bool   // what follows stands on the next line

	notes   []pendingNote
	noteIDs map[string]bool
	noNotes bool // footnotes have no place here
	// unmarked gathers what cannot be marked, in the profile reading, where there are no
	// elements; nil in any other.
	unmarked map[transcript.Node]bool
	listMark byte // of the list right before, so that the next is another list

	// In the profile plain: the style, and the characters that have a backslash wherever they stand.
	house   *house
	escaped [utf8.RuneSelf]bool

	counterparts []*transcript.Counterparts // for each depth of elements
	nesting      int                        // of the elements that are being written
	attrs        []transcript.Attr          // for use while one element's are written
}

// pendingNote is a footnote to be defined at the end.
type pendingNote struct {
	label string
	note  *transcript.Note
}

func newWriter(d *transcript.Document, hard map[transcript.Node]bool) *writer {
	w := &writer{d: d, names: newNames(d.Namespaces), ctx: infer.NewContext(d), hard: hard, noteIDs: map[string]bool{}}
	w.turnType = usualTurns(d)
	w.declare()
	w.inferring = true
	w.planParts()
	return w
}

// encodeCanonical writes d, and checks that what it writes reads back as d. A node that
// does not is written again in the form that is exact for everything.
//
// Of a document that came from a file of this profile, and is what that file says, the file need not be named:
// the reader knows it.
func encodeCanonical(out io.Writer, d *transcript.Document) error {
	bare := d.Unresolved()
	data, err := canonical(bare)
	if err == nil && isCanonicalSource(d.Source) && !isOf(data, d.Source) {
		data, err = canonicalOf(bare, true)
	}
	if err != nil {
		return err
	}
	_, err = out.Write(data)
	return err
}

// rounds is how often single nodes are mended before all of them are.
const rounds = 4

func canonical(d *transcript.Document) ([]byte, error) {
	return canonicalOf(d, !isCanonicalSource(d.Source))
}

// canonicalOf names the source of d only if it is asked to.
func canonicalOf(d *transcript.Document, named bool) ([]byte, error) {
	hard := map[transcript.Node]bool{}
	for round := range rounds + 1 {
		w := newWriter(d, hard)
		w.named = named
		data := w.document()
		back, err := readBack(data)
		if err == nil && transcript.Equal(d, back) {
			return data, nil
		}
		if round == rounds {
			if err == nil {
				err = transcript.Errorf(formatName, transcript.Pos{}, "what Markdown would say of this document reads back as another (%s): this is a mistake in tiro, please report it", transcript.Diff(d, back))
			}
			return nil, err
		}
		if err != nil || round == rounds-1 || !mend(d, back, hard) {
			for _, b := range d.Body {
				hard[b] = true
			}
			for _, f := range d.Metadata.Fields {
				hard[f] = true
			}
		}
	}
	panic("unreachable")
}

// readBack decodes what was written. It need not be checked: it is to equal what is valid.
func readBack(data []byte) (*transcript.Document, error) {
	src := &source{data: data}
	src.index()
	read, err := decodeUnchecked(src, transcript.DecodeOptions{Profile: Canonical, MaxDepth: maxWritten})
	return read.doc, err
}

// maxWritten is how deep what is written may nest: as deep as the document does.
const maxWritten = 1 << 20

// mend marks the blocks and fields in which two documents differ, and reports whether it found any.
func mend(d, back *transcript.Document, hard map[transcript.Node]bool) bool {
	before := len(hard)
	for i, f := range d.Metadata.Fields {
		if i >= len(back.Metadata.Fields) || transcript.DiffNodes(f, back.Metadata.Fields[i]) != "" {
			hard[f] = true
		}
	}
	mendSlot(transcript.Slot{Blocks: &d.Body}, transcript.Slot{Blocks: &back.Body}, nil, hard)
	return len(hard) > before
}

// mendSlot marks in hard what differs among children; within is the block they stand in.
func mendSlot(a, b transcript.Slot, within transcript.Node, hard map[transcript.Node]bool) {
	if a.Len() != b.Len() {
		if within != nil {
			hard[within] = true
			return
		}
		for i := range a.Len() {
			if i >= b.Len() || transcript.DiffNodes(a.At(i), b.At(i)) != "" {
				hard[a.At(i)] = true
			}
		}
		return
	}
	for i := range a.Len() {
		mendNode(a.At(i), b.At(i), within, hard)
	}
}

func mendNode(a, b, within transcript.Node, hard map[transcript.Node]bool) {
	if transcript.DiffNodes(a, b) == "" {
		return
	}
	if _, ok := a.(transcript.Block); ok {
		within = a
	}
	if a.Kind() != b.Kind() {
		hard[within] = true
		return
	}
	var s, t transcript.Shape
	s.Of(a)
	t.Of(b)
	before := len(hard)
	for i := range s.Slots {
		mendSlot(s.Slots[i], t.Slots[i], within, hard)
	}
	if len(hard) == before && within != nil {
		hard[within] = true
	}
}

// document writes all of it.
func (w *writer) document() []byte {
	front := w.front()
	w.buf = make([]byte, 0, len(front)+w.size())
	w.buf = append(w.buf, "---\n"...)
	w.buf = append(w.buf, front...)
	w.buf = append(w.buf, "---\n"...)
	if len(w.d.Body) == 0 {
		return w.buf
	}
	w.buf = append(w.buf, '\n')
	w.fresh = true
	w.division(w.d.Body, place{division: true})
	w.footnotes()
	return append(w.buf, '\n')
}

// size is about how long the body is when it is written: its words, and a little for each node.
func (w *writer) size() int {
	n := 0
	for c := range (&transcript.Document{Body: w.d.Body}).Preorder() {
		n += 16
		if t, ok := c.(*transcript.Text); ok {
			n += len(t.Value)
		}
	}
	return n
}

// footnotes writes the definitions of the footnotes.
func (w *writer) footnotes() {
	w.noNotes = true
	for _, n := range w.notes {
		w.enter("[^"+n.label+"]: ", "    ", func() {
			w.flat(n.note.Children, place{parent: n.note})
		})
	}
}

// separate ends the block before, with an empty line after it.
func (w *writer) separate() {
	if !w.fresh && w.close {
		w.buf = append(w.buf, '\n')
	} else if !w.fresh {
		w.buf = append(w.buf, '\n')
		w.buf = append(w.buf, bytes.TrimRight(w.prefix, " ")...)
		w.buf = append(w.buf, '\n')
	}
	w.fresh, w.close = false, false
}

// begin writes what stands before the words of a line.
func (w *writer) begin() {
	if w.lead != nil {
		w.buf = append(w.buf, w.lead...)
		w.lead = nil
		return
	}
	w.buf = append(w.buf, w.prefix...)
}

// line begins a block.
func (w *writer) line() {
	w.separate()
	w.begin()
	w.listMark = 0
}

// enter writes a container of blocks: a marker before its first line, and as much before
// the others.
func (w *writer) enter(marker, rest string, content func()) {
	w.separate()
	w.container(marker, rest, content)
}

func (w *writer) container(marker, rest string, content func()) {
	outer := w.prefix
	first := w.lead
	if first == nil {
		first = w.prefix
	}
	w.lead = append(slices.Clone(first), marker...)
	w.prefix = append(slices.Clone(outer), rest...)
	w.fresh, w.listMark = true, 0
	content()
	if w.lead != nil {
		w.buf = append(w.buf, bytes.TrimRight(w.lead, " ")...)
		w.lead = nil
	}
	w.prefix, w.fresh, w.listMark = outer, false, 0
}

// capture writes something by itself: a value of the front matter.
func (w *writer) capture(write func()) string {
	outer := *w
	w.buf, w.prefix, w.lead, w.fresh = nil, nil, nil, true
	w.noNotes, w.inferring = true, false
	write()
	s := string(w.buf)
	w.buf, w.prefix, w.lead, w.fresh = outer.buf, outer.prefix, outer.lead, outer.fresh
	w.noNotes, w.inferring, w.listMark = outer.noNotes, outer.inferring, outer.listMark
	return s
}

// usualTurns is the kind that most turns are of that could begin with a bold label.
func usualTurns(d *transcript.Document) transcript.TurnKind {
	n := 0
	for t := range d.Turns() {
		switch {
		case !mayBeNative(t):
		case t.Type == transcript.Utterance:
			n++
		default:
			n--
		}
	}
	if n > 0 {
		return transcript.Utterance
	}
	return transcript.Speech
}

// mayBeNative reports whether nothing stands against a bold label in the turn itself.
func mayBeNative(t *transcript.Turn) bool {
	return t.IsZero() && t.Start == "" && t.End == "" && len(t.Label) > 0 && !t.LabelInside && !isNote(t.Label[0])
}

// isNote reports whether a label is a note with attributes, which bold words cannot be.
func isNote(n transcript.Node) bool {
	e, ok := n.(*transcript.Element)
	return ok && e.Name == transcript.Name{Space: transcript.TEI, Local: "note"}
}

// declare makes the table of labels: for each, those who speak under it most often.
func (w *writer) declare() {
	w.labels = newLabels(w.d.People)
	type use struct {
		speakers []string
		n        int
	}
	uses := map[string][]use{}
	var order []string
	for t := range w.d.Turns() {
		if !mayBeNative(t) || t.Type != w.turnType || !w.ownsAll(t) {
			continue
		}
		label := transcript.InlineText(t.Label)
		list := uses[label]
		if list == nil {
			order = append(order, label)
		}
		i := slices.IndexFunc(list, func(u use) bool { return slices.Equal(u.speakers, t.Speakers) })
		if i < 0 {
			i = len(list)
			list = append(list, use{speakers: t.Speakers})
		}
		list[i].n++
		uses[label] = list
	}
	for _, label := range order {
		most := uses[label][0]
		for _, u := range uses[label][1:] {
			if u.n > most.n {
				most = u
			}
		}
		if ids, ok := w.labels.speakers(label); label != "" && (!ok || !slices.Equal(ids, most.speakers)) {
			w.labels.declared[label] = most.speakers
			w.declared = append(w.declared, label)
		}
	}
}
