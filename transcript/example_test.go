package transcript_test

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

func conversation() *transcript.Document {
	words := func(s string) []transcript.Inline { return []transcript.Inline{&transcript.Text{Value: s}} }
	return &transcript.Document{
		People: []*transcript.Person{{Attrs: transcript.Attrs{ID: "velen"}}, {Attrs: transcript.Attrs{ID: "orlik"}}},
		Body: []transcript.Block{
			&transcript.Turn{Speakers: []string{"velen"}, Label: words("Velen."), Children: []transcript.Block{
				&transcript.Paragraph{Children: []transcript.Inline{
					&transcript.Text{Value: "We agree. "},
					&transcript.Gap{Reason: "omitted", Unit: "page", Quantity: "3", Attrs: transcript.Attrs{Rend: "bracketed"}, Desc: words("Three pages omitted")},
				}},
			}},
			&transcript.Turn{Speakers: []string{"orlik"}, Label: words("Orlik."), Children: []transcript.Block{
				&transcript.Paragraph{Children: words("So do we.")},
			}},
		},
	}
}

// Who says what.
func ExampleDocument_Turns() {
	for turn := range conversation().Turns() {
		fmt.Println(turn.Speakers, transcript.BlockText(turn))
	}
	// Output:
	// [velen] Velen. We agree. [Three pages omitted]
	// [orlik] Orlik. So do we.
}

// The pages that are missing, wherever they are.
func ExampleDocument_Preorder() {
	for n := range conversation().Preorder() {
		if gap, ok := n.(*transcript.Gap); ok && gap.Unit == "page" {
			fmt.Println(gap.Quantity, "pages,", gap.Reason)
		}
	}
	// Output: 3 pages, omitted
}

// What one of them says, and nothing else.
func ExampleDocument_Text() {
	for line := range conversation().Text(transcript.TextOptions{SpeechOnly: true, Speakers: []string{"orlik"}}) {
		fmt.Println(line)
	}
	// Output: So do we.
}

// A format of one's own is a value: here one of a line a turn, "who: words".
func ExampleFormat() {
	plain := transcript.Format{
		Name:       "plain",
		Extensions: []string{".talk"},
		NewDecoder: func(r io.Reader, _ transcript.DecodeOptions) transcript.Decoder {
			return &plainDecoder{lines: bufio.NewScanner(r)}
		},
	}
	registry, err := transcript.NewRegistry(plain)
	if err != nil {
		fmt.Println(err)
		return
	}
	format, _ := registry.Detect(nil, "meeting.talk")
	in := strings.NewReader("ann: Shall we?\nbob: We shall.\n")
	for doc, err := range transcript.Documents(format.NewDecoder(in, transcript.DecodeOptions{})) {
		if err != nil {
			fmt.Println(err)
			return
		}
		for turn := range doc.Turns() {
			fmt.Println(turn.Speakers[0], "says", transcript.BlockText(turn.Children[0]))
		}
	}
	// Output:
	// ann says Shall we?
	// bob says We shall.
}

type plainDecoder struct {
	lines *bufio.Scanner
	done  bool
}

func (p *plainDecoder) Decode() (*transcript.Document, error) {
	if p.done {
		return nil, io.EOF
	}
	p.done = true
	d := &transcript.Document{}
	for p.lines.Scan() {
		who, words, _ := strings.Cut(p.lines.Text(), ": ")
		if d.Person(who) == nil {
			d.People = append(d.People, &transcript.Person{Attrs: transcript.Attrs{ID: who}})
		}
		d.Body = append(d.Body, &transcript.Turn{Speakers: []string{who}, Children: []transcript.Block{
			&transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: words}}},
		}})
	}
	d.Normalize()
	return d, p.lines.Err()
}
