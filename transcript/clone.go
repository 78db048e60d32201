package transcript

import "slices"

// Clone is a copy of n that shares nothing with it.
func Clone[N Node](n N) N { return clone(n).(N) }

func clone(n Node) Node {
	m := New(n.Kind())
	m.SetPos(n.Pos())
	if a := n.Attributes(); a != nil {
		b := m.Attributes()
		*b = *a
		b.Other = slices.Clone(a.Other)
	}
	var from, to Shape
	from.Of(n)
	to.Of(m)
	for i, p := range from.Properties {
		q := to.Properties[i]
		switch {
		case p.String != nil:
			*q.String = *p.String
		case p.List != nil:
			*q.List = slices.Clone(*p.List)
		default:
			*q.Bool = *p.Bool
		}
	}
	for i, s := range from.Slots {
		for j := range s.Len() {
			to.Slots[i].Append(clone(s.At(j)))
		}
	}
	return m
}

// Clone is a copy of d that shares nothing with it.
func (d *Document) Clone() *Document {
	c := *d
	c.Other = slices.Clone(d.Other)
	c.Metadata.Fields = cloneAll(d.Metadata.Fields)
	if d.Metadata.Header != nil {
		c.Metadata.Header = Clone(d.Metadata.Header)
	}
	c.People = cloneAll(d.People)
	c.Body = cloneAll(d.Body)
	c.Prolog, c.Epilog = cloneAll(d.Prolog), cloneAll(d.Epilog)
	c.Namespaces = slices.Clone(d.Namespaces)
	if d.Timeline != nil {
		t := *d.Timeline
		t.Other = slices.Clone(t.Other)
		t.Points = slices.Clone(t.Points)
		for i := range t.Points {
			t.Points[i].Other = slices.Clone(t.Points[i].Other)
		}
		c.Timeline = &t
	}
	if d.PartOf != nil {
		p := *d.PartOf
		c.PartOf = &p
	}
	if d.Source != nil {
		s := *d.Source
		c.Source = &s
	}
	return &c
}

func cloneAll[N Node](ns []N) []N {
	if ns == nil {
		return nil
	}
	out := make([]N, len(ns))
	for i, n := range ns {
		out[i] = Clone(n)
	}
	return out
}
