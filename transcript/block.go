package transcript

// Section is a division of the text: a debate, a chapter, an act (TEI div).
type Section struct {
	origin
	Attrs
	Type     string // one token: "debate" (@type)
	Children []Block
}

// Heading is the title of a section, list, table, figure or line group (TEI head).
type Heading struct {
	origin
	Attrs
	Type     string
	Children []Inline
}

// Dateline says where and when, at the head or foot of a section (TEI dateline).
type Dateline struct {
	origin
	Attrs
	Children []Inline
}

// TurnKind says which of TEI's two elements for speech a turn is.
type TurnKind string

// A speech is a passage presented as spoken in a written record or a play (TEI
// sp); an utterance is transcribed from speech (TEI u).
const (
	Speech    TurnKind = ""
	Utterance TurnKind = "utterance"
)

// Turn is what one speaker, or several at once, say before another speaks (TEI sp, u).
type Turn struct {
	origin
	Attrs
	Type TurnKind
	// Speakers are the IDs of the people who speak: none, one or several (@who).
	Speakers []string
	// Start and End are IDs of points of the document's Timeline (u/@start, u/@end;
	// sp/@synch for the start: a speech has no end).
	Start, End string
	// Label is what the source prints to say who speaks, with its punctuation; empty
	// when it prints nothing (TEI speaker; before an utterance note[@type="speaker"]). A note with
	// attributes of its own is an Element here, and so is such a speaker.
	Label []Inline
	// LabelInside says that the note which is an utterance's label is the first thing in the utterance
	// (u/note[@type="speaker"]) rather than what stands before it.
	LabelInside bool
	Children    []Block
}

// Paragraph is a paragraph (TEI p; seg within an utterance), or, when Plain, words
// that stand in their container without an element of their own, as pandoc's Plain:
// <note>see p. 3</note>.
type Paragraph struct {
	origin
	Attrs
	Plain bool
	// Part says that this is a piece of a paragraph that the source broke: initial,
	// medial or final (@part: I, M, F).
	Part     Part
	Children []Inline
}

// Part is which piece of a broken paragraph or line this is.
type Part string

// The pieces of what was broken.
const (
	Whole   Part = ""
	Initial Part = "initial"
	Medial  Part = "medial"
	Final   Part = "final"
)

// Verse is a group of lines: a stanza (TEI lg).
type Verse struct {
	origin
	Attrs
	Type     string
	Children []Block
}

// Line is a line of verse (TEI l).
type Line struct {
	origin
	Attrs
	Part     Part
	Children []Inline
}

// List is a list of items (TEI list); Rend "numbered" or "bulleted" says which.
type List struct {
	origin
	Attrs
	Type     string
	Children []Block
}

// Item is an item of a list (TEI item). Number is its number as printed (@n).
type Item struct {
	origin
	Attrs
	Number   string
	Children []Block
}

// Table is a table of rows (TEI table).
type Table struct {
	origin
	Attrs
	Children []Block
}

// Row is a row of a table (TEI row); Role "label" makes it a heading row.
type Row struct {
	origin
	Attrs
	Role     string
	Children []Block
}

// Cell is a cell of a row (TEI cell); Role "label" makes it a heading cell.
type Cell struct {
	origin
	Attrs
	Role     string
	Children []Block
}

// Quote is matter quoted from elsewhere and set off from the text (TEI quote).
type Quote struct {
	origin
	Attrs
	Children []Block
}

// Note is a note: a footnote, an editor's remark, a time of day (TEI note).
type Note struct {
	origin
	Attrs
	Type     string // one token: "footnote", "speaker", "time"
	Place    string // where it stands: "bottom", "margin"
	Number   string // its mark as printed (@n)
	Children []Block
}

// EventKind says what sort of event.
type EventKind string

// The kinds of event. A stage direction is what the text prints about the scene
// (TEI stage); the others are TEI's elements for transcribed speech.
const (
	Stage    EventKind = ""
	Vocal    EventKind = "vocal"
	Kinesic  EventKind = "kinesic"
	Incident EventKind = "incident"
	Pause    EventKind = "pause"
)

// Event is something that happens besides speech: laughter, applause, a telephone,
// a silence (TEI stage, vocal, kinesic, incident, pause).
type Event struct {
	origin
	Attrs
	Event EventKind
	Type  string // one token: "applause", "delivery"
	// Speakers are the IDs of the people who do it (@who).
	Speakers []string
	// Desc is how the source words it; a pause has none.
	Desc []Inline
}

// Gap is matter left out, and what is known of how much and why (TEI gap).
type Gap struct {
	origin
	Attrs
	Reason   string // tokens: "omitted", "illegible", "withheld"
	Unit     string // one token: "page", "line", "word"
	Quantity string // a decimal number of units: "3", "3.5"
	AtLeast  string // the least it can be, in units
	AtMost   string // the most it can be, in units
	Extent   string // the amount in words, or "unknown"
	// Desc is how the source words it.
	Desc []Inline
}

// BreakKind says what begins at a break.
type BreakKind string

// The kinds of break: a new line (TEI lb), page (pb), column (cb), or a time code
// (milestone[@unit="timestamp"]).
const (
	LineBreak   BreakKind = "line"
	PageBreak   BreakKind = "page"
	ColumnBreak BreakKind = "column"
	TimeBreak   BreakKind = "time"
)

// Break is a place where something begins that is not a unit of the text.
type Break struct {
	origin
	Attrs
	Type BreakKind
	// Number is what begins: the page's number, the time as printed (@n).
	Number string
}

// Figure is a picture (TEI figure). Children are its headings and notes.
type Figure struct {
	origin
	Attrs
	URL      string   // where the picture is (graphic/@url); never fetched
	Desc     []Inline // what it shows (figDesc)
	Children []Block
}

// Element is markup that the model has no type for, by its name; its children are
// nodes of the model, so that its text stays text in every format. Nothing that a
// type of this package can hold is valid as an Element: see [FromElement].
type Element struct {
	origin
	Attrs
	Name     Name
	Children []Node
}

// Raw is a comment or, when Target is set, a processing instruction.
type Raw struct {
	origin
	Target string
	Text   string
}

// Attributes is nil: a comment has none.
func (*Raw) Attributes() *Attrs { return nil }
