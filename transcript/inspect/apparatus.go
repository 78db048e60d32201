package inspect

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// apparatus gathers the editorial apparatus of a body by kind.
type apparatus struct {
	entries []*apparatusEntry
	by      map[apparatusKey]*apparatusEntry
}

// apparatusKey is what the things that are counted together have in common.
type apparatusKey struct {
	kind                transcript.Kind
	form, class, reason string // form: which of a kind's forms it is
}

type apparatusEntry struct {
	apparatusKey
	Apparatus
	quantities []*quantity // in the order in which their units first came
	units      map[string]*quantity
}

// add counts n, if it is apparatus. A reading in a choice is not: the choice is.
func (a *apparatus) add(n transcript.Node, inChoice bool) {
	key, ok := keyOf(n, inChoice)
	if !ok {
		return
	}
	if a.by == nil {
		a.by = map[apparatusKey]*apparatusEntry{}
	}
	e, ok := a.by[key]
	if !ok {
		e = &apparatusEntry{apparatusKey: key, Apparatus: key.describe()}
		e.At = placeOf(n)
		a.by[key] = e
		a.entries = append(a.entries, e)
	}
	e.Count++
	if attrs := n.Attributes(); attrs.Rule != "" {
		e.Inferred++
	}
	if isUncertain(n.Attributes().Cert) {
		e.Uncertain++
	}
	if gap, ok := n.(*transcript.Gap); ok {
		e.measure(gap)
	}
}

func keyOf(n transcript.Node, inChoice bool) (apparatusKey, bool) {
	k := apparatusKey{kind: n.Kind()}
	switch n := n.(type) {
	case *transcript.Gap:
		k.reason = n.Reason
	case *transcript.Supplied, *transcript.Unclear:
	case *transcript.Choice:
		k.form = readings(n)
	case *transcript.Reading:
		k.form = string(n.Type)
		return k, !inChoice
	case *transcript.Foreign:
		k.form = n.Lang
	case *transcript.Edit:
		k.form = string(n.Type)
	case *transcript.Event:
		k.form, k.class = cmp.Or(string(n.Event), "stage"), n.Type
	case *transcript.Note:
		k.class = n.Type
	case *transcript.Break:
		k.form = string(n.Type)
	default:
		return k, false
	}
	return k, true
}

// readings are the kinds of a choice's readings in order; other readings are named by their node.
func readings(c *transcript.Choice) string {
	var kinds []string
	for _, n := range c.Children {
		switch n := n.(type) {
		case *transcript.Reading:
			kinds = append(kinds, string(n.Type))
		case *transcript.Raw:
		default:
			kinds = append(kinds, string(n.Kind()))
		}
	}
	return strings.Join(kinds, " ")
}

func (k apparatusKey) describe() Apparatus {
	a := Apparatus{Kind: k.kind, Reason: k.reason, Class: k.class}
	switch k.kind {
	case transcript.KindChoice, transcript.KindReading:
		a.Readings = strings.Fields(k.form)
	case transcript.KindForeign:
		a.Lang = k.form
	case transcript.KindEdit:
		a.Edit = k.form
	case transcript.KindEvent:
		a.Event = k.form
	case transcript.KindBreak:
		a.Break = k.form
	}
	return a
}

// isUncertain reports whether a certainty is less than high: medium, low, unknown, or a
// number under 1.
func isUncertain(cert string) bool {
	if cert == "" || cert == "high" {
		return false
	}
	f, err := strconv.ParseFloat(cert, 64)
	return err != nil || f < 1
}

// report is what was gathered, in the order of apparatusKinds, most frequent first within a kind.
func (a *apparatus) report() []Apparatus {
	slices.SortStableFunc(a.entries, func(x, y *apparatusEntry) int {
		return cmp.Or(cmp.Compare(rank(x.kind), rank(y.kind)), cmp.Compare(y.Count, x.Count))
	})
	var out []Apparatus
	for _, e := range a.entries {
		for _, q := range e.quantities {
			e.Quantities = append(e.Quantities, q.report())
		}
		out = append(out, e.Apparatus)
	}
	return out
}

// rank orders the kinds: what is lost, what is doubtful, what is added, what happens, where it stands.
func rank(k transcript.Kind) int {
	return slices.Index([]transcript.Kind{
		transcript.KindGap, transcript.KindSupplied, transcript.KindUnclear, transcript.KindChoice, transcript.KindReading,
		transcript.KindForeign, transcript.KindEdit, transcript.KindEvent, transcript.KindNote, transcript.KindBreak,
	}, k)
}
