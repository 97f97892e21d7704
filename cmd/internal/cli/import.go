package cli

import (
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"touchline/model"
	"touchline/model/file"
	"touchline/model/sheet"
	"touchline/model/words"
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
			to := &file.Outputs{Replace: force}
			if args[0] == "-" {
				to.ReadsStream(sh.in)
			} else {
				to.Reads(args[0])
			}
			if title == "" && args[0] != "-" {
				title = strings.TrimSuffix(filepath.Base(args[0]), filepath.Ext(args[0]))
			}
			d, lost, err := sh.readTable(cmd.Context(), args[0], sheet.Options{NoLinks: noLinks})
			if err != nil {
				return reading(args[0], err)
			}
			for _, u := range lost {
				sh.explainLost(args[0], u)
			}
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

func (sh *shell) readTable(ctx context.Context, name string, o sheet.Options) (*model.Document, []sheet.Unplaced, error) {
	if r, ok := sh.pipe(name); ok {
		data, err := readPipe(ctx, r)
		if err != nil {
			return nil, nil, err
		}
		return sheet.Read(bytes.NewReader(data), o)
	}
	f, err := file.OpenRegular(name)
	if err != nil {
		return nil, nil, openFault(name, err)
	}
	defer f.Close()
	return sheet.Read(f, o)
}

// openFault is what file.Open says of a file that cannot be opened.
func openFault(name string, err error) error {
	if _, _, better := file.Open(name); better != nil {
		return better
	}
	return err
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
