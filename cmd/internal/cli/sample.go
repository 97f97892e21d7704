package cli

import (
	"github.com/spf13/cobra"

	"touchline/model/sample"
)

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
			return sh.save(out, sh.outputs(force), sample.Make(cards, seed, sh.lang))
		},
	}
	outFlags(cmd, &out, &force)
	cmd.Flags().IntVar(&cards, "cards", 200, "")
	cmd.Flags().Uint64Var(&seed, "seed", 1, "")
	return cmd
}
