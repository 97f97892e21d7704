package cli

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"touchline/model"
	"touchline/model/disk"
	"touchline/model/file"
	"touchline/model/reading"
	"touchline/model/sheet"
	"touchline/model/words"
	"touchline/source"
)

// importFlags say how files of other programs are read, and what is written.
type importFlags struct {
	out, title, layout, column, encoding, sheet, scale, into string
	roles                                                    []string
	force, noLinks, keepLines, strict, json, dryRun          bool
}

func importCommand(sh *shell) *cobra.Command {
	var f importFlags
	cmd := &cobra.Command{
		Use: "import FILE… [-o OUT]", Args: count(1, -1, "FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			if f.into != "" && len(args) > 1 {
				return usage("extra-argument", "argument", args[1], "command", cmd.CommandPath())
			}
			o, err := f.options()
			if err != nil {
				return err
			}
			if f.into != "" {
				return sh.importInto(cmd.Context(), args[0], o, &f)
			}
			outs, to, err := f.outputs(sh, args)
			if err != nil {
				return err
			}
			return sh.importAll(cmd.Context(), args, outs, to, o, &f)
		},
	}
	outFlags(cmd, &f.out, &f.force)
	flags := cmd.Flags()
	flags.StringVar(&f.title, "title", "", "")
	flags.BoolVar(&f.noLinks, "no-links", false, "")
	flags.StringVar(&f.layout, "layout", "", "")
	flags.StringVar(&f.column, "lane-column", "", "")
	flags.StringArrayVar(&f.roles, "role", nil, "")
	flags.StringVar(&f.encoding, "encoding", "", "")
	flags.StringVar(&f.sheet, "sheet", "", "")
	flags.StringVar(&f.scale, "scale", "", "")
	flags.BoolVar(&f.keepLines, "keep-lines", false, "")
	flags.StringVar(&f.into, "into", "", "")
	flags.BoolVar(&f.dryRun, "dry-run", false, "")
	flags.BoolVar(&f.strict, "strict", false, "")
	flags.BoolVar(&f.json, "json", false, "")
	return cmd
}

// options is the flags as the readers take them.
func (f *importFlags) options() (source.Options, error) {
	o := source.Options{Encoding: f.encoding, Sheet: f.sheet, Table: sheet.Options{
		Layout: sheet.Layout(f.layout), Scale: f.scale, KeepLines: f.keepLines, NoLinks: f.noLinks, Roles: map[string]model.Role{},
	}}
	if f.column != "" {
		if o.Table.LaneColumn = reading.ColumnNumber(f.column); o.Table.LaneColumn == 0 {
			return o, usage("lane-column", "value", f.column)
		}
	}
	if f.scale != "" && !sheet.IsScale(f.scale) {
		return o, usage("feeling-scale", "value", f.scale, "scales", strings.Join(sheet.Scales(), ", "))
	}
	for _, r := range f.roles {
		at := strings.LastIndexByte(r, '=')
		if at < 1 {
			return o, usage("role", "value", r)
		}
		role, ok := sheet.RoleNamed(r[at+1:])
		if !ok {
			return o, usage("role", "value", r)
		}
		o.Table.Roles[r[:at]] = role
	}
	return o, nil
}

// outputs works out where each blueprint is written: beside its file by
// default, or to OUT, which is a file for one and a folder for several. With
// --json nothing is written unless OUT says where.
func (f *importFlags) outputs(sh *shell, inputs []string) ([]string, *disk.Outputs, error) {
	to := sh.outputs(f.force)
	for _, in := range inputs {
		if in == "-" {
			to.ReadsStream(sh.in)
		} else {
			to.Reads(in)
		}
	}
	if f.json && f.out == "" {
		return nil, to, nil
	}
	folder := len(inputs) > 1 || f.out != "" && (os.IsPathSeparator(f.out[len(f.out)-1]) || isFolder(f.out))
	switch {
	case len(inputs) > 1 && f.out == "-":
		return nil, nil, usage("one-to-stdout")
	case !folder:
		if err := blueprintName(f.out); err != nil && f.out != "" {
			return nil, nil, err
		}
	case f.out != "" && f.out != "-":
		if err := os.MkdirAll(f.out, 0o777); err != nil {
			return nil, nil, writing(f.out, model.Faultf(err, "cli.no-folder", "folder", f.out))
		}
	}
	var outs []string
	for _, in := range inputs {
		name := strings.TrimSuffix(filepath.Base(in), filepath.Ext(in)) + file.Extension
		switch {
		case f.out == "" && in == "-":
			return nil, nil, usage("need-out", "command", "import")
		case f.out == "":
			name = filepath.Join(filepath.Dir(in), name)
		case folder:
			name = filepath.Join(f.out, name)
		default:
			name = f.out
		}
		outs = append(outs, name)
	}
	for i, name := range outs {
		for _, other := range outs[:i] {
			if other == name {
				return nil, nil, output(name, model.NewFault("file.output.twice", "file", name))
			}
		}
	}
	if f.out != "-" {
		return outs, to, output("", to.Check(outs...))
	}
	return outs, to, nil
}

