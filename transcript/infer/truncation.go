package infer

import (
	"slices"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// What machines say where they left off: nobody chose what is missing, and nobody knows what it was.

// truncated reads [Transcript truncated due to length], [... 4,096 tokens truncated] and [continued in next file],
// which are formulas of programs: the words before "truncated" are of what programs put out, and no article is among them.
func truncated(words []string) *transcript.Gap {
	if saysContinued(words) {
		return truncatedGap(amount{})
	}
	var a amount
	for i, w := range words {
		if w == "truncated" {
			if i+1 < len(words) && !opensCause(words[i+1]) {
				return nil
			}
			return truncatedGap(a)
		}
		switch n, ok := number(strings.ReplaceAll(w, ",", "")); {
		case ok && i+1 < len(words):
			a = amount{unit: machineUnit(words[i+1]), quantity: n}
		case !isOutput(w):
			return nil
		}
	}
	return nil
}

func truncatedGap(a amount) *transcript.Gap {
	g := &transcript.Gap{Reason: "truncated"}
	if a.unit != "" {
		g.Unit, g.Quantity = a.unit, a.quantity
	}
	g.Rule = "gap.truncated"
	return g
}

// isOutput reports whether a word is of what programs put out, or of how much of it.
func isOutput(word string) bool {
	return machineUnit(word) != "" || listed("transcript transcription output response message text content document file log result results tool "+
		"conversation chat session history input remaining rest of more was is automatically", word)
}

// machineUnit is the unit in which programs count: characters, tokens.
func machineUnit(word string) string {
	if token, _ := unit(word); token != "" {
		return token
	}
	switch one := strings.TrimSuffix(word, "s"); one {
	case "token", "byte", "message", "turn", "char", "kilobyte", "megabyte":
		return one
	}
	return ""
}

// opensCause reports whether a word begins why, where or by what something was truncated.
func opensCause(word string) bool { return listed("due because for at by after to from in here", word) }

// saysContinued reads what stands at the end of a file whose rest is another: continued in next file.
func saysContinued(words []string) bool {
	words = after(words, "to be")
	if len(words) < 3 || len(words) > 5 || !listed("continued continues", words[0]) || !listed("in on", words[1]) {
		return false
	}
	last := words[len(words)-1]
	if isDigits(last) {
		last = words[len(words)-2]
	}
	return listed("file chunk message segment", last)
}

// after are words without those that they begin with.
func after(words []string, first string) []string {
	rest, ok := strings.CutPrefix(strings.Join(words, " "), first+" ")
	if !ok {
		return words
	}
	return strings.Fields(rest)
}

// withTruncations is a paragraph with what stands in parentheses and between dots, …(truncated)…, or is all of it, as a
// gap. Prose has such a word in parentheses, and not with dots around them.
func withTruncations(p *transcript.Paragraph) *transcript.Paragraph {
	for i, n := range p.Children {
		t, ok := n.(*transcript.Text)
		if !ok || !strings.Contains(t.Value, ")") {
			continue
		}
		from, to, g := truncationIn(t.Value, len(p.Children) == 1)
		if g == nil {
			continue
		}
		g.Desc = []transcript.Inline{text(t, t.Value[from:to])}
		g.SetPos(t.Pos())
		q := *p
		q.Children = slices.Clone(p.Children[:i])
		if from > 0 {
			q.Children = append(q.Children, text(t, t.Value[:from]))
		}
		q.Children = append(q.Children, g)
		if to < len(t.Value) {
			q.Children = append(q.Children, text(t, t.Value[to:]))
		}
		q.Children = append(q.Children, p.Children[i+1:]...)
		if losesSpace(q.Children) {
			return p
		}
		return withTruncations(&q)
	}
	return p
}

// truncationIn is where in s a machine says that it left off.
func truncationIn(s string, whole bool) (from, to int, g *transcript.Gap) {
	for open := strings.IndexByte(s, '('); open >= 0; {
		size := strings.IndexByte(s[open:], ')')
		if size < 0 {
			return 0, 0, nil
		}
		inner := s[open+1 : open+size]
		from, to = len(strings.TrimRight(s[:open], ".…")), len(s)-len(strings.TrimLeft(s[open+size+1:], ".…"))
		dotted := strings.Trim(s[from:open], ".") == "" && open-from > 1 || strings.Contains(s[from:open], "…")
		if dotted || whole && from == 0 && to == len(s) {
			if g = truncated(gapWords(inner, strings.Fields(strings.ToLower(inner)))); g != nil {
				return from, to, g
			}
		}
		next := strings.IndexByte(s[open+1:], '(')
		if next < 0 {
			return 0, 0, nil
		}
		open += 1 + next
	}
	return 0, 0, nil
}
