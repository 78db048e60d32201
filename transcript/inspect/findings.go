package inspect

import (
	"fmt"
	"slices"
)

// findings are everything that looks inconsistent, in the order of the codes.
func (s *survey) findings(r *Report) []Finding {
	return slices.Concat(
		[]Finding(s.truncations),
		contradictions(r.Dates),
		s.unknownSpeakers(),
		s.turns.badAttributes(),
		s.labelFindings(),
		s.turns.missingLabels(),
		s.silent(),
		s.turns.emptyTurns(),
		s.turns.unpairedParts(),
		s.times.disorder(),
		s.refs.dangling(),
	)
}

// unknownSpeakers finds those whom nothing in the document describes: no person, and no element either,
// since a group or an organisation can speak. A document that describes nobody keeps its people in
// another file, which is one thing to say, not one for each.
func (s *survey) unknownSpeakers() []Finding {
	var out []Finding
	speakers := &s.turns.speakers
	for _, id := range speakers.order {
		if x := s.speech.byID[id]; x != nil && x.Described || s.refs.ids[id] {
			continue
		}
		t := speakers.by[id]
		out = append(out, Finding{
			Code: SpeakerUnknown, Severity: Warning, Values: []string{id}, Count: t.count, At: t.first,
			Message: fmt.Sprintf("nothing in the document describes the speaker %s", s.speech.name(id)),
		})
	}
	if len(out) < len(speakers.order) || len(out) == 0 {
		return out
	}
	all := Finding{Code: SpeakersElsewhere, Severity: Info, At: out[0].At}
	for _, f := range out {
		all.Values = append(all.Values, f.Values...)
		all.Count += f.Count
	}
	all.Message = fmt.Sprintf("the document describes none of its %s: %s", some(len(out), "speaker", "speakers"), firstOf(all.Values))
	return []Finding{all}
}

// silent counts those who are described and neither speak nor do anything.
func (s *survey) silent() []Finding {
	n := 0
	for _, x := range s.speech.people {
		if x.Described && x.Turns == 0 && x.Events == 0 {
			n++
		}
	}
	if n == 0 || s.counts.Turns == 0 {
		return nil
	}
	return []Finding{{
		Code: PersonSilent, Severity: Info, Count: n,
		Message: some(n, "person is described and never speaks", "people are described and never speak"),
	}}
}

func (t *times) disorder() []Finding {
	if t.back.count == 0 {
		return nil
	}
	return []Finding{{
		Code: TimeOrder, Severity: Warning, Count: t.back.count, At: t.back.first,
		Message: some(t.back.count, "turn starts", "turns start") + " earlier on the timeline than the turn before",
	}}
}
