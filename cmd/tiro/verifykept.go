package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/archive"
)

// errUnkept is the failure that the lines printed have told already.
var errUnkept = errors.New("not everything is as it was written: see above")

// keeping is a run of tiro verify on what an earlier conversion has left.
type keeping struct {
	manifest string // or the output that it is of
	inputs   []string
	bagit    bool
	workers  int // those of the flag that verify has for everything
}

func (k *keeping) flags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&k.manifest, "manifest", "", "check what this `MANIFEST` names, and FILE is the output if that is elsewhere")
	f.StringArrayVar(&k.inputs, "inputs", nil, "check also that `IN` is what was converted, named as for 'tiro convert' (may be repeated)")
	f.BoolVar(&k.bagit, "bagit", false, "check that each FILE is a valid bag (RFC 8493), and by the manifest of tiro in it")
}

// is reports whether it was asked for.
func (k *keeping) is() bool { return k.manifest != "" || k.bagit || len(k.inputs) > 0 }

// check finds what cannot be, of the arguments and of the flags for reading, which the manifest goes before.
func (k *keeping) check(c *cobra.Command, args []string) error {
	for _, name := range []string{"from", "encoding", "infer", "no-infer", "speakers", "split", "max-bytes", "max-depth"} {
		if c.Flags().Changed(name) {
			return fmt.Errorf("--%s: the manifest says how a conversion read: leave it out", name)
		}
	}
	for _, name := range []string{"include", "exclude", "summary", "csv", "quiet"} {
		if c.Flags().Changed(name) {
			return fmt.Errorf("--%s is for the laws, and a manifest is checked whole: leave it out", name)
		}
	}
	switch {
	case k.bagit && k.manifest != "":
		return errors.New("--bagit finds the manifest in the bag: leave --manifest out")
	case k.bagit && len(args) == 0:
		return errors.New("no bag is named: name a folder")
	case k.bagit && len(args) > 1 && len(k.inputs) > 0:
		return errors.New("--inputs are those of one bag: name one")
	case !k.bagit && k.manifest == "":
		return errors.New("--inputs are checked by a manifest: add --manifest MANIFEST")
	case !k.bagit && len(args) > 1:
		return fmt.Errorf("%s: one output is of one manifest", args[1])
	}
	return nil
}

func (k *keeping) run(ctx context.Context, reg *transcript.Registry, args []string, a *keptAccount) error {
	if !k.bagit {
		if err := k.byManifest(ctx, reg, k.manifest, strings.Join(args, ""), a); err != nil {
			return err
		}
		return a.end()
	}
	for _, name := range args {
		if err := k.bag(ctx, reg, name, a); err != nil {
			return err
		}
	}
	return a.end()
}

// bag checks a bag, and what the manifest in it names.
func (k *keeping) bag(ctx context.Context, reg *transcript.Registry, name string, a *keptAccount) error {
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return fmt.Errorf("%s: no such folder: check the name", name)
	case err != nil:
		return err
	case !info.IsDir():
		return fmt.Errorf("%s: is no folder: a bag is one; unpack it, if it is packed", name)
	}
	if err := a.see(ctx, name, "payload", archive.CheckBag(ctx, os.DirFS(name), k.workers)); err != nil {
		return err
	}
	manifest, _, err := archive.FindManifest(name)
	if err != nil {
		return err
	}
	if _, err := os.Stat(manifest); errors.Is(err, os.ErrNotExist) && len(k.inputs) == 0 {
		return nil // a bag of somebody else
	}
	return k.byManifest(ctx, reg, manifest, name, a)
}

// byManifest checks an output; where none is named, that which the manifest is of.
func (k *keeping) byManifest(ctx context.Context, reg *transcript.Registry, name, output string, a *keptAccount) error {
	manifest, own := name, output
	if output == "" || isFolder(name) {
		var err error
		if manifest, own, err = archive.FindManifest(name); err != nil {
			return err
		}
	}
	if output == "" {
		output = own
	}
	f, err := open(manifest, nil)
	if err != nil {
		return err
	}
	defer f.Close()
	m, err := readManifest(f, manifest)
	if err != nil {
		return err
	}
	if !k.bagit && m.Header.Options.Bag {
		if err := a.see(ctx, output, "payload", archive.CheckBag(ctx, os.DirFS(output), k.workers)); err != nil {
			return err
		}
	}
	src, err := archive.Written(output, m.Header)
	if err != nil {
		return err
	}
	c := archive.Checker{Manifest: m, Formats: reg, Workers: k.workers}
	shown := output
	if info, err := os.Stat(output); err == nil && info.Mode().IsRegular() && archive.Packing(output) == "" {
		shown = filepath.Dir(output) // a file of lines is what it is called
	}
	if err := a.see(ctx, shown, "documents", c.Outputs(ctx, src)); err != nil {
		return err
	}
	a.failedThen += m.Summary.Failed
	if len(k.inputs) == 0 {
		return nil
	}
	in, err := archive.Files(k.inputs)
	if err != nil {
		return err
	}
	return a.see(ctx, k.shownInputs(), "inputs", c.Inputs(ctx, in))
}

