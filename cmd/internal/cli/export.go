package cli

import (
	"cmp"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/spf13/cobra"

	"touchline/canvas/text"
	"touchline/export"
	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
)

// workers is how many files are exported at once. Each one's layout, fonts
// and bands take up to 150 MB and PNG uses several cores by itself.
const workers = 2

// target is one file to write.
type target struct {
	input  string
	format string
	out    string // a path; "-" is the standard output
	pages  bool   // what the files are called is known once the pages are made
}

// isArchive reports whether all files shall go into one.
func isArchive(path string) bool { return strings.EqualFold(filepath.Ext(path), export.Archive) }

func exportCommand(sh *shell) *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use: "export FILE… [-o OUT]", Args: count(1, -1, "FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			formats, err := f.formatNames(len(args) > 1)
			if err != nil {
				return err
			}
			for _, name := range formats {
				if _, err = f.options(cmd, sh, name, nil); err != nil {
					return err
				}
			}
			if err := f.meaningful(cmd, formats); err != nil {
				return err
			}
			targets, err := f.targets(args, formats)
			if err != nil {
				return err
			}
			for i := range targets {
				targets[i].pages = f.tile || f.each != "" || f.pattern != ""
			}
			to := sh.outputs(f.force)
			to.Reads(f.reads()...)
			if err := sh.mayExport(targets, to); err != nil {
				return err
			}
			if f.folder() || len(targets) > 1 && f.out != "" {
				if err := os.MkdirAll(f.out, 0o777); err != nil {
					return writing(f.out, model.Faultf(err, "cli.no-folder", "folder", f.out))
				}
			}
			options := func(format string, d *model.Document) (export.Options, error) { return f.options(cmd, sh, format, d) }
			return sh.exportAll(cmd.Context(), targets, options, to)
		},
	}
	f.add(cmd)
	return cmd
}

// folder reports whether OUT is a folder: it is there, or is said to be one
// by a slash at its end.
func (f *exportFlags) folder() bool {
	return f.out != "" && (os.IsPathSeparator(f.out[len(f.out)-1]) || isFolder(f.out))
}

// targets works out what is written where: beside each input by default, or
// to OUT, which is a file for one output and a folder for several.
func (f *exportFlags) targets(inputs, formats []string) ([]target, error) {
	several := len(inputs)*len(formats) > 1
	folder := several || f.folder()
	switch {
	case f.out == "-" && several:
		return nil, usage("one-to-stdout")
	case isArchive(f.out) && (several || !onePage(formats[0])):
		return nil, usage("one-archive", "file", f.out)
	case several && !f.folder() && filepath.Ext(f.out) != "":
		return nil, usage("one-name", "file", f.out, "n", itoa(len(inputs)*len(formats)))
	}
	var all []target
	for _, in := range inputs {
		for _, format := range formats {
			t := target{input: in, format: format}
			kind, _ := export.FormatNamed(format)
			name := strings.TrimSuffix(filepath.Base(in), filepath.Ext(in)) + kind.Extension
			if in == "-" {
				name = "blueprint" + kind.Extension
			}
			switch {
			case f.out == "-" || f.out == "" && in == "-":
				t.out = "-"
			case f.out == "":
				t.out = filepath.Join(filepath.Dir(in), name)
			case folder:
				t.out = filepath.Join(f.out, name)
			default:
				t.out = f.out
			}
			all = append(all, t)
		}
	}
	return all, nil
}

// mayExport looks before the work whether all files may be written where they
// shall be. How many pages a drawing has that is cut into tiles is not known
// yet; their names are looked at when they are.
func (sh *shell) mayExport(targets []target, to *disk.Outputs) error {
	for _, t := range targets {
		if t.input == "-" {
			to.ReadsStream(sh.in)
		} else {
			to.Reads(t.input)
		}
	}
	var names []string // of the files, as far as they are known
	for i, t := range targets {
		if t.out == "-" {
			if terminal(raw(sh.out)) {
				return usage("to-terminal")
			}
			if err := to.CheckStream(raw(sh.out)); err != nil {
				return output(t.out, err)
			}
			continue
		}
		if slices.ContainsFunc(targets[:i], func(o target) bool { return o.out == t.out }) {
			return output(t.out, model.NewFault("file.output.twice", "file", t.out))
		}
		if isArchive(t.out) {
			names = append(names, t.out)
			continue
		}
		kind, _ := export.FormatNamed(t.format)
		if err := export.CheckName(t.out, kind); err != nil {
			return output(t.out, err)
		}
		if t.pages && !kind.Has(export.KnowsPages) {
			continue
		}
		if err := export.Check([]string{t.out}, kind, to); err != nil {
			return output(t.out, err)
		}
		names = append(names, t.out)
	}
	return output("", to.Check(names...))
}

