package inspect

import "github.com/tiro-transcripts/tiro/transcript"

// Report is what [Document] found. As JSON a key is absent where nothing is known.
type Report struct {
	ID     string  `json:"id,omitempty"`
	Lang   string  `json:"lang,omitempty"`
	Title  string  `json:"title,omitempty"`
	Layout string  `json:"layout,omitempty"` // the profile of a layout that is remembered: "wilson"
	Source *Source `json:"source,omitempty"` // the file that the document was first decoded from
	// Languages are BCP 47 tags: the document's own, and those that its language fields have.
	Languages []string `json:"languages,omitempty"`
	SHA256    string   `json:"sha256"` // of the reading text: transcript.Document.Digest

	Counts    Counts         `json:"counts"`
	People    []Speaker      `json:"people,omitempty"`
	Labels    []Label        `json:"labels,omitempty"`
	Apparatus []Apparatus    `json:"apparatus,omitempty"`
	Sections  []SectionCount `json:"sections,omitempty"`
	Outline   []Section      `json:"outline,omitempty"`
	Dates     []Date         `json:"dates,omitempty"`
	Times     *Times         `json:"times,omitempty"`
	Coverage  Coverage       `json:"coverage"`
	Findings  []Finding      `json:"findings,omitempty"`
}

// Source is a [transcript.Source].
type Source struct {
	Name      string `json:"name,omitempty"`
	MediaType string `json:"mediaType,omitempty"`
	Size      int64  `json:"size"`
	SHA256    string `json:"sha256"`
}

// Place is where something begins in the file that was read: a [transcript.Pos].
type Place struct {
	Line   uint32 `json:"line"`
	Column uint32 `json:"column"`
}

// String is "12:7", or "-" when unknown.
func (p Place) String() string { return transcript.Pos(p).String() }

func placeOf(n transcript.Node) Place { return Place(n.Pos()) }

// Counts are the sums of a document.
type Counts struct {
	Turns       int `json:"turns"`
	Attributed  int `json:"attributed"`  // turns of which the speaker is known by an ID
	Words       int `json:"words"`       // of the reading text
	SpokenWords int `json:"spokenWords"` // of turns
	Paragraphs  int `json:"paragraphs"`  // paragraph elements of the body, in notes too
	Speaking    int `json:"speaking"`    // people with an ID who speak
	Described   int `json:"described"`   // people whom the document describes or names
}

// Speaker is a person, or, without an ID, whoever is behind a label that is nobody's.
type Speaker struct {
	ID        string       `json:"id,omitempty"`
	Name      string       `json:"name,omitempty"`
	Described bool         `json:"described,omitempty"` // the document describes or names this person
	Turns     int          `json:"turns"`
	Words     int          `json:"words"`
	Events    int          `json:"events,omitempty"` // events that this person does
	Labels    []LabelCount `json:"labels,omitempty"` // as printed, most frequent first
}

// LabelCount is how often a label is printed.
type LabelCount struct {
	Label string `json:"label"`
	Turns int    `json:"turns"`
}

// Label is a label as printed, with its punctuation, and the brackets of one that an editor supplied.
type Label struct {
	Label  string   `json:"label,omitempty"` // absent: the turns that have none
	Turns  int      `json:"turns"`
	Words  int      `json:"words"`
	People []string `json:"people,omitempty"` // the IDs of those it stands for
	At     Place    `json:"at,omitzero"`      // of the first turn
}

// Apparatus is all that there is of one kind. Which of the fields between Kind and Count are set is
// the kind's matter; their values are those of the model.
type Apparatus struct {
	Kind     transcript.Kind `json:"kind"`
	Reason   string          `json:"reason,omitempty"`   // of gaps
	Readings []string        `json:"readings,omitempty"` // of choices: sic, corr, …
	Lang     string          `json:"lang,omitempty"`     // of foreign
	Edit     string          `json:"edit,omitempty"`     // added, deleted
	Event    string          `json:"event,omitempty"`    // stage, vocal, kinesic, incident, pause
	Break    string          `json:"break,omitempty"`    // line, page, column, time
	Class    string          `json:"class,omitempty"`    // of events and notes

	Count      int        `json:"count"`
	Inferred   int        `json:"inferred,omitempty"`  // of these, claimed by a rule of package infer
	Uncertain  int        `json:"uncertain,omitempty"` // of these, at less than high certainty
	Quantities []Quantity `json:"quantities,omitempty"`
	At         Place      `json:"at,omitzero"` // of the first
}

// Quantity is how much gaps leave out, in one unit. A gap of a known unit is in one of the sums at least, or
// else counted as unknown.
type Quantity struct {
	Unit    string `json:"unit,omitempty"`
	Exact   *Sum   `json:"exact,omitempty"`   // of those that say how much
	AtLeast *Sum   `json:"atLeast,omitempty"` // of those that say the least it can be
	AtMost  *Sum   `json:"atMost,omitempty"`  // of those that say the most it can be
	Unknown int    `json:"unknown,omitempty"` // how many say no number
}

// Sum is a decimal number, and how many it is the sum of.
type Sum struct {
	Total string `json:"total"`
	In    int    `json:"in"`
}

// SectionCount is how many sections of a class there are at a depth.
type SectionCount struct {
	Depth int    `json:"depth"` // 1 for sections in no other
	Class string `json:"class,omitempty"`
	Count int    `json:"count"`
}

// Section is a section of the outline. Its counts include those of the sections in it.
type Section struct {
	Depth       int    `json:"depth"`
	ID          string `json:"id,omitempty"`
	Class       string `json:"class,omitempty"`
	Heading     string `json:"heading,omitempty"`
	Turns       int    `json:"turns"`
	Words       int    `json:"words"`
	SpokenWords int    `json:"spokenWords"`
	At          Place  `json:"at,omitzero"`
}

// The places where a Date stands.
const (
	InTitle    = "title"
	InField    = "field"
	InDateline = "dateline"
)

// Date is a date in the metadata or in a dateline.
type Date struct {
	EDTF   string `json:"edtf,omitempty"`
	Role   string `json:"role,omitempty"`
	Text   string `json:"text,omitempty"`
	In     string `json:"in"`
	Field  string `json:"field,omitempty"`  // the name of the field it stands in
	Marked bool   `json:"marked,omitempty"` // a date of the model; else read here, from the words of a title
	At     Place  `json:"at,omitzero"`
}

// Times is what a timeline spans.
type Times struct {
	Points int    `json:"points"`
	Unit   string `json:"unit,omitempty"`
	Span   string `json:"span,omitempty"` // from the first known point to the last, in units
	From   string `json:"from,omitempty"` // the first absolute time in the timeline, as written
	To     string `json:"to,omitempty"`   // the last, where there are two or more
	Starts int    `json:"starts"`         // turns that have a start
	Ends   int    `json:"ends"`           // turns that have an end
}

// Coverage is how much of the markup the model has types for.
type Coverage struct {
	Body   Share  `json:"body"`
	Header *Share `json:"header,omitempty"` // the metadata and the people; nil when there are none
}

// Share is typed nodes against Elements.
type Share struct {
	Typed    int         `json:"typed"`
	Elements int         `json:"elements"`
	Share    *float64    `json:"share,omitempty"` // Typed of both, to four decimals; nil when there is no markup
	Names    []NameCount `json:"names,omitempty"` // of the Elements, most frequent first
}

// NameCount is how many Elements have a name, in Clark's notation: "{http://www.tei-c.org/ns/1.0}w".
type NameCount struct {
	Name  string `json:"name"`
	Count int    `json:"count"`
}
