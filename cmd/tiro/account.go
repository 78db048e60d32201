package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// account tells how a conversion goes: failures and what is skipped as lines, or every event as JSON, and on a
// terminal how far it is.
type account struct {
	log    io.Writer // lines
	stderr io.Writer
	quiet  bool
	joined bool          // documents go to standard output
	events *json.Encoder // nil if not asked for
	bar    *progress     // nil if not on a terminal
	tally  *tally
	began  time.Time
}

func (cv *conversion) newAccount(stdout, stderr io.Writer) *account {
	r := &account{log: stderr, stderr: stderr, quiet: cv.whole.quiet, joined: stdio(cv.out), tally: newTally(), began: time.Now()}
	if cv.whole.json && !r.joined {
		r.events = json.NewEncoder(stdout)
		r.events.SetEscapeHTML(false)
	}
	return r
}

// event is a line of --json.
type event struct {
	Event   string           `json:"event"` // start, converted, kept, skipped, failed, end
	Name    string           `json:"name,omitempty"`
	Record  *archive.Record  `json:"record,omitempty"`
	Plan    *archive.Plan    `json:"plan,omitempty"`
	Summary *archive.Summary `json:"summary,omitempty"`
	Error   string           `json:"error,omitempty"`
}

// start says what there is to do.
func (r *account) start(p archive.Plan) {
	if r.events != nil {
		_ = r.events.Encode(event{Event: "start", Plan: &p}) // who reads no more is told by the status
	}
	if !r.quiet && r.events == nil && !r.joined {
		r.bar = newProgress(r.stderr, p)
	}
	if r.bar != nil {
		r.log = r.bar
	}
}

// see tells of one result.
func (r *account) see(res *archive.Result) {
	for _, rec := range res.Records {
		what := whatCame(res, rec)
		if r.events != nil {
			_ = r.events.Encode(event{Event: what, Name: res.Name, Record: &rec})
		}
		for _, n := range rec.Notices {
			r.tally.notice(res.Name, n)
		}
		if what == "skipped" && !r.quiet && r.events == nil {
			fmt.Fprintln(r.log, printable(res.Name+": skipped: "+rec.Skipped))
		}
	}
	if res.Err != nil && r.events == nil {
		fmt.Fprintln(r.log, printable(oneLine(res.Err)))
	}
	if r.bar != nil {
		size := int64(0)
		if len(res.Records) > 0 {
			size = res.Records[0].Input.Size
		}
		r.bar.see(res.Name, size, res.Err != nil)
	}
}

func whatCame(res *archive.Result, rec archive.Record) string {
	switch {
	case rec.Failed != nil:
		return "failed"
	case rec.Skipped != "":
		return "skipped"
	case res.Kept:
		return "kept"
	}
	return "converted"
}

// end says what came of it all; the error is that of the command.
func (r *account) end(sum archive.Summary, err error, failures string) error {
	if r.bar != nil {
		r.bar.end()
		r.log = r.stderr
	}
	if err == nil && sum.Failed > 0 {
		err = fmt.Errorf("%s could not be converted: see above", several(sum.Failed, "document", "documents"))
		if failures != "" {
			err = fmt.Errorf("%s could not be converted: %s says which, and why", several(sum.Failed, "document", "documents"), failures)
		}
	}
	if r.events != nil {
		e := event{Event: "end", Summary: &sum}
		if err != nil {
			e.Error = oneLine(err)
		}
		return errors.Join(err, r.events.Encode(e))
	}
	if r.quiet {
		return err
	}
	told := r.tally.print(r.log)
	if !r.joined {
		fmt.Fprintln(r.log, r.summary(sum))
	}
	return errors.Join(err, told)
}

// summary is the last line but that of the error.
func (r *account) summary(sum archive.Summary) string {
	out := fmt.Sprintf("%d converted", sum.Converted)
	for _, part := range []struct {
		count int
		what  string
	}{{sum.Kept, "kept as they were"}, {sum.Skipped, "skipped"}, {sum.Failed, "failed"}} {
		if part.count > 0 {
			out += fmt.Sprintf(", %d %s", part.count, part.what)
		}
	}
	return out + fmt.Sprintf(" in %.1f s", time.Since(r.began).Seconds())
}

// watched and watchedOutput are sinks of which an account sees everything that was put into them.
type watched struct {
	archive.Sink
	account *account
}

func (w watched) Put(r *archive.Result) error {
	if err := w.Sink.Put(r); err != nil {
		return err
	}
	w.account.see(r)
	return nil
}

type watchedOutput struct {
	*archive.Output
	account *account
}

func (w watchedOutput) Put(r *archive.Result) error { return watched{w.Output, w.account}.Put(r) }
