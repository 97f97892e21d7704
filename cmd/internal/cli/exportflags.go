package cli

import (
	"math"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"touchline/canvas/compose"
	"touchline/canvas/handout"
	"touchline/canvas/handout/preset"
	"touchline/canvas/paper"
	"touchline/export"
	"touchline/model"
	"touchline/model/overlay"
	"touchline/model/part"
)

// exportFlags is what was said on the command line, as it was said.
type exportFlags struct {
	out, format, paper, orientation, margin string
	scale, overlap, theme, pages, dpi       string
	tile, cropMarks, transparent            bool
	attach, noAttachment, force             bool
	part                                    part.Names
	overlay, slice                          string
	leaveOut                                bool
	preset, course, teacher, date, note     string
	up, logo, accent, onAccent              string
	names                                   bool
	each, pattern                           string
	blank                                   []string
	font                                    string
	seed                                    uint64
	build, seconds, loop, template, compare string
	read                                    filesRead
}

func (f *exportFlags) add(cmd *cobra.Command) {
	fs := cmd.Flags()
	fs.StringVarP(&f.out, "out", "o", "", "")
	fs.StringVarP(&f.format, "format", "f", "", "")
	fs.StringVar(&f.paper, "paper", "", "")
	fs.StringVar(&f.orientation, "orientation", "", "")
	fs.StringVar(&f.margin, "margin", "", "")
	fs.BoolVar(&f.tile, "tile", false, "")
	fs.StringVar(&f.scale, "scale", "", "")
	fs.StringVar(&f.overlap, "overlap", "", "")
	fs.BoolVar(&f.cropMarks, "crop-marks", true, "")
	fs.StringVar(&f.dpi, "dpi", "", "")
	fs.BoolVar(&f.transparent, "transparent", false, "")
	fs.StringVar(&f.theme, "theme", "", "")
	fs.StringVar(&f.pages, "pages", "", "")
	fs.StringVar(&f.each, "each", "", "")
	fs.StringVar(&f.pattern, "name", "", "")
	fs.StringVar(&f.preset, "preset", "", "")
	fs.StringVar(&f.course, "course", "", "")
	fs.StringVar(&f.teacher, "teacher", "", "")
	fs.StringVar(&f.date, "course-date", "", "")
	fs.StringVar(&f.note, "note", "", "")
	fs.StringVar(&f.up, "up", "", "")
	fs.StringArrayVar(&f.blank, "blank", nil, "")
	fs.StringVar(&f.logo, "logo", "", "")
	fs.StringVar(&f.font, "font", "", "")
	fs.StringVar(&f.accent, "accent", "", "")
	fs.StringVar(&f.onAccent, "on-accent", "", "")
	fs.BoolVar(&f.names, "names", true, "")
	fs.Uint64Var(&f.seed, "shuffle", 1, "")
	fs.StringArrayVar(&f.part.Phases, "phase", nil, "")
	fs.StringArrayVar(&f.part.Steps, "steps", nil, "")
	fs.StringArrayVar(&f.part.Lanes, "lanes", nil, "")
	fs.StringArrayVar(&f.part.Cards, "selection", nil, "")
	fs.StringVar(&f.overlay, "overlay", "", "")
	fs.StringVar(&f.slice, "slice", "", "")
	fs.BoolVar(&f.leaveOut, "leave-out", false, "")
	fs.StringVar(&f.build, "build", "", "")
	fs.StringVar(&f.compare, "compare", "", "")
	fs.StringVar(&f.template, "template", "", "")
	fs.StringVar(&f.seconds, "seconds", "", "")
	fs.StringVar(&f.loop, "loop", "", "")
	fs.BoolVar(&f.force, "force", false, "")
	fs.BoolVar(&f.attach, "attach", false, "")
	// The blueprint went along by default once; scripts that said no go on.
	fs.BoolVar(&f.noAttachment, "no-attachment", false, "")
	_ = fs.MarkHidden("no-attachment")
	for flag, values := range map[string][]string{
		"format": formatNames(), "paper": paperNames(), "orientation": orientationNames, "theme": themeNames(), "overlay": overlay.AllIDs(), "build": buildNames, "each": eachNames(),
	} {
		_ = cmd.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
	}
}

var orientationNames = []string{"auto", "portrait", "landscape"}

func formatNames() (names []string) {
	for _, f := range export.AllFormats() {
		names = append(names, f.Name)
	}
	return names
}

func paperNames() (names []string) {
	for _, s := range paper.Sheets() {
		names = append(names, s.Name)
	}
	return names
}

func presetNames() (names []string) {
	for _, p := range handout.Presets() {
		names = append(names, p.Name)
	}
	return append(names, preset.Deck)
}

