package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Prints what a command does, its options and examples",
		Example: "  tiro help convert",
		RunE: func(c *cobra.Command, args []string) error {
			topic, rest, err := c.Root().Find(args)
			if err != nil {
				return usagef("%s: see 'tiro help'", oneLine(err))
			}
			if len(rest) > 0 {
				return usagef("unknown command %q%s: see 'tiro help'", rest[0], meant("", topic.SuggestionsFor(rest[0])))
			}
			return topic.Help()
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			var out []string
			if len(args) == 0 {
				for _, sub := range listed(c.Root()) {
					out = append(out, sub.Name()+"\t"+sub.Short)
				}
			}
			return out, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// printHelp prints what is known of a command. The man page has the same parts.
func printHelp(c *cobra.Command, _ []string) {
	var p page
	p.prose(about(c))
	fmt.Fprintf(&p, "\nUsage:\n%s\n", strings.TrimRight(indent+c.CommandPath()+" "+takes(c), " "))
	if c.HasExample() {
		fmt.Fprintf(&p, "\nExamples:\n%s\n", c.Example)
	}
	if commands := listed(c); len(commands) > 0 {
		p.WriteString("\nCommands:\n")
		for _, sub := range commands {
			p.paragraph(fmt.Sprintf("%s%-12s ", indent, sub.Name()), sub.Short)
		}
	}
	p.WriteString("\nOptions:\n")
	c.LocalFlags().VisitAll(p.option)
	if !c.HasParent() {
		p.WriteString("\nExit status:\n")
		for _, s := range exitStatuses() {
			p.paragraph(fmt.Sprintf("%s%d  ", indent, s.code), s.meaning)
		}
		p.WriteString("\n'tiro help COMMAND' says more of a command, 'tiro man' all of it as a man page.\n")
	}
	if _, err := p.WriteTo(c.OutOrStdout()); err != nil {
		c.PrintErrln(err)
	}
}

// about is what a command does.
func about(c *cobra.Command) string {
	if c.Long == "" {
		return c.Short + "."
	}
	return c.Long
}

// prose prints a description: paragraphs that a blank line parts, and lines that are indented, which stand as
// they are.
func (p *page) prose(s string) {
	for i, part := range strings.Split(s, "\n\n") {
		if i > 0 {
			p.WriteByte('\n')
		}
		if strings.HasPrefix(part, " ") {
			p.WriteString(part + "\n")
		} else {
			p.paragraph("", part)
		}
	}
}

// takes is what a command is called with.
func takes(c *cobra.Command) string {
	if c.HasSubCommands() {
		return "COMMAND"
	}
	_, takes, _ := strings.Cut(c.Use, " ")
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Name != "help" && !strings.HasPrefix(takes, "[OPTION]") {
			takes = strings.TrimSpace("[OPTION]... " + takes)
		}
	})
	return takes
}

// option prints a flag and what it does.
func (p *page) option(f *pflag.Flag) {
	if f.Hidden {
		return
	}
	plain := func(s string) string { return s }
	spec, says := describe(f, plain, plain)
	if f.Shorthand == "" {
		spec = "    " + spec
	}
	p.paragraph(fmt.Sprintf("%s%-24s ", indent, spec), says)
}

// describe is a flag as it is typed, with its names and its value marked each in a way, and what it does.
func describe(f *pflag.Flag, name, value func(string) string) (spec, says string) {
	what, says := pflag.UnquoteUsage(f)
	if d := f.DefValue; !slices.Contains([]string{"", "false", "0", "[]"}, d) {
		says += " (default " + d + ")"
	}
	spec = name("--" + f.Name)
	if f.Shorthand != "" {
		spec = name("-"+f.Shorthand) + ", " + spec
	}
	switch {
	case what == "": // a flag that is given or not
	case f.NoOptDefVal != "":
		spec += "[=" + value(what) + "]"
	default:
		spec += " " + value(what)
	}
	return spec, says
}

// listed are the commands that help is given on.
func listed(c *cobra.Command) []*cobra.Command {
	var out []*cobra.Command
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() || sub.Name() == "help" {
			out = append(out, sub)
		}
	}
	return out
}
