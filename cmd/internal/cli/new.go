package cli

import (
	"strings"

	"github.com/spf13/cobra"

	"touchline/assets"
	"touchline/model/file"
)

// blank is the template that new begins with if none is named.
const blank = "classic"

func newCommand(sh *shell) *cobra.Command {
	var out, title string
	var force bool
	cmd := &cobra.Command{
		Use: "new [TEMPLATE] -o FILE", Args: count(0, 1, "TEMPLATE"),
		ValidArgsFunction: func(_ *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return templateNames(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := needOut(out, cmd.CommandPath()); err != nil {
				return err
			}
			name := blank
			if len(args) > 0 {
				name = args[0]
			}
			data, ok := assets.Template(name, string(sh.lang))
			if !ok {
				return usage("unknown-template", "template", name, "program", cmd.Root().Name(), "templates", strings.Join(templateNames(), ", "))
			}
			d, _, err := file.Decode(data)
			if err != nil {
				return err
			}
			return sh.save(out, sh.outputs(force), titled(d, title))
		},
	}
	outFlags(cmd, &out, &force)
	cmd.Flags().StringVar(&title, "title", "", "")
	return cmd
}
