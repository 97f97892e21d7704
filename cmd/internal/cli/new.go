package cli

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"touchline/assets"
	"touchline/model/compare"
	"touchline/model/file"
	"touchline/model/sample"
	"touchline/model/words"
)

// blank is the template that new begins with if none is named.
const blank = "classic"

func newCommand(sh *shell) *cobra.Command {
	var out, title, of string
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
			if of != "" {
				return sh.newToBe(cmd.Context(), of, args, out, title, force)
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
			return sh.save(out, sh.outputs(force), titled(d, title), nil)
		},
	}
	outFlags(cmd, &out, &force)
	cmd.Flags().StringVar(&title, "title", "", "")
	cmd.Flags().StringVar(&of, "to-be", "", "")
	return cmd
}

// newToBe makes a to-be of a blueprint.
func (sh *shell) newToBe(ctx context.Context, of string, templates []string, out, title string, force bool) error {
	if len(templates) > 0 {
		return usage("to-be-template", "template", templates[0])
	}
	in, err := sh.open(ctx, of)
	if err != nil {
		return err
	}
	sh.tell(in)
	to := sh.outputs(force)
	if of == "-" {
		to.ReadsStream(sh.in)
	} else {
		to.Reads(of)
	}
	return sh.save(out, to, titled(compare.ToBe(in.doc), title), in.data)
}

func templateNames() []string {
	var names []string
	for _, t := range assets.Templates() {
		names = append(names, t.Name)
	}
	return names
}

func templatesCommand(sh *shell) *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use: "templates", Args: count(0, 0, ""),
		RunE: func(*cobra.Command, []string) error {
			type entry struct {
				Name   string `json:"name"`
				Sample bool   `json:"sample"`
				About  string `json:"about"`
			}
			var all []entry
			var rows [][2]string
			for _, t := range assets.Templates() {
				about := words.T(sh.lang, "cli.template."+t.Name)
				all = append(all, entry{t.Name, t.Sample, about})
				rows = append(rows, [2]string{t.Name, about})
			}
			if asJSON {
				return sh.printJSON(all)
			}
			table(sh.out, rows)
			return nil
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "")
	return cmd
}

func sampleCommand(sh *shell) *cobra.Command {
	var out string
	var force bool
	var cards int
	var seed uint64
	cmd := &cobra.Command{
		Use: "sample --cards N --seed S -o FILE", Args: count(0, 0, ""),
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := needOut(out, cmd.CommandPath()); err != nil {
				return err
			}
			if cards < 1 || cards > sample.MaxCards {
				return usage("cards", "n", itoa(cards), "most", itoa(sample.MaxCards))
			}
			return sh.save(out, sh.outputs(force), sample.Make(cards, seed, sh.lang), nil)
		},
	}
	outFlags(cmd, &out, &force)
	cmd.Flags().IntVar(&cards, "cards", 200, "")
	cmd.Flags().Uint64Var(&seed, "seed", 1, "")
	return cmd
}
