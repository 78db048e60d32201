package markdown

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// FuzzDecode: what decodes, encodes; what was encoded decodes to the same document (L1), and
// encodes again to the same bytes (L4).
func FuzzDecode(f *testing.F) {
	data, err := canonical(transcripttest.EveryNode())
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	for _, s := range hazards() {
		f.Add([]byte(s))
		f.Add([]byte(head + "**X.** " + s + "\n\n> - " + s + "\n\n| a |\n| - |\n| " + s + " |\n"))
	}
	files, _ := filepath.Glob("../testdata/*/*.md")
	for _, name := range files {
		if b, err := os.ReadFile(name); err == nil {
			f.Add(b)
		}
	}
	f.Fuzz(func(t *testing.T, in []byte) {
		start := time.Now()
		d, err := decodeBytes(in)
		if took := time.Since(start); took > 5*time.Minute {
			t.Fatalf("took %v", took)
		}
		if err != nil {
			if strings.Contains(err.Error(), "mistake in tiro") {
				t.Fatal(err)
			}
			return
		}
		out, err := canonical(d)
		if err != nil {
			t.Fatal(err)
		}
		back, err := decodeBytes(out)
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		if diff := transcript.Diff(d, back); diff != "" {
			t.Fatalf("%s\n%s", diff, out)
		}
		again, err := canonical(back)
		if err != nil || string(again) != string(out) {
			t.Fatalf("%v\n%s\n%s", err, out, again)
		}
	})
}
