package cli

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"touchline/model"
	"touchline/model/sheet"
	"touchline/model/words"
	"touchline/source"
)

func importCommand(sh *shell) *cobra.Command {
	var out, title string
	var force, noLinks bool
	cmd := &cobra.Command{
		Use: "import TABLE.csv -o FILE", Args: count(1, 1, "TABLE.csv"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := needOut(out, cmd.CommandPath()); err != nil {
				return err
			}
			to := sh.outputs(force)
			if args[0] == "-" {
				to.ReadsStream(sh.in)
			} else {
				to.Reads(args[0])
			}
			in, err := sh.table(cmd.Context(), args[0], sheet.Options{NoLinks: noLinks})
			if err != nil {
				return reading(args[0], err)
			}
			sh.tell(in)
			d := in.doc
			if err := sh.save(out, to, titled(d, title)); err != nil {
				return err
			}
			if out != "-" {
				fmt.Fprintln(sh.out, sh.counts("phases", len(d.Phases), "steps", len(d.Steps()), "lanes", len(d.Lanes),
					"cards", d.CardTable().Len(), "links", d.LinkTable().Len()))
			}
			return nil
		},
	}
	outFlags(cmd, &out, &force)
	cmd.Flags().StringVar(&title, "title", "", "")
	cmd.Flags().BoolVar(&noLinks, "no-links", false, "")
	return cmd
}

// table opens a table; what says of itself that it is something else is
// refused.
func (sh *shell) table(ctx context.Context, name string, o sheet.Options) (input, error) {
	r, err := sh.read(ctx, name, source.Options{Table: o})
	if err == nil && r.Kind != source.Table {
		err = model.Faultf(nil, "source.no-table", "file", name)
	}
	return inputOf(name, r), err
}

// explainLost says which text of a table was not placed, and why.
func (sh *shell) explainLost(name string, u sheet.Unplaced) {
	args := []any{}
	for _, a := range u.Args {
		args = append(args, a)
	}
	why := words.T(sh.lang, u.Key, args...)
	if u.Row > 0 {
		why = words.T(sh.lang, "cli.lost", "cell", u.Cell(), "text", short(u.Text), "why", why)
	}
	sh.say(sh.err, "cli.warning", "text", fmt.Sprintf("%s: %s", name, why))
}
