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
		Use:           "tiro",
		Short:         "Converts transcripts between TEI XML, Markdown and JSON, and loses nothing",
		SilenceUsage:  true,
		SilenceErrors: true,
		Args:          cobra.NoArgs,
		RunE:          func(c *cobra.Command, _ []string) error { return c.Help() },
	}
	reg := formats()
	root.AddCommand(convertCommand(reg), textCommand(reg), verifyCommand(reg), inspectCommand(reg), formatsCommand(reg), schemaCommand(), versionCommand())
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return usagef("%v: see '%s --help'", err, c.CommandPath())
	})
	markUsage(root)
	return root
}

// markUsage makes each command's complaint about its arguments a usage error.
func markUsage(c *cobra.Command) {
	if check := c.Args; check != nil {
		c.Args = func(c *cobra.Command, args []string) error {
			if err := check(c, args); err != nil {
				return usagef("%s: see '%s --help'", oneLine(err), c.CommandPath())
			}
			return nil
		}
	}
	for _, sub := range c.Commands() {
		markUsage(sub)
	}
}

// oneLine is a message on one line.
func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

func formatsCommand(reg *transcript.Registry) *cobra.Command {
	return &cobra.Command{
		Use:   "formats",
		Short: "Lists the formats, their file names and profiles",
		Args:  cobra.NoArgs,
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
		Args:  cobra.NoArgs,
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
		Args:  cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			version, revision, goVersion := "devel", "", ""
			if info, ok := debug.ReadBuildInfo(); ok {
				if v := info.Main.Version; v != "" && v != "(devel)" {
					version = v
				}
				for _, s := range info.Settings {
					if s.Key == "vcs.revision" && len(s.Value) >= 12 {
						revision = " " + s.Value[:12]
					}
				}
				goVersion = " " + info.GoVersion
			}
			_, err := fmt.Fprintf(c.OutOrStdout(), "tiro %s%s%s\n", version, revision, goVersion)
			return err
		},
	}
}
