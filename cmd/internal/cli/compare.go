package cli

import (
	"context"
	"os"

	"github.com/spf13/cobra"

	"touchline/canvas/handout"
	"touchline/canvas/paper"
	"touchline/export"
	"touchline/model"
	"touchline/model/compare"
	"touchline/model/disk"
)

// compareFlags is what was asked for.
type compareFlags struct {
	json, exitCode, handout bool
	exportFlags
}

func compareCommand(sh *shell) *cobra.Command {
	var f compareFlags
	cmd := &cobra.Command{
		Use: "compare BEFORE AFTER [-o OUT]", Args: count(2, 2, "BEFORE AFTER"),
		RunE: func(cmd *cobra.Command, args []string) error { return sh.compare(cmd, args, &f) },
	}
	cmd.Flags().BoolVar(&f.json, "json", false, "")
	cmd.Flags().BoolVar(&f.exitCode, "exit-code", false, "")
	f.addPicture(cmd)
	return cmd
}

func (sh *shell) compare(cmd *cobra.Command, args []string, f *compareFlags) error {
	if args[0] == "-" && args[1] == "-" {
		return usage("stdin-twice")
	}
	t, o, err := f.picture(cmd, sh, args)
	if err != nil {
		return err
	}
	to := sh.outputs(f.force)
	if t.out != "" {
		if args[0] == "-" {
			to.ReadsStream(sh.in)
		} else {
			to.Reads(args[0])
		}
		if err := sh.mayExport([]target{t}, to); err != nil {
			return err
		}
		if f.folder() {
			if err := os.MkdirAll(f.out, 0o777); err != nil {
				return writing(f.out, model.Faultf(err, "cli.no-folder", "folder", f.out))
			}
		}
	}
	var in [2]input
	for i, name := range args {
		if in[i], err = sh.open(cmd.Context(), name); err != nil {
			return err
		}
		sh.tell(in[i])
	}
	r := compare.Of(in[0].doc, in[1].doc)
	switch {
	case f.json:
		err = sh.printJSON(sh.compared(r, in))
	case t.out == "":
		sh.printCompared(r, in)
	}
	if err == nil && t.out != "" {
		if f.handout {
			o.Handout = &handout.Options{Kinds: []handout.Kind{handout.Compare}, Before: in[0].doc, Names: true}
			if f.paper == "" {
				o.Paper.Sheet = paper.A4
			}
		} else {
			o.Compare = r
		}
		err = sh.drawCompared(cmd.Context(), in[1], t, o, to, f.json)
	}
	if err == nil && f.exitCode && !r.Same() {
		err = &failure{code: ExitFailed, done: true, err: model.NewFault("cli.differ")}
	}
	return err
}

// addPicture adds the flags of a picture of both.
func (f *compareFlags) addPicture(cmd *cobra.Command) {
	fs := cmd.Flags()
	fs.StringVarP(&f.out, "out", "o", "", "")
	fs.StringVarP(&f.format, "format", "f", "", "")
	fs.StringVar(&f.paper, "paper", "", "")
	fs.StringVar(&f.dpi, "dpi", "", "")
	fs.StringVar(&f.theme, "theme", "", "")
	fs.BoolVar(&f.force, "force", false, "")
	fs.BoolVar(&f.handout, "handout", false, "")
}

// picture is where the picture goes, and what it is like; nowhere without -o.
func (f *compareFlags) picture(cmd *cobra.Command, sh *shell, args []string) (t target, o export.Options, err error) {
	if f.out == "" {
		for _, flag := range []string{"format", "paper", "dpi", "theme", "force", "handout"} {
			if cmd.Flags().Changed(flag) {
				return t, o, usage("flag-for-picture", "flag", "--"+flag)
			}
		}
		return t, o, nil
	}
	formats, err := f.formatNames(false)
	if err != nil {
		return t, o, err
	}
	if len(formats) > 1 {
		return t, o, usage("one-format", "command", cmd.CommandPath())
	}
	if kind, _ := export.FormatNamed(formats[0]); !kind.Has(export.KnowsPaper) {
		return t, o, usage("no-picture", "format", kind.Name)
	}
	if err := f.meaningful(cmd, formats); err != nil {
		return t, o, err
	}
	if o, err = f.options(cmd, sh, formats[0], nil); err != nil {
		return t, o, err
	}
	if isArchive(f.out) {
		_, err := export.FormatFor(f.out)
		return t, o, misused(err)
	}
	if f.out == "-" && f.json {
		return t, o, usage("flags-against", "flag", "--json", "other", "-o -")
	}
	targets, err := f.targets(args[1:], formats)
	if err != nil {
		return t, o, err
	}
	return targets[0], o, nil
}

// drawCompared writes the picture of both.
func (sh *shell) drawCompared(ctx context.Context, in input, t target, o export.Options, to *disk.Outputs, quiet bool) error {
	ready, err := export.Prepare(ctx, export.Job{Doc: in.doc, Format: t.format, Options: o})
	if err != nil {
		return output(t.out, err)
	}
	report := ready.Report()
	(&announcements{shell: sh}).print(t.out, &report)
	if t.out == "-" {
		_, err = ready.To(ctx, raw(sh.out), nil)
		return writing("", err)
	}
	report, err = ready.Write(ctx, t.out, to, nil)
	for _, name := range report.Files {
		if !quiet {
			sh.say(sh.out, "cli.wrote", "file", name)
		}
	}
	return output(t.out, err)
}