func isFolder(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}

// outcome is what became of a target.
type outcome struct {
	in     input
	report export.Report
	err    error
}

// optionsOf is how a document is exported to a format.
type optionsOf func(format string, d *model.Document) (export.Options, error)

// exportAll writes the targets, some at once, and says of each in their order
// what became of it. One that fails does not stop the others.
func (sh *shell) exportAll(ctx context.Context, targets []target, options optionsOf, to *disk.Outputs) error {
	system := text.Machine()
	bar := newBar(raw(sh.err), len(targets))
	sh.end.bar.Store(bar)
	outcomes := make([]outcome, len(targets))
	pages := &announcements{shell: sh, before: bar.clear}
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(workers, len(targets)) {
		wg.Go(func() {
			for i := range next {
				outcomes[i] = sh.exportOne(ctx, targets[i], options, system, to, bar.of(i), func(r *export.Report) { pages.announce(i, targets[i].out, r) })
			}
		})
	}
	for i := range targets {
		next <- i
	}
	close(next)
	wg.Wait()
	bar.clear()
	return sh.summarise(targets, outcomes)
}

// exportOne writes a target. Before that it tells what the pages are like; nil
// if there are none.
func (sh *shell) exportOne(ctx context.Context, t target, options optionsOf, system *text.System, to *disk.Outputs, progress func(done, total int), pages func(*export.Report)) (res outcome) {
	defer recovered(&res.err)
	var made *export.Report
	defer func() {
		if made == nil {
			pages(nil)
		}
	}()
	if res.in, res.err = sh.open(ctx, t.input); res.err != nil {
		return res
	}
	res.in.data = nil // a large file is let go before the pages are made
	o, err := options(t.format, res.in.doc)
	if err != nil {
		res.err = err
		return res
	}
	o.System = system
	o.Name = strings.TrimSuffix(filepath.Base(t.input), filepath.Ext(t.input)) + file.Extension
	if t.input == "-" {
		o.Name = ""
	}
	ready, err := export.Prepare(ctx, export.Job{Doc: res.in.doc, Format: t.format, Options: o})
	if err != nil {
		if res.err = output(t.out, err); t.out == "-" {
			res.err = writing("", err)
		}
		return res
	}
	report := ready.Report()
	made = &report
	pages(made)
	if isArchive(t.out) {
		stem := strings.TrimSuffix(filepath.Base(t.input), filepath.Ext(t.input))
		outs := []export.Out{{Ready: ready, Path: stem + report.Format.Extension}}
		res.report, res.err = export.WriteArchive(ctx, outs, t.out, to, progress)
		res.err = output(t.out, res.err)
		return res
	}
	if t.out == "-" {
		res.report, res.err = ready.To(ctx, raw(sh.out), progress)
		res.err = writing("", res.err)
	} else {
		res.report, res.err = ready.Write(ctx, t.out, to, progress)
		res.err = output(t.out, res.err)
	}
	return res
}

// summarise prints what was written and what went wrong, in the order of the
// targets, and returns the first failure as printed.
func (sh *shell) summarise(targets []target, outcomes []outcome) error {
	var first *failure
	told := map[string]bool{}
	for i, o := range outcomes {
		if errors.Is(o.err, context.Canceled) {
			return o.err
		}
		if o.err != nil {
			code := sh.finish(o.err)
			first = cmp.Or(first, &failure{code: code, err: o.err, done: true})
			continue
		}
		if !told[targets[i].input] {
			told[targets[i].input] = true
			sh.tell(o.in)
		}
		for _, name := range o.report.Files {
			sh.say(sh.out, "cli.wrote", "file", name)
		}
	}
	if first != nil {
		return first
	}
	return nil
}

// named finds a value of a flag among those that there are.
func named[T any](flag, value string, find func(string) (T, bool), all []string) (T, error) {
	v, ok := find(value)
	if !ok {
		return v, usage("flag-choice", "flag", "--"+flag, "value", value, "choices", strings.Join(all, ", "))
	}
	return v, nil
}
