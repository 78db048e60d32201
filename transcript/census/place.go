package census

import "github.com/tiro-transcripts/tiro/transcript/inspect"

// moveDown puts the places of a document, that of a line, where they are in the whole file.
func (d *Document) moveDown(lines int) {
	r := d.Report
	for i := range r.Labels {
		move(&r.Labels[i].At, lines)
	}
	for i := range r.Apparatus {
		move(&r.Apparatus[i].At, lines)
	}
	for i := range r.Outline {
		move(&r.Outline[i].At, lines)
	}
	for i := range r.Dates {
		move(&r.Dates[i].At, lines)
	}
	for i := range r.Findings {
		move(&r.Findings[i].At, lines)
	}
	for i := range d.Decisions {
		move(&d.Decisions[i].At, lines)
	}
}

func move(p *inspect.Place, lines int) {
	if *p != (inspect.Place{}) {
		p.Line += uint32(lines)
	}
}
