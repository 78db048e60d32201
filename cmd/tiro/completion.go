package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/ianaindex"

	"github.com/tiro-transcripts/tiro/transcript"
)

func completionCommand() *cobra.Command {
	shells := []string{"bash", "fish", "powershell", "zsh"}
	return &cobra.Command{
		Use:   "completion SHELL",
		Short: "Prints a script that completes commands in bash, fish, powershell or zsh",
		Long: `Prints a script with which the TAB key completes commands, options and what they take. The
examples put it where each shell looks for it; a new shell has it. In bash it needs the
package bash-completion, in zsh that 'autoload -U compinit; compinit' is in ~/.zshrc.`,
		Example: `  tiro completion bash > ~/.local/share/bash-completion/completions/tiro
  tiro completion fish > ~/.config/fish/completions/tiro.fish
  tiro completion powershell >> $PROFILE
  tiro completion zsh > "${fpath[1]}/_tiro"`,
		ValidArgs: shells,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 || !slices.Contains(shells, args[0]) {
				return fmt.Errorf("one shell is named: %s", strings.Join(shells, ", "))
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			w := c.OutOrStdout()
			switch args[0] {
			case "bash":
				return c.Root().GenBashCompletionV2(w, true)
			case "fish":
				return c.Root().GenFishCompletion(w, true)
			case "powershell":
				return c.Root().GenPowerShellCompletionWithDesc(w)
			default:
				return c.Root().GenZshCompletion(w)
			}
		},
	}
}

// completeFlags completes what the flags of a command take, where its own code does not.
func completeFlags(c *cobra.Command) {
	for name, complete := range map[string]cobra.CompletionFunc{
		"encoding":  completeEncodings,
		"split":     cobra.FixedCompletions([]string{"document\tthe default: divisions of this type"}, cobra.ShellCompDirectiveNoFileComp),
		"max-bytes": cobra.NoFileCompletions,
		"max-depth": cobra.NoFileCompletions,
		"jobs":      cobra.NoFileCompletions,
		"include":   cobra.NoFileCompletions,
		"exclude":   cobra.NoFileCompletions,
	} {
		if _, has := c.GetFlagCompletionFunc(name); !has && c.Flags().Lookup(name) != nil {
			must(c.RegisterFlagCompletionFunc(name, complete))
		}
	}
	if takesNothing := !strings.Contains(c.Use, " "); takesNothing {
		c.ValidArgsFunction = cobra.NoFileCompletions
	}
}

// completeEncodings are the names of the encodings of one byte a character, which are those that have to be named.
func completeEncodings(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	var out []string
	for _, e := range charmap.All {
		if name, err := ianaindex.IANA.Name(e); err == nil {
			out = append(out, strings.ToLower(name))
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

// completeSpeakers are the people of the file that is named already, if it can be read.
func (in *input) completeSpeakers(c *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var out []string
	if len(args) > 0 && !stdio(args[0]) {
		for _, p := range in.people(c, args[0]) {
			out = append(out, p.ID+"\t"+p.Name())
		}
	}
	return out, cobra.ShellCompDirectiveNoFileComp
}

func (in *input) people(c *cobra.Command, name string) []*transcript.Person {
	r, err := open(name, c.InOrStdin())
	if err != nil {
		return nil
	}
	defer r.Close()
	docs, _, err := in.read(c.Context(), name, r)
	if err != nil {
		return nil
	}
	var out []*transcript.Person
	for _, doc := range docs {
		out = append(out, doc.People...)
	}
	return out
}
