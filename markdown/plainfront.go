package markdown

import (
	"strings"

	yaml "go.yaml.in/yaml/v4"

	"github.com/tiro-transcripts/tiro/transcript"
)

// plainFront is the front matter of the profile plain with its fences: a key for each field, and a list for those of
// one key that follow each other. Nothing is written where there are no fields.
func (w *writer) plainFront() []byte {
	fields := w.d.Metadata.Fields
	if len(fields) == 0 {
		return nil
	}
	out := []byte("---\n")
	used := map[string]bool{}
	for i := 0; i < len(fields); {
		key := plainKey(fields[i])
		n := 1
		for i+n < len(fields) && plainKey(fields[i+n]) == key {
			n++
		}
		var values []string
		for _, f := range fields[i : i+n] {
			values = append(values, plainValue(f))
		}
		if used[key] {
			key = freeKey(key, used)
		}
		used[key] = true
		out = append(out, quoted(key, "no", isPlainKey)...)
		out = append(out, ':')
		out = w.house.values(out, key, values)
		i += n
	}
	return append(out, "---\n"...)
}

// plainKey is the key that gives a field its name and label.
func plainKey(f *transcript.Field) string {
	if label := strings.TrimSuffix(f.Label, ":"); label != "" {
		return label
	}
	return f.Name
}

// plainValue are the words of a field on one line.
func plainValue(f *transcript.Field) string {
	var words []string
	for _, b := range f.Children {
		words = append(words, transcript.BlockText(b))
	}
	return strings.Join(words, " ")
}

// values adds a value, or a list of several.
func (h *house) values(out []byte, key string, values []string) []byte {
	switch {
	case len(values) == 1 && !listed(key, h.list):
		return append(append(append(out, ' '), quoted(values[0], h.quotes, isPlainValue)...), '\n')
	case h.lists == "flow":
		out = append(out, " ["...)
		for i, v := range values {
			if i > 0 {
				out = append(out, ", "...)
			}
			out = append(out, quoted(v, h.quotes, isPlainItem)...)
		}
		return append(out, "]\n"...)
	}
	indent := "\n  - "
	if h.lists == "flush" {
		indent = "\n- "
	}
	for _, v := range values {
		out = append(append(out, indent...), quoted(v, h.quotes, isPlainValue)...)
	}
	return append(out, '\n')
}

// listed reports whether a key is in a list with commas.
func listed(key, list string) bool {
	return key != "" && strings.Contains(","+list+",", ","+key+",") && !strings.Contains(key, ",")
}

// quoted is a string as YAML has it, in single quotation marks where the style asks for none and it cannot stand so.
func quoted(s, quotes string, isPlain func(string) bool) string {
	switch {
	case quotes == "no" && (isPlainWord(s) || isPlain(s)):
		return s
	case quotes == "double":
		return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(s) + `"`
	}
	return "'" + strings.ReplaceAll(s, "'", "''") + "'"
}

// isPlainWord reports whether YAML reads a string as itself wherever it stands: letters, digits and spaces that begin with
// a letter, and are too long to be a word of YAML's own.
func isPlainWord(s string) bool {
	if len(s) <= len("false") || !isLetter(s[0]) || s[len(s)-1] == ' ' {
		return false
	}
	for i := range len(s) {
		if !isAlnum(s[i]) && s[i] != ' ' {
			return false
		}
	}
	return true
}

// isPlainKey, isPlainValue and isPlainItem report whether YAML reads a string as itself where it stands without
// quotation marks: as a key, as its value, among those of a list in brackets.
func isPlainKey(s string) bool {
	n := loaded(s + ": x")
	return n != nil && n.Kind == yaml.MappingNode && len(n.Content) == 2 && n.Content[0].Value == s && n.Content[1].Value == "x"
}

func isPlainValue(s string) bool {
	n := loaded("k: " + s)
	return n != nil && n.Kind == yaml.MappingNode && len(n.Content) == 2 && isString(n.Content[1], s)
}

func isPlainItem(s string) bool {
	n := loaded("[" + s + "]")
	return n != nil && n.Kind == yaml.SequenceNode && len(n.Content) == 1 && isString(n.Content[0], s)
}

func isString(n *yaml.Node, s string) bool {
	return n.Kind == yaml.ScalarNode && n.Value == s && n.Tag != "!!null" && n.Anchor == ""
}

// loaded is the one node of a document; nil for what is no YAML.
func loaded(s string) *yaml.Node {
	var doc yaml.Node
	if err := yaml.Load([]byte(s), &doc); err != nil || len(doc.Content) != 1 {
		return nil
	}
	return doc.Content[0]
}