func themeNames() (names []string) {
	for _, t := range compose.Themes() {
		names = append(names, t.Name)
	}
	return names
}

func eachNames() (names []string) {
	for _, e := range export.Eaches {
		names = append(names, string(e))
	}
	return names
}

// onePage reports whether a format holds one page in a file.
func onePage(format string) bool {
	kind, _ := export.FormatNamed(format)
	return kind.Has(export.KnowsPaper) && !kind.Has(export.KnowsPages)
}

// formatNames is the formats that are asked for: --format's, else what -o
// ends with, else PDF.
func (f *exportFlags) formatNames(several bool) ([]string, error) {
	if f.format == "" {
		if several || filepath.Ext(f.out) == "" || f.folder() {
			return []string{"pdf"}, nil
		}
		if isArchive(f.out) {
			return []string{"png"}, nil
		}
		kind, err := export.FormatFor(f.out)
		return []string{kind.Name}, misused(err)
	}
	var names []string
	for name := range strings.SplitSeq(f.format, ",") {
		kind, err := named("format", strings.TrimSpace(name), export.FormatNamed, formatNames())
		if err != nil {
			return nil, err
		}
		if !slices.Contains(names, kind.Name) {
			names = append(names, kind.Name)
		}
	}
	return names, nil
}

// meaningful refuses flags that mean nothing to any of the formats: who
// gives one expects that something comes of it.
func (f *exportFlags) meaningful(cmd *cobra.Command, formats []string) error {
	for flag, knows := range map[string]export.Knows{
		"dpi": export.KnowsResolution, "transparent": export.KnowsTransparent, "template": export.KnowsTemplate, "seconds": export.KnowsTime, "loop": export.KnowsTime, "build": export.KnowsPaper, "attach": export.KnowsAttachment, "no-attachment": export.KnowsAttachment,
		"font": export.KnowsPaper, "accent": export.KnowsPaper, "on-accent": export.KnowsPaper, "paper": export.KnowsPaper, "orientation": export.KnowsPaper, "margin": export.KnowsPaper, "theme": export.KnowsPaper, "overlay": export.KnowsPaper, "slice": export.KnowsPaper, "leave-out": export.KnowsPaper, "tile": export.KnowsPaper, "pages": export.KnowsPaper, "scale": export.KnowsPaper,
	} {
		if cmd.Flags().Changed(flag) && !slices.ContainsFunc(formats, func(name string) bool {
			kind, _ := export.FormatNamed(name)
			return kind.Has(knows)
		}) {
			return usage("flag-for-format", "flag", "--"+flag, "format", strings.Join(formats, ", "))
		}
	}
	if f.attach && f.noAttachment {
		return usage("flags-against", "flag", "--attach", "other", "--no-attachment")
	}
	for _, flag := range []string{"course", "teacher", "course-date", "note", "shuffle", "up", "logo", "names", "blank", "template", "compare"} {
		if cmd.Flags().Changed(flag) && f.preset == "" {
			return usage("flag-for-preset", "flag", "--"+flag)
		}
	}
	for _, flag := range []string{"each", "name"} {
		if cmd.Flags().Changed(flag) && !slices.ContainsFunc(formats, onePage) {
			return usage("flag-for-format", "flag", "--"+flag, "format", strings.Join(formats, ", "))
		}
	}
	if f.each == string(export.EachPhase) && (f.preset != "" || !f.part.All()) {
		return usage("flags-against", "flag", "--each phase", "other", "--preset, --phase, --steps, --lanes, --selection")
	}
	if f.leaveOut && f.slice == "" {
		return usage("flag-for-slice", "flag", "--leave-out")
	}
	for _, pair := range []struct {
		both        bool
		flag, other string
	}{{f.preset != "" && f.tile, "--preset", "--tile"}, {f.build != "" && f.tile, "--build", "--tile"}, {f.build != "" && f.preset != "", "--build", "--preset"}} {
		if pair.both {
			return usage("flags-against", "flag", pair.flag, "other", pair.other)
		}
	}
	for _, flag := range []string{"overlap", "crop-marks"} {
		if cmd.Flags().Changed(flag) && !f.tile {
			return usage("flag-for-tiles", "flag", "--"+flag)
		}
	}
	return nil
}

