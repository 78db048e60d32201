package transcript

// The kinds of node.
const (
	KindSection   Kind = "section"
	KindHeading   Kind = "heading"
	KindDateline  Kind = "dateline"
	KindTurn      Kind = "turn"
	KindParagraph Kind = "paragraph"
	KindVerse     Kind = "verse"
	KindLine      Kind = "line"
	KindList      Kind = "list"
	KindItem      Kind = "item"
	KindTable     Kind = "table"
	KindRow       Kind = "row"
	KindCell      Kind = "cell"
	KindQuote     Kind = "quote"
	KindNote      Kind = "note"
	KindEvent     Kind = "event"
	KindGap       Kind = "gap"
	KindBreak     Kind = "break"
	KindFigure    Kind = "figure"
	KindElement   Kind = "element"
	KindRaw       Kind = "raw"
	KindText      Kind = "text"
	KindEmphasis  Kind = "emphasis"
	KindLink      Kind = "link"
	KindSupplied  Kind = "supplied"
	KindUnclear   Kind = "unclear"
	KindChoice    Kind = "choice"
	KindReading   Kind = "reading"
	KindForeign   Kind = "foreign"
	KindGloss     Kind = "gloss"
	KindName      Kind = "name"
	KindTitle     Kind = "title"
	KindDate      Kind = "date"
	KindQuotation Kind = "quotation"
	KindEdit      Kind = "edit"
	KindAnchor    Kind = "anchor"
	KindField     Kind = "field"
	KindPerson    Kind = "person"
)

// Kinds lists the kinds of node that stand in a body, blocks first.
func Kinds() []Kind {
	return []Kind{
		KindSection, KindHeading, KindDateline, KindTurn, KindParagraph, KindVerse, KindLine, KindList, KindItem,
		KindTable, KindRow, KindCell, KindQuote, KindNote, KindEvent, KindGap, KindBreak, KindFigure, KindElement, KindRaw,
		KindText, KindEmphasis, KindLink, KindSupplied, KindUnclear, KindChoice, KindReading, KindForeign, KindGloss,
		KindName, KindTitle, KindDate, KindQuotation, KindEdit, KindAnchor,
	}
}

// New makes an empty node of a kind; nil for a kind that there is not.
func New(k Kind) Node {
	switch k {
	case KindSection:
		return &Section{}
	case KindHeading:
		return &Heading{}
	case KindDateline:
		return &Dateline{}
	case KindTurn:
		return &Turn{}
	case KindParagraph:
		return &Paragraph{}
	case KindVerse:
		return &Verse{}
	case KindLine:
		return &Line{}
	case KindList:
		return &List{}
	case KindItem:
		return &Item{}
	case KindTable:
		return &Table{}
	case KindRow:
		return &Row{}
	case KindCell:
		return &Cell{}
	case KindQuote:
		return &Quote{}
	case KindNote:
		return &Note{}
	case KindEvent:
		return &Event{}
	case KindGap:
		return &Gap{}
	case KindBreak:
		return &Break{}
	case KindFigure:
		return &Figure{}
	case KindElement:
		return &Element{}
	case KindRaw:
		return &Raw{}
	case KindText:
		return &Text{}
	case KindEmphasis:
		return &Emphasis{}
	case KindLink:
		return &Link{}
	case KindSupplied:
		return &Supplied{}
	case KindUnclear:
		return &Unclear{}
	case KindChoice:
		return &Choice{}
	case KindReading:
		return &Reading{}
	case KindForeign:
		return &Foreign{}
	case KindGloss:
		return &Gloss{}
	case KindName:
		return &Named{}
	case KindTitle:
		return &Title{}
	case KindDate:
		return &Date{}
	case KindQuotation:
		return &Quotation{}
	case KindEdit:
		return &Edit{}
	case KindAnchor:
		return &Anchor{}
	case KindField:
		return &Field{}
	case KindPerson:
		return &Person{}
	}
	return nil
}

func (*Section) Kind() Kind   { return KindSection }
func (*Heading) Kind() Kind   { return KindHeading }
func (*Dateline) Kind() Kind  { return KindDateline }
func (*Turn) Kind() Kind      { return KindTurn }
func (*Paragraph) Kind() Kind { return KindParagraph }
func (*Verse) Kind() Kind     { return KindVerse }
func (*Line) Kind() Kind      { return KindLine }
func (*List) Kind() Kind      { return KindList }
func (*Item) Kind() Kind      { return KindItem }
func (*Table) Kind() Kind     { return KindTable }
func (*Row) Kind() Kind       { return KindRow }
func (*Cell) Kind() Kind      { return KindCell }
func (*Quote) Kind() Kind     { return KindQuote }
func (*Note) Kind() Kind      { return KindNote }
func (*Event) Kind() Kind     { return KindEvent }
func (*Gap) Kind() Kind       { return KindGap }
func (*Break) Kind() Kind     { return KindBreak }
func (*Figure) Kind() Kind    { return KindFigure }
func (*Element) Kind() Kind   { return KindElement }
func (*Raw) Kind() Kind       { return KindRaw }
func (*Text) Kind() Kind      { return KindText }
func (*Emphasis) Kind() Kind  { return KindEmphasis }
func (*Link) Kind() Kind      { return KindLink }
func (*Supplied) Kind() Kind  { return KindSupplied }
func (*Unclear) Kind() Kind   { return KindUnclear }
func (*Choice) Kind() Kind    { return KindChoice }
func (*Reading) Kind() Kind   { return KindReading }
func (*Foreign) Kind() Kind   { return KindForeign }
func (*Gloss) Kind() Kind     { return KindGloss }
func (*Named) Kind() Kind     { return KindName }
func (*Title) Kind() Kind     { return KindTitle }
func (*Date) Kind() Kind      { return KindDate }
func (*Quotation) Kind() Kind { return KindQuotation }
func (*Edit) Kind() Kind      { return KindEdit }
func (*Anchor) Kind() Kind    { return KindAnchor }
func (*Field) Kind() Kind     { return KindField }
func (*Person) Kind() Kind    { return KindPerson }

func (*Section) block()   {}
func (*Heading) block()   {}
func (*Dateline) block()  {}
func (*Turn) block()      {}
func (*Paragraph) block() {}
func (*Verse) block()     {}
func (*Line) block()      {}
func (*List) block()      {}
func (*Item) block()      {}
func (*Table) block()     {}
func (*Row) block()       {}
func (*Cell) block()      {}
func (*Quote) block()     {}
func (*Note) block()      {}
func (*Event) block()     {}
func (*Gap) block()       {}
func (*Break) block()     {}
func (*Figure) block()    {}
func (*Element) block()   {}
func (*Raw) block()       {}

// What TEI calls inter-level (model.inter) or global (model.global) stands among
// words too.
func (*Verse) inline()     {}
func (*List) inline()      {}
func (*Table) inline()     {}
func (*Quote) inline()     {}
func (*Note) inline()      {}
func (*Event) inline()     {}
func (*Gap) inline()       {}
func (*Break) inline()     {}
func (*Figure) inline()    {}
func (*Element) inline()   {}
func (*Raw) inline()       {}
func (*Text) inline()      {}
func (*Emphasis) inline()  {}
func (*Link) inline()      {}
func (*Supplied) inline()  {}
func (*Unclear) inline()   {}
func (*Choice) inline()    {}
func (*Reading) inline()   {}
func (*Foreign) inline()   {}
func (*Gloss) inline()     {}
func (*Named) inline()     {}
func (*Title) inline()     {}
func (*Date) inline()      {}
func (*Quotation) inline() {}
func (*Edit) inline()      {}
func (*Anchor) inline()    {}
