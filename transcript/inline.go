package transcript

// Text is what a reader reads: no markup, white space collapsed, no Unicode
// normalisation, never empty, never beside another Text.
type Text struct {
	origin
	Value string
}

// Attributes is nil: text has none.
func (*Text) Attributes() *Attrs { return nil }

// Emphasis is text set apart by how it looks, which Rend says (TEI hi), or, when
// Stressed, by the voice (TEI emph).
type Emphasis struct {
	origin
	Attrs
	Stressed bool
	Children []Inline
}

// Link is a reference to something outside the sentence (TEI ref).
type Link struct {
	origin
	Attrs
	Target   string // a URI, as written
	Children []Inline
}

// Supplied is text that an editor put in (TEI supplied).
type Supplied struct {
	origin
	Attrs
	Reason   string // tokens
	Children []Inline
}

// Unclear is text that could not be read or heard for sure (TEI unclear).
type Unclear struct {
	origin
	Attrs
	Reason   string // tokens
	Children []Inline
}

// Choice holds the readings of one place: as it stands and as it is mended, spelled
// out or modernised (TEI choice).
type Choice struct {
	origin
	Attrs
	Children []Inline
}

// ReadingKind says what a reading is.
type ReadingKind string

// The kinds of reading, two and two: the first of each is what stands in the source.
const (
	Sic   ReadingKind = "sic"   // an apparent error, as it stands
	Corr  ReadingKind = "corr"  // the error mended
	Orig  ReadingKind = "orig"  // a spelling, as it stands
	Reg   ReadingKind = "reg"   // the spelling regularised
	Abbr  ReadingKind = "abbr"  // an abbreviation, as it stands
	Expan ReadingKind = "expan" // the abbreviation spelled out
)

// Reading is one reading of a place, within a Choice or alone (TEI sic, corr, orig,
// reg, abbr, expan).
type Reading struct {
	origin
	Attrs
	Type     ReadingKind
	Children []Inline
}

// Foreign is text in another language than what surrounds it, such as the original
// wording given beside a translation (TEI foreign); Lang says which.
type Foreign struct {
	origin
	Attrs
	Children []Inline
}

// Gloss explains a word (TEI gloss).
type Gloss struct {
	origin
	Attrs
	Target   string
	Children []Inline
}

// NameKind says what a name names.
type NameKind string

// The kinds of name (TEI name, persName, placeName, orgName, roleName).
const (
	AnyName          NameKind = ""
	PersonName       NameKind = "person"
	PlaceName        NameKind = "place"
	OrganisationName NameKind = "organisation"
	RoleName         NameKind = "role"
)

// Name is the name of a person, place, organisation or role. The type is called
// Named because [Name] is the name of an element.
type Named struct {
	origin
	Attrs
	Names    NameKind
	Type     string // one token: "label", "full"
	Ref      string // who or what it is, as a URI: "#baker" (@ref)
	Children []Inline
}

// Title is the title of a work, in a citation or of the document itself (TEI title).
type Title struct {
	origin
	Attrs
	Level    string // a: within something larger, m: alone, j: journal, s: series, u: unpublished
	Type     string
	Children []Inline
}

// Date is a date, as printed and as EDTF.
type Date struct {
	origin
	Attrs
	// EDTF is the date in the Extended Date/Time Format (ISO 8601-2). In TEI a date to
	// the year, month or day is @when, a closed interval @from and @to, and
	// anything else @when-custom.
	EDTF string
	// Role says what happened then: "record", "conversation" (@type).
	Role     string
	Children []Inline
}

// Quotation is speech or thought quoted within the sentence (TEI q).
type Quotation struct {
	origin
	Attrs
	Children []Inline
}

// EditKind says what was done.
type EditKind string

// The kinds of edit.
const (
	Added   EditKind = "added"
	Deleted EditKind = "deleted"
)

// Edit is text added or deleted in the source itself (TEI add, del).
type Edit struct {
	origin
	Attrs
	Type     EditKind
	Children []Inline
}

// Anchor is a point that something else refers to (TEI anchor). Time is the ID of a
// point of the document's Timeline (@synch).
type Anchor struct {
	origin
	Attrs
	Time string
}
