package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "Prints the man page of the tool",
		Long:  "Prints all of this help as one man page, tiro(1), in roff.",
		Example: `  tiro man | man -l -
  tiro man > ~/.local/share/man/man1/tiro.1`,
		Args: noArguments,
		RunE: func(c *cobra.Command, _ []string) error {
			_, err := c.OutOrStdout().Write(manPage(c.Root()))
			return err
		},
	}
}

// manPage is the help of every command as one page. It has no date: what is built from the same
// source prints the same page.
func manPage(root *cobra.Command) []byte {
	var p roff
	number, _, _ := strings.Cut(strings.TrimPrefix(root.Version, root.Name()+" "), " ")
	p.macro("TH", strings.ToUpper(root.Name()), "1", "", root.Name()+" "+number, "User Commands")
	p.macro("SH", "NAME")
	p.text(root.Name() + " - " + strings.ToLower(root.Short[:1]) + root.Short[1:])
	p.macro("SH", "SYNOPSIS")
	for _, c := range listed(root) {
		p.synopsis(c)
	}
	p.macro("SH", "DESCRIPTION")
	p.prose(about(root))
	p.macro("SH", "COMMANDS")
	for _, c := range listed(root) {
		p.command(c)
	}
	p.macro("SH", "OPTIONS")
	p.options(root)
	p.macro("SH", "EXIT STATUS")
	for _, s := range exitStatuses() {
		p.macro("TP")
		p.line(bold(fmt.Sprint(s.code)))
		p.text(s.meaning)
	}
	p.macro("SH", "EXAMPLES")
	p.verbatim(root.Example)
	p.macro("SH", "SEE ALSO")
	p.text("jing(1), jq(1), xmllint(1)")
	return p.Bytes()
}

// synopsis is how a command is called.
func (p *roff) synopsis(c *cobra.Command) {
	p.macro("SY", c.CommandPath())
	if takes := takes(c); takes != "" {
		p.text(takes)
	}
	p.macro("YS")
}

func (p *roff) command(c *cobra.Command) {
	p.macro("SS", c.CommandPath())
	p.prose(about(c))
	p.options(c)
	if c.HasExample() {
		p.macro("PP")
		p.text(exampleTitle(c))
		p.macro("PP")
		p.verbatim(c.Example)
	}
}

func exampleTitle(c *cobra.Command) string {
	if strings.Contains(c.Example, "\n") {
		return "Examples:"
	}
	return "Example:"
}

// options are the flags of a command, but the one for help, which every command has.
func (p *roff) options(c *cobra.Command) {
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Hidden || f.Name == "help" && c.HasParent() {
			return
		}
		spec, says := describe(f, bold, italic)
		p.macro("TP")
		p.line(spec)
		p.text(says)
	})
}
