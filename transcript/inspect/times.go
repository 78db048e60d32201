package inspect

import "github.com/tiro-transcripts/tiro/transcript"

// times gathers what turns say of a timeline.
type times struct {
	line         *transcript.Timeline
	points       map[string]point
	starts, ends int
	before       point // the start of the turn before
	started      bool
	back         tally // turns that start before the one before them
}

// point is a point of a timeline: its place in the list, and its time where that is known.
type point struct {
	index int
	time  *decimal // since the point that is the beginning, in units
	dead  bool     // the time is not to be known
}

func (t *times) init(line *transcript.Timeline) {
	t.line = line
	if line == nil {
		return
	}
	t.points = make(map[string]point, len(line.Points))
	for i := range line.Points {
		t.points[line.Points[i].ID] = point{index: i}
	}
	for i := range line.Points {
		t.resolve(line.Points[i].ID)
	}
}

// resolve finds the time of a point by those that it is counted from. The chain may be long, and it
// may be a ring, in which no point has a time.
func (t *times) resolve(id string) {
	var chain []string // from the point back to one whose time is known
	for {
		p, ok := t.points[id]
		if !ok || p.dead {
			return
		}
		if p.time == nil && t.isBeginning(p) {
			p.time = &decimal{}
			t.points[id] = p
		}
		if p.time != nil {
			break
		}
		p.dead = true // until it is reached from the other end
		t.points[id] = p
		chain = append(chain, id)
		id = t.line.Points[p.index].Since
	}
	for i := len(chain) - 1; i >= 0; i-- {
		p := t.points[chain[i]]
		d, ok := parseDecimal(t.line.Points[p.index].Interval)
		if !ok {
			return // those that are left stay dead
		}
		d.add(t.points[id].time)
		p.time, p.dead = &d, false
		id = chain[i]
		t.points[id] = p
	}
}

// isBeginning reports whether p is the point that times count from: the origin or, where none is
// named, the first.
func (t *times) isBeginning(p point) bool {
	if o := t.line.Origin; o != "" {
		return t.line.Points[p.index].ID == o
	}
	return p.index == 0
}

// isBefore reports whether p comes before q: by their times where both are known, else, where neither
// is, by their order.
func (p point) isBefore(q point) bool {
	if p.time != nil && q.time != nil {
		return p.time.sum.Cmp(&q.time.sum) < 0
	}
	return p.time == nil && q.time == nil && p.index < q.index
}

func (t *times) turn(turn *transcript.Turn) {
	if turn.Start != "" {
		t.starts++
	}
	if turn.End != "" {
		t.ends++
	}
	start, ok := t.points[turn.Start]
	if !ok {
		return
	}
	if t.started && start.isBefore(t.before) {
		t.back.add(placeOf(turn))
	}
	t.before, t.started = start, true
}

func (t *times) report() *Times {
	if t.line == nil {
		return nil
	}
	r := &Times{Points: len(t.line.Points), Unit: t.line.Unit, Starts: t.starts, Ends: t.ends, Span: t.span()}
	for i := range t.line.Points {
		switch a := t.line.Points[i].Absolute; {
		case a == "":
		case r.From == "":
			r.From = a
		default:
			r.To = a
		}
	}
	return r
}

// span is the time from the first known point to the last; empty where fewer than two are known.
func (t *times) span() string {
	var first, last *decimal
	known := 0
	for i := range t.line.Points {
		d := t.points[t.line.Points[i].ID].time
		if d == nil {
			continue
		}
		known++
		if first == nil || d.sum.Cmp(&first.sum) < 0 {
			first = d
		}
		if last == nil || d.sum.Cmp(&last.sum) > 0 {
			last = d
		}
	}
	if known < 2 {
		return ""
	}
	var length decimal
	length.add(last)
	length.sub(first)
	return length.String()
}
