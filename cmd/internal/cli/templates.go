package cli

import (
	"github.com/spf13/cobra"

	"touchline/assets"
	"touchline/model/words"
)

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
