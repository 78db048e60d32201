package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"
)

// Every command, every flag and every status is on the page, under its heading.
func TestManPageIsWhole(t *testing.T) {
	root := rootCommand()
	page := string(manPage(root))
	sections := regexp.MustCompile(`(?m)^\.SH "(.*)"$`).FindAllStringSubmatch(page, -1)
	var titles []string
	for _, s := range sections {
		titles = append(titles, s[1])
	}
	require.Equal(t, []string{"NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS", "EXIT STATUS", "EXAMPLES", "SEE ALSO"}, titles)

	commands := "\n" + between(page, `.SH "COMMANDS"`, `.SH "OPTIONS"`)
	for _, c := range root.Commands() {
		require.Contains(t, page, `.SY "`+c.CommandPath()+`"`)
		part, _, _ := strings.Cut(between(commands, `.SS "`+c.CommandPath()+`"`, ""), "\n.SS ")
		requireFlags(t, part, c, "help")
		for line := range strings.Lines(c.Example) {
			require.Contains(t, part, escape(strings.TrimRight(line, "\n")), c.Name())
		}
	}
	requireFlags(t, between(page, `.SH "OPTIONS"`, `.SH "EXIT STATUS"`), root, "")
	for _, s := range exitStatuses() {
		require.Contains(t, plain(page), s.meaning)
	}
}

func requireFlags(t *testing.T, part string, c *cobra.Command, but string) {
	t.Helper()
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Name == but {
			return
		}
		_, says := pflag.UnquoteUsage(f)
		require.Contains(t, part, bold("--"+f.Name), c.Name())
		require.Contains(t, plain(part), plain(escape(says)), "%s --%s", c.Name(), f.Name)
	})
}

// A line that begins with a dot or an apostrophe is a macro of man(7); none is there by accident.
func TestManPageHasKnownMacrosOnly(t *testing.T) {
	known := regexp.MustCompile(`^\.(TH|SH|SS|SY|YS|TP|PP|EX|EE)( "[^"]*")*$`)
	for line := range strings.SplitSeq(strings.TrimSuffix(string(manPage(rootCommand())), "\n"), "\n") {
		require.NotEmpty(t, line)
		if line[0] == '.' || line[0] == '\'' {
			require.Regexp(t, known, line)
		}
	}
}

// Text that could be read as roff comes through.
func TestManPageEscapes(t *testing.T) {
	c := &cobra.Command{
		Use:   "odd FILE",
		Short: "Odd",
		Long: `.TH is no macro, a C:\dir no escape. It's
'so' here, with "quotes" and an é.

  .not a macro
    a line that is indented more`,
		Example: "  tiro odd --to 'x' `y` ~/a^b",
		Run:     func(*cobra.Command, []string) {},
	}
	c.Flags().StringP("to", "t", "here", "go to `PLACE`")
	c.Flags().Bool("quiet", false, "say nothing")
	var p roff
	p.command(c)
	require.Equal(t, `.SS "odd"
\&.TH is no macro, a C:\edir no escape. It\(aqs \(aqso\(aq here, with
\(dqquotes\(dq and an \[u00E9].
.PP
.EX
  .not a macro
    a line that is indented more
.EE
.TP
\fB\-\-quiet\fR
say nothing
.TP
\fB\-t\fR, \fB\-\-to\fR \fIPLACE\fR
go to PLACE (default here)
.PP
Example:
.PP
.EX
  tiro odd \-\-to \(aqx\(aq \(gay\(ga \(ti/a\(hab
.EE
`, p.String())
}

// between is what is after one line and, if there is another, before it.
func between(page, after, before string) string {
	_, s, _ := strings.Cut(page, "\n"+after+"\n")
	if before != "" {
		s, _, _ = strings.Cut(s, "\n"+before+"\n")
	}
	return s
}

// plain is a page on one line.
func plain(page string) string { return strings.Join(strings.Fields(page), " ") }
