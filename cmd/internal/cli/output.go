package cli

import (
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"touchline/model"
	"touchline/model/file"
)

func itoa(n int) string { return strconv.Itoa(n) }

// save writes a new blueprint: to the standard output for "-", else to a
// file, which is overwritten only by force.
func (sh *shell) save(name string, force bool, d *model.Document) error {
	if name == "-" {
		return writing("", broken(file.Write(sh.out, d)))
	}
	if _, err := os.Lstat(name); err == nil && !force {
		return writing("", model.Faultf(nil, "cli.exists", "file", name))
	}
	if err := file.Save(name, d); err != nil {
		return writing(name, err)
	}
	sh.say(sh.out, "cli.wrote", "file", name)
	return nil
}

// broken is what is wrong with the standard output.
func broken(err error) error {
	if err == nil {
		return nil
	}
	return model.Faultf(err, "cli.stdout")
}

// terminal reports whether a stream is one.
func terminal(stream any) bool {
	f, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(int(f.Fd()))
}

// needOut reads -o of the commands that make a blueprint.
func needOut(out, command string) error {
	if out == "" {
		return usage("need-out", "command", command)
	}
	return nil
}

// outFlags are those of the commands that make a blueprint.
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
