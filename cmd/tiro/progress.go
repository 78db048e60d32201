package main

import (
	"fmt"
	"io"
	"os"
	"sync"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// progress is a bar on a terminal, and under it the file that was done last. What is written to it stands above.
type progress struct {
	*mpb.Progress
	stderr io.Writer
	bar    *mpb.Bar
	plan   archive.Plan

	mu      sync.Mutex
	done    int // files, or documents where files of lines are among them
	failed  int
	current string
}

// newProgress is a bar as long as what is to be read; nil if that is no terminal.
func newProgress(stderr io.Writer, plan archive.Plan) *progress {
	f, ok := stderr.(*os.File)
	if !ok || !term.IsTerminal(int(f.Fd())) {
		return nil
	}
	p := &progress{Progress: mpb.New(mpb.WithOutput(f)), stderr: stderr, plan: plan}
	p.bar = p.New(plan.Bytes, mpb.BarStyle(),
		mpb.PrependDecorators(decor.Any(p.counts)),
		mpb.AppendDecorators(
			decor.Percentage(decor.WC{W: 5}),
			decor.AverageSpeed(decor.SizeB1000(0), " % .1f"),
			decor.Any(timeLeft(time.Now())),
		),
		mpb.BarBtmExtender(mpb.BarFillerFunc(p.file)),
	)
	return p
}

// counts are "1,234 of 10,000, 3 failed".
func (p *progress) counts(decor.Statistics) string {
	p.mu.Lock()
	defer p.mu.Unlock()
	s := fmt.Sprint(p.done)
	if p.plan.Files > 0 && !p.plan.Lines {
		s += fmt.Sprint(" of ", p.plan.Files)
	}
	if p.failed > 0 {
		s += fmt.Sprintf(", %d failed", p.failed)
	}
	return s + " "
}

// timeLeft is as long as the rest takes, if it goes as it went.
func timeLeft(began time.Time) decor.DecorFunc {
	return func(s decor.Statistics) string {
		if s.Current == 0 || s.Total <= s.Current {
			return ""
		}
		left := time.Duration(float64(time.Since(began)) * float64(s.Total-s.Current) / float64(s.Current))
		return fmt.Sprintf(" %v left", left.Round(time.Second))
	}
}

// file is the line under the bar.
func (p *progress) file(w io.Writer, s decor.Statistics) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	_, err := fmt.Fprintln(w, cut(printable(p.current), s.AvailableWidth))
	return err
}

// see counts a file, or a line of one, of that size; less than 0 if nobody knows it.
func (p *progress) see(name string, size int64, failed bool) {
	p.mu.Lock()
	p.done++
	if failed {
		p.failed++
	}
	p.current = name
	p.mu.Unlock()
	p.bar.IncrInt64(max(size, 0))
}

// end takes the bar down.
func (p *progress) end() {
	io.WriteString(p.stderr, "\r") // a terminal shows an interrupt as ^C
	p.bar.Abort(true)
	p.Wait()
}
