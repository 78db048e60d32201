package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func noArguments(_ *cobra.Command, args []string) error {
	if len(args) > 0 {
		return fmt.Errorf("%s: nothing is expected here", args[0])
	}
	return nil
}

func oneFile(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return fmt.Errorf("%s: one file is read at a time", args[1])
	}
	return nil
}

func someFiles(_ *cobra.Command, args []string) error {
	if len(args) == 0 {
		return errors.New("no file is named: name one or more, or - for standard input")
	}
	return nil
}

// knownCommand says of what is no command what it can have been meant for.
func knownCommand(root *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	name := args[0]
	if _, err := os.Stat(name); err == nil {
		return fmt.Errorf("%s: a command comes before a file, such as 'tiro convert %s -o OUT'", name, name)
	}
	return fmt.Errorf("unknown command %q%s", name, meant("", root.SuggestionsFor(name)))
}

// flagError says of a flag that there is not what it can have been meant for.
func flagError(c *cobra.Command, err error) error {
	hint := ""
	if unknown, ok := errors.AsType[*pflag.NotExistError](err); ok {
		hint = meant("--", nearFlags(c, unknown.GetSpecifiedName()))
	}
	return usagef("%v%s: see '%s --help'", err, hint, c.CommandPath())
}

// nearFlags are the flags with names like this one. Likeness is as Cobra finds it for commands.
func nearFlags(c *cobra.Command, name string) []string {
	if len(name) <= 2 {
		return nil // every name of two letters is as near
	}
	names := &cobra.Command{SuggestionsMinimumDistance: 2}
	c.Flags().VisitAll(func(f *pflag.Flag) {
		names.AddCommand(&cobra.Command{Use: f.Name, Run: func(*cobra.Command, []string) {}})
	})
	return names.SuggestionsFor(name)
}

func meant(mark string, names []string) string {
	if len(names) == 0 {
		return ""
	}
	return " (did you mean " + mark + strings.Join(names, " or "+mark) + "?)"
}
