package tei

import (
	"testing"

	"github.com/stretchr/testify/require"
)

const sameAs = `<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p n="1" rend="x">a <hi>b</hi><!-- c --></p></body></text></TEI>`

func TestSame(t *testing.T) {
	for what, other := range map[string]string{
		"layout":   "<TEI xmlns='http://www.tei-c.org/ns/1.0'>\n <teiHeader></teiHeader>\n <text><body>\n<p rend='x'\nn='1'>\n a\n <hi>b</hi><!-- c -->\n</p></body></text></TEI>",
		"prefixes": `<t:TEI xmlns:t="http://www.tei-c.org/ns/1.0"><t:teiHeader/><t:text><t:body><t:p n="1" rend="x">a <t:hi>b</t:hi><!-- c --></t:p></t:body></t:text></t:TEI>`,
		"a schema": `<?xml-model href="x.rng"?>` + sameAs[len(`<?xml version="1.0"?>`):],
	} {
		require.NoError(t, Same([]byte(sameAs), []byte(other)), what)
	}
	for what, other := range map[string]string{
		"a word":         `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p n="1" rend="x">a <hi>c</hi><!-- c --></p></body></text></TEI>`,
		"a space":        `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p n="1" rend="x">a<hi>b</hi><!-- c --></p></body></text></TEI>`,
		"an attribute":   `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p n="1">a <hi>b</hi><!-- c --></p></body></text></TEI>`,
		"a comment":      `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p n="1" rend="x">a <hi>b</hi></p></body></text></TEI>`,
		"an instruction": sameAs + `<?x?>`,
		"a namespace":    `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p n="1" rend="x">a <hi xmlns="">b</hi><!-- c --></p></body></text></TEI>`,
		"the end":        `<TEI>`,
	} {
		require.Error(t, Same([]byte(sameAs), []byte(other)), what)
	}
}
