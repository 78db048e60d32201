package transcript_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/tiro-transcripts/tiro/transcript"
)

// kept is a document whose header is kept, with that after its fileDesc.
func kept(after ...transcript.Node) *transcript.Document {
	d := &transcript.Document{}
	d.Metadata.Header = of("teiHeader", append([]transcript.Node{of("fileDesc", of("titleStmt", &transcript.Title{}))}, after...)...)
	return d
}

func of(local string, children ...transcript.Node) *transcript.Element {
	return &transcript.Element{Name: transcript.Name{Space: transcript.TEI, Local: local}, Children: children}
}

func place() *transcript.Element {
	return &transcript.Element{Name: transcript.Hole(transcript.KindPerson)}
}

// People who are added have places in a kept header, after those of the people before them, and where TEI
// lets a list of persons stand.
func TestDescribe(t *testing.T) {
	somebody := func(id string) *transcript.Person { return &transcript.Person{Attrs: transcript.Attrs{ID: id}} }
	prose := func() transcript.Node {
		return &transcript.Paragraph{Children: []transcript.Inline{&transcript.Text{Value: "Two."}}}
	}
	two := func() transcript.Node { return of("listPerson", place(), place()) }
	for name, c := range map[string]struct {
		old        []*transcript.Person
		have, want *transcript.Document
	}{
		"no profile": {nil, kept(), kept(of("profileDesc", of("particDesc", two())))},
		"before the revisions": {nil, kept(of("encodingDesc", prose()), of("revisionDesc", of("change"))),
			kept(of("encodingDesc", prose()), of("profileDesc", of("particDesc", two())), of("revisionDesc", of("change")))},
		"after other participants": {[]*transcript.Person{somebody("a")}, kept(of("profileDesc", of("particDesc", of("listPerson", place())))),
			kept(of("profileDesc", of("particDesc", of("listPerson", place()), two())))},
		"beside prose":            {nil, kept(of("profileDesc", of("particDesc", prose()))), kept(of("profileDesc", of("particDesc", prose()), of("particDesc", two())))},
		"beside an empty profile": {nil, kept(of("profileDesc")), kept(of("profileDesc"), of("profileDesc", of("particDesc", two())))},
		"no header":               {nil, &transcript.Document{}, &transcript.Document{}},
	} {
		t.Run(name, func(t *testing.T) {
			d := c.have
			d.People = append(c.old, &transcript.Person{Attrs: transcript.Attrs{ID: "x"}, External: true})
			d.Body = []transcript.Block{&transcript.Turn{Speakers: []string{"x"}}}
			d.Describe(somebody("b"), somebody("c"))
			c.want.People = append(append(c.old, somebody("b"), somebody("c")), d.People[len(d.People)-1])
			c.want.Body = d.Body
			assert.Empty(t, transcript.Diff(c.want, d))
			require.NoError(t, d.Validate())
		})
	}
	d := kept()
	d.Describe()
	assert.Empty(t, transcript.Diff(kept(), d), "nobody to describe")
}