// importAll makes a blueprint of each file. One that fails does not stop the
// others; the code is that of the first.
func (sh *shell) importAll(ctx context.Context, inputs, outs []string, to *disk.Outputs, o source.Options, f *importFlags) error {
	var first *failure
	for i, name := range inputs {
		out := ""
		if outs != nil {
			out = outs[i]
		}
		err := sh.importOne(ctx, name, out, to, o, f)
		if err == nil {
			continue
		}
		if ctx.Err() != nil || len(inputs) == 1 {
			return err
		}
		fail, ok := side(ExitFailed, name, err).(*failure)
		if !ok {
			return err
		}
		if !fail.done {
			sh.complain(fail.file, fail.err)
			fail.done = true
		}
		if first == nil {
			first = fail
		}
	}
	if first == nil {
		return nil
	}
	return first
}

func (sh *shell) importOne(ctx context.Context, name, out string, to *disk.Outputs, o source.Options, f *importFlags) (err error) {
	defer recovered(&err)
	r, err := sh.read(ctx, name, o)
	if err == nil && r.Reading == nil {
		err = model.NewFault("source.not-importable", "file", name)
	}
	if err != nil {
		return side(ExitInput, name, err)
	}
	in := inputOf(name, r)
	if f.json {
		enc := json.NewEncoder(sh.out)
		enc.SetIndent("", "  ")
		enc.SetEscapeHTML(false)
		if err := enc.Encode(r.Reading); err != nil {
			return writing("", broken(err))
		}
	}
	sh.tell(in)
	sh.tellProposed(name, r.Reading)
	if out != "" {
		d := in.doc
		if err := sh.save(out, to, titled(d, f.title), in.data); err != nil {
			return err
		}
		if out != "-" && !f.json {
			fmt.Fprintln(sh.out, sh.counts("phases", len(d.Phases), "steps", len(d.Steps()), "lanes", len(d.Lanes),
				"cards", d.CardTable().Len(), "links", d.LinkTable().Len()))
		}
	}
	if n := r.Reading.LeftOut(); f.strict && n > 0 {
		return &failure{code: ExitFailed, file: name, err: model.NewFault("cli.left-out", "n", itoa(n))}
	}
	return nil
}

// tellProposed says what was decided on the way that is likely but not said by
// the file.
func (sh *shell) tellProposed(name string, r *reading.Reading) {
	for _, d := range r.Decided {
		if d.Sure == reading.Proposed {
			sh.tellAbout("cli.note", name, sh.decision(d), "")
		}
	}
	for _, l := range r.Lanes {
		if l.Sure == reading.Proposed {
			sh.tellAbout("cli.note", name, words.T(sh.lang, "reading.proposed.role", "lane", l.Name, "role", string(l.Role)), "")
		}
	}
}

func (sh *shell) decision(d reading.Decision) string {
	value := d.Value
	if d.What == "layout" {
		value += ", " + words.T(sh.lang, "reading.layout."+d.Value)
	}
	return words.T(sh.lang, "reading.decided."+d.What, "value", value)
}

// explainLost says which text of a file was not placed, and why.
func (sh *shell) explainLost(name string, u reading.Loss) {
	args := []any{}
	for _, a := range u.Args {
		args = append(args, a)
	}
	why := words.T(sh.lang, u.Key, args...)
	at := u.At.String()
	if u.At.Line > 0 {
		at = words.T(sh.lang, "cli.at-line", "line", u.At.Line)
	}
	switch {
	case at != "" && u.Text != "":
		why = words.T(sh.lang, "cli.lost", "cell", at, "text", short(u.Text), "why", why)
	case u.Text != "":
		why = words.T(sh.lang, "cli.lost-text", "text", short(u.Text), "why", why)
	case at != "":
		why = at + ": " + why
	}
	sh.say(sh.err, "cli.warning", "text", fmt.Sprintf("%s: %s", name, why))
}

// importInto brings a workbook of ours back into the blueprint that it came
// from: cards are found by their ids, and each change is listed before it is
// made. Without OUT, or with --dry-run, it is only listed.
func (sh *shell) importInto(ctx context.Context, name string, o source.Options, f *importFlags) (err error) {
	defer recovered(&err)
	doc, err := sh.open(ctx, f.into)
	if err != nil {
		return err
	}
	sh.tell(doc)
	r, err := sh.read(ctx, name, o)
	if err == nil && r.Reading == nil {
		err = model.NewFault("source.not-importable", "file", name)
	}
	if err != nil {
		return unread(name, err)
	}
	sh.tell(inputOf(name, r))
	changes, cards, unknown := r.Reading.Changes(doc.doc)
	if len(unknown) == len(r.Reading.Cards) {
		return unread(name, model.NewFault("cli.no-ids", "file", f.into))
	}
	for _, c := range changes {
		field := c.Field
		if field == "text" || field == "marks" {
			field = words.T(sh.lang, "cli.changed."+field)
		} else {
			field = sheet.FieldName(sh.lang, field)
		}
		sh.say(sh.out, "cli.change", "card", placeName(sh.lang, doc.doc, "card:"+string(c.Card)), "field", field, "old", short(c.Old), "new", short(c.New))
	}
	for _, c := range unknown {
		if d := r.Reading.Lanes[c.Lane]; d.Role.Service() {
			sh.explainLost(name, reading.Loss{At: c.At, Text: c.Text, Key: "cli.no-such-card"})
		}
	}
	sh.say(sh.out, "cli.changes", "n", len(changes))
	if f.out == "" || f.dryRun {
		return nil
	}
	next := doc.doc
	for _, c := range cards {
		next = next.WithCard(c)
	}
	to := sh.outputs(f.force)
	to.Reads(name)
	return sh.save(f.out, to, next, doc.data)
}
