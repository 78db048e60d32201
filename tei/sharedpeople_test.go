package tei

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSplitCorpus(t *testing.T) {
	const revised = `<revisionDesc><change>First.</change></revisionDesc></teiHeader>`
	in := corpusStart +
		`<TEI xml:id="s1"><teiHeader>` + strings.TrimPrefix(strings.TrimSuffix(header, "</teiHeader>"), "<teiHeader>") + revised +
		`<text><body><u who="#velen">One.</u><u who="#guest #velen">Two.</u><div type="document"><p>Not a part.</p></div></body></text></TEI>
<!-- between --><include xmlns="http://www.w3.org/2001/XInclude" href="s9.xml"/>
<teiCorpus>` + header + `<TEI>` + header + `<text><body><sp who="#orlik"><p>Three.</p></sp></body></text></TEI></teiCorpus>
<TEI xml:id="s3">` + header + `<text><front><p/></front><body><p>Four.</p></body></text></TEI>
<TEI xml:id="s4"><text><body><u who="#velen">Five.</u></body></text></TEI></teiCorpus>`
	docs := split(t, in, "anything")
	require.Len(t, docs, 5)
	assert.Equal(t, []string{"1 s1", "2 ", "3 s3", "4 s4"}, placesOf(docs[0]))

	s1, s2, s3, s4 := docs[1], docs[2], docs[3], docs[4]
	assert.Equal(t, "s1", s1.ID)
	assert.Equal(t, "A. Velen", s1.Person("velen").Name())
	assert.Nil(t, s1.Person("orlik"), "who does not speak there")
	assert.True(t, s1.Person("guest").External)
	assert.Equal(t, "B. Orlik", s2.Person("orlik").Name())
	assert.Empty(t, s3.People)
	assert.Nil(t, s3.Metadata.Header, "a header is kept as it stands")
	assert.True(t, s4.Person("velen").External, "there is no header to describe them in")
	for _, d := range docs[1:] {
		require.NoError(t, d.Validate())
		holds(t, d)
	}
	var alone bytes.Buffer
	require.NoError(t, Encode(&alone, s1))
	assert.Contains(t, alone.String(), `<?tiro partOf 1 of 4 in `+s1.PartOf.File+`?>`)
	assert.Regexp(t, `(?s)</fileDesc>\s*<profileDesc ana="tiro:shared">\s*<particDesc>\s*<listPerson>\s*<person xml:id="velen">.*</profileDesc>\s*<revisionDesc>`, alone.String())

	out, err := join(docs...)
	require.NoError(t, err)
	require.NoError(t, Same([]byte(in), []byte(out)))
	assert.NotContains(t, out, "tiro")
}

// Who is described in a part, or has an ID in common with it, is not described there again.
func TestSplitCorpusWithIDsOfItsOwn(t *testing.T) {
	own := strings.TrimSuffix(header, "</teiHeader>") + `<profileDesc><particDesc><listPerson><person xml:id="velen"><persName>Another Velen</persName></person></listPerson></particDesc></profileDesc></teiHeader>`
	in := corpusStart + `<TEI>` + own + `<text><body><u who="#velen">One.</u></body></text></TEI>` +
		`<TEI>` + header + `<text><body><u who="#orlik" xml:id="o1">Two.</u></body></text></TEI></teiCorpus>`
	docs := split(t, in, "document")
	require.Len(t, docs, 3)
	assert.Equal(t, "Another Velen", docs[1].Person("velen").Name())
	assert.True(t, docs[2].Person("orlik").External)
	for _, d := range docs[1:] {
		holds(t, d)
	}
	out, err := join(docs...)
	require.NoError(t, err)
	require.NoError(t, Same([]byte(in), []byte(out)))
}

// Pointers of any kind name the people of a corpus.
func TestSplitCorpusByAnyPointer(t *testing.T) {
	for _, who := range []string{"#velen", "velen", "spk:velen", "people.xml#velen"} {
		in := corpusStart + `<TEI>` + header + `<text><body><u who="` + who + `">One.</u></body></text></TEI></teiCorpus>`
		docs := split(t, in, "document")
		require.Len(t, docs, 2)
		require.NotNil(t, docs[1].Person("velen"), who)
		assert.Equal(t, "A. Velen", docs[1].Person("velen").Name())
		for turn := range docs[1].Turns() {
			assert.Equal(t, []string{"velen"}, turn.Speakers, who)
		}
		holds(t, docs[1])
		out, err := join(docs...)
		require.NoError(t, err)
		require.NoError(t, Same([]byte(in), []byte(out)))
	}
}