// options is what one format gets. Which presets a blueprint keeps is known once it
// is open: before that d is nil.
func (f *exportFlags) options(cmd *cobra.Command, sh *shell, format string, d *model.Document) (export.Options, error) {
	o := export.Defaults(format)
	var err error
	if f.paper != "" {
		if o.Paper.Sheet, err = named("paper", f.paper, paper.Named, paperNames()); err != nil {
			return o, err
		}
	} else if f.tile {
		o.Paper.Sheet = paper.A3
	}
	if f.orientation != "" {
		if o.Paper.Orientation, err = named("orientation", f.orientation, orientation, orientationNames); err != nil {
			return o, err
		}
	}
	if f.theme != "" {
		theme, err := named("theme", f.theme, compose.ThemeNamed, themeNames())
		if err != nil {
			return o, err
		}
		o.Theme = theme.Name
	}
	if f.overlay != "" {
		over, err := named("overlay", f.overlay, overlay.Named, overlay.AllIDs())
		if err != nil {
			return o, err
		}
		o.Overlay = over.ID
	}
	for _, l := range []struct {
		flag, value string
		to          *float64
	}{{"margin", f.margin, &o.Paper.Margin}, {"overlap", f.overlap, &o.Paper.Overlap}} {
		if l.value == "" {
			continue
		}
		var ok bool
		if *l.to, ok = length(l.value); !ok {
			return o, usage("length", "flag", "--"+l.flag, "value", l.value)
		}
	}
	o.Paper.Tiled, o.Paper.CropMarks, o.Paper.PageNames = f.tile, f.cropMarks, f.cropMarks
	if err := f.sizes(&o, format); err != nil {
		return o, err
	}
	if err := f.film(&o); err != nil {
		return o, err
	}
	if sh.said {
		o.Lang = sh.lang
	}
	if f.preset == "" {
		o.Brand, err = f.brand(preset.Brand{})
	} else {
		err = f.handout(cmd, sh, &o, d)
	}
	if err != nil {
		return o, err
	}
	o.Slice, o.LeaveOut = f.slice, f.leaveOut
	if err := f.files(&o, format); err != nil {
		return o, err
	}
	o.Transparent, o.Pages, o.Attach, o.Part = f.transparent, f.pages, f.attach, f.part
	return o, nil
}

// files reads of what there is a file each, and what they are called.
func (f *exportFlags) files(o *export.Options, format string) (err error) {
	if !onePage(format) {
		return nil
	}
	o.Pattern = f.pattern
	if err := export.CheckPattern(f.pattern); err != nil {
		return misused(err)
	}
	if f.each != "" {
		o.Each, err = named("each", f.each, func(v string) (export.Each, bool) { return export.Each(v), contains(eachNames(), v) }, eachNames())
	}
	return err
}

// sizes reads --scale and --dpi. Scale is that of the tiles on paper, or,
// for a PNG without tiles, px per pt.
func (f *exportFlags) sizes(o *export.Options, format string) error {
	if f.dpi != "" {
		v, err := strconv.ParseFloat(f.dpi, 64)
		if err != nil || !(v >= 1 && v <= maxDPI) {
			return usage("dpi", "value", f.dpi, "most", itoa(maxDPI))
		}
		o.DPI = v
	}
	if f.scale == "" {
		return nil
	}
	v, ok := factor(f.scale)
	kind, _ := export.FormatNamed(format)
	switch {
	case !ok:
		return usage("scale", "value", f.scale)
	case f.tile:
		o.Paper.Scale = v
	case kind.Has(export.KnowsResolution):
		o.Scale = v
	default:
		return usage("flag-for-tiles", "flag", "--scale")
	}
	return nil
}

// reads is the files that flags name, beside the blueprints.
func (f *exportFlags) reads() (all []string) {
	font, _ := fontAt(f.font)
	for _, name := range []string{f.compare, f.template, f.logo, font} {
		if name != "" {
			all = append(all, name)
		}
	}
	if f.presetFile() {
		all = append(all, f.preset)
	}
	return all
}

// maxDPI is more than any printer or scanner has.
const maxDPI = 4800

func orientation(name string) (paper.Orientation, bool) {
	i := slices.Index(orientationNames, strings.ToLower(name))
	return paper.Orientation(max(0, i)), i >= 0
}

// length reads "12mm", "1.2cm", "0.5in" or "36pt"; a bare number is
// millimetres. It gives pt.
func length(s string) (float64, bool) {
	s = strings.ToLower(strings.TrimSpace(s))
	unit := paper.MM
	for suffix, size := range map[string]float64{"mm": paper.MM, "cm": 10 * paper.MM, "in": 72, "pt": 1} {
		if rest, ok := strings.CutSuffix(s, suffix); ok {
			s, unit = strings.TrimSpace(rest), size
			break
		}
	}
	v, err := strconv.ParseFloat(s, 64)
	return v * unit, err == nil && v >= 0 && !math.IsInf(v, 0)
}

// factor reads "80%" or "0.8".
func factor(s string) (float64, bool) {
	rest, percent := strings.CutSuffix(strings.TrimSpace(s), "%")
	v, err := strconv.ParseFloat(strings.TrimSpace(rest), 64)
	if percent {
		v /= 100
	}
	return v, err == nil && v > 0 && !math.IsInf(v, 0)
}
