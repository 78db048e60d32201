package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/transcript"
	"github.com/tiro-transcripts/tiro/transcript/census"
	"github.com/tiro-transcripts/tiro/transcript/transcripttest"
)

// errUnproved is the failure that the lines printed have told already.
var errUnproved = errors.New("not every law holds: see above")

// verification is one run of tiro verify.
type verification struct {
	input
	censusTaking
	kept keeping
}

func verifyCommand(reg *transcript.Registry) *cobra.Command {
	v := verification{input: input{reg: reg}}
	c := &cobra.Command{
		Use:   "verify IN...",
		Short: "Proves on your own files that nothing is lost",
		Long: `Converts each file through every format and back, in memory, and prints a line a law: that
it holds, or the first difference. The status is 1 if any law fails on any file.

  L1  what each format writes, it reads again as the same document
  L2  so does every chain of two formats
  L3  a TEI file comes back as the same file, layout apart; with --split,
      joined again from its frame and its documents, of each of which the
      other laws are asked
  L4  what a format wrote, it writes again byte for byte
  L5  a file whose layout is remembered comes back byte for byte
  L6  the reading text has one SHA-256, whichever format it came through
  L7  what a profile cannot hold is reported, or is an error
  L8  the TEI has no word that the document has not; that it is valid is for a
      validator: jing tei_all.rng FILE

IN is what 'tiro convert' takes. Of several files, folders and archives (.zip, .tar, .tar.gz) it
prints a line a law that fails, and a summary: what was read, skipped and failed, who speaks,
words, gaps by reason, and of how many documents each law holds. One file that cannot be read
does not stop the others. How long it took is told on standard error: the report is the same
each time. What --csv writes is in 'tiro help inspect'.

Years later. With --manifest, what 'tiro convert' has left is compared with the manifest that
it wrote: that each document is there, has its size and SHA-256, is read in its format, and
has the reading text of what it was made of; with --inputs, that those are still what was
converted. A file of the format written that the manifest does not name is a problem, another
is noted. With --bagit, a bag is checked by RFC 8493 as well: its manifests, every checksum,
and that there is nothing else in it. Each problem is a line, and the status is then 1.`,
		Example: `  tiro verify record.xml
  tiro verify --csv laws.csv archive/ more.zip
  tiro verify --json *.xml | jq -r 'select(any(.laws[]?; .difference)).file'
  tiro verify --manifest out/manifest.jsonl --inputs archive/
  tiro verify --manifest out.zip.manifest.jsonl
  tiro verify --bagit bag`,
		SuggestFor: []string{"validate", "check", "prove", "test"},
		Args: func(c *cobra.Command, args []string) error {
			if v.kept.is() {
				return v.kept.check(c, args)
			}
			return someFiles(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			if v.kept.is() {
				defer ballast()()
				a := keptAccount{out: c.OutOrStdout(), json: v.json, counts: map[string]int{}}
				v.kept.workers = v.workers
				return v.kept.run(c.Context(), reg, args, &a)
			}
			return v.run(c, args)
		},
	}
	v.input.flags(c)
	v.censusTaking.flags(c)
	v.kept.flags(c)
	c.Flags().BoolVar(&v.json, "json", false, "print a JSON object a file; of an archive one a document, and a last one with the summary; with --manifest and --bagit one a problem")
	return c
}

func (v *verification) run(c *cobra.Command, names []string) error {
	if v.isWhole(c, names) {
		return v.archive(c, names)
	}
	results, err := v.file(c, names[0])
	if errors.As(err, new(*usageError)) {
		return err
	}
	if err != nil {
		results = append(results, verdict{Law: "file", Name: "is read", Err: oneLine(err)})
	}
	if err := v.print(c.OutOrStdout(), names[0], results); err != nil {
		return err
	}
	if slices.ContainsFunc(results, func(r verdict) bool { return r.Err != "" }) {
		return errUnproved
	}
	return nil
}

// verdict is a Result as it is printed.
type verdict struct {
	Document int    `json:"document,omitempty"` // from 1, where a file holds several
	Law      string `json:"law"`
	Name     string `json:"name"`
	Holds    bool   `json:"holds"`
	Applies  bool   `json:"applies"`
	Err      string `json:"difference,omitempty"`
	Detail   string `json:"detail,omitempty"`
}

func (v *verification) file(c *cobra.Command, name string) ([]verdict, error) {
	r, err := open(name, c.InOrStdin())
	if err != nil {
		return nil, err
	}
	defer r.Close()
	data, err := io.ReadAll(contextReader{c.Context(), r})
	if err != nil {
		return nil, err
	}
	docs, format, err := v.read(c.Context(), name, bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	each, joined := census.Verify(docs, data, format, v.decode, v.reg.Formats())
	var out []verdict
	for i, results := range each {
		number := 0
		if len(docs) > 1 {
			number = i + 1
		}
		for _, r := range results {
			out = append(out, verdictOf(r, number))
		}
	}
	if joined != nil {
		out = append(out, verdictOf(*joined, 0))
	}
	return out, nil
}

func verdictOf(r transcripttest.Result, document int) verdict {
	x := verdict{Document: document, Law: r.Law, Name: r.Name, Applies: r.Applies, Holds: r.Applies && r.Err == nil, Detail: r.Detail}
	if r.Err != nil {
		x.Err = oneLine(r.Err)
	}
	return x
}

func (v *verification) print(w io.Writer, name string, results []verdict) error {
	if v.json {
		return json.NewEncoder(w).Encode(struct {
			File string    `json:"file"`
			Laws []verdict `json:"laws"`
		}{name, results})
	}
	var b bytes.Buffer
	fmt.Fprintln(&b, name)
	for _, r := range results {
		what := "holds"
		switch {
		case r.Err != "":
			what = "FAILS: " + r.Err
		case !r.Applies:
			what = "does not apply"
		}
		if r.Detail != "" {
			what += " (" + r.Detail + ")"
		}
		number := ""
		if r.Document > 0 {
			number = fmt.Sprintf(" #%d", r.Document)
		}
		fmt.Fprintf(&b, "  %s%s %-16s %s\n", r.Law, number, r.Name, what)
	}
	_, err := b.WriteTo(w)
	return err
}
