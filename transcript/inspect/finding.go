package inspect

// Severity is how much a finding weighs.
type Severity string

// The severities.
const (
	Warning Severity = "warning" // something contradicts something else, or was lost by accident
	Info    Severity = "info"    // something that is so on purpose as often as not
)

// Code says what a finding is about. Codes are stable; the package documentation explains each.
type Code string

// The codes, in the order in which a Report has them.
const (
	Truncated           Code = "truncated"
	DateContradicts     Code = "date-contradicts"
	SpeakerUnknown      Code = "speaker-unknown"
	SpeakersElsewhere   Code = "speakers-elsewhere"
	SpeakerAttribute    Code = "speaker-attribute"
	LabelAmbiguous      Code = "label-ambiguous"
	LabelVariants       Code = "label-variants"
	LabelsUnsearched    Code = "labels-unsearched"
	LabelMissing        Code = "label-missing"
	PersonSilent        Code = "person-silent"
	EmptyTurn           Code = "empty-turn"
	PartUnpaired        Code = "part-unpaired"
	TimeOrder           Code = "time-order"
	ReferenceDangling   Code = "reference-dangling"
	ReferencesElsewhere Code = "references-elsewhere"
)

// Finding is something that looks inconsistent.
type Finding struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Message  string   `json:"message"`          // for eyes
	Values   []string `json:"values,omitempty"` // what it is about, for programs: IDs, labels, dates
	Count    int      `json:"count"`            // in how many places
	At       Place    `json:"at,omitzero"`      // of the first
}

// tally counts the places of one thing.
type tally struct {
	count int
	first Place
}

func (t *tally) add(at Place) {
	if t.count == 0 {
		t.first = at
	}
	t.count++
}

// tallies are counts by a name, in the order in which the names first came.
type tallies struct {
	order []string
	by    map[string]*tally
}

func (t *tallies) add(name string, at Place) { t.addAll(name, tally{1, at}) }

func (t *tallies) addAll(name string, n tally) {
	if t.by == nil {
		t.by = map[string]*tally{}
	}
	x, ok := t.by[name]
	if !ok {
		x = &tally{first: n.first}
		t.by[name] = x
		t.order = append(t.order, name)
	}
	x.count += n.count
}
