package archive

import (
	"context"
	"errors"
	"fmt"
	"strings"
)

// Plan is what a source holds, as far as the names of its files say it.
type Plan struct {
	Files int   `json:"files"`           // that the filter chooses, also those that are then skipped, or cannot be read
	Bytes int64 `json:"bytes"`           // of them, where that is known
	Lines bool  `json:"lines,omitempty"` // one or more is a file of lines, and holds any number of documents
}

// Plan goes through the names of a source that can be ranged over again, and reads no file. It is an error
// when two documents would have one name (if the sink does not join them), upper case and lower being one, since
// file systems differ in that.
func (c *Converter) Plan(ctx context.Context, src Source, joins bool) (Plan, error) {
	var p Plan
	if err := c.check(joins); err != nil {
		return p, err
	}
	taken := c.newNames(joins)
	clash := map[[16]byte]bool{}
	for e, output := range c.outputs(src) {
		if err := ctx.Err(); err != nil {
			return p, fmt.Errorf("interrupted: %w", err)
		}
		p.add(&c.Reader, e)
		if output != "" && !joins && !taken.take(output) {
			clash[key(output)] = true
		}
	}
	if len(clash) > 0 {
		return p, c.clashing(src, clash)
	}
	return p, nil
}

// Measure goes through the names of a source that can be ranged over again, and reads no file.
func (r *Reader) Measure(ctx context.Context, src Source) (Plan, error) {
	var p Plan
	if err := r.Filter.Check(); err != nil {
		return p, err
	}
	for e := range r.chosen(src) {
		if err := ctx.Err(); err != nil {
			return p, fmt.Errorf("interrupted: %w", err)
		}
		p.add(r, e)
	}
	return p, nil
}

func (p *Plan) add(r *Reader, e Entry) {
	p.Files++
	p.Bytes += max(e.Size, 0)
	p.Lines = p.Lines || r.isLines(e.Path)
}

// chosen is what the filter leaves of a source.
func (r *Reader) chosen(src Source) Source {
	return func(yield func(Entry, error) bool) {
		for e, err := range src {
			if r.Filter.matches(e, err) && !yield(e, err) {
				return
			}
		}
	}
}

// outputs are the entries that the filter chooses, and what each would be called if it holds one document, and of lines
// the first; of what may be of no format, and of what is not read, nothing.
func (c *Converter) outputs(src Source) func(yield func(Entry, string) bool) {
	return func(yield func(Entry, string) bool) {
		for e, err := range c.chosen(src) {
			output := ""
			if _, known := c.Formats.ByName(e.Path); (known || c.From.Name != "") && err == nil && e.Skip == "" {
				it := Item{Entry: e}
				if c.isLines(e.Path) {
					it.Line = 1
				}
				output = c.outputName(&it, false, 0)
			}
			if !yield(e, output) {
				return
			}
		}
	}
}

// clashing says which files would have the names that clash, the first of them.
func (c *Converter) clashing(src Source, clash map[[16]byte]bool) error {
	const most = 10
	var order []string
	inputs := map[string][]string{}
	for e, output := range c.outputs(src) {
		if output == "" || !clash[key(output)] {
			continue
		}
		k := strings.ToLower(output)
		if inputs[k] == nil {
			order = append(order, k)
		}
		inputs[k] = append(inputs[k], e.Name)
	}
	var said []string
	for _, k := range order[:min(len(order), most)] {
		said = append(said, fmt.Sprintf("%s would be %s", strings.Join(inputs[k], " and "), k))
	}
	if len(order) > most {
		said = append(said, fmt.Sprintf("and %d more", len(order)-most))
	}
	return errors.New(strings.Join(said, "; ") + ": nothing is written: " + distinct)
}
