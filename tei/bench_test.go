package tei

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strings"
	"testing"
	"time"

	"github.com/beevik/etree"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest/corpora"
)

// dialogue is about that many bytes of TEI as a parliament or an archive publishes it.
func dialogue(size int) []byte {
	var b strings.Builder
	b.WriteString(start + header + "<text><body>\n")
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, `<div type="debate" xml:id="d%d">
  <head>Sitting %d</head>
  <sp who="#a">
    <speaker>The Minister.</speaker>
    <p>We firmly intend, and I hope that you will be <hi rend="italic">convinced</hi> of this, not only to preserve and maintain our relations with you &amp; yours, but to move them forward. Everything that we try to carry out <unclear cert="low" reason="faded">in our country</unclear> fulfils our interests.</p>
    <p>You should have no doubts on that score.<note n="%d" place="bottom">See the <title>Record</title>.</note> Whatever happens, we want to act and to agree.</p>
  </sp>
  <gap reason="omitted" unit="page" quantity="3"><desc>Three pages omitted</desc></gap>
  <sp who="#b #c"><speaker>Both:</speaker><p>Agreed.</p></sp>
</div>
`, i, i, i)
	}
	b.WriteString("</body></text></TEI>")
	return []byte(b.String())
}

// BenchmarkBound is what etree takes to read and write the same bytes: the measure of the others.
func BenchmarkBound(b *testing.B) {
	benchmark(b, bound)
}

func bound(b *testing.B, data []byte) {
	doc := etree.NewDocument()
	if err := doc.ReadFromBytes(data); err != nil {
		b.Fatal(err)
	}
	doc.WriteTo(io.Discard)
}

func BenchmarkDecode(b *testing.B) {
	benchmark(b, func(b *testing.B, data []byte) { decoded(b, data) })
}

func BenchmarkEncode(b *testing.B) {
	docs := map[*byte]*transcript.Document{}
	benchmark(b, func(b *testing.B, data []byte) {
		d := docs[&data[0]]
		if d == nil {
			b.StopTimer()
			d = decoded(b, data)
			docs[&data[0]] = d
			b.StartTimer()
		}
		if err := Encode(io.Discard, d); err != nil {
			b.Fatal(err)
		}
	})
}

func BenchmarkBoth(b *testing.B) { benchmark(b, both) }

func both(b *testing.B, data []byte) {
	if err := Encode(io.Discard, decoded(b, data)); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkRatio is Both in units of Bound, by turns, so that what else the machine does weighs on either.
func BenchmarkRatio(b *testing.B) {
	data := dialogue(1 << 20)
	var ours, theirs time.Duration
	for b.Loop() {
		start := time.Now()
		both(b, data)
		ours += time.Since(start)
		start = time.Now()
		bound(b, data)
		theirs += time.Since(start)
	}
	b.ReportMetric(float64(ours)/float64(theirs), "x-bound")
}

// BenchmarkMemory is the most memory that Go has from the system while 20 MB are read and written,
// and what the document holds in between, in bytes for each byte of the file.
func BenchmarkMemory(b *testing.B) {
	data := dialogue(20 << 20)
	var peak, live uint64
	for b.Loop() {
		debug.FreeOSMemory()
		before := memory("/memory/classes/total:bytes") - memory("/memory/classes/heap/released:bytes")
		held := memory("/memory/classes/heap/objects:bytes")
		done, watched := make(chan bool), make(chan bool)
		go func() {
			defer close(watched)
			for {
				peak = max(peak, memory("/memory/classes/total:bytes")-memory("/memory/classes/heap/released:bytes")-before)
				select {
				case <-done:
					return
				case <-time.After(time.Millisecond):
				}
			}
		}()
		d := decoded(b, data)
		if err := Encode(io.Discard, d); err != nil {
			b.Fatal(err)
		}
		close(done)
		<-watched
		runtime.GC()
		live = memory("/memory/classes/heap/objects:bytes") - held
		runtime.KeepAlive(d)
	}
	b.ReportMetric(float64(peak)/float64(len(data)), "peak/input")
	b.ReportMetric(float64(live)/float64(len(data)), "live/input")
}

func memory(name string) uint64 {
	s := []metrics.Sample{{Name: name}}
	metrics.Read(s)
	return s[0].Value.Uint64()
}

func decoded(b *testing.B, data []byte) *transcript.Document {
	d, err := Decode(bytes.NewReader(data))
	if err != nil {
		b.Fatal(err)
	}
	return d
}

// benchmark runs f on a megabyte of dialogue, and on a quarter of the files of the corpora, if they are there.
func benchmark(b *testing.B, f func(*testing.B, []byte)) {
	run := func(name string, files ...[]byte) {
		b.Run(name, func(b *testing.B) {
			size := 0
			for _, data := range files {
				size += len(data)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, data := range files {
					f(b, data)
				}
			}
		})
	}
	run("dialogue", dialogue(1<<20))
	if _, err := os.Stat(corpora.Dir()); err != nil {
		return
	}
	var files [][]byte
	for i, name := range corpus(b) {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		if i%4 == 0 {
			files = append(files, data)
		}
	}
	run("corpora", files...)
}
