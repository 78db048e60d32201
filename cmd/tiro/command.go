package main

import (
	"fmt"
	"runtime/debug"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/tiro-transcripts/tiro/jsonfmt"
	"github.com/tiro-transcripts/tiro/markdown"
	"github.com/tiro-transcripts/tiro/tei"
	"github.com/tiro-transcripts/tiro/transcript"
)

// formats are those that the tool knows.
func formats() *transcript.Registry {
	r, err := transcript.NewRegistry(tei.Format(), markdown.Format(), jsonfmt.Format(), jsonfmt.LinesFormat())
	if err != nil {
		panic(err) // two of our own formats claim one name
	}
	return r
}

func rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:   "tiro",
		Short: "Converts transcripts between TEI XML, Markdown and JSON, and loses nothing",
		Long: `Converts archival transcripts of conversations between TEI P5 XML, Markdown and JSON, and
loses nothing on the way: 'tiro convert' does it, 'tiro verify' proves it on your own files.

The format of a file is seen from its content and its name. No file is changed but the one
that --output names. An error is one line that says where, what, and what to do about it:

  record.xml:12:7: </body> stands where </p> is due, for <p> began at 11:3`,
		Example: `  tiro convert record.md -o record.xml
  tiro verify record.md
  tiro inspect record.xml`,
		Version:                    version(),
		SilenceUsage:               true,
		SilenceErrors:              true,
		SuggestionsMinimumDistance: 2,
		Args:                       knownCommand,
		RunE:                       func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	reg := formats()
	root.AddCommand(convertCommand(reg), textCommand(reg), verifyCommand(reg), inspectCommand(reg), formatsCommand(reg), schemaCommand(),
		completionCommand(), manCommand(), versionCommand())
	root.SetHelpCommand(helpCommand())
	root.InitDefaultHelpCmd()
	root.SetHelpFunc(printHelp)
	root.SetVersionTemplate("{{.Version}}\n")
	root.SetFlagErrorFunc(flagError)
	root.InitDefaultVersionFlag()
	root.Flags().Lookup("version").Usage = "print the version of the tool"
	finish(root)
	return root
}

// finish gives each command what all have: the flag for help, completion of what its flags take, and complaints
// about its arguments that are usage errors.
func finish(c *cobra.Command) {
	c.InitDefaultHelpFlag()
	c.Flags().Lookup("help").Usage = "print this help"
	completeFlags(c)
	if check := c.Args; check != nil {
		c.Args = func(c *cobra.Command, args []string) error {
			if err := check(c, args); err != nil {
				return usagef("%s: see '%s --help'", oneLine(err), c.CommandPath())
			}
			return nil
		}
	}
	for _, sub := range c.Commands() {
		finish(sub)
	}
}

// oneLine is a message on one line.
func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

func formatsCommand(reg *transcript.Registry) *cobra.Command {
	return &cobra.Command{
		Use:   "formats",
		Short: "Lists the formats, their file names and profiles",
		Long: `Lists the formats: the NAME that --from and --to take, the extensions of FILES by which it is
guessed, and the PROFILES that --profile takes, of which the first is the default unless a file
remembers another.`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			w := tabwriter.NewWriter(c.OutOrStdout(), 0, 0, 2, ' ', 0)
			fmt.Fprintln(w, "NAME\tFILES\tPROFILES\tWHAT")
			for _, f := range reg.Formats() {
				fmt.Fprintf(w, "%s\t%s\t%s\t%s\n", f.Name, strings.Join(f.Extensions, " "), strings.Join(f.Profiles, " "), f.Title)
			}
			return w.Flush()
		},
	}
}

func schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "Prints the JSON Schema (2020-12) of the JSON format",
		Long: `Prints the JSON Schema (2020-12) that each document of the formats json and jsonl is valid
against.`,
		Example: "  tiro schema > transcript.schema.json",
		Args:    noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			_, err := c.OutOrStdout().Write(jsonfmt.Schema())
			return err
		},
	}
}

func versionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "Prints the version of the tool",
		Args:  noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			_, err := fmt.Fprintln(c.OutOrStdout(), version())
			return err
		},
	}
}

// version is the name and version of the tool, the revision it was built from and the Go it was built with.
func version() string {
	number, revision, goVersion := "devel", "", ""
	if info, ok := debug.ReadBuildInfo(); ok {
		if v := info.Main.Version; v != "" && v != "(devel)" {
			number = v
		}
		for _, s := range info.Settings {
			if s.Key == "vcs.revision" && len(s.Value) >= 12 {
				revision = " " + s.Value[:12]
			}
		}
		goVersion = " " + info.GoVersion
	}
	return "tiro " + number + revision + goVersion
}
