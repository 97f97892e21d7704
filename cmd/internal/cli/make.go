package cli

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"touchline/assets"
	"touchline/export/sheet"
	"touchline/model"
	"touchline/model/file"
	"touchline/model/sample"
	"touchline/model/words"
)

// The commands that make a blueprint: new, import, sample; and templates,
// which lists what new can begin with.

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
			return sh.save(out, force, titled(d, title))
		},
	}
	outFlags(cmd, &out, &force)
	cmd.Flags().StringVar(&title, "title", "", "")
	return cmd
}

func outFlags(cmd *cobra.Command, out *string, force *bool) {
	cmd.Flags().StringVarP(out, "out", "o", "", "")
	cmd.Flags().BoolVar(force, "force", false, "")
}

// titled gives a document a title, if there is one to give.
func titled(d *model.Document, title string) *model.Document {
	if title == "" {
		return d
	}
	h := *d.Head
	h.Title = strings.ToValidUTF8(title, "\uFFFD")
	return d.WithHead(&h)
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

func importCommand(sh *shell) *cobra.Command {
	var out, title string
	var force, noLinks bool
	cmd := &cobra.Command{
		Use: "import TABLE.csv -o FILE", Args: count(1, 1, "TABLE.csv"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if err := needOut(out, cmd.CommandPath()); err != nil {
				return err
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
			if err := sh.save(out, force, titled(d, title)); err != nil {
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
	if name == "-" {
		data, err := readPipe(ctx, sh.in)
		if err != nil {
			return nil, nil, err
		}
		return sheet.Read(bytes.NewReader(data), o)
	}
	f, err := os.Open(name)
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
			return sh.save(out, force, sample.Make(cards, seed, sh.lang))
		},
	}
	outFlags(cmd, &out, &force)
	cmd.Flags().IntVar(&cards, "cards", 200, "")
	cmd.Flags().Uint64Var(&seed, "seed", 1, "")
	return cmd
}
