package teiheader

import (
	"slices"
	"strconv"
	"strings"

	"github.com/tiro-transcripts/tiro/transcript"
)

// place is where in a header that Tiro writes a field stands. Their order is that of the header.
type place int

const (
	inTitle      place = iota // titleStmt/title
	inIdentifier              // publicationStmt/p/idno
	inNote                    // notesStmt/note
	inCitation                // sourceDesc/bibl
	inDate                    // profileDesc/creation/date
	inPlace                   // profileDesc/creation/placeName
	inSummary                 // profileDesc/abstract
	inLanguage                // profileDesc/langUsage/language
)

// placeOf is the place that a field's name calls for, if its content fits there; a note holds everything.
func placeOf(f *transcript.Field) place {
	words, plain := plainWords(f)
	if f.Name != "language" && !strings.HasSuffix(f.Name, "-language") && f.Value != "" {
		return inNote
	}
	switch f.Name {
	case transcript.FieldTitle:
		if plain {
			return inTitle
		}
	case transcript.FieldIdentifier:
		if plain && isText(words) {
			return inIdentifier
		}
	case transcript.FieldCitation:
		if plain && !slices.ContainsFunc(words, notInBibl) {
			return inCitation
		}
	case transcript.FieldDate:
		if plain && len(words) == 1 && words[0].Kind() == transcript.KindDate && !numbered(words[0]) {
			return inDate
		}
	case transcript.FieldPlace:
		if n, ok := soleName(words); plain && ok && n.Names == transcript.PlaceName && !numbered(n) {
			return inPlace
		}
	case transcript.FieldSummary:
		if plain && !slices.ContainsFunc(words, isAb) || isParagraphs(f.Children) {
			return inSummary
		}
	default:
		if f.Value != "" && isLanguage(f.Value) && (f.Name == "language" || f.Label != "" || transcript.IsNCName(f.Name)) &&
			(len(f.Children) == 0 || plain && isText(words)) {
			return inLanguage
		}
	}
	return inNote
}

// plainWords are the words of a field that is one Plain paragraph.
func plainWords(f *transcript.Field) ([]transcript.Inline, bool) {
	if len(f.Children) != 1 {
		return nil, false
	}
	p, ok := f.Children[0].(*transcript.Paragraph)
	if !ok || !p.Plain {
		return nil, false
	}
	return p.Children, true
}

func isText(words []transcript.Inline) bool {
	return len(words) == 1 && words[0].Kind() == transcript.KindText
}

func isAb(n transcript.Inline) bool { return transcript.IsTEI(n, "ab") }

func soleName(words []transcript.Inline) (*transcript.Named, bool) {
	if len(words) != 1 {
		return nil, false
	}
	n, ok := words[0].(*transcript.Named)
	return n, ok
}

// numbered reports whether a node has the attribute that a field's position is written in.
func numbered(n transcript.Node) bool {
	_, ok := n.Attributes().Get(transcript.Name{Local: "n"})
	return ok
}

// notInBibl: TEI allows no lists, tables, verse or stage directions in a bibl.
func notInBibl(n transcript.Inline) bool {
	switch n := n.(type) {
	case *transcript.List, *transcript.Table, *transcript.Verse:
		return true
	case *transcript.Event:
		return n.Event == transcript.Stage
	}
	return false
}

func isParagraphs(blocks []transcript.Block) bool {
	for _, b := range blocks {
		if p, ok := b.(*transcript.Paragraph); !ok || p.Plain {
			return false
		}
	}
	return len(blocks) > 0
}

func isLanguage(tag string) bool {
	a := transcript.SplitAttrs([]transcript.Attr{{Name: transcript.Name{Space: transcript.XML, Local: "lang"}, Value: tag}})
	return a.Lang == tag
}

// numbers are what @n says of each field: nothing, if no field has a label and they stand
// in the order of their places; else the position, and the label after it.
func numbers(fields []*transcript.Field) []string {
	out := make([]string, len(fields))
	last, needed := inTitle, false
	for _, f := range fields {
		p := placeOf(f)
		needed = needed || f.Label != "" || p < last
		last = p
	}
	for i, f := range fields {
		if needed {
			out[i] = strings.TrimSuffix(strconv.Itoa(i+1)+" "+f.Label, " ")
		}
	}
	return out
}

// position undoes numbers for one field.
func position(n string) (at int, label string, ok bool) {
	digits, label, _ := strings.Cut(n, " ")
	at, err := strconv.Atoi(digits)
	return at, label, err == nil
}
