package markdown

import (
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// labels say who speaks under a label.
type labels struct {
	declared map[string][]string // by the front matter
	names    map[string]string   // of people; empty for a name that two people have
}

func newLabels(people []*transcript.Person) labels {
	l := labels{map[string][]string{}, map[string]string{}}
	for _, p := range people {
		for n := range p.Names() {
			name := bareLabel(transcript.InlineText(n.Children))
			if old, ok := l.names[name]; ok && old != p.ID {
				l.names[name] = ""
			} else if name != "" {
				l.names[name] = p.ID
			}
		}
	}
	return l
}

// bareLabel is a label without its brackets and without the punctuation that ends it.
func bareLabel(label string) string {
	const brackets, stops = "[]()", ".:,; \u2014\u2013-"
	label = strings.Trim(label, brackets+" ")
	label = strings.TrimRight(label, stops)
	return strings.Trim(label, brackets+" ")
}

// speakers are the IDs of those who speak under a label, and whether it is one: one that the
// front matter declares, one that is a person's name, or one that ends as labels do.
func (l labels) speakers(label string) ([]string, bool) {
	if ids, ok := l.declared[label]; ok {
		return ids, true
	}
	if id := l.names[bareLabel(label)]; id != "" {
		return []string{id}, true
	}
	return nil, endsLabel(label)
}

// endsLabel reports whether a label ends with a full stop or a colon, in brackets or not.
func endsLabel(label string) bool {
	label = strings.TrimRight(label, "])")
	return len(label) > 1 && (strings.HasSuffix(label, ".") || strings.HasSuffix(label, ":"))
}
