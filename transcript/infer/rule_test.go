package infer

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/tiro-transcripts/tiro/transcript"
)

// describe is a node as the Want of an Example.
func describe(n transcript.Node) string {
	parts := []string{string(n.Kind())}
	var s transcript.Shape
	s.Of(n)
	for _, p := range s.Properties {
		if p.String != nil && *p.String != "" {
			parts = append(parts, p.Name+"="+*p.String)
		}
	}
	a := n.Attributes()
	if a.Lang != "" {
		parts = append(parts, "lang="+a.Lang)
	}
	if a.Cert != "" {
		parts = append(parts, "cert="+a.Cert)
	}
	switch n.(type) {
	case *transcript.Gap, *transcript.Event:
	default:
		parts = append(parts, allText(n))
	}
	return strings.Join(parts, " ")
}

func allText(n transcript.Node) string {
	var b strings.Builder
	for c := range transcript.Preorder(n) {
		if t, ok := c.(*transcript.Text); ok {
			b.WriteString(t.Value)
		}
	}
	return b.String()
}

func one(s string) []transcript.Inline { return []transcript.Inline{&transcript.Text{Value: s}} }

// claims are the nodes of a list that a rule made.
func claims(in []transcript.Inline) []transcript.Inline {
	var out []transcript.Inline
	for _, n := range in {
		if a := n.Attributes(); a != nil && a.Rule != "" {
			out = append(out, n)
		}
	}
	return out
}

func TestRules(t *testing.T) {
	for _, r := range slices.Concat(gapRules(), wordRules(), besideRules(), supplementRules(), remarkRules(), eventRules()) {
		t.Run(r.Name, func(t *testing.T) {
			for _, e := range r.Examples {
				in := one(e.Text)
				out := Brackets(in, Context{Original: e.Original, Lang: "en"})
				assert.Equal(t, e.Text, transcript.InlineText(out), "the words change")
				if got := claims(out); assert.Len(t, got, 1, e.Text) {
					assert.Equal(t, e.Want, describe(got[0]), e.Text)
					assert.Equal(t, r.Name, got[0].Attributes().Rule, e.Text)
				}
			}
			for _, s := range r.Not {
				for _, original := range []string{"", "ru", "zh", "de", "fr", "ja", "es", "pl", "cs", "it", "hu"} {
					for _, n := range claims(Brackets(one(s), Context{Original: original, Lang: "en"})) {
						assert.Fail(t, "a claim is made of what no rule knows", "%s: %s (original %q)", s, describe(n), original)
					}
				}
			}
		})
	}
}

func TestDocumentRules(t *testing.T) {
	for _, r := range documentRules() {
		t.Run(r.Name, func(t *testing.T) {
			marked := r.Name == "speaker.letter" || r.Name == "speaker.dash" // which describe nobody
			for _, e := range r.Examples {
				assert.Equal(t, e.Want, claimed(readWith(t, typed("", e.Text), Options{Marked: marked, Speakers: r.Speakers}), r.Name), e.Text)
			}
			for _, s := range r.Not {
				assert.Empty(t, claimed(readWith(t, typed("", s), Options{Marked: marked, Speakers: r.Speakers}), r.Name), s)
			}
		})
	}
}

// claimed are the nodes of a document that a rule claimed.
func claimed(d *transcript.Document, rule string) string {
	var out []string
	for n := range d.Preorder() {
		a := n.Attributes()
		if a == nil || a.Rule != rule {
			continue
		}
		s := describe(n)
		if turn, ok := n.(*transcript.Turn); ok {
			s = "turn " + transcript.InlineText(turn.Label)
		}
		if p, ok := n.(*transcript.Person); ok {
			names := []string{strings.TrimSuffix(s, " "+allText(n)), p.ID}
			for x := range p.Names() {
				names = append(names, transcript.InlineText(x.Children))
			}
			s = strings.Join(names, " ")
		}
		out = append(out, s)
	}
	return strings.Join(out, "|")
}

// TestTable: each rule is there once, with a sentence and examples.
func TestTable(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range Rules() {
		assert.False(t, seen[r.Name], r.Name)
		seen[r.Name] = true
		assert.NotEmpty(t, r.About, r.Name)
		assert.NotEmpty(t, r.Examples, r.Name)
	}
}

// TestOrder: the lists that are searched by halving are in order, and each word is found.
func TestOrder(t *testing.T) {
	for _, list := range []string{english, givenNames, gapVocabulary} {
		words := strings.Fields(list)
		assert.True(t, slices.IsSorted(words))
		for _, w := range words {
			if !inOrder(list, w) || inOrder(list, w+"x~") {
				assert.Fail(t, "a word is not found", w)
			}
		}
	}
	assert.False(t, inOrder(english, ""))
}
