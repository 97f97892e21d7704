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
}

func exportCommand(sh *shell) *cobra.Command {
	var f exportFlags
	cmd := &cobra.Command{
		Use: "export FILE… [-o OUT]", Args: count(1, -1, "FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			formats, err := f.formatNames()
			if err != nil {
				return err
			}
			options := map[string]export.Options{}
			for _, name := range formats {
				if options[name], err = f.options(cmd, sh, name); err != nil {
					return err
				}
			}
			if err := f.meaningful(cmd, formats); err != nil {
				return err
			}
			targets, err := f.targets(sh, args, formats)
			if err != nil {
				return err
			}
			return sh.exportAll(cmd.Context(), targets, options)
		},
	}
	f.add(cmd)
	return cmd
}

// targets works out what is written where: beside each input by default, or
// to OUT, which is a file for one output and a folder for several.
func (f *exportFlags) targets(sh *shell, inputs, formats []string) ([]target, error) {
	var all []target
	several := len(inputs)*len(formats) > 1
	folder := several || strings.HasSuffix(f.out, "/") || strings.HasSuffix(f.out, string(filepath.Separator)) || isFolder(f.out)
	if f.out == "-" && several {
		return nil, usage("one-to-stdout")
	}
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
				if filepath.Clean(in) == t.out {
					return nil, usage("onto-itself", "file", in)
				}
			case folder:
				t.out = filepath.Join(f.out, name)
			default:
				t.out = f.out
			}
			if t.out != "-" && slices.ContainsFunc(all, func(o target) bool { return o.out == t.out }) {
				return nil, usage("same-output", "file", t.out)
			}
			all = append(all, t)
		}
	}
	if all[0].out == "-" && terminal(sh.out) {
		return nil, usage("to-terminal")
	}
	if several && f.out != "" {
		if err := os.MkdirAll(f.out, 0o777); err != nil {
			return nil, writing(f.out, model.Faultf(err, "cli.no-folder", "folder", f.out))
		}
	}
	return all, nil
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

// exportAll writes the targets, some at once, and says of each in their order
// what became of it. One that fails does not stop the others.
func (sh *shell) exportAll(ctx context.Context, targets []target, options map[string]export.Options) error {
	system := text.NewSystem()
	bar := newBar(sh.err, len(targets))
	outcomes := make([]outcome, len(targets))
	next := make(chan int)
	var wg sync.WaitGroup
	for range min(workers, len(targets)) {
		wg.Go(func() {
			for i := range next {
				o := options[targets[i].format]
				o.System = system
				outcomes[i] = sh.exportOne(ctx, targets[i], o, bar.of(i))
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

func (sh *shell) exportOne(ctx context.Context, t target, o export.Options, progress func(done, total int)) (res outcome) {
	defer recovered(&res.err)
	if res.in, res.err = sh.open(ctx, t.input); res.err != nil {
		return res
	}
	o.Name = strings.TrimSuffix(filepath.Base(t.input), filepath.Ext(t.input)) + file.Extension
	if t.input == "-" {
		o.Name = ""
	}
	job := export.Job{Doc: res.in.doc, Format: t.format, Options: o}
	if t.out == "-" {
		res.report, res.err = export.Run(ctx, sh.out, job, progress)
		res.err = writing("", res.err)
	} else {
		res.report, res.err = export.ToFile(ctx, t.out, job, progress)
		res.err = writing(t.out, res.err)
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
		for _, w := range o.report.Warnings {
			sh.warn(targets[i].out, w)
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
