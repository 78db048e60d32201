package markdown

import (
	"slices"
	"strconv"
	"strings"
)

// house is the style that a file in the profile plain is written in: what holds throughout.
type house struct {
	crlf, bom bool   // lines end so; the file begins with a byte order mark
	closed    bool   // no empty line stands after the front matter
	quotes    string // around the values of the front matter: no, single, double
	lists     string // of them: indented, flush, flow
	list      string // the keys whose values are lists even when there is one, with commas between
	heading   int    // the level of the headings of the outermost sections
	setext    bool   // headings of the levels 1 and 2 stand over a line
	close     bool   // no empty line stands after a heading
	italic    string // * or _
	bold      string // * or _, which stand twice
	bullet    string // - or +
	number    string // . or )
	pad       int    // spaces after the mark of an item
	indent    int    // columns of what stands within an item; 0 for those of its words
	hard      string // what a line break is: backslash, spaces
	fence     string // ``` or ~~~, or indent
	rule      string // with · for its spaces
	table     string // one of tableForms
	wrap      string // where lines end within a paragraph: no, sentences, stops (of sentences, not before a quotation mark), or a column
	hang      int    // spaces that the lines of a paragraph but its first begin with
	spaced    bool   // two spaces stand after a sentence
	escape    string // the punctuation that has a backslash wherever it stands
	bare      string // the punctuation that has none where other readers could take it for more: tags, definitions
	end       int    // empty lines after the last
}

// usual is the style of what came from elsewhere.
func usual() house {
	return house{quotes: "no", lists: "indented", heading: 2, italic: "*", bold: "*", bullet: "-", number: ".", pad: 1,
		hard: "backslash", fence: "```", rule: "---", table: tableSpaced, wrap: "no"}
}

// setting is one of a house, by the word that a Layout's Style has for it: "crlf", "italic:_". Exactly one of the
// pointers is set; of are the values that there are, and nil for any.
type setting struct {
	name   string
	flag   *bool
	number *int
	word   *string
	of     []string
}

func (h *house) settings() []setting {
	return []setting{
		{name: "crlf", flag: &h.crlf},
		{name: "bom", flag: &h.bom},
		{name: "closed", flag: &h.closed},
		{name: "quotes", word: &h.quotes, of: []string{"no", "single", "double"}},
		{name: "lists", word: &h.lists, of: []string{"indented", "flush", "flow"}},
		{name: "list", word: &h.list},
		{name: "heading", number: &h.heading, of: counts(1, 6)},
		{name: "setext", flag: &h.setext},
		{name: "close", flag: &h.close},
		{name: "italic", word: &h.italic, of: []string{"*", "_"}},
		{name: "bold", word: &h.bold, of: []string{"*", "_"}},
		{name: "bullet", word: &h.bullet, of: []string{"-", "+"}},
		{name: "number", word: &h.number, of: []string{".", ")"}},
		{name: "pad", number: &h.pad, of: counts(1, 4)},
		{name: "indent", number: &h.indent, of: counts(1, 8)},
		{name: "break", word: &h.hard, of: []string{"backslash", "spaces"}},
		{name: "fence", word: &h.fence, of: []string{"```", "~~~", "indent"}},
		{name: "rule", word: &h.rule, of: rules()},
		{name: "table", word: &h.table, of: tableForms()},
		{name: "wrap", word: &h.wrap},
		{name: "hang", number: &h.hang, of: counts(1, maxHang)},
		{name: "spaced", flag: &h.spaced},
		{name: "escape", word: &h.escape},
		{name: "bare", word: &h.bare},
		{name: "end", number: &h.end, of: counts(1, 9)},
	}
}

// counts are the numbers from one to another.
func counts(from, to int) []string {
	var out []string
	for i := from; i <= to; i++ {
		out = append(out, strconv.Itoa(i))
	}
	return out
}

// spaceOfRule stands for the space in a rule's form, since settings have none.
const spaceOfRule = "\u00b7"

// rules are the forms of a rule without spaces.
func rules() []string {
	out := ruleForms()
	for i := range out {
		out[i] = strings.ReplaceAll(out[i], " ", spaceOfRule)
	}
	return out
}

// value is a setting as a string; empty for a flag that is not set.
func (s setting) value() string {
	switch {
	case s.number != nil:
		return strconv.Itoa(*s.number)
	case s.word != nil:
		return *s.word
	case *s.flag:
		return s.name
	}
	return ""
}

// style is the style of a Layout: what is not as usual.
func (h house) style() string {
	var words []string
	plain := usual()
	settings := h.settings()
	for i, u := range plain.settings() {
		s := settings[i]
		switch v := s.value(); {
		case v == u.value():
		case s.flag != nil:
			words = append(words, s.name)
		default:
			words = append(words, s.name+":"+v)
		}
	}
	return strings.Join(words, " ")
}

// houseOf is the house of a style. Words that are none of its settings say nothing.
func houseOf(style string) house {
	h := usual()
	settings := h.settings()
	for word := range strings.FieldsSeq(style) {
		name, value, _ := strings.Cut(word, ":")
		i := slices.IndexFunc(settings, func(s setting) bool { return s.name == name })
		if i < 0 {
			continue
		}
		switch s := settings[i]; {
		case s.flag != nil:
			*s.flag = true
		case s.of != nil && !slices.Contains(s.of, value):
		case s.number != nil:
			*s.number, _ = strconv.Atoi(value)
		default:
			*s.word = value
		}
	}
	return h
}
