package markdown_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/tiro-transcripts/tiro/markdown"
	"github.com/tiro-transcripts/tiro/transcript"
)

// A record in the layout of the Wilson Center Digital Archive is known by that layout, and
// written in it again.
func Example_wilson() {
	d, err := markdown.Decode(strings.NewReader(`**March 8, 1957**

**Conversation between A.P. Velen and T. Orlik**

**Original Language:**

Russian

**Contents:**

Translation - English

Sampleton, 8 March 1957

A.P. Velen. Good morning. [Two pages omitted]

[T. Orlik.] Not much time [malo vremeni].
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for turn := range d.Turns() {
		fmt.Println(turn.Speakers, transcript.InlineText(turn.Label))
	}
	fmt.Println()
	if err := markdown.Encode(os.Stdout, d); err != nil {
		fmt.Println(err)
	}
	// Output:
	// [velen] A.P. Velen.
	// [orlik] [T. Orlik.]
	//
	// **March 8, 1957**
	//
	// **Conversation between A.P. Velen and T. Orlik**
	//
	// **Original Language:**
	//
	// Russian
	//
	// **Contents:**
	//
	// Translation - English
	//
	// Sampleton, 8 March 1957
	//
	// A.P. Velen. Good morning. [Two pages omitted]
	//
	// [T. Orlik.] Not much time [malo vremeni].
}