func readManifest(r io.Reader, name string) (*archive.Manifest, error) {
	f, ok := r.(*os.File)
	if !ok {
		return nil, fmt.Errorf("%s: is no file: name the manifest", name)
	}
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	return archive.ReadManifest(f, info.Size(), name)
}

// shownInputs is where the paths of the inputs begin, if that is one folder.
func (k *keeping) shownInputs() string {
	if len(k.inputs) == 1 && isFolder(k.inputs[0]) {
		return k.inputs[0]
	}
	return ""
}

// keptAccount tells what was found.
type keptAccount struct {
	out        io.Writer
	json       bool
	counts     map[string]int // of what was looked at, by what it is
	problems   int
	failedThen int // what the conversion itself could not convert
}

// keptEvent is a line of --json.
type keptEvent struct {
	Event  string         `json:"event"` // problem, end
	Of     string         `json:"of,omitempty"`
	File   string         `json:"file,omitempty"`
	Part   *archive.Part  `json:"part,omitempty"`
	Code   string         `json:"code,omitempty"`
	Said   string         `json:"message,omitempty"`
	Info   bool           `json:"info,omitempty"`
	Counts map[string]int `json:"checked,omitempty"`
	Failed *int           `json:"problems,omitempty"`
}

func (a *keptAccount) see(ctx context.Context, whole, what string, found iter.Seq[archive.Checked]) error {
	for x := range found {
		if x.Problem == nil || x.Problem.Code == archive.CodeMissing || x.Problem.Code == archive.CodeChanged || x.Problem.Code == archive.CodeText {
			a.counts[what]++
		}
		if x.Problem == nil {
			continue
		}
		if !x.Problem.Info {
			a.problems++
		}
		if err := a.tell(whole, what, x); err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("interrupted: %w", err)
	}
	return nil
}

func (a *keptAccount) tell(whole, what string, x archive.Checked) error {
	name := filepath.Join(whole, filepath.FromSlash(x.Part.Path))
	if a.json {
		return a.encode(keptEvent{Event: "problem", Of: what, File: name, Part: &x.Part, Code: x.Problem.Code, Said: x.Problem.Message, Info: x.Problem.Info})
	}
	if x.Part.Line > 0 {
		name += fmt.Sprint(":", x.Part.Line)
	}
	note := ""
	if x.Problem.Info {
		note = "note: "
	}
	_, err := fmt.Fprintln(a.out, printable(name+": "+note+x.Problem.Message))
	return err
}

func (a *keptAccount) encode(e keptEvent) error {
	enc := json.NewEncoder(a.out)
	enc.SetEscapeHTML(false)
	return enc.Encode(e)
}

// end says what came of it all; the error is that of the command.
func (a *keptAccount) end() error {
	var err error
	if a.problems > 0 {
		err = errUnkept
	}
	if a.json {
		return errors.Join(a.encode(keptEvent{Event: "end", Counts: a.counts, Failed: &a.problems}), err)
	}
	var parts []string
	for _, what := range []struct{ key, one, many string }{
		{"payload", "file of a bag", "files of a bag"}, {"documents", "document", "documents"}, {"inputs", "input", "inputs"},
	} {
		if n := a.counts[what.key]; n > 0 {
			parts = append(parts, several(n, what.one, what.many))
		}
	}
	said := "nothing to check"
	if len(parts) > 0 {
		said = strings.Join(parts, ", ") + " checked"
	}
	said += ", " + several(a.problems, "problem", "problems")
	if a.failedThen > 0 {
		said += "; " + several(a.failedThen, "input", "inputs") + " could not be converted then, as the manifest says"
	}
	_, printed := fmt.Fprintln(a.out, said)
	return errors.Join(printed, err)
}
