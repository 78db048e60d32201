package tei

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// Whatever is well-formed is read, valid or not, and L1 and L4 hold of it.
func TestArbitraryMarkup(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := markupMaker{t: t}
		in := start
		if m.often() {
			in += "<teiHeader>" + m.content(headerElements, 5) + "</teiHeader>"
		}
		in += "<text" + m.attributes() + ">"
		if m.rarely() {
			in += m.content(textElements, 3)
		}
		in += "<body>" + m.content(textElements, 5) + "</body></text></TEI>"
		d, err := Decode(strings.NewReader(in))
		require.NoError(t, err, in)
		require.NoError(t, transcripttest.Identity(Format(), d), in)
		require.NoError(t, transcripttest.Fixpoint(Format(), d), in)
	})
}

type markupMaker struct {
	t *rapid.T
	n int // IDs given
}

const (
	headerElements = "fileDesc titleStmt title title title publicationStmt p p idno idno notesStmt note note noteGrp sourceDesc bibl bibl " +
		"extent measure profileDesc profileDesc creation date placeName abstract ab langUsage language particDesc listPerson person persName hi lb"
	textElements = "div head dateline sp sp speaker u u p p p seg lg l list item label table row cell quote note note stage " +
		"vocal kinesic incident pause desc gap lb pb milestone figure graphic figDesc hi emph ref supplied unclear choice sic corr abbr expan " +
		"foreign gloss name persName title date q add del anchor ab bibl text body timeline when x:thing teiHeader"
)

func (m *markupMaker) one(of ...string) string { return rapid.SampledFrom(of).Draw(m.t, "") }
func (m *markupMaker) rarely() bool            { return rapid.IntRange(0, 7).Draw(m.t, "") == 7 }
func (m *markupMaker) often() bool             { return !m.rarely() }

func (m *markupMaker) content(names string, depth int) string {
	var b strings.Builder
	for range rapid.IntRange(0, 4).Draw(m.t, "") {
		switch kind := rapid.IntRange(0, 9).Draw(m.t, ""); {
		case kind < 2:
			b.WriteString(m.one("a", " ", "\n", " b ", "\tc  d", "&#13;", " ", "&amp;", "<![CDATA[ e ]]>", "й́"))
		case kind == 2 && m.rarely():
			b.WriteString(m.one("<!--c-->", "<!-- -->", "<?p i?>", "<?p?>"))
		case depth > 0:
			name := m.one(strings.Fields(names)...)
			b.WriteString("<" + name + m.attributes())
			if name == "x:thing" {
				b.WriteString(` xmlns:x="urn:x"`)
			}
			b.WriteString(">" + m.content(names, depth-1) + "</" + name + ">")
		}
	}
	return b.String()
}

func (m *markupMaker) attributes() string {
	var b strings.Builder
	seen := map[string]bool{}
	for range rapid.IntRange(-3, 3).Draw(m.t, "") {
		a := m.one(`type="speaker"`, `type="citation"`, `type="file"`, `type="value"`, `type="a b"`, `n="1"`, `n="2 Label"`, `n="2  Label "`, `n=""`, `who="#a"`, `who="#b #a"`, `who="x"`, `who="#a  #b"`,
			`xml:id=""`, `xml:lang="en"`, `xml:lang="x y"`, `rend="bracketed"`, `rend=" a  b"`, `cert="low"`, `ana="tiro:rule"`, `ana="#language"`, `ident="ru"`, `ident=""`, `when="1990"`, `when-custom="x"`,
			`from="1990" to="1991"`, `unit="timestamp"`, `quantity="3"`, `reason="a b"`, `part="I"`, `part="N"`, `start="#T"`, `synch="#T"`, `target="&#10;"`, `url="u"`, `role="label"`, `place="bottom"`,
			`xml:space="preserve"`, `xml:space="default"`, `xmlns="urn:y"`, `xmlns="http://www.tei-c.org/ns/1.0"`)
		name := a[:strings.IndexByte(a, '=')]
		if seen[name] || (name == "xmlns" && !m.rarely()) {
			continue
		}
		seen[name] = true
		if name == "xml:id" {
			m.n++
			a = `xml:id="` + m.one("i", "ж") + strings.Repeat("i", m.n) + `"`
		}
		b.WriteString(" " + a)
	}
	return b.String()
}
