package tei_test

import (
	"fmt"
	"strings"

	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
)

// Parliaments' corpora hold utterances: what was a speech is reported, and written as one.
func ExampleEncodeWith_parlaClarin() {
	doc, err := tei.Decode(strings.NewReader(memo))
	if err != nil {
		fmt.Println(err)
		return
	}
	report := func(d transcript.Diagnostic) error {
		fmt.Printf("%s: %s: %s\n", d.Pos, d.Code, d.Message)
		return nil
	}
	var out strings.Builder
	err = tei.EncodeWith(&out, doc, transcript.EncodeOptions{Profile: tei.ParlaClarin, Report: report})
	if err != nil {
		fmt.Println(err)
		return
	}
	_, body, _ := strings.Cut(out.String(), "<body>\n")
	body, _, _ = strings.Cut(body, "    </body>")
	fmt.Print(body)
	// Output:
	// 5:18: metadata-moved: a field is written where Parla-CLARIN keeps it, and reads back as what that place says
	// 12:7: speech-as-utterance: a speech is written as an utterance, and reads back as one
	//       <note type="speaker">Velen:</note>
	//       <u who="#velen">
	//         <seg>We agree, <foreign xml:lang="ru-Latn">konechno</foreign>.</seg>
	//       </u>
	//       <gap reason="omitted" unit="page" quantity="3"><desc>Three pages omitted</desc></gap>
}
