package cli

import (
	"errors"
	"io"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
)

func itoa(n int) string { return strconv.Itoa(n) }

// save writes a new blueprint: to the standard output for "-", else to a
// file, where to allows it. Its lines end as in the file that it replaces, or
// as in the one that it was made from, nil for none.
func (sh *shell) save(name string, to *disk.Outputs, d *model.Document, from []byte) error {
	if name != "-" {
		if old := file.Begin(name); len(old) > 0 {
			from = old
		}
	}
	data, err := file.ForDisk(d, from)
	var f *model.Fault
	if errors.As(err, &f) {
		return writing("", model.Faultf(f.Err, f.Key, placed(sh.lang, d, f.Args)...))
	}
	write := func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	}
	if name == "-" {
		if err := to.CheckStream(raw(sh.out)); err != nil {
			return output(name, err)
		}
		return writing("", broken(write(raw(sh.out))))
	}
	if err := to.Write(name, write); err != nil {
		return output(name, err)
	}
	sh.say(sh.out, "cli.wrote", "file", name)
	return nil
}

// blueprintName refuses a name that says that a file is no blueprint.
func blueprintName(name string) error {
	if ext := filepath.Ext(name); name != "-" && ext != "" && !strings.EqualFold(ext, file.Extension) {
		return usage("blueprint-ending", "file", name, "ending", ext, "blueprint", file.Extension)
	}
	return nil
}

// output says of an error of writing whether what was asked for cannot be,
// or whether it went wrong. A file that is there needs the flag.
func output(name string, err error) error {
	var f *model.Fault
	if !errors.As(err, &f) {
		return writing(name, err)
	}
	switch f.Key {
	case "file.output.exists":
		return writing("", model.NewFault("cli.exists", f.Args...))
	case "file.output.source", "file.output.twice", "export.ending", "export.blueprint", "export.onto-blueprint":
		return misused(f)
	}
	return writing(name, err)
}

// misused is a fault in what was asked for.
func misused(err error) error {
	if err == nil {
		return nil
	}
	return &failure{code: ExitUsage, err: err}
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
	return blueprintName(out)
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
